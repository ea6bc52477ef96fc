"""Positions whose verb stands in the clause before: "De SP wil een brug, D66 een tunnel"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.groups import group_at
from kg.extract.holders import Group
from kg.extract.match import Match
from kg.extract.phrases import trimmed
from kg.extract.proposals import Proposal
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_verb
from kg.frames import word_class

_JOINING = frozenset({"en", "maar", "terwijl"})
_YES, _NO, _TOO = "wel", "niet", "ook"


def completed(scene: Scene, found: Sequence[Match]) -> Iterator[Match]:
    """The matches, and those that leave their verb to one of them.

    Either the proposal is named instead ("De SP wil een brug, D66 een tunnel") or only whether the
    other agrees ("…, D66 niet").
    """
    whole: list[Match] = []
    for match in found:
        whole.extend(_parted(scene, match))
    yield from whole
    for number, clause in enumerate(scene.clauses):
        if clause.finite is not None or clause.kind not in ("main", "fragment"):
            continue
        models = [match for match in whole if match.clause < number and _leads(match)]
        if not models or any(match.clause == number for match in whole):
            continue
        yield from _gapped(scene, number, models[-1], clause.tokens)


def _leads(match: Match) -> bool:
    """Whether another clause can leave the verb of a match out."""
    return match.frame.holders[0] == "subj" and not match.frame.deed


def _parted(scene: Scene, match: Match) -> Iterator[Match]:
    """A match, cut where its proposal goes on with another holder: "een brug en D66 een tunnel"."""
    doc, tokens = scene.doc, match.proposal.tokens
    for n, at in enumerate(tokens):
        joined = doc[at].lower_ in _JOINING
        if not n or not _leads(match) or not (joined or doc[at - 1].text == ","):
            continue
        own = tuple(trimmed(doc, tokens[:n]))
        if not own:
            continue
        proposal = replace(match.proposal, tokens=own, last=own[-1] + 1)
        cut = replace(match, proposal=proposal, last=own[-1] + 1)
        others = list(_gapped(scene, match.clause, cut, tokens[n + joined :]))
        if others:
            yield cut
            for other in others:
                yield from _parted(scene, other)
            return
    yield match


def _gapped(scene: Scene, number: int, model: Match, places: Sequence[int]) -> Iterator[Match]:
    """What the holders at the start of these places say with the verb of the model."""
    doc = scene.doc
    group = group_at(scene.actors, places)
    if group is None or set(group.entities) & set(model.holders):
        return
    rest = [at for at in places if at >= group.last]
    if not rest and group.last < len(doc) and doc[group.last].lower_ == _TOO:
        rest = [group.last]
    bare = [at for at in rest if doc[at].lower_ not in word_class("adverb") - {_YES, _NO}]
    words = [doc[at].lower_ for at in bare]
    last = rest[-1] + 1 if rest else group.last
    if words == [_NO] and model.frame.polarity == "for":
        yield _answered(model, group, frozenset(bare), last)
    elif words == [_YES] and model.negated:
        yield _answered(model, group, frozenset(), last)
    elif rest and not words and doc[rest[-1]].lower_ == _TOO:
        yield _answered(model, group, model.negated, last)
    elif model.proposal.tokens and not model.negated:
        proposal = _other(doc, model, rest)
        if proposal is not None:
            yield replace(
                model,
                clause=number,
                holders=group.entities,
                proposal=proposal,
                first=group.first,
                last=proposal.last,
                said_by=None,
            )


def _answered(model: Match, group: Group, negated: frozenset[int], last: int) -> Match:
    """The same proposal, with the answer of others to it."""
    return replace(
        model,
        holders=group.entities,
        proposal=replace(model.proposal, negated=()),
        negated=negated,
        last=last,
        said_by=None,
    )


def _other(doc: Doc, model: Match, rest: Sequence[int]) -> Proposal | None:
    """The phrase that stands in the place of the model's proposal."""
    places = list(rest)
    prepositions = {code[2:] for code in model.frame.proposals if code.startswith("p:")}
    led = doc[model.proposal.tokens[0] - 1].lower_
    if places and led in prepositions:
        if doc[places[0]].lower_ != led:
            return None
        places = places[1:]
    if not places or doc[places[0]].pos_ not in ("DET", "NUM", "ADJ", "NOUN"):
        return None
    if any(is_verb(doc[at]) for at in places) or not any(doc[at].pos_ == "NOUN" for at in places):
        return None
    tokens = tuple(trimmed(doc, places))
    return Proposal(tokens=tokens, last=tokens[-1] + 1) if tokens else None
