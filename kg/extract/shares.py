"""Portfolios that a plural title names together, one for each of its holders."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from kg import lexicon
from kg.extract.held import Held

_PARTS = re.compile(r", | en ")


@cache
def _ministries() -> frozenset[str]:
    """Ministries by their whole names, which no two people share out: "Justitie en Veiligheid"."""
    return frozenset(row["name"] for row in lexicon.table("ministries"))


def shared_out(items: Iterable[Held]) -> Iterator[Held]:
    """ "De ministers X en Y van Financiën en Defensie": X has the first, Y the second."""
    for _, group in groupby(items, key=lambda item: (item.office.core, item.office.plural)):
        row = list(group)
        told = {item.office.portfolio for item in row} - {None}
        named = told.pop() if len(told) == 1 else None
        parts = _PARTS.split(named) if named and named not in _ministries() else []
        if len(row) < 2 or not row[0].office.plural or len(parts) != len(row):
            yield from row
            continue
        for item, part in zip(row, parts, strict=True):
            yield replace(item, office=replace(item.office, portfolio=part))
