"""Values → RDF literals, in the canonical forms that every store gives back unchanged."""

import datetime
from functools import lru_cache

from pyoxigraph import Literal

from kg.iris import term
from kg.model import PartialDate

_PRECISIONS = {"year": "xsd:gYear", "month": "xsd:gYearMonth", "day": "xsd:date"}


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(value)


def dutch(value: str) -> Literal:
    """Dutch words, letter by letter as they were read."""
    return Literal(value, language="nl")


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=term("xsd:integer"))


@lru_cache(maxsize=1024)
def decimal(value: float) -> Literal:
    """A number to four places: `0.9`, never `0.90`; `1`, never `1.0`."""
    digits = f"{value:.4f}".rstrip("0").rstrip(".")
    return Literal("0" if digits == "-0" else digits, datatype=term("xsd:decimal"))


@lru_cache(maxsize=4096)
def date(value: PartialDate) -> Literal:
    """A date as precise as it is known: xsd:gYear, xsd:gYearMonth or xsd:date."""
    return Literal(value.text, datatype=term(_PRECISIONS[value.precision]))


@lru_cache(maxsize=4096)
def day(value: datetime.date) -> Literal:
    """A day of the calendar."""
    return Literal(value.isoformat(), datatype=term("xsd:date"))
