"""Who has left office by the time of writing: resigned, stepped down, was sent away."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kg import dates, lexicon
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mentions
from kg.model import PartialDate

_GONE = lexicon.cues("departures.gone")
_SPLIT = {
    "treedt": "af",
    "treden": "af",
    "trad": "af",
    "traden": "af",
    "stapt": "op",
    "stappen": "op",
    "stapte": "op",
    "stapten": "op",
    "aftreedt": "",
    "aftrad": "",
    "opstapt": "",
    "opstapte": "",
    "stopt": "ermee",
    "stoppen": "ermee",
    "stopte": "ermee",
    "houdt": "ermee",
    "gestapt": "",
}
_RESIGNS = frozenset(["ontslag"])
_HANDS_IN = lexicon.cues("departures.hands_in")
_WALKS = frozenset(["opgestapt", "vertrokken", "stapt", "stappen", "stapte", "stapten"]) | {
    "opstapt",
    "opstapte",
}
_FELLOWS = [[word] for word in sorted(lexicon.cues("successions.predecessor"))]
"""Words for people that a participle is said of: "zijn afgetreden partijgenoot"."""
_TALKS = lexicon.cues("departures.talks")
_FORCED = frozenset(["moest", "moesten"])
_FORCED_OUT = frozenset(["weg", "aftreden", "opstappen", "vertrekken"])
_UNREAL = lexicon.cues("departures.unreal")
_CABINETS = frozenset(["regering", "kabinet", "college", "kamer", "gemeenteraad", "raad"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A person has left an office; `when` is the date the sentence gives."""

    person: str
    token: int
    when: PartialDate | None


def departures(mentions: Mentions) -> Mapping[str, Departure]:
    """Person → the first sentence that says they have left an office."""
    lower = mentions.scan.tokens.lower
    offices = {office.first for office in mentions.scan.offices}
    followed = offices | {name.first for name in mentions.scan.names}
    found: dict[str, Departure] = {}
    for place, word in enumerate(lower):
        if word not in _SPLIT and word not in _GONE and word not in _RESIGNS | _FORCED:
            continue
        first, last = bounds(mentions, place)
        unreal = any(
            lower[near] in _UNREAL and not (lower[near] == "als" and near + 1 in offices)
            for near in range(first, last)
        )
        if unreal or not _leaves(lower, place, first, last):
            continue
        if word in _WALKS and _no_office_left(lower, first, last):
            continue
        verbs = mentions.scan.verbs
        attributive = place + 1 in followed or lower[place + 1 : place + 2] in _FELLOWS
        if word in _GONE and (attributive or not _told_by_verb(lower, verbs, first, last)):
            continue
        who = subject(mentions, place, min(place + 6, last))
        if who is None or who.entity is None:
            continue
        auxiliary = any(
            near in verbs and lower[near] in ("zijn", "waren") for near in range(first, last)
        )
        plural = auxiliary if word in _GONE else word in ("traden", "treden", "stapten", "stappen")
        people = [m for m in persons(mentions, first, place) if m.entity] if plural else []
        tokens = mentions.scan.tokens
        text = mentions.article.text[tokens.starts[first] : tokens.ends[last - 1]]
        told = [d.date for d in dates.find(text, mentions.article.published) if d.relation == "at"]
        for mention in [who, *people]:
            person = (mention.entity or "").split(":", 1)[1]
            when = told[0] if len(told) == 1 else None
            found.setdefault(person, Departure(person=person, token=place, when=when))
    return found


def deceased(mentions: Mentions) -> frozenset[str]:
    """Who has died: "X is vandaag overleden", "X overleed in 2018"."""
    lower = mentions.scan.tokens.lower
    found: set[str] = set()
    for place, word in enumerate(lower):
        if word not in _DIED:
            continue
        first, last = bounds(mentions, place)
        told = word == "overleed" or _told_by_verb(lower, mentions.scan.verbs, first, last)
        named = {name.first for name in mentions.scan.names}
        offices = {office.first for office in mentions.scan.offices}
        who = subject(mentions, place, place + 1)
        if who is None:
            continue
        titles = [office.first for office in mentions.scan.offices if office.last == who.first]
        start = min([who.first, *titles])
        if lower[start - 1 : start] == ["van"]:
            # "De vader van minister X is overleden".
            continue
        if told and who.entity and place + 1 not in named | offices:
            found.add(who.entity.split(":", 1)[1])
    return frozenset(found)


_DIED = frozenset(["overleden", "overleed"])


def _told_by_verb(lower: list[str], verbs: Collection[int], first: int, last: int) -> bool:
    """Whether a participle has its verb: "zijn afgetreden partijgenoot" has a possessive."""
    told = {"is", "was", "waren", "werd", "werden"} & set(lower[first:last])
    return bool(told) or any(near in verbs and lower[near] == "zijn" for near in range(first, last))


def _no_office_left(lower: list[str], first: int, last: int) -> bool:
    """Whether somebody walks out of talks or sets out for a place, and keeps the office."""
    words = lower[first:last]
    if "als" in words:
        return False
    return bool(_TALKS & set(words)) or bool(
        {"vertrokken"} & set(words) and {"naar", "richting"} & set(words)
    )


def _leaves(lower: list[str], place: int, first: int, last: int) -> bool:
    """Whether the words around a trigger say that somebody leaves an office."""
    word = lower[place]
    ahead = lower[place + 1 : min(last, place + 12)]
    if word == "gestapt":
        return lower[place - 3 : place - 2] == ["uit"] and lower[place - 1] in _CABINETS
    if word in _SPLIT:
        return not _SPLIT[word] or _SPLIT[word] in ahead
    if word in _GONE:
        return True
    if word in _RESIGNS:
        # "het ontslag van het kabinet": who hands it in stays until there is another.
        return bool(_HANDS_IN & set(lower[first:last])) and lower[place + 1] != "van"
    return bool(_FORCED_OUT & set(ahead))
