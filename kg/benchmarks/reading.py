"""How fast articles are read, stage by stage, on one core.

`python -m kg.benchmarks.reading INPUT…` reports words a second of CPU time for read, annotate,
extract, link and graph, what the gate saves (the same articles with every sentence analysed), the
peak memory, and, with --frog, the Dutch suite Frog (tagger, lemmatizer, names; its parser only with
--frog-parser) on the same articles. Words are runs between white space.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

# One core: threads of the matrix routines would be counted as speed.
os.environ["OMP_NUM_THREADS"] = "1"

from spacy.tokens import Doc

from kg import annotate, graph, pipeline
from kg.gate import worth_parsing
from kg.link import Linker
from kg.model import Article
from kg.read import read
from kg.snapshot import Snapshot

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("inputs", nargs="+", help="articles: files or folders, as kg build takes")
    parser.add_argument("--frog", action="store_true", help="measure Frog too, where installed")
    parser.add_argument("--frog-parser", action="store_true", help="with Frog's parser")
    chosen = parser.parse_args(arguments)
    articles, reading = _timed(lambda: [a for a in read(chosen.inputs) if isinstance(a, Article)])
    words = sum(len(article.text.split()) for article in articles)
    stages = {"read": reading, **_stages(articles)}
    _tell(f"{len(articles)} articles, {words:,} words; CPU seconds on one core", "")
    for name, seconds in stages.items():
        _row(name, words, seconds)
    total = sum(stages.values())
    _row("end to end", words, total)
    _tell("peak memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    ungated = _annotated(articles, annotate.everything)[1]
    _row("annotate, every sentence", words, ungated)
    _tell("the gate makes annotating", f"{ungated / stages['annotate']:.1f} times as fast")
    if chosen.frog or chosen.frog_parser:
        _frog(articles, words, total, parser=chosen.frog_parser)


def _stages(articles: Sequence[Article]) -> dict[str, float]:
    """CPU seconds of each stage behind reading; loading the model and the snapshot left out."""
    linker = Linker(Snapshot.load())
    annotate.load()
    docs, annotating = _annotated(articles, worth_parsing)
    readings, extracting = _timed(
        lambda: [pipeline.read_article(a, doc) for a, doc in zip(articles, docs, strict=True)]
    )
    links, linking = _timed(lambda: [linker.link(reading) for reading in readings])
    _, writing = _timed(
        lambda: [list(graph.quads(r, known)) for r, known in zip(readings, links, strict=True)]
    )
    return {"annotate": annotating, "extract": extracting, "link": linking, "graph": writing}


def _annotated(articles: Iterable[Article], select: annotate.Selection) -> tuple[list[Doc], float]:
    annotator = annotate.load()
    return _timed(lambda: [doc for _, doc in annotate.annotate(articles, annotator, select)])


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def _frog(articles: Sequence[Article], words: int, ours: float, *, parser: bool) -> None:
    """Frog on the same articles, its CPU seconds counted, starting it included."""
    if shutil.which("frog") is None:
        _tell("frog", "not installed (Debian: frog frogdata uctodata)")
        return
    skipped = "mc" if parser else "mcp"
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "articles.txt"
        text.write_text("\n\n".join(article.text for article in articles), encoding="utf-8")
        command = ["frog", f"--skip={skipped}", "--threads=1", "-t", str(text)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [*command, "-o", str(Path(folder) / "out")], capture_output=True, check=False
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        _tell("frog", f"failed: {done.stderr.decode(errors='replace').strip()[-200:]}")
        return
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    _row("frog" + (" with parser" if parser else ""), words, seconds)
    _tell("end to end against frog", f"{seconds / ours:.1f} times as fast")


def _row(name: str, words: int, seconds: float) -> None:
    rate = f"{words / seconds:>10,.0f} words/s" if seconds else ""
    _tell(name, f"{seconds:8.2f} s {rate}")


def _tell(name: str, value: str) -> None:
    sys.stdout.write(f"{name:<28}{value}\n")


if __name__ == "__main__":
    main()
