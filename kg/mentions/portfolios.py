"""Portfolios: the words behind or inside an office that tell what it is about."""

import re
from functools import cache
from itertools import pairwise

from kg import lexicon, names
from kg.mentions import bodies
from kg.mentions.text import Tokens

_AND = frozenset({"en", "&", ","})


@cache
def _words() -> tuple[frozenset[tuple[str, ...]], dict[str, str], int]:
    parts = set()
    prefixes = {}
    for row in lexicon.table("portfolios"):
        if row["prefix"]:
            prefixes[row["prefix"]] = row["part"]
        else:
            parts.add(tuple(row["part"].split()))
    return frozenset(parts), prefixes, max(len(part) for part in parts)


def spelled(prefix: str, *, opens: bool) -> str:
    """The portfolio that a compound names: "gezondheids" → gezondheid.

    Where the compound `opens` the sentence its capital says nothing.
    """
    _, prefixes, _ = _words()
    if opens and not prefix.isupper() and not prefix.endswith("-"):
        prefix = prefix[:1].lower() + prefix[1:]
    low = prefix.lower().rstrip("-")
    if low in prefixes:
        known = prefixes[low]
        return known[:1].upper() + known[1:] if prefix[:1].isupper() and known.islower() else known
    return (
        prefix.rstrip("-").removesuffix("s")
        if low.endswith(("heids", "ings", "iteits"))
        else (prefix.rstrip("-"))
    )


TITLED_FUNCTIONS = lexicon.cues("offices.titled")


def function_end(tokens: Tokens, place: int) -> int:
    """Where the field of an official ends: "directeur-generaal Migratie", "... Groene Groei"."""
    end = place
    while end < len(tokens) and end - place < 6:
        word = tokens.words[end]
        joins = word in ("en", "&") and tokens.words[end + 1 : end + 2] != []
        goes_on = joins and end > place and tokens.words[end + 1][:1].isupper()
        capital = word[:1].isupper() and not names.is_first_name(word) and not tokens.opens[end]
        if not (goes_on or capital):
            break
        end += 1
    return end


def portfolio_end(tokens: Tokens, place: int, *, after_link: bool = False) -> int:
    """Where the portfolio that starts at `place` ends; `place` itself where there is none.

    Portfolios are made of known parts ("Economische Zaken", "Klimaat") with commas and "en"
    between them; behind "van" or "voor" an unknown capitalised word is taken as well.
    """
    parts, _, longest = _words()
    spelled_low = _spelled_low()
    size = len(tokens)
    here = tokens.sentence[place] if place < size else -1

    def part(start: int) -> int:
        for length in range(longest, 0, -1):
            words = tuple(tokens.words[start : start + length])
            if len(words) == length and words in parts:
                return start + length
            if length > 1 and words[0][:1].isupper() and " ".join(words).lower() in spelled_low:
                # "Economische zaken".
                return start + length
        return start

    end = part(place)
    if end == place and after_link and place < size:
        word = tokens.words[place]
        if (
            word[:1].isupper()
            and " ".join(tokens.words[place : place + 2]) not in bodies.places()
            and word not in bodies.places()
            and word not in bodies.foreign()
            and word not in ("Nederland", "Europa", "Rutte", "Staat")
            and not names.is_first_name(word)
            and not _of_a_name(tokens, place)
        ):
            end = place + 1
            while end < size and tokens.words[end][:1].isupper() and end - place < 3:
                end += 1
    if end == place:
        return place
    while end + 1 < size and tokens.sentence[end] == here:
        if tokens.words[end] not in _AND:
            break
        further = part(end + 1)
        if further == end + 1:
            further = _unknown_part(tokens, end + 1)
        if further == end + 1:
            break
        end = further
    return end


def _of_a_name(tokens: Tokens, place: int) -> bool:
    """Whether "minister van X" names somebody whom the article calls "Van X" elsewhere."""
    word = tokens.words[place]
    if place == 0 or tokens.words[place - 1] != "van":
        return False
    named = any(
        tokens.words[at] == word and names.is_first_name(tokens.words[at - 2])
        for at in range(2, len(tokens))
        if tokens.words[at - 1] == "van"
    )
    return named or ("Van", word) in pairwise(tokens.words)


def _unknown_part(tokens: Tokens, place: int) -> int:
    """Where an unknown last part of a portfolio ends: "Financiën, Haven en Grote Projecten"."""
    end = place
    while end < len(tokens) and tokens.words[end][:1].isupper() and end - place < 3:
        end += 1
    known = bodies.places().keys() | bodies.foreign().keys()
    if end == place or names.is_first_name(tokens.words[place]) or tokens.words[place] in known:
        return place
    closed = end < len(tokens) and tokens.lower[end] in ("in", "van", ",", ".", ")", "is", "was")
    return end if closed and end - place > 1 else place


def is_portfolio(words: str) -> bool:
    """Whether words in any spelling are made of known portfolios: "wonen en cultuur"."""
    if not words:
        return False
    known = _spelled_low()
    parts = [part.strip() for part in re.split(r",| en | & ", words.lower()) if part.strip()]
    return words.lower() in known or (bool(parts) and parts[0] in known)


@cache
def _spelled_low() -> frozenset[str]:
    parts, prefixes, _ = _words()
    return frozenset({" ".join(part).lower() for part in parts} | set(prefixes.values()))


def written(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[last - 1]]


def part_of_portfolio(word: str) -> bool:
    """Whether a capitalised word begins a known portfolio ("Landbouw")."""
    return word in _portfolio_starts()


@cache
def _portfolio_starts() -> frozenset[str]:
    return frozenset(part[0] for part in _words()[0])
