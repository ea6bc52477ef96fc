"""`kg report`: what is in a graph, on one page that can be printed."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli import console
from kg.errors import KgError


def report(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="A store folder, or an RDF file.")],
    *,
    out: Annotated[Path, typer.Option("--out", help="The page to write.")] = Path("report.html"),
    language: Annotated[
        Literal["nl", "en"], typer.Option("--language", help="The language of the page.")
    ] = "nl",
) -> None:
    """Draw what is in a graph on one page: facts, coverage, links, conflicts, topics, tenures.

    The page holds all it needs: it opens without a network, and prints.

    \b
    kg report graph/ --out report.html
    kg report graph/ --language en
    """
    from kg.files import write_whole
    from kg.query import open_target
    from kg.report import figures, page

    if out.is_dir():
        raise KgError(f"{out}: is a folder; name a file")
    found = figures(open_target(store))
    if not found.articles:
        raise KgError(f"{store}: holds no articles, so there is nothing to report")
    write_whole(out, page(found, language, store.name))
    console.line(f"{out}: {found.facts.total():,} facts from {found.articles:,} articles")
