"""Frames in a clause: which predicate takes a position, who holds it, on what, which way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.attributions import Attribution
from kg.extract.fillings import denied, is_filled, on_behalf, scope, undone
from kg.extract.groups import behind
from kg.extract.holders import Group
from kg.extract.holderslots import PAST, PREPOSITION_OF, committed, demands, holders_of
from kg.extract.negation import is_hedged, is_soft, negators
from kg.extract.predicates import fits, in_name
from kg.extract.proposals import Proposal, contrast_of, rest_of
from kg.extract.proposalslots import placed
from kg.extract.scenes import Scene, quote_speakers, said_of, supposed, wanted
from kg.frames import Frame, triggers, word_class
from kg.model import Stance

_SIGN = {"for": 1, "against": -1, "mixed": 0}


NOBODY = ("",)


_FEW_FRAMES = frozenset({"voelen-voor", "zien-in", "oren-naar", "vertrouwen-in", "zien-zitten"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame found in a clause. `sign` is +1 for, -1 against, 0 mixed, before negation.

    `negated` are the negators that turn it, `[first, last)` the words that state it.
    """

    frame: Frame
    trigger: int
    clause: int
    holders: tuple[str, ...]
    proposal: Proposal
    sign: int
    negated: frozenset[int]
    first: int
    last: int
    said_by: str | None = None

    @property
    def stance(self) -> Stance:
        """The stance towards the proposal as worded."""
        sign = self.sign * (-1) ** len(self.negated)
        return "for" if sign > 0 else "against" if sign < 0 else "mixed"


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
    return _settled(scene, found)


def _in_clause(scene: Scene, number: int) -> Iterator[Match]:
    """The frames of one clause."""
    doc, clause = scene.doc, scene.clauses[number]
    if clause.kind in ("attribution",):
        return
    lows = {doc[at].lower_ for at in clause.tokens}
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
    group = holders_of(scene, number, at, frame, said)
    if is_hedged(doc, clause.tokens):
        return
    if frame.holders[0] == "speaker" and not demands(scene, number, at, frame, said):
        return
    if frame.holders[0] == "subj" and wanted(scene, number):
        return
    if group is None:
        # Someone else's stance still names what "het plan" means later.
        if frame.holders[0] != "subj" or frame.strength < 2 or clause.finite is None:
            return
        group = Group(entities=NOBODY, first=clause.first, last=clause.first)
    entities = group.entities
    if group.we:
        entities = said.speakers if said is not None else quote_speakers(scene, clause)
    behalf = behind(scene.actors, clause, "namens")
    if behalf is not None and (frame.holders[0] != "subj" or clause.tokens[0] == behalf.first):
        behalf = None
    committing = frame.holders[0] != "subj" or committed(scene, number, at, frame, we=group.we)
    if not entities or not committing:
        return
    out = set(group.places) & set(clause.tokens)
    spokesman = None
    if behalf is not None and set(behalf.entities) != set(entities):
        spokesman, entities = entities[0], behalf.entities
        out |= set(range(behalf.first, behalf.last))
    if said is not None and said.how in PREPOSITION_OF:
        source = behind(scene.actors, clause, PREPOSITION_OF[said.how])
        if source is not None:
            out |= set(range(source.first, source.last))
    if said is not None and said.how == "wish" and frame.holders[0] not in ("speaker", "aanligt"):
        return
    consumed = frozenset(
        place
        for words in frame.needs
        if words <= word_class("negator")
        for place in clause.tokens
        if doc[place].lower_ in words
    )
    own = set(negators(doc, scope(doc, clause, at, frame), frame.id in _FEW_FRAMES)) - consumed
    if is_soft(doc, own) or (own and "statement" in frame.proposals and frame.strength == 1):
        # "zegt niet dat" denies nothing.
        return
    said_by = None
    if said is not None and not group.we and frame.holders[0] != "speaker":
        said_by = said.speakers[0] if not set(said.speakers) & set(entities) else None
    said_by = spokesman or said_by
    speaks = frame.holders[0] in ("speaker", "aanligt") or said_by is not None
    for proposal, frame_sign, turned in _proposals(scene, number, at, frame, frozenset(out)):
        if not is_filled(doc, frame, proposal):
            continue
        turning = (own if turned else set()) | set(proposal.negated)
        if is_soft(doc, turning):
            continue
        if (
            turned
            and not proposal.negated
            and set(proposal.clauses) == set()
            and undone(doc, clause, proposal, own)
        ):
            turning = set()
        first, last = _evidence(scene, number, proposal, said, speaks)
        yield Match(
            frame=frame,
            trigger=at,
            clause=number,
            holders=entities,
            proposal=proposal,
            sign=_SIGN[frame.polarity] * frame_sign,
            negated=frozenset(turning),
            first=first,
            last=last,
            said_by=said_by,
        )


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
    if said is not None and speaks and scene.sentence.start <= said.first < scene.sentence.end:
        first, last = min(first, said.first), max(last, said.last)
    if first > scene.clauses[0].first:
        while first < last - 1 and doc[first].lower_ in word_class("adverb") | {",", "ook"}:
            first += 1
    return first, last


def _settled(scene: Scene, found: list[Match]) -> tuple[Match, ...]:
    """One match per holder, clause and proposal: the more specific, the inner one of a chain."""
    kept: list[Match] = []
    for match in sorted(found, key=_rank):
        rival = next((other for other in kept if _same_place(other, match)), None)
        if rival is None:
            kept.append(match)
    chained: list[Match] = []
    for match in kept:
        if any(_contains(match, other) for other in kept):
            continue
        outer = next((other for other in kept if _contains(other, match)), None)
        chained.append(match if outer is None else _chained(outer, match))
    return tuple(sorted(chained, key=lambda match: (match.first, match.trigger)))


def _chained(outer: Match, inner: Match) -> Match:
    """Two predicates as one: to refuse to support is to be against."""
    return replace(
        inner,
        sign=inner.sign * outer.sign,
        negated=inner.negated | outer.negated,
        holders=outer.holders,
        first=min(inner.first, outer.first),
        last=max(inner.last, outer.last),
    )


def _rank(match: Match) -> tuple[int, int, int]:
    """The more specific frames first."""
    return (match.frame.deed - len(match.frame.needs), -match.frame.strength, match.trigger)


def _same_place(one: Match, other: Match) -> bool:
    """Whether two matches read the same words of the same holder."""
    if one.clause != other.clause or not set(one.holders) & set(other.holders):
        return False
    shared = set(one.proposal.tokens) & set(other.proposal.tokens)
    if one.frame.deed or other.frame.deed:
        return True
    if one.trigger == other.trigger:
        return bool(shared) or one.frame is not other.frame or not one.proposal.tokens
    return bool(shared) and not (_contains(one, other) or _contains(other, one))


def _contains(outer: Match, inner: Match) -> bool:
    """Whether one predicate is what the other wants: "weigert … te steunen"."""
    return (
        outer is not inner
        and inner.trigger in outer.proposal.tokens
        and outer.trigger not in inner.proposal.tokens
        and inner.frame.holders[0] == "subj"
        and not inner.frame.deed
        and inner.clause == outer.clause
        and set(outer.holders) == set(inner.holders)
    )
