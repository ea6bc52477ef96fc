"""Who takes part in an event: the entities around a trigger that its frame asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from kg.datewords import WEEKDAYS
from kg.extract.coalitions import coalitions
from kg.extract.happenings import Trigger, word_class
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import foreign, place_adjectives, places
from kg.mentions.holders import affiliations, beside
from kg.mentions.offices import Office
from kg.model import Coalition

_CHAMBERS = {
    "kamerleden": "Tweede Kamer",
    "kamermeerderheid": "Tweede Kamer",
    "senatoren": "Eerste Kamer",
    "senaat": "Eerste Kamer",
    "kamer": "Tweede Kamer",
}
_GATHERINGS = ("congres", "ledenvergadering", "ministerraad")
_COUNCILS = frozenset(
    {"Tweede Kamer", "Eerste Kamer", "Provinciale Staten", "gemeenteraad", "Europees Parlement"}
)
_ELECTED = (
    ("kamerverkiezing", "Tweede Kamer"),
    ("statenverkiezing", "Provinciale Staten"),
    ("raadsverkiezing", "gemeenteraad"),
    ("parlementsverkiezing", "Tweede Kamer"),
)
_OF_AN_OFFICE = frozenset({"vervangen", "volgen", "kiezen", "verkiezen", "wijzen", "stellen"})
_POSSESSIVES = frozenset({"zijn", "haar", "hun"})
_LEAD, _NEAR = 3, 1
_TITLES = frozenset({"koning", "koningin", "de", "het", "president"})
_REACH = 4
"""How many sentences back the chamber of a vote may have been named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """The participants of an event, and the tokens that name them."""

    ids: tuple[str, ...]
    tokens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Who in the article is a political actor of the Netherlands, and who of another country."""

    persons: frozenset[str]
    foreign: frozenset[str]
    offices: tuple[Office, ...]
    coalition: tuple[str, ...]
    any: bool

    @classmethod
    def of(cls, doc: Doc, mentions: Mentions) -> "Actors":
        """Read the offices and the parties that stand beside the names, and who governs."""
        held = [(f"person:{item.name.person}", item.office) for item in beside(mentions.scan)]
        member = {f"person:{name}" for name in affiliations(mentions.scan)}
        abroad = {name for name, office in held if office.foreign}
        described = {
            mention.entity
            for mention in mentions.all
            if mention.entity and mention.kind == "person" and mention.form == "description"
        }
        home = {name for name, office in held if not office.foreign} | member | described
        return cls(
            persons=frozenset(home - abroad),
            foreign=frozenset(abroad - member),
            offices=mentions.scan.offices,
            coalition=tuple(
                dict.fromkeys(
                    fact.party for fact in coalitions(doc, mentions) if isinstance(fact, Coalition)
                )
            ),
            any=bool(home) or any(entity.kind != "person" for entity in mentions.entities),
        )


def soon(sentence: Span) -> bool:
    """Whether a sentence names a time that no calendar day can be told from."""
    return any(token.lower_ in word_class("soon") for token in sentence)


def sort(trigger: Trigger, doc: Doc) -> str:
    """What sets a gathering apart from talks of the same people: that it is a congress, say."""
    noun = doc[trigger.words[0]].lower_
    return next((word for word in _GATHERINGS if noun.endswith(word)), "")


def definite(trigger: Trigger, doc: Doc) -> bool:
    """Whether an event noun speaks of one that is known: `het debat`, `die gesprekken`."""
    return any(
        doc[at].lower_ in ("het", "de", "dat", "die", "dit")
        for at in range(max(trigger.first, trigger.words[0] - 2), trigger.words[0])
    )


def moment(sentence: Span) -> str | None:
    """The day a sentence names by its distance: `gisteren`, `vannacht`, `vorige week`."""
    low = [token.lower_ for token in sentence]
    for place, word in enumerate(low):
        if word in word_class("moment"):
            return word
        if word == "week" and place and low[place - 1] in ("vorige", "volgende"):
            return f"{low[place - 1]} week"
    return None


def of(
    trigger: Trigger, doc: Doc, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The participants of a trigger; None where it is no event of Dutch politics."""
    match trigger.frame.who:
        case "subject" | "passive":
            found = _subject(trigger, sentence, mentions, actors)
        case "owner":
            found = _owner(trigger, mentions, actors)
        case "chamber":
            found = _chamber(trigger, doc, sentence, mentions)
        case "election":
            found = _election(trigger, doc, sentence, mentions)
        case _:
            found = _all(trigger, doc, mentions, actors)
    if found is None or any(name in actors.foreign for name in found.ids):
        return None
    return found


def evidence(
    trigger: Trigger, taking_part: TakingPart, doc: Doc, mentions: Mentions
) -> tuple[int, int]:
    """From the first to the last word of trigger and participants, with whom it was with."""
    inside = [place for place in taking_part.tokens if trigger.first <= place < trigger.last]
    first = min((*trigger.words, *inside))
    last = max((*trigger.words, *inside))
    if last + 1 < trigger.last and doc[last + 1].lower_ in ("met", "tussen"):
        at = last + 2
        while at < trigger.last and (
            doc[at].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or mentions.at(at) is not None
        ):
            at += 1
        if at > last + 2:
            last = at - 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _named(found: Iterable[Mention]) -> TakingPart:
    """The entities of some mentions, each once, in the order of the text."""
    listed = list(found)
    return TakingPart(
        ids=tuple(dict.fromkeys(mention.entity for mention in listed if mention.entity)),
        tokens=tuple(at for mention in listed for at in range(mention.first, mention.last)),
    )


def _mentioned(mentions: Mentions, first: int, last: int) -> Iterator[Mention]:
    """The resolved mentions between two tokens, in the order of the text."""
    for mention in mentions.all:
        if mention.entity and first <= mention.first and mention.last <= last:
            yield mention


def _persons(mentions: Mentions, first: int, last: int) -> list[Mention]:
    """The persons between two tokens who may be a subject: no possessives, none behind `door`."""
    low = mentions.scan.tokens.lower
    return [
        mention
        for mention in _mentioned(mentions, first, last)
        if mention.kind == "person"
        and not (mention.form == "pronoun" and low[mention.first] in ("zijn", "haar", "hem"))
        and not low[mention.last - 1].endswith("'")
        and not {"door", "van", "volgens", "aldus"} & set(_lead(mention, low))
    ]


def _lead(mention: Mention, low: list[str]) -> list[str]:
    """The word in front of a name, and the one in front of a title: `door koning X`."""
    before = low[max(0, mention.first - 2) : mention.first]
    return before if before[-1:] and before[-1] in _TITLES else before[-1:]


def _subject(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The persons of whom the verb tells, and for an office they get, where it is."""
    low = mentions.scan.tokens.lower
    frame = trigger.frame
    if frame.kind == "election":
        return _winners(trigger, mentions)
    found = _persons(mentions, trigger.first, trigger.last)
    if not found and low[trigger.first] in ("die", "wat", "waarna"):
        found = _persons(mentions, sentence.start, trigger.first)[-1:]
    if not found and low[trigger.first] in word_class("auxiliary"):
        # `X, oud-Kamerlid, werd de nieuwe minister`: the subject stands before an apposition.
        found = _persons(mentions, sentence.start, trigger.first)[:1]
    verb = trigger.words[0]
    before = [mention for mention in found if mention.last <= verb]
    chosen = _row(before or found, low)
    ids = [mention.entity for mention in chosen if mention.entity]
    if not ids:
        return _cabinet(trigger, mentions)
    office = _office(trigger, chosen, actors)
    if frame.way == "becomes" and (office is None or not _fits(office, trigger, mentions)):
        return None
    if not set(ids) & actors.persons and office is None and not _bodies(trigger, mentions):
        return None
    if office is None and frame.kind == "appointment" and frame.verb in _OF_AN_OFFICE:
        return None
    tokens = [at for mention in chosen for at in range(mention.first, mention.last)]
    if office is not None:
        tokens.extend(range(office.first, office.last))
    where = _where(office, mentions) if frame.kind == "appointment" else ()
    return TakingPart(ids=tuple(dict.fromkeys((*ids, *where))), tokens=tuple(tokens))


def _cabinet(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The cabinet that is sworn in, or that resigns."""
    if trigger.frame.verb not in ("beëdigen", "installeren", "treden", "bieden"):
        return None
    found = [
        mention
        for mention in _mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "cabinet"
    ]
    return _named(found[:1]) if found else None


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


def _office(trigger: Trigger, chosen: list[Mention], actors: Actors) -> Office | None:
    """The office that a clause is about besides those of the persons themselves."""
    taken = {at for mention in chosen for at in range(mention.first, mention.last)}
    return next(
        (
            office
            for office in actors.offices
            if trigger.first <= office.core < trigger.last
            and office.core not in taken
            and office.core > trigger.words[0] - 1
            and not office.plural
        ),
        None,
    ) or next(
        (
            office
            for office in actors.offices
            if trigger.first <= office.core < trigger.last
            and office.core not in taken
            and not office.plural
        ),
        None,
    )


def _fits(office: Office, trigger: Trigger, mentions: Mentions) -> bool:
    """Whether a copula makes the subject the holder of an office: `wordt (de nieuwe) premier`."""
    low = mentions.scan.tokens.lower
    verb = trigger.words[0]
    between = low[verb + 1 : office.core]
    if office.core < verb or len(between) > 6 or "," in between or "door" in between:
        return False
    if office.status in ("former", "candidate"):
        return False
    held = {item.office.core for item in beside(mentions.scan)}
    return office.core not in held


def _where(office: Office | None, mentions: Mentions) -> tuple[str, ...]:
    """The place or the party of an office, for those that are of one."""
    if office is None:
        return ()
    if office.place:
        return (f"organisation:{office.place}",)
    if office.party and office.role in ("party-leader", "parliamentary-leader", "party-chair"):
        return (f"party:{office.party}",)
    return ()


def _winners(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties whose result is told."""
    if _polled(trigger, mentions):
        return None
    found = [
        mention
        for mention in _mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "party" and mention.form != "member"
    ]
    return _named(found) if found else None


def _polled(trigger: Trigger, mentions: Mentions) -> bool:
    """Whether seats are those of a poll: the article starts with it, or it is spoken of nearby."""
    tokens = mentions.scan.tokens
    here = tokens.sentence[trigger.first]
    return any(
        ("peiling" in word or "poll" in word or word in word_class("poll"))
        and (tokens.sentence[place] < _LEAD or abs(tokens.sentence[place] - here) <= _NEAR)
        for place, word in enumerate(tokens.lower)
    )


def _owner(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """Whose `aftreden` it is: `zijn aftreden`, `het aftreden van X`."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    if {"een", "mogelijk", "eventueel"} & set(low[noun - 2 : noun]):
        return None
    if low[noun - 1] in _POSSESSIVES or (low[noun - 2] in _POSSESSIVES):
        at = noun - 1 if low[noun - 1] in _POSSESSIVES else noun - 2
        mention = mentions.at(at)
        found = [mention] if mention is not None and mention.entity else []
    elif noun + 1 < trigger.last and low[noun + 1] == "van":
        found = _row(
            [
                mention
                for mention in _mentioned(mentions, noun + 2, trigger.last)
                if mention.kind == "person" and mention.first <= noun + 5
            ],
            low,
        )
    else:
        found = []
    named = _named(found)
    known = set(named.ids) & actors.persons or (named.ids and _bodies(trigger, mentions))
    return named if known else None


def _bodies(trigger: Trigger, mentions: Mentions) -> bool:
    """Whether a clause names a party, a cabinet or a body."""
    return any(
        mention.kind != "person" for mention in _mentioned(mentions, trigger.first, trigger.last)
    )


def _chamber(trigger: Trigger, doc: Doc, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The chamber that votes: named in the sentence or before, or told by who votes."""
    low = mentions.scan.tokens.lower
    inside = low[trigger.first : trigger.last]
    verb = trigger.words[0]
    if word_class("voter") & set(inside) or word_class("poll") & set(inside):
        return None
    if low[verb + 1 : verb + 2] == ["op"] and mentions.within(
        doc[verb].idx, doc[min(verb + 4, len(doc) - 1)].idx
    ):
        return None
    counted = low[verb - 1].isdigit() or low[verb - 1] in word_class("count")
    if low[verb] == "stemmen" and counted:
        return None
    for first, last in ((trigger.first, trigger.last), (sentence.start, sentence.end)):
        found = [item for item in _mentioned(mentions, first, last) if _votes(item)]
        if found:
            return _named(found[:1])
        for place in range(first, last):
            if low[place] in _CHAMBERS:
                return TakingPart(ids=(f"organisation:{_CHAMBERS[low[place]]}",), tokens=(place,))
    if any(token.text in foreign() for token in sentence):
        return None
    if trigger.frame.verb not in ("stemmen", "verwerpen") and trigger.frame.way == "verb":
        return None
    here = mentions.scan.tokens.sentence[sentence.start]
    earlier = [
        item
        for item in _mentioned(mentions, 0, sentence.start)
        if _votes(item) and here - mentions.scan.tokens.sentence[item.first] <= _REACH
    ]
    if not earlier:
        return None
    between = mentions.scan.tokens.words[earlier[-1].first : sentence.end]
    if any(word in foreign() for word in between):
        return None
    return TakingPart(ids=(str(earlier[-1].entity),))


def _council(mentions: Mentions, first: int, last: int) -> TakingPart | None:
    """The chamber or council between two tokens: named, or told by who sits in it."""
    low = mentions.scan.tokens.lower
    for mention in _mentioned(mentions, first, last):
        if _votes(mention) and not _part_of(mention, low) and not _abroad(mention, mentions):
            return _named([mention])
    for place in range(first, last):
        if low[place] == "gemeenteraad":
            town = place_adjectives().get(mentions.scan.tokens.words[place - 1])
            name = f"gemeenteraad {town}" if town else "gemeenteraad"
            return TakingPart(ids=(f"organisation:{name}",), tokens=(place,))
        if low[place] in _CHAMBERS and mentions.at(place) is None:
            return TakingPart(ids=(f"organisation:{_CHAMBERS[low[place]]}",), tokens=(place,))
    return None


def _part_of(mention: Mention, low: list[str]) -> bool:
    """Whether a chamber only says what something is of: `het bestuur van de Kamer`."""
    at = mention.first - 1
    while at > 0 and low[at] in ("de", "het"):
        at -= 1
    if low[at] == "voor":
        return True
    return low[at] == "van" and low[at - 1] not in word_class("whole")


def _abroad(mention: Mention, mentions: Mentions) -> bool:
    """Whether `het parlement` may be another country's: one is spoken of nearby."""
    if mention.form != "description":
        return False
    tokens = mentions.scan.tokens
    here = tokens.sentence[mention.first]
    return any(
        (word in foreign() or word.startswith("Europ"))
        and abs(tokens.sentence[place] - here) <= _NEAR
        for place, word in enumerate(tokens.words)
    )


def _votes(mention: Mention) -> bool:
    name = (mention.entity or "").removeprefix("organisation:")
    return name in _COUNCILS or name in places()


def _election(trigger: Trigger, doc: Doc, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The body that is elected, or the parties whose result is told, where it can be dated."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    body = next((name for stem, name in _ELECTED if stem in low[noun]), None)
    if any(token.text in foreign() for token in sentence):
        return None
    if body == "Tweede Kamer" and low[noun - 1] == "eerste":
        body = "Eerste Kamer"
    clause = low[trigger.first : trigger.last]
    if not (trigger.dated or word_class("recent") & set(clause)) or word_class("poll") & set(
        clause
    ):
        return None
    parties = [
        mention
        for mention in _mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "party" and mention.form != "member"
    ]
    if body is not None:
        return TakingPart(ids=(f"organisation:{body}",))
    return _named(parties) if parties else None


def _all(trigger: Trigger, doc: Doc, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """All named actors of the clause; a party that only tells whose someone is is none."""
    low = mentions.scan.tokens.lower
    found = [
        mention
        for mention in _mentioned(mentions, trigger.first, trigger.last)
        if not (mention.kind == "party" and _belongs(mention, mentions))
        and not (mention.form == "pronoun" and low[mention.first] in ("zijn", "haar", "hem"))
    ]
    named = _named(found)
    if sort(trigger, doc) and not any(mention.kind == "party" for mention in found):
        # `het partijcongres` is one of the speaker's party; it is told where it is dated.
        dated = _day_told(trigger, low)
        return named if dated and set(named.ids) & actors.persons else None
    political = [
        name for name in named.ids if not name.startswith("person:") or name in actors.persons
    ]
    noun = trigger.words[0]
    with_whom = low[noun + 1 : noun + 2] in (["met"], ["tussen"], ["van"])
    alone = (
        trigger.frame.way == "noun" and trigger.frame.kind == "meeting" and not sort(trigger, doc)
    )
    alone = alone and len(named.ids) < 2 and not with_whom and not trigger.dated
    if political and alone:
        return None
    if political:
        return named
    if trigger.frame.kind in ("agreement", "meeting", "debate"):
        return _together(trigger, mentions, actors)
    return None


def _day_told(trigger: Trigger, low: list[str]) -> bool:
    """Whether a clause names a weekday or a day by its distance."""
    return any(
        word.startswith(WEEKDAYS) or word in word_class("moment")
        for word in low[trigger.first : trigger.last]
    )


def _together(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """The parties of the coalition, where the sentence or one beside it speaks of them as one."""
    tokens = mentions.scan.tokens
    here = tokens.sentence[trigger.first]
    near = range(trigger.first, trigger.last)
    if trigger.frame.kind == "agreement":
        near = range(tokens.sentence.index(max(0, here - 1)), len(tokens))
    for place in near:
        if tokens.sentence[place] > here + 1:
            break
        if tokens.lower[place] in word_class("together"):
            inside = (place,) if trigger.first <= place < trigger.last else ()
            return TakingPart(ids=actors.coalition or ("cabinet:kabinet",), tokens=inside)
    council = _council(mentions, trigger.first, trigger.last)
    return council if trigger.frame.kind == "debate" else None


def _belongs(mention: Mention, mentions: Mentions) -> bool:
    """Whether a party is there to say whose someone is: `(D66)`, `VVD-minister`, `X van de VVD`."""
    low = mentions.scan.tokens.lower
    if mention.form == "member":
        return True
    token = mention.first
    if mention.end - mention.start < len(low[token]) and "-" in low[token]:
        return "congres" not in low[token] and "leden" not in low[token]
    if token > 0 and low[token - 1] == "(":
        return True
    at = token - 1
    while at > 0 and low[at] in ("de", "het"):
        at -= 1
    if low[at] not in ("van", "namens"):
        return False
    owner = mentions.at(at - 1)
    return owner is not None and owner.kind == "person"
