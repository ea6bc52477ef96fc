"""The SPARQL 1.1 protocol, case by case as the W3C's test suite names them, against `kg serve`.

Written from the recommendation and the suite's descriptions. In `query_multiple_dataset` the two
named graphs are two parameters, as the case means; the suite's manifest runs them into one.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

import httpx
import pytest
from servers import kg_serve

from kg.store import Store

pytestmark = [pytest.mark.server, pytest.mark.slow]

TOKEN = "sesam"
ONE, TWO, THREE = (f"http://graphs.example/{name}" for name in ("one", "two", "three"))
DOCUMENT = "http://xmlns.com/foaf/0.1/Document"
RECORD = "http://purl.org/dc/terms/BibliographicResource"
RESULT = "http://graphs.example/result"
QUERY, UPDATE, FORM = (
    "application/sparql-query",
    "application/sparql-update",
    "application/x-www-form-urlencoded",
)

BOTH = f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type }}"
BOTH_NAMED = f"ASK {{ GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} }}"
ALL_THREE = (
    f"ASK {{ <{THREE}> a ?type GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} }}"
)
DEFAULTS = [("default-graph-uri", ONE), ("default-graph-uri", TWO)]
NAMED = [("named-graph-uri", ONE), ("named-graph-uri", TWO)]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory):
    folder = tmp_path_factory.mktemp("protocol") / "store"
    Store.open(folder).close()
    with kg_serve(folder, "--writable", token=TOKEN) as address:
        yield f"{address}/sparql"


@pytest.fixture
def client(endpoint):
    documents = " ".join(f"GRAPH <{g}> {{ <{g}> a <{DOCUMENT}> }}" for g in (ONE, TWO, THREE))
    with httpx.Client(base_url=endpoint, timeout=60) as client:
        client.headers["authorization"] = f"Bearer {TOKEN}"
        filled = client.post(
            "",
            content=f"CLEAR ALL ; INSERT DATA {{ {documents} }}",
            headers={"content-type": UPDATE},
        )
        assert filled.is_success, filled.text
        yield client


@dataclass(frozen=True)
class Case:
    """A request of the suite and what it expects: an answer, a kind of body, or a refusal."""

    name: str
    method: str = "POST"
    url: tuple[tuple[str, str], ...] = ()
    body: str | bytes | None = None
    media: str | None = None
    answer: bool | None = None
    kind: str | None = None
    refused: bool = False


def case(name, method="POST", url=(), body=None, media=None, **expected):
    return Case(name, method, tuple(url), body, media, **expected)


QUERIES = [
    case("query_get", "GET", [("query", "ASK {}")], answer=True),
    case("query_post_form", body=urlencode({"query": "ASK {}"}), media=FORM, answer=True),
    case("query_post_direct", body="ASK {}", media=QUERY, answer=True),
    case("query_dataset_default_graphs_get", "GET", [("query", BOTH), *DEFAULTS], answer=True),
    case("query_dataset_default_graphs_post", url=DEFAULTS, body=BOTH, media=QUERY, answer=True),
    case("query_dataset_named_graphs_get", "GET", [("query", BOTH_NAMED), *NAMED], answer=True),
    case("query_dataset_named_graphs_post", url=NAMED, body=BOTH_NAMED, media=QUERY, answer=True),
    case(
        "query_dataset_full",
        url=[("default-graph-uri", THREE), *NAMED],
        body=ALL_THREE,
        media=QUERY,
        answer=True,
    ),
    case(
        "query_multiple_dataset",
        url=[("default-graph-uri", THREE), *NAMED],
        body=ALL_THREE.replace("ASK", f"ASK FROM <{ONE}>"),
        media=QUERY,
        answer=True,
    ),
    case("query_content_type_select", body="SELECT (1 AS ?value) {}", media=QUERY, kind="table"),
    case("query_content_type_ask", body="ASK {}", media=QUERY, kind="boolean"),
    case("query_content_type_describe", body=f"DESCRIBE <{ONE}>", media=QUERY, kind="rdf"),
    case(
        "query_content_type_construct",
        body="CONSTRUCT { <s> <p> 1 } WHERE {}",
        media=QUERY,
        kind="rdf",
    ),
]
BAD = [
    case("bad_query_method", "PUT", [("query", "ASK {}")], refused=True),
    case(
        "bad_multiple_queries", "GET", [("query", "ASK {}"), ("query", "SELECT * {}")], refused=True
    ),
    case("bad_query_wrong_media_type", body="ASK {}", media="text/plain", refused=True),
    case("bad_query_missing_form_type", body=urlencode({"query": "ASK {}"}), refused=True),
    case("bad_query_missing_direct_type", body="ASK {}", refused=True),
    case(
        "bad_query_non_utf8", body="ASK { ?s ?p 'é' }".encode("utf-16"), media=QUERY, refused=True
    ),
    case("bad_query_syntax", "GET", [("query", "ASK {")], refused=True),
    case("bad_update_get", "GET", [("update", "CLEAR ALL")], refused=True),
    case(
        "bad_multiple_updates",
        body=urlencode([("update", "CLEAR NAMED"), ("update", "CLEAR DEFAULT")]),
        media=FORM,
        refused=True,
    ),
    case("bad_update_wrong_media_type", body="CLEAR NAMED", media="text/plain", refused=True),
    case("bad_update_missing_form_type", body=urlencode({"update": "CLEAR NAMED"}), refused=True),
    case(
        "bad_update_non_utf8", body="CLEAR NAMED # é".encode("utf-16"), media=UPDATE, refused=True
    ),
    case("bad_update_syntax", body=urlencode({"update": "CLEAR XYZ"}), media=FORM, refused=True),
    case(
        "bad_update_dataset_conflict",
        url=[("using-named-graph-uri", ONE)],
        body=f"INSERT {{ GRAPH <{RESULT}> {{ ?s a <{RECORD}> }} }} USING <{TWO}> "
        f"WHERE {{ ?s a <{DOCUMENT}> }}",
        media=UPDATE,
        refused=True,
    ),
]


def send(client, case):
    headers = {"content-type": case.media} if case.media else {}
    return client.request(
        case.method, "", params=list(case.url) or None, content=case.body, headers=headers
    )


@pytest.mark.parametrize("case", QUERIES, ids=lambda case: case.name)
def test_query(client, case):
    response = send(client, case)
    assert response.is_success, response.text
    media = response.headers["content-type"].partition(";")[0]
    if case.answer is not None:
        assert response.json()["boolean"] is case.answer
    if case.kind == "table":
        assert media == "application/sparql-results+json"
        assert response.json()["results"]["bindings"][0]["value"]["value"] == "1"
    if case.kind == "boolean":
        assert media == "application/sparql-results+json"
    if case.kind == "rdf":
        assert media == "text/turtle"


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_refusal(client, case):
    """A refusal is a 4xx in one line, and nothing was changed."""
    response = send(client, case)
    assert 400 <= response.status_code < 500, response.text
    assert len(response.text.splitlines()) >= 1
    assert client.get("", params={"query": ALL_THREE, **dict(NAMED)}).is_success
    everything = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert (
        client.get("", params={"query": everything}).json()["results"]["bindings"][0]["n"]["value"]
        == "3"
    )


def test_each_query_case_depends_on_its_dataset(client):
    """The same questions without their dataset, or with half of it, get another answer."""
    half = {"default-graph-uri": ONE}
    assert client.get("", params={"query": BOTH, **half}).json()["boolean"] is False
    half = {"named-graph-uri": ONE}
    assert client.get("", params={"query": BOTH_NAMED, **half}).json()["boolean"] is False
    only_default = {"default-graph-uri": THREE}
    assert client.get("", params={"query": ALL_THREE, **only_default}).json()["boolean"] is False
    only_named = NAMED
    asked = [("query", f"ASK {{ <{THREE}> a ?type }}"), *only_named]
    assert client.get("", params=asked).json()["boolean"] is False


def update(client, text, parameters=(), *, form=False):
    """Send an update, directly or as a form."""
    body = urlencode({"update": text, **dict(parameters)}) if form else text
    response = client.post(
        "",
        params=None if form else list(parameters) or None,
        content=body,
        headers={"content-type": FORM if form else UPDATE},
    )
    assert response.is_success, response.text


def records(client):
    """What the update wrote into its graph."""
    asked = f"SELECT ?s {{ GRAPH <{RESULT}> {{ ?s a <{RECORD}> }} }}"
    rows = client.get("", params={"query": asked}).json()["results"]["bindings"]
    return {row["s"]["value"] for row in rows}


COPY = f"INSERT {{ GRAPH <{RESULT}> {{ ?s a <{RECORD}> }} }} WHERE {{ ?s a <{DOCUMENT}> }}"
COPY_NAMED = COPY.replace(f"?s a <{DOCUMENT}>", f"GRAPH ?g {{ ?s a <{DOCUMENT}> }}")
COPY_BOTH = COPY.replace(
    f"{{ ?s a <{DOCUMENT}> }}",
    f"{{ {{ GRAPH ?g {{ ?s a <{DOCUMENT}> }} }} UNION {{ ?s a <{DOCUMENT}> }} }}",
)
UPDATES = {
    "update_dataset_default_graph": (COPY, [("using-graph-uri", ONE)], {ONE}),
    "update_dataset_default_graphs": (
        COPY,
        [("using-graph-uri", ONE), ("using-graph-uri", TWO)],
        {ONE, TWO},
    ),
    "update_dataset_named_graphs": (
        COPY_NAMED,
        [("using-named-graph-uri", ONE), ("using-named-graph-uri", TWO)],
        {ONE, TWO},
    ),
    "update_dataset_full": (
        COPY_BOTH,
        [("using-graph-uri", ONE), ("using-named-graph-uri", TWO)],
        {ONE, TWO},
    ),
}


@pytest.mark.parametrize("name", UPDATES)
def test_update_dataset(client, name):
    text, parameters, expected = UPDATES[name]
    update(client, text, parameters)
    assert records(client) == expected


def test_update_post_form(client):
    update(client, f"INSERT DATA {{ GRAPH <{RESULT}> {{ <{ONE}> a <{RECORD}> }} }}", form=True)
    assert records(client) == {ONE}


def test_update_post_direct(client):
    update(client, f"INSERT DATA {{ GRAPH <{RESULT}> {{ <{ONE}> a <{RECORD}> }} }}")
    assert records(client) == {ONE}


def test_update_base_uri(client):
    """A relative IRI is resolved against the service, and so is absolute afterwards."""
    update(client, f"INSERT DATA {{ GRAPH <{RESULT}> {{ <thing> a <{RECORD}> }} }}")
    (found,) = records(client)
    assert found.startswith("http://127.0.0.1:")
    assert found.endswith("/thing")


def test_all_34_cases_are_here():
    suite = {case.name for case in (*QUERIES, *BAD)} | set(UPDATES)
    suite |= {"update_post_form", "update_post_direct", "update_base_uri"}
    assert len(suite) == 34
