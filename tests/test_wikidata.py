"""Wikidata live: against a real SPARQL server with data in its form, and against failures."""

import datetime
import json
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kg import resources
from kg.errors import KgError
from kg.model import Judgement, PartialDate
from kg.snapshot import Snapshot, assemble, write
from kg.snapshot.changes import changes
from kg.snapshot.rows import (
    Affiliation,
    Body,
    Cabinet,
    Office,
    Party,
    Person,
    Tenure,
    Topic,
)
from kg.wikidata import agent
from kg.wikidata.endpoint import Endpoint
from kg.wikidata.patience import Busy, Patience
from kg.wikidata.refresh import refreshed
from kg.wikidata.search import ActionApi, cache_folder

CONTACT = "mail@example.org"


# -- a world of our own, in Wikidata's form ------------------------------------------------------

PREFIXES = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psv: <http://www.wikidata.org/prop/statement/value/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def time_node(name: str, day: str, precision: int) -> str:
    return (
        f'v:{name} wikibase:timeValue "{day}T00:00:00Z"^^xsd:dateTime ; '
        f"wikibase:timePrecision {precision} .\n"
    )


def person(item: str, name: str, born: str, more: str = "") -> str:
    return (
        f'wd:{item} wdt:P31 wd:Q5 ; rdfs:label "{name}"@nl ; wdt:P21 wd:Q6581072 ; '
        f"p:P569 s:{item}-b . s:{item}-b psv:P569 v:{item}-b .\n"
        + time_node(f"{item}-b", born, 11)
        + more
    )


def tenure(number: int, held: str, start: str, end: str | None, more: str = "") -> str:
    who, office = held.split()
    text = (
        f"wd:{who} p:P39 s:T{number} ; wdt:P39 wd:{office} . s:T{number} ps:P39 wd:{office} {more}"
    )
    text += f"; pqv:P580 v:T{number}a " + (f"; pqv:P582 v:T{number}b " if end else "") + ".\n"
    text += time_node(f"T{number}a", start, 11)
    return text + (time_node(f"T{number}b", end, 11) if end else "")


WORLD = (
    PREFIXES
    + """
wd:Q20 rdfs:label "Nederlands minister van Zaken"@nl ; skos:altLabel "zakenminister"@nl ;
    wdt:P1001 wd:Q55 .
wd:Q21 rdfs:label "lid van de Tweede Kamer"@nl ; wdt:P1001 wd:Q55 .
wd:Q22 rdfs:label "staatssecretaris van Lucht"@nl ; wdt:P1001 wd:Q29999 .
wd:Q23 rdfs:label "hofleverancier"@nl ; wdt:P1001 wd:Q55 .
wd:Q10 wdt:P31 wd:Q7278 ; wdt:P17 wd:Q55 ; rdfs:label "Landelijke Partij"@nl ;
    wdt:P571 "1990-01-01T00:00:00Z"^^xsd:dateTime ; wdt:P7888 wd:Q11 .
wd:Q11 wdt:P31 wd:Q7278 ; wdt:P17 wd:Q55 ; rdfs:label "Nieuwe Partij"@nl ; wdt:P1813 "NP"@nl .
wd:Q12 wdt:P31 wd:Q7278 ; wdt:P17 wd:Q31 ; rdfs:label "Belgische Partij"@nl .
wd:Q40 wdt:P31 wd:Q2479200 ; rdfs:label "kabinet-Dam"@nl ;
    wdt:P580 "2020-01-10T00:00:00Z"^^xsd:dateTime .
wd:Q41 wdt:P31 wd:Q2479200 ; rdfs:label "kabinet-Bos"@nl ;
    wdt:P580 "2024-02-20T00:00:00Z"^^xsd:dateTime .
wd:Q60 wdt:P31 wd:Q2039348 ; rdfs:label "Damstad"@nl .
wd:Q50 rdfs:label "lucht"@nl ; skos:altLabel "atmosfeer"@nl .
"""
    + person("Q1", "Anna van Dam", "1970-05-06", "wd:Q1 skos:altLabel 'Anna van Dam-Bos'@nl .\n")
    + person("Q2", "Bea Bos", "1980-01-01")
    + "wd:Q2 p:P570 s:Q2-d . s:Q2-d psv:P570 v:Q2-d .\n"
    + time_node("Q2-d", "2024-07-01", 10)
    + "wd:Q1 p:P102 s:M1 . s:M1 ps:P102 wd:Q10 ; pqv:P580 v:M1a .\n"
    + time_node("M1a", "2001-01-01", 9)
    + "wd:Q2 p:P102 s:M2 . s:M2 ps:P102 wd:Q12 .\n"
    + tenure(1, "Q1 Q20", "2020-01-10", "2024-02-20", "; pq:P5054 wd:Q40 ")
    + tenure(2, "Q2 Q22", "2024-02-20", None, "; pq:P5054 wd:Q41 ; pq:P4100 wd:Q11 ")
    + tenure(3, "Q2 Q23", "2019-01-01", None)
    + "s:T9 wikibase:rank wikibase:DeprecatedRank .\n"
    + tenure(9, "Q2 Q20", "1990-01-01", None)
)


def base_snapshot() -> Snapshot:
    """What was known before: labels of the time, a tenure without an end, one that has gone."""
    anna = Person(
        "Q1", "Q1", "Anna van Dam", "van Dam", ("Van Dam",), "f", "1970", None,
        (Affiliation("Q10", "2006-11-30", "2010-06-16", "group"),), "high", ("list",),
    )  # fmt: skip
    cor = Person(
        "person/cor-dak", None, "Cor Dak", "Dak", (), None, None, None, (), "medium", ("list",)
    )
    lpn = Party("Q10", "Q10", "Landelijke Partij", "LP", ("LP",), None, None, (), "high", ("list",))
    own = Party("party/bond", None, "Bond", "Bond", (), None, None, (), "medium", ("list",))
    office = Office("Q20", "Q20", "minister van Zaken", (), "minister", ("list",))
    mine = Office("office/x", None, "minister van X", (), "minister", ("list",))
    seat = Office("Q21", "Q21", "lid van de Tweede Kamer", (), "mp", ("wikidata",))
    held = [
        Tenure("Q1", "Q20", "minister", "minister van Oude Zaken", "Oude Zaken", "Q40",
               "2020-01-10", None, "2023-01-01", "Q10", "high", ("list",)),
        Tenure("Q1", "Q21", "mp", "lid van de Tweede Kamer", None, None,
               "2010-06-17", "2012-09-19", "2023-01-01", "Q10", "high", ("wikidata",)),
        Tenure("Q1", "Q21", "mp", "lid van de Tweede Kamer", None, None,
               "2006-11-30", "2010-06-16", "2023-01-01", "Q10", "high", ("list", "wikidata")),
        Tenure("person/cor-dak", "office/x", "minister", "minister van X", "X", "Q40",
               "2020-01-10", None, "2023-01-01", None, "high", ("list",)),
    ]  # fmt: skip
    cabinet = Cabinet(
        "Q40", "Q40", "kabinet-Dam", (), "2020-01-10", None, (("Q10", None),), ("list",)
    )
    body = Body("Q60", "Q60", "Damstad", (), "municipality", None, None, "high", ("list",))
    topic = Topic("Q50", "Q50", "lucht", (), ("dampkring",), "high", ("list",))
    return assemble(
        "2023-01-01",
        {"list": "a list"},
        {
            "people": [anna, cor],
            "parties": [lpn, own],
            "offices": [office, mine, seat],
            "bodies": [body],
            "cabinets": [cabinet],
            "tenures": held,
            "topics": [topic],
        },
    )


# -- a real server -------------------------------------------------------------------------------


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def oxigraph_with() -> Iterator[Callable[[str], str]]:
    """Starts a real Oxigraph on loopback with some Turtle in it and tells its query address."""
    program = Path(sys.executable).with_name("oxigraph")
    if not program.is_file():
        pytest.skip("Oxigraph's server is not installed (pip install oxigraph)")
    running = []

    def start(turtle: str) -> str:
        port = _free_port()
        server = subprocess.Popen(
            [str(program), "serve", "--bind", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        running.append(server)
        for _ in range(100):
            try:
                with socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
            except OSError:
                time.sleep(0.1)
        url = f"http://127.0.0.1:{port}"
        headers = {"Content-Type": "text/turtle"}
        data = turtle.encode()
        request = urllib.request.Request(f"{url}/store?default", data, headers, method="POST")
        with urllib.request.urlopen(request, timeout=60) as response:
            assert response.status in {201, 204}
        return f"{url}/query"

    try:
        yield start
    finally:
        for server in running:
            server.terminate()
            server.wait(timeout=10)


@pytest.fixture(scope="module")
def oxigraph(oxigraph_with: Callable[[str], str]) -> str:
    """A real Oxigraph with the world above in it."""
    return oxigraph_with(WORLD)


@pytest.mark.server
def test_a_refresh_takes_over_what_wikidata_says_and_keeps_what_it_does_not(oxigraph, tmp_path):
    base = base_snapshot()
    source = Endpoint(oxigraph, tmp_path / "work", Patience.within(60), CONTACT, page=2)
    new = refreshed(base, source, "2026-11-23", oxigraph)
    assert new.date == "2026-11-23"
    assert new.sources == {"list": "a list", "wikidata": oxigraph}

    people = new.person_by_key
    assert set(people) == {"Q1", "Q2", "person/cor-dak"}
    anna, bea = people["Q1"], people["Q2"]
    assert anna.aliases == ("Van Dam", "Anna van Dam-Bos")
    assert (anna.born, anna.gender, anna.family_name) == ("1970-05-06", "f", "van Dam")
    assert anna.affiliations == (
        Affiliation("Q10", "2001", None, "member"),
        Affiliation("Q10", "2006-11-30", "2010-06-16", "group"),
    )
    assert (bea.died, bea.family_name, bea.affiliations) == ("2024-07", "Bos", ())

    parties = new.party_by_key
    assert set(parties) == {"Q10", "Q11", "party/bond"}
    assert (parties["Q10"].short, parties["Q10"].founded) == ("LP", "1990")
    assert parties["Q10"].successors == ("Q11",)
    assert parties["Q11"].short == "NP"

    assert set(new.office_by_key) == {"Q20", "Q21", "Q22", "office/x"}
    assert new.cabinet_by_key["Q40"].parties == (("Q10", None),)
    assert new.cabinet_by_key["Q41"].start == "2024-02-20"
    assert new.topics[0].aliases == ("atmosfeer",)

    rows = {(t.person, t.label): t for t in new.tenures if t.role != "mp"}
    told = rows["Q1", "minister van Oude Zaken"]
    assert (told.end, told.portfolio, told.seen) == ("2024-02-20", "Oude Zaken", "2026-11-23")
    found = rows["Q2", "staatssecretaris van Lucht"]
    assert (found.portfolio, found.cabinet, found.start) == ("Lucht", "Q41", "2024-02-20")
    assert ("person/cor-dak", "minister van X") in rows
    assert not any(t.start == "1990-01-01" for t in new.tenures), "a deprecated statement"
    seats = [t.start for t in new.tenures if t.role == "mp"]
    assert seats == ["2006-11-30"], "what only Wikidata had is gone with it"

    told_changes = {(one.table, one.how) for one in changes(base, new)}
    assert ("people", "new") in told_changes
    assert ("tenures", "gone") in told_changes
    assert ("tenures", "changed") in told_changes
    assert changes(new, new) == ()


@pytest.mark.server
def test_the_same_answers_give_the_same_bytes_whatever_the_page(oxigraph, tmp_path):
    texts = []
    for page in (1, 3, 5000):
        source = Endpoint(oxigraph, tmp_path / str(page), Patience.within(60), CONTACT, page=page)
        texts.append(refreshed(base_snapshot(), source, "2026-11-23", "e").text())
    assert texts[0] == texts[1] == texts[2]


@pytest.mark.server
def test_the_command_refreshes_and_prints_what_changed(oxigraph, kg, tmp_path):
    path = tmp_path / "s.json"
    write(base_snapshot(), path)
    result = kg(
        "snapshot", "refresh", "--endpoint", oxigraph, "--out", path, "--date", "2026-11-23"
    )
    assert result.code == 0, result.err
    assert "Bea Bos (Q2)" in result.out
    assert "gone" in result.out
    assert "questions asked" in result.err
    assert Snapshot.load(path).date == "2026-11-23"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["s.json"]


@pytest.mark.server
def test_an_endpoint_without_wikidata_in_it_changes_nothing(oxigraph, kg, tmp_path):
    path = tmp_path / "s.json"
    people = tuple(
        Person(f"Q9{i}", f"Q9{i}", f"P {i}", "", (), None, None, None, (), "high", ("list",))
        for i in range(30)
    )
    base = base_snapshot()
    write(assemble(base.date, base.sources, {"people": people}), path)
    before = path.read_bytes()
    result = kg("snapshot", "refresh", "--endpoint", oxigraph, "--out", path)
    assert result.code == 1
    assert "lacks 30 of 30 known people" in result.err
    assert path.read_bytes() == before


# -- failures ------------------------------------------------------------------------------------


@dataclass
class StandIn:
    """A small HTTP server that answers as scripted, the last answer again and again."""

    answers: list[tuple[int, dict[str, str], bytes]]
    seen: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""


Serve = Callable[..., StandIn]


@pytest.fixture
def serve() -> Iterator[Serve]:
    running = []

    def start(*answers: tuple[int, dict[str, str], bytes]) -> StandIn:
        stand_in = StandIn(list(answers))

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.answer()

            def do_GET(self) -> None:
                self.answer()

            def answer(self) -> None:
                stand_in.seen.append((self.path, dict(self.headers.items())))
                turn = min(len(stand_in.seen), len(stand_in.answers)) - 1
                status, headers, body = stand_in.answers[turn]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        running.append((server, thread))
        stand_in.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
        return stand_in

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)


@dataclass
class Hours:
    """A clock that only goes on when somebody sleeps."""

    time: float = 0.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def patience(self, seconds: float) -> Patience:
        return Patience(deadline=seconds, clock=self.clock, sleep=self.sleep, now=self.now)

    def now(self) -> datetime.datetime:
        return datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.UTC)


JSON = {"Content-Type": "application/sparql-results+json"}


def page(*items: str) -> tuple[int, dict[str, str], bytes]:
    uri = "http://www.wikidata.org/entity/"
    rows = [{"item": {"type": "uri", "value": f"{uri}{item}"}} for item in items]
    answer = {"head": {"vars": ["item"]}, "results": {"bindings": rows}}
    return 200, JSON, json.dumps(answer).encode()


BUSY = (429, {"Retry-After": "7"}, b"slow down")
BAD_GATEWAY = (502, {"Content-Type": "text/html"}, b"<html>bad gateway</html>")
HTML = (200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>maintenance</html>")
TRUNCATED = (200, JSON, page("Q1", "Q2")[2][:70])


def offices(url: str, work: Path, patience: Patience) -> list[str]:
    return [row["item"] for row in Endpoint(url, work, patience, CONTACT).rows("offices")]


@pytest.mark.parametrize(
    ("failure", "waits"),
    [(BUSY, [7.0, 7.0]), (BAD_GATEWAY, [2, 4]), (HTML, [2, 4]), (TRUNCATED, [2, 4])],
    ids=["429 with Retry-After", "502", "HTML with 200", "truncated JSON"],
)
def test_what_passes_is_waited_out(serve, tmp_path, failure, waits):
    hours = Hours()
    server = serve(failure, failure, page("Q1", "Q2"))
    assert offices(server.url, tmp_path, hours.patience(600)) == ["Q1", "Q2"]
    assert hours.slept == waits
    assert len(server.seen) == 3


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (BAD_GATEWAY, "HTTP 502, 5 times"),
        (HTML, "a web page instead of an answer, 5 times"),
        (TRUNCATED, "a broken answer, 5 times"),
        ((500, {}, b""), "HTTP 500, 5 times"),
    ],
)
def test_what_does_not_pass_is_told_in_one_line(serve, tmp_path, failure, words):
    server = serve(failure)
    with pytest.raises(KgError, match=words) as told:
        offices(server.url, tmp_path, Hours().patience(600))
    assert server.url in str(told.value)
    assert "\n" not in str(told.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_what_waiting_can_not_mend_is_not_tried_again(serve, tmp_path, status):
    server = serve((status, {}, b"no"))
    hours = Hours()
    with pytest.raises(KgError):
        offices(server.url, tmp_path, hours.patience(600))
    assert hours.slept == []
    assert len(server.seen) == 1


def test_a_wait_beyond_the_deadline_is_not_begun(serve, tmp_path):
    hours = Hours()
    server = serve((429, {"Retry-After": "3600"}, b""))
    with pytest.raises(KgError, match="asks to wait 3600 s, and only 60 s are left"):
        offices(server.url, tmp_path, hours.patience(60))
    assert hours.slept == []


def test_one_deadline_is_for_everything(serve, tmp_path):
    hours = Hours()
    server = serve(*([(429, {"Retry-After": "20"}, b"")] * 4), page("Q1"))
    with pytest.raises(KgError, match="only 10 s are left"):
        offices(server.url, tmp_path, hours.patience(50))
    assert hours.slept == [20, 20]


def test_retry_after_may_be_a_date(serve, tmp_path):
    hours = Hours()
    server = serve((503, {"Retry-After": "Mon, 23 Nov 2026 12:00:30 GMT"}, b""), page("Q1"))
    assert offices(server.url, tmp_path, hours.patience(600)) == ["Q1"]
    assert hours.slept == [30]


def test_a_server_that_does_not_answer_and_one_that_is_not_there(tmp_path):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(1)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/sparql"
        hours = Hours()
        with pytest.raises(KgError, match=r"no answer in time|can't be reached"):
            # One second of real time is all a read gets when one second is left.
            offices(url, tmp_path, hours.patience(1.5))
    with pytest.raises(KgError, match="can't be reached"):
        offices(f"http://127.0.0.1:{_free_port()}/sparql", tmp_path, Hours().patience(600))


def test_the_tool_names_itself_and_a_contact(serve, tmp_path):
    server = serve(page("Q1"))
    offices(server.url, tmp_path, Hours().patience(60))
    assert server.seen[0][1]["User-Agent"] == agent(CONTACT)
    assert agent(CONTACT).startswith("Binnenhof/")
    assert CONTACT in agent(CONTACT)


def test_a_broken_off_refresh_goes_on_where_it_was(serve, tmp_path):
    work = tmp_path / "work"
    full = page(*(f"Q{i}" for i in range(1, 4)))
    first = serve(full, BAD_GATEWAY)
    source = Endpoint(first.url, work, Hours().patience(600), CONTACT, page=3)
    with pytest.raises(KgError):
        list(source.rows("offices"))
    asked = len(first.seen)
    first.answers = [page("Q4")]
    again = Endpoint(first.url, work, Hours().patience(600), CONTACT, page=3)
    assert [row["item"] for row in again.rows("offices")] == ["Q1", "Q2", "Q3", "Q4"]
    assert (again.asked, again.remembered) == (1, 1)
    assert len(first.seen) == asked + 1


def test_the_old_snapshot_stays_until_the_new_one_is_whole(serve, kg, tmp_path):
    path = tmp_path / "s.json"
    write(base_snapshot(), path)
    before = path.read_bytes()
    server = serve((403, {}, b""))
    result = kg("snapshot", "refresh", "--endpoint", server.url, "--out", path)
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "is as it was" in result.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("path", sorted((resources.QUERIES / "wikidata").glob("*.rq")))
def test_every_query_asks_in_words_and_orders_its_rows(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.splitlines()[0].endswith("?")
    assert text.rstrip().splitlines()[-1].startswith("ORDER BY ")


def test_patience_tries_again_only_for_busy():
    hours = Hours()
    calls = []

    def fails() -> None:
        calls.append(1)
        raise ValueError("a fault of ours")

    with pytest.raises(ValueError, match="a fault of ours"):
        hours.patience(60).ask("x", fails)
    assert len(calls) == 1
    assert Busy("x").after is None


# -- one name ------------------------------------------------------------------------------------


def entity(item: str, label: str, **claims: object) -> dict[str, object]:
    def value(one: object) -> dict[str, object]:
        return {"mainsnak": {"datavalue": {"value": one}}}

    return {
        "id": item,
        "labels": {"nl": {"value": label}},
        "aliases": {"nl": [{"value": f"{label} jr."}]},
        "claims": {name: [value(one) for one in values] for name, values in claims.items()},
    }


def born(year: int) -> list[object]:
    return [{"time": f"+{year}-01-01T00:00:00Z"}]


def api_answers(*entities: dict[str, object]) -> list[tuple[int, dict[str, str], bytes]]:
    hits = {"search": [{"id": one["id"]} for one in entities]}
    items = {"entities": {one["id"]: one for one in entities}}
    return [(200, {}, json.dumps(hits).encode()), (200, {}, json.dumps(items).encode())]


DUTCH_POLITICIAN = {
    "P31": [{"id": "Q5"}],
    "P106": [{"id": "Q82955"}],
    "P27": [{"id": "Q55"}],
    "P569": born(1970),
}


def test_a_name_is_looked_up_once_and_then_remembered(serve, tmp_path):
    server = serve(
        *api_answers(
            entity("Q7", "Kees Kaap", **DUTCH_POLITICIAN),
            entity("Q8", "Kees Kaap", P31=[{"id": "Q5"}], P569=born(1990)),
            entity("Q9", "Kees Kaap", P31=[{"id": "Q3305213"}]),
        )
    )
    api = ActionApi(tmp_path / "cache", Hours().patience(60), server.url, CONTACT)
    link = api.look_up("Kees Kaap", PartialDate("2019"))
    assert link.judgement is Judgement.POSITIVE
    assert [one.key for one in link.candidates] == ["Q7", "Q8"]
    assert {reason.feature for reason in link.candidates[0].reasons} == {
        "name",
        "profession",
        "country",
    }
    assert len(server.seen) == 2
    assert server.seen[0][1]["User-Agent"] == agent(CONTACT)
    assert "wbsearchentities" in server.seen[0][0]
    assert api.look_up("Kees Kaap", PartialDate("2019")) == link
    assert len(server.seen) == 2
    nobody = api.look_up("Kees Kaap", PartialDate("1975"))
    assert nobody.judgement is not Judgement.POSITIVE


def test_an_unknown_name_and_a_refusal(serve, tmp_path):
    nobody = serve((200, {}, b'{"search": []}'))
    api = ActionApi(tmp_path / "a", Hours().patience(60), nobody.url, CONTACT)
    assert api.look_up("Niemand").judgement is Judgement.NEGATIVE
    refusal = serve((200, {}, b'{"error": {"code": "badtoken", "info": "not like that"}}'))
    api = ActionApi(tmp_path / "b", Hours().patience(60), refusal.url, CONTACT)
    with pytest.raises(KgError, match="not like that"):
        api.look_up("Niemand")
    lagging = serve(
        (200, {"Retry-After": "5"}, b'{"error": {"code": "maxlag"}}'), (200, {}, b'{"search": []}')
    )
    hours = Hours()
    api = ActionApi(tmp_path / "c", hours.patience(60), lagging.url, CONTACT)
    assert api.look_up("Niemand").judgement is Judgement.NEGATIVE
    assert hours.slept == [5.0]


def test_the_command_asks_only_when_told_to(serve, kg, tmp_path, monkeypatch):
    server = serve(*api_answers(entity("Q7", "Kees Kaapstander", **DUTCH_POLITICIAN)))
    monkeypatch.setenv("BINNENHOF_WIKIDATA_API", server.url)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert "nobody known" in kg("link", "Kees Kaapstander").out
    assert server.seen == []
    known = kg("link", "Mark Rutte", "--live")
    assert "Q57792" in known.out
    assert server.seen == [], "the snapshot knows him"
    found = kg("link", "Kees Kaapstander", "--live", "--date", "2019")
    assert found.code == 0, found.err
    assert "Q7" in found.out
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}).is_dir()


# -- the shipped snapshot, told by a Wikidata ----------------------------------------------------

CLASSES = {
    "ministry": "Q3143387",
    "municipality": "Q2039348",
    "province": "Q134390",
    "water-board": "Q702081",
}
PRECISIONS = {4: 9, 7: 10, 10: 11}


def told_by_wikidata(snapshot: Snapshot) -> str:
    """What Wikidata would hold if it knew just what the snapshot knows with an item."""
    lines = [PREFIXES]

    def literal(text: str) -> str:
        return json.dumps(text, ensure_ascii=False) + "@nl"

    def called(item: str, name: str, aliases: tuple[str, ...]) -> None:
        lines.append(f"wd:{item} rdfs:label {literal(name)} .\n")
        lines.extend(f"wd:{item} skos:altLabel {literal(alias)} .\n" for alias in aliases)

    def moment(node: str, path: str, name: str, text: str | None) -> None:
        if text:
            lines.append(f"{node} {path} v:{name} .\n")
            lines.append(time_node(name, f"{text}-01-01"[:10], PRECISIONS[len(text)]))

    for row in snapshot.people:
        if row.qid:
            called(row.qid, row.name, row.aliases)
            lines.append(f"wd:{row.qid} wdt:P31 wd:Q5 ; p:P569 s:{row.qid}-b .\n")
            moment(f"s:{row.qid}-b", "psv:P569", f"{row.qid}-b", row.born)
            members = [one for one in row.affiliations if one.basis == "member"]
            for number, one in enumerate(members):
                if one.party.startswith("Q"):
                    node = f"s:{row.qid}-m{number}"
                    lines.append(f"wd:{row.qid} p:P102 {node} . {node} ps:P102 wd:{one.party} .\n")
                    moment(node, "pqv:P580", f"{row.qid}-m{number}a", one.start)
                    moment(node, "pqv:P582", f"{row.qid}-m{number}b", one.end)
    for row in snapshot.offices:
        if row.qid:
            called(row.qid, row.name, row.aliases)
            lines.append(f"wd:{row.qid} wdt:P1001 wd:Q55 .\n")
    for row in snapshot.parties:
        if row.qid:
            called(row.qid, row.name, row.aliases)
            lines.append(f"wd:{row.qid} wdt:P31 wd:Q7278 ; wdt:P17 wd:Q55 .\n")
    for row in (*snapshot.cabinets, *snapshot.bodies, *snapshot.topics):
        if row.qid:
            called(row.qid, row.name, row.aliases)
            kind = "Q2479200" if isinstance(row, Cabinet) else CLASSES.get(getattr(row, "kind", ""))
            if kind:
                lines.append(f"wd:{row.qid} wdt:P31 wd:{kind} .\n")
    for number, row in enumerate(snapshot.tenures):
        if row.person.startswith("Q") and row.office.startswith("Q"):
            node = f"s:T{number}"
            lines.append(f"wd:{row.person} p:P39 {node} ; wdt:P39 wd:{row.office} .\n")
            lines.append(f"{node} ps:P39 wd:{row.office} .\n")
            moment(node, "pqv:P580", f"T{number}a", row.start)
            moment(node, "pqv:P582", f"T{number}b", row.end)
    return "".join(lines)


@pytest.mark.server
@pytest.mark.slow
def test_a_wikidata_that_knows_the_shipped_snapshot_gives_it_again(oxigraph_with, tmp_path):
    shipped = Snapshot.load()
    # An item that is a body and a topic has one label in Wikidata, and two in the snapshot.
    bodies = {row.key for row in shipped.bodies}
    topics = tuple(row for row in shipped.topics if row.key not in bodies)
    shipped = replace(shipped, topics=topics)
    url = oxigraph_with(told_by_wikidata(shipped))
    source = Endpoint(url, tmp_path / "work", Patience.within(300), CONTACT)
    new = refreshed(shipped, source, shipped.date, url)
    assert [one for one in changes(shipped, new) if one.how != "changed"] == []
    odd = [one for one in changes(shipped, new) if one.how == "changed"]
    assert odd == [], odd[:10]
    assert source.asked < 40
