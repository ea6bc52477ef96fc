"""The report is one page that fetches nothing, is well-formed, and says what is in the graph."""

from html.parser import HTMLParser

import pytest
from rdf_samples import spring, winter
from small_graphs import reading

from kg import export, graph
from kg.model import Entity
from kg.report import figures, page
from kg.store import Store

_VOID = {"meta", "br"}


class Checked(HTMLParser):
    """Every element closed in order, and every attribute that could fetch something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.words: list[str] = []
        self.headings = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.fetched += [name for name, _ in attrs if name in {"src", "href", "srcset", "data"}]
        self.headings += tag == "h2"
        if tag in {"script", "link", "iframe", "object", "img"}:
            self.fetched.append(tag)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.memory([*graph.quads(*winter()), *graph.quads(*spring())])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_well_formed_and_fetches_nothing(store, language):
    text = page(figures(store), language, "graph")
    checked = Checked(text)
    assert not checked.open
    assert not checked.fetched
    assert checked.headings == 10
    for sign in ("url(", "@import", "http://", "https://"):
        assert sign not in text


def test_it_counts_each_fact_once_and_by_its_kind(store):
    found = figures(store)
    assert found.articles == found.articles_with_facts == 2
    assert dict(found.facts) == {
        "membership": 2,
        "role": 4,
        "position": 4,
        "event": 3,
        "coalition": 3,
    }
    assert found.periods["2023-01"]["membership"] == 2
    assert found.periods["2023-04"]["membership"] == 1
    assert found.sides["migratie"] == {"CDA": (1, 1), "VVD": (0, 1)}
    # Winter: one sure, one unsure, one without a link; spring: one sure, two without.
    assert found.links["person"] == {"positive": 2, "unsure": 1, "negative": 3}
    assert list(found.periods) == ["2023-01", "2023-02", "2023-03", "2023-04"]
    assert found.articles_by_period == {"2023-01": 1, "2023-02": 0, "2023-03": 0, "2023-04": 1}


def test_it_shows_topics_tenures_and_people(store):
    words = " ".join(Checked(page(figures(store))).words)
    for told in ("migratie", "Karin van Gelder", "+1 −1", "Piet Wals"):
        assert told in words


def test_what_the_graph_says_is_never_markup():
    evil = reading(0, person="Anna <script>alert(1)</script>", party='"><img src=x>')
    text = page(figures(Store.memory(graph.quads(evil))))
    checked = Checked(text)
    assert not checked.fetched
    assert "<script" not in text


def test_an_empty_store_gives_a_page_too():
    assert not Checked(page(figures(Store.memory()))).open


def test_the_same_graph_gives_the_same_page_whatever_the_order(store):
    turned = Store.memory(sorted(store.quads(), key=str, reverse=True))
    assert page(figures(turned)) == page(figures(store))


def test_the_command_writes_it(kg, tmp_path, store):
    source, out = tmp_path / "graph.nq", tmp_path / "page.html"
    export.write(store.quads(), source)
    told = kg("report", source, "--out", out)
    assert told.code == 0
    assert "16 facts from 2 articles" in told.out
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert kg("report", source, "--out", tmp_path).code == 1
    empty = tmp_path / "empty.nq"
    empty.write_text("")
    assert kg("report", empty, "--out", out).code == 1


def test_an_entity_without_a_fact_is_counted_nowhere():
    lone = Entity(id="person:Noor Tak", kind="person", name="Noor Tak")
    source, _ = winter()
    bare = type(source)(article=source.article, entities=(lone,), facts=())
    found = figures(Store.memory(graph.quads(bare)))
    assert (found.articles, found.articles_with_facts, found.facts.total()) == (1, 0, 0)
