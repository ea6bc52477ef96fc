"""`kg load`: the graph into a store, here or somewhere else, and a look at what arrived."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import KgError, UsageError

if TYPE_CHECKING:
    from kg.remote.verify import Verdict
    from kg.store import Store

_SHOWN = 5


def load(
    target: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="An RDF file or a store.")],
    *,
    to: Annotated[
        str | None, typer.Option("--to", metavar="URL|DIR", help="A store's address, or a folder.")
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            help="oxigraph, fuseki, virtuoso, graphdb, rdf4j, blazegraph, qlever, kg or sparql11; "
            "known by itself for Oxigraph, Fuseki, Virtuoso and kg serve.",
        ),
    ] = None,
    graph: Annotated[
        str | None, typer.Option("--graph", help="Where triples without a named graph go.")
    ] = None,
    bulk: Annotated[
        Path | None,
        typer.Option("--bulk", metavar="FOLDER", help="Prepare files for the bulk loader instead."),
    ] = None,
    counts_only: Annotated[
        bool, typer.Option("--counts-only", help="Check how much arrived, not what.")
    ] = False,
    deadline: Annotated[
        float, typer.Option("--deadline", min=1, help="Seconds after which to give up.")
    ] = 3600,
) -> None:
    """Load a graph into a store, and check that it arrived whole.

    Each named graph replaces what the store had of it: loading twice changes
    nothing, and after a stop half-way the same command ends right. The user and
    the password come from $BINNENHOF_USER and $BINNENHOF_PASSWORD or ~/.netrc,
    a token from $BINNENHOF_TOKEN.

    \b
    kg load graph/ --to http://127.0.0.1:7878
    kg load graph.nq --to http://127.0.0.1:8890 --profile virtuoso
    kg load graph.nq --to other-store/
    kg load graph/ --bulk upload/ --profile qlever
    """
    from kg import load as loading

    if (to is None) == (bulk is None):
        raise UsageError("name one: --to URL or DIR, or --bulk FOLDER (see kg load --help)")
    source = loading.source(target, graph)
    if bulk:
        _prepare(source, profile, bulk)
    elif to and "://" in to:
        _remote(source, to, profile, counts_only=counts_only, deadline=deadline)
    elif to:
        with console.progress("Loading", len(loading.graphs(source))) as advance:
            count = loading.into(source, Path(to), advance)
        console.line(f"{to}: {count:,} graphs, {len(source):,} triples")


def _prepare(source: "Store", profile: str | None, folder: Path) -> None:
    from kg.remote import bulk, profiles

    if profile is None:
        raise UsageError("--bulk wants to know the store: --profile NAME")
    known = profiles.named(profile)
    console.note(f"{folder}: graph.nq and what empties its graphs before; now run")
    for command in bulk.prepare(source, known, folder):
        console.line(command)
    if known.note:
        console.note(known.note)


def _remote(
    source: "Store", to: str, profile: str | None, *, counts_only: bool, deadline: float
) -> None:
    from kg.load import graphs
    from kg.remote.client import Client, Patience
    from kg.remote.credentials import Credentials
    from kg.remote.load import load, profile_of
    from kg.remote.profiles import checked, encrypted
    from kg.remote.verify import verify

    url = checked(to)
    who = Credentials.of(os.environ, url)
    if who and not encrypted(url):
        console.warn(f"{url}: the password or token goes there unencrypted; use https")
    client = Client(url, who, Patience(deadline=deadline))
    try:
        known = profile_of(client, profile)
        if known.auth == "bearer" and not who.token:
            raise UsageError(f"{url}: {known.name} takes a token to write: set $BINNENHOF_TOKEN")
        units = len(graphs(source))
        with console.progress(f"Loading into {known.name}", units) as advance:
            load(client, known, source, advance)
        with console.progress("Checking", None) as advance:
            verdict = verify(client, known, source, content=not counts_only, advance=advance)
    finally:
        client.close()
    _tell(url, verdict)


def _tell(url: str, verdict: "Verdict") -> None:
    for problem in verdict.problems[:_SHOWN]:
        console.error(f"{url}: {problem}")
    if verdict.problems:
        raise KgError(
            f"{url}: {len(verdict.problems)} graphs did not arrive as they are; load again, or "
            "name the right --profile"
        )
    console.line(
        f"{url}: {verdict.graphs:,} graphs, {verdict.triples:,} triples; counts agree, "
        f"content compared in {verdict.compared:,} graphs"
    )
