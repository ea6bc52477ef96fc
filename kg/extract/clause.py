"""A clause: what stands around one finite verb."""

from dataclasses import dataclass

from kg.extract.openers import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A finite verb and its words, by their places in the document, in the order of the text.

    `mark` is the word that opens a subordinate clause, `joined` the coordinator before the clause,
    `finite` the place of the finite verb (None: a headline, or an infinitive), `parent` the clause
    a subordinate one hangs on, `bare` that it starts with its verb: its subject stood before.
    """

    tokens: tuple[int, ...]
    kind: Kind
    mark: str = ""
    joined: str = ""
    finite: int | None = None
    parent: int | None = None
    bare: bool = False

    @property
    def first(self) -> int:
        """The place of the first word."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """The place behind the last word."""
        return self.tokens[-1] + 1
