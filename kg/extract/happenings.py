"""Sentences → triggers of events: where the text says that something happened or will.

What counts as a trigger is `ontology/lexicon/events.tsv`. A trigger is no event where its clause
denies it, wishes it or only supposes it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span

from kg.extract.eventframes import Frame, form_of, starting_from, starting_in, word_class

_STOPS = frozenset(';:()"“”„')
_NOMINAL_TAGS = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON"})
_ASIDE = 7
"""A bracket closes within so many words where it only says more of a name."""
_HEADLINE = 12
"""A sentence of fewer words may leave its auxiliary out."""


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


def triggers(sentence: Span, low: list[str], dated: Callable[[], bool]) -> Iterator[Trigger]:
    """The triggers of a sentence that tell of something real; `low` are its words in lower case.

    What is to happen counts where its time is told ("volgende week moeten zij stemmen"): that is
    asked of `dated`, and only where it matters.
    """
    if low[-1:] == ["?"] or not any(map(starting_from, low)):
        return
    tags: list[str] = []
    for first, last in _clauses(low, sentence):
        clause = _with_antecedent(sentence, low, first, last)
        found = starting_in(clause)
        tags = tags or ([token.pos_ for token in sentence] if found else [])
        for frame in found:
            for words in _places(frame, clause, tags[first:last]):
                real = _real(frame, low, (first, last), words, dated)
                if real and _tagged(frame, sentence, first, words):
                    yield Trigger(
                        frame=frame,
                        first=sentence.start + first,
                        last=sentence.start + last,
                        words=tuple(sentence.start + first + place for place in words),
                        dated=dated(),
                    )
                    break


def _clauses(low: list[str], sentence: Span) -> Iterator[tuple[int, int]]:
    """A sentence cut where a clause opens: at a subordinator, a relative pronoun, a colon."""
    cuts = {0, len(low)}
    for place, word in enumerate(low):
        comma = place > 0 and low[place - 1] == ","
        relative = place > 0 and word == "die" and sentence[place - 1].pos_ in ("NOUN", "PROPN")
        opens = word_class("opener") if place else frozenset()
        asked = word == "of" and (low[place - 1] == "en" or sentence[place - 1].pos_ == "VERB")
        after = comma and word in word_class("opener_after_comma")
        if word == "zijn" and sentence[place].pos_ not in ("AUX", "VERB"):
            after = False
        if word in opens or relative or after or (place and asked):
            cuts.add(place)
        elif word in _STOPS and not (word in "()" and _short_aside(low, place)):
            cuts.add(place + 1)
    for first, last in pairwise(sorted(cuts)):
        if any(word.isalpha() for word in low[first:last]):
            yield first, last


def _with_antecedent(sentence: Span, low: list[str], first: int, last: int) -> list[str]:
    """A clause, a relative one with its antecedent: `het akkoord` / `dat zij sloten`."""
    antecedent = first - 2 if low[first - 1] == "," else first - 1
    relative = low[first] in ("dat", "die") and antecedent >= 0
    if relative and sentence[antecedent].pos_ == "NOUN":
        return [low[antecedent], *low[first + 1 : last]]
    return low[first:last]


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
    frame: Frame,
    low: list[str],
    bounds: tuple[int, int],
    words: tuple[int, ...],
    dated: Callable[[], bool],
) -> bool:
    """Whether a clause tells of something that happened or is firmly planned."""
    first, last = bounds
    clause = low[first:last]
    if frame.way == "noun":
        # `na het debat`, `zijn vertrek`: what is said of it, the event itself is taken for granted.
        doubt = word_class("doubt")
        if _certain(clause, words[0]):
            doubt -= word_class("possible")
        return frame.kind != "election" or not doubt & set(clause)
    planned = frame.kind in ("vote", "debate", "meeting") and dated()
    doubt = word_class("doubt") - (word_class("obligation") if planned else frozenset())
    # `haalde geen meerderheid`: what the frame itself says is no doubt of it.
    beside = {word for at, word in enumerate(clause) if at not in words}
    if doubt & beside or _supposed(low, first):
        return False
    if clause[0] in ("dat", "of") and word_class("wish") & set(low[max(0, first - 8) : first]):
        return False
    if frame.way != "verb":
        if clause[words[0]] == frame.verb and clause[max(0, words[0] - 1)] == "te":
            return False
        # `nog eens over`: once more, no agreement.
        once = {at for at, word in enumerate(clause) if word == "eens" and at in words}
        return not any(clause[at - 1] in word_class("again") for at in once)
    verb = words[0]
    if frame.who == "passive" and not _passive(frame, clause, verb):
        return False
    if clause[verb] == frame.participle and clause[verb] not in frame.present:
        return bool(word_class("auxiliary") & set(clause)) or len(low) < _HEADLINE
    if verb == 0 and clause[verb] == frame.verb:
        return False
    before = [word for word in clause[:verb] if word[0].isalpha()][-2:]
    if before and before[-1] in word_class("nominal"):
        return bool(word_class("helper") & {*clause[:verb], *clause[verb + 1 :]})
    if before[:1] == ["te"] and before[-1] in word_class("helper"):
        return False
    if clause[verb] == frame.particle + frame.verb and clause[verb] != frame.verb:
        return bool(word_class("helper") & set(clause)) or clause[0] in word_class("opener")
    return True


def _passive(frame: Frame, clause: list[str], verb: int) -> bool:
    """Whether it is done to the subject: `is benoemd`, not `heeft benoemd` or `benoemt`."""
    words = set(clause)
    return clause[verb] == frame.participle and (
        not word_class("active") & words or bool(word_class("passive") & words)
    )


def _certain(clause: list[str], noun: int) -> bool:
    """Whether the election of a body is spoken of as certain: `bij de Statenverkiezingen`."""
    before = clause[max(0, noun - 4) : noun]
    # `naar de stembus` is asked for its day elsewhere.
    body = clause[noun] not in ("verkiezingen", "verkiezing")
    body = body or bool(word_class("elected_by") & set(before[-1:]))
    return body and "de" in before and bool(word_class("assumed") & set(before))


def _supposed(low: list[str], first: int) -> bool:
    """Whether a clause is a condition, or stands behind one: `als …, dan …`."""
    openings = [low[0:2], *(low[at + 1 : at + 3] for at in range(first) if low[at] == ",")]
    openings.append(low[first : first + 2])
    supposing = word_class("supposing")
    return any(
        words
        and (
            words[0] in supposing
            or (words[0] in ("maar", "en", "dat") and words[1:2] and words[1] in supposing)
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
