"""What the ontology says of its own terms: the roles there are, their labels."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import resources
from kg.iris import term


@lru_cache(maxsize=4)
def labels(language: str = "nl") -> Mapping[NamedNode, str]:
    """The label of every term of the ontology in one language."""
    found = {}
    for quad in parse((resources.ONTOLOGY / "politics.ttl").read_bytes(), format=RdfFormat.TURTLE):
        value = quad.object
        if (
            quad.predicate == term("rdfs:label")
            and isinstance(quad.subject, NamedNode)
            and isinstance(value, Literal)
            and value.language == language
        ):
            found[quad.subject] = value.value
    return MappingProxyType(found)


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
