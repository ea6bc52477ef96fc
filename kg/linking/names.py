"""Names as the linker compares them: folded, in tokens, with the forms a person goes by."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from kg import lexicon
from kg.names import PARTICLES
from kg.snapshot.rows import Person

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_APOSTROPHES = re.compile(r"['’‘`´]")
_BETWEEN = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in plain lower-case letters: no diacritics, hyphens and points as spaces.

    Every spelling of one name comes out the same: Yeşilgöz, Yesilgöz, Yesilgoz.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name.lower()).translate(_LETTERS))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return _BETWEEN.sub(" ", letters).strip()


def is_initial(token: str) -> bool:
    """Whether a folded token stands for a first name by its first letter."""
    return len(token) == 1


def initials_apart(name: str) -> str:
    """`J.P.` as `J. P.`, so that each initial is a token of its own."""
    return re.sub(r"(?<=[A-ZÀ-Þ]\.)(?=[A-ZÀ-Þ])", " ", name)


def core(surname: str) -> str:
    """A folded surname without its tussenvoegsels."""
    return " ".join(token for token in surname.split() if token not in PARTICLES)


def is_common(surname: str) -> bool:
    """Whether a surname is one of the most frequent."""
    return fold(surname) in _common_surnames()


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in lexicon.table("surnames_common"))


def full_forms(person: Person) -> Iterator[tuple[str, str]]:
    """First name and surname as someone is called: (folded first names, folded surname)."""
    family = fold(person.family_name)
    for position, name in enumerate((person.name, *person.aliases)):
        folded = fold(name)
        if position and not _is_full(folded, family):
            continue
        yield _split(folded, family)


def surname_forms(person: Person) -> Iterator[tuple[str, str]]:
    """What a surname alone can look like: (folded form, how: `surname` or `part`).

    A double surname is used by its first half, a compound one by its last word (Buma) or first
    (Schultz), a name without a first name by its last words.
    """
    family = fold(person.family_name)
    given, surname = _split(fold(person.name), family)
    whole = family or surname
    yield whole, "surname"
    if surname != whole:
        yield surname, "surname"
    raw = person.family_name or person.name.split(" ", 1)[-1]
    if "-" in raw:
        first, _, last = raw.partition("-")
        yield fold(first), "surname"
        yield fold(last), "part"
    words = core(whole).split()
    if len(words) > 1:
        yield words[-1], "part"
        yield words[0], "part"
    # What stands between first name and the listed surname may belong to it: Janse de Jonge.
    middle = given.split()[1:]
    if middle:
        yield " ".join([*middle, whole]), "surname"
    for alias in person.aliases:
        folded = fold(alias)
        if not _is_full(folded, family):
            yield folded, "surname"


def given_names(forms: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """The first names among full forms."""
    return frozenset(given for given, _ in forms if given)


def _is_full(folded: str, family: str) -> bool:
    tokens = folded.split()
    if len(tokens) < 2 or tokens[0] in PARTICLES:
        return False
    return not family.startswith(folded)


def _split(folded: str, family: str) -> tuple[str, str]:
    if family and folded.endswith(f" {family}"):
        return folded[: -len(family) - 1], family
    tokens = folded.split()
    at = next((i for i, token in enumerate(tokens) if i and token in PARTICLES), len(tokens) - 1)
    return " ".join(tokens[:at]), " ".join(tokens[at:])


def within_one_edit(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`."""
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
        return rest_a[1:] == rest_b[1:] or swapped
    return rest_a[1:] == rest_b if len(a) > len(b) else rest_a == rest_b[1:]
