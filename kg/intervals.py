"""When a statement held: what each source says, and the best that all of them give together.

Three sources stay apart: what a text tells (pol:ReportedInterval, in the article's graph), what the
snapshot has (pol:SnapshotInterval, in the links graph), and when articles stated it as current
(pol:SeenInterval, concluded here). From them comes one pol:BestInterval per term: two terms of one
office stay two. Its bounds are the most precise ones told, else the days on which it was seen.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

from kg.iris import Iris, term
from kg.literals import date, day, integer
from kg.model import PartialDate
from kg.store import Store

Source = Literal["snapshot", "reported", "seen"]
_TRUST: tuple[Source, ...] = ("snapshot", "reported", "seen")

_SEEN = """
PREFIX pol: <https://w3id.org/binnenhof/def#>
SELECT DISTINCT ?statement ?article ?first ?last ?status WHERE {
  ?statement pol:supportedBy ?evidence .
  ?evidence pol:article ?article .
  OPTIONAL { ?evidence pol:status ?status }
  OPTIONAL { ?article pol:firstDay ?first ; pol:lastDay ?last }
}
"""
_TOLD = """
PREFIX pol: <https://w3id.org/binnenhof/def#>
SELECT DISTINCT ?statement ?kind ?start ?end WHERE {
  ?statement pol:interval ?interval .
  ?interval a ?kind .
  OPTIONAL { ?interval pol:start ?start }
  OPTIONAL { ?interval pol:end ?end }
  VALUES ?kind { pol:ReportedInterval pol:SnapshotInterval }
}
"""
_TIMED = """
PREFIX pol: <https://w3id.org/binnenhof/def#>
SELECT DISTINCT ?statement WHERE {
  VALUES ?kind { pol:Tenure pol:PartyMembership pol:CoalitionMembership }
  ?statement a ?kind .
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """From when to when, as one source has it; None is unknown, never endless."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    source: Source

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
    """An article that states something: its days, and whether it states it as current."""

    article: str
    first: datetime.date | None
    last: datetime.date | None
    current: bool


def triples(store: Store, iris: Iris) -> Iterator[ox.Triple]:
    """For every statement its sources counted; for those that last, the intervals seen and best."""
    told = told_bounds(store)
    timed = {row["statement"] for row in rows(store, _TIMED)}
    for statement, found in sightings(store).items():
        yield from _counted(statement, found)
        if statement in timed:
            for bounds in seen(found, told.get(statement, ())):
                yield from _interval(statement, bounds, "pol:SeenInterval", iris)
            for bounds in best(found, told.get(statement, ())):
                yield from _interval(statement, bounds, "pol:BestInterval", iris)


def seen(sightings: Iterable[Sighting], told: Sequence[Bounds]) -> list[Bounds]:
    """From the first to the last day it was stated as current, apart for each term told."""
    terms = _terms(told)
    days: dict[int, list[tuple[datetime.date, datetime.date]]] = defaultdict(list)
    for sighting in sightings:
        if sighting.current and sighting.first and sighting.last:
            place = _place(terms, sighting.first, sighting.last)
            days[place].append((sighting.first, sighting.last))
    return sorted(
        (
            Bounds(
                start=_day(min(first for first, _ in spans)),
                end=_day(max(last for _, last in spans)),
                source="seen",
            )
            for spans in days.values()
        ),
        key=lambda bounds: bounds.first,
    )


def best(sightings: Iterable[Sighting], told: Sequence[Bounds]) -> list[Bounds]:
    """One interval per term, oldest first: the most precise bounds told, else the days seen."""
    terms = [list(group) for group in _terms(told)]
    for bounds in seen(sightings, told):
        fit = [group for group in terms if any(b.covers(bounds.first, bounds.last) for b in group)]
        if fit:
            fit[0].append(bounds)
        else:
            terms.append([bounds])
    return sorted((_merged(group) for group in terms), key=lambda bounds: bounds.first)


def _terms(told: Sequence[Bounds]) -> list[list[Bounds]]:
    """What is told, grouped by the term it speaks of.

    Each interval of the snapshot is a term. What a text tells joins the term it overlaps: where it
    overlaps several, the one whose bound lies nearest to its own; where none, it is one of its own.
    """
    known: list[list[Bounds]] = [[b] for b in _sorted(told) if b.source == "snapshot"]
    for bounds in _sorted(told):
        if bounds.source == "snapshot":
            continue
        fit = [group for group in known if any(b.covers(bounds.first, bounds.last) for b in group)]
        if fit:
            min(fit, key=lambda group: _distance(group[0], bounds)).append(bounds)
        else:
            known.append([bounds])
    return known


def _sorted(told: Iterable[Bounds]) -> list[Bounds]:
    return sorted(set(told), key=lambda b: (b.first, b.last, str(b.start), str(b.end), b.source))


def _distance(one: Bounds, other: Bounds) -> int:
    """Days between the bounds that both know."""
    starts = abs((one.first - other.first).days) if one.start and other.start else None
    ends = abs((one.last - other.last).days) if one.end and other.end else None
    known = [days for days in (starts, ends) if days is not None]
    return min(known) if known else datetime.date.max.toordinal()


def _place(terms: Sequence[Sequence[Bounds]], first: datetime.date, last: datetime.date) -> int:
    """The term that the days lie in; where none, the stretch between the terms they lie in."""
    for place, group in enumerate(terms):
        if any(bounds.covers(first, last) for bounds in group):
            return place
    return -1 - sum(max(bounds.last for bounds in group) < first for group in terms)


def _merged(group: Sequence[Bounds]) -> Bounds:
    """The most precise bounds of a term; of equally precise ones the most trusted source's."""
    source = min((bounds.source for bounds in group), key=_TRUST.index)
    stated = [bounds for bounds in group if bounds.source != "seen"]
    start = _finest([(b.start, b.source) for b in stated]) or _finest(
        [(b.start, b.source) for b in group]
    )
    end = _finest([(b.end, b.source) for b in stated])
    if end is None and not stated:
        end = _finest([(b.end, b.source) for b in group])
    return Bounds(start=start, end=end, source=source)


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
    if bounds.start:
        if told:
            yield ox.Triple(node, term("pol:start"), date(bounds.start))
        yield ox.Triple(node, term("pol:earliest"), day(bounds.start.first))
    if bounds.end:
        if told:
            yield ox.Triple(node, term("pol:end"), date(bounds.end))
        yield ox.Triple(node, term("pol:latest"), day(bounds.end.last))


def sightings(store: Store) -> Mapping[ox.NamedNode, list[Sighting]]:
    """Which articles state each statement, in the order of the statements."""
    found: dict[ox.NamedNode, list[Sighting]] = defaultdict(list)
    for row in rows(store, _SEEN):
        statement, article, status = row["statement"], row["article"], row["status"]
        if isinstance(statement, ox.NamedNode) and isinstance(article, ox.NamedNode):
            found[statement].append(
                Sighting(
                    article=article.value,
                    first=_calendar(row["first"]),
                    last=_calendar(row["last"]),
                    current=status is None or status == term("pol:status-current"),
                )
            )
    return dict(sorted(found.items(), key=lambda item: item[0].value))


def told_bounds(store: Store) -> Mapping[ox.NamedNode, list[Bounds]]:
    """What texts and the snapshot tell of when each statement held."""
    found: dict[ox.NamedNode, list[Bounds]] = defaultdict(list)
    for row in rows(store, _TOLD):
        statement = row["statement"]
        if isinstance(statement, ox.NamedNode):
            of_snapshot = row["kind"] == term("pol:SnapshotInterval")
            found[statement].append(
                Bounds(
                    start=_partial(row["start"]),
                    end=_partial(row["end"]),
                    source="snapshot" if of_snapshot else "reported",
                )
            )
    return found


def rows(store: Store, sparql: str) -> Iterator[ox.QuerySolution]:
    """The solutions of a SELECT over the whole store."""
    result = store.query(sparql)
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError("not a SELECT")
    return iter(result)


def _partial(value: object) -> PartialDate | None:
    return PartialDate(value.value) if isinstance(value, ox.Literal) else None


def _calendar(value: object) -> datetime.date | None:
    return datetime.date.fromisoformat(value.value) if isinstance(value, ox.Literal) else None


def _day(value: datetime.date) -> PartialDate:
    return PartialDate(value.isoformat())
