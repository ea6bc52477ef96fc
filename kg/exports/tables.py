"""The facts as CSV tables, one per kind, with the quote and the article of each place."""

from collections.abc import Mapping
from types import MappingProxyType

from kg.exports.rows import rows, table
from kg.store import Store

_PLACE = """?statement pol:supportedBy ?evidence .
  ?evidence pol:quote ?quote ; pol:rule ?rule ; pol:confidence ?confidence ; pol:article ?source .
  ?source dcterms:identifier ?article .
  OPTIONAL { ?source pol:published ?date }
  OPTIONAL { ?evidence pol:status ?is . BIND (STRAFTER(STR(?is), "#status-") AS ?status) }"""
_END = "?status ?quote ?rule ?confidence ?article ?date ?statement"

_QUERIES: Mapping[str, str] = MappingProxyType(
    {
        "articles": """SELECT ?article ?date ?title ?source ?url ?iri WHERE { GRAPH ?g {
  ?iri a pol:Article ; dcterms:identifier ?article .
  OPTIONAL { ?iri pol:published ?date } OPTIONAL { ?iri schema:headline ?title }
  OPTIONAL { ?iri dcterms:source ?source } OPTIONAL { ?iri schema:url ?url } } }""",
        "entities": """SELECT ?name ?kind ?wikidata ?iri WHERE {
  GRAPH ?g { ?iri a ?class ; rdfs:label ?name }
  FILTER (?class IN (pol:Person, pol:Party, pol:Organisation, pol:Cabinet))
  OPTIONAL { GRAPH ?h { ?iri owl:sameAs ?item } }
  BIND (STRAFTER(STR(?item), "entity/") AS ?wikidata)
  BIND (LCASE(STRAFTER(STR(?class), "#")) AS ?kind) }""",
        "memberships": f"""SELECT ?person ?party {_END} WHERE {{ GRAPH ?g {{
  ?statement a pol:PartyMembership ; pol:person ?p ; pol:party ?q .
  ?p rdfs:label ?person . ?q rdfs:label ?party . {_PLACE} }} }}""",
        "roles": f"""SELECT ?person ?role ?portfolio ?organisation ?start ?end {_END}
WHERE {{ GRAPH ?g {{
  ?statement a pol:Tenure ; pol:person ?p ; pol:role ?r . ?p rdfs:label ?person .
  BIND (STRAFTER(STR(?r), "#role-") AS ?role)
  OPTIONAL {{ ?statement pol:portfolio ?portfolio }}
  OPTIONAL {{ ?statement pol:organisation ?o . ?o rdfs:label ?organisation }} {_PLACE}
  OPTIONAL {{ ?evidence pol:interval ?i OPTIONAL {{ ?i pol:start ?start }}
             OPTIONAL {{ ?i pol:end ?end }} }} }} }}""",
        "positions": f"""SELECT ?holder ?stance ?proposal ?aim ?concept ?side ?said_by {_END}
WHERE {{ GRAPH ?g {{
  ?statement a pol:Position ; pol:holder ?h ; pol:stance ?s ; pol:proposal ?p .
  ?h rdfs:label ?holder . ?p rdfs:label ?proposal . BIND (STRAFTER(STR(?s), "#stance-") AS ?stance)
  OPTIONAL {{ ?statement pol:aim ?a BIND (STRAFTER(STR(?a), "#aim-") AS ?aim) }}
  OPTIONAL {{ ?statement pol:side ?x BIND (STRAFTER(STR(?x), "#side-") AS ?side) }}
  OPTIONAL {{ ?statement pol:topic ?t . ?t skos:prefLabel ?concept }} {_PLACE}
  OPTIONAL {{ ?evidence pol:saidBy ?w . ?w rdfs:label ?said_by }} }} }}""",
        "events": f"""SELECT ?kind ?participant ?when {_END} WHERE {{ GRAPH ?g {{
  ?statement pol:participant ?p ; a ?class . ?p rdfs:label ?participant .
  BIND (STRAFTER(STR(?class), "#") AS ?kind)
  OPTIONAL {{ ?statement pol:date ?when }} {_PLACE} }} }}""",
        "coalitions": f"""SELECT ?party ?cabinet {_END} WHERE {{ GRAPH ?g {{
  ?statement a pol:CoalitionMembership ; pol:memberParty ?p . ?p rdfs:label ?party .
  OPTIONAL {{ ?statement pol:cabinet ?c . ?c rdfs:label ?cabinet }} {_PLACE} }} }}""",
    }
)


def export(store: Store) -> dict[str, str]:
    """A CSV for each kind of thing, by file name."""
    return {f"{name}.csv": _table(store, query) for name, query in _QUERIES.items()}


def _table(store: Store, query: str) -> str:
    found = rows(store, query)
    columns = [word[1:] for word in query.partition("WHERE")[0].split() if word.startswith("?")]
    return table(columns, found)
