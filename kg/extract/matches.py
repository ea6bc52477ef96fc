"""Frames in a clause: which predicate takes a position, who holds it, on what, which way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.attributions import Attribution
from kg.extract.ellipsis import completed
from kg.extract.fillings import denied, guessed, is_filled, on_behalf, scope, undone
from kg.extract.groups import behind
from kg.extract.holders import Group
from kg.extract.holderslots import PAST, PREPOSITION_OF, committed, demands, holders_of
from kg.extract.match import Match
from kg.extract.negation import is_hedged, is_soft, negators
from kg.extract.predicates import fits, in_name
from kg.extract.proposals import Proposal, contrast_of, rest_of
from kg.extract.proposalslots import placed
from kg.extract.scenes import Scene, quote_speakers, said_of, supposed, wanted
from kg.extract.settling import settled
from kg.frames import Frame, triggers, word_class

_SIGN = {"for": 1, "against": -1, "mixed": 0}
NOBODY = ("",)
_FEW_FRAMES = frozenset({"voelen-voor", "zien-in", "oren-naar", "vertrouwen-in", "zien-zitten"})


def matches(scene: Scene) -> tuple[Match, ...]:
    """The positions that a sentence states, in the order of their words."""
    found: list[Match] = []
    for number in range(len(scene.clauses)):
        if supposed(scene, number):
            continue
        found.extend(
            match
            for match in _in_clause(scene, number)
            if match.frame.holders[0] != "speaker"
            or not (on_behalf(scene, number) or denied(scene, number))
        )
    return settled(list(completed(scene, found)))


def _in_clause(scene: Scene, number: int) -> Iterator[Match]:
    """The frames of one clause."""
    doc, clause = scene.doc, scene.clauses[number]
    if clause.kind in ("attribution",):
        return
    # The "als" of "net als X" is no part of what a predicate says.
    lows = {doc[at].lower_ for at in clause.tokens if doc[at - 1].lower_ != "net"}
    seen: set[tuple[str, int]] = set()
    said: Attribution | None = None
    asked = spoken = False
    for at in clause.tokens:
        for trigger in triggers().get(doc[at].lower_, ()) if doc[at].text != "*" else ():
            frame = trigger.frame
            if (
                (frame.id, at) in seen
                or in_name(scene, at)
                or not fits(scene, number, at, trigger, lows)
            ):
                continue
            seen.add((frame.id, at))
            if not asked:
                said, asked = said_of(scene, number), True
            for match in _match(scene, number, at, frame, said):
                spoken = spoken or frame.holders[0] == "speaker"
                yield match
    if not asked:
        said = said_of(scene, number)
    if said is not None and said.how == "wish" and clause.finite is not None and not spoken:
        for trigger in triggers()["*"]:
            yield from _match(scene, number, clause.finite, trigger.frame, said)


def _match(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> Iterator[Match]:
    """The frame with its holder and each of its proposals; none where one is missing."""
    doc, clause = scene.doc, scene.clauses[number]
    held = _held(scene, number, at, frame, said)
    own = _negators(scene, number, at, frame)
    if held is None or own is None:
        return
    speaks = frame.holders[0] in ("speaker", "aanligt") or held.said_by is not None
    for proposal, frame_sign, turned in _proposals(scene, number, at, frame, held.aside):
        turning = (own if turned else set()) | set(proposal.negated)
        if not is_filled(doc, frame, proposal) or is_soft(doc, turning) or guessed(scene, proposal):
            continue
        within = not proposal.negated and not proposal.clauses
        if turned and within and undone(doc, clause, proposal, own):
            turning = set()
        first, last = _evidence(scene, number, proposal, said, speaks)
        yield Match(
            frame=frame,
            trigger=at,
            clause=number,
            holders=held.entities,
            proposal=proposal,
            sign=_SIGN[frame.polarity] * frame_sign,
            negated=frozenset(turning),
            first=first,
            last=last,
            said_by=held.said_by,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """Who holds a position, who tells so for them, and the words of both, no part of a proposal."""

    entities: tuple[str, ...]
    said_by: str | None
    aside: frozenset[int]


def _held(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> _Held | None:
    """Who holds the position of a frame; None where no one known does, or no one commits to it."""
    clause, role = scene.clauses[number], frame.holders[0]
    group = holders_of(scene, number, at, frame, said)
    if is_hedged(scene.doc, clause.tokens) or not _meant(scene, number, at, frame, said):
        return None
    if group is None:
        # Someone else's stance still names what "het plan" means later.
        if role != "subj" or frame.strength < 2 or clause.finite is None:
            return None
        group = _unknown(scene, number)
    entities = group.entities
    if group.we:
        entities = said.speakers if said is not None else quote_speakers(scene, clause)
    if not entities:
        return None
    if role == "subj" and not committed(scene, number, at, frame, we=group.we):
        return None
    said_by = None
    if said is not None and not group.we and role != "speaker":
        said_by = said.speakers[0] if not set(said.speakers) & set(entities) else None
    aside = set(group.places) & set(clause.tokens)
    behalf = behind(scene.actors, clause, "namens")
    spoken_for = behalf is not None and role == "subj" and clause.tokens[0] != behalf.first
    if behalf is not None and spoken_for and set(behalf.entities) != set(entities):
        said_by, entities = entities[0], behalf.entities
        aside |= set(range(behalf.first, behalf.last))
    if said is not None and said.how in PREPOSITION_OF:
        source = behind(scene.actors, clause, PREPOSITION_OF[said.how])
        if source is not None:
            aside |= set(range(source.first, source.last))
    return _Held(entities=entities, said_by=said_by, aside=frozenset(aside))


def _unknown(scene: Scene, number: int) -> Group:
    """A holder whom no one is known by, with the words of the subject before its verb."""
    clause = scene.clauses[number]
    before = [at for at in clause.tokens if clause.finite is not None and at < clause.finite]
    named = any(scene.doc[at].dep_ == "nsubj" for at in before) and clause.kind == "main"
    last = before[-1] + 1 if named else clause.first
    return Group(entities=NOBODY, first=clause.first, last=last)


def _meant(scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None) -> bool:
    """Whether the clause says what its frame says, and not what someone wishes or supposes."""
    role = frame.holders[0]
    if role == "speaker":
        return demands(scene, number, at, frame, said)
    if role == "subj" and wanted(scene, number):
        return False
    return said is None or said.how != "wish" or role == "aanligt"


def _negators(scene: Scene, number: int, at: int, frame: Frame) -> set[int] | None:
    """The words of denial that turn the frame; None where they leave nothing said."""
    doc, clause = scene.doc, scene.clauses[number]
    consumed = {
        place
        for words in frame.needs
        if words <= word_class("negator")
        for place in clause.tokens
        if doc[place].lower_ in words
    }
    own = set(negators(doc, scope(doc, clause, at, frame), frame.id in _FEW_FRAMES)) - consumed
    # "zegt niet dat" denies nothing.
    says = "statement" in frame.proposals and frame.strength == 1
    return None if is_soft(doc, own) or (own and says) else own


def _proposals(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Iterator[tuple[Proposal, int, bool]]:
    """The proposals in the first place where the frame has any.

    Each comes with the sign it brings along and whether the clause's negators turn it: in "geen X
    maar Y" they leave Y alone.
    """
    if "statement" in frame.proposals:
        for found, sign in _statement(scene, number, frame):
            yield found, sign, True
        return
    contrasted = False
    for found in placed(scene, number, at, frame, out):
        contrasted = contrasted or _contrasted(scene, found)
        yield found, 1, not contrasted
        other = contrast_of(scene.doc, scene.clauses[number], found)
        if other is not None:
            yield other, 1, False
    if contrasted:
        others = tuple(code for code in frame.proposals if code != "dat")
        for found in placed(scene, number, at, replace(frame, proposals=others), out):
            yield found, 1, True
    rest = scene.clauses[number + 1 : number + 2]
    if rest and rest[0].joined == "maar" and rest[0].finite is None and frame.holders[0] == "subj":
        contrast = rest_of(scene.doc, scene.clauses, number + 1, -1, frozenset())
        if contrast is not None and negators(scene.doc, scene.clauses[number].tokens):
            yield contrast, 1, False


def _contrasted(scene: Scene, found: Proposal) -> bool:
    """Whether a clause is set against what is not wanted: "geen X, maar wel dat Y"."""
    if not found.clauses:
        return False
    first = scene.clauses[found.clauses[0]].first
    return any(scene.doc[at].lower_ == "maar" for at in range(max(first - 2, 0), first))


def _statement(scene: Scene, number: int, frame: Frame) -> Iterator[tuple[Proposal, int]]:
    """What someone says ought to be, in the dat-clauses of a verb of saying."""
    for child in range(number + 1, len(scene.clauses)):
        clause = scene.clauses[child]
        if clause.parent != number or clause.mark != "dat" or clause.kind != "sub":
            continue
        for match in _in_clause(scene, child):
            past = scene.doc[match.trigger].lower_ in PAST
            if match.frame.holders[0] == "speaker" and not (past and frame.strength == 1):
                sign = match.sign * (-1) ** len(match.negated)
                last = max(match.proposal.last, match.last)
                yield replace(match.proposal, negated=(), last=last), sign


def _evidence(
    scene: Scene,
    number: int,
    proposal: Proposal,
    said: Attribution | None,
    speaks: bool,
) -> tuple[int, int]:
    """The words that state it: the clause, its proposal, and whoever reports it."""
    doc, clause = scene.doc, scene.clauses[number]
    first, last = clause.first, max(clause.last, proposal.last)
    fronted = [at for at in proposal.tokens if scene.sentence.start <= at < first]
    if proposal.clauses and fronted:
        first = scene.clauses[proposal.clauses[0]].first
    if said is not None and speaks and scene.sentence.start <= said.first < scene.sentence.end:
        first, last = min(first, said.first), max(last, said.last)
    if first > scene.clauses[0].first:
        while first < last - 1 and doc[first].lower_ in word_class("adverb") | {",", "ook"}:
            first += 1
    return first, last
