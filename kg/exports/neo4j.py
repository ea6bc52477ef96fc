"""CSV for `neo4j-admin database import`: all things as nodes, all links between them as edges.

    neo4j-admin database import full --array-delimiter=U+001F --multiline-fields=true \\
        --nodes=nodes.csv --relationships=relationships.csv

Each node has the names of its classes as labels, and its literals as lists of strings, one property
each (the delimiter is a character that no text holds). Each relationship names its graph.
"""

from collections import defaultdict

from pyoxigraph import Literal, NamedNode

from kg.exports.rows import table
from kg.iris import shorten, term
from kg.store import Store

_LIST = "\x1f"


def export(store: Store) -> dict[str, str]:
    """The nodes and the relationships, by file name."""
    labels: dict[str, set[str]] = defaultdict(set)
    values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    links: set[tuple[str, str, str, str]] = set()
    for quad in store.quads():
        subject, kind = quad.subject, quad.predicate
        if not isinstance(subject, NamedNode):
            continue
        node = values[subject.value]
        if isinstance(quad.object, Literal):
            node[_name(kind)].add(quad.object.value)
        elif isinstance(quad.object, NamedNode) and kind == term("rdf:type"):
            labels[subject.value].add(_name(quad.object))
        elif isinstance(quad.object, NamedNode):
            values[quad.object.value]
            graph = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
            links.add((subject.value, quad.object.value, _name(kind), graph))
    names = sorted({name for node in values.values() for name in node})
    nodes = [
        {
            "iri:ID": iri,
            ":LABEL": _LIST.join(sorted(labels[iri])),
            **{f"{name}:string[]": _LIST.join(sorted(found)) for name, found in node.items()},
        }
        for iri, node in sorted(values.items())
    ]
    edges = [
        dict(zip((":START_ID", ":END_ID", ":TYPE", "graph"), link, strict=True))
        for link in sorted(links)
    ]
    columns = ["iri:ID", ":LABEL", *(f"{name}:string[]" for name in names)]
    return {
        "nodes.csv": table(columns, nodes),
        "relationships.csv": table([":START_ID", ":END_ID", ":TYPE", "graph"], edges),
    }


def _name(node: NamedNode) -> str:
    """A name that Cypher takes without quotes: `pol_memberOf`."""
    return "".join(char if char.isalnum() else "_" for char in shorten(node.value))
