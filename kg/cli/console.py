"""What the user sees: results on stdout, everything else on stderr.

On a terminal tables are drawn and long work shows a bar; in a pipe or a file both stay plain, so
that what is written is the same whoever reads it.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def line(text: str) -> None:
    """Write one line of a result, as it is."""
    sys.stdout.write(f"{text}\n")


def raw(text: str) -> None:
    """Write a result that brings its own line ends (csv, json, RDF)."""
    sys.stdout.write(text)


def note(text: str) -> None:
    """Tell something beside the result."""
    _tell(text)


def warn(text: str) -> None:
    """Tell what is odd but stops nothing."""
    _tell(f"kg: warning: {text}")


def error(text: str) -> None:
    """Tell, in one line, what went wrong."""
    _tell(f"kg: {text}")


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    title: str | None = None,
    right: frozenset[str] = frozenset(),
) -> None:
    """Write a table: drawn to the width of a terminal, in plain aligned columns elsewhere.

    Plain columns are never cut or wrapped. `right` names the columns of figures.
    """
    clean = [[in_one_line(cell).rstrip() for cell in row] for row in rows]
    if sys.stdout.isatty():
        _drawn(columns, clean, title, right)
    else:
        _plain(columns, clean, title, right)


def in_one_line(text: str) -> str:
    """The text without line ends and without control characters a terminal would obey."""
    return _CONTROL.sub(" ", text)


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal while the block runs; the block calls the value it gets to advance.

    `total` None gives a bar without an end. Without a terminal nothing is shown.
    """
    if not sys.stderr.isatty():
        yield lambda steps: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*parts, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda steps: bar.advance(task, steps)


def _tell(text: str) -> None:
    sys.stderr.write(f"{in_one_line(text)}\n")


def _drawn(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    title: str | None,
    right: frozenset[str],
) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False)
    for name in columns:
        drawn.add_column(name, justify="right" if name in right else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


def _plain(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    title: str | None,
    right: frozenset[str],
) -> None:
    from rich.cells import cell_len

    if title:
        line(title)
    widths = [max(map(cell_len, column)) for column in zip(columns, *rows, strict=True)]
    for row in (columns, *rows):
        cells = []
        for name, cell, width in zip(columns, row, widths, strict=True):
            blank = " " * (width - cell_len(cell))
            cells.append(blank + cell if name in right else cell + blank)
        line("  ".join(cells).rstrip())
