"""Positions in sentences of our own: what is stated, and what only looks like it."""

import json

import pytest
from position_cases import SILENT, STATED

from kg.annotate import annotate
from kg.extract.positions import positions
from kg.gate import worth_parsing
from kg.mentions import find
from kg.model import Article


@pytest.fixture(scope="module")
def read(annotator):
    """Read sentences: what each states, as `holder|stance|topic`, with who says so."""

    def call(*texts):
        articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
        return [
            list(positions(doc, find(doc, article)))
            for article, doc in annotate(articles, annotator, worth_parsing)
        ]

    return call


@pytest.fixture(scope="module")
def stated(read):
    return dict(zip(STATED, read(*STATED), strict=True))


@pytest.fixture(scope="module")
def silent(read):
    return dict(zip(SILENT, read(*SILENT), strict=True))


def shown(facts):
    """The facts as the cases spell them, sorted."""
    return sorted(
        "|".join(
            [fact.holder.partition(":")[2], fact.stance, fact.topic]
            + ([fact.said_by.partition(":")[2]] if fact.said_by else [])
        )
        for fact in facts
    )


@pytest.mark.parametrize("text", STATED)
def test_a_position_is_read(stated, text):
    assert shown(stated[text]) == sorted(STATED[text])


@pytest.mark.parametrize("text", SILENT)
def test_no_position_is_read(silent, text):
    assert shown(silent[text]) == []


def test_every_quote_stands_in_the_text(stated):
    for text, facts in stated.items():
        for fact in facts:
            for span in (fact.evidence, *fact.alt_evidence):
                assert text[span.start : span.end] == span.quote


def test_concept_and_aim_come_with_the_position(read):
    [[fact]] = read("De SP pleit voor een limiet op de arbeidsmigratie.")
    assert (fact.concept, fact.aim) == ("arbeidsmigratie", "restrict")


def test_the_second_of_two_predicates_is_quoted_from_its_verb(read):
    [facts] = read("Het CDA wil een grens aan de groei en pleit voor een quotum op de instroom.")
    assert [fact.evidence.quote for fact in facts] == [
        "Het CDA wil een grens aan de groei",
        "pleit voor een quotum op de instroom",
    ]


def test_a_repeated_position_becomes_another_quote(read):
    [[fact]] = read("De SP wil een hogere boete op laster. Zo pleit de SP voor een hogere boete.")
    assert [span.quote for span in fact.alt_evidence] == ["Zo pleit de SP voor een hogere boete"]


PARTIES = ["VVD", "D66", "CDA", "SP", "GroenLinks"]
TOPICS = ["een tolbrug", "een hogere boete op laster", "het beperken van de nachtvluchten"]
PATTERNS = [
    ("De {a} is fel gekant tegen {t}, maar de {b} pleit voor {t}.", "against", "for"),
    ("De {a} voelt niets voor {t}. De {b} wil {t}.", "against", "for"),
    ("Volgens de {a} moet {t} van tafel, terwijl de {b} {t} steunt.", "against", "for"),
]


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_other_names_and_topics_change_only_themselves(read, pattern, topic):
    sentence, first, second = pattern
    pairs = [(a, b) for a in PARTIES for b in PARTIES if a != b]
    texts = [sentence.format(a=a, b=b, t=topic) for a, b in pairs]
    for (a, b), facts in zip(pairs, read(*texts), strict=True):
        held = {(fact.holder, fact.stance, fact.topic) for fact in facts}
        assert held == {(f"party:{a}", first, topic), (f"party:{b}", second, topic)}


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        (
            "De VVD verwerpt het verdrag over de visserij.",
            "Het verdrag over de visserij wordt door de VVD verworpen.",
        ),
        (
            "D66 steunt de aanleg van een spoorlijn.",
            "De aanleg van een spoorlijn wordt door D66 gesteund.",
        ),
        ("Het CDA bepleit een vaste huurprijs.", "Een vaste huurprijs wordt door het CDA bepleit."),
        (
            "De SP blokkeerde de verkoop van de werf.",
            "De verkoop van de werf werd door de SP geblokkeerd.",
        ),
    ],
)
def test_active_and_passive_agree(read, active, passive):
    first, second = read(active, passive)
    assert [line.lower() for line in shown(first)] == [line.lower() for line in shown(second)] != []


@pytest.mark.parametrize("idle", ["Het regende in Den Haag.", "De Kamer kwam laat bijeen."])
@pytest.mark.parametrize("text", [text for text in STATED if text.endswith(".")][::3])
def test_an_irrelevant_sentence_changes_nothing(read, stated, text, idle):
    before, after = read(f"{idle} {text}", f"{text} {idle}")
    assert shown(before) == shown(after) == shown(stated[text])


def test_reading_twice_gives_the_same(read):
    text = " ".join(STATED)
    first, second = read(text, text)
    assert first == second


@pytest.mark.shared
def test_the_seed_article_gives_its_seven_positions(annotator, shared):
    folder = shared / "articles"
    text = (folder / "seed-2023-01.txt").read_text(encoding="utf-8")
    gold = json.loads((folder / "seed-2023-01.gold.json").read_text(encoding="utf-8"))
    article = Article(id="seed", text=text)
    [(_, doc)] = annotate([article], annotator, worth_parsing)
    read = [
        {
            "holder": fact.holder.partition(":")[2],
            "topic": fact.topic,
            "concept": fact.concept,
            "stance": fact.stance,
            "aim": fact.aim,
            "said_by": fact.said_by,
            "evidence": fact.evidence.quote,
        }
        for fact in positions(doc, find(doc, article))
    ]
    wanted = [
        {key: fact[key] for key in read[0]} for fact in gold["facts"] if fact["type"] == "position"
    ]
    assert read == wanted
