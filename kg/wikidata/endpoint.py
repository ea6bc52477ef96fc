"""A SPARQL endpoint with Wikidata's data: a query's rows, page by page, each page kept on disk."""

import json
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, cast

from SPARQLWrapper import JSON, POST, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import EndPointInternalError, SPARQLWrapperException

from kg import resources
from kg.errors import KgError
from kg.model import digest
from kg.wikidata import agent
from kg.wikidata.patience import Busy, Patience, told_apart

PAGE = 5000
BATCH = 1000

_CHUNK = 1 << 16
_READ_TIMEOUT = 65  # seconds: the service itself stops a query after 60
_ITEM = re.compile(r"http://www\.wikidata\.org/entity/(Q[1-9]\d*)")
_FOR_NOW = frozenset({408, 425, 429, 500, 502, 503, 504})

Row = Mapping[str, str]


class Endpoint:
    """Asks the queries of `queries/wikidata` and remembers the pages in a work folder."""

    def __init__(
        self, url: str, work: Path, patience: Patience, contact: str, page: int = PAGE
    ) -> None:
        self._url = url
        self._work = work
        self._patience = patience
        self._agent = agent(contact)
        self._page = page
        self.asked = 0
        self.remembered = 0

    def rows(self, name: str, variable: str = "item", among: Iterable[str] = ()) -> Iterator[Row]:
        """The rows of a query; `among` are the items that its `VALUES ?variable` names, in batches.

        An item's IRI comes as its Q number. Raises KgError where no whole answer can be had.
        """
        text = (resources.QUERIES / "wikidata" / f"{name}.rq").read_text(encoding="utf-8")
        items = sorted(set(among), key=_number)
        batches = [items[i : i + BATCH] for i in range(0, len(items), BATCH)] if items else [None]
        for batch in batches:
            filled = text if batch is None else _with_values(text, variable, batch)
            yield from self._pages(name, filled)

    def _pages(self, name: str, query: str) -> Iterator[Row]:
        offset = 0
        while True:
            rows = self._one_page(name, f"{query}LIMIT {self._page} OFFSET {offset}\n")
            yield from rows
            if len(rows) < self._page:
                return
            offset += self._page

    def _one_page(self, name: str, query: str) -> list[Row]:
        kept = self._work / f"{name}-{digest([self._url, query])}.json"
        if kept.is_file():
            self.remembered += 1
            return _rows(kept.read_bytes())
        body = self._patience.ask(f"{self._url} ({name})", lambda: self._exchange(query))
        self.asked += 1
        self._work.mkdir(parents=True, exist_ok=True)
        temporary = kept.with_suffix(".part")
        temporary.write_bytes(body)
        temporary.replace(kept)
        return _rows(body)

    def _exchange(self, query: str) -> bytes:
        """One question and its whole, well-formed answer; Busy where another try may help."""
        try:
            with told_apart(self._url, _FOR_NOW), self._request(query) as response:
                body = b"".join(self._chunks(response))
        except EndPointInternalError as cause:
            raise Busy("HTTP 500") from cause
        except SPARQLWrapperException as cause:
            raise KgError(f"{self._url}: {type(cause).__name__}: refused the query") from cause
        try:
            _rows(body)
        except (ValueError, KeyError, TypeError) as cause:
            page = body.lstrip()[:1] == b"<"
            raise Busy("a web page instead of an answer" if page else "a broken answer") from cause
        return body

    def _request(self, query: str) -> IO[bytes]:
        client = SPARQLWrapper(self._url, returnFormat=JSON, agent=self._agent)
        client.setMethod(POST)
        client.setRequestMethod(URLENCODED)
        client.setOnlyConneg(True)
        client.setTimeout(max(1, int(min(_READ_TIMEOUT, self._patience.left))))
        with warnings.catch_warnings():
            # The wrapper guesses the query's form with a regular expression and may warn.
            warnings.simplefilter("ignore")
            client.setQuery(query)
        client.queryType = "SELECT"
        return cast("IO[bytes]", client.query().response)

    def _chunks(self, response: IO[bytes]) -> Iterator[bytes]:
        while part := response.read(_CHUNK):
            yield part
            if self._patience.left <= 0:
                raise KgError(f"{self._url}: no whole answer before the deadline")


def _rows(body: bytes) -> list[Row]:
    """The rows of an answer in JSON; items as Q numbers, blank and unknown values left out."""
    bindings = json.loads(body)["results"]["bindings"]
    return [
        {
            name: item[1] if (item := _ITEM.fullmatch(cell["value"])) else cell["value"]
            for name, cell in row.items()
            if cell["type"] != "bnode" and "/.well-known/genid/" not in cell["value"]
        }
        for row in bindings
    ]


def _with_values(query: str, variable: str, items: Iterable[str]) -> str:
    values = " ".join(f"wd:{item}" for item in items)
    filled, count = re.subn(
        rf"VALUES \?{variable} \{{[^}}]*\}}", f"VALUES ?{variable} {{ {values} }}", query
    )
    if count != 1:
        raise ValueError(f"the query has no single VALUES ?{variable}")
    return filled


def _number(item: str) -> int:
    return int(item[1:])
