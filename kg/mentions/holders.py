"""Who holds an office, and who belongs to a party, where the words stand side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg import lexicon
from kg.mentions.bodies import places
from kg.mentions.offices import Office
from kg.mentions.persons import NameMention
from kg.mentions.portfolios import portfolio_end
from kg.mentions.scan import Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """An office and the name that stands directly behind or before it."""

    office: Office
    name: NameMention
    pattern: str


@lru_cache(maxsize=1)
def beside(scan: Scan) -> tuple[Holding, ...]:
    """Offices with the names beside them: "minister X", "de ministers X en Y", "X, minister,"."""
    by_first = {name.first: name for name in scan.names}
    by_last = {name.last: name for name in scan.names}
    found: list[Holding] = []
    row: list[Office] = []
    for place, office in enumerate(scan.offices):
        behind = list(_behind(scan, office, by_first))
        if behind:
            found.extend(behind)
            found.extend(replace(holding, office=one) for one in row for holding in behind[:1])
            row = []
            continue
        row.append(office)
        following = scan.offices[place + 1] if place + 1 < len(scan.offices) else None
        if following is not None and _shares(scan, office, following):
            continue
        name = _before(scan, row[0], by_last)
        if name is not None:
            found.extend(Holding(office=one, name=name, pattern="apposition") for one in row)
        row = []
    return tuple(found)


def _shares(scan: Scan, office: Office, following: Office) -> bool:
    """Whether two offices are one person's: "premier en VVD-leider X", "X, A en nu B,"."""
    between = scan.tokens.lower[office.last : following.first]
    return (
        between[:1] == ["en"]
        and set(between[1:]) <= NOW
        and following.determiner is None
        and not office.plural
        and not following.plural
        and (office.role, following.role) not in _PAIRS
    )


_PAIRS = frozenset(
    {
        ("minister", "state-secretary"),
        ("mayor", "alderman"),
        ("prime-minister", "minister"),
        ("minister", "minister"),
        ("minister", "mp"),
        ("informateur", "informateur"),
    }
)
"""Offices that two people hold when they stand side by side: "de minister en staatssecretaris"."""


def _behind(scan: Scan, office: Office, by_first: dict[int, NameMention]) -> Iterator[Holding]:
    """The names of a title: one, or a list when the title is plural."""
    words = scan.tokens.words
    place = office.last
    if _ousts(scan, office):
        return
    while place < len(words) and words[place] in (",", ":", "("):
        if words[place] != ":" and not (words[place] == "," and office.determiner):
            return
        place += 1
    if place < len(words) and words[place] in ("drs.", "mr.", "dr.", "ir.", "prof.", "Drs."):
        place += 1
    member = next((item for item in scan.parties if item.first == place), None)
    if member is not None and member.form == "member" and not member.plural:
        # "De oud-burgemeester, VVD'er X,".
        place = member.last
    name = by_first.get(place)
    if name is None and place < len(words) and words[place] == "en" and office.determiner is None:
        name = _second_noun(scan, place + 1, by_first)
    while name is not None:
        yield Holding(office=office, name=name, pattern="title")
        if not office.plural:
            return
        place = skip_extras(scan, name.last)
        if place < len(words) and words[place] in (",", "en", "&"):
            name = by_first.get(place + 1)
        else:
            return


def _ousts(scan: Scan, office: Office) -> bool:
    """Whether an office is who puts another out: "Na overleg zette de fractieleider X uit de".

    The verb must stand second, behind words that can't be its subject.
    """
    tokens = scan.tokens
    verb = office.first - 1
    if office.determiner != "de" or verb < 1 or tokens.lower[verb] not in _OUSTS:
        return False
    start = verb
    while start > 0 and tokens.sentence[start - 1] == tokens.sentence[verb]:
        start -= 1
    behind = tokens.lower[office.last : office.last + 14]
    return tokens.lower[start] in _ADVERBIAL and "uit" in behind


_OUSTS = lexicon.cues("holders.ousts")
_ADVERBIAL = lexicon.cues("holders.adverbial")


def _second_noun(scan: Scan, place: int, by_first: dict[int, NameMention]) -> NameMention | None:
    """The name behind a second, unknown description: "oud-senator en vertrouweling X"."""
    cores = {office.core for office in scan.offices}
    for ahead in range(place, min(place + 3, len(scan.tokens))):
        word = scan.tokens.words[ahead]
        if not word.isalpha() or not word.islower() or word in _NO_NOUN or ahead in cores:
            return None
        if ahead + 1 in by_first:
            return by_first[ahead + 1]
    return None


_NO_NOUN = lexicon.cues("holders.no_noun")


def _before(scan: Scan, office: Office, by_last: dict[int, NameMention]) -> NameMention | None:
    """The name an office stands behind, in commas: "Jan Jansen, wethouder van Utrecht,"."""
    words = scan.tokens.words
    place = office.first
    while place > 1 and office.first - place < 6 and _between(scan.tokens.lower[place - 1]):
        place -= 1
    if place < 2 or words[place - 1] not in (",", "("):
        return None
    place -= 1
    if words[place - 1] == ")":
        while place > 0 and words[place - 1] != "(":
            place -= 1
        place -= 1
    return by_last.get(place)


_TIMES = lexicon.cues("holders.times")
NOW = lexicon.cues("holders.now")
"""Words before an office that say it is held today."""
PAST = lexicon.cues("holders.past")
"""Words between a name and an office in apposition that say it is over."""


def _between(word: str) -> bool:
    """Whether a word may stand between the comma and an office in apposition."""
    return word in _TIMES or word.isdigit()


def skip_extras(scan: Scan, place: int, *, brackets: bool = True) -> int:
    """Past what may follow a name in a list: "(D66)", "(52)", "van Financiën"."""
    words = scan.tokens.words
    size = len(words)
    if brackets and place < size and words[place] == "(":
        end = place
        while end < size and words[end] != ")" and end - place < 12:
            end += 1
        if end < size and words[end] == ")":
            return skip_extras(scan, end + 1)
    if place + 1 < size and words[place] in ("van", "voor"):
        end = portfolio_end(scan.tokens, place + 1, after_link=True)
        if end > place + 1:
            return skip_extras(scan, end, brackets=brackets)
        party = next((item for item in scan.parties if item.first in (place + 1, place + 2)), None)
        if party is not None:
            return skip_extras(scan, party.last, brackets=brackets)
        for end in (place + 3, place + 2):
            if " ".join(words[place + 1 : end]) in places():
                return skip_extras(scan, end, brackets=brackets)
    return place


def _past_age(words: Sequence[str], place: int) -> int:
    """Past an age in brackets ("(34)"), or to the comma behind one ("(34, D66)")."""
    if place + 2 >= len(words) or words[place] != "(" or not words[place + 1].isdigit():
        return place
    return {")": place + 3, ",": place + 2}.get(words[place + 2], place)


@lru_cache(maxsize=1)
def affiliations(scan: Scan) -> Mapping[str, str]:
    """Person → party, where the text puts them side by side (the first such place)."""
    found: dict[str, str] = {}
    words = scan.tokens.words
    by_first = {party.first: party for party in scan.parties}
    for holding in beside(scan):
        if holding.office.party and holding.name.person:
            found.setdefault(holding.name.person, holding.office.party)
    by_last = {party.last: party for party in scan.parties}
    for name in scan.names:
        if name.person is None:
            continue
        place = _past_age(words, name.last)
        aged = place > name.last and words[place : place + 1] == [","]
        if place + 1 < len(words) and (words[place] == "(" or aged) and place + 1 in by_first:
            found.setdefault(name.person, by_first[place + 1].party)
        if place + 1 < len(words) and words[place] == "van":
            inner = place + 2 if words[place + 1] in ("de", "het") else place + 1
            if inner in by_first and not by_first[inner].compound:
                found.setdefault(name.person, by_first[inner].party)
        member = by_last.get(name.first)
        if member is not None and member.form == "member" and not member.former:
            found.setdefault(name.person, member.party)
    return found
