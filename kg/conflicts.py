"""Statements that can't both be true: found and told, never resolved by overwriting.

A conflict is only what certainly excludes itself. Partial dates are read in the way that avoids a
conflict, a party or a stance that changes between two articles is a change, and two ministers who
hand over on one day are no conflict either.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.certainty import Clash, Timed, certain, clashes
from kg.intervals import Bounds, Sighting, rows, sightings, told_bounds
from kg.iris import Iris, term
from kg.literals import text
from kg.store import Store

Telling = Mapping[str, set[ox.NamedNode]]
"""The places in articles that tell an interval, by the interval's IRI."""

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
SELECT DISTINCT ?left ?right ?holder ?label ?other ?one ?two WHERE {{
  ?left pol:holder ?holder ; pol:proposal ?proposal ; pol:stance pol:stance-for ;
        rdfs:label ?label ; pol:supportedBy ?one .
  ?right pol:holder ?holder ; pol:proposal ?proposal ; pol:stance pol:stance-against ;
         rdfs:label ?other ; pol:supportedBy ?two .
  ?one pol:article ?article . ?two pol:article ?article .
  FILTER NOT EXISTS {{ ?one pol:saidBy ?someone }}
  FILTER NOT EXISTS {{ ?two pol:saidBy ?anyone }}
}}"""
_VERDICTS = f"""{_PREFIX}{_LABEL}
SELECT DISTINCT ?statement ?verdict ?about ?label ?reason ?evidence WHERE {{
  ?verdict pol:snapshot pol:snapshot-contradicted ; pol:verdictOn ?statement ;
           pol:article ?article ; pol:reason ?reason .
  ?statement rdfs:label ?label ; pol:person ?about ; pol:supportedBy ?evidence .
  ?evidence pol:article ?article .
}}"""
_TELLING = f"""{_PREFIX}
SELECT DISTINCT ?evidence ?interval WHERE {{
  ?interval a pol:ReportedInterval .
  ?evidence pol:interval ?interval ; pol:article ?article .
}}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides that exclude each other, what they are about, the rule, and why, in nl and en.

    A side is a statement, an interval that tells of one, or a verdict of the snapshot; `evidence`
    are the places in articles that make the conflict.
    """

    rule: str
    sides: tuple[ox.NamedNode, ox.NamedNode]
    about: tuple[ox.NamedNode, ...]
    evidence: tuple[ox.NamedNode, ...]
    dutch: str
    english: str


def triples(store: Store, iris: Iris) -> Iterator[ox.Triple]:
    """Every conflict in a store as a node.

    It has pol:rule, pol:between (its sides), pol:concerns, pol:explanation, and, for the places in
    articles that make it, prov:wasDerivedFrom.
    """
    for conflict in find(store):
        node = iris.content("conflict", conflict.rule, *conflict.sides)
        yield ox.Triple(node, term("rdf:type"), term("pol:Conflict"))
        yield ox.Triple(node, term("pol:rule"), text(conflict.rule))
        for side in conflict.sides:
            yield ox.Triple(node, term("pol:between"), side)
        for thing in conflict.about:
            yield ox.Triple(node, term("pol:concerns"), thing)
        for evidence in conflict.evidence:
            yield ox.Triple(node, term("prov:wasDerivedFrom"), evidence)
        for words, language in ((conflict.dutch, "nl"), (conflict.english, "en")):
            yield ox.Triple(node, term("pol:explanation"), ox.Literal(words, language=language))


def find(store: Store) -> list[Conflict]:
    """All conflicts, sorted by rule and sides."""
    seen, told = sightings(store), told_bounds(store)
    telling = _telling(store)
    found = {
        *_two_holders(_timed(store, _TENURES, seen, told), telling),
        *_two_parties(_timed(store, _MEMBERSHIPS, seen, told), telling),
        *_after_the_end(store, seen, told, telling),
        *_both_stances(store),
        *_against_the_snapshot(store),
    }
    return sorted(found, key=lambda one: (one.rule, [side.value for side in one.sides]))


def _two_holders(tenures: Iterable[tuple[object, Timed]], telling: Telling) -> Iterator[Conflict]:
    """Two people in a seat for one, on one day."""
    seats: dict[object, list[Timed]] = defaultdict(list)
    for seat, tenure in tenures:
        if seat is not None:
            seats[seat].append(tenure)
    for holders in seats.values():
        for clash in clashes(holders, lambda held: held.person):
            yield _both(
                "one-holder-at-a-time", clash, (clash.one.person, clash.other.person), telling
            )


def _two_parties(
    memberships: Iterable[tuple[object, Timed]], telling: Telling
) -> Iterator[Conflict]:
    """One person in two parties on one day."""
    people: dict[ox.NamedNode, list[Timed]] = defaultdict(list)
    for _, membership in memberships:
        people[membership.person].append(membership)
    for held in people.values():
        for clash in clashes(held, lambda member: member.other):
            yield _both("one-party-at-a-time", clash, (clash.one.person,), telling)


def _both(rule: str, clash: Clash, about: tuple[ox.NamedNode, ...], telling: Telling) -> Conflict:
    one, other, on = clash.one, clash.other, clash.day
    return Conflict(
        rule=rule,
        sides=(one.node, other.node),
        about=about,
        evidence=_evidence(clash.sources, telling),
        dutch=f"Op {on} kunnen niet beide gelden: {one.label}; {other.label}",
        english=f"On {on} not both can hold: {one.label}; {other.label}",
    )


def _after_the_end(
    store: Store,
    seen: Mapping[ox.NamedNode, list[Sighting]],
    told: Mapping[ox.NamedNode, list[Bounds]],
    telling: Telling,
) -> Iterator[Conflict]:
    """Someone stated to be in office well after the last end that an interval tells."""
    for row in rows(store, _TENURES):
        node, person, label = row["statement"], row["person"], row["label"]
        if not isinstance(node, ox.NamedNode) or not isinstance(person, ox.NamedNode):
            continue
        terms = told.get(node, [])
        # A start without an end opens a term that may still run.
        if not terms or any(b.end is None and not _closed(b, terms) for b in terms):
            continue
        final = max((b for b in terms if b.end), key=lambda b: (b.last, b.node))
        late = sorted(
            (sighting.first, sighting.evidence)
            for sighting in seen.get(node, ())
            if sighting.current and sighting.first and sighting.first > final.last + _GRACE
        )
        if late:
            on, _ = late[0]
            words = label.value if isinstance(label, ox.Literal) else ""
            yield Conflict(
                rule="in-office-after-the-end",
                sides=(node, ox.NamedNode(final.node)),
                about=(person,),
                evidence=_evidence((*(one for _, one in late), final.node), telling),
                dutch=f"{words}: op {on} nog in functie genoemd, maar geëindigd op {final.end}",
                english=f"{words}: told to be in office on {on}, but it ended on {final.end}",
            )


def _closed(bounds: Bounds, terms: Iterable[Bounds]) -> bool:
    """Whether another source tells the end of the term that an open one began."""
    return any(
        other.end is not None and other.first <= bounds.first <= other.last for other in terms
    )


def _both_stances(store: Store) -> Iterator[Conflict]:
    """One holder for and against one proposal in one article."""
    places: dict[tuple[ox.NamedNode, ...], set[ox.NamedNode]] = defaultdict(set)
    words: dict[tuple[ox.NamedNode, ...], str] = {}
    for row in rows(store, _STANCES):
        key = (_node(row["left"]), _node(row["right"]), _node(row["holder"]))
        places[key] |= {_node(row["one"]), _node(row["two"])}
        words[key] = f"{_value(row['label'])}; {_value(row['other'])}"
    for (left, right, holder), evidence in places.items():
        told = words[left, right, holder]
        yield Conflict(
            rule="for-and-against",
            sides=(left, right),
            about=(holder,),
            evidence=_sorted(evidence),
            dutch=f"In één artikel: {told}",
            english=f"In one article: {told}",
        )


def _against_the_snapshot(store: Store) -> Iterator[Conflict]:
    """A statement that the snapshot of Wikidata contradicts at the date of the article."""
    places: dict[tuple[ox.NamedNode, ...], set[ox.NamedNode]] = defaultdict(set)
    words: dict[tuple[ox.NamedNode, ...], tuple[str, str]] = {}
    for row in rows(store, _VERDICTS):
        key = (_node(row["statement"]), _node(row["verdict"]), _node(row["about"]))
        places[key].add(_node(row["evidence"]))
        words[key] = (_value(row["label"]), _value(row["reason"]))
    for (statement, verdict, about), evidence in places.items():
        label, reason = words[statement, verdict, about]
        yield Conflict(
            rule="contradicted-by-the-snapshot",
            sides=(statement, verdict),
            about=(about,),
            evidence=_sorted(evidence),
            dutch=f"{label}: Wikidata zegt iets anders ({reason})",
            english=f"{label}: Wikidata says otherwise ({reason})",
        )


def _telling(store: Store) -> Telling:
    """The places in articles that tell each interval."""
    found: dict[str, set[ox.NamedNode]] = defaultdict(set)
    for row in rows(store, _TELLING):
        found[_node(row["interval"]).value].add(_node(row["evidence"]))
    return found


def _evidence(sources: Iterable[str], telling: Telling) -> tuple[ox.NamedNode, ...]:
    """The places in articles behind evidence and intervals; what the snapshot tells has none."""
    found = {place for one in sources for place in telling.get(one, ())}
    return _sorted(found | {ox.NamedNode(one) for one in sources if "/evidence/" in one})


def _sorted(nodes: Iterable[ox.NamedNode]) -> tuple[ox.NamedNode, ...]:
    return tuple(sorted(nodes, key=lambda node: node.value))


def _timed(
    store: Store,
    sparql: str,
    seen: Mapping[ox.NamedNode, list[Sighting]],
    told: Mapping[ox.NamedNode, list[Bounds]],
) -> Iterator[tuple[object, Timed]]:
    """The statements of a query with their certain days, each behind the seat it is about."""
    for row in rows(store, sparql):
        node, person, label = row["statement"], row["person"], row["label"]
        if not isinstance(node, ox.NamedNode) or not isinstance(person, ox.NamedNode):
            continue
        tenure = sparql is _TENURES
        yield (
            _seat(row) if tenure else None,
            Timed(
                node=node,
                person=person,
                other=row["role"] if tenure else row["party"],
                label=label.value if isinstance(label, ox.Literal) else "",
                stretches=tuple(certain(seen.get(node, ()), told.get(node, ()))),
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


def quotes(store: Store, conflict: Conflict) -> list[tuple[str, str]]:
    """The words that make a conflict, each with the id of its article, sorted."""
    found = set()
    for evidence in conflict.evidence:
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


def _node(value: object) -> ox.NamedNode:
    if not isinstance(value, ox.NamedNode):
        raise TypeError(f"not an IRI: {value}")
    return value
