"""The proposals of a frame: the first of its places that has any."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.clauses import Clause
from kg.extract.clausesubjects import subject
from kg.extract.negation import negators
from kg.extract.phrases import phrase_before, phrase_of, trimmed
from kg.extract.predicates import has_copula
from kg.extract.proposals import (
    Proposal,
    behind_preposition,
    object_of,
    rest_of,
    subject_of,
    whole_clause,
)
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_verb
from kg.frames import Frame, verbs, word_class

_TOLD_IN = frozenset({"waarin", "waarmee", "waardoor", "waarbij", "die", "dat"})
_PREPOSITIONS = frozenset({"bij", "van", "voor", "door", "volgens", "onder"})


def placed(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Iterator[Proposal]:
    """The proposals in the first of the frame's places that has any."""
    doc, clauses = scene.doc, scene.clauses
    clause = clauses[number]
    parts = _parts(doc, clause, frame)
    found: Proposal | None
    for code in frame.proposals:
        if code.startswith("p:"):
            particles = _particles(frame)
            barred = out | {p for p in clause.tokens if p != at and doc[p].lower_ in particles}
            found = behind_preposition(scene, number, code[2:], at, frozenset(barred))
            if found is not None and set(found.tokens) & out and frame.holders[0] in _PREPOSITIONS:
                found = None
            if (
                found is not None
                and frame.holders[0] in ("list", "appos")
                and _is_actor(scene, found)
            ):
                # "drie senatoren van de PvdA" is no proposal of theirs.
                found = None
        elif code in ("dat", "om", "als"):
            if frame.holders[0] == "speaker" and _demonstrated(doc, clause):
                # "Dat is nodig om …": that, for a purpose.
                yield Proposal(tokens=(), last=clause.last)
                return
            several = [
                item for item in _clauses_of(scene, number, at, code, out | parts) if item.tokens
            ]
            if several:
                yield from several
                return
            continue
        elif code == "rel":
            found = _told_in(scene, number, at)
        elif code == "te":
            found = _te(scene, number, at, frame, frozenset(out | parts))
        elif code == "rest":
            words = [p for p in clause.tokens if p not in negators(doc, clause.tokens)]
            found = Proposal(tokens=tuple(trimmed(doc, words)), last=clause.last)
        elif code == "vp":
            found = _rest(scene, number, at, frame, out)
        elif code in ("obj", "deed"):
            drop = frozenset(out | parts | _verbal(doc, clause, at))
            found = object_of(doc, clauses, number, at, drop)
            if found is None or _is_own(doc, frame, found):
                found = _fronted(scene, clause, out)
            if found is not None and _is_actor(scene, found):
                found = None
            if code == "deed" and found is not None:
                found = _with_verb(doc, clause, at, frame, found)
        elif code == "done":
            found = subject_of(doc, clauses, number, frozenset(out | parts | {at}))
            if found is not None and found.tokens and not _is_actor(scene, found):
                found = replace(found, tokens=tuple(sorted({*found.tokens, at})), last=clause.last)
            else:
                found = None
        elif code == "subj":
            if clause.finite is None and clause.kind == "fragment":
                # "'Een slecht plan', zegt X": on what was spoken of.
                found = Proposal(tokens=(), last=clause.last)
            else:
                found = subject_of(doc, clauses, number, frozenset(out | parts | {at}))
            if found is not None and not found.tokens and frame.strength == 1:
                found = None
            if found is not None and found.tokens and _is_actor(scene, found):
                # "X krijgt steun van Y": what X wants.
                found = replace(found, tokens=())
        elif code == "copula":
            found = _copular(scene, number, at, out)
        else:
            found = Proposal(tokens=(), last=clause.last)
        if code in ("obj", "deed", "vp") and not (found is not None and found.negated):
            found = _taken_up(scene, number, found, out)
        if found is not None and not _overlaps(found, out):
            yield found
            return


def _demonstrated(doc: Doc, clause: Clause) -> bool:
    """Whether a clause is about what was said before: its subject is "dat" or "dit"."""
    return any(
        doc[p].lower_ in ("dat", "dit") and doc[p].pos_ == "PRON" and doc[p].dep_ == "nsubj"
        for p in clause.tokens
        if p != clause.first or clause.kind == "main"
    )


def _with_verb(
    doc: Doc, clause: Clause, at: int, frame: Frame, found: Proposal
) -> Proposal | None:
    """What is done to the object with the verb that does it: "verhoogt de premie"."""
    if not found.tokens:
        return None
    particles = _particles(frame)
    verb = {at} | {p for p in clause.tokens if p > at and doc[p].lower_ in particles}
    tokens = tuple(sorted(verb | set(found.tokens)))
    return replace(found, tokens=tokens, last=max(found.last, tokens[-1] + 1))


def _particles(frame: Frame) -> set[str]:
    """The particles of a verb frame's verbs."""
    if frame.type != "verb":
        return set()
    return {verbs()[head].particle for head in frame.heads if head in verbs()} - {""}


def _parts(doc: Doc, clause: Clause, frame: Frame) -> set[int]:
    """The words a frame needs ("van tafel"), which are none of its proposal's."""
    own = [words for words in frame.needs if not any(word.startswith("-") for word in words)]
    words = frozenset[str]().union(*own)
    found = {
        place
        for place in clause.tokens
        if doc[place].lower_ in words and doc[place].pos_ not in ("DET", "VERB", "AUX")
    }
    # "een goede zaak": the noun says no more than its adjective.
    for place in sorted(found):
        if doc[place].pos_ == "ADJ" and doc[place - 1].lower_ in ("een", "geen"):
            last = place + 1
            if last in clause.tokens and doc[last].lower_ in word_class("vague"):
                found |= {place - 1, last}
    nouns = {place for place in found if doc[place].pos_ in ("NOUN", "PROPN")}
    if not nouns:
        return found
    return {
        place
        for place in found
        if doc[place].pos_ != "ADP" or {place + 1, place + 2, place + 3} & nouns
    }


def _taken_up(
    scene: Scene, number: int, found: Proposal | None, out: frozenset[int]
) -> Proposal | None:
    """The proposal with what a relative pronoun stands for: "het debat dat de VVD wil"."""
    clause, doc = scene.clauses[number], scene.doc
    pronoun = clause.first
    if clause.mark not in ("die", "dat") or doc[pronoun].lower_ != clause.mark or not pronoun:
        return found
    if pronoun in out or doc[pronoun - 1].pos_ != "NOUN" or clause.kind != "sub":
        return found
    if clause.mark == "dat" and doc[pronoun].pos_ == "SCONJ" and found and found.tokens:
        return found
    antecedent = phrase_before(doc, pronoun)
    if not antecedent or scene.actors.mentions.at(antecedent[-1]) is not None:
        return found
    rest = found.tokens if found is not None else ()
    return Proposal(tokens=(*antecedent, *rest), last=clause.last)


def _is_own(doc: Doc, frame: Frame, found: Proposal) -> bool:
    """Whether the words found are just those that the frame needs."""
    own = frozenset[str]().union(*frame.needs)
    return bool(found.tokens) and all(doc[at].lower_ in own for at in found.tokens)


def _fronted(scene: Scene, clause: Clause, out: frozenset[int]) -> Proposal | None:
    """The object before the verb, the holder behind it: "Het idee ziet X niet zitten"."""
    doc, finite = scene.doc, clause.finite
    if finite is None or clause.kind != "main" or not out or min(out) < finite:
        return None
    phrase = phrase_of(doc, [at for at in clause.tokens if at < finite], clause, True)
    if not phrase or doc[phrase[0]].pos_ in ("ADP", "ADV", "SCONJ", "PROPN"):
        return None
    return Proposal(tokens=phrase, last=clause.last)


def _is_actor(scene: Scene, proposal: Proposal) -> bool:
    """Whether the words are nothing but a name: someone is promised something, not wanted."""
    mentions = {scene.actors.mentions.at(at) for at in proposal.tokens} - {None}
    return len(mentions) == 1 and all(
        scene.actors.mentions.at(at) is not None or scene.doc[at].pos_ == "DET"
        for at in proposal.tokens
    )


def _overlaps(proposal: Proposal, out: frozenset[int]) -> bool:
    """Whether a proposal is nothing but the holder."""
    return bool(proposal.tokens) and set(proposal.tokens) <= out


def _verbal(doc: Doc, clause: Clause, at: int) -> set[int]:
    """The verbs and the particle around a trigger: no words of its object."""
    return {
        place
        for place in clause.tokens
        if place == clause.finite
        or (place > at and doc[place].dep_ == "compound:prt")
        or (doc[place].pos_ == "AUX")
    }


def _clauses_of(
    scene: Scene, number: int, at: int, code: str, out: frozenset[int]
) -> Iterator[Proposal]:
    """The dat- or om-clauses that depend on the clause: "dat X, Y en Z" are several."""
    doc, clauses = scene.doc, scene.clauses
    for child, clause in enumerate(clauses):
        if clause.parent != number or clause.mark != code or child == number:
            continue
        if code == "dat" and _other_infinitive(doc, clauses[number], at):
            continue
        if code == "dat":
            before = doc[clause.first - 1]
            of_noun = before.pos_ in ("NOUN", "PROPN") and before.i > at and before.i not in out
            if of_noun and not _of_verb(doc, clause, at):
                continue
        group = subject(scene.actors, clauses, child) if code == "dat" else None
        agent = range(group.first, group.last) if group is not None else None
        yield whole_clause(doc, clauses, child, agent)


def _of_verb(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether the parse makes a dat-clause the object of a verb: "eist in ruil voor steun dat"."""
    return any(doc[p].dep_ == "ccomp" and doc[p].head.i == at for p in clause.tokens)


def _told_in(scene: Scene, number: int, at: int) -> Proposal | None:
    """What a relative clause behind a noun says: "een motie waarin staat dat …", "die … regelt"."""
    doc, clauses = scene.doc, scene.clauses
    for child in range(number + 1, len(clauses)):
        clause = clauses[child]
        if clause.kind != "sub" or clause.mark not in _TOLD_IN or clause.first < at:
            continue
        if clause.mark in ("die", "dat") and doc[clause.first].head.dep_ != "acl:relcl":
            return None
        for inner in range(child + 1, len(clauses)):
            if clauses[inner].parent == child and clauses[inner].mark == "dat":
                return whole_clause(doc, clauses, inner)
        return whole_clause(doc, clauses, child)
    return None


def _other_infinitive(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether the clause has an infinitive of its own, to which a dat-clause belongs."""
    return at == clause.finite and any(
        "Inf" in doc[place].morph.get("VerbForm", []) and doc[place - 1].lower_ != "het"
        for place in clause.tokens
        if place > at and doc[place].pos_ == "VERB"
    )


def _te(scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]) -> Proposal | None:
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
    particles = _particles(frame)
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


def _rest(scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]) -> Proposal | None:
    """The verb phrase; a pointer where it is one ("wil dat niet")."""
    doc, clauses = scene.doc, scene.clauses
    drop = set(out)
    found = rest_of(doc, clauses, number, at, frozenset(drop))
    if found is None:
        pointer = [
            place for place in clauses[number].tokens if doc[place].lower_ in ("dat", "dit", "het")
        ]
        if not pointer:
            return None
        return Proposal(tokens=(), last=clauses[number].last)
    return found


def _copular(scene: Scene, number: int, at: int, out: frozenset[int]) -> Proposal | None:
    """The other side of "is een wens van": the subject."""
    if not has_copula(scene.doc, scene.clauses[number]):
        return None
    return subject_of(scene.doc, scene.clauses, number, frozenset(out | {at}))
