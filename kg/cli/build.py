"""`kg build`: articles → a graph, in a file or in a store."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import articles, console
from kg.errors import KgError, UsageError
from kg.model import Judgement, Link, Problem, Reading

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad

    from kg.iris import Iris
    from kg.link import Linker
    from kg.store import Store

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
    base: Annotated[
        str | None, typer.Option("--base", help="The IRI that things get theirs under.")
    ] = None,
    decisions: articles.Decisions = None,
    date: articles.Date = None,
    model: articles.Model = None,
    strict: articles.Strict = False,
    jobs: articles.Jobs = 1,
) -> None:
    """Build the knowledge graph of articles, in a file or in a store.

    In a store, an article that was there before is replaced.

    \b
    kg build article.txt --out graph.trig
    kg build articles/ news.jsonl.gz --store graph/
    """
    from kg.iris import BASE, Iris

    if out is None and store is None:
        raise UsageError("name what to write: --out FILE or --store DIR (see kg build --help)")
    iris = Iris(base or BASE)
    if out:
        _check(out)
    chosen = articles.Articles(inputs, date=date, strict=strict)
    linker = articles.linker(decisions, iris.base)
    summary = Summary()
    kept: set[Quad] = set()
    opened = _open(store) if store else None
    try:
        for reading, links, quads in _graphs(chosen, linker, iris.base, model, jobs):
            if opened is not None:
                _replace(opened, iris, reading, quads)
            if out:
                kept.update(quads)
            summary.add(reading, links, len(quads))
    finally:
        if opened is not None:
            opened.close()
    if out and summary.articles:
        from kg.export import write

        if warning := write(kept, out):
            console.warn(warning)
    if summary.articles:
        summary.show(len(chosen.problems), " and ".join(str(to) for to in (out, store) if to))
    chosen.finish()


class Summary:
    """What a build counts: articles, facts by kind, who was linked."""

    def __init__(self) -> None:
        self.articles = 0
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
        rows = [["articles", f"{self.articles:,}"], ["facts", f"{self.facts.total():,}"]]
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


def _graphs(
    chosen: articles.Articles, linker: "Linker", base: str, model: str | None, jobs: int
) -> Iterator[tuple[Reading, tuple[Link, ...], list["Quad"]]]:
    """What each article says, who is who in it, and its quads; a false quote is a problem."""
    from kg.graph import quads

    for reading in chosen.readings(model, jobs):
        links = linker.link(reading)
        try:
            written = list(quads(reading, links, base))
        except ValueError as fault:
            chosen.problems.append(Problem(where=reading.article.id, what=str(fault)))
            continue
        yield reading, links, written


def _replace(store: "Store", iris: "Iris", reading: Reading, quads: list["Quad"]) -> None:
    """Put the article's two named graphs in place of what the store holds of it."""
    key = reading.article.id
    graphs: dict[NamedNode, list[Quad]] = {iris.graph(key): [], iris.links(key): []}
    for quad in quads:
        graphs[quad.graph_name].append(quad)  # type: ignore[index]
    store.replace(graphs)


def _open(path: Path) -> "Store":
    from kg.store import Store

    return Store.open(path)


def _check(out: Path) -> None:
    """Tell before the work what would make it vain."""
    from kg.export import format_of

    format_of(out)
    if out.is_dir():
        raise KgError(f"{out}: is a folder; name a file")
    if not out.absolute().parent.is_dir():
        raise KgError(f"{out}: there is no folder {out.parent}")
