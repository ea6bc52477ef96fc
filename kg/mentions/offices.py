"""Offices in the text: role words with what belongs to them.

"de voormalige VVD-minister van Sociale Zaken" is one office: the role minister, the portfolio
Sociale Zaken, the party VVD, the status former. Whose office it is, is read elsewhere.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from kg import lexicon, names
from kg.mentions import bodies, chairs, enumerated
from kg.mentions.office import Office
from kg.mentions.parties import PartyMention
from kg.mentions.portfolios import (
    TITLED_FUNCTIONS,
    function_end,
    ministries,
    portfolio_end,
    spelled,
    written,
)
from kg.mentions.text import Tokens

__all__ = ["Office", "find", "statuses"]

_PREFIX = re.compile(
    r"(oud|ex|voormalig|kandidaat|aspirant|interim|co|mede|collega)-(?=\w)", re.IGNORECASE
)
_COMPOUND = re.compile(
    r"(?P<portfolio>[\wàéëïö]{2,}?(?:- en [\w]+)?)-?"
    r"(?P<head>ministers|minister|staatssecretarissen|staatssecretaris|wethouders|wethouder|"
    r"gedeputeerden|gedeputeerde|woordvoerders|woordvoerder|woordvoerster)",
    re.IGNORECASE,
)
_NO_PORTFOLIO = lexicon.cues("offices.no_portfolio")
_DETERMINERS = lexicon.cues("offices.determiners")
_WITH_PORTFOLIO = frozenset(
    {"minister", "state-secretary", "alderman", "provincial-executive", "spokesperson"}
)
_LINKS = frozenset({"van", "voor", "in", "bij", "namens", "uit", "op", "te"})


@cache
def _roles() -> dict[str, list[tuple[tuple[str, ...], Mapping[str, str], bool]]]:
    found: dict[str, list[tuple[tuple[str, ...], Mapping[str, str], bool]]] = {}
    for row in lexicon.table("roles"):
        for column in ("word", "plural"):
            if row[column]:
                parts = tuple(row[column].lower().split())
                found.setdefault(parts[0], []).append((parts, row, column == "plural"))
    for listed in found.values():
        listed.sort(key=lambda item: -len(item[0]))
    return found


@cache
def statuses() -> dict[str, str]:
    """Words before a role that tell its status, and words that may stand there besides."""
    return {row["word"]: row["status"] for row in lexicon.table("statuses")}


def find(tokens: Tokens, parties: Iterable[PartyMention]) -> tuple[Office, ...]:
    """All offices, in the order of the text, none inside another."""
    parties = tuple(parties)
    by_first = {party.first: party for party in parties}
    by_last = {party.last: party for party in parties}
    glued = {party.last - 1: party for party in parties if party.compound}
    found: list[Office] = []
    chamber = chairs.chamber_named(tokens)
    place = 0
    while place < len(tokens):
        told = place in glued or _may_be_role(tokens.words[place])
        office = _core(tokens, place, glued) if told else None
        if office is None:
            place += 1
            continue
        office = _before(tokens, office, by_last)
        office = _behind(tokens, office, by_first)
        office = chairs.settled(office, chamber)
        if office is not None and office.organisation == "party!":
            office = chairs.chaired(tokens, office, parties)
        if office is not None:
            found.append(office)
            place = max(office.last, place + 1)
        else:
            place += 1
    return enumerated.shared(tokens, found)


@lru_cache(maxsize=1 << 16)
def _may_be_role(word: str) -> bool:
    """Whether a word by itself can be that of a role: asked once for each that occurs."""
    while prefix := _PREFIX.match(word):
        word = word[prefix.end() :]
    return (
        word.lower() in _roles()
        or _COMPOUND.fullmatch(word) is not None
        or chairs.agency_chair(word) is not None
    )


def _core(tokens: Tokens, place: int, glued: Mapping[int, PartyMention]) -> Office | None:
    """The role word at a token, with what is glued to it."""
    word = tokens.words[place]
    if tokens.lower[place : place + 3] == ["burgemeester", "en", "wethouders"] or (
        tokens.lower[max(0, place - 2) : place + 1] == ["burgemeester", "en", "wethouders"]
    ):
        # The executive of a town, nobody's office.
        return None
    if word[:1].isupper() and place and names.is_first_name(tokens.words[place - 1]):
        # "Elbert Dijkgraaf", "Ank de Koning": a surname.
        return None
    status, party = None, None
    start = 0
    if prefix := _PREFIX.match(word):
        start = prefix.end()
        told = prefix[1].lower()
        status = {"oud": "former", "ex": "former", "voormalig": "former"}.get(told)
        status = "candidate" if told in ("kandidaat", "aspirant") else status
    held = glued.get(place)
    if held is not None:
        party = held.party
        start = held.end - tokens.starts[place]
        start += word[start : start + 1] in ("-", "/")
    rest = word[start:]
    if inner := _PREFIX.match(rest):
        rest = rest[inner.end() :]
        status = "former" if inner[1].lower() in ("oud", "ex", "voormalig") else "candidate"
    if not rest:
        return None
    found = _listed(tokens, place, rest.lower())
    if found is not None:
        row, plural, last = found
        office = Office(
            first=held.first if held is not None else place,
            last=last,
            core=place,
            core_end=last,
            role=row["role"],
            organisation=row["organisation"],
            function=row["function"],
            party=party,
            status=status,
            plural=plural,
        )
        return office if _plausible(tokens, office) else None
    if body := chairs.agency_chair(rest):
        return Office(
            first=place,
            last=place + 1,
            core=place,
            core_end=place + 1,
            role="other",
            function="voorzitter",
            organisation=body,
            status=status,
        )
    compound = _COMPOUND.fullmatch(rest)
    if compound is None or compound["portfolio"].lower() in _NO_PORTFOLIO:
        return None
    found = _listed(tokens, place, compound["head"].lower())
    if found is None:
        return None
    row, plural, last = found
    return Office(
        first=held.first if held is not None else place,
        last=place + 1,
        core=place,
        core_end=place + 1,
        role=row["role"],
        organisation=row["organisation"],
        portfolio=spelled(compound["portfolio"], opens=tokens.opens[place] and not held),
        party=party,
        status=status,
        plural=plural,
    )


def _listed(tokens: Tokens, place: int, head: str) -> tuple[Mapping[str, str], bool, int] | None:
    """The longest role of the table whose first word is `head`."""
    for parts, row, plural in _roles().get(head, ()):
        last = place + len(parts)
        if tuple(tokens.lower[place + 1 : last]) == parts[1:]:
            return row, plural, last
    return None


def _plausible(tokens: Tokens, office: Office) -> bool:
    """Whether a role word is used as one: "Premier League" and "minister van staat" are not."""
    after = tokens.words[office.last] if office.last < len(tokens) else ""
    return after not in ("League", "Division", "Inn")


def _before(tokens: Tokens, office: Office, by_last: Mapping[int, PartyMention]) -> Office:
    """Take in what stands before: party, adjectives of place and time, the determiner."""
    first = office.first
    status, party, place, foreign = office.status, office.party, office.place, office.foreign
    portfolio = office.portfolio
    known = statuses()
    adjectives, countries = bodies.place_adjectives(), bodies.foreign()
    held = by_last.get(first)
    if party is None and held is not None and not held.compound and held.form != "member":
        party, first = held.party, held.first
    while first > 0 and tokens.sentence[first - 1] == tokens.sentence[office.core]:
        word, low = tokens.words[first - 1], tokens.lower[first - 1]
        if low in known:
            told = known[low]
            if told != "current" or status is None:
                status = told if status in (None, "current") else status
        elif low in ("net", "pas", "inmiddels", "onlangs", "eerder", "eveneens", "nog"):
            pass
        elif word in adjectives:
            place = adjectives[word]
        elif word in countries:
            foreign = countries[word]
        elif low in ("liberale", "christendemocratische", "sociaaldemocratische", "-", "(", ")"):
            if low in ("-", "(", ")"):
                break
        elif low.endswith(("jarige",)):
            pass
        elif low in ("belaste", "verantwoordelijke") and portfolio is None:
            start = _burden(tokens, first - 1)
            if start == first - 1:
                break
            portfolio = written(tokens, start + 1, first - 1)
            first = start + 1
        else:
            break
        first -= 1
    determiner = None
    relative = tokens.lower[first - 2 : first] in ([",", "die"], [",", "dat"])
    if first > 0 and tokens.lower[first - 1] in _DETERMINERS and not relative:
        determiner = tokens.lower[first - 1]
        if tokens.sentence[first - 1] == tokens.sentence[office.core]:
            first -= 1
    return replace(
        office,
        first=first,
        status=status,
        party=party,
        place=place,
        foreign=foreign,
        determiner=determiner,
        portfolio=portfolio,
    )


def _burden(tokens: Tokens, place: int) -> int:
    """Where "met asiel belaste" starts; `place` where it is nothing of the kind."""
    for start in range(place - 1, max(0, place - 6), -1):
        if tokens.lower[start] in ("met", "voor"):
            return start if start < place - 1 else place
        if not tokens.words[start].isalpha() and tokens.words[start] != ",":
            break
    return place


def _behind(tokens: Tokens, office: Office, by_first: Mapping[int, PartyMention]) -> Office:
    """Take in what stands behind: "van Financiën", "voor D66", "in Utrecht", "Financiën"."""
    place = office.last
    size = len(tokens)
    if office.role in _WITH_PORTFOLIO and office.portfolio is None:
        end = portfolio_end(tokens, place)
        if end > place:
            office = replace(office, portfolio=written(tokens, place, end), last=end)
            place = end
    held = by_first.get(place)
    if (
        office.organisation.startswith("party")
        and office.party is None
        and held is not None
        and not held.compound
        and held.form != "member"
        and not tokens.opens[place]
    ):
        office = replace(office, party=held.party, last=held.last)
        place = held.last
    if office.function in TITLED_FUNCTIONS:
        end = function_end(tokens, place)
        ministry = ministries().get(tokens.words[place]) if end == place + 1 else None
        if ministry is not None:
            # "Secretaris-generaal JenV".
            office = replace(office, organisation=f"ministerie van {ministry}", last=end)
            place = end
        elif end > place:
            words = f"{office.function} {written(tokens, place, end)}"
            office, place = replace(office, function=words, last=end), end
    for _ in range(3):
        if place + 1 >= size or tokens.words[place] not in _LINKS:
            break
        if tokens.sentence[place] != tokens.sentence[office.core]:
            break
        taken = _complement(tokens, office, place, by_first)
        if taken is None:
            break
        office, place = taken, taken.last
    return office


def _complement(
    tokens: Tokens, office: Office, place: int, by_first: Mapping[int, PartyMention]
) -> Office | None:
    """One complement that starts with the preposition at `place`."""
    inner = place + 1
    size = len(tokens)
    link = tokens.lower[place]
    if inner < size and tokens.lower[inner] in ("de", "het", "onze"):
        inner += 1
    adjective = inner < size and tokens.words[inner] in bodies.place_adjectives()
    if adjective and tokens.words[inner] not in bodies.places():
        inner += 1
    said = tokens.lower[inner] if inner < size else ""
    if said in ("gemeente", "provincie", "stad", "partij", "fractie", "ministerie"):
        inner += 1
        if inner < size and tokens.lower[inner] == "van":
            inner += 1
    if inner >= size:
        return None
    held = by_first.get(inner)
    if held is not None and not held.compound and held.form != "member" and office.party is None:
        return replace(office, party=held.party, last=held.last)
    word = tokens.words[inner]
    if link in ("van", "voor") and office.role in _WITH_PORTFOLIO and office.portfolio is None:
        end = portfolio_end(tokens, inner, after_link=office.role != "spokesperson")
        if end > inner:
            return replace(office, portfolio=written(tokens, inner, end), last=end)
    if said == "gemeente" or (
        office.organisation in ("place", "province!") and link in ("van", "in")
    ):
        end = bodies.place_end(tokens, inner)
        name = written(tokens, inner, end) if end > inner else ""
        if end > inner and name not in bodies.foreign():
            return replace(office, place=name, last=end)
    of_bodies = office.organisation == "agency!" or office.role == "party-chair"
    if of_bodies or (office.function and office.role == "other"):
        end = chairs.agency_end(tokens, inner)
        if end > inner and link in ("van", "bij"):
            return replace(office, body=written(tokens, inner, end), last=end)
    two = " ".join(tokens.words[inner : inner + 2])
    for name, last in ((two, inner + 2), (word, inner + 1)):
        if name in bodies.places() and link != "op":
            return replace(office, place=name, last=last)
        if name in bodies.foreign() and link in ("van", "in", "voor"):
            return replace(office, foreign=bodies.foreign()[name], last=last)
    if two in ("Tweede Kamer", "Eerste Kamer"):
        return replace(office, body=two, last=inner + 2)
    if office.role == "other" and office.function and word in ministries() and link == "bij":
        return replace(office, organisation=f"ministerie van {ministries()[word]}", last=inner + 1)
    if said == "ministerie" and office.role == "other":
        end = portfolio_end(tokens, inner, after_link=True)
        if end > inner:
            ministry = f"ministerie van {written(tokens, inner, end)}"
            return replace(office, organisation=ministry, last=end)
    if tokens.lower[inner] in ("kamer", "senaat") and link in ("van", "in"):
        body = "Tweede Kamer" if tokens.lower[inner] == "kamer" else "Eerste Kamer"
        return replace(office, body=body, last=inner + 1)
    return None
