"""Dutch names: tussenvoegsels, initials, hyphens, first names and what is left as the surname."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from kg import lexicon

PARTICLES = lexicon.cues("names.particles")
OPENERS = lexicon.cues("names.openers")
"""Particles only before another one: "in 't Veld", "op de Beeck"."""
INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.-?)+")
_WORD = re.compile(r"(?:[dlDLO]['’])?[^\W\d_][\w'’]*(?:-[\w'’]+)*\.?")


@cache
def first_names() -> dict[str, str]:
    """First names with the gender they tell: `m`, `f` or nothing."""
    return {row["name"]: row["gender"] for row in lexicon.table("firstnames")}


@cache
def _politicians() -> tuple[dict[str, frozenset[str]], dict[str, list[str]]]:
    """Politicians' parties by folded full name, and full names by folded surname."""
    parties = {}
    bearers: dict[str, list[str]] = {}
    for row in lexicon.table("politicians"):
        whole = fold(row["name"])
        parties[whole] = frozenset(lexicon.words(row, "parties"))
        for key in surname_keys(row["name"]):
            bearers.setdefault(key, []).append(whole)
    return parties, bearers


def known_parties(name: str) -> frozenset[str]:
    """The parties a politician of this name is known to have been in; empty when nobody knows.

    A surname counts only when its bearers are few. This settles which of the parties an article
    speaks of is meant; it is never itself a reason for a fact.
    """
    parties, bearers = _politicians()
    whole = fold(name)
    if whole in parties:
        return parties[whole]
    same = bearers.get(whole, [])
    if is_full(name) and has_first_name(name):
        same = [full for full in bearers.get(fold(surname(name)), []) if same_person(full, name)]
    if len(same) > 2:
        return frozenset()
    return frozenset(party for full in same for party in parties[full])


def is_first_name(word: str) -> bool:
    """Whether a word is known as a first name; both halves of "Jan-Kees" count."""
    known = first_names()
    return word in known or ("-" in word and all(part in known for part in word.split("-")))


def gender(name: str) -> str:
    """`m`, `f` or nothing, from the first name."""
    first = name.split(maxsplit=1)[0]
    known = first_names()
    told = known.get(first) or known.get(first.split("-", maxsplit=1)[0], "")
    return told or ("" if is_full(name) else _known_gender(fold(name)))


@cache
def _known_gender(surname_key: str) -> str:
    """The gender of the politicians of a surname, where they all share one."""
    bearers = _politicians()[1].get(surname_key, [])
    told = {first_names_folded().get(full.split(maxsplit=1)[0], "") for full in bearers}
    return told.pop() if len(told) == 1 else ""


@cache
def first_names_folded() -> dict[str, str]:
    """First names by their folded form, with gender."""
    return {fold(name): told for name, told in first_names().items()}


def is_known(name: str) -> bool:
    """Whether a Dutch politician of this name is known; a surname alone counts too."""
    parties, bearers = _politicians()
    whole = fold(name)
    if is_full(name) and has_first_name(name):
        return whole in parties or any(
            same_person(full, name) for full in bearers.get(fold(surname(name)), [])
        )
    return whole in bearers


def is_name_word(word: str) -> bool:
    """Whether a word can be a part of a name: a capital, and not all capitals as an acronym."""
    if len(word) > 1 and word.isupper() and "-" not in word and "." not in word:
        return False
    return bool(_WORD.fullmatch(word)) and all(
        part[:1].isupper() or part in PARTICLES or part[1:2] in ("'", "’")
        for part in word.rstrip(".").split("-")
    )


def is_particle(word: str) -> bool:
    """Whether a word can stand between first name and surname."""
    return word.lower() in PARTICLES


def _particles_end(words: Sequence[str], place: int) -> int:
    """Behind the tussenvoegsels that start at `place`: at most three."""
    end = place
    if end + 1 < len(words) and words[end].lower() in OPENERS and is_particle(words[end + 1]):
        end += 2
    while end < len(words) and is_particle(words[end]) and end - place < 3:
        end += 1
    return end


def surname(name: str) -> str:
    """The surname with its tussenvoegsel, as written after a first name: "de Jonge".

    A name that starts with a tussenvoegsel, and a single word, are surnames as they stand.
    """
    parts = name.split()
    if len(parts) == 1 or _particles_end(parts, 0):
        return name
    start = 1
    while start < len(parts) - 1 and (
        INITIALS.fullmatch(parts[start]) or is_first_name(parts[start])
    ):
        start += 1
    return " ".join(parts[start:])


def is_full(name: str) -> bool:
    """Whether a name holds more than the surname."""
    return surname(name) != name


def fold(name: str) -> str:
    """The name without case, diacritics and typographic marks, to compare by."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def surname_keys(name: str) -> tuple[str, ...]:
    """The folded forms that a surname goes by: whole, and the first half of a double surname.

    A name without a known first name may be a double surname as it stands ("Bruins Slot").
    """
    whole = fold(surname(name))
    keys = [whole]
    parts = whole.split()
    if "-" in parts[-1]:
        keys.append(" ".join([*parts[:-1], parts[-1].split("-", maxsplit=1)[0]]))
    if not has_first_name(name):
        keys.append(fold(name))
    return tuple(dict.fromkeys(keys))


def has_first_name(name: str) -> bool:
    """Whether a name begins with initials or a known first name."""
    first = name.split(maxsplit=1)[0]
    return bool(INITIALS.fullmatch(first)) or is_first_name(first)


def same_person(one: str, other: str) -> bool:
    """Whether two full names can be one person's: initials for first names, halves of surnames.

    "J.P. Balkenende" and "Jan Peter Balkenende", "Jeanine Hennis" and "Jeanine
    Hennis-Plasschaert"; never two different first names.
    """
    first, second = fold(one.split(maxsplit=1)[0]), fold(other.split(maxsplit=1)[0])
    same_first = first == second or (first[:1] == second[:1] and ("." in first or "." in second))
    return same_first and bool(set(surname_keys(one)) & set(surname_keys(other)))


def misspelt(one: str, other: str) -> bool:
    """Whether a name is another's with one letter of the first name changed: "Joup den Uyl".

    Only where one of the two is a known politician's, and the other nobody's known.
    """
    first, second = fold(one.split(maxsplit=1)[0]), fold(other.split(maxsplit=1)[0])
    changed = sum(a != b for a, b in zip(first, second, strict=False))
    near = len(first) == len(second) >= _LONG_ENOUGH and changed == 1
    same = near and bool(set(surname_keys(one)) & set(surname_keys(other)))
    return same and is_known(one) != is_known(other)


_LONG_ENOUGH = 4
"""Letters of a first name in which one may be wrong."""


def read(words: Sequence[str], start: int) -> int:
    """Where the name that starts at `start` ends: capitalised words, particles between them.

    Returns `start` where no name can begin. Sentence-initial tussenvoegsels ("Van der Burg") and
    initials are part of the name.
    """
    size = len(words)
    place = start
    while place < size and INITIALS.fullmatch(words[place]):
        place += 1
    end = start
    while place < size:
        step = _particles_end(words, place)
        if step < size and (is_name_word(words[step]) and not is_particle(words[step])):
            place = end = step + 1
        else:
            break
    return end
