"""The words of a text → the topics they name, each with its place.

A topic is found by any of its labels, in plural or singular, alone or as a part of a compound
(`asielinstroom`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.folding import bases, folds, names, words
from kg.lexicon import cues, table
from kg.topicscheme import Topic, topics

_LINKS = ("en", "e")
_PARTICLES = cues("topics.particles")
_MIN_COMPOUND = 8
_MIN_PART = 4
_MIN_HEAD = 5
_MIN_REST = 3
_WORDLIKE = re.compile(
    r"(?:sch?r?|s[cp][lr]|str|[bcdfgkptvw]r|[bcfgkpsvz]l|ch|[dtz]w|g?n|kn|kw|ps|s[fhjkmnptw]|tj|ts|th"
    r"|[bcdfghjklmpqrstvwxyz])?[aeiouyäëïöüéè]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A topic that words name: those from `start` to before `end`.

    `label` is the label they are, in lower case; empty where one is only part of a compound.
    """

    topic: Topic
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Index:
    """The topics by the words of their labels.

    `parts` are the labels that a compound may hold, `proper` those written with a capital, and
    `longest` tells for a word how many the longest label has that starts with it. What `begins`
    a word makes it no compound of a label, as do `endings` by which another word is made; what it
    `ends` with is no head.
    """

    by_label: Mapping[tuple[str, ...], Topic | None]
    parts: Mapping[str, Topic]
    proper: frozenset[tuple[str, ...]]
    longest: Mapping[str, int]
    lookalikes: frozenset[str]
    endings: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]

    def spoils(self, word: str) -> bool:
        """Whether a word only looks like a compound of one that names a topic."""
        return word in self.lookalikes or word.startswith(self.begins)


def mentioned(text: str) -> Iterator[Mention]:
    """The topics a text names, in its order; at each word the longest label counts.

    A word written as a name (`Van Dijk`) is no topic unless the label is written so too.
    """
    index = _index()
    tokens = words(text)
    named = names(text)
    at = 0
    while at < len(tokens):
        label, end = _longest(tokens, at, named[at], index)
        topic = None
        if label is not None:
            topic = index.by_label[label]
        elif not named[at]:
            topic = _compound(tokens[at], index)
        if topic is not None:
            yield Mention(topic=topic, start=at, end=end, label=" ".join(label or ()))
        at = end


def _longest(
    tokens: list[str], at: int, named: bool, index: _Index
) -> tuple[tuple[str, ...] | None, int]:
    """The longest label that starts at a word, one with a capital if that has one, and its end."""
    if tokens[at] in _PARTICLES and tokens[at + 1 : at + 2] == ["te"] and at + 2 < len(tokens):
        # `uit te zetten` is one word with `te` inside, and `in te bouwen` is not `bouwen`.
        return _word(tokens[at] + tokens[at + 2], index), at + 3
    for length in range(min(_reach(tokens[at], index), len(tokens) - at), 1, -1):
        label = _phrase(tokens[at : at + length], index)
        if label is not None and (label in index.proper or not named):
            return label, at + length
    label = _word(tokens[at], index)
    return label if label in index.proper or not named else None, at + 1


@lru_cache(maxsize=16384)
def _reach(word: str, index: _Index) -> int:
    """How many words the longest label has that may start with this one."""
    return max((index.longest.get(fold, 1) for fold in folds(word)), default=1)


def _phrase(tokens: list[str], index: _Index) -> tuple[str, ...] | None:
    """The label that several words are, the last maybe in plural, an adjective inflected."""
    for first in folds(tokens[0]):
        for last in folds(tokens[-1]):
            if (first, *tokens[1:-1], last) in index.by_label:
                return (first, *tokens[1:-1], last)
    return None


@lru_cache(maxsize=16384)
def _word(word: str, index: _Index) -> tuple[str, ...] | None:
    """The label that a word is, be it in plural."""
    # What only looks like the plural of a label counts as it is written.
    forms = (word,) if word in index.lookalikes else folds(word)
    return next(((form,) for form in forms if (form,) in index.by_label), None)


@lru_cache(maxsize=8192)
def _compound(word: str, index: _Index) -> Topic | None:
    """The topic of a compound's part: the longest known one, the modifier before the head.

    A part that is wider than another gives way to it.
    """
    if len(word) < _MIN_COMPOUND or index.spoils(word):
        return None
    cuts = range(_MIN_REST, len(word) - _MIN_REST + 1)
    parts = [one for cut in cuts for one in _modifiers(word[:cut], word[cut:], index)]
    # `tuinbouw|sector` is no `tuin|bouwsector`: a head starts behind the modifier.
    first = max((len(part) for part, _ in parts), default=0)
    if not word.endswith(index.ends):
        parts += [one for cut in cuts if cut >= first for one in _heads(word[cut:], index)]
    wider = {key for _, topic in parts for key in topic.wider()}
    parts = [one for one in parts if one[1].key not in wider]
    return max(parts, key=lambda one: (not one[1].general, len(one[0])))[1] if parts else None


def _modifiers(modifier: str, head: str, index: _Index) -> Iterator[tuple[str, Topic]]:
    """The label that the first part of a compound is, the linking letters aside."""
    if not _WORDLIKE.match(head) or head in index.endings:
        return
    for bare in _unlinked(modifier):
        topic = index.parts.get(bare)
        if topic is not None and bare not in index.lookalikes:
            yield bare, topic
            return


def _heads(head: str, index: _Index) -> Iterator[tuple[str, Topic]]:
    """The label that the last part of a compound is."""
    if len(head) < _MIN_HEAD or head in index.lookalikes:
        return
    topic = next((index.parts[fold] for fold in folds(head) if fold in index.parts), None)
    if topic is not None:
        yield head, topic


def _unlinked(modifier: str) -> Iterator[str]:
    """What a modifier may be without the letters that link it to the head."""
    yield modifier
    yield modifier.removesuffix("s")
    for link in _LINKS:
        if modifier.endswith(link):
            yield from bases(modifier.removesuffix(link))


@cache
def _index() -> _Index:
    lookalikes = [row["word"] for row in table("topic_lookalikes")]
    # An idiom (`van de baan`) is a label of nothing.
    by_label: dict[tuple[str, ...], Topic | None] = {
        tuple(idiom.split()): None for idiom in lookalikes if " " in idiom
    }
    proper: set[tuple[str, ...]] = set()
    longest = {idiom[0]: len(idiom) for idiom in sorted(by_label, key=len)}
    for topic in topics().values():
        for label in topic.labels:
            spelled = tuple(words(label))
            by_label.setdefault(spelled, topic)
            longest[spelled[0]] = max(longest.get(spelled[0], 1), len(spelled))
            if label != label.lower():
                proper.add(spelled)
    return _Index(
        by_label=by_label,
        parts={
            label[0]: topic
            for label, topic in by_label.items()
            if topic is not None
            and len(label) == 1
            and len(label[0]) >= _MIN_PART
            and label not in proper
        },
        proper=frozenset(proper),
        longest=longest,
        lookalikes=frozenset(lookalikes),
        endings=frozenset(word[1:] for word in lookalikes if word.startswith("-")),
        begins=tuple(word.removesuffix("*") for word in lookalikes if word.endswith("*")),
        ends=tuple(word.removeprefix("*") for word in lookalikes if word.startswith("*")),
    )
