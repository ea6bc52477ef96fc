"""Answers of a store as rows of plain text, and rows as CSV."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from kg.iris import PREFIXES
from kg.store import Store

Row = Mapping[str, str]
_DECLARED = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())


def rows(store: Store, query: str) -> list[Row]:
    """The answers to a SELECT, each once and in sorted order; what is unbound is empty."""
    found = store.query(_DECLARED + query)
    assert isinstance(found, ox.QuerySolutions)
    columns = [variable.value for variable in found.variables]
    answers = {tuple(_text(solution[column]) for column in columns) for solution in found}
    return [dict(zip(columns, answer, strict=True)) for answer in sorted(answers)]


def table(columns: Sequence[str], content: Iterable[Row]) -> str:
    """The rows as CSV (RFC 4180, with LF), with a line of column names."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in content)
    return out.getvalue()


def _text(value: object) -> str:
    match value:
        case ox.Literal() | ox.NamedNode() | ox.BlankNode():
            return value.value
        case _:
            return ""
