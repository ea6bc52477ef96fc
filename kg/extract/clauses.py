"""Sentence → clauses: what stands around one finite verb.

The clauses come from the order of the words: commas, conjunctions, relative pronouns and finite
verbs bound them. Dutch marks a clause so well (verb second, verb last) that this holds where a
small parser loses the way in a long sentence; the parse serves inside a clause, and to hang a
clause on the verb that governs it.
"""

from dataclasses import replace

from spacy.tokens import Doc, Span

from kg.extract import joints
from kg.extract.clause import Clause
from kg.extract.openers import Kind, Segment
from kg.extract.segments import cut, finite_of


def split(sentence: Span) -> tuple[Clause, ...]:
    """The clauses of an analysed sentence, in the order of their first words."""
    doc = sentence.doc
    joined = _Joiner(doc, cut(doc, sentence)).run()
    return _governed(doc, tuple(_compared(doc, clause) for clause in joined))


def _compared(doc: Doc, clause: Clause) -> Clause:
    """The clause; what is only compared with it ("liever X dan dat …") is no part of it."""
    if clause.kind == "sub" and clause.first and doc[clause.first - 1].lower_ == "dan":
        return replace(clause, kind="fragment", mark="", parent=None)
    return clause


def _governed(doc: Doc, found: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses, each dat-clause under the one whose verb it depends on by the parse.

    The order of the words alone hangs it on the clause before, which may be an aside: "De SP, die
    het akkoord steunt, vindt dat …".
    """
    home = {at: number for number, clause in enumerate(found) for at in clause.tokens}
    return tuple(
        replace(clause, parent=_governor(doc, found, number, home))
        if clause.kind == "sub" and clause.mark == doc[clause.first].lower_ == "dat"
        else clause
        for number, clause in enumerate(found)
    )


def _governor(doc: Doc, found: tuple[Clause, ...], number: int, home: dict[int, int]) -> int | None:
    """The clause that a dat-clause depends on: by the parse where that is plain, or its parent."""
    clause = found[number]
    inside = set(clause.tokens)
    roots = [at for at in clause.tokens if doc[at].head.i not in inside]
    if len(roots) != 1 or doc[roots[0]].dep_ not in ("ccomp", "xcomp", "csubj", "advcl", "acl"):
        return clause.parent
    governor = home.get(doc[roots[0]].head.i)
    if governor is None or found[governor].kind not in ("main", "sub", "infinitive"):
        return clause.parent
    fronted = number == 0 and governor == 1 and found[1].bare
    return governor if governor < number or fronted else clause.parent


class _Joiner:
    """One pass over the segments of a sentence that joins them to clauses.

    `found` are the clauses so far, `waiting` is the one that still lacks its finite verb.
    """

    def __init__(self, doc: Doc, segments: list[Segment]) -> None:
        self.doc = doc
        self.segments = segments
        self.found: list[Clause] = []
        self.waiting: int | None = None

    def run(self) -> tuple[Clause, ...]:
        """Join them all; a clause that may not lack its verb is a fragment."""
        for segment in self.segments:
            self._take(segment, self._finite(segment))
        return tuple(
            replace(clause, kind="fragment")
            if clause.kind == "main"
            and clause.finite is None
            and not joints.is_headline(self.doc, clause, self.found)
            else clause
            for clause in self.found
        )

    @property
    def _previous(self) -> int | None:
        return len(self.found) - 1 if self.found else None

    def _finite(self, segment: Segment) -> int | None:
        """The place of its finite verb."""
        finite = finite_of(self.doc, segment)
        if finite is None and self.found:
            closes = joints.closes_row(self.doc, self.found[-1], segment)
            return segment.tokens[-1] if closes else None
        return finite

    def _take(self, segment: Segment, finite: int | None) -> None:
        """Put one segment where it belongs."""
        if segment.kind == "attribution" or (segment.inside and finite is None):
            self._set_aside(segment)
        elif segment.kind in ("sub", "infinitive"):
            self._subordinate(segment, finite)
        elif not (self._awaited(segment, finite) or self._resumes(segment, finite)):
            if finite is None:
                self._verbless(segment)
            else:
                self._main(segment, finite)

    def _add(self, segment: Segment, finite: int | None) -> None:
        self.found.append(_made(segment, finite, self._previous))

    def _extend(self, at: int, segment: Segment, finite: int | None) -> None:
        """Add its words to a clause that is open, with the finite verb they bring."""
        clause = self.found[at]
        self.found[at] = replace(
            clause,
            tokens=tuple(sorted((*clause.tokens, *segment.tokens))),
            finite=clause.finite if finite is None else finite,
        )

    def _set_aside(self, segment: Segment) -> None:
        """Words that belong to no clause: "wat X betreft", what stands in brackets."""
        clause = _made(segment, None, self._previous)
        kind: Kind = "attribution" if segment.kind == "attribution" else "fragment"
        self.found.append(replace(clause, kind=kind))

    def _subordinate(self, segment: Segment, finite: int | None) -> None:
        """A clause under another; one without its verb awaits it."""
        parent = joints.parent_of(self.found, segment.mark, segment.before == ",")
        self.found.append(_made(segment, finite, parent))
        if segment.kind == "sub" and finite is None:
            self.waiting = len(self.found) - 1

    def _awaited(self, segment: Segment, finite: int | None) -> bool:
        """Whether an unfinished clause goes on with these words, or with those behind them."""
        doc, found = self.doc, self.found
        opened = joints.unfinished(doc, found, self.waiting, segment)
        if opened is not None:
            self.waiting = opened
        if self.waiting == 0 and joints.closes_fronted(doc, found[0], segment):
            found[0] = replace(found[0], finite=found[0].tokens[-1])
            self.waiting = None
        if segment.before == ":":
            self.waiting = None
        if self.waiting is None:
            return False
        if found[self.waiting].kind == "main" and joints.is_tag(doc, segment, finite):
            # "De huren, vindt de SP, moeten omlaag"; "'Een slecht plan', zegt X".
            self._add(segment, finite)
            return True
        if segment.joined == "maar" and finite is None:
            return False
        self._extend(self.waiting, segment, finite)
        self.waiting = self.waiting if finite is None else None
        return True

    def _resumes(self, segment: Segment, finite: int | None) -> bool:
        """Whether the words take a clause up again behind an aside."""
        if segment.before != "resume" or (finite is not None and segment.joined):
            return False
        host = joints.host_of(self.found)
        if host is not None and joints.completes(self.doc, self.found[host], finite):
            finite = None
        if host is None or (finite is not None and self.found[host].finite is not None):
            return False
        self._extend(host, segment, finite)
        self.waiting = None if self.found[host].finite is not None else self.waiting
        return True

    def _verbless(self, segment: Segment) -> None:
        """Words without a verb: an apposition, a list that goes on, or a clause that opens."""
        doc, found, previous = self.doc, self.found, self._previous
        if doc[segment.tokens[0]].lower_ == "aldus" or joints.is_apposed(
            doc, self.segments, segment, found
        ):
            self._set_aside(segment)
            return
        host = joints.resumed_by(doc, found, segment)
        if host is None:
            host = joints.host_of(found)
            goes_on = host is not None and (
                joints.continues_list(doc, segment, found[host])
                or joints.fits_in(doc, found[host], segment)
            )
            host = host if goes_on else None
        if host is not None:
            self._extend(host, segment, None)
            return
        self._add(segment, None)
        opens = (
            joints.begins_list(doc, self.segments, segment)
            or previous is None
            or segment.before in (":", ";")
            or bool(segment.joined)
            or joints.is_opener(found)
        )
        self.waiting = len(found) - 1 if opens else None

    def _main(self, segment: Segment, finite: int) -> None:
        """A clause of its own, or one more of the subordinate ones before it."""
        clause = _made(segment, finite, self._previous)
        before = self.found[-1] if self.found else None
        if before is not None and before.kind == "sub" and joints.verb_final(self.doc, clause):
            clause = replace(clause, kind="sub", mark=before.mark, parent=before.parent)
        bare = clause.finite == clause.tokens[0] or (
            bool(segment.joined) and joints.adverbs_before(self.doc, clause)
        )
        self.found.append(replace(clause, bare=bare))


def _made(segment: Segment, finite: int | None, parent: int | None) -> Clause:
    return Clause(
        tokens=tuple(segment.tokens),
        kind=segment.kind,
        mark=segment.mark,
        joined=segment.joined,
        finite=finite,
        parent=parent if segment.kind != "main" else None,
    )
