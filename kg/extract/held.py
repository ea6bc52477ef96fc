"""An office with its holder, as one place of the text gives it."""

from dataclasses import dataclass

from kg.mentions import Mention
from kg.mentions.offices import Office
from kg.model import PartialDate, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office with its holder, its status, its time, and the tokens that say so."""

    person: str
    office: Office
    status: Status | None
    first: int
    last: int
    rule: str
    start: PartialDate | None = None
    end: PartialDate | None = None


def status_of(office: Office) -> Status:
    """The status an office's own words tell; current where they tell none."""
    match office.status:
        case "former":
            return "former"
        case "future":
            return "future"
        case _:
            return "current"


def name_of(mention: Mention) -> str:
    return (mention.entity or "").split(":", 1)[1]


def as_held(mention: Mention, office: Office, status: Status | None, rule: str) -> Held:
    return Held(
        person=name_of(mention),
        office=office,
        status=status,
        first=min(mention.first, office.first),
        last=max(mention.last, office.last),
        rule=rule,
    )


NAMED_FORMS = frozenset({"name", "surname"})
