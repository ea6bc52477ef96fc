"""One question to a store → one answer in a media type that the client accepts."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import IO, cast

import pyoxigraph as ox

from kg import dataset, export
from kg.iris import PREFIXES
from kg.serve.negotiation import GRAPHS, RESULTS, best
from kg.store import Store, names_dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query with its dataset and what the client accepts.

    `missing` is the line for a graph without triples: then the answer is 404 and not an empty one.
    """

    sparql: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    accept: str | None = None
    base: str | None = None
    missing: str | None = None
    max_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Asks for the description of the dataset, under a base and with the endpoint's address."""

    base: str
    endpoint: str
    accept: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A serialised result, or (status other than 200) one line of why there is none."""

    status: int
    body: bytes
    media: str = "text/plain; charset=utf-8"


class _TooLargeError(Exception):
    pass


class _Capped(io.RawIOBase):
    """Bytes in memory, up to a limit."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(memoryview(data))  # type: ignore[arg-type]  # the IO protocol says Buffer
        if len(self.content) + len(piece) > self.limit:
            raise _TooLargeError
        self.content += piece
        return len(piece)


def answer(store: Store, question: Question) -> Answer:
    """Answer one query; whatever is wrong with it becomes a status and a line."""
    given = bool(question.default_graphs or question.named_graphs)
    try:
        result = store.database.query(
            question.sparql,
            base_iri=question.base,
            # The union would win over FROM, and no named graph given would mean all of them.
            use_default_graph_as_union=not given and not names_dataset(question.sparql),
            default_graph=[ox.NamedNode(iri) for iri in question.default_graphs] if given else None,
            named_graphs=[ox.NamedNode(iri) for iri in question.named_graphs] if given else None,
        )
        return _serialised(result, question)
    except (SyntaxError, ValueError) as wrong:
        return Answer(status=400, body=f"the query can't be read: {wrong}".encode())
    except _TooLargeError:
        limit = f"the answer is larger than {question.max_bytes} bytes; add a LIMIT to the query"
        return Answer(status=413, body=limit.encode())
    except (OSError, RuntimeError) as failure:
        return Answer(status=500, body=f"the query failed: {failure}".encode())


def survey(store: Store, asked: Survey) -> Answer:
    """The description of the store's graph as a dataset."""
    described = dataset.describe(store, asked.base, endpoint=asked.endpoint)
    return rdf((quad.triple for quad in described), asked.accept)


def rdf(triples: Iterable[ox.Triple], accept: str | None) -> Answer:
    """Triples in the syntax that the client likes best (406 where there is none)."""
    media = best(accept, list(GRAPHS))
    if media is None:
        return _not_acceptable(list(GRAPHS))
    body = io.BytesIO()
    form = next(form for form in export.FORMATS.values() if form.rdf == GRAPHS[media])
    export.serialise((ox.Quad(*triple) for triple in triples), form, body)
    return Answer(status=200, body=body.getvalue(), media=_with_charset(media))


def _serialised(
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, question: Question
) -> Answer:
    out = _Capped(question.max_bytes)
    stream = cast("IO[bytes]", out)
    offered: Sequence[str]
    if isinstance(result, ox.QueryTriples):
        offered = list(GRAPHS)
    elif isinstance(result, ox.QueryBoolean):
        offered = [media for media in RESULTS if "json" in media or "xml" in media]
    else:
        offered = list(RESULTS)
    media = best(question.accept, offered)
    if media is None:
        return _not_acceptable(offered)
    if isinstance(result, ox.QueryTriples):
        triples = _some(result)
        if triples is None and question.missing is not None:
            return Answer(status=404, body=question.missing.encode())
        ox.serialize(triples or (), stream, format=GRAPHS[media], prefixes=dict(PREFIXES))
    else:
        result.serialize(stream, format=RESULTS[media])
    return Answer(status=200, body=bytes(out.content), media=_with_charset(media))


def _some(triples: Iterator[ox.Triple]) -> Iterator[ox.Triple] | None:
    """The triples, or None where there are none."""
    first = next(triples, None)
    return None if first is None else chain((first,), triples)


def _not_acceptable(offered: Sequence[str]) -> Answer:
    return Answer(status=406, body=f"can be had as {', '.join(offered)}".encode())


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
