"""SPARQL 1.1 Protocol: query and update requests, as the recommendation defines them."""

import asyncio
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.serve.answers import Answer, Question
from kg.serve.refusals import RefusedError
from kg.serve.tokens import words
from kg.serve.using import DatasetConflictError, with_dataset
from kg.serve.workers import Workers
from kg.store import Store

_FORM, _QUERY, _UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a request may cost and do."""

    max_bytes: int = 100_000_000
    max_request: int = 10_000_000
    token: str | None = None
    """Who sends it as a bearer token may write; None: nobody may."""
    service: bool = False
    """Whether queries may ask other endpoints (SERVICE)."""


class Endpoint:
    """The SPARQL endpoint of one store."""

    def __init__(self, store: Store | None, workers: Workers, limits: Limits) -> None:
        """`store` is open for writing, or None for an endpoint that only reads."""
        self._store, self._workers, self._limits = store, workers, limits
        self._writing = asyncio.Lock()

    async def __call__(self, request: Request) -> Response:
        """Answer a protocol request."""
        try:
            kind, text, given = await self._operation(request)
            if kind == "query":
                accept = request.headers.get("accept")
                return respond(await self._query(text, given, accept, str(request.base_url)))
            return await self._update(text, given, request)
        except RefusedError as refused:
            return PlainTextResponse(f"{refused}\n", status_code=refused.status)

    async def _operation(self, request: Request) -> tuple[str, str, list[tuple[str, str]]]:
        """Query or update, its text, and the other parameters."""
        url = parameters(request.url.query)
        if request.method == "GET":
            if any(name == "update" for name, _ in url):
                raise RefusedError(400, "an update is sent with POST")
            return "query", _single(url, "query"), url
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await _body(request, self._limits.max_request)
        if media == _FORM:
            form = url + parameters(body)
            kinds = {name for name, _ in form} & {"query", "update"}
            if len(kinds) != 1:
                raise RefusedError(400, "a form holds either one query or one update")
            kind = kinds.pop()
            return kind, _single(form, kind), form
        if media in (_QUERY, _UPDATE):
            if any(name in ("query", "update") for name, _ in url):
                raise RefusedError(400, "the request stands in the body, not also in the URL")
            return ("query" if media == _QUERY else "update"), body, url
        raise RefusedError(415, f"POST takes {_FORM}, {_QUERY} or {_UPDATE}")

    async def _query(
        self, text: str, parameters: Sequence[tuple[str, str]], accept: str | None, base: str
    ) -> Answer:
        if not self._limits.service and "SERVICE" in words(text):
            raise RefusedError(403, "SERVICE is switched off here")
        question = Question(
            sparql=text,
            default_graphs=_all(parameters, "default-graph-uri"),
            named_graphs=_all(parameters, "named-graph-uri"),
            accept=accept,
            max_bytes=self._limits.max_bytes,
            base=base,
        )
        return await asyncio.to_thread(self._workers.ask, question)

    async def _update(
        self, text: str, parameters: Sequence[tuple[str, str]], request: Request
    ) -> Response:
        store = self._writable(request)
        if not self._limits.service and {"SERVICE", "LOAD"} & words(text):
            raise RefusedError(403, "SERVICE and LOAD are switched off here")
        try:
            update = with_dataset(
                text,
                _all(parameters, "using-graph-uri"),
                _all(parameters, "using-named-graph-uri"),
            )
            async with self._writing:
                base = str(request.base_url)
                await asyncio.to_thread(store.database.update, update, base_iri=base)
                # A reader that opens the store has no log to replay then.
                await asyncio.to_thread(store.database.flush)
        except DatasetConflictError as conflict:
            raise RefusedError(400, str(conflict)) from None
        except (SyntaxError, ValueError) as wrong:
            raise RefusedError(400, f"the update can't be read: {wrong}") from None
        except OSError as failure:
            raise RefusedError(500, f"the update failed: {failure}") from None
        return Response(status_code=204)

    def _writable(self, request: Request) -> Store:
        """The store to write to, if the request may."""
        if self._store is None or self._limits.token is None:
            raise RefusedError(403, "this endpoint is read-only; start it with --writable")
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        right = hmac.compare_digest(token.strip().encode(), self._limits.token.encode())
        if scheme.lower() != "bearer" or not right:
            raise RefusedError(401, "writing wants the header Authorization: Bearer TOKEN")
        return self._store


def respond(answer: Answer, headers: Mapping[str, str] | None = None) -> Response:
    """An answer as an HTTP response; a refusal ends with a line end."""
    body = answer.body if answer.status == 200 else answer.body + b"\n"
    return Response(
        body, answer.status, headers={**(headers or {}), "vary": "accept"}, media_type=answer.media
    )


async def _body(request: Request, limit: int) -> str:
    """The request's body as text, refused when too large or not UTF-8."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > limit:
            raise RefusedError(413, f"a request has at most {limit} bytes")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(400, "the request is not UTF-8") from None


def parameters(encoded: str) -> list[tuple[str, str]]:
    """The parameters of a URL or a form, in their order; RefusedError (400) where not UTF-8."""
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict")
    except ValueError:
        raise RefusedError(400, "the parameters are not UTF-8 in URL encoding") from None


def _single(parameters: Sequence[tuple[str, str]], name: str) -> str:
    values = _all(parameters, name)
    if len(values) != 1:
        raise RefusedError(400, f"the request needs one parameter {name}")
    return values[0]


def _all(parameters: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(value for key, value in parameters if key == name)
