"""The words that tell an aim: `ontology/lexicon/aims.tsv`, ready to look up."""

from collections.abc import Iterator, Mapping, Sequence
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

    particle: list[str]
    forms: frozenset[str]
    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The cues by the words they are recognised by, several words by the first of them.

    `nothing` are the words that only look like a cue.
    """

    verbs: Mapping[str, Cue]
    split: Mapping[str, Sequence[Split]]
    nouns: Mapping[str, Cue]
    phrases: Mapping[str, Sequence[tuple[list[str], Cue]]]
    before: Mapping[str, Cue]
    nothing: Mapping[str, Sequence[list[str]]]

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
    before = {word: cue for word, cue in told if cue.way in ("before", "more", "less")}
    verbs: dict[str, Cue] = {}
    split: dict[str, list[Split]] = {}
    phrases: dict[str, list[tuple[list[str], Cue]]] = {}
    silent: dict[str, list[list[str]]] = {}
    for words, cue in told:
        first, *_ = parts = words.split()
        if cue.way == "phrase":
            phrases.setdefault(first, []).append((parts, cue))
        elif cue.way == "nothing":
            silent.setdefault(first, []).append(parts)
        elif cue.way in _VERBS:
            infinitive, *participles = words.split("|")
            *particle, verb = infinitive.split()
            forms = frozenset(_forms(verb))
            if particle:
                split.setdefault(first, []).append(Split(particle=particle, forms=forms, cue=cue))
            joined = ("".join((*particle, form)) for form in forms)
            verbs |= dict.fromkeys((*joined, *participles), cue)
            if cue.aim is not None:
                # `verminderde`, in front of its noun, is an adjective.
                before = {f"{word}e": cue for word in participles} | before
    for starting in phrases.values():
        starting.sort(key=lambda one: -len(one[0]))
    return Cues(
        verbs={word: cue for word, cue in verbs.items() if [word] not in silent.get(word, ())},
        split=split,
        nouns={word: cue for word, cue in told if cue.way in _NOUNS},
        phrases=phrases,
        before=before,
        nothing=silent,
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
