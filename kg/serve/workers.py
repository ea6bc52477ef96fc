"""Query workers: processes that answer queries and are ended when one takes too long.

A query that runs inside the database can't be interrupted from Python; a process can. Each worker
reads the store as it was when it opened it, and opens it anew once something was written to it.
"""

import multiprocessing as mp
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, Queue

from kg.errors import KgError
from kg.serve.answers import Answer, Question, Survey, answer, survey
from kg.store import Store

Task = Question | Survey
_TRIES = 4
_State = tuple[tuple[str, int, int], ...]


class Workers:
    """A fixed number of processes, each answering one question at a time."""

    def __init__(self, path: Path, count: int, timeout: float) -> None:
        """`timeout` in seconds per question; the processes are started when first needed."""
        self._path, self._timeout = path, timeout
        self._idle: Queue[_Worker | None] = Queue()
        for _ in range(count):
            self._idle.put(None)

    def ask(self, task: Task) -> Answer:
        """Answer a question, or end its process when the time is over (status 503)."""
        try:
            worker = self._idle.get(timeout=self._timeout)
        except Empty:
            return Answer(status=503, body=b"too many queries at one time; try again later")
        try:
            if worker is None or not worker.alive:
                worker = _Worker(self._path)
            reply = worker.ask(task, self._timeout)
        except (EOFError, OSError):
            reply = Answer(status=500, body=b"the query ended its process; try a smaller one")
        if reply is None:
            limit = f"the query took more than {self._timeout:g} s; make it narrower"
            reply = Answer(status=503, body=limit.encode())
        if reply.status in (500, 503) and worker is not None:
            worker.end()
            worker = None
        self._idle.put(worker)
        return reply

    def close(self) -> None:
        """End the processes that are idle; those that answer end with this process."""
        while not self._idle.empty():
            worker = self._idle.get()
            if worker is not None:
                worker.end()


class _Worker:
    def __init__(self, path: Path) -> None:
        context = mp.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, path), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, task: Task, timeout: float) -> Answer | None:
        self._pipe.send(task)
        if not self._pipe.poll(timeout):
            return None
        reply = self._pipe.recv()
        return reply if isinstance(reply, Answer) else None

    def end(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _work(pipe: Connection, path: Path) -> None:
    """The life of a worker: open the store, answer until the pipe closes."""
    # Ctrl-C reaches the whole group; the server ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    store: Store | None = None
    opened: _State = ()
    with suppress(EOFError):
        while True:
            task: Task = pipe.recv()
            reply = None
            for _ in range(_TRIES):
                # A writer may tidy files away under a reader: what fails once is asked again.
                state = _state(path)
                try:
                    if store is None or state != opened or reply is not None:
                        store, opened = Store.read(path), state
                except KgError as error:
                    reply = Answer(status=500, body=str(error).encode())
                    continue
                reply = survey(store, task) if isinstance(task, Survey) else answer(store, task)
                if reply.status != 500:
                    break
            pipe.send(reply)


def _state(path: Path) -> _State:
    """What changes in the store's folder when something is written to it."""
    found = []
    for entry in sorted(path.glob("*/*")):
        with suppress(FileNotFoundError):
            status = entry.stat()
            if entry.name.endswith((".log", ".sst")) or entry.name.startswith("MANIFEST"):
                found.append((entry.name, status.st_size, status.st_mtime_ns))
    return tuple(found)
