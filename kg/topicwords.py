"""The words of a text → the topics they name, each with its place.

A topic is found by any of its labels, in plural or singular, alone or as a part of a compound
(`asielinstroom`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.folding import bases, folds, names, words
from kg.lexicon import table
from kg.topicscheme import Topic, topics

_LINKS = ("en", "e")
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
    """A topic that words name: those from `start` to before `end`; `whole` if they are a label."""

    topic: Topic
    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Index:
    """The topics by the words of their labels.

    `parts` are the labels that a compound may hold, `proper` those written with a capital; a label
    has at most `longest` words. What `begins` or `ends` a word tells that it is no compound of a
    label, as do `endings`, by which another word is made (`natuurlijk`).
    """

    by_label: Mapping[tuple[str, ...], Topic]
    parts: Mapping[str, Topic]
    proper: frozenset[tuple[str, ...]]
    longest: int
    lookalikes: frozenset[str]
    endings: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]

    def spoils(self, word: str) -> bool:
        """Whether a word only looks like a compound of one that names a topic."""
        return word in self.lookalikes or word.startswith(self.begins) or word.endswith(self.ends)


def mentioned(text: str) -> Iterator[Mention]:
    """The topics a text names, in its order; at each word the longest label counts.

    A word written as a name (`Van Dijk`) is no topic unless the label is written so too.
    """
    index = _index()
    tokens = words(text)
    named = names(text)
    at = 0
    while at < len(tokens):
        for length in range(min(index.longest, len(tokens) - at), 0, -1):
            label = _label(tuple(tokens[at : at + length]), index)
            if label is not None and (label in index.proper or not named[at]):
                yield Mention(topic=index.by_label[label], start=at, end=at + length, whole=True)
                at += length
                break
        else:
            topic = None if named[at] else _compound(tokens[at], index)
            if topic is not None:
                yield Mention(topic=topic, start=at, end=at + 1, whole=False)
            at += 1


def _label(tokens: tuple[str, ...], index: _Index) -> tuple[str, ...] | None:
    """The label that these words are: the last maybe in plural, an adjective in front inflected."""
    lasts = folds(tokens[-1])
    if len(tokens) == 1:
        # A word that only looks like the plural of a label counts as it is written.
        lasts = lasts[:1] if tokens[0] in index.lookalikes else lasts
        return next(((last,) for last in lasts if (last,) in index.by_label), None)
    for first in folds(tokens[0]):
        for last in lasts:
            if (first, *tokens[1:-1], last) in index.by_label:
                return (first, *tokens[1:-1], last)
    return None


@lru_cache(maxsize=8192)
def _compound(word: str, index: _Index) -> Topic | None:
    """The topic of a compound's part: the longest known one, the modifier before the head.

    A part that is wider than another gives way to it.
    """
    if len(word) < _MIN_COMPOUND or index.spoils(word):
        return None
    cuts = range(_MIN_REST, len(word) - _MIN_REST + 1)
    parts = [one for cut in cuts for one in _modifiers(word[:cut], word[cut:], index)]
    # `jeugdzorg|instelling` is no `jeugd|zorginstelling`: a head starts behind the modifier.
    first = max((len(part) for part, _ in parts), default=0)
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
    by_label: dict[tuple[str, ...], Topic] = {}
    proper: set[tuple[str, ...]] = set()
    for topic in topics().values():
        for label in topic.labels:
            spelled = tuple(words(label))
            by_label.setdefault(spelled, topic)
            if label != label.lower():
                proper.add(spelled)
    lookalikes = [row["word"] for row in table("topic_lookalikes")]
    return _Index(
        by_label=by_label,
        parts={
            label[0]: topic
            for label, topic in by_label.items()
            if len(label) == 1 and len(label[0]) >= _MIN_PART and label not in proper
        },
        proper=frozenset(proper),
        longest=max(map(len, by_label)),
        lookalikes=frozenset(lookalikes),
        endings=frozenset(word[1:] for word in lookalikes if word.startswith("-")),
        begins=tuple(word.removesuffix("*") for word in lookalikes if word.endswith("*")),
        ends=tuple(word.removeprefix("*") for word in lookalikes if word.startswith("*")),
    )
