"""Votes and elections: which chamber votes, which body is elected, who won."""

from spacy.tokens import Doc, Span

from kg.extract.actors import TakingPart, abroad, mentioned, named
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import place_adjectives, places

_CHAMBERS = {
    "kamerleden": "Tweede Kamer",
    "kamermeerderheid": "Tweede Kamer",
    "senatoren": "Eerste Kamer",
    "senaat": "Eerste Kamer",
    "kamer": "Tweede Kamer",
}
_COUNCILS = frozenset(
    {"Tweede Kamer", "Eerste Kamer", "Provinciale Staten", "gemeenteraad", "Europees Parlement"}
)
_ELECTED = (
    ("kamerverkiezing", "Tweede Kamer"),
    ("statenverkiezing", "Provinciale Staten"),
    ("raadsverkiezing", "gemeenteraad"),
    ("parlementsverkiezing", "Tweede Kamer"),
)
_LEAD, _NEAR = 3, 1
"""A poll in the first sentences colours the article, elsewhere the sentences beside it."""
_REACH = 4
"""How many sentences back the chamber of a vote may have been named."""


def chamber(trigger: Trigger, doc: Doc, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The chamber that votes: named in the sentence or before, or told by who votes."""
    low = mentions.scan.tokens.lower
    inside = set(low[trigger.first : trigger.last])
    verb = trigger.words[0]
    if (word_class("voter") | word_class("poll")) & inside:
        return None
    # `stemmen op de VVD` is what voters do, and `27 stemmen` are counted.
    end = min(verb + 4, len(doc) - 1)
    if low[verb + 1 : verb + 2] == ["op"] and mentions.within(doc[verb].idx, doc[end].idx):
        return None
    counted = low[verb - 1].isdigit() or low[verb - 1] in word_class("count")
    if low[verb] == "stemmen" and counted:
        return None
    here = council(mentions, trigger.first, trigger.last)
    # `instemmen`, `aannemen`: others than chambers do that too, so they must be named beside it.
    if here is not None or trigger.frame.particle or trigger.frame.way == "noun":
        return here
    return council(mentions, sentence.start, sentence.end) or _earlier(trigger, sentence, mentions)


def _earlier(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The chamber named last before, where only the vote itself is told: `er is gestemd`."""
    tokens = mentions.scan.tokens
    if not {"over", "gestemd", "verworpen"} & set(tokens.lower[trigger.first : trigger.last]):
        return None
    here = tokens.sentence[sentence.start]
    before = [
        mention
        for mention in mentioned(mentions, 0, sentence.start)
        if _votes(mention) and here - tokens.sentence[mention.first] <= _REACH
    ]
    if not before or abroad(mentions, before[-1].last, sentence.end):
        return None
    return TakingPart(ids=named(before[-1:]).ids)


def council(mentions: Mentions, first: int, last: int) -> TakingPart | None:
    """The chamber or council between two tokens: named, or told by who sits in it."""
    tokens = mentions.scan.tokens
    for mention in mentioned(mentions, first, last):
        if _votes(mention) and not _part_of(mention, tokens.lower):
            foreign = mention.form == "description" and _foreign(mention, mentions)
            return None if foreign else named([mention])
    for place in range(first, last):
        word = tokens.lower[place]
        if word == "gemeenteraad":
            town = place_adjectives().get(tokens.words[place - 1])
            name = f"gemeenteraad {town}" if town else "gemeenteraad"
            return TakingPart(ids=(f"organisation:{name}",), tokens=(place,))
        if word in _CHAMBERS and mentions.at(place) is None:
            return TakingPart(ids=(f"organisation:{_CHAMBERS[word]}",), tokens=(place,))
    return None


def _part_of(mention: Mention, low: list[str]) -> bool:
    """Whether a chamber only says what something is of or for: `het bestuur van de Kamer`."""
    at = mention.first - 1
    while at > 0 and low[at] in ("de", "het"):
        at -= 1
    if low[at] == "voor":
        return True
    return low[at] == "van" and low[at - 1] not in word_class("whole")


def _foreign(mention: Mention, mentions: Mentions) -> bool:
    """Whether `het parlement` may be another country's: one is spoken of nearby."""
    sentences = mentions.scan.tokens.sentence
    here = sentences[mention.first]
    near = [at for at, number in enumerate(sentences) if abs(number - here) <= _NEAR]
    return abroad(mentions, near[0], near[-1] + 1)


def _votes(mention: Mention) -> bool:
    name = (mention.entity or "").removeprefix("organisation:")
    return name in _COUNCILS or name in places()


def election(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The body that is elected, or the parties whose result is told, where it can be dated."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    clause = low[trigger.first : trigger.last]
    ahead = "volgende" in clause and not any(word.isdigit() for word in clause)
    dated = trigger.dated or word_class("recent") & set(clause)
    if ahead or not dated or word_class("poll") & set(clause):
        return None
    body = next((name for stem, name in _ELECTED if stem in low[noun]), None)
    if body == "Tweede Kamer" and low[noun - 1] == "eerste":
        body = "Eerste Kamer"
    if body is not None:
        foreign = body == "Tweede Kamer" and abroad(mentions, sentence.start, sentence.end)
        return None if foreign else TakingPart(ids=(f"organisation:{body}",))
    return _parties(trigger, mentions)


def winners(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties whose result is told; None for the result of a poll."""
    tokens = mentions.scan.tokens
    here = tokens.sentence[trigger.first]
    polled = any(
        ("peiling" in word or "poll" in word or word in word_class("poll"))
        and (tokens.sentence[place] < _LEAD or abs(tokens.sentence[place] - here) <= _NEAR)
        for place, word in enumerate(tokens.lower)
    )
    return None if polled else _parties(trigger, mentions)


def _parties(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties of a clause."""
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "party" and mention.form != "member"
    ]
    return named(found) if found else None
