"""Shapes: what the code writes conforms, each shape can fail, and both engines find the same."""

import logging
from collections import defaultdict

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from rdf_samples import spring, winter
from rdflib import OWL, RDF

from kg import export, graph, resources
from kg.iris import BASE, PREFIXES, Iris, term
from kg.validate import Engine, messages, results, validate

POL = PREFIXES["pol"]
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ENGINES: tuple[Engine, ...] = ("shacl", "pyshacl")
# Super-classes: only their subclasses are ever written, and those have shapes.
ABSTRACT = {"Statement"}


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.ONTOLOGY / "shapes.ttl")


@pytest.fixture
def no_warnings_of_rdflib():
    """Nonsense is what the test is about; rdflib logs a traceback for every ill-typed date."""
    logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)
    yield
    logging.getLogger("rdflib.term").setLevel(logging.NOTSET)


def quads() -> list[Quad]:
    return [*graph.quads(*winter()), *graph.quads(*spring()), *_later()]


def _later() -> list[Quad]:
    """What later stages add: intervals, a verdict, a conflict, a derivation."""
    iris = Iris()
    inferred = iris.derived("inferred")
    said_of = {quad.object: quad.subject for quad in graph.quads(*winter())}
    tenure, membership, coalition = (
        said_of[term(f"pol:{name}")]
        for name in ("Tenure", "PartyMembership", "CoalitionMembership")
    )
    names = ("interval", "verdict", "conflict", "derivation", "derived")
    interval, verdict, conflict, derivation, derived = (
        iris.content(name, "later") for name in names
    )
    day = NamedNode(f"{PREFIXES['xsd']}date")
    said = [
        (interval, "rdf:type", term("pol:SeenInterval")),
        (interval, "pol:earliest", Literal("2023-01-01", datatype=day)),
        (interval, "pol:latest", Literal("2023-01-31", datatype=day)),
        (tenure, "pol:interval", interval),
        (membership, "pol:interval", interval),
        (coalition, "pol:interval", interval),
        (iris.named("ministry", "Zorg"), "rdf:type", term("pol:Ministry")),
        (iris.named("ministry", "Zorg"), "rdfs:label", Literal("Zorg", language="nl")),
        (verdict, "rdf:type", term("pol:Verdict")),
        (verdict, "pol:verdictOn", tenure),
        (verdict, "pol:snapshot", term("pol:snapshot-absent")),
        (conflict, "rdf:type", term("pol:Conflict")),
        (conflict, "pol:between", tenure),
        (conflict, "pol:between", interval),
        (conflict, "pol:rule", Literal("two-premiers")),
        (conflict, "pol:explanation", Literal("Two at once.", language="en")),
        (derivation, "rdf:type", term("pol:Derivation")),
        (derivation, "pol:rule", Literal("minister")),
        (derived, "rdf:type", term("pol:Derived")),
        (derived, "pol:derivedSubject", tenure),
        (derived, "pol:derivedBy", derivation),
        (inferred, "rdf:type", term("pol:InferredGraph")),
        (iris.named("person", "Noor Tak"), "rdf:type", term("pol:MemberOfParliament")),
        (iris.named("person", "Noor Tak"), "rdf:type", term("pol:PartyMember")),
        (iris.named("person", "Noor Tak"), "pol:memberOf", iris.named("party", "VVD")),
        (iris.named("party", "VVD"), "rdf:type", term("pol:CoalitionParty")),
    ]
    return [Quad(one, term(name), value, inferred) for one, name, value in said]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_code_writes_conforms(engine):
    assert validate(quads(), engine=engine) == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_the_ontology_keeps_to_its_own_shapes(engine):
    ontology = list(export.read(resources.ONTOLOGY / "politics.ttl"))
    assert [one for one in results(ontology, engine) if one.shape != "NoBlankNode"] == []


def test_every_class_has_a_shape(shapes):
    ontology = rdflib.Graph().parse(resources.ONTOLOGY / "politics.ttl")
    classes = {
        str(node).removeprefix(POL)
        for node in ontology.subjects(RDF.type, OWL.Class)
        if str(node).startswith(POL)
    }
    targets = {str(node).removeprefix(POL) for node in shapes.objects(None, SH.targetClass)}
    assert classes - targets == ABSTRACT


def test_every_shape_that_can_speak_speaks_both_languages(shapes):
    speaking = {
        node
        for kind in (SH.NodeShape, SH.PropertyShape)
        for node in shapes.subjects(RDF.type, kind)
        if (node, SH.message, None) in shapes or (node, SH.path, None) in shapes
    }
    for node in speaking:
        name = str(node).rpartition("#")[2]
        said = sorted(value.language for value in shapes.objects(node, SH.message))
        assert said == ([] if name.startswith("Has") else ["en", "nl"]), name
    assert messages("nl").keys() == messages("en").keys()


def test_every_term_of_the_shapes_is_in_the_ontology(shapes):
    ontology = rdflib.Graph().parse(resources.ONTOLOGY / "politics.ttl")
    for node in shapes.all_nodes():
        if isinstance(node, rdflib.URIRef) and str(node).startswith(POL):
            assert (node, RDF.type, None) in ontology, node


def _first_of_each() -> list[Quad]:
    """One quad of each predicate and kind of subject."""
    known = [*graph.quads(*winter()), *_later()]
    classes = defaultdict(set)
    for quad in known:
        if quad.predicate == term("rdf:type"):
            classes[quad.subject].add(quad.object)
    found = {}
    for quad in sorted(known, key=str):
        found.setdefault((quad.predicate, frozenset(classes[quad.subject])), quad)
    return list(found.values())


WRONG = [
    Literal(""),
    Literal("wrong", language="nl"),
    Literal("2023-13", datatype=term("xsd:gYearMonth")),
    Literal("2099-02-30", datatype=term("xsd:date")),
    Literal("2099-12-31", datatype=term("xsd:date")),
    Literal("-7", datatype=term("xsd:integer")),
    Literal("7.5", datatype=term("xsd:decimal")),
    NamedNode(f"{BASE}person/nobody"),
    NamedNode(f"{POL}stance-perhaps"),
]


def _worsened() -> list[list[Quad]]:
    """The graph with one quad gone, replaced by nonsense, or joined by it; nonsense in turn."""
    whole = [*graph.quads(*winter()), *_later()]
    worse = []
    for turn, quad in enumerate(_first_of_each()):
        rest = [one for one in whole if one != quad]
        replaced, added = (
            Quad(quad.subject, quad.predicate, WRONG[place % len(WRONG)], quad.graph_name)
            for place in (turn, turn + 4)
        )
        worse.extend([rest, [*rest, replaced], [*whole, added]])
    return worse


@pytest.mark.slow
@pytest.mark.usefixtures("no_warnings_of_rdflib")
def test_both_engines_find_the_same_in_every_damaged_graph(shapes):
    found = set()
    for damaged in _in_one_graph_each(_worsened()):
        fast, slow = results(damaged, "shacl"), results(damaged, "pyshacl")
        assert fast == slow
        found |= {one.shape for one in fast}
    checked = {str(node).rpartition("#")[2] for node in shapes.subjects(SH.path)}
    helpers = {name for name in checked if name.startswith("Has")}
    assert checked - found - helpers == {"TermLabel"}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_term_without_its_label_is_found(engine):
    ontology = list(export.read(resources.ONTOLOGY / "politics.ttl"))
    role = term("pol:role-minister")
    rest = [
        quad
        for quad in ontology
        if (quad.subject, quad.predicate) != (role, term("rdfs:label"))
        or quad.object == Literal("minister", language="nl")
    ]
    assert {one.focus for one in results(rest, engine) if one.shape == "TermLabel"} == {str(role)}


def _in_one_graph_each(graphs: list[list[Quad]], size: int = 40) -> list[list[Quad]]:
    """Many damaged graphs as few: each is renamed apart, so that one run checks many."""
    joined = []
    for start in range(0, len(graphs), size):
        several: list[Quad] = []
        for index, one in enumerate(graphs[start : start + size]):
            several.extend(_renamed(quad, f"{BASE}{index}/") for quad in one)
        joined.append(several)
    return joined


def _renamed(quad: Quad, base: str) -> Quad:
    def moved(node):
        if isinstance(node, NamedNode) and node.value.startswith(BASE):
            return NamedNode(base + node.value.removeprefix(BASE))
        return node

    return Quad(*(moved(part) for part in quad))


def replaced(predicate: str, value) -> list[Quad]:
    """The graph with the value of one property, of the first that has it, replaced."""
    whole = sorted(quads(), key=str)
    at = next(i for i, quad in enumerate(whole) if quad.predicate == term(predicate))
    old = whole[at]
    whole[at] = Quad(old.subject, old.predicate, value, old.graph_name)
    return whole


def test_findings_name_the_article_and_the_quote():
    damaged = replaced("pol:confidence", Literal("2", datatype=term("xsd:decimal")))
    (finding,) = validate(damaged, "en")
    assert finding.article in {"article/winter", "article/lente%202023%2F04"}
    assert finding.quote
    assert finding.message == "The confidence of evidence lies between 0 and 1."
    assert finding.value == "2"
    (finding,) = validate(damaged, "nl")
    assert finding.message == "De zekerheid van een bewijsplaats ligt tussen 0 en 1."


def test_a_blank_node_is_found():
    node = NamedNode(f"{BASE}person/noor-tak")
    blank = Quad(node, term("rdfs:label"), BlankNode("b"), Iris().graph("winter"))
    assert "A blank node: it doubles on loading again and can't be cited." in {
        finding.message for finding in validate([*quads(), blank])
    }


def test_a_quote_that_is_not_in_its_place_is_found():
    said = {one.shape for one in results(replaced("pol:quote", Literal("anders", language="nl")))}
    assert said == {"QuoteInPlace"}
    said = {one.shape for one in results(replaced("oa:exact", Literal("anders", language="nl")))}
    assert said == {"QuoteInPlace", "PassageLength"}


def test_a_term_that_the_ontology_lacks_is_found():
    node = Iris().named("person", "Noor Tak")
    wrong = Quad(node, term("pol:memberOff"), node, Iris().graph("winter"))
    assert [finding.value for finding in validate([*quads(), wrong])] == ["pol:memberOff"]


def test_two_texts_under_one_article_are_found():
    one, links = winter()
    other = graph.quads(spring()[0])
    clash = [
        Quad(Iris().article("winter"), quad.predicate, quad.object, quad.graph_name)
        if quad.predicate == term("pol:textHash")
        else quad
        for quad in other
    ]
    found = {finding.message for finding in validate([*graph.quads(one, links), *clash])}
    assert any("two texts under one identifier" in message for message in found)


def test_the_command_says_what_is_wrong(kg, tmp_path):
    good, bad = tmp_path / "good.trig", tmp_path / "bad.trig"
    export.write(quads(), good)
    export.write(replaced("pol:confidence", Literal("2", datatype=term("xsd:decimal"))), bad)
    fine = kg("validate", good)
    assert (fine.code, fine.err) == (0, "")
    assert "nothing wrong" in fine.out
    wrong = kg("validate", bad, "--language", "nl")
    assert wrong.code == 1
    assert "De zekerheid van een bewijsplaats ligt tussen 0 en 1. [2] “" in wrong.out
    assert wrong.err == f"{bad}: 1 findings in 1 articles\n"


def test_an_empty_or_missing_graph_is_no_valid_graph(kg, tmp_path):
    empty = tmp_path / "empty.nq"
    empty.write_text("", encoding="utf-8")
    assert kg("validate", empty).err == (
        f"kg: {empty}: holds no triples, so there is nothing to validate\n"
    )
    gone = kg("validate", tmp_path / "none.nq")
    assert gone.code == 1
    assert "no such file or folder" in gone.err
