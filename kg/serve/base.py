"""The base under which the IRIs of a store were minted."""

from kg.incremental import articles
from kg.iris import BASE, segment
from kg.store import Store


def base_of(store: Store) -> str:
    """The base of the store's IRIs, told by its first article; else the usual one."""
    for article, graph in articles(store).items():
        return graph.value.removesuffix(f"graph/article/{segment(article)}")
    return BASE
