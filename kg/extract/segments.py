"""Sentence → segments: the words between commas, conjunctions, relatives and subordinators."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span

from kg.extract.verbforms import is_finite, is_finite_plural, is_verb, verb_last
from kg.frames import word_class

Kind = Literal["main", "sub", "infinitive", "attribution", "fragment"]


_BREAKS = frozenset(",;:–—()[]…") | {"...", "--", "-"}


_QUOTES = frozenset("\"'“”„‘’«»`") | {"''", "``"}


@dataclass(slots=True)
class Segment:
    """Words between two bounds; `before` is the mark of punctuation in front."""

    tokens: list[int]
    before: str = ""
    joined: str = ""
    mark: str = ""
    kind: Kind = "main"
    inside: bool = False


def cut(doc: Doc, sentence: Span) -> list[Segment]:
    """Cut a sentence at punctuation, subordinators, relatives and coordinators of clauses."""
    found = [Segment(tokens=[])]
    depth = 0
    skip_to = sentence.start
    for place in range(sentence.start, sentence.end):
        if place < skip_to:
            continue
        token = doc[place]
        low = token.lower_
        if token.is_space or token.text in _QUOTES:
            continue
        if token.text in _BREAKS or token.pos_ == "PUNCT":
            depth = max(0, depth + {"(": 1, ")": -1}.get(token.text, 0))
            before = "resume" if token.text == ")" else token.text
            if found[-1].tokens:
                found.append(Segment(tokens=[]))
            if found[-1].before != "resume" or token.text in ":;":
                found[-1].before = before
            found[-1].inside = depth > 0
            continue
        attribution = _attribution(doc, place, sentence.end)
        if attribution:
            resumed = found[-1]
            if resumed.tokens:
                found.append(Segment(tokens=[]))
            found[-1].tokens.extend(range(place, attribution))
            found[-1].kind = "attribution"
            found.append(Segment(tokens=[], before="resume" if resumed.tokens else ""))
            skip_to = attribution
            continue
        opens = _opens(doc, place, sentence, found[-1])
        if opens:
            if found[-1].tokens:
                found.append(Segment(tokens=[], inside=depth > 0))
            found[-1].mark = low
            found[-1].kind = opens
        elif low in word_class("coordinator") and not found[-1].tokens:
            if not found[-1].joined and (
                low != "alleen" or is_finite(doc[min(place + 1, sentence.end - 1)])
            ):
                found[-1].joined = low
                continue
        elif low in word_class("coordinator") - {"alleen"} and _joins_clauses(
            doc, place, sentence, found[-1]
        ):
            kind, mark = found[-1].kind, found[-1].mark
            found.append(Segment(tokens=[], joined=low, inside=depth > 0))
            if kind == "sub" and verb_last(doc, _rest(doc, place + 1, sentence.end)):
                found[-1].kind, found[-1].mark = kind, mark
            continue
        elif _second_finite(doc, place, found):
            found.append(Segment(tokens=[], before="resume" if _open(doc, found) else ","))
        found[-1].tokens.append(place)
    return [segment for segment in found if segment.tokens]


def _attribution(doc: Doc, place: int, end: int) -> int:
    """The end of "wat de VVD betreft" or "als het aan de VVD ligt" that starts here, or 0."""
    low = doc[place].lower_
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


def _opens(doc: Doc, place: int, sentence: Span, current: Segment) -> Kind | None:
    """The kind of subordinate clause that a word opens, None where it opens none."""
    token = doc[place]
    inside = bool(current.tokens)
    low = token.lower_
    if low == "om":
        return "infinitive" if _has_te(doc, place, sentence.end) else None
    if low in ("zonder", "door", "na", "alvorens"):
        near = _rest(doc, place + 1, sentence.end)
        return (
            "infinitive"
            if _has_te(doc, place, sentence.end) and not any(is_finite(doc[i]) for i in near)
            else None
        )
    subordinator = low in word_class("subordinator")
    relative = low in word_class("relative")
    if not subordinator and not relative:
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
        near = _rest(doc, place + 1, sentence.end)
        if near and is_finite(doc[near[0]]):
            return None
        if low in ("dat", "die", "nu") and token.pos_ != "SCONJ" and not verb_last(doc, near):
            return None
    rest = _rest(doc, place + 1, sentence.end)
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
    if low == "als" and inside and _lone(doc, place, sentence.end, current):
        return None
    if (
        is_finite(doc[rest[0]])
        and low in ("dat", "die", "nu", "of", "sinds")
        and not relative_after_noun(doc, place)
    ):
        return None
    if low in ("dat", "die") and token.pos_ == "DET" and token.dep_ != "mark":
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


def _lone(doc: Doc, place: int, end: int, current: Segment) -> bool:
    """Whether "als" is a comparison: the clause it stands in still awaits its one finite verb."""
    if current.kind != "sub" or any(is_finite(doc[at]) for at in current.tokens):
        return False
    return sum(is_finite(doc[at]) for at in _rest(doc, place + 1, end)) < 2


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
    while at >= 0 and (doc[at].text in (",", ")") or doc[at].text in _QUOTES):
        at -= 1
    return at >= 0 and doc[at].pos_ in ("NOUN", "PROPN")


def _rest(doc: Doc, place: int, end: int) -> list[int]:
    """The words from a place to the next punctuation."""
    found = []
    for at in range(place, end):
        if doc[at].text in _BREAKS - _QUOTES or (
            doc[at].pos_ == "PUNCT" and doc[at].text not in _QUOTES
        ):
            break
        if doc[at].text not in _QUOTES:
            found.append(at)
    return found


def _has_te(doc: Doc, place: int, end: int) -> bool:
    """Whether `te` with an infinitive follows before the clause is over."""
    for at in range(place + 1, min(place + 40, end - 1)):
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


def _joins_clauses(doc: Doc, place: int, sentence: Span, current: Segment) -> bool:
    """Whether a coordinator joins clauses: a finite verb stands before it and another behind."""
    last = doc[current.tokens[-1]]
    plural = current.before == "," and last.pos_ == "VERB" and last.lower_.endswith("en")
    if not plural and not any(is_finite(doc[at]) for at in current.tokens):
        return False
    rest = _rest(doc, place + 1, sentence.end)
    for at in rest:
        low = doc[at].lower_
        if low in ("om", "dat", "die", "omdat", "die", "waar") and at != rest[0]:
            return False
        if (
            low in ("en", "maar")
            and at + 1 < sentence.end
            and doc[at + 1].pos_ in ("ADV", "AUX", "VERB")
        ):
            return False
        if is_finite(doc[at]):
            return True
    return False


def _second_finite(doc: Doc, place: int, found: list[Segment]) -> bool:
    """Whether a finite verb resumes the main clause behind a subordinate one: "die dat zei wil"."""
    current = found[-1]
    if not is_finite(doc[place]) or not current.tokens:
        return False
    if current.kind == "infinitive" and (len(found) == 1 or _open(doc, found)):
        return len(current.tokens) > 2 and doc[place - 2].lower_ == "te"
    resumed = [segment for segment in found[:-1] if not segment.inside]
    kind = resumed[-1].kind if current.before == "resume" and resumed else current.kind
    if kind != "sub":
        return False
    before = [at for at in current.tokens if is_finite(doc[at])]
    if not before or before[-1] != place - 1:
        return False
    earlier = _open(doc, found)
    if earlier:
        return True
    opened = next((segment for segment in found if segment.kind == "sub"), current)
    return "Sing" in doc[place].morph.get("Number", []) and opened.mark not in ("dat", "die")


def _open(doc: Doc, found: list[Segment]) -> bool:
    """Whether the words before a subordinate clause still lack their finite verb."""
    earlier = [segment for segment in found[:-1] if not segment.inside and segment.kind == "main"]
    if any(segment.kind == "sub" for segment in found[:-1]) and found[-1].kind == "sub":
        earlier = [segment for segment in earlier if segment.before != "resume"]
    return bool(earlier) and not any(is_finite(doc[at]) for at in earlier[-1].tokens)


def finite_of(doc: Doc, segment: Segment) -> int | None:
    """The place of a segment's finite verb."""
    if segment.kind == "infinitive":
        return None
    finite = [at for at in segment.tokens if is_finite(doc[at])]
    if segment.kind == "sub":
        plurals = [
            at
            for at in segment.tokens
            if doc[at].lower_ in word_class("plural")
            and doc[at].pos_ in ("VERB", "AUX")
            and (at == 0 or doc[at - 1].lower_ != "te")
        ]
        if not finite and plurals:
            return plurals[0]
        if not finite and segment.tokens:
            last = doc[segment.tokens[-1]]
            if (
                last.pos_ == "VERB"
                and last.lower_.endswith("en")
                and doc[last.i - 1].lower_ != "te"
            ):
                return last.i
    if finite and segment.kind == "main" and doc[finite[0] - 1].lower_ == "te" and len(finite) > 1:
        return finite[1]
    finite = [at for at in finite if at == 0 or doc[at - 1].lower_ != "te"]
    if not finite and segment.kind == "main":
        finite = [at for at in segment.tokens[1:-1] if is_finite_plural(doc, at)]
    return finite[0] if finite else None
