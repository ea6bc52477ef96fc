"""What the snapshot says of each fact: confirmed, absent, or contradicted, with the reason.

The snapshot is asked about the moment of the article. A fact about someone who isn't surely linked,
and a fact of a kind that the snapshot doesn't hold (a position, an event), is absent from it.
`quads` writes the verdicts into the article's links graph:

    verdict  pol:Verdict  pol:verdictOn (the statement), pol:article, pol:snapshot
                          (pol:snapshot-confirmed | -absent | -contradicted), pol:reason,
                          pol:snapshotDate
    statement  pol:interval  pol:SnapshotInterval  pol:start, pol:end (as the snapshot has them),
                          pol:earliest, pol:latest (days); of what is confirmed and dated
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import NamedNode, Quad

from kg.graph import statements
from kg.iris import BASE, Iris, term
from kg.linking.about import Told
from kg.linking.careers import CABINET_OR_KAMER, CHANGEOVER, NATIONAL, Career, careers, near
from kg.linking.holding import posts
from kg.linking.parties import Parties
from kg.linking.portfolios import Portfolios
from kg.literals import date, day, text
from kg.model import (
    Coalition,
    Fact,
    Link,
    Membership,
    PartialDate,
    Reading,
    Role,
    digest,
)
from kg.snapshot import Snapshot
from kg.snapshot.rows import Tenure, days, reaches

_COVERED = frozenset({*NATIONAL, "mp", "senator", "speaker", "mayor"})
_SEATS = frozenset({"prime-minister", "speaker"})  # offices that one person holds at a time
_SOON = 2  # years within which what is told as future may begin


class Says(StrEnum):
    """What the snapshot says of a fact."""

    CONFIRMED = "confirmed"
    ABSENT = "absent"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the snapshot says and why, in one line; `start` and `end` are as it dates the fact."""

    says: Says
    reason: str
    start: str | None = None
    end: str | None = None


class Checker:
    """Asks one snapshot about facts."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._careers = careers(snapshot)
        self._parties = Parties(snapshot.parties)
        ministries = (body for body in snapshot.bodies if body.kind == "ministry")
        self._portfolios = Portfolios(ministries)

    def check(self, fact: Fact, reading: Reading, links: Iterable[Link]) -> Verdict:
        """What the snapshot says of one fact of a reading, as its links have it."""
        chosen = {link.entity: link.best.key for link in links if link.best}
        return self._check(fact, reading, chosen)

    def quads(self, reading: Reading, links: Iterable[Link], base: str = BASE) -> Iterator[Quad]:
        """The verdicts on all facts of a reading, for its links graph, sorted."""
        iris = Iris(base)
        article = iris.article(reading.article.id)
        graph = iris.links(reading.article.id)
        listed = tuple(links)
        chosen = {link.entity: link.best.key for link in listed if link.best}
        asked = date(PartialDate(self._snapshot.date))
        written = set()
        for fact, statement in statements(reading, listed, base):
            verdict = self._check(fact, reading, chosen)
            key = digest(fact.identity())
            node = iris.content("verdict", reading.article.id, statement, key)
            for predicate, value in (
                ("rdf:type", term("pol:Verdict")),
                ("pol:verdictOn", statement),
                ("pol:article", article),
                ("pol:snapshot", term(f"pol:snapshot-{verdict.says}")),
                ("pol:reason", text(verdict.reason)),
                ("pol:snapshotDate", asked),
            ):
                written.add(Quad(node, term(predicate), value, graph))
            if verdict.start or verdict.end:
                written |= set(_interval(statement, verdict, iris, graph))
        return iter(sorted(written, key=str))

    def _check(self, fact: Fact, reading: Reading, chosen: Mapping[str, str]) -> Verdict:
        when = reading.article.published
        match fact:
            case Membership():
                return self._membership(fact, when, chosen)
            case Role():
                names = {entity.id: entity.name for entity in reading.entities}
                return self._role(fact, Told.by(fact, names), when, chosen)
            case Coalition():
                return self._coalition(fact, when, chosen)
            case _:
                return _absent(f"the snapshot holds no {fact.kind}s")

    def _membership(
        self, fact: Membership, when: PartialDate | None, chosen: Mapping[str, str]
    ) -> Verdict:
        career, party = self._careers.get(chosen.get(fact.person, "")), chosen.get(fact.party)
        if career is None or party is None:
            return _absent("the person or the party is not linked")
        short = self._parties.short(party)
        ever = any(self._parties.related(party, one) for one in career.parties)
        if when is None or fact.status == "former":
            if ever:
                return _confirmed(f"the snapshot has {short} at some time")
            return _absent(f"the snapshot never has {short}")
        then = career.parties_at(when)
        if any(self._parties.related(party, one) for one in then):
            start, end = self._belonged(career, party, when)
            return Verdict(Says.CONFIRMED, f"the snapshot has {short} at {when}", start, end)
        if then:
            others = ", ".join(sorted(self._parties.short(one) for one in then))
            return _contradicted(f"the snapshot has {others} at {when}")
        return _absent(f"the snapshot has {short} at another time" if ever else "no party known")

    def _belonged(
        self, career: Career, party: str, when: PartialDate
    ) -> tuple[str | None, str | None]:
        """From when to when, as a membership says: who leaves the Kamer may stay a member."""
        known = [
            (one.start, one.end or "9999")
            for one in career.person.affiliations
            if one.start
            and one.basis == "member"
            and self._parties.related(party, one.party)
            and reaches(one.start, one.end, when)
        ]
        if not known:
            return None, None
        start, end = min(known, key=lambda bounds: (bounds[0], -int(bounds[1][:4])))
        return start, None if end == "9999" else end

    def _role(
        self, fact: Role, told: Told, when: PartialDate | None, chosen: Mapping[str, str]
    ) -> Verdict:
        career = self._careers.get(chosen.get(fact.person, ""))
        if career is None:
            return _absent("the person is not linked")
        if fact.role not in _COVERED:
            return _absent(f"the snapshot does not hold who is {fact.role}")
        held = posts(told, career, self._portfolios)
        fitting = [one for fit, one in held if fit > 0]
        if not fitting:
            return self._never(told, career, when, [one for _, one in held])
        if when is None:
            return _held(fitting[-1])
        match told.status:
            case "former":
                return _former(fitting, when)
            case "future":
                return _future(fitting, when)
            case _:
                return _current(fitting, when, told.status == "current")

    def _never(
        self, told: Told, career: Career, when: PartialDate | None, others: list[Tenure]
    ) -> Verdict:
        """Someone whom the snapshot never has in that post."""
        if when is None or told.status == "future":
            return _absent(f"the snapshot never has {career.person.name} as {told.role}")
        if told.status != "former":
            for one in others:
                if reaches(one.start, one.end, when):
                    return _contradicted(f"another portfolio: {_post(one)}")
            if told.role in _SEATS - {"speaker"}:
                for career_of in self._careers.values():
                    for one in career_of.at(when, {told.role}):
                        return _contradicted(f"{career_of.person.name} was: {_post(one)}")
            if told.role in CABINET_OR_KAMER:
                for one in career.at(when, NATIONAL):
                    return _contradicted(f"another office: {_post(one)}")
        return _absent(f"the snapshot never has {career.person.name} as {told.role}")

    def _some_coalition(self, party: str, when: PartialDate) -> Verdict:
        """A governing party of no named cabinet: the one of the day, or one of a province."""
        for cabinet in self._snapshot.cabinets:
            parties = {one for one, left in cabinet.parties if not left or left >= days(when)[0]}
            if reaches(cabinet.start, cabinet.end, when) and party in parties:
                return _confirmed(f"{self._parties.short(party)} in {cabinet.name}")
        return _absent(f"the snapshot has {self._parties.short(party)} in no cabinet at {when}")

    def _coalition(
        self, fact: Coalition, when: PartialDate | None, chosen: Mapping[str, str]
    ) -> Verdict:
        party = chosen.get(fact.party)
        if fact.cabinet is None and party and when:
            return self._some_coalition(party, when)
        cabinet = self._snapshot.cabinet_by_key.get(chosen.get(fact.cabinet or "", ""))
        if cabinet is None or party is None:
            return _absent("the cabinet or the party is not linked")
        if not cabinet.parties:
            return _absent(f"the snapshot does not hold the parties of {cabinet.name}")
        short = self._parties.short(party)
        for one, left in cabinet.parties:
            if not self._parties.related(one, party):
                continue
            if left and when and left < days(when)[0] and fact.status == "current":
                return _contradicted(f"{short} left {cabinet.name} on {left}")
            reason = f"{short} in {cabinet.name}" + (f" until {left}" if left else "")
            return Verdict(Says.CONFIRMED, reason, cabinet.start, left or cabinet.end)
        if fact.status == "former":
            return _absent(f"the snapshot never has {short} in {cabinet.name}")
        parties = ", ".join(self._parties.short(one) for one, _ in cabinet.parties)
        return _contradicted(f"{cabinet.name} is of {parties}")


def _current(held: list[Tenure], when: PartialDate, certain: bool) -> Verdict:
    for one in held:
        if reaches(one.start, one.end or _beyond(one), when):
            return _held(one)
    for one in held:
        if near(one, when):
            return _held(one, "about then: ")
    last = held[-1]
    if last.end is None:
        return _absent(f"last seen on {last.seen}: {_post(last)}")
    if not certain and all(one.start <= days(when)[1] for one in held):
        return _held(last, "before: ")
    return _contradicted(f"at another time: {_post(last)}")


def _former(held: list[Tenure], when: PartialDate) -> Verdict:
    first, last = days(when)
    soon = (when.last + CHANGEOVER).isoformat()
    for one in held:
        if one.start < first and (one.end or one.seen) > soon:
            return _contradicted(f"not over at {when}: {_post(one)}")
    begun = [one for one in held if one.start <= last]
    if begun:
        return _held(begun[-1], "" if (begun[-1].end or "~") <= last else "about then: ")
    return _absent(f"only later: {_post(held[-1])}")


def _future(held: list[Tenure], when: PartialDate) -> Verdict:
    until = f"{when.last.year + _SOON}~"
    for one in held:
        if one.start <= until and (one.end is None or one.end >= days(when)[0]):
            return _held(one)
    return _absent(f"not within {_SOON} years of {when}")


def _beyond(one: Tenure) -> str:
    """The last day an open tenure is known to have lasted."""
    return one.seen


def _post(one: Tenure) -> str:
    return f"{one.label} {one.start}..{one.end or ''}"


def _interval(statement: NamedNode, one: Verdict, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    node = iris.content("interval", "snapshot", statement, one.start, one.end)
    yield Quad(statement, term("pol:interval"), node, graph)
    yield Quad(node, term("rdf:type"), term("pol:SnapshotInterval"), graph)
    if one.start:
        start = PartialDate(one.start)
        yield Quad(node, term("pol:start"), date(start), graph)
        yield Quad(node, term("pol:earliest"), day(start.first), graph)
    if one.end:
        end = PartialDate(one.end)
        yield Quad(node, term("pol:end"), date(end), graph)
        yield Quad(node, term("pol:latest"), day(end.last), graph)


def _held(one: Tenure, how: str = "") -> Verdict:
    return Verdict(Says.CONFIRMED, f"{how}{_post(one)}", one.start, one.end)


def _confirmed(reason: str) -> Verdict:
    return Verdict(Says.CONFIRMED, reason)


def _absent(reason: str) -> Verdict:
    return Verdict(Says.ABSENT, reason)


def _contradicted(reason: str) -> Verdict:
    return Verdict(Says.CONTRADICTED, reason)
