"""What a position is about: the words of the proposal, where the frame says they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.negation import negators
from kg.extract.phrases import NOMINAL, drawn_out, nominalised, phrase_of, run_around, trimmed
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_finite, is_verb
from kg.frames import word_class

_STRANDED = {"mee": "met", "toe": "tot"}


_PRONOMINAL = ("er", "daar", "hier", "waar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The words of a proposal by their places; none where it is only pointed at ("daar").

    `negated` are the places of negators inside it, `last` is the place behind everything that
    belongs to it, `clauses` the clauses it takes in.
    """

    tokens: tuple[int, ...]
    negated: tuple[int, ...] = ()
    last: int = 0
    clauses: tuple[int, ...] = ()


def behind_preposition(
    scene: Scene, number: int, preposition: str, trigger: int, barred: frozenset[int]
) -> Proposal | None:
    """The phrase behind a preposition; the clause it announces ("ervoor dat …"); or a pointer."""
    doc, clauses = scene.doc, scene.clauses
    clause = clauses[number]
    places = clause.tokens
    wanted = {preposition} | {key for key, value in _STRANDED.items() if value == preposition}
    pronominal = {start + word for start in _PRONOMINAL for word in wanted}
    hits = [
        n
        for n, at in enumerate(places)
        if at not in barred and doc[at].lower_ in wanted | pronominal
    ]
    hits.sort(key=lambda n: (places[n] < trigger, abs(places[n] - trigger)))
    for n in hits:
        at = places[n]
        announced = _announced(doc, clauses, number, places[n])
        if doc[at].lower_ in pronominal:
            return announced or Proposal(tokens=(), last=at + 1)
        rest = tuple(takewhile(lambda place: place not in barred, places[n + 1 :]))
        phrase = phrase_of(doc, rest, clause, at < trigger)
        if phrase:
            return _with_relative(doc, clauses, Proposal(tokens=phrase, last=phrase[-1] + 1))
        if announced is not None:
            return announced
        if _points(doc, places):
            return Proposal(tokens=(), last=at + 1)
    return None


def _points(doc: Doc, places: Sequence[int]) -> bool:
    """Whether "daar", "er", "dat" stands in the clause for a proposal."""
    return any(doc[at].lower_ in ("daar", "er", "hier", "waar") for at in places)


def _announced(doc: Doc, clauses: Sequence[Clause], number: int, at: int) -> Proposal | None:
    """The clause right behind: "ervoor om …", "voor dat …"."""
    for child in range(number + 1, min(number + 3, len(clauses))):
        clause = clauses[child]
        if clause.parent == number and clause.mark in ("om", "dat"):
            return whole_clause(doc, clauses, child)
    return None


def _with_relative(doc: Doc, clauses: Sequence[Clause], proposal: Proposal) -> Proposal:
    """The proposal with the relative or infinitive clause that directly follows it."""
    tokens, taken, last = list(proposal.tokens), list(proposal.clauses), proposal.last
    for number, clause in enumerate(clauses):
        if clause.kind not in ("sub", "infinitive") or number in taken or not tokens:
            continue
        begins = clause.first
        gap = doc[last:begins].text.strip()
        if (
            begins >= last
            and gap in ("", '"', "'", "’")
            and clause.mark
            in (
                "die",
                "dat",
                "om",
                "waarin",
                "waarbij",
                "waarmee",
                "waardoor",
                "waarop",
                "naar",
                "na",
                "door",
            )
        ):
            tokens.extend(clause.tokens)
            taken.append(number)
            last = clause.last
    return Proposal(tokens=tuple(tokens), negated=proposal.negated, last=last, clauses=tuple(taken))


def whole_clause(
    doc: Doc, clauses: Sequence[Clause], number: int, agent: range | None = None
) -> Proposal:
    """The content of a dat- or om-clause: without its mark, negators, modals and agent."""
    clause = clauses[number]
    negated = negators(doc, clause.tokens)
    out = set(negated)
    if agent is not None:
        out.update(agent)
    out.update(at + 1 for at in negated if doc[at + 1].lower_ in ("meer", "langer", "zo"))
    places = [
        at
        for at in clause.tokens
        if at not in out
        and not (at == clause.first and doc[at].lower_ == clause.mark)
        and not (doc[at].lower_ in word_class("modal") and doc[at].pos_ in ("VERB", "AUX"))
    ]
    while places and doc[places[0]].lower_ in ("te", "er", "daarbij"):
        places = places[1:]
    places = list(trimmed(doc, places))
    taken = [number]
    last = clause.last
    proposal = Proposal(tokens=tuple(places), negated=negated, last=last, clauses=tuple(taken))
    return _with_relative(doc, clauses, undone(doc, proposal))


def undone(doc: Doc, proposal: Proposal) -> Proposal:
    """Two negations as none: "niet stoppen" is to keep what would stop."""
    closing = [at for at in proposal.tokens if doc[at].lower_ in word_class("final")]
    if not proposal.negated or not closing:
        return proposal
    return Proposal(
        tokens=tuple(trimmed(doc, [at for at in proposal.tokens if at not in closing])),
        last=proposal.last,
        clauses=proposal.clauses,
    )


def rest_of(
    doc: Doc, clauses: Sequence[Clause], number: int, trigger: int, out: frozenset[int]
) -> Proposal | None:
    """All of a clause but its subject, its finite verb and the trigger: what is wanted."""
    clause = clauses[number]
    negated = negators(doc, clause.tokens)
    drop = set(out) | set(negated) | {trigger}
    if clause.kind == "sub" and doc[clause.first].lower_ == clause.mark:
        drop.add(clause.first)
    drop.update(at + 1 for at in negated if doc[at + 1].lower_ in ("meer", "langer", "zo", "per"))
    if clause.finite is not None:
        drop.add(clause.finite)
    verb_second = clause.kind == "main" and clause.finite is not None
    led = verb_second and any(at < (clause.finite or 0) for at in out)
    places = []
    for at in clause.tokens:
        if at in drop:
            continue
        fronted = verb_second and clause.finite is not None and at < clause.finite
        if fronted and (led or not _fronted_object(doc, clause, at)):
            # Where the subject stands before the verb, nothing else there is the object.
            continue
        if doc[at].lower_ in word_class("modal") and doc[at].pos_ == "AUX":
            continue
        places.append(at)
    places = list(trimmed(doc, places))
    if not places:
        return None
    found = Proposal(tokens=tuple(places), negated=negated, last=max(places[-1] + 1, clause.last))
    return _with_relative(doc, clauses, undone(doc, found))


def contrast_of(doc: Doc, clause: Clause, found: Proposal) -> Proposal | None:
    """What a negated proposal is set against in its own clause: "niet voor X maar voor Y"."""
    turn = next((at for at in clause.tokens if at >= found.last and doc[at].lower_ == "maar"), None)
    if turn is None or not found.tokens or not negators(doc, clause.tokens):
        return None
    rest = [at for at in clause.tokens if at > turn]
    while rest and (doc[rest[0]].pos_ == "ADP" or doc[rest[0]].lower_ in word_class("adverb")):
        rest = rest[1:]
    phrase = phrase_of(doc, rest, clause, False)
    return Proposal(tokens=phrase, last=phrase[-1] + 1) if phrase else None


def _fronted_object(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether a word before the verb belongs to a fronted object, not to an adverbial."""
    first = doc[clause.first]
    if any(doc[p].lower_ in word_class("time") for p in clause.tokens if p < clause.first + 3):
        return False
    return not (
        first.pos_ in ("ADP", "ADV", "SCONJ", "CCONJ", "PRON")
        or first.lower_ in word_class("adverb")
        or first.lower_ in ("dat", "dit", "wat", "zo", "volgende", "vorige", "afgelopen")
    )


def object_of(
    doc: Doc, clauses: Sequence[Clause], number: int, trigger: int, out: frozenset[int]
) -> Proposal | None:
    """The object of the verb: by the parse, or else the first nominal phrase of the rest."""
    clause = clauses[number]
    inside = set(clause.tokens) - out
    for at in clause.tokens:
        token = doc[at]
        if at in out or token.dep_ not in ("obj", "xcomp", "obl:arg") or is_finite(token):
            continue
        if token.lower_ in word_class("time"):
            continue
        if (token.pos_ not in ("NOUN", "PROPN") and not _is_named(doc, at)) or at == trigger:
            continue
        if any(child.dep_ == "case" and child.i < at for child in token.children):
            continue
        subtree = sorted(sub.i for sub in token.subtree if sub.i in inside)
        run = run_around(subtree, at)
        run = [place for place in run if place not in (trigger, clause.finite)]
        phrase = trimmed(doc, drawn_out(doc, clause, run, out))
        if phrase:
            return _with_relative(doc, clauses, Proposal(tokens=tuple(phrase), last=phrase[-1] + 1))
    rest = rest_of(doc, clauses, number, trigger, out)
    if rest is None:
        # "noemt dat onzin": the tagger takes the pronoun for a determiner.
        before = doc[trigger + 1].lower_ if trigger + 1 in clause.tokens else ""
        return Proposal(tokens=(), last=clause.last) if before in ("dat", "dit") else None
    tokens: list[int] = []
    nominal = False
    for at in rest.tokens:
        token = doc[at]
        if tokens and (at != tokens[-1] + 1 or token.dep_ == "compound:prt"):
            break
        if token.pos_ == "ADP" and not nominal:
            return None
        if (
            nominal
            and token.pos_ in ("VERB", "AUX", "ADV")
            and not nominalised(doc, rest.tokens, rest.tokens.index(at))
        ):
            break
        nominal = nominal or token.pos_ in ("NOUN", "PROPN") or _is_named(doc, at)
        tokens.append(at)
    phrase = trimmed(doc, tokens)
    if not phrase or not any(doc[at].pos_ in NOMINAL or is_verb(doc[at]) for at in phrase):
        pointer = [at for at in clause.tokens if doc[at].lower_ in ("dat", "dit", "het")]
        return Proposal(tokens=(), last=clause.last) if pointer else None
    return _with_relative(doc, clauses, Proposal(tokens=tuple(phrase), last=phrase[-1] + 1))


def _is_named(doc: Doc, at: int) -> bool:
    """Whether an infinitive is a noun: "het beperken van"."""
    return is_verb(doc[at]) and doc[at - 1].lower_ == "het" and doc[at - 1].pos_ == "DET"


def subject_of(
    doc: Doc, clauses: Sequence[Clause], number: int, out: frozenset[int]
) -> Proposal | None:
    """The subject of the clause as the proposal: "maatregelen … liggen gevoelig"."""
    clause = clauses[number]
    inside = set(clause.tokens) - out
    for at in clause.tokens:
        token = doc[at]
        if at in out or token.dep_ not in ("nsubj", "nsubj:pass") or token.pos_ == "PRON":
            continue
        subtree = sorted(sub.i for sub in token.subtree if sub.i in inside)
        run = [p for p in run_around(subtree, at) if p != clause.finite]
        phrase = trimmed(doc, drawn_out(doc, clause, run, out))
        if phrase:
            return Proposal(tokens=tuple(phrase), last=phrase[-1] + 1)
    if clause.finite is None:
        # The headline "onderzoek nodig".
        phrase = phrase_of(doc, [at for at in clause.tokens if at in inside], clause, False)
        return Proposal(tokens=phrase, last=clause.last) if phrase else None
    before = [at for at in clause.tokens if at < clause.finite and at in inside]
    after = [at for at in clause.tokens if at > clause.finite and at in inside]
    for places in (before, after):
        if places and doc[places[0]].pos_ not in ("ADP", "ADV"):
            phrase = phrase_of(doc, places, clause, places is before)
            if phrase:
                return Proposal(tokens=phrase, last=phrase[-1] + 1)
    return Proposal(tokens=(), last=clause.last)
