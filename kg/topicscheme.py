"""The topics of `ontology/topics.ttl` as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import resources
from kg.errors import KgError

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_GENERAL = "https://w3id.org/binnenhof/id/topics/general"
_MEANS = "https://w3id.org/binnenhof/id/topics/means"
_LABELS = {f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A concept of the scheme.

    `label` is its Dutch prefLabel, `key` the same in lower case with hyphens; `broader` is the key
    of the next wider topic. A `general` topic counts only where the words name no other; one of the
    `means`, a general one too, is more often who acts or how than what it is about.
    """

    iri: str
    key: str
    label: str
    labels: tuple[str, ...]
    broader: str | None = None
    general: bool = False
    means: bool = False

    def wider(self) -> Iterator[str]:
        """The keys of all that is wider than this topic."""
        key = self.broader
        while key is not None:
            yield key
            key = topics()[key].broader


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by key."""
    return _read(resources.ONTOLOGY / "topics.ttl")


def _read(path: Path) -> Mapping[str, Topic]:
    """The topics of a Turtle file, in its order; a KgError where it is not valid Turtle."""
    labels: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    broader: dict[str, str] = {}
    members: dict[str, set[str]] = {_GENERAL: set(), _MEANS: set()}
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            thing, verb, value = quad.subject, quad.predicate.value, quad.object
            if not isinstance(thing, NamedNode):
                continue
            if verb in _LABELS and isinstance(value, Literal) and value.language == "nl":
                labels.setdefault(thing.value, []).append(value.value)
                if verb == f"{_SKOS}prefLabel":
                    names[thing.value] = value.value
            elif verb == f"{_SKOS}broader" and isinstance(value, NamedNode):
                broader[thing.value] = value.value
            elif thing.value in members and isinstance(value, NamedNode):
                members[thing.value].add(value.value)
    except (SyntaxError, OSError) as cause:
        raise KgError(f"{path}: {cause}") from cause
    keys = {iri: "-".join(name.lower().split()) for iri, name in names.items()}
    return {
        keys[iri]: Topic(
            iri=iri,
            key=keys[iri],
            label=name,
            labels=tuple(labels[iri]),
            broader=keys.get(broader.get(iri, "")),
            general=iri in members[_GENERAL] | members[_MEANS],
            means=iri in members[_MEANS],
        )
        for iri, name in names.items()
        if "/topics" not in iri
    }
