"""Terms of office: the start and the end that the words put to an office, and no others."""

import pytest
from small_articles import facts_of

from kg.model import Role


def terms_of(text, annotator):
    """Role, start and end of each office of a text of 10 May 2024."""
    return {
        (fact.role, str(fact.start or ""), str(fact.end or ""))
        for fact in facts_of(text, annotator)
        if isinstance(fact, Role)
    }


TOLD = [
    ("Anna Smit (VVD) is sinds 2012 Kamerlid.", ("mp", "2012", "")),
    ("Sinds mei 2018 is Anna Smit burgemeester van Zeist.", ("mayor", "2018-05", "")),
    ("Van 2007 tot 2010 was Anna Smit minister.", ("minister", "2007", "2010")),
    ("Anna Smit, van 2007 tot 2010 minister, zwijgt.", ("minister", "2007", "2010")),
    ("Anna Smit, sinds 2019 wethouder in Breda, zwijgt.", ("alderman", "2019", "")),
    ("Anna Smit, die tussen 2010 en 2014 minister was, zwijgt.", ("minister", "2010", "2014")),
    ("Voormalig minister Anna Smit (2010-2012) zwijgt.", ("minister", "2010", "2012")),
    ("Anna Smit, in 2012 lijsttrekker van D66, zwijgt.", ("other", "2012", "2012")),
    ("Anna Smit (SP), die minister was tussen 2009 en 2011, zwijgt.", ("minister", "2009", "2011")),
    ("Eerder was Anna Smit wethouder (2010-2014) in Breda.", ("alderman", "2010", "2014")),
    ("Anna Smit werd in mei 2016 burgemeester van Zeist.", ("mayor", "2016-05", "")),
    ("In 2016 werd Anna Smit burgemeester van Zeist.", ("mayor", "2016", "")),
    ("Anna Smit werd in 2010 gekozen als Kamerlid voor de SP.", ("mp", "2010", "")),
    ("Anna Smit trad in 2015 af als minister.", ("minister", "", "2015")),
    ("Anna Smit stopt per 1 juli als wethouder in Breda.", ("alderman", "", "2024-07-01")),
    ("Minister Anna Smit trad in 2015 af.", ("minister", "", "2015")),
    ("De in 2020 afgetreden minister Anna Smit zwijgt.", ("minister", "", "2020")),
    ("De vorig jaar overleden burgemeester Anna Smit was geliefd.", ("mayor", "", "2023")),
    ("Anna Smit wordt per 1 september burgemeester van Zeist.", ("mayor", "2024-09-01", "")),
    (
        "Anna Smit wordt burgemeester van Zeist. Zij begint op 1 september.",
        ("mayor", "2024-09-01", ""),
    ),
    (
        "Anna Smit wordt burgemeester van Zeist. De benoeming gaat in op 3 juni.",
        ("mayor", "2024-06-03", ""),
    ),
    (
        "Anna Smit (CDA) was minister. Die functie bekleedde zij tot 2012.",
        ("minister", "", "2012"),
    ),
    ("Anna Smit is burgemeester van Urk. Dat is zij sinds 2015.", ("mayor", "2015", "")),
    ("Anna Smit is burgemeester van Urk. Zij trad daar in 2015 aan.", ("mayor", "2015", "")),
    (
        "Oud-wethouder Anna Smit (VVD) zwijgt. Het vertrek van Smit op 1 juli 2023 deed pijn.",
        ("alderman", "", "2023-07-01"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_from_when_to_when(text, expected, annotator):
    assert terms_of(text, annotator) == {expected}


def test_each_office_of_a_sentence_has_its_own_time(annotator):
    text = "Anna Smit was minister van Justitie (2007-2010) en wethouder in Breda (2002-2006)."
    assert terms_of(text, annotator) == {
        ("minister", "2007", "2010"),
        ("alderman", "2002", "2006"),
    }


def test_a_time_told_elsewhere_completes_the_office(annotator):
    text = "Anna Smit stopt als Kamerlid voor de SP. Smit zat sinds 2006 in de Kamer."
    assert terms_of(text, annotator) == {("mp", "2006", "")}


NOT_ITS_OWN = [
    "Oud-minister Anna Smit (1919-1988) was geliefd.",
    "Minister Anna Smit begint in september een campagne.",
    "Minister Anna Smit sprak in 2019 over de wet.",
    "Anna Smit is minister en trouwde in 2019.",
    "Minister Anna Smit stelde het plan voor. De benoeming van een rector gaat in op 3 juni.",
    "Anna Smit is burgemeester van Urk. Volgens haar moet de wet sinds 2015 anders.",
    "Anna Smit wordt burgemeester. Het is niet zeker dat zij op 3 juni begint.",
]


@pytest.mark.parametrize("text", NOT_ITS_OWN)
def test_takes_no_time_from_something_else(text, annotator):
    found = terms_of(text, annotator)
    assert found
    assert {(start, end) for _, start, end in found} == {("", "")}
