"""The web application: the SPARQL endpoint, the graphs, and a page for every IRI."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import NamedNode, RdfFormat, parse
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg import resources
from kg.iris import ONTOLOGY
from kg.serve import graphs, page, service, things
from kg.serve.answers import Answer, Question, Survey, rdf
from kg.serve.protocol import Endpoint, Limits, parameters, respond
from kg.serve.refusals import RefusedError
from kg.serve.workers import Workers
from kg.store import Store

# Nothing is loaded and nothing runs: a page shows words that strangers wrote.
_PAGE = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "vary": "accept",
}
_FORMATS = {"ttl": "text/turtle", "jsonld": "application/ld+json", "nt": "application/n-triples"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What is served: a store's workers, the base of its IRIs, the limits, `store` if writable."""

    workers: Workers
    base: str
    limits: Limits
    store: Store | None = None
    goodbye: Callable[[], None] = lambda: None
    """Called once when the server ends."""


def application(served: Served) -> Starlette:
    """The web application of one store."""
    site = _Site(served)
    reading = ["GET", "HEAD"]

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        served.workers.close()
        if served.store:
            served.store.close()
        served.goodbye()

    cors = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        # No Authorization: a page elsewhere may read, never write.
        allow_headers=["Accept", "Content-Type"],
    )
    return Starlette(
        routes=[
            Route("/", site.home, methods=reading),
            Route("/sparql", site.sparql, methods=[*reading, "POST"]),
            Route("/sparql/", site.sparql, methods=[*reading, "POST"]),
            Route("/rdf-graph-store", site.graph, methods=reading),
            Route("/.well-known/void", site.void, methods=reading),
            Route("/def", site.ontology, methods=reading),
            Route("/iri", site.any_iri, methods=reading),
            Route("/id/{path:path}", site.own_iri, methods=reading),
        ],
        middleware=[cors],
        exception_handlers={RefusedError: _refused},
        lifespan=life,
    )


async def _refused(_: Request, refused: Exception) -> Response:
    status = refused.status if isinstance(refused, RefusedError) else 500
    return PlainTextResponse(f"{refused}\n", status_code=status)


class _Site:
    def __init__(self, served: Served) -> None:
        self._served = served
        self._endpoint = Endpoint(served.store, served.workers, served.limits)
        self._limit = served.limits.max_bytes

    async def home(self, _: Request) -> Response:
        return HTMLResponse(page.form(), headers=_PAGE)

    async def sparql(self, request: Request) -> Response:
        """The protocol; without a query, what the endpoint can do."""
        if request.method == "POST" or request.url.query:
            return await self._endpoint(request)
        accept = request.headers.get("accept")
        if things.wants_page(accept):
            return HTMLResponse(page.form(), headers=_PAGE)
        limits = self._served.limits
        described = service.describe(
            f"{request.base_url}sparql",
            writable=self._served.store is not None,
            federated=limits.service,
        )
        return respond(rdf(described, accept))

    async def graph(self, request: Request) -> Response:
        accept = request.headers.get("accept")
        asked = graphs.question(parameters(request.url.query), accept, self._limit)
        return await self._ask(asked)

    async def void(self, request: Request) -> Response:
        asked = Survey(
            base=self._served.base,
            endpoint=f"{request.base_url}sparql",
            accept=request.headers.get("accept"),
        )
        return respond(await asyncio.to_thread(self._served.workers.ask, asked))

    async def ontology(self, request: Request) -> Response:
        return respond(await asyncio.to_thread(_ontology, request.headers.get("accept")))

    async def own_iri(self, request: Request) -> Response:
        # The path as it was sent: %2F in it is not a slash.
        sent = request.scope["raw_path"].partition(b"?")[0].decode("latin-1").removeprefix("/id/")
        return await self._describe(request, f"{self._served.base}{sent}")

    async def any_iri(self, request: Request) -> Response:
        named = [value for name, value in parameters(request.url.query) if name == "iri"]
        if len(named) != 1:
            raise RefusedError(400, "name one: ?iri=IRI")
        return await self._describe(request, named[0])

    async def _describe(self, request: Request, iri: str) -> Response:
        """What the graph says of a thing; of a graph, what is in it."""
        node = graphs.iri(iri)
        form = request.query_params.get("format")
        accept = _FORMATS.get(form, form) if form else request.headers.get("accept")
        match things.wants_page(accept):
            case None:
                raise RefusedError(406, f"can be had as {', '.join(things.MEDIA)}")
            case True:
                return await self._page(node)
        if iri.partition("#")[0] == ONTOLOGY:
            return respond(await asyncio.to_thread(_ontology, accept))
        whole = await self._ask(graphs.of(node, accept, self._limit))
        if whole.status_code != 404:
            return whole
        return await self._ask(things.description(node, accept, self._limit))

    async def _page(self, node: NamedNode) -> Response:
        asked = things.rows(node, self._limit)
        answer = await asyncio.to_thread(self._served.workers.ask, asked)
        if answer.status != 200:
            return respond(answer)
        shown = page.thing(node.value, answer.body, self._served.base)
        if shown is None:
            status = 404
            shown = page.form(f"The graph says nothing of {node.value}.")
        else:
            status = 200
        return HTMLResponse(shown, status, headers={**_PAGE, "link": _canonical(node)})

    async def _ask(self, question: Question) -> Response:
        return respond(await asyncio.to_thread(self._served.workers.ask, question))


def _ontology(accept: str | None) -> Answer:
    written = (resources.ONTOLOGY / "politics.ttl").read_bytes()
    return rdf((quad.triple for quad in parse(written, format=RdfFormat.TURTLE)), accept)


def _canonical(node: NamedNode) -> str:
    return f'<{quote(node.value, safe=":/#?&=%")}>; rel="canonical"'
