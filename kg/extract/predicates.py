"""Whether a word is the predicate that a frame asks for, with all its parts."""

from spacy.tokens import Doc, Token

from kg.extract.clause import Clause
from kg.extract.holders import holder_at
from kg.extract.openers import QUOTES
from kg.extract.scenes import Scene
from kg.extract.verbforms import is_finite, is_verb
from kg.frames import Frame, Trigger, meets, telling, verbs, word_class

_COPULA_TYPES = frozenset({"adjective", "noun", "particle"})


def in_name(scene: Scene, at: int) -> bool:
    """Whether a word is part of a name: the "voor" of "Partij voor de Dieren"."""
    mention = scene.actors.mentions.at(at)
    return mention is not None and mention.form in ("name", "surname", "acronym", "nickname")


def fits(scene: Scene, number: int, at: int, trigger: Trigger, lows: set[str]) -> bool:
    """Whether the words a frame asks for stand in the clause."""
    doc, clause, frame = scene.doc, scene.clauses[number], trigger.frame
    if frame.needs and not all(meets(words, lows) for words in frame.needs):
        return False
    if frame.bars & (lows - {clause.mark}):
        return False
    if frame.type == "verb":
        return _is_the_verb(scene, number, at, trigger)
    if frame.type == "headline":
        return at == clause.first and not any(is_verb(doc[p]) for p in clause.tokens)
    if frame.type in _COPULA_TYPES and frame.holders[0] in ("subj", "speaker", "voor"):
        if clause.finite is not None and not has_copula(doc, clause):
            return False
        if clause.kind == "infinitive":
            return False
        if frame.type == "particle":
            return _is_predicate(scene, clause, at)
        if frame.type == "adjective":
            excessive = any("te" in words for words in frame.needs)
            if excessive and doc[at - 1].lower_ != "te":
                return False
            return _is_predicative(doc, clause, at)
    return True


def has_copula(doc: Doc, clause: Clause) -> bool:
    """Whether a verb of the clause links its subject to a predicate."""
    return any(
        doc[at].lower_ in word_class("copula") and (at == clause.finite or is_verb(doc[at]))
        for at in clause.tokens
    )


def _is_predicative(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether an adjective is the predicate: not in front of its noun, not an adverb."""
    token = doc[at]
    following = doc[at + 1] if at + 1 in clause.tokens else None
    if following is not None and following.pos_ in ("NOUN", "PROPN") and token.pos_ == "ADJ":
        return following.lower_ in word_class("vague")
    if following is not None and (is_verb(following) and following.i != clause.finite):
        return following.lower_ in word_class("copula")
    degree = token.dep_ == "advmod" and token.head.i == at + 1
    return not degree or doc[at + 1].lower_ in word_class("copula")


def _is_the_verb(scene: Scene, number: int, at: int, trigger: Trigger) -> bool:
    """Whether a form is the verb of its clause: as the tagger says, with its particle, active."""
    doc, clause = scene.doc, scene.clauses[number]
    token = doc[at]
    low = token.lower_
    if token.pos_ not in ("VERB", "AUX"):
        if low in word_class("ambiguous") and at != clause.finite:
            return False
        if token.text[0].isupper() and at != clause.tokens[0]:
            return False
        if token.pos_ == "NOUN" and at and doc[at - 1].pos_ in ("DET", "ADJ"):
            return False
    verb = verbs()[trigger.lemma]
    behind_it = [doc[place].lower_ for place in clause.tokens if place > at]
    before_it = [doc[place].lower_ for place in clause.tokens if place < at]
    if trigger.particle:
        near = before_it[-2:] if low == verb.plural else []
        if trigger.particle not in behind_it and trigger.particle not in near:
            return False
        if low in verb.finite and not is_finite(token) and token.pos_ != "VERB":
            return False
        stranded = [p for p in clause.tokens if p > at and doc[p].lower_ == trigger.particle]
        infinitive = any(other.parent == number and other.mark == "om" for other in scene.clauses)
        if stranded and not infinitive and all(_heads_phrase(doc, clause, p) for p in stranded):
            return False
    elif not verb.particle and _other_verb(doc, clause, at, verb.plural, trigger.frame):
        return False
    frame = trigger.frame
    passive = "door" in frame.holders or frame.proposals == ("done",) or _needs_passive(frame)
    if _is_participle(doc, clause, at, trigger):
        return _is_active(doc, clause, trigger) != passive
    return not passive


def _needs_passive(frame: Frame) -> bool:
    """Whether a frame asks for the auxiliary of a passive: "er is gekozen voor"."""
    return any({"is", "wordt"} <= words for words in frame.needs)


def _is_participle(doc: Doc, clause: Clause, at: int, trigger: Trigger) -> bool:
    """Whether a form is a participle here; some are an infinitive or a finite form as well."""
    low, verb = doc[at].lower_, verbs()[trigger.lemma]
    if low not in verb.participles or at == clause.finite:
        return False
    if low not in verb.finite and low != verb.particle + verb.plural:
        return True
    return clause.finite is not None and doc[clause.finite].lower_ in word_class("auxiliary")


def _heads_phrase(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether a particle is a preposition after all: its own phrase follows."""
    token = doc[at]
    if token.dep_ == "compound:prt" or at + 1 not in clause.tokens:
        return False
    if token.lower_ == "door" and any(doc[p].lower_ == "te" for p in clause.tokens if p > at + 1):
        # "door op de rem te trappen"
        return True
    if token.lower_ != "door" and doc[at - 1].pos_ == "ADP":
        return False
    if token.lower_ != "door" and any(
        doc[p].lower_ == "te" and is_verb(doc[p + 1]) for p in clause.tokens if p > at
    ):
        return False
    following = doc[at + 1]
    return following.pos_ in ("DET", "NOUN", "PROPN", "PRON", "ADJ") and token.dep_ == "case"


def _other_verb(doc: Doc, clause: Clause, at: int, plural: str, frame: Frame) -> bool:
    """Whether a stranded particle makes the form another verb: "stelt … voor", "houdt … vast"."""
    needed = frozenset().union(*frame.needs) if frame.needs else frozenset()
    for place in clause.tokens:
        token = doc[place]
        if place <= at or token.lower_ in needed or f"p:{token.lower_}" in frame.proposals:
            continue
        if place + 1 in clause.tokens and doc[place + 1].lower_ == "te":
            continue  # "vindt het niet uit te leggen": the particle of the infinitive
        ends = place == clause.tokens[-1] or place + 1 not in clause.tokens
        if (
            (token.dep_ == "compound:prt" and token.head.i == at)
            or (ends and token.pos_ in ("ADP", "ADV"))
        ) and token.lower_ + plural in verbs():
            return True
    return False


def _is_active(doc: Doc, clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle is active: with "hebben", or a verb that takes "zijn"."""
    lows = {doc[at].lower_ for at in clause.tokens}
    if lows & {"heeft", "hebben", "had", "hadden", "hebt", "heb"}:
        return True
    base = trigger.lemma.removeprefix(verbs()[trigger.lemma].particle)
    return trigger.lemma in word_class("unaccusative") or base in word_class("unaccusative")


def _is_predicate(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether "voor" or "tegen" is the predicate, not a preposition of something else."""
    doc = scene.doc
    place = clause.tokens.index(at)
    if not place:
        return False
    if clause.finite is not None and doc[clause.finite].lower_ not in word_class("being"):
        return _said_to_be(doc, clause, at)
    previous = doc[clause.tokens[place - 1]]
    rest = clause.tokens[place + 1 :]
    last = doc[clause.tokens[-1]]
    if doc[at].lower_ == "voor" and (
        (rest and doc[rest[0]].pos_ == "PRON") or _has_another(scene, clause, at)
    ):
        return False
    if rest and last.pos_ == "ADJ" and clause.kind == "main":
        return False
    if clause.kind == "sub":
        if clause.finite is not None and at > clause.finite:
            return False
        phrase_first = not rest or all(is_verb(doc[p]) for p in rest)
        if not phrase_first and not _free(scene, previous):
            return False
        return doc[clause.tokens[-1]].lower_ in word_class("copula") or phrase_first
    if clause.finite is None and doc[at].lower_ == "voor":
        return False
    if clause.finite is not None and at < clause.finite:
        return False
    if not _free(scene, previous) and not _on_it(doc, clause, previous):
        return False
    return not rest or not any(is_verb(doc[p]) and not _of_phrase(doc, p) for p in rest)


def _said_to_be(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether "tegen" is what somebody says to be: "laat weten tegen de brug te zijn"."""
    closing = [doc[p].lower_ for p in clause.tokens[-2:]]
    words = {doc[p].lower_ for p in clause.tokens if p < at}
    return closing == ["te", "zijn"] and bool(words & telling())


def _has_another(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether an adjective before "voor" is the predicate: "is verantwoordelijk voor"."""
    finite = clause.finite if clause.finite is not None else at
    return any(
        scene.doc[p].pos_ == "ADJ"
        and scene.doc[p].dep_ not in ("advmod", "amod")
        and scene.doc[p].lower_ not in word_class("adverb")
        for p in clause.tokens
        if finite < p < at
    )


def _free(scene: Scene, token: Token) -> bool:
    """Whether a word leaves "tegen" behind it free to be the predicate: an actor, an adverb …"""
    if holder_at(scene.actors, token.i) is not None or token.lower_ in word_class("time"):
        return True
    if token.lower_ in word_class("adverb") or token.lower_ in word_class("copula"):
        return True
    if token.lower_ in ("partij", "fractie", "enige") and token.i > 2:
        # "als enige partij tegen"
        return "als" in [before.lower_ for before in scene.doc[token.i - 2 : token.i]]
    return token.pos_ in ("ADV", "AUX", "PROPN", "PRON") or (
        token.pos_ == "ADJ" and token.dep_ == "advmod"
    )


def _on_it(doc: Doc, clause: Clause, token: Token) -> bool:
    """Whether a word is the "op" of "daar op tegen", "erop tegen"."""
    if token.lower_ in ("erop", "daarop", "hierop"):
        return True
    return token.lower_ == "op" and any(
        doc[p].lower_ in ("er", "daar", "hier") for p in clause.tokens if p < token.i
    )


def _of_phrase(doc: Doc, place: int) -> bool:
    """Whether a verb form stands in a nominal phrase: "het beperken van"."""
    before = doc[place - 2] if doc[place - 1].text in QUOTES else doc[place - 1]
    return before.pos_ in ("DET", "ADJ", "ADP") or (
        place + 1 < len(doc) and doc[place + 1].lower_ == "van"
    )
