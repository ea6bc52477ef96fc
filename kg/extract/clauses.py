"""Sentence → clauses: what stands around one finite verb.

The clauses come from the order of the words: commas, conjunctions, relative pronouns and finite
verbs bound them. Dutch marks a clause so well (verb second, verb last) that this holds where a
small parser loses the way in a long sentence; the parse serves inside a clause.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from kg.extract.openers import Kind, Segment
from kg.extract.segments import cut, finite_of
from kg.extract.verbforms import is_finite, is_verb
from kg.frames import word_class


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


def split(sentence: Span) -> tuple[Clause, ...]:
    """The clauses of an analysed sentence, in the order of their first words."""
    doc = sentence.doc
    segments = cut(doc, sentence)
    return _governed(doc, _clauses(doc, segments))


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


def _governor(
    doc: Doc, found: tuple[Clause, ...], number: int, home: dict[int, int]
) -> int | None:
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


def _clauses(doc: Doc, segments: list[Segment]) -> tuple[Clause, ...]:
    """Join segments to clauses: lists, what is interrupted by a subordinate clause."""
    found: list[Clause] = []
    waiting: int | None = None  # a clause that still lacks its finite verb
    for segment in segments:
        finite = finite_of(doc, segment)
        previous = len(found) - 1 if found else None
        if finite is None and previous is not None and _goes_on(doc, found[previous], segment):
            finite = segment.tokens[-1]
        if segment.kind == "attribution":
            found.append(_made(segment, None, previous))
            continue
        if segment.inside and finite is None:
            found.append(replace(_made(segment, None, previous), kind="fragment"))
            continue
        if segment.kind in ("sub", "infinitive"):
            parent = _parent(found, segment.mark, segment.before == ",")
            found.append(_made(segment, finite, parent))
            if segment.kind == "sub" and finite is None:
                waiting = len(found) - 1
            continue
        opened = _unfinished(doc, found, waiting, segment)
        if opened is not None:
            waiting = opened
        if waiting == 0 and _fronted(doc, found[0], segment):
            found[0] = replace(found[0], finite=found[0].tokens[-1])
            waiting = None
        if segment.before == ":":
            waiting = None
        if waiting is not None and found[waiting].kind == "main" and _is_tag(doc, segment, finite):
            # "De huren, vindt de SP, moeten omlaag"; "'Een slecht plan', zegt X".
            found.append(_made(segment, finite, previous))
            continue
        if waiting is not None and not (segment.joined == "maar" and finite is None):
            _extend(found, waiting, segment, finite)
            waiting = waiting if finite is None else None
            continue
        if segment.before == "resume" and (finite is None or not segment.joined):
            host = _host(found)
            if host is not None and (finite is None or found[host].finite is None):
                _extend(found, host, segment, finite)
                waiting = None if found[host].finite is not None else waiting
                continue
        if finite is None:
            if _apposed(doc, segments, segment, found):
                found.append(replace(_made(segment, None, previous), kind="fragment"))
                continue
            host = _resumed(doc, found, segment)
            if host is not None:
                _extend(found, host, segment, None)
                continue
            host = _host(found)
            if host is not None and (
                _continues(doc, segment, found[host]) or _fits(doc, found[host], segment)
            ):
                _extend(found, host, segment, None)
                continue
            found.append(_made(segment, None, previous))
            last_open = (
                _begins_list(doc, segments, segment)
                or previous is None
                or segment.before in (":", ";")
                or bool(segment.joined)
            )
            waiting = len(found) - 1 if last_open or _opener(found) else None
            continue
        clause = _made(segment, finite, previous)
        continues = previous is not None and found[previous].kind == "sub"
        if previous is not None and continues and _verb_final(doc, clause):
            before = found[previous]
            clause = replace(clause, kind="sub", mark=before.mark, parent=before.parent)
        bare = clause.finite == clause.tokens[0] or (
            bool(segment.joined) and _adverbs_before(doc, clause)
        )
        found.append(replace(clause, bare=bare))
    return tuple(
        replace(clause, kind="fragment")
        if clause.kind == "main" and clause.finite is None and not _headline(doc, clause, found)
        else clause
        for clause in found
    )


def _is_tag(doc: Doc, segment: Segment, finite: int | None) -> bool:
    """Whether words behind a comma name a speaker: "vindt de SP", not "vindt dat"."""
    first = segment.tokens[0]
    return (
        finite == first
        and segment.before == ","
        and doc[first].lower_ in word_class("quote")
        and len(segment.tokens) > 1
        and doc[first + 1].lower_ not in ("dat", "het", "er", "of", "om", "niet", "zich", "ook")
        and doc[first + 1].pos_ in ("PROPN", "NOUN", "DET", "PRON")
    )


def _fronted(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether a verb behind a comma opens the main clause after a subordinate one in front.

    Where that one seems to lack its verb, the tagger took its last word for something else.
    """
    return (
        clause.kind == "sub"
        and len(clause.tokens) > 2
        and segment.before == ","
        and is_finite(doc[segment.tokens[0]])
    )


def _goes_on(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether a plural verb that looks like an infinitive closes one more dat-clause in a row."""
    last = doc[segment.tokens[-1]]
    return (
        clause.kind == "sub"
        and clause.mark == "dat"
        and clause.finite is not None
        and segment.kind == "main"
        and len(segment.tokens) > 2
        and last.pos_ == "VERB"
        and last.lower_.endswith("en")
        and doc[last.i - 1].lower_ != "te"
    )


def _extend(found: list[Clause], at: int, segment: Segment, finite: int | None) -> None:
    """Add the words of a segment to a clause that is open, with the finite verb they bring."""
    clause = found[at]
    found[at] = replace(
        clause,
        tokens=tuple(sorted((*clause.tokens, *segment.tokens))),
        finite=clause.finite if finite is None else finite,
    )


def _fits(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether words without a verb belong to the clause before: an aside, or what follows one."""
    first = doc[segment.tokens[0]]
    if segment.before != "," or segment.joined:
        return False
    if doc[clause.tokens[-1]].pos_ == "ADJ":
        return True
    if first.pos_ == "ADP" or first.lower_ in ("zoals", "net", "onder", "waaronder", "inclusief"):
        return True
    aside = [at for at in clause.tokens if doc[at - 1].text == ","]
    return any(doc[at].pos_ == "ADP" or doc[at].lower_ in ("zoals", "net") for at in aside)


def _begins_list(doc: Doc, segments: list[Segment], segment: Segment) -> bool:
    """Whether a name ends these words and the next ones go on with names and a verb."""
    at = segments.index(segment)
    if at + 1 >= len(segments) or doc[segment.tokens[-1]].pos_ != "PROPN":
        return False
    following = segments[at + 1]
    return following.before == "," and doc[following.tokens[0]].pos_ == "PROPN"


def _host(found: list[Clause]) -> int | None:
    """The newest clause that is no aside."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind not in ("attribution", "fragment"):
            return at
    return None


def _apposed(
    doc: Doc, segments: list[Segment], segment: Segment, found: list[Clause]
) -> bool:
    """Whether words in commas only say who somebody is: "pleit X, de minister van Cultuur, voor"."""
    at = segments.index(segment)
    first = doc[segment.tokens[0]]
    if segment.before != "," or segment.joined or at + 1 >= len(segments) or not found:
        return False
    if found[-1].finite is None or segments[at + 1].before != ",":
        return False
    names = first.i > 1 and doc[first.i - 2].pos_ == "PROPN" and first.pos_ in ("DET", "NOUN")
    return names and doc[segments[at + 1].tokens[0]].pos_ in ("ADP", "ADV", "ADJ", "DET")


def _resumed(doc: Doc, found: list[Clause], segment: Segment) -> int | None:
    """The main clause that words without a verb go on with, behind a relative clause in commas.

    "Daarom wil X, die voor een brug is, een referendum houden": a verb before governs them.
    """
    if segment.before != "," or segment.joined or not found:
        return None
    if found[-1].kind not in ("sub", "infinitive"):
        return None
    heads = {doc[at].head.i for at in segment.tokens} - set(segment.tokens)
    for at in range(len(found) - 1, -1, -1):
        clause = found[at]
        if clause.kind == "main" and clause.finite is not None:
            governed = clause.finite in heads and doc[clause.finite].pos_ in ("VERB", "AUX")
            return at if governed and found[-1].parent == at else None
    return None


def _unfinished(doc: Doc, found: list[Clause], waiting: int | None, segment: Segment) -> int | None:
    """The main clause that a verb resumes, where a relative clause before it hid its own verb."""
    if waiting is None or found[waiting].kind != "sub" or len(found[waiting].tokens) < 3:
        return None
    if not is_finite(doc[segment.tokens[0]]) or segment.before != ",":
        return None
    for at in range(waiting - 1, -1, -1):
        if found[at].finite is None and found[at].kind == "main":
            return at
    return None


def _opener(found: list[Clause]) -> bool:
    """Whether the newest clause is the first that is no attribution: it may await its verb."""
    return all(clause.kind in ("attribution", "sub", "infinitive") for clause in found[:-1])


def _headline(doc: Doc, clause: Clause, found: list[Clause]) -> bool:
    """Whether a clause may lack a verb: the only one in its sentence, or one side of a contrast."""
    return (
        all(other.finite is None or other is clause for other in found)
        or bool(clause.joined)
        or (clause.first > 0 and doc[clause.first - 1].text in (",", ";", ":"))
    )


def _adverbs_before(doc: Doc, clause: Clause) -> bool:
    """Whether only adverbs stand before the finite verb: "en pleit", "en daarom wil"."""
    if clause.finite is None:
        return False
    before = [at for at in clause.tokens if at < clause.finite]
    return all(
        doc[at].lower_ in word_class("adverb") - {"het", "er", "daar", "hier"} for at in before
    )


def _verb_final(doc: Doc, clause: Clause) -> bool:
    """Whether the finite verb stands at the end, and something more than one phrase before it."""
    if clause.finite is None:
        return False
    place = clause.tokens.index(clause.finite)
    behind = clause.tokens[place + 1 :]
    return (
        doc[clause.first].lower_ != "zoals"
        and place >= 2
        and all(is_verb(doc[at]) for at in behind)
    )


def _made(segment: Segment, finite: int | None, parent: int | None) -> Clause:
    return Clause(
        tokens=tuple(segment.tokens),
        kind=segment.kind,
        mark=segment.mark,
        joined=segment.joined,
        finite=finite,
        parent=parent if segment.kind != "main" else None,
    )


def _parent(found: list[Clause], mark: str, aside: bool = False) -> int | None:
    """The clause a new subordinate one hangs on: the nearest before it that is no aside."""
    for at in range(len(found) - 1, -1, -1):
        clause = found[at]
        if clause.kind in ("attribution", "fragment"):
            continue
        if mark == "om" and clause.kind == "sub" and clause.mark in ("die", "wie") and aside:
            continue
        if (
            mark in ("dat", "om", "of", "omdat")
            and clause.finite is None
            and clause.kind == "main"
            and at
        ):
            continue
        return at
    return None


def _continues(doc: Doc, segment: Segment, clause: Clause) -> bool:
    """Whether words without a verb carry a list on: "met de VVD, het CDA en D66"."""
    if segment.before not in (",", "") and not segment.joined:
        return False
    if segment.joined in ("maar", "want", "dus"):
        return False
    if segment.joined in ("en", "of"):
        return True
    low = [doc[at].lower_ for at in segment.tokens]
    conjunct = any(
        doc[at].dep_ == "conj" and doc[at].head.i in clause.tokens for at in segment.tokens
    )
    return conjunct or ("en" in low and doc[segment.tokens[0]].dep_ != "appos")
