"""Offices: the item of a role and portfolio at a date, under the label of that time."""

from collections.abc import Iterable

from kg.linking.about import Told
from kg.linking.careers import Career, near
from kg.linking.holding import posts
from kg.linking.names import fold
from kg.linking.portfolios import Portfolios
from kg.model import Candidate, PartialDate, Reason
from kg.snapshot import Snapshot
from kg.snapshot.rows import Office, Tenure, reaches

_HELD, _OF_ITS_TIME, _BY_LABEL, _ONLY_ONE = 4.0, 3.5, 3.0, 3.0
# Roles that are one office; all others need a portfolio, a chamber or a place.
_SINGLE = {
    "prime-minister": "Q3058109",
    "deputy-prime-minister": "Q2430481",
    "mp": "Q18887908",
    "senator": "Q19305384",
}
_WITH_PORTFOLIO = frozenset({"minister", "state-secretary"})
_PLACED = {
    "mayor": "burgemeester van {}",
    "speaker": "voorzitter van de {}",
    "provincial-executive": "lid van de gedeputeerde staten van {}",
}


class Offices:
    """The offices of a snapshot by role, portfolio, place and time."""

    def __init__(self, snapshot: Snapshot, portfolios: Portfolios) -> None:
        self._offices = snapshot.office_by_key
        self._portfolios = portfolios
        self._tenures: dict[str, list[Tenure]] = {}
        for one in snapshot.tenures:
            if one.role in _WITH_PORTFOLIO and one.portfolio:
                self._tenures.setdefault(one.role, []).append(one)
        self._labels = {fold(office.name): office for office in snapshot.offices}
        self._found: dict[tuple[Told, PartialDate | None], Candidate | None] = {}

    def find(
        self, told: Told, when: PartialDate | None, holder: Career | None = None
    ) -> Candidate | None:
        """The office that a told role is; `holder` is who surely holds it. None where it's open."""
        if holder is not None and when is not None:
            own = self._of_holder(told, when, holder)
            if own is not None:
                return own
        key = (told, when)
        if key not in self._found:
            self._found[key] = self._by_words(told, when)
        return self._found[key]

    def _of_holder(self, told: Told, when: PartialDate, holder: Career) -> Candidate | None:
        fits = [(fit, one) for fit, one in posts(told, holder, self._portfolios) if fit >= 0.75]
        if told.status == "former":
            then = [one for _, one in fits if one.end and f"{one.end}~" < when.first.isoformat()]
        else:
            then = [one for _, one in fits if reaches(one.start, one.end, when)]
            then = then or [one for _, one in fits if near(one, when)]
        if len({one.office for one in then}) != 1:
            return None
        office = self._offices[then[-1].office]
        label = then[-1].label if told.role in _WITH_PORTFOLIO else office.name
        detail = f"held by {holder.person.name} {then[0].start}..{then[-1].end or ''}"
        return self._candidate(office, label, _HELD, "holder", detail)

    def _by_words(self, told: Told, when: PartialDate | None) -> Candidate | None:
        if told.role in _SINGLE and _SINGLE[told.role] in self._offices:
            office = self._offices[_SINGLE[told.role]]
            return self._candidate(office, office.name, _ONLY_ONE, "role", "one office in the land")
        if told.role in _PLACED and told.organisation:
            wanted = fold(_PLACED[told.role].format(told.organisation))
            placed = self._labels.get(wanted)
            if placed is None:
                return None
            return self._candidate(placed, placed.name, _BY_LABEL, "place", told.organisation)
        if told.role in _WITH_PORTFOLIO and told.portfolio:
            return self._by_portfolio(told, told.portfolio, when)
        return None

    def _by_portfolio(
        self, told: Told, portfolio: str, when: PartialDate | None
    ) -> Candidate | None:
        held = [
            one
            for one in self._tenures.get(told.role, ())
            if self._portfolios.fit(portfolio, one.portfolio or "") == 1.0
        ]
        if when is not None and told.status != "former":
            held = [one for one in held if reaches(one.start, one.end, when)] or [
                one for one in held if near(one, when)
            ]
        elif when is not None:
            held = [one for one in held if one.start <= when.last.isoformat()]
        exact = [one for one in held if _is_named(one, portfolio)] or held
        if len({one.office for one in exact}) == 1:
            last = exact[-1]
            detail = f"{portfolio} ~ {last.portfolio} at {when or 'any time'}"
            office = self._offices[last.office]
            return self._candidate(office, last.label, _OF_ITS_TIME, "portfolio", detail)
        return None

    def _candidate(
        self, office: Office, label: str, score: float, feature: str, detail: str
    ) -> Candidate:
        reason = Reason(feature=feature, score=score, detail=detail)
        return Candidate(
            key=office.key, qid=office.qid, label=label, score=score, reasons=(reason,)
        )


def _is_named(one: Tenure, portfolio: str) -> bool:
    """Whether a post is called so itself, and not only covers it among others."""
    return fold(one.portfolio or "").startswith(fold(portfolio))


def agreed(found: Iterable[Candidate | None]) -> Candidate | None:
    """The one office that all agree on, or None."""
    candidates = list(found)
    if not candidates or any(one is None for one in candidates):
        return None
    keys = {one.key for one in candidates if one}
    return candidates[0] if len(keys) == 1 else None
