"""`kg serve`: the graph as a SPARQL endpoint and as linked data."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console
from kg.errors import KgError, UsageError

TOKEN = "BINNENHOF_TOKEN"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def serve(
    target: Annotated[
        Path, typer.Argument(metavar="[DIR|FILE]", help="A store folder, or an RDF file.")
    ] = Path("graph"),
    *,
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, help="0 takes a free one.")
    ] = 7878,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen on; by default this machine only.")
    ] = "127.0.0.1",
    writable: Annotated[
        bool, typer.Option("--writable", help=f"Take SPARQL updates with the token in ${TOKEN}.")
    ] = False,
    token_file: Annotated[
        Path | None, typer.Option("--token-file", help=f"Read the token from a file, not ${TOKEN}.")
    ] = None,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds per query.")] = 30,
    max_bytes: Annotated[
        int, typer.Option("--max-bytes", min=1000, help="The largest answer.")
    ] = 100_000_000,
    workers: Annotated[
        int, typer.Option("--workers", min=1, help="Queries answered at one time.")
    ] = 2,
    base: Annotated[
        str | None, typer.Option("--base", help="The IRI that /id/ stands for: the store's own.")
    ] = None,
    service: Annotated[
        bool, typer.Option("--allow-service", help="Let queries ask other endpoints (SERVICE).")
    ] = False,
) -> None:
    """Serve a graph: SPARQL at /sparql, graphs at /rdf-graph-store, a page for every IRI.

    \b
    kg serve graph/
    kg serve graph.trig --port 8080
    """
    from kg.serve.protocol import Limits
    from kg.serve.run import Settings, serve

    if writable and target.is_file():
        raise UsageError(f"{target}: --writable wants a store folder (kg load FILE --to DIR)")
    if host not in _LOOPBACK:
        console.warn(f"{host}: whoever reaches this address can query the graph")
    secret = _token(token_file) if writable else None
    limits = Limits(max_bytes=max_bytes, token=secret, service=service)
    settings = Settings(
        host=host,
        port=port,
        base=base,
        writable=writable,
        limits=limits,
        timeout=timeout,
        workers=workers,
    )
    serve(target, settings, _ready)


def _ready(address: str) -> None:
    console.note(f"{address}/  SPARQL at {address}/sparql  (Ctrl-C ends it)")


def _token(path: Path | None) -> str:
    """The token that may write: never an argument, which everybody on the machine could see."""
    if path:
        try:
            found = path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as cause:
            raise KgError(f"{path}: the token can't be read ({cause})") from cause
        where = str(path)
    else:
        found, where = os.environ.get(TOKEN, "").strip(), f"${TOKEN}"
    if not found:
        raise UsageError(f"--writable wants a token in ${TOKEN} or --token-file; {where} has none")
    return found
