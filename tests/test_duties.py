"""What somebody in office is charged with, where a verb tells it, and where it tells no office."""

import pytest
from small_articles import roles_of

TOLD = [
    ("Minister Anna Smit, die Wonen in haar portefeuille heeft, zwijgt.", "Wonen"),
    ("Wethouder Anna Smit, met zorg en sport in haar portefeuille, zwijgt.", "zorg en sport"),
    (
        "Anna Smit is gedeputeerde. Zij krijgt landbouw en natuur in haar portefeuille.",
        "landbouw en natuur",
    ),
    ("Staatssecretaris Anna Smit (VVD), die over de asielopvang gaat, zwijgt.", "asielopvang"),
    ("Minister Anna Smit, die gaat over klimaat, zwijgt.", "klimaat"),
    ("Minister Anna Smit is politiek verantwoordelijk voor Defensie.", "Defensie"),
    ("Minister Anna Smit, belast met volkshuisvesting, zwijgt.", "volkshuisvesting"),
    (
        "Anna Smit is gedeputeerde. Zij gaat zich bezighouden met landbouw, natuur en recreatie.",
        "landbouw, natuur en recreatie",
    ),
]


@pytest.mark.parametrize(("text", "portfolio"), TOLD)
def test_reads_what_an_office_is_about(text, portfolio, annotator):
    assert {role[2] for role in roles_of(text, annotator)} == {portfolio}


NOT_TOLD = [
    "Minister Anna Smit is verantwoordelijk voor het ongeluk.",
    "Minister Anna Smit is door de Kamer belast met het onderzoek.",
    "Minister Anna Smit is bezig met een brief.",
    "Anna Smit wordt minister. Als Kamerlid hield zij zich bezig met defensie en sport.",
    "Minister Anna Smit, die over de brief zweeg, heeft geen haast.",
    "Minister Anna Smit heeft zorgen. In haar portefeuille zat een foto.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_takes_no_portfolio_from_other_work(text, annotator):
    assert {role[2] for role in roles_of(text, annotator)} == {None}
