"""The identities that people gave on the development articles, against what the linker says."""

import csv
import json
from pathlib import Path

import pytest

from kg.link import Linker
from kg.linking.measure import Measured, measure
from kg.model import Article, Entity, Membership, PartialDate, Reading, Role, Span
from kg.pipeline import read_articles
from kg.snapshot import Snapshot

KINDS = {
    "Person": "person",
    "Party": "party",
    "Organisation": "organisation",
    "Cabinet": "cabinet",
}
HOW = {"evidence": Span(start=0, end=1, quote="x"), "rule": "gold", "confidence": 1.0}


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Snapshot.load()


@pytest.fixture
def dates(shared: Path) -> dict[str, str]:
    with (shared / "dev/index.tsv").open(encoding="utf-8") as file:
        return {row["NN"]: row["date"] for row in csv.DictReader(file, delimiter="\t")}


@pytest.fixture
def gold(shared: Path) -> dict[str, dict]:
    files = sorted((shared / "dev/gold").glob("*.json"))
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}


def _identities(gold: dict[str, dict]) -> dict[str, dict[str, str]]:
    return {
        key: {e["name"]: e["wikidata"] for e in document["entities"] if e["wikidata"]}
        for key, document in gold.items()
    }


def _from_gold(document: dict, date: str) -> Reading:
    ids = {e["name"]: f"{KINDS[e['type']]}:{e['name']}" for e in document["entities"]}
    entities = tuple(
        Entity(id=ids[e["name"]], kind=KINDS[e["type"]], name=e["name"])
        for e in document["entities"]
    )
    facts = []
    for fact in document["facts"]:
        if fact["type"] == "membership":
            member = {"person": ids[fact["person"]], "party": ids[fact["party"]]}
            facts.append(Membership(**member, status=fact.get("status"), **HOW))
        elif fact["type"] == "role":
            facts.append(
                Role(
                    person=ids[fact["person"]],
                    role=fact["role"],
                    portfolio=fact.get("portfolio"),
                    organisation=ids.get(fact.get("organisation")),
                    status=fact.get("status"),
                    **HOW,
                )
            )
    article = Article(id=document["id"], text="x", published=PartialDate(date))
    return Reading(article=article, entities=entities, facts=tuple(facts))


def _reaches_the_bars(result: Measured, linkable: int) -> None:
    assert result.linkable >= linkable
    assert result.accuracy >= 0.97, result.wrong
    assert result.coverage >= 0.90, result.missed
    assert result.untimely == ()


@pytest.mark.shared
def test_links_on_facts_as_people_read_them(gold, dates, snapshot):
    linker = Linker(snapshot)
    readings = [_from_gold(document, dates[key]) for key, document in gold.items()]
    result = measure([(one, linker.link(one)) for one in readings], _identities(gold), snapshot)
    _reaches_the_bars(result, 170)


@pytest.mark.shared
@pytest.mark.slow
def test_links_on_facts_as_the_program_reads_them(shared, gold, dates, snapshot, annotator):
    linker = Linker(snapshot)
    articles = [
        Article(
            id=key,
            text=(shared / f"dev/texts/{key}.txt").read_text(encoding="utf-8"),
            published=PartialDate(dates[key]),
        )
        for key in gold
    ]
    linked = [(one, linker.link(one)) for one in read_articles(articles, annotator)]
    _reaches_the_bars(measure(linked, _identities(gold), snapshot), 160)
