"""Two invented cabinets in 34 articles, read by the pipeline: each answer is checked by a query.

Cabinet Terbruggen (VVD, D66, CDA) governs from January 2031, cabinet Hoekmeijer (CDA, PvdA,
GroenLinks) from April 2033. A minister resigns and is succeeded, a member of parliament changes
parties, the CDA changes its mind, and three articles contradict others.
"""

import random
from pathlib import Path

import pytest

from kg import conflicts, owl, query, questions, reason, validate
from kg.confirm import Checker
from kg.graph import quads
from kg.iris import Iris, term
from kg.link import Linker
from kg.model import Article, Reading
from kg.pipeline import read_articles
from kg.read import read
from kg.snapshot import Snapshot
from kg.store import Store

FOLDER = Path(__file__).parent / "scenario"
IRIS = Iris()


@pytest.fixture(scope="module")
def readings(annotator) -> list[Reading]:
    items = list(read([str(FOLDER)]))
    assert all(isinstance(item, Article) for item in items), items
    assert len(items) >= 30
    return list(read_articles(items, annotator))


@pytest.fixture(scope="module")
def graphs(readings) -> dict[str, list]:
    """What each article gives, by its id: facts, links and verdicts."""
    snapshot = Snapshot.load()
    linker, checker = Linker(snapshot), Checker(snapshot)
    made = {}
    for one in readings:
        links = linker.link(one)
        made[one.article.id] = [*quads(one, links), *checker.quads(one, links)]
    return made


def reasoned(graphs: dict[str, list], folder: Path) -> Store:
    store = Store.open(folder)
    store.database.bulk_extend(quad for one in graphs.values() for quad in one)
    reason.reason(store, IRIS, "rules")
    store.close()
    return store


@pytest.fixture(scope="module")
def folder(graphs, tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("scenario") / "graph"
    reasoned(graphs, path)
    return str(path)


@pytest.fixture(scope="module")
def ask(folder):
    """The rows of a named query, as tuples of the columns asked for."""

    def answer(name: str, *columns: str, **given: str) -> list[tuple[str, ...]]:
        found = query.ask(questions.find(name), given, folder)
        return [
            tuple("" if row[column] is None else row[column].value for column in columns)
            for row in found.result
        ]

    return answer


def article(iri: str) -> str:
    return iri.rpartition("/")[2]


@pytest.mark.parametrize(
    ("day", "premier"),
    [
        ("2031-01-09", set()),
        ("2031-01-10", {"Willem Terbruggen"}),
        ("2032-08-01", {"Willem Terbruggen"}),
        ("2033-06-01", {"Sanne Hoekmeijer"}),
        ("2034-12-15", {"Sanne Hoekmeijer"}),
        ("2035-06-01", set()),
        ("2036-09-16", {"Willem Terbruggen"}),
    ],
)
def test_who_was_premier_on_a_day(ask, day, premier):
    rows = ask("ministers-on", "name", "role", date=day)
    assert {name for name, role in rows if role == "prime-minister"} == premier


def test_a_resignation_and_a_successor(ask):
    def at_defence(day: str) -> set[str]:
        rows = ask("ministers-on", "name", "portfolio", date=day)
        return {name for name, portfolio in rows if portfolio == "Defensie"}

    assert at_defence("2031-12-31") == {"Karel Dijkmeester"}
    assert at_defence("2032-03-17") == set()
    assert at_defence("2032-04-01") == {"Roos Wezelaar"}


def test_two_offices_at_once_are_both_true(ask):
    rows = ask("ministers-on", "name", "role", date="2031-07-04")
    assert {role for name, role in rows if name == "Jolanda Vreeswijker"} == {
        "minister",
        "deputy-prime-minister",
    }


def test_two_terms_stay_two(ask, folder):
    best = Store.read(Path(folder)).query(
        """PREFIX pol: <https://w3id.org/binnenhof/def#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?from ?end ?still WHERE {
          ?tenure pol:person/rdfs:label "Willem Terbruggen"@nl ; pol:role pol:role-prime-minister ;
                  pol:interval ?best .
          ?best a pol:BestInterval ; pol:earliest ?from .
          OPTIONAL { ?best pol:end ?end } OPTIONAL { ?best pol:lastSeen ?still }
        } ORDER BY ?from"""
    )
    assert [
        tuple(row[name] and row[name].value for name in ("from", "end", "still")) for row in best
    ] == [("2031-01-10", "2033-04-04", None), ("2036-09-15", None, "2036-09-18")]


def test_a_new_role_ends_no_other(ask):
    """Hoekmeijer becomes premier; nobody said that the Finances were given up, nor that not."""
    roles = ask("role-changes", "role", "status", "end", person="Hoekmeijer")
    assert {role for role, _, _ in roles} == {"minister", "prime-minister"}
    assert {(status, end) for _, status, end in roles} == {("current", "")}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("day", "governing", "outside"),
    [
        ("2031-10-01", {"VVD", "D66", "CDA"}, {"PvdA", "GroenLinks", "SP", "PVV"}),
        ("2033-10-01", {"CDA", "PvdA", "GroenLinks"}, {"VVD", "D66"}),
    ],
)
def test_coalition_and_opposition_of_a_day(ask, day, governing, outside):
    assert {party for (party,) in ask("coalition-on", "party", date=day)} == governing
    assert outside <= {party for (party,) in ask("opposition-on", "party", date=day)}
    assert not governing & {party for (party,) in ask("opposition-on", "party", date=day)}


@pytest.mark.slow
def test_nothing_is_said_of_a_day_without_a_known_cabinet(ask):
    assert ask("opposition-on", "party", date="2033-02-20") == []


def test_a_party_switch_is_a_change(ask):
    assert ("Pim Oldeboer", "current") in ask("members-of", "name", "status", party="D66")
    assert ("Pim Oldeboer", "former") in ask("members-of", "name", "status", party="PvdA")
    of_pvda = {name for (name,) in ask("members-on", "name", party="PvdA", date="2033-01-15")}
    of_d66 = {name for (name,) in ask("members-on", "name", party="D66", date="2033-01-15")}
    assert "Pim Oldeboer" in of_d66 - of_pvda


def test_a_changed_stance_is_a_change_and_no_conflict(ask, folder):
    changed = ask("changed-stances", "name", "concept", "was", "is")
    assert changed == [("CDA", "rekeningrijden", "pro", "contra")]
    assert all(one.rule != "for-and-against" for one in conflicts.find(Store.read(Path(folder))))
    told = ask("timeline", "published", "stance", holder="CDA", topic="rekeningrijden")
    assert told == [("2031-02-14", "for"), ("2033-02-11", "against")]


def test_a_member_against_the_line_of_the_party(ask):
    against = set(ask("party-line", "name", "party", "concept", "own", "line"))
    assert against == {("Sjoerd Valkenaar", "VVD", "minimumloon", "pro", "contra")}


def test_agreement_per_period(ask):
    columns = ("agreed", "opposed")
    first = {"from": "2031-01-01", "to": "2033-01-31"}
    second = {"from": "2033-02-01", "to": "2034-12-31"}

    def between(one: str, other: str, period: dict[str, str]) -> list[tuple[str, ...]]:
        rows = ask("agreement", "party", "other", *columns, **period)
        return [row[2:] for row in rows if set(row[:2]) == {one, other}]

    # rekeningrijden alone, then rekeningrijden and kernenergie but not the minimum wage.
    assert between("CDA", "PVV", first) == [("0", "1")]
    assert between("CDA", "PVV", second) == [("1", "0")]
    assert between("CDA", "VVD", second) == [("1", "1")]


def test_opponents_and_allies_on_a_topic(ask):
    opposed = set(ask("opposite-sides", "pro", "contra", topic="eigen risico"))
    assert opposed == {("VVD", "GroenLinks"), ("VVD", "SP"), ("D66", "GroenLinks"), ("D66", "SP")}
    allies = set(ask("allies", "side", "party", "ally", topic="eigen risico"))
    assert allies == {("contra", "GroenLinks", "SP"), ("pro", "D66", "VVD")}


def test_the_network_of_a_period(folder):
    def ties(**given: str) -> set[tuple[str, str, str]]:
        found = query.ask(questions.find("agreement-network"), given, folder).triples
        names = {t.subject: t.object.value for t in found if t.predicate == term("rdfs:label")}
        return {
            (*sorted((names[t.subject], names[t.object])), t.predicate.value.rpartition("#")[2])
            for t in found
            if t.predicate != term("rdfs:label")
        }

    early = ties(topic="rekeningrijden", to="2031-12-31")
    assert early == {
        ("CDA", "D66", "agreesWith"),
        ("CDA", "PVV", "disagreesWith"),
        ("D66", "PVV", "disagreesWith"),
    }
    late = ties(topic="rekeningrijden", **{"from": "2033-01-01"})
    assert ("CDA", "PVV", "agreesWith") in late


def test_each_contradiction_is_told_with_its_words_and_nothing_else_is(folder):
    store = Store.read(Path(folder))
    found = {
        one.rule: sorted({name for _, name in conflicts.quotes(store, one)})
        for one in conflicts.find(store)
    }
    assert found == {
        "in-office-after-the-end": ["22-afscheid-zorg", "25-vergissing"],
        "one-holder-at-a-time": ["26-brussel", "27-brug"],
        "one-party-at-a-time": ["30-kamervragen", "31-lezing"],
    }
    assert len(conflicts.find(store)) == 3


def test_a_conflict_overwrites_nothing(ask):
    known = ask("ministers-on", "name", "role", date="2033-10-05")
    premiers = {name for name, role in known if role == "prime-minister"}
    assert premiers == {"Sanne Hoekmeijer", "Otto Brandsteder"}


def test_conflicts_are_asked_of_the_store_too(ask):
    told = ask("conflicts", "rule", "article")
    assert ("one-party-at-a-time", f"{IRIS.base}article/31-lezing") in told


def test_a_meeting_and_an_appointment(ask):
    assert ("Frits Ganzevoort", "Sanne Hoekmeijer", "2033-03-02") in ask(
        "met-with", "name", "other", "date"
    )


def test_a_fact_counts_its_sources(folder):
    counted = Store.read(Path(folder)).query(
        """PREFIX pol: <https://w3id.org/binnenhof/def#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?count ?first ?last WHERE {
          ?one a pol:CoalitionMembership ; rdfs:label ?label ; pol:sourceCount ?count ;
               pol:firstSeen ?first ; pol:lastSeen ?last .
          FILTER (STRSTARTS(STR(?label), "D66"))
        }"""
    )
    assert [tuple(row[n].value for n in ("count", "first", "last")) for row in counted] == [
        ("2", "2031-01-10", "2032-12-17")
    ]


def test_the_classes_that_follow(folder):
    store = Store.read(Path(folder))
    ministers = store.query(
        """PREFIX pol: <https://w3id.org/binnenhof/def#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?name WHERE { ?who a pol:Minister ; rdfs:label ?name }"""
    )
    assert {row["name"].value for row in ministers} == {
        "Willem Terbruggen",
        "Sanne Hoekmeijer",
        "Jolanda Vreeswijker",
        "Karel Dijkmeester",
        "Roos Wezelaar",
        "Otto Brandsteder",
        "Lotte Kwintenaar",
    }


def test_the_whole_graph_keeps_to_its_shapes(folder):
    assert validate.validate(Store.read(Path(folder)).quads()) == ()


def test_the_order_of_articles_changes_no_quad(graphs, folder, tmp_path):
    mixed = list(graphs.items())
    random.Random(6).shuffle(mixed)
    other = reasoned(dict(mixed), tmp_path / "mixed")
    assert set(other.quads()) == set(Store.read(Path(folder)).quads())


def test_dropping_an_article_gives_the_graph_without_it(graphs, folder, tmp_path):
    gone = "27-brug"
    store = reasoned(graphs, tmp_path / "whole")
    store.drop([IRIS.graph(gone), IRIS.links(gone)])
    reason.reason(store, IRIS, "rules")
    without = {key: made for key, made in graphs.items() if key != gone}
    assert set(store.quads()) == set(reasoned(without, tmp_path / "without").quads())


@pytest.mark.slow
@pytest.mark.skipif(owl.java() is None, reason="HermiT needs Java")
def test_hermit_and_the_rules_agree(graphs):
    store = Store.memory(quad for one in graphs.values() for quad in one)
    assert reason.by_hermit(store, IRIS) == reason.by_rules(store, IRIS)
