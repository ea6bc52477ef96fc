"""Sources of time stay apart, and the best interval claims no more than they tell."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from kg.intervals import Bounds, Sighting, best, seen
from kg.model import PartialDate


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def sighting(text: str, *, current: bool = True) -> Sighting:
    when = PartialDate(text)
    return Sighting(article=text, first=when.first, last=when.last, current=current)


def told(start: str | None, end: str | None, source: str = "reported") -> Bounds:
    return Bounds(
        start=PartialDate(start) if start else None,
        end=PartialDate(end) if end else None,
        source=source,
    )


def test_seen_runs_from_the_first_to_the_last_article():
    (bounds,) = seen([sighting("2023-01"), sighting("2022-05-03")], [])
    assert (bounds.first, bounds.last) == (day("2022-05-03"), day("2023-01-31"))


def test_what_is_stated_as_past_was_not_seen():
    assert not seen([sighting("2023-01", current=False)], [])


def test_the_more_precise_bound_wins_and_the_snapshot_wins_a_tie():
    (bounds,) = best([], [told("2021", None), told("2021-03-04", "2022-06-30", "snapshot")])
    assert (str(bounds.start), str(bounds.end)) == ("2021-03-04", "2022-06-30")
    (bounds,) = best([], [told("2021-03-05", None), told("2021-03", None, "snapshot")])
    assert str(bounds.start) == "2021-03-05"


def test_two_terms_of_one_office_stay_two():
    terms = [told("2010-10-14", "2012-11-05", "snapshot"), told("2017", "2022", "snapshot")]
    found = best([sighting("2011-06-01"), sighting("2018-02-02")], terms)
    assert [(str(b.start), str(b.end)) for b in found] == [
        ("2010-10-14", "2012-11-05"),
        ("2017", "2022"),
    ]
    spans = seen([sighting("2011-06-01"), sighting("2018-02-02")], terms)
    assert [b.first.year for b in spans] == [2011, 2018]


def test_a_sighting_between_two_terms_is_a_term_of_its_own():
    terms = [told("2010", "2012", "snapshot"), told("2017", "2022", "snapshot")]
    found = best([sighting("2014-06-01")], terms)
    assert [b.source for b in found] == ["snapshot", "seen", "snapshot"]


def test_an_end_that_nobody_told_is_not_known():
    (bounds,) = best([sighting("2023-01-24")], [told("2022-01-10", None)])
    assert bounds.end is None


def test_what_a_text_tells_joins_the_term_whose_bound_is_nearest():
    terms = [told("2002-07-22", "2003-05-27", "snapshot"), told("2003-05-27", None, "snapshot")]
    found = best([], [*terms, told(None, "2003-05", "reported")])
    assert [(str(b.start), b.end and str(b.end)) for b in found] == [
        ("2002-07-22", "2003-05-27"),
        ("2003-05-27", None),
    ]


def test_texts_that_tell_two_starts_tell_two_terms():
    terms = [told("2031-01-10", None), told(None, "2033-04-04"), told("2036-09-15", None)]
    found = best([sighting("2032-01-05"), sighting("2036-10-01")], terms)
    assert [(str(b.start), b.end and str(b.end)) for b in found] == [
        ("2031-01-10", "2033-04-04"),
        ("2036-09-15", None),
    ]
    assert [b.seen for b in found] == [(day(d), day(d)) for d in ("2032-01-05", "2036-10-01")]


def test_a_year_and_a_day_in_it_tell_one_term():
    (bounds,) = best([], [told("2031", None), told("2031-01-10", None)])
    assert str(bounds.start) == "2031-01-10"


def test_a_sighting_after_the_end_is_a_term_of_its_own():
    found = best([sighting("2035-01-05")], [told("2031-01-10", None), told(None, "2033-04-04")])
    assert [b.source for b in found] == ["reported", "seen"]


dates = st.dates(day("1990-01-01"), day("2026-12-31"))


@given(st.lists(dates, max_size=8), st.lists(st.tuples(dates, dates), max_size=4), st.randoms())
def test_the_order_of_articles_changes_nothing_and_no_sighting_is_lost(days, terms, draw):
    sightings = [sighting(one.isoformat()) for one in days]
    bounds = [told(*sorted((a.isoformat(), b.isoformat())), source="snapshot") for a, b in terms]
    found = best(sightings, bounds)
    shuffled, mixed = list(sightings), list(bounds)
    draw.shuffle(shuffled)
    draw.shuffle(mixed)
    assert best(shuffled, mixed) == found
    for one in sightings:
        assert any(b.covers(one.first, one.last) for b in found)
