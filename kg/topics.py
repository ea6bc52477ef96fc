"""The words of a proposal → its topic: the concepts of `ontology/topics.ttl`.

A topic is found by any of its labels, in plural or singular, alone or as a part of a compound
(`asielinstroom`). The first topic of the phrase counts, since a Dutch phrase starts with its head;
a general topic (`gemeente`, `begroting`) gives way to any other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import resources
from kg.aims import aim
from kg.errors import KgError
from kg.folding import folds, names, shape, words
from kg.lexicon import table

__all__ = ["Topic", "aim", "concept", "topics"]

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_GENERAL = "https://w3id.org/binnenhof/id/topics/general"
_LABELS = {f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel"}
_LINKS = ("", "s", "en", "e")
_MIN_COMPOUND = 8
_MIN_MODIFIER = 4
_MIN_HEAD = 5
_MIN_REST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A concept of the scheme.

    `label` is its Dutch prefLabel, `key` the same in lower case with hyphens; `broader` is the key
    of the next wider topic. A `general` topic counts only where the words name no other.
    """

    iri: str
    key: str
    label: str
    labels: tuple[str, ...]
    broader: str | None = None
    general: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Index:
    """The topics by the shapes of their labels.

    `longest` is the length of a label in words; `proper` are the labels written with a capital.
    """

    by_label: Mapping[tuple[str, ...], Topic]
    proper: frozenset[tuple[str, ...]]
    longest: int
    lookalikes: frozenset[str]


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by key."""
    return _read(resources.ONTOLOGY / "topics.ttl")


def concept(topic_words: str, context: str = "") -> Topic | None:
    """The topic of a proposal's words; where they name none, the one its context speaks of most.

    `context` is the sentence and the title, say. None where neither names a topic.
    """
    return _concept(topic_words, context)


@lru_cache(maxsize=8192)
def _concept(topic_words: str, context: str) -> Topic | None:
    found = list(_mentioned(topic_words))
    if found:
        first = next((topic for topic in found if not topic.general), found[0])
        # `woningen voor starters`: what the head is about is told by what follows.
        return next((topic for topic in found if first.key in _wider(topic)), first)
    counts = Counter(topic.key for topic in _mentioned(context))
    if not counts:
        return None
    return max((topics()[key] for key in counts), key=lambda topic: _prominence(topic, counts))


def _wider(topic: Topic) -> Iterator[str]:
    """The keys of all that is wider than a topic."""
    while topic.broader is not None:
        topic = topics()[topic.broader]
        yield topic.key


def _prominence(topic: Topic, counts: Mapping[str, int]) -> float:
    """How much a context is about a topic; the first named wins a tie."""
    return counts[topic.key] * (1 if topic.general else 1.5)


def _mentioned(text: str) -> Iterator[Topic]:
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
                yield index.by_label[label]
                at += length
                break
        else:
            topic = None if named[at] else _compound(tokens[at], index)
            if topic is not None:
                yield topic
            at += 1


def _label(tokens: tuple[str, ...], index: _Index) -> tuple[str, ...] | None:
    """The label that these words are: the last maybe in plural, an adjective in front inflected."""
    lasts = folds(tokens[-1])
    if len(tokens) == 1:
        # A word that only looks like the plural of a label counts as it is written.
        lasts = lasts[:1] if tokens[0] in index.lookalikes else lasts
        return next(((last,) for last in lasts if (last,) in index.by_label), None)
    middle = tuple(shape(token) for token in tokens[1:-1])
    for first in folds(tokens[0]):
        for last in lasts:
            if (first, *middle, last) in index.by_label:
                return (first, *middle, last)
    return None


@lru_cache(maxsize=8192)
def _compound(word: str, index: _Index) -> Topic | None:
    """The topic of a compound's part: the longest known one, the modifier before the head."""
    if len(word) < _MIN_COMPOUND or word in index.lookalikes:
        return None
    best: tuple[tuple[bool, int], Topic] | None = None
    for cut in range(_MIN_REST, len(word) - _MIN_REST + 1):
        for part, topic in _parts(word, cut, index):
            rank = (not topic.general, len(part))
            if best is None or rank > best[0]:
                best = (rank, topic)
    return best[1] if best else None


def _parts(word: str, cut: int, index: _Index) -> Iterator[tuple[str, Topic]]:
    """The labels that `word[:cut]` and `word[cut:]` are, the linking letters aside."""
    modifier, head = word[:cut], word[cut:]
    for link in _LINKS:
        bare = modifier.removesuffix(link)
        if modifier.endswith(link) and len(bare) >= _MIN_MODIFIER and bare not in index.lookalikes:
            topic = index.by_label.get((shape(bare),))
            if topic is not None:
                yield bare, topic
    if len(head) >= _MIN_HEAD and head not in index.lookalikes:
        for fold in folds(head):
            topic = index.by_label.get((fold,))
            if topic is not None and len(fold) >= _MIN_MODIFIER:
                yield head, topic
                return


@cache
def _index() -> _Index:
    by_label: dict[tuple[str, ...], Topic] = {}
    proper: set[tuple[str, ...]] = set()
    for topic in topics().values():
        for label in topic.labels:
            shaped = tuple(shape(word) for word in words(label))
            by_label.setdefault(shaped, topic)
            if label != label.lower():
                proper.add(shaped)
    lookalikes = frozenset(row["word"] for row in table("topic_lookalikes"))
    return _Index(
        by_label=by_label,
        proper=frozenset(proper),
        longest=max(map(len, by_label)),
        lookalikes=lookalikes,
    )


def _read(path: Path) -> Mapping[str, Topic]:
    """The topics of a Turtle file, in its order; a KgError where it is not valid Turtle."""
    labels: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    broader: dict[str, str] = {}
    general: set[str] = set()
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            thing, verb, value = quad.subject, quad.predicate.value, quad.object
            if not isinstance(thing, NamedNode):
                continue
            if verb in _LABELS and isinstance(value, Literal) and value.language == "nl":
                labels.setdefault(thing.value, []).append(value.value)
                if verb == f"{_SKOS}prefLabel":
                    names[thing.value] = value.value
            elif verb == f"{_SKOS}broader" and isinstance(value, NamedNode):
                broader[thing.value] = value.value
            elif thing.value == _GENERAL and isinstance(value, NamedNode):
                general.add(value.value)
    except (SyntaxError, OSError) as cause:
        raise KgError(f"{path}: {cause}") from cause
    keys = {iri: "-".join(name.lower().split()) for iri, name in names.items()}
    return {
        keys[iri]: Topic(
            iri=iri,
            key=keys[iri],
            label=name,
            labels=tuple(labels[iri]),
            broader=keys.get(broader.get(iri, "")),
            general=iri in general,
        )
        for iri, name in names.items()
        if "/topics" not in iri
    }
