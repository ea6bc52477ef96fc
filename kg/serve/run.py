"""The server as a process: a store (or an RDF file in a temporary one) on an address."""

import shutil
import socket
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from kg import __version__, export
from kg.errors import KgError
from kg.incremental import base_of
from kg.query import named
from kg.serve.application import Served, application
from kg.serve.protocol import Limits
from kg.serve.workers import Workers
from kg.store import Store, is_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to serve: address, base of the IRIs (None: as in the store), seconds per query."""

    host: str = "127.0.0.1"
    port: int = 7878
    base: str | None = None
    writable: bool = False
    limits: Limits
    timeout: float = 30
    workers: int = 2


def serve(target: Path, settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `ready` is told the address once it is bound.

    Port 0 takes a free one. Raises KgError where the target can't be opened or the port is taken.
    """
    path, goodbye = _store(target)
    try:
        bound = _bind(settings.host, settings.port)
        with bound:
            workers = Workers(path, settings.workers, settings.timeout)
            served = Served(
                workers=workers,
                base=settings.base or base_of(Store.read(path)),
                limits=settings.limits,
                store=Store.open(path) if settings.writable else None,
                goodbye=goodbye,
            )
            config = uvicorn.Config(
                application(served),
                log_level="warning",
                access_log=False,
                server_header=False,
                headers=[("Server", f"Binnenhof/{__version__}")],
                timeout_graceful_shutdown=3,
                lifespan="on",
            )
            host, port = bound.getsockname()[:2]
            ready(f"http://{f'[{host}]' if ':' in host else host}:{port}")
            with suppress(KeyboardInterrupt):
                uvicorn.Server(config).run(sockets=[bound])
    finally:
        goodbye()


def _store(target: Path) -> tuple[Path, Callable[[], None]]:
    """The store's folder; for an RDF file a temporary one, with what takes it away again."""
    if target.is_dir() or not target.exists():
        Store.read(target)
        return target, lambda: None
    if not is_store(target) and not export.is_rdf(target):
        raise KgError(f"{target}: neither a store folder nor an RDF file")
    folder = Path(tempfile.mkdtemp(prefix="kg-serve-"))
    try:
        store = Store.open(folder)
        store.database.bulk_extend(named(export.read(target), target))
        store.close()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder, lambda: shutil.rmtree(folder, ignore_errors=True)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends without delay only where the socket says that it is TCP.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except (OSError, OverflowError) as cause:
        bound.close()
        why = getattr(cause, "strerror", None) or cause
        raise KgError(f"{host}:{port}: can't serve there ({why})") from cause
    return bound
