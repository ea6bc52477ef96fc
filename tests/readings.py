"""Readings built by hand, for tests that need no model."""

from kg.model import Article, Entity, Membership, PartialDate, Reading, Role, Span

HOW = {"evidence": Span(start=0, end=1, quote="x"), "rule": "by hand", "confidence": 1.0}


def reading(date: str | None, *entities: str, roles=(), members=(), article="a") -> Reading:
    """A reading of `kind:name` entities, with roles (person, role, more) and (person, party)."""
    facts = [
        Role(person=f"person:{who}", role=role, **(dict(*more)), **HOW)
        for who, role, *more in roles
    ]
    facts += [
        Membership(person=f"person:{who}", party=f"party:{party}", **HOW) for who, party in members
    ]
    keys = dict.fromkeys([*entities, *(key for fact in facts for key in fact.entities())])
    made = tuple(
        Entity(id=key, kind=key.partition(":")[0], name=key.partition(":")[2].partition("#")[0])
        for key in keys
    )
    when = PartialDate(date) if date else None
    return Reading(
        article=Article(id=article, text="x", published=when), entities=made, facts=tuple(facts)
    )
