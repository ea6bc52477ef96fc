"""Rows of the reference tables → people, their parties and their tenures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from kg.model import PartialDate
from kg.snapshot.cells import Cells, date, other_names, own_key, plain, sources
from kg.snapshot.rows import Affiliation, Office, Person, Tenure, in_order

NO_PARTY = frozenset({"partijloos", "onafhankelijk"})

_BASIS = {"TK-fractie": "group", "kabinet": "cabinet", "P102": "member"}
_PERIOD = re.compile(r"(.+?)\[(TK-fractie|kabinet|P102)\](?::(\S*?)\.\.(\S*))?$")
_SEEN = re.compile(r"(?:read |P39, )(\d{4}-\d{2}-\d{2})")
_BORN = re.compile(r"born (\d{4})")
_ROLES = (
    ("minister-president", "prime-minister"),
    ("viceminister-president", "deputy-prime-minister"),
    ("minister van staat", "honorary"),
    ("minister", "minister"),
    ("staatssecretaris", "state-secretary"),
    ("lid van de Tweede Kamer", "mp"),
    ("lid van de Eerste Kamer", "senator"),
    ("voorzitter van de", "speaker"),
    ("burgemeester", "mayor"),
)
_A_MONTH = timedelta(days=31)


def person(row: Cells, names: dict[str, str]) -> Person:
    """One row of the people; `names` resolves party codes."""
    name = " ".join(row["full_name"].split())
    return Person(
        key=row["qid"] or own_key("person", name),
        qid=row["qid"] or None,
        name=name,
        family_name=row["family_name"] or "",
        aliases=other_names("|".join([row["aliases"], row["aliases_generated"]]), name),
        gender=row["gender"] or None,
        born=date(row["birth_year"]),
        died=None,
        affiliations=in_order(affiliations(row["party_periods"], names)),
        confidence=row["confidence"],
        sources=tuple(sorted(sources(row["source"]))),
    )


def added_person(row: Cells) -> Person:
    """One person of the additions: a name, an item and the year of birth."""
    born = _BORN.search(row["extra"])
    name = row["nl_label"]
    return Person(
        key=row["qid"],
        qid=row["qid"],
        name=name,
        family_name="",
        aliases=other_names(row["aliases"], name),
        gender=None,
        born=born[1] if born else None,
        died=None,
        affiliations=(),
        confidence=row["confidence"],
        sources=tuple(sorted(sources(row["source"]))),
    )


def unlisted(name: str, source: str) -> Person:
    """Someone who held an office by the government's list but has no item that was seen."""
    return Person(
        key=own_key("person", name),
        qid=None,
        name=name,
        family_name="",
        aliases=(),
        gender=None,
        born=None,
        died=None,
        affiliations=(),
        confidence="medium",
        sources=tuple(sorted(sources(source))),
    )


def affiliations(cell: str, names: dict[str, str]) -> Iterator[Affiliation]:
    """The parties of a person with their times: `VVD[TK-fractie]:2006-11-30..2010-06-16 ; …`."""
    for part in cell.split(" ; "):
        match = _PERIOD.fullmatch(part.strip())
        if match is None or match[1] in NO_PARTY:
            continue
        start, end = date(match[3] or ""), date(match[4] or "")
        if start and end and end < start:
            continue
        key = names.get(plain(match[1])) or own_key("party", match[1])
        yield Affiliation(key, start, end, _BASIS[match[2]])


def groups(cells: Iterable[str], names: dict[str, str]) -> dict[str, str]:
    """Groups in parliament that no party row names: key → name as written."""
    found = {}
    for cell in cells:
        for part in cell.split(" ; "):
            match = _PERIOD.fullmatch(part.strip())
            if match and match[1] not in NO_PARTY and plain(match[1]) not in names:
                found[own_key("party", match[1])] = match[1]
    return found


def tenure(row: Cells, names: dict[str, str], compiled: str) -> Tenure:
    """One row of either tenure table; raises ValueError where its times make no sense."""
    start, end = row["start"], row["end"] or None
    PartialDate(start)
    if end is not None:
        PartialDate(end)
        if end < start:
            raise ValueError(f"ends on {end}, before it starts on {start}")
    label = _dutch_label(row["office_label"])
    seen = _SEEN.search(row["source"])
    portfolio = row.get("portfolio") or None
    code = row.get("party") or row.get("faction_or_party") or ""
    party = names.get(plain(code)) or own_key("party", code) if code else None
    return Tenure(
        person=row["person_qid"] or own_key("person", row["person_name"]),
        office=row["office_qid"] or own_key("office", label),
        role=role_of(label),
        label=label,
        portfolio=None if portfolio is None or portfolio.startswith("-") else portfolio,
        cabinet=row.get("cabinet_qid") or None,
        start=start,
        end=end,
        seen=seen[1] if seen else compiled,
        party=None if code in NO_PARTY else party,
        # Wikidata keeps one item through renames: such a title may be of a later year.
        confidence="medium" if "MODERN name" in row["source"] else "high",
        sources=tuple(sorted(sources(row["source"]))),
    )


def role_of(label: str) -> str:
    """The role an office's label tells: `minister van Defensie` → `minister`."""
    return next((role for start, role in _ROLES if label.startswith(start)), "other")


def _dutch_label(label: str) -> str:
    # "minister-president van Nederland" and "minister-president" are one title.
    return label.removesuffix(" van Nederland")


def offices_without_item(tenures: Iterable[Tenure]) -> list[Office]:
    """The offices that tenures name and no item stands for."""
    found = {}
    for one in tenures:
        if one.office.startswith("office/"):
            found[one.office] = Office(
                key=one.office,
                qid=None,
                name=one.label,
                aliases=(),
                role=one.role,
                sources=one.sources,
            )
    return list(found.values())


def reconciled(first: Iterable[Tenure], second: Iterable[Tenure]) -> list[Tenure]:
    """Both tables without telling one time twice.

    The chamber's own register knows party and leave of absence, Wikidata often only the whole
    stretch: where the two overlap, the register's rows stand, the earliest of them from the day
    that Wikidata gives where that is more than a month before.
    """
    listed = list(first)
    groups: dict[tuple[str, str], list[Tenure]] = {}
    for one in listed:
        groups.setdefault((one.person, one.office), []).append(one)
    others = sorted(second, key=lambda one: one.party is None)  # the register's rows first
    for one in others:
        rows = groups.setdefault((one.person, one.office), [])
        over = [] if one.party else [row for row in rows if _overlap(row, one)]
        if not over:
            rows.append(one)
            continue
        earliest = min(over, key=lambda row: row.start)
        if earliest not in listed and _later(earliest.start, one.start) > _A_MONTH:
            rows[rows.index(earliest)] = replace(earliest, start=one.start)
    return list(dict.fromkeys(row for rows in groups.values() for row in rows))


def _overlap(a: Tenure, b: Tenure) -> bool:
    return (a.end is None or b.start <= f"{a.end}~") and (b.end is None or a.start <= f"{b.end}~")


def _later(a: str, b: str) -> timedelta:
    """How much later `a` is than `b`."""
    return PartialDate(a).first - PartialDate(b).first
