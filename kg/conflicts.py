"""Statements that can't both be true: found and told, never resolved by overwriting.

A conflict is only what certainly excludes itself. Partial dates are read in the way that avoids a
conflict, a party or a stance that changes between two articles is a change, and two ministers who
hand over on one day are no conflict either.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg import lookup
from kg.certainty import Clash, Timed, certain, clashes
from kg.intervals import Bounds, History, Sighting
from kg.iris import Iris, term
from kg.literals import text
from kg.store import Store

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


def triples(store: Store, iris: Iris, history: History) -> Iterator[ox.Triple]:
    """Every conflict in a store as a node.

    It has pol:rule, pol:between (its sides), pol:concerns, pol:explanation, and, for the places in
    articles that make it, prov:wasDerivedFrom.
    """
    for conflict in find(store, history):
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


def find(store: Store, history: History | None = None) -> list[Conflict]:
    """All conflicts, sorted by rule and sides; `history` is the store's, where it is known."""
    history = history or History.of(store)
    seen, told = history.seen, history.told
    said = _Said.of(store)
    tenures = tuple(_timed(said, lookup.members(store, "pol:Tenure"), seen, told))
    memberships = tuple(_timed(said, lookup.members(store, "pol:PartyMembership"), seen, told))
    found = {
        *_two_holders(tenures, said),
        *_two_parties(memberships, said),
        *_after_the_end(tenures, seen, told, said),
        *_both_stances(store, said),
        *_against_the_snapshot(store, said),
    }
    return sorted(found, key=lambda one: (one.rule, [side.value for side in one.sides]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the store says of statements, looked up once."""

    labels: Mapping[ox.NamedNode, str]
    people: Mapping[ox.NamedNode, ox.NamedNode]
    parties: Mapping[ox.NamedNode, ox.NamedNode]
    roles: Mapping[ox.NamedNode, ox.NamedNode]
    offices: Mapping[ox.NamedNode, ox.NamedNode]
    organisations: Mapping[ox.NamedNode, ox.NamedNode]
    supported: Mapping[ox.NamedNode, set[ox.NamedNode]]
    articles: Mapping[ox.NamedNode, ox.NamedNode]
    places: frozenset[ox.NamedNode]
    telling: Mapping[str, frozenset[ox.NamedNode]]

    @classmethod
    def of(cls, store: Store) -> "_Said":
        supported = lookup.nodes(store, "pol:supportedBy")
        places = frozenset(place for found in supported.values() for place in found)
        telling: dict[str, set[ox.NamedNode]] = defaultdict(set)
        for evidence, intervals in lookup.nodes(store, "pol:interval").items():
            if evidence in places:
                for interval in intervals:
                    telling[interval.value].add(evidence)
        return cls(
            labels=lookup.words(store, "rdfs:label"),
            people=lookup.node(store, "pol:person"),
            parties=lookup.node(store, "pol:party"),
            roles=lookup.node(store, "pol:role"),
            offices=lookup.node(store, "pol:office"),
            organisations=lookup.node(store, "pol:organisation"),
            supported=supported,
            articles=lookup.node(store, "pol:article"),
            places=places,
            telling={interval: frozenset(places) for interval, places in telling.items()},
        )

    def evidence(self, sources: Iterable[str]) -> tuple[ox.NamedNode, ...]:
        """The places behind evidence and intervals; what the snapshot tells has none."""
        found: set[ox.NamedNode] = set()
        for source in sources:
            node = ox.NamedNode(source)
            if source in self.telling:
                found |= self.telling[source]
            elif node in self.places:
                found.add(node)
        return _sorted(found)


def _two_holders(tenures: Iterable[Timed], said: _Said) -> Iterator[Conflict]:
    """Two people in a seat for one, on one day."""
    seats: dict[object, list[Timed]] = defaultdict(list)
    for tenure in tenures:
        seat = _seat(tenure.node, said)
        if seat is not None:
            seats[seat].append(tenure)
    for holders in seats.values():
        for clash in clashes(holders, lambda held: held.person):
            yield _both("one-holder-at-a-time", clash, (clash.one.person, clash.other.person), said)


def _two_parties(memberships: Iterable[Timed], said: _Said) -> Iterator[Conflict]:
    """One person in two parties on one day."""
    people: dict[ox.NamedNode, list[Timed]] = defaultdict(list)
    for membership in memberships:
        people[membership.person].append(membership)
    for held in people.values():
        for clash in clashes(held, lambda member: said.parties.get(member.node)):
            yield _both("one-party-at-a-time", clash, (clash.one.person,), said)


def _both(rule: str, clash: Clash, about: tuple[ox.NamedNode, ...], said: _Said) -> Conflict:
    one, other, on = clash.one, clash.other, clash.day
    return Conflict(
        rule=rule,
        sides=(one.node, other.node),
        about=about,
        evidence=said.evidence(clash.sources),
        dutch=f"Op {on} kunnen niet beide gelden: {one.label}; {other.label}",
        english=f"On {on} not both can hold: {one.label}; {other.label}",
    )


def _after_the_end(
    tenures: Iterable[Timed],
    seen: Mapping[ox.NamedNode, Sequence[Sighting]],
    told: Mapping[ox.NamedNode, Sequence[Bounds]],
    said: _Said,
) -> Iterator[Conflict]:
    """Someone stated to be in office well after the last end that an interval tells."""
    for tenure in tenures:
        terms = told.get(tenure.node, [])
        # A start without an end opens a term that may still run.
        if not terms or any(b.end is None and not _closed(b, terms) for b in terms):
            continue
        final = max((b for b in terms if b.end), key=lambda b: (b.last, b.node))
        late = sorted(
            (sighting.first, sighting.evidence)
            for sighting in seen.get(tenure.node, ())
            if sighting.current and sighting.first and sighting.first > final.last + _GRACE
        )
        if late:
            on, label, end = late[0][0], tenure.label, final.end
            yield Conflict(
                rule="in-office-after-the-end",
                sides=(tenure.node, ox.NamedNode(final.node)),
                about=(tenure.person,),
                evidence=said.evidence((*(one for _, one in late), final.node)),
                dutch=f"{label}: op {on} nog in functie genoemd, maar geëindigd op {end}",
                english=f"{label}: told to be in office on {on}, but it ended on {end}",
            )


def _closed(bounds: Bounds, terms: Iterable[Bounds]) -> bool:
    """Whether another source tells the end of the term that an open one began."""
    return any(
        other.end is not None and other.first <= bounds.first <= other.last for other in terms
    )


def _both_stances(store: Store, said: _Said) -> Iterator[Conflict]:
    """One holder for and against one proposal in one article, by the writer's own words."""
    stances = lookup.node(store, "pol:stance")
    holders, proposals = lookup.node(store, "pol:holder"), lookup.node(store, "pol:proposal")
    reported = lookup.node(store, "pol:saidBy")
    sides: dict[object, dict[ox.NamedNode, ox.NamedNode]] = defaultdict(dict)
    for position, stance in stances.items():
        sides[holders.get(position), proposals.get(position)][stance] = position
    for both in sides.values():
        left, right = (both.get(term(f"pol:stance-{side}")) for side in ("for", "against"))
        if left is None or right is None:
            continue
        one, other = (
            {
                place
                for place in said.supported.get(position, ())
                if place in said.articles and place not in reported
            }
            for position in (left, right)
        )
        shared = {said.articles[place] for place in one} & {said.articles[place] for place in other}
        if shared:
            told = f"{said.labels.get(left, '')}; {said.labels.get(right, '')}"
            yield Conflict(
                rule="for-and-against",
                sides=(left, right),
                about=(holders[left],),
                evidence=_sorted(p for p in one | other if said.articles[p] in shared),
                dutch=f"In één artikel: {told}",
                english=f"In one article: {told}",
            )


def _against_the_snapshot(store: Store, said: _Said) -> Iterator[Conflict]:
    """A statement that the snapshot of Wikidata contradicts at the date of the article."""
    statements, reasons = lookup.node(store, "pol:verdictOn"), lookup.words(store, "pol:reason")
    for verdict, says in lookup.node(store, "pol:snapshot").items():
        statement = statements.get(verdict)
        person = said.people.get(statement) if statement else None
        if says != term("pol:snapshot-contradicted") or statement is None or person is None:
            continue
        article = said.articles.get(verdict)
        label, reason = said.labels.get(statement, ""), reasons.get(verdict, "")
        places = said.supported.get(statement, set())
        yield Conflict(
            rule="contradicted-by-the-snapshot",
            sides=(statement, verdict),
            about=(person,),
            evidence=_sorted(place for place in places if said.articles.get(place) == article),
            dutch=f"{label}: Wikidata zegt iets anders ({reason})",
            english=f"{label}: Wikidata says otherwise ({reason})",
        )


def _sorted(nodes: Iterable[ox.NamedNode]) -> tuple[ox.NamedNode, ...]:
    return tuple(sorted(nodes, key=lambda node: node.value))


def _timed(
    said: _Said,
    statements: Iterable[ox.NamedNode],
    seen: Mapping[ox.NamedNode, Sequence[Sighting]],
    told: Mapping[ox.NamedNode, Sequence[Bounds]],
) -> Iterator[Timed]:
    """Statements about a person with their certain days, in the order of their IRIs."""
    for node in _sorted(statements):
        if node in said.people:
            yield Timed(
                node=node,
                person=said.people[node],
                label=said.labels.get(node, ""),
                stretches=tuple(certain(seen.get(node, ()), told.get(node, ()))),
            )


def _seat(tenure: ox.NamedNode, said: _Said) -> object:
    """What a tenure occupies, where only one person can; None elsewhere."""
    role = said.roles.get(tenure)
    name = role.value.partition("#")[2] if role else ""
    organisation = said.organisations.get(tenure)
    match _SINGLE.get(name, ""):
        case None:
            # The premier of a province or of another country has an organisation of its own.
            return (name, organisation)
        case "office":
            office = said.offices.get(tenure)
            return (name, office) if office else None
        case "organisation":
            return (name, organisation) if organisation else None
        case _:
            return None


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
