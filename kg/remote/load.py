"""Graphs into a store somewhere else: each whole in place of what that store had of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.load import graphs, lines
from kg.remote.client import Client, Request, said
from kg.remote.profiles import Profile, named, recognised
from kg.store import Store

_TRIPLES, _QUADS = {"content-type": "application/n-triples"}, {"content-type": "text/x-nquads"}
Advance = Callable[[int], None]


def detect(client: Client) -> Profile:
    """The profile of the store at the client's address, by what its answers say of it.

    Raises KgError where they say nothing: then the user must.
    """
    response = client.send(Request("GET", client.url, allowed=frozenset(range(300, 600))))
    found = recognised(response.headers)
    if found is None:
        raise KgError(
            f"{client.url}: can't tell what kind of store this is ({said(response)}); say it with "
            "--profile (kg load --help lists them)"
        )
    return found


def load(client: Client, profile: Profile, store: Store, advance: Advance = lambda _: None) -> None:
    """Replace each graph of `store` at the client's address.

    Raises KgError, naming the address, where that fails; what was loaded till then is whole, and
    loading again goes on.
    """
    address = profile.address(client.url)
    if profile.write == "update":
        _updates(client, profile, address, store, advance)
        return
    write = _put if profile.write == "put" else _quads
    for together in graphs(store).values():
        for graph in together:
            write(client, profile, address, graph, lines(store, graph))
        advance(1)


def _put(
    client: Client, profile: Profile, address: str, graph: NamedNode, content: Sequence[str]
) -> None:
    """By the Graph Store Protocol."""
    url, name = f"{address}{profile.graphs}", {"graph": graph.value}
    if not content:
        client.send(Request("DELETE", url, parameters=name, allowed=frozenset({404})))
    for place in range(0, len(content), profile.chunk):
        body = "\n".join([*content[place : place + profile.chunk], ""]).encode()
        method = "POST" if place else "PUT"
        client.send(Request(method, url, parameters=name, content=body, headers=_TRIPLES))


def _quads(
    client: Client, profile: Profile, address: str, graph: NamedNode, content: Sequence[str]
) -> None:
    """By an update that drops the graph, and its quads as they are."""
    drop = {"update": f"DROP SILENT GRAPH {graph}"}
    client.send(Request("POST", f"{address}{profile.update}", form=drop))
    for place in range(0, len(content), profile.chunk):
        part = content[place : place + profile.chunk]
        body = "".join(f"{line.removesuffix(' .')} {graph} .\n" for line in part).encode()
        client.send(Request("POST", f"{address}{profile.quads}", content=body, headers=_QUADS))


def _updates(
    client: Client, profile: Profile, address: str, store: Store, advance: Advance
) -> None:
    """By updates, as many articles in one as the chunk takes."""
    url = f"{address}{profile.update}"
    waiting: list[str] = []
    size = done = 0

    def flush() -> None:
        nonlocal waiting, size, done
        if waiting:
            client.send(Request("POST", url, form={"update": " ;\n".join(waiting)}))
        advance(done)
        waiting, size, done = [], 0, 0

    for together in graphs(store).values():
        content = {graph: lines(store, graph) for graph in together}
        triples = sum(map(len, content.values()))
        if size + triples > profile.chunk:
            flush()
        for step, weight in _steps(content, profile.insert or profile.chunk):
            if weight and size + weight > profile.chunk:
                flush()
            waiting.append(step)
            size += weight
        done += 1
    flush()


def _steps(content: Mapping[NamedNode, Sequence[str]], chunk: int) -> Iterator[tuple[str, int]]:
    """The operations that replace some graphs, each with its number of triples."""
    for graph in content:
        yield f"DROP SILENT GRAPH {graph}", 0
    for graph, triples in content.items():
        for place in range(0, len(triples), chunk):
            part = triples[place : place + chunk]
            body = "\n".join(part)
            yield f"INSERT DATA {{ GRAPH {graph} {{\n{body}\n}} }}", len(part)


def profile_of(client: Client, name: str | None) -> Profile:
    """The profile that is named, or else the one the store is known by."""
    return named(name) if name else detect(client)
