"""Who is who → triples of the links graph: identities, candidates, scores and reasons.

    link       pol:Link       pol:entity, pol:article, pol:judgement, pol:candidate (many)
    candidate  pol:Candidate  pol:item (a Wikidata item, where there is one), rdfs:label, pol:key,
                              pol:score, pol:rank (1 = best), pol:reason (many)

Only a positive judgement writes `owl:sameAs` (or skos:exactMatch for an office); whatever is unsure
has its candidates and no more.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from kg.identity import Names
from kg.iris import Iris, term, wikidata
from kg.literals import decimal, dutch, integer, text
from kg.model import Candidate, Link, Reading

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def triples(reading: Reading, links: Iterable[Link], names: Names, iris: Iris) -> Iterator[Triple]:
    """The links of one article; nothing where nothing was linked."""
    known = {entity.id for entity in reading.entities} | set(names.offices)
    linked = [link for link in links if link.entity in known]
    if linked:
        graph = iris.links(reading.article.id)
        yield graph, term("rdf:type"), term("pol:LinksGraph")
        yield graph, term("prov:wasDerivedFrom"), iris.article(reading.article.id)
    for link in linked:
        yield from _link(link, reading.article.id, names, iris)


def _link(link: Link, article: str, names: Names, iris: Iris) -> Iterator[Triple]:
    office = names.offices.get(link.entity)
    subject = (office or names.node(link.entity)).iri
    if link.best and link.best.qid:
        same = "skos:exactMatch" if office else "owl:sameAs"
        yield subject, term(same), wikidata(link.best.qid)
    if not link.candidates:
        return
    node = iris.content("link", article, link.entity)
    yield node, term("rdf:type"), term("pol:Link")
    yield node, term("pol:entity"), subject
    yield node, term("pol:article"), iris.article(article)
    yield node, term("pol:judgement"), term(f"pol:judgement-{link.judgement}")
    for rank, candidate in enumerate(link.candidates, start=1):
        one = iris.content("candidate", article, link.entity, candidate.key)
        yield node, term("pol:candidate"), one
        yield from _candidate(one, rank, candidate)


def _candidate(node: NamedNode, rank: int, candidate: Candidate) -> Iterator[Triple]:
    yield node, term("rdf:type"), term("pol:Candidate")
    yield node, term("rdfs:label"), dutch(candidate.label)
    yield node, term("pol:key"), text(candidate.key)
    yield node, term("pol:score"), decimal(candidate.score)
    yield node, term("pol:rank"), integer(rank)
    if candidate.qid:
        yield node, term("pol:item"), wikidata(candidate.qid)
    for reason in candidate.reasons:
        yield (
            node,
            term("pol:reason"),
            text(f"{reason.feature} {reason.score:+.2f}: {reason.detail}"),
        )
