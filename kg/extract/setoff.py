"""Memberships told beside a name or by what somebody does for a party: "X, ook VVD,"."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.membership import membership
from kg.extract.subjects import bounds, persons
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention
from kg.mentions.persons import NameMention
from kg.model import Membership

_DASHES = frozenset(["–", "—", "-"])
_ALSO = lexicon.cues("memberships.also")


def set_off(mentions: Mentions) -> Iterator[Membership]:
    """ "X, ook VVD, zegt", "X, D66, zegt", "X – PvdA – zegt"."""
    scan = mentions.scan
    words, lower = scan.tokens.words, scan.tokens.lower
    plain = {
        party.first: party
        for party in scan.parties
        if not party.compound and party.form in ("name", "acronym", "nickname")
    }
    for name in scan.names:
        place = name.last
        if name.person is None or place + 2 >= len(words):
            continue
        mark, inner = words[place], place + 1
        if mark != "," and mark not in _DASHES:
            continue
        also = lower[inner] in _ALSO
        while inner + 1 < len(words) and lower[inner] in _ALSO:
            inner += 1
        if also and lower[inner] in ("van", "voor", "de", "het"):
            inner += 1 + (lower[inner + 1] in ("de", "het"))
        party = plain.get(inner)
        if party is None or party.last >= len(words):
            continue
        close = words[party.last]
        if close != mark and not (also and mark == "," and close in (".", ";", ")", ":")):
            continue
        if not also and (mark == "," and _in_list(mentions, party, name.first, plain)):
            continue
        both = lower[party.first - 1] in _BOTH
        for one in (*_listed_before(mentions, name), name) if both else (name,):
            yield from membership(
                mentions, (one.person, party.party), (one.first, party.last), "set-off"
            )


_BOTH = frozenset(["beiden", "allebei", "allen", "beide"])


def _listed_before(mentions: Mentions, name: NameMention) -> Iterator[NameMention]:
    """The name that "en" ties to another: the X of "X en Y, beiden D66,"."""
    words = mentions.scan.tokens.words
    if words[name.first - 1] == "en":
        yield from (one for one in mentions.scan.names if one.last == name.first - 1)


def on_behalf(mentions: Mentions) -> Iterator[Membership]:
    """ "X sprak namens D66", "namens de SP onderhandelt X", "X zat namens D66 in het kabinet"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    plain = {party.first: party for party in scan.parties if not party.compound}
    by_first = {name.first: name for name in scan.names}
    by_last = {name.last: name for name in scan.names}
    for place, word in enumerate(lower):
        if word != "namens":
            continue
        inner = place + 1 + (lower[place + 1 : place + 2] in (["de"], ["het"]))
        party = plain.get(inner)
        if party is None or party.form == "member" or lower[party.last : party.last + 1] == ["en"]:
            continue
        start, _ = bounds(mentions, place)
        if set(lower[start:place]) & {"niet", "zou", "geen"}:
            continue
        verb = party.last if place == start else place - 1
        if verb not in scan.verbs or lower[verb] in ("is", "was", "wordt"):
            continue
        name = by_first.get(verb + 1) if place == start else by_last.get(verb)
        if name is not None:
            yield from membership(
                mentions,
                (name.person, party.party),
                (min(name.first, place), max(name.last, party.last)),
                "on-behalf",
            )


_PLACES = frozenset(["nummer", "plaats", "plek"])


def on_list(mentions: Mentions) -> Iterator[Membership]:
    """ "X staat op nummer drie van de lijst van D66", "X, nummer twee van de SP-lijst,"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    parties = {party.first: party for party in scan.parties}
    for place, word in enumerate(lower):
        if not word.endswith(("lijst", "kandidatenlijst")):
            continue
        party = parties.get(place)
        if party is None:
            inner = place + 2 + (lower[place + 2 : place + 3] in (["de"], ["het"]))
            party = parties.get(inner) if lower[place + 1 : place + 2] == ["van"] else None
            if party is None or party.compound:
                continue
        start, _ = bounds(mentions, place)
        ranks = [p for p in range(max(start, place - 6), place) if lower[p] in _PLACES]
        if not ranks or set(lower[start:place]) & {"niet", "geen", "zou", "wil"}:
            continue
        people = [m for m in persons(mentions, start, ranks[0]) if m.entity]
        if len({m.entity for m in people}) != 1:
            continue
        person = (people[0].entity or "").split(":", 1)[1]
        yield from membership(
            mentions,
            (person, party.party),
            (people[0].first, max(place + 1, party.last)),
            "on-list",
        )


def _in_list(
    mentions: Mentions, party: PartyMention, first: int, plain: dict[int, PartyMention]
) -> bool:
    """Whether a party between commas is one item of a list: "gesprekken met X, D66, de NS en"."""
    tokens = mentions.scan.tokens
    behind = party.last + 1
    if behind >= len(tokens) or behind in plain or tokens.words[behind][:1].isupper():
        return True
    if tokens.lower[behind] in ("en", "of", "de", "het", "een"):
        return True
    if first and tokens.words[first - 1] in (",", "en") and not tokens.opens[first - 1]:
        return True
    # What goes on behind the party is the sentence, with its verb or with a relative clause.
    return behind not in mentions.scan.verbs and tokens.lower[behind] not in ("die", "is", "was")
