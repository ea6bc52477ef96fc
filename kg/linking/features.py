"""The table by which people are told apart: features, their weights, one function for each.

A feature's function looks at a match and at what the text tells, and says how well they go
together: a value between -1 and 1, with the detail in words; None where it has nothing to say. The
score is the sum of value times weight.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kg.linking.about import About
from kg.linking.careers import CABINET_OR_KAMER, NATIONAL, Career, years_between
from kg.linking.holding import weigh
from kg.linking.index import BY_SURNAME, FIT, Match
from kg.linking.names import is_common
from kg.linking.parties import Parties
from kg.linking.portfolios import Portfolios
from kg.model import Reason

POSITIVE = 3.0  # from this score on a candidate is who is meant, if it leads far enough
LEAD = 0.75  # by this much, over the next one
UNSURE = 1.5  # below it nobody known is meant

_ADULT = 18
_OLD_AGE = 100
_EARLY = 2  # years before the first known office in which someone may be in the news
_LONG_AGO = (6, 0.5), (15, 1.0)  # years after the last known office, how much that says against


@dataclass(frozen=True, slots=True)
class Known:
    """What the features look things up in."""

    careers: dict[str, Career]
    parties: Parties
    portfolios: Portfolios


Value = tuple[float, str] | None
Measure = Callable[[Match, Career, About, Known], Value]


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of the table."""

    name: str
    weight: float
    measure: Measure


def name_fits(match: Match, career: Career, about: About, known: Known) -> Value:
    """How the name fits: in full, by initials, by the surname alone."""
    return FIT[match.how], f"{match.how}: {about.name} ~ {career.person.name}"


def is_rare(match: Match, career: Career, about: About, known: Known) -> Value:
    """A rare surname points to one family, a common one to nobody, not even with a first name."""
    common = is_common(match.person.family_name) or is_common(about.name)
    if not common:
        rare = (1.0, f"{match.person.family_name} is a rare surname")
        return rare if match.how in BY_SURNAME and "edit" not in match.how else None
    against = -0.75 if match.how in BY_SURNAME else -1.25
    return against, f"{match.person.family_name} is a common surname"


def was_alive(match: Match, career: Career, about: About, known: Known) -> Value:
    """Nobody takes part in politics before they are grown up or after their death."""
    if about.when is None:
        return None
    born, died = career.person.born, career.person.died
    if died and years_between(died, about.when.first) > 0 and not _only_former(about):
        return -1.0, f"died in {died}"
    if born is None:
        return None
    age = about.when.last.year - int(born[:4])
    if age < _ADULT:
        return -1.0, f"born in {born}"
    return (-1.0, f"born in {born}") if age > _OLD_AGE and not died else None


def was_active(match: Match, career: Career, about: About, known: Known) -> Value:
    """Someone is in the news in and around the years in office."""
    if about.when is None or career.first is None or career.last is None:
        return None
    early = -years_between(career.first, about.when.last)
    if early > _EARLY:
        return -1.0, f"first office {career.first}"
    late = years_between(career.last, about.when.first)
    against = max((value for limit, value in _LONG_AGO if late > limit), default=0.0)
    return (-against, f"last office until {career.last}") if against else None


def party_fits(match: Match, career: Career, about: About, known: Known) -> Value:
    """The party that the text gives someone is the one they had at that time."""
    values = [_party(career, about, party, status, known) for party, status in about.parties]
    return _together([value for value in values if value])


def role_fits(match: Match, career: Career, about: About, known: Known) -> Value:
    """The role that the text gives someone is one they held at that time."""
    values = [weigh(told, career, about.when, known.portfolios) for told in about.roles]
    return _together([value for value in values if value[0]])


def stood_out(match: Match, career: Career, about: About, known: Known) -> Value:
    """A bare name means whom everyone thinks of at that time."""
    value, why = career.prominence(about.when)
    return (value, why) if value else None


def in_company(match: Match, career: Career, about: About, known: Known) -> Value:
    """The rest of the article is about the same parties, cabinet, chamber or colleagues."""
    if about.when is None:
        return None
    parties = career.parties_at(about.when)
    around = about.around
    offices = career.at(about.when, CABINET_OR_KAMER | {"senator"})
    if not offices:
        # Nobody's party says much once they have left politics.
        shared = _shared(parties, around.parties, known.parties)
        return (0.5, f"the article speaks of {shared}") if shared else None
    if shared := _shared(parties, around.parties, known.parties):
        return 1.0, f"the article speaks of {shared}"
    in_cabinet = {one.cabinet for one in offices if one.role in NATIONAL and one.cabinet}
    if in_cabinet and around.cabinet:
        return 0.8, "in the cabinet that the article speaks of"
    for key in sorted(around.people - {career.person.key}):
        colleague = known.careers[key]
        if in_cabinet & {one.cabinet for one in colleague.at(about.when)}:
            return 0.8, f"in one cabinet with {colleague.person.name}"
    if around.chamber and any(one.role in {"mp", "speaker"} for one in offices):
        return 0.5, "in the chamber that the article speaks of"
    return None


FEATURES: tuple[Feature, ...] = (
    Feature("name", 4.0, name_fits),
    Feature("rarity", 1.0, is_rare),
    Feature("role", 4.0, role_fits),
    Feature("party", 2.5, party_fits),
    Feature("prominence", 1.5, stood_out),
    Feature("company", 1.0, in_company),
    Feature("active", 2.0, was_active),
    Feature("alive", 8.0, was_alive),
)


def reasons(match: Match, about: About, known: Known) -> tuple[Reason, ...]:
    """What each feature says for or against a match, those that say something."""
    career = known.careers[match.person.key]
    found = []
    for feature in FEATURES:
        value = feature.measure(match, career, about, known)
        if value is not None:
            score = round(feature.weight * value[0], 3)
            found.append(Reason(feature=feature.name, score=score, detail=value[1]))
    return tuple(found)


def _party(career: Career, about: About, party: str, status: str | None, known: Known) -> Value:
    ever = career.parties
    if not ever:
        return None
    short = known.parties.short(party)
    then = career.parties_at(about.when) if about.when else ever
    if any(known.parties.related(party, one) for one in then):
        return (0.6 if status == "former" else 1.0), f"of {short} at that time"
    if any(known.parties.related(party, one) for one in ever):
        return (0.9 if status == "former" else 0.3), f"of {short} at another time"
    others = ", ".join(sorted(known.parties.short(one) for one in then or ever))
    return (-0.3 if status == "former" else -1.0), f"of {others}, not {short}"


def _together(values: list[tuple[float, str]]) -> Value:
    """The best that speaks for, and the worst that speaks against."""
    if not values:
        return None
    best, worst = max(values), min(values)
    if worst[0] >= 0:
        return best
    if best[0] <= 0:
        return worst
    return max(-1.0, min(1.0, best[0] + worst[0])), f"{best[1]}; but {worst[1]}"


def _shared(own: frozenset[str], others: frozenset[str], parties: Parties) -> str | None:
    for one in sorted(own):
        for other in sorted(others):
            if parties.related(one, other):
                return parties.short(other)
    return None


def _only_former(about: About) -> bool:
    return bool(about.roles) and all(told.status == "former" for told in about.roles)
