"""Statements by the days on which they certainly held, and which of them certainly met.

Partial dates are read in the way that avoids a meeting, and the days of a handover are left out.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.intervals import Bounds, Sighting


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stretch:
    """Days on which a statement certainly held, and the evidence or interval that says so."""

    first: datetime.date
    last: datetime.date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A statement with its person, its words, and its certain days."""

    node: ox.NamedNode
    person: ox.NamedNode
    label: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two statements that both certainly held on a day, with the sources that say so."""

    one: Timed
    other: Timed
    day: datetime.date
    sources: tuple[str, str]


def certain(seen: Iterable[Sighting], told: Iterable[Bounds]) -> Iterator[Stretch]:
    """The days on which a statement held however its partial dates are read, by source."""
    for bounds in told:
        if bounds.start and bounds.end and bounds.start.last <= bounds.end.first:
            yield Stretch(first=bounds.start.last, last=bounds.end.first, source=bounds.node)
    for sighting in seen:
        if sighting.current and sighting.first and sighting.first == sighting.last:
            yield Stretch(first=sighting.first, last=sighting.first, source=sighting.evidence)


def _overlap(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share a day, the days of a handover left out."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        return False
    points = (one.first == one.last, other.first == other.last)
    if all(points):
        return True
    if any(points):
        span = other if points[0] else one
        return span.first < first < span.last
    return (last - first).days > 1


def clashes(held: Iterable[Timed], by: Callable[[Timed], object]) -> Iterator[Clash]:
    """The pairs that differ in `by` and share a day, each once, with the first such day.

    A sweep along the calendar: only what still runs is compared with what begins.
    """
    begins = sorted(
        ((stretch, timed) for timed in held for stretch in timed.stretches),
        key=lambda pair: (pair[0], pair[1].node.value),
    )
    running: list[tuple[Stretch, Timed]] = []
    found: dict[tuple[str, str], Clash] = {}
    for stretch, timed in begins:
        running = [pair for pair in running if pair[0].last >= stretch.first]
        for earlier, known in running:
            if by(known) != by(timed) and _overlap(earlier, stretch):
                sides = sorted(((known, earlier), (timed, stretch)), key=lambda s: s[0].node.value)
                (one, first), (other, second) = sides
                found.setdefault(
                    (one.node.value, other.node.value),
                    Clash(
                        one=one,
                        other=other,
                        day=stretch.first,
                        sources=(first.source, second.source),
                    ),
                )
        running.append((stretch, timed))
    return iter(found.values())
