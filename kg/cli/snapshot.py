"""`kg snapshot`: what the linker knows, built from tables or asked of Wikidata."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console
from kg.errors import KgError, UsageError
from kg.wikidata import CONTACT, QLEVER

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


@app.command("refresh")
def refresh(
    *,
    endpoint: Annotated[
        str, typer.Option(help="A SPARQL endpoint with Wikidata: QLever's or the Query Service.")
    ] = QLEVER,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The snapshot to refresh: the shipped one.")
    ] = None,
    work: Annotated[
        Path | None, typer.Option(help="Where answers are kept until all are there.")
    ] = None,
    deadline: Annotated[float, typer.Option(help="Seconds for everything.", min=1)] = 1800.0,
    contact: Annotated[
        str, typer.Option(help="How Wikimedia can reach you: a mail or web address.")
    ] = CONTACT,
    date: Annotated[str | None, typer.Option(help="The snapshot's date: today.")] = None,
) -> None:
    """Ask Wikidata anew; the old snapshot stays until the new one is whole.

    Broken off, by whatever, the next call goes on with what was answered so far.
    """
    import shutil
    from datetime import UTC, datetime

    from kg.snapshot import DEFAULT, Snapshot, write
    from kg.snapshot.changes import changes
    from kg.wikidata.endpoint import Endpoint
    from kg.wikidata.patience import Patience
    from kg.wikidata.refresh import refreshed

    target = out or DEFAULT
    base = Snapshot.load(target if target.exists() else None)
    folder = work or target.with_name(f"{target.name}.refresh")
    source = Endpoint(endpoint, folder, Patience.within(deadline), contact)
    day = _day(date) if date else datetime.now(UTC).date().isoformat()
    try:
        new = refreshed(base, source, day, endpoint)
    except KgError as error:
        raise KgError(f"{error}; {target} is as it was, call again to go on") from error
    found = changes(base, new)
    write(new, target)
    shutil.rmtree(folder, ignore_errors=True)
    console.table(["table", "change", "what"], [[one.table, one.how, one.what] for one in found])
    console.note(
        f"{target}: {len(found)} changes since {base.date}; "
        f"{source.asked} questions asked, {source.remembered} answers at hand"
    )


def _day(text: str) -> str:
    from kg.model import PartialDate

    try:
        return PartialDate(text).text
    except ValueError as cause:
        raise UsageError(f"--date: {cause}") from cause
