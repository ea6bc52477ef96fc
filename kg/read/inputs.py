"""What the user names (files, folders, globs, `-`) → the sources to read, in a fixed order."""

import glob
import gzip
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from kg.model import Problem
from kg.read.fields import BadArticleError, identifier

Format = Literal["text", "jsonl", "csv", "html"]

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".html": "html",
    ".htm": "html",
}
STDIN = "-"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file (or standard input, whose bytes it holds) and the format it is read in.

    `name` is what the user is told; `stem` is the file's name without folder and endings.
    """

    name: str
    stem: str
    format: Format
    path: Path | None = None
    data: bytes = b""

    def open(self) -> BinaryIO:
        """Open the bytes, unpacked if the name ends in .gz; raises OSError."""
        if self.path is None:
            return io.BytesIO(self.data)
        if self.path.suffix.lower() == ".gz":
            return cast(BinaryIO, gzip.open(self.path, "rb"))
        return self.path.open("rb")

    def whole(self, limit: int) -> bytes:
        """All bytes; raises OSError, and BadArticleError if there are none or more than `limit`."""
        chunks: list[bytes] = []
        length = 0
        with self.open() as file:
            while chunk := file.read(_CHUNK):
                chunks.append(chunk)
                if (length := length + len(chunk)) > limit:
                    raise BadArticleError(
                        f"too large: more than {limit:,} bytes in one {self._unit}"
                    )
        data = b"".join(chunks)
        if not data.strip():
            raise BadArticleError("empty: there is no text in it")
        return data

    @property
    def _unit(self) -> str:
        return {"csv": "table (use .jsonl)", "html": "page"}.get(self.format, "article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The sources in the order of their names, what is wrong, and what a folder held beside."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...]


def find(inputs: Sequence[str], stdin: BinaryIO) -> Found:
    """Every source that `inputs` name, each once, whatever their order.

    A file of unknown kind is a problem where it was named, and is skipped inside a folder.
    """
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    skipped: set[str] = set()
    for given in dict.fromkeys(inputs):
        if given == STDIN:
            sources[STDIN] = _standard_input(stdin.read())
            continue
        paths = _paths(given)
        if not paths:
            cause = "nothing matches" if glob.has_magic(given) else "no such file or folder"
            problems.append(Problem(where=given, what=cause))
        for path in paths:
            if path.is_dir():
                for file in _files(path):
                    if (kind := _format(file)) is None or not file.suffix:
                        skipped.add(str(file))
                    else:
                        sources[os.path.realpath(file)] = _source(file, kind)
            elif (kind := _format(path)) is None:
                problems.append(Problem(where=str(path), what=_unknown(path)))
            else:
                sources[os.path.realpath(path)] = _source(path, kind)
    return Found(
        sources=tuple(sorted(sources.values(), key=lambda source: source.name)),
        problems=tuple(problems),
        skipped=tuple(sorted(skipped)),
    )


def _paths(given: str) -> list[Path]:
    if os.path.lexists(given):
        return [Path(given)]
    # Path.glob takes no pattern from the root.
    return [Path(match) for match in sorted(glob.glob(given, recursive=True))]  # noqa: PTH207


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder, without hidden ones and without following linked folders."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(root, name)


def _format(path: Path) -> Format | None:
    """The format by the ending; a file that was named without any ending is plain text."""
    ending = _plain(path).suffix.lower()
    return FORMATS.get(ending) if ending else "text"


def _plain(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _source(path: Path, kind: Format) -> Source:
    stem = os.fsencode(_plain(path).stem).decode("utf-8", "replace")
    return Source(name=str(path), stem=identifier(stem), format=kind, path=path)


def _unknown(path: Path) -> str:
    return f"unknown kind of file ({_plain(path).suffix}); known are {' '.join(FORMATS)}, also .gz"


def _standard_input(data: bytes) -> Source:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kind: Format = "text"
    if start.startswith(b"{"):
        kind = "jsonl"
    elif start.startswith((b"<!doctype html", b"<html")):
        kind = "html"
    return Source(name="standard input", stem="stdin", format=kind, data=data)
