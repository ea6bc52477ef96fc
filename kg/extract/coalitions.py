"""Coalitions: which party sits in a cabinet, a provincial or a municipal executive."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.calibrate import confidence
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention
from kg.model import Coalition, Fact, Span

_NOUNS = frozenset(
    "coalitiepartij coalitiepartijen coalitiegenoot coalitiegenoten coalitiepartner "
    "coalitiepartners regeringspartij regeringspartijen regeringspartner regeringspartners "
    "regeringsfractie regeringsfracties coalitiefractie coalitiefracties collegepartij "
    "collegepartijen".split()
)


def coalitions(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every party the article says to govern, one fact per party."""
    scan = mentions.scan
    by_first = {party.first: party for party in scan.parties if not party.compound}
    for place, word in enumerate(scan.tokens.lower):
        if word not in _NOUNS:
            continue
        for party in _listed(mentions, place + 1, by_first):
            tokens = scan.tokens
            yield Coalition(
                party=f"party:{party.party}",
                cabinet=None,
                evidence=Span.of(
                    mentions.article.text, tokens.starts[place], tokens.ends[party.last - 1]
                ),
                rule="coalition.noun-list",
                confidence=confidence("coalition.noun-list"),
            )


def _listed(
    mentions: Mentions, place: int, by_first: dict[int, PartyMention]
) -> Iterator[PartyMention]:
    """The parties of a list that starts at a token: "VVD, het CDA en D66"."""
    lower = mentions.scan.tokens.lower
    while place < len(lower):
        while place < len(lower) and lower[place] in ("de", "het", "zoals", ":"):
            place += 1
        party = by_first.get(place)
        if party is None:
            return
        yield party
        place = party.last
        if place < len(lower) and lower[place] in (",", "en", "&", "/"):
            place += 1
            if place < len(lower) and lower[place] in ("en", "ook"):
                place += 1
        else:
            return
