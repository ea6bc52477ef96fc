"""The words that tell an aim: `ontology/lexicon/aims.tsv`, ready to look up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from kg.folding import folds, present
from kg.lexicon import table
from kg.lexicon import words as alternatives
from kg.model import Aim

_MIN_REST = 3
_MIN_HEAD = 4
_VERBS = ("verb", "raise", "lower", "idle")
_NOUNS = ("noun", "word", "measure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What a word tells: an aim, none if it is idle, and how (the column `as`)."""

    aim: Aim | None
    way: str

    @property
    def measure(self) -> bool:
        """Whether it is a thing to introduce, which counts as the head of a proposal only."""
        return self.way == "measure" or (self.way == "phrase" and self.aim == "introduce")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A verb that comes in parts: `af` and the forms of `schaffen`."""

    particle: tuple[str, ...]
    forms: frozenset[str]
    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The cues by the words they are recognised by; `nothing` is what only looks like one."""

    verbs: Mapping[str, Cue]
    split: tuple[Split, ...]
    nouns: Mapping[str, Cue]
    phrases: tuple[tuple[tuple[str, ...], Cue], ...]
    before: Mapping[str, Cue]
    nothing: tuple[tuple[str, ...], ...]

    def noun(self, word: str) -> Cue | None:
        """What a noun tells, alone or by its last part."""
        for fold in folds(word):
            if fold in self.nouns:
                return self.nouns[fold]
        for cut in range(_MIN_REST, len(word) - _MIN_HEAD + 1):
            for fold in folds(word[cut:]):
                cue = self.nouns.get(fold)
                if cue is not None and cue.way != "word":
                    return cue
        return None

    def adjective(self, word: str) -> Cue | None:
        """What a word in front of a noun tells."""
        return next((self.before[fold] for fold in folds(word) if fold in self.before), None)


@cache
def cues() -> Cues:
    """The cues of the table."""
    told = list(_told())
    nothing = frozenset(word for word, cue in told if cue.way == "nothing")
    before = {word: cue for word, cue in told if cue.way in ("before", "more", "less")}
    verbs: dict[str, Cue] = {}
    split: list[Split] = []
    for words, cue in told:
        if cue.way not in _VERBS:
            continue
        infinitive, *participles = words.split("|")
        *particle, verb = infinitive.split()
        forms = frozenset(_forms(verb))
        if particle:
            split.append(Split(particle=tuple(particle), forms=forms, cue=cue))
        joined = ("".join((*particle, form)) for form in forms)
        verbs |= dict.fromkeys((*joined, *participles), cue)
        if cue.aim is not None:
            # `verminderde`, in front of its noun, is an adjective.
            before |= {f"{word}e": cue for word in participles if f"{word}e" not in before}
    phrases = [(tuple(word.split()), cue) for word, cue in told if cue.way == "phrase"]
    return Cues(
        verbs={word: cue for word, cue in verbs.items() if word not in nothing},
        split=tuple(split),
        nouns={word: cue for word, cue in told if cue.way in _NOUNS},
        phrases=tuple(sorted(phrases, key=lambda one: -len(one[0]))),
        before=before,
        nothing=tuple(tuple(phrase.split()) for phrase in sorted(nothing)),
    )


def _told() -> Iterator[tuple[str, Cue]]:
    """The words of each row, those of a verb together, and what they tell."""
    for row in table("aims"):
        cue = Cue(aim=cast(Aim, row["aim"]) if row["aim"] else None, way=row["as"])
        for word in (row["words"],) if cue.way in _VERBS else alternatives(row, "words"):
            yield word, cue


def _forms(verb: str) -> Iterator[str]:
    """The infinitive and what `hij` and `zij` do; the bare stem is as often a noun (`vorm`)."""
    return (form for form in present(verb) if form == verb or form.endswith("t"))
