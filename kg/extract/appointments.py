"""Offices that a predicate gives: "X is burgemeester", "X stopt als Kamerlid"."""

from collections.abc import Iterator
from dataclasses import replace

from kg import lexicon
from kg.extract.asoffice import POSTS, as_office, post
from kg.extract.held import NAMED_FORMS, Held, as_held, name_of, status_of
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mention, Mentions
from kg.mentions.holders import beside, skip_extras
from kg.mentions.offices import Office
from kg.mentions.portfolios import portfolio_end, written
from kg.model import Status

_COPULAS: dict[str, Status | None] = {
    "is": "current",
    "zijn": "current",
    "blijft": "current",
    "blijven": "current",
    "was": "former",
    "waren": "former",
    "werd": None,
    "werden": None,
    "wordt": "future",
    "worden": "future",
    "heet": "current",
}


_NOT_REAL = lexicon.cues("holdings.not_real")


def predicates(mentions: Mentions) -> Iterator[Held]:
    """ "X is burgemeester", "X, die minister was", "X stopt als Kamerlid", "X volgt Y op als"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    attached = {holding.office.core for holding in beside(scan)}
    listed: list[Held] = []
    for office in scan.offices:
        start, end = bounds(mentions, office.core)
        if office.core in attached:
            continue
        before = lower[office.first - 1] if office.first > start else ""
        named = _named_holder(mentions, office, end)
        if named is not None:
            yield named
            continue
        if before == "van" and lower[office.first - 2] in POSTS:
            yield from post(mentions, office, start, end)
        elif before in ("als", "tot"):
            yield from as_office(mentions, office, start, end)
        else:
            told = list(_copular(mentions, office, start, end))
            listed = told or [
                _next(item, office) for item in listed if _in_row(lower, item, office)
            ]
            yield from listed


def _in_row(lower: list[str], item: Held, office: Office) -> bool:
    """Whether an office is the next of those somebody has: "was zij A, B (1999), later C"."""
    place = skip_brackets(lower, item.office.last)
    between = lower[place : office.first]
    words = {word for word in between if not word.isdigit()}
    return bool(between) and between[0] in (",", "en") and words <= _LISTING


_LISTING = lexicon.cues("holdings.listing")


def skip_brackets(lower: list[str], place: int) -> int:
    """Behind the brackets that open at a token; the token itself where none do."""
    near = lower[place : place + 10]
    return place + near.index(")") + 1 if near[:1] == ["("] and ")" in near else place


def _next(item: Held, office: Office) -> Held:
    """Another office of the same person, told by the same verb."""
    return replace(item, office=office, last=max(item.last, office.last))


_ANSWERS = frozenset(["is", "wordt", "werd", "was", "heet"])


def _named_holder(mentions: Mentions, office: Office, end: int) -> Held | None:
    """ "De nieuwe staatssecretaris van Defensie is X", "Minister van Financiën wordt X"."""
    lower = mentions.scan.tokens.lower
    verb = office.last
    if verb + 1 >= end or lower[verb] not in _ANSWERS or office.plural:
        return None
    mention = mentions.at(verb + 1)
    if mention is None or mention.form not in NAMED_FORMS or mention.first != verb + 1:
        return None
    if mention.entity is None or set(lower[mention.last : mention.last + 2]) & {"niet", "geen"}:
        return None
    # "De burgemeester is Jansen dankbaar" has more to say; a name that is the answer ends there.
    behind = lower[mention.last] if mention.last < end else "."
    if behind not in (".", ",", "(", "van", "en", ";", "!"):
        return None
    status = _COPULAS[lower[verb]]
    if office.status in ("former", "future"):
        status = status_of(office)
    elif lower[verb] == "is" and "nieuwe" in lower[office.first : office.core]:
        status = "future" if office.role in ("mayor", "kings-commissioner") else "current"
    return as_held(mention, office, status, "named-holder")


def _copular(mentions: Mentions, office: Office, start: int, end: int) -> Iterator[Held]:
    """ "X is/was/wordt burgemeester", and the verb behind in a subordinate clause."""
    lower = mentions.scan.tokens.lower
    verb = _copula(mentions, office, start, end)
    if verb is None or lower[verb] == "heet" or _oblique(mentions, office):
        return
    if lower[verb] == "worden" and lower[verb - 1] == "te":
        return
    from_, to = min(verb, office.first), max(verb, office.last)
    if set(lower[from_:to]) & _NOT_REAL or set(lower[max(start, verb - 3) : verb]) & _NOT_REAL:
        return
    if set(lower[to : min(end, to + 2)]) & {"geweest"} and lower[verb] == "is":
        status: Status | None = "former"
    else:
        status = _COPULAS[lower[verb]]
    own = _gapped(mentions, office, verb)
    who = own or subject(mentions, verb, office.first if office.first > verb else verb)
    if who is None or who.entity is None or (not own and who.first >= office.first > verb + 3):
        return
    if not own and office.first <= who.first < office.last:
        # "Wat de minister vertelde was": the office is whom the clause tells of.
        return
    if lower[verb] == "is" and {"nieuwe", "benoemd"} & set(lower[office.first : office.core]):
        status = "future"
    if office.status == "future" and lower[verb] in ("was", "werd"):
        return
    if office.status in ("former", "future"):
        status = status_of(office)
    if office.party is None and office.role in _SEATED:
        office = replace(office, party=_for_party(mentions, verb, office.first))
    holders = _subjects(mentions, who, verb, start) if office.plural else [who]
    if office.plural and len(holders) < 2:
        return
    for mention in holders:
        yield Held(
            person=name_of(mention),
            office=office,
            status=status,
            first=mention.first if own else min(mention.first, verb, office.first),
            last=max(office.last, verb + 1, mention.last),
            rule="copula",
        )
    if office.role in _HANDED_OUT and office.portfolio is not None:
        yield from _portfolios_handed_out(mentions, office, status, end)


_SUBORDINATING = lexicon.cues("holdings.subordinating")
_SEATED = frozenset(["mp", "senator", "alderman"])
_OBLIQUE = lexicon.cues("holdings.oblique")
_HANDED_OUT = frozenset(["minister", "state-secretary", "alderman"])


def _oblique(mentions: Mentions, office: Office) -> bool:
    """Whether an office is no predicate, but what a preposition governs: "boos op de wethouder".

    "Werd voor het CDA Kamerlid" is one: it is the party that the preposition governs.
    """
    lower = mentions.scan.tokens.lower
    link = lower[office.first - 1] if office.first else ""
    return link in _OBLIQUE and not (link in ("voor", "namens") and office.party is not None)


def _for_party(mentions: Mentions, verb: int, stop: int) -> str | None:
    """The party right before an office: "werd zij voor D66 Kamerlid"."""
    lower = mentions.scan.tokens.lower
    for party in mentions.scan.parties:
        link = party.first - 1 - (lower[party.first - 1] in ("de", "het"))
        right = party.last == stop and not party.compound and party.form != "member"
        if right and link > verb and lower[link] in ("voor", "namens"):
            return party.party
    return None


def _gapped(mentions: Mentions, office: Office, verb: int) -> Mention | None:
    """Whose the office is where the verb is left out: "X is minister van A, Y minister van B"."""
    words = mentions.scan.tokens.words
    for name in mentions.scan.names:
        if not verb < name.first < office.first or words[name.first - 1] not in (",", "en", ";"):
            continue
        if skip_extras(mentions.scan, name.last) == office.first and name.first > verb + 1:
            return mentions.at(name.first)
    return None


def _portfolios_handed_out(
    mentions: Mentions, office: Office, status: Status | None, end: int
) -> Iterator[Held]:
    """ "X is minister van A, Y van B en Z van C": Y and Z are ministers too."""
    scan = mentions.scan
    tokens = scan.tokens
    by_first = {name.first: name for name in scan.names}
    place = office.last
    while place + 3 < end and tokens.words[place] in (",", "en"):
        name = by_first.get(place + 1)
        if name is None or name.person is None:
            return
        link = name.last
        if tokens.words[link] == "(" and ")" in tokens.words[link : link + 5]:
            link = tokens.words.index(")", link) + 1
        if link + 1 >= end or tokens.words[link] not in ("van", "voor", "op"):
            return
        stop = portfolio_end(tokens, link + 1)
        if stop == link + 1:
            return
        yield Held(
            person=name.person,
            office=replace(
                office, portfolio=written(tokens, link + 1, stop), party=None, last=stop
            ),
            status=status,
            first=name.first,
            last=stop,
            rule="copula",
        )
        place = stop


def _subjects(mentions: Mentions, who: Mention, verb: int, start: int) -> list[Mention]:
    """All persons of a coordinated subject before a verb."""
    named = [mention for mention in persons(mentions, start, verb) if mention.entity]
    return named if who in named else [who]


def _copula(mentions: Mentions, office: Office, start: int, end: int) -> int | None:
    """The copula of an office: before it, or behind it in a subordinate clause."""
    lower = mentions.scan.tokens.lower
    verbs = mentions.scan.verbs
    for place in range(office.first - 1, max(start, office.first - 12) - 1, -1):
        if lower[place] in _COPULAS and (lower[place] != "zijn" or place in verbs):
            return place
        if lower[place] in (":", ";", '"', "als", "door", "met", "dat", "volgens", "over", "tegen"):
            break
        if lower[place] == "van" and place == office.first - 1:
            return None
        if place in verbs and place not in mentions.scan.loose and office.determiner == "de":
            # "X was wethouder en sprak de burgemeester": another verb has begun.
            break
    for place in range(office.last, min(end, office.last + 3)):
        if lower[place] in _COPULAS and (lower[place] != "zijn" or place in verbs):
            # "De burgemeester is ...": the office is the subject, unless a clause ends here.
            subordinate = any(
                lower[near] in _SUBORDINATING
                for near in range(max(start, office.first - 8), office.first)
            )
            return place if subordinate else None
        if lower[place] in (",", ":", ";"):
            break
    return None
