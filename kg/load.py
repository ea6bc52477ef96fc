"""What is to be loaded: read whole and checked before anything is sent or written anywhere."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg import export, incremental
from kg.errors import KgError, UsageError
from kg.iris import term
from kg.store import Store

_DATES = {
    term("xsd:date"): re.compile(r"-?\d{4,}-\d{2}-\d{2}(?:Z|[+-]\d{2}:\d{2})?"),
    term("xsd:gYearMonth"): re.compile(r"-?\d{4,}-\d{2}(?:Z|[+-]\d{2}:\d{2})?"),
    term("xsd:gYear"): re.compile(r"-?\d{4,}(?:Z|[+-]\d{2}:\d{2})?"),
}
_PARTS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def source(path: Path, graph: str | None = None) -> Store:
    """The graph in a store folder or an RDF file; `graph` is where triples without a graph go.

    Raises KgError where the file can't be read, or holds what stores lose, refuse or double: an
    invalid IRI or date, a blank node, a triple within a triple.
    """
    if path.is_dir():
        return Store.read(path)
    if not path.exists():
        raise KgError(f"{path}: no such file or folder; make a graph with: kg build")
    return Store.memory(_checked(export.read(path), path, _node(graph)))


def graphs(store: Store) -> dict[NamedNode, tuple[NamedNode, ...]]:
    """The named graphs, in sorted order, each with those that are written in one go with it.

    An article's links belong to what it says, also where a newer version of it has none.
    """
    known = dict.fromkeys(store.graphs())
    units: dict[NamedNode, tuple[NamedNode, ...]] = {}
    for article, said in incremental.articles(store).items():
        units[said] = incremental.graphs_of(article, said)
        for one in units[said]:
            known.pop(one, None)
    return dict(sorted((units | {one: (one,) for one in known}).items(), key=str))


def into(store: Store, target: Path, advance: Callable[[int], None] = lambda _: None) -> int:
    """Put each graph in place of what the store folder `target` has of it; returns how many.

    An article is written in one transaction. Raises KgError where that store can't be written.
    """
    opened = Store.open(target)
    units = graphs(store)
    for together in units.values():
        opened.replace({one: store.quads(one) for one in together})
        advance(1)
    opened.close()
    return len(units)


def lines(store: Store, graph: NamedNode) -> Sequence[str]:
    """The triples of a graph as sorted lines of N-Triples."""
    return sorted({f"{quad.triple} ." for quad in store.quads(graph)})


def _checked(quads: Iterable[Quad], path: Path, graph: NamedNode | None) -> Iterator[Quad]:
    for quad in quads:
        if isinstance(quad.graph_name, DefaultGraph):
            if graph is None:
                raise UsageError(
                    f"{path}: holds triples outside of any named graph; say with --graph IRI where "
                    "they belong"
                )
            yield Quad(*_terms(quad, path), graph)
        elif isinstance(quad.graph_name, BlankNode):
            raise KgError(f"{path}: a graph without a name ({quad.graph_name}): give it an IRI")
        else:
            _terms(quad, path)
            yield quad


def _terms(
    quad: Quad, path: Path
) -> tuple[NamedNode | BlankNode | Triple, NamedNode, NamedNode | BlankNode | Literal | Triple]:
    for value in (quad.subject, quad.object):
        if isinstance(value, BlankNode):
            raise KgError(f"{path}: a blank node ({quad.triple}): loaded twice it would double")
        if isinstance(value, Triple):
            raise KgError(f"{path}: a triple within a triple ({value}): few stores take RDF 1.2")
    if isinstance(quad.object, Literal) and not _valid(quad.object):
        raise KgError(f"{path}: not a date: {quad.object} (of {quad.subject})")
    return quad.subject, quad.predicate, quad.object


def _valid(value: Literal) -> bool:
    """Whether a literal of one of our date types is a date of the calendar."""
    form = _DATES.get(value.datatype)
    if form is None:
        return True
    if form.fullmatch(value.value) is None:
        return False
    parts = _PARTS.match(value.value)
    try:
        return parts is None or bool(date(*(int(part or 1) for part in parts.groups())))
    except ValueError:
        return False


def _node(graph: str | None) -> NamedNode | None:
    try:
        return NamedNode(graph) if graph else None
    except ValueError as cause:
        raise UsageError(f"--graph {graph}: not an IRI ({cause})") from cause
