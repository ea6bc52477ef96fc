"""Portfolios: whether the words of a text mean the post that someone held."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg import lexicon
from kg.linking.names import fold
from kg.snapshot.rows import Body

_PARTS = re.compile(r",|/|&| en |\ben\b|\+")
_LEADING = re.compile(r"^(?:(?:het|de) )?(?:ministerie )?(?:(?:van|voor|op) )?(?:de |het )?")
_PREFIX = 5  # letters from which a word may be another's beginning: wetenschap(pen)


class Portfolios:
    """Portfolio words against portfolio words, with the ministries' abbreviations."""

    def __init__(self, ministries: Iterable[Body]) -> None:
        self._short: dict[str, frozenset[str]] = {}
        for body in ministries:
            names = [body.name, *(alias for alias in body.aliases if not _is_acronym(alias))]
            meant = frozenset(part for name in names for part in parts(name))
            for alias in body.aliases:
                if _is_acronym(alias):
                    known = self._short.get(fold(alias), frozenset())
                    self._short[fold(alias)] = known | meant
        self._fits: dict[tuple[str, str], float] = {}

    def fit(self, told: str, held: str) -> float:
        """How well the words of a text name a post: 1 fully, 0.5 in part, 0 not at all."""
        key = (told, held)
        if key not in self._fits:
            self._fits[key] = self._fit(told, held)
        return self._fits[key]

    def _fit(self, told: str, held: str) -> float:
        if fold(told) == fold(held):
            return 1.0
        have = parts(held)
        wanted = [self._short.get(fold(told))] if fold(told) in self._short else []
        meanings = wanted or [self._short.get(part, _meanings(part)) for part in parts(told)]
        met = sum(
            1 for meant in meanings if meant and any(_same(m, h) for m in meant for h in have)
        )
        if not meanings or met == 0:
            return 0.0
        return 1.0 if met == len(meanings) else 0.5


@lru_cache(maxsize=4096)
def parts(portfolio: str) -> tuple[str, ...]:
    """The folded parts of a portfolio: `Sociale Zaken en Werkgelegenheid` has two."""
    pieces = (_LEADING.sub("", piece.strip().lower()) for piece in _PARTS.split(portfolio))
    return tuple(folded for folded in map(fold, pieces) if folded)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {
        fold(row["word"]): frozenset(fold(part) for part in lexicon.words(row, "parts"))
        for row in lexicon.table("portfolio_words")
    }


def _meanings(part: str) -> frozenset[str]:
    return _words().get(part, frozenset()) | {part}


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if short in long.split():
        return True  # onderwijs, voortgezet onderwijs
    return len(short) >= _PREFIX and long.startswith(short)


def _is_acronym(alias: str) -> bool:
    return " " not in alias and sum(char.isupper() for char in alias) > 1
