"""The gate: what is worth the model."""

import pytest
from small_articles import article

from kg import gate
from kg.annotate import annotate_one


@pytest.mark.parametrize(
    "sentence",
    [
        "De minister zwijgt.",
        "Volgens D66’er Smit kan dat.",
        "De PvdA-fractie stemt tegen.",
        "Tijdens het slotdebat viel de microfoon uit.",
        "Bij de Kamerverkiezingen bleef zij thuis.",
        "Zij is dinsdag beëdigd.",
    ],
)
def test_a_sentence_with_a_political_word_is_political(sentence):
    assert gate.political(sentence)


@pytest.mark.parametrize(
    "sentence", ["Ajax won met 2-0.", "De bakker bakt brood.", "Het forum is leuk."]
)
def test_other_sentences_are_not(sentence):
    assert not gate.political(sentence)


def _chosen(text, annotator):
    chosen = []

    def select(doc):
        spans = gate.worth_parsing(doc)
        chosen.extend(span.text for span in spans)
        return spans

    annotate_one(article(text), annotator, select)
    return chosen


def test_what_carries_on_is_chosen_too(annotator):
    text = "Minister Anna Smit sprak. Hij zweeg. De zon scheen. Smit lachte."
    assert _chosen(text, annotator) == ["Minister Anna Smit sprak.", "Hij zweeg.", "Smit lachte."]


def test_nothing_is_chosen_where_nothing_is_political(annotator):
    assert _chosen("Ajax won. Hij scoorde. Anna Smit juichte.", annotator) == []


def test_what_a_chosen_sentence_takes_up_is_chosen_too(annotator):
    text = "De zon scheen. Er moet een brug komen. Dat vindt de SP."
    assert _chosen(text, annotator) == ["Er moet een brug komen.", "Dat vindt de SP."]


def test_direct_speech_is_chosen_as_a_whole(annotator):
    text = 'De zon scheen. "Dat is te duur. Het kan beter", zegt minister Anna Smit. De zon zakte.'
    assert _chosen(text, annotator) == [
        '"Dat is te duur.',
        'Het kan beter", zegt minister Anna Smit.',
    ]
