"""Whether the slots of a frame are filled, and how far its clause reaches."""

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.groups import behind
from kg.extract.negation import negators
from kg.extract.proposals import Proposal
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_verb
from kg.frames import Frame, meets, word_class

_EMPTY = frozenset({"we", "wij", "ons", "je", "jullie", "ik", "doen"})


def is_filled(doc: Doc, frame: Frame, proposal: Proposal) -> bool:
    """Whether the words name a proposal: not just the frame's own words, or "zij doen".

    Where a frame asks for a kind of noun ("-pakket"), the proposal must have it.
    """
    if not proposal.tokens:
        return True
    lows = [doc[at].lower_ for at in proposal.tokens]
    for words in frame.needs:
        if any(word.startswith("-") for word in words) and not meets(words, lows):
            return False
    if frame.needs and all(
        any(low in words for words in frame.needs) or doc[at].pos_ == "ADV"
        for at, low in zip(proposal.tokens, lows, strict=True)
    ):
        return False
    if frame.holders[0] != "speaker" or frame.proposals[0] != "vp":
        return True
    kinds = {doc[at].pos_ for at in proposal.tokens}
    verbs = {doc[at].lower_ for at in proposal.tokens if doc[at].pos_ == "VERB"}
    if verbs and verbs <= word_class("idle") and not kinds & {"NOUN", "PROPN", "NUM"}:
        return False
    return not _EMPTY & set(lows) or bool(kinds & {"NOUN", "PROPN", "NUM"})


def guessed(scene: Scene, proposal: Proposal) -> bool:
    """Whether a clause says what may have been, not what should: "dat hij het kan zijn geweest"."""
    words = {
        scene.doc[at].lower_ for number in proposal.clauses for at in scene.clauses[number].tokens
    }
    return "geweest" in words and bool(words & word_class("able"))


def on_behalf(scene: Scene, number: int) -> bool:
    """Whether a dat-clause is said "namens het kabinet": its demand is not the speaker's own."""
    clause = scene.clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return False
    return behind(scene.actors, scene.clauses[clause.parent], "namens") is not None


def denied(scene: Scene, number: int) -> bool:
    """Whether a dat-clause is said not to be so: in "gelooft niet dat" the verb above turns it."""
    clause = scene.clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return False
    return bool(negators(scene.doc, scene.clauses[clause.parent].tokens))


def scope(doc: Doc, clause: Clause, at: int, frame: Frame) -> tuple[int, ...]:
    """Where a negator turns the frame: its clause, or only the phrase of a noun with its owner."""
    if frame.id in word_class("clausal"):
        # "Tot woede van X komt er geen brug": it is the brug that X wants.
        return clause.tokens
    if frame.type == "noun" and frame.holders[0] in ("van", "appos", "list", "cabinet"):
        near = [place for place in clause.tokens if at - 3 <= place < at]
        led = [place for place in near if doc[place].pos_ == "ADP"]
        # "haalde het niet door tegenstemmen van X": the verb's, not the noun's.
        return tuple(place for place in near if not led or place > led[-1])
    return clause.tokens


def undone(doc: Doc, clause: Clause, proposal: Proposal, own: set[int]) -> bool:
    """Whether the negation went with the verb it negates: "moet niet stoppen" is to keep."""
    return bool(own) and any(
        doc[at].lower_ in word_class("final") and at not in proposal.tokens
        for at in clause.tokens
        if is_verb(doc[at])
    )
