"""What is one token and what is not, with straight and typographic signs alike."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.tokenizer import make_tokenizer

tokenize = make_tokenizer(spacy.blank("nl").vocab)


def words(text):
    return [token.text for token in tokenize(text) if not token.is_space]


@pytest.mark.parametrize(
    "word",
    [
        "VVD'er",
        "VVD’er",
        "D66'ers",
        "D66’ers",
        "Rutte's",
        "Rutte’s",
        "foto's",
        "oud-minister",
        "CU-vicepremier",
        "PvdA-Kamerlid",
        "Haersma-Buma",
        "GroenLinks-PvdA",
        "minister-president",
        "50Plus",
        "D66",
        "CD&V",
        "12.500",
        "1,5",
        "2023-2027",
        "en/of",
        "24/7",
        "'s",
        "’s",
        "'t",
        "'s-Gravenhage",
        "'90",
        "mr.",
        "drs.",
        "o.a.",
        "bijv.",
        "J.P.",
        "A.F.Th.",
        "J.",
        "St.",
        "N.V.",
    ],
)
def test_one_token(word):
    assert words(f"Er staat {word} in de krant") == ["Er", "staat", word, "in", "de", "krant"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van Haersma-Buma", ["Van", "Haersma-Buma"]),
        ("‘Nee’, zei zij.", ["‘", "Nee", "’", ",", "zei", "zij", "."]),
        ("’Nee’, zei zij.", ["’", "Nee", "’", ",", "zei", "zij", "."]),
        ("„Nee.”", ["„", "Nee", ".", "”"]),
        ("“Nee!”", ["“", "Nee", "!", "”"]),
        ("«Nee?»", ["«", "Nee", "?", "»"]),
        ("’’Nee.’’", ["’’", "Nee", ".", "’’"]),
        ("''Nee''", ["''", "Nee", "''"]),
        (",,Nee''", [",,", "Nee", "''"]),
        ("zei:’Nee’", ["zei", ":", "’", "Nee", "’"]),
        ("’s Avonds", ["’s", "Avonds"]),
        ("Timmermans’ plan", ["Timmermans", "’", "plan"]),
        ("VVD/CDA", ["VVD", "/", "CDA"]),
        ("50Plus/CD&V", ["50Plus", "/", "CD&V"]),
        ("(VVD)", ["(", "VVD", ")"]),
        ("(D66).", ["(", "D66", ")", "."]),
        ("de wet.", ["de", "wet", "."]),
        ("het CDA.", ["het", "CDA", "."]),
        ("in 2023.", ["in", "2023", "."]),
        ("vol.Toen", ["vol", ".", "Toen"]),
        ("dat is—zo", ["dat", "is", "—", "zo"]),
        ("tot ziens...", ["tot", "ziens", "..."]),
        ("zie www.voorbeeld.nl/wet.", ["zie", "www.voorbeeld.nl/wet", "."]),
    ],
)
def test_taken_apart(text, expected):
    assert words(text) == expected


def test_the_model_sees_either_apostrophe_alike():
    straight, curly = tokenize("VVD'er"), tokenize("VVD’er")
    assert curly[0].text == "VVD’er"
    assert curly[0].norm_ == straight[0].norm_


@given(st.text(alphabet="aZé1 .,'’‘„”“«»()-–—/:!?&€\n\t\u00a0", max_size=60))
def test_the_text_is_kept(text):
    doc = tokenize(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
