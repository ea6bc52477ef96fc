"""Memberships told by company: party fellows, a party's candidate, somebody's own party."""

from collections.abc import Iterator, Mapping

from kg import lexicon
from kg.extract.membership import membership
from kg.extract.subjects import bounds, persons
from kg.mentions import Mentions
from kg.mentions.holders import affiliations, beside, skip_extras
from kg.model import Membership


def colleagues(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn fractiegenoot X", "partijgenoot X": the party of whoever the genoot is of."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
    parties_of = affiliations(scan)
    for place, word in enumerate(lower):
        if word not in _FELLOWS:
            continue
        if lower[place + 1 : place + 2] == ["van"] and word.startswith("partijg"):
            yield from _fellow_of(mentions, place, parties_of)
            continue
        name = by_first.get(place + 1)
        if name is None or name.person is None:
            continue
        owner = mentions.at(place - 1) if place else None
        if owner is None or owner.form != "pronoun":
            first, _ = bounds(mentions, place)
            others = [m for m in persons(mentions, first, place) if m.entity]
            owner = others[0] if others else None
        if owner is None or owner.entity is None:
            continue
        party = parties_of.get(owner.entity.split(":", 1)[1])
        if party is not None:
            yield from membership(mentions, (name.person, party), (place, name.last), "fellow")


def _fellow_of(
    mentions: Mentions, place: int, parties_of: Mapping[str, str]
) -> Iterator[Membership]:
    """ "X, partijgenoot van minister Y (D66),": X is of the party of Y."""
    scan = mentions.scan
    _, end = bounds(mentions, place)
    name = next((n for n in scan.names if n.last == place - 1), None)
    behind = skip_extras(scan, name.last) if name is not None else place
    if name is None:
        name = next((n for n in scan.names if skip_extras(scan, n.last) == place - 1), None)
        behind = place - 1
    other = next((n for n in scan.names if place < n.first < min(end, place + 9)), None)
    if name is None or other is None or name.person == other.person:
        return
    party = parties_of.get(other.person or "")
    if party is not None and scan.tokens.words[behind] in (",", "–", "—", "("):
        yield from membership(mentions, (name.person, party), (name.first, other.last), "fellow")


_FELLOWS = lexicon.cues("memberships.fellows")


def colleague_of_party(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn collega van de VVD X"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
    for party in scan.parties:
        name = by_first.get(party.last)
        if name is None or party.compound or party.form == "member":
            continue
        start = party.first - 1
        while start > 0 and lower[start] in ("de", "het", "van"):
            start -= 1
        if lower[start] in ("collega", "kandidaat", "politicus", "politica", "fractiegenoot"):
            yield from membership(
                mentions, (name.person, party.party), (start, name.last), "colleague"
            )


def party_of(mentions: Mentions) -> Iterator[Membership]:
    """ "de VVD van premier X", "de partij van X"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    titles = {holding.office.first: holding for holding in beside(scan)}
    by_first = {name.first: name for name in scan.names}
    members = {party.first: party.last for party in scan.parties if party.form == "member"}
    for party in scan.parties:
        if party.form == "member" or party.compound or party.last + 1 >= len(lower):
            continue
        if lower[party.last] != "van":
            continue
        holding = titles.get(party.last + 1)
        inner = party.last + 1
        while inner in members:
            inner = members[inner]
        name = by_first.get(inner) or (holding.name if holding else None)
        if name is None or (holding is not None and holding.office.party):
            continue
        if name.last < len(lower) and lower[name.last] == "'s":
            continue
        yield from membership(
            mentions, (name.person, party.party), (party.first, name.last), "party-van-name"
        )


def with_own_party(mentions: Mentions) -> Iterator[Membership]:
    """ "X met zijn D66", "X' eigen partij, de VVD,"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    plain = {
        party.first: party
        for party in scan.parties
        if not party.compound and party.form != "member"
    }
    for name in scan.names:
        place = name.last
        if lower[place : place + 2] in (["met", "zijn"], ["met", "haar"]):
            inner = place + 2
        else:
            while lower[place : place + 1] in (["'"], ["s"], ["'s"], ["eigen"]):
                place += 1
            if place == name.last or lower[place : place + 1] not in (["partij"], ["fractie"]):
                continue
            inner = place + 1 + (lower[place + 1 : place + 2] == [","])
            inner += lower[inner : inner + 1] in (["de"], ["het"])
        party = plain.get(inner)
        if party is not None:
            yield from membership(
                mentions, (name.person, party.party), (name.first, party.last), "own-party"
            )


def politician_of(mentions: Mentions) -> Iterator[Membership]:
    """ "De politicus van het CDA": whoever the article tells of at that place."""
    scan = mentions.scan
    lower = scan.tokens.lower
    plain = {party.first: party for party in scan.parties if not party.compound}
    people = {name.person for name in scan.names if name.person}
    for place, word in enumerate(lower):
        if word not in ("politicus", "politica") or lower[place - 1 : place] not in _THE:
            continue
        inner = place + 2 + (lower[place + 2 : place + 3] in (["de"], ["het"]))
        party = plain.get(inner) if lower[place + 1 : place + 2] == ["van"] else None
        if party is not None and len(people) == 1:
            yield from membership(
                mentions, (next(iter(people)), party.party), (place - 1, party.last), "description"
            )


_THE = (["de"], ["deze"])


_PUTS = {
    "schuift": "voren",
    "schoof": "voren",
    "draagt": "voor",
    "droeg": "voor",
    "stelt": "kandidaat",
}


def put_forward(mentions: Mentions) -> Iterator[Membership]:
    """ "D66 schuift X naar voren", "de partij draagt X voor": a candidate of the party."""
    scan = mentions.scan
    lower = scan.tokens.lower
    for verb, word in enumerate(lower):
        if word not in _PUTS or verb == 0:
            continue
        first, last = bounds(mentions, verb)
        party = mentions.at(verb - 1)
        name = next((n for n in scan.names if verb < n.first < min(last, verb + 6)), None)
        if party is None or party.kind != "party" or party.entity is None or name is None:
            continue
        if party.first > first + 1 or _PUTS[word] not in lower[name.last : last]:
            continue
        party_name = party.entity.split(":", 1)[1]
        yield from membership(
            mentions, (name.person, party_name), (party.first, name.last), "put-forward"
        )


def own_party(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn partij de VVD": whoever the pronoun speaks of."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {party.first: party for party in scan.parties}
    for place, word in enumerate(lower):
        if word not in ("zijn", "haar") or place + 2 >= len(lower):
            continue
        own = place + 1 + (lower[place + 1] == "eigen")
        if lower[own] not in ("partij", "fractie"):
            continue
        inner = own + 1
        if lower[inner] in (",", "de", "het"):
            inner += 1
        if inner < len(lower) and lower[inner] in ("de", "het"):
            inner += 1
        party = by_first.get(inner)
        owner = next(
            (m for m in mentions.all if m.first == place and m.form == "pronoun" and m.entity), None
        )
        if party is None or owner is None or owner.entity is None:
            continue
        yield from membership(
            mentions, (owner.entity.split(":", 1)[1], party.party), (place, party.last), "own-party"
        )
