"""The words of a proposal → its topic: the concepts of `ontology/topics.ttl`.

The first topic of the phrase counts, since a Dutch phrase starts with its head; a general topic
(`begroting`) gives way to any other, and actors and means (`gemeente`, `straffen`) to every other.
"""

from collections import Counter
from functools import lru_cache

from kg import lexicon
from kg.aims import aim
from kg.folding import words
from kg.topicscheme import Topic, topics
from kg.topicwords import Mention, mentioned

__all__ = ["Topic", "aim", "concept", "topics"]

_WEIGHT = 10
_GENERAL_WEIGHT = 5
_MEANS_WEIGHT = 2
_LEAST_SHARE = 0.25
_ATTACHED, _CLAUSES = lexicon.cues("topics.attached"), lexicon.cues("topics.clauses")


def concept(topic_words: str, context: str = "") -> Topic | None:
    """The topic of a proposal's words; where they name none, the one that their text is about.

    `context` is the text; words that name no more than a means (`straffen`) leave it to that too.
    None where neither tells, and for people: no topic is better than a wrong one.
    """
    named = _named(topic_words)
    if named is None and topic_words and all(word[:1].isupper() for word in topic_words.split()):
        return None
    return named if named is not None and not named.means else _main(context) or named


@lru_cache(maxsize=8192)
def _named(topic_words: str) -> Topic | None:
    found = list(mentioned(topic_words))
    if not found:
        return None
    most = max(_weight(mention.topic) for mention in found)
    found = [mention for mention in found if _weight(mention.topic) == most]
    tokens = words(topic_words)
    first = _issue(found, tokens)
    # `woningen voor starters`: what the head is about is told by what follows.
    narrower = (
        mention.topic
        for mention in found
        if first.topic.key in mention.topic.wider()
        and not _CLAUSES & set(tokens[first.end : mention.start])
    )
    return next(narrower, first.topic)


def _issue(found: list[Mention], tokens: list[str]) -> Mention:
    """The mention that says what a phrase is about: its head, or what its head is `over`."""
    first = found[0]
    if "over" in tokens[first.end :] and _ATTACHED & set(tokens[: first.start]):
        over = tokens.index("over", first.end)
        first = next((mention for mention in found if mention.start > over), first)
    for mention in found:
        # `vervuilende landbouw`: an adjective is no head.
        if mention.start == first.end and tokens[first.end - 1].endswith("e"):
            return mention
    return first


@lru_cache(maxsize=256)
def _main(text: str) -> Topic | None:
    """What a text is about: what it speaks of most, unless it speaks of all sorts of things."""
    weights: Counter[str] = Counter()
    for mention in mentioned(text):
        weights[mention.topic.key] += _weight(mention.topic)
    if not weights:
        return None
    main = topics()[max(weights, key=lambda key: weights[key])]
    kin = {main.key, *main.wider()}
    share = sum(
        weight for key, weight in weights.items() if key in kin or main.key in topics()[key].wider()
    )
    return main if share >= _LEAST_SHARE * weights.total() else None


def _weight(topic: Topic) -> int:
    """How much a mention tells of what a text is about."""
    if topic.means:
        return _MEANS_WEIGHT
    return _GENERAL_WEIGHT if topic.general else _WEIGHT
