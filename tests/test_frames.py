"""Every stance frame reads its own example; the tables behind them are well formed."""

import pytest

from kg import frames
from kg.annotate import annotate
from kg.errors import KgError
from kg.extract.positions import positions
from kg.gate import worth_parsing
from kg.mentions import find
from kg.model import Article

FRAMES = {frame.id: frame for frame in frames.frames()}


@pytest.fixture(scope="module")
def readings(annotator):
    """What each frame's example is read as: frame id → facts."""
    articles = [Article(id=frame.id, text=frame.example) for frame in FRAMES.values()]
    return {
        article.id: list(positions(doc, find(doc, article)))
        for article, doc in annotate(articles, annotator, worth_parsing)
    }


@pytest.mark.parametrize("key", FRAMES)
def test_a_frame_reads_its_example(readings, key):
    holder, stance, topic = FRAMES[key].expect.split("|")
    read = [
        (fact.holder.partition(":")[2], fact.stance, fact.topic)
        for fact in readings[key]
        if fact.rule == f"position.{key}"
    ]
    assert (holder, stance, topic) in read


def test_there_are_at_least_two_hundred_frames():
    assert len(frames.frames()) == len(FRAMES) >= 200


def test_frames_are_found_by_every_form_of_their_verb():
    found = frames.triggers()
    assert {"pleit", "pleiten", "pleitte", "gepleit"} <= found.keys()
    assert any(trigger.particle == "af" for trigger in found["wijst"])
    assert all(trigger.particle == "" for trigger in found["afgewezen"])


def test_ambiguous_forms_are_no_finite_verbs_by_themselves():
    assert "pleit" in frames.finite_forms()
    assert not {"eisen", "steun", "plan", "wens"} & frames.finite_forms()


def test_an_unknown_class_of_words_is_refused():
    with pytest.raises(KgError, match="no class 'verben'"):
        frames.word_class("verben")


@pytest.mark.parametrize(
    ("column", "cell"),
    [("type", "werkwoord"), ("polarity", "voor"), ("holder", "iemand"), ("proposal", "ding")],
)
def test_a_malformed_frame_is_refused(monkeypatch, column, cell):
    row = {
        "id": "x",
        "type": "verb",
        "head": "willen",
        "needs": "",
        "bars": "",
        "holder": "subj",
        "proposal": "vp",
        "polarity": "for",
        "strength": "1",
        "deed": "",
        "example": "",
        "expect": "",
    }
    monkeypatch.setattr(frames, "table", lambda _: (row | {column: cell},))
    with pytest.raises(KgError, match="frame x is not well formed"):
        frames.frames.__wrapped__()
