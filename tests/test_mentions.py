"""Mentions: who and what an article speaks of, and whom its pronouns and descriptions mean."""

import pytest
from small_articles import mentions_of


def _meant(text, annotator, form):
    mentions = mentions_of(text, annotator)
    return [
        (text[mention.start : mention.end], mention.entity)
        for mention in mentions.all
        if mention.form == form
    ]


def test_offsets_and_tokens_agree(annotator):
    text = "VVD-minister Anna Smit sprak met de D66’ers."
    mentions = mentions_of(text, annotator)
    assert {text[m.start : m.end] for m in mentions.all} >= {"VVD", "Anna Smit", "D66’ers"}
    name = next(mention for mention in mentions.all if mention.form == "name")
    assert mentions.at(name.first) == name
    assert mentions.within(name.start, name.end) == (name,)


def test_a_surname_is_the_person_the_article_names_in_full_anywhere(annotator):
    text = "Smit wil meer geld. Minister Anna Smit zei dat. Smits plan kost veel."
    mentions = mentions_of(text, annotator)
    assert {m.entity for m in mentions.all if m.kind == "person"} == {"person:Anna Smit"}


def test_two_people_with_one_surname_stay_apart(annotator):
    text = "Minister Anna Smit en wethouder Piet Smit spraken. Daarna ging minister Smit weg."
    people = {entity.id for entity in mentions_of(text, annotator).entities}
    assert {"person:Anna Smit", "person:Piet Smit"} <= people
    assert _meant(text, annotator, "surname") == [("Smit", None)]


def test_a_letter_wrong_in_the_first_name_of_a_known_politician_is_a_slip(annotator):
    text = "Oud-minister Johen Remkes sprak. Volgens Johan Remkes (VVD) gaat het goed."
    people = {m.entity for m in mentions_of(text, annotator).all if m.kind == "person"}
    assert people == {"person:Johan Remkes"}


def test_two_unknown_people_whose_first_names_are_alike_stay_apart(annotator):
    text = "Minister Karin Smit sprak. Volgens Karen Smit (PvdA) gaat het goed."
    people = {m.entity for m in mentions_of(text, annotator).all if m.kind == "person"}
    assert people == {"person:Karin Smit", "person:Karen Smit"}


def test_where_somebody_is_is_no_part_of_the_name(annotator):
    text = "Premier Jan Vos in het Torentje sprak met minister Anna Smit op het Binnenhof."
    people = {m.entity for m in mentions_of(text, annotator).all if m.kind == "person"}
    assert people == {"person:Jan Vos", "person:Anna Smit"}


def test_a_word_between_quotes_is_nobody(annotator):
    text = "Minister Anna Smit sprak. Haar taal heet ‘Smitiaans’ in de Kamer."
    people = {m.entity for m in mentions_of(text, annotator).all if m.kind == "person"}
    assert people == {"person:Anna Smit"}


@pytest.mark.parametrize(
    ("text", "described", "meant"),
    [
        ("D66 groeit. De partij wil meer.", "De partij", "party:D66"),
        ("SP-leider Kees Vis is boos. Zijn partij is tegen.", "Zijn partij", "party:SP"),
        ("Premier Kees Vis sprak. De premier was boos.", "De premier", "person:Kees Vis"),
        (
            "Staatssecretaris Anna Vis (CDA) sprak. De bewindsvrouw was boos.",
            "De bewindsvrouw",
            "person:Anna Vis",
        ),
        ("VVD'er Kees Vis sprak. De liberaal was boos.", "De liberaal", "person:Kees Vis"),
        (
            "PVV-leider Kees Vis en SGP-leider Jan Bos botsten. De SGP-leider was boos.",
            "De SGP-leider",
            "person:Jan Bos",
        ),
        (
            "De ministers Vis en Bos (Defensie) en wethouder Kok kwamen. De wethouder was boos.",
            "De wethouder",
            "person:Kok",
        ),
        (
            "Minister Anna Vis sprak met premier Jan Bos. De burgemeester was boos.",
            "De burgemeester",
            None,
        ),
    ],
)
def test_a_description_means_the_one_it_fits(text, described, meant, annotator):
    assert (described, meant) in _meant(text, annotator, "description") or meant is None
    if meant is None:
        assert (described, None) in _meant(text, annotator, "description")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Minister Kees Vis sprak. Hij was boos.", "Hij", "person:Kees Vis"),
        ("Minister Anna Vis sprak met Jan Bos (D66). Zij was boos.", "Zij", "person:Anna Vis"),
        ("Minister Anna Vis sprak. Hij was boos.", "Hij", None),
        ("Voordat hij Kamerlid werd, werkte Jan Bos (D66) in Ede.", "hij", "person:Jan Bos"),
    ],
)
def test_a_pronoun_means_the_subject_of_its_gender(text, pronoun, meant, annotator):
    assert (pronoun, meant) in _meant(text, annotator, "pronoun")


def test_the_verb_zijn_is_no_pronoun(annotator):
    text = "Minister Kees Vis zei dat de plannen klaar zijn."
    assert _meant(text, annotator, "pronoun") == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("De liberalen van de VVD willen dat.", "party:VVD"),
        ("Forum voor Democratie groeit. Volgens Forum komt dat door de boeren.", "party:FvD"),
        ("De PvdA, GL en de SP zijn tegen.", "party:GroenLinks"),
        ("Gemeentebelangen Ede en D66 zijn tegen.", "party:Gemeentebelangen Ede"),
        ("Dorps Belang Ede (DBE) wil samen met de VVD door. DBE is voor.", "party:DBE"),
        ("De Forumfractie en de VVD zijn tegen.", "party:FvD"),
    ],
)
def test_parties_by_every_name(text, party, annotator):
    assert party in {entity.id for entity in mentions_of(text, annotator).entities}


@pytest.mark.parametrize(
    "text", ["Het forum was vol met VVD'ers.", "De denktank en de VVD spraken."]
)
def test_common_words_are_no_parties(text, annotator):
    kinds = {e.id for e in mentions_of(text, annotator).entities if e.kind == "party"}
    assert kinds == {"party:VVD"}


def test_bodies_and_cabinets(annotator):
    text = "De Tweede Kamer, de senaat en het kabinet-Vis spraken met de Raad van State."
    assert {entity.id for entity in mentions_of(text, annotator).entities} == {
        "organisation:Tweede Kamer",
        "organisation:Eerste Kamer",
        "cabinet:kabinet-Vis",
        "organisation:Raad van State",
    }
