"""Golden cases: an article and the graph it must give, compared by isomorphism.

A case is a folder of `tests/cases` with `article.txt` and `expected.ttl`. What is only content
(statements, proposals, evidence) is compared as blank nodes, so that the expected graph can be
written and read by a person. What says how something was read (rule, confidence, offsets, hashes)
has tests of its own and is left out, and so is what an article mentions.
"""

from pathlib import Path

import pytest
import rdflib
from rdflib.compare import graph_diff, to_isomorphic

from kg import graph, pipeline
from kg.iris import BASE, PREFIXES, term
from kg.read import articles, survey

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
CONTENT = {
    *("membership", "tenure", "position", "coalition", "event"),
    *("proposal", "evidence", "interval"),
}
HOW = {
    *("pol:rule", "pol:confidence", "pol:textHash", "pol:article"),
    *("oa:hasBody", "oa:hasTarget", "schema:mentions"),
}
_TYPES = {term("pol:Evidence")}
OUTSIDE = ("article/", "graph/", "reading/", "software/")


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_the_article_gives_the_graph(case, annotator):
    expected = rdflib.Graph().parse(case / "expected.ttl")
    found = _comparable(_of(case / "article.txt", annotator))
    _, missing, more = graph_diff(to_isomorphic(expected), to_isomorphic(found))
    assert (_lines(missing), _lines(more)) == ([], [])


def _of(path: Path, annotator) -> list:
    found = survey([str(path)])
    assert found.problems == ()
    quads = []
    for reading in pipeline.read_articles(articles(found), annotator):
        quads.extend(graph.quads(reading))
    return quads


def _comparable(quads) -> rdflib.Graph:
    left_out = {f"{PREFIXES[name.partition(':')[0]]}{name.partition(':')[2]}" for name in HOW}
    compared = rdflib.Graph()
    for quad in quads:
        outside = quad.subject.value.startswith(tuple(BASE + name for name in OUTSIDE))
        if quad.predicate.value in left_out or outside or quad.object in _TYPES:
            continue
        triple = rdflib.Graph().parse(data=f"{quad.triple} .", format="nt")
        for parts in triple:
            compared.add(tuple(map(_blank, parts)))
    return compared


def _blank(node):
    kind, _, key = str(node).removeprefix(BASE).partition("/")
    return rdflib.BNode(f"{kind}-{key}") if kind in CONTENT and "/" not in key else node


def _lines(part: rdflib.Graph) -> list[str]:
    return sorted(part.serialize(format="nt").splitlines())
