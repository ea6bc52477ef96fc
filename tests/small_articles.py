"""Articles of a sentence or two, read through the shipped pipeline."""

from kg import gate
from kg.annotate import Annotator, annotate_one
from kg.extract import facts
from kg.mentions import Mentions, find
from kg.model import Article, Coalition, Fact, Membership, PartialDate, Role


def article(text: str, published: str | None = "2024-05-10") -> Article:
    """An article of these words."""
    return Article(id="a", text=text, published=PartialDate(published) if published else None)


def mentions_of(text: str, annotator: Annotator) -> Mentions:
    """What a text mentions."""
    one = article(text)
    return find(annotate_one(one, annotator, gate.worth_parsing), one)


def facts_of(text: str, annotator: Annotator, published: str | None = "2024-05-10") -> list[Fact]:
    """The facts of a text, each with a quote that stands in it."""
    one = article(text, published)
    doc = annotate_one(one, annotator, gate.worth_parsing)
    found = facts(doc, find(doc, one))
    for fact in found:
        span = fact.evidence
        assert one.text[span.start : span.end] == span.quote
    return list(found)


def memberships_of(text: str, annotator: Annotator) -> set[tuple[str, ...]]:
    """The memberships of a text: person, party, and the status where it is told."""
    return {
        (_name(fact.person), _name(fact.party), *([fact.status] if fact.status else []))
        for fact in facts_of(text, annotator)
        if isinstance(fact, Membership)
    }


def roles_of(text: str, annotator: Annotator) -> set[tuple[str | None, ...]]:
    """The roles of a text: person, role, portfolio, organisation, status."""
    return {
        (
            _name(fact.person),
            fact.role,
            fact.portfolio,
            _name(fact.organisation) if fact.organisation else None,
            fact.status,
        )
        for fact in facts_of(text, annotator)
        if isinstance(fact, Role)
    }


def coalitions_of(text: str, annotator: Annotator) -> set[tuple[str | None, ...]]:
    """The coalition facts of a text: cabinet, party, and the status where it is told."""
    return {
        (
            _name(fact.cabinet) if fact.cabinet else None,
            _name(fact.party),
            *([fact.status] if fact.status else []),
        )
        for fact in facts_of(text, annotator)
        if isinstance(fact, Coalition)
    }


def _name(entity: str) -> str:
    return entity.split(":", 1)[1]
