"""The network of actors and topics: who speaks on what, how often, on which side.

An edge joins an actor to a topic; `weight` counts the places in the articles, `pro`, `contra` and
`mixed` what they say. GraphML and GEXF hold the same network.
"""

from collections import Counter
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

from kg.exports.stances import stances
from kg.store import Store

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://gexf.net/1.3"
_SIDES = ("pro", "contra", "mixed")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Node:
    """An actor or a topic; `part` is which of the two."""

    id: str
    label: str
    part: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edge:
    """An actor on a topic, with the number of places by side."""

    source: str
    target: str
    pro: int
    contra: int
    mixed: int

    @property
    def weight(self) -> int:
        """The number of places in the articles."""
        return self.pro + self.contra + self.mixed


def network(store: Store) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges, each sorted."""
    nodes: set[Node] = set()
    counts: Counter[tuple[str, str, str]] = Counter()
    for one in stances(store):
        topic = f"topic:{one.concept}"
        nodes.add(Node(id=one.holder, label=one.name, part="actor", kind=one.kind))
        nodes.add(Node(id=topic, label=one.concept, part="topic", kind="topic"))
        counts[one.holder, topic, one.side or "mixed"] += 1
    pairs = sorted({(actor, topic) for actor, topic, _ in counts})
    edges = [
        Edge(source=a, target=t, **{side: counts[a, t, side] for side in _SIDES}) for a, t in pairs
    ]
    return _one_each(nodes), edges


def graphml(store: Store) -> str:
    """The network as GraphML."""
    nodes, edges = network(store)
    root = Xml.Element("graphml", xmlns=_GRAPHML)
    for name, owner, kind in [
        ("label", "node", "string"),
        ("part", "node", "string"),
        ("kind", "node", "string"),
        ("weight", "edge", "int"),
        *((side, "edge", "int") for side in _SIDES),
    ]:
        Xml.SubElement(
            root, "key", {"id": name, "for": owner, "attr.name": name, "attr.type": kind}
        )
    graph = Xml.SubElement(root, "graph", id="stances", edgedefault="undirected")
    for node in nodes:
        element = Xml.SubElement(graph, "node", id=node.id)
        for name in ("label", "part", "kind"):
            Xml.SubElement(element, "data", key=name).text = getattr(node, name)
    for edge in edges:
        element = Xml.SubElement(graph, "edge", source=edge.source, target=edge.target)
        for name in ("weight", *_SIDES):
            Xml.SubElement(element, "data", key=name).text = str(getattr(edge, name))
    return _written(root)


def gexf(store: Store) -> str:
    """The network as GEXF 1.3 (Gephi)."""
    nodes, edges = network(store)
    root = Xml.Element("gexf", xmlns=_GEXF, version="1.3")
    graph = Xml.SubElement(root, "graph", defaultedgetype="undirected", mode="static")
    for owner, names, kind in [("node", ("part", "kind"), "string"), ("edge", _SIDES, "integer")]:
        declared = Xml.SubElement(graph, "attributes", {"class": owner, "mode": "static"})
        for name in names:
            Xml.SubElement(declared, "attribute", id=name, title=name, type=kind)
    holder = Xml.SubElement(graph, "nodes")
    for node in nodes:
        element = Xml.SubElement(holder, "node", id=node.id, label=node.label)
        _values(element, {"part": node.part, "kind": node.kind})
    holder = Xml.SubElement(graph, "edges")
    for number, edge in enumerate(edges):
        element = Xml.SubElement(
            holder,
            "edge",
            id=str(number),
            source=edge.source,
            target=edge.target,
            weight=str(edge.weight),
        )
        _values(element, {side: str(getattr(edge, side)) for side in _SIDES})
    return _written(root)


def _one_each(nodes: set[Node]) -> list[Node]:
    """One node per id, also where articles call it by two names."""
    return sorted({node.id: node for node in sorted(nodes, reverse=True)}.values())


def _values(element: Xml.Element, values: dict[str, str]) -> None:
    holder = Xml.SubElement(element, "attvalues")
    for name, value in values.items():
        Xml.SubElement(holder, "attvalue", {"for": name, "value": value})


def _written(root: Xml.Element) -> str:
    Xml.indent(root)
    text = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
