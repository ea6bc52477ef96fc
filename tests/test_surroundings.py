"""What surroundings add to an office: the town, the province; nothing where two are named."""

import pytest
from small_articles import roles_of

ADDED = [
    (
        "Wethouder Anna Smit (D66) is tegen. De gemeente Breda betaalt het feest.",
        ("Anna Smit", "alderman", None, "Breda", "current"),
    ),
    (
        "In Zeeland onderhandelen VVD en SGP over een college. Dat zegt informateur Anna Smit.",
        ("Anna Smit", "informateur", None, "Zeeland", "current"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_the_only_place_of_an_article_is_that_of_its_office(text, expected, annotator):
    assert roles_of(text, annotator) == {expected}


NOT_ADDED = [
    "Wethouder Anna Smit (D66) is tegen. De gemeente Breda betaalt meer dan Utrecht.",
    "Oud-wethouder Anna Smit (D66) is tegen. Ook in Breda en in de gemeente Urk.",
    "In Zeeland werd gestemd. De VVD wil een kabinet, zegt informateur Anna Smit.",
]


@pytest.mark.parametrize("text", NOT_ADDED)
def test_one_of_two_places_is_not_guessed(text, annotator):
    assert {role[3] for role in roles_of(text, annotator)} == {None}


def test_a_word_that_only_says_whose_clause_it_is_makes_no_former_minister(annotator):
    text = "Minister Anna Smit (VVD) sprak. De grap die de minister maakte was flauw."
    assert {role[4] for role in roles_of(text, annotator)} == {"current"}
