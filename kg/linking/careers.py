"""What someone was at a date: offices held, parties belonged to, how much they stood out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.model import PartialDate
from kg.snapshot import Snapshot
from kg.snapshot.rows import Affiliation, Person, Tenure, reaches

NATIONAL = frozenset({"prime-minister", "deputy-prime-minister", "minister", "state-secretary"})
CABINET_OR_KAMER = NATIONAL | {"mp", "speaker"}

# How much someone stands out in the news by the office held at that time.
_PROMINENCE: Mapping[str, float] = {
    "prime-minister": 1.0,
    "deputy-prime-minister": 0.85,
    "minister": 0.8,
    "state-secretary": 0.65,
    "speaker": 0.6,
    "mayor": 0.5,
    "mp": 0.4,
    "senator": 0.2,
}
_FADING = (1, 0.75), (4, 0.5)  # years after the end of an office, what is left
_FOR_EVER = 0.3
# News still says "minister" of who has just left, and already of who is about to come.
CHANGEOVER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Career:
    """One person's offices and parties; `first` and `last` are the ends of what is known.

    `as_of` is the day up to which anything is known at all.
    """

    person: Person
    tenures: tuple[Tenure, ...]
    first: str | None
    last: str | None
    as_of: str

    @classmethod
    def of(cls, person: Person, tenures: tuple[Tenure, ...], as_of: str) -> "Career":
        """Put the offices and the dated parties of a person together."""
        held = [one for one in tenures if one.role != "honorary"]
        starts = [one.start for one in held]
        ends = [one.end or one.seen for one in held]
        for item in person.affiliations:
            if item.start and item.basis != "member":
                starts.append(item.start)
                ends.append(item.end or item.start)
        return cls(
            person=person,
            tenures=tenures,
            first=min(starts, default=None),
            last=max(ends, default=None),
            as_of=as_of,
        )

    def at(self, when: PartialDate, roles: Iterable[str] | None = None) -> tuple[Tenure, ...]:
        """The offices held at some day of `when`."""
        wanted = None if roles is None else frozenset(roles)
        return tuple(
            one
            for one in self.tenures
            if (wanted is None or one.role in wanted) and reaches(one.start, one.end, when)
        )

    def parties_at(self, when: PartialDate) -> frozenset[str]:
        """The parties known for a date: by a dated time, else by a membership without dates."""
        dated = {a.party for a in self.person.affiliations if _dated(a) and _covers(a, when)}
        dated |= {one.party for one in self.at(when) if one.party}
        if dated:
            return frozenset(dated)
        return frozenset(a.party for a in self.person.affiliations if not _dated(a))

    @property
    def parties(self) -> frozenset[str]:
        """Every party known of the person."""
        return frozenset(a.party for a in self.person.affiliations) | {
            one.party for one in self.tenures if one.party
        }

    def prominence(self, when: PartialDate | None) -> tuple[float, str]:
        """How much someone stood out at a date (0 to 1), and by which office.

        Something of it stays for ever; without a date that is all there is.
        """
        best, why = 0.0, ""
        for one in self.tenures:
            value = _PROMINENCE.get(one.role, 0.0)
            if when is None:
                value *= _FOR_EVER
            elif not reaches(one.start, one.end, when):
                value *= _faded(one.end, when)
            if value > best:
                best, why = value, f"{one.label} {one.start}..{one.end or ''}"
        return best, why


def near(one: Tenure, when: PartialDate) -> bool:
    """Whether a tenure ended shortly before a date or began shortly after it."""
    first, last = when.first - CHANGEOVER, when.last + CHANGEOVER
    return one.start <= last.isoformat() and (one.end is None or f"{one.end}~" >= first.isoformat())


def careers(snapshot: Snapshot) -> dict[str, Career]:
    """The careers of all people of a snapshot by key."""
    held = snapshot.tenures_of
    return {
        person.key: Career.of(person, held.get(person.key, ()), snapshot.date)
        for person in snapshot.people
    }


@lru_cache(maxsize=4096)
def years_between(earlier: str, later: date) -> float:
    """Years from a partial date's last day to a day; negative where it is the other way round."""
    return (later - PartialDate(earlier).last).days / 365.25


def _dated(item: Affiliation) -> bool:
    return bool(item.start or item.end)


def _covers(item: Affiliation, when: PartialDate) -> bool:
    return reaches(item.start, item.end, when)


def _faded(end: str | None, when: PartialDate) -> float:
    if end is None or (years := years_between(end, when.first)) < 0:
        return 0.0  # it had not begun yet
    return next((left for limit, left in _FADING if years <= limit), _FOR_EVER)
