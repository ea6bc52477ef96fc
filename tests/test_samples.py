"""The sample articles: every format, several years, each read without a word of complaint."""

import csv
import re
from collections import Counter

import pytest

from kg import resources
from kg.model import Article, Role
from kg.parallel import readings
from kg.read import read

SAMPLES = resources.DATA / "samples"


@pytest.fixture(scope="module")
def articles():
    items = list(read([str(SAMPLES)]))
    assert all(isinstance(item, Article) for item in items), items
    return items


@pytest.fixture(scope="module")
def read_samples(articles):
    return list(readings(articles))


def test_they_show_every_format_and_several_years(articles):
    assert len(articles) >= 12
    assert {path.suffix for path in SAMPLES.iterdir()} == {".txt", ".jsonl", ".html"}
    assert len({article.published.first.year for article in articles}) >= 8
    opening = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.txt")]
    assert any(text.startswith("---") for text in opening)
    assert any(text.startswith(" date ") for text in opening)


def test_each_tells_facts_of_several_kinds(read_samples):
    kinds = Counter(fact.kind for reading in read_samples for fact in reading.facts)
    assert min(kinds[kind] for kind in ("membership", "role", "coalition")) >= 5
    assert sum(not reading.facts for reading in read_samples) <= 1


def test_every_quote_stands_in_its_text(read_samples):
    for reading in read_samples:
        for fact in reading.facts:
            for span in (fact.evidence, *fact.alt_evidence):
                assert reading.article.text[span.start : span.end] == span.quote


@pytest.mark.shared
def test_ministers_are_those_of_the_record(read_samples, shared):
    """Who is called a minister now held such an office within a day of the article."""
    with (shared / "reference" / "tenures.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    checked = 0
    for reading in read_samples:
        published = reading.article.published
        names = {entity.id: entity.name for entity in reading.entities}
        for fact in reading.facts:
            if not isinstance(fact, Role) or fact.status != "current":
                continue
            if fact.role not in ("minister", "prime-minister", "state-secretary"):
                continue
            surname = re.split(r"\s(?!de |van |der )", names[fact.person])[-1]
            held = [
                row
                for row in rows
                if surname.lower() in row["person_name"].lower()
                and row["start"] <= published.last.isoformat()
                and (row["end"] or "9999") >= published.first.isoformat()
            ]
            assert held, (reading.article.id, names[fact.person], fact.role)
            checked += 1
    assert checked >= 20
