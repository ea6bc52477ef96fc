"""Clauses and te-phrases as proposals: "dat …", "om … te", "een motie waarin staat dat …"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.clausesubjects import subject
from kg.extract.proposals import Proposal, rest_of, whole_clause
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_verb
from kg.frames import Frame, word_class

_TOLD_IN = frozenset({"waarin", "waarmee", "waardoor", "waarbij", "die", "dat"})


def clauses_of(
    scene: Scene, number: int, at: int, code: str, out: frozenset[int]
) -> Iterator[Proposal]:
    """The dat- or om-clauses that depend on the clause: "dat X, Y en Z" are several."""
    doc, clauses = scene.doc, scene.clauses
    for child, clause in enumerate(clauses):
        if clause.parent != number or clause.mark != code or child == number:
            continue
        if code == "dat" and _other_infinitive(doc, clauses[number], at, out):
            continue
        if code == "dat":
            before = doc[clause.first - 1]
            of_noun = before.pos_ in ("NOUN", "PROPN") and before.i > at and before.i not in out
            agrees = doc[at].lower_ == "eens"  # "is het eens met X dat …"
            if of_noun and not agrees and not _of_verb(doc, clause, at):
                continue
        group = subject(scene.actors, clauses, child) if code == "dat" else None
        agent = range(group.first, group.last) if group is not None else None
        yield whole_clause(doc, clauses, child, agent)


def _of_verb(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether the parse makes a dat-clause the object of a verb: "eist in ruil voor steun dat"."""
    return any(doc[p].dep_ == "ccomp" and doc[p].head.i == at for p in clause.tokens)


def told_in(scene: Scene, number: int, at: int) -> Proposal | None:
    """What a relative clause behind a noun says: "een motie waarin staat dat …", "die … regelt"."""
    doc, clauses = scene.doc, scene.clauses
    for child in range(number + 1, len(clauses)):
        clause = clauses[child]
        if clause.kind != "sub" or clause.mark not in _TOLD_IN or clause.first < at:
            continue
        asks = clause.finite is not None and doc[clause.finite].lower_ in word_class("asks")
        related = doc[clause.first].head.dep_ == "acl:relcl" or (clause.mark == "die" and asks)
        if clause.mark in ("die", "dat") and not related:
            return None
        for inner in range(child + 1, len(clauses)):
            told = clauses[inner].mark == "dat" or (asks and clauses[inner].mark == "om")
            if clauses[inner].parent == child and told:
                return whole_clause(doc, clauses, inner)
        asked = tuple(p for p in clause.tokens if asks and p > (clause.finite or clause.last))
        if asked:
            # "die het kabinet oproept de haven te redden"
            return Proposal(tokens=asked, last=clause.last, clauses=(child,))
        return whole_clause(doc, clauses, child)
    return None


def _other_infinitive(doc: Doc, clause: Clause, at: int, out: frozenset[int]) -> bool:
    """Whether the clause has an infinitive, none of the frame, to which a dat-clause belongs."""
    return at == clause.finite and any(
        "Inf" in doc[place].morph.get("VerbForm", []) and doc[place - 1].lower_ != "het"
        for place in clause.tokens
        if place > at and place not in out and doc[place].pos_ == "VERB"
    )


def te_phrase(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Proposal | None:
    """The words around "te" with an infinitive: "weigert de begroting te steunen"."""
    doc, clauses = scene.doc, scene.clauses
    clause = clauses[number]
    places = [place for place in clause.tokens if place != clause.finite or place > at]
    if not any(
        doc[place].lower_ == "te" and place + 1 < len(doc) and is_verb(doc[place + 1])
        for place in places
        if place > at or clause.kind == "sub"
    ):
        return None
    particles = frame.particles()
    stranded = [p for p in clause.tokens if p > at and doc[p].lower_ in particles]
    leading = [p for p in stranded if _leads_te(doc, clause, p)]
    start = leading[0] if leading else at
    before = {p for p in clause.tokens if p < start}
    return rest_of(
        doc, clauses, number, at, frozenset(out | before | _auxiliaries(doc, clause, start))
    )


def _leads_te(doc: Doc, clause: Clause, particle: int) -> bool:
    """Whether the particle of the trigger stands before the te-phrase: "kondigt aan … te …"."""
    return (
        particle + 1 in clause.tokens
        and doc[particle + 1].lower_ != "te"
        and any(doc[p].lower_ == "te" for p in clause.tokens if p > particle + 1)
    )


def _auxiliaries(doc: Doc, clause: Clause, start: int) -> set[int]:
    """The finite verb, the auxiliaries and the trigger's particle: no words of a te-phrase."""
    return {p for p in clause.tokens if p == clause.finite or doc[p].pos_ == "AUX" or p == start}
