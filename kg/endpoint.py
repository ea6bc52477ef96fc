"""A question to a SPARQL endpoint somewhere else, and its answer or a reason in one line."""

import ast
import time
import urllib.error
import warnings
from collections.abc import Callable
from http.client import HTTPException
from typing import IO, cast

import pyoxigraph as ox
from SPARQLWrapper import POST, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException, Unauthorized

from kg import __version__, sparql
from kg.errors import KgError
from kg.remote.credentials import NOBODY, Credentials

AGENT = f"Binnenhof/{__version__} (https://w3id.org/binnenhof; SPARQL client)"
_CHUNK = 1 << 16
_MEDIA = {
    "SELECT": "application/sparql-results+json",
    "ASK": "application/sparql-results+json",
    "CONSTRUCT": "application/n-triples",
    "DESCRIBE": "application/n-triples",
}
_RDF = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/x-turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
_RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
}

Answer = ox.QuerySolutions | ox.QueryBoolean | tuple[ox.Triple, ...]


def ask(
    url: str,
    query: str,
    *,
    timeout: float = 60,
    clock: Callable[[], float] = time.monotonic,
    credentials: Credentials = NOBODY,
) -> tuple[Answer, tuple[str, ...]]:
    """The endpoint's answer, and warnings about it.

    `timeout` is in seconds, for the whole exchange; to an endpoint that asks for it a user and a
    password are sent as Basic, a token as Bearer. Raises KgError, naming the endpoint, where there
    is no answer, or none that can be trusted to be whole.
    """
    asked = sparql.form(query)
    deadline = clock() + timeout
    client = _client(url, query, asked, timeout)
    try:
        body, media, limit = _exchange(client, url, timeout, lambda: clock() > deadline)
    except KgError as refusal:
        # Nobody is told a password who does not ask for one.
        if not credentials or not isinstance(refusal.__cause__, Unauthorized):
            raise
        _identify(client, credentials)
        body, media, limit = _exchange(client, url, timeout, lambda: clock() > deadline)
    cut = (f"{url}: the endpoint cuts results at {limit} rows",) if limit else ()
    if asked in {"CONSTRUCT", "DESCRIBE"}:
        return _triples(url, body, media), cut
    return _rows(url, body, media), cut


def _exchange(
    client: SPARQLWrapper, url: str, timeout: float, late: Callable[[], bool]
) -> tuple[bytes, str, str]:
    """Send the query and read the answer: its body, its media type, the server's limit of rows."""
    try:
        with cast("IO[bytes]", client.query().response) as response:
            parts = []
            while part := response.read(_CHUNK):
                parts.append(part)
                if late():
                    raise KgError(f"{url}: no whole answer within {timeout:g} seconds")
            headers = response.info()  # type: ignore[attr-defined]
            media = headers.get_content_type()
            return b"".join(parts), media, headers.get("X-SPARQL-MaxRows", "")
    except SPARQLWrapperException as cause:
        raise KgError(f"{url}: {_refusal(cause)}") from cause
    except urllib.error.HTTPError as cause:
        wait = cause.headers.get("Retry-After")
        later = f"; try again in {wait} seconds" if wait and wait.isdigit() else ""
        raise KgError(f"{url}: HTTP {cause.code} {cause.reason}{later}") from cause
    except TimeoutError as cause:
        raise KgError(f"{url}: no answer within {timeout:g} seconds") from cause
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as cause:
        reason = getattr(cause, "reason", None) or cause
        if isinstance(reason, TimeoutError):
            raise KgError(f"{url}: no answer within {timeout:g} seconds") from cause
        words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        raise KgError(f"{url}: can't be reached ({_short(words)})") from cause


def _client(url: str, query: str, asked: str, timeout: float) -> SPARQLWrapper:
    """The query, form-encoded: the one way of asking that every server answers."""
    client = SPARQLWrapper(url, agent=AGENT)
    client.setMethod(POST)
    client.setRequestMethod(URLENCODED)
    client.setOnlyConneg(True)
    client.setTimeout(max(1, int(timeout)))
    with warnings.catch_warnings():
        # The wrapper looks for the query's form with a regular expression; we know it.
        warnings.simplefilter("ignore")
        client.setQuery(query)
    client.queryType = asked
    client.addCustomHttpHeader("Accept", _MEDIA[asked])
    return client


def _identify(client: SPARQLWrapper, credentials: Credentials) -> None:
    if credentials.token:
        client.addCustomHttpHeader("Authorization", f"Bearer {credentials.token}")
    elif credentials.user:
        client.setCredentials(credentials.user, credentials.password or "")


def _rows(url: str, body: bytes, media: str) -> ox.QuerySolutions | ox.QueryBoolean:
    form = _RESULTS.get(media)
    if form is None:
        raise KgError(f"{url}: answered with {_what(body, media)}, not with SPARQL results")
    try:
        # Read to the end before the first row is used: a truncated answer is no answer.
        whole = ox.parse_query_results(body, format=form)
        if isinstance(whole, ox.QuerySolutions):
            for _ in whole:
                pass
        return ox.parse_query_results(body, format=form)
    except (SyntaxError, ValueError, EOFError) as cause:
        raise KgError(f"{url}: the answer is broken off or malformed ({_short(cause)})") from cause


def _triples(url: str, body: bytes, media: str) -> tuple[ox.Triple, ...]:
    form = _RDF.get(media)
    if form is None:
        raise KgError(f"{url}: answered with {_what(body, media)}, not with RDF")
    try:
        return tuple(quad.triple for quad in ox.parse(body, format=form, base_iri=url))
    except (SyntaxError, ValueError) as cause:
        raise KgError(f"{url}: the answer is broken off or malformed ({_short(cause)})") from cause


def _what(body: bytes, media: str) -> str:
    page = b"<html" in body[:1000].lower() or media == "text/html"
    return "a web page (is it the address of the SPARQL service?)" if page else media


def _refusal(cause: SPARQLWrapperException) -> str:
    """What the server said when it refused, in one line."""
    # The wrapper puts what the server sent into its message, as Python writes bytes.
    said = str(cause).partition("Response:\n")[2]
    if said.startswith(("b'", 'b"')):
        said = ast.literal_eval(said).decode("utf-8", "replace")
    reason = {
        "QueryBadFormed": "the endpoint does not accept the query",
        "EndPointNotFound": "there is no SPARQL endpoint at this address",
        "Unauthorized": "the endpoint wants a user and a password",
        "EndPointInternalError": "the endpoint failed",
        "URITooLong": "the query is too long for the endpoint",
    }.get(type(cause).__name__, "the endpoint refused")
    return f"{reason} ({_short(said)})" if said.strip() else reason


def _short(words: object) -> str:
    line = " ".join(str(words).split())
    return line if len(line) <= 160 else f"{line[:159]}…"
