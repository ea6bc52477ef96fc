"""Offices in a row that share what the last one is of: "directeur A en directeur B bij het ..."."""

from collections.abc import Sequence
from dataclasses import replace

from kg.mentions.office import Office
from kg.mentions.text import Tokens

PENDING = "agency?"
"""The organisation of an official's office that names a field, and not yet of what."""
_LAST = 8
"""How many offices a row has at most."""


def shared(tokens: Tokens, offices: Sequence[Office]) -> tuple[Office, ...]:
    """The same offices, those in a row with the organisation of the last; others unnamed go."""
    found: list[Office] = []
    for number, office in enumerate(offices):
        if office.organisation not in (PENDING, "") or office.role != "other":
            found.append(office)
            continue
        row = _row(tokens, offices[number : number + _LAST])
        told = [other.organisation for other in row if other.organisation not in (PENDING, "")]
        organisation = told[-1] if told else _same_ministry(tokens, row[-1], found)
        if len(row) > 1 and organisation and not office.body:
            found.append(replace(office, organisation=organisation))
        elif office.organisation != PENDING:
            found.append(office)
        elif organisation and row == [office]:
            found.append(replace(office, organisation=organisation))
    return tuple(found)


def _row(tokens: Tokens, offices: Sequence[Office]) -> list[Office]:
    """The officials' offices that follow each other with nothing but a comma or "en" between."""
    row = [offices[0]]
    for office in offices[1:]:
        place = _past_brackets(tokens, row[-1].last)
        joined = tokens.lower[place : place + 1] in ([","], ["en"]) and office.first == place + 1
        if not joined or office.role != "other":
            break
        row.append(office)
    return row


def _past_brackets(tokens: Tokens, place: int) -> int:
    """Behind the brackets that open at a token; the token itself where none do."""
    if tokens.words[place : place + 1] != ["("]:
        return place
    near = tokens.words[place : place + 8]
    return place + near.index(")") + 1 if ")" in near else place


def _same_ministry(tokens: Tokens, office: Office, found: Sequence[Office]) -> str:
    """The ministry of "bij hetzelfde ministerie": the one of the office before."""
    place = _past_brackets(tokens, office.last)
    same = tokens.lower[place : place + 3]
    if same not in (["bij", "hetzelfde", "ministerie"], ["bij", "dat", "ministerie"]):
        return ""
    told = [one.organisation for one in found if one.organisation.startswith("ministerie")]
    return told[-1] if told else ""
