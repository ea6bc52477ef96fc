"""The parties that a word for coalition parties speaks of, where they are not listed behind it."""

from collections.abc import Iterator

from kg.extract.governments import listed_parties
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention


def set_off(mentions: Mentions, place: int) -> tuple[PartyMention, ...]:
    """ "De drie coalitiepartijen, A, B en C, ruziën", "A en B zijn de coalitiepartijen"."""
    lower = mentions.scan.tokens.lower
    if lower[place + 1 : place + 2] == [","]:
        listed = tuple(listed_parties(mentions, place + 2))
        counted = place > 0 and _NUMBERS.get(lower[place - 1]) == len(listed)
        closed = bool(listed) and lower[listed[-1].last : listed[-1].last + 1] == [","]
        many = lower[place].endswith(("en", "s"))
        return listed if counted or (closed and many == (len(listed) > 1)) else ()
    if not lower[place].endswith(("en", "s")):
        return ()
    first, _ = bounds(mentions, place)
    verb = next((at for at in range(place - 1, max(first, place - 4), -1) if lower[at] in _ARE), 0)
    if not verb or set(lower[verb:place]) - {"zijn", "waren", "de", "beide", *_NUMBERS}:
        return ()
    for start in range(first, verb):
        listed = tuple(listed_parties(mentions, start))
        if len(listed) > 1 and listed[-1].last == verb:
            return listed
    return ()


_ARE = frozenset(["zijn", "waren"])


def counted(mentions: Mentions, place: int) -> Iterator[PartyMention]:
    """ "de twee regeringspartijen": the parties of the sentence before, if they are as many."""
    lower = mentions.scan.tokens.lower
    count = _NUMBERS.get(lower[place - 1]) if place else None
    first, _ = bounds(mentions, place)
    if count is None or first == 0:
        return
    start, end = bounds(mentions, first - 1)
    named: dict[str, PartyMention] = {}
    for party in mentions.scan.parties:
        if start <= party.first < end and not party.compound and party.form != "member":
            named.setdefault(party.party, party)
    if len(named) == count:
        yield from named.values()


_NUMBERS = {"twee": 2, "beide": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
