"""`kg conflicts`: what can't both be true."""

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console


def conflicts(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="A store folder, or an RDF file.")],
) -> None:
    """Show the statements that can't both be true, each with its rule, its words and its articles.

    They are found anew each time; kg reason writes them into the store.

    \b
    kg conflicts graph/
    """
    from kg import conflicts as finding
    from kg.query import open_target

    opened = open_target(store)
    found = finding.find(opened)
    for rule, group in groupby(found, key=lambda conflict: conflict.rule):
        console.line(rule)
        for conflict in group:
            console.line(f"  {console.in_one_line(conflict.english)}")
            for quote, article in finding.quotes(opened, conflict):
                console.line(f"    “{console.in_one_line(quote)}” ({article})")
    if not found:
        console.note(f"{store}: no conflicts")
