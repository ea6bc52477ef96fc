"""Asking: a name, a file or text; of a file, a store or an endpoint; in every form of answer."""

import io
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdf_samples import spring, winter

from kg import endpoint, export, graph, query, questions, sparql
from kg.errors import KgError, UsageError
from kg.iris import PREFIXES
from kg.literals import text
from kg.store import Store


@pytest.fixture(scope="module")
def quads():
    return [*graph.quads(*winter()), *graph.quads(*spring())]


@pytest.fixture(scope="module")
def target(quads, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.trig"
    export.write(quads, path)
    return path


def asked(body: str, **values: str):
    return sparql.substitute(body, {name: text(value) for name, value in values.items()})


# --- values are terms, whatever is in them ---------------------------------------------------


def test_a_value_takes_the_place_of_its_variable_alone():
    body = """
    # ?name in a comment, 'quoted' ?name
    SELECT ?other WHERE { ?s <http://x/?name> "?name", '?name', '''?name''' ; ?p ?name, $name . }
    """
    written = asked(body, name="Jan")
    assert written.count('"Jan"') == 2
    assert written == body.replace("?name, $name .", '"Jan", "Jan" .')


def test_a_value_in_the_projection_keeps_its_column():
    written = asked("SELECT ?name (STR(?name) AS ?n) WHERE { ?s ?p ?name }", name="Jan")
    assert written == 'SELECT ("Jan" AS ?name) (STR("Jan") AS ?n) WHERE { ?s ?p "Jan" }'
    ox.Store().query(written)


def test_bound_of_a_value_is_true():
    body = "SELECT ?s { ?s ?p ?o FILTER (BOUND ( ?name ) && bound(?o) && !BOUND(?other)) }"
    written = asked(body, name="Jan")
    assert written == "SELECT ?s { ?s ?p ?o FILTER (true && bound(?o) && !BOUND(?other)) }"


@given(st.text())
def test_no_value_can_become_a_part_of_the_query(value):
    store = ox.Store()
    one = ox.NamedNode("https://example.org/")
    store.add(ox.Quad(one, one, ox.Literal(value)))
    body = "SELECT ?s WHERE { ?s ?p ?o FILTER (STR(?o) = STR(?wanted)) }"
    assert len(list(store.query(asked(body, wanted=value)))) == 1
    assert len(list(store.query(asked(body, wanted=value + "x")))) == 0


@pytest.mark.parametrize(
    "value", ['") } DELETE WHERE { ?s ?p ?o } #', "\\", '"', "' || true", "\n# x", "?o", "$o <x>"]
)
def test_hostile_values_match_nothing_and_break_nothing(target, value):
    answer = query.ask(questions.find("members-of"), {"party": value}, str(target))
    assert list(answer.result) == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_substitution_is_what_rdflib_calls_initial_bindings(quads):
    dataset = rdflib.Dataset()
    dataset.parse(data=export.text(quads, export.FORMATS[".nq"]), format="nquads")
    question = questions.find("members-of")
    store = Store.memory(quads)
    written = asked(question.sparql, party="CDA")
    ours = [tuple(str(v.value) for v in row) for row in store.query(written)]
    bound = dataset.query(question.sparql, initBindings={"party": rdflib.Literal("CDA")})
    assert ours == [tuple(str(value) for value in row) for row in bound]


@given(st.text())
def test_tokens_lose_nothing(body):
    assert "".join(token for _, token in sparql.tokens(body)) == body


def test_our_prefixes_need_no_declaration_and_move_no_line():
    written = sparql.with_prefixes("SELECT ?s {\n ?s a pol:Party ; rdfs:label 'pol:x' }")
    assert written.startswith(f"PREFIX pol: <{PREFIXES['pol']}> PREFIX rdfs: <")
    assert written.count("\n") == 1
    declared = "PREFIX pol: <http://other/>\nSELECT ?s { ?s a pol:Party }"
    assert sparql.with_prefixes(declared) == declared


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("# SELECT\nASK { ?s ?p ?o }", "ASK"),
        ("PREFIX select: <http://x/> CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("BASE <http://SELECT/> DESCRIBE <x>", "DESCRIBE"),
        ("select ?ask {}", "SELECT"),
        ("INSERT DATA {}", ""),
    ],
)
def test_the_form_of_a_query(body, form):
    assert sparql.form(body) == form


# --- what is asked ----------------------------------------------------------------------------


def test_a_name_a_file_and_text_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.rq").write_text("# Mine?\n# param: n text\nSELECT ?n {}", encoding="utf-8")
    assert questions.find("articles").name == "articles"
    mine = questions.find("mine.rq")
    assert (mine.question, mine.parameters[0].name) == ("Mine?", "n")
    assert questions.find("SELECT * { ?s ?p ?o }").name == "query"
    with pytest.raises(UsageError, match="nothing-such: no such query or file; the named queries"):
        questions.find("nothing-such")


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("ministers-on", {}, "needs --set date=DAY"),
        ("ministers-on", {"date": "2023-02-30"}, "date=2023-02-30: day is out of range"),
        ("ministers-on", {"date": "2023"}, "date=2023: not a day"),
        ("ministers-on", {"date": "gisteren"}, "date=gisteren: not a date"),
        ("ministers-on", {"date": "2023-01-01", "datum": "x"}, "no parameter datum; it has date"),
        ("evidence-of", {"fact": "a b"}, "fact=a b: Invalid IRI"),
    ],
)
def test_wrong_values_are_wrong_calls(name, values, words):
    with pytest.raises(UsageError, match=name) as error:
        questions.bind(questions.find(name), values)
    assert words in str(error.value)


def test_variables_of_an_own_query_can_be_set():
    own = questions.parse("query", "SELECT ?s { ?s ?p ?o . ?s ?day ?n ; ?x ?y }")
    values = {"o": "Jan", "day": "2023-01-01", "n": "7", "x": "https://example.org/"}
    bound = {name: str(value) for name, value in questions.bind(own, values).items()}
    xsd = PREFIXES["xsd"]
    assert bound == {
        "o": '"Jan"',
        "day": f'"2023-01-01"^^<{xsd}date>',
        "n": f'"7"^^<{xsd}integer>',
        "x": "<https://example.org/>",
    }


# --- of what, and how it comes out ------------------------------------------------------------


def test_file_and_store_give_the_same_answer(kg, quads, target, tmp_path):
    store = Store.open(tmp_path / "store")
    graphs = {quad.graph_name for quad in quads}
    store.replace({one: [q for q in quads if q.graph_name == one] for one in graphs})
    store.close()
    del store
    call = ("query", "members-of", "--set", "party=D66", "--format", "csv", "--on")
    of_file, of_store = kg(*call, target), kg(*call, tmp_path / "store")
    assert (of_file.code, of_file.err) == (0, "")
    assert of_store == of_file
    assert "Karin van Gelder" in of_file.out


@pytest.mark.parametrize("ending", ["nq", "ttl", "rdf", "nt.gz", "jsonld"])
def test_a_file_without_named_graphs_can_be_asked_too(kg, quads, tmp_path, ending):
    path = tmp_path / f"graph.{ending}"
    export.write(quads, path)
    told = kg("query", "members-of", "--set", "party=CDA", "--on", path)
    assert told.code == 0
    assert "Piet Wals" in told.out


def test_tables_come_in_every_form(kg, target):
    call = ("query", "topics", "--on", target, "--format")
    shown = kg(*call, "table").out.splitlines()
    assert shown[0].split() == ["concept", "holders", "pro", "contra", "articles", "topic"]
    assert kg(*call, "csv").out.startswith("concept,holders,pro,contra,articles,topic\r\n")
    assert kg(*call, "tsv").out.startswith("?concept\t?holders")
    assert json.loads(kg(*call, "json").out)["results"]["bindings"]
    assert kg(*call, "xml").out.startswith("<?xml")
    wrong = kg(*call, "ttl")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == "kg: ttl: a table is written as table, csv, tsv, json or xml\n"


@pytest.mark.parametrize("form", ["ttl", "nt", "nq", "trig", "jsonld", "rdf"])
def test_graphs_come_in_every_form(kg, target, form):
    told = kg("query", "agreement-network", "--on", target, "--format", form)
    assert told.code == 0
    parsed = list(ox.parse(told.out.encode(), format=export.FORMATS[f".{form}"].rdf))
    assert len(parsed) > 2
    wrong = kg("query", "agreement-network", "--on", target, "--format", "csv")
    assert (wrong.code, "triples are written as ttl" in wrong.err) == (2, True)


def test_describe_and_ask(kg, target):
    told = kg("query", "DESCRIBE pol:role-minister { }", "--on", target)
    assert told.code == 0
    assert kg("query", "ASK { ?s a pol:Party }", "--on", target).out == "yes\n"
    assert kg("query", "ASK { ?s a pol:Ministry }", "--on", target).out == "no\n"


def test_the_query_may_come_from_standard_input(kg, target, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT (COUNT(*) AS ?n) { ?s a pol:Article }"))
    assert kg("query", "-", "--on", target).out.split() == ["n", "2"]


def test_no_answer_is_said_beside_the_result(kg, target):
    told = kg("query", "members-of", "--set", "party=Niemand", "--on", target)
    assert (told.code, told.out, told.err) == (0, "", "no answers\n")


def test_a_syntax_error_is_one_line_with_its_number(kg, target, tmp_path):
    broken = tmp_path / "broken.rq"
    broken.write_text("# Broken?\nSELECT ?s\nWHERE { ?s a pol:Party ; }\n}", encoding="utf-8")
    told = kg("query", broken, "--on", target)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("kg: broken: line 4: not SPARQL: expected")
    assert told.err.count("\n") == 1
    told = kg("query", "SELECT ?s { ?s a nope:Party }", "--on", target)
    assert told.err == "kg: query: line 1: not SPARQL: a prefix is not declared\n"
    told = kg("query", "INSERT DATA { <a:a> <a:b> <a:c> }", "--on", target)
    assert "no SELECT, ASK, CONSTRUCT or DESCRIBE" in told.err


def test_the_list_of_queries_shows_what_each_needs(kg):
    told = kg("queries")
    assert told.code == 0
    for name in ("ministers-on", "opposite-sides", "evidence-of"):
        assert name in told.out
    assert "date=DAY" in told.out


# --- endpoints --------------------------------------------------------------------------------


@contextmanager
def serving(answer):
    """A server on loopback that answers every POST by `answer(handler, form)`."""
    seen = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            seen.append((dict(self.headers), parse_qs(body)))
            answer(self, parse_qs(body))

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def reply(status: int, media: str, body: bytes, **headers: str):
    def answer(handler, _form) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", media)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


JSON = "application/sparql-results+json"
ROWS = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"1"}}]}}'


def test_an_endpoint_answers_like_a_file(kg, quads, target):
    store = Store.memory(quads)

    def answer(handler, form) -> None:
        result = store.query(form["query"][0])
        if isinstance(result, ox.QueryTriples):
            body = result.serialize(format=ox.RdfFormat.N_TRIPLES)
            reply(200, "application/n-triples", body)(handler, form)
        else:
            body = result.serialize(format=ox.QueryResultsFormat.JSON)
            reply(200, JSON, body)(handler, form)

    with serving(answer) as (url, seen):
        for question in questions.questions():
            needed = [one.name for one in question.parameters if one.default is None]
            values = {"date": "2023-01-15", "fact": "tenure/x"}
            sets = [f"{name}={values.get(name, 'd66')}" for name in needed]
            options = [part for one in sets for part in ("--set", one)]
            here = kg("query", question.name, "--on", target, *options)
            there = kg("query", question.name, "--on", url, *options)
            assert there == here, question.name
        headers, form = seen[0]
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert headers["User-Agent"].startswith("Binnenhof/")
    assert list(form) == ["query"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (reply(200, "text/html", b"<html>Welcome</html>"), "answered with a web page"),
        (reply(200, JSON, ROWS[:-30]), "broken off or malformed"),
        (reply(200, JSON, b""), "broken off or malformed"),
        (reply(200, "text/plain", b"ok"), "answered with text/plain"),
        (reply(400, "text/plain", b"Lexical error at line 3"), "not accept the query (Lexical"),
        (reply(401, "text/plain", b""), "wants a user and a password"),
        (reply(404, "text/plain", b"none"), "no SPARQL endpoint at this address (none)"),
        (reply(429, "text/plain", b"", Retry_After="7"), "HTTP 429 Too Many Requests; try again"),
        (reply(500, "text/plain", b"Out of\nmemory"), "the endpoint failed (Out of memory)"),
        (reply(503, "text/html", b"<html>"), "HTTP 503 Service Unavailable"),
    ],
)
def test_an_endpoint_that_fails_is_one_line(kg, answer, words):
    with serving(answer) as (url, _):
        told = kg("query", "SELECT (1 AS ?n) {}", "--on", url)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith(f"kg: {url}: ")
    assert words in told.err
    assert told.err.count("\n") == 1


def test_a_web_page_for_a_graph_is_refused():
    with serving(reply(200, "text/html", b"<HTML>")) as (url, _), pytest.raises(KgError) as error:
        endpoint.ask(url, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert "a web page" in str(error.value)


def test_a_limit_on_rows_is_told(kg):
    with serving(reply(200, JSON, ROWS, X_SPARQL_MaxRows="10000")) as (url, _):
        told = kg("query", "SELECT (1 AS ?n) {}", "--on", url)
    assert told.err == f"kg: warning: {url}: the endpoint cuts results at 10000 rows\n"


def test_a_silent_endpoint_is_given_up(kg):
    release = threading.Event()
    with serving(lambda *_: release.wait(20)) as (url, _):
        told = kg("query", "SELECT (1 AS ?n) {}", "--on", url, "--timeout", "1")
        release.set()
    assert told.err == f"kg: {url}: no answer within 1 seconds\n"


def test_a_slow_endpoint_has_one_deadline_for_all_of_its_answer():
    moments = iter([0.0, 1.0, 99.0, 99.0])
    with serving(reply(200, JSON, ROWS)) as (url, _), pytest.raises(KgError, match="no whole"):
        endpoint.ask(url, "SELECT ?n {}", timeout=5, clock=lambda: next(moments) * 10)


def test_nobody_there_is_told(kg):
    told = kg("query", "articles", "--on", "http://127.0.0.1:9/sparql")
    assert (told.code, told.err) == (
        1, "kg: http://127.0.0.1:9/sparql: can't be reached (Connection refused)\n",
    )  # fmt: skip


def test_a_broken_query_is_not_sent(kg):
    with serving(reply(200, JSON, ROWS)) as (url, seen):
        told = kg("query", "SELECT ?s {", "--on", url)
    assert told.code == 1
    assert seen == []


# --- what can't be asked ----------------------------------------------------------------------


def test_a_target_that_is_none_is_named(kg, tmp_path):
    for made, words in [
        (tmp_path / "none.nq", "no such file or folder"),
        (tmp_path, "not a Binnenhof store"),
    ]:
        told = kg("query", "articles", "--on", made)
        assert (told.code, told.out) == (1, "")
        assert str(made) in told.err
        assert words in told.err
    (tmp_path / "notes.txt").write_text("tekst", encoding="utf-8")
    told = kg("query", "articles", "--on", tmp_path / "notes.txt")
    assert (told.code, "no RDF format ends so" in told.err) == (2, True)
    (tmp_path / "bad.nq").write_text("tekst", encoding="utf-8")
    told = kg("query", "articles", "--on", tmp_path / "bad.nq")
    assert (told.code, "bad.nq: not N-Quads" in told.err) == (1, True)


def test_the_graph_to_ask_may_stand_in_the_environment(kg, target, monkeypatch):
    told = kg("query", "articles")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("kg: name the graph to ask: --on FILE|DIR|URL")
    monkeypatch.setenv("KG_ON", str(target))
    assert kg("query", "articles") == kg("query", "articles", "--on", target)


def test_a_wrong_call_is_a_wrong_call(kg, target):
    for call in (
        ("query", "articles"),
        ("query", "members-of", "--on", target),
        ("query", "members-of", "--on", target, "--set", "party"),
        ("query", "nothing-such", "--on", target),
    ):
        told = kg(*call)
        assert told.code == 2
        assert told.err.count("\n") == 1
