"""Wikidata's answers → offices, parties, bodies, cabinets and topics, over the rows there are."""

from collections.abc import Mapping
from dataclasses import replace

from kg.snapshot import Snapshot
from kg.snapshot.people import role_of
from kg.snapshot.rows import Body, Cabinet, Office, Party, Topic
from kg.wikidata.cells import Names, aliases, first_day, known_items, plain_label, sources

PARTY, CABINET = "Q7278", "Q2479200"
BODIES: Mapping[str, str] = {
    "Q3143387": "ministry",
    "Q2039348": "municipality",
    "Q134390": "province",
    "Q702081": "water-board",
}

Details = Mapping[tuple[str, str], list[str]]
"""The values of an item's property: start, end, into."""


def offices(base: Snapshot, items: set[str], names: Mapping[str, Names]) -> list[Office]:
    """The offices asked for, if they have a label; new ones only of known roles."""
    known = base.office_by_key
    found = [row for row in base.offices if row.qid is None]
    for item in items:
        label = names[item].label if item in names else None
        old = known.get(item)
        role = old.role if old else role_of(plain_label(label or ""))
        if label and (old or role != "other"):
            found.append(
                Office(
                    key=item,
                    qid=item,
                    name=label,
                    aliases=aliases(old, names[item], label),
                    role=role,
                    sources=sources(old),
                )
            )
    return found


def parties(
    base: Snapshot,
    classes: Mapping[str, str],
    names: Mapping[str, Names],
    details: Details,
) -> list[Party]:
    """The parties, old and new, with what they went into."""
    known = base.party_by_key
    items = known_items(base.parties) | {item for item, one in classes.items() if one == PARTY}
    keys = items | known.keys()
    found = [row for row in base.parties if row.qid is None]
    for item in items:
        label = names[item].label if item in names else None
        if not label:
            continue
        old = known.get(item)
        heirs = {heir for heir in details.get((item, "into"), ()) if heir in keys and heir != item}
        found.append(
            Party(
                key=item,
                qid=item,
                name=label,
                short=old.short if old else names[item].short or label,
                aliases=aliases(old, names[item], label),
                founded=first_day(details.get((item, "start"))) or (old.founded if old else None),
                dissolved=first_day(details.get((item, "end"))) or (old.dissolved if old else None),
                successors=tuple(sorted(heirs | set(old.successors if old else ()))),
                confidence=old.confidence if old else "high",
                sources=sources(old),
            )
        )
    return found


def bodies(
    base: Snapshot,
    classes: Mapping[str, str],
    names: Mapping[str, Names],
    details: Details,
) -> list[Body]:
    """The bodies under the names they had; new ones by their class."""
    known = {row.key: row for row in base.bodies}
    items = known_items(base.bodies) | {item for item, one in classes.items() if one in BODIES}
    found = [row for row in base.bodies if row.qid is None]
    for item in items:
        label = names[item].label if item in names else None
        if not label:
            continue
        old = known.get(item)
        found.append(
            Body(
                key=item,
                qid=item,
                name=old.name if old else label,
                aliases=aliases(old, names[item], label),
                kind=old.kind if old else BODIES[classes[item]],
                start=first_day(details.get((item, "start"))) or (old.start if old else None),
                end=first_day(details.get((item, "end"))) or (old.end if old else None),
                confidence=old.confidence if old else "high",
                sources=sources(old),
            )
        )
    return found


def cabinets(
    base: Snapshot,
    classes: Mapping[str, str],
    names: Mapping[str, Names],
    details: Details,
) -> list[Cabinet]:
    """The cabinets; their parties are not in Wikidata and stay."""
    known = base.cabinet_by_key
    items = known_items(base.cabinets) | {item for item, one in classes.items() if one == CABINET}
    found = [row for row in base.cabinets if row.qid is None]
    for item in items:
        label = names[item].label if item in names else None
        old = known.get(item)
        start = first_day(details.get((item, "start"))) or (old.start if old else None)
        if not label or start is None:
            continue
        found.append(
            Cabinet(
                key=item,
                qid=item,
                name=old.name if old else label,
                aliases=aliases(old, names[item], label),
                start=old.start if old else start,
                end=(old.end if old else None) or first_day(details.get((item, "end"))),
                parties=old.parties if old else (),
                sources=sources(old),
            )
        )
    return found


def topics(base: Snapshot, names: Mapping[str, Names]) -> list[Topic]:
    """The topics with their aliases of today."""
    found = []
    for old in base.topics:
        live = names.get(old.key)
        if old.qid is None or live is None or live.label is None:
            found.append(old)
        else:
            others = aliases(old, live, old.name)
            found.append(replace(old, aliases=others, sources=sources(old)))
    return found
