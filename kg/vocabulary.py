"""What the ontology says of its own terms: the roles there are, their labels."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import resources
from kg.iris import term


def _ontology() -> Iterator[Quad]:
    return parse((resources.ONTOLOGY / "politics.ttl").read_bytes(), format=RdfFormat.TURTLE)


@lru_cache(maxsize=4)
def labels(language: str = "nl") -> Mapping[NamedNode, str]:
    """The label of every term of the ontology in one language."""
    found = {}
    for quad in _ontology():
        value = quad.object
        if (
            quad.predicate == term("rdfs:label")
            and isinstance(quad.subject, NamedNode)
            and isinstance(value, Literal)
            and value.language == language
        ):
            found[quad.subject] = value.value
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def _matches() -> Mapping[NamedNode, frozenset[NamedNode]]:
    found: dict[NamedNode, frozenset[NamedNode]] = {}
    for quad in _ontology():
        if quad.predicate == term("skos:exactMatch") and isinstance(quad.object, NamedNode):
            assert isinstance(quad.subject, NamedNode)
            found[quad.subject] = found.get(quad.subject, frozenset()) | {quad.object}
    return MappingProxyType(found)


def matches(node: NamedNode) -> frozenset[NamedNode]:
    """The Wikidata items that are the same thing as a term of the ontology."""
    return _matches().get(node, frozenset())


def label(node: NamedNode, language: str = "nl") -> str:
    """The label of a term; a KeyError for what the ontology does not know."""
    return labels(language)[node]


def role(key: str) -> NamedNode:
    """The individual of a role key (`minister` → pol:role-minister), or a ValueError."""
    return _known(f"pol:role-{key}")


def event(kind: str) -> NamedNode:
    """The class of an event kind (`meeting` → pol:Meeting), or a ValueError."""
    return _known(f"pol:{kind.capitalize()}" if kind != "other" else "pol:OtherEvent")


def _known(name: str) -> NamedNode:
    if term(name) not in labels():
        raise ValueError(f"the ontology has no {name}")
    return term(name)


def terms() -> frozenset[NamedNode]:
    """Every term that the ontology describes."""
    return frozenset(labels())
