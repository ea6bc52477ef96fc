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


def test_a_left_out_verb_gives_each_their_own_portfolio(annotator):
    text = (
        "Anna Smit is minister van Financiën, Jan Vos (VVD) minister van Economische Zaken en"
        " Klimaat."
    )
    assert roles_of(text, annotator) == {
        ("Anna Smit", "minister", "Financiën", None, "current"),
        ("Jan Vos", "minister", "Economische Zaken en Klimaat", None, "current"),
    }


def test_portfolios_handed_out_in_one_sentence(annotator):
    text = "Anna Smit (CDA) wordt minister van Financiën en Jan Vos (VVD) van Defensie."
    assert roles_of(text, annotator) == {
        ("Anna Smit", "minister", "Financiën", None, "future"),
        ("Jan Vos", "minister", "Defensie", None, "future"),
    }


LEADING = [
    ("GroenLinks wordt in de Kamer geleid door Anna Smit.", "parliamentary-leader", "GroenLinks"),
    ("De SP-fractie wordt voorgezeten door Anna Smit.", "parliamentary-leader", "SP"),
    ("Volgens de D66-fractie, aangevoerd door Anna Smit, kan het.", "parliamentary-leader", "D66"),
    ("De VVD wordt aangevoerd door Anna Smit.", "party-leader", "VVD"),
    ("De lijst van D66 wordt aangevoerd door Anna Smit.", "other", "D66"),
    ("Anna Smit voert de lijst van de SGP aan.", "other", "SGP"),
    ("Anna Smit (VVD) zit tijdelijk de Eerste Kamer voor.", "speaker", SENATE),
    (
        "De Eerste Kamer kiest later. Nu heeft Anna Smit (SP) de voorzittershamer in handen.",
        "speaker",
        SENATE,
    ),
]


@pytest.mark.parametrize(("text", "role", "organisation"), LEADING)
def test_an_office_told_by_leading(text, role, organisation, annotator):
    function = "lijsttrekker" if role == "other" else None
    assert roles_of(text, annotator) == {("Anna Smit", role, function, organisation, "current")}


NOT_LEADING = [
    "Een delegatie van D66 werd geleid door Anna Smit.",
    "De VVD-campagne wordt geleid door Anna Smit.",
    "Het debat in de Tweede Kamer werd voorgezeten door Anna Smit (VVD).",
    "Anna Smit (VVD) trekt een lange lijst met wensen van de SP na.",
]


@pytest.mark.parametrize("text", NOT_LEADING)
def test_leading_something_else_is_no_office(text, annotator):
    assert roles_of(text, annotator) == set()


def test_a_seat_for_a_province_is_not_the_chair(annotator):
    text = "Anna Smit (VVD) zit in de Tweede Kamer voor de provincie Drenthe."
    assert roles_of(text, annotator) == {("Anna Smit", "mp", None, MP, "current")}


OFFICIALS = [
    (
        "Anna Smit, directeur van het Centraal Planbureau, sprak de VVD tegen.",
        ("Anna Smit", "other", "directeur", "Centraal Planbureau", "current"),
    ),
    (
        "Anna Smit (D66) was tweede ondervoorzitter van de Tweede Kamer.",
        ("Anna Smit", "other", "tweede ondervoorzitter", MP, "former"),
    ),
    (
        "Anna Smit (D66) werd vorige maand aangesteld als bemiddelaar.",
        ("Anna Smit", "other", "bemiddelaar", None, "current"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICIALS)
def test_reads_an_official(text, expected, annotator):
    assert roles_of(text, annotator) == {expected}


def test_a_director_of_a_firm_holds_no_office(annotator):
    text = "Anna Smit, directeur van een bakkerij in Zwolle, sprak de VVD tegen."
    assert roles_of(text, annotator) == set()


STAYS = [
    "Anna Smit biedt het ontslag van het kabinet aan. Premier Anna Smit blijft nog even.",
    "Het overleg mislukte toen premier Anna Smit opstapte.",
    "Premier Anna Smit stapte boos van tafel op.",
    "Premier Anna Smit is vrijdag naar Brussel vertrokken.",
]


@pytest.mark.parametrize("text", STAYS)
def test_who_walks_out_or_hands_in_for_all_stays_in_office(text, annotator):
    assert roles_of(text, annotator) == {("Anna Smit", "prime-minister", None, None, "current")}


GOES = [
    "Premier Anna Smit is opgestapt.",
    "Premier Anna Smit stapte na het debat op als premier.",
    "Premier Anna Smit neemt ontslag.",
]


@pytest.mark.parametrize("text", GOES)
def test_who_leaves_office_is_no_longer_in_it(text, annotator):
    assert roles_of(text, annotator) == {("Anna Smit", "prime-minister", None, None, "former")}


@pytest.mark.parametrize("said", ["zijn afgetreden partijgenoot", "de vertrokken", "voorganger"])
def test_a_predecessor_with_something_said_of_them(said, annotator):
    text = f"Jan Vos (SP) wordt minister van Justitie. Hij volgt {said} Piet Bakker op."
    assert roles_of(text, annotator) == {
        ("Jan Vos", "minister", "Justitie", None, "future"),
        ("Piet Bakker", "minister", "Justitie", None, "former"),
    }


@pytest.mark.parametrize("said", ["zijn VVD-collega Anna Vos", "zijn collega van de VVD Anna Vos"])
def test_a_colleague_sits_in_the_same_chamber(said, annotator):
    assert roles_of(f"CDA-Kamerlid Kees Smit en {said} zijn boos.", annotator) == {
        ("Kees Smit", "mp", None, MP, "current"),
        ("Anna Vos", "mp", None, MP, "current"),
    }


def test_the_date_of_another_event_is_not_that_of_the_office(annotator):
    text = "Anna Smit (D66) was burgemeester na de dood van Koos Vis in mei 2019."
    [role] = [fact for fact in facts_of(text, annotator) if isinstance(fact, Role)]
    assert (role.start, role.end, role.status) == (None, None, "former")


def test_an_office_is_handed_on_two_sentences_later(annotator):
    text = "Anna Smit wordt burgemeester van Zeist. De raad klapte. Zij volgt Koos Vis (VVD) op."
    assert ("Koos Vis", "mayor", None, "Zeist", "former") in roles_of(text, annotator)


def test_a_title_before_whom_its_holder_puts_out_is_not_theirs(annotator):
    text = "Na het overleg zette de fractieleider Smit uit de fractie van de VVD."
    assert roles_of(text, annotator) == set()


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


def test_who_acted_in_an_office_before_is_not_past_it_once_chosen(annotator):
    text = "Anna Vos is gekozen tot Kamervoorzitter. Vos was al waarnemend voorzitter."
    facts = facts_of(text, annotator)
    speakers = [fact for fact in facts if isinstance(fact, Role) and fact.role == "speaker"]
    assert [fact.status for fact in speakers] == ["current"]
