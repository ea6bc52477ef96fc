"""Dutch words → the forms they may share with a label: plural, diminutive and spelling folded away.

No dictionary stands behind it: `folds` proposes, and only what a word table knows counts.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_OPENING = "\"'“”„("
_CLOSING = ".!?:"
_DOUBLED = re.compile(r"([bcdfgklmnprst])\1$")
_OPEN = re.compile(r"(?<![aeiouäëïöü])([aeou])([bdfgklmnprst])$|(ë)([bdfgklmnprst])$")
_VOWELS = re.compile(r"[aeiouyäëïöüéèáó]+|ij")
_HARD = {"v": "f", "z": "s"}
_PLAIN = (
    ("'s", ""),
    ("s", ""),
    ("ën", ""),
    ("en", "e"),
    ("eren", ""),
    ("tje", ""),
    ("tjes", ""),
    ("je", ""),
    ("jes", ""),
    ("pje", ""),
    ("pjes", ""),
    ("inkje", "ing"),
    ("inkjes", "ing"),
)
_STEMMED = ("en", "e", "etje", "etjes")
_LONG = ("doen", "zien")
_MIN_STEM = 3


def words(text: str) -> list[str]:
    """The words of a text in lower case, NFC; a hyphen divides, an apostrophe does not."""
    return [match[0].lower() for match in _WORD.finditer(plain(text))]


def names(text: str) -> list[bool]:
    """Which of `words(text)` are written as a name: a capital where no sentence starts."""
    clean = plain(text)
    return [
        match[0][:1].isupper() and not match[0].isupper() and not _starts(clean, match.start())
        for match in _WORD.finditer(clean)
    ]


def _starts(text: str, at: int) -> bool:
    """Whether a sentence starts at a word, be it in quotation marks."""
    while at and (text[at - 1].isspace() or text[at - 1] in _OPENING):
        at -= 1
        if text[at] == "\n":
            return True
    return at == 0 or text[at - 1] in _CLOSING


def plain(text: str) -> str:
    """The text in NFC, with straight apostrophes."""
    return unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=16384)
def folds(word: str) -> tuple[str, ...]:
    """The words that a word may be the plural, diminutive or inflected form of, itself first."""
    return tuple(dict.fromkeys(_folds(word)))


def _folds(word: str) -> Iterator[str]:
    yield word
    for ending, after in _PLAIN:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            yield word[: len(word) - len(ending)] + after
    for ending in _STEMMED:
        if word.endswith(ending):
            yield from bases(word[: -len(ending)])


def bases(stem: str) -> Iterator[str]:
    """The words that keep this stem before `-en` or `-e`: `straff` → `straf`, `huiz` → `huis`.

    A vowel that stands alone in an open syllable is written twice in a closed one (`lon` → `loon`);
    in the last of several syllables it may be a mute one that isn't (`regel`).
    """
    if len(stem) < _MIN_STEM:
        return
    if _DOUBLED.search(stem):
        yield stem[:-1]
        return
    stem = _hard(stem)
    long = _OPEN.sub(_closed, stem)
    yield long
    if len(_VOWELS.findall(stem)) > 1:
        yield stem


def _closed(match: re.Match[str]) -> str:
    """An open syllable as it is written closed: `on` → `oon`, `ël` → `eel`."""
    return f"ee{match[4]}" if match[3] else f"{match[1]}{match[1]}{match[2]}"


def present(infinitive: str) -> Iterator[str]:
    """The infinitive and its present singular: `verlagen`, `verlaag`, `verlaagt`.

    Spelling does not tell whether the vowel of an open syllable is long (`informeer`) or not
    (`lever`, `kom`): both are given.
    """
    yield infinitive
    if infinitive.endswith("aan"):
        yield from (infinitive[:-2], infinitive[:-1] + "t")
        return
    if infinitive.endswith(_LONG):
        yield from (infinitive[:-1], infinitive[:-1] + "t")
        return
    short = () if _DOUBLED.search(infinitive[:-2]) else (_hard(infinitive[:-2]),)
    for stem in dict.fromkeys((*bases(infinitive[:-2]), *short)):
        yield stem
        yield stem.removesuffix("t") + "t"


def _hard(stem: str) -> str:
    """The stem with its last consonant as it is written at the end of a word: `leev` → `leef`."""
    return stem[:-1] + _HARD.get(stem[-1], stem[-1])
