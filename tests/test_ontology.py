"""The ontology: valid OWL 2 DL, in two languages, and what the code and the guidelines speak of."""

import io
import shutil
from collections import defaultdict
from typing import get_args

import owlready2
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, XSD, URIRef
from rdflib.collection import Collection

from kg import model, resources, vocabulary
from kg.iris import ONTOLOGY, PREFIXES

POL = rdflib.Namespace(PREFIXES["pol"])
ROLES = frozenset(
    {
        *("prime-minister", "deputy-prime-minister", "minister", "state-secretary"),
        *("mp", "senator", "speaker", "parliamentary-leader", "party-leader", "party-chair"),
        *("mayor", "alderman", "provincial-executive", "kings-commissioner"),
        *("informateur", "formateur", "eu-commissioner", "spokesperson", "other"),
    }
)
EVENTS = frozenset(
    {
        *("meeting", "vote", "resignation", "appointment"),
        *("election", "agreement", "debate", "other"),
    }
)

KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "data property",
    OWL.AnnotationProperty: "annotation property",
    OWL.NamedIndividual: "individual",
    RDFS.Datatype: "datatype",
}
RESERVED = tuple(str(namespace) for namespace in (OWL, RDF, RDFS, XSD))
BUILTIN_ANNOTATIONS = {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionInfo}
# OWL 2's datatype map, as far as an ontology of news could want it.
DATATYPES = {
    RDFS.Literal, RDF.PlainLiteral, XSD.string, XSD.boolean, XSD.decimal, XSD.integer,
    XSD.nonNegativeInteger, XSD.dateTime, XSD.anyURI,
}  # fmt: skip
CHARACTERISTICS = {
    OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.SymmetricProperty,
    OWL.TransitiveProperty,
}  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.ONTOLOGY / "politics.ttl")


@pytest.fixture(scope="module")
def kinds(ontology) -> dict[URIRef, set[str]]:
    found = defaultdict(set)
    for node, kind in ontology.subject_objects(RDF.type):
        if kind in KINDS and isinstance(node, URIRef):
            found[node].add(KINDS[kind])
    return found


def ours(ontology: rdflib.Graph) -> list[URIRef]:
    return sorted({node for node in ontology.subjects(RDF.type) if str(node).startswith(str(POL))})


def test_each_term_has_a_label_and_a_definition_in_both_languages(ontology):
    assert len(ours(ontology)) > 150
    for node in ours(ontology):
        for predicate in (RDFS.label, SKOS.definition):
            languages = sorted(value.language for value in ontology.objects(node, predicate))
            assert languages == ["en", "nl"], (node, predicate)
        for value in ontology.objects(node, SKOS.definition):
            assert str(value).strip().endswith("."), value


def test_dutch_and_english_are_not_swapped(ontology):
    for node in ours(ontology):
        text = {
            value.language: f" {value} ".lower()
            for value in ontology.objects(node, SKOS.definition)
        }
        english = sum(word in text["en"] for word in (" the ", " of ", " a ", " is ", " or "))
        dutch = sum(word in text["nl"] for word in (" de ", " van ", " een ", " het ", " of "))
        assert text["en"] != text["nl"]
        assert not any(word in text["nl"] for word in (" the ", " and ", " which ")), node
        assert not any(word in text["en"] for word in (" een ", " het ", " van ")), node
        assert english or dutch or len(text["en"]) < 60, node


def test_every_term_that_is_used_is_declared(ontology, kinds):
    for subject, predicate, value in ontology:
        if predicate == RDF.type and value in set(KINDS) | CHARACTERISTICS:
            continue
        for node in (subject, predicate, value):
            if not isinstance(node, URIRef) or str(node).startswith(RESERVED):
                continue
            annotation = predicate in {RDFS.isDefinedBy, RDFS.seeAlso}
            assert node in kinds or annotation or str(node) == ONTOLOGY, node


def test_no_term_is_two_things(kinds):
    for node, found in kinds.items():
        assert len(found) == 1, (node, found)


def test_reserved_vocabulary_is_not_described(ontology):
    for subject in ontology.subjects():
        assert not (isinstance(subject, URIRef) and str(subject).startswith(RESERVED)), subject


def test_axioms_join_terms_of_one_kind(ontology, kinds):
    def of(node, kind) -> bool:
        return not isinstance(node, URIRef) or kind in kinds[node] or node == OWL.Thing

    for one, other in ontology.subject_objects(RDFS.subClassOf):
        assert of(one, "class")
        assert of(other, "class")
    for predicate in (OWL.equivalentClass, OWL.disjointWith):
        for one, other in ontology.subject_objects(predicate):
            assert of(one, "class")
            assert of(other, "class")
    for one, other in ontology.subject_objects(RDFS.subPropertyOf):
        assert kinds[one] == kinds[other], (one, other)
    for one, other in ontology.subject_objects(OWL.inverseOf):
        assert kinds[one] == kinds[other] == {"object property"}
    for node in ontology.subjects(RDFS.domain):
        assert kinds[node] <= {"object property", "data property"}
    for node, value in ontology.subject_objects(RDFS.range):
        if kinds[node] == {"data property"}:
            assert value in DATATYPES, (node, value)
        else:
            assert of(value, "class"), (node, value)


def test_statements_about_individuals_use_properties_of_the_right_kind(ontology, kinds):
    for subject, predicate, value in ontology:
        if predicate in BUILTIN_ANNOTATIONS or str(predicate).startswith(RESERVED):
            continue
        if kinds[predicate] == {"annotation property"}:
            continue
        assert kinds[subject] == {"individual"}, (subject, predicate)
        assert kinds[predicate] == {"object property"}
        assert kinds[value] == {"individual"}


def test_restrictions_and_lists_are_well_formed(ontology, kinds):
    for node in ontology.subjects(RDF.type, OWL.Restriction):
        assert kinds[ontology.value(node, OWL.onProperty)] == {"object property"}
        filled = [
            value
            for predicate in (OWL.someValuesFrom, OWL.hasValue)
            for value in ontology.objects(node, predicate)
        ]
        assert len(filled) == 1
    for predicate in (OWL.intersectionOf, OWL.oneOf):
        for node, head in ontology.subject_objects(predicate):
            assert ontology.value(node, RDF.type) == OWL.Class
            assert len(Collection(ontology, head)) > 1


def test_only_simple_properties_are_functional(ontology):
    assert not list(ontology.subjects(RDF.type, OWL.TransitiveProperty))
    assert not list(ontology.subject_objects(OWL.propertyChainAxiom))


def test_closed_lists_are_complete(ontology):
    for name in ("Stance", "Aim", "Side", "Status", "Judgement", "SnapshotVerdict"):
        listed = {
            member
            for definition in ontology.objects(POL[name], OWL.equivalentClass)
            for head in ontology.objects(definition, OWL.oneOf)
            for member in Collection(ontology, head)
        }
        assert listed == set(ontology.subjects(RDF.type, POL[name])), name


def test_every_key_of_the_model_has_its_term():
    for role in ROLES:
        assert vocabulary.label(vocabulary.role(role))
    for event in EVENTS:
        assert vocabulary.label(vocabulary.event(event))
    for prefix, values in [
        ("stance", get_args(model.Stance)),
        ("aim", get_args(model.Aim)),
        ("status", get_args(model.Status)),
        ("judgement", tuple(model.Judgement)),
    ]:
        for value in values:
            assert rdflib_to_ox(POL[f"{prefix}-{value}"]) in vocabulary.terms()


def rdflib_to_ox(node: URIRef):
    from pyoxigraph import NamedNode  # noqa: PLC0415 - one helper, next to what it is for

    return NamedNode(str(node))


def test_there_are_no_other_roles(ontology):
    roles = {
        str(node).removeprefix(f"{POL}role-") for node in ontology.subjects(RDF.type, POL.Role)
    }
    assert roles == ROLES


@pytest.mark.shared
def test_the_items_of_roles_are_those_of_the_reference(ontology, shared):
    rows = (shared / "reference" / "offices.tsv").read_text(encoding="utf-8").splitlines()
    kinds = {row.split("\t")[0]: row.split("\t")[4] for row in rows[1:]}
    matches = (SKOS.exactMatch, SKOS.broadMatch, SKOS.narrowMatch)
    found = {
        (str(role).removeprefix(f"{POL}role-"), str(item).rpartition("/")[2])
        for predicate in matches
        for role, item in ontology.subject_objects(predicate)
    }
    assert len(found) == 11
    for role, qid in found:
        assert kinds[qid] == role


def test_the_vocabularies_named_in_the_design_are_met(ontology):
    outside = {
        str(value)
        for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass)
        for value in ontology.objects(None, predicate)
        if isinstance(value, URIRef) and not str(value).startswith(str(POL))
    }
    for prefix in ("org", "foaf", "schema", "skos", "prov", "oa", "sem", "wd"):
        assert any(value.startswith(PREFIXES[prefix]) for value in outside), prefix


@pytest.fixture
def world(ontology):
    """The ontology and a few facts, as owlready2 loads them: from N-Triples, its IRI given."""
    facts = rdflib.Graph()
    facts.parse(data=_FACTS, format="turtle")
    both = rdflib.Graph()
    for graph in (ontology, facts):
        for triple in graph:
            both.add(triple)
    loaded = owlready2.World()
    text = both.serialize(format="nt", encoding="utf-8")
    loaded.get_ontology(str(POL)).load(fileobj=io.BytesIO(text))
    return loaded


_FACTS = f"""
@prefix pol: <{POL}> .
@prefix owl: <{OWL}> .
@prefix : <https://example.org/> .
:anna a pol:Person , owl:NamedIndividual ; pol:hasTenure :zorg ; pol:memberOf :blauw .
:zorg a pol:Tenure , owl:NamedIndividual ; pol:person :anna ;
    pol:role pol:role-deputy-prime-minister .
:bert a pol:Person , owl:NamedIndividual ; pol:hasTenure :kamer .
:kamer a pol:Tenure , owl:NamedIndividual ; pol:person :bert ; pol:role pol:role-mp .
:cora a pol:Person , owl:NamedIndividual ; pol:designatedFor pol:role-minister .
:blauw a pol:Party , owl:NamedIndividual ; pol:hasCoalitionMembership :deelname .
:deelname a pol:CoalitionMembership , owl:NamedIndividual ; pol:memberParty :blauw .
"""


def test_owlready2_loads_it(world):
    loaded = world.get_ontology(str(POL))
    assert {found.name for found in loaded.classes()} >= {"Minister", "Party", "Role", "Position"}
    assert world[f"{POL}memberOf"].range == [world[f"{POL}Party"]]
    assert sorted(world[f"{POL}Minister"].label.nl) == ["minister"]


@pytest.mark.slow
def test_hermit_finds_it_consistent_and_infers_who_is_minister(world, monkeypatch):
    monkeypatch.setattr(owlready2, "JAVA_EXE", java())
    loaded = world.get_ontology(str(POL))
    with loaded:
        owlready2.sync_reasoner_hermit(world, debug=0)
    assert list(world.inconsistent_classes()) == []

    def instances(name: str) -> set[str]:
        return {found.name for found in world[f"{POL}{name}"].instances()}

    assert instances("Minister") == {"anna"}
    assert instances("MemberOfParliament") == {"bert"}
    assert instances("OfficeHolder") == {"anna", "bert"}
    assert instances("PartyMember") == {"anna"}
    assert instances("CoalitionParty") == {"blauw"}


@pytest.mark.slow
def test_hermit_finds_a_party_that_is_a_person(world, monkeypatch):
    monkeypatch.setattr(owlready2, "JAVA_EXE", java())
    world["https://example.org/blauw"].is_a.append(world[f"{POL}Person"])
    with world.get_ontology(str(POL)), pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        owlready2.sync_reasoner_hermit(world, debug=0)


def java() -> str:
    found = shutil.which("java")
    if found is None:
        pytest.skip("no Java on this machine, so no HermiT")
    return found
