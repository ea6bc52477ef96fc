"""Posts: who gets one, who is named as its holder, and who only stands near one."""

import pytest
from small_articles import roles_of

TOLD = [
    (
        "De functie van minister van Financiën gaat naar Anna Smit (VVD).",
        ("Anna Smit", "minister", "Financiën", None, "future"),
    ),
    (
        "Anna Smit krijgt de post van minister van Financiën.",
        ("Anna Smit", "minister", "Financiën", None, "future"),
    ),
    (
        "De minister van Defensie heet Anna Smit.",
        ("Anna Smit", "minister", "Defensie", None, "current"),
    ),
    (
        "De raad van Urk draagt Anna Smit voor als burgemeester.",
        ("Anna Smit", "mayor", None, "Urk", "future"),
    ),
    (
        "Anna Smit werkte als wethouder in Breda.",
        ("Anna Smit", "alderman", None, "Breda", "former"),
    ),
    (
        "Anna Smit heeft jaren in de gemeenteraad van Breda gezeten voor de SP.",
        ("Anna Smit", "other", "gemeenteraadslid", "Breda", "former"),
    ),
    (
        "Later werd Anna Smit voor het CDA Tweede Kamerlid.",
        ("Anna Smit", "mp", None, "Tweede Kamer", None),
    ),
    (
        "Wethouder Anna Smit van Breda (D66) is vandaag overleden.",
        ("Anna Smit", "alderman", None, "Breda", "former"),
    ),
    (
        "Minister Anna Smit van Economische zaken zwijgt.",
        ("Anna Smit", "minister", "Economische zaken", None, "current"),
    ),
    (
        "Anna Smit, de partijleider van Volt, is boos.",
        ("Anna Smit", "party-leader", None, "Volt", "current"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_who_has_a_post(text, expected, annotator):
    assert roles_of(text, annotator) == {expected}


def test_somebody_elses_death_ends_no_office(annotator):
    text = "De vader van minister Anna Smit (VVD) is overleden."
    assert {role[4] for role in roles_of(text, annotator)} == {"current"}


def test_each_of_several_mayors_has_their_own_town(annotator):
    text = "De burgemeesters Jan Vos van Urk en Anna Smit van Zeist zwijgen."
    assert roles_of(text, annotator) == {
        ("Jan Vos", "mayor", None, "Urk", "current"),
        ("Anna Smit", "mayor", None, "Zeist", "current"),
    }


NOT_THEIRS = [
    "Anna Smit (SP) is boos op de wethouder.",
    "Anna Smit (SP) was bij de burgemeester.",
    "De functie van minister gaat niet naar Anna Smit (SP).",
    "Anna Smit (SP) kreeg een brief over de post van minister.",
]


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_who_only_stands_near_an_office_has_none(text, annotator):
    assert roles_of(text, annotator) == set()
