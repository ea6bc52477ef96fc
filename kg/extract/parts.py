"""Who takes part in an event: the entities around a trigger that its frame asks for."""

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Span

from kg.datewords import MONTHS, WEEKDAYS
from kg.extract import councils, elections, falls, incumbents
from kg.extract.actors import Actors, TakingPart, belongs, governing, mentioned, named
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions
from kg.mentions.holders import affiliations

_GATHERINGS = ("congres", "ledenvergadering", "ministerraad")
_OF_A_PARTY = ("congres", "ledenvergadering")
_OF_THE_CHAMBER = frozenset({"kamerdebat", "kamerdebatten", "vragenuur", "vragenuurtje"})
_COMPANY = frozenset({"met", "tussen", "van"})
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def of(
    trigger: Trigger, doc: Doc, sentence: Span, mentions: Mentions, actors: Actors
) -> TakingPart | None:
    """The participants of a trigger; None where it is no event of Dutch politics."""
    low = mentions.scan.tokens.lower
    # Politicians of other countries are met; who comes and goes among them is no event of ours.
    abroad_only = trigger.frame.who not in ("all", "pair")
    match trigger.frame.who:
        case "subject" if trigger.frame.kind == "election":
            found = elections.winners(trigger, sentence, mentions)
        case "subject" | "passive":
            found = incumbents.subject(trigger, sentence, mentions, actors)
        case "owner":
            found = incumbents.owner(trigger, mentions, actors)
        case "object":
            found = incumbents.theirs(trigger, sentence, mentions, actors)
        case "deceased":
            found = incumbents.deceased(trigger, sentence, mentions, actors)
        case "bearer":
            found = incumbents.bearer(trigger, mentions, actors)
        case "fallen":
            found = falls.fallen(trigger, sentence, mentions)
        case "leaving":
            found = falls.leaving(trigger, mentions)
        case "office":
            found = incumbents.office(trigger, mentions, actors)
        case "council" | "seats":
            found = councils.choosing(trigger, mentions)
        case "members":
            found = councils.members(trigger, mentions)
        case "chamber":
            found = councils.chamber(trigger, doc, sentence, mentions)
        case "election":
            found = elections.election(trigger, sentence, mentions)
        case who:
            found = _all(trigger, sentence, mentions, actors)
            lone = found is not None and len(found.ids) < 2
            if who == "pair" and lone and not _with_others(trigger, low):
                found = None
    if found is not None and trigger.frame.kind == "debate":
        found = _in_chamber(found, trigger, mentions)
    if found is not None and trigger.frame.kind == "vote":
        found = _against(found, trigger, mentions)
    if trigger.frame.kind == "meeting" and _with_press(trigger, low):
        return None
    if found is None or (abroad_only and actors.foreign.intersection(found.ids)):
        return None
    return found


def _with_others(trigger: Trigger, low: list[str]) -> bool:
    """Whether a lone actor meets others who have no name here: `met de vakbonden`."""
    clause = low[trigger.first : trigger.last]
    if word_class("together") & set(clause):
        return True
    links = [at for at, word in enumerate(clause) if word in ("met", "en", "tussen")]
    near = {word for at in links for word in clause[at + 1 : at + 6]}
    return trigger.frame.kind in ("meeting", "agreement") and bool(word_class("partner") & near)


def _in_chamber(found: TakingPart, trigger: Trigger, mentions: Mentions) -> TakingPart:
    """Who takes part in a debate, and the chamber that its sentence or the one before names."""
    if any(name.startswith("organisation:") for name in found.ids):
        return found
    near = councils.near(mentions, trigger.words[0])
    chamber = [name for name in near.ids if name.endswith(" Kamer")] if near else []
    return replace(found, ids=(*found.ids, *chamber))


def _against(found: TakingPart, trigger: Trigger, mentions: Mentions) -> TakingPart:
    """A vote of no confidence, and against whom it is: `een motie van wantrouwen tegen X`."""
    low = mentions.scan.tokens.lower
    if not word_class("no_confidence") & set(low[trigger.first : trigger.last]):
        return found
    against = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "person" and "tegen" in low[max(0, mention.first - 3) : mention.first]
    ]
    ids = dict.fromkeys((*found.ids, *named(against).ids))
    return TakingPart(ids=tuple(ids), tokens=(*found.tokens, *named(against).tokens))


def _with_press(trigger: Trigger, low: list[str]) -> bool:
    """Whether it is an interview: `in gesprek met de krant`."""
    clause = low[trigger.first : trigger.last]
    links = [at for at, word in enumerate(clause) if word in ("met", "tegen")]
    return any(word_class("press") & set(clause[at + 1 : at + 4]) for at in links)


def evidence(
    trigger: Trigger, taking_part: TakingPart, doc: Doc, mentions: Mentions
) -> tuple[int, int]:
    """From the first to the last word of trigger and participants, and with whom it was."""
    inside = [place for place in taking_part.tokens if trigger.first <= place < trigger.last]
    if trigger.frame.way == "noun" and not inside:
        # A noun alone (`verkiezingen`) states nothing: its clause does.
        told = [at for at in range(trigger.first, trigger.last) if doc[at].text[0].isalnum()]
        return doc[told[0]].idx, doc[told[-1]].idx + len(doc[told[-1]])
    first = min((*trigger.words, *inside))
    last = max((*trigger.words, *inside))
    if last + 1 < trigger.last and doc[last + 1].lower_ in ("met", "tussen"):
        at = last + 2
        while at < trigger.last and (doc[at].pos_ in _NOMINAL or mentions.at(at) is not None):
            at += 1
        if at > last + 2:
            last = at - 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def soon(low: list[str]) -> bool:
    """Whether words name a time, if only one that no calendar day can be told from."""
    if any(word in MONTHS and before.isdigit() for before, word in pairwise(low)):
        return True
    if any(word.startswith(WEEKDAYS) for word in low):
        return True
    return moment(low) is not None or not word_class("soon").isdisjoint(low)


def moment(low: list[str]) -> str | None:
    """The day that words name by its distance: `gisteren`, `vannacht`, `vorige week`."""
    for place, word in enumerate(low):
        if word in word_class("moment"):
            return word
        if word == "week" and place and low[place - 1] in ("vorige", "volgende"):
            return f"{low[place - 1]} week"
    return None


def sort(trigger: Trigger, doc: Doc) -> str:
    """What sets an event apart from others of its kind: a congress, an earlier election."""
    if trigger.frame.kind == "election":
        opens = doc[trigger.first].sent[0]
        if trigger.frame.way != "noun" and opens.lower_ in ("toen", "destijds"):
            return "vorige"
        clause = [token.lower_ for token in doc[trigger.first : trigger.last]]
        earlier = any(
            "verkiezing" in word and {"vorige", "eerdere"} & set(clause[max(0, at - 2) : at])
            for at, word in enumerate(clause)
            if trigger.frame.way != "noun" or trigger.first + at == trigger.words[0]
        )
        return "vorige" if earlier else ""
    noun = doc[trigger.words[0]].lower_
    return next((word for word in _GATHERINGS if noun.endswith(word)), "")


def company(trigger: Trigger, doc: Doc) -> frozenset[str]:
    """With whom talks are, as nouns: `met de vakbonden`; they tell one round from another."""
    start = next(
        (at for at in range(trigger.first, trigger.last) if doc[at].lower_ in ("met", "tussen")),
        trigger.last,
    )
    return frozenset(doc[at].lower_ for at in range(start, trigger.last) if doc[at].pos_ == "NOUN")


def outcome(trigger: Trigger) -> str:
    """How a vote ends, where its verb says so: what is adopted is not what is rejected."""
    if trigger.frame.kind != "vote" or trigger.frame.way != "verb":
        return ""
    verb = f"{trigger.frame.particle} {trigger.frame.verb}".strip()
    return next((name for name in ("adopting", "rejecting") if verb in word_class(name)), "")


def definite(trigger: Trigger, doc: Doc) -> bool:
    """Whether an event noun speaks of one that is known: `het debat`, `die gesprekken`."""
    return any(
        doc[at].lower_ in ("het", "de", "dat", "die", "dit")
        for at in range(max(trigger.first, trigger.words[0] - 2), trigger.words[0])
    )


def _all(trigger: Trigger, sentence: Span, mentions: Mentions, actors: Actors) -> TakingPart | None:
    """All named actors of the clause; a party that only tells whose someone is is none."""
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if not (mention.kind == "party" and belongs(mention, mentions))
        and not councils.foreign(mention, mentions)
        and not incumbents.says(mention, trigger, sentence)
        and not _to_come(mention, mentions)
    ]
    if sum(mention.kind == "party" for mention in found) > 1:
        # `de coalitie van X en Y` is the two of them.
        low = mentions.scan.tokens.lower
        found = [item for item in found if low[item.last - 1] != "coalitie"]
    if incumbents.resumes(trigger, sentence):
        aside = next(token.i for token in sentence if token.text == ",")
        found = [*mentioned(mentions, sentence.start, aside), *found]
    who = _with_town(named(found), trigger, mentions)
    political = any(not name.startswith("person:") or name in actors.persons for name in who.ids)
    if sort(trigger, sentence.doc) in _OF_A_PARTY and not any(
        mention.kind == "party" for mention in found
    ):
        # `het partijcongres` is one of the speaker's party: an event where the day is told.
        if not political or not _day_told(trigger, mentions):
            return None
        parties = affiliations(mentions.scan)
        own = [parties.get(name.removeprefix("person:")) for name in who.ids[:1]]
        return replace(who, ids=(*who.ids, *(f"party:{party}" for party in own if party)))
    doc, low = sentence.doc, mentions.scan.tokens.lower
    noun = low[trigger.words[0]]
    general = noun == "overleg" and low[trigger.words[0] - 1] == "algemeen"
    if noun in _OF_THE_CHAMBER or general:
        who = replace(who, ids=tuple(dict.fromkeys((*who.ids, "organisation:Tweede Kamer"))))
    political = political or general
    if political:
        return None if _alone(trigger, who, mentions) else who
    if trigger.frame.kind in ("agreement", "meeting", "debate"):
        return _together(trigger, doc, mentions)
    return None


def _to_come(mention: Mention, mentions: Mentions) -> bool:
    """Whether a cabinet is not there yet: `een akkoord over een nieuw kabinet`."""
    before = mentions.scan.tokens.lower[mention.first - 1]
    return mention.kind == "cabinet" and before in ("een", "nieuw", "volgend")


def _with_town(who: TakingPart, trigger: Trigger, mentions: Mentions) -> TakingPart:
    """The participants, a council by the town it is of."""
    if "organisation:gemeenteraad" not in who.ids:
        return who
    council = councils.council(mentions, trigger.first, trigger.last)
    name = council.ids[0] if council else "organisation:gemeenteraad"
    if not name.startswith("organisation:gemeenteraad"):
        return who
    ids = tuple(name if one == "organisation:gemeenteraad" else one for one in who.ids)
    return replace(who, ids=ids)


def _alone(trigger: Trigger, who: TakingPart, mentions: Mentions) -> bool:
    """Whether talks are mentioned in passing: one who spoke of them, nobody with whom, no time."""
    if (trigger.frame.kind, trigger.frame.way) != ("meeting", "noun") or len(who.ids) > 1:
        return False
    behind = mentions.scan.tokens.lower[trigger.words[0] + 1 : trigger.words[0] + 2]
    party = any(name.startswith("party:") for name in who.ids)
    return not (_COMPANY.intersection(behind) or trigger.dated or party)


def _day_told(trigger: Trigger, mentions: Mentions) -> bool:
    """Whether a clause names a weekday or a day by its distance."""
    return any(
        word.startswith(WEEKDAYS) or word in word_class("moment")
        for word in mentions.scan.tokens.lower[trigger.first : trigger.last]
    )


def _together(trigger: Trigger, doc: Doc, mentions: Mentions) -> TakingPart | None:
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
            return TakingPart(ids=governing(doc, mentions) or ("cabinet:kabinet",), tokens=inside)
    clause = set(tokens.lower[trigger.first : trigger.last])
    if trigger.frame.kind == "meeting" and trigger.dated and word_class("cabinet_house") & clause:
        return TakingPart(ids=("cabinet:kabinet",))
    if trigger.frame.kind == "debate":
        found = councils.council(mentions, trigger.first, trigger.last)
        told = "tijdens" in tokens.lower[max(0, trigger.words[0] - 3) : trigger.words[0]]
        return found or (councils.near(mentions, trigger.words[0]) if told else None)
    return None
