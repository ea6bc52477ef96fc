"""What a store says by one predicate, each thing once, however many articles repeat it.

A join over the union of all graphs meets a triple once for each graph that holds it: five patterns
about a statement of a thousand articles are 10^15 rows. What must hold for any number of articles
is therefore looked up predicate by predicate.
"""

from collections import defaultdict
from collections.abc import Mapping

import pyoxigraph as ox

from kg.iris import term
from kg.store import Store

Node = ox.NamedNode


def members(store: Store, name: str) -> frozenset[Node]:
    """Everything of a class."""
    found = store.database.quads_for_pattern(None, term("rdf:type"), term(name), None)
    return frozenset(q.subject for q in found if isinstance(q.subject, ox.NamedNode))


def nodes(store: Store, name: str) -> Mapping[Node, set[Node]]:
    """What each subject has by a property whose values are things."""
    found: dict[Node, set[Node]] = defaultdict(set)
    for quad in store.database.quads_for_pattern(None, term(name), None, None):
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode):
            found[subject].add(value)
    return found


def node(store: Store, name: str) -> Mapping[Node, Node]:
    """The one thing each subject has by a property; of several the first by its IRI."""
    found: dict[Node, Node] = {}
    for quad in store.database.quads_for_pattern(None, term(name), None, None):
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode):
            known = found.setdefault(subject, value)
            if known != value and value.value < known.value:
                found[subject] = value
    return found


def words(store: Store, name: str) -> Mapping[Node, str]:
    """The one text each subject has by a property; of several the first in the alphabet."""
    found: dict[Node, str] = {}
    for quad in store.database.quads_for_pattern(None, term(name), None, None):
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal):
            known = found.get(subject)
            if known is None or value.value < known:
                found[subject] = value.value
    return found
