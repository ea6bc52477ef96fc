"""A question to a graph: in a file, in a store folder, or at an endpoint, with the same answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import endpoint, export, sparql
from kg.errors import KgError, UsageError
from kg.questions import Question, bind
from kg.remote.credentials import NOBODY, Credentials
from kg.store import Store

_TABLES = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a graph answers, with warnings about how it was got."""

    result: endpoint.Answer
    warnings: tuple[str, ...] = ()

    @property
    def triples(self) -> tuple[ox.Triple, ...] | None:
        """The triples of a CONSTRUCT or DESCRIBE; None for a table or a yes or no."""
        return self.result if isinstance(self.result, tuple) else None


def ask(
    question: Question,
    values: Mapping[str, str],
    target: str,
    timeout: float = 60,
    credentials: Credentials = NOBODY,
) -> Answer:
    """Put a question with its values to a file, a store folder or an endpoint's address.

    The default graph is the union of all graphs, and the triples of a file without named graphs
    lie in one named after the file. Values are bound as terms. `timeout` (seconds) and
    `credentials` are for endpoints. Raises UsageError for wrong values and KgError for a query that
    is not SPARQL (with
    its line) or a target that can't be read.
    """
    text = sparql.with_prefixes(sparql.substitute(question.sparql, bind(question, values)))
    if sparql.form(text) == "":
        raise KgError(
            f"{question.name}: line 1: no SELECT, ASK, CONSTRUCT or DESCRIBE in the query"
        )
    if target.startswith(("http://", "https://")):
        sent = _checked(question, text)
        result, warnings = endpoint.ask(target, sent, timeout=timeout, credentials=credentials)
        return Answer(result=result, warnings=warnings)
    return Answer(result=_local(question, text, Path(target)))


def rendered(answer: Answer, form: str) -> str:
    """The answer as text: csv, tsv, json or xml; ttl, nt, nq, trig, jsonld or rdf for triples."""
    if answer.triples is not None:
        try:
            chosen = export.FORMATS[f".{form}"]
        except KeyError:
            raise UsageError(
                f"{form}: triples are written as ttl, nt, nq, trig, jsonld or rdf"
            ) from None
        return export.text((ox.Quad(*triple) for triple in answer.triples), chosen)
    if form not in _TABLES:
        raise UsageError(f"{form}: a table is written as table, csv, tsv, json or xml")
    assert not isinstance(answer.result, tuple)
    return (answer.result.serialize(format=_TABLES[form]) or b"").decode()


def open_target(target: Path) -> Store:
    """The graph in a store folder, or in an RDF file, for reading."""
    if target.is_dir():
        return Store.read(target)
    if not target.exists():
        raise KgError(f"{target}: no such file or folder; make a graph with: kg build")
    return Store.memory(named(export.read(target), target))


def named(quads: Iterable[ox.Quad], path: Path) -> Iterator[ox.Quad]:
    """The quads, those without a graph in one named after the file.

    Named queries look into named graphs.
    """
    graph = ox.NamedNode(path.absolute().as_uri())
    for quad in quads:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        else:
            yield quad


def _local(question: Question, text: str, target: Path) -> endpoint.Answer:
    _checked(question, text)
    result = open_target(target).query(text)
    return tuple(result) if isinstance(result, ox.QueryTriples) else result


def _checked(question: Question, text: str) -> str:
    """The query, if it is SPARQL; nothing is sent anywhere before."""
    try:
        ox.Store().query(text)
    except SyntaxError as cause:
        where, _, what = " ".join(str(cause).split()).removeprefix("error at ").partition(": ")
        line = where.partition(":")[0] if where[:1].isdigit() else "1"
        reason = "a prefix is not declared" if "Prefix not found" in what else what or where
        reason = reason if len(reason) <= 160 else f"{reason[:159]}…"
        raise KgError(f"{question.name}: line {line}: not SPARQL: {reason}") from cause
    return text
