"""What opens a clause under another: subordinators, relatives, "om … te", "wat X betreft"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from kg.extract.verbforms import is_finite, is_verb, verb_last
from kg.frames import word_class

Kind = Literal["main", "sub", "infinitive", "attribution", "fragment"]
BREAKS = frozenset(",;:–—()[]…") | {"...", "--", "-"}
QUOTES = frozenset("\"'“”„‘’«»`") | {"''", "``"}


@dataclass(slots=True)
class Segment:
    """Words between two bounds; `before` is the mark of punctuation in front."""

    tokens: list[int]
    before: str = ""
    joined: str = ""
    mark: str = ""
    kind: Kind = "main"
    inside: bool = False


def attribution_end(doc: Doc, place: int, end: int) -> int:
    """The end of "wat X betreft", "als het aan X ligt", ", zo vindt X," that starts here, or 0."""
    low = doc[place].lower_
    if low == "zo" and place and doc[place - 1].text in (",", "–", "-", "("):
        return _aside_end(doc, place, end)
    if low == "wat":
        closing = {"betreft", "betrof"}
    elif low in ("als", "wanneer") and [
        doc[i].lower_ for i in range(place + 1, min(place + 3, end))
    ] == [
        "het",
        "aan",
    ]:
        closing = {"ligt", "lag", "liggen"}
    else:
        return 0
    for at in range(place + 1, min(place + 24, end)):
        if doc[at].lower_ in closing:
            return at + 1
    return 0


def _aside_end(doc: Doc, place: int, end: int) -> int:
    """The end of an aside of "zo" and a verb, "zo bleek gisteren", that a comma closes; or 0."""
    if place + 1 >= end or not is_finite(doc[place + 1]):
        return 0
    near = until_break(doc, place + 1, end)
    last = near[-1] + 1 if near else end
    if last >= end - 1:
        # "…, zo vindt de SP." names who says it; "…, zo wil de SP" may go on.
        return last if doc[place + 1].lower_ in word_class("quote") else 0
    return last if doc[last].text in (",", "–", "-", ")") else 0


def opening_kind(doc: Doc, place: int, sentence: Span, current: Segment) -> Kind | None:
    """The kind of subordinate clause that a word opens, None where it opens none."""
    token = doc[place]
    inside = bool(current.tokens)
    low = token.lower_
    if low == "om":
        return "infinitive" if _has_te(doc, place, sentence.end) else None
    particle = low == "door" and place + 1 < sentence.end and doc[place + 1].lower_ == "te"
    if low in ("zonder", "door", "na", "alvorens") and not particle:
        near = until_break(doc, place + 1, sentence.end)
        return (
            "infinitive"
            if _has_te(doc, place, sentence.end) and not any(is_finite(doc[i]) for i in near)
            else None
        )
    subordinator = low in word_class("subordinator")
    relative = low in word_class("relative")
    if not subordinator and not relative:
        return None
    if _in_idiom(doc, place):
        return None
    if low == "nu" and inside:
        # "heeft nu besloten", "vanaf nu": only at the head of its words does "nu" give a reason.
        return None
    if low == "dat" and (_demonstrative(token) or not _verb_behind(doc, place, sentence.end)):
        return None
    if place == sentence.start and low in (
        "dat",
        "die",
        "dit",
        "nu",
        "als",
        "wat",
        "wie",
        "waarom",
        "hoe",
    ):
        # "Dat wil de VVD niet", "Nu wil …": verb second; "Als …, wil …" has its verb last.
        near = until_break(doc, place + 1, sentence.end)
        if near and is_finite(doc[near[0]]):
            return None
        if low in ("dat", "die", "nu") and token.pos_ != "SCONJ" and not verb_last(doc, near):
            return None
    rest = until_break(doc, place + 1, sentence.end)
    if not rest:
        # "wil dat, met een goede reden, …": the clause goes on behind the aside.
        aside = inside and low == "dat" and is_verb(doc[place - 1]) and doc[place + 1].text == ","
        return "sub" if aside else None
    if (
        low in ("die", "dat")
        and not inside
        and place > sentence.start
        and doc[place - 1].text == ","
    ):
        return "sub" if relative_after_noun(doc, place) or low == "dat" else None
    if low in ("waaronder", "zoals") and not any(is_finite(doc[at]) for at in rest):
        # "acht partijen, waaronder VVD en CDA": names, no clause.
        return None
    if low == "als" and inside and _lone(doc, place, sentence.end, current):
        return None
    if (
        is_finite(doc[rest[0]])
        and low in ("dat", "die", "nu", "of", "sinds")
        and not relative_after_noun(doc, place)
    ):
        return None
    determines = low in ("dat", "die") and token.pos_ == "DET" and token.dep_ != "mark"
    if determines and (low == "die" or not _before_bare_noun(doc, place, rest, current)):
        return None
    if low in (
        "nu",
        "sinds",
        "als",
        "of",
        "dat",
        "die",
        "wat",
        "wie",
        "waar",
        "hoe",
        "welke",
        "welk",
    ):
        if low == "als" and not verb_last(doc, _to_next(doc, rest)):
            return None
        if low == "of" and (not inside or token.pos_ == "CCONJ") and not verb_last(doc, rest):
            return None
        if low in ("nu", "sinds") and not verb_last(doc, _to_next(doc, rest)):
            return None
        if low == "wat" and inside and not any(is_verb(doc[at]) for at in rest):
            # "ziet wel wat in een tunnel": something.
            return None
        if low in ("dat", "die") and not _has_verb_ahead(doc, place, sentence, rest):
            return None
        if (
            low in ("dat", "die")
            and "Dem" in token.morph.get("PronType", [])
            and doc[rest[0]].pos_ not in ("NOUN", "PROPN", "DET", "NUM")
            and not verb_last(doc, rest)
        ):
            return None
    return "sub"


def _in_idiom(doc: Doc, place: int) -> bool:
    """Whether a question word is part of "hoe dan ook", "koste wat kost"."""
    low, ahead = doc[place].lower_, [token.lower_ for token in doc[place + 1 : place + 3]]
    return ahead == ["dan", "ook"] or (low == "wat" and doc[place - 1].lower_ == "koste")


def _verb_behind(doc: Doc, place: int, end: int) -> bool:
    """Whether any word behind can be the verb of a clause: none is in "noemt dat een ramp"."""
    return any(
        is_verb(doc[at]) or doc[at].lower_ in word_class("plural") for at in range(place + 1, end)
    )


def _demonstrative(token: Token) -> bool:
    """Whether "dat" is a pronoun with a part of its own in a clause that it does not open."""
    return (
        token.pos_ == "PRON"
        and token.dep_ in ("obj", "nsubj", "nsubj:pass", "obl", "iobj")
        and not token.head.dep_.startswith("acl")
        and token.i > token.sent.start
        and (token.nbor(-1).pos_ not in ("NOUN", "PROPN") or _subject_before(token))
        and token.nbor(-1).text != ","
    )


def _before_bare_noun(doc: Doc, place: int, rest: Sequence[int], current: Segment) -> bool:
    """Whether "dat" with a noun behind it opens a clause: "vindt dat vuurwerk weg moet".

    The clause has its verbs last, and the one before it has its own finite verb already. At the
    head of a sentence the verb may be second as well ("Dat vuurwerk moet weg").
    """
    words = _to_next(doc, rest)
    closing = len(words)
    while closing and (is_verb(doc[words[closing - 1]]) or doc[words[closing - 1]].lower_ == "te"):
        closing -= 1
    cluster = words[closing:]
    if not closing or not any(is_finite(doc[at]) for at in cluster):
        return False
    if any(is_finite(doc[at]) or doc[at].pos_ == "CCONJ" for at in words[:closing]):
        return False
    if place == doc[place].sent.start:
        return closing > 1 or "Part" in doc[cluster[0]].morph.get("VerbForm", [])
    return current.kind == "main" and any(is_finite(doc[at]) for at in current.tokens)


def _subject_before(token: Token) -> bool:
    """Whether the noun before is another part of the verb: "omdat de raad dat afwijst"."""
    before = token.nbor(-1)
    while before.dep_ in ("flat", "appos", "fixed") and before.head.i < before.i:
        before = before.head
    return before.head == token.head and before.dep_ in ("nsubj", "nsubj:pass", "obl")


def _lone(doc: Doc, place: int, end: int, current: Segment) -> bool:
    """Whether "als" is a comparison: the clause it stands in still awaits its one finite verb."""
    if current.kind != "sub" or any(is_finite(doc[at]) for at in current.tokens):
        return False
    return sum(is_finite(doc[at]) for at in until_break(doc, place + 1, end)) < 2


def _to_next(doc: Doc, places: Sequence[int]) -> list[int]:
    """The words up to the next subordinate clause."""
    found = []
    for at in places:
        if doc[at].lower_ in ("om", "omdat", "dat", "die") or (
            doc[at].lower_ in word_class("relative")
            and doc[at].lower_.startswith("waar")
            and len(doc[at]) > 4
        ):
            break
        found.append(at)
    return found


def relative_after_noun(doc: Doc, place: int) -> bool:
    """Whether the word before is a noun (or a comma behind one) that a relative could take up."""
    at = place - 1
    while at >= 0 and (doc[at].text in (",", ")") or doc[at].text in QUOTES):
        at -= 1
    return at >= 0 and doc[at].pos_ in ("NOUN", "PROPN")


def until_break(doc: Doc, place: int, end: int) -> list[int]:
    """The words from a place to the next punctuation."""
    found = []
    for at in range(place, end):
        if doc[at].text in BREAKS - QUOTES or (
            doc[at].pos_ == "PUNCT" and doc[at].text not in QUOTES
        ):
            break
        if doc[at].text not in QUOTES:
            found.append(at)
    return found


def _has_te(doc: Doc, place: int, end: int) -> bool:
    """Whether `te` with an infinitive follows before the clause is over."""
    for at in range(place + 1, min(place + 40, end - 1)):
        if doc[at].lower_ == "om":
            return False
        if doc[at].lower_ == "te" and (is_verb(doc[at + 1]) or doc[at + 1].lower_.endswith("en")):
            return True
        if (
            is_finite(doc[at])
            and doc[at - 1].lower_ != "te"
            and doc[at].lower_ not in word_class("plural")
        ):
            return False
    return False


def _has_verb_ahead(doc: Doc, place: int, sentence: Span, rest: Sequence[int]) -> bool:
    """Whether a verb-last clause can start here: a finite verb comes, and not at once."""
    if any(is_finite(doc[at]) or doc[at].lower_ in word_class("plural") for at in rest):
        return True
    if doc[place - 1].lower_ in word_class("quote") and rest and doc[rest[0]].pos_ != "ADP":
        return True
    announces = doc[place].pos_ == "SCONJ" or doc[place].dep_ == "mark"
    if announces and rest and doc[rest[0]].pos_ not in ("ADP", "ADV", "PUNCT"):
        return True
    if rest and is_verb(doc[rest[-1]]) and doc[rest[-1]].lower_ not in word_class("plural"):
        return False
    return any(
        is_finite(doc[at]) for at in range(rest[-1] + 1 if rest else place, sentence.end)
    ) or (bool(rest) and rest[-1] + 1 >= sentence.end - 1)
