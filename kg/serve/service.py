"""SPARQL 1.1 Service Description: what this endpoint can do, as RDF."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.iris import term

_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def describe(endpoint: str, *, writable: bool, federated: bool) -> Iterator[Triple]:
    """The description of the service at this address."""
    node = NamedNode(endpoint)
    dataset, default = NamedNode(f"{endpoint}#dataset"), NamedNode(f"{endpoint}#union")
    yield Triple(node, term("rdf:type"), term("sd:Service"))
    yield Triple(node, term("rdfs:label"), Literal("Binnenhof", language="nl"))
    yield Triple(node, term("sd:endpoint"), node)
    yield Triple(node, term("sd:supportedLanguage"), term("sd:SPARQL11Query"))
    if writable:
        yield Triple(node, term("sd:supportedLanguage"), term("sd:SPARQL11Update"))
    for name in _FORMATS:
        yield Triple(node, term("sd:resultFormat"), term(f"formats:{name}"))
    yield Triple(node, term("sd:feature"), term("sd:UnionDefaultGraph"))
    if federated:
        yield Triple(node, term("sd:feature"), term("sd:BasicFederatedQuery"))
    yield Triple(node, term("sd:defaultDataset"), dataset)
    yield Triple(dataset, term("rdf:type"), term("sd:Dataset"))
    yield Triple(dataset, term("sd:defaultGraph"), default)
    yield Triple(default, term("rdf:type"), term("sd:Graph"))
