"""Facts and links → quads: how a fact is written in RDF is decided here, alone.

Every article has two named graphs: `graph/article/ID` holds what it says, `graph/links/ID` who is
who in it (`kg.graph_links`). Dropping the two takes all of that article's support away and nothing
else. There are no blank nodes, literals are in canonical form, and quads come out sorted.

One fact becomes three things in the article's graph.

1. A direct triple for the easy question:

       person  pol:memberOf | pol:formerMemberOf            party
       person  pol:holdsRole | pol:heldRole | pol:designatedFor   pol:role-minister …
       holder  pol:supports | pol:opposes | pol:dividedOn   proposal
       actor   pol:tookPartIn                               event
       party   pol:inCabinet | pol:formerlyInCabinet        cabinet (where one is named)

2. One statement node, with an IRI made of its content alone: articles that say the same share it.

       PartyMembership      pol:person, pol:party
       Tenure               pol:person, pol:role, pol:portfolio, pol:organisation, pol:office
       Position             pol:holder, pol:proposal, pol:topic, pol:stance, pol:aim, pol:side
       Meeting, Vote …      pol:participant (many), pol:date
       CoalitionMembership  pol:memberParty, pol:cabinet

   Identity is who and what, never when or how: a tenure is (person, role, office item where the
   linker is sure of it and it is not the role itself, as a premier's is, else portfolio words,
   organisation). Status, dates told by the text and the reporter may differ between articles, so
   they are on the evidence. An event without an exact day and a coalition without a named cabinet
   stay within their article: nothing says that two articles mean the same one. A proposal (words,
   topic, aim) is a node that several holders share.
   `pol:side` puts for/against and the aim on one axis of the topic: against limiting = pro.

3. Per place in the text one evidence node, reached by `statement pol:supportedBy evidence`:
   pol:quote, pol:rule, pol:confidence, pol:status, pol:saidBy, pol:date, the passage in the Web
   Annotation form (oa:hasTarget / oa:hasSource, oa:start, oa:end, oa:exact), pol:article; and where
   the text tells dates, `pol:interval` → ReportedInterval (pol:start, pol:end as told, pol:earliest
   and pol:latest as days). The first evidence of a fact is pol:Evidence, repeats are also
   pol:FurtherEvidence.

`person pol:hasTenure tenure` and `party pol:hasCoalitionMembership membership` stand only where the
status is not `future` (tenure) or `former` (coalition): OWL's classes are defined on them.

Later stages write beside the articles, never into their graphs: verdicts of the snapshot
(`kg.confirm`) into the links graph, conclusions (`kg.reason`) and conflicts into graphs of their
own (`Iris.derived`). Two terms of one office are two pol:interval of one tenure.

The article itself has pol:published (xsd:gYear, gYearMonth or date, as precise as known) and
pol:firstDay / pol:lastDay (xsd:date), so that a query compares days and never guesses.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from pyoxigraph import NamedNode, Quad

from kg import __version__, graph_links
from kg.identity import Names, Node
from kg.iris import BASE, Iris, term
from kg.literals import date, day, decimal, dutch, integer, text
from kg.model import Article, Fact, Link, Reading, Span
from kg.statements import Statement, Triple, statement

_ENTITY_CLASSES = {
    "person": "pol:Person",
    "party": "pol:Party",
    "organisation": "pol:Organisation",
    "cabinet": "pol:Cabinet",
}


def quads(reading: Reading, links: Iterable[Link] = (), base: str = BASE) -> Iterator[Quad]:
    """Everything one article says and who is who in it, as quads in sorted order, each once.

    A ValueError means that a fact's quote is not what stands in the text at its place.
    """
    iris = Iris(base)
    links = tuple(links)
    names = Names.of(reading, links, iris)
    article = iris.graph(reading.article.id)
    written = {Quad(*triple, article) for triple in _said(reading, names, iris)}
    written |= {
        Quad(*triple, iris.links(reading.article.id))
        for triple in graph_links.triples(reading, links, names, iris)
    }
    return iter(sorted(written, key=str))


def statements(
    reading: Reading, links: Iterable[Link] = (), base: str = BASE
) -> Iterator[tuple[Fact, NamedNode]]:
    """Each fact with the IRI of its statement node, in the order of the facts."""
    iris = Iris(base)
    names = Names.of(reading, links, iris)
    for fact in reading.facts:
        yield fact, statement(fact, reading.article, names, iris).node


def _said(reading: Reading, names: Names, iris: Iris) -> Iterator[Triple]:
    yield from _article(reading.article, iris)
    source = iris.article(reading.article.id)
    for entity in reading.entities:
        node = names.node(entity.id)
        yield source, term("schema:mentions"), node.iri
        yield from _entity(entity.kind, entity.name, node)
    for fact in reading.facts:
        yield from _fact(fact, statement(fact, reading.article, names, iris), reading.article, iris)


def _fact(fact: Fact, said: Statement, article: Article, iris: Iris) -> Iterator[Triple]:
    yield from said.direct
    yield said.node, term("rdfs:label"), dutch(said.label)
    for predicate, value in said.says:
        yield said.node, term(predicate), value
    for span in (fact.evidence, *fact.alt_evidence):
        evidence = _evidence_node(fact, span, said, article, iris)
        yield said.node, term("pol:supportedBy"), evidence
        yield evidence, term("oa:hasBody"), said.node
        if span != fact.evidence:
            yield evidence, term("rdf:type"), term("pol:FurtherEvidence")
        yield evidence, term("pol:rule"), text(fact.rule)
        yield evidence, term("pol:confidence"), decimal(fact.confidence)
        for predicate, value in said.reported:
            yield evidence, term(predicate), value
        yield from _place(evidence, span, article, iris)
        yield from _interval(evidence, said, article, iris)


def _article(article: Article, iris: Iris) -> Iterator[Triple]:
    node, graph, reading = (
        iris.article(article.id),
        iris.graph(article.id),
        iris.reading(article.id),
    )
    software = iris.software(__version__)
    yield graph, term("rdf:type"), term("pol:ArticleGraph")
    yield graph, term("prov:wasDerivedFrom"), node
    yield graph, term("prov:wasGeneratedBy"), reading
    yield reading, term("rdf:type"), term("prov:Activity")
    yield reading, term("prov:used"), node
    yield reading, term("prov:wasAssociatedWith"), software
    yield software, term("rdf:type"), term("prov:SoftwareAgent")
    yield software, term("schema:softwareVersion"), text(__version__)
    yield node, term("rdf:type"), term("pol:Article")
    yield node, term("dcterms:identifier"), text(article.id)
    yield node, term("schema:inLanguage"), text("nl")
    yield node, term("pol:textHash"), text(sha256(article.text.encode()).hexdigest())
    if article.title:
        yield node, term("schema:headline"), dutch(article.title)
    if article.url:
        yield node, term("schema:url"), text(article.url)
    if article.source:
        yield node, term("dcterms:source"), text(article.source)
    if article.published:
        yield node, term("pol:published"), date(article.published)
        yield node, term("pol:firstDay"), day(article.published.first)
        yield node, term("pol:lastDay"), day(article.published.last)


def _entity(kind: str, name: str, node: Node) -> Iterator[Triple]:
    yield node.iri, term("rdf:type"), term(_ENTITY_CLASSES[kind])
    yield node.iri, term("rdfs:label"), dutch(node.label)
    if name != node.label:
        yield node.iri, term("skos:altLabel"), dutch(name)


def _evidence_node(
    fact: Fact, span: Span, said: Statement, article: Article, iris: Iris
) -> NamedNode:
    """One node per article, fact, place, rule and what only this place says."""
    reported = [[predicate, str(value)] for predicate, value in said.reported]
    return iris.content(
        "evidence", article.id, said.node, span.start, span.end, fact.rule, reported, said.told
    )


def _place(evidence: NamedNode, span: Span, article: Article, iris: Iris) -> Iterator[Triple]:
    """Where the evidence stands, in the Web Annotation form; the passage is its own selector."""
    if article.text[span.start : span.end] != span.quote:
        raise ValueError(f"{article.id}: no such words at {span.start}-{span.end}: {span.quote!r}")
    passage, source = iris.passage(article.id, span.start, span.end), iris.article(article.id)
    yield evidence, term("rdf:type"), term("pol:Evidence")
    yield evidence, term("oa:hasTarget"), passage
    yield evidence, term("pol:article"), source
    yield evidence, term("pol:quote"), dutch(span.quote)
    yield passage, term("rdf:type"), term("pol:Passage")
    yield passage, term("oa:hasSource"), source
    yield passage, term("oa:hasSelector"), passage
    yield passage, term("oa:start"), integer(span.start)
    yield passage, term("oa:end"), integer(span.end)
    yield passage, term("oa:exact"), dutch(span.quote)


def _interval(
    evidence: NamedNode, said: Statement, article: Article, iris: Iris
) -> Iterator[Triple]:
    start, end = said.told
    if start is None and end is None:
        return
    node = iris.content("interval", article.id, said.node, start, end)
    yield evidence, term("pol:interval"), node
    yield said.node, term("pol:interval"), node
    yield node, term("rdf:type"), term("pol:ReportedInterval")
    yield node, term("pol:article"), iris.article(article.id)
    if start:
        yield node, term("pol:start"), date(start)
        yield node, term("pol:earliest"), day(start.first)
    if end:
        yield node, term("pol:end"), date(end)
        yield node, term("pol:latest"), day(end.last)
