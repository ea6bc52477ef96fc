"""Query workers: processes that answer queries and are ended when one takes too long.

A query that runs inside the database can't be interrupted from Python; a process can. Each worker
reads the store as it was when it opened it, and opens it anew once something was written.
"""

import io
import multiprocessing as mp
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import KgError
from kg.serve.negotiation import GRAPHS, RESULTS, best
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query with its dataset and what the client accepts; `generation` counts the writes."""

    sparql: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    accept: str | None = None
    max_bytes: int
    generation: int = 0


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
    try:
        result = store.database.query(
            question.sparql,
            use_default_graph_as_union=not (question.default_graphs or question.named_graphs),
            default_graph=[ox.NamedNode(iri) for iri in question.default_graphs] or None,
            named_graphs=[ox.NamedNode(iri) for iri in question.named_graphs] or None,
        )
        return _serialised(result, question)
    except (SyntaxError, ValueError) as wrong:
        return Answer(status=400, body=f"the query can't be read: {wrong}".encode())
    except _TooLargeError:
        limit = f"the answer is larger than {question.max_bytes} bytes; add a LIMIT to the query"
        return Answer(status=413, body=limit.encode())
    except (OSError, RuntimeError) as failure:
        return Answer(status=500, body=f"the query failed: {failure}".encode())


def _serialised(
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, question: Question
) -> Answer:
    out = _Capped(question.max_bytes)
    offered: Sequence[str]
    if isinstance(result, ox.QueryTriples):
        offered = list(GRAPHS)
    elif isinstance(result, ox.QueryBoolean):
        offered = [media for media in RESULTS if "json" in media or "xml" in media]
    else:
        offered = list(RESULTS)
    media = best(question.accept, offered)
    if media is None:
        return Answer(status=406, body=f"can be had as {', '.join(offered)}".encode())
    if isinstance(result, ox.QueryTriples):
        result.serialize(cast("IO[bytes]", out), format=GRAPHS[media])
    else:
        result.serialize(cast("IO[bytes]", out), format=RESULTS[media])
    kind = f"{media}; charset=utf-8" if media.startswith("text/") else media
    return Answer(status=200, body=bytes(out.content), media=kind)


class Workers:
    """A fixed number of processes, each answering one query at a time."""

    def __init__(self, path: Path, count: int, timeout: float) -> None:
        """`timeout` in seconds per query; the processes are started when first needed."""
        self._path, self._timeout = path, timeout
        self._idle: Queue[_Worker | None] = Queue()
        for _ in range(count):
            self._idle.put(None)

    def ask(self, question: Question) -> Answer:
        """Answer a query, or end its process when the time is over (status 503)."""
        worker = self._idle.get()
        try:
            if worker is None or not worker.alive:
                worker = _Worker(self._path)
            reply = worker.ask(question, self._timeout)
        except (EOFError, OSError):
            reply = Answer(status=500, body=b"the query ended its process; try a smaller one")
        if reply is None:
            limit = f"the query took more than {self._timeout:g} s; make it narrower"
            reply = Answer(status=503, body=limit.encode())
        if reply.status in (500, 503) and worker is not None:
            worker.end()
            worker = None
        self._idle.put(worker)
        return reply

    def close(self) -> None:
        """End the processes."""
        while not self._idle.empty():
            worker = self._idle.get()
            if worker is not None:
                worker.end()


class _Worker:
    def __init__(self, path: Path) -> None:
        context = mp.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, path), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, question: Question, timeout: float) -> Answer | None:
        self._pipe.send(question)
        if not self._pipe.poll(timeout):
            return None
        reply = self._pipe.recv()
        return reply if isinstance(reply, Answer) else None

    def end(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _work(pipe: Connection, path: Path, read: Callable[[Path], Store] = Store.read) -> None:
    """The life of a worker: open the store, answer until the pipe closes."""
    store, opened = None, -1
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            question: Question = pipe.recv()
            if store is None or question.generation != opened:
                try:
                    store, opened = read(path), question.generation
                except KgError as error:
                    pipe.send(Answer(status=500, body=str(error).encode()))
                    continue
            pipe.send(answer(store, question))
