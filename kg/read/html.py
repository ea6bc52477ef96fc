"""Web pages: one article per file, taken from the page by trafilatura; nothing is fetched."""

from collections.abc import Iterator
from typing import Any

import trafilatura

from kg.model import Article
from kg.read.decoding import settle
from kg.read.fields import BadArticleError, article
from kg.read.inputs import Source

MAX_BYTES = 20 * 1024 * 1024
"""The largest page."""

# Only a date that the page declares: neither the clock nor a guess from its wording plays a part.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}


def articles(source: Source) -> Iterator[tuple[str, Article | BadArticleError]]:
    """The article of a page, with an empty place: there is only one."""
    try:
        yield "", _article(source)
    except BadArticleError as cause:
        yield "", cause


def _article(source: Source) -> Article:
    page: Any = trafilatura.bare_extraction(
        source.whole(MAX_BYTES),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if page is None or not page.text:
        raise BadArticleError("no article found in this page")
    given = {"text": page.text, "title": page.title, "date": page.date, "url": page.url}
    return article(
        {name: settle(value) for name, value in given.items() if value}, name=source.stem
    )
