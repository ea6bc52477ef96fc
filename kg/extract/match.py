"""A frame found in a clause: who takes which position on what, and the words that say so."""

from dataclasses import dataclass

from kg.extract.proposals import Proposal
from kg.frames import Frame
from kg.model import Stance


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
