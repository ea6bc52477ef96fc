import os
import shutil
import subprocess

import httpx
import pyoxigraph as ox
import pytest
import servers
from small_graphs import graph
from standin import Standin, standin

from kg import export
from kg.errors import KgError, UsageError
from kg.iris import BASE, Iris
from kg.load import into, source
from kg.remote.client import Client, Patience, Request
from kg.remote.credentials import Credentials
from kg.remote.load import load
from kg.remote.profiles import checked, encrypted, named, profiles
from kg.remote.verify import verify
from kg.store import Store

IRIS = Iris(BASE)
G = ox.NamedNode("urn:g")


def put(path, text):
    path.write_text(text, encoding="utf-8")
    return path


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self):
        self.now, self.waits = 0.0, []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.waits.append(seconds)
        self.now += seconds


def client(told, time=None, *, deadline=100.0, **credentials):
    time = time or Time()
    patience = Patience(deadline=deadline, clock=time.clock, sleep=time.sleep)
    return Client(told.url, Credentials(**credentials), patience)


# A store folder.


def test_a_file_is_loaded_into_a_folder_and_twice_is_once(kg, tmp_path):
    export.write(graph(3), tmp_path / "graph.trig")
    for _ in range(2):
        done = kg("load", tmp_path / "graph.trig", "--to", tmp_path / "store")
        assert (done.err, done.code) == ("", 0)
        assert "3 graphs" in done.out
        assert set(Store.read(tmp_path / "store").quads()) == set(graph(3))


def test_a_newer_article_without_links_takes_the_old_links_away(tmp_path):
    links = ox.Quad(
        IRIS.links("stuk-0"), ox.NamedNode("urn:p"), ox.Literal("x"), IRIS.links("stuk-0")
    )
    into(Store.memory([*graph(2), links]), tmp_path / "store")
    into(Store.memory(graph(1)), tmp_path / "store")
    assert set(Store.read(tmp_path / "store").quads()) == set(graph(2))


def test_a_folder_that_another_process_writes_to_is_named(kg, tmp_path):
    export.write(graph(1), tmp_path / "graph.nq")
    writer = Store.open(tmp_path / "store")
    done = kg("load", tmp_path / "graph.nq", "--to", tmp_path / "store")
    assert done.code == 1
    assert "another process is writing" in done.err
    assert len(done.err.splitlines()) == 1
    writer.close()


# What can't be loaded.


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("<urn:a> <urn:p> <not an iri> <urn:g> .", "not N-Quads"),
        ("<urn:a> <urn:p> <relative> <urn:g> .", "not N-Quads"),
        (
            '<urn:a> <urn:p> "2023-02-30"^^<http://www.w3.org/2001/XMLSchema#date> <urn:g> .',
            "not a date",
        ),
        (
            '<urn:a> <urn:p> "2023"^^<http://www.w3.org/2001/XMLSchema#date> <urn:g> .',
            "not a date",
        ),
        (
            '<urn:a> <urn:p> "2023-13"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> <urn:g> .',
            "not a date",
        ),
        ("_:b <urn:p> <urn:c> <urn:g> .", "blank node"),
        ("<urn:a> <urn:p> <urn:c> _:g .", "graph without a name"),
        ("<urn:a> <urn:p> <urn:c> .", "--graph"),
    ],
)
def test_what_stores_lose_or_refuse_is_refused_before(kg, tmp_path, text, cause):
    path = put(tmp_path / "bad.nq", f"<urn:ok> <urn:p> <urn:o> <urn:g> .\n{text}\n")
    done = kg("load", path, "--to", tmp_path / "store")
    assert done.code in (1, 2)
    assert len(done.err.splitlines()) == 1
    assert "bad.nq" in done.err
    assert cause in done.err
    assert not (tmp_path / "store").exists()


def test_dates_of_every_precision_are_dates(tmp_path):
    lines = [
        f'<urn:a> <urn:p> "{date}"^^<http://www.w3.org/2001/XMLSchema#{kind}> <urn:g> .'
        for date, kind in [("2023", "gYear"), ("2023-02", "gYearMonth"), ("2024-02-29", "date")]
    ]
    assert len(source(put(tmp_path / "good.nq", "\n".join(lines)))) == 3


def test_triples_without_a_graph_go_where_the_user_says(kg, tmp_path):
    path = put(tmp_path / "x.ttl", "<urn:a> <urn:p> <urn:o> .")
    assert kg("load", path, "--to", tmp_path / "store", "--graph", "urn:g").code == 0
    assert Store.read(tmp_path / "store").graphs() == [G]
    assert kg("load", path, "--to", tmp_path / "store", "--graph", "no iri").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--to", "http://127.0.0.1:1", "--bulk", "x"],
        ["--to", "http://user:secret@127.0.0.1:1"],
        ["--to", "ftp://127.0.0.1"],
        ["--bulk", "x"],
        ["--bulk", "x", "--profile", "none"],
        ["--to", "http://127.0.0.1:1", "--profile", "none"],
    ],
)
def test_a_call_that_cannot_work_is_told(kg, tmp_path, arguments):
    export.write(graph(1), tmp_path / "graph.nq")
    done = kg("load", tmp_path / "graph.nq", *arguments)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert "secret" not in done.err


def test_a_server_that_is_not_there_is_named(kg, tmp_path):
    export.write(graph(1), tmp_path / "graph.nq")
    url = f"http://127.0.0.1:{servers.free_port()}"
    done = kg("load", tmp_path / "graph.nq", "--to", url, "--deadline", "1")
    assert (done.code, len(done.err.splitlines())) == (1, 1)
    assert url in done.err
    assert "can't be reached" in done.err


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")
def test_a_full_disk_is_told_and_mended_by_a_second_run(kg, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here")
    many = [
        ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:p"), ox.Literal("x" * 900), G)
        for n in range(2000)
    ]
    try:
        export.write(many, tmp_path / "many.nq")
        done = kg("load", tmp_path / "many.nq", "--to", disk / "store")
        assert done.code == 1
        assert len(done.err.splitlines()) == 1
        assert "No space left on device" in done.err
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        assert kg("load", tmp_path / "many.nq", "--to", disk / "store").code == 0
        assert set(Store.read(disk / "store").quads()) == set(many)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


# Profiles against a stand-in.


@pytest.mark.parametrize("name", sorted(profiles()))
def test_each_profile_loads_replaces_and_checks(name):
    profile = named(name)
    credentials = {"token": "t"} if profile.auth == "bearer" else {}
    if profile.auth == "basic":
        credentials = {"user": "u", "password": "p"}
    told = Standin(
        profile,
        token=credentials.get("token"),
        user=("u", "p") if "user" in credentials else None,
    )
    stale = [ox.Quad(ox.NamedNode("urn:old"), ox.NamedNode("urn:p"), ox.Literal("x"), g)
             for g in (IRIS.graph("stuk-0"), IRIS.links("stuk-0"), G)]  # fmt: skip
    told.store.extend(stale)
    with standin(told):
        sender = client(told, **credentials)
        for _ in range(2):
            load(sender, profile, Store.memory(graph(4)))
            assert set(told.store) == {*graph(4), stale[2]}
        verdict = verify(sender, profile, Store.memory(graph(4)))
        sender.close()
    assert verdict.problems == ()
    assert (verdict.graphs, verdict.compared) == (4, 4)
    assert max(told.sizes) <= profile.chunk


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(profiles()))
def test_no_request_of_a_profile_is_larger_than_its_chunk(name):
    profile = named(name)
    count = profile.chunk * 2 + 1
    large = Store.memory(
        ox.Quad(ox.NamedNode(f"urn:s{n}"), ox.NamedNode("urn:p"), ox.Literal("x"), G)
        for n in range(count)
    )
    told = Standin(profile)
    with standin(told):
        sender = client(told)
        load(sender, profile, large)
        sender.close()
    assert len(told.store) == count
    assert 0 < max(told.sizes) <= profile.chunk


@pytest.mark.parametrize("name", sorted(profiles()))
def test_the_address_of_a_service_is_as_good_as_that_of_the_store(name):
    profile = named(name)
    base = "http://127.0.0.1:3030/news"
    for path in (profile.query, profile.update, profile.graphs, profile.quads):
        assert profile.address(f"{base}{path or ''}") == base
        assert profile.address(f"{base}{path or ''}/") == base


def test_a_triples_store_that_drops_the_graphs_is_found_out():
    told = Standin(named("blazegraph"), triples_mode=True)
    with standin(told):
        sender = client(told)
        load(sender, told.profile, Store.memory(graph(2)))
        verdict = verify(sender, told.profile, Store.memory(graph(2)))
        sender.close()
    assert len(verdict.problems) == 2
    assert "0 triples there" in verdict.problems[0]


# Retries and deadlines.


def test_what_may_be_tried_again_is_tried_again_as_the_server_asks():
    told = Standin(named("fuseki"), failures=[(503, {}), (429, {"Retry-After": "7"}), (502, {})])
    time = Time()
    with standin(told):
        sender = client(told, time)
        load(sender, told.profile, Store.memory(graph(1)))
        sender.close()
    assert time.waits == [0.5, 7.0, 2.0]
    assert set(told.store) == set(graph(1))


def test_a_date_to_try_again_is_understood():
    told = Standin(
        named("fuseki"), failures=[(503, {"Retry-After": "Mon, 23 Nov 2026 12:00:30 GMT"})]
    )
    from datetime import UTC, datetime  # noqa: PLC0415

    time = Time()
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    patience = Patience(deadline=99, clock=time.clock, sleep=time.sleep, now=lambda: noon)
    with standin(told):
        sender = Client(told.url, Credentials(), patience)
        sender.send(Request("PUT", f"{told.url}/data", parameters={"graph": "urn:g"}, content=b""))
        sender.close()
    assert time.waits == [30.0]


def test_the_deadline_is_for_all_tries_together():
    told = Standin(named("fuseki"), failures=[(503, {"Retry-After": "60"})] * 9)
    time = Time()
    with standin(told):
        sender = client(told, time, deadline=100)
        with pytest.raises(KgError, match="HTTP 503"):
            load(sender, told.profile, Store.memory(graph(1)))
        sender.close()
    assert time.waits == [60.0]


@pytest.mark.parametrize("status", [400, 404, 405, 413, 500])
def test_what_would_fail_again_is_not_tried_again(status):
    told = Standin(named("fuseki"), failures=[(status, {})] * 9)
    time = Time()
    with standin(told):
        sender = client(told, time)
        with pytest.raises(KgError, match=f"HTTP {status}.*not now"):
            load(sender, told.profile, Store.memory(graph(1)))
        sender.close()
    assert (time.waits, len(told.seen)) == ([], 1)


def test_a_server_that_dies_in_the_middle_is_told_and_the_next_run_ends_right():
    told = Standin(named("fuseki"), hang_up_after=5)
    with standin(told):
        sender = client(told)
        with pytest.raises(KgError, match="broke off"):
            load(sender, told.profile, Store.memory(graph(6)))
        assert 0 < len(told.store) < len(graph(6))
        told.hang_up_after = None
        load(sender, told.profile, Store.memory(graph(6)))
        assert verify(sender, told.profile, Store.memory(graph(6))).problems == ()
        sender.close()


def test_a_redirect_is_not_followed_with_a_password():
    told = Standin(named("fuseki"), failures=[(302, {"Location": "http://elders.example/"})])
    with standin(told):
        sender = client(told, user="u", password="geheim")
        with pytest.raises(KgError, match=r"has moved to http://elders\.example/"):
            load(sender, told.profile, Store.memory(graph(1)))
        sender.close()


# Who loads.


def test_the_password_comes_from_the_environment_or_netrc_and_is_never_shown(tmp_path):
    url = "http://store.example:8890"
    given = Credentials.of({"BINNENHOF_USER": "u", "BINNENHOF_PASSWORD": "geheim"}, url)
    assert (given.user, given.password) == ("u", "geheim")
    assert "geheim" not in repr(given)
    path = put(tmp_path / "netrc", "machine store.example login piet password geheim2\n")
    path.chmod(0o600)
    found = Credentials.of({"NETRC": str(path)}, url)
    assert (found.user, found.password) == ("piet", "geheim2")
    other = Credentials.of({"NETRC": str(path)}, "http://ander.example")
    assert other == Credentials()
    assert Credentials.of({"BINNENHOF_TOKEN": "t"}, url).token == "t"


def test_an_address_holds_no_password():
    with pytest.raises(UsageError, match="no password in an address") as told:
        checked("http://u:geheim@store.example/")
    assert "geheim" not in str(told.value)


def test_a_password_that_others_can_read_on_the_way_is_warned_of():
    assert encrypted("https://store.example/")
    assert encrypted("http://127.0.0.1:8890/")
    assert encrypted("http://[::1]:8890/")
    assert not encrypted("http://store.example/")


def test_a_store_that_takes_a_token_is_not_asked_without(kg, tmp_path, monkeypatch):
    monkeypatch.delenv("BINNENHOF_TOKEN", raising=False)
    export.write(graph(1), tmp_path / "graph.nq")
    told = Standin(named("qlever"), token="t")
    with standin(told):
        done = kg("load", tmp_path / "graph.nq", "--to", told.url, "--profile", "qlever")
    assert (done.code, told.seen) == (2, [])
    assert "BINNENHOF_TOKEN" in done.err


def test_a_query_tells_the_password_only_to_an_endpoint_that_asks(kg, monkeypatch):
    monkeypatch.setenv("BINNENHOF_USER", "u")
    monkeypatch.setenv("BINNENHOF_PASSWORD", "p")
    fuseki = named("fuseki")
    with standin(Standin(fuseki, user=("u", "p"))) as told:
        asked = kg("query", "ASK { ?s ?p ?o }", "--on", f"{told.url}/query")
        assert (asked.code, asked.out, len(told.seen)) == (0, "no\n", 2)
        monkeypatch.setenv("BINNENHOF_PASSWORD", "fout")
        wrong = kg("query", "ASK { ?s ?p ?o }", "--on", f"{told.url}/query")
        assert (wrong.code, len(wrong.err.splitlines())) == (1, 1)
        assert "fout" not in wrong.err
    with standin(Standin(fuseki)) as open_to_all:
        assert kg("query", "ASK { ?s ?p ?o }", "--on", f"{open_to_all.url}/query").code == 0
        assert len(open_to_all.seen) == 1
        assert not open_to_all.identified


# Bulk loaders.


@pytest.mark.parametrize("name", sorted(n for n, p in profiles().items() if p.bulk))
def test_bulk_files_and_commands_are_prepared(kg, tmp_path, name):
    export.write(graph(2), tmp_path / "graph.trig")
    done = kg("load", tmp_path / "graph.trig", "--bulk", tmp_path / "up", "--profile", name)
    assert done.code == 0
    assert str(tmp_path / "up") in done.out
    assert set(export.read(tmp_path / "up" / "graph.nq")) == set(graph(2))


def test_a_store_without_a_bulk_loader_is_told(kg, tmp_path):
    export.write(graph(1), tmp_path / "graph.nq")
    done = kg("load", tmp_path / "graph.nq", "--bulk", tmp_path / "up", "--profile", "rdf4j")
    assert done.code == 2


@pytest.mark.server
def test_oxigraph_loads_what_was_prepared_for_it(kg, tmp_path):
    program = servers.found("oxigraph")
    export.write(graph(2), tmp_path / "graph.trig")
    done = kg("load", tmp_path / "graph.trig", "--bulk", tmp_path / "up", "--profile", "oxigraph")
    command = done.out.partition("#")[0].replace("DATABASE", str(tmp_path / "db"))
    words = command.replace("oxigraph", program, 1).split()
    subprocess.run(words, check=True, capture_output=True)
    assert set(ox.Store.read_only(str(tmp_path / "db"))) == set(graph(2))


@pytest.mark.server
@pytest.mark.slow
def test_virtuoso_loads_what_was_prepared_for_it(kg, tmp_path):
    isql = shutil.which("isql-vt") or servers.found("isql")
    export.write(graph(2), tmp_path / "graph.trig")
    with servers.virtuoso(tmp_path) as url:
        done = kg("load", tmp_path / "graph.trig", "--bulk", tmp_path, "--profile", "virtuoso")
        port = next(
            line.rpartition(":")[2].strip()
            for line in (tmp_path / "virtuoso.ini").read_text(encoding="utf-8").splitlines()
            if line.startswith("ServerPort")
        )
        for _ in range(2):
            for command in done.out.splitlines():
                given = command.replace(" 1111 dba ", f" 127.0.0.1:{port} dba $PASSWORD ")
                subprocess.run(
                    given.replace("isql-vt", isql, 1),
                    shell=True,
                    check=True,
                    capture_output=True,
                    env={**os.environ, "PASSWORD": servers.VIRTUOSO_PASSWORD},
                )
            inner = "GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), 'stuk-'))"
            query = f"SELECT (COUNT(*) AS ?n) WHERE {{ {inner} }}"
            got = httpx.post(f"{url}/sparql", data={"query": query}, headers={"accept": "text/csv"})
            assert got.text.split()[1] == str(len(graph(2)))
