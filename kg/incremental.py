"""A store kept in step with its articles: what is unchanged is skipped, what is gone is dropped.

The fingerprint of what an article's graphs were made from stands in the article's own graph, as one
triple that is written in the same transaction as the rest. So it is there exactly when the graphs
are, and a build that was killed goes on where it stopped.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg import __version__, resources
from kg.errors import KgError
from kg.iris import BASE, Iris, segment, term
from kg.model import Article, digest
from kg.store import Store

FINGERPRINT = term("pol:fingerprint")


def fingerprint(article: Article, *, base: str, made_with: Iterable[str] = ()) -> str:
    """A digest of all that an article's graphs depend on.

    `made_with` names what else the reading depends on: the model, the snapshot, the decisions,
    each with its version. The program's version, its ontology and its word lists are always part
    of it.
    """
    parts = (article.text, article.title, article.url, article.source)
    published = article.published.text if article.published else None
    return digest(
        [__version__, _knowledge(), base, article.id, published, *parts, list(made_with)], length=32
    )


@lru_cache(maxsize=4)
def _knowledge(folder: Path = resources.ONTOLOGY) -> str:
    """A digest of the ontology and the word lists, which users may edit."""
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def unchanged(store: Store, iris: Iris, article: str, fingerprint: str) -> bool:
    """Whether the store holds the article's graphs as made from just this."""
    graph = iris.graph(article)
    return _mark(graph, fingerprint) in store.database


def write(store: Store, iris: Iris, article: str, quads: Iterable[Quad], fingerprint: str) -> None:
    """Put the article's graphs in place of what the store holds of it, in one transaction.

    `quads` are those of one article: a quad of any other graph is a ValueError.
    """
    graphs: dict[NamedNode, list[Quad]] = {iris.graph(article): [], iris.links(article): []}
    for quad in (*quads, _mark(iris.graph(article), fingerprint)):
        if not isinstance(quad.graph_name, NamedNode) or quad.graph_name not in graphs:
            raise ValueError(f"{article}: a quad lies in {quad.graph_name}")
        graphs[quad.graph_name].append(quad)
    store.replace(graphs)


def articles(store: Store) -> dict[str, NamedNode]:
    """The articles in the store: their id and the named graph of each, by id."""
    found: dict[str, NamedNode] = {}
    for quad in store.database.quads_for_pattern(None, term("rdf:type"), term("pol:ArticleGraph")):
        graph = quad.subject
        if isinstance(graph, NamedNode) and graph == quad.graph_name:
            found |= dict.fromkeys(_ids(store, graph), graph)
    return dict(sorted(found.items()))


def graphs_of(article: str, graph: NamedNode) -> tuple[NamedNode, NamedNode]:
    """An article's graph and its graph of links, under whatever base they were built."""
    return graph, Iris(_base(article, graph)).links(article)


def base_of(store: Store) -> str:
    """The base of the store's IRIs, told by its first article; else the usual one."""
    return next((_base(*one) for one in articles(store).items()), BASE)


def sync(store: Store, ids: Iterable[str]) -> tuple[str, ...]:
    """Drop every article that is not among `ids`, and return those dropped in sorted order."""
    kept = set(ids)
    gone = {article: graph for article, graph in articles(store).items() if article not in kept}
    for article, graph in gone.items():
        store.drop(graphs_of(article, graph))
    return tuple(gone)


def drop(store: Store, article: str) -> None:
    """Take an article's graphs away; raises KgError where the store has no such article."""
    known = articles(store)
    if article not in known:
        raise KgError(f"{store.path}: no article {article!r} in the store (kg query articles)")
    store.drop(graphs_of(article, known[article]))


def _mark(graph: NamedNode, fingerprint: str) -> Quad:
    return Quad(graph, FINGERPRINT, Literal(fingerprint), graph)


def _ids(store: Store, graph: NamedNode) -> list[str]:
    """The identifier of the article that a graph was made from."""
    sources = [
        quad.object
        for quad in store.database.quads_for_pattern(
            graph, term("prov:wasDerivedFrom"), None, graph
        )
    ]
    return [
        quad.object.value
        for source in sources
        if isinstance(source, NamedNode)
        for quad in store.database.quads_for_pattern(
            source, term("dcterms:identifier"), None, graph
        )
        if isinstance(quad.object, Literal)
    ]


def _base(article: str, graph: NamedNode) -> str:
    return graph.value.removesuffix(f"graph/article/{segment(article)}")
