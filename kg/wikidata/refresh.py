"""The snapshot asked anew of Wikidata, over the one there is.

Wikidata tells who held which office when, names, parties, births and deaths. What it doesn't hold
stays as it was: the labels and portfolios of the time, the parties of a cabinet, groups in
parliament, what has no item, and rows that other lists vouch for. A row that only Wikidata had goes
when Wikidata no longer has it.
"""

from collections.abc import Iterable

from kg.errors import KgError
from kg.snapshot import Snapshot, assemble
from kg.snapshot.rows import Row
from kg.wikidata import people, things
from kg.wikidata.cells import SOURCE, Names, known_items
from kg.wikidata.endpoint import Endpoint

_MUST_STAY = 0.95  # the share of items that an endpoint with all of Wikidata can't have lost


def refreshed(base: Snapshot, endpoint: Endpoint, date: str, where: str) -> Snapshot:
    """A new snapshot of `date` over `base`; `where` is the endpoint's address, kept as a source.

    Raises KgError where no whole answer can be had, or where the endpoint lacks so many known
    items that it can't hold all of Wikidata.
    """
    classes = _classes(endpoint)
    posts = {row["item"] for row in endpoint.rows("offices")} | known_items(base.offices)
    held = list(endpoint.rows("tenures", among=posts))
    holders = {row["person"] for row in held if row["person"].startswith("Q")}
    persons = holders | known_items(base.people)
    rest = known_items((*base.parties, *base.cabinets, *base.bodies)) | set(classes)
    names = _names(endpoint, posts | persons | rest | known_items(base.topics))
    details = _details(endpoint, rest)
    offices = things.offices(base, posts, names)
    parties = things.parties(base, classes, names, details)
    known = people.people(base, persons, names, endpoint, {party.key for party in parties})
    cabinets = things.cabinets(base, classes, names, details)
    new = people.New(
        people={person.key for person in known},
        offices={office.key: office for office in offices},
        cabinets={cabinet.key for cabinet in cabinets},
        parties={party.key for party in parties},
        date=date,
    )
    tables: dict[str, Iterable[Row]] = {
        "people": known,
        "parties": parties,
        "offices": offices,
        "bodies": things.bodies(base, classes, names, details),
        "cabinets": cabinets,
        "tenures": people.tenures(base, held, new),
        "topics": things.topics(base, names),
    }
    found = assemble(date, {**base.sources, SOURCE: where}, tables)
    _check(base, found, where)
    return found


def _check(base: Snapshot, found: Snapshot, where: str) -> None:
    for table in ("people", "parties", "offices", "bodies", "cabinets"):
        before, after = known_items(getattr(base, table)), known_items(getattr(found, table))
        if len(before & after) < _MUST_STAY * len(before):
            lost = len(before - after)
            raise KgError(
                f"{where}: lacks {lost} of {len(before)} known {table}; it can't be all of Wikidata"
            )


def _classes(endpoint: Endpoint) -> dict[str, str]:
    """Parties, cabinets and bodies of the Netherlands: item → class."""
    wanted = {things.PARTY, things.CABINET, *things.BODIES}
    return {row["item"]: row["class"] for row in endpoint.rows("members", "class", wanted)}


def _names(endpoint: Endpoint, items: set[str]) -> dict[str, Names]:
    found: dict[str, Names] = {}
    for row in endpoint.rows("names", among=items):
        names = found.setdefault(row["item"], Names())
        kind, name = row["kind"], " ".join(row["name"].split())
        if kind == "alias":
            names.aliases[name] = None
        elif kind == "short":
            names.short = names.short or name
        else:
            names.labels.setdefault(kind.removeprefix("label-"), name)
    return found


def _details(endpoint: Endpoint, items: set[str]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in endpoint.rows("details", among=items):
        if "value" in row:
            found.setdefault((row["item"], row["property"]), []).append(row["value"])
    return found
