"""Successions: who held an office before the one who comes to hold it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg import lexicon
from kg.extract.held import NAMED_FORMS, Held, name_of
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mentions
from kg.mentions.holders import skip_extras
from kg.mentions.offices import statuses

FOLLOWS = frozenset(["volgt", "volgde"])


_REACH = 2
"""How many sentences back an office stands that is handed on."""
ONE_AT_A_TIME = frozenset(
    [
        "mayor",
        "minister",
        "state-secretary",
        "prime-minister",
        "party-leader",
        "party-chair",
        "parliamentary-leader",
        "speaker",
        "kings-commissioner",
        "alderman",
        "eu-commissioner",
    ]
)


def predecessors(mentions: Mentions, found: Iterable[Held]) -> Iterator[Held]:
    """ "X wordt burgemeester. Hij volgt Y op.": Y held what X comes to hold."""
    lower = mentions.scan.tokens.lower
    held_by: dict[str, list[Held]] = {}
    for item in found:
        if item.office.role in ONE_AT_A_TIME and item.status != "former":
            held_by.setdefault(item.person, []).append(item)
    for verb, word in enumerate(lower):
        if word not in FOLLOWS and word not in ("opvolger", "opvolgster"):
            continue
        start, end = bounds(mentions, verb)
        if word not in FOLLOWS and lower[verb + 1 : verb + 2] != ["van"]:
            continue
        heir = subject(mentions, verb, verb)
        if mentions.at(verb + 1) is not None and lower[verb + 1] in ("hij", "zij", "ze"):
            heir = mentions.at(verb + 1)
        old = next(
            (m for m in persons(mentions, verb + 1, end) if m.entity and m.form in NAMED_FORMS),
            None,
        )
        if heir is None or old is None or heir.entity == old.entity:
            continue
        behind = skip_extras(mentions.scan, old.last)
        if word in FOLLOWS and lower[behind : behind + 1] != ["op"]:
            continue
        near = [item for item in held_by.get(name_of(heir), []) if item.first <= end]
        earlier = start
        for _ in range(_REACH):
            earlier = bounds(mentions, earlier - 1)[0] if earlier else 0
        near = [item for item in near if item.last >= earlier]
        near = [item for item in near if item.first < verb]
        near.sort(key=lambda item: item.status == "future")
        titled = lower[_described_from(lower, old.first, verb)] not in ("van", "op", word)
        if set(lower[start:end]) & _MAYBE:
            continue
        if titled and near:
            yield from _titled(name_of(old), near[-1], found, (start, end))
        elif near:
            office = replace(near[-1].office, party=None, status="former")
            own = next(
                (i for i in held_by.get(name_of(old), []) if i.office.role == office.role), None
            )
            if own is not None:
                # The article tells when Y held it; only the place comes from the successor.
                place = own.office.place or office.place
                yield replace(own, office=replace(own.office, place=place))
                continue
            yield Held(
                person=name_of(old),
                office=office,
                status="former",
                first=min(heir.first, old.first),
                last=max(verb + 1, old.last),
                rule="predecessor",
            )


def _titled(
    old: str, heir: Held, found: Iterable[Held], sentence: tuple[int, int]
) -> Iterator[Held]:
    """ "Zij volgt burgemeester Y op": the office beside Y's name is that of the successor."""
    for item in found:
        office, mine = item.office, heir.office
        here = sentence[0] <= item.first < sentence[1] and item.person == old
        if here and office.role == mine.role and not (office.place or office.portfolio):
            fuller = replace(office, place=mine.place, portfolio=mine.portfolio)
            yield replace(item, office=fuller)


def _described_from(lower: list[str], first: int, verb: int) -> int:
    """The token before a name and what is said of its bearer: "haar afgetreden partijgenoot X".

    An office before the name is not passed: it tells of another one than that which is handed on.
    """
    place = first - 1
    while place > verb and (lower[place] in _PREDECESSOR or lower[place] in statuses()):
        place -= 1
    return place


_PREDECESSOR = lexicon.cues("successions.predecessor")
_MAYBE = lexicon.cues("holdings.maybe")
