"""The cheap test before the expensive analysis: which sentences speak of Dutch politics."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from spacy.tokens import Doc, Span

from kg import lexicon
from kg.frames import takes_up, word_class
from kg.mentions.bodies import foreign

_WORD = re.compile(r"[\w-]+")
_NOBODY = lexicon.cues("gate.nobody")
_CARRIES_ON = lexicon.cues("gate.carries_on")
_SINGLE = re.compile(r"(?<![\w'’])([‘'](?=[A-ZÀ-Ý]))|(?<=[\w.,!?…])(['’])(?!\w)")
"""A single quotation mark that opens a sentence, or one that closes (or ends an elision)."""
_QUOTES = "\"'“”„‘’«»"


@cache
def _political_words() -> re.Pattern[str]:
    """The words of `political_words.tsv`, in any case, with up to two letters of an ending."""
    rows = lexicon.table("political_words")
    words = "|".join(re.escape(row["word"]).replace(r"\*", r"\w*") for row in rows)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w{{3}})", re.IGNORECASE)


@cache
def _party_names() -> re.Pattern[str]:
    """The names of parties as they are spelled, with up to two letters of an ending."""
    forms = sorted(
        {
            form
            for row in lexicon.table("parties")
            for column in ("forms", "unsure")
            for form in lexicon.words(row, column)
        },
        key=lambda form: (-len(form), form),
    )
    names = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"(?<!\w)(?:oud-|ex-)?(?:{names})(?!\w{{3}})")


@lru_cache(maxsize=1 << 16)
def _political_word(word: str) -> bool:
    return _political_words().search(word) is not None


def political(sentence: str) -> bool:
    """Whether a sentence holds a word of Dutch politics: an office, a body, a party."""
    # The same words come again and again: asking for each once is several times as fast.
    words = _WORD.findall(sentence)
    return any(map(_political_word, words)) or _party_names().search(sentence) is not None


def worth_parsing(doc: Doc) -> Sequence[Span]:
    """The sentences of a tokenised, split document that are worth the model.

    Those with a political cue, and those that carry one on: a pronoun, a description or a quotation
    behind a chosen sentence, or a name that stands in a sentence with a cue; and the sentence that
    a chosen one takes up ("Dat vindt X"). None of an article without any cue.
    """
    sentences = list(doc.sents)
    cued = [political(sentence.text) for sentence in sentences]
    known = _names(sentence for sentence, cue in zip(sentences, cued, strict=True) if cue)
    chosen: list[bool] = []
    speaking: list[bool] = []
    for place, (sentence, cue) in enumerate(zip(sentences, cued, strict=True)):
        words = [token.text for token in sentence]
        previous = place > 0 and chosen[-1]
        inside = place > 0 and speaking[-1]
        keep = cue or (inside and previous) or (previous and _goes_on(words))
        if not keep and known:
            keep = any(word in known for word in words) or (
                previous
                and any(word.lower() in _CARRIES_ON or word in _QUOTES for word in words[:6])
            )
        if keep and place and not previous and (inside or _takes_up(sentence)):
            _look_back(chosen, speaking)
        chosen.append(keep)
        speaking.append(_speaks_on(inside, sentence.text))
    return [sentence for sentence, keep in zip(sentences, chosen, strict=True) if keep]


def _look_back(chosen: list[bool], speaking: list[bool]) -> None:
    """Choose the sentence before as well, and all those of the direct speech it stands in."""
    for place in range(len(chosen) - 1, -1, -1):
        chosen[place] = True
        if place == 0 or not speaking[place - 1]:
            return


def _speaks_on(speaking: bool, sentence: str) -> bool:
    """Whether direct speech is open behind a sentence, where `speaking` tells if it was before."""
    if "\n" in sentence:
        return False
    opened, closed = max(sentence.rfind("„"), sentence.rfind("“")), sentence.rfind("”")
    if opened >= 0 or closed >= 0:
        return opened > closed
    if "‘" in sentence or "'" in sentence or (speaking and "’" in sentence):
        marks = _SINGLE.findall(sentence)
        if marks:
            return bool(marks[-1][0])
    return speaking != (sentence.count('"') % 2 == 1)


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a sentence adds to what the one before demands: "Ook moet er een brug komen"."""
    opening = [word.lower() for word in words[:2]]
    return opening[:1] != [] and (
        opening[0] in word_class("carried") and opening[-1] in ("moet", "moeten")
    )


def _takes_up(sentence: Span) -> bool:
    """Whether a sentence says who said or thinks the one before: "Dat vindt X"."""
    return takes_up([token.lower_ for token in sentence if not token.is_space])


def _names(sentences: Iterable[Span]) -> frozenset[str]:
    """Capitalised words inside sentences (not at their start): the actors to follow.

    Countries, and particles that open a surname ("Van"), tell nobody apart.
    """
    return frozenset(
        token.text
        for sentence in sentences
        for place, token in enumerate(sentence)
        if place > 0
        and len(token.text) > 2
        and token.text[0].isupper()
        and token.text not in foreign()
        and token.text not in _NOBODY
    )
