"""The graph with all, some or none of where it comes from; and in RDF 1.2.

full   as it was built: evidence with quotes, rules, confidence, candidates of the linker
light  each statement names its articles (prov:wasDerivedFrom); no quotes, no reasons
none   the facts alone, in the default graph: nothing of articles and of how they were read
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg.iris import term

Depth = Literal["full", "light", "none"]

_REASONS = ("pol:Evidence", "pol:FurtherEvidence", "pol:Passage", "pol:Link", "pol:Candidate")
_READING = (
    "pol:Article",
    "pol:ArticleGraph",
    "pol:LinksGraph",
    "prov:Activity",
    "prov:SoftwareAgent",
)
_DIRECT = (
    "pol:memberOf",
    "pol:formerMemberOf",
    "pol:holdsRole",
    "pol:heldRole",
    "pol:designatedFor",
    "pol:supports",
    "pol:opposes",
    "pol:dividedOn",
    "pol:tookPartIn",
    "pol:inCabinet",
    "pol:formerlyInCabinet",
)
_ENDS = (
    ("pol:person", "pol:party"),
    ("pol:person", "pol:role"),
    ("pol:holder", "pol:proposal"),
    ("pol:participant", None),
    ("pol:memberParty", "pol:cabinet"),
)


def depth(quads: Iterable[Quad], wanted: Depth) -> set[Quad]:
    """The quads with as much provenance as is wanted."""
    known = set(quads)
    if wanted == "full":
        return known
    reasons = _of(known, _REASONS)
    kept = {q for q in known if q.subject not in reasons and q.object not in reasons}
    if wanted == "light":
        return kept | set(_articles(known))
    reading = _of(known, _READING)
    return {
        Quad(q.subject, q.predicate, q.object, DefaultGraph())
        for q in kept
        if q.subject not in reading and q.object not in reading
    }


def rdf12(quads: Iterable[Quad]) -> set[Quad]:
    """The quads, and for each statement the direct triple that it reifies (RDF 1.2)."""
    known = set(quads)
    return known | set(_reified(known))


def plain(quads: Iterable[Quad]) -> set[Quad]:
    """The quads without what only RDF 1.2 can say."""
    return {quad for quad in quads if not isinstance(quad.object, Triple)}


def _of(quads: Iterable[Quad], classes: Iterable[str]) -> set[object]:
    """What is of one of these classes."""
    wanted = {term(name) for name in classes}
    kind = term("rdf:type")
    return {q.subject for q in quads if q.predicate == kind and q.object in wanted}


def _articles(quads: set[Quad]) -> Iterator[Quad]:
    """For each statement the articles that support it."""
    told = {
        (q.subject, q.graph_name): q.object for q in quads if q.predicate == term("pol:article")
    }
    for quad in quads:
        if quad.predicate == term("pol:supportedBy"):
            article = told.get((quad.object, quad.graph_name))  # type: ignore[arg-type]
            if isinstance(article, NamedNode):
                yield Quad(quad.subject, term("prov:wasDerivedFrom"), article, quad.graph_name)


def _reified(quads: set[Quad]) -> Iterator[Quad]:
    direct: dict[tuple[object, object, object], list[Quad]] = {}
    for quad in quads:
        if quad.predicate in {term(name) for name in _DIRECT}:
            direct.setdefault((quad.subject, quad.object, quad.graph_name), []).append(quad)
    values: dict[tuple[object, NamedNode], list[Quad]] = {}
    for quad in quads:
        values.setdefault((quad.subject, quad.predicate), []).append(quad)
    for first, second in _ENDS:
        for quad in [q for q in quads if q.predicate == term(first)]:
            node, graph = quad.subject, quad.graph_name
            others = values.get((node, term(second)), []) if second else [quad]
            ends = {q.object if second else node for q in others if q.graph_name == graph}
            for end in ends:
                for one in direct.get((quad.object, end, graph), []):
                    yield Quad(node, term("rdf:reifies"), one.triple, graph)
