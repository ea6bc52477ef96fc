"""Who is said to share a position: "Ook de SP.", "De meerderheid bestaat uit D66 en de PvdA."

A sentence may name further holders and leave to the one before what they stand for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span

from kg.extract.groups import group_at
from kg.extract.holders import Actors, Group
from kg.extract.match import Match
from kg.extract.matches import NOBODY
from kg.extract.verbforms import is_finite
from kg.frames import word_class

_LONGEST = 16
_REACH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A position that was stated, with its topic and the number of its sentence."""

    match: Match
    topic: str
    sentence: int


def echoed(actors: Actors, sentence: Span, number: int, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims before that a sentence gives further holders, with those and their words."""
    low = {token.lower_ for token in sentence}
    if not claims or not low & (word_class("echo") | word_class("majority")):
        return
    group = _also(actors, sentence)
    if group is not None:
        last = [claim for claim in claims if claim.sentence == number - 1]
        for claim in last:
            if claim.match.trigger == last[-1].match.trigger:
                yield replace(claim, match=_shared(claim.match, group, claim.match.first))
        return
    group = _members(actors, sentence)
    if group is None:
        return
    told = [claim for claim in claims if _of_majority(actors, claim, number)]
    for claim in told:
        if claim.sentence == told[-1].sentence:
            first = claim.match.first if claim.sentence == number else sentence.start
            yield replace(claim, match=_shared(claim.match, group, first))


def _shared(match: Match, group: Group, first: int) -> Match:
    """The match as one of these holders, whose words go to the end of their names."""
    return replace(match, holders=group.entities, first=first, last=group.last, said_by=None)


def _also(actors: Actors, sentence: Span) -> Group | None:
    """The holders of a sentence that says no more than that they do so too: "Ook de SP."."""
    doc = actors.doc
    places = _words(sentence, sentence.start)
    if len(places) > _LONGEST or len(places) < 2:
        return None
    low = [doc[at].lower_ for at in places]
    opened = low[0] in word_class("echo")
    if not opened and low[-1] not in word_class("echo"):
        return None
    if any(is_finite(doc[at]) for at in places) or word_class("negator") & set(low):
        return None
    skipped = 0
    while opened and skipped < len(low) - 1 and low[skipped] in word_class("echo") | {"als"}:
        skipped += 1
    group = group_at(actors, places[skipped:])
    if group is None:
        return None
    rest = [at for at in places if at >= group.last]
    return replace(group, last=places[-1] + 1) if len(rest) <= (0 if opened else 1) else None


def _members(actors: Actors, sentence: Span) -> Group | None:
    """The parties of "De meerderheid bestaat uit X en Y", "…, een meerderheid: X en Y"."""
    doc = actors.doc
    low = [token.lower_ for token in sentence]
    if not word_class("majority") & set(low):
        return None
    opened = next((token.i + 1 for token in sentence if token.text == ":"), None)
    if {"vormen", "vormden"} & set(low):
        places = _words(sentence, sentence.start)
        group = group_at(actors, places)
        if group is None or len(group.entities) < 2:
            return None
        return replace(group, last=places[-1] + 1)
    if opened is None and word_class("made_of") & set(low):
        opened = next(
            (
                token.i + 1
                for token in sentence
                if token.lower_ in ("uit", "door", "van")
                and group_at(actors, _words(sentence, token.i + 1))
            ),
            None,
        )
    if opened is None:
        return None
    group = group_at(actors, _words(sentence, opened))
    if group is None or len(group.entities) < 2:
        return None
    behind = [at for at in _words(sentence, group.last) if doc[at].pos_ not in ("VERB", "AUX")]
    return group if not behind else None


def _words(sentence: Span, first: int) -> list[int]:
    """The words from a place to the end of the sentence, marks left out."""
    return [
        token.i
        for token in sentence
        if token.i >= first and not token.is_space and token.pos_ != "PUNCT"
    ]


def _of_majority(actors: Actors, claim: Claim, number: int) -> bool:
    """Whether a claim is that of a majority which no party was named for."""
    if claim.match.holders != NOBODY or number - claim.sentence > _REACH:
        return False
    words = actors.doc[claim.match.first : claim.match.trigger + 1]
    return any(token.lower_ in word_class("majority") for token in words)
