"""Files → Articles.

`survey` finds the sources and the ids they give; `articles` reads them, in the order of their
names. Text keeps the characters of its source; line ends become `\\n`, control characters spaces,
so offsets count the characters a reader sees.
"""

import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from kg.model import Article, PartialDate, Problem, digest
from kg.read import jsonl, plain, table
from kg.read.fields import BadArticleError
from kg.read.inputs import Source, find


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated(Problem):
    """An article that was read, and whose facts will have no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What there is to read: `count` articles, counted before any of them is kept.

    `shared_ids` stand for more than one text; such articles get the digest of their text behind
    their id, so that no order of the files decides which of them keeps the bare one.
    """

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...]
    shared_ids: frozenset[str]
    count: int


def survey(inputs: Sequence[str], stdin: BinaryIO | None = None) -> Survey:
    """Find what `inputs` (files, folders, globs, `-` for `stdin`) name."""
    found = find(inputs, stdin or sys.stdin.buffer)
    texts: dict[str, str] = {}
    shared: set[str] = set()
    count = 0
    for source in found.sources:
        for key, text in _ids(source):
            count += 1
            if texts.setdefault(key, text) != text:
                shared.add(key)
    return Survey(
        sources=found.sources,
        problems=found.problems,
        skipped=found.skipped,
        shared_ids=frozenset(shared),
        count=count,
    )


def articles(found: Survey, undated: PartialDate | None = None) -> Iterator[Article | Problem]:
    """Each article once, and for each one that can't be read the Problem that names it.

    `undated` is the date of those that have none; without it, an Undated follows the article. The
    same text under the same id is read once.
    """
    yield from found.problems
    seen: set[str] = set()
    for source in found.sources:
        for place, item in _read(source):
            if isinstance(item, Problem):
                yield item
                continue
            key = item.id
            if key in found.shared_ids:
                key = f"{key}-{digest(item.text, 8)}"
            if key in seen:
                continue
            seen.add(key)
            dated = replace(item, id=key, published=item.published or undated)
            yield dated
            if dated.published is None:
                yield Undated(where=place, what="no date; its facts have none")


def read(
    inputs: Sequence[str], undated: PartialDate | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Problem]:
    """The articles that `inputs` name, in a fixed order, and the Problems in between."""
    return articles(survey(inputs, stdin), undated)


def _ids(source: Source) -> Iterator[tuple[str, str]]:
    """The id and the digest of the text of each article; a page is told by its name, unparsed."""
    if source.format == "html":
        yield source.stem, source.name
        return
    for _, item in _read(source):
        yield (item.id, digest(item.text)) if isinstance(item, Article) else ("", "")


def _read(source: Source) -> Iterator[tuple[str, Article | Problem]]:
    """What each place of the source holds."""
    try:
        for place, item in _format(source):
            where = f"{source.name}, {place}" if place else source.name
            if isinstance(item, Article):
                yield where, item
            else:
                yield where, Problem(where=where, what=str(item))
    except (OSError, EOFError, zlib.error) as cause:
        what = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
        yield source.name, Problem(where=source.name, what=f"can't be read: {what}")


def _format(source: Source) -> Iterator[tuple[str, Article | BadArticleError]]:
    match source.format:
        case "text":
            return plain.articles(source)
        case "jsonl":
            return jsonl.articles(source)
        case "csv":
            return table.articles(source)
        case "html":
            from kg.read import html  # noqa: PLC0415 - trafilatura loads slowly; few inputs need it

            return html.articles(source)
