"""`kg build`: articles → a graph, in a file or in a store."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import articles, console
from kg.errors import KgError, UsageError
from kg.model import Article, Judgement, Link, Problem, Reading

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from kg.iris import Iris

KINDS = ("membership", "role", "position", "event", "coalition")


def build(
    inputs: articles.Inputs,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Write RDF; the ending tells the syntax: .nq .trig .jsonld … .gz"
        ),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option("--store", "-s", help="Put it into this store folder, made where need be."),
    ] = None,
    sync: Annotated[
        bool,
        typer.Option("--sync", help="Drop from the store what INPUT no longer holds."),
    ] = False,
    base: Annotated[
        str | None, typer.Option("--base", help="The IRI that things get theirs under.")
    ] = None,
    decisions: articles.DecisionFile = None,
    date: articles.Date = None,
    model: articles.Model = None,
    strict: articles.Strict = False,
    jobs: articles.Jobs = 1,
) -> None:
    """Build the knowledge graph of articles, in a file or in a store.

    In a store, an article that is unchanged is passed over, and a changed one is replaced.

    \b
    kg build article.txt --out graph.trig
    kg build articles/ news.jsonl.gz --store graph/
    kg build articles/ --store graph/ --sync
    """
    from kg.confirm import Checker
    from kg.graph import quads
    from kg.iris import BASE, Iris

    if out is None and store is None:
        raise UsageError("name what to write: --out FILE or --store DIR (see kg build --help)")
    if sync and store is None:
        raise UsageError("--sync keeps a store in step: name it with --store DIR")
    iris = Iris(base or BASE)
    if out:
        _check(out)
    chosen = articles.Articles(inputs, date=date, strict=strict)
    linker, versions = articles.linker(decisions, iris.base, store)
    checker = Checker(linker.snapshot)
    kept = Kept(store, iris, (model or "", *versions)) if store else None
    summary = Summary()
    collected: set[Quad] = set()
    # What goes into a file is read whatever the store holds.
    unchanged = kept.unchanged if kept and not out else None
    try:
        for reading in chosen.readings(model, jobs, unchanged):
            links = linker.link(reading)
            try:
                written = list(quads(reading, links, iris.base))
                written += checker.quads(reading, links, iris.base)
            except ValueError as fault:
                chosen.problems.append(Problem(where=reading.article.id, what=str(fault)))
                continue
            if kept:
                kept.write(reading.article, written)
            if out:
                collected.update(written)
            summary.add(reading, links, len(written))
        summary.unchanged = chosen.unchanged
        if kept and sync:
            summary.dropped = kept.sync(chosen)
    finally:
        if kept:
            kept.store.close()
    if out and summary.articles:
        from kg.export import write

        if warning := write(collected, out):
            console.warn(warning)
    if chosen.ids:
        summary.show(len(chosen.problems), " and ".join(str(to) for to in (out, store) if to))
    chosen.finish()


class Kept:
    """A store that is kept in step with the articles of this run."""

    def __init__(self, path: Path, iris: "Iris", made_with: Sequence[str]) -> None:
        from kg.store import Store

        self.store = Store.open(path)
        self.iris = iris
        self.made_with = tuple(made_with)

    def unchanged(self, article: Article) -> bool:
        """Whether the store holds the article as it would be built now."""
        from kg import incremental

        return incremental.unchanged(self.store, self.iris, article.id, self._fingerprint(article))

    def write(self, article: Article, quads: Sequence["Quad"]) -> None:
        """Put the article's graphs in place of those the store holds, in one transaction."""
        from kg import incremental

        incremental.write(self.store, self.iris, article.id, quads, self._fingerprint(article))

    def sync(self, chosen: articles.Articles) -> int:
        """Drop what is no longer among the articles; nothing, where one of them is in doubt."""
        from kg import incremental

        if chosen.problems:
            console.warn("nothing was dropped, because some articles could not be read")
            return 0
        return len(incremental.sync(self.store, chosen.ids))

    def _fingerprint(self, article: Article) -> str:
        from kg.incremental import fingerprint

        return fingerprint(article, base=self.iris.base, made_with=self.made_with)


class Summary:
    """What a build counts: articles, facts by kind, who was linked."""

    def __init__(self) -> None:
        self.articles = 0
        self.unchanged = 0
        self.dropped = 0
        self.quads = 0
        self.facts: Counter[str] = Counter()
        self.entities: Counter[str] = Counter()

    def add(self, reading: Reading, links: tuple[Link, ...], quads: int) -> None:
        """Count what one article gave."""
        self.articles += 1
        self.quads += quads
        self.facts.update(fact.kind for fact in reading.facts)
        judged = {link.entity: link.judgement for link in links}
        self.entities.update(
            judged.get(entity.id, Judgement.NEGATIVE).value for entity in reading.entities
        )

    def show(self, problems: int, target: str) -> None:
        """Print the counts."""
        rows = [["articles", f"{self.articles:,}"]]
        if self.unchanged:
            rows.append(["  unchanged since", f"{self.unchanged:,}"])
        if self.dropped:
            rows.append(["  dropped", f"{self.dropped:,}"])
        rows.append(["facts", f"{self.facts.total():,}"])
        rows += [[f"  {kind}", f"{self.facts[kind]:,}"] for kind in KINDS]
        rows += [
            ["entities", f"{self.entities.total():,}"],
            ["  linked", f"{self.entities['positive']:,}"],
            ["  unsure", f"{self.entities['unsure']:,}"],
            ["  not linked", f"{self.entities['negative']:,}"],
            ["quads", f"{self.quads:,}"],
            ["problems", f"{problems:,}"],
        ]
        console.table(["what", "count"], rows, title=f"Built {target}", right=frozenset({"count"}))


def _check(out: Path) -> None:
    """Tell before the work what would make it vain."""
    from kg.export import format_of

    format_of(out)
    if out.is_dir():
        raise KgError(f"{out}: is a folder; name a file")
    if not out.absolute().parent.is_dir():
        raise KgError(f"{out}: there is no folder {out.parent}")
