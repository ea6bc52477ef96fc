"""Entity → Link: who is meant, with the candidates, their scores and the reasons.

`Linker.link` decides on all entities of a reading together: what it is sure of (a party, a full
name, a minister at the article's date) speaks for or against the rest. `Linker.link_name` explains
one name by itself, as `kg link` shows it and as a reconciliation service asks it. The snapshot is
all it looks at: no network, and the same reading gives the same links.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from kg.decisions import Decisions, settle
from kg.identity import office_id
from kg.iris import Iris
from kg.linking.about import About, Around, Told
from kg.linking.bodies import Bodies
from kg.linking.cabinets import Cabinets
from kg.linking.careers import careers
from kg.linking.offices import Offices, agreed
from kg.linking.people import People, judged, known
from kg.linking.titles import Title, read_title
from kg.linking.topics import Topics
from kg.model import (
    Candidate,
    Entity,
    Judgement,
    Link,
    Membership,
    PartialDate,
    Reading,
    Role,
    Status,
)
from kg.snapshot import Snapshot


class Linker:
    """Links entities to a snapshot; human decisions always win."""

    def __init__(
        self, snapshot: Snapshot, decisions: Decisions | None = None, iris: Iris | None = None
    ) -> None:
        self.snapshot = snapshot
        self._decisions = decisions or Decisions()
        self._iris = iris or Iris()
        self._careers = careers(snapshot)
        self._known = known(snapshot, self._careers)
        self._parties = self._known.parties
        self._people = People(snapshot, self._known)
        self._cabinets = Cabinets(snapshot.cabinets)
        self._bodies = Bodies(snapshot.bodies)
        self._topics = Topics(snapshot.topics)
        self._offices = Offices(snapshot, self._known.portfolios)

    def link(self, reading: Reading) -> tuple[Link, ...]:
        """Decide on each entity and on the office of each role, in their order in the reading."""
        links = self._things(reading)
        links |= self._persons(reading, links)
        if not _speaks_of_the_netherlands(reading, links):
            links = {key: _abroad(link) for key, link in links.items()}
        ordered = [links[entity.id] for entity in reading.entities]
        return (*ordered, *self._office_links(reading, links))

    def link_name(
        self,
        name: str,
        date: PartialDate | None = None,
        party: str | None = None,
        role: str | None = None,
    ) -> Link:
        """Decide on one name; a title in it ("minister De Jonge", "premier") counts as its role.

        `role` is a key or a Dutch word of the ontology's roles, with a portfolio behind it where
        one is known ("minister van Financiën"). Those whom a first name rules out are listed last.
        """
        title = read_title(name)
        told = list(title.roles)
        if role:
            told += read_title(role).roles or (Told(role="other", portfolio=role),)
        if not title.name:
            return self._settled(self._holder(name, told, date), None, (f"person:{name}",))
        other = self._other_kind(title, date) if not told and not party else None
        if other is not None:
            return self._settled(other, None, (other.entity,))
        keys = [self._parties.key(one, date) for one in (party, title.party) if one]
        about = About(
            name=title.name,
            when=date,
            parties=tuple((key, None) for key in keys if key),
            roles=tuple(told),
        )
        link = judged(f"person:{title.name}", self._people.candidates(about))
        shown = (*link.candidates, *self._people.namesakes(title.name))
        return self._settled(replace(link, candidates=shown), None, (link.entity,))

    def office(
        self, fact: Role, date: PartialDate | None, organisation: str | None = None
    ) -> Candidate | None:
        """The office item of a role fact at a date, under the label of that time, or None.

        `organisation` is the name of the fact's organisation where it has one.
        """
        names = {fact.organisation or "": organisation or ""}
        return self._offices.find(Told.by(fact, names), date)

    def topic(self, words: str) -> Link:
        """Decide on the topic that some words name."""
        return self._topics.link(f"topic:{words}", words)

    def _things(self, reading: Reading) -> dict[str, Link]:
        """Parties, cabinets and bodies: their names say enough."""
        when = reading.article.published
        used: dict[str, set[str]] = {}
        for fact in reading.facts:
            if isinstance(fact, Role) and fact.organisation:
                used.setdefault(fact.organisation, set()).add(fact.role)
        links = {}
        for entity in reading.entities:
            match entity.kind:
                case "party":
                    link = self._parties.link(entity.id, entity.name, when)
                case "cabinet":
                    link = self._cabinets.link(entity.id, entity.name, when)
                case "organisation":
                    roles = sorted(used.get(entity.id, ()))
                    link = self._bodies.link(entity.id, entity.name, when, roles)
                case _:
                    continue
            links[entity.id] = self._decided(link, entity, reading)
        return links

    def _persons(self, reading: Reading, things: Mapping[str, Link]) -> dict[str, Link]:
        """People, twice: whoever is sure at first is company for the rest."""
        people = [entity for entity in reading.entities if entity.kind == "person"]
        around = self._around(reading, things)
        told = self._told(reading, things)
        links: dict[str, Link] = {}
        for _ in range(2):
            for entity in people:
                before = links.get(entity.id)
                if before and before.judgement is not Judgement.UNSURE:
                    continue
                roles, parties = told.get(entity.id, ((), ()))
                about = About(
                    name=entity.name,
                    when=reading.article.published,
                    parties=parties,
                    roles=roles,
                    around=around,
                )
                link = judged(entity.id, self._people.candidates(about))
                links[entity.id] = self._decided(link, entity, reading)
            around = replace(around, people=_keys(links.values()))
        return _one_entity_each(links, self._certain(reading, people))

    def _told(
        self, reading: Reading, things: Mapping[str, Link]
    ) -> dict[str, tuple[tuple[Told, ...], tuple[tuple[str, Status | None], ...]]]:
        """The roles and the parties (keys) that the facts give each person."""
        names = {entity.id: entity.name for entity in reading.entities}
        roles: dict[str, dict[Told, None]] = {}
        parties: dict[str, dict[tuple[str, Status | None], None]] = {}
        for fact in reading.facts:
            if isinstance(fact, Role):
                roles.setdefault(fact.person, {})[Told.by(fact, names)] = None
            elif isinstance(fact, Membership):
                best = things[fact.party].best if fact.party in things else None
                if best:
                    parties.setdefault(fact.person, {})[best.key, fact.status] = None
        return {
            person: (tuple(roles.get(person, ())), tuple(parties.get(person, ())))
            for person in roles.keys() | parties.keys()
        }

    def _around(self, reading: Reading, things: Mapping[str, Link]) -> Around:
        parties, cabinet, chamber = set(), False, False
        for entity in reading.entities:
            best = things[entity.id].best if entity.id in things else None
            if best and entity.kind == "party":
                parties.add(best.key)
            cabinet = cabinet or bool(best and entity.kind == "cabinet")
            chamber = chamber or bool(
                best and entity.kind == "organisation" and "Kamer" in best.label
            )
        return Around(parties=frozenset(parties), cabinet=cabinet, chamber=chamber)

    def _office_links(self, reading: Reading, links: Mapping[str, Link]) -> list[Link]:
        """One link for each office that all its facts agree on."""
        names = {entity.id: entity.name for entity in reading.entities}
        found: dict[str, list[Candidate | None]] = {}
        for fact in reading.facts:
            if isinstance(fact, Role):
                link = links.get(fact.person)
                holder = self._careers.get(link.best.key) if link and link.best else None
                when = reading.article.published
                office = self._offices.find(Told.by(fact, names), when, holder)
                found.setdefault(office_id(fact), []).append(office)
        made = []
        for key, candidates in found.items():
            best = agreed(candidates)
            if best is not None:
                made.append(Link(entity=key, judgement=Judgement.POSITIVE, candidates=(best,)))
        return made

    def _holder(self, name: str, told: list[Told], date: PartialDate | None) -> Link:
        """Whom a title without a name means: who held the office then, if it was one person."""
        entity = f"person:{name}"
        if date is None or not told:
            return Link(entity=entity, judgement=Judgement.NEGATIVE)
        found = self._people.holders(told[0].role, told[0].portfolio, date)
        if not found:
            return Link(entity=entity, judgement=Judgement.NEGATIVE)
        sure = len(found) == 1
        return Link(
            entity=entity,
            judgement=Judgement.POSITIVE if sure else Judgement.UNSURE,
            candidates=tuple(found),
        )

    def _other_kind(self, title: Title, date: PartialDate | None) -> Link | None:
        """The party, cabinet, body or topic that a name means, where it may mean one."""
        name = title.name
        links: tuple[Link, ...] = (
            self._parties.link(f"party:{name}", name, date),
            self._cabinets.link(f"cabinet:{name}", name, date),
            self._bodies.link(f"organisation:{name}", name, date),
            self._topics.link(f"topic:{name}", name),
        )
        if self._people.candidates(About(name=name, when=date)):
            links = links[:1]  # Rutte, Schoof, Drees: a person first, unless it is a party
        return next((link for link in links if link.judgement is not Judgement.NEGATIVE), None)

    def _decided(self, link: Link, entity: Entity, reading: Reading) -> Link:
        if not self._decisions:
            return link
        return self._settled(link, reading.article.id, self._subjects(entity, reading.article.id))

    def _settled(self, link: Link, article: str | None, subjects: Iterable[str]) -> Link:
        rows = self._decisions.about(subjects, article)
        return settle(link, rows, self._candidate, _left) if rows else link

    def _subjects(self, entity: Entity, article: str) -> tuple[str, ...]:
        """The names under which a decision can speak of an entity."""
        named = self._iris.named(entity.kind, entity.name).value
        local = self._iris.local(entity.kind, entity.name, article).value
        return (entity.id, f"{entity.kind}:{entity.name}", named, local)

    def _certain(self, reading: Reading, people: Iterable[Entity]) -> frozenset[str]:
        """The entities that a person has decided on."""
        article = reading.article.id
        return frozenset(
            entity.id
            for entity in people
            if self._decisions.about(self._subjects(entity, article), article)
        )

    def _candidate(self, key: str) -> Candidate | None:
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> Mapping[str, Candidate]:
        tables = (self.snapshot.people, self.snapshot.cabinets, self.snapshot.bodies)
        found = {
            row.key: Candidate(key=row.key, qid=row.qid, label=row.name, score=0.0)
            for table in tables
            for row in table
        }
        for party in self.snapshot.parties:
            label = self._parties.short(party.key)
            found[party.key] = Candidate(key=party.key, qid=party.qid, label=label, score=0.0)
        return found


def _speaks_of_the_netherlands(reading: Reading, links: Mapping[str, Link]) -> bool:
    """Whether anyone but a cabinet is known: "het kabinet" of another country is not ours."""
    return any(links[entity.id].best for entity in reading.entities if entity.kind != "cabinet")


def _abroad(link: Link) -> Link:
    best = link.best
    if best and any(reason.feature == "date" for reason in best.reasons):
        return replace(link, judgement=Judgement.UNSURE)
    return link


def _keys(links: Iterable[Link]) -> frozenset[str]:
    return frozenset(link.best.key for link in links if link.best)


def _left(candidates: Iterable[Candidate]) -> Judgement:
    return judged("", candidates).judgement


def _one_entity_each(links: dict[str, Link], certain: frozenset[str]) -> dict[str, Link]:
    """Two entities that the article keeps apart are never the same person: the better fit stays."""
    claims: dict[str, list[str]] = {}
    for entity, link in links.items():
        if link.best and entity not in certain:
            claims.setdefault(link.best.key, []).append(entity)
    settled = dict(links)
    for key, entities in claims.items():
        ranked = sorted(entities, key=lambda one: (-links[one].candidates[0].score, one))
        for entity in ranked[1:]:
            rest = [one for one in links[entity].candidates if one.key != key]
            link = judged(entity, rest)
            if link.judgement is Judgement.POSITIVE and link.candidates[0].key in claims:
                link = replace(link, judgement=Judgement.UNSURE)
            settled[entity] = link
    return settled
