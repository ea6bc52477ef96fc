"""`kg snapshot`: what the linker knows, built from tables or asked of Wikidata."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console

app = typer.Typer(help="What is known of who is who: show it, build it, refresh it from Wikidata.")

_SHOWN = 8


@app.command("show")
def show(
    path: Annotated[
        Path | None, typer.Argument(help="A snapshot file; the shipped one by default.")
    ] = None,
) -> None:
    """Show the date, the sources and the size of a snapshot."""
    from kg.snapshot import LICENCE, Snapshot

    found = Snapshot.load(path)
    console.line(f"date      {found.date}")
    console.line(f"licence   {LICENCE}")
    console.table(
        ["table", "rows"],
        [[name, str(count)] for name, count in found.counts.items()],
        right=frozenset({"rows"}),
    )
    console.table(["source", "where"], [list(item) for item in found.sources.items()])


@app.command("build")
def build(
    folder: Annotated[Path, typer.Argument(help="A folder of reference tables (TSV).")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where to write it: the shipped file.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="The day the tables were compiled; else their README's.")
    ] = None,
) -> None:
    """Build the snapshot from reference tables."""
    from kg.snapshot import DEFAULT, write
    from kg.snapshot.tables import build as build_from

    built = build_from(folder, date)
    target = out or DEFAULT
    write(built.snapshot, target)
    for problem in built.left_out[:_SHOWN]:
        console.note(f"left out: {problem.where}: {problem.what}")
    if len(built.left_out) > _SHOWN:
        console.note(f"left out: {len(built.left_out) - _SHOWN} more rows")
    rows = ", ".join(f"{count} {name}" for name, count in built.snapshot.counts.items())
    console.line(f"{target}: {rows}")
