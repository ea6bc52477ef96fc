"""Matches that read the same words → the one that counts."""

from dataclasses import replace

from kg.extract.match import Match


def settled(found: list[Match]) -> tuple[Match, ...]:
    """One match per holder, clause and proposal: the more specific, the inner one of a chain."""
    kept: list[Match] = []
    found = [
        match
        for match in found
        if not any(_judges(other, match) or _undoes(other, match) for other in found)
    ]
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


def _judges(outer: Match, inner: Match) -> bool:
    """Whether a clause that seems to demand is what the same holder judges: "jammer dat …"."""
    return (
        inner.frame.holders[0] == "speaker"
        and outer.frame.holders[0] == "subj"
        and inner.clause in outer.proposal.clauses
        and bool(set(inner.holders) & set(outer.holders))
    )


def _undoes(outer: Match, inner: Match) -> bool:
    """Whether holders take back what they proposed: "trok haar voorstel voor een brug in"."""
    return (
        outer.frame.type == "verb"
        and inner.frame.type == "noun"
        and outer.stance == "against"
        and inner.trigger in outer.proposal.tokens
        and bool(set(inner.holders) & set(outer.holders))
    )


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
