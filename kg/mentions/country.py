"""Which country an article is about: ours, where "de regering" is ours too, or another."""

from collections.abc import Iterable
from functools import cache

from kg import lexicon
from kg.mentions.bodies import BodyMention, foreign
from kg.mentions.parties import PartyMention
from kg.mentions.text import Tokens

_OURS = lexicon.cues("country.ours")
_SHARED = lexicon.cues("country.shared_bodies")
"""Bodies that other countries have too, under the same name."""


def at_home(tokens: Tokens, parties: Iterable[PartyMention], bodies: Iterable[BodyMention]) -> bool:
    """Whether an article names a party, a cabinet or a body of ours."""
    if any(party.form not in ("nickname", "description") for party in parties):
        return True
    return any(_is_ours(tokens, body) for body in bodies)


def _is_ours(tokens: Tokens, body: BodyMention) -> bool:
    """Whether only we have such a body: others have a "regering" and a "parlement" too."""
    if body.kind == "cabinet":
        return tokens.lower[body.first].startswith("kabinet") or body.name != "kabinet"
    return body.form == "name" and body.name not in _SHARED and not body.name.startswith("Europe")


def strangeness(tokens: Tokens) -> int:
    """How much more often an article names other countries than ours."""
    words = tokens.words
    theirs = sum(
        word in foreign() or (word in _openings() and f"{word} {after}" in foreign())
        for word, after in zip(words, [*words[1:], ""], strict=True)
    )
    ours = sum(word.startswith("Nederland") or word in _OURS for word in words)
    return theirs - ours


@cache
def _openings() -> frozenset[str]:
    """The first words of countries that are written as two."""
    return frozenset(name.split()[0] for name in foreign() if " " in name)
