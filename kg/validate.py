"""Does a graph keep to its shapes? Findings in words, each with the article and quote it is about.

SHACL is checked by the `shacl` engine (about 100 times as fast), or by pySHACL, the reference:
tests hold the two to the same findings. What SHACL's core can't say is checked here. The named
graphs count as one graph; the ontology is not mixed in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal as Choice

import pyoxigraph as ox
from shacl import Shapes

from kg import resources, vocabulary
from kg.iris import PREFIXES, shorten, term

Engine = Choice["shacl", "pyshacl"]
_COMPARED = (
    *("pol:quote", "oa:hasTarget", "oa:exact", "oa:start", "oa:end"),
    *("pol:firstDay", "pol:lastDay", "pol:earliest", "pol:latest"),
)
_SHAPES = "https://w3id.org/binnenhof/shapes#"
_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """One thing wrong: which node, by which shape, and the value at fault, if there is one.

    `focus` and `value` are in N-Triples syntax; `shape` is the shape's name in shapes.ttl.
    """

    focus: str
    shape: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """A result in words; `article` and `quote` are empty where the node belongs to none."""

    article: str
    what: str
    quote: str
    message: str
    value: str


def validate(
    quads: Iterable[ox.Quad], language: str = "en", engine: Engine = "shacl"
) -> tuple[Finding, ...]:
    """What is wrong with the graph, in sorted order; nothing if it conforms."""
    known = list(quads)
    found = results(known, engine)
    return described(found, known, language) if found else ()


def results(quads: Iterable[ox.Quad], engine: Engine = "shacl") -> tuple[Result, ...]:
    """What is wrong with the graph, as bare results in sorted order, each once."""
    known = list(quads)
    triples = sorted({f"{quad.triple} .\n" for quad in known})
    check = _with_shacl if engine == "shacl" else _with_pyshacl
    return tuple(sorted({*check("".join(triples)), *_beyond_shacl(known)}))


@lru_cache(maxsize=4)
def messages(language: str) -> Mapping[str, str]:
    """What each shape says when it is not kept to, by the shape's name."""
    said = {}
    path = resources.ONTOLOGY / "shapes.ttl"
    for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE):
        value = quad.object
        if not isinstance(value, ox.Literal) or value.language != language:
            continue
        if quad.predicate.value == f"{_SH}message":
            said[str(quad.subject)[1:-1].removeprefix(_SHAPES)] = value.value
    return MappingProxyType(said)


def described(
    found: Iterable[Result], quads: Iterable[ox.Quad], language: str
) -> tuple[Finding, ...]:
    """The results in words, with the article and the quote that each is about."""
    found = tuple(found)
    about = _about({result.focus for result in found}, quads)
    said = messages(language)
    return tuple(
        sorted(
            Finding(
                article=about[result.focus].article,
                what=about[result.focus].what or _plain(result.focus),
                quote=about[result.focus].quote,
                message=said[result.shape],
                value=_plain(result.value),
            )
            for result in found
        )
    )


def _with_shacl(triples: str) -> Iterator[Result]:
    shapes = Shapes.from_file(str(resources.ONTOLOGY / "shapes.ttl"))
    for result in shapes.validate_text(triples, format="ntriples").results:
        yield Result(
            focus=result.focus_node,
            shape=(result.source_shape or "").strip("<>").removeprefix(_SHAPES),
            value=result.value or "",
        )


def _with_pyshacl(triples: str) -> Iterator[Result]:
    # Half a second of loading that only who asks for the reference should wait for.
    import pyshacl  # noqa: PLC0415
    import rdflib  # noqa: PLC0415

    data = rdflib.Graph().parse(data=triples, format="nt")
    shapes = rdflib.Graph().parse(resources.ONTOLOGY / "shapes.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False)
    sh = rdflib.Namespace(_SH)
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        value = report.value(result, sh.value)
        yield Result(
            focus=report.value(result, sh.focusNode).n3(),
            shape=str(report.value(result, sh.sourceShape)).removeprefix(_SHAPES),
            value=value.n3() if value is not None else "",
        )


def _beyond_shacl(quads: Iterable[ox.Quad]) -> Iterator[Result]:
    """Blank nodes, unknown terms, misquotations, and ends before starts."""
    seen: dict[str, dict[object, str]] = {name: {} for name in _COMPARED}
    compared = {term(name): found for name, found in seen.items()}
    known, ours = vocabulary.terms(), PREFIXES["pol"]
    for quad in quads:
        node, predicate, value = quad.subject, quad.predicate, quad.object
        for one in (node, value, quad.graph_name):
            if isinstance(one, ox.BlankNode):
                yield Result(focus=str(one), shape="NoBlankNode")
        for one in (predicate, value):
            if isinstance(one, ox.NamedNode) and one.value.startswith(ours) and one not in known:
                yield Result(focus=str(node), shape="KnownTerm", value=str(one))
        if predicate in compared:
            # A store may hold several; that there is one is for SHACL to say.
            words = value.value if isinstance(value, ox.Literal) else str(value)
            compared[predicate][node] = max(words, compared[predicate].get(node, ""))
    yield from _misquoted(seen)
    yield from _out_of_order(seen)


def _misquoted(seen: Mapping[str, Mapping[object, str]]) -> Iterator[Result]:
    """Quotes that are not the words of their passage, and passages longer than their words."""
    by_name = {str(passage): words for passage, words in seen["oa:exact"].items()}
    for node, quote in seen["pol:quote"].items():
        words = by_name.get(seen["oa:hasTarget"].get(node, ""), quote)
        if words != quote:
            yield Result(focus=str(node), shape="QuoteInPlace", value=words)
    for passage, words in seen["oa:exact"].items():
        start, end = (seen[name].get(passage, "") for name in ("oa:start", "oa:end"))
        if start.isdecimal() and end.isdecimal() and len(words) != int(end) - int(start):
            length = str(int(end) - int(start))
            yield Result(focus=str(passage), shape="PassageLength", value=length)


def _out_of_order(seen: Mapping[str, Mapping[object, str]]) -> Iterator[Result]:
    """Days written as days (YYYY-MM-DD) are in order where their text is."""
    for first, last in (("pol:firstDay", "pol:lastDay"), ("pol:earliest", "pol:latest")):
        for node, start in seen[first].items():
            end = seen[last].get(node, start)
            if len(start) == len(end) == 10 and end < start:
                yield Result(focus=str(node), shape="InOrder", value=end)


@dataclass(slots=True)
class _About:
    """What is known of a node that something is wrong with."""

    article: str = ""
    quote: str = ""
    what: str = ""


def _about(nodes: set[str], quads: Iterable[ox.Quad]) -> Mapping[str, _About]:
    """The label, article and quote of each node, by way of its evidence or of its graph."""
    known: dict[str, _About] = defaultdict(_About)
    evidence: dict[str, set[str]] = defaultdict(set)
    graphs: dict[str, set[str]] = defaultdict(set)
    said: dict[str, str] = {}
    sources: dict[str, str] = {}
    ways = {term("oa:hasBody"), term("pol:holder"), term("oa:hasTarget"), term("pol:proposal")}
    for quad in quads:
        node, value = str(quad.subject), quad.object
        if node in nodes:
            graphs[node].add(str(quad.graph_name))
            if quad.predicate == term("rdfs:label") and isinstance(value, ox.Literal):
                known[node].what = min(known[node].what or value.value, value.value)
        if quad.predicate == term("prov:wasDerivedFrom"):
            sources[node] = shorten(str(value)[1:-1])
        if quad.predicate in {term("pol:quote"), term("oa:exact")}:
            said[node] = value.value if isinstance(value, ox.Literal) else ""
        if quad.predicate in ways and str(value) in nodes:
            evidence[str(value)].add(node)
    for node in nodes:
        place = min(graphs[node], default="")
        known[node].article = sources.get(place, sources.get(node, ""))
        quotes = sorted(said[one] for one in {node, *evidence[node]} if one in said)
        known[node].quote = quotes[0] if quotes else ""
    return known


def _plain(value: str) -> str:
    """A term in N-Triples syntax as a person would read it."""
    if value.startswith("<"):
        return shorten(value[1:-1])
    if value.startswith('"'):
        return value[1 : value.rindex('"')]
    return value
