"""The figures of a report, counted in a store: each fact, link and article once."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import pyoxigraph as ox

from kg import conflicts, intervals, lookup
from kg.iris import term
from kg.store import Store

KINDS = {
    "membership": "pol:PartyMembership",
    "role": "pol:Tenure",
    "position": "pol:Position",
    "coalition": "pol:CoalitionMembership",
}
_MINISTERIAL = frozenset(
    term(f"pol:role-{role}")
    for role in ("prime-minister", "deputy-prime-minister", "minister", "state-secretary")
)
_LEVELS = 10
_MONTHS = 72
"""Above so many months the facts are counted by year."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office: who, in what, from when to when, and whether the end is known."""

    person: str
    office: str
    first: datetime.date
    last: datetime.date
    ended: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A conflict in words (nl, en), by its rule, with its quotes and their articles."""

    rule: str
    dutch: str
    english: str
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that a report shows. Counters are by kind, period, level, judgement or pair."""

    articles: int
    articles_with_facts: int
    first: str
    last: str
    facts: Counter[str]
    periods: Mapping[str, Counter[str]]
    articles_by_period: Mapping[str, int]
    sources: Counter[int]
    confidence: Counter[int]
    links: Mapping[str, Counter[str]]
    verdicts: Counter[str]
    conflicts: tuple[Told, ...]
    sides: Mapping[str, Mapping[str, tuple[int, int]]]
    terms: tuple[Term, ...]
    together: Counter[tuple[str, str]]


def figures(store: Store) -> Figures:
    """Count everything; what kg reason writes is not needed and not counted."""
    supported = lookup.nodes(store, "pol:supportedBy")
    articles = lookup.node(store, "pol:article")
    days = lookup.words(store, "pol:firstDay")
    known = lookup.members(store, "pol:Article")
    dates = sorted(days[one] for one in known if one in days)
    period = _period(dates)
    kinds = {
        statement: kind for kind, name in KINDS.items() for statement in lookup.members(store, name)
    }
    facts: Counter[str] = Counter()
    periods: dict[str, Counter[str]] = defaultdict(Counter)
    sources: Counter[int] = Counter()
    stating: set[ox.NamedNode] = set()
    for statement, places in supported.items():
        said = {articles[place] for place in places if place in articles}
        kind = kinds.get(statement, "event")
        stating |= said
        facts[kind] += 1
        sources[min(len(said), 5)] += 1
        for when in {days[one][:period] for one in said if one in days}:
            periods[when][kind] += 1
    return Figures(
        articles=len(known),
        articles_with_facts=len(stating),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        facts=facts,
        periods={when: periods.get(when, Counter()) for when in _every(dates, period)},
        articles_by_period={
            when: sum(day[:period] == when for day in dates) for when in _every(dates, period)
        },
        sources=sources,
        confidence=Counter(
            min(int(float(value) * _LEVELS), _LEVELS - 1)
            for value in lookup.words(store, "pol:confidence").values()
        ),
        links=_links(store),
        verdicts=Counter(
            says.value.partition("#snapshot-")[2]
            for says in lookup.node(store, "pol:snapshot").values()
        ),
        conflicts=tuple(_conflicts(store)),
        sides=_sides(store, supported, articles),
        terms=tuple(_terms(store)),
        together=_together(store),
    )


def _period(dates: list[str]) -> int:
    """How many characters of a day name its period: its month, or its year where there are many."""
    return 7 if len(_every(dates, 7)) <= _MONTHS else 4


def _every(dates: list[str], period: int) -> list[str]:
    """All months or years from the first day to the last, also those without an article."""
    if not dates:
        return []
    first, last = (datetime.date.fromisoformat(day) for day in (dates[0], dates[-1]))
    if period == 4:
        return [f"{year:04}" for year in range(first.year, last.year + 1)]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]


def _links(store: Store) -> Mapping[str, Counter[str]]:
    """Judgements by kind of entity, one per entity and article; where none is written: negative."""
    judgements, sources = lookup.node(store, "pol:judgement"), lookup.node(store, "pol:article")
    judged = {
        (sources.get(link), entity): judgements[link].value.partition("#judgement-")[2]
        for link, entity in lookup.node(store, "pol:entity").items()
        if link in judgements
    }
    for article, mentioned in lookup.nodes(store, "schema:mentions").items():
        for entity in mentioned:
            judged.setdefault((article, entity), "negative")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, entity), judgement in judged.items():
        kind = next((kind for kind in _ENTITIES if f"/{kind}/" in entity.value), "other")
        found[kind][judgement] += 1
    return {kind: found[kind] for kind in (*_ENTITIES, "other") if kind in found}


_ENTITIES = ("person", "party", "organisation", "cabinet", "office", "topic")


def _conflicts(store: Store) -> Iterator[Told]:
    for one in conflicts.find(store):
        quotes = tuple(conflicts.quotes(store, one))
        yield Told(one.rule, one.dutch, one.english, quotes)


def _sides(
    store: Store,
    supported: Mapping[ox.NamedNode, set[ox.NamedNode]],
    articles: Mapping[ox.NamedNode, ox.NamedNode],
) -> Mapping[str, Mapping[str, tuple[int, int]]]:
    """By topic and party: in how many articles it is pro, in how many contra."""
    names, labels = lookup.words(store, "rdfs:label"), lookup.words(store, "skos:prefLabel")
    topics, holders = lookup.node(store, "pol:topic"), lookup.node(store, "pol:holder")
    parties = lookup.members(store, "pol:Party")
    counted: dict[str, dict[str, list[set[ox.NamedNode]]]] = defaultdict(dict)
    for position, side in lookup.node(store, "pol:side").items():
        topic, holder = topics.get(position), holders.get(position)
        if topic is None or holder not in parties:
            continue
        cell = counted[labels.get(topic, "")].setdefault(names[holder], [set(), set()])
        cell[side != term("pol:side-pro")] |= {
            articles[place] for place in supported.get(position, ()) if place in articles
        }
    return {
        topic: {party: (len(pro), len(contra)) for party, (pro, contra) in row.items()}
        for topic, row in counted.items()
    }


def _terms(store: Store) -> Iterator[Term]:
    """The terms of ministers and state secretaries, oldest first."""
    history, roles = intervals.History.of(store), lookup.node(store, "pol:role")
    people, names = lookup.node(store, "pol:person"), lookup.words(store, "rdfs:label")
    found = []
    for tenure in lookup.members(store, "pol:Tenure"):
        if roles.get(tenure) not in _MINISTERIAL or tenure not in people:
            continue
        label = names.get(tenure, "").partition(": ")[2]
        for best in intervals.best(history.seen.get(tenure, ()), history.told.get(tenure, ())):
            first = best.start.first if best.start else best.seen and best.seen[0]
            last = best.end.last if best.end else best.seen and best.seen[1]
            first, last = first or last, last or first
            if first and last:
                ended = best.end is not None and best.source != "seen"
                person = names.get(people[tenure], "")
                found.append(Term(person, label, first, max(first, last), ended))
    yield from sorted(found, key=lambda one: (one.first, one.last, one.person, one.office))


def _together(store: Store) -> Counter[tuple[str, str]]:
    """Pairs of people by the number of articles that name both."""
    people, names = lookup.members(store, "pol:Person"), lookup.words(store, "rdfs:label")
    pairs: Counter[tuple[str, str]] = Counter()
    for mentioned in lookup.nodes(store, "schema:mentions").values():
        named = sorted({names[one] for one in mentioned & people if one in names})
        pairs.update(combinations(named, 2))
    return pairs
