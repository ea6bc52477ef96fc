"""Coded statements for the Discourse Network Analyzer (DNA).

One row per place where somebody stands for or against something, in the variables of DNA's default
statement type: person, organization, concept, agreement (1 or 0). The concept is the topic and the
agreement is towards it; the words of the proposal stand beside it. Mixed stances have no agreement
and are left out. DNA takes no coded statements from files, its R package does: see
`kg export --help`.
"""

from kg.exports.rows import table
from kg.exports.stances import Stance, stances
from kg.store import Store

COLUMNS = (
    "date",
    "person",
    "organization",
    "concept",
    "agreement",
    "text",
    "document",
    "title",
    "start",
    "end",
    "proposal",
    "stance",
    "aim",
    "said_by",
    "url",
)


def export(store: Store) -> str:
    """The coded statements as CSV."""
    return table(COLUMNS, [_row(one) for one in stances(store) if one.side])


def _row(one: Stance) -> dict[str, str]:
    person = one.name if one.kind == "person" else ""
    return {
        "date": one.date,
        "person": person,
        "organization": one.party if one.kind in ("person", "party") else one.name,
        "concept": one.concept,
        "agreement": "1" if one.side == "pro" else "0",
        "text": one.quote,
        "document": one.article,
        "title": one.title,
        "start": str(one.start),
        "end": str(one.end),
        "proposal": one.proposal,
        "stance": one.stance,
        "aim": one.aim,
        "said_by": one.speaker,
        "url": one.url,
    }
