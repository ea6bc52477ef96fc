"""The words of a proposal → its aim: what the proposal does to its topic.

The words are those of `ontology/lexicon/aims.tsv`. A verb says more than a noun, a noun more than
an adjective; among nouns the first counts, since a Dutch phrase starts with its head.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from kg.folding import folds, present, words
from kg.lexicon import table
from kg.lexicon import words as alternatives
from kg.model import Aim

_LESS = frozenset({"minder", "langzamer", "trager"})
_MIN_REST = 3
_MIN_HEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cues:
    """The cues by the words they are recognised by."""

    verbs: Mapping[str, Aim]
    split: tuple[tuple[tuple[str, ...], frozenset[str], Aim], ...]
    nouns: Mapping[str, Aim]
    phrases: tuple[tuple[tuple[str, ...], Aim], ...]
    before: Mapping[str, Aim]


def aim(topic_words: str) -> Aim | None:
    """What a proposal does to its topic, None where the words are just the thing itself."""
    return _aim(topic_words)


@lru_cache(maxsize=8192)
def _aim(topic_words: str) -> Aim | None:
    tokens = words(topic_words)
    verb = _verb(tokens)
    if verb is not None:
        return "restrict" if verb == "expand" and _LESS & set(tokens) else verb
    # `een …`: a thing that is not there yet.
    return _noun(tokens) or _before(tokens) or ("introduce" if tokens[:1] == ["een"] else None)


def _verb(tokens: list[str]) -> Aim | None:
    """The aim of the last verb: the one the others depend on stands last in Dutch."""
    cues = _cues()
    found: list[tuple[int, int, Aim]] = []
    for particle, forms, sense in cues.split:
        end = _ending(tokens, particle, forms)
        if end:
            found.append((end, len(particle), sense))
    found.extend(
        (at, 0, cues.verbs[token]) for at, token in enumerate(tokens) if token in cues.verbs
    )
    return max(found, key=lambda one: one[:2])[2] if found else None


def _ending(tokens: list[str], particle: tuple[str, ...], forms: frozenset[str]) -> int:
    """Where a separated verb ends: `af te schaffen`, `aan banden leggen`, `schaft … af`; or 0."""
    size = len(particle)
    for at in range(len(tokens) - size + 1):
        if tuple(tokens[at : at + size]) != particle:
            continue
        after = tokens[at + size : at + size + 2]
        if after[:1] and (after[0] in forms or (after[0] == "te" and set(after[1:]) & forms)):
            return at + size + len(after)
        if at + size == len(tokens) and forms & set(tokens[:at]):
            return len(tokens)
    return 0


def _noun(tokens: list[str]) -> Aim | None:
    """The aim of the first noun or phrase that has one, alone or as the end of a compound."""
    cues = _cues()
    for at, token in enumerate(tokens):
        for phrase, sense in cues.phrases:
            if tuple(tokens[at : at + len(phrase)]) == phrase:
                return sense
        for fold in folds(token):
            if fold in cues.nouns:
                return cues.nouns[fold]
        for cut in range(_MIN_REST, len(token) - _MIN_HEAD + 1):
            for fold in folds(token[cut:]):
                if len(fold) >= _MIN_HEAD and fold in cues.nouns:
                    return cues.nouns[fold]
    return None


def _before(tokens: list[str]) -> Aim | None:
    """The aim of the first word that says so from in front of the noun."""
    cues = _cues()
    for token in tokens[:-1] or tokens:
        for fold in folds(token):
            if fold in cues.before:
                return cues.before[fold]
    return None


@cache
def _cues() -> _Cues:
    verbs: dict[str, Aim] = {}
    split: list[tuple[tuple[str, ...], frozenset[str], Aim]] = []
    nouns: dict[str, Aim] = {}
    phrases: list[tuple[tuple[str, ...], Aim]] = []
    before: dict[str, Aim] = {}
    for row in table("aims"):
        sense = cast(Aim, row["aim"])
        match row["as"]:
            case "verb":
                infinitive, *participles = alternatives(row, "words")
                *particle, verb = infinitive.split()
                forms = frozenset(present(verb))
                if particle:
                    split.append((tuple(particle), forms, sense))
                    verbs |= dict.fromkeys(("".join((*particle, form)) for form in forms), sense)
                else:
                    verbs |= dict.fromkeys(forms, sense)
                for participle in participles:
                    verbs |= {participle: sense, participle + "e": sense}
            case "noun":
                nouns |= dict.fromkeys(alternatives(row, "words"), sense)
            case "phrase":
                phrases += [(tuple(word.split()), sense) for word in alternatives(row, "words")]
            case _:
                before |= dict.fromkeys(alternatives(row, "words"), sense)
    phrases.sort(key=lambda one: -len(one[0]))
    return _Cues(
        verbs=verbs, split=tuple(split), nouns=nouns, phrases=tuple(phrases), before=before
    )
