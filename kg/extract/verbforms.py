"""Verbs by their forms: what is finite, what closes a clause."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.frames import finite_forms, word_class


def is_finite(token: Token) -> bool:
    """Whether a token is a finite verb: the tagger says so, or the form can be nothing else."""
    if token.lower_ == "zijn" and token.dep_ in ("cop", "aux", "aux:pass"):
        # The possessive and the verb are one form; the parse knows them apart.
        return True
    if token.lower_ in word_class("no_verb"):
        return False
    if token.pos_ == "NOUN" and token.i and token.nbor(-1).pos_ == "DET":
        return False  # "de drukte"
    if token.pos_ in ("VERB", "AUX"):
        return "Fin" in token.morph.get("VerbForm", []) or token.lower_ in finite_forms()
    return token.lower_ in finite_forms() and not token.text[0].isupper()


def is_verb(token: Token) -> bool:
    """Whether a token is any form of a verb."""
    return token.pos_ in ("VERB", "AUX") or is_finite(token)


def verb_last(doc: Doc, rest: Sequence[int]) -> bool:
    """Whether the words up to the next punctuation have their finite verb late, not second."""
    finite = [
        n
        for n, at in enumerate(rest)
        if is_finite(doc[at]) or doc[at].lower_ in word_class("plural")
    ]
    if not finite and len(rest) > 3 and _closing(doc, rest[-1]):
        return True
    if not finite:
        return False
    return finite[0] >= 1 and (
        all(_tail(doc[at]) for at in rest[finite[0] + 1 :][:2]) or finite[0] >= 3
    )


def _closing(doc: Doc, at: int) -> bool:
    """Whether a plural verb that looks like an infinitive closes the words: "… regels houden"."""
    return (
        doc[at].pos_ == "VERB"
        and doc[at].lower_.endswith("en")
        and "Part" not in doc[at].morph.get("VerbForm", [])
        and doc[at - 1].lower_ != "te"
        and not is_verb(doc[at - 1])
    )


def _tail(token: Token) -> bool:
    """Whether a word may stand behind the finite verb of a verb-last clause."""
    return (
        is_verb(token)
        or token.pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT")
        or token.lower_
        in (
            "dat",
            "te",
            "om",
            "door",
        )
    )


def is_finite_plural(doc: Doc, at: int) -> bool:
    """Whether a verb tagged as an infinitive is the finite plural of a main clause."""
    token, before = doc[at], doc[at - 1]
    return (
        token.pos_ in ("VERB", "AUX")
        and token.lower_.endswith("en")
        and "Part" not in token.morph.get("VerbForm", [])
        and before.lower_ not in ("te", "het", "om")
        and before.pos_ in ("PROPN", "NOUN", "PRON")
        and not is_verb(doc[at + 1])
        and not (token.dep_ == "xcomp" and token.head.i < at and is_finite(token.head))
    )
