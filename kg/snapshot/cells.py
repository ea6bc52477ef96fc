"""What the cells of the reference tables mean: lists, partial dates, sources, keys of our own."""

import re
import unicodedata
from collections.abc import Mapping

_REPOSITORY = re.compile(r"github\.com/([\w.-]+)/([\w.-]+?)(@\w+)?(?=[\s,;)]|$)")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")

Cells = Mapping[str, str]


def words(cell: str) -> tuple[str, ...]:
    """The items of a cell, which stand apart by `|`, once each, in their order, in NFC."""
    parts = (unicodedata.normalize("NFC", " ".join(part.split())) for part in cell.split("|"))
    return tuple(dict.fromkeys(part for part in parts if part))


def other_names(cell: str, name: str) -> tuple[str, ...]:
    """The names of a cell that are not the name itself."""
    return tuple(word for word in words(cell) if word != name)


def date(cell: str) -> str | None:
    """The partial date a cell starts with, or None: `1980 (some source)` → `1980`."""
    match = _DATE.match(cell.strip())
    return match[0] if match else None


def period(cell: str) -> tuple[str | None, str | None]:
    """The first `START..END` in a cell, each end possibly missing."""
    match = re.search(rf"({_DATE.pattern})?\.\.({_DATE.pattern})?", cell)
    return (match[1], match[2]) if match else (None, None)


def sources(cell: str) -> dict[str, str]:
    """The sources a row names: short name → where it is."""
    found = {match[2]: match[0] for match in _REPOSITORY.finditer(cell)}
    if not found and cell.strip():
        found["web"] = "pages and code on the public web in which the identifier stands by the name"
    return found


def plain(text: str) -> str:
    """Letters and digits alone, folded, to compare names by."""
    folded = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("+", "plus").lower())
    return _NOT_ALPHANUMERIC.sub("", "".join(c for c in folded if not unicodedata.combining(c)))


def own_key(kind: str, name: str) -> str:
    """The key of what has no item: `party/groenlinks-pvda`."""
    folded = unicodedata.normalize("NFKD", name.replace("ı", "i").lower())
    ascii_only = "".join(c for c in folded if not unicodedata.combining(c))
    return f"{kind}/{_NOT_ALPHANUMERIC.sub('-', ascii_only).strip('-')}"
