"""Sentences of our own cut into clauses: each on a line of its own, the finite verb starred."""

import pytest

from kg.annotate import annotate_one, everything
from kg.extract.clauses import split
from kg.model import Article


@pytest.fixture(scope="module")
def clauses(annotator):
    """The clauses of a sentence."""

    def call(text):
        doc = annotate_one(Article(id="x", text=text), annotator, everything)
        [sentence] = doc.sents
        return doc, split(sentence)

    return call


def shown(doc, clause):
    """The words of a clause; `*` marks its finite verb."""
    return " ".join(doc[at].text + "*" * (at == clause.finite) for at in clause.tokens)


CASES = {
    "De SP wil een heffing en D66 is tegen.": [
        "De SP wil* een heffing",
        "D66 is* tegen",
    ],
    "De SP steunt de heffing en de toeslag.": ["De SP steunt* de heffing en de toeslag"],
    "De SP zegt dat de heffing te laag is.": ["De SP zegt*", "dat de heffing te laag is*"],
    "De SP, die het akkoord steunt, wil een heffing.": [
        "De SP wil* een heffing",
        "die het akkoord steunt*",
    ],
    "Omdat de heffing te laag is, stemt de SP tegen.": [
        "Omdat de heffing te laag is*",
        "stemt* de SP tegen",
    ],
    "De SP weigert om de heffing te steunen.": ["De SP weigert*", "om de heffing te steunen"],
    "De huren, vindt de SP, moeten omlaag.": ["De huren moeten* omlaag", "vindt* de SP"],
    "De SP (die eerder twijfelde) steunt de heffing.": [
        "De SP steunt* de heffing",
        "die eerder twijfelde*",
    ],
    "Volgens de SP is de heffing te laag.": ["Volgens de SP is* de heffing te laag"],
    "D66 wil een brug, de SP een tunnel.": ["D66 wil* een brug", "de SP een tunnel"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_sentence_is_cut_at_its_clauses(clauses, text):
    doc, found = clauses(text)
    assert [shown(doc, clause) for clause in found] == CASES[text]


@pytest.mark.parametrize("text", CASES)
def test_no_word_is_lost_and_none_counts_twice(clauses, text):
    doc, found = clauses(text)
    places = sorted(at for clause in found for at in clause.tokens)
    assert len(places) == len(set(places))
    lost = {token.lower_ for token in doc if token.i not in places and token.pos_ != "PUNCT"}
    assert lost <= {"en"}


def test_a_dat_clause_hangs_on_the_verb_that_governs_it_and_not_on_an_aside(clauses):
    _, found = clauses("De SP, die het akkoord steunt, vindt dat de heffing te laag is.")
    assert [(clause.kind, clause.mark, clause.parent) for clause in found] == [
        ("main", "", None),
        ("sub", "die", 0),
        ("sub", "dat", 0),
    ]


def test_a_clause_that_starts_with_its_verb_is_told_apart(clauses):
    _, found = clauses("De SP steunt de heffing en wil een toeslag.")
    assert [(clause.joined, clause.bare) for clause in found] == [("", False), ("en", True)]
