"""Chambers and councils: which one votes, who sits in it, where it is spoken of."""

from spacy.tokens import Doc, Span

from kg.extract.actors import TakingPart, abroad, mentioned, named
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import foreign as foreign_words
from kg.mentions.bodies import place_adjectives, places

_CHAMBERS = {
    "kamerleden": "Tweede Kamer",
    "kamermeerderheid": "Tweede Kamer",
    "senatoren": "Eerste Kamer",
    "senaat": "Eerste Kamer",
    "kamer": "Tweede Kamer",
}
BODIES = frozenset(
    {"Tweede Kamer", "Eerste Kamer", "Provinciale Staten", "gemeenteraad", "Europees Parlement"}
)
_HERE_ONLY = frozenset({"bespreken", "buigen", "sneuvelen", "stranden", "steunen"})
"""Verbs that others too do: the chamber must be named beside them."""
_DATED_ONLY = frozenset({"bespreken", "buigen"})
"""Verbs of a debate only at a time that is told."""
_ASSEMBLIES = ("congres", "ledenvergadering", "ledenraad", "ledenraadpleging")
_VOTING = frozenset({"leden", "achterban"})
_OF_MEMBERS = frozenset({"stemmen", "gaan", "keuren"})
"""Verbs of what the members of a party do when they are asked; a fractie has members as well."""
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
    if _as_a_rule(trigger, doc):
        return None
    here = council(mentions, trigger.first, trigger.last)
    if here is None and trigger.frame.way == "verb":
        here = _assembly(trigger, mentions)
    if trigger.frame.verb in _HERE_ONLY:
        return here if trigger.dated or trigger.frame.verb not in _DATED_ONLY else None
    if here is None and low[verb] == "aangenomen" and _of_a_chamber(low, trigger):
        return _earlier(trigger, sentence, mentions)
    # `instemmen`, `aannemen`: others than chambers do that too, so they must be named beside it.
    if here is not None or trigger.frame.particle or trigger.frame.way == "noun":
        return here
    return council(mentions, sentence.start, sentence.end) or _earlier(trigger, sentence, mentions)


def _assembly(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The party whose congress or members decide: `het congres van D66 stemde in met …`."""
    low = mentions.scan.tokens.lower
    gathered = [at for at in range(trigger.first, trigger.last) if low[at].endswith(_ASSEMBLIES)]
    if trigger.frame.verb in _OF_MEMBERS and trigger.frame.particle != "weg":
        gathered += [
            at
            for at in range(trigger.first, trigger.last)
            if low[at] in _VOTING or low[at].endswith("-leden")
        ]
    inside = mentioned(mentions, trigger.first, trigger.last)
    # `D66-congres`, `het congres van D66`
    found = [
        mention
        for mention in inside
        if mention.kind == "party" and any(-1 < mention.first - place < 4 for place in gathered)
    ]
    return named(found[:1]) if found else None


def _as_a_rule(trigger: Trigger, doc: Doc) -> bool:
    """Whether it is what is done with any of a kind: `wetten die de Kamer heeft goedgekeurd`."""
    first = trigger.first
    if first < 2 or doc[first].lower_ != "die" or doc[first - 1].pos_ != "NOUN":
        return False
    many = "Plur" in doc[first - 1].morph.get("Number", [])
    return many and doc[first - 2].pos_ not in ("DET", "ADJ", "NUM", "PRON", "PROPN")


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
        chosen = seated(mentions, trigger.first, trigger.last)
        return chosen or council(mentions, trigger.first, trigger.last)
    return council(mentions, trigger.first, trigger.last) or parties(trigger, mentions)


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
        if votes(mention) and here - tokens.sentence[mention.first] <= _REACH
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
        if votes(mention) and (owned or not _part_of(mention, tokens.lower)):
            return None if foreign(mention, mentions) else _of_town(named([mention]), mentions)
    if mentions.scan.abroad:
        return None
    for place in range(first, last):
        word = tokens.lower[place]
        if tokens.words[place - 1] in foreign_words():
            continue
        town = place_adjectives().get(tokens.words[place - 1])
        if word == "gemeenteraad" or (word == "raad" and town):
            name = f"gemeenteraad {town}" if town else "gemeenteraad"
            found = TakingPart(ids=(f"organisation:{name}",), tokens=(place,))
            return found if town else _of_town(found, mentions)
        if word in _CHAMBERS and mentions.at(place) is None:
            return TakingPart(ids=(f"organisation:{_CHAMBERS[word]}",), tokens=(place,))
    return None


def _of_town(found: TakingPart, mentions: Mentions) -> TakingPart:
    """A council with the town that stands behind it: `de gemeenteraad van Utrecht`."""
    words, last = mentions.scan.tokens.words, found.tokens[-1] + 1
    linked = " ".join(words[last : last + 1]) in ("van", "in")
    if not linked or found.ids != ("organisation:gemeenteraad",):
        return found
    start = last + 3 if words[last + 1 : last + 3] == ["de", "gemeente"] else last + 1
    end = next(
        (
            end
            for end in range(min(start + 4, len(words)), start, -1)
            if " ".join(words[start:end]) in places()
        ),
        None,
    )
    if end is None:
        return found
    name = f"gemeenteraad {' '.join(words[start:end])}"
    return TakingPart(ids=(f"organisation:{name}",), tokens=(*found.tokens, *range(last, end)))


def _part_of(mention: Mention, low: list[str]) -> bool:
    """Whether a chamber only says what something is of or for: `het bestuur van de Kamer`."""
    at = mention.first - 1
    while at > 0 and low[at] in ("de", "het"):
        at -= 1
    if low[at] == "voor":
        return True
    return low[at] == "van" and low[at - 1] not in word_class("whole")


def foreign(mention: Mention, mentions: Mentions) -> bool:
    """Whether `het parlement` may be another country's: one is spoken of nearby.

    `De Kamer` is the Dutch one, unless Belgium is spoken of, which has one as well.
    """
    if mention.form != "description" or not votes(mention):
        return False
    sentences = mentions.scan.tokens.sentence
    here = sentences[mention.first]
    near = [at for at, number in enumerate(sentences) if abs(number - here) <= 1]
    if mentions.scan.tokens.lower[mention.last - 1] == "kamer":
        words = mentions.scan.tokens.words[near[0] : near[-1] + 1]
        return any(word.startswith(("Belg", "Vlaams", "Vlaamse", "Waals")) for word in words)
    return abroad(mentions, near[0], near[-1] + 1)


def votes(mention: Mention) -> bool:
    """Whether a mention is one of a chamber, a council, or a place that has one."""
    name = (mention.entity or "").removeprefix("organisation:")
    return name in BODIES or name in places()


def near(mentions: Mentions, place: int) -> TakingPart | None:
    """The chamber or council that the sentence of a token or the one before speaks of."""
    sentences = mentions.scan.tokens.sentence
    here = sentences[place]
    first = sentences.index(max(0, here - 1))
    last = next((at for at in range(place, len(sentences)) if sentences[at] > here), len(sentences))
    found = council(mentions, first, last)
    return TakingPart(ids=found.ids) if found else None


def parties(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties of a clause."""
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "party" and mention.form != "member"
    ]
    return named(found) if found else None
