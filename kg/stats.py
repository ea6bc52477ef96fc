"""How much is in a graph: the numbers that `kg stats` shows."""

from kg.exports.rows import rows
from kg.store import Store

_COUNTS = {
    "articles": "?x a pol:Article",
    "people": "?x a pol:Person",
    "parties": "?x a pol:Party",
    "memberships": "?x a pol:PartyMembership",
    "tenures": "?x a pol:Tenure",
    "positions": "?x a pol:Position",
    "events": "?x pol:participant ?who",
    "coalition memberships": "?x a pol:CoalitionMembership",
    "places in the text": "?x a pol:Evidence",
    "linked to Wikidata": "?x owl:sameAs ?item",
    "conflicts": "?x a pol:Conflict",
}
_PERIOD = """SELECT (MIN(STR(?a)) AS ?first) (MAX(STR(?b)) AS ?last)
WHERE { GRAPH ?g { ?x pol:firstDay ?a ; pol:lastDay ?b ; a pol:Article } }"""


def stats(store: Store) -> dict[str, str]:
    """What is counted, in the order it is shown; numbers as they are written."""
    found = {"triples": str(len(store)), "named graphs": str(len(store.graphs()))}
    for name, pattern in _COUNTS.items():
        query = f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ GRAPH ?g {{ {pattern} }} }}"
        found[name] = rows(store, query)[0]["n"]
    period = rows(store, _PERIOD)[0]
    return {**found, "first day": period["first"], "last day": period["last"]}
