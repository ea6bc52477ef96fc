"""HermiT and the rules conclude the same, beside the facts and never among them."""

import pyoxigraph as ox
import pytest

from kg import owl, reason
from kg.iris import Iris, term
from kg.store import Store
from kg.vocabulary import terms

IRIS = Iris()
GRAPH = IRIS.graph("a")
TYPE = term("rdf:type")


def thing(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{IRIS.base}{name}")


def stated(*triples: tuple[str, str, str]) -> list[ox.Quad]:
    """Quads from short names: `pol:…` and `rdf:…` are terms, others are things."""

    def node(name: str) -> ox.NamedNode:
        return term(name) if ":" in name else thing(name)

    return [ox.Quad(node(s), node(p), node(o), GRAPH) for s, p, o in triples]


def held(person: str, role: str) -> list[ox.Quad]:
    return stated(
        (person, "rdf:type", "pol:Person"),
        (person, "pol:hasTenure", f"tenure/{person}-{role}"),
        (f"tenure/{person}-{role}", "rdf:type", "pol:Tenure"),
        (f"tenure/{person}-{role}", "pol:person", person),
        (f"tenure/{person}-{role}", "pol:role", f"pol:role-{role}"),
    )


def roles() -> list[str]:
    return sorted(name.value.partition("#role-")[2] for name in terms() if "#role-" in name.value)


@pytest.fixture
def store() -> Store:
    """One person per role of the ontology, a party member and a coalition party."""
    quads = [quad for role in roles() for quad in held(f"holder-of-{role}", role)]
    quads += stated(
        ("member", "rdf:type", "pol:Person"),
        ("member", "pol:memberOf", "party"),
        ("party", "rdf:type", "pol:Party"),
        ("party", "pol:hasCoalitionMembership", "seat"),
        ("seat", "rdf:type", "pol:CoalitionMembership"),
        ("nobody", "rdf:type", "pol:Person"),
        ("nobody", "pol:designatedFor", "pol:role-minister"),
    )
    return Store.memory(quads)


def members(found: reason.Triples, rule: str) -> set[str]:
    return {triple.subject.value.removeprefix(IRIS.base) for triple in found[rule]}


def test_rules_conclude_what_the_definitions_say(store):
    found = reason.by_rules(store, IRIS)
    assert members(found, "class-minister") == {
        "holder-of-minister",
        "holder-of-prime-minister",
        "holder-of-deputy-prime-minister",
    }
    assert members(found, "class-member-of-parliament") == {"holder-of-mp", "holder-of-senator"}
    assert members(found, "class-office-holder") == {f"holder-of-{role}" for role in roles()}
    assert members(found, "class-party-member") == {"member"}
    assert members(found, "class-coalition-party") == {"party"}


def test_every_defined_class_has_a_rule(store):
    concluded = {rule.name for rule in reason.rules() if rule.name.startswith("class-")}
    assert len(owl.defined_classes()) == len(concluded)


@pytest.mark.slow
@pytest.mark.skipif(owl.java() is None, reason="HermiT needs Java")
def test_hermit_and_the_rules_give_the_same_triples(store):
    assert reason.by_hermit(store, IRIS) == reason.by_rules(store, IRIS)


def test_conclusions_lie_beside_the_facts_and_come_out_the_same_again(store):
    before = {str(quad) for quad in store.quads()}
    engine, found = reason.reason(store, IRIS, "rules")
    once = {str(quad) for quad in store.quads()}
    assert engine == "rules"
    assert before < once
    assert {str(quad) for quad in reason.asserted(store, IRIS)} == before
    graphs = {
        quad.graph_name for quad in store.quads() if reason.is_inferred(quad.graph_name, IRIS)
    }
    assert len(graphs) == len(found)
    reason.reason(store, IRIS, "rules")
    assert {str(quad) for quad in store.quads()} == once


def test_a_fact_that_goes_takes_its_conclusions_along(store):
    reason.reason(store, IRIS, "rules")
    store.replace({GRAPH: held("last", "mayor")})
    _, found = reason.reason(store, IRIS, "rules")
    assert members(found, "class-mayor") == {"last"}
    assert not members(found, "class-minister")


@pytest.mark.parametrize("engine", ["rules", pytest.param("hermit", marks=pytest.mark.slow)])
def test_a_contradiction_is_told_in_words(engine):
    if engine == "hermit" and owl.java() is None:
        pytest.skip("HermiT needs Java")
    store = Store.memory(stated(("it", "rdf:type", "pol:Person"), ("other", "pol:memberOf", "it")))
    with pytest.raises(owl.InconsistentError) as caught:
        reason.reason(store, IRIS, engine)
    assert any("it can't be both" in clash for clash in caught.value.clashes)
    assert any("pol:memberOf" in clash for clash in caught.value.clashes)
    assert not any(reason.is_inferred(quad.graph_name, IRIS) for quad in store.quads())
