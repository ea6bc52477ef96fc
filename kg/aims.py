"""The words of a proposal → its aim: what the proposal does to its topic.

The words are those of `ontology/lexicon/aims.tsv`. A verb says more than a noun, a noun more than
an adjective; among nouns the first counts, since a Dutch phrase starts with its head. What names
the topic itself (`terugsturen`, where that is the topic) does nothing to it.
"""

from functools import lru_cache

from kg import lexicon
from kg.aimwords import Cue, Split, cues
from kg.folding import folds, words
from kg.model import Aim
from kg.topicscheme import Topic
from kg.topicwords import Mention, mentioned

_MORE: dict[Aim, Aim] = {"introduce": "expand", "keep": "expand"}
_LESS: dict[Aim, Aim] = {"restrict": "expand", "expand": "restrict", "introduce": "restrict"}
_NAME, _NOTHING = "", "…"
_NEGATORS, _AGAIN = lexicon.cues("aims.negators"), lexicon.cues("aims.again")
_OPENING, _ENDS = lexicon.cues("aims.opening"), lexicon.cues("aims.ends")
_PARTICLES = lexicon.cues("topics.particles")
_CLAUSES, _ADJUNCTS = lexicon.cues("aims.clauses"), lexicon.cues("aims.adjuncts")


def aim(topic_words: str, topic: Topic | None = None) -> Aim | None:
    """What a proposal does to its topic, None where the words are just the thing itself."""
    return _aim(topic_words, topic)


@lru_cache(maxsize=8192)
def _aim(topic_words: str, topic: Topic | None) -> Aim | None:
    tokens = _telling(topic_words, topic)
    head = _head(tokens)
    main = _main(tokens)
    verb, noun = _verb(main), _noun(tokens, head[1])
    if verb is None:
        main, verb = tokens, _verb(tokens)
    if _no_more(main):
        return "expand" if verb is not None and verb.aim == "restrict" else "abolish"
    if verb is not None:
        return _by_verb(main, verb, noun)
    if noun is not None:
        return _turned(noun[1].aim, tokens[head[0] : noun[0]])
    if _NOTHING in tokens[slice(*head)]:
        return None
    told = (cues().adjective(token) for token in tokens[slice(*head)])
    adjective = next((cue for cue in told if cue is not None), None)
    if adjective is not None:
        return adjective.aim
    # `een …`: a thing that is not there yet.
    return "introduce" if tokens[:1] == ["een"] else None


def _telling(topic_words: str, topic: Topic | None) -> list[str]:
    """The words of a proposal without those that name its topic or only look like cues."""
    tokens = words(topic_words)
    for mention in mentioned(topic_words):
        if mention.topic == topic and _only_names(mention):
            for at in range(mention.start, mention.end):
                cue = _phrase(tokens[at:]) or cues().nouns.get(tokens[at])
                # `een belasting op …` names its topic, and yet is one to introduce.
                tokens[at] = tokens[at] if cue is not None and cue.measure else _NAME
    for at, token in enumerate(tokens[1:]):
        if token == "dan":  # `meer dan de helft` is a number
            tokens[at] = _NAME
    for at, token in enumerate(tokens):
        for phrase in cues().nothing.get(token, ()):
            if tokens[at : at + len(phrase)] == phrase and not _phrase(tokens[at:]):
                tokens[at : at + len(phrase)] = [_NOTHING] * len(phrase)
    return tokens


def _only_names(mention: Mention) -> bool:
    """Whether words are what the topic is called, or that as a verb: `terugsturen`."""
    if " ".join(words(mention.topic.label)) in folds(mention.label):
        return True
    cue = cues().verbs.get(mention.label) or cues().nouns.get(mention.label)
    return cue is not None and cue.aim in ("restrict", "expand")


def _main(tokens: list[str]) -> list[str]:
    """The words before what tells to which end or how: `… om …`, `… door …`."""
    ends = (at for at, token in enumerate(tokens) if at and token in _ADJUNCTS)
    return tokens[: next(ends, len(tokens))]


def _no_more(tokens: list[str]) -> bool:
    """Whether it says `geen … meer`, `niet langer`."""
    first = next((at for at, token in enumerate(tokens) if token in _NEGATORS), len(tokens))
    return not _CLAUSES & set(tokens[1:first]) and bool(_AGAIN & set(tokens[first:]))


def _by_verb(tokens: list[str], verb: Cue, noun: tuple[int, Cue] | None) -> Aim | None:
    """The aim of a verb, and of what it does to a restriction: `het verbod opheffen`."""
    if noun is not None and noun[1].aim == "restrict":
        if verb.way == "lower" or verb.aim == "abolish":
            return "expand"
        if verb.way == "raise" or verb.aim == "introduce":
            return "restrict"
    return _turned(verb.aim, [token for token in tokens if token in cues().before])


def _turned(sense: Aim | None, degrees: list[str]) -> Aim | None:
    """An aim with the word of degree that goes with it: `minder subsidie`, `beter beschermen`."""
    if sense is None:
        return None
    ways = [cue.way for token in degrees if (cue := cues().adjective(token)) is not None]
    if "less" in ways:
        return _LESS.get(sense, sense)
    return _MORE.get(sense, sense) if "more" in ways else sense


def _verb(tokens: list[str]) -> Cue | None:
    """The cue of the last verb: the one the others depend on stands last in Dutch."""
    told = cues()
    found: list[tuple[int, int, Cue]] = []
    for at, token in enumerate(tokens):
        if token in told.verbs and not _parted(tokens[:at]):
            found.append((at, 0, told.verbs[token]))
        for split in told.split.get(token, ()):
            end = _ending(tokens, at, split)
            if end:
                found.append((end, len(split.particle), split.cue))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _parted(before: list[str]) -> bool:
    """Whether a verb is what a particle has parted from: `aan te sluiten` is not `sluiten`."""
    return before[-1:] == ["te"] and bool(_PARTICLES & set(before[-2:]))


def _ending(tokens: list[str], at: int, split: Split) -> int:
    """Where a separated verb ends: `af te schaffen`, `aan banden leggen`, `schaft … af`; or 0."""
    behind = at + len(split.particle)
    if tokens[at:behind] != split.particle:
        return 0
    after = tokens[behind : behind + 2]
    if after and (after[0] in split.forms or (after[0] == "te" and set(after) & split.forms)):
        return behind + len(after)
    return len(tokens) if not after and split.forms & set(tokens[:at]) else 0


def _noun(tokens: list[str], head: int) -> tuple[int, Cue] | None:
    """The first noun or phrase that tells an aim, before any clause, and where it stands.

    A measure, and a word that tells no more than `steun`, count before the end of the `head` only.
    """
    for at, token in enumerate(tokens):
        if token in _CLAUSES and at:
            return None
        noun = cues().noun(token) if token not in cues().verbs else None
        cue = _phrase(tokens[at:]) or noun
        if cue is not None and (at < head or not (cue.measure or cue.way == "word")):
            return at, cue
    return None


def _phrase(tokens: list[str]) -> Cue | None:
    """What the words tell that a list of words starts with."""
    starts = (
        cue for words, cue in cues().phrases.get(tokens[0], ()) if tokens[: len(words)] == words
    )
    return next(starts, None)


def _head(tokens: list[str]) -> tuple[int, int]:
    """From where to where the words reach that go with the head of the phrase."""
    start = 1 if tokens[:1] and tokens[0] in _OPENING else 0
    ends = (at for at, token in enumerate(tokens) if at >= start and token in _ENDS)
    return start, next(ends, len(tokens))
