"""How sure a rule is: the share of right facts among those it read, counted and smoothed."""

from collections.abc import Iterable, Mapping
from functools import cache

from kg import lexicon

_PRIOR_RIGHT, _PRIOR_READ = 4, 5
"""A rule nobody has counted yet is taken to be right four times in five."""


def smoothed(right: int, read: int) -> float:
    """The share `right` of `read` with the prior added (Laplace), rounded to three decimals.

    Raises ValueError where more were right than were read.
    """
    if not 0 <= right <= read:
        raise ValueError(f"{right} right of {read} read")
    return round((right + _PRIOR_RIGHT) / (read + _PRIOR_READ), 3)


def count(judged: Iterable[tuple[str, bool]]) -> Mapping[str, tuple[int, int]]:
    """Rule → how many of its facts were right, and how many it read; rules in sorted order."""
    found: dict[str, tuple[int, int]] = {}
    for rule, right in judged:
        known = found.get(rule, (0, 0))
        found[rule] = (known[0] + right, known[1] + 1)
    return dict(sorted(found.items()))


@cache
def _table() -> dict[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in lexicon.table("confidence")}


def confidence(rule: str) -> float:
    """The confidence of a rule by `ontology/lexicon/confidence.tsv`; the prior where it lacks."""
    return _table().get(rule, smoothed(0, 0))
