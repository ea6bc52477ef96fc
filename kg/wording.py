"""A fact in words a person reads: one short English sentence with the article's own names."""

from collections.abc import Mapping

from kg.model import Coalition, Event, Fact, Membership, PartialDate, Position, Role, Status

_STANCES = {"for": "is for", "against": "is against", "mixed": "is divided on"}


def sentence(fact: Fact, names: Mapping[str, str]) -> str:
    """The fact in words; `names` gives the name of each entity it speaks of, by id."""
    match fact:
        case Membership():
            verb = "belonged to" if fact.status == "former" else "belongs to"
            return f"{names[fact.person]} {verb} {names[fact.party]}"
        case Role():
            where = f" of {names[fact.organisation]}" if fact.organisation else ""
            verb = _is(fact.status, "holds or held the role of")
            dates = _between(fact.start, fact.end)
            return f"{names[fact.person]} {verb} {_title(fact)}{where}{dates}"
        case Position():
            about = ", ".join(filter(None, (fact.concept, fact.aim)))
            said = f", says {names[fact.said_by]}" if fact.said_by else ""
            told = f"{names[fact.holder]} {_STANCES[fact.stance]}: {fact.topic}"
            return f"{told}{f' ({about})' if about else ''}{said}{_on(fact.when)}"
        case Event():
            who = ", ".join(names[participant] for participant in fact.participants)
            return f"{fact.event}: {who or 'nobody named'}{_on(fact.when)}"
        case Coalition():
            verb = _is(fact.status, "is")
            cabinet = f"in {names[fact.cabinet]}" if fact.cabinet else "a governing party"
            return f"{names[fact.party]} {verb} {cabinet}"
        case _:
            raise TypeError(f"no wording for {type(fact).__name__}")


def _title(fact: Role) -> str:
    if fact.role == "other":
        return fact.portfolio or "another role"
    words = fact.role.replace("-", " ")
    return f"{words} ({fact.portfolio})" if fact.portfolio else words


def _is(status: Status | None, unknown: str) -> str:
    match status:
        case "current":
            return "is"
        case "former":
            return "was"
        case "future":
            return "will be"
        case None:
            return unknown


def _between(start: PartialDate | None, end: PartialDate | None) -> str:
    return (f", from {start}" if start else "") + (f", until {end}" if end else "")


def _on(when: PartialDate | None) -> str:
    return f" ({when})" if when else ""
