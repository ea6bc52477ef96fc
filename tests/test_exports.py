import csv
import io
import json
from xml.etree import ElementTree as Xml

import pyoxigraph as ox
import pytest
from rdf_samples import spring, winter
from small_graphs import graph

from kg import export
from kg.dataset import describe
from kg.exports import dna, neo4j, network, provenance, tables
from kg.exports.stances import stances
from kg.graph import quads
from kg.iris import BASE, term
from kg.stats import stats
from kg.store import Store


@pytest.fixture(scope="module")
def written():
    return [*graph(3), *quads(*winter()), *quads(*spring())]


@pytest.fixture(scope="module")
def store(written):
    return Store.memory(written)


@pytest.fixture(scope="module")
def target(written, tmp_path_factory):
    path = tmp_path_factory.mktemp("exports") / "graph.nq"
    export.write(written, path)
    return path


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_coded_statement_has_the_variables_of_dna():
    rows = read(dna.export(Store.memory(graph(1))))
    assert [tuple(row[name] for name in dna.COLUMNS[:6]) for row in rows] == [
        (
            "2023-01-24",
            "Anna de Wit-A",
            "Partij Oost",
            "belasting",
            "1",
            "is tegen een lagere btw",
        ),
        (
            "2023-01-24",
            "",
            "Partij West",
            "belasting",
            "0",
            "Partij West is voor een lagere btw",
        ),
    ]


def test_each_statement_of_the_graph_is_coded_once(store, written):
    places = {
        (q.subject, q.object)
        for q in written
        if q.predicate == term("pol:supportedBy") and "/position/" in q.subject.value
    }
    assert len(stances(store)) == len(places)
    mixed = [one for one in stances(store) if one.stance == "mixed"]
    assert len(read(dna.export(store))) == len(places) - len(mixed)
    assert all(row["agreement"] in "01" for row in read(dna.export(store)))


def test_the_network_counts_every_place_once(store):
    nodes, edges = network.network(store)
    assert sum(edge.weight for edge in edges) == len(stances(store))
    assert {node.part for node in nodes} == {"actor", "topic"}
    assert len({node.id for node in nodes}) == len(nodes)


def test_graphml_and_gexf_hold_the_same_network(store):
    nodes, edges = network.network(store)
    graphml = Xml.fromstring(network.graphml(store))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert [n.get("id") for n in graphml.iter(f"{space}node")] == [node.id for node in nodes]
    weights = [
        (e.get("source"), e.get("target"), int(e.find(f"{space}data[@key='weight']").text))
        for e in graphml.iter(f"{space}edge")
    ]
    gexf = Xml.fromstring(network.gexf(store))
    space = "{http://gexf.net/1.3}"
    again = [
        (e.get("source"), e.get("target"), int(e.get("weight"))) for e in gexf.iter(f"{space}edge")
    ]
    assert weights == again == [(e.source, e.target, e.weight) for e in edges]
    assert len(list(gexf.iter(f"{space}node"))) == len(nodes)


def test_tables_hold_every_fact_with_its_quote(store, written):
    files = {name: read(text) for name, text in tables.export(store).items()}
    kinds = {"memberships": "PartyMembership", "roles": "Tenure", "positions": "Position"}
    for name, kind in kinds.items():
        nodes = {q.subject.value for q in written if q.object == term(f"pol:{kind}")}
        assert {row["statement"] for row in files[f"{name}.csv"]} == nodes
        assert all(row["quote"] and row["article"] for row in files[f"{name}.csv"])
    assert files["events.csv"]
    assert files["coalitions.csv"]
    assert {row["article"] for row in files["articles.csv"]} >= {"stuk-0", "winter"}
    person = next(row for row in files["entities.csv"] if row["wikidata"])
    assert person["wikidata"].startswith("Q")


def test_neo4j_has_every_thing_and_every_link(store, written):
    files = neo4j.export(store)
    nodes, links = read(files["nodes.csv"]), read(files["relationships.csv"])
    iris = {row["iri:ID"] for row in nodes}
    assert len(iris) == len(nodes)
    assert {row[":START_ID"] for row in links} | {row[":END_ID"] for row in links} <= iris
    triples = {
        (q.subject, q.predicate, q.object, q.graph_name)
        for q in written
        if isinstance(q.object, ox.NamedNode) and q.predicate != term("rdf:type")
    }
    assert len(links) == len(triples)
    literals = {
        (q.subject, q.predicate, q.object.value)
        for q in written
        if isinstance(q.object, ox.Literal)
    }
    cells = [
        value
        for row in nodes
        for name, cell in row.items()
        if name.endswith(":string[]") and cell
        for value in cell.split("\x1f")
    ]
    assert len(cells) == len(literals)
    assert set(cells) == {value for _, _, value in literals}


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_what_is_exported_and_read_back_is_the_same_graph(kg, target, written, tmp_path, form):
    out = tmp_path / f"x.{form}"
    assert kg("export", target, "--format", form, "--out", out).code == 0
    assert set(export.read(out)) == set(written)


@pytest.mark.parametrize("form", ["nq", "trig"])
def test_rdf_1_2_says_the_same_and_which_triple_each_statement_means(
    kg, target, written, tmp_path, form
):
    out = tmp_path / f"x.{form}"
    assert kg("export", target, "--format", form, "--rdf12", "--out", out).code == 0
    got = set(export.read(out))
    assert provenance.plain(got) == set(written)
    reified = {q for q in got if q.predicate == term("rdf:reifies")}
    kinds = {q.subject: q.object for q in written if q.predicate == term("rdf:type")}
    for name in ("PartyMembership", "Tenure", "Position"):
        nodes = {node for node, kind in kinds.items() if kind == term(f"pol:{name}")}
        assert nodes == {q.subject for q in reified if q.subject in nodes}, name
    said = {(q.triple, q.graph_name) for q in written}
    assert all((q.object, q.graph_name) in said for q in reified)


def test_light_keeps_the_articles_and_drops_the_words(store, written):
    light = provenance.depth(store.quads(), "light")
    assert not any(q.predicate in (term("pol:quote"), term("oa:exact")) for q in light)
    supported = {q.subject for q in written if q.predicate == term("pol:supportedBy")}
    derived = {q.subject for q in light if q.predicate == term("prov:wasDerivedFrom")}
    assert supported <= derived
    assert {q.graph_name for q in light} <= {q.graph_name for q in written}


def test_none_keeps_the_facts_alone(store, written):
    facts = provenance.depth(store.quads(), "none")
    assert {q.graph_name for q in facts} == {ox.DefaultGraph()}
    direct = {q.triple for q in written if q.predicate == term("pol:memberOf")}
    assert direct <= {q.triple for q in facts}
    words = " ".join(map(str, facts))
    assert "krant.example" not in words
    assert f"{BASE}article/" not in words
    dangling = {
        q.object
        for q in facts
        if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(BASE)
    } - {q.subject for q in facts}
    assert not [one for one in dangling if "/evidence/" in one.value or "/link/" in one.value]


def test_the_same_graph_gives_the_same_bytes(written):
    for one in (dna.export, network.graphml, network.gexf, tables.export, neo4j.export):
        assert one(Store.memory(written)) == one(Store.memory(reversed(written)))


def test_exports_go_to_files_folders_or_the_screen(kg, target, tmp_path):
    shown = kg("export", target, "--format", "dna")
    assert shown.out.startswith("date,person,organization,concept,agreement,text")
    for form in ("csv", "neo4j"):
        assert kg("export", target, "--format", form, "--out", tmp_path / form).code == 0
        assert list((tmp_path / form).glob("*.csv"))
        assert kg("export", target, "--format", form).code == 2
    assert kg("export", target, "--format", "quickstatements").code == 0
    shown = kg("export", "--help").out
    assert "dna_addStatement(documentID = doc, person = row$person," in shown
    assert kg("export", target, "--format", "dna", "--provenance", "none").code == 2
    assert kg("export", target, "--format", "rdf", "--rdf12").code == 2
    assert kg("export", target, "--format", "pdf").code == 2
    assert kg("export", target, "--format", "nq", "--out", tmp_path / "x.ttl").code == 2
    assert kg("export", tmp_path / "none", "--format", "dna").code == 1
    turtle = kg("export", target, "--format", "ttl")
    assert "dropped" in turtle.err


def test_stats_count_what_is_there(kg, target, written, store):
    found = stats(store)
    assert found["triples"] == str(len(set(written)))
    assert found["articles"] == "5"
    assert found["first day"] < found["last day"]
    shown = kg("stats", target)
    assert "articles" in shown.out
    assert json.loads(kg("stats", target, "--format", "json").out)["articles"] == "5"
    assert kg("stats", target, "--format", "pdf").code == 2


def test_the_dataset_description_counts_and_names_its_terms(kg, target, written, store):
    quads = describe(store, BASE, endpoint="http://127.0.0.1:1/sparql")
    got = {(shorten(q.predicate), q.object) for q in quads}
    number = ox.Literal(str(len(set(written))), datatype=term("xsd:integer"))
    assert (term("void:triples").value, number) in got
    for name in ("dcterms:license", "dcterms:source", "dcterms:temporal", "void:sparqlEndpoint"):
        assert any(predicate == term(name).value for predicate, _ in got), name
    assert not any(isinstance(q.subject, ox.BlankNode) for q in quads)
    assert describe(store, BASE) == describe(Store.memory(written), BASE)
    shown = kg("stats", target, "--format", "ttl")
    assert "void:Dataset" in shown.out
    persons = {q.subject for q in written if q.object == term("pol:Person")}
    part = next(q.subject for q in quads if q.object == term("pol:Person"))
    count = next(
        q.object.value for q in quads if q.subject == part and q.predicate == term("void:entities")
    )
    assert count == str(len(persons))


def shorten(node):
    return node.value
