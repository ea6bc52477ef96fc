"""Rows of the reference tables → parties, offices, bodies, cabinets and topics of the snapshot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.snapshot.cells import Cells, date, other_names, own_key, period, plain, sources, words
from kg.snapshot.rows import Body, Cabinet, Office, Party, Topic

_ORDINALS = {"First": "I", "Second": "II", "Third": "III", "Fourth": "IV"}
_ENGLISH_CABINET = re.compile(rf"(?:({'|'.join(_ORDINALS)}) )?(.+) cabinet")
_LEFT = re.compile(r"(\S+) left (\d{4}-\d{2}-\d{2})")
_PLACES = ("municipality", "province")


def parties(rows: Iterable[Cells], added: Iterable[Cells]) -> list[Party]:
    """The parties; an added row gives the item to the party of the same name that lacks one."""
    items = {plain(row["nl_label"]): row for row in added}
    found = []
    for row in rows:
        extra = items.pop(plain(row["nl_name"]), None)
        qid = row["qid"] or (extra["qid"] if extra else "")
        found.append(
            Party(
                key=qid or own_key("party", row["nl_name"]),
                qid=qid or None,
                name=row["nl_name"],
                short=row["short"] or row["nl_name"],
                aliases=other_names(
                    "|".join([row["aliases"], extra["aliases"] if extra else ""]), row["nl_name"]
                ),
                founded=date(row["founded"]),
                dissolved=date(row["dissolved"]),
                successors=(),
                confidence="high" if qid else "medium",
                sources=tuple(sorted(sources(row["source"]))),
            )
        )
    known = {party.key for party in found}
    for row in items.values():
        if row["qid"] not in known:
            found.append(_added_party(row))
    return _with_lineage(found, {row["nl_name"]: row["note"] for row in rows})


def _added_party(row: Cells) -> Party:
    aliases = other_names(row["aliases"], row["nl_label"])
    short = [alias for alias in aliases if alias.isupper() and len(alias) <= 6]
    return Party(
        key=row["qid"],
        qid=row["qid"],
        name=row["nl_label"],
        short=short[0] if short else row["nl_label"],
        aliases=aliases,
        founded=None,
        dissolved=None,
        successors=(),
        confidence=row["confidence"],
        sources=tuple(sorted(sources(row["source"]))),
    )


def _with_lineage(found: list[Party], notes: dict[str, str]) -> list[Party]:
    """What the notes tell: predecessors, mergers, alliances, and whose a shared short name is."""
    names = party_names(found)
    into: dict[str, set[str]] = {}
    for party in found:
        note = notes.get(party.name, "")
        if match := re.search(r"predecessor of (\S+)", note):
            into.setdefault(party.key, set()).add(names[plain(match[1])])
        if match := re.search(r"merger of (\S+) and ([^\s)]+)", note):
            for part in match.groups():
                into.setdefault(names[plain(part)], set()).add(party.key)
        if "alliance" in note:
            parts = [names[plain(part)] for part in party.name.split("-")]
            for part in parts:
                into.setdefault(part, set()).add(party.key)
    merged = []
    for party in found:
        successors = tuple(sorted(into.get(party.key, ())))
        one = replace(party, successors=successors)
        if match := re.search(r"NOT the (.+?) item", notes.get(party.name, "")):
            # The short name two parties share belongs to the one the note sets it apart from.
            one = replace(one, short=one.name) if plain(match[1]) in names else one
        merged.append(one)
    return merged


def party_names(found: Iterable[Party]) -> dict[str, str]:
    """Folded names → key; full and short names go before aliases, earlier rows before later."""
    names: dict[str, str] = {}
    rows = list(found)
    for party in rows:
        for name in (party.name, party.short):
            names.setdefault(plain(name), party.key)
    for party in rows:
        for name in party.aliases:
            names.setdefault(plain(name), party.key)
    return names


def offices(rows: Iterable[Cells]) -> list[Office]:
    """The offices, once each."""
    found: dict[str, Office] = {}
    for row in rows:
        role = "minister" if row["kind"] == "minister-without-portfolio" else row["kind"]
        aliases = other_names("|".join([row["aliases"], row["en_label"]]), row["nl_label"])
        found.setdefault(
            row["qid"],
            Office(
                key=row["qid"],
                qid=row["qid"],
                name=row["nl_label"],
                aliases=aliases,
                role=role,
                sources=tuple(sorted(sources(row["source"]))),
            ),
        )
    return list(found.values())


def bodies(ministries: Iterable[Cells], added: Iterable[Cells]) -> list[Body]:
    """Ministries, chambers, municipalities, provinces and organisations, once each."""
    found: dict[str, Body] = {}
    for row in ministries:
        kind = _ministry_kind(row["note"])
        # "also LNV 2017..2024" tells of a former name, not of the body's own end.
        start, end = (None, None) if row["note"].startswith("also") else period(row["note"])
        found[row["qid"]] = Body(
            key=row["qid"],
            qid=row["qid"],
            name=row["nl_name"],
            aliases=other_names(
                "|".join([row["short_names"], row["abbreviation"]]), row["nl_name"]
            ),
            kind=kind,
            start=start,
            end=end,
            confidence="high",
            sources=tuple(sorted(sources(row["source"]))),
        )
    for row in added:
        known = found.get(row["qid"])
        if known:
            cell = "|".join([*known.aliases, row["nl_label"], row["aliases"]])
            aliases = other_names(cell, known.name)
            found[row["qid"]] = replace(known, aliases=aliases)
            continue
        found[row["qid"]] = Body(
            key=row["qid"],
            qid=row["qid"],
            name=row["nl_label"],
            aliases=other_names(row["aliases"], row["nl_label"]),
            kind=_body_kind(row["extra"]),
            start=None,
            end=None,
            confidence=row["confidence"],
            sources=tuple(sorted(sources(row["source"]))),
        )
    return list(found.values())


def _ministry_kind(note: str) -> str:
    if "parliament" in note:
        return "chamber"
    return "organisation" if "agency" in note else "ministry"


def _body_kind(extra: str) -> str:
    for kind in _PLACES:
        if kind in extra:
            return kind
    return "water-board" if "water board" in extra else "organisation"


def cabinets(rows: Iterable[Cells], names: dict[str, str]) -> list[Cabinet]:
    """The cabinets under their Dutch names; `names` resolves the coalition's parties."""
    found = []
    for row in rows:
        name, aliases = row["name"], list(words(row["aliases"]))
        if match := _ENGLISH_CABINET.fullmatch(name):
            numeral = f" {_ORDINALS[match[1]]}" if match[1] else ""
            aliases.append(name)
            name = f"kabinet-{match[2]}{numeral}"
        left = {names[plain(code)]: day for code, day in _LEFT.findall(row["note"])}
        coalition = [names[plain(code)] for code in words(row["coalition"])]
        found.append(
            Cabinet(
                key=row["qid"] or own_key("cabinet", name),
                qid=row["qid"] or None,
                name=name,
                aliases=tuple(aliases),
                start=row["start"],
                end=row["end"] or None,
                parties=tuple((party, left.get(party)) for party in coalition),
                sources=tuple(sorted(sources(row["source"]))),
            )
        )
    return found


def topics(rows: Iterable[Cells], added: Iterable[Cells]) -> list[Topic]:
    """The topics, once each; an added row that names a better item drives the old one out."""
    extra = list(added)
    replaced = {qid for row in extra for qid in re.findall(r"use instead of (Q\d+)", row["extra"])}
    found: dict[str, Topic] = {}
    for row in _once([*rows, *extra]):
        if row["qid"] in replaced:
            continue
        aliases = other_names("|".join([row["aliases"], row["en_label"]]), row["nl_label"])
        found[row["qid"]] = Topic(
            key=row["qid"],
            qid=row["qid"],
            name=row["nl_label"],
            aliases=tuple(alias for alias in aliases if not alias.endswith("(near)")),
            near=tuple(a.removesuffix("(near)").strip() for a in aliases if a.endswith("(near)")),
            confidence=row["confidence"],
            sources=tuple(sorted(sources(row["source"]))),
        )
    return list(found.values())


def _once(rows: Iterable[Cells]) -> Iterator[Cells]:
    seen: set[str] = set()
    for row in rows:
        if row["qid"] and row["qid"] not in seen:
            seen.add(row["qid"])
            yield row
