"""Resignations and appointments: who goes, who comes, and in which office."""

from dataclasses import replace

from spacy.tokens import Span

from kg.extract import councils, falls, posts
from kg.extract.actors import Actors, TakingPart, abroad, bodies, mentioned, named
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions

_SUCCEEDING = frozenset({"volgen", "vervangen"})
_LEAVING = frozenset({"stappen", "vertrekken", "verlaten"})
_INSTALLING = frozenset({"beëdigen", "installeren"})
_NOT_OBJECT = frozenset({"voor", "met", "tegen", "over", "boven", "naast", "bij", "namens"})
_OF_CABINETS = frozenset({"beëdigen", "installeren", "treden", "bieden"})
_NOT_SUBJECT = frozenset({"door", "van", "volgens", "aldus"})
_TITLES = frozenset({"koning", "koningin", "de", "het", "president"})
_POSSESSIVES = frozenset({"zijn", "haar", "hun"})


def subject(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The persons of whom the verb tells, and for an office they get, where it is."""
    low = mentions.scan.tokens.lower
    frame = trigger.frame
    if _from_talks(trigger, sentence, low):
        return None
    found = [
        mention
        for mention in _persons(mentions, trigger.first, trigger.last)
        if not says(mention, trigger, sentence)
    ]
    if frame.verb == "maken" and frame.kind == "resignation":
        # `X maakt plaats voor Y`: it is X who goes.
        found = [mention for mention in found if mention.first < max(trigger.words)]
    if frame.verb in _SUCCEEDING and frame.kind == "appointment":
        found = _successors(trigger, sentence, found, mentions)
    if not found and low[trigger.first] in ("die", "wat", "waarna"):
        found = _persons(mentions, sentence.start, trigger.first)[-1:]
    if not found and (low[trigger.first] in word_class("auxiliary") or resumes(trigger, sentence)):
        # `X, oud-Kamerlid, werd de nieuwe minister`: the subject stands before an apposition.
        found = _persons(mentions, sentence.start, trigger.first)[:1]
    before = [mention for mention in found if mention.last <= trigger.words[0]]
    named_last = _named_last(trigger, found, actors)
    chosen = named_last or _row(before or found, low)
    if not chosen:
        return (
            _cabinet(trigger, mentions)
            or falls.leaving(trigger, mentions)
            or _installed(trigger, sentence, mentions)
            or _announced(trigger, sentence, mentions, actors)
        )
    who = named(chosen)
    office = posts.told(trigger, who, actors)
    if office is None and frame.verb == "kiezen":
        seat = councils.council(mentions, trigger.first, trigger.last, owned=True)
        return TakingPart(ids=(*who.ids, *seat.ids), tokens=who.tokens) if seat else None
    needs_office = posts.needed(trigger, low) and not _handed_on(trigger, who, mentions, actors)
    if office is None and (frame.way == "becomes" or needs_office):
        return None
    if frame.way == "becomes" and office and not posts.becomes(office, trigger, mentions, actors):
        return None
    others = office is not None and office.core in actors.held
    political = set(who.ids) & actors.persons or (office is not None and not others)
    if not political and not bodies(mentions, trigger.first, trigger.last):
        return None
    if frame.kind == "appointment":
        where = posts.where(office, trigger, mentions)
    else:
        where = posts.left(trigger, mentions)
    behind = range(office.first, office.last) if office else ()
    return TakingPart(ids=tuple(dict.fromkeys((*who.ids, *where))), tokens=(*who.tokens, *behind))


def says(mention: Mention, trigger: Trigger, sentence: Span) -> bool:
    """Whether a person is the subject of another verb behind: `X stapt op, meldt wethouder Y`."""
    verb, doc = trigger.words[0], sentence.doc
    between = {token.lower_ for token in doc[verb : mention.first]}
    if mention.first < verb or not between & {",", "en", "maar"}:
        return False
    head = doc[mention.first]
    while head.dep_ in ("flat", "appos", "nmod") and head.head.i != head.i:
        head = head.head
    governor = head.head
    helps = doc[verb].dep_.startswith(("aux", "cop"))
    own = governor.i == verb or (helps and doc[verb].head.i == governor.i)
    return head.dep_ == "nsubj" and governor.i > verb and not own


def resumes(trigger: Trigger, sentence: Span) -> bool:
    """Whether a clause goes on behind an aside: `X, die er lang was, stapt op`."""
    first = trigger.first
    behind = first > sentence.start and sentence.doc[first - 1].text == ","
    return behind and "Fin" in sentence.doc[first].morph.get("VerbForm", [])


def _handed_on(trigger: Trigger, who: TakingPart, mentions: Mentions, actors: Actors) -> bool:
    """Whether a politician comes after another: `hij wordt opgevolgd door X`, `X volgt Y op`."""
    if trigger.frame.verb != "volgen":
        return False
    if mentions.scan.tokens.lower[trigger.words[0]] == trigger.frame.participle:
        return bool(set(who.ids) & actors.persons)
    people = {item.entity for item in _persons(mentions, trigger.first, trigger.last)}
    return len(people) > 1 and bool(people & actors.persons)


def _named_last(trigger: Trigger, found: list[Mention], actors: Actors) -> list[Mention]:
    """Who gets an office that is told first: `staatssecretaris van Defensie wordt X`."""
    verb = trigger.words[0]
    if trigger.frame.way != "becomes" or all(office.last != verb for office in actors.offices):
        return []
    return [mention for mention in found if mention.first == verb + 1]


def theirs(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """Whom another one names, chooses or sends away: the object, or the subject of a passive."""
    low = mentions.scan.tokens.lower
    clause = set(low[trigger.first : trigger.last])
    participle = low[trigger.words[0]] == trigger.frame.participle
    if participle and not word_class("active") & clause:
        return subject(trigger, sentence, mentions, actors)
    chosen = _row(_objects(trigger, sentence, mentions), low)
    if not chosen:
        return _cabinet(trigger, mentions) if trigger.frame.verb in _INSTALLING else None
    who = named(chosen)
    office = posts.told(trigger, who, actors)
    named_as = office is not None and office.core >= chosen[-1].last
    if trigger.frame.kind == "appointment" and not named_as:
        return None
    put_out = trigger.frame.kind == "resignation" and bodies(mentions, trigger.first, trigger.last)
    if not (set(who.ids) & actors.persons or office is not None or put_out):
        return None
    where = posts.where(office, trigger, mentions) if trigger.frame.kind == "appointment" else ()
    return TakingPart(ids=tuple(dict.fromkeys((*who.ids, *where))), tokens=who.tokens)


def _objects(trigger: Trigger, sentence: Span, mentions: Mentions) -> list[Mention]:
    """The persons to whom an active verb may do something: behind the finite verb rather."""
    low = mentions.scan.tokens.lower
    found = [
        mention
        for mention in _persons(mentions, trigger.first, trigger.last)
        if not _NOT_OBJECT & set(_lead(mention, mentions))
    ]
    finite = next(
        (at for at in range(trigger.first, trigger.last) if low[at] in word_class("active")),
        trigger.words[0],
    )
    behind = [mention for mention in found if mention.first > finite]
    if behind and any(mentioned(mentions, trigger.first, finite)):
        return behind
    if behind or low[trigger.first] in word_class("opener"):
        return [item for item in behind or found if not _is(item, sentence, "nsubj")]
    return []


def deceased(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The politician who died: the subject itself, not one whose mother did."""
    found = [
        mention
        for mention in _persons(mentions, trigger.first, trigger.last)
        if mention.entity in actors.persons
        and any(
            sentence.doc[at].dep_.startswith("nsubj")
            and sentence.doc[at].head.i == trigger.words[0]
            for at in range(mention.first, mention.last)
        )
    ]
    return named(found[:1]) if found else None


def bearer(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """The politician a participle is said of: `de opgestapte wethouder X`."""
    first = trigger.words[0] + 1
    found = [
        mention
        for mention in mentioned(mentions, first, min(first + 8, trigger.last))
        if mention.kind == "person"
    ]
    begins = {item.first for item in actors.offices} | {item.first for item in found[:1]}
    if first not in begins or not found:
        return None
    who = named(found[:1])
    return who if set(who.ids) & actors.persons else None


def office(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """The place that gets a new office holder, and who it is if the clause says so."""
    place = next(
        (
            item.place
            for item in actors.offices
            if trigger.first <= item.core < trigger.last and item.place
        ),
        None,
    )
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "organisation"
    ]
    ids = (f"organisation:{place}",) if place else named(found[:1]).ids
    return TakingPart(ids=ids) if ids and trigger.dated else None


def _is(mention: Mention, sentence: Span, relation: str) -> bool:
    """Whether the parser takes a mention for the subject, the object of its clause."""
    return any(
        sentence.doc[at].dep_.startswith(relation) for at in range(mention.first, mention.last)
    )


def _from_talks(trigger: Trigger, sentence: Span, low: list[str]) -> bool:
    """Whether who goes leaves talks, no office: `stapte op tijdens de onderhandelingen`."""
    if trigger.frame.kind != "resignation" or trigger.frame.verb not in _LEAVING:
        return False
    talks = word_class("talks") & set(low[sentence.start : sentence.end])
    return bool(talks) and "als" not in low[trigger.first : trigger.last]


def _successors(
    trigger: Trigger, sentence: Span, found: list[Mention], mentions: Mentions
) -> list[Mention]:
    """Who comes after another: `X volgt Y op`, `Y is opgevolgd door X`; never Y."""
    low = mentions.scan.tokens.lower
    verb = trigger.words[0]
    clause = set(low[trigger.first : trigger.last])
    if low[verb] == trigger.frame.participle and not word_class("active") & clause:
        return [
            mention
            for mention in mentioned(mentions, trigger.first, trigger.last)
            if mention.kind == "person" and "door" in low[max(0, mention.first - 4) : mention.first]
        ]
    subjects = [mention for mention in found if _is(mention, sentence, "nsubj")]
    if subjects:
        return subjects
    before = [
        mention for mention in found if mention.last <= verb and not _is(mention, sentence, "obj")
    ]
    return before[:1] if len(found) > 1 or before else []


def _installed(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The chamber that is sworn in: `de nieuwe raadsleden`, `de nieuwe gemeenteraad`."""
    if trigger.frame.verb not in _INSTALLING:
        return None
    found = councils.seated(mentions, sentence.start, sentence.end)
    new = "nieuwe" in mentions.scan.tokens.lower[trigger.first : trigger.last]
    return found or (councils.council(mentions, trigger.first, trigger.last) if new else None)


def _announced(
    trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The place of which it becomes known who its new office holder is."""
    low = mentions.scan.tokens.lower
    if low[trigger.first] != "wie" or not trigger.dated:
        return None
    if "bekend" not in low[sentence.start : trigger.first] or trigger.frame.verb != "worden":
        return None
    return office(trigger, mentions, actors)


def owner(trigger: Trigger, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """Whose `aftreden` it is: `zijn aftreden`, `het gedwongen vertrek van X`."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    before = low[max(0, noun - 2) : noun]
    if {"een", "mogelijk", "eventueel"} & set(before):
        return None
    taken_for_granted = word_class("granted") & set(low[max(trigger.first, noun - 4) : noun])
    if not taken_for_granted and word_class("demand") & set(low[trigger.first : trigger.last]):
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
        if not found and trigger.frame.kind == "resignation":
            return falls.fall(trigger, mentions)
    who = named(found)
    if not who.ids:
        return None
    political = set(who.ids) & actors.persons
    beside = (
        political
        or bodies(mentions, trigger.first, trigger.last)
        or councils.council(mentions, trigger.first, trigger.last)
    )
    if not beside or (trigger.frame.kind == "other" and not political):
        return None
    if trigger.frame.kind != "appointment":
        return who
    where = posts.where(posts.told(trigger, who, actors), trigger, mentions)
    return replace(who, ids=tuple(dict.fromkeys((*who.ids, *where))))


def _persons(mentions: Mentions, first: int, last: int) -> list[Mention]:
    """The persons between two tokens who may be a subject: none behind `door` or in a genitive."""
    low = mentions.scan.tokens.lower
    return [
        mention
        for mention in mentioned(mentions, first, last)
        if mention.kind == "person"
        and not low[mention.last - 1].endswith("'")
        and not (low[mention.last] == "'" and low[mention.last + 1].isalpha())
        and not _NOT_SUBJECT & set(_lead(mention, mentions))
        and not abroad(mentions, max(0, mention.first - 2), mention.first)
    ]


def _lead(mention: Mention, mentions: Mentions) -> list[str]:
    """The word in front of a name with its office or title: `door minister X`, `door koning X`."""
    scan, low = mentions.scan, mentions.scan.tokens.lower
    first = mention.first
    office = next((item for item in scan.offices if item.last == first), None)
    first = office.first if office is not None else first
    before = low[max(0, first - 2) : first]
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
    if abroad(mentions, trigger.first, trigger.last):
        return None
    inside = mentioned(mentions, trigger.first, trigger.last)
    found = [mention for mention in inside if mention.kind == "cabinet"]
    return named(found[:1]) if found else None
