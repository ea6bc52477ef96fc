"""Small graphs for tests of stores: articles that say little, written by hand."""

from pyoxigraph import Quad

from kg.graph import quads
from kg.model import (
    Article,
    Coalition,
    Entity,
    Event,
    Membership,
    PartialDate,
    Position,
    Reading,
    Role,
    Span,
)

_SENTENCE = (
    "Minister {person} van Financiën ({party}) is tegen een lagere btw. "
    "{other} is voor een lagere btw. "
    "De Tweede Kamer stemde in maart over de begroting van kabinet-Zomer, met {party}."
)
_DATES = ("2023-01-24", "2023-02", "2022")


def reading(number: int = 0, *, person: str = "Anna de Wit", party: str = "Partij Oost") -> Reading:
    """An article with a fact of every kind; another number is another article."""
    text = _SENTENCE.format(person=person, party=party, other="Partij West")
    article = Article(
        id=f"stuk-{number}",
        text=text,
        title=f"Stuk {number}: “btw” \\ é",
        published=PartialDate(_DATES[number % len(_DATES)]),
        url=f"https://krant.example/{number}",
        source="krant",
    )

    def words(quote: str) -> Span:
        start = text.index(quote)
        return Span.of(text, start, start + len(quote))

    who, side, rival = f"person:{person}", f"party:{party}", "party:Partij West"
    chamber, cabinet = "organisation:Tweede Kamer", "cabinet:kabinet-Zomer"
    how = {"rule": "test", "confidence": 0.9}
    facts = (
        Membership(
            person=who, party=side, evidence=words(f"{person} van Financiën ({party})"), **how
        ),
        Role(
            person=who,
            role="minister",
            portfolio="Financiën",
            status="current",
            start=PartialDate("2022-01"),
            evidence=words(f"Minister {person} van Financiën"),
            **how,
        ),
        Position(
            holder=who,
            topic="lagere btw",
            stance="against",
            concept="belasting",
            aim="restrict",
            evidence=words("is tegen een lagere btw"),
            **how,
        ),
        Position(
            holder=rival,
            topic="lagere btw",
            stance="for",
            concept="belasting",
            aim="restrict",
            evidence=words("Partij West is voor een lagere btw"),
            **how,
        ),
        Event(
            event="vote",
            participants=(chamber,),
            when=PartialDate("2023-03"),
            evidence=words("De Tweede Kamer stemde in maart over de begroting"),
            **how,
        ),
        Coalition(
            party=side, cabinet=cabinet, evidence=words(f"kabinet-Zomer, met {party}"), **how
        ),
    )
    entities = [(who, "person"), (side, "party"), (rival, "party"), (chamber, "organisation")]
    return Reading(
        article=article,
        entities=tuple(
            Entity(id=key, kind=kind, name=key.partition(":")[2])
            for key, kind in (*entities, (cabinet, "cabinet"))
        ),
        facts=facts,
    )


def graph(articles: int = 3) -> list[Quad]:
    """The quads of some articles, each with a person of its own."""
    return [
        quad
        for number in range(articles)
        for quad in quads(reading(number, person=f"Anna de Wit-{'ABCDEFGHIJ'[number % 10]}"))
    ]
