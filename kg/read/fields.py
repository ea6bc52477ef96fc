"""The fields of a source (id, url, date, title, text, source) → one Article, checked here once."""

import re
import unicodedata
from collections.abc import Mapping

from kg.model import Article, PartialDate

MAX_CHARACTERS = 200_000
"""The longest text that is taken for one article: some 30,000 words."""

_UNBROKEN = re.compile(r"\S{2001,}")
"""No word, address or line of dots is so long; what is so long is data, and takes ages to split."""

_NAMES = {
    "id": "id",
    "url": "url",
    "link": "url",
    "date": "date",
    "datum": "date",
    "published": "date",
    "title": "title",
    "titel": "title",
    "text": "text",
    "tekst": "text",
    "body": "text",
    "source": "source",
    "bron": "source",
}
_ISO = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}.*)?")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_MAX_ID = 200


class BadArticleError(Exception):
    """One article can't be read; the message is the cause, without the place."""


def field(name: str) -> str | None:
    """The field that a column, key or front-matter name means, in English or Dutch."""
    return _NAMES.get(name.strip().lower())


def article(given: Mapping[str, str], *, name: str) -> Article:
    """The Article of the fields `given`; `name` is its id where the source gives none.

    A title that the text doesn't open with is put in front of it, with a blank line between.
    Raises BadArticleError without text, for a text that is too long and for an invalid date.
    """
    body = given.get("text", "").strip("\n")
    title = given.get("title", "").strip() or None
    if not body.strip():
        raise BadArticleError("empty: there is no text in it")
    text = body if title is None or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    check_length(len(text))
    if run := _UNBROKEN.search(text):
        raise BadArticleError(f"no running text: {len(run[0]):,} characters without a space")
    return Article(
        id=identifier(given.get("id", "")) or name,
        text=text,
        title=title,
        published=date(given["date"]) if given.get("date", "").strip() else None,
        url=given.get("url", "").strip() or None,
        source=given.get("source", "").strip() or None,
    )


def check_length(characters: int) -> None:
    """Raise BadArticleError for a text that is too long to be one article."""
    if characters > MAX_CHARACTERS:
        raise BadArticleError(
            f"too long: {characters:,} characters, and an article has at most {MAX_CHARACTERS:,}"
        )


def date(written: str) -> PartialDate:
    """The date of `2023`, `2023-01`, `2023-01-24`, `2023-01-24T12:00Z` or the Dutch `24-1-2023`.

    Raises BadArticleError for anything else and for days that don't exist.
    """
    text = written.strip()
    if match := _ISO.fullmatch(text):
        text = match[1]
    elif match := _DUTCH.fullmatch(text):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    try:
        return PartialDate(text)
    except ValueError as cause:
        raise BadArticleError(
            f"invalid date: {written.strip()[:40]} (write 2023, 2023-01 or 2023-01-24)"
        ) from cause


def identifier(written: str) -> str:
    """An id as every machine spells it: NFC, one line, no white space at its edges."""
    plain = written.encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", plain).split())[:_MAX_ID]
