"""What Wikidata's answers mean: names, dates with their precision, what a new row takes over."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.snapshot.rows import Row, Tenure
from kg.wikidata.endpoint import Row as Answer

SOURCE = "wikidata"

_DAY, _MONTH, _YEAR = 11, 10, 9  # Wikidata's precisions of a date


@dataclass(slots=True)
class Names:
    """What an item is called: a label, a short name, aliases."""

    labels: dict[str, str] = field(default_factory=dict)
    short: str | None = None
    aliases: dict[str, None] = field(default_factory=dict)

    @property
    def label(self) -> str | None:
        """The label in Dutch, else in any language, else in English."""
        return next((self.labels[k] for k in ("nl", "mul", "en") if k in self.labels), None)


def known_items(rows: Iterable[Row]) -> set[str]:
    """The Wikidata items among rows."""
    return {row.qid for row in rows if not isinstance(row, Tenure) and row.qid}


def aliases(old: Row | None, names: Names, label: str) -> tuple[str, ...]:
    """All other names: the old ones first, the old label among them, then the new."""
    before = [] if old is None or isinstance(old, Tenure) else [old.name, *old.aliases]
    return tuple(name for name in dict.fromkeys([*before, *names.aliases]) if name != label)


def sources(old: Row | None) -> tuple[str, ...]:
    """Where a row was seen, Wikidata among it."""
    return tuple(sorted({*(old.sources if old else ()), SOURCE}))


def day(row: Answer, name: str) -> str | None:
    """A date with the precision Wikidata gives it; None where it is coarser than a year."""
    value, precision = row.get(name, ""), int(row.get(f"{name}Precision", "0"))
    if value[:1] in {"", "-", "+"} or precision < _YEAR:
        return None
    return value[: {_DAY: 10, _MONTH: 7}.get(min(precision, _DAY), 4)]


def first_day(values: list[str] | None) -> str | None:
    """The earliest of some simple dates."""
    days = [value[:10] for value in values or () if value[:1].isdigit()]
    if not days:
        return None
    # The simple value has no precision: a first of January stands for the year.
    return min(days).removesuffix("-01-01")


def plain_label(label: str) -> str:
    """An office's label as a title: `Nederlands minister van X` → `minister van X`."""
    plain = label.removeprefix("Nederlands ").removesuffix(" van Nederland")
    return plain[:1].lower() + plain[1:]
