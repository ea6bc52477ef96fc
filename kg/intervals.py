"""When a statement held: what each source says, and the best that all of them give together.

Three sources stay apart: what a text tells (pol:ReportedInterval, in the article's graph), what the
snapshot has (pol:SnapshotInterval, in the links graph), and when articles stated it as current
(pol:SeenInterval, concluded here). From them comes one pol:BestInterval per term: two terms of one
office stay two. Its bounds are the most precise ones told, else the days on which it was seen;
where no end is told, pol:lastSeen is the last day on which it is known to have still run.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pyoxigraph as ox

from kg import lookup
from kg.iris import Iris, term
from kg.literals import date, day, integer
from kg.model import PartialDate
from kg.store import Store

Source = Literal["snapshot", "reported", "seen"]
_SOURCES: Mapping[str, Source] = {
    "pol:ReportedInterval": "reported",
    "pol:SnapshotInterval": "snapshot",
}
_TRUST: tuple[Source, ...] = ("snapshot", "reported", "seen")

_TIMED = ("pol:Tenure", "pol:PartyMembership", "pol:CoalitionMembership")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """From when to when, as one source has it; None is unknown, never endless.

    `seen` are the first and last day on which it is known to have run, whatever its bounds; `node`
    is the interval's IRI in the graph, where it has one.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    source: Source
    seen: tuple[datetime.date, datetime.date] | None = None
    node: str = ""

    @property
    def first(self) -> datetime.date:
        """The first day it can mean."""
        return self.start.first if self.start else datetime.date.min

    @property
    def last(self) -> datetime.date:
        """The last day it can mean."""
        return self.end.last if self.end else datetime.date.max

    def covers(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether the bounds and the days from `first` to `last` have a day in common."""
        return self.first <= last and first <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A place in an article that states something: the days, and whether as current."""

    article: str
    evidence: str = ""
    first: datetime.date | None
    last: datetime.date | None
    current: bool


@dataclass(frozen=True, slots=True)
class History:
    """Where each statement is stated and what is told of its time, looked up once."""

    seen: Mapping[ox.NamedNode, Sequence[Sighting]]
    told: Mapping[ox.NamedNode, Sequence[Bounds]]

    @classmethod
    def of(cls, store: Store) -> "History":
        """All that a store says of when."""
        return cls(sightings(store), told_bounds(store))


def triples(store: Store, iris: Iris, history: History) -> Iterator[ox.Triple]:
    """For every statement its sources counted; for those that last, the intervals seen and best."""
    told = history.told
    timed = {statement for name in _TIMED for statement in lookup.members(store, name)}
    for statement, found in history.seen.items():
        yield from _counted(statement, found)
        if statement in timed:
            for bounds in seen(found, told.get(statement, ())):
                yield from _interval(statement, bounds, "pol:SeenInterval", iris)
            for bounds in best(found, told.get(statement, ())):
                yield from _interval(statement, bounds, "pol:BestInterval", iris)


def seen(sightings: Iterable[Sighting], told: Sequence[Bounds]) -> list[Bounds]:
    """From the first to the last day it was stated as current, apart for each term told."""
    found = _seen(sightings, [_merged(group) for group in _terms(told)])
    return sorted(found.values(), key=lambda bounds: bounds.first)


def best(sightings: Iterable[Sighting], told: Sequence[Bounds]) -> list[Bounds]:
    """One interval per term, oldest first: the most precise bounds told, else the days seen."""
    groups = _terms(told)
    found = _seen(sightings, [_merged(group) for group in groups])
    terms = [
        _merged([*group, *([found[place]] if place in found else [])])
        for place, group in enumerate(groups)
    ]
    terms += [bounds for place, bounds in found.items() if place < 0]
    return sorted(terms, key=lambda bounds: (bounds.first, bounds.last))


def _seen(sightings: Iterable[Sighting], terms: Sequence[Bounds]) -> dict[int, Bounds]:
    """The days seen by the term they lie in, or (below 0) by the stretch between two terms."""
    days: dict[int, list[tuple[datetime.date, datetime.date]]] = defaultdict(list)
    for sighting in sightings:
        if sighting.current and sighting.first and sighting.last:
            place = _place(terms, sighting.first, sighting.last)
            days[place].append((sighting.first, sighting.last))
    found = {}
    for place, spans in days.items():
        first, last = min(first for first, _ in spans), max(last for _, last in spans)
        found[place] = Bounds(start=_day(first), end=_day(last), source="seen", seen=(first, last))
    return found


def _terms(told: Sequence[Bounds]) -> list[list[Bounds]]:
    """What is told, grouped by the term it speaks of.

    Each interval of the snapshot is a term. What a text tells joins the term it overlaps: where it
    overlaps several, the one whose bound lies nearest to its own; where none, it is one of its own.
    Texts that tell two starts or two ends which exclude each other speak of two terms.
    """
    known: list[list[Bounds]] = [[b] for b in _sorted(told) if b.source == "snapshot"]
    for bounds in _sorted(told):
        if bounds.source == "snapshot":
            continue
        fit = [group for group in known if _fits(bounds, group)]
        if fit:
            min(fit, key=lambda group: _distance(group[0], bounds)).append(bounds)
        else:
            known.append([bounds])
    return known


def _fits(bounds: Bounds, group: Sequence[Bounds]) -> bool:
    """Whether what a text tells can be of the same term as a group."""
    term_ = _merged(group)
    if not term_.covers(bounds.first, bounds.last):
        return False
    if group[0].source == "snapshot":
        return True
    return not any(_apart(one.start, bounds.start) or _apart(one.end, bounds.end) for one in group)


def _apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates can't be the same day."""
    return (
        one is not None and other is not None and (one.last < other.first or other.last < one.first)
    )


def _sorted(told: Iterable[Bounds]) -> list[Bounds]:
    """Each once, whichever interval of the graph tells it."""
    return sorted(
        {replace(bounds, node="") for bounds in told},
        key=lambda b: (b.first, b.last, str(b.start), str(b.end), b.source, str(b.seen)),
    )


def _distance(one: Bounds, other: Bounds) -> int:
    """Days between the bounds that both know."""
    starts = abs((one.first - other.first).days) if one.start and other.start else None
    ends = abs((one.last - other.last).days) if one.end and other.end else None
    known = [days for days in (starts, ends) if days is not None]
    return min(known) if known else datetime.date.max.toordinal()


def _place(terms: Sequence[Bounds], first: datetime.date, last: datetime.date) -> int:
    """The last term that the days lie in; where none, the stretch between those they lie in."""
    for place in sorted(range(len(terms)), key=lambda place: terms[place].first, reverse=True):
        if terms[place].covers(first, last):
            return place
    return -1 - sum(bounds.last < first for bounds in terms)


def _merged(group: Sequence[Bounds]) -> Bounds:
    """The most precise bounds of a term; of equally precise ones the most trusted source's."""
    stated = [bounds for bounds in group if bounds.source != "seen"]
    days = [bounds.seen for bounds in group if bounds.seen]
    return Bounds(
        start=_finest((b.start, b.source) for b in stated or group),
        end=_finest((b.end, b.source) for b in stated or group),
        source=min((bounds.source for bounds in group), key=_TRUST.index),
        seen=(min(first for first, _ in days), max(last for _, last in days)) if days else None,
    )


def _finest(dated: Iterable[tuple[PartialDate | None, Source]]) -> PartialDate | None:
    known = [(when, source) for when, source in dated if when]
    order = {"day": 0, "month": 1, "year": 2}
    return min(
        known,
        key=lambda pair: (order[pair[0].precision], _TRUST.index(pair[1]), pair[0].text),
        default=(None, ""),
    )[0]


def _counted(statement: ox.NamedNode, sightings: Sequence[Sighting]) -> Iterator[ox.Triple]:
    sources = len({sighting.article for sighting in sightings})
    yield ox.Triple(statement, term("pol:sourceCount"), integer(sources))
    firsts = [sighting.first for sighting in sightings if sighting.first]
    lasts = [sighting.last for sighting in sightings if sighting.last]
    if firsts and lasts:
        yield ox.Triple(statement, term("pol:firstSeen"), day(min(firsts)))
        yield ox.Triple(statement, term("pol:lastSeen"), day(max(lasts)))


def _interval(
    statement: ox.NamedNode, bounds: Bounds, kind: str, iris: Iris
) -> Iterator[ox.Triple]:
    node = iris.content("interval", kind, statement, bounds.start, bounds.end)
    yield ox.Triple(statement, term("pol:interval"), node)
    yield ox.Triple(node, term("rdf:type"), term(kind))
    # The days on which something was seen are no bounds that anybody told.
    told = bounds.source != "seen"
    if bounds.start and told:
        yield ox.Triple(node, term("pol:start"), date(bounds.start))
    if bounds.end and told:
        yield ox.Triple(node, term("pol:end"), date(bounds.end))
    if bounds.start:
        yield ox.Triple(node, term("pol:earliest"), day(bounds.first))
    elif bounds.seen:
        yield ox.Triple(node, term("pol:earliest"), day(bounds.seen[0]))
    if bounds.end:
        yield ox.Triple(node, term("pol:latest"), day(bounds.last))
    elif bounds.seen:
        yield ox.Triple(node, term("pol:lastSeen"), day(bounds.seen[1]))


def sightings(store: Store) -> Mapping[ox.NamedNode, list[Sighting]]:
    """Which places in articles state each statement, in the order of the statements."""
    articles, statuses = lookup.node(store, "pol:article"), lookup.node(store, "pol:status")
    firsts = {one: _calendar(day) for one, day in lookup.words(store, "pol:firstDay").items()}
    lasts = {one: _calendar(day) for one, day in lookup.words(store, "pol:lastDay").items()}
    current = {None, term("pol:status-current")}
    supported = lookup.nodes(store, "pol:supportedBy")
    return {
        statement: [
            Sighting(
                article=articles[evidence].value,
                evidence=evidence.value,
                first=firsts.get(articles[evidence]),
                last=lasts.get(articles[evidence]),
                current=statuses.get(evidence) in current,
            )
            for evidence in sorted(supported[statement], key=_iri)
            if evidence in articles
        ]
        for statement in sorted(supported, key=_iri)
    }


def told_bounds(store: Store) -> Mapping[ox.NamedNode, list[Bounds]]:
    """What texts and the snapshot tell of when each statement held."""
    starts, ends = lookup.words(store, "pol:start"), lookup.words(store, "pol:end")
    days = lookup.words(store, "pol:snapshotDate")
    asked: dict[ox.NamedNode, datetime.date] = {}
    for verdict, statement in lookup.node(store, "pol:verdictOn").items():
        if verdict in days:
            day = _calendar(days[verdict])
            asked[statement] = max(day, asked.get(statement, day))
    sources: dict[ox.NamedNode, Source] = {
        interval: source
        for name, source in _SOURCES.items()
        for interval in lookup.members(store, name)
    }
    found: dict[ox.NamedNode, list[Bounds]] = {}
    for statement, intervals in lookup.nodes(store, "pol:interval").items():
        for interval in sorted(intervals & sources.keys(), key=_iri):
            start, end = _partial(starts.get(interval)), _partial(ends.get(interval))
            source = sources[interval]
            # What the snapshot has no end of was still so on its day.
            until = asked.get(statement) if source == "snapshot" and start and not end else None
            found.setdefault(statement, []).append(
                Bounds(
                    start=start,
                    end=end,
                    source=source,
                    seen=(start.last, until) if start and until and start.last <= until else None,
                    node=interval.value,
                )
            )
    return found


def _iri(node: ox.NamedNode) -> str:
    return node.value


def _partial(told: str | None) -> PartialDate | None:
    return PartialDate(told) if told else None


def _calendar(day: str) -> datetime.date:
    return datetime.date.fromisoformat(day)


def _day(value: datetime.date) -> PartialDate:
    return PartialDate(value.isoformat())
