"""What somebody in office is charged with, told by a verb: "die over wonen gaat"."""

from collections.abc import Iterator
from typing import NamedTuple

from kg import lexicon
from kg.extract.subjects import bounds, persons
from kg.mentions import Mention, Mentions
from kg.mentions.portfolios import is_portfolio, written

_CASES = lexicon.cues("duties.cases")
_HAS = lexicon.cues("duties.has")
_OWN = frozenset(["zijn", "haar", "de", "hun", "diens"])
_SKIPPED = lexicon.cues("duties.skipped")
_PAST = lexicon.cues("duties.past")
_STOPS = lexicon.cues("duties.stops")
_CHARGED = frozenset(["verantwoordelijk", "belast", "bezig", "bezighouden", "die"])
_LONGEST = 9
"""Tokens that a portfolio takes at most."""
_REACH = 14
"""Tokens between a person and what says what they are charged with."""


class Duty(NamedTuple):
    """What somebody is charged with, where it is told, and whether that is past."""

    token: int
    words: str
    past: bool


def duties(mentions: Mentions) -> dict[str, list[Duty]]:
    """Person → what they are or were charged with."""
    found: dict[str, list[Duty]] = {}
    for who, first, last in (*_cases(mentions), *_charged(mentions)):
        if who is not None and who.entity is not None and first < last:
            person = who.entity.split(":", 1)[1]
            start, _ = bounds(mentions, first)
            past = bool(_PAST & set(mentions.scan.tokens.lower[start : last + 1]))
            told = Duty(first, written(mentions.scan.tokens, first, last), past)
            found.setdefault(person, []).append(told)
    return found


_Told = tuple[Mention | None, int, int]


def _cases(mentions: Mentions) -> Iterator[_Told]:
    """ "Heeft wonen in haar portefeuille", "met wonen in zijn portefeuille"."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if word not in _CASES:
            continue
        first, last = bounds(mentions, place)
        link = place - 2
        if lower[link : link + 1] != ["in"] or lower[place - 1] not in _OWN:
            continue
        start = next(
            (
                at
                for at in range(link - 1, max(first, link - _LONGEST) - 1, -1)
                if lower[at] in _HAS or lower[at] in ("met", "die")
            ),
            None,
        )
        if start is None:
            continue
        begin, end = _phrase(mentions, _behind_subject(mentions, start + 1, link), last)
        if end == link:
            owner = mentions.at(place - 1)
            known = owner is not None and owner.kind == "person" and owner.entity
            yield owner if known else _nearest(mentions, first, link), begin, end


def _behind_subject(mentions: Mentions, place: int, stop: int) -> int:
    """Past the subject of an inverted clause: "Ook heeft zij wonen in haar portefeuille"."""
    mention = mentions.at(place) if place < stop else None
    return mention.last if mention is not None and mention.kind == "person" else place


def _charged(mentions: Mentions) -> Iterator[_Told]:
    """ "Verantwoordelijk voor wonen", "belast met wonen", "die over wonen gaat"."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if word not in _CHARGED:
            continue
        first, last = bounds(mentions, place)
        ahead = next((at for at in (place + 1, place + 2) if at < last), place)
        if word == "verantwoordelijk":
            start = place + 1 if lower[ahead] == "voor" or lower[place + 1] == "voor" else place + 2
            if lower[start : start + 1] != ["voor"]:
                continue
        elif word in ("belast", "bezig", "bezighouden"):
            start = next((at for at in (place + 1, place - 1) if lower[at : at + 1] == ["met"]), -1)
            if word != "belast" and start < 0:
                start = _earlier(lower, first, place, "met")
        elif word == "die" and lower[place + 1 : place + 2] in (["over"], ["gaat"]):
            start = place + 1 if lower[place + 1] == "over" else place + 2
        else:
            continue
        if start < first or start + 1 >= last:
            continue
        begin, end = _phrase(mentions, start + 1, last)
        if word == "die":
            about = lower[place + 1] == "gaat" and lower[start] == "over"
            if not about and lower[end : end + 1] != ["gaat"]:
                continue
        elif not is_portfolio(written(mentions.scan.tokens, begin, end) if begin < end else ""):
            # "Verantwoordelijk voor het ongeluk" tells no portfolio.
            continue
        yield _nearest(mentions, first, min(start, place)), begin, end


def _earlier(lower: list[str], first: int, place: int, word: str) -> int:
    """The token of a word not far before another; -1 where there is none."""
    near = range(place - 1, max(first, place - _LONGEST), -1)
    return next((at for at in near if lower[at] == word), -1)


def _phrase(mentions: Mentions, place: int, stop: int) -> tuple[int, int]:
    """The nouns that start at a token: "onder meer landbouw, natuur en recreatie"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    while place < stop and lower[place] in _SKIPPED:
        place += 1
    end = place
    while end < stop and end - place < _LONGEST:
        word = lower[end]
        if word in (",", "en", "&"):
            goes_on = end > place and end + 1 < stop and _noun(mentions, end + 1)
            listed = word != "," or bool({"en", "&"} & set(lower[end + 1 : end + 5]))
            if not goes_on or not listed:
                break
        elif not _noun(mentions, end):
            break
        end += 1
    return place, end


def _noun(mentions: Mentions, place: int) -> bool:
    """Whether a word may be part of a portfolio: no verb, no link, no mark, nobody's name."""
    scan = mentions.scan
    word = scan.tokens.lower[place]
    if place in scan.verbs and scan.tokens.words[place].islower() and not is_portfolio(word):
        return False
    mention = mentions.at(place)
    named = mention is not None and mention.kind in ("person", "party")
    return word[:1].isalpha() and word not in _STOPS and not named


def _nearest(mentions: Mentions, first: int, place: int) -> Mention | None:
    """The person named or spoken of last before a token, near enough to be meant."""
    found = [m for m in persons(mentions, first, place) if place - m.last <= _REACH]
    return found[-1] if found else None
