"""Statements that can't both be true: found and told, never resolved by overwriting.

A conflict is only what certainly excludes itself. Partial dates are read in the way that avoids a
conflict, a party or a stance that changes between two articles is a change, and two ministers who
hand over on one day are no conflict either.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import pyoxigraph as ox

from kg.intervals import Bounds, Sighting, rows, sightings, told_bounds
from kg.iris import Iris, term
from kg.literals import text
from kg.store import Store

Days = tuple[datetime.date, datetime.date]

_SINGLE = {
    "role-prime-minister": None,
    "role-minister": "office",
    "role-mayor": "organisation",
    "role-kings-commissioner": "organisation",
    "role-speaker": "organisation",
}
"""Roles that one person holds at a time, and what tells their seats apart."""

_GRACE = datetime.timedelta(days=31)
"""News calls a minister a minister for some days after the end; that is no contradiction."""

_PREFIX = "PREFIX pol: <https://w3id.org/binnenhof/def#>\n"
_LABEL = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
_TENURES = f"""{_PREFIX}{_LABEL}
SELECT DISTINCT ?statement ?person ?role ?office ?organisation ?label WHERE {{
  ?statement a pol:Tenure ; pol:person ?person ; pol:role ?role ; rdfs:label ?label .
  OPTIONAL {{ ?statement pol:office ?office }}
  OPTIONAL {{ ?statement pol:organisation ?organisation }}
}}"""
_MEMBERSHIPS = f"""{_PREFIX}{_LABEL}
SELECT DISTINCT ?statement ?person ?party ?label WHERE {{
  ?statement a pol:PartyMembership ; pol:person ?person ; pol:party ?party ; rdfs:label ?label .
}}"""
_STANCES = f"""{_PREFIX}{_LABEL}
SELECT DISTINCT ?left ?right ?holder ?label ?other WHERE {{
  ?left pol:holder ?holder ; pol:proposal ?proposal ; pol:stance pol:stance-for ;
        rdfs:label ?label ; pol:supportedBy ?one .
  ?right pol:holder ?holder ; pol:proposal ?proposal ; pol:stance pol:stance-against ;
         rdfs:label ?other ; pol:supportedBy ?two .
  ?one pol:article ?article . ?two pol:article ?article .
  FILTER NOT EXISTS {{ ?one pol:saidBy ?someone }}
  FILTER NOT EXISTS {{ ?two pol:saidBy ?anyone }}
}}"""
_VERDICTS = f"""{_PREFIX}{_LABEL}
SELECT DISTINCT ?statement ?verdict ?about ?label ?reason WHERE {{
  ?verdict pol:verdictOn ?statement ; pol:snapshot pol:snapshot-contradicted ;
           pol:reason ?reason .
  ?statement rdfs:label ?label ; pol:person ?about .
}}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides that exclude each other, what they are about, the rule, and why, in nl and en."""

    rule: str
    sides: tuple[ox.NamedNode, ox.NamedNode]
    about: tuple[ox.NamedNode, ...]
    dutch: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Timed:
    """A statement with its people, its words, and the days on which it certainly held."""

    node: ox.NamedNode
    person: ox.NamedNode
    other: object
    label: str
    spans: tuple[Days, ...]


def triples(store: Store, iris: Iris) -> Iterator[ox.Triple]:
    """Every conflict in a store as a node: pol:rule, pol:between, pol:concerns, pol:explanation."""
    for conflict in find(store):
        node = iris.content("conflict", conflict.rule, *conflict.sides)
        yield ox.Triple(node, term("rdf:type"), term("pol:Conflict"))
        yield ox.Triple(node, term("pol:rule"), text(conflict.rule))
        for side in conflict.sides:
            yield ox.Triple(node, term("pol:between"), side)
        for thing in conflict.about:
            yield ox.Triple(node, term("pol:concerns"), thing)
        for words, language in ((conflict.dutch, "nl"), (conflict.english, "en")):
            yield ox.Triple(node, term("pol:explanation"), ox.Literal(words, language=language))


def find(store: Store) -> list[Conflict]:
    """All conflicts, sorted by rule and sides."""
    seen, told = sightings(store), told_bounds(store)
    found = {
        *_two_holders(_timed(store, _TENURES, seen, told)),
        *_two_parties(_timed(store, _MEMBERSHIPS, seen, told)),
        *_after_the_end(store, seen, told),
        *_both_stances(store),
        *_against_the_snapshot(store),
    }
    return sorted(found, key=lambda one: (one.rule, [side.value for side in one.sides]))


def _two_holders(tenures: Iterable[tuple[object, _Timed]]) -> Iterator[Conflict]:
    """Two people in a seat for one, on one day."""
    seats: dict[object, list[_Timed]] = defaultdict(list)
    for seat, tenure in tenures:
        if seat is not None:
            seats[seat].append(tenure)
    for holders in seats.values():
        for one, other in combinations(sorted(holders, key=lambda held: held.node.value), 2):
            if one.person != other.person and (on := _together(one.spans, other.spans)):
                yield Conflict(
                    rule="one-holder-at-a-time",
                    sides=(one.node, other.node),
                    about=(one.person, other.person),
                    dutch=f"Op {on} kunnen niet beide gelden: {one.label}; {other.label}",
                    english=f"On {on} not both can hold: {one.label}; {other.label}",
                )


def _two_parties(memberships: Iterable[tuple[object, _Timed]]) -> Iterator[Conflict]:
    """One person in two parties on one day."""
    people: dict[ox.NamedNode, list[_Timed]] = defaultdict(list)
    for _, membership in memberships:
        people[membership.person].append(membership)
    for held in people.values():
        for one, other in combinations(sorted(held, key=lambda member: member.node.value), 2):
            if one.other != other.other and (on := _together(one.spans, other.spans)):
                yield Conflict(
                    rule="one-party-at-a-time",
                    sides=(one.node, other.node),
                    about=(one.person,),
                    dutch=f"Op {on} kunnen niet beide gelden: {one.label}; {other.label}",
                    english=f"On {on} not both can hold: {one.label}; {other.label}",
                )


def _after_the_end(
    store: Store,
    seen: Mapping[ox.NamedNode, list[Sighting]],
    told: Mapping[ox.NamedNode, list[Bounds]],
) -> Iterator[Conflict]:
    """Someone stated to be in office well after the only end that is told."""
    for row in rows(store, _TENURES):
        node, person, label = row["statement"], row["person"], row["label"]
        if not isinstance(node, ox.NamedNode) or not isinstance(person, ox.NamedNode):
            continue
        terms = told.get(node, [])
        if not terms or any(bounds.end is None for bounds in terms):
            continue
        last = max(bounds.last for bounds in terms)
        late = sorted(
            sighting.first
            for sighting in seen.get(node, ())
            if sighting.current and sighting.first and sighting.first > last + _GRACE
        )
        if late:
            words = label.value if isinstance(label, ox.Literal) else ""
            yield Conflict(
                rule="in-office-after-the-end",
                sides=(node, node),
                about=(person,),
                dutch=f"{words}: op {late[0]} nog in functie genoemd, maar geëindigd op {last}",
                english=f"{words}: told to be in office on {late[0]}, but it ended on {last}",
            )


def _both_stances(store: Store) -> Iterator[Conflict]:
    """One holder for and against one proposal in one article."""
    for row in rows(store, _STANCES):
        left, right, holder = row["left"], row["right"], row["holder"]
        if (
            isinstance(left, ox.NamedNode)
            and isinstance(right, ox.NamedNode)
            and isinstance(holder, ox.NamedNode)
        ):
            one, other = str(row["label"].value), str(row["other"].value)
            yield Conflict(
                rule="for-and-against",
                sides=(left, right),
                about=(holder,),
                dutch=f"In één artikel: {one}; {other}",
                english=f"In one article: {one}; {other}",
            )


def _against_the_snapshot(store: Store) -> Iterator[Conflict]:
    """A statement that the snapshot of Wikidata contradicts at the date of the article."""
    for row in rows(store, _VERDICTS):
        statement, verdict, about = row["statement"], row["verdict"], row["about"]
        if (
            isinstance(statement, ox.NamedNode)
            and isinstance(verdict, ox.NamedNode)
            and isinstance(about, ox.NamedNode)
        ):
            words = f"{row['label'].value}: {row['reason'].value}"
            yield Conflict(
                rule="contradicted-by-the-snapshot",
                sides=(statement, verdict),
                about=(about,),
                dutch=words,
                english=words,
            )


def _timed(
    store: Store,
    sparql: str,
    seen: Mapping[ox.NamedNode, list[Sighting]],
    told: Mapping[ox.NamedNode, list[Bounds]],
) -> Iterator[tuple[object, _Timed]]:
    """The statements of a query with their certain days, each behind the seat it is about."""
    for row in rows(store, sparql):
        node, person, label = row["statement"], row["person"], row["label"]
        if not isinstance(node, ox.NamedNode) or not isinstance(person, ox.NamedNode):
            continue
        tenure = sparql is _TENURES
        yield (
            _seat(row) if tenure else None,
            _Timed(
                node=node,
                person=person,
                other=row["role"] if tenure else row["party"],
                label=label.value if isinstance(label, ox.Literal) else "",
                spans=tuple(certain(seen.get(node, ()), told.get(node, ()))),
            ),
        )


def _seat(row: ox.QuerySolution) -> object:
    """What a tenure occupies, where only one person can; None elsewhere."""
    name = row["role"].value.partition("#")[2]
    if name not in _SINGLE:
        return None
    told_apart_by = _SINGLE[name]
    if told_apart_by is None:
        # The premier of a province or of another country has an organisation of its own.
        return (name, row["organisation"])
    return (name, row[told_apart_by]) if row[told_apart_by] is not None else None


def certain(seen: Iterable[Sighting], told: Iterable[Bounds]) -> Iterator[Days]:
    """The days on which a statement held however its partial dates are read."""
    for bounds in told:
        if bounds.start and bounds.end and bounds.start.last <= bounds.end.first:
            yield bounds.start.last, bounds.end.first
    for sighting in seen:
        if sighting.current and sighting.first and sighting.first == sighting.last:
            yield sighting.first, sighting.first


def _together(one: Iterable[Days], other: Iterable[Days]) -> datetime.date | None:
    """The first day that both certainly held, the days of a handover left out."""
    shared = [
        max(first, start)
        for first, last in one
        for start, end in other
        if _overlap((first, last), (start, end))
    ]
    return min(shared, default=None)


def _overlap(one: Days, other: Days) -> bool:
    first, last = max(one[0], other[0]), min(one[1], other[1])
    if first > last:
        return False
    points = (one[0] == one[1], other[0] == other[1])
    if all(points):
        return True
    if any(points):
        span = other if points[0] else one
        return span[0] < first < span[1]
    return (last - first).days > 1


def quotes(store: Store, statement: ox.NamedNode) -> list[tuple[str, str]]:
    """The words a statement was read from, each with the id of its article, sorted."""
    found = set()
    for evidence in _objects(store, statement, "pol:supportedBy"):
        for quote in _objects(store, evidence, "pol:quote"):
            for article in _objects(store, evidence, "pol:article"):
                for name in _objects(store, article, "dcterms:identifier"):
                    found.add((_value(quote), _value(name)))
    return sorted(found)


def _objects(store: Store, subject: object, predicate: str) -> Iterator[object]:
    if isinstance(subject, ox.NamedNode):
        for quad in store.database.quads_for_pattern(subject, term(predicate), None):
            yield quad.object


def _value(node: object) -> str:
    return node.value if isinstance(node, ox.Literal) else ""
