"""Wikidata's answers → people with their parties, and tenures, over the rows there are."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from kg.names import surname
from kg.snapshot import Snapshot
from kg.snapshot.rows import Affiliation, Office, Person, Tenure, in_order
from kg.wikidata.cells import SOURCE, Names, aliases, day, plain_label, sources
from kg.wikidata.endpoint import Endpoint
from kg.wikidata.endpoint import Row as Answer

_GENDERS = {"Q6581097": "m", "Q6581072": "f"}


def people(
    base: Snapshot,
    items: set[str],
    names: Mapping[str, Names],
    endpoint: Endpoint,
    parties: set[str],
) -> list[Person]:
    """The people with a label who are human, with their parties over those kept."""
    known = base.person_by_key
    lives: dict[str, Answer] = {}
    for row in endpoint.rows("people", among=items):
        lives.setdefault(row["item"], row)
    members = memberships(endpoint, items, parties)
    found = [row for row in base.people if row.qid is None]
    for item in items:
        label = names[item].label if item in names else None
        life, old = lives.get(item), known.get(item)
        if not label or life is None:
            continue
        kept = [one for one in old.affiliations if _stays(one, item in members)] if old else []
        found.append(
            Person(
                key=item,
                qid=item,
                name=label,
                family_name=old.family_name if old else surname(label),
                aliases=aliases(old, names[item], label),
                gender=_GENDERS.get(life.get("gender", "")) or (old.gender if old else None),
                born=day(life, "born") or (old.born if old else None),
                died=day(life, "died"),
                affiliations=in_order((*kept, *members.get(item, ()))),
                confidence=old.confidence if old else "high",
                sources=sources(old),
            )
        )
    return found


def _stays(one: Affiliation, told: bool) -> bool:
    """Whether Wikidata can't know it (a group, a party without an item) or tells none at all."""
    return one.basis != "member" or not one.party.startswith("Q") or not told


def memberships(
    endpoint: Endpoint, items: set[str], parties: set[str]
) -> dict[str, list[Affiliation]]:
    """The party memberships of people, those that make sense."""
    found: dict[str, dict[Affiliation, None]] = {}
    for row in endpoint.rows("memberships", among=items):
        if row.get("party") in parties:
            start, end = day(row, "start"), day(row, "end")
            if start and end and end < start:
                continue
            one = Affiliation(row["party"], start, end, "member")
            found.setdefault(row["item"], {})[one] = None
    return {item: list(rows) for item, rows in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What the new snapshot has already: keys of people, offices, cabinets, parties; its date."""

    people: Set[str]
    offices: Mapping[str, Office]
    cabinets: Set[str]
    parties: Set[str]
    date: str


def tenures(base: Snapshot, rows: Iterable[Answer], new: New) -> list[Tenure]:
    """Live statements; where the base has the same time in office, its row with what was told."""
    mine: dict[tuple[str, str], list[Tenure]] = {}
    for one in base.tenures:
        if one.person in new.people and one.office in new.offices:
            mine.setdefault((one.person, one.office), []).append(one)
    seen: set[Tenure] = set()
    made: list[Tenure] = []
    for row in _statements(rows):
        person, office = row["person"], new.offices.get(row["item"])
        start, end = day(row, "start"), day(row, "end")
        if person not in new.people or office is None or start is None or (end and end < start):
            continue
        known = mine.get((person, office.key), [])
        same = [one for one in known if _overlap(one, start, end)]
        if same:
            seen.update(same)
            made += [_up_to_date(one, end if len(same) == 1 else None, new.date) for one in same]
            continue
        label = plain_label(office.name)
        made.append(
            Tenure(
                person=person,
                office=office.key,
                role=office.role,
                label=label,
                portfolio=_portfolio(label, office.role),
                cabinet=row["cabinet"] if row.get("cabinet") in new.cabinets else None,
                start=start,
                end=end,
                seen=new.date,
                party=row["party"] if row.get("party") in new.parties else None,
                confidence="high",
                sources=(SOURCE,),
            )
        )
    for rows_of in mine.values():
        made += [one for one in rows_of if one not in seen and set(one.sources) != {SOURCE}]
    return list(dict.fromkeys(made))


def _statements(rows: Iterable[Answer]) -> Iterator[Answer]:
    """One row for each statement: the first, where a qualifier has several values."""
    done: set[str] = set()
    for row in rows:
        if row["statement"] not in done:
            done.add(row["statement"])
            yield row


def _up_to_date(one: Tenure, end: str | None, date: str) -> Tenure:
    if one.end is None and end is not None:
        return replace(one, end=end, seen=date)
    return replace(one, seen=date) if one.end is None else one


def _overlap(one: Tenure, start: str, end: str | None) -> bool:
    return (end is None or one.start <= f"{end}~") and (one.end is None or start <= f"{one.end}~")


def _portfolio(label: str, role: str) -> str | None:
    if role not in {"minister", "state-secretary"}:
        return None
    for word in (" van ", " voor "):
        if word in label:
            return label.partition(word)[2]
    return None
