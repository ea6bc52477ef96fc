"""Offices in a row: each is held, with what the last of them says of all, and none that is not."""

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
