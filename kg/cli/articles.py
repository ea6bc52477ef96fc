"""The articles of one command: what is wrong with some of them is told at its end."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import KgError, UsageError
from kg.model import Article, PartialDate, Problem, Reading

if TYPE_CHECKING:
    from kg.link import Linker
    from kg.read import Undated

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT…", help="Files, folders or globs; - reads standard input."),
]
Model = Annotated[
    str | None,
    typer.Option(help="An installed spaCy pipeline (nl_core_news_lg …) instead of the shipped."),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict", help="Fail, before anything is written, if one article has a problem."
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read articles.")]
Date = Annotated[
    str | None, typer.Option("--date", help="The date of articles that tell none: 2023-01-24.")
]
DecisionFile = Annotated[
    Path | None,
    typer.Option(help="Human decisions on who is who (SSSOM TSV); they always win."),
]

_NAMED = 5
"""Articles without a date that are named one by one."""


class Articles:
    """The articles that INPUT names, and the problems met on the way."""

    def __init__(self, inputs: Sequence[str], *, date: str | None, strict: bool) -> None:
        from kg.read import survey

        self.date = _date(date)
        self.found = survey(inputs)
        self.strict = strict
        self.problems: list[Problem] = []
        self.undated: list[Undated] = []
        self.ids: list[str] = []
        self.unchanged = 0
        self.count = 0
        if strict:
            for _ in self._articles():
                pass
            self._tell()
            if self.problems or self.undated:
                raise typer.Exit(1)
            self.count = 0

    def readings(
        self, model: str | None, jobs: int, unchanged: Callable[[Article], bool] | None = None
    ) -> Iterator[Reading]:
        """What each article says; a bar on the terminal shows how far it is.

        Those that are `unchanged` are passed over.
        """
        from kg.parallel import readings

        def changed() -> Iterator[Article]:
            for article in self._articles():
                self.ids.append(article.id)
                if unchanged and unchanged(article):
                    self.unchanged += 1
                    advance(1)
                else:
                    yield article

        with console.progress("Reading", self.found.count) as advance:
            for reading in readings(changed(), model, jobs):
                advance(1)
                if isinstance(reading, Problem):
                    self.problems.append(reading)
                else:
                    yield reading

    def finish(self) -> None:
        """Name every problem; exit 1 if nothing could be read, or if it must all be right."""
        self._tell()
        if self.found.skipped:
            endings = sorted({f".{name.rpartition('.')[2]}" for name in self.found.skipped})
            count = len(self.found.skipped)
            console.note(f"passed over {count} files that are no articles ({' '.join(endings)})")
        if not self.count and not self.problems:
            raise KgError("there are no articles in what you named")
        if not self.count or (self.strict and self.problems):
            raise typer.Exit(1)

    def _articles(self) -> Iterator[Article]:
        from kg.read import Undated, articles

        for item in articles(self.found, self.date):
            if isinstance(item, Undated):
                self.undated.append(item)
            elif isinstance(item, Problem):
                self.problems.append(item)
            else:
                self.count += 1
                yield item

    def _tell(self) -> None:
        tell = console.error if self.strict else console.warn
        for undated in self.undated[:_NAMED]:
            tell(f"{undated.where}: {undated.what} (--date gives one)")
        if (more := len(self.undated) - _NAMED) > 0:
            tell(f"{more} more articles have no date")
        for problem in self.problems:
            console.error(f"{problem.where}: {problem.what}")


def linker(
    decisions: Path | None, base: str | None = None, store: Path | None = None
) -> tuple["Linker", tuple[str, str]]:
    """The linker with the shipped snapshot and human decisions, and the versions of the two.

    The decisions are those kept with the store, if one is named, and behind them those of the file.
    """
    from kg.decisions import kept_with, load, merge
    from kg.iris import BASE, Iris
    from kg.link import Linker
    from kg.snapshot import Snapshot

    files = [kept_with(store)] if store else []
    files += [decisions] if decisions else []
    decided = merge(*(load(path) for path in files if path == decisions or path.is_file()))
    snapshot = Snapshot.load()
    linker = Linker(snapshot, decided, Iris(base or BASE))
    return linker, (snapshot.version, decided.digest)


def _date(written: str | None) -> PartialDate | None:
    if written is None:
        return None
    try:
        return PartialDate(written)
    except ValueError as cause:
        raise UsageError(f"--date {written}: write 2023, 2023-01 or 2023-01-24") from cause
