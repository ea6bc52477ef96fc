"""Memberships told between commas or dashes behind a name: "X, ook VVD,", "X – PvdA –"."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.membership import membership
from kg.mentions import Mentions
from kg.mentions.parties import PartyMention
from kg.model import Membership

_DASHES = frozenset(["–", "—", "-"])
_ALSO = lexicon.cues("memberships.also")


def set_off(mentions: Mentions) -> Iterator[Membership]:
    """ "X, ook VVD, zegt", "X, D66, zegt", "X – PvdA – zegt"."""
    scan = mentions.scan
    words, lower = scan.tokens.words, scan.tokens.lower
    plain = {
        party.first: party
        for party in scan.parties
        if not party.compound and party.form in ("name", "acronym", "nickname")
    }
    for name in scan.names:
        place = name.last
        if name.person is None or place + 2 >= len(words):
            continue
        mark, inner = words[place], place + 1
        if mark != "," and mark not in _DASHES:
            continue
        also = lower[inner] in _ALSO
        while inner + 1 < len(words) and lower[inner] in _ALSO:
            inner += 1
        if also and lower[inner] in ("van", "voor", "de", "het"):
            inner += 1 + (lower[inner + 1] in ("de", "het"))
        party = plain.get(inner)
        if party is None or party.last >= len(words):
            continue
        close = words[party.last]
        if close != mark and not (also and mark == "," and close in (".", ";", ")", ":")):
            continue
        if not also and (mark == "," and _in_list(mentions, party, name.first, plain)):
            continue
        yield from membership(
            mentions, (name.person, party.party), (name.first, party.last), "set-off"
        )


def _in_list(
    mentions: Mentions, party: PartyMention, first: int, plain: dict[int, PartyMention]
) -> bool:
    """Whether a party between commas is one item of a list: "gesprekken met X, D66, de NS en"."""
    tokens = mentions.scan.tokens
    behind = party.last + 1
    if behind >= len(tokens) or behind in plain or tokens.words[behind][:1].isupper():
        return True
    if tokens.lower[behind] in ("en", "of", "de", "het", "een"):
        return True
    if first and tokens.words[first - 1] in (",", "en") and not tokens.opens[first - 1]:
        return True
    # What goes on behind the party is the sentence, with its verb or with a relative clause.
    return behind not in mentions.scan.verbs and tokens.lower[behind] not in ("die", "is", "was")
