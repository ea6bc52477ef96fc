"""The topic scheme is valid, sorted and fully labelled."""

from collections import Counter
from itertools import pairwise

import pytest
from rdflib import RDF, SKOS, BNode, Graph, URIRef

from kg import iris, resources, topics

PATH = resources.ONTOLOGY / "topics.ttl"
SCHEME = URIRef("https://w3id.org/binnenhof/id/topics")
TOPIC = "https://w3id.org/binnenhof/id/topic/"


@pytest.fixture(scope="module")
def graph():
    return Graph().parse(PATH, format="turtle")


@pytest.fixture(scope="module")
def concepts(graph):
    return sorted(graph.subjects(RDF.type, SKOS.Concept))


def test_there_are_enough_concepts_in_one_namespace(concepts):
    assert len(concepts) >= 200
    assert all(concept.startswith(TOPIC) for concept in concepts)


def test_there_are_no_blank_nodes(graph):
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]


def test_concepts_and_what_is_said_of_them_stand_in_order():
    text = PATH.read_text(encoding="utf-8")
    subjects = [line.split()[0] for line in text.splitlines() if line.startswith("topic:")]
    assert subjects == sorted(subjects)
    for block in text.split("\n\n"):
        verbs = [line.split()[0] for line in block.splitlines() if line.startswith("    skos:")]
        assert all(before < after for before, after in pairwise(verbs))


def test_a_topic_has_the_iri_that_its_label_is_given(graph, concepts):
    known = topics.topics()
    assert {URIRef(topic.iri) for topic in known.values()} == set(concepts)
    for topic in known.values():
        assert iris.topic(topic.label).value == iris.topic(topic.key).value == topic.iri


def test_a_folded_label_finds_its_own_topic():
    strange = {
        (label, topic.label)
        for topic in topics.topics().values()
        for label in topic.labels
        if (found := topics.concept(label)) is None or found.key != topic.key
    }
    assert strange == set()


def test_every_concept_is_labelled_in_dutch_and_in_english(graph, concepts):
    for concept in concepts:
        languages = Counter(label.language for label in graph.objects(concept, SKOS.prefLabel))
        assert languages == {"nl": 1, "en": 1}, concept


def test_no_two_concepts_share_a_label(graph, concepts):
    for language in ("nl", "en"):
        owners = Counter(
            str(label).lower()
            for concept in concepts
            for verb in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
            for label in graph.objects(concept, verb)
            if label.language == language
        )
        assert [label for label, count in owners.items() if count > 1] == []


def test_every_concept_is_in_the_scheme_and_under_a_top_concept(graph, concepts):
    for concept in concepts:
        assert (concept, SKOS.inScheme, SCHEME) in graph
        seen = []
        at = concept
        while (wider := graph.value(at, SKOS.broader)) is not None:
            assert wider not in seen, f"{concept} is wider than itself"
            seen.append(wider)
            at = wider
        assert (at, SKOS.topConceptOf, SCHEME) in graph
        assert (SCHEME, SKOS.hasTopConcept, at) in graph


def test_an_item_of_wikidata_is_exactly_one_concept(graph):
    items = Counter(graph.objects(None, SKOS.exactMatch))
    assert [item for item, count in items.items() if count > 1] == []
    assert all(item.startswith("http://www.wikidata.org/entity/Q") for item in items)
