"""How fast graphs are stored, asked and loaded into servers, side by side in one run.

`python -m kg.benchmarks.store --quads 1000000 --to virtuoso=http://127.0.0.1:8890` makes a graph of
articles in the form that `kg build` writes, puts it into the embedded store and into rdflib, asks
both the same named queries, and loads a part of it into each server named. Credentials come from
the environment, as for `kg load`. Times are of the wall clock; a query that rdflib does not answer
in a minute is ended and shown as such.
"""

import argparse
import multiprocessing as mp
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
import rdflib

from kg import export, graph, incremental, questions, sparql
from kg.iris import BASE, Iris
from kg.model import (
    Article,
    Entity,
    Event,
    Membership,
    PartialDate,
    Position,
    Reading,
    Role,
    Span,
)
from kg.remote.client import Client, Patience
from kg.remote.credentials import Credentials
from kg.remote.load import load, profile_of
from kg.remote.verify import verify
from kg.store import Store

_TOPICS = ("migratie", "zorg", "belasting", "wonen", "klimaat", "onderwijs", "defensie")
_OFFICES = ("Financiën", "Zorg", "Defensie", "Onderwijs", "Wonen")
_QUERIES = {
    "members-of": {"party": "Partij 3"},
    "about-person": {"person": "Anna Voorbeeld-17"},
    "positions-on": {"topic": "klimaat"},
    "portfolio-holders": {"portfolio": "Defensie"},
    "articles": {},
}
_PATIENCE = 60.0
_INCREMENTAL, _REMOTE = 500, 100_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--to", action="append", default=[], metavar="PROFILE=URL")
    parser.add_argument("--no-rdflib", action="store_true", help="leave rdflib out")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kg-benchmark-") as folder:
        path = Path(folder) / "graph.nq"
        quads = list(_quads(chosen.quads))
        _tell(f"{len(quads):,} quads, {len({q.graph_name for q in quads}):,} graphs", "")
        store = _embedded(quads, Path(folder))
        if not chosen.no_rdflib:
            export.write(quads, path)
            _beside_rdflib(store, path, len(quads))
        for target in chosen.to:
            name, _, url = target.partition("=")
            _server(name, url, quads[:_REMOTE])


def _embedded(quads: Sequence[ox.Quad], folder: Path) -> Store:
    """Fill a store on disk at once, and another article by article."""
    store = Store.open(folder / "store")
    seconds = _timed(lambda: store.database.bulk_extend(quads))
    _rate("embedded store, all at once", len(quads), seconds)
    single = Store.open(folder / "single")
    some = [list(graph.quads(_reading(number))) for number in range(_INCREMENTAL)]

    def write() -> None:
        for number, one in enumerate(some):
            incremental.write(single, Iris(BASE), f"article-{number}", one, "benchmark")

    _rate("  a transaction per article", sum(map(len, some)), _timed(write))
    return store


def _beside_rdflib(store: Store, path: Path, size: int) -> None:
    """Load the same into rdflib in a process of its own, and ask both."""
    ours, theirs = mp.get_context("spawn").Pipe()
    process = mp.get_context("spawn").Process(target=_rdflib, args=(theirs, path), daemon=True)
    process.start()
    loading = ours.recv()
    _rate("rdflib, parsed", size, loading)
    for name, values in _QUERIES.items():
        question = questions.find(name)
        text = sparql.substitute(question.sparql, questions.bind(question, values))
        found, quick = min(_counted(partial(_count, store, text)) for _ in range(3))
        if not process.is_alive():
            _tell(f"  {name}", f"{quick * 1000:9.1f} ms   rdflib not asked   {found} rows")
            continue
        ours.send(text)
        told = ours.recv() if ours.poll(_PATIENCE) else None
        if told is None:
            _tell(
                f"  {name}", f"{quick * 1000:9.1f} ms   rdflib > {_PATIENCE:.0f} s   {found} rows"
            )
            process.kill()
            process.join()
            continue
        count, slow = told
        same = "same rows" if count == found else f"{count} rows against {found}"
        _tell(
            f"  {name}",
            f"{quick * 1000:9.1f} ms   rdflib {slow * 1000:9.1f} ms   "
            f"{slow / quick:6.1f} times   {found} rows, {same}",
        )
    process.kill()
    process.join()


def _rdflib(pipe: Connection, path: Path) -> None:
    dataset = rdflib.Dataset(default_union=True)
    pipe.send(_timed(lambda: dataset.parse(path, format="nquads")))
    while True:
        text = pipe.recv()
        pipe.send(_counted(partial(_rows, dataset, text)))


def _rows(dataset: rdflib.Dataset, text: str) -> int:
    return sum(1 for _ in dataset.query(text))


def _server(name: str, url: str, quads: Sequence[ox.Quad]) -> None:
    """Load into a server twice (new, then in place of itself), and check."""
    store = Store.memory(quads)
    client = Client(url, Credentials.of(os.environ, url), Patience())
    profile = profile_of(client, name)
    _rate(f"{name}, loaded", len(quads), _timed(lambda: load(client, profile, store)))
    _rate("  replaced by itself", len(quads), _timed(lambda: load(client, profile, store)))
    problems: list[str] = []
    seconds = _timed(lambda: problems.extend(verify(client, profile, store).problems))
    _rate(f"  checked, {len(problems)} problems", len(quads), seconds)
    client.close()


def _count(store: Store, text: str) -> int:
    answer = store.query(text)
    assert not isinstance(answer, ox.QueryBoolean)
    return sum(1 for _ in answer)


def _quads(wanted: int) -> Iterator[ox.Quad]:
    """At least so many quads, of whole articles."""
    count = number = 0
    while count < wanted:
        for quad in graph.quads(_reading(number)):
            count += 1
            yield quad
        number += 1


def _reading(number: int) -> Reading:
    """An article with eight facts; people, parties and topics come back in others."""
    person = f"Anna Voorbeeld-{number % 900}"
    party, rival = f"Partij {number % 15}", f"Partij {(number * 7 + 1) % 15}"
    topic, office = _TOPICS[number % len(_TOPICS)], _OFFICES[number % len(_OFFICES)]
    text = f"Minister {person} van {office} ({party}) wil meer {topic}. {rival} is tegen. "
    day = PartialDate(f"{2010 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}")
    article = Article(
        id=f"article-{number}", text=text * 4, title=f"Artikel {number}", published=day
    )
    who, side, other = f"person:{person}", f"party:{party}", f"party:{rival}"

    def place(turn: int) -> Span:
        return Span.of(article.text, turn * len(text), turn * len(text) + len(text) - 1)

    facts = [
        fact
        for turn in range(2)
        for fact in (
            Membership(
                person=who, party=side, evidence=place(turn), rule="benchmark", confidence=0.9
            ),
            Role(
                person=who, role="minister", portfolio=office, status="current",
                evidence=place(turn), rule="benchmark", confidence=0.9,
            ),
            Position(
                holder=who, topic=f"meer {topic} {turn}", concept=topic, stance="for",
                aim="expand", evidence=place(turn), rule="benchmark", confidence=0.8,
            ),
            Position(
                holder=other, topic=f"meer {topic} {turn}", concept=topic, stance="against",
                aim="expand", evidence=place(turn + 2), rule="benchmark", confidence=0.8,
            ),
            Event(
                event="meeting", participants=(who, other), when=day, evidence=place(turn),
                rule="benchmark", confidence=0.7,
            ),
        )
    ]  # fmt: skip
    return Reading(
        article=article,
        entities=(
            Entity(id=who, kind="person", name=person),
            Entity(id=side, kind="party", name=party),
            *([Entity(id=other, kind="party", name=rival)] if other != side else []),
        ),
        facts=tuple(facts),
    )


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _counted(work: Callable[[], int]) -> tuple[int, float]:
    start = time.perf_counter()
    count = work()
    return count, time.perf_counter() - start


def _rate(name: str, quads: int, seconds: float) -> None:
    _tell(name, f"{seconds:8.1f} s   {quads / seconds:10,.0f} quads/s")


def _tell(name: str, value: str) -> None:
    sys.stdout.write(f"{name:<32}{value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
