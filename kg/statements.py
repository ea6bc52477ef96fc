"""A fact → its statement node: what it is, what identifies it, what the direct triple says."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg import vocabulary
from kg.identity import Names
from kg.iris import Iris, plain, term, topic
from kg.literals import date, day, dutch
from kg.model import (
    Aim,
    Article,
    Coalition,
    Event,
    Fact,
    Membership,
    PartialDate,
    Position,
    Role,
    Stance,
)

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
Pair = tuple[str, NamedNode | Literal]

_LOWERS: frozenset[Aim] = frozenset({"restrict", "abolish"})
_SHORTCUTS: dict[Stance, str] = {
    "for": "pol:supports",
    "against": "pol:opposes",
    "mixed": "pol:dividedOn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A fact on its way into RDF: its node, what it says, and what only this article says of it."""

    node: NamedNode
    label: str
    says: tuple[Pair, ...]
    direct: tuple[Triple, ...] = ()
    reported: tuple[Pair, ...] = ()
    told: tuple[PartialDate | None, PartialDate | None] = (None, None)


def statement(fact: Fact, article: Article, names: Names, iris: Iris) -> Statement:
    """The statement of a fact; ValueError for a role or event that the ontology does not have."""
    match fact:
        case Membership():
            return _membership(fact, names, iris)
        case Role():
            return _tenure(fact, names, iris)
        case Position():
            return _position(fact, names, iris)
        case Event():
            return _event(fact, article, names, iris)
        case Coalition():
            return _coalition(fact, article, names, iris)
        case _:
            raise TypeError(f"no form in RDF for a fact of this kind: {fact.kind}")


def _membership(fact: Membership, names: Names, iris: Iris) -> Statement:
    person, party = names.node(fact.person), names.node(fact.party)
    node = iris.content("membership", person.iri, party.iri)
    shortcut = "pol:formerMemberOf" if fact.status == "former" else "pol:memberOf"
    return Statement(
        node=node,
        label=f"{person.label}: lid van {party.label}",
        says=(
            ("rdf:type", term("pol:PartyMembership")),
            ("pol:person", person.iri),
            ("pol:party", party.iri),
        ),
        direct=((person.iri, term(shortcut), party.iri),),
        reported=_status(fact.status),
    )


def _tenure(fact: Role, names: Names, iris: Iris) -> Statement:
    person, role = names.node(fact.person), vocabulary.role(fact.role)
    organisation = names.node(fact.organisation) if fact.organisation else None
    office = names.office(fact)
    # The office of a premier adds nothing to the role; that of a minister says which one.
    particular = office is not None and office.item not in vocabulary.matches(role)
    portfolio = office.iri if office and particular else plain(fact.portfolio or "")
    node = iris.content(
        "tenure", person.iri, role, portfolio, organisation.iri if organisation else None
    )
    shortcuts = {"former": "pol:heldRole", "future": "pol:designatedFor"}
    says: list[Pair] = [
        ("rdf:type", term("pol:Tenure")),
        ("pol:person", person.iri),
        ("pol:role", role),
    ]
    if fact.portfolio:
        says.append(("pol:portfolio", dutch(fact.portfolio)))
    if office:
        says.append(("pol:office", office.iri))
    if organisation:
        says.append(("pol:organisation", organisation.iri))
    direct: list[Triple] = [
        (person.iri, term(shortcuts.get(fact.status or "", "pol:holdsRole")), role)
    ]
    if fact.status != "future":
        direct.append((person.iri, term("pol:hasTenure"), node))
    if office:
        direct.append((office.iri, term("rdf:type"), term("pol:Office")))
        direct.append((office.iri, term("rdfs:label"), dutch(office.label)))
    function = vocabulary.label(role) if fact.role != "other" else fact.portfolio or "functie"
    words = fact.portfolio if fact.role != "other" else None
    where = ", ".join(
        word for word in (words, organisation.label if organisation else None) if word
    )
    return Statement(
        node=node,
        label=f"{person.label}: {function}" + (f" ({where})" if where else ""),
        says=tuple(says),
        direct=tuple(direct),
        reported=_status(fact.status),
        told=(fact.start, fact.end),
    )


def _position(fact: Position, names: Names, iris: Iris) -> Statement:
    holder = names.node(fact.holder)
    concept = topic(fact.concept) if fact.concept else None
    proposal = iris.content("proposal", plain(fact.topic), concept, fact.aim)
    node = iris.content("position", holder.iri, proposal, fact.stance)
    side = _side(fact.stance, fact.aim)
    says: list[Pair] = [
        ("rdf:type", term("pol:Position")),
        ("pol:holder", holder.iri),
        ("pol:proposal", proposal),
        ("pol:stance", term(f"pol:stance-{fact.stance}")),
    ]
    direct: list[Triple] = [
        (holder.iri, term(_SHORTCUTS[fact.stance]), proposal),
        (proposal, term("rdf:type"), term("pol:Proposal")),
        (proposal, term("rdfs:label"), dutch(fact.topic)),
    ]
    if concept and fact.concept:
        says.append(("pol:topic", concept))
        direct.append((proposal, term("pol:topic"), concept))
        direct.append((concept, term("rdf:type"), term("skos:Concept")))
        direct.append((concept, term("skos:prefLabel"), dutch(fact.concept)))
    if fact.aim:
        says.append(("pol:aim", term(f"pol:aim-{fact.aim}")))
        direct.append((proposal, term("pol:aim"), term(f"pol:aim-{fact.aim}")))
    if side:
        says.append(("pol:side", side))
    reported: list[Pair] = []
    if fact.said_by:
        reported.append(("pol:saidBy", names.node(fact.said_by).iri))
    if fact.when:
        reported.append(("pol:date", date(fact.when)))
    return Statement(
        node=node,
        label=f"{holder.label}: {vocabulary.label(term(f'pol:stance-{fact.stance}'))} {fact.topic}",
        says=tuple(says),
        direct=tuple(direct),
        reported=tuple(reported),
    )


def _side(stance: Stance, aim: Aim | None) -> NamedNode | None:
    """Where a stance on a proposal stands towards the topic itself: less of it or not."""
    if stance == "mixed":
        return None
    return term("pol:side-pro" if (stance == "for") != (aim in _LOWERS) else "pol:side-contra")


def _event(fact: Event, article: Article, names: Names, iris: Iris) -> Statement:
    kind = vocabulary.event(fact.event)
    actors = sorted({names.node(one) for one in fact.participants}, key=lambda one: one.iri.value)
    exact = fact.when is not None and fact.when.precision == "day"
    scope = None if exact else (article.id, fact.evidence.start, fact.evidence.end)
    node = iris.content("event", kind, fact.when, scope, *(one.iri for one in actors))
    says: list[Pair] = [("rdf:type", kind)]
    says += [("pol:participant", one.iri) for one in actors]
    if fact.when:
        says.append(("pol:date", date(fact.when)))
        says.append(("pol:firstDay", day(fact.when.first)))
        says.append(("pol:lastDay", day(fact.when.last)))
    return Statement(
        node=node,
        label=f"{vocabulary.label(kind)}: {', '.join(one.label for one in actors)}",
        says=tuple(says),
        direct=tuple((one.iri, term("pol:tookPartIn"), node) for one in actors),
    )


def _coalition(fact: Coalition, article: Article, names: Names, iris: Iris) -> Statement:
    party = names.node(fact.party)
    cabinet = names.node(fact.cabinet) if fact.cabinet else None
    node = iris.content("coalition", party.iri, cabinet.iri if cabinet else [article.id])
    former = fact.status == "former"
    says: list[Pair] = [
        ("rdf:type", term("pol:CoalitionMembership")),
        ("pol:memberParty", party.iri),
    ]
    direct: list[Triple] = []
    if cabinet:
        says.append(("pol:cabinet", cabinet.iri))
        shortcut = "pol:formerlyInCabinet" if former else "pol:inCabinet"
        direct.append((party.iri, term(shortcut), cabinet.iri))
    if not former:
        direct.append((party.iri, term("pol:hasCoalitionMembership"), node))
    where = f" ({cabinet.label})" if cabinet else ""
    return Statement(
        node=node,
        label=f"{party.label}: coalitiepartij{where}",
        says=tuple(says),
        direct=tuple(direct),
        reported=_status(fact.status),
    )


def _status(status: str | None) -> tuple[Pair, ...]:
    return (("pol:status", term(f"pol:status-{status}")),) if status else ()
