"""Where sentences end: quotation marks, abbreviations, numbers, line breaks."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.sentences import split
from kg.tokenizer import make_tokenizer

tokenize = make_tokenizer(spacy.blank("nl").vocab)


def sentences(text):
    doc = tokenize(text)
    split(doc)
    return [sentence.text.strip() for sentence in doc.sents]


SPLIT = [
    # Quotation marks, of every kind, close the sentence they end.
    "'Wij zijn tegen.'|Daarna ging zij zitten.",
    "‘Wij zijn tegen.’|Daarna ging zij zitten.",
    "’Wij zijn tegen.’|Daarna ging zij zitten.",
    "’’Wij zijn tegen.’’|Daarna ging zij zitten.",
    "„Wij zijn tegen.”|Daarna ging zij zitten.",
    "„Wij zijn tegen.“|Daarna ging zij zitten.",
    "“Wij zijn tegen.”|Daarna ging zij zitten.",
    "”Wij zijn tegen.”|Daarna ging zij zitten.",
    '"Wij zijn tegen."|Daarna ging zij zitten.',
    "«Wij zijn tegen.»|Daarna ging zij zitten.",
    ",,Wij zijn tegen.''|Daarna ging zij zitten.",
    "Zij ging zitten.|’Wij zijn tegen.’|’Waarom?’|’Daarom.’",
    "Zij ging zitten.|„Wij zijn tegen.|Dat blijft zo.”|Hij zweeg.",
    # What the speaker is told by goes with the quotation.
    "’Nee’, zei de minister.",
    "’Nee!’ riep de minister.",
    "„Waarom?” vroeg hij.|Het bleef stil.",
    "‘Het is genoeg’, vindt zij, ‘en dat blijft zo.’",
    "De minister zei: ’Wij zijn tegen.’",
    "De minister zei: „Wij zijn tegen.|Dat blijft zo.”",
    "Zo luidt Timmermans’ plan.|De Kamer steunt het.",
    "De VVD’er weigert.|Een D66’er niet.",
    # Abbreviations, initials and numbers.
    "Volgens dr. J.P. Jansen en mr. A. de Boer kan het, o.a. in art. 5.|Zij wachten af.",
    "De brief van drs. Pietersen (bijv. blz. 3) is van 3 jan. 2022.|Hij is kort.",
    "Dat was maandag jl. in St. Anna.",
    "Het kost 12.500 euro, of 1.5 miljoen in 2023.|Dat is veel.",
    "Zij koos nr. 5 en niet nr. 6.",
    "Er zijn appels, peren enz.|De rest komt later.",
    "Het geldt vanaf 1 mei a.s. voor iedereen.",
    "Er ligt een plan B.|Daar praten zij over.",
    "Willem II.|De wedstrijd begon.",
    "Zij werkt bij de N.V. Bergen.",
    # Marks in a row, brackets, clitics.
    "Kan dat?!|Nee...|Jawel.",
    "Hij twijfelt… en blijft.|Zij gaat.",
    "Het plan (zie boven) is af.|(Het is ook duur.)|Punt.",
    "De zaal liep leeg.|'s Avonds bleef het stil.",
    "De zaal liep leeg.|’t Was laat.|’s Morgens begon het opnieuw.",
    "De zaal liep vol.|50Plus bleef weg.",
    "1. Inleiding",
    "Hij noemt het 'een ramp' en loopt weg.",
]


@pytest.mark.parametrize("text", SPLIT)
def test_split(text):
    expected = text.split("|")
    assert sentences(" ".join(expected)) == expected


def test_a_line_break_ends_a_sentence():
    text = "Kabinet houdt stand\n\nDe Kamer stemde\nover de motie van D66.\n\n\nEn toen"
    expected = ["Kabinet houdt stand", "De Kamer stemde", "over de motie van D66.", "En toen"]
    assert sentences(text) == expected


def test_a_line_break_ends_a_quotation_as_well():
    text = "’Wij zijn tegen\nDe motie haalt het.’ Zij lacht."
    assert sentences(text) == ["’Wij zijn tegen", "De motie haalt het.’", "Zij lacht."]


def test_what_was_set_is_replaced():
    doc = tokenize("Een zin. Nog een zin.")
    for token in doc:
        token.is_sent_start = True
    split(doc)
    assert [token.i for token in doc if token.is_sent_start] == [0, 3]


def test_as_a_component():
    nlp = spacy.blank("nl")
    nlp.add_pipe("nl_sentences")
    assert [sentence.text for sentence in nlp("Een zin. Nog een.").sents] == [
        "Een zin.",
        "Nog een.",
    ]


@given(st.text(alphabet="aZ1 .,'’„”()-:!?\n", max_size=60))
def test_every_token_is_decided(text):
    doc = tokenize(text)
    split(doc)
    assert all(token.is_sent_start is not None for token in doc)
    assert not len(doc) or doc[0].is_sent_start


def test_what_never_ends_is_cut():
    """Time goes with the square of a sentence's length, and no prose is so long."""
    lengths = [len(sentence.split()) for sentence in sentences("minister " * 1000)]
    assert lengths == [400, 400, 200]
