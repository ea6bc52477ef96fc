"""The named queries: each answers its question, the same in every engine."""

import itertools
import random
import re

import pyoxigraph as ox
import pytest
import rdflib
from rdf_samples import article, read, reading, spring, winter

from kg import export, graph, query, questions, sparql
from kg.export import FORMATS
from kg.iris import BASE, PREFIXES, Iris, term
from kg.model import PartialDate, Position, Role

NAMES = [question.name for question in questions.questions()]
VALUES = {
    "about-person": {"person": "van gelder"},
    "coalition-on": {"date": "2023-01-15"},
    "evidence-of": {},
    "members-of": {"party": "d66"},
    "members-on": {"party": "d66", "date": "2023-01-15"},
    "ministers-on": {"date": "2023-01-15"},
    "opposition-on": {"date": "2023-01-15"},
    "positions-on": {"topic": "migratie"},
}


def later() -> list[ox.Quad]:
    """Later articles: a member against the party's line, and what other stages add."""
    text = (
        "Karin van Gelder is voor een limiet op de instroom. D66 is tegen een limiet op de "
        "instroom, zegt partijleider Noor Tak."
    )
    leader = Role(
        person="person:Noor Tak", role="party-leader", organisation="party:D66",
        **read(text, "partijleider Noor Tak"),
    )  # fmt: skip
    facts = [
        Position(
            holder=holder, topic="een limiet op de instroom", concept="migratie",
            stance=stance, aim="restrict", **read(text, quote),
        )
        for holder, stance, quote in [
            ("person:Karin van Gelder", "for", "Karin van Gelder is voor een limiet op de"),
            ("party:D66", "against", "D66 is tegen een limiet op de instroom"),
        ]
    ]  # fmt: skip
    source = article("zomer", text, "2023-07")
    said = list(graph.quads(reading(source, leader, *facts), winter()[1][:2]))
    iris = Iris()
    tenure = next(q.subject for q in graph.quads(*winter()) if q.predicate == term("pol:office"))
    verdict, conflict = iris.content("verdict", "x"), iris.content("conflict", "x")
    links, found = iris.links("winter"), iris.derived("conflicts")
    more = [
        (verdict, "rdf:type", term("pol:Verdict"), links),
        (verdict, "pol:verdictOn", tenure, links),
        (verdict, "pol:article", iris.article("winter"), links),
        (verdict, "pol:snapshot", term("pol:snapshot-absent"), links),
        (conflict, "rdf:type", term("pol:Conflict"), found),
        (conflict, "pol:rule", ox.Literal("two-at-once"), found),
        (conflict, "pol:between", tenure, found),
    ]
    more += concluded(iris)
    return [*said, *(ox.Quad(s, term(p), o, g) for s, p, o, g in more)]


def concluded(iris: Iris) -> list[tuple]:
    """The best interval of the one seat in a named cabinet, as kg reason would write it."""
    says = [q for q in graph.quads(*winter()) if q.predicate == term("pol:cabinet")]
    best, found = iris.content("interval", "best seat"), iris.derived("inferred-intervals")
    days = [
        (best, f"pol:{name}", ox.Literal(day, datatype=term("xsd:date")), found)
        for name, day in [("earliest", "2023-01-01"), ("lastSeen", "2023-01-31")]
    ]
    return [
        (says[0].subject, "pol:interval", best, found),
        (best, "rdf:type", term("pol:BestInterval"), found),
        *days,
    ]


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return [*graph.quads(*winter()), *graph.quads(*spring()), *later()]


@pytest.fixture(scope="module")
def target(quads, tmp_path_factory):
    path = tmp_path_factory.mktemp("graph") / "graph.trig"
    export.write(quads, path)
    return str(path)


@pytest.fixture(scope="module")
def values(quads):
    tenure = next(q.subject for q in quads if q.object == term("pol:Tenure"))
    return {**VALUES, "evidence-of": {"fact": tenure.value}}


def rows(name: str, target: str, *columns: str, **given: str) -> list[tuple[str, ...]]:
    answer = query.ask(questions.find(name), given, target)
    return [
        tuple("" if row[column] is None else row[column].value for column in columns)
        for row in answer.result
    ]


def test_there_are_enough_and_each_asks_its_question_in_words():
    assert len(NAMES) >= 16
    for question in questions.questions():
        assert re.search(r"[?.]$", question.question), question.name
        assert len(question.question) < 100


def test_each_is_plain_sparql_of_version_1_1():
    for question in questions.questions():
        assert "FROM" not in [token for _, token in sparql.tokens(question.sparql)]
        assert "ORDER BY" in question.sparql or "CONSTRUCT" in question.sparql
        words = [token for kind, token in sparql.tokens(question.sparql) if kind == "prefixed"]
        assert not any(word.startswith("xsd:") for word in words), "dates are compared as STR()"


def test_each_parameter_is_used_and_no_other_variable_is_free():
    for question in questions.questions():
        body = re.sub(r"#.*", "", question.sparql)
        for parameter in question.parameters:
            assert f"?{parameter.name}" in body, question.name


@pytest.mark.parametrize("name", NAMES)
def test_each_finds_something(name, target, values):
    answer = query.ask(questions.find(name), values.get(name, {}), target)
    found = answer.triples if answer.triples is not None else list(answer.result)
    assert found


def in_rdflib(text: str, dataset: rdflib.Dataset):
    result = dataset.query(text)
    if result.type == "CONSTRUCT":
        return sorted(tuple(part.n3() for part in triple) for triple in result)
    return [tuple("" if v is None else str(v) for v in row) for row in result]


def in_pyoxigraph(text: str, quads: list[ox.Quad], *, union: bool):
    store = ox.Store()
    store.extend(quads)
    result = store.query(text, use_default_graph_as_union=union)
    if isinstance(result, ox.QueryTriples):
        return sorted({tuple(str(part) for part in triple) for triple in result})
    return [tuple("" if v is None else v.value for v in row) for row in result]


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("name", NAMES)
def test_rdflib_and_both_kinds_of_default_graph_agree(name, quads, values):
    question = questions.find(name)
    text = sparql.substitute(question.sparql, questions.bind(question, values.get(name, {})))
    dataset = rdflib.Dataset()
    dataset.parse(data=export.text(quads, FORMATS[".nq"]), format="nquads")
    expected = in_pyoxigraph(text, quads, union=True)
    assert in_pyoxigraph(text, quads, union=False) == expected
    assert in_rdflib(text, dataset) == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_loading_changes_no_answer(name, quads, values):
    question = questions.find(name)
    text = sparql.substitute(question.sparql, questions.bind(question, values.get(name, {})))
    shuffled = list(quads)
    random.Random(7).shuffle(shuffled)
    assert in_pyoxigraph(text, shuffled, union=True) == in_pyoxigraph(text, quads, union=True)


def test_ministers_on_a_day_of_a_month_known_from_an_article_of_that_month(target):
    columns = ("name", "role", "portfolio", "quote")
    found = rows("ministers-on", target, *columns, date="2023-01-15")
    assert ("Karin van Gelder", "minister", "Zorg", "Minister Karin van Gelder (Zorg)") in found
    assert {row[:3] for row in found} == {("Karin van Gelder", "minister", "Zorg")}
    day = rows("ministers-on", target, "quote", "known", date="2023-04-20")
    assert day == [("Van Gelder, minister van Zorg", "seen"), ("minister van Zorg", "seen")]


def test_a_term_covers_the_days_from_its_start_to_the_article_that_tells_of_it(target):
    known = {row[0] for row in rows("ministers-on", target, "known", date="2023-01-03")}
    assert known == {"term of office"}
    for day in ("2022-12-31", "2023-01-02", "2023-03-01", "2024-06-01"):
        assert rows("ministers-on", target, "name", date=day) == []


def test_a_term_with_its_end_covers_all_its_days(target, quads, tmp_path):
    iris = Iris()
    tenure = next(q.subject for q in graph.quads(*winter()) if q.object == term("pol:Tenure"))
    best, inferred = iris.content("interval", "best"), iris.derived("inferred")
    days = [
        ox.Quad(best, term(f"pol:{name}"), ox.Literal(day, datatype=term("xsd:date")), inferred)
        for name, day in [("earliest", "2022-01-10"), ("latest", "2024-07-02")]
    ]
    path = tmp_path / "more.nq"
    export.write([*quads, ox.Quad(tenure, term("pol:interval"), best, inferred), *days], path)
    for day, count in [("2022-01-09", 0), ("2022-01-10", 1), ("2024-07-02", 1), ("2024-07-03", 0)]:
        found = {row[0] for row in rows("ministers-on", str(path), "name", date=day)}
        assert len(found) == count, day


def test_a_former_minister_is_no_minister_in_the_month_of_the_article(target):
    names = {row[0] for row in rows("ministers-on", target, "name", date="2023-01-31")}
    assert "Piet Wals" not in names


def test_members_are_found_by_any_name_of_the_party_and_former_ones_are_marked(target):
    assert rows("members-of", target, "name", "status", "articles", party="D66") == [
        ("Karin van Gelder", "current", "2")
    ]
    assert rows("members-of", target, "name", "status", party="cda") == [("Piet Wals", "former")]


def test_stance_and_aim_decide_the_side(target):
    found = rows("opposite-sides", target, "pro", "contra", topic="migratie")
    assert set(found) == {("CDA", "VVD"), ("D66", "VVD"), ("D66", "CDA")}


def test_a_changed_stance_is_found_as_a_change(target):
    changed = rows("changed-stances", target, "name", "was", "is", "before", "after")
    before = "2023-01-31: Het CDA is tegen een limiet op de instroom, zegt Wals"
    after = "2023-04-20: Het CDA is vóór een limiet op de instroom"
    assert changed == [("CDA", "pro", "contra", before, after)]


def test_a_member_against_the_line(target):
    assert rows("party-line", target, "name", "party", "own", "line") == [
        ("Karin van Gelder", "D66", "contra", "pro")
    ]


def test_agreement_counts_topics_in_the_period(target):
    columns = ("party", "other", "agreed", "opposed")
    assert sorted(rows("agreement", target, *columns)) == [
        ("CDA", "D66", "1", "1"), ("CDA", "VVD", "1", "1"), ("D66", "VVD", "0", "1"),
    ]  # fmt: skip
    winter_only = rows("agreement", target, *columns, **{"from": "2023-01-01", "to": "2023-01-31"})
    assert winter_only == [("CDA", "VVD", "0", "1")]


def test_who_said_so_stands_beside_the_position(target):
    told = rows("positions-on", target, "name", "stance", "reporter", topic="migratie")
    assert ("CDA", "against", "Piet Wals") in told
    assert ("VVD", "for", "") in told


def test_coalitions_with_and_without_a_name(target):
    assert rows("coalition-of", target, "party", "status", cabinet="jansen") == [
        ("D66", "current"), ("CDA", "former"),
    ]  # fmt: skip
    assert ("", "VVD") in rows("coalition-of", target, "government", "party")


def test_who_governs_on_a_day_and_who_stands_outside(target):
    day = {"date": "2023-01-15"}
    governing = rows("coalition-on", target, "government", "party", "known", **day)
    assert governing == [("", "VVD", "seen"), ("kabinet-Jansen II", "D66", "interval")]
    assert rows("opposition-on", target, "party", **day) == [("CDA",)]
    assert rows("opposition-on", target, "party", date="2023-03-01") == []


def test_allies_stand_on_one_side(target):
    allies = rows("allies", target, "concept", "side", "party", "ally")
    assert ("migratie", "contra", "CDA", "VVD") in allies
    assert not rows("allies", target, "party", to="2023-01-31")


def test_facts_of_one_source(target):
    facts = {row[0] for row in rows("single-source", target, "fact")}
    assert "Karin van Gelder: lid van D66" not in facts
    assert "Piet Wals: lid van CDA" in facts


def test_who_met_whom(target):
    pairs = rows("met-with", target, "name", "other", person="gelder")
    assert sorted(pairs) == [("Karin van Gelder", "Piet Wals"), ("Karin van Gelder", "Tak")]


def test_changes_of_role_tell_start_and_end(target):
    told = rows("role-changes", target, "name", "status", "role", "start", "end")
    assert ("Karin van Gelder", "current", "minister", "2023-01-03", "") in told
    assert ("Piet Wals", "former", "minister", "", "2021") in told
    assert ("Teun Bos", "future", "mayor", "", "") in told


def test_each_quote_of_a_fact_with_its_place(target, values):
    places = rows("evidence-of", target, "quote", "start", "end", **values["evidence-of"])
    assert all(int(end) - int(start) == len(quote) for quote, start, end in places)


def test_a_fact_may_be_named_as_results_show_it(target, values):
    short = values["evidence-of"]["fact"].removeprefix(BASE)
    assert rows("evidence-of", target, "quote", fact=short) == rows(
        "evidence-of", target, "quote", **values["evidence-of"]
    )


def test_the_network_is_symmetric_in_words_and_names_both(target):
    answer = query.ask(questions.find("agreement-network"), {}, target)
    ties = {
        (str(one.subject), str(one.object))
        for one in answer.triples
        if one.predicate in {term("pol:agreesWith"), term("pol:disagreesWith")}
    }
    assert ties
    assert not any((other, one) in ties for one, other in ties if one != other)
    labelled = {one.subject for one in answer.triples if one.predicate == term("rdfs:label")}
    assert {str(node) for node in labelled} == set(itertools.chain(*ties))


def test_every_term_a_query_uses_is_in_the_ontology():
    ontology = rdflib.Graph().parse("ontology/politics.ttl")
    declared = {str(node) for node in ontology.subjects(rdflib.RDF.type)}
    for question in questions.questions():
        for kind, token in sparql.tokens(question.sparql):
            prefix, _, name = token.partition(":")
            if kind == "prefixed" and name and prefix not in {"owl", "rdf", "rdfs"}:
                assert PREFIXES[prefix] + name in declared, (question.name, token)


def test_partial_dates_cover_all_their_days():
    assert PartialDate("2023-02").last.isoformat() == "2023-02-28"
