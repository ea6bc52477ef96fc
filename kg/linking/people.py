"""People: candidates by name, scored by the features, judged by score and lead."""

from collections.abc import Iterable

from kg.linking.about import About
from kg.linking.careers import Career
from kg.linking.features import LEAD, POSITIVE, UNSURE, Known, reasons
from kg.linking.index import Match, NameIndex
from kg.linking.names import fold
from kg.linking.parties import Parties
from kg.linking.portfolios import Portfolios
from kg.model import Candidate, Judgement, Link, PartialDate, Reason
from kg.snapshot import Snapshot

_SHOWN = 5  # candidates kept
_REMEMBERED = 50_000  # scored names, so that a long run keeps its memory
_ANOTHER_FIRST_NAME = -4.0


class People:
    """The people of a snapshot, to be told apart."""

    def __init__(self, snapshot: Snapshot, known: Known) -> None:
        self._index = NameIndex(snapshot.people)
        self._known = known
        self._matches: dict[str, tuple[Match, ...]] = {}
        self._scored: dict[About, tuple[Candidate, ...]] = {}

    def candidates(self, about: About) -> tuple[Candidate, ...]:
        """Whom a name can mean, best first; equal scores by key."""
        found = self._scored.get(about)
        if found is None:
            if len(self._scored) >= _REMEMBERED:
                self._scored.clear()
            found = self._scored[about] = self._score(about)
        return found

    def namesakes(self, name: str) -> tuple[Candidate, ...]:
        """Those whom the first name rules out, for the explanation of a decision."""
        detail = f"another first name than {name}"
        reason = Reason(feature="name", score=_ANOTHER_FIRST_NAME, detail=detail)
        return tuple(
            Candidate(
                key=one.key,
                qid=one.qid,
                label=one.name,
                score=_ANOTHER_FIRST_NAME,
                reasons=(reason,),
            )
            for one in self._index.namesakes(name)[:_SHOWN]
        )

    def holders(self, role: str, portfolio: str | None, when: PartialDate) -> list[Candidate]:
        """Who held an office at some day of a date, latest first; on a day of change the new."""
        found = []
        for career in self._known.careers.values():
            for one in career.at(when, {role}):
                fit = 1.0
                if portfolio and one.portfolio:
                    fit = self._known.portfolios.fit(portfolio, one.portfolio)
                if fit == 1.0 and one.end != str(when):
                    found.append((one.start, career, f"{one.label} {one.start}..{one.end or ''}"))
        found.sort(key=lambda item: (item[0], item[1].person.key), reverse=True)
        unique: dict[str, Candidate] = {}
        for _, career, detail in found:
            unique.setdefault(career.person.key, _holder(career, detail))
        return list(unique.values())

    def _score(self, about: About) -> tuple[Candidate, ...]:
        name = fold(about.name)
        matches = self._matches.get(about.name)
        if matches is None:
            if len(self._matches) >= _REMEMBERED:
                self._matches.clear()
            matches = self._matches[about.name] = self._index.find(about.name) if name else ()
        found = []
        for match in matches:
            why = reasons(match, about, self._known)
            score = round(sum(reason.score for reason in why), 3)
            found.append(
                Candidate(
                    key=match.person.key,
                    qid=match.person.qid,
                    label=match.person.name,
                    score=score,
                    reasons=why,
                )
            )
        found.sort(key=lambda one: (-one.score, one.key))
        return tuple(found[:_SHOWN])


def judged(entity: str, candidates: Iterable[Candidate]) -> Link:
    """The decision on scored candidates, best first: sure, open, or nobody known."""
    ordered = tuple(candidates)
    if not ordered or ordered[0].score < UNSURE:
        return Link(entity=entity, judgement=Judgement.NEGATIVE, candidates=ordered)
    lead = ordered[0].score - ordered[1].score if len(ordered) > 1 else ordered[0].score
    sure = ordered[0].score >= POSITIVE and lead >= LEAD
    judgement = Judgement.POSITIVE if sure else Judgement.UNSURE
    return Link(entity=entity, judgement=judgement, candidates=ordered)


def known(snapshot: Snapshot, careers: dict[str, Career]) -> Known:
    """What the features look things up in, from a snapshot."""
    ministries = (body for body in snapshot.bodies if body.kind == "ministry")
    return Known(careers, Parties(snapshot.parties), Portfolios(ministries))


def _holder(career: Career, detail: str) -> Candidate:
    person = career.person
    return Candidate(
        key=person.key,
        qid=person.qid,
        label=person.name,
        score=POSITIVE,
        reasons=(Reason(feature="role", score=POSITIVE, detail=detail),),
    )
