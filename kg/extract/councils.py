"""Votes and elections: which chamber votes, which body is elected, who won."""

from collections.abc import Iterable
from itertools import pairwise

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
_ELECTED_BY = {
    "europese": "Europees Parlement",
    "provinciale": "Provinciale Staten",
    "landelijke": "Tweede Kamer",
    "gemeentelijke": "gemeenteraad",
}
"""What stands before `verkiezingen` → the body that is elected."""
_HERE_ONLY = frozenset({"bespreken", "buigen", "sneuvelen", "stranden", "steunen"})
"""Verbs that others too do: the chamber must be named beside them."""
_DATED_ONLY = frozenset({"bespreken", "buigen"})
"""Verbs of a debate only at a time that is told."""
_PARLIAMENTARY = ("motie", "amendement", "wetsvoorstel", "initiatiefwet")
_MEMBERS = {
    "kamerleden": "Tweede Kamer",
    "senatoren": "Eerste Kamer",
    "senaatsleden": "Eerste Kamer",
    "raadsleden": "gemeenteraad",
    "gemeenteraadsleden": "gemeenteraad",
    "statenleden": "Provinciale Staten",
    "europarlementariërs": "Europees Parlement",
}
"""Who sits in a chamber → the chamber; `Eerste Kamerleden` is told by the word before."""
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
    if _of_others(trigger, sentence, low):
        return None
    if low[verb] == trigger.frame.participle and not trigger.dated and {"wordt", "worden"} & inside:
        # `daar wordt over gestemd`: what is done as a rule, at no time.
        return None
    here = council(mentions, trigger.first, trigger.last)
    if trigger.frame.verb in _HERE_ONLY:
        return here if trigger.dated or trigger.frame.verb not in _DATED_ONLY else None
    if here is None and low[verb] == "aangenomen" and _of_a_chamber(low, trigger):
        return _earlier(trigger, sentence, mentions)
    # `instemmen`, `aannemen`: others than chambers do that too, so they must be named beside it.
    if here is not None or trigger.frame.particle or trigger.frame.way == "noun":
        return here
    return council(mentions, sentence.start, sentence.end) or _earlier(trigger, sentence, mentions)


def _of_others(trigger: Trigger, sentence: Span, low: list[str]) -> bool:
    """Whether another country's chamber votes: `het Lagerhuis`, `het Amerikaanse Congres`."""
    return bool(word_class("foreign_chamber") & set(low[sentence.start : sentence.end]))


def _of_a_chamber(low: list[str], trigger: Trigger) -> bool:
    """Whether what is adopted is what only a chamber adopts: a motion, a bill."""
    return any(word.endswith(_PARLIAMENTARY) for word in low[trigger.first : trigger.last])


def choosing(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The body or the party that chooses who is to lead it; None without a time."""
    if not trigger.dated:
        return None
    low = mentions.scan.tokens.lower
    if low[trigger.words[0]] == trigger.frame.participle and trigger.frame.who == "seats":
        return seated(mentions, trigger.first, trigger.last)
    return council(mentions, trigger.first, trigger.last) or _parties(trigger, mentions)


def seated(mentions: Mentions, first: int, last: int) -> TakingPart | None:
    """The chamber whose members, as many, stand between two tokens: `de nieuwe raadsleden`."""
    low = mentions.scan.tokens.lower
    for place in range(first, last):
        stem = low[place].removeprefix("eerste").removeprefix("tweede").strip("-")
        chamber = _MEMBERS.get(stem)
        if chamber is None:
            continue
        if stem == "kamerleden" and (low[place - 1] == "eerste" or low[place].startswith("eerste")):
            chamber = "Eerste Kamer"
        return TakingPart(ids=(f"organisation:{chamber}",), tokens=(place,))
    return None


def members(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties whose members in a chamber vote, and whom they vote for."""
    low = mentions.scan.tokens.lower
    if not word_class("member") & set(low[trigger.first : trigger.last]):
        return None
    found = list(mentioned(mentions, trigger.first, trigger.last))
    parties = any(mention.kind == "party" for mention in found)
    return named(found) if parties else None


def _earlier(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The chamber named last before, where only the vote itself is told: `er is gestemd`."""
    tokens = mentions.scan.tokens
    telling = {"over", "gestemd", "verworpen", "aangenomen"}
    if not telling & set(tokens.lower[trigger.first : trigger.last]):
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


def council(mentions: Mentions, first: int, last: int, *, owned: bool = False) -> TakingPart | None:
    """The chamber or council between two tokens: named, or told by who sits in it.

    One that only says what something is of or for (`owned`) is left out unless asked for.
    """
    tokens = mentions.scan.tokens
    for mention in mentioned(mentions, first, last):
        if _votes(mention) and (owned or not _part_of(mention, tokens.lower)):
            return None if foreign(mention, mentions) else named([mention])
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


def foreign(mention: Mention, mentions: Mentions) -> bool:
    """Whether `het parlement` may be another country's: one is spoken of nearby."""
    if mention.form != "description" or not _votes(mention):
        return False
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
    body = next((name for stem, name in _ELECTED if stem in low[noun]), None)
    if low[noun].endswith("verkiezingen") and low[noun - 1] in _ELECTED_BY:
        body = _ELECTED_BY[low[noun - 1]]
    elif low[noun : noun + 2] in (["verkiezingen", "voor"], ["verkiezingen", "van"]):
        behind = council(mentions, noun + 1, min(noun + 6, trigger.last), owned=True)
        body = behind.ids[0].removeprefix("organisation:") if behind else body
    gone = body is not None and _gone_by(trigger, sentence, low)
    dated = trigger.dated or gone or word_class("recent") & set(clause)
    if ahead or not dated or word_class("poll") & set(clause):
        return None
    if low[noun].startswith("stembus"):
        body = _spoken_of(mentions)
    if body == "Tweede Kamer" and low[noun - 1] == "eerste":
        body = "Eerste Kamer"
    if body is not None:
        away = body == "Tweede Kamer" and abroad(mentions, sentence.start, sentence.end)
        return None if away else TakingPart(ids=(f"organisation:{body}",))
    return _parties(trigger, mentions)


def elected(names: Iterable[str]) -> frozenset[str]:
    """Those of the names that are bodies whose members are elected."""
    return frozenset(name for name in names if name.removeprefix("organisation:") in _COUNCILS)


def _gone_by(trigger: Trigger, sentence: Span, low: list[str]) -> bool:
    """Whether an election lies behind: `bij de verkiezingen verloor …`, told in the past."""
    noun = trigger.words[0]
    before = low[max(trigger.first, noun - 4) : noun]
    told = (token for token in sentence.doc[trigger.first : trigger.last])
    past = any("Past" in token.morph.get("Tense", []) for token in told)
    return past and bool(word_class("gone_by") & set(before))


def _spoken_of(mentions: Mentions) -> str | None:
    """The one body whose election an article speaks of."""
    low = mentions.scan.tokens.lower
    found = {name for word in low for stem, name in _ELECTED if stem in word}
    found |= {
        _ELECTED_BY[before]
        for before, word in pairwise(low)
        if before in _ELECTED_BY and word.startswith("verkiezing")
    }
    return next(iter(found)) if len(found) == 1 else None


def winners(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties whose result is told; None for the result of a poll."""
    tokens = mentions.scan.tokens
    here = tokens.sentence[trigger.first]
    polled = any(
        ("peiling" in word or ("poll" in word and "exit" not in word) or word in word_class("poll"))
        and (tokens.sentence[place] < _LEAD or abs(tokens.sentence[place] - here) <= _NEAR)
        for place, word in enumerate(tokens.lower)
    )
    found = None if polled else _parties(trigger, mentions)
    if found is None or any(
        "verkiezing" in word for word in tokens.lower[trigger.first : trigger.last]
    ):
        return found
    inside = mentioned(mentions, trigger.first, trigger.last)
    seats = [mention for mention in inside if mention.kind == "organisation" and _votes(mention)]
    return TakingPart(ids=(*found.ids, *named(seats).ids), tokens=found.tokens)


def near(mentions: Mentions, place: int) -> TakingPart | None:
    """The chamber or council that the sentence of a token or the one before speaks of."""
    sentences = mentions.scan.tokens.sentence
    here = sentences[place]
    first = sentences.index(max(0, here - 1))
    last = next((at for at in range(place, len(sentences)) if sentences[at] > here), len(sentences))
    found = council(mentions, first, last)
    return TakingPart(ids=found.ids) if found else None


def _parties(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties of a clause."""
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "party" and mention.form != "member"
    ]
    return named(found) if found else None
