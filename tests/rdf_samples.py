"""Readings written by hand, that between them hold every form a fact can take in the graph."""

from kg.model import (
    Article,
    Candidate,
    Coalition,
    Entity,
    EntityKind,
    Event,
    Fact,
    Judgement,
    Link,
    Membership,
    PartialDate,
    Position,
    Reading,
    Reason,
    Role,
    Span,
)


def article(name: str, text: str, published: str | None = "2023-01", **known: str) -> Article:
    return Article(
        id=name, text=text, published=PartialDate(published) if published else None, **known
    )


def span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def read(text: str, quote: str, rule: str = "test.rule", confidence: float = 0.9) -> dict:
    """What every fact carries, for a quote of the text."""
    return {"evidence": span(text, quote), "rule": rule, "confidence": confidence}


def reading(source: Article, *facts: Fact) -> Reading:
    """A reading with the entities that its facts name."""
    names = sorted({name for fact in facts for name in fact.entities()})
    return Reading(article=source, entities=tuple(map(entity, names)), facts=facts)


def entity(key: str) -> Entity:
    kind, _, name = key.partition(":")
    return Entity(id=key, kind=_kind(kind), name=name.partition("#")[0])


def _kind(word: str) -> EntityKind:
    match word:
        case "person" | "party" | "organisation" | "cabinet":
            return word
    raise AssertionError(word)


def sure(key: str, label: str, qid: str | None, own: str | None = None) -> Link:
    best = Candidate(key=own or qid or "", qid=qid, label=label, score=2.5, reasons=(_WHY,))
    return Link(entity=key, judgement=Judgement.POSITIVE, candidates=(best,))


def unsure(key: str, *candidates: tuple[str, str]) -> Link:
    return Link(
        entity=key,
        judgement=Judgement.UNSURE,
        candidates=tuple(
            Candidate(key=qid, qid=qid, label=label, score=1.0 - rank / 10, reasons=(_WHY,))
            for rank, (label, qid) in enumerate(candidates)
        ),
    )


_WHY = Reason(feature="name", score=0.5, detail="the surname fits")

WINTER = (
    "Minister Karin van Gelder (Zorg) van D66 trad op 3 januari aan. Oud-minister Piet Wals was "
    "tot 2021 lid van het CDA. Het CDA is tegen een limiet op de instroom, zegt Wals. De VVD is "
    "voor een limiet op de instroom. Van Gelder en Wals spraken elkaar op 12 januari. D66 zit in "
    "kabinet-Jansen II. Kamerlid Noor Tak twijfelt over kernenergie. Regeringspartij VVD zwijgt."
)
SPRING = (
    "Van Gelder, minister van Zorg, overlegde met Tak. Het CDA is vóór een limiet op de instroom. "
    "Teun Bos wordt burgemeester van Lisse. De Kamer stemde. Karin van Gelder is van D66."
)


def winter() -> tuple[Reading, tuple[Link, ...]]:
    text = WINTER
    facts = (
        Membership(
            person="person:Karin van Gelder", party="party:D66",
            **read(text, "Karin van Gelder (Zorg) van D66"),
        ),
        Membership(
            person="person:Piet Wals", party="party:CDA", status="former",
            **read(text, "Piet Wals was tot 2021 lid van het CDA"),
        ),
        Role(
            person="person:Karin van Gelder", role="minister", portfolio="Zorg", status="current",
            start=PartialDate("2023-01-03"), **read(text, "Minister Karin van Gelder (Zorg)"),
        ),
        Role(
            person="person:Piet Wals", role="minister", status="former", end=PartialDate("2021"),
            **read(text, "Oud-minister Piet Wals", confidence=1.0),
        ),
        Role(
            person="person:Noor Tak", role="mp", organisation="organisation:Tweede Kamer",
            status="current", **read(text, "Kamerlid Noor Tak"),
        ),
        Position(
            holder="party:CDA", topic="een limiet op de instroom", concept="migratie",
            stance="against", aim="restrict", said_by="person:Piet Wals",
            **read(text, "Het CDA is tegen een limiet op de instroom, zegt Wals"),
        ),
        Position(
            holder="party:VVD", topic="een limiet op de instroom", concept="migratie",
            stance="for", aim="restrict",
            **read(text, "De VVD is voor een limiet op de instroom"),
        ),
        Position(
            holder="person:Noor Tak", topic="kernenergie", concept="kernenergie", stance="mixed",
            when=PartialDate("2022"), **read(text, "Noor Tak twijfelt over kernenergie"),
        ),
        Event(
            event="meeting", participants=("person:Karin van Gelder", "person:Piet Wals"),
            when=PartialDate("2023-01-12"),
            **read(text, "Van Gelder en Wals spraken elkaar op 12 januari"),
        ),
        Coalition(
            party="party:D66", cabinet="cabinet:kabinet-Jansen II",
            **read(text, "D66 zit in kabinet-Jansen II"),
        ),
        Coalition(party="party:VVD", **read(text, "Regeringspartij VVD")),
    )  # fmt: skip
    links = (
        sure("person:Karin van Gelder", "Karin van Gelder", "Q900001"),
        sure("party:D66", "D66", "Q900002"),
        sure("party:CDA", "CDA", "Q900003"),
        sure("office:minister:zorg", "minister van Zorg", "Q900004"),
        unsure("person:Piet Wals", ("Piet Wals", "Q900005"), ("Pieter Wals", "Q900006")),
    )
    source = article("winter", text, title="Winter", url="https://example.org/winter", source="ANP")
    return reading(source, *facts), links


def spring() -> tuple[Reading, tuple[Link, ...]]:
    text = SPRING
    facts = (
        Membership(
            person="person:Karin van Gelder", party="party:D66",
            **read(text, "Karin van Gelder is van D66"),
        ),
        Role(
            person="person:Karin van Gelder", role="minister", portfolio="Zorg", status="current",
            alt_evidence=(span(text, "minister van Zorg"),),
            **read(text, "Van Gelder, minister van Zorg"),
        ),
        Role(
            person="person:Teun Bos", role="mayor", organisation="organisation:Lisse",
            status="future", **read(text, "Teun Bos wordt burgemeester van Lisse"),
        ),
        Position(
            holder="party:CDA", topic="een limiet op de instroom", concept="migratie",
            stance="for", aim="restrict",
            **read(text, "Het CDA is vóór een limiet op de instroom"),
        ),
        Event(
            event="meeting", participants=("person:Karin van Gelder", "person:Tak"),
            **read(text, "overlegde met Tak"),
        ),
        Event(
            event="vote", participants=("organisation:Tweede Kamer",),
            **read(text, "De Kamer stemde"),
        ),
        Coalition(
            party="party:CDA", cabinet="cabinet:kabinet-Jansen II", status="former",
            **read(text, "CDA"),
        ),
    )  # fmt: skip
    links = (
        sure("person:Karin van Gelder", "Karin van Gelder", "Q900001"),
        sure("party:D66", "D66", "Q900002"),
        sure("party:CDA", "CDA", "Q900003"),
        sure("office:minister:zorg", "minister van Zorg", "Q900004"),
        sure("organisation:Tweede Kamer", "Tweede Kamer", None, "organisation/tweede-kamer"),
    )
    return reading(article("lente 2023/04", text, "2023-04-20"), *facts), links
