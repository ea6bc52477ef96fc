"""The proposals of a frame: the first of its places that has any."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.negation import negators
from kg.extract.phrases import phrase_before, phrase_of, trimmed
from kg.extract.predicates import has_copula
from kg.extract.proposalclauses import clauses_of, te_phrase, told_in
from kg.extract.proposals import (
    Proposal,
    behind_preposition,
    object_of,
    rest_of,
    subject_of,
)
from kg.extract.scenes import Scene
from kg.frames import Frame, word_class

_PREPOSITIONS = frozenset({"bij", "van", "voor", "door", "volgens", "onder"})


def placed(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Iterator[Proposal]:
    """The proposals in the first of the frame's places that has any."""
    place = _Place(scene, number, at, frame, out)
    for code in frame.proposals:
        if code in ("dat", "om", "als"):
            found = tuple(place.clauses(code))
        else:
            one = place.phrase(code)
            if code in ("obj", "deed", "vp") and not (one is not None and one.negated):
                one = _taken_up(scene, number, one, out)
            found = () if one is None or _overlaps(one, out) else (one,)
        if found:
            yield from found
            return


class _Place:
    """Where a frame in a clause looks for its proposal; `parts` are words of the frame itself."""

    def __init__(
        self, scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
    ) -> None:
        self.scene = scene
        self.number = number
        self.at = at
        self.frame = frame
        self.out = out
        self.clause = scene.clauses[number]
        self.parts = _parts(scene.doc, self.clause, frame)

    def clauses(self, code: str) -> Iterator[Proposal]:
        """The clauses with the mark `code` that depend on this one."""
        scene, needed = self.scene, frozenset[str]().union(*self.frame.needs)
        own = {p for p in self.clause.tokens if scene.doc[p].lower_ in needed}
        out = self.out | self.parts | own
        if self.frame.holders[0] == "speaker" and _demonstrated(scene.doc, self.clause):
            # "Dat is nodig om …": that, for a purpose.
            yield self._pointer()
            return
        for item in clauses_of(scene, self.number, self.at, code, out):
            if item.tokens:
                yield item

    def phrase(self, code: str) -> Proposal | None:
        """What stands in one place of this clause."""
        scene, number, at, frame = self.scene, self.number, self.at, self.frame
        if code.startswith("p:"):
            return self._behind(code[2:])
        if code.startswith("d:"):
            return self._done_to(code[2:])
        match code:
            case "rel":
                return told_in(scene, number, at)
            case "te":
                return te_phrase(scene, number, at, frame, frozenset(self.out | self.parts))
            case "rest":
                return self._all()
            case "vp":
                return _rest(scene, number, at, frame, self.out)
            case "obj":
                return self._object()
            case "deed":
                found = self._object()
                return (
                    None if found is None else _with_verb(scene.doc, self.clause, at, frame, found)
                )
            case "done":
                return self._done()
            case "subj":
                return self._subject()
            case "copula":
                return _copular(scene, number, at, self.out)
        return self._pointer()

    def _pointer(self) -> Proposal:
        """Something named before."""
        return Proposal(tokens=(), last=self.clause.last)

    def _behind(self, preposition: str) -> Proposal | None:
        """The phrase behind a preposition that belongs neither to the holder nor to the verb."""
        doc, first = self.scene.doc, self.frame.holders[0]
        particles = self.frame.particles()
        own = {p for p in self.clause.tokens if p != self.at and doc[p].lower_ in particles}
        barred = frozenset(self.out | own)
        found = behind_preposition(self.scene, self.number, preposition, self.at, barred)
        if found is None or (set(found.tokens) & self.out and first in _PREPOSITIONS):
            return None
        # "drie senatoren van de PvdA" is no proposal of theirs.
        return None if first in ("list", "appos") and _is_actor(self.scene, found) else found

    def _done_to(self, preposition: str) -> Proposal | None:
        """What is done with the phrase behind a preposition: "bezuinigt op de zorg"."""
        found = self._behind(preposition)
        if found is None or not found.tokens:
            return None
        places = [p for p in self.clause.tokens if p < found.tokens[0]]
        led = [p for p in places if self.scene.doc[p].lower_ == preposition]
        if not led:
            return None
        return replace(found, tokens=tuple(sorted({self.at, led[-1], *found.tokens})))

    def _all(self) -> Proposal:
        """All words of the clause but what negates it."""
        doc, tokens = self.scene.doc, self.clause.tokens
        words = [p for p in tokens if p not in negators(doc, tokens)]
        return Proposal(tokens=tuple(trimmed(doc, words)), last=self.clause.last)

    def _object(self) -> Proposal | None:
        """The object, behind the verb or before it, where it is no actor."""
        doc, clause = self.scene.doc, self.clause
        drop = frozenset(self.out | self.parts | _verbal(doc, clause, self.at))
        found = object_of(doc, self.scene.clauses, self.number, self.at, drop)
        if found is None or _is_own(doc, self.frame, found):
            found = _fronted(self.scene, clause, self.out)
        return None if found is None or _is_actor(self.scene, found) else found

    def _done(self) -> Proposal | None:
        """The subject of a passive with its participle: "de heffing … verlaagd"."""
        found = self._plain_subject()
        if found is None or not found.tokens or _is_actor(self.scene, found):
            return None
        tokens = tuple(sorted({*found.tokens, self.at}))
        return replace(found, tokens=tokens, last=self.clause.last)

    def _subject(self) -> Proposal | None:
        """The subject; of somebody, what they want: "X krijgt steun van Y"."""
        if self.clause.finite is None and self.clause.kind == "fragment":
            # "'Een slecht plan', zegt X": on what was spoken of.
            found: Proposal | None = self._pointer()
        else:
            found = self._plain_subject()
        if found is not None and not found.tokens and self.frame.strength == 1:
            return None
        if found is not None and found.tokens and _is_actor(self.scene, found):
            return replace(found, tokens=())
        return found

    def _plain_subject(self) -> Proposal | None:
        out = frozenset(self.out | self.parts | {self.at})
        return subject_of(self.scene.doc, self.scene.clauses, self.number, out)


def _demonstrated(doc: Doc, clause: Clause) -> bool:
    """Whether a clause is about what was said before: its subject is "dat" or "dit"."""
    return any(
        doc[p].lower_ in ("dat", "dit") and doc[p].pos_ == "PRON" and doc[p].dep_ == "nsubj"
        for p in clause.tokens
        if p != clause.first or clause.kind == "main"
    )


def _with_verb(doc: Doc, clause: Clause, at: int, frame: Frame, found: Proposal) -> Proposal | None:
    """What is done to the object with the verb that does it: "verhoogt de premie"."""
    if not found.tokens:
        return None
    particles = frame.particles()
    verb = {at} | {p for p in clause.tokens if p > at and doc[p].lower_ in particles}
    tokens = tuple(sorted(verb | set(found.tokens)))
    return replace(found, tokens=tokens, last=max(found.last, tokens[-1] + 1))


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
    kept = {
        place
        for place in found
        if doc[place].pos_ != "ADP" or {place + 1, place + 2, place + 3} & nouns
    }
    return kept | {place for noun in nouns for place in _ahead(doc, clause, noun)}


def _ahead(doc: Doc, clause: Clause, noun: int) -> Iterator[int]:
    """The preposition and the determiner in front of a noun: "in haar programma", "een ramp"."""
    place = noun - 1
    if place in clause.tokens and (
        doc[place].lower_ == "een" or doc[place].dep_ in ("det", "nmod:poss")
    ):
        yield place
        place -= 1
    if place in clause.tokens and doc[place].pos_ == "ADP":
        yield place


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
    announces = doc[pronoun].pos_ == "SCONJ" or doc[pronoun].dep_ == "mark"
    if clause.mark == "dat" and announces and found and found.tokens:
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
