"""What a text tells about someone it names: the evidence that the features weigh."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import PartialDate, Role, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A role as told: `organisation` is a name, `status` is seen from the article's date."""

    role: str
    portfolio: str | None = None
    organisation: str | None = None
    status: Status | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def by(cls, fact: Role, names: Mapping[str, str]) -> "Told":
        """The role a fact tells; `names` maps the article's entity ids to names."""
        return cls(
            role=fact.role,
            portfolio=fact.portfolio,
            organisation=names.get(fact.organisation or ""),
            status=fact.status,
            start=fact.start,
            end=fact.end,
        )


@dataclass(frozen=True, slots=True)
class Around:
    """What else the article speaks of: party keys, people's keys, the cabinet, the chamber."""

    parties: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    cabinet: bool = False
    chamber: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is told about one name: when, of which parties (keys), in which roles, beside whom."""

    name: str
    when: PartialDate | None = None
    parties: tuple[tuple[str, Status | None], ...] = ()
    roles: tuple[Told, ...] = ()
    around: Around = field(default_factory=Around)
