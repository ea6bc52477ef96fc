"""Offices in a row: each is held, with what the last of them says of all, and none that is not."""

import pytest
from small_articles import roles_of


def test_officials_in_a_row_share_their_ministry(annotator):
    text = (
        "Anna Smit wordt directeur-generaal Wonen bij het ministerie van Financiën. Eerder was zij"
        " onder andere directeur Ruimte, directeur Bos (LNV) en programmadirecteur Warmte bij"
        " hetzelfde ministerie. Dat meldde de VVD."
    )
    ministry = "ministerie van Financiën"
    assert roles_of(text, annotator) == {
        ("Anna Smit", "other", "directeur-generaal Wonen", ministry, "future"),
        ("Anna Smit", "other", "directeur Ruimte", ministry, "former"),
        ("Anna Smit", "other", "directeur Bos", ministry, "former"),
        ("Anna Smit", "other", "programmadirecteur Warmte", ministry, "former"),
    }


def test_a_long_row_of_offices_is_held_to_its_end(annotator):
    text = (
        "Anna Smit (CDA) was wethouder in de gemeente Breda (1998-2002), burgemeester van Urk"
        " (2002-2006), gedeputeerde in de provincie Drenthe, daarna Kamerlid voor het CDA en"
        " uiteindelijk commissaris van de Koning in Zeeland."
    )
    assert roles_of(text, annotator) == {
        ("Anna Smit", "alderman", None, "Breda", "former"),
        ("Anna Smit", "mayor", None, "Urk", "former"),
        ("Anna Smit", "provincial-executive", None, "Drenthe", "former"),
        ("Anna Smit", "mp", None, "Tweede Kamer", "former"),
        ("Anna Smit", "kings-commissioner", None, "Zeeland", "former"),
    }


def test_another_office_behind_a_row_is_somebody_elses(annotator):
    text = "Anna Smit was wethouder in Breda en zag de burgemeester van Urk vertrekken."
    assert roles_of(text, annotator) == {("Anna Smit", "alderman", None, "Breda", "former")}


def test_a_director_of_a_field_without_a_ministry_holds_no_office(annotator):
    assert roles_of("Anna Smit (VVD) was directeur Verkoop.", annotator) == set()


BESIDE = [
    (
        "Anna Smit, oud-burgemeester van Urk en informateur, zwijgt.",
        {
            ("Anna Smit", "mayor", None, "Urk", "former"),
            ("Anna Smit", "informateur", None, None, "current"),
        },
    ),
    (
        "SP'er Anna Smit, tot 2020 Kamerlid en nu wethouder in Breda, zwijgt.",
        {
            ("Anna Smit", "mp", None, "Tweede Kamer", "former"),
            ("Anna Smit", "alderman", None, "Breda", "current"),
        },
    ),
    (
        "Oud-Kamerlid en huidig burgemeester van Urk Anna Smit zwijgt.",
        {
            ("Anna Smit", "mp", None, "Tweede Kamer", "former"),
            ("Anna Smit", "mayor", None, "Urk", "current"),
        },
    ),
    (
        "Voormalig wethouder van Breda Anna Smit zwijgt.",
        {("Anna Smit", "alderman", None, "Breda", "former")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_two_offices_beside_a_name_are_both_held(text, expected, annotator):
    assert roles_of(text, annotator) == expected


SHARED_OUT = [
    "De ministers van Financiën en Defensie, Anna Smit en Jan Vos, zwijgen.",
    "De ministers Anna Smit en Jan Vos van Financiën en Defensie zwijgen.",
    "Minister Anna Smit van Financiën en haar ambtgenoot Jan Vos van Defensie zwijgen.",
    "Minister Anna Smit (Financiën) en collega-minister Jan Vos (Defensie) zwijgen.",
]


@pytest.mark.parametrize("text", SHARED_OUT)
def test_each_of_two_ministers_has_their_own_portfolio(text, annotator):
    assert {role[:3] for role in roles_of(text, annotator)} == {
        ("Anna Smit", "minister", "Financiën"),
        ("Jan Vos", "minister", "Defensie"),
    }


def test_the_two_ministers_of_one_portfolio_keep_it(annotator):
    text = "De ministers van Justitie, Anna Smit en Jan Vos, zwijgen."
    assert {role[2] for role in roles_of(text, annotator)} == {"Justitie"}


def test_one_ministry_with_two_subjects_is_not_shared_out(annotator):
    text = "De ministers Anna Smit en Jan Vos van Economische Zaken en Klimaat zwijgen."
    told = {role[2] for role in roles_of(text, annotator)}
    assert "Economische Zaken en Klimaat" in told
    assert not told & {"Economische Zaken", "Klimaat"}


def test_somebody_called_van_is_no_portfolio(annotator):
    text = "Minister van Dijk is blij. Anna van Dijk (VVD) sprak in de Kamer."
    assert {role[:3] for role in roles_of(text, annotator)} == {("Anna van Dijk", "minister", None)}


def test_who_makes_way_for_somebody_is_no_minister_for_them(annotator):
    text = "Anna Smit moet plaatsmaken als minister voor Jan Vos."
    assert {role[:3] for role in roles_of(text, annotator)} == {("Anna Smit", "minister", None)}
