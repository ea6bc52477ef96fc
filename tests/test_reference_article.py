"""The reference article comes out whole, and so does any article built like it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.annotate import annotate_one, load
from kg.gate import worth_parsing
from kg.goldshape import shape
from kg.model import Article, PartialDate
from kg.pipeline import read_article
from kg.read import read

ARTICLES = Path(__file__).parents[2] / "shared" / "articles"
HOW = {"offsets", "rule", "confidence", "alt_evidence"}

TEMPLATE = """\
Vanavond praten de coalitiepartners verder. Dan schuiven premier {premier} en vicepremiers \
{vice} ({second}) en {other_vice} ({third}) aan voor een overleg met de fractievoorzitters.

Van elke coalitiepartij zit er één in de werkgroep: {fourth}-vicepremier {fourth_person}, \
{first_person} ({first}) en {second_person} ({second}). Ook de met {field} belaste \
staatssecretaris {secretary} doet mee, net als minister {minister} ({portfolio}).

De {third} wil een grens aan de {growth} en pleit voor een limiet op de {flow}. {second} is juist \
fel gekant tegen het beperken van de {flow}. De partij ziet {remedy} als een oplossing voor het \
woningtekort. {fourth}-leider {leader} wil de {flow} beteugelen. Maar bij zijn partij liggen \
maatregelen tegen {group} gevoelig.
"""

FILLINGS = [
    {
        "premier": "Kramer", "vice": "Eva Molenaar", "other_vice": "Joost Dekker",
        "first": "VVD", "second": "D66", "third": "CDA", "fourth": "CU",
        "fourth_person": "Anna Visser", "first_person": "Bram de Wit",
        "second_person": "Lotte van Dam", "field": "wonen", "secretary": "Tim van den Berg",
        "minister": "Sanne Prins", "portfolio": "Financiën", "growth": "veestapel",
        "flow": "import", "remedy": "nieuwbouw", "leader": "Koster", "group": "veehouders",
    },
    {
        "premier": "Hofman", "vice": "Pieter Smeets", "other_vice": "Nina van der Laan",
        "first": "PvdA", "second": "SP", "third": "GroenLinks", "fourth": "SGP",
        "fourth_person": "Gerrit Blom", "first_person": "Mila Jonker",
        "second_person": "Ruben ter Haar", "field": "natuur", "secretary": "Femke de Boer",
        "minister": "Daan Verhoeven", "portfolio": "Defensie", "growth": "staatsschuld",
        "flow": "instroom", "remedy": "leegstand", "leader": "Timmer", "group": "huurders",
    },
    {
        "premier": "De Graaf", "vice": "Ilse Brandsma", "other_vice": "Karel van Loon",
        "first": "BBB", "second": "NSC", "third": "VVD", "fourth": "PVV",
        "fourth_person": "Thijs Roelofs", "first_person": "Vera Kuipers",
        "second_person": "Maarten van Essen", "field": "zorg", "secretary": "Hanna Postma",
        "minister": "Jelle Wolters", "portfolio": "Justitie", "growth": "luchtvaart",
        "flow": "uitstoot", "remedy": "sloop", "leader": "Meijer", "group": "reizigers",
    },
]  # fmt: skip
SHORT = {"CU": "ChristenUnie"}


def told(facts: list[dict[str, object]]) -> set[str]:
    """The facts without how they were read."""
    return {
        json.dumps({key: value for key, value in fact.items() if key not in HOW}, sort_keys=True)
        for fact in facts
    }


def shaped(article: Article) -> dict[str, object]:
    return shape(read_article(article, annotate_one(article, load(), worth_parsing)))


@pytest.mark.shared
@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the reference texts are not beside the project")
def test_every_fact_of_the_reference_article_and_no_other():
    (article,) = read([str(ARTICLES / "seed-2023-01.txt")])
    gold = json.loads((ARTICLES / "seed-2023-01.gold.json").read_text(encoding="utf-8"))
    found = shaped(article)
    assert found["date"] == gold["date"]
    # `when` of a position or an event goes beyond the gold's shape.
    facts = [
        {key: value for key, value in fact.items() if key != "when" or fact["type"] == "role"}
        for fact in found["facts"]
    ]
    assert told(facts) == told(gold["facts"])


def expected(fill: dict[str, str]) -> Iterator[tuple[object, ...]]:
    """What the template says, whoever and whatever fills it."""
    party = {key: SHORT.get(fill[key], fill[key]) for key in ("first", "second", "third", "fourth")}
    yield from (
        ("membership", fill["vice"], party["second"]),
        ("membership", fill["other_vice"], party["third"]),
        ("membership", fill["fourth_person"], party["fourth"]),
        ("membership", fill["first_person"], party["first"]),
        ("membership", fill["second_person"], party["second"]),
        ("membership", fill["leader"], party["fourth"]),
        ("role", fill["premier"], "prime-minister", None),
        ("role", fill["vice"], "deputy-prime-minister", None),
        ("role", fill["other_vice"], "deputy-prime-minister", None),
        ("role", fill["fourth_person"], "deputy-prime-minister", None),
        ("role", fill["secretary"], "state-secretary", fill["field"]),
        ("role", fill["minister"], "minister", fill["portfolio"]),
        ("role", fill["leader"], "party-leader", None),
        ("position", party["third"], f"een grens aan de {fill['growth']}", "for", "restrict"),
        ("position", party["third"], f"een limiet op de {fill['flow']}", "for", "restrict"),
        ("position", party["second"], f"het beperken van de {fill['flow']}", "against", "restrict"),
        ("position", party["second"], fill["remedy"], "for", None),
        ("position", fill["leader"], f"de {fill['flow']} beteugelen", "for", "restrict"),
        ("position", party["fourth"], f"maatregelen tegen {fill['group']}", "against", "restrict"),
        ("event", "meeting", (fill["premier"], fill["vice"], fill["other_vice"])),
        *(("coalition", party[key]) for key in ("fourth", "first", "second")),
    )


def brief(fact: dict[str, object]) -> tuple[object, ...]:
    match fact["type"]:
        case "membership":
            return ("membership", fact["person"], fact["party"])
        case "role":
            return ("role", fact["person"], fact["role"], fact["portfolio"])
        case "position":
            return ("position", fact["holder"], fact["topic"], fact["stance"], fact["aim"])
        case "event":
            return ("event", fact["kind"], tuple(fact["participants"]))
        case _:
            return ("coalition", fact["party"])


@pytest.mark.parametrize("fill", FILLINGS, ids=[fill["premier"] for fill in FILLINGS])
def test_the_same_sentences_with_other_names_parties_and_topics(fill):
    text = TEMPLATE.format(**fill)
    article = Article(id="a", text=text, published=PartialDate("2023-01"))
    found = shaped(article)["facts"]
    assert {brief(fact) for fact in found} == set(expected(fill))
    for fact in found:
        start, end = fact["offsets"]
        assert text[start:end] == fact["evidence"]
