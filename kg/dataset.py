"""The graph as a dataset, in VoID and DCAT: what is in it, how much, under which terms."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from kg import __version__
from kg.iris import ONTOLOGY, Iris, prefixes, term
from kg.literals import integer, text
from kg.snapshot import Snapshot
from kg.store import Store

LICENCE = NamedNode("https://creativecommons.org/publicdomain/zero/1.0/")
_RIGHTS = "The facts are free (CC0). Titles and quotes are the words of the articles' publishers."
_TITLES = {"nl": "Binnenhof: politiek nieuws als kennisgraaf", "en": "Binnenhof: news as a graph"}

_WHOLE = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
_SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
_CLASSES = "SELECT ?x (COUNT(DISTINCT ?s) AS ?n) WHERE { GRAPH ?g { ?s a ?x } } GROUP BY ?x"
_PROPERTIES = "SELECT ?x (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?x ?o } } GROUP BY ?x"
_PERIOD = """SELECT (MIN(STR(?first)) AS ?start) (MAX(STR(?last)) AS ?end)
WHERE { GRAPH ?g { ?a pol:firstDay ?first ; pol:lastDay ?last } }"""

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def describe(store: Store, base: str, *, endpoint: str | None = None) -> list[Quad]:
    """The description of what the store holds, in sorted order; the default graph is its place.

    `endpoint` is the address at which the graph can be queried, where there is one.
    """
    iris = Iris(base)
    return sorted({Quad(*triple) for triple in _triples(store, iris, endpoint)}, key=str)


def _triples(store: Store, iris: Iris, endpoint: str | None) -> Iterator[Triple]:
    node = iris.dataset()
    yield node, term("rdf:type"), term("void:Dataset")
    yield node, term("rdf:type"), term("dcat:Dataset")
    for language, title in _TITLES.items():
        yield node, term("dcterms:title"), Literal(title, language=language)
    yield node, term("dcterms:license"), LICENCE
    yield node, term("dcterms:rights"), Literal(_RIGHTS, language="en")
    for word in ("politiek", "kabinet", "Tweede Kamer", "standpunt"):
        yield node, term("dcat:keyword"), Literal(word, language="nl")
    yield node, term("void:vocabulary"), NamedNode(f"{ONTOLOGY}#")
    yield node, term("void:uriSpace"), text(iris.base)
    yield from _origin(node, iris)
    yield from _counts(store, node, iris)
    yield from _period(store, node, iris)
    if endpoint:
        yield from _access(node, iris, endpoint)


def _origin(node: NamedNode, iris: Iris) -> Iterator[Triple]:
    """The program in its version, and the snapshot that says who is who."""
    software, snapshot = iris.software(__version__), iris.snapshot()
    yield node, term("prov:wasAttributedTo"), software
    yield software, term("rdf:type"), term("prov:SoftwareAgent")
    yield software, term("schema:softwareVersion"), text(__version__)
    yield node, term("dcterms:source"), snapshot
    yield snapshot, term("rdf:type"), term("dcat:Dataset")
    yield snapshot, term("dcterms:license"), LICENCE
    date = Literal(Snapshot.load().date, datatype=term("xsd:date"))
    yield snapshot, term("dcterms:issued"), date


def _counts(store: Store, node: NamedNode, iris: Iris) -> Iterator[Triple]:
    yield node, term("void:triples"), integer(_number(store, _WHOLE))
    yield node, term("void:distinctSubjects"), integer(_number(store, _SUBJECTS))
    classes, properties = _table(store, _CLASSES), _table(store, _PROPERTIES)
    yield node, term("void:classes"), integer(len(classes))
    yield node, term("void:properties"), integer(len(properties))
    for one, count in classes:
        part = iris.partition("class", one)
        yield node, term("void:classPartition"), part
        yield part, term("void:class"), one
        yield part, term("void:entities"), integer(count)
    for one, count in properties:
        part = iris.partition("property", one)
        yield node, term("void:propertyPartition"), part
        yield part, term("void:property"), one
        yield part, term("void:triples"), integer(count)


def _period(store: Store, node: NamedNode, iris: Iris) -> Iterator[Triple]:
    """The days from the first article to the last."""
    found = store.query(f"PREFIX pol: <{prefixes()['pol']}> {_PERIOD}")
    assert isinstance(found, QuerySolutions)
    row = next(found)
    if row["start"] is None or row["end"] is None:
        return
    period = iris.period()
    yield node, term("dcterms:temporal"), period
    yield period, term("rdf:type"), term("dcterms:PeriodOfTime")
    for name, bound in (("dcat:startDate", row["start"]), ("dcat:endDate", row["end"])):
        assert isinstance(bound, Literal)
        yield period, term(name), Literal(bound.value, datatype=term("xsd:date"))


def _access(node: NamedNode, iris: Iris, endpoint: str) -> Iterator[Triple]:
    address, service = NamedNode(endpoint), iris.service()
    yield node, term("void:sparqlEndpoint"), address
    yield service, term("rdf:type"), term("dcat:DataService")
    yield service, term("dcat:endpointURL"), address
    yield service, term("dcat:servesDataset"), node


def _number(store: Store, query: str) -> int:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    value = next(found)["n"]
    assert isinstance(value, Literal)
    return int(value.value)


def _table(store: Store, query: str) -> list[tuple[NamedNode, int]]:
    """IRIs with their counts, in sorted order."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    rows = [(row["x"], row["n"]) for row in found]
    return sorted(
        (
            (one, int(count.value))
            for one, count in rows
            if isinstance(one, NamedNode) and isinstance(count, Literal)
        ),
        key=str,
    )
