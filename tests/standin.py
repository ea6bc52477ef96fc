"""A small HTTP stand-in for stores that can't be installed here: their addresses and their quirks.

It keeps what it is given in an Oxigraph store in memory, at the addresses of one profile, and can
be told to fail first.
"""

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox

from kg.remote.profiles import Profile


@dataclass
class Standin:
    """What the stand-in is told, and what it saw. `triples_mode` drops the graphs of quads."""

    profile: Profile
    base: str = "/news"
    user: tuple[str, str] | None = None
    token: str | None = None
    triples_mode: bool = False
    failures: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    hang_up_after: int | None = None
    store: ox.Store = field(default_factory=ox.Store)
    seen: list[tuple[str, str, str]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    identified: bool = False
    url: str = ""


@contextmanager
def standin(told: Standin) -> Iterator[Standin]:
    """Serve until the block ends; the address is in `url`."""

    class Handler(_Handler):
        setup_of = told

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    told.url = f"http://127.0.0.1:{server.server_port}{told.base}"
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    setup_of: Standin
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self._serve("GET")

    def do_POST(self):
        self._serve("POST")

    def do_PUT(self):
        self._serve("PUT")

    def do_DELETE(self):
        self._serve("DELETE")

    def _serve(self, method):
        told = self.setup_of
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        media = self.headers.get("content-type", "").partition(";")[0]
        told.identified |= "authorization" in self.headers
        told.seen.append((method, parts.path, media))
        if told.hang_up_after is not None and len(told.seen) > told.hang_up_after:
            self.close_connection = True
            self.connection.close()
            return
        if told.failures:
            status, headers = told.failures.pop(0)
            self._answer(status, b"not now", headers)
        elif told.token and self.headers.get("authorization") != f"Bearer {told.token}":
            self._answer(403, b"wrong token")
        elif told.user and self.headers.get("authorization") != self._basic(told.user):
            self._answer(401, b"", {"WWW-Authenticate": 'Basic realm="store"'})
        else:
            self._do(method, parts.path.removeprefix(told.base), parse_qs(parts.query), media, body)

    def _do(self, method, path, parameters, media, body):
        profile, store = self.setup_of.profile, self.setup_of.store
        form = parse_qs(body.decode()) if media.endswith("form-urlencoded") else {}
        if "update" in form and path == profile.update:
            self.setup_of.sizes.append(form["update"][0].count(" .\n"))
            store.update(form["update"][0])
            self._answer(204)
        elif "query" in form and path == profile.query:
            self._query(form["query"][0])
        elif media == "text/x-nquads" and path == profile.quads:
            self.setup_of.sizes.append(len(body.splitlines()))
            for quad in ox.parse(body, format=ox.RdfFormat.N_QUADS):
                store.add(ox.Quad(*quad.triple) if self.setup_of.triples_mode else quad)
            self._answer(200)
        elif path == profile.graphs and "graph" in parameters:
            self._graph(method, ox.NamedNode(parameters["graph"][0]), body)
        else:
            self._answer(404, b"nothing here")

    def _graph(self, method, graph, body):
        store = self.setup_of.store
        known = graph in set(store.named_graphs())
        if method in ("GET", "DELETE") and not known:
            return self._answer(404, b"no such graph")
        if method == "GET":
            triples = [quad.triple for quad in store.quads_for_pattern(None, None, None, graph)]
            return self._answer(200, ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES))
        if method in ("PUT", "DELETE"):
            store.remove_graph(graph)
        if method in ("PUT", "POST"):
            self.setup_of.sizes.append(len(body.splitlines()))
            for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES):
                store.add(ox.Quad(*quad.triple, graph))
        return self._answer(204)

    def _query(self, query):
        result = self.setup_of.store.query(query)
        if isinstance(result, ox.QueryTriples):
            self._answer(200, result.serialize(format=ox.RdfFormat.N_TRIPLES))
        else:
            media = {"Content-Type": "application/sparql-results+json"}
            self._answer(200, result.serialize(format=ox.QueryResultsFormat.JSON), media)

    def _answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @staticmethod
    def _basic(user):
        return "Basic " + base64.b64encode(":".join(user).encode()).decode()
