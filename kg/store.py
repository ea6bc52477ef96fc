"""The embedded store: a folder that holds an Oxigraph database and a marker file.

Whatever is written goes in one transaction: a process that is killed leaves either the graph that
was there or the new one, never a part of it.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from kg import sparql
from kg.errors import KgError

MARKER = "binnenhof-store.json"
_FORMAT = 1
_DATABASE = "oxigraph"
_WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between the tries to open a store that another process is writing to."""

Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store:
    """Quads in named graphs, on disk or (without a path) in memory."""

    def __init__(self, database: ox.Store, path: Path | None = None) -> None:
        self.database = database
        self.path = path

    @classmethod
    def memory(cls, quads: Iterable[ox.Quad] = ()) -> Self:
        """A store that lives as long as the process."""
        database = ox.Store()
        database.bulk_extend(quads)
        return cls(database)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the store at `path` for reading and writing, making it where there is none.

        Raises KgError where `path` holds something else, or another process writes to the store.
        """
        if not is_store(path):
            if path.exists() and (not path.is_dir() or any(_left(path))):
                raise KgError(f"{path}: not a Binnenhof store, and not empty; name another folder")
            _make(path)
        return cls(_database(path, ox.Store), path)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Open the store at `path` for reading: as it is now, also while another process writes.

        Raises KgError where there is no store.
        """
        if not is_store(path):
            what = "not a Binnenhof store" if path.exists() else "no such folder"
            raise KgError(f"{path}: {what}; make one with: kg build INPUT --store {path}")
        return cls(_database(path, _read_only), path)

    def replace(self, graphs: Mapping[ox.NamedNode, Iterable[ox.Quad]]) -> None:
        """Put the quads in place of what each of the named graphs holds, in one transaction.

        Each quad lies in the graph it is given for; a graph without quads is dropped.
        """
        steps = []
        for graph, quads in graphs.items():
            steps.append(f"DROP SILENT GRAPH {graph}")
            lines = sorted({f"{q.subject} {q.predicate} {q.object} ." for q in quads})
            if lines:
                steps.append("\n".join([f"INSERT DATA {{ GRAPH {graph} {{", *lines, "} }"]))
        self._write(";\n".join(steps))

    def drop(self, graphs: Iterable[ox.NamedNode]) -> None:
        """Take the named graphs away, in one transaction."""
        self.replace(dict.fromkeys(graphs, ()))

    def graphs(self) -> list[ox.NamedNode]:
        """The named graphs that hold something, in sorted order."""
        named = (graph for graph in self.database.named_graphs() if isinstance(graph, ox.NamedNode))
        return sorted(named, key=str)

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one named graph, in no particular order."""
        return self.database.quads_for_pattern(None, None, None, graph)

    def query(
        self,
        query: str,
        substitutions: Mapping[ox.Variable, ox.NamedNode | ox.Literal] | None = None,
    ) -> Result:
        """Answer a query; the default graph is the union of all graphs, unless it says FROM.

        Raises SyntaxError for a query that is not SPARQL.
        """
        return self.database.query(
            query,
            # The union would win over FROM.
            use_default_graph_as_union=not names_dataset(query),
            substitutions=dict(substitutions or {}) or None,
        )

    def _write(self, update: str) -> None:
        try:
            self.database.update(update)
        except OSError as cause:
            raise KgError(f"{self.path}: can't write to the store ({cause})") from cause

    def close(self) -> None:
        """Make sure that all is on disk; raises KgError where it can't be."""
        if self.path is not None:
            try:
                self.database.flush()
            except OSError as cause:
                raise KgError(f"{self.path}: can't write to the store ({cause})") from cause

    def __len__(self) -> int:
        return len(self.database)


def names_dataset(query: str) -> bool:
    """Whether a query says itself, with FROM, which graphs it asks."""
    return any(kind == "word" and text.upper() == "FROM" for kind, text in sparql.tokens(query))


def is_store(path: Path) -> bool:
    """Whether the folder is a store that this program can read.

    Raises KgError for a store of a later version of the program.
    """
    try:
        marker = json.loads((path / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if marker.get("format") != _FORMAT:
        raise KgError(f"{path}: the store was made by another version of kg; build it anew")
    return True


def _make(path: Path) -> None:
    """Make an empty store.

    The marker comes last, so that a store without one is no store yet, and its first form comes
    first, so that what an interrupted making left is known as ours and made anew.
    """
    started, unfinished = path / f"{MARKER}.part", path / f"{_DATABASE}.part"
    try:
        path.mkdir(parents=True, exist_ok=True)
        started.write_text(json.dumps({"format": _FORMAT}) + "\n", encoding="utf-8")
        if not (path / _DATABASE).exists():
            shutil.rmtree(unfinished, ignore_errors=True)
            # The database makes itself in several steps: it gets its name when it is whole.
            ox.Store(str(unfinished)).flush()
            unfinished.rename(path / _DATABASE)
        started.replace(path / MARKER)
    except (OSError, RuntimeError) as cause:
        reason = getattr(cause, "strerror", None) or cause
        raise KgError(f"{path}: can't make a store there ({reason})") from cause


def _left(path: Path) -> Iterator[Path]:
    """What lies in the folder besides what an interrupted making left there."""
    ours = {f"{MARKER}.part"}
    if (path / f"{MARKER}.part").is_file():
        ours |= {_DATABASE, f"{_DATABASE}.part"}
    return (entry for entry in path.iterdir() if entry.name not in ours)


def _read_only(path: str) -> ox.Store:
    """Open for reading; a writer that tidies up may take a file away meanwhile, so try again."""
    for wait in _WAITS:
        try:
            return ox.Store.read_only(path)
        except (OSError, RuntimeError):
            time.sleep(wait)
    return ox.Store.read_only(path)


def _database(path: Path, opener: Callable[[str], ox.Store]) -> ox.Store:
    try:
        return opener(str(path / _DATABASE))
    except OSError as cause:
        if "lock" in str(cause).lower():
            raise KgError(f"{path}: another process is writing to the store; wait for it") from None
        raise KgError(f"{path}: the store can't be opened ({cause})") from cause
    except RuntimeError as cause:
        raise KgError(f"{path}: the store is damaged ({cause}); build it anew") from cause
