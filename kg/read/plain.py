"""Plain text: one article per file, its fields in YAML front matter or in a date header."""

import re
from collections.abc import Iterator

import yaml

from kg.model import Article
from kg.read.decoding import decode
from kg.read.fields import MAX_CHARACTERS, BadArticleError, article, check_length, field
from kg.read.inputs import Source

MAX_BYTES = MAX_CHARACTERS * 4
"""The largest text file: UTF-8 takes at most four bytes for a character."""

# ` date 2023-01 ` in front of the text, on its line or on a line of its own.
_DATE_HEADER = re.compile(r"\s*date:?\s+(\d\S*)(?:\s+|$)", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_LONGEST_TITLE = 150


def articles(source: Source) -> Iterator[tuple[str, Article | BadArticleError]]:
    """The article of a text file, with an empty place: there is only one."""
    try:
        yield "", _article(source)
    except BadArticleError as cause:
        yield "", cause


def _article(source: Source) -> Article:
    text = decode(source.whole(MAX_BYTES))
    check_length(len(text))
    given, body = _front_matter(text)
    if "date" not in given and (header := _DATE_HEADER.match(body)):
        given["date"] = header[1]
        body = body[header.end() :]
    title = given.get("title") or _first_line(body)
    return article(given | {"text": body, "title": title}, name=source.stem)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields in front of the text, each as it is written, and the text behind them."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        # BaseLoader makes every value a string: 2023-01 stays 2023-01, and nothing is executed.
        parsed = yaml.load(match[1], Loader=yaml.BaseLoader)
    except yaml.YAMLError as cause:
        mark = getattr(cause, "problem_mark", None)
        place = f" (line {mark.line + 2})" if mark else ""
        raise BadArticleError(f"the front matter is no valid YAML{place}") from cause
    except RecursionError as cause:
        raise BadArticleError("the front matter is nested too deeply") from cause
    if not isinstance(parsed, dict):
        return {}, text
    given = {
        known: value
        for key, value in parsed.items()
        if isinstance(key, str) and isinstance(value, str) and (known := field(key))
    }
    given.pop("text", None)
    return given, text[match.end() :]


def _first_line(body: str) -> str:
    """The headline: a short first line without a full stop, with a blank line behind it."""
    line, _, rest = body.lstrip().partition("\n")
    line = line.strip()
    headline = 0 < len(line) <= _LONGEST_TITLE and not line.endswith(".")
    return line if headline and rest[:1] == "\n" and rest.strip() else ""
