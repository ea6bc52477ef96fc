"""Dutch words → the forms they may share with a label: plural, diminutive and spelling folded away.

No dictionary stands behind it: `folds` proposes, and only what a word table knows counts.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STARTS = re.compile(r"(?:^|[.!?:\n])[\s\"'“”„(]*$")
_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1$")
_LONG = re.compile(r"(aa|ee|oo|uu)(?=[bcdfghjklmnpqrstvwxz]+$)")
_ENDINGS = ("'s", "etjes", "etje", "tjes", "tje", "jes", "je", "en", "ën", "s", "n", "e")
_MIN_STEM = 3


def words(text: str) -> list[str]:
    """The words of a text in lower case, NFC; a hyphen divides, an apostrophe does not."""
    return [match[0].lower() for match in _WORD.finditer(plain(text))]


def names(text: str) -> list[bool]:
    """Which of `words(text)` are written as a name: a capital where no sentence starts."""
    clean = plain(text)
    return [
        match[0][:1].isupper()
        and not match[0].isupper()
        and not _STARTS.search(clean[: match.start()])
        for match in _WORD.finditer(clean)
    ]


def plain(text: str) -> str:
    """The text in NFC, with straight apostrophes."""
    return unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=16384)
def shape(word: str) -> str:
    """One spelling for a stem and for what is left of its plural: `straf`, `straff(en)` → `straf`.

    A long vowel loses its second letter before a final consonant, a doubled final consonant its
    second, and final v and z are written f and s.
    """
    word = _LONG.sub(lambda match: match[1][0], word)
    word = _DOUBLED.sub(r"\1", word)
    if len(word) < _MIN_STEM:
        return word
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


@lru_cache(maxsize=16384)
def folds(word: str) -> tuple[str, ...]:
    """The shapes a word may stand for, the word as it is first, then ever more cut off."""
    return tuple(dict.fromkeys(_folds(word)))


def _folds(word: str) -> Iterator[str]:
    yield shape(word)
    for ending in sorted(_ENDINGS, key=len):
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            yield shape(word[: -len(ending)])


def present(infinitive: str) -> Iterator[str]:
    """The infinitive and its present singular: `verlagen`, `verlaag`, `verlaagt`.

    Spelling does not tell whether the last vowel is long (`lever`, `inform[ee]r`): both are given.
    """
    yield infinitive
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if stem[-1:] == stem[-2:-1]:
        stem = stem[:-1]
    stem = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    for spelled in (stem, f"{stem[:-1]}{stem[-2]}{stem[-1]}"):
        yield spelled
        yield spelled.removesuffix("t") + "t"
