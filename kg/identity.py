"""Who is which node: every entity of a reading gets the IRI that its name and its link allow."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg import names
from kg.iris import Iris, plain, wikidata
from kg.model import Candidate, Entity, Link, Reading, Role

_ROMAN_NUMERAL = re.compile(r"[IVX]+|\d+")
_APART = "#"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity as the graph knows it; `item` is its Wikidata item, if the linker is sure."""

    iri: NamedNode
    label: str
    item: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The nodes of one reading, by entity id."""

    nodes: dict[str, Node]
    offices: dict[str, Node]

    @classmethod
    def of(cls, reading: Reading, links: Iterable[Link], iris: Iris) -> "Names":
        """Name every entity of the reading; only a positive link gives it an identity beyond it."""
        chosen = {link.entity: link.best for link in links if link.best}
        apart = {_stem(entity.id) for entity in reading.entities if _APART in entity.id}
        nodes = {}
        for entity in reading.entities:
            best = chosen.get(entity.id)
            if best:
                nodes[entity.id] = _known(entity.kind, best, iris)
            else:
                shared = _stem(entity.id) not in apart and identifies(entity)
                nodes[entity.id] = _unknown(entity, shared, reading.article.id, iris)
        offices = {
            key: _known("office", best, iris)
            for key, best in chosen.items()
            if key.startswith("office:")
        }
        return cls(nodes=nodes, offices=offices)

    def node(self, entity: str) -> Node:
        """The node of an entity id; a KeyError for an entity that the reading does not have."""
        return self.nodes[entity]

    def office(self, fact: Role) -> Node | None:
        """The office item of a role, where the linker is sure of it."""
        return self.offices.get(office_id(fact))


def office_id(fact: Role) -> str:
    """What a Link names when it is about the office of a role: `office:minister:sociale zaken`."""
    return f"office:{fact.role}:{plain(fact.portfolio or '')}"


def identifies(entity: Entity) -> bool:
    """Whether the name alone tells who is meant, in any article.

    A surname without a first name does not, nor does a description without a capital (`kabinet`),
    nor a cabinet named only after its premier (`kabinet-Rutte`: there were four).
    """
    if not any(letter.isupper() or letter.isdigit() for letter in entity.name):
        return False
    words = entity.name.split()
    if entity.kind == "person":
        return names.is_full(entity.name) and names.INITIALS.fullmatch(words[0]) is None
    if entity.kind == "cabinet" and plain(entity.name).startswith("kabinet"):
        return any(_ROMAN_NUMERAL.fullmatch(word) for word in words)
    return True


def _stem(entity: str) -> str:
    """The id without the number that keeps two of one name apart (`person:De Jonge#2`)."""
    return entity.partition(_APART)[0]


def _known(kind: str, best: Candidate, iris: Iris) -> Node:
    item = wikidata(best.qid) if best.qid else None
    return Node(iris.known(kind, best.label, best.qid or best.key), best.label, item)


def _unknown(entity: Entity, shared: bool, article: str, iris: Iris) -> Node:
    if shared:
        return Node(iris.named(entity.kind, entity.name), entity.name)
    name = entity.id.partition(":")[2] if _APART in entity.id else entity.name
    return Node(iris.local(entity.kind, name, article), entity.name)
