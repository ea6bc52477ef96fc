"""Word tables: the tab-separated files of `ontology/lexicon` as rows of text."""

from collections.abc import Mapping
from functools import cache

from kg import resources
from kg.errors import KgError


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `ontology/lexicon/<name>.tsv`, each a mapping from column to cell.

    The first line names the columns; lines that start with `#` are comments. Raises KgError where a
    row has more cells than there are columns.
    """
    path = resources.ONTOLOGY / "lexicon" / f"{name}.tsv"
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    columns = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise KgError(f"{path}: row {number} has {len(cells)} cells for {len(columns)} columns")
        cells += [""] * (len(columns) - len(cells))
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


def words(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    """The words of a cell, which stand apart by `|`."""
    return tuple(word for word in row[column].split("|") if word)


@cache
def cues(name: str) -> frozenset[str]:
    """The words of one row of `ontology/lexicon/cues.tsv`; KeyError where there is none."""
    return {row["cue"]: frozenset(words(row, "words")) for row in table("cues")}[name]
