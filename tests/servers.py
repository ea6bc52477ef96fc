"""Real servers for tests: each on loopback on a free port, stopped when the test is over."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

VENV = Path(sys.executable).parent
_PATIENCE = 60


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def found(name: str) -> str:
    """The path of a program, beside this Python or on the path; else the test is skipped."""
    beside = VENV / name
    program = str(beside) if beside.is_file() else shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed")
    return program


@contextmanager
def running(command: list[str], url: str, **options) -> Iterator[subprocess.Popen]:
    """A server process, from when it answers at `url` until the block ends."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **options,
    )
    try:
        _wait(process, url)
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        process.stderr.close()


def _wait(process: subprocess.Popen, url: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"{process.args[0]} ended: {process.stderr.read().decode()}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except urllib.error.HTTPError as answered:
            answered.close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{process.args[0]} does not answer at {url}")


@contextmanager
def kg_serve(target: Path, *options: str, token: str | None = None) -> Iterator[str]:
    """`kg serve` on a store folder or a file; the block gets its address."""
    port = free_port()
    environment = {**os.environ, **({"BINNENHOF_TOKEN": token} if token else {})}
    command = [sys.executable, "-m", "kg", "serve", str(target), "--port", str(port), *options]
    with running(command, f"http://127.0.0.1:{port}/", env=environment):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Oxigraph's own server on a database in this folder; the block gets its address."""
    port = free_port()
    command = [found("oxigraph"), "serve", "--location", str(folder)]
    with running([*command, "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}/"):
        yield f"http://127.0.0.1:{port}"


VIRTUOSO_PASSWORD = "geheim-7"
_VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ServerThreads = 10
CheckpointInterval = 60
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryExecutionTime = 60
"""


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Virtuoso 7 on a database in this folder, user dba; the block gets its address."""
    program = found("virtuoso-t")
    isql = shutil.which("isql-vt") or found("isql")
    port, sql = free_port(), free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(_VIRTUOSO.format(folder=folder, port=port, sql=sql), encoding="utf-8")
    command = [program, "+foreground", "+configfile", str(ini)]
    with running(command, f"http://127.0.0.1:{port}/sparql", cwd=folder):
        statements = [
            f"user_set_password('dba', '{VIRTUOSO_PASSWORD}');",
        ]
        subprocess.run(
            [isql, f"127.0.0.1:{sql}", "dba", "dba"],
            input="\n".join(filter(None, statements)),
            text=True,
            check=True,
            capture_output=True,
        )
        yield f"http://127.0.0.1:{port}"
