"""The office an event is about: which one it is, and the place, the party or the body it is of."""

from kg.extract import councils
from kg.extract.actors import Actors, TakingPart, belongs, mentioned, named
from kg.extract.happenings import Trigger
from kg.mentions import Mentions
from kg.mentions.offices import Office

_OF_AN_OFFICE = frozenset(
    {"vervangen", "volgen", "kiezen", "verkiezen", "wijzen", "stellen"}
    | {"keren", "beginnen", "starten", "gaan"}
)
"""Verbs that tell of an appointment only where the office is named."""
_NAMED_AS = frozenset({"stellen", "wijzen"})
"""Verbs that need no known office where a politician is named `als` something."""
_OF_PARTIES = frozenset({"party-leader", "parliamentary-leader", "party-chair"})
_OF_TOWNS = frozenset({"mayor", "alderman"})


def told(trigger: Trigger, who: TakingPart, actors: Actors) -> Office | None:
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


def needed(trigger: Trigger, low: list[str]) -> bool:
    verb = trigger.frame.verb
    if verb in _NAMED_AS and "als" in low[trigger.words[0] : trigger.last]:
        return False
    return trigger.frame.kind == "appointment" and verb in _OF_AN_OFFICE


def becomes(office: Office, trigger: Trigger, mentions: Mentions, actors: Actors) -> bool:
    """Whether a copula makes the subject the holder of an office: `wordt (de nieuwe) premier`."""
    verb = trigger.words[0]
    low = mentions.scan.tokens.lower
    if office.status in ("former", "candidate") or office.core in actors.held:
        return False
    if low[verb] == "geworden":
        return verb - 7 <= office.core < verb and "," not in low[office.core : verb]
    if office.last == verb:
        # `Staatssecretaris van Defensie wordt X`
        mention = mentions.at(verb + 1)
        return mention is not None and mention.kind == "person"
    between = low[verb + 1 : office.core]
    return verb < office.core <= verb + 7 and not {",", "door", "als", "tot"} & set(between)


def left(trigger: Trigger, mentions: Mentions) -> tuple[str, ...]:
    """The chamber or the party that someone leaves: `stapt uit de fractie van X`."""
    low = mentions.scan.tokens.lower
    links = {"uit"} | ({low[trigger.words[0]]} if trigger.frame.verb == "verlaten" else set())
    return tuple(
        mention.entity
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.entity
        and mention.kind in ("party", "organisation")
        and links & set(low[max(0, mention.first - 4) : mention.first])
        and (low[mention.first].endswith("fractie") or not belongs(mention, mentions))
    )


def where(office: Office | None, trigger: Trigger, mentions: Mentions) -> tuple[str, ...]:
    """The place, the chamber or the party of an office, its ministry, the fractie that is led."""
    if office is not None and office.place:
        return (f"organisation:{office.place}",)
    if office is not None and office.role == "speaker" and office.organisation in councils.BODIES:
        return (f"organisation:{office.organisation}",)
    low = mentions.scan.tokens.lower
    inside = [item for item in mentioned(mentions, trigger.first, trigger.last) if item.entity]
    if office is not None and office.role in _OF_TOWNS:
        # `De gemeenteraad van X draagt Y voor als burgemeester`
        found = councils.council(mentions, trigger.first, trigger.last)
        towns = [name.partition("gemeenteraad ")[2] for name in found.ids] if found else []
        return tuple(f"organisation:{town}" for town in towns if town)
    if office is not None and (office.role in _OF_PARTIES or office.function == "lijsttrekker"):
        if office.party:
            return (f"party:{office.party}",)
        # `De leden van de PvdA kozen X tot partijleider`: who chooses, not whose someone else is.
        owners = [item for item in inside if item.kind == "party" and not belongs(item, mentions)]
        return named(owners).ids if len({item.entity for item in owners}) == 1 else ()
    return tuple(
        item.entity
        for item in inside
        if item.entity
        and (
            item.entity.startswith("organisation:ministerie")
            or (item.kind == "party" and low[item.first].endswith("fractie"))
        )
    )
