"""`kg stats`: how much is in a graph, and its description as a dataset."""

import json
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console


def stats(
    target: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="An RDF file or a store.")],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="table or json; ttl or jsonld for VoID and DCAT (the dataset)."
        ),
    ] = "table",
) -> None:
    """Show how much is in a graph, or describe it as a dataset.

    \b
    kg stats graph/
    kg stats graph/ --format ttl > void.ttl
    """
    from kg import export
    from kg.dataset import describe
    from kg.errors import UsageError
    from kg.incremental import base_of
    from kg.query import open_target
    from kg.stats import stats as count

    store = open_target(target)
    if form in ("ttl", "jsonld", "nt"):
        described = describe(store, base_of(store))
        console.raw(export.text(described, export.FORMATS[f".{form}"]))
        return
    found = count(store)
    if form == "json":
        console.line(json.dumps(found, ensure_ascii=False, indent=1))
    elif form == "table":
        rows = [[name, f"{int(n):,}" if n.isdigit() else n] for name, n in found.items() if n]
        console.table(["what", "count"], rows, right=frozenset({"count"}))
    else:
        raise UsageError(f"--format {form}: table, json, ttl, nt or jsonld")
