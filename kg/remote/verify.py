"""What a store holds after loading, compared with what was loaded: graphs, counts, content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import KgError
from kg.load import graphs, lines
from kg.remote.client import Client, Request
from kg.remote.load import Advance
from kg.remote.profiles import Profile
from kg.store import Store

_AT_ONCE = 100
_NOT_FOUND = frozenset({404})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was compared: graphs and triples by number, and how many graphs by content."""

    graphs: int
    triples: int
    compared: int
    problems: tuple[str, ...]


def verify(
    client: Client,
    profile: Profile,
    store: Store,
    *,
    content: bool = True,
    advance: Advance = lambda _: None,
) -> Verdict:
    """Compare each graph of `store` with what the client's address has of it.

    Counts are always compared, content where it is asked for and the store gives a graph whole:
    not one that is larger than the rows at which it cuts its answers.
    """
    wanted = [graph for together in graphs(store).values() for graph in together]
    expected = {graph: lines(store, graph) for graph in wanted}
    problems: list[str] = []
    compared = 0
    for part in _parts(wanted):
        counts = _counts(client, profile, part)
        for graph in part:
            there, here = counts.get(graph, 0), len(expected[graph])
            advance(1)
            if there != here:
                problems.append(f"{graph}: {there} triples there, {here} here")
            elif content and here and not 0 < profile.rows <= here:
                compared += 1
                if fault := _difference(_content(client, profile, graph), expected[graph]):
                    problems.append(f"{graph}: {fault}")
    return Verdict(
        graphs=sum(bool(content) for content in expected.values()),
        triples=sum(map(len, expected.values())),
        compared=compared,
        problems=tuple(problems),
    )


def _counts(
    client: Client, profile: Profile, wanted: Sequence[ox.NamedNode]
) -> Mapping[ox.NamedNode, int]:
    names = " ".join(map(str, wanted))
    query = (
        f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ VALUES ?g {{ {names} }} "
        "GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    )
    body = _ask(client, profile, query, "application/sparql-results+json")
    try:
        rows = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        assert isinstance(rows, ox.QuerySolutions)
        pairs = [(row["g"], row["n"]) for row in rows]
        return {
            graph: int(count.value)
            for graph, count in pairs
            if isinstance(graph, ox.NamedNode) and isinstance(count, ox.Literal)
        }
    except (SyntaxError, ValueError, AssertionError) as cause:
        raise KgError(f"{client.url}: the counts can't be read ({_short(cause)})") from cause


def _content(client: Client, profile: Profile, graph: ox.NamedNode) -> bytes:
    accept = {"accept": "application/n-triples"}
    if profile.graphs:
        url = f"{profile.address(client.url)}{profile.graphs}"
        name = {"graph": graph.value}
        asked = Request("GET", url, parameters=name, headers=accept, allowed=_NOT_FOUND)
        return client.send(asked).content
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"
    return _ask(client, profile, query, accept["accept"])


def _ask(client: Client, profile: Profile, query: str, accept: str) -> bytes:
    """Form-encoded: the one way of asking that every store answers."""
    url = f"{profile.address(client.url)}{profile.query}"
    asked = Request("POST", url, form={"query": query}, headers={"accept": accept})
    return client.send(asked).content


def _difference(body: bytes, expected: Sequence[str]) -> str | None:
    """What differs, by value: stores may spell a number in another way."""
    try:
        triples = [quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)]
    except (SyntaxError, ValueError) as cause:
        return f"its content can't be read ({_short(cause)})"
    got = {f"{triple} ." for triple in triples}
    if got == set(expected):
        return None
    there, here = _values(got), _values(expected)
    if there == here:
        return None
    one = min(there ^ here)
    return f"{len(here - there)} triples lost, {len(there - here)} added, as {one}"


def _values(written: Sequence[str] | set[str]) -> set[str]:
    """The triples as a store of ours spells them."""
    store = ox.Store()
    store.load("\n".join(written).encode(), format=ox.RdfFormat.N_TRIPLES)
    return {str(quad.triple) for quad in store}


def _parts(wanted: Sequence[ox.NamedNode]) -> Iterator[Sequence[ox.NamedNode]]:
    for place in range(0, len(wanted), _AT_ONCE):
        yield wanted[place : place + _AT_ONCE]


def _short(cause: object) -> str:
    return " ".join(str(cause).split())[:160]
