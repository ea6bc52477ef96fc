"""JSON lines: one article per line, an object with text and, if known, id, url, date and title."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.model import Article, digest
from kg.read.decoding import decode, settle
from kg.read.fields import MAX_CHARACTERS, BadArticleError, article, field
from kg.read.inputs import Source

# Every character of a text can stand as \uXXXX.
_LONGEST_LINE = MAX_CHARACTERS * 6 + 100_000


def articles(source: Source) -> Iterator[tuple[str, Article | BadArticleError]]:
    """The articles of a JSON lines file, each with its place (`line 3`)."""
    with source.open() as file:
        for number, line in enumerate(_lines(file), 1):
            if line is None:
                cause = f"too long: a line has at most {_LONGEST_LINE:,} bytes"
                yield f"line {number}", BadArticleError(cause)
            elif line.strip():
                yield f"line {number}", _article(line, source.stem)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is too long, which is skipped without being kept."""
    while line := file.readline(_LONGEST_LINE + 1):
        if len(line) <= _LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_LINE)
        yield None


def _article(line: bytes, stem: str) -> Article | BadArticleError:
    try:
        given = _fields(line)
        # The text alone names an article without an id: reordering the lines renames nothing.
        return article(given, name=f"{stem}-{digest(given.get('text', ''), 12)}")
    except BadArticleError as cause:
        return cause


def _fields(line: bytes) -> dict[str, str]:
    try:
        parsed = json.loads(decode(line))
    except json.JSONDecodeError as cause:
        raise BadArticleError(f"no valid JSON ({cause.msg} at column {cause.colno})") from cause
    except (ValueError, RecursionError) as cause:
        raise BadArticleError("no usable JSON: a number or a nesting beyond all bounds") from cause
    if not isinstance(parsed, dict):
        raise BadArticleError("no JSON object with a text")
    return {
        known: settle(str(value))
        for key, value in parsed.items()
        if isinstance(value, str | int | float) and (known := field(key))
    }
