"""What one snapshot has that another hasn't: new, gone, changed."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from kg.snapshot import Snapshot
from kg.snapshot.rows import TABLES, Row, Tenure

_SAID_ELSEWHERE = frozenset({"sources", "seen"})  # a change of these alone is none


@dataclass(frozen=True, slots=True)
class Change:
    """One row: `how` is new, gone or changed; `what` tells it in words."""

    table: str
    how: str
    what: str


def changes(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """The changes from one snapshot to another, by table, then new, gone, changed, then name."""
    found = [change for table in TABLES for change in _of(table, old, new)]
    order = ("new", "gone", "changed")
    found.sort(key=lambda one: (list(TABLES).index(one.table), order.index(one.how), one.what))
    return tuple(found)


def _of(table: str, old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before = {_identity(row): row for row in getattr(old, table)}
    after = {_identity(row): row for row in getattr(new, table)}
    for key, row in after.items():
        if key not in before:
            yield Change(table, "new", _told(row, new))
        elif parts := _differences(before[key], row):
            yield Change(table, "changed", f"{_told(row, new)}: {parts}")
    for key, row in before.items():
        if key not in after:
            yield Change(table, "gone", _told(row, old))


def _identity(row: Row) -> tuple[str, ...]:
    if isinstance(row, Tenure):
        return (row.person, row.office, row.start, row.label)
    return (row.key,)


def _differences(before: Row, after: Row) -> str:
    parts = []
    for cell in fields(before):
        a, b = getattr(before, cell.name), getattr(after, cell.name)
        if a == b or cell.name in _SAID_ELSEWHERE:
            continue
        if isinstance(a, tuple):
            parts.append(f"{cell.name} {len(a)} → {len(b)}")
        else:
            parts.append(f"{cell.name} {a or '–'} → {b or '–'}")
    return ", ".join(parts)


def _told(row: Row, snapshot: Snapshot) -> str:
    if isinstance(row, Tenure):
        person = snapshot.person_by_key[row.person].name
        return f"{person}, {row.label} {row.start}..{row.end or ''}"
    return f"{row.name} ({row.key})"
