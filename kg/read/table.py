"""Tables (csv, tsv): one article per row; the first row names the columns."""

import csv
from collections.abc import Iterator, Sequence

from kg.model import Article, digest
from kg.read.decoding import decode
from kg.read.fields import MAX_CHARACTERS, BadArticleError, article, field
from kg.read.inputs import Source

MAX_BYTES = 512 * 1024 * 1024
"""The largest table; it is held in memory while it is read. JSON lines have no such limit."""

_DELIMITERS = ",;\t|"


def articles(source: Source) -> Iterator[tuple[str, Article | BadArticleError]]:
    """The articles of a table, each with its place (`row 3`, the header being row 1)."""
    number = 1
    try:
        rows = _rows(source)
        columns = _columns(next(rows, []))
        for number, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                yield f"row {number}", _article(columns, row, source.stem)
    except BadArticleError as cause:
        yield "", cause
    except csv.Error as cause:
        yield f"row {number + 1}", BadArticleError(f"the table breaks off here ({cause})")


def _rows(source: Source) -> Iterator[list[str]]:
    text = decode(source.whole(MAX_BYTES))
    first, _, rest = text.partition("\n")
    # Excel writes the delimiter on a line of its own.
    if first.lower().startswith("sep=") and len(first) == 5:
        delimiter, text = first[4], rest
    else:
        delimiter = max(_DELIMITERS, key=lambda mark: _known(first.split(mark)))
    csv.field_size_limit(MAX_CHARACTERS)
    lines = (f"{line}\n" for line in text.split("\n"))
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _known(cells: Sequence[str]) -> int:
    return sum(field(cell.strip().strip('"')) is not None for cell in cells)


def _columns(header: Sequence[str]) -> list[str | None]:
    columns = [field(cell) for cell in header]
    if "text" not in columns:
        raise BadArticleError(f"no column called text (it has: {', '.join(header)[:120]})")
    return columns


def _article(
    columns: Sequence[str | None], row: Sequence[str], stem: str
) -> Article | BadArticleError:
    if len(row) > len(columns):
        return BadArticleError(f"{len(row)} cells under {len(columns)} columns")
    given = {name: cell for name, cell in zip(columns, row, strict=False) if name}
    try:
        return article(given, name=f"{stem}-{digest(given.get('text', ''), 12)}")
    except BadArticleError as cause:
        return cause
