"""Whatever the articles say: their order changes nothing, and dropping one leaves no trace."""

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import owl, reason
from kg.graph import quads
from kg.iris import Iris, term
from kg.model import (
    Article,
    Coalition,
    Entity,
    Event,
    Membership,
    PartialDate,
    Position,
    Reading,
    Role,
    Span,
)
from kg.store import Store

IRIS = Iris()
people = st.sampled_from([f"person:{name}" for name in ("Anna Vos", "Bert Mol", "Cor Tak")])
parties = st.sampled_from([f"party:{name}" for name in ("VVD", "D66", "SP")])
bodies = st.sampled_from(["organisation:Tweede Kamer", "organisation:Lisse"])
cabinets = st.sampled_from(["cabinet:kabinet-Vos I", "cabinet:kabinet-Mol II", None])
statuses = st.sampled_from(["current", "former", "future", None])
dates = st.dates(min_value=PartialDate("2019").first, max_value=PartialDate("2021").last)
partial = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]), dates, st.sampled_from([4, 7, 10])
)
roles = st.sampled_from(["prime-minister", "minister", "mayor", "mp", "party-leader", "other"])
TEXT = "Er staat iets in dit artikel dat iemand zei."
how = {
    "evidence": st.integers(0, 20).map(lambda start: Span.of(TEXT, start, start + 12)),
    "rule": st.just("made"),
    "confidence": st.sampled_from([0.5, 0.9]),
}
facts = st.one_of(
    st.builds(Membership, person=people, party=parties, status=statuses, **how),
    st.builds(
        Role, person=people, role=roles, portfolio=st.sampled_from(["Zorg", None]),
        organisation=bodies | st.none(), status=statuses, start=partial | st.none(),
        end=partial | st.none(), **how,
    ),
    st.builds(
        Position, holder=people | parties, topic=st.sampled_from(["meer asiel", "minder asiel"]),
        concept=st.just("asiel"), stance=st.sampled_from(["for", "against", "mixed"]),
        aim=st.sampled_from(["restrict", "expand", None]), said_by=people | st.none(), **how,
    ),
    st.builds(
        Event, event=st.sampled_from(["meeting", "vote"]), when=partial | st.none(),
        participants=st.lists(people, min_size=1, max_size=3, unique=True).map(tuple), **how,
    ),
    st.builds(Coalition, party=parties, cabinet=cabinets, status=statuses, **how),
)  # fmt: skip


def reading(key: str, published: PartialDate | None, found: tuple) -> Reading:
    named = sorted({name for fact in found for name in fact.entities()})
    return Reading(
        article=Article(id=key, text=TEXT, published=published),
        entities=tuple(
            Entity(id=name, kind=name.partition(":")[0], name=name.partition(":")[2])
            for name in named
        ),
        facts=found,
    )


readings = st.lists(
    st.tuples(partial | st.none(), st.lists(facts, max_size=4).map(tuple)), min_size=1, max_size=5
).map(lambda made: [reading(f"stuk-{n}", when, found) for n, (when, found) in enumerate(made)])
few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def reasoned(articles: list[Reading]) -> Store:
    store = Store.memory()
    for one in articles:
        store.replace({IRIS.graph(one.article.id): list(quads(one))})
    reason.reason(store, IRIS, "rules")
    return store


def lines(store: Store) -> list[str]:
    return sorted(str(quad) for quad in store.quads())


@few
@given(readings, st.randoms())
def test_the_order_of_articles_changes_no_byte(articles, draw):
    mixed = list(articles)
    draw.shuffle(mixed)
    assert lines(reasoned(mixed)) == lines(reasoned(articles))


@few
@given(readings)
def test_an_article_added_and_dropped_leaves_the_graph_as_it_was(articles):
    *before, last = articles
    store = reasoned(before)
    known = lines(store)
    graph = IRIS.graph(last.article.id)
    store.replace({graph: list(quads(last))})
    reason.reason(store, IRIS, "rules")
    store.drop([graph])
    reason.reason(store, IRIS, "rules")
    assert lines(store) == known


@few
@given(readings)
def test_reasoning_touches_no_article_and_twice_is_once(articles):
    store = reasoned(articles)
    said = sorted(str(quad) for one in articles for quad in quads(one))
    assert sorted(str(quad) for quad in reason.asserted(store, IRIS)) == said
    once = lines(store)
    reason.reason(store, IRIS, "rules")
    assert lines(store) == once


things = st.integers(0, 5)
classes = [
    "Person",
    "Party",
    "Cabinet",
    "Tenure",
    "CoalitionMembership",
    "Minister",
    "Organisation",
]
relations = ["memberOf", "hasTenure", "hasCoalitionMembership", "inCabinet", "party"]
told_roles = ["minister", "prime-minister", "mp", "senator", "mayor", "state-secretary"]


def thing(number: int) -> ox.NamedNode:
    return ox.NamedNode(f"{IRIS.base}thing/{number}")


triples = st.one_of(
    st.tuples(things, st.sampled_from(classes)).map(
        lambda told: (thing(told[0]), term("rdf:type"), term(f"pol:{told[1]}"))
    ),
    st.tuples(things, st.sampled_from(relations), things).map(
        lambda told: (thing(told[0]), term(f"pol:{told[1]}"), thing(told[2]))
    ),
    st.tuples(things, st.sampled_from(told_roles)).map(
        lambda told: (thing(told[0]), term("pol:role"), term(f"pol:role-{told[1]}"))
    ),
)


def concluded(engine, store: Store) -> object:
    """What an engine gives; of a contradiction that there is one."""
    try:
        return engine(store, IRIS)
    except owl.InconsistentError:
        return "inconsistent"


@pytest.mark.slow
@pytest.mark.skipif(owl.java() is None, reason="HermiT needs Java")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(readings)
def test_hermit_and_the_rules_agree_on_what_articles_say(articles):
    store = Store.memory(quad for one in articles for quad in quads(one))
    assert concluded(reason.by_hermit, store) == concluded(reason.by_rules, store)


@pytest.mark.slow
@pytest.mark.skipif(owl.java() is None, reason="HermiT needs Java")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(triples, max_size=12), st.integers(1, 3))
def test_they_agree_on_whether_anything_can_be_so(told, graphs):
    store = Store.memory(
        ox.Quad(*triple, IRIS.graph(f"stuk-{number % graphs}"))
        for number, triple in enumerate(told)
    )
    hermit, rules = (concluded(engine, store) for engine in (reason.by_hermit, reason.by_rules))
    assert (hermit == "inconsistent") == (rules == "inconsistent")
