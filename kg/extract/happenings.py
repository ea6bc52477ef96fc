"""Sentences → triggers of events: where the text says that something happened or will.

What counts as a trigger is `ontology/lexicon/events.tsv`. A trigger is no event where its clause
denies it, wishes it or only supposes it: that is told in `reality`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from kg.extract.eventframes import Frame, form_of, starting_from, starting_in, word_class
from kg.extract.reality import Stretch, conjunct, finite, real

_STOPS = frozenset(';:()"“”„')
_NOMINAL_TAGS = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON"})
_ASIDE = 7
"""A bracket closes within so many words where it only says more of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A frame that fits: its clause and its own words, as places in the document.

    The first word is the verb or the noun. `part` is what of the clause shares its finite verb.
    `dated` says whether the sentence names a time.
    """

    frame: Frame
    first: int
    last: int
    words: tuple[int, ...]
    part: tuple[int, int]
    dated: bool


def triggers(sentence: Span, low: list[str], dated: Callable[[], bool]) -> Iterator[Trigger]:
    """The triggers of a sentence that tell of something real; `low` are its words in lower case.

    What is to happen counts where its time is told ("volgende week moeten zij stemmen"): that is
    asked of `dated`, and only where it matters.
    """
    if low[-1:] == ["?"] or not any(map(starting_from, low)):
        return
    tags: list[str] = []
    clauses = tuple(_clauses(low, sentence))
    for first, last in clauses:
        places = (*range(first, last), *_tail(sentence, low, last, clauses))
        clause = _with_antecedent(sentence, low, places)
        found = starting_in(clause)
        tags = tags or ([token.pos_ for token in sentence] if found else [])
        for frame in found:
            for words in _places(frame, clause, [tags[at] for at in places]):
                stretch = Stretch(sentence, low, places)
                told = real(frame, stretch, words, dated)
                if told and _tagged(frame, sentence[places[words[0]]]):
                    yield Trigger(
                        frame=frame,
                        first=sentence.start + first,
                        last=sentence.start + last,
                        words=tuple(sentence.start + places[at] for at in words),
                        part=_bounds(stretch, words[0], sentence.start),
                        dated=dated(),
                    )
                    break


def _bounds(stretch: Stretch, place: int, start: int) -> tuple[int, int]:
    """Where in the document the part of a clause around a word starts and ends."""
    part = conjunct(stretch, place)
    return start + stretch.places[part.start], start + stretch.places[part.stop - 1] + 1


def _tail(sentence: Span, low: list[str], last: int, clauses: tuple[tuple[int, int], ...]) -> range:
    """What a clause has behind a relative one: `X stapte`, `die er lijsttrekker was,` `uit …`."""
    if last >= len(low) or low[last - 1] != "," or low[last] not in word_class("relative"):
        return range(0)
    end = next(end for first, end in clauses if first <= last < end)
    closing = next(
        (
            at
            for at in range(last, end)
            if low[at] == "," and any(finite(sentence, near) for near in range(last, at))
        ),
        end,
    )
    tail = range(closing + 1, end)
    return range(0) if any(finite(sentence, at) for at in tail) else tail


def _clauses(low: list[str], sentence: Span) -> Iterator[tuple[int, int]]:
    """A sentence cut where a clause opens: at a subordinator, a relative pronoun, a colon."""
    cuts = {0, len(low)}
    for place, word in enumerate(low):
        comma = place > 0 and low[place - 1] == ","
        relative = place > 0 and word == "die" and sentence[place - 1].pos_ in ("NOUN", "PROPN")
        opens = word_class("opener") if place else frozenset()
        asked = word == "of" and (
            low[place - 1] == "en" or sentence[place - 1].pos_ in ("VERB", "ADJ", "ADV")
        )
        # `de wet die eerder was aangenomen, sneuvelde`: the main clause goes on.
        resumed = comma and finite(sentence, place) and _relative_before(sentence, low, place)
        after = comma and word in word_class("opener_after_comma")
        if word == "zijn" and sentence[place].pos_ not in ("AUX", "VERB"):
            after = False
        if word in opens or relative or after or resumed or (place and asked):
            cuts.add(place)
        elif word in _STOPS and not (word in "()" and _short_aside(low, place)):
            cuts.add(place + 1)
    for first, last in pairwise(sorted(cuts)):
        if any(word.isalpha() for word in low[first:last]):
            yield first, last


def _relative_before(sentence: Span, low: list[str], place: int) -> bool:
    """Whether a relative clause with its finite verb stands in front of a comma."""
    pronoun = next(
        (
            at
            for at in range(place - 2, 0, -1)
            if low[at] in word_class("relative") and low[at - 1] == ","
        ),
        None,
    )
    return pronoun is not None and any(finite(sentence, at) for at in range(pronoun, place - 1))


def _with_antecedent(sentence: Span, low: list[str], places: tuple[int, ...]) -> list[str]:
    """The words of a clause, its pronoun as what it stands for: `het akkoord dat zij sloten`."""
    first = places[0]
    clause = [low[at] for at in places]
    antecedent = first - 2 if low[first - 1] == "," else first - 1
    relative = low[first] in ("dat", "die") and antecedent >= 0
    if relative and sentence[antecedent].pos_ in ("NOUN", "PROPN"):
        clause[0] = low[antecedent]
    return clause


def _short_aside(low: list[str], place: int) -> bool:
    """Whether a bracket belongs to an aside of a few words: "(D66)", "(Sociale Zaken)"."""
    other = ")" if low[place] == "(" else "("
    near = low[place : place + _ASIDE] if other == ")" else low[max(0, place - _ASIDE + 1) : place]
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
        leads = (
            " ".join(clause[:at])
            for at in range(max(1, place - 4), place + 1)
            if not {"te", "en", "om"} & set(clause[at:place])
        )
        denied = "geen" in clause[max(0, place - 3) : place]
        told = any(f" {lead}".endswith(f" {need}") for lead in leads for need in frame.needs)
        if told and not denied:
            yield (place,)


def _verb(frame: Frame, clause: list[str], tags: list[str]) -> Iterator[tuple[int, ...]]:
    """Where the verb stands, with its separable part.

    The part is no preposition: nothing that starts a noun phrase stands behind it.
    """
    for place, word in enumerate(clause):
        if frame.particle:
            if (
                word.startswith(frame.particle) and form_of(frame, word[len(frame.particle) :])
            ) or word == frame.participle:
                yield (place,)
            elif word == frame.particle and clause[place + 1 : place + 2] == ["te"]:
                if clause[place + 2 : place + 3] == [frame.verb]:
                    yield (place + 2, place)
            elif form_of(frame, word):
                after = [
                    at
                    for at in range(place + 1, len(clause))
                    if clause[at] == frame.particle
                    and not set(tags[at + 1 : at + 2]) & _NOMINAL_TAGS
                ]
                if after:
                    yield (place, after[-1])
        elif word == frame.participle or form_of(frame, word):
            yield (place,)


def _needed(frame: Frame, clause: list[str], verb: int) -> tuple[int, ...] | None:
    """Where the words stand that a verb needs; None where none of them does.

    The verb may stand among them: `is akkoord gegaan met`.
    """
    if not frame.needs:
        return ()
    others = [at for at in range(len(clause)) if at != verb]
    for need in frame.needs:
        found: list[int] = []
        for part in need.split("+"):
            words = part.split()
            rows = (others[at : at + len(words)] for at in range(len(others) - len(words) + 1))
            row = next(
                (
                    row
                    for row in rows
                    if all(_like(clause[at], w) for at, w in zip(row, words, strict=True))
                ),
                None,
            )
            if row is None:
                break
            found.extend(row)
        else:
            return tuple(found)
    return None


def _like(word: str, pattern: str) -> bool:
    """Whether a word is the pattern's, or a compound that ends in it."""
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word == pattern


def _tagged(frame: Frame, token: Token) -> bool:
    """Whether the tagger, where it ran, takes the word for what the frame does."""
    if frame.way != "verb" or not token.pos_:
        return True
    if token.lower_ == frame.participle:
        return token.pos_ in ("VERB", "AUX", "ADJ")
    return token.pos_ in ("VERB", "AUX")
