"""Resignations and appointments: who goes, who comes, and in which office."""

from spacy.tokens import Span

from kg.extract.actors import Actors, TakingPart, bodies, mentioned, named
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions
from kg.mentions.offices import Office

_OF_AN_OFFICE = frozenset({"vervangen", "volgen", "kiezen", "verkiezen", "wijzen", "stellen"})
"""Verbs that tell of an appointment only where the office is named."""
_OF_CABINETS = frozenset({"beëdigen", "installeren", "treden", "bieden"})
_OF_PARTIES = frozenset({"party-leader", "parliamentary-leader", "party-chair"})
_NOT_SUBJECT = frozenset({"door", "van", "volgens", "aldus"})
_TITLES = frozenset({"koning", "koningin", "de", "het", "president"})
_POSSESSIVES = frozenset({"zijn", "haar", "hun"})


def subject(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The persons of whom the verb tells, and for an office they get, where it is."""
    low = mentions.scan.tokens.lower
    frame = trigger.frame
    found = _persons(mentions, trigger.first, trigger.last)
    if not found and low[trigger.first] in ("die", "wat", "waarna"):
        found = _persons(mentions, sentence.start, trigger.first)[-1:]
    if not found and low[trigger.first] in word_class("auxiliary"):
        # `X, oud-Kamerlid, werd de nieuwe minister`: the subject stands before an apposition.
        found = _persons(mentions, sentence.start, trigger.first)[:1]
    before = [mention for mention in found if mention.last <= trigger.words[0]]
    chosen = _row(before or found, low)
    if not chosen:
        return _cabinet(trigger, mentions)
    who = named(chosen)
    office = _office(trigger, who, actors)
    if office is None and (frame.way == "becomes" or _needs_office(trigger)):
        return None
    if frame.way == "becomes" and office and not _becomes(office, trigger, mentions, actors):
        return None
    political = set(who.ids) & actors.persons or office is not None
    if not political and not bodies(mentions, trigger.first, trigger.last):
        return None
    where = _where(office, trigger, mentions) if frame.kind == "appointment" else ()
    behind = range(office.first, office.last) if office else ()
    return TakingPart(ids=tuple(dict.fromkeys((*who.ids, *where))), tokens=(*who.tokens, *behind))


def owner(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """Whose `aftreden` it is: `zijn aftreden`, `het gedwongen vertrek van X`."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    before = low[max(0, noun - 2) : noun]
    if {"een", "mogelijk", "eventueel"} & set(before):
        return None
    found: list[Mention] = []
    possessive = next((noun - n for n in (1, 2) if low[noun - n] in _POSSESSIVES), None)
    if possessive is not None:
        mention = mentions.at(possessive)
        found = [mention] if mention is not None and mention.entity else []
    elif low[noun + 1 : noun + 2] == ["van"]:
        behind = mentioned(mentions, noun + 2, trigger.last)
        found = _row(
            [item for item in behind if item.kind == "person" and item.first <= noun + 5], low
        )
    who = named(found)
    if not who.ids:
        return None
    political = set(who.ids) & actors.persons
    return who if political or bodies(mentions, trigger.first, trigger.last) else None


def _persons(mentions: Mentions, first: int, last: int) -> list[Mention]:
    """The persons between two tokens who may be a subject: none behind `door` or in a genitive."""
    low = mentions.scan.tokens.lower
    return [
        mention
        for mention in mentioned(mentions, first, last)
        if mention.kind == "person"
        and not low[mention.last - 1].endswith("'")
        and not (low[mention.last] == "'" and low[mention.last + 1].isalpha())
        and not _NOT_SUBJECT & set(_lead(mention, low))
    ]


def _lead(mention: Mention, low: list[str]) -> list[str]:
    """The word in front of a name, and the one in front of a title: `door koning X`."""
    before = low[max(0, mention.first - 2) : mention.first]
    return before if before and before[-1] in _TITLES else before[-1:]


def _row(found: list[Mention], low: list[str]) -> list[Mention]:
    """The first person and those in a row with them: `X en Y`."""
    chosen: list[Mention] = []
    for mention in found:
        if chosen:
            between = low[chosen[-1].last : mention.first]
            overlapping = mention.first < chosen[-1].last
            listed = bool({"en", ","} & set(between)) and len(between) <= 8
            if not (overlapping or not between or (listed and "met" not in between)):
                break
            if mention.entity == chosen[0].entity and not overlapping and between:
                break
        chosen.append(mention)
    return chosen


def _cabinet(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The cabinet that is sworn in, or that resigns."""
    if trigger.frame.verb not in _OF_CABINETS:
        return None
    inside = mentioned(mentions, trigger.first, trigger.last)
    found = [mention for mention in inside if mention.kind == "cabinet"]
    return named(found[:1]) if found else None


def _office(trigger: Trigger, who: TakingPart, actors: Actors) -> Office | None:
    """The office a clause is about besides those of the persons: behind the verb rather."""
    found = [
        office
        for office in actors.offices
        if trigger.first <= office.core < trigger.last
        and office.core not in who.tokens
        and not office.plural
    ]
    return next(
        (office for office in found if office.core >= trigger.words[0]), next(iter(found), None)
    )


def _needs_office(trigger: Trigger) -> bool:
    return trigger.frame.kind == "appointment" and trigger.frame.verb in _OF_AN_OFFICE


def _becomes(office: Office, trigger: Trigger, mentions: Mentions, actors: Actors) -> bool:
    """Whether a copula makes the subject the holder of an office: `wordt (de nieuwe) premier`."""
    verb = trigger.words[0]
    between = mentions.scan.tokens.lower[verb + 1 : office.core]
    return (
        verb < office.core <= verb + 7
        and not {",", "door"} & set(between)
        and office.status not in ("former", "candidate")
        and office.core not in actors.held
    )


def _where(office: Office | None, trigger: Trigger, mentions: Mentions) -> tuple[str, ...]:
    """The place or the party of an office, the ministry it is at, the fractie that is led."""
    if office is not None and office.place:
        return (f"organisation:{office.place}",)
    if office is not None and office.party and office.role in _OF_PARTIES:
        return (f"party:{office.party}",)
    low = mentions.scan.tokens.lower
    return tuple(
        mention.entity
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.entity
        and (
            mention.entity.startswith("organisation:ministerie")
            or (mention.kind == "party" and low[mention.first].endswith("fractie"))
        )
    )
