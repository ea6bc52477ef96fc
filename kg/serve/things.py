"""Every IRI of the graph is an address here: what the graph says of the thing, in and out.

`/id/PATH` stands for the IRI `BASE` + `PATH`, `/iri?iri=IRI` for any other; `/def` is the ontology.
The answer is 200 and the description itself: the address of this server is that of a document about
the thing, never the IRI of the thing, so no 303 is called for.
"""

from pyoxigraph import NamedNode

from kg.iris import term
from kg.serve.answers import Question
from kg.serve.negotiation import GRAPHS, PAGE, best

MEDIA = (*GRAPHS, PAGE)
_MOST_ROWS = 500


def wants_page(accept: str | None) -> bool | None:
    """Whether the client likes a page best; None where it accepts nothing we have."""
    media = best(accept, MEDIA)
    return None if media is None else media == PAGE


def description(thing: NamedNode, accept: str | None, max_bytes: int) -> Question:
    """Asks for the triples of a thing and those that point to it, with the labels around it.

    The passages of an article share its address, since a fragment never reaches a server.
    """
    label = term("rdfs:label")
    sparql = f"""CONSTRUCT {{ ?s ?p ?o . ?end {label} ?label }} WHERE {{
        {{ BIND ({thing} AS ?s) ?s ?p ?o BIND (?o AS ?end) }}
        UNION {{ BIND ({thing} AS ?o) ?s ?p ?o BIND (?s AS ?end) }}
        UNION {{ ?s {term("oa:hasSource")} {thing} ; ?p ?o }}
        OPTIONAL {{ ?end {label} ?label }}
    }}"""
    missing = f"the graph says nothing of {thing}"
    return Question(sparql=sparql, accept=accept, missing=missing, max_bytes=max_bytes)


def rows(thing: NamedNode, max_bytes: int) -> Question:
    """Asks for the same as rows of a page: way, predicate, other end, its label, the graphs."""
    label = term("rdfs:label")
    sparql = f"""SELECT ?way ?p ?end (SAMPLE(?name) AS ?label)
        (COUNT(DISTINCT ?g) AS ?graphs) (MIN(?g) AS ?graph) WHERE {{
        {{ GRAPH ?g {{ {thing} ?p ?end }} BIND ("out" AS ?way) }}
        UNION {{ GRAPH ?g {{ ?end ?p {thing} }} BIND ("in" AS ?way) }}
        UNION {{ GRAPH {thing} {{ ?end ?p ?x }} BIND ({thing} AS ?g) BIND ("graph" AS ?way) }}
        OPTIONAL {{ ?end {label} ?name }}
    }} GROUP BY ?way ?p ?end ORDER BY DESC(?way) ?p ?end LIMIT {_MOST_ROWS}"""
    media = "application/sparql-results+json"
    return Question(sparql=sparql, accept=media, max_bytes=max_bytes)
