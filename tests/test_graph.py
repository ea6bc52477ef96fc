"""How facts and links stand in the graph."""

import dataclasses
import random
from decimal import Decimal

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store
from rdf_samples import SPRING, WINTER, article, entity, read, reading, spring, sure, winter

from kg import graph, vocabulary
from kg.iris import BASE, PREFIXES, Iris, term
from kg.literals import decimal
from kg.model import Membership, PartialDate, Position, Role, Span

POL = PREFIXES["pol"]


def ask(quads, question: str) -> list[tuple[str, ...]]:
    store = Store()
    store.extend(quads)
    prefixes = dict(PREFIXES)
    rows = store.query(question, prefixes=prefixes, use_default_graph_as_union=True)
    # The union of graphs gives a triple once per graph that holds it.
    return sorted({tuple("" if v is None else v.value for v in row) for row in rows})


def both() -> set[Quad]:
    return {*graph.quads(*winter()), *graph.quads(*spring())}


def test_output_is_sorted_without_doubles_or_blank_nodes():
    lines = [str(quad) for quad in graph.quads(*winter())]
    assert lines == sorted(set(lines))
    for quad in both():
        assert not any(isinstance(part, BlankNode) for part in quad)
        assert quad.graph_name != DefaultGraph()


def test_every_quad_lies_in_a_graph_of_its_article():
    iris = Iris()
    said, linked = iris.graph("winter"), iris.links("winter")
    assert {quad.graph_name for quad in graph.quads(*winter())} == {said, linked}
    unlinked = graph.quads(winter()[0])
    assert {quad.graph_name for quad in unlinked} == {said}


def test_identities_are_asserted_in_the_links_graph_alone():
    for quad in graph.quads(*winter()):
        if quad.predicate in {term("owl:sameAs"), term("skos:exactMatch"), term("pol:candidate")}:
            assert quad.graph_name == Iris().links("winter")


def test_easy_questions_have_direct_triples():
    direct = {
        (s.removeprefix(BASE), p.removeprefix(POL), o.removeprefix(BASE).removeprefix(POL))
        for s, p, o in ask(
            both(),
            "SELECT ?s ?p ?o { ?s ?p ?o FILTER(?p IN (pol:memberOf, pol:formerMemberOf, "
            "pol:holdsRole, pol:heldRole, pol:designatedFor, pol:inCabinet, "
            "pol:formerlyInCabinet))}",
        )
    }
    assert direct == {
        ("person/karin-van-gelder-Q900001", "memberOf", "party/d66-Q900002"),
        ("person/piet-wals", "formerMemberOf", "party/cda-Q900003"),
        ("person/karin-van-gelder-Q900001", "holdsRole", "role-minister"),
        ("person/piet-wals", "heldRole", "role-minister"),
        ("person/noor-tak", "holdsRole", "role-mp"),
        ("person/teun-bos", "designatedFor", "role-mayor"),
        ("party/d66-Q900002", "inCabinet", "cabinet/kabinet-jansen-ii"),
        ("party/cda-Q900003", "formerlyInCabinet", "cabinet/kabinet-jansen-ii"),
    }


def test_articles_that_say_the_same_share_the_statement():
    rows = ask(
        both(),
        "SELECT ?class (COUNT(DISTINCT ?a) AS ?n) { ?s a ?class ; pol:supportedBy ?e . "
        "?e pol:article ?a } GROUP BY ?class ?s HAVING (COUNT(DISTINCT ?a) > 1)",
    )
    assert rows == [(f"{POL}PartyMembership", "2"), (f"{POL}Tenure", "2")]


def test_a_person_with_a_designated_role_only_has_no_tenure():
    rows = ask(both(), "SELECT ?p { ?p pol:hasTenure ?t . ?t pol:role pol:role-mayor }")
    assert rows == []


def test_the_side_takes_stance_and_aim_together():
    rows = ask(
        both(),
        "SELECT ?label ?side { ?p a pol:Position ; pol:holder/rdfs:label ?label ; pol:stance ?s . "
        "OPTIONAL { ?p pol:side ?side } }",
    )
    assert [(who, side.removeprefix(POL)) for who, side in rows] == [
        ("CDA", "side-contra"),
        ("CDA", "side-pro"),
        ("Noor Tak", ""),
        ("VVD", "side-contra"),
    ]


@pytest.mark.parametrize(
    ("stance", "aim", "side"),
    [
        ("for", None, "side-pro"),
        ("for", "keep", "side-pro"),
        ("for", "introduce", "side-pro"),
        ("for", "abolish", "side-contra"),
        ("against", "abolish", "side-pro"),
        ("against", "expand", "side-contra"),
        ("against", None, "side-contra"),
        ("mixed", "restrict", ""),
    ],
)
def test_side(stance, aim, side):
    fact = Position(
        holder="party:CDA", topic="tol", concept="tol", stance=stance, aim=aim,
        **read("Het CDA", "CDA"),
    )  # fmt: skip
    rows = ask(
        graph.quads(reading(article("a", "Het CDA"), fact)),
        "SELECT ?side { ?p a pol:Position OPTIONAL { ?p pol:side ?side } }",
    )
    assert rows == [(f"{POL}{side}" if side else "",)]


def test_holders_share_the_proposal():
    rows = ask(
        both(),
        "SELECT DISTINCT ?proposal { ?x pol:supports|pol:opposes ?proposal . "
        "?proposal rdfs:label ?words FILTER(STR(?words) = 'een limiet op de instroom') }",
    )
    assert len(rows) == 1


def test_quotes_and_offsets_are_those_of_the_text():
    texts = {f"{BASE}article/winter": WINTER, f"{BASE}article/lente%202023%2F04": SPRING}
    rows = ask(
        both(),
        "SELECT DISTINCT ?a ?q ?start ?end { ?e pol:quote ?q ; pol:article ?a ; oa:hasTarget ?t . "
        "?t oa:start ?start ; oa:end ?end ; oa:exact ?q ; oa:hasSource ?a }",
    )
    assert len(rows) == 19
    for source, quote, start, end in rows:
        assert texts[source][int(start) : int(end)] == quote


def test_a_wrong_quote_is_never_written():
    fact = Membership(
        person="person:Jan Jansen", party="party:CDA", rule="r", confidence=1,
        evidence=Span(start=0, end=3, quote="CDA"),
    )  # fmt: skip
    with pytest.raises(ValueError, match="a: no such words at 0-3: 'CDA'"):
        list(graph.quads(reading(article("a", "Het CDA"), fact)))


def test_a_repeat_is_further_evidence_of_the_same_statement():
    rows = ask(
        both(), "SELECT ?q { ?s pol:supportedBy ?e . ?e a pol:FurtherEvidence ; pol:quote ?q }"
    )
    assert rows == [("minister van Zorg",)]


def test_dates_claim_no_more_than_is_known():
    rows = ask(
        both(),
        "SELECT DISTINCT ?p (DATATYPE(?d) AS ?t) ?d { ?s ?p ?d FILTER(?p IN (pol:published, "
        "pol:start, pol:end, pol:date)) }",
    )
    assert [(p.removeprefix(POL), t.rpartition("#")[2], d) for p, t, d in rows] == [
        ("date", "date", "2023-01-12"),
        ("date", "gYear", "2022"),
        ("end", "gYear", "2021"),
        ("published", "date", "2023-04-20"),
        ("published", "gYearMonth", "2023-01"),
        ("start", "date", "2023-01-03"),
    ]


def test_two_terms_told_by_two_articles_are_two_intervals_of_one_tenure():
    def told(name, start, end):
        fact = Role(
            person="person:Jan Jansen", role="minister", portfolio="Zorg", status="former",
            start=PartialDate(start), end=PartialDate(end), **read("Jan Jansen", "Jan Jansen"),
        )  # fmt: skip
        return graph.quads(reading(article(name, "Jan Jansen"), fact))

    rows = ask(
        [*told("a", "2002", "2003"), *told("b", "2010", "2012")],
        "SELECT ?t ?from ?to { ?t a pol:Tenure ; pol:interval ?i . "
        "?i pol:earliest ?from ; pol:latest ?to }",
    )
    assert [row[1:] for row in rows] == [
        ("2002-01-01", "2003-12-31"),
        ("2010-01-01", "2012-12-31"),
    ]
    assert len({row[0] for row in rows}) == 1


def test_the_office_tells_a_minister_apart_and_adds_nothing_to_a_premier():
    def tenure(name, role, portfolio, links):
        fact = Role(
            person="person:Jan Jansen", role=role, portfolio=portfolio,
            **read("Jan Jansen", "Jan Jansen"),
        )  # fmt: skip
        made = graph.statements(reading(article(name, "Jan Jansen"), fact), links)
        return next(node for _, node in made)

    zorg = "Minister van Volksgezondheid"
    words = tenure("a", "minister", "VWS", [sure("office:minister:vws", zorg, "Q900010")])
    other = tenure("b", "minister", "Zorg", [sure("office:minister:zorg", zorg, "Q900010")])
    assert words == other
    assert tenure("a", "minister", "VWS", []) != tenure("b", "minister", "Zorg", [])
    premier = [sure("office:prime-minister:", "minister-president", "Q3058109")]
    assert tenure("a", "prime-minister", None, premier) == tenure("b", "prime-minister", None, [])


def test_an_event_without_an_exact_day_stays_within_its_article():
    rows = ask(
        both(), "SELECT ?e (COUNT(?p) AS ?n) { ?e a pol:Meeting ; pol:participant ?p } GROUP BY ?e"
    )
    assert [count for _, count in rows] == ["2", "2"]


def test_a_coalition_without_a_name_stays_within_its_article():
    def coalition(name):
        only = winter()[0]
        source = dataclasses.replace(only.article, id=name)
        return graph.quads(dataclasses.replace(only, article=source))

    rows = ask(
        [*coalition("a"), *coalition("b")],
        "SELECT ?m ?label { ?m a pol:CoalitionMembership ; rdfs:label ?label }",
    )
    assert [label for _, label in rows].count("VVD: coalitiepartij") == 2
    assert [label for _, label in rows].count("D66: coalitiepartij (kabinet-Jansen II)") == 1


def test_unsure_links_are_candidates_and_no_identity():
    quads = list(graph.quads(*winter()))
    rows = ask(
        quads,
        "SELECT ?label ?item ?rank ?score ?reason { ?l pol:judgement pol:judgement-unsure ; "
        "pol:candidate ?c . ?c rdfs:label ?label ; pol:item ?item ; pol:rank ?rank ; "
        "pol:score ?score ; pol:reason ?reason }",
    )
    wd = PREFIXES["wd"]
    why = "name +0.50: the surname fits"
    assert rows == [
        ("Piet Wals", f"{wd}Q900005", "1", "1", why),
        ("Pieter Wals", f"{wd}Q900006", "2", "0.9", why),
    ]
    assert ask(quads, "SELECT ?x { ?x owl:sameAs wd:Q900005 }") == []


def test_dropping_an_article_takes_its_own_support_and_nothing_else():
    kept, dropped = set(graph.quads(*winter())), set(graph.quads(*spring()))
    store = Store()
    store.extend(kept | dropped)
    for one in (Iris().graph("lente 2023/04"), Iris().links("lente 2023/04")):
        store.remove_graph(one)
    assert set(store) == kept


def test_the_base_changes_things_and_not_terms():
    quads = list(graph.quads(*winter(), base="https://example.org/kg/"))
    assert not [quad for quad in quads if BASE + "person" in str(quad)]
    assert {quad.predicate for quad in quads} == {quad.predicate for quad in graph.quads(*winter())}


def test_every_term_written_is_in_the_ontology():
    ontology = rdflib.Graph().parse("ontology/politics.ttl")
    declared = {str(node) for node in ontology.subjects(rdflib.RDF.type)}
    builtin = tuple(PREFIXES[name] for name in ("rdf", "rdfs", "owl", "xsd"))
    for quad in both():
        used = [quad.predicate]
        if quad.predicate == term("rdf:type"):
            used.append(quad.object)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(POL):
            used.append(quad.object)
        for node in used:
            assert node.value in declared or node.value.startswith(builtin), node


@given(st.floats(min_value=-9, max_value=9, allow_nan=False))
def test_numbers_are_written_as_stores_write_them(value):
    written = decimal(value)
    store = Store()
    one = NamedNode("https://example.org/")
    store.add(Quad(one, one, written, one))
    assert next(iter(store)).object == written
    assert abs(Decimal(written.value) - Decimal(value)) <= Decimal("0.00005")


def test_a_store_gives_back_what_was_written():
    store = Store()
    store.extend(both())
    assert {str(quad) for quad in store} == {str(quad) for quad in both()}


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_facts_entities_and_links_changes_nothing(rng: random.Random):
    only, links = winter()
    facts, entities, shuffled = list(only.facts), list(only.entities), list(links)
    for part in (facts, entities, shuffled):
        rng.shuffle(part)
    again = dataclasses.replace(only, facts=tuple(facts), entities=tuple(entities))
    assert list(graph.quads(again, shuffled)) == list(graph.quads(only, links))


def test_roles_and_events_that_the_ontology_lacks_are_refused():
    with pytest.raises(ValueError, match="no pol:role-koning"):
        vocabulary.role("koning")
    with pytest.raises(ValueError, match="no pol:Feest"):
        vocabulary.event("feest")


def test_an_entity_reads_as_its_label_and_keeps_the_words_of_the_text():
    only = reading(article("a", "Rutger sprak."), Membership(
        person="person:Rutger", party="party:CDA", **read("Rutger sprak.", "Rutger sprak"),
    ))  # fmt: skip
    quads = list(graph.quads(only, [sure("person:Rutger", "Rutger Bos", "Q900009")]))
    node = NamedNode(f"{BASE}person/rutger-bos-Q900009")
    said = {quad.predicate: quad.object for quad in quads if quad.subject == node}
    assert said[term("rdfs:label")] == Literal("Rutger Bos", language="nl")
    assert said[term("skos:altLabel")] == Literal("Rutger", language="nl")
    assert entity("person:Rutger").name == "Rutger"
