"""Graph Store Protocol, for reading: one graph of the store, by its IRI."""

from collections.abc import Sequence

from pyoxigraph import NamedNode

from kg.serve.answers import Question
from kg.serve.refusals import RefusedError

_DEFAULT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def question(parameters: Sequence[tuple[str, str]], accept: str | None, max_bytes: int) -> Question:
    """What `?graph=IRI` or `?default` asks for; the default graph is the union of all.

    Raises RefusedError (400) for anything but one of the two.
    """
    graphs = [value for name, value in parameters if name == "graph"]
    default = any(name == "default" for name, _ in parameters)
    if len(graphs) + default != 1:
        raise RefusedError(400, "name one graph: ?graph=IRI or ?default")
    if default:
        return Question(sparql=_DEFAULT, accept=accept, max_bytes=max_bytes)
    return of(iri(graphs[0]), accept, max_bytes)


def of(graph: NamedNode, accept: str | None, max_bytes: int) -> Question:
    """Asks for all of one named graph; 404 where the store has none of that name."""
    return Question(
        sparql=f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}",
        accept=accept,
        missing=f"there is no graph {graph}",
        max_bytes=max_bytes,
    )


def iri(written: str) -> NamedNode:
    """An absolute IRI, or RefusedError (400)."""
    try:
        return NamedNode(written)
    except ValueError as wrong:
        raise RefusedError(400, f"not an absolute IRI: {written} ({wrong})") from None
