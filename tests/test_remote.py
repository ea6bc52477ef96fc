"""Loading into real stores: one behaviour for each, whatever its quirks."""

from dataclasses import dataclass, field

import pyoxigraph as ox
import pytest
import servers
from small_graphs import graph, reading

from kg import export, incremental
from kg.graph import quads
from kg.iris import BASE, Iris
from kg.remote.client import Client, Patience, Request
from kg.remote.credentials import Credentials
from kg.remote.load import detect, profile_of
from kg.store import Store

IRIS = Iris(BASE)
pytestmark = [pytest.mark.server, pytest.mark.slow]


@dataclass(frozen=True)
class Running:
    """A store that runs: its address and the environment that identifies who loads."""

    name: str
    url: str
    environment: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso", "kg"])
def running(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    match request.param:
        case "oxigraph":
            with servers.oxigraph(folder) as url:
                yield Running("oxigraph", url)
        case "virtuoso":
            with servers.virtuoso(folder) as url:
                who = {"BINNENHOF_USER": "dba", "BINNENHOF_PASSWORD": servers.VIRTUOSO_PASSWORD}
                yield Running("virtuoso", url, who)
        case "kg":
            Store.open(folder / "store").close()
            with servers.kg_serve(folder / "store", "--writable", token="sesam") as url:
                yield Running("kg", url, {"BINNENHOF_TOKEN": "sesam"})


@pytest.fixture
def there(running, monkeypatch):
    """The running store, emptied of our graphs, with the environment set."""
    for name in ("BINNENHOF_USER", "BINNENHOF_PASSWORD", "BINNENHOF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    for name, value in running.environment.items():
        monkeypatch.setenv(name, value)
    client = Client(running.url, Credentials.of(running.environment, running.url), Patience())
    profile = profile_of(client, running.name)
    address = f"{profile.address(running.url)}{profile.update}"
    for one in content(running):
        client.send(Request("POST", address, form={"update": f"DROP SILENT GRAPH <{one}>"}))
    client.close()
    assert not content(running)
    return running


def content(running):
    """Our graphs in the running store: the triples of each."""
    client = Client(running.url, Credentials.of(running.environment, running.url), Patience())
    profile = profile_of(client, running.name)
    address = f"{profile.address(running.url)}{profile.query}"
    query = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
    accept = {"accept": "application/sparql-results+json"}
    rows = client.send(Request("POST", address, form={"query": query}, headers=accept)).json()
    found = {}
    for row in rows["results"]["bindings"]:
        name = row["g"]["value"]
        if "binnenhof" in name:
            query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
            accept = {"accept": "application/n-triples"}
            answer = client.send(Request("POST", address, form={"query": query}, headers=accept))
            triples = ox.parse(answer.content, format=ox.RdfFormat.N_TRIPLES)
            found[name] = {str(quad.triple) for quad in triples}
    client.close()
    return found


def by_graph(written):
    found = {}
    for quad in written:
        found.setdefault(quad.graph_name.value, set()).add(str(quad.triple))
    return found


def test_a_store_is_known_by_its_answers(running):
    client = Client(running.url, Credentials(), Patience())
    assert detect(client).name == running.name
    client.close()


def test_a_graph_arrives_whole_and_twice_is_once(there, kg, tmp_path):
    export.write(graph(5), tmp_path / "graph.nq")
    for _ in range(2):
        done = kg("load", tmp_path / "graph.nq", "--to", there.url)
        assert (done.code, done.err) == (0, "")
        assert "5 graphs" in done.out
        assert "content compared in 5" in done.out
        assert content(there) == by_graph(graph(5))


def test_a_newer_version_replaces_the_article_with_its_links(there, kg, tmp_path):
    links = ox.Quad(
        IRIS.links("stuk-0"), ox.NamedNode("urn:p"), ox.Literal("oud"), IRIS.links("stuk-0")
    )
    export.write([*graph(2), links], tmp_path / "old.nq")
    assert kg("load", tmp_path / "old.nq", "--to", there.url).code == 0
    assert IRIS.links("stuk-0").value in content(there)
    newer = list(quads(reading(0, party="Partij Zuid")))
    export.write(newer, tmp_path / "new.trig")
    assert kg("load", tmp_path / "new.trig", "--to", there.url).code == 0
    other = IRIS.graph("stuk-1").value
    assert content(there) == {**by_graph(newer), other: by_graph(graph(2))[other]}


def test_a_large_graph_arrives_whole(there, kg, tmp_path):
    one, p = ox.NamedNode(f"{BASE}graph/inferred"), ox.NamedNode("urn:p")
    large = [
        ox.Quad(ox.NamedNode(f"urn:s{i}"), p, ox.Literal(f"“{i}” é \\ \n", language="nl"), one)
        for i in range(12_000)
    ]
    export.write(large, tmp_path / "large.nq")
    done = kg("load", tmp_path / "large.nq", "--to", there.url)
    assert (done.err, done.code) == ("", 0)
    assert "12,000 triples" in done.out


def test_a_store_folder_is_loaded_as_it_is(there, kg, tmp_path):
    store = Store.open(tmp_path / "store")
    for number in range(2):
        read = reading(number)
        incremental.write(store, IRIS, read.article.id, quads(read), "merk")
    store.close()
    assert kg("load", tmp_path / "store", "--to", there.url).code == 0
    assert content(there) == by_graph(Store.read(tmp_path / "store").quads())


def test_what_is_missing_there_is_told(there, kg, tmp_path, monkeypatch):
    """The check looks at the store, not at what was sent."""
    export.write(graph(3), tmp_path / "graph.nq")
    lost = IRIS.graph("stuk-1")
    from kg.remote import load as loading  # noqa: PLC0415 - to be patched

    whole = loading.lines
    monkeypatch.setattr(
        loading, "lines", lambda store, one: whole(store, one)[: 7 if one == lost else None]
    )
    done = kg("load", tmp_path / "graph.nq", "--to", there.url)
    assert done.code == 1
    assert f"{lost}: 7 triples there" in done.err


def test_another_content_of_the_same_size_is_told(there, kg, tmp_path, monkeypatch):
    export.write(graph(1), tmp_path / "graph.nq")
    from kg.remote import load as loading  # noqa: PLC0415 - to be patched

    whole = loading.lines
    monkeypatch.setattr(
        loading,
        "lines",
        lambda store, one: [line.replace("“btw”", "“bier”") for line in whole(store, one)],
    )
    done = kg("load", tmp_path / "graph.nq", "--to", there.url)
    assert done.code == 1
    assert "1 triples lost, 1 added" in done.err


def test_a_wrong_password_is_one_clear_line(there, kg, tmp_path, monkeypatch):
    if not there.environment:
        pytest.skip(f"{there.name} has no passwords")
    for name in there.environment:
        if name != "BINNENHOF_USER":
            monkeypatch.setenv(name, "fout-wachtwoord")
    export.write(graph(1), tmp_path / "graph.nq")
    done = kg("load", tmp_path / "graph.nq", "--to", there.url)
    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "password" in done.err
    assert "fout-wachtwoord" not in done.err
    assert not content(there)
