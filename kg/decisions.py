"""Human decisions on who is who: SSSOM TSV, read, kept and applied before any score.

One row says that a subject is (`owl:sameAs`, `skos:exactMatch`) an object, or with
`predicate_modifier` `Not` that it isn't; the object `sssom:NoTermFound` says that it is nobody
known. A subject is the entity as the program names it (`person:De Jonge`), an IRI of the graph, or
with `subject_label` alone the name of a person; `subject_source` restricts the row to one article.
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from kg.errors import KgError
from kg.model import Candidate, Judgement, Link, Reason, digest

NOBODY = "sssom:NoTermFound"

_SAME = frozenset(
    {
        "owl:sameAs",
        "skos:exactMatch",
        "http://www.w3.org/2002/07/owl#sameAs",
        "http://www.w3.org/2004/02/skos/core#exactMatch",
    }
)
_ITEM = re.compile(r"(?:wd:|wikidata:|https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)")
_OWN_KEY = re.compile(r"(?:person|party|office|cabinet)/[a-z0-9-]+")
_CERTAIN = 99.0


@dataclass(frozen=True, slots=True)
class Decision:
    """One row: `subject` is this (or not this) `key`; `key` None means nobody known."""

    subject: str
    key: str | None
    holds: bool
    article: str | None
    label: str
    line: int


@dataclass(frozen=True)
class Decisions:
    """The rows of one or more files; later rows win over earlier ones on the same subject."""

    rows: tuple[Decision, ...] = ()
    _by_subject: dict[str, list[Decision]] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Index the rows by their subject."""
        for row in self.rows:
            self._by_subject.setdefault(row.subject, []).append(row)

    @cached_property
    def digest(self) -> str:
        """A key of the content: what was linked under other decisions has to be linked anew."""
        parts = [[row.subject, row.key, row.holds, row.article] for row in self.rows]
        return digest(parts) if parts else ""

    def about(self, subjects: Iterable[str], article: str | None) -> tuple[Decision, ...]:
        """The decisions on an entity under any of its names, in this article or in all."""
        found = [row for subject in subjects for row in self._by_subject.get(subject, ())]
        return tuple(row for row in found if row.article in (None, article))

    def __bool__(self) -> bool:
        return bool(self.rows)


def load(path: Path) -> Decisions:
    """Read an SSSOM TSV; a KgError names the file, the row and what is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as cause:
        raise KgError(f"{path}: no decisions can be read there ({cause.strerror})") from cause
    except UnicodeDecodeError as cause:
        raise KgError(f"{path}: not a text in UTF-8") from cause
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    if not lines:
        raise KgError(f"{path}: no decisions in it, not even a header")
    header = lines[0][1].split("\t")
    if not {"predicate_id", "object_id"} <= set(header):
        raise KgError(f"{path}: no SSSOM table: the columns predicate_id and object_id are missing")
    if not {"subject_id", "subject_label"} & set(header):
        raise KgError(f"{path}: no SSSOM table: neither subject_id nor subject_label is a column")
    reader = csv.DictReader((line for _, line in lines), delimiter="\t", restval="")
    rows = []
    for (number, _), cells in zip(lines[1:], reader, strict=False):
        try:
            rows.append(_decision({k: (v or "").strip() for k, v in cells.items() if k}, number))
        except ValueError as cause:
            raise KgError(f"{path}: row {number}: {cause}") from cause
    return Decisions(tuple(rows))


def merge(*parts: Decisions) -> Decisions:
    """All rows, in the order given: on one subject the later win."""
    return Decisions(tuple(row for part in parts for row in part.rows))


def kept_with(store: Path) -> Path:
    """Where a store keeps the decisions that every build into it applies."""
    return store / "decisions.sssom.tsv"


def keep(source: Path, store: Path) -> Path:
    """Lay a copy of a file of decisions into a store folder, whole or not at all."""
    target = kept_with(store)
    if not store.is_dir():
        raise KgError(f"{store}: no store folder; kg build --store makes one")
    temporary = target.with_name(f".{target.name}.new")
    try:
        temporary.write_bytes(source.read_bytes())
        temporary.replace(target)
    except OSError as cause:
        raise KgError(f"{target}: the decisions can't be kept there ({cause.strerror})") from cause
    return target


def settle(
    link: Link,
    rows: Iterable[Decision],
    known: Callable[[str], Candidate | None],
    judge: Callable[[Sequence[Candidate]], Judgement],
) -> Link:
    """The link as people decided it; without a decision on it, as it was.

    `known` finds the candidate of a key; a key that the snapshot lacks is believed if it is a
    Wikidata item. `judge` decides on what is left where the rows only say who it is not.
    """
    chosen: Decision | None = None
    refused: set[str] = set()
    nobody = False
    for row in rows:
        if row.key is None:
            nobody, chosen = row.holds, None if row.holds else chosen
        elif row.holds:
            nobody, chosen = False, row
            refused.discard(row.key)
        else:
            refused.add(row.key)
            chosen = None if chosen and chosen.key == row.key else chosen
    rest = tuple(one for one in link.candidates if one.key not in refused)
    if nobody:
        return Link(entity=link.entity, judgement=Judgement.NEGATIVE)
    if chosen and chosen.key:
        best = _chosen(chosen, known(chosen.key))
        others = tuple(one for one in rest if one.key != best.key)
        return Link(entity=link.entity, judgement=Judgement.POSITIVE, candidates=(best, *others))
    if len(rest) == len(link.candidates):
        return link
    return Link(entity=link.entity, judgement=judge(rest), candidates=rest)


def _chosen(row: Decision, known: Candidate | None) -> Candidate:
    reason = Reason(feature="decision", score=_CERTAIN, detail=f"decided in row {row.line}")
    key = row.key or ""
    return Candidate(
        key=key,
        qid=known.qid if known else key if _ITEM.fullmatch(key) else None,
        label=known.label if known else row.label or key,
        score=_CERTAIN,
        reasons=(reason,),
    )


def _decision(cells: dict[str, str], line: int) -> Decision:
    predicate, modifier = cells["predicate_id"], cells.get("predicate_modifier", "")
    if predicate not in _SAME:
        raise ValueError(f"{predicate or 'an empty predicate_id'} doesn't say who is who")
    if modifier not in {"", "Not"}:
        raise ValueError(f"predicate_modifier is {modifier}, neither empty nor Not")
    subject = unquote(cells.get("subject_id", ""))
    if not subject:
        label = cells.get("subject_label", "")
        if not label:
            raise ValueError("no subject")
        subject = f"person:{label}"
    return Decision(
        subject=subject,
        key=_key(cells["object_id"]),
        holds=modifier != "Not",
        article=cells.get("subject_source") or None,
        label=cells.get("object_label", ""),
        line=line,
    )


def _key(value: str) -> str | None:
    if value == NOBODY:
        return None
    if match := _ITEM.fullmatch(value):
        return match[1]
    if _OWN_KEY.fullmatch(value):
        return value
    raise ValueError(f"object_id {value or 'is empty'}: neither a Wikidata item nor a snapshot key")
