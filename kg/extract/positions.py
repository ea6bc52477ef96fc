"""Positions: which party, politician or cabinet stands for or against what.

The frames of `ontology/lexicon/frames.tsv` are looked up in the clauses of each sentence; what they
find is given its topic's words, its concept and its aim, and one fact per holder and proposal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.calibrate import confidence
from kg.extract.clauses import split
from kg.extract.echoes import Claim, echoed
from kg.extract.groups import actors
from kg.extract.holders import Actors
from kg.extract.match import Match
from kg.extract.matches import NOBODY, matches
from kg.extract.phrases import is_anaphor, proposal_before, text_of
from kg.extract.quotes import Quote, quotes
from kg.extract.scenes import Scene
from kg.frames import takes_up, triggers, word_class
from kg.mentions import Mentions
from kg.model import Fact, Position, Span
from kg.topics import aim, concept

_REACH = 6
_NEAR = 2
_WISHES = frozenset({"betreft", "ligt", "lag"})
_SHARED = 0.6
_LISTING = frozenset(
    {"willen", "voorstellen", "aankondigen", "pleiten-voor", "komen-met", "besluiten"}
)


def positions(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every position the article states, one per holder and proposal."""
    known = actors(doc, mentions)
    if not known.political:
        return
    speech = quotes(doc, known)
    text = mentions.article.text
    found: list[Position] = []
    claims: list[Claim] = []
    carried: tuple[str, ...] = ()
    for number, sentence in enumerate(doc.sents):
        before, carried = carried, ()
        if doc[sentence.start].dep_ == "dep" and doc[sentence.start].pos_ == "":
            continue
        told = len(claims)
        if _worth(known, speech, sentence.start, sentence.end, before):
            if "\n" in text[max(doc[sentence.start].idx - 1, 0) : doc[sentence.start].idx]:
                before = ()
            scene = Scene(
                actors=known,
                sentence=sentence,
                clauses=split(sentence),
                quotes=speech,
                carried=before,
            )
            stated = matches(scene)
            carried = _listing(stated)
            for match in stated:
                topic = _topic(doc, match, claims, number, scene.clauses[match.clause].first)
                if topic is not None:
                    claims.append(Claim(match=match, topic=topic, sentence=number))
        shared = list(echoed(known, sentence, number, claims))
        for claim in (*claims[told:], *shared):
            if claim.match.holders != NOBODY:
                for fact in _facts(doc, text, claim.match, claim.topic):
                    _add(found, fact)
    yield from found


def _listing(stated: tuple[Match, ...]) -> tuple[str, ...]:
    """Whoever a sentence says wants something, where that is the only holder."""
    holders = {match.holders for match in stated}
    if len(holders) != 1 or any(
        match.stance != "for" or match.frame.id not in _LISTING for match in stated
    ):
        return ()
    (only,) = holders
    return only if len(only) == 1 and only != NOBODY else ()


def _worth(
    known: Actors, speech: tuple[Quote, ...], start: int, end: int, carried: tuple[str, ...]
) -> bool:
    """Whether a sentence can state a position: a trigger, and an actor, a speaker or one before."""
    doc = known.doc
    low = [doc[at].lower_ for at in range(start, end)]
    if not any(word in triggers() for word in low) and not _WISHES & set(low):
        return False
    left, right = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    if carried or known.mentions.within(left, right):
        return True
    if end + 2 < len(doc) and takes_up([token.lower_ for token in doc[end : end + 12]]):
        return True
    if any(quote.start < right and left < quote.end and quote.speakers for quote in speech):
        return True
    return bool(({"partijen", "twee", "drie", "zij", "ze"} | word_class("majority")) & set(low))


def _topic(doc: Doc, match: Match, named: Sequence[Claim], number: int, start: int) -> str | None:
    """The proposal's words; those of the last one named where the match only points at it."""
    places = match.proposal.tokens
    if places and not is_anaphor(doc, places):
        return text_of(doc, places)
    weak = match.frame.strength == 1
    for claim in reversed(named):
        if number - claim.sentence <= (_NEAR if weak else _REACH):
            return claim.topic
    if weak and not places:
        # "Ook X is positief": on what has just been spoken of, or on who knows what.
        return None
    before = proposal_before(doc, start)
    if before:
        return text_of(doc, before)
    if named and not places:
        return named[-1].topic
    return text_of(doc, places) if len(places) > 1 else None


def _facts(doc: Doc, text: str, match: Match, topic: str) -> Iterator[Position]:
    """One fact per holder; a topic that names no concept takes the one the article is about."""
    start = doc[match.first].idx
    last = doc[match.last - 1]
    evidence = Span.of(text, start, _closed(text, start, last.idx + len(last)))
    found = concept(topic, text)
    rule = f"position.{match.frame.id}"
    for holder in match.holders:
        yield Position(
            evidence=evidence,
            rule=rule,
            confidence=confidence(rule),
            holder=holder,
            topic=topic,
            concept=found.label if found is not None else None,
            stance=match.stance,
            aim=aim(topic, found),
            said_by=match.said_by,
        )


def _closed(text: str, start: int, end: int) -> int:
    """The end of the evidence, with the quotation mark that closes one opened inside."""
    mark = text[end : end + 1]
    if mark in ('"', "'", "’", "”") and text[start:end].count(mark) % 2 == 1:
        return end + 1
    return end


def _add(found: list[Position], fact: Position) -> None:
    """Keep a position, or its words as another place of one that is known."""
    for number, known in enumerate(found):
        if known.holder == fact.holder and known.stance == fact.stance and _alike(known, fact):
            if fact.evidence != known.evidence:
                spans = {*known.alt_evidence, fact.evidence}
                found[number] = replace(known, alt_evidence=tuple(sorted(spans)))
            return
    found.append(fact)


def _alike(one: Position, other: Position) -> bool:
    """Whether two positions are on one proposal: the same words, or most of them."""
    first, second = _content(one.topic), _content(other.topic)
    if not first or not second:
        return one.topic == other.topic
    return len(first & second) / max(len(first), len(second)) >= _SHARED


def _content(topic: str) -> set[str]:
    """The longer words of a topic, cut to their stems' length."""
    return {word[:6].lower() for word in topic.split() if len(word) > 3}
