"""Sentences → triggers of events: where the text says that something happened or will.

What counts as a trigger is `ontology/lexicon/events.tsv`. A trigger is no event where its clause
denies it, wishes it or only supposes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from spacy.tokens import Span

from kg import lexicon
from kg.folding import present

_STOPS = frozenset(';:()"“”„')
_NOMINAL_TAGS = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON"})
_HEADLINE = 12
"""A sentence of fewer words may leave its auxiliary out."""
_COPULAS: Mapping[str, frozenset[str]] = {
    "zijn": frozenset(["is", "zijn", "was", "waren"]),
    "worden": frozenset(["wordt", "worden", "werd", "werden", "geworden"]),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A frame that fits: its clause and its own words, as places in the document.

    The first word is the verb or the noun. `dated` says whether the sentence names a time.
    """

    frame: Frame
    first: int
    last: int
    words: tuple[int, ...]
    dated: bool


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
    if row["as"] in ("noun", "phrase"):
        return Frame(kind=row["kind"], way=row["as"], nouns=words, needs=needs, who=row["who"])
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
    )


def _told(verb: str) -> frozenset[str]:
    """The present forms in which news tells of others: no `ik stem`, which is a noun as well."""
    return frozenset(form for form in present(verb) if form.endswith(("t", "n")))


def may_tell(sentence: Span) -> bool:
    """Whether a sentence has a word that some frame starts from: the cheap test before the rest."""
    exact, ends, _ = _cues()
    return any(token.lower_ in exact or token.lower_.endswith(ends) for token in sentence)


@cache
def _cues() -> tuple[frozenset[str], tuple[str, ...], Mapping[str, tuple[Frame, ...]]]:
    """The words frames start from, the ends of compounds that do, and the frames by word."""
    by_word: dict[str, list[Frame]] = {}
    ends: set[str] = set()
    for frame in frames():
        words = {part for noun in frame.nouns for part in noun.lower().split()[:1]}
        if frame.way not in ("noun", "phrase"):
            forms = {*frame.present, frame.verb, frame.past, *_plurals(frame.past)}
            words = {*forms, *(frame.particle + form for form in forms), frame.participle}
        for word in words:
            if word.startswith("*"):
                ends.add(word[1:])
            by_word.setdefault(word.removeprefix("*"), []).append(frame)
    return frozenset(by_word), tuple(ends), {word: tuple(some) for word, some in by_word.items()}


def _candidates(clause: list[str]) -> tuple[Frame, ...]:
    """The frames some word of a clause belongs to, in the order of the table."""
    exact, ends, by_word = _cues()
    some: set[Frame] = set()
    for word in clause:
        if word in exact:
            some.update(by_word[word])
        if word.endswith(ends):
            some.update(*(by_word[end] for end in ends if word.endswith(end)))
    return tuple(frame for frame in frames() if frame in some) if some else ()


def triggers(sentence: Span, *, dated: bool) -> Iterator[Trigger]:
    """The triggers of a sentence that tell of something real; `dated` where it names a time.

    What is to happen counts where its time is told ("volgende week moeten zij stemmen").
    """
    low = [token.lower_.replace("’", "'") for token in sentence]
    if low[-1:] == ["?"]:
        return
    tags = [token.pos_ for token in sentence]
    for first, last in _clauses(low, sentence):
        clause = low[first:last]
        for frame in _candidates(clause):
            for words in _places(frame, clause, tags[first:last]):
                real = _real(frame, low, (first, last), words, dated)
                if real and _tagged(frame, sentence, first, words):
                    yield Trigger(
                        frame=frame,
                        first=sentence.start + first,
                        last=sentence.start + last,
                        words=tuple(sentence.start + first + place for place in words),
                        dated=dated,
                    )
                    break


def _clauses(low: list[str], sentence: Span) -> Iterator[tuple[int, int]]:
    """A sentence cut where a clause opens: at a subordinator, a relative pronoun, a colon."""
    cuts = {0, len(low)}
    for place, word in enumerate(low):
        comma = place > 0 and low[place - 1] == ","
        relative = place > 0 and word == "die" and sentence[place - 1].pos_ in ("NOUN", "PROPN")
        opens = word_class("opener") if place else frozenset()
        after = comma and word in word_class("opener_after_comma")
        if word == "zijn" and sentence[place].pos_ not in ("AUX", "VERB"):
            after = False
        if word in opens or relative or after:
            cuts.add(place)
        elif word in _STOPS and not (word in "()" and _short_aside(low, place)):
            cuts.add(place + 1)
    for first, last in pairwise(sorted(cuts)):
        if any(word.isalpha() for word in low[first:last]):
            yield first, last


def _short_aside(low: list[str], place: int) -> bool:
    """Whether a bracket belongs to an aside of one or two words: "(D66)"."""
    other = ")" if low[place] == "(" else "("
    near = low[place : place + 4] if other == ")" else low[max(0, place - 3) : place]
    return other in near


def _places(frame: Frame, clause: list[str], tags: list[str]) -> Iterator[tuple[int, ...]]:
    """Where the words of a frame stand in a clause: the trigger first, then what it needs."""
    if frame.way == "noun":
        yield from _noun(frame, clause)
        return
    if frame.way == "phrase":
        for phrase in frame.nouns:
            found = _phrase(phrase.split(), clause)
            if found:
                yield found
        return
    for words in _verb(frame, clause, tags):
        needed = _needed(frame, clause, words[0])
        if needed is not None:
            yield (*words, *(place for place in needed if place not in words))


def _phrase(parts: list[str], clause: list[str]) -> tuple[int, ...]:
    """Where the parts of a phrase stand in this order, with other words between, or nowhere."""
    found: list[int] = []
    for part in parts:
        place = next(
            (i for i in range(found[-1] + 1 if found else 0, len(clause)) if clause[i] == part),
            None,
        )
        if place is None:
            return ()
        found.append(place)
    return tuple(found)


def _noun(frame: Frame, clause: list[str]) -> Iterator[tuple[int, ...]]:
    """An event noun behind one of the words that make it a happening: `na (het) overleg`."""
    for place, word in enumerate(clause):
        if not any(_like(word, noun) for noun in frame.nouns):
            continue
        if place and clause[place - 1] in word_class("general"):
            continue
        # Up to four words, an article and adjectives, may stand between.
        leads = (" ".join(clause[:at]) for at in range(max(1, place - 4), place + 1))
        if any(f" {lead}".endswith(f" {need}") for lead in leads for need in frame.needs):
            yield (place,)


def _verb(frame: Frame, clause: list[str], tags: list[str]) -> Iterator[tuple[int, ...]]:
    """Where the verb stands, with its separable part.

    The part is no preposition: nothing that starts a noun phrase stands behind it.
    """
    for place, word in enumerate(clause):
        if frame.particle:
            if (
                word.startswith(frame.particle) and _form(frame, word[len(frame.particle) :])
            ) or word == frame.participle:
                yield (place,)
            elif word == frame.particle and clause[place + 1 : place + 2] == ["te"]:
                if clause[place + 2 : place + 3] == [frame.verb]:
                    yield (place + 2, place)
            elif _form(frame, word):
                after = [
                    at
                    for at in range(place + 1, len(clause))
                    if clause[at] == frame.particle
                    and not set(tags[at + 1 : at + 2]) & _NOMINAL_TAGS
                ]
                if after:
                    yield (place, after[-1])
        elif word == frame.participle or _form(frame, word):
            yield (place,)


def _form(frame: Frame, word: str) -> bool:
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


def _needed(frame: Frame, clause: list[str], verb: int) -> tuple[int, ...] | None:
    """Where the words stand that a verb needs; None where none of them does."""
    if not frame.needs:
        return ()
    for need in frame.needs:
        found: list[int] = []
        for part in need.split("+"):
            words = part.split()
            at = next(
                (
                    place
                    for place in range(len(clause) - len(words) + 1)
                    if place != verb
                    and all(_like(clause[place + i], word) for i, word in enumerate(words))
                ),
                None,
            )
            if at is None:
                break
            found.extend(range(at, at + len(words)))
        else:
            return tuple(found)
    return None


def _like(word: str, pattern: str) -> bool:
    """Whether a word is the pattern's, or a compound that ends in it."""
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word == pattern


def _real(
    frame: Frame, low: list[str], bounds: tuple[int, int], words: tuple[int, ...], dated: bool
) -> bool:
    """Whether a clause tells of something that happened or is firmly planned."""
    first, last = bounds
    clause = low[first:last]
    if frame.way == "noun":
        # `na het debat`, `zijn vertrek`: what is said of it, the event itself is taken for granted.
        return frame.kind != "election" or not word_class("doubt") & set(clause)
    planned = dated and frame.kind in ("vote", "debate", "meeting")
    doubt = word_class("doubt") - (word_class("obligation") if planned else frozenset())
    if doubt & set(clause) or _supposed(low, first):
        return False
    if clause[0] in ("dat", "of") and word_class("wish") & set(low[max(0, first - 8) : first]):
        return False
    if frame.way != "verb":
        return True
    verb = words[0]
    if clause[verb] == frame.participle and clause[verb] not in frame.present:
        return bool(word_class("auxiliary") & set(clause)) or len(low) < _HEADLINE
    if verb == 0 and clause[verb] == frame.verb:
        return False
    before = [word for word in clause[:verb] if word.isalpha()][-2:]
    if before and before[-1] in word_class("nominal"):
        return bool(word_class("helper") & set(clause))
    if before[:1] == ["te"] and before[-1] in word_class("helper"):
        return False
    if clause[verb] == frame.particle + frame.verb and clause[verb] != frame.verb:
        return bool(word_class("helper") & set(clause)) or clause[0] in word_class("opener")
    return True


def _supposed(low: list[str], first: int) -> bool:
    """Whether a clause is a condition, or stands behind one: `als …, dan …`."""
    openings = [low[0:2], *(low[at + 1 : at + 3] for at in range(first) if low[at] == ",")]
    openings.append(low[first : first + 2])
    supposing = word_class("supposing")
    return any(
        words
        and (
            words[0] in supposing
            or (words[0] in ("maar", "en") and words[1:2] and words[1] in supposing)
        )
        for words in openings
    )


def _tagged(frame: Frame, sentence: Span, first: int, words: tuple[int, ...]) -> bool:
    """Whether the tagger, where it ran, takes the word for what the frame does."""
    token = sentence[first + words[0]]
    if frame.way != "verb" or not token.pos_:
        return True
    if token.lower_ == frame.participle:
        return token.pos_ in ("VERB", "AUX", "ADJ")
    return token.pos_ in ("VERB", "AUX")
