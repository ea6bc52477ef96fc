"""Who governs with whom, by the verb: govern, form a college, join it, go on with each other."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.coalition import Told, coalition
from kg.extract.governments import (
    cabinet_at,
    government_places,
    listed_parties,
    local_executive,
    seat_of_government,
)
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention
from kg.model import Fact, Status

_UNSURE = lexicon.cues("coalitions.unsure")
_FORMS = lexicon.cues("coalitions.forms")
_GOVERNS = lexicon.cues("coalitions.governs")
_GOVERNED = lexicon.cues("coalitions.governed")
_GOVERNING = _GOVERNS | _GOVERNED
_ACCORDS = lexicon.cues("coalitions.accords")
_AGREED = lexicon.cues("coalitions.agreed")
_TOGETHER = lexicon.cues("coalitions.together")
_FORMED = frozenset(["vormde", "vormden", "gevormd"])
_JOINS = tuple(tuple(words.split()) for words in sorted(lexicon.cues("coalitions.joins")))
_JOINED = tuple(tuple(words.split()) for words in sorted(lexicon.cues("coalitions.joined")))
_CLAUSE = lexicon.cues("coalitions.clause")
_NEAR = 14
"""Tokens within which a party is still the subject of what is said of a government."""


def governing(mentions: Mentions) -> Iterator[Fact]:
    """Parties of which a verb says that they govern, together or with others."""
    yield from _forming(mentions)
    yield from _governs(mentions)
    yield from _joining(mentions)
    yield from _agreed(mentions)
    yield from _together(mentions)
    yield from _part_of(mentions)


def _named(mentions: Mentions, first: int, last: int) -> list[PartyMention]:
    """The parties themselves between two tokens: no members, none inside another word."""
    return [
        party
        for party in mentions.scan.parties
        if first <= party.first < last and not party.compound and party.form != "member"
    ]


def _unsure(mentions: Mentions, first: int, last: int) -> bool:
    return bool(set(mentions.scan.tokens.lower[first:last]) & _UNSURE)


def _forming(mentions: Mentions) -> Iterator[Fact]:
    """ "VVD vormt met D66 het college", "D66, dat met de VVD een coalitie vormt"."""
    lower = mentions.scan.tokens.lower
    for place in government_places(mentions):
        first, last = bounds(mentions, place)
        verb = next((at for at in range(first, last) if lower[at] in _FORMS), None)
        if verb is None or _unsure(mentions, first, last) or "oppositie" in lower[first:last]:
            continue
        if _preposition(lower, place) in _OBLIQUE:
            # "VVD en D66 vormen een front tegen het kabinet".
            continue
        parties = _named(mentions, first, max(place, verb))
        if lower[place + 1 : place + 2] == ["met"]:
            parties += list(listed_parties(mentions, place + 2))
        if len({party.party for party in parties}) < 2 or abs(verb - place) > 2 * _NEAR:
            continue
        between = lower[parties[-1].last : place] if parties[-1].last < place else []
        if between[:2] in ([",", "die"], [",", "dat"]):
            between = between[2:]
        if _CLAUSE & set(between):
            # "... VVD en D66, in de hoop dat ze daarna regeren".
            continue
        status: Status | None = "former" if lower[verb] in _FORMED else None
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        yield from coalition(mentions, parties, Told(place, cabinet, "forming", status))


def _governs(mentions: Mentions) -> Iterator[Fact]:
    """ "VVD en PvdA regeren samen", "de VVD bestuurt Breda met D66 en het CDA"."""
    lower = mentions.scan.tokens.lower
    for verb, word in enumerate(lower):
        if word not in _GOVERNING:
            continue
        first, last = bounds(mentions, verb)
        named = any(first <= at < last for at in government_places(mentions))
        if named or _unsure(mentions, first, last):
            continue
        parties = _named(mentions, first, last)
        seat = seat_of_government(mentions, verb)
        together = {"samen", "met", "en"} & set(lower[first:last])
        local = word.startswith("best")
        if len({party.party for party in parties}) < 2 or not together or (local and not seat):
            continue
        if any(abs(party.first - verb) > _NEAR for party in parties):
            continue
        status: Status | None = "former" if word in _GOVERNED else None
        yield from coalition(mentions, parties, Told(verb, seat or "kabinet", "governs", status))


def _joining(mentions: Mentions) -> Iterator[Fact]:
    """ "De SP maakt deel uit van het college", "BBB treedt toe tot de coalitie"."""
    lower = mentions.scan.tokens.lower
    for place in government_places(mentions):
        first, last = bounds(mentions, place)
        joined = _phrase(lower, first, place, _JOINED)
        joins = joined or _phrase(lower, first, place, _JOINS)
        if joins is None or _unsure(mentions, first, last):
            continue
        at = joins
        parties = _named(mentions, first, at)
        if not parties or parties[-1].last < at - 3:
            parties = list(listed_parties(mentions, at + 1)) or parties
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        status: Status | None = "former" if joined is not None else None
        yield from coalition(mentions, parties, Told(place, cabinet, "joins", status))


def _phrase(
    lower: list[str], first: int, place: int, phrases: tuple[tuple[str, ...], ...]
) -> int | None:
    """Where one of some phrases starts, its words in order, the last one before the government."""
    for *words, preposition in phrases:
        if _preposition(lower, place) != preposition:
            continue
        at = next((near for near in range(first, place) if lower[near] == words[0]), None)
        if at is None:
            continue
        rest = iter(lower[at + 1 : place])
        if all(word in rest for word in words[1:]):
            return at
    return None


def _preposition(lower: list[str], place: int) -> str:
    """The word before the article and the adjectives of a noun: "aan" in "aan het college"."""
    at = place - 1
    while at > 0 and (lower[at] in _ARTICLES or (lower[at].endswith("e") and place - at < 4)):
        at -= 1
    return lower[at]


_ARTICLES = frozenset(["de", "het", "een", "dit", "deze", "die", "dat", "hun"])
_OBLIQUE = frozenset(["tegen", "van", "over", "voor", "aan", "tot", "bij", "naar", "door", "onder"])


def _agreed(mentions: Mentions) -> Iterator[Fact]:
    """ "VVD en D66 hebben een coalitieakkoord gesloten": they come to govern."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if word not in _ACCORDS:
            continue
        first, last = bounds(mentions, place)
        if _unsure(mentions, first, last) or not set(lower[first:last]) & _AGREED:
            continue
        between = lower[place + 1 : place + 2]
        parties = (
            list(listed_parties(mentions, place + 2))
            if between in (["van"], ["tussen"])
            else _named(mentions, first, last)
        )
        if len({party.party for party in parties}) < 2:
            continue
        if any(abs(party.first - place) > _NEAR for party in parties):
            continue
        seat = seat_of_government(mentions, place)
        yield from coalition(mentions, parties, Told(place, seat, "agreed"))


def _together(mentions: Mentions) -> Iterator[Fact]:
    """ "Het college gaat uit vier partijen bestaan. De VVD gaat samenwerken met D66.\""""
    lower = mentions.scan.tokens.lower
    for place in government_places(mentions):
        first, last = bounds(mentions, place)
        words = lower[first:last]
        made = {"bestaan", "bestaat"} & set(words) and "partijen" in words
        if not made or _unsure(mentions, first, last) or last >= len(lower):
            continue
        begin, end = bounds(mentions, last)
        verb = next((at for at in range(begin, end) if lower[at] in _TOGETHER), None)
        if verb is None or {"niet", "geen", "wil", "willen", "zou"} & set(lower[begin:end]):
            continue
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        yield from coalition(
            mentions, _named(mentions, begin, end), Told(place, cabinet, "together")
        )


def _part_of(mentions: Mentions) -> Iterator[Fact]:
    """ "Het CDA is de kleinste partij in de coalitie"."""
    lower = mentions.scan.tokens.lower
    by_last = {party.last: party for party in mentions.scan.parties if not party.compound}
    for place in government_places(mentions):
        first, _ = bounds(mentions, place)
        noun = next((at for at in range(place - 3, place) if lower[at] == "partij"), first)
        verb = next((at for at in range(noun, first, -1) if lower[at] in ("is", "was")), first)
        party = by_last.get(verb)
        within = _preposition(lower, place) in ("in", "van", "binnen")
        if (
            noun == first
            or party is None
            or not within
            or {"niet", "geen"} & set(lower[verb:place])
        ):
            continue
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        status: Status | None = "former" if lower[verb] == "was" else None
        yield from coalition(mentions, [party], Told(place, cabinet, "part-of", status))
