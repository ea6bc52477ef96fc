"""Roles: titles, lists, portfolios, status, succession, and what is no office held."""

import pytest
from small_articles import facts_of, roles_of

from kg.model import Role

MP, SENATE = "Tweede Kamer", "Eerste Kamer"

STATED = [
    (
        "Minister Anna Smit van Defensie zwijgt.",
        ("Anna Smit", "minister", "Defensie", None, "current"),
    ),
    (
        "Minister van Defensie Anna Smit zwijgt.",
        ("Anna Smit", "minister", "Defensie", None, "current"),
    ),
    (
        "Minister Smit (Sociale Zaken) zwijgt.",
        ("Smit", "minister", "Sociale Zaken", None, "current"),
    ),
    ("Onderwijsminister Smit zwijgt.", ("Smit", "minister", "onderwijs", None, "current")),
    (
        "Anna Smit, minister van Economische Zaken en Klimaat, zwijgt.",
        ("Anna Smit", "minister", "Economische Zaken en Klimaat", None, "current"),
    ),
    (
        "De met asiel belaste staatssecretaris Anna Smit zwijgt.",
        ("Anna Smit", "state-secretary", "asiel", None, "current"),
    ),
    (
        "Staatssecretaris Van Dam (Volksgezondheid, Welzijn en Sport) zwijgt.",
        ("Van Dam", "state-secretary", "Volksgezondheid, Welzijn en Sport", None, "current"),
    ),
    ("Premier Anna Smit zwijgt.", ("Anna Smit", "prime-minister", None, None, "current")),
    (
        "Minister-president Anna Smit zwijgt.",
        ("Anna Smit", "prime-minister", None, None, "current"),
    ),
    (
        "CU-vicepremier Anna Smit zwijgt.",
        ("Anna Smit", "deputy-prime-minister", None, None, "current"),
    ),
    ("VVD-Kamerlid Anna Smit zwijgt.", ("Anna Smit", "mp", None, MP, "current")),
    ("Eerste Kamerlid Anna Smit (SP) zwijgt.", ("Anna Smit", "senator", None, SENATE, "current")),
    ("Kamervoorzitter Anna Smit schorst.", ("Anna Smit", "speaker", None, MP, "current")),
    ("D66-leider Anna Smit zwijgt.", ("Anna Smit", "party-leader", None, "D66", "current")),
    (
        "Fractievoorzitter van D66 Anna Smit zwijgt.",
        ("Anna Smit", "parliamentary-leader", None, "D66", "current"),
    ),
    ("VVD-voorzitter Anna Smit zwijgt.", ("Anna Smit", "party-chair", None, "VVD", "current")),
    ("SP-lijsttrekker Anna Smit zwijgt.", ("Anna Smit", "other", "lijsttrekker", "SP", "current")),
    (
        "Burgemeester Anna Smit van Zwolle zwijgt.",
        ("Anna Smit", "mayor", None, "Zwolle", "current"),
    ),
    (
        "De Rotterdamse wethouder Anna Smit zwijgt.",
        ("Anna Smit", "alderman", None, "Rotterdam", "current"),
    ),
    (
        "Gedeputeerde Anna Smit (GroenLinks) van Gelderland zwijgt.",
        ("Anna Smit", "provincial-executive", None, "Gelderland", "current"),
    ),
    (
        "Commissaris van de Koning Anna Smit in Zeeland zwijgt.",
        ("Anna Smit", "kings-commissioner", None, "Zeeland", "current"),
    ),
    (
        "Eurocommissaris Wopke Hoekstra zwijgt.",
        ("Wopke Hoekstra", "eu-commissioner", None, "Europese Commissie", "current"),
    ),
    ("Informateur Anna Smit zwijgt.", ("Anna Smit", "informateur", None, None, "current")),
    ("Oud-minister Anna Smit zwijgt.", ("Anna Smit", "minister", None, None, "former")),
    (
        "Toenmalig staatssecretaris Anna Smit zweeg.",
        ("Anna Smit", "state-secretary", None, None, "former"),
    ),
    (
        "Voormalig VVD-fractievoorzitter Anna Smit zweeg.",
        ("Anna Smit", "parliamentary-leader", None, "VVD", "former"),
    ),
    (
        "De beoogd minister van Wonen, Anna Smit, zwijgt.",
        ("Anna Smit", "minister", "Wonen", None, "future"),
    ),
    ("Demissionair minister Anna Smit zwijgt.", ("Anna Smit", "minister", None, None, "current")),
    (
        "Waarnemend burgemeester Anna Smit van Den Helder zwijgt.",
        ("Anna Smit", "mayor", None, "Den Helder", "current"),
    ),
    ("Anna Smit wordt burgemeester van Zeist.", ("Anna Smit", "mayor", None, "Zeist", "future")),
    (
        "Anna Smit is de nieuwe burgemeester van Zeist.",
        ("Anna Smit", "mayor", None, "Zeist", "future"),
    ),
    (
        "Anna Smit is voorgedragen als minister van Wonen.",
        ("Anna Smit", "minister", "Wonen", None, "future"),
    ),
    ("Anna Smit was wethouder in Utrecht.", ("Anna Smit", "alderman", None, "Utrecht", "former")),
    (
        "Minister van Financiën wordt Anna Smit van de VVD.",
        ("Anna Smit", "minister", "Financiën", None, "future"),
    ),
    ("Kamerlid Anna Smit is opgestapt.", ("Anna Smit", "mp", None, MP, "former")),
    (
        "Gouverneur Anna Smit van Limburg zwijgt.",
        ("Anna Smit", "kings-commissioner", None, "Limburg", "current"),
    ),
    (
        "Anna Smit zat voor de PvdA in de Eerste Kamer.",
        ("Anna Smit", "senator", None, SENATE, "former"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_reads_one_office(text, expected, annotator):
    assert roles_of(text, annotator) == {expected}


def test_a_plural_title_is_for_everyone_in_the_list(annotator):
    text = (
        "De ministers Van Dam (Onderwijs) en Anna Smit (Justitie) en staatssecretaris Bos tekenden."
    )
    assert roles_of(text, annotator) == {
        ("Van Dam", "minister", "Onderwijs", None, "current"),
        ("Anna Smit", "minister", "Justitie", None, "current"),
        ("Bos", "state-secretary", None, None, "current"),
    }


def test_two_offices_before_one_name_are_both_held(annotator):
    assert roles_of("Premier en VVD-leider Anna Smit zwijgt.", annotator) == {
        ("Anna Smit", "prime-minister", None, None, "current"),
        ("Anna Smit", "party-leader", None, "VVD", "current"),
    }


def test_a_successor_and_a_predecessor(annotator):
    text = "Anna Smit (CDA) wordt burgemeester van Zeist. Zij volgt Koos Vis op."
    assert roles_of(text, annotator) == {
        ("Anna Smit", "mayor", None, "Zeist", "future"),
        ("Koos Vis", "mayor", None, "Zeist", "former"),
    }


def test_a_fuller_reading_takes_the_place_of_a_bare_one(annotator):
    text = "Minister Anna Smit wil meer. Minister Smit (Financiën) kreeg bijval."
    assert roles_of(text, annotator) == {("Anna Smit", "minister", "Financiën", None, "current")}


def test_the_time_of_an_office_comes_from_its_sentence(annotator):
    text = "Anna Smit was van 2010 tot 2014 wethouder in Utrecht."
    [role] = [fact for fact in facts_of(text, annotator) if isinstance(fact, Role)]
    assert (str(role.start), str(role.end), role.status) == ("2010", "2014", "former")


NOT_HELD = [
    "Als het aan de PVV ligt zou Anna Smit premier worden.",
    "Anna Smit is nooit minister geweest.",
    "Anna Smit wil geen minister worden.",
    "Kandidaat-Kamerlid Anna Smit zwijgt.",
    "De burgemeester wilde niet reageren.",
    "De Britse premier Anna Smith sprak met de Duitse minister Hans Schmidt.",
    "Anna Smit mag de burgemeester bellen.",
    "Anna Smit kijkt naar de Premier League.",
    "Woordvoerder Anna Smit van de politie zwijgt over de minister.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_gives_nobody_an_office_they_do_not_hold(text, annotator):
    assert roles_of(text, annotator) == set()
