"""One coalition fact per party that a place of the text speaks of."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.calibrate import confidence
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention
from kg.model import Coalition, Fact, Span, Status


class Told(NamedTuple):
    """What a place says of parties: the token that says it, of which cabinet, by which rule."""

    anchor: int
    cabinet: str | None
    rule: str
    status: Status | None = None


def coalition(mentions: Mentions, parties: Iterable[PartyMention], told: Told) -> Iterator[Fact]:
    """A fact per party; its quote runs from the anchor to the party, whichever stands first.

    A party in brackets takes the bracket along, one that describes someone takes the name along.
    """
    tokens = mentions.scan.tokens
    for party in parties:
        first = min(told.anchor, party.first)
        last = max(told.anchor + 1, _with_bearer(mentions, party))
        yield Coalition(
            party=f"party:{party.party}",
            cabinet=f"cabinet:{told.cabinet}" if told.cabinet else None,
            status=told.status,
            evidence=Span.of(mentions.article.text, tokens.starts[first], tokens.ends[last - 1]),
            rule=f"coalition.{told.rule}",
            confidence=confidence(f"coalition.{told.rule}"),
        )


def _with_bearer(mentions: Mentions, party: PartyMention) -> int:
    """Where a party's words end: "VVD" in "(VVD)" with the bracket, "CU-vicepremier X" with X."""
    words = mentions.scan.tokens.words
    if words[party.last : party.last + 1] == [")"]:
        return party.last + 1
    if party.compound:
        for name in mentions.scan.names:
            if name.first == party.last:
                return name.last
    return party.last
