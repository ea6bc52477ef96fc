"""Reference tables (TSV) → snapshot: what is sure goes in, what is doubtful stays out or is marked.

The folder holds people, parties, offices, ministries, cabinets, tenures, tenures_other, topics and
additions, each with a header and a source per row. Out stay rows marked doubtful, to be checked or
not to be used, times that end before they start, and posts beside the government's own list that
have no item. Every row left out is reported.
"""

import csv
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kg.errors import KgError
from kg.model import Problem
from kg.snapshot import Snapshot, assemble
from kg.snapshot.cells import Cells, sources
from kg.snapshot.people import (
    added_person,
    groups,
    offices_without_item,
    person,
    reconciled,
    tenure,
    unlisted,
)
from kg.snapshot.rows import Party, Person, Row, Tenure
from kg.snapshot.things import bodies, cabinets, offices, parties, party_names, topics

_COMPILED = re.compile(r"compiled (\d{4}-\d{2}-\d{2})")
_DOUBT = re.compile(r"doubtful|check before use|do not use", re.IGNORECASE)
_NOT_LISTED = "[not in the rijksoverheid list"
_LISTS_BEGIN = "2002-07-22"  # the first day of the first cabinet in the government's list
_TABLES = {
    "people": "qid full_name family_name aliases aliases_generated gender birth_year party_periods "
    "confidence source",
    "parties": "qid nl_name short aliases founded dissolved note source",
    "offices": "qid nl_label en_label aliases kind source",
    "ministries": "qid nl_name short_names abbreviation note source",
    "cabinets": "qid name aliases start end coalition note source",
    "tenures": "person_qid person_name office_label office_qid portfolio cabinet_qid start end "
    "party source",
    "tenures_other": "person_qid person_name office_label office_qid faction_or_party start end "
    "source",
    "topics": "qid nl_label en_label aliases confidence source",
    "additions": "kind qid nl_label en_label aliases extra confidence source",
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Built:
    """A new snapshot and the rows that stayed out of it, each with the reason."""

    snapshot: Snapshot
    left_out: tuple[Problem, ...]


@dataclass(slots=True)
class _Folder:
    """The tables of a folder, with what was left out of them."""

    path: Path
    left_out: list[Problem] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)

    def rows(self, name: str) -> list[Cells]:
        path = self.path / f"{name}.tsv"
        try:
            with path.open(encoding="utf-8", newline="") as file:
                reader = csv.DictReader(file, delimiter="\t", restval="", strict=True)
                found = list(reader)
        except OSError as cause:
            raise KgError(f"{path}: no such reference table ({cause.strerror})") from cause
        except (csv.Error, UnicodeDecodeError) as cause:
            raise KgError(f"{path}: not a tab-separated table: {cause}") from cause
        missing = set(_TABLES[name].split()) - set(reader.fieldnames or ())
        if missing:
            raise KgError(f"{path}: the column {min(missing)} is missing")
        kept: list[Cells] = []
        for number, row in enumerate(found, start=2):
            doubt = _DOUBT.search(" ".join(row.get(cell) or "" for cell in ("confidence", "extra")))
            if doubt or row.get("confidence") == "low":
                self.leave_out(name, number, f"marked {doubt[0] if doubt else 'low'}")
                continue
            self.sources |= sources(row["source"])
            kept.append({**row, "row": f"{name}.tsv, row {number}"})
        return kept

    def leave_out(self, table: str, number: int | str, why: str) -> None:
        self.left_out.append(Problem(where=f"{table}.tsv, row {number}", what=why))

    def each(self, rows: Iterable[Cells], make: Callable[[Cells], T]) -> list[T]:
        """The rows that make sense."""
        made = []
        for row in rows:
            try:
                made.append(make(row))
            except ValueError as cause:
                self.left_out.append(Problem(where=row["row"], what=str(cause)))
        return made


def build(path: Path, compiled: str | None = None) -> Built:
    """Build a snapshot from the tables in `path`.

    `compiled` is the day the facts were collected; None reads it from the README ("compiled
    2026-11-23"). Raises KgError where a table or a column is missing or no date is told.
    """
    folder = _Folder(path)
    added = folder.rows("additions")
    day = compiled or _compiled(path)
    people = folder.rows("people")
    party_rows = folder.rows("parties")
    found = parties(party_rows, _of(added, "party"))
    names = party_names(found)
    extra = groups((row["party_periods"] for row in people), names)
    found += [_group(key, name) for key, name in extra.items()]
    held = _tenures(folder, party_names(found), day)
    known = {row["qid"] for row in people}
    persons = [person(row, names) for row in people]
    persons += [added_person(row) for row in _of(added, "person") if row["qid"] not in known]
    persons += _unlisted(folder, {one.person for one in held} - {one.key for one in persons})
    keys = {one.key for one in persons}
    tables: dict[str, Iterable[Row]] = {
        "people": persons,
        "parties": found,
        "offices": offices(folder.rows("offices")) + offices_without_item(held),
        "bodies": bodies(folder.rows("ministries"), _of(added, "organisation", "place")),
        "cabinets": cabinets(folder.rows("cabinets"), names),
        "tenures": [one for one in held if one.person in keys],
        "topics": topics(folder.rows("topics"), _of(added, "topic")),
    }
    return Built(assemble(day, folder.sources, tables), tuple(folder.left_out))


def _tenures(folder: _Folder, names: dict[str, str], day: str) -> list[Tenure]:
    listed = []
    for row in folder.rows("tenures"):
        beside = _NOT_LISTED in row["source"] and row["start"] >= _LISTS_BEGIN
        if beside and not row["office_qid"]:
            folder.left_out.append(
                Problem(where=row["row"], what="not in the government's list, and no item")
            )
        else:
            listed.append(row)
    first = folder.each(listed, lambda row: tenure(row, names, day))
    second = folder.each(folder.rows("tenures_other"), lambda row: tenure(row, names, day))
    return reconciled(first, second)


def _unlisted(folder: _Folder, keys: set[str]) -> list[Person]:
    """The people that only the list of tenures names, if they have no item."""
    found: dict[str, Person] = {}
    for row in folder.rows("tenures"):
        if not row["person_qid"]:
            one = unlisted(row["person_name"], row["source"])
            if one.key in keys:
                found[one.key] = one
    return list(found.values())


def _group(key: str, name: str) -> Party:
    return Party(key, None, name, name, (), None, None, (), "medium", ())


def _of(added: Iterable[Cells], *kinds: str) -> list[Cells]:
    return [row for row in added if row["kind"] in kinds]


def _compiled(path: Path) -> str:
    readme = path / "README.md"
    try:
        match = _COMPILED.search(readme.read_text(encoding="utf-8"))
    except OSError:
        match = None
    if match is None:
        raise KgError(f"{readme}: no date the tables were compiled on; give it with --date")
    return match[1]
