"""Every named query gets the same answer from each store, dates and all."""

import pyoxigraph as ox
import pytest
import rdflib
import servers
from rdf_samples import spring, winter
from test_queries import NAMES, VALUES, later

from kg import export, graph, query, questions, sparql
from kg.iris import term
from kg.load import into
from kg.remote.client import Client, Patience
from kg.remote.credentials import Credentials
from kg.remote.load import load, profile_of
from kg.remote.verify import verify
from kg.store import Store

pytestmark = [pytest.mark.server, pytest.mark.slow]


@pytest.fixture(scope="module")
def quads():
    return [*graph.quads(*winter()), *graph.quads(*spring()), *later()]


@pytest.fixture(scope="module")
def embedded(quads, tmp_path_factory):
    folder = tmp_path_factory.mktemp("embedded") / "store"
    into(Store.memory(quads), folder)
    return str(folder)


def loaded(url, name, quads, credentials):
    """The address at which the loaded graph is asked."""
    client = Client(url, credentials, Patience(deadline=120))
    profile = profile_of(client, name)
    load(client, profile, Store.memory(quads))
    verdict = verify(client, profile, Store.memory(quads))
    client.close()
    assert verdict.problems == ()
    assert verdict.compared == verdict.graphs > 0
    return f"{profile.address(url)}{profile.query}"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso", "kg serve"])
def endpoint(request, quads, embedded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    match request.param:
        case "oxigraph":
            with servers.oxigraph(folder) as url:
                yield loaded(url, "oxigraph", quads, Credentials())
        case "virtuoso":
            with servers.virtuoso(folder) as url:
                who = Credentials(user="dba", password=servers.VIRTUOSO_PASSWORD)
                yield loaded(url, "virtuoso", quads, who)
        case "kg serve":
            with servers.kg_serve(embedded) as url:
                yield f"{url}/sparql"


@pytest.fixture(scope="module")
def values(quads):
    tenure = next(q.subject for q in quads if q.object == term("pol:Tenure"))
    return {**VALUES, "evidence-of": {"fact": tenure.value}}


def cells(answer):
    """The answer by value: rows in their order, triples in any."""
    if answer.triples is not None:
        return sorted(str(triple) for triple in answer.triples)
    return [tuple(map(cell, row)) for row in answer.result]


def cell(value):
    if isinstance(value, ox.Literal):
        return value.value, value.language
    return None if value is None else value.value


@pytest.mark.parametrize("name", NAMES)
def test_a_server_answers_as_the_embedded_store(name, endpoint, embedded, values):
    given = values.get(name, {})
    question = questions.find(name)
    expected = cells(query.ask(question, given, embedded))
    assert expected
    assert cells(query.ask(question, given, endpoint)) == expected


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("name", NAMES)
def test_rdflib_answers_as_the_embedded_store(name, embedded, quads, values, tmp_path):
    question = questions.find(name)
    given = values.get(name, {})
    expected = cells(query.ask(question, given, embedded))
    export.write(quads, tmp_path / "graph.nq")
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(tmp_path / "graph.nq", format="nquads")
    text = sparql.substitute(question.sparql, questions.bind(question, given))
    result = dataset.query(text)
    if result.type == "CONSTRUCT":
        got = sorted(" ".join(part.n3() for part in triple) for triple in result)
    else:
        got = [
            tuple(
                (str(v), getattr(v, "language", None)) if isinstance(v, rdflib.Literal)
                else None if v is None else str(v)
                for v in row
            )
            for row in result
        ]  # fmt: skip
    assert got == expected
