"""Facts that Wikidata lacks → QuickStatements (version 1), for someone to read and send.

One line for each statement: offices held (P39, with P580 and P582 where the text tells them) and
party memberships (P102), with the article's address (S854) and date (S813) as the reference.
What is to come, and what is over without an end that is told, is left out: so are facts about
people, offices or parties that are not surely linked.
"""

from collections.abc import Iterator, Mapping

from pyoxigraph import QuerySolutions, Store

from kg import resources
from kg.model import PartialDate

_PRECISION = {"year": 9, "month": 10, "day": 11}


def lines(store: Store, above: float = 0.9) -> Iterator[str]:
    """The statements with evidence of at least the confidence `above` (0 to 1), sorted.

    Of several places that say the same, the surest is the reference, then the earliest.
    """
    query = (resources.QUERIES / "new-for-wikidata.rq").read_text(encoding="utf-8")
    answer = store.query(query)
    if not isinstance(answer, QuerySolutions):
        raise TypeError("the query for new statements is no SELECT")
    seen: set[tuple[str, str, str]] = set()
    for row in answer:
        cells = {
            variable.value: row[variable].value
            for variable in answer.variables
            if row[variable] is not None
        }
        key = (cells["item"], cells["property"], cells["value"])
        if float(cells["confidence"]) < above or key in seen or _left_out(cells):
            continue
        seen.add(key)
        yield _line(cells)


def _left_out(cells: Mapping[str, str]) -> bool:
    status = cells.get("status", "")
    if status.endswith("status-former"):
        return "end" not in cells
    return status.endswith("status-future")


def _line(cells: Mapping[str, str]) -> str:
    parts = [_item(cells["item"]), cells["property"], _item(cells["value"])]
    if cells["property"] == "P39":
        for qualifier, name in (("P580", "start"), ("P582", "end")):
            if name in cells:
                parts += [qualifier, _time(cells[name])]
    parts += ["S854", _string(cells["url"])]
    if "date" in cells:
        parts += ["S813", _time(cells["date"])]
    return "\t".join(parts)


def _item(iri: str) -> str:
    return iri.rpartition("/")[2]


def _time(text: str) -> str:
    """A date in the form of QuickStatements, with its precision: `+2023-01-00T00:00:00Z/10`."""
    date = PartialDate(text)
    day = f"{text}-00-00"[:10] if date.precision == "year" else f"{text}-00"[:10]
    return f"+{day}T00:00:00Z/{_PRECISION[date.precision]}"


def _string(text: str) -> str:
    """A string in quotes; a quote or a tab inside would end it."""
    return '"' + text.replace('"', "%22").replace("\t", "%09").replace("\n", "%0A") + '"'
