"""The frames of events as data: `events.tsv` and `events_words.tsv`, ready to look up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import lexicon
from kg.folding import present

_COPULAS: Mapping[str, frozenset[str]] = {
    "zijn": frozenset(["is", "zijn", "was", "waren"]),
    "worden": frozenset(["wordt", "worden", "werd", "werden", "geworden"]),
    "liggen": frozenset(["ligt", "liggen", "lag", "lagen"]),
    "komen": frozenset(["komt", "komen", "kwam", "kwamen", "gekomen"]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A row of `events.tsv`: what says that an event happened, and who takes part."""

    kind: str
    way: str
    verb: str = ""
    particle: str = ""
    present: frozenset[str] = frozenset()
    past: str = ""
    participle: str = ""
    nouns: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    who: str = "all"

    lasts: frozenset[str] = frozenset()
    ends: tuple[str, ...] = ()

    def met(self, clause: list[str]) -> bool:
        """Whether the last word of some need is there at all: the cheap test."""
        if not self.needs or not self.lasts.isdisjoint(clause):
            return True
        return bool(self.ends) and any(word.endswith(self.ends) for word in clause)


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `events_words.tsv`."""
    row = next(row for row in lexicon.table("events_words") if row["class"] == name)
    return frozenset(lexicon.words(row, "words"))


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of the table."""
    return tuple(_frame(row) for row in lexicon.table("events"))


def _frame(row: Mapping[str, str]) -> Frame:
    words = lexicon.words(row, "words")
    needs = tuple(word.lower() for word in lexicon.words(row, "needs"))
    last = {need.split("+")[-1].split()[-1] for need in needs}
    lasts = frozenset(word for word in last if not word.startswith("*"))
    ends = tuple(sorted(word[1:] for word in last if word.startswith("*")))
    if row["as"] in ("noun", "phrase"):
        return Frame(
            kind=row["kind"],
            way=row["as"],
            nouns=words,
            needs=needs,
            who=row["who"],
            lasts=lasts,
            ends=ends,
        )
    *particle, verb = words[0].split()
    return Frame(
        kind=row["kind"],
        way=row["as"],
        verb=verb,
        particle=" ".join(particle),
        present=_COPULAS[verb] if row["as"] != "verb" else _told(verb),
        past=words[1],
        participle=words[2],
        needs=needs,
        who=row["who"],
        lasts=lasts,
        ends=ends,
    )


def _told(verb: str) -> frozenset[str]:
    """The present forms in which news tells of others: no `ik stem`, which is a noun as well."""
    forms = {*present(verb), verb[:-1] + "t" if verb.endswith("aan") else verb}
    return frozenset(form for form in forms if form.endswith(("t", "n")))


@cache
def _starts() -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """The frames, by their place in the table, that start from a word, or from its ending."""
    words: dict[str, set[int]] = {}
    ends: dict[str, set[int]] = {}
    for number, frame in enumerate(frames()):
        starting = {noun.lower().split()[0] for noun in frame.nouns}
        if not frame.nouns:
            forms = {*frame.present, frame.verb, frame.past, *_plurals(frame.past)}
            starting = {*forms, *(frame.particle + form for form in forms), frame.participle}
        for word in starting:
            table = ends if word.startswith("*") else words
            table.setdefault(word.removeprefix("*"), set()).add(number)
    return (
        {word: frozenset(numbers) for word, numbers in words.items()},
        {end: frozenset(numbers) for end, numbers in ends.items()},
    )


@lru_cache(maxsize=65536)
def starting_from(word: str) -> frozenset[int]:
    """The frames a word may start, by their place in the table."""
    words, ends = _starts()
    compound = [numbers for end, numbers in ends.items() if word.endswith(end)]
    return words.get(word, frozenset()).union(*compound)


def starting_in(clause: list[str]) -> tuple[Frame, ...]:
    """The frames some word of a clause starts and whose needs may be there, in their order."""
    numbers = frozenset[int]().union(*map(starting_from, clause))
    table = frames()
    return tuple(table[number] for number in sorted(numbers) if table[number].met(clause))


def form_of(frame: Frame, word: str) -> bool:
    """Whether a word is a present or a past form of the verb."""
    return word in frame.present or word == frame.past or word in _plurals(frame.past)


@cache
def _plurals(past: str) -> frozenset[str]:
    """What the plural of a past form may be: `stapten`, `kozen`, `vertrokken`."""
    if past.endswith("e"):
        return frozenset({past + "n"})
    soft = past[:-1] + {"f": "v", "s": "z"}.get(past[-1], past[-1])
    short = soft[:-2] + soft[-1] if soft[-2:-1] == soft[-3:-2] else soft
    return frozenset({past + "en", past + past[-1] + "en", soft + "en", short + "en"})
