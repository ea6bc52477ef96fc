"""Who stands where on which topic, per place in the text: what codebooks of political science ask.

A stance is seen along the topic itself: who is against limiting migration and who is for admitting
more are both `pro` on migration. A position without a topic stands on its own proposal; a mixed one
has no side.
"""

from collections import defaultdict
from dataclasses import dataclass

from kg.exports.rows import rows
from kg.store import Store

_POSITIONS = """SELECT ?position ?evidence ?holder ?name ?class ?for ?words ?concept ?aim ?side
    ?speaker ?spokesman ?speakerClass ?quote ?start ?end ?article ?id ?title ?first ?url
WHERE { GRAPH ?graph {
  ?position a pol:Position ; pol:holder ?holder ; pol:stance ?for ; pol:proposal ?proposal ;
            pol:supportedBy ?evidence .
  ?holder rdfs:label ?name ; a ?class .
  ?proposal rdfs:label ?words .
  ?evidence pol:quote ?quote ; pol:article ?article ; oa:hasTarget ?passage .
  ?passage oa:start ?start ; oa:end ?end .
  ?article dcterms:identifier ?id .
  FILTER (?class IN (pol:Person, pol:Party, pol:Organisation, pol:Cabinet))
  OPTIONAL { ?position pol:topic ?topic . ?topic skos:prefLabel ?concept }
  OPTIONAL { ?position pol:aim ?aim }
  OPTIONAL { ?position pol:side ?side }
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article pol:firstDay ?first }
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?evidence pol:saidBy ?speaker . ?speaker rdfs:label ?spokesman ; a ?speakerClass .
             FILTER (?speakerClass IN (pol:Person, pol:Party, pol:Organisation, pol:Cabinet)) }
} }"""
_PARTIES = """SELECT ?person ?party WHERE { GRAPH ?graph {
  ?person pol:memberOf ?group . ?group rdfs:label ?party } }"""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stance:
    """One place in one article that says where somebody stands; `date` is empty if unknown."""

    date: str
    article: str
    start: int
    end: int
    holder: str
    name: str
    kind: str
    party: str
    speaker: str
    concept: str
    side: str
    proposal: str
    stance: str
    aim: str
    title: str
    url: str
    quote: str


def stances(store: Store) -> list[Stance]:
    """All stances in the store, by date, article and place."""
    parties: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, _PARTIES):
        parties[row["person"]].add(row["party"])
    found = set()
    for row in rows(store, _POSITIONS):
        stance, kind = _local(row["for"], "stance-"), _local(row["class"]).lower()
        found.add(
            Stance(
                date=row["first"],
                article=row["id"],
                start=int(row["start"]),
                end=int(row["end"]),
                holder=row["holder"],
                name=row["name"],
                kind=kind,
                party=row["name"]
                if kind == "party"
                else " / ".join(sorted(parties[row["holder"]])),
                speaker=row["spokesman"],
                concept=row["concept"] or row["words"],
                side=_side(row["concept"], _local(row["side"], "side-"), stance),
                proposal=row["words"],
                stance=stance,
                aim=_local(row["aim"], "aim-"),
                title=row["title"],
                url=row["url"],
                quote=row["quote"],
            )
        )
    return sorted(_most_special(found))


def _most_special(found: set[Stance]) -> set[Stance]:
    """Each once: a party or a cabinet is also an organisation, where classes were inferred."""
    special = {
        (one.holder, one.article, one.start, one.proposal)
        for one in found
        if one.kind in ("party", "cabinet")
    }
    return {
        one
        for one in found
        if one.kind != "organisation"
        or (one.holder, one.article, one.start, one.proposal) not in special
    }


def _side(concept: str, side: str, stance: str) -> str:
    if concept:
        return side
    return {"for": "pro", "against": "contra"}.get(stance, "")


def _local(iri: str, prefix: str = "") -> str:
    return iri.rpartition("#")[2].removeprefix(prefix)
