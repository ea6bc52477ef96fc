"""One membership, with the words from one token to another as its quote."""

from collections.abc import Iterator

from kg.calibrate import confidence
from kg.mentions import Mentions
from kg.model import Membership, Span, Status


def membership(
    mentions: Mentions,
    link: tuple[str | None, str],
    where: tuple[int, int],
    rule: str,
    status: Status | None = None,
) -> Iterator[Membership]:
    """The fact that links a person to a party, quoted between two tokens; none without a person."""
    person, party = link
    if person is None:
        return
    tokens = mentions.scan.tokens
    start, end = tokens.starts[where[0]], tokens.ends[where[1] - 1]
    yield Membership(
        person=f"person:{person}",
        party=f"party:{party}",
        status=status,
        evidence=Span.of(mentions.article.text, start, end),
        rule=f"membership.{rule}",
        confidence=confidence(f"membership.{rule}"),
    )
