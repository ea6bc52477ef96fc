"""Facts for Wikidata: what is sent, with which qualifiers and reference, and what is not."""

from dataclasses import replace

import pytest
from pyoxigraph import Store
from readings import reading

from kg.confirm import Checker
from kg.decisions import Decision, Decisions
from kg.graph import quads
from kg.link import Linker
from kg.model import PartialDate, Reading
from kg.quickstatements import lines
from kg.snapshot import Snapshot

URL = "https://example.org/news/1"


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """The shipped snapshot without what it knows of one person's offices and parties."""
    found = Snapshot.load()
    people = tuple(
        replace(one, affiliations=()) if one.key == "Q57792" else one for one in found.people
    )
    tenures = tuple(one for one in found.tenures if one.person != "Q57792")
    return replace(found, people=people, tenures=tenures)


def store_of(snapshot: Snapshot, *readings: Reading) -> Store:
    # Someone of whom nothing is known is only linked where a person has decided so.
    rutte = Decision("person:Mark Rutte", "Q57792", True, None, "", 2)
    linker = Linker(snapshot, Decisions((rutte,)))
    checker, store = Checker(snapshot), Store()
    for one in readings:
        links = linker.link(one)
        store.extend([*quads(one, links), *checker.quads(one, links)])
    return store


def told(date: str, *, url: str | None = URL, article: str = "a", confidence=0.95, **more):
    role = {key: PartialDate(value) for key, value in more.items() if key in {"start", "end"}}
    role |= {key: value for key, value in more.items() if key == "status"}
    made = reading(
        date,
        roles=[("Mark Rutte", "prime-minister", role)],
        members=[("Mark Rutte", "VVD")],
        article=article,
    )
    facts = tuple(replace(fact, confidence=confidence) for fact in made.facts)
    return replace(made, facts=facts, article=replace(made.article, url=url))


def test_an_office_and_a_party_with_times_and_reference(snapshot):
    store = store_of(snapshot, told("2013-05-06", start="2010-10-14", end="2012"))
    assert list(lines(store, 0.9)) == [
        f'Q57792\tP102\tQ239333\tS854\t"{URL}"\tS813\t+2013-05-06T00:00:00Z/11',
        "Q57792\tP39\tQ3058109\tP580\t+2010-10-14T00:00:00Z/11\tP582\t+2012-00-00T00:00:00Z/9\t"
        f'S854\t"{URL}"\tS813\t+2013-05-06T00:00:00Z/11',
    ]


def test_only_above_the_confidence_asked_for(snapshot):
    store = store_of(snapshot, told("2013-05", confidence=0.8))
    assert list(lines(store, 0.81)) == []
    assert len(list(lines(store, 0.8))) == 2
    assert next(lines(store, 0.8)).endswith("S813\t+2013-05-00T00:00:00Z/10")


def test_what_the_snapshot_has_is_not_sent():
    store = store_of(Snapshot.load(), told("2013-05-06"))
    assert list(lines(store, 0.0)) == []


def test_without_an_address_there_is_no_reference_and_no_statement(snapshot):
    assert list(lines(store_of(snapshot, told("2013-05-06", url=None)), 0.0)) == []


@pytest.mark.parametrize(
    ("more", "sent"),
    [
        ({"status": "future"}, False),
        ({"status": "former"}, False),
        ({"status": "former", "end": "2012-11-05"}, True),
        ({"status": "current"}, True),
    ],
)
def test_only_what_is_or_is_known_to_have_ended(snapshot, more, sent):
    found = list(lines(store_of(snapshot, told("2013-05-06", **more)), 0.0))
    assert any("\tP39\t" in line for line in found) is sent


def test_one_statement_for_many_articles_with_the_surest_as_reference(snapshot):
    store = store_of(
        snapshot,
        told("2013-05-06", article="a", confidence=0.8, url="https://example.org/a"),
        told("2013-05-07", article="b", confidence=0.9, url="https://example.org/b"),
    )
    found = list(lines(store, 0.5))
    assert len(found) == 2
    assert all("https://example.org/b" in line for line in found)


def test_an_address_can_not_break_the_line(snapshot):
    store = store_of(snapshot, told("2013-05-06", url='https://example.org/?a="b"\tc'))
    assert all('"https://example.org/?a=%22b%22%09c"' in line for line in lines(store, 0.0))
