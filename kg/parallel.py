"""Read articles on several cores; one that a rule fails on is named and never stops the others."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from kg.annotate import annotate, load
from kg.gate import worth_parsing
from kg.model import Article, Problem, Reading
from kg.pipeline import read_article

_CHUNK = 64
_WAITING = 2
"""Chunks that wait per process: enough to keep it busy, few enough to keep memory flat."""


def readings(
    articles: Iterable[Article], model: str | None = None, jobs: int = 1
) -> Iterator[Reading | Problem]:
    """What each article says, in their order, whatever `jobs` (the number of processes) is."""
    stream = iter(articles)
    first = next(stream, None)
    if first is None:
        return  # without an article there is no need to wait for the model
    stream = chain([first], stream)
    load(model)  # a model that isn't there is told before any process starts
    if jobs <= 1:
        yield from _read(stream, model)
        return
    # Each process computes on one core: threads of the matrix routines would only fight for them.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[list[Reading | Problem]]] = deque()
    pool = ProcessPoolExecutor(jobs, mp_context=context)
    try:
        while chunk := list(islice(stream, _CHUNK)):
            waiting.append(pool.submit(_chunk, chunk, model))
            if len(waiting) > jobs * _WAITING:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(articles: list[Article], model: str | None) -> list[Reading | Problem]:
    return list(_read(articles, model))


def _read(articles: Iterable[Article], model: str | None) -> Iterator[Reading | Problem]:
    for article, doc in annotate(articles, load(model), worth_parsing):
        try:
            yield read_article(article, doc)
        except Exception as fault:
            # A fault of a rule on one text: the user gets the other thousand articles.
            what = f"a rule of kg fails on this text ({type(fault).__name__}: {fault})"
            yield Problem(where=article.id, what=" ".join(what.split()))
