"""The snapshot: what is publicly known of Dutch politics, dated and offline.

One JSON file, one row a line, so that it loads in milliseconds, differs readably and is replaced
in one rename. Facts come from Wikidata and from public lists named in `sources`; a row says where
it was seen. What Wikidata has no item for has a key of its own (`party/groenlinks-pvda`) instead of
a Q number.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Self

from kg import resources
from kg.errors import KgError
from kg.model import PartialDate
from kg.snapshot.rows import (
    TABLES,
    Affiliation,
    Body,
    Cabinet,
    Office,
    Party,
    Person,
    Row,
    Tenure,
    Topic,
)

FORMAT = "binnenhof-snapshot/1"
DEFAULT = resources.DATA / "snapshot.json"
LICENCE = (
    "CC0-1.0: facts (names, dates, identifiers) from Wikidata and from public registers that are "
    "in the public domain; only facts were taken over."
)


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """All tables, each sorted by key (tenures by person, start, office), and how they came to be.

    `date` is the day the facts were collected; `sources` maps the short name of each source to
    where it is.
    """

    date: str
    sources: Mapping[str, str]
    people: tuple[Person, ...]
    parties: tuple[Party, ...]
    offices: tuple[Office, ...]
    bodies: tuple[Body, ...]
    cabinets: tuple[Cabinet, ...]
    tenures: tuple[Tenure, ...]
    topics: tuple[Topic, ...]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read a snapshot file, the shipped one by default.

        Raises KgError where the file is missing, broken, or its rows don't add up to its counts.
        """
        path = path or DEFAULT
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except OSError as cause:
            raise KgError(f"{path}: no snapshot can be read there ({cause.strerror})") from cause
        except ValueError as cause:
            raise KgError(f"{path}: not a snapshot: {cause}") from cause
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise KgError(f"{path}: not a snapshot in the format {FORMAT}")
        try:
            tables: dict[str, Any] = {
                name: _rows(row, data[name], name) for name, row in TABLES.items()
            }
            found = cls(date=data["date"], sources=data["sources"], **tables)
            counts = data["counts"]
        except (KeyError, TypeError, ValueError) as cause:
            raise KgError(f"{path}: not a snapshot: {cause}") from cause
        if found.counts != counts:
            raise KgError(f"{path}: the snapshot is not whole: its rows don't add up to its counts")
        return found

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows each table has."""
        return {name: len(getattr(self, name)) for name in TABLES}

    @cached_property
    def version(self) -> str:
        """The date and a digest of the content: other rows, another version."""
        return f"{self.date}-{sha256(self.text().encode()).hexdigest()[:12]}"

    @cached_property
    def person_by_key(self) -> Mapping[str, Person]:
        """People by key."""
        return {row.key: row for row in self.people}

    @cached_property
    def party_by_key(self) -> Mapping[str, Party]:
        """Parties by key."""
        return {row.key: row for row in self.parties}

    @cached_property
    def office_by_key(self) -> Mapping[str, Office]:
        """Offices by key."""
        return {row.key: row for row in self.offices}

    @cached_property
    def cabinet_by_key(self) -> Mapping[str, Cabinet]:
        """Cabinets by key."""
        return {row.key: row for row in self.cabinets}

    @cached_property
    def tenures_of(self) -> Mapping[str, tuple[Tenure, ...]]:
        """The tenures of each person, oldest first."""
        found: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            found.setdefault(tenure.person, []).append(tenure)
        return {key: tuple(rows) for key, rows in found.items()}

    def text(self) -> str:
        """The file's content: the same rows give the same bytes."""
        head = {
            "format": FORMAT,
            "date": self.date,
            "licence": LICENCE,
            "sources": dict(sorted(self.sources.items())),
            "counts": self.counts,
            "columns": {name: [cell.name for cell in fields(row)] for name, row in TABLES.items()},
        }
        parts = [f"{json.dumps(key)}: {_json(value)}" for key, value in head.items()]
        for name in TABLES:
            rows = ",\n".join(_json(_cells(row)) for row in getattr(self, name))
            parts.append(f"{json.dumps(name)}: [\n{rows}\n]")
        return "{" + ",\n".join(parts) + "}\n"


def assemble(
    date: str, sources: Mapping[str, str], tables: Mapping[str, Iterable[Row]]
) -> Snapshot:
    """A snapshot of these tables in their canonical order; a date that is none is a ValueError."""
    PartialDate(date)
    ordered: dict[str, Any] = {
        name: tuple(sorted(tables.get(name, ()), key=_order)) for name in TABLES
    }
    return Snapshot(date=date, sources=sources, **ordered)


def write(snapshot: Snapshot, path: Path) -> None:
    """Write the file whole or not at all; raises KgError where it can't be written."""
    temporary = None
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(snapshot.text())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as cause:
        raise KgError(f"{path}: the snapshot can't be written there ({cause.strerror})") from cause
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _order(row: Row) -> tuple[str, ...]:
    if isinstance(row, Tenure):
        return (row.person, row.start, row.office, row.label, row.end or "")
    return (row.key,)


def _cells(row: Row) -> list[object]:
    return [
        [[item.party, item.start, item.end, item.basis] for item in value]
        if field.name == "affiliations"
        else value
        for field in fields(row)
        for value in [getattr(row, field.name)]
    ]


def _rows(kind: type[Row], rows: list[list[Any]], table: str) -> tuple[Row, ...]:
    if not rows:
        return ()
    names = [field.name for field in fields(kind)]
    if any(len(row) != len(names) for row in rows):
        raise ValueError(f"a row of {table} has not {len(names)} cells")
    lists = [i for i, cell in enumerate(rows[0]) if isinstance(cell, list)]
    for row in rows:
        for i in lists:
            row[i] = tuple(row[i])
    if kind is Person:
        at = names.index("affiliations")
        for row in rows:
            row[at] = tuple(Affiliation(*item) for item in row[at])
    if kind is Cabinet:
        at = names.index("parties")
        for row in rows:
            row[at] = tuple((party, left) for party, left in row[at])
    return tuple(kind(*row) for row in rows)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
