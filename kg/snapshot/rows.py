"""The rows of the snapshot: frozen, all text, dates ISO with the precision of the source.

An open end means "not ended when it was seen"; a tenure's `seen` says when that was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.model import PartialDate


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person counted as a party's: its member, in its group in parliament, for it in a cabinet.

    `basis` is `member`, `group` or `cabinet`; `party` is a key of the snapshot.
    """

    party: str
    start: str | None
    end: str | None
    basis: str


def in_order(affiliations: Iterable[Affiliation]) -> tuple[Affiliation, ...]:
    """Affiliations by time, those without a start first; each once."""
    return tuple(
        sorted(
            set(affiliations),
            key=lambda one: (one.start or "", one.end or "", one.party, one.basis),
        )
    )


@dataclass(frozen=True, slots=True)
class Person:
    """A politician; `family_name` has its tussenvoegsel, `confidence` is high, medium or low."""

    key: str
    qid: str | None
    name: str
    family_name: str
    aliases: tuple[str, ...]
    gender: str | None
    born: str | None
    died: str | None
    affiliations: tuple[Affiliation, ...]
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party or a group in parliament; `successors` are the keys of what it went into."""

    key: str
    qid: str | None
    name: str
    short: str
    aliases: tuple[str, ...]
    founded: str | None
    dissolved: str | None
    successors: tuple[str, ...]
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office; `role` is a key of the ontology's roles where it has one."""

    key: str
    qid: str | None
    name: str
    aliases: tuple[str, ...]
    role: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry, a chamber, a municipality, a province or another organisation.

    `kind` is ministry, chamber, municipality, province, water-board or organisation.
    """

    key: str
    qid: str | None
    name: str
    aliases: tuple[str, ...]
    kind: str
    start: str | None
    end: str | None
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A cabinet with its parties (keys) and, where one left early, the day it did."""

    key: str
    qid: str | None
    name: str
    aliases: tuple[str, ...]
    start: str
    end: str | None
    parties: tuple[tuple[str, str | None], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person held an office; `label` and `portfolio` are those of the time."""

    person: str
    office: str
    role: str
    label: str
    portfolio: str | None
    cabinet: str | None
    start: str
    end: str | None
    seen: str
    party: str | None
    confidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of politics as Wikidata knows it; `near` are words whose item is only close."""

    key: str
    qid: str | None
    name: str
    aliases: tuple[str, ...]
    near: tuple[str, ...]
    confidence: str
    sources: tuple[str, ...]


Row = Person | Party | Office | Body | Cabinet | Tenure | Topic

TABLES: Mapping[str, type[Row]] = {
    "people": Person,
    "parties": Party,
    "offices": Office,
    "bodies": Body,
    "cabinets": Cabinet,
    "tenures": Tenure,
    "topics": Topic,
}


def reaches(start: str | None, end: str | None, when: PartialDate) -> bool:
    """Whether the time from `start` to `end` (inclusive, None = unknown or open) meets `when`."""
    # ISO dates of any precision compare as text: a prefix sorts before what it starts, so a
    # start is the first day it can mean as it stands, and an end its last with a `~` behind it.
    first, last = days(when)
    return (start or "") <= last and (end is None or f"{end}~" >= first)


@lru_cache(maxsize=8192)
def days(when: PartialDate) -> tuple[str, str]:
    """The first and the last day a date can mean, in ISO."""
    return when.first.isoformat(), when.last.isoformat()
