"""The data types that the stages hand to each other; imports neither spaCy nor rdflib.

An `Article` is read, its `Entity`s are found, `Fact`s are read from it, `Link`s say who is who.
All types are frozen: a stage makes new ones and never changes what it was given.
"""

import calendar
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Literal, Self

EntityKind = Literal["person", "party", "organisation", "cabinet"]
Status = Literal["current", "former", "future"]
Stance = Literal["for", "against", "mixed"]
Aim = Literal["restrict", "expand", "introduce", "abolish", "keep"]

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date that claims no more precision than its words: `2023`, `2023-01` or `2023-01-24`."""

    text: str

    def __post_init__(self) -> None:
        """Refuse anything that is not a year, a month or a day that exists (ValueError)."""
        match = _PARTIAL.fullmatch(self.text)
        if match is None:
            raise ValueError(f"not a date (YYYY, YYYY-MM or YYYY-MM-DD): {self.text!r}")
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How much of the date is known."""
        match len(self.text):
            case 4:
                return "year"
            case 7:
                return "month"
            case _:
                return "day"

    @property
    def first(self) -> date:
        """The first day the date can mean."""
        parts = [int(part) for part in self.text.split("-")]
        return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)

    @property
    def last(self) -> date:
        """The last day the date can mean."""
        parts = [int(part) for part in self.text.split("-")]
        if len(parts) == 3:
            return date(*parts)
        month = parts[1] if len(parts) == 2 else 12
        return date(parts[0], month, calendar.monthrange(parts[0], month)[1])

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read.

    `text` is what is annotated and what every offset counts in (in characters): the file's text
    behind its header, or title, blank line and body where a source gives them apart.
    `id` is stable between runs: given by the source, or derived from name and text.
    """

    id: str
    text: str
    title: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A place in an article; always `article.text[start:end] == quote`."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text` from `start` to `end`, without the white space at its edges."""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return cls(start=start, end=end, quote=text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something an article speaks of.

    `id` is unique in its article; `name` is the canonical name the article supports: a person's
    full name if it stands anywhere in the text, else the surname as written; a party's usual short
    name. An entity that is only implied (the chamber of a Kamerlid) has no mentions.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries: the words it was read from, the rule that read it, how sure it is.

    Entities are named by their id. `confidence` is in [0, 1]: the share of right facts among those
    that this rule read from the development articles.
    """

    evidence: Span
    alt_evidence: tuple[Span, ...] = ()
    rule: str
    confidence: float

    @property
    def kind(self) -> str:
        """The kind of fact, as the graph and the command line call it."""
        return type(self).__name__.lower()

    def entities(self) -> tuple[str, ...]:
        """The ids of the entities the fact speaks of, each named by a field of the subclass."""
        raise NotImplementedError

    def identity(self) -> Mapping[str, object]:
        """What makes two facts of one article the same fact: all but how it was read."""
        how = {"evidence", "alt_evidence", "rule", "confidence"}
        return {
            field.name: _plain(getattr(self, field.name))
            for field in fields(self)
            if field.name not in how
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Fact):
    """A person belongs (or belonged) to a party."""

    person: str
    party: str
    status: Status | None = None

    def entities(self) -> tuple[str, ...]:
        """The person and the party."""
        return (self.person, self.party)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Fact):
    """A person holds, held or will hold a role.

    `role` is a key of the ontology's roles (`minister`, `state-secretary`, `mp`, …, `other`);
    `portfolio` is in the words of the text (for `other`: the name of the function);
    `organisation` is an entity's id; `status` is seen from the time of writing.
    """

    person: str
    role: str
    portfolio: str | None = None
    organisation: str | None = None
    status: Status | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def entities(self) -> tuple[str, ...]:
        """The person and, if told, the organisation."""
        return tuple(filter(None, (self.person, self.organisation)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """A holder (party, person, cabinet, body) stands for or against a proposal.

    `topic` is the proposal in the article's words, `concept` the general topic (a key or label of
    `ontology/topics.ttl`), `aim` what the proposal does to the concept, `said_by` who reports it.
    """

    holder: str
    topic: str
    stance: Stance
    concept: str | None = None
    aim: Aim | None = None
    said_by: str | None = None
    when: PartialDate | None = None

    def entities(self) -> tuple[str, ...]:
        """The holder and, if told, who reports it."""
        return tuple(filter(None, (self.holder, self.said_by)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Something that happened, or is firmly planned, with political actors taking part.

    `event` is one of meeting vote resignation appointment election agreement debate other.
    """

    event: str
    participants: tuple[str, ...]
    when: PartialDate | None = None

    def entities(self) -> tuple[str, ...]:
        """The participants."""
        return self.participants


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalition(Fact):
    """A party sits in a cabinet, a provincial or a municipal executive."""

    party: str
    cabinet: str | None = None
    status: Status | None = None

    def entities(self) -> tuple[str, ...]:
        """The party and, if named, the cabinet."""
        return tuple(filter(None, (self.party, self.cabinet)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one article."""

    article: Article
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]


class Judgement(StrEnum):
    """What the linker concludes about an entity."""

    POSITIVE = "positive"
    UNSURE = "unsure"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature's say in a score; `score` is its weighted contribution."""

    feature: str
    score: float
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Someone an entity might be. `key` names the item in the snapshot; `qid` may be missing."""

    key: str
    qid: str | None
    label: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The linker's decision on one entity of one article, best candidate first."""

    entity: str
    judgement: Judgement
    candidates: tuple[Candidate, ...] = ()

    @property
    def best(self) -> Candidate | None:
        """The candidate that was chosen: only for a positive judgement."""
        return self.candidates[0] if self.judgement is Judgement.POSITIVE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with an input or an output, in one line that names it and the cause."""

    where: str
    what: str


def digest(parts: object, length: int = 16) -> str:
    """A content-derived key: the start of the SHA-256 of the canonical JSON of `parts`."""
    canonical = json.dumps(_plain(parts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:length]


def _plain(value: object) -> object:
    """The value in terms that JSON has."""
    if isinstance(value, PartialDate):
        return value.text
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value
