"""Dutch time expressions become dates that never claim more than the words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import dates
from kg.model import PartialDate

ORDER = {"year": 0, "month": 1, "day": 2}
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 12, 31))
# Each wording with the most that it can mean.
WORDINGS = {
    "year": [
        "vorig jaar",
        "eind vorig jaar",
        "begin dit jaar",
        "volgend jaar",
        "twee jaar geleden",
        "in 2021",
        "eind 2021",
        "de zomer van 2019",
        "sinds de zomer",
        "komend najaar",
        "afgelopen voorjaar",
    ],
    "month": [
        "begin deze maand",
        "vorige maand",
        "volgende maand",
        "afgelopen november",
        "komende maart",
        "maart vorig jaar",
        "mei 2018",
        "vlak voor kerst",
        "rond Koningsdag",
        "drie maanden geleden",
        "vorige week",
        "komende week",
        "afgelopen weekend",
        "twee weken geleden",
    ],
    "day": [
        "dinsdag",
        "afgelopen vrijdag",
        "maandagavond",
        "gisteren",
        "gisteravond",
        "vandaag",
        "morgen",
        "op 18 maart",
        "18 maart 2015",
        "dinsdag 3 januari 2023",
        "per 1 februari",
        "Koningsdag",
        "drie dagen geleden",
        "vorige week dinsdag",
        "2023-01-24",
        "24-01-2023",
    ],
}


def published(day: date, precision: str) -> PartialDate:
    return PartialDate(day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]])


@pytest.mark.parametrize(
    ("words", "seen_from", "expected"),
    [
        ("eind vorig jaar", "2023-01", "2022"),
        ("vlak voor kerst", "2023-01", "2022-12"),
        ("in 2021", None, "2021"),
        ("sinds de zomer", "2023-01", "2022"),
        ("sinds de zomer", "2023-10", "2023"),
        ("per 1 februari", "2023-01", "2023-02-01"),
        ("per 1 februari", "2022-12", "2023-02-01"),
        ("op 18 maart", "2015-03", "2015-03-18"),
        ("op 18 maart", "2015", None),
        ("begin deze maand", "2023-01", "2023-01"),
        ("vorige maand", "2023-01", "2022-12"),
        ("afgelopen november", "2023-01", "2022-11"),
        ("afgelopen november", "2022-11", "2021-11"),
        ("komende maart", "2023-03", "2024-03"),
        ("maart vorig jaar", "2023", "2022-03"),
        ("dinsdag", "2023-01-12", "2023-01-10"),
        ("dinsdag", "2023-01-10", "2023-01-10"),
        ("dinsdag", "2023-01", None),
        ("afgelopen dinsdag", "2023-01-10", "2023-01-03"),
        ("komende dinsdag", "2023-01-10", "2023-01-17"),
        ("vorige week dinsdag", "2023-01-12", "2023-01-03"),
        ("volgende week vrijdag", "2023-01-12", "2023-01-20"),
        ("gisteravond", "2023-01-01", "2022-12-31"),
        ("gisteren", "2023-01", None),
        ("vandaag", "2023-01", "2023-01"),
        ("vorige week", "2023-01-12", "2023-01"),
        ("vorige week", "2023-02-06", "2023"),
        ("vorige week", "2023-01-05", None),
        ("afgelopen weekend", "2023-01-09", "2023-01"),
        ("komend najaar", "2023-01", "2023"),
        ("komend najaar", "2023-10", "2024"),
        ("de winter", "2023-01", None),
        ("tien jaar geleden", "2023", "2013"),
        ("drie maanden geleden", "2023-01-10", "2022-10"),
        ("twee dagen geleden", "2023-01-01", "2022-12-30"),
        ("1 jan. 2020", None, "2020-01-01"),
        ("30 februari 2020", "2020", None),
        ("de afgelopen jaren", "2023-01-10", None),
        ("", "2023-01-10", None),
        ("vandaag", None, None),
    ],
)
def test_an_expression_is_resolved(words, seen_from, expected):
    when = dates.resolve(words, PartialDate(seen_from) if seen_from else None)
    assert when == (PartialDate(expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij was minister van 2012 tot 2017.", [("2012", "from"), ("2017", "until")]),
        ("De oud-minister (2012-2017) bleef.", [("2012", "from"), ("2017", "until")]),
        ("Hij zit sinds 2019 in de Kamer.", [("2019", "since")]),
        ("Hij bleef tot eind vorig jaar.", [("2022", "until")]),
        ("Zij wordt per 1 februari burgemeester.", [("2023-02-01", "from")]),
        ("Met ingang van 1 mei 2024 stopt hij.", [("2024-05-01", "from")]),
        ("In 2015 trad hij af.", [("2015", "at")]),
        ("De Kamer stemt volgende week dinsdag.", [("2023-01-17", "at")]),
        ("De Kamer zal vrijdag stemmen.", [("2023-01-13", "at")]),
        ("De Kamer stemde vrijdag.", [("2023-01-06", "at")]),
        ("Het overleg van afgelopen vrijdag liep uit.", [("2023-01-06", "at")]),
        ("Dat moet klaar zijn voor de zomer.", []),
        ("Het kost 2000 euro en in 2020 woningen scheelt het niet.", []),
        ("Hij komt elke dinsdag en werkt op zondagsrust.", []),
        ("Goede morgen, zei hij.", []),
        ("Het duurde jaren.", []),
    ],
)
def test_a_sentence_tells_its_dates(text, expected):
    found = dates.find(text, PartialDate("2023-01-12"))
    assert [(str(one.date), one.relation) for one in found] == expected
    for one in found:
        assert dates.resolve(text[one.start : one.end], PartialDate("2023-01-12")) is not None


@given(DAYS, st.sampled_from(sorted(ORDER)), st.sampled_from(sorted(WORDINGS)), st.data())
def test_a_date_claims_no_more_than_its_words(day, precision, most, data):
    words = data.draw(st.sampled_from(WORDINGS[most]))
    when = dates.resolve(words, published(day, precision))
    if when is not None:
        assert ORDER[when.precision] <= ORDER[most]


@given(DAYS, st.sampled_from(WORDINGS["day"][:7]))
def test_a_relative_day_needs_the_day_of_the_article(day, words):
    for precision in ("year", "month"):
        when = dates.resolve(words, published(day, precision))
        assert when is None or when == published(day, precision)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_within_a_week_and_on_that_day(day, weekday):
    number = WEEKDAYS.index(weekday)
    bare = dates.resolve(weekday, published(day, "day"))
    last = dates.resolve(f"afgelopen {weekday}", published(day, "day"))
    following = dates.resolve(f"komende {weekday}", published(day, "day"))
    assert bare and last and following
    assert {one.first.weekday() for one in (bare, last, following)} == {number}
    assert timedelta(0) <= day - bare.first < timedelta(7)
    assert timedelta(0) < day - last.first <= timedelta(7)
    assert timedelta(0) < following.first - day <= timedelta(7)


@given(DAYS, st.integers(1, 12), st.sampled_from(["month", "day"]))
def test_a_month_without_a_year_is_the_nearest(day, month, precision):
    when = dates.resolve(MONTHS[month - 1], published(day, precision))
    assert when is not None
    assert when.first.month == month
    gap = (when.first.year - day.year) * 12 + month - day.month
    assert -6 <= gap <= 6


@given(DAYS, st.integers(1, 12))
def test_days_ago_is_day_arithmetic(day, count):
    when = dates.resolve(f"{count} dagen geleden", published(day, "day"))
    assert when is not None
    assert when.first == day - timedelta(days=count)


@given(DAYS)
def test_a_spelled_day_is_that_day(day):
    spelled = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert dates.resolve(spelled, None) == published(day, "day")
    assert dates.resolve(day.isoformat(), None) == published(day, "day")


@given(st.text(max_size=60), st.sampled_from(["2023", "2023-01", "2023-01-10", None]))
def test_any_text_is_read_without_complaint(text, seen_from):
    for one in dates.find(text, PartialDate(seen_from) if seen_from else None):
        assert text[one.start : one.end]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Zij was van 10 januari 2031 tot 4 april 2033 premier.", ("2031-01-10", "2033-04-04")),
        ("Van maart 2015 tot en met juni 2016 zat hij in de raad.", ("2015-03", "2016-06")),
    ],
)
def test_a_stretch_opens_with_its_first_date(text, bounds):
    found = dates.find(text, PartialDate("2034"))
    assert [(dated.date.text, dated.relation) for dated in found] == [
        (bounds[0], "from"),
        (bounds[1], "until"),
    ]


def test_a_day_before_another_clause_opens_no_stretch():
    found = dates.find(
        "Zij werd op 3 mei 2012 wethouder en bleef tot 5 juni 2014.", PartialDate("2020")
    )
    assert [dated.relation for dated in found] == ["at", "until"]
