"""Articles about other countries: their government is not ours."""

import pytest
from small_articles import facts_of, mentions_of

ABROAD = [
    "De regering van Spanje wil een tolpoort. Het parlement in Madrid stemt morgen over de wet.",
    "In Sudan hoopt de regering op regen. De regering wil dat scholen in Sudan weer opengaan.",
    "Senator Paul Jones uit Texas wil een tolpoort. De senaat stemt daar in mei over.",
    "In Sri Lanka nam het parlement de wet aan. De regering van Sri Lanka is er blij mee.",
]


@pytest.mark.parametrize("text", ABROAD)
def test_what_others_decide_is_no_fact(text, annotator):
    assert facts_of(text, annotator) == []


@pytest.mark.parametrize(
    "text",
    [
        "De regering wil een tolpoort.",
        "De Nederlandse regering wil een tolpoort langs de grens met Duitsland.",
        "Duitsland en Frankrijk zien dat niet zitten, zegt de VVD. De regering wil een tolpoort.",
    ],
)
def test_ours_is_one_even_beside_other_countries(text, annotator):
    holders = {fact.holder for fact in facts_of(text, annotator) if fact.kind == "position"}
    assert "cabinet:kabinet" in holders


def test_a_party_of_ours_makes_an_article_ours(annotator):
    assert mentions_of("In Spanje sprak D66 met de regering.", annotator).scan.at_home
    assert not mentions_of("In Spanje sprak de regering.", annotator).scan.at_home
