"""Doc and mentions → facts: every rule is a function `(doc, mentions) -> Iterator[Fact]`."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.coalitions import coalitions
from kg.extract.events import events
from kg.extract.memberships import memberships
from kg.extract.positions import positions
from kg.extract.roles import roles
from kg.mentions import Mentions
from kg.model import Fact, digest

Rule = Callable[[Doc, Mentions], Iterator[Fact]]

RULES: tuple[Rule, ...] = (memberships, roles, coalitions, positions, events)


def facts(doc: Doc, mentions: Mentions) -> tuple[Fact, ...]:
    """Every fact the rules read, once, in the order of its first quote.

    A fact that is read again keeps the first reading, with the highest confidence first; the other
    places become its `alt_evidence`.
    """
    found: dict[str, Fact] = {}
    for rule in RULES:
        for fact in rule(doc, mentions):
            key = digest([fact.kind, fact.identity()])
            known = found.get(key)
            found[key] = fact if known is None else _merged(known, fact)
    return tuple(
        sorted(found.values(), key=lambda fact: (fact.evidence, fact.kind, digest(fact.identity())))
    )


def _merged(known: Fact, again: Fact) -> Fact:
    """Two readings of one fact as one."""
    best, other = (known, again) if known.confidence >= again.confidence else (again, known)
    spans = {other.evidence, *known.alt_evidence, *again.alt_evidence} - {best.evidence}
    return replace(best, alt_evidence=tuple(sorted(spans)))
