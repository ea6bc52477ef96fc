"""Who joins a party, and who leaves one: by what a verb says that they do."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.membership import membership
from kg.extract.subjects import bounds, persons
from kg.mentions import Mention, Mentions
from kg.mentions.parties import PartyMention
from kg.model import Membership

_UNREAL = lexicon.cues("departures.unreal")
_LEAVES = tuple(tuple(words.split()) for words in sorted(lexicon.cues("memberships.leaves")))
_JOINS = tuple(tuple(words.split()) for words in sorted(lexicon.cues("memberships.joins")))
_POSSESSIVE = frozenset(["zijn", "haar", "hem"])
_AROUND = lexicon.cues("memberships.around")
_TALKS = lexicon.cues("departures.talks") | {"coalitie", "kabinet", "college", "onderhandelingen"}


def left(mentions: Mentions) -> Iterator[Membership]:
    """ "X verlaat de PVV", "X is uit de fractie van NSC gestapt": a member no more."""
    for party, who in _told(mentions, _LEAVES):
        person = (who.entity or "").split(":", 1)[1]
        where = (min(who.first, party.first), max(who.last, party.last))
        yield from membership(mentions, (person, party.party), where, "left", "former")


def joined(mentions: Mentions) -> Iterator[Membership]:
    """ "X stapt over naar BBB", "X sluit zich aan bij D66": a member from now on."""
    for party, who in _told(mentions, _JOINS):
        person = (who.entity or "").split(":", 1)[1]
        where = (min(who.first, party.first), max(who.last, party.last))
        yield from membership(mentions, (person, party.party), where, "joined")


def _told(
    mentions: Mentions, phrases: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[PartyMention, Mention]]:
    """A party and a person of a sentence that a phrase ties: its `*` stands for the party."""
    scan = mentions.scan
    lower = scan.tokens.lower
    for party in scan.parties:
        if party.compound or party.form == "member":
            continue
        first, last = bounds(mentions, party.first)
        start = party.first
        while start > first and lower[start - 1] in _AROUND:
            start -= 1
        words = set(lower[first:last])
        if words & _UNREAL or words & _TALKS:
            continue
        people = [m for m in persons(mentions, first, last) if m.entity]
        people = [m for m in people if lower[m.first] not in _POSSESSIVE]
        if len({m.entity for m in people}) != 1 or people[0].first >= party.first:
            continue
        if any(_fits(lower, phrase, (first, start), (party.last, last)) for phrase in phrases):
            yield party, people[0]


def _fits(
    lower: list[str], phrase: tuple[str, ...], before: tuple[int, int], behind: tuple[int, int]
) -> bool:
    """Whether the words of a phrase stand in order before and behind the party.

    The word before the `*` stands directly before the party's words.
    """
    cut = phrase.index("*")
    *far, near = phrase[:cut]
    if before[1] <= before[0] or lower[before[1] - 1] != near:
        return False
    places = iter(lower[before[0] : before[1] - 1])
    rest = iter(lower[behind[0] : behind[0] + 6])
    return all(word in places for word in far) and all(word in rest for word in phrase[cut + 1 :])
