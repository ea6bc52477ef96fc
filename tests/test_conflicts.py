"""What certainly excludes itself is a conflict; what may be a change or a handover is none."""

import datetime

import pytest

from kg import conflicts
from kg.certainty import certain
from kg.graph import quads
from kg.intervals import Bounds, History, Sighting
from kg.iris import Iris
from kg.model import Article, Entity, Membership, PartialDate, Position, Reading, Role, Span
from kg.store import Store


def reading(key: str, published: str, *facts: tuple[type, dict[str, object]]) -> Reading:
    """A reading whose text is its id: enough for a quote."""
    evidence = Span.of(key, 0, len(key))
    read = tuple(
        kind(evidence=evidence, rule="test", confidence=0.9, **values) for kind, values in facts
    )
    named = sorted({name for fact in read for name in fact.entities()})
    return Reading(
        article=Article(id=key, text=key, published=PartialDate(published)),
        entities=tuple(
            Entity(id=name, kind=name.partition(":")[0], name=name.partition(":")[2])
            for name in named
        ),
        facts=read,
    )


def premier(name: str, **more: object) -> tuple[type, dict[str, object]]:
    return Role, {"person": f"person:{name}", "role": "prime-minister", "status": "current", **more}


def member(name: str, party: str) -> tuple[type, dict[str, object]]:
    return Membership, {"person": f"person:{name}", "party": f"party:{party}"}


def rules(*readings: Reading) -> list[str]:
    store = Store.memory(quad for one in readings for quad in quads(one))
    return [conflict.rule for conflict in conflicts.find(store)]


def test_two_premiers_on_one_day():
    one = reading("a", "2019-03-02", premier("Anna Vos"))
    other = reading("b", "2019-03-02", premier("Bert Mol"))
    assert rules(one, other) == ["one-holder-at-a-time"]


@pytest.mark.parametrize(
    ("first", "second"), [("2019-03-02", "2019-03-03"), ("2019-03", "2019-03")]
)
def test_a_successor_is_no_conflict(first, second):
    assert not rules(
        reading("a", first, premier("Anna Vos")), reading("b", second, premier("Bert Mol"))
    )


def test_a_term_that_is_told_leaves_no_room_for_another():
    told = {
        "start": PartialDate("2018-01-10"),
        "end": PartialDate("2020-01-10"),
        "status": "former",
    }
    one = reading("a", "2021-05-01", premier("Anna Vos", **told))
    assert rules(one, reading("b", "2019-03-02", premier("Bert Mol"))) == ["one-holder-at-a-time"]
    assert not rules(one, reading("c", "2020-01-10", premier("Bert Mol")))


def test_a_party_switch_is_a_change_and_two_parties_at_once_are_not():
    one = reading("a", "2019-03-02", member("Anna Vos", "VVD"))
    assert not rules(one, reading("b", "2021-03-02", member("Anna Vos", "D66")))
    assert rules(one, reading("c", "2019-03-02", member("Anna Vos", "D66"))) == [
        "one-party-at-a-time"
    ]


def test_in_office_after_the_end():
    ended = {"end": PartialDate("2020-01"), "status": "former"}
    one = reading("a", "2020-02-01", premier("Anna Vos", **ended))
    assert rules(one, reading("b", "2021-05-01", premier("Anna Vos"))) == [
        "in-office-after-the-end"
    ]
    assert not rules(one, reading("c", "2020-02-03", premier("Anna Vos")))


def test_the_end_that_is_told_is_the_other_side_and_only_its_words_are_shown():
    ended = {"end": PartialDate("2020-01"), "status": "former"}
    articles = [
        reading("before", "2019-05-01", premier("Anna Vos")),
        reading("end", "2020-02-01", premier("Anna Vos", **ended)),
        reading("late", "2021-05-01", premier("Anna Vos")),
    ]
    store = Store.memory(quad for one in articles for quad in quads(one))
    (conflict,) = conflicts.find(store)
    statement, interval = conflict.sides
    assert "/tenure/" in statement.value
    assert "/interval/" in interval.value
    assert [article for _, article in conflicts.quotes(store, conflict)] == ["end", "late"]


def test_a_second_term_is_no_office_after_the_end():
    first = reading("a", "2019-01-01", premier("Anna Vos", start=PartialDate("2019-01-01")))
    end = reading(
        "b", "2020-02-01", premier("Anna Vos", end=PartialDate("2020-01"), status="former")
    )
    again = reading("c", "2022-05-01", premier("Anna Vos", start=PartialDate("2022-05-01")))
    assert not rules(first, end, again)
    assert rules(first, end, reading("d", "2022-05-01", premier("Anna Vos"))) == [
        "in-office-after-the-end"
    ]


def stance(value: str) -> tuple[type, dict[str, object]]:
    return Position, {"holder": "party:VVD", "topic": "rekeningrijden", "stance": value}


def test_for_and_against_in_one_article_but_not_over_time():
    assert rules(reading("a", "2020-01-01", stance("for"), stance("against"))) == [
        "for-and-against"
    ]
    assert not rules(
        reading("a", "2020-01-01", stance("for")), reading("b", "2021-01-01", stance("against"))
    )


def test_the_order_of_articles_changes_nothing():
    readings = [
        reading("a", "2019-03-02", premier("Anna Vos"), member("Anna Vos", "VVD")),
        reading("b", "2019-03-02", premier("Bert Mol"), member("Anna Vos", "D66")),
    ]
    both = [quad for one in readings for quad in quads(one)]
    assert conflicts.find(Store.memory(both)) == conflicts.find(Store.memory(reversed(both)))


def test_a_conflict_is_written_with_both_sides_and_why():
    one = reading("a", "2019-03-02", premier("Anna Vos"))
    other = reading("b", "2019-03-02", premier("Bert Mol"))
    store = Store.memory(quad for each in (one, other) for quad in quads(each))
    written = list(conflicts.triples(store, Iris(), History.of(store)))
    between = {t.object for t in written if t.predicate.value.endswith("#between")}
    (conflict,) = conflicts.find(store)
    assert between == set(conflict.sides)
    assert conflicts.quotes(store, conflict) == [("a", "a"), ("b", "b")]
    assert any("2019-03-02" in str(t.object) for t in written)


def test_a_partial_date_is_certain_only_in_its_middle():
    told = Bounds(start=PartialDate("2018"), end=PartialDate("2020"), source="reported")
    (middle,) = certain([], [told])
    assert (middle.first, middle.last) == (datetime.date(2018, 12, 31), datetime.date(2020, 1, 1))
    month = PartialDate("2019-03")
    vague = Sighting(article="a", first=month.first, last=month.last, current=True)
    assert not list(certain([vague], []))
