"""When two facts in the gold's shape say the same: names, parties, cabinets, words, places.

Two names of a person agree when one can stand for the other (a surname for a full name); a position
or an event must also stand in the same sentence. Each comparison gives a score, 0 for no.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from kg import lexicon

FactJson = Mapping[str, Any]

_PARTICLES = frozenset(
    {"van", "de", "der", "den", "von", "in", "t", "ten", "ter", "te", "het", "la", "el"}
)
_STOPWORDS = frozenset(
    {"de", "het", "een", "van", "en", "in", "op", "te", "voor", "met", "aan", "dat", "die", "om"}
    | {"bij", "tot"}
)
_GENERAL_CABINETS = frozenset({"kabinet", "coalitie", "college", "provinciebestuur"})
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘„(,]*[A-ZÀ-Þ0-9])|\n+")
_NUMERAL = re.compile(r" i+v?$")
_STEM = 6
"""Words that share this many letters count as forms of one word."""


def fold(text: object) -> str:
    """The text without case, diacritics, typographic apostrophes and marks at its edges."""
    decomposed = unicodedata.normalize("NFKD", str(text or ""))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    for curly in "’‘`":
        plain = plain.replace(curly, "'")
    return " ".join(plain.replace("ı", "i").lower().split()).strip(" .,;:\"'")


def party(name: object) -> str:
    """The party's usual short name, folded: one key for all its names."""
    folded = re.sub(r"^(de|het) ", "", fold(name))
    return _party_names().get(folded, folded)


def person(one: object, other: object) -> float:
    """3 for the same name, 2 where one can stand for the other, else 0."""
    first, second = _name_parts(one), _name_parts(other)
    if not first or not second:
        return 0
    if first == second:
        return 3
    short, long = sorted((first, second), key=len)
    if long[-len(short) :] == short and not _PARTICLES.issuperset(short):
        return 2
    given, family = _split(first)
    other_given, other_family = _split(second)
    if not family or not other_family:
        return 0
    names, other_names = (set("-".join(part).split("-")) for part in (family, other_family))
    if family[-1] != other_family[-1] and not (names <= other_names or other_names <= names):
        return 0
    return 2 if _same_given(given, other_given) else 0


def holder(one: object, other: object) -> float:
    """How well two holders agree: as parties, as cabinets, else as persons."""
    if party(one) == party(other):
        return 3
    if "kabinet" in fold(one) or "kabinet" in fold(other):
        return float(cabinet(one, other))
    return person(one, other)


def cabinet(one: object, other: object) -> bool:
    """Whether two names of a cabinet or executive can mean the same; none and "kabinet" fit all."""
    if not one or not other:
        return True
    first, second = (_cabinet_key(name) for name in (one, other))
    if first == second or first in _GENERAL_CABINETS or second in _GENERAL_CABINETS:
        return True
    if not first or not second or not (first in second or second in first):
        return False
    numerals = _NUMERAL.search(first) and _NUMERAL.search(second)
    return not (numerals and first.split()[-1] != second.split()[-1])


def words(one: object, other: object) -> float:
    """The share of words two phrases have in common (F1 over word stems); 1 if both are empty."""
    first, second = _stems(one), _stems(other)
    if not first and not second:
        return 1
    return 2 * len(first & second) / max(1, len(first) + len(second))


def participants(one: Iterable[object] | None, other: Iterable[object] | None) -> float:
    """The F1 of two lists of participants."""
    first, second = list(one or []), list(other or [])
    if not first and not second:
        return 1
    found = sum(any(holder(a, b) for b in second) for a in first)
    right = sum(any(holder(a, b) for a in first) for b in second)
    recall = found / len(first) if first else 0
    precision = right / len(second) if second else 0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0


class Places:
    """The sentences of one text, to tell whether two quotes share one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = tuple(_sentences(text))
        self._found: dict[str, frozenset[int]] = {}

    def shared(self, gold: FactJson, read: FactJson) -> bool:
        """Whether the quote of `read` shares a sentence with a quote of `gold`."""
        quotes = [gold.get("evidence"), *gold.get("alt_evidence", [])]
        return any(self._overlap(quote, read.get("evidence")) for quote in quotes)

    def _overlap(self, one: str | None, other: str | None) -> bool:
        if not one or not other:
            return False
        first, second = self._sentences_of(one), self._sentences_of(other)
        if first and second:
            return bool(first & second)
        # A quote that doesn't stand in the text, or no text: the words have to do.
        tokens, others = set(_name_parts(one)), set(_name_parts(other))
        return len(tokens & others) / max(1, min(len(tokens), len(others))) >= 0.6

    def _sentences_of(self, quote: str) -> frozenset[int]:
        if quote not in self._found:
            start, end = self._find(quote)
            self._found[quote] = frozenset(
                number for number, (a, b) in enumerate(self._sentences) if a < end and start < b
            )
        return self._found[quote]

    def _find(self, quote: str) -> tuple[int, int]:
        start = self._text.find(quote)
        if start >= 0:
            return start, start + len(quote)
        loose = re.search(r"\s+".join(map(re.escape, quote.split())), self._text)
        return loose.span() if loose and quote.split() else (0, 0)


def agreement(kind: str, gold: FactJson, read: FactJson, places: Places) -> float:
    """How well a fact that was read agrees with one of the gold, 0 for not at all.

    `position-nostance` compares positions without their stance.
    """
    match kind:
        case "membership":
            named = person(gold["person"], read.get("person"))
            return named if party(gold["party"]) == party(read.get("party")) else 0
        case "role":
            named = person(gold["person"], read.get("person"))
            if not named or fold(gold["role"]) != fold(read.get("role")):
                return 0
            parts = sum(
                words(gold.get(key), read.get(key)) for key in ("portfolio", "organisation")
            )
            return named + parts + 0.5 * (gold.get("status") == read.get("status"))
        case "position" | "position-nostance":
            named = holder(gold["holder"], read.get("holder"))
            if not named or (kind == "position" and gold["stance"] != read.get("stance")):
                return 0
            if not places.shared(gold, read):
                return 0
            return named + 2 * words(gold["topic"], read.get("topic"))
        case "event":
            if gold["kind"] != read.get("kind") or not places.shared(gold, read):
                return 0
            return 1 + participants(gold.get("participants"), read.get("participants"))
        case "coalition":
            if party(gold["party"]) != party(read.get("party")):
                return 0
            if not cabinet(gold.get("cabinet"), read.get("cabinet")):
                return 0
            return 1 + (fold(gold.get("cabinet")) == fold(read.get("cabinet")))
        case _:
            raise ValueError(f"no such kind of fact: {kind}")


@cache
def _party_names() -> Mapping[str, str]:
    return {
        fold(form): fold(row["name"])
        for row in lexicon.table("parties")
        for column in ("forms", "unsure", "people")
        for form in lexicon.words(row, column)
    }


def _name_parts(name: object) -> list[str]:
    return [part.strip("'.") for part in fold(name).split()]


def _split(parts: Sequence[str]) -> tuple[str | None, list[str]]:
    """First name and surname, without particles; a name that opens with one is a surname."""
    core = [part for part in parts if part not in _PARTICLES]
    if len(core) <= 1 or parts[0] in _PARTICLES:
        return None, core
    return core[0], core[1:]


def _same_given(one: str | None, other: str | None) -> bool:
    if not one or not other or one == other:
        return True
    return one[0] == other[0] and min(len(one), len(other)) == 1


def _cabinet_key(name: object) -> str:
    plain = re.sub(r"\b(het|de|demissionaire?)\b", "", fold(name))
    return re.sub(r"[-\s]+", " ", plain).strip()


def _stems(phrase: object) -> set[str]:
    found = re.findall(r"\w+", fold(phrase))
    return {word[:_STEM] for word in found if word not in _STOPWORDS}


def _sentences(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)
