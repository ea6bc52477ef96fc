import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pyoxigraph as ox
import pytest
from servers import free_port, kg_serve
from small_graphs import graph

from kg import export
from kg.iris import BASE, Iris
from kg.serve.negotiation import GRAPHS, RESULTS, best
from kg.serve.using import DatasetConflictError, with_dataset
from kg.store import Store

IRIS = Iris(BASE)
ARTICLE = IRIS.graph("stuk-0")
server = pytest.mark.server


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("serve") / "store"
    store = Store.open(folder)
    store.database.extend(graph(2))
    store.close()
    return folder


@pytest.fixture(scope="module")
def site(folder):
    with (
        kg_serve(folder, "--timeout", "3", "--max-bytes", "200000") as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        yield client


def triples(response, base=None):
    assert response.status_code == 200, response.text
    media = response.headers["content-type"].partition(";")[0]
    parsed = ox.parse(response.content, format=GRAPHS[media], base_iri=base)
    return {quad.triple for quad in parsed}


@server
def test_a_graph_is_had_by_its_iri_in_each_syntax(site):
    expected = {quad.triple for quad in graph(2) if quad.graph_name == ARTICLE}
    for media in GRAPHS:
        got = site.get(
            "/rdf-graph-store", params={"graph": ARTICLE.value}, headers={"accept": media}
        )
        assert triples(got) == expected, media


@server
def test_the_default_graph_is_the_union(site):
    got = site.get("/rdf-graph-store?default")
    assert triples(got) == {quad.triple for quad in graph(2)}


@server
def test_graph_store_reading_follows_the_protocol(site):
    known = {"graph": ARTICLE.value}
    unknown = {"graph": "http://graphs.example/none"}
    head = site.head("/rdf-graph-store", params=known)
    assert (head.status_code, head.content) == (200, b"")
    assert site.head("/rdf-graph-store", params=unknown).status_code == 404
    assert site.get("/rdf-graph-store", params=unknown).status_code == 404
    assert site.get("/rdf-graph-store").status_code == 400
    assert site.get("/rdf-graph-store", params={**known, "default": ""}).status_code == 400
    assert site.get("/rdf-graph-store", params={"graph": "no iri"}).status_code == 400
    wrong = site.get("/rdf-graph-store", params=known, headers={"accept": "image/png"})
    assert wrong.status_code == 406
    for method in ("PUT", "POST", "DELETE", "PATCH"):
        assert site.request(method, "/rdf-graph-store", params=known).status_code == 405


@server
def test_the_service_describes_itself(site):
    got = triples(site.get("/sparql"))
    service = {str(t.object) for t in got if t.predicate.value.endswith("#supportedLanguage")}
    assert service == {"<http://www.w3.org/ns/sparql-service-description#SPARQL11Query>"}
    assert not any(isinstance(term, ox.BlankNode) for t in got for term in (t.subject, t.object))


@server
def test_the_dataset_is_described_with_its_counts(site):
    got = triples(site.get("/.well-known/void"))
    numbers = {t.object.value for t in got if t.predicate.value.endswith("void#triples")}
    assert str(len(graph(2))) in numbers
    endpoints = {t.object.value for t in got if t.predicate.value.endswith("#sparqlEndpoint")}
    assert endpoints == {f"{site.base_url}/sparql".replace("//sparql", "/sparql")}


@server
def test_every_iri_of_the_graph_has_an_address(site):
    iris = {
        term.value
        for quad in graph(1)
        for term in (quad.subject, quad.object, quad.graph_name, quad.predicate)
        if isinstance(term, ox.NamedNode) and term.value.startswith(BASE)
    }
    assert len(iris) > 20
    for iri in sorted(iris):
        path = f"/id/{iri.removeprefix(BASE)}"
        for accept in ("text/html", "text/turtle", "application/ld+json"):
            got = site.get(path, headers={"accept": accept})
            assert got.status_code == 200, (iri, accept, got.text)
            assert got.headers["content-type"].startswith(accept)
            assert "accept" in got.headers["vary"].lower()


@server
def test_a_thing_is_described_with_what_points_to_it(site):
    person = IRIS.named("person", "Anna de Wit-A")
    got = triples(site.get(f"/id/{person.value.removeprefix(BASE)}"))
    expected = {q.triple for q in graph(2) if person in (q.subject, q.object)}
    assert expected <= got
    assert site.get("/id/person/niemand").status_code == 404
    assert site.get("/id/person/niemand", headers={"accept": "text/html"}).status_code == 404


@server
def test_any_other_iri_can_be_asked_for(site):
    other = {"iri": "https://w3id.org/binnenhof/def#memberOf"}
    assert site.get("/iri", params=other).status_code == 200
    assert site.get("/iri", params={"iri": "geen iri"}).status_code == 400
    assert site.get("/iri").status_code == 400
    ontology = triples(site.get("/def"))
    assert any(t.subject.value.endswith("#memberOf") for t in ontology)


@server
def test_a_page_shows_words_of_the_graph_as_text(tmp_path):
    nasty = '<script>alert("x")</script>'
    node = ox.NamedNode(f"{BASE}person/x")
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    path = tmp_path / "x.nq"
    export.write([ox.Quad(node, label, ox.Literal(nasty), ox.NamedNode("urn:g"))], path)
    with kg_serve(path) as address:
        got = httpx.get(f"{address}/id/person/x", headers={"accept": "text/html"}, timeout=30)
    assert "<script>" not in got.text
    assert "default-src 'none'" in got.headers["content-security-policy"]
    assert "&lt;script&gt;" in got.text


@server
def test_pages_elsewhere_may_read(site):
    origin = {"origin": "https://elders.example"}
    got = site.get("/sparql", params={"query": "ASK {}"}, headers=origin)
    assert got.headers["access-control-allow-origin"] == "*"
    asking = {
        **origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization",
    }
    assert site.options("/sparql", headers=asking).status_code == 400


@server
@pytest.mark.slow
def test_a_query_that_takes_too_long_is_ended_and_the_next_is_answered(site):
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    started = time.monotonic()
    got = site.get("/sparql", params={"query": slow})
    assert got.status_code == 503
    assert "more than 3 s" in got.text
    assert time.monotonic() - started < 20
    assert site.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


@server
@pytest.mark.slow
def test_more_slow_queries_than_workers_are_refused_in_time(site):
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    started = time.monotonic()
    with ThreadPoolExecutor() as pool:
        asked = [pool.submit(site.get, "/sparql", params={"query": slow}) for _ in range(5)]
        assert {answer.result().status_code for answer in asked} == {503}
    assert time.monotonic() - started < 30
    assert site.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


@server
def test_an_answer_that_is_too_large_is_refused(site):
    large = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    got = site.get("/sparql", params={"query": large})
    assert got.status_code == 413
    assert "LIMIT" in got.text


@server
def test_without_a_token_nothing_is_written_and_nobody_else_is_asked(site):
    update = {"update": "CLEAR ALL"}
    assert site.post("/sparql", data=update).status_code == 403
    for query in (
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { sErViCe SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ):
        assert site.get("/sparql", params={"query": query}).status_code == 403
    harmless = 'SELECT ("SERVICE" AS ?x) {} # SERVICE'
    assert site.get("/sparql", params={"query": harmless}).status_code == 200


@server
def test_from_in_the_query_chooses_its_graphs(site):
    query = f"SELECT (COUNT(*) AS ?n) FROM {ARTICLE} {{ ?s ?p ?o }}"
    rows = site.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    assert rows[0]["n"]["value"] == str(len([q for q in graph(2) if q.graph_name == ARTICLE]))


@server
def test_only_the_token_writes_and_what_it_writes_is_read_at_once(tmp_path):
    Store.open(tmp_path / "store").close()
    insert = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }"
    with (
        kg_serve(tmp_path / "store", "--writable", token="sesam") as address,
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        ask = {"query": "ASK { ?s ?p ?o }"}
        for wrong in ({}, {"authorization": "Bearer ander"}, {"authorization": "Basic sesam"}):
            assert client.post("/sparql", data={"update": insert}, headers=wrong).status_code == 401
        assert client.get("/sparql", params=ask).json()["boolean"] is False
        right = {"authorization": "Bearer sesam"}
        assert client.post("/sparql", data={"update": insert}, headers=right).status_code == 204
        assert client.get("/sparql", params=ask).json()["boolean"] is True
        load = {"update": "LOAD <file:///etc/passwd>"}
        assert client.post("/sparql", data=load, headers=right).status_code == 403
    assert len(Store.read(tmp_path / "store")) == 1


@pytest.mark.slow
@server
def test_a_file_is_served_and_a_store_follows_its_builds(tmp_path, folder):
    path = tmp_path / "graph.ttl"
    export.write([q for q in graph(1) if q.graph_name == ARTICLE], path)
    with kg_serve(path) as address:
        got = httpx.get(f"{address}/rdf-graph-store?default", timeout=30)
        assert triples(got) == {q.triple for q in graph(1) if q.graph_name == ARTICLE}
    store = tmp_path / "store"
    Store.open(store).close()
    ask = {"query": "ASK { ?s ?p ?o }"}
    with kg_serve(store) as address:
        assert httpx.get(f"{address}/sparql", params=ask, timeout=30).json()["boolean"] is False
        writer = Store.open(store)
        writer.replace({ARTICLE: [q for q in graph(1) if q.graph_name == ARTICLE]})
        assert httpx.get(f"{address}/sparql", params=ask, timeout=30).json()["boolean"] is True
        writer.close()


@server
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_server_ends_cleanly(folder, how):
    port = free_port()
    command = [sys.executable, "-m", "kg", "serve", str(folder), "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert f"127.0.0.1:{port}" in process.stderr.readline()
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            httpx.get(f"http://127.0.0.1:{port}/sparql?query=ASK%7B%7D", timeout=30)
            break
        except httpx.TransportError:
            time.sleep(0.1)
    process.send_signal(how)
    _, rest = process.communicate(timeout=20)
    assert "Traceback" not in rest
    assert process.returncode in ({0} if how == signal.SIGINT else {0, -signal.SIGTERM})


def test_a_server_that_cannot_be_started_says_why(kg, tmp_path, folder, monkeypatch):
    monkeypatch.delenv("BINNENHOF_TOKEN", raising=False)
    missing = kg("serve", tmp_path / "nergens")
    assert (missing.code, len(missing.err.splitlines())) == (1, 1)
    assert "nergens" in missing.err
    text = tmp_path / "x.txt"
    text.write_text("hallo", encoding="utf-8")
    assert kg("serve", text).code == 1
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = kg("serve", folder, "--port", port)
    assert refused.code == 1
    assert str(port) in refused.err
    assert kg("serve", folder, "--writable").code == 2


def test_the_best_media_type_is_what_the_client_likes_best():
    offered = list(RESULTS)
    assert best(None, offered) == "application/sparql-results+json"
    assert best("text/csv;q=0.5, application/xml", offered) == "application/xml"
    assert best("text/*", offered) == "text/csv"
    assert best("*/*;q=0.1, text/csv;q=0", ["text/csv"]) is None
    assert best("image/png", offered) is None


def test_a_dataset_is_written_into_each_where_of_an_update():
    update = 'DELETE WHERE { ?s <urn:p> "WHERE { }" } ; INSERT { ?s a <urn:c> } WHERE { ?s ?p ?o }'
    written = with_dataset(update, ["urn:g"], [])
    assert written.count("USING <urn:g>") == 2
    assert written.count('"WHERE { }"') == 2
    store = ox.Store()
    store.update("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:q> 1 } <urn:b> <urn:q> 1 }")
    store.update(with_dataset("INSERT { ?s a <urn:c> } WHERE { ?s <urn:q> 1 }", ["urn:g"], []))
    assert (
        ox.Quad(
            ox.NamedNode("urn:a"),
            ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            ox.NamedNode("urn:c"),
        )
        in store
    )
    with pytest.raises(DatasetConflictError):
        with_dataset("WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", ["urn:h"], [])
    assert with_dataset(update, [], []) == update
