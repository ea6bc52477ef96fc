"""Sentence → segments: the words between commas, conjunctions, relatives and subordinators."""

from spacy.tokens import Doc, Span

from kg.extract.openers import BREAKS, QUOTES, Segment, attribution_end, opening_kind, until_break
from kg.extract.verbforms import is_finite, is_finite_plural, is_verb, verb_last
from kg.frames import word_class


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
        if token.is_space or token.text in QUOTES:
            continue
        if token.text in BREAKS or token.pos_ == "PUNCT":
            depth = max(0, depth + {"(": 1, ")": -1}.get(token.text, 0))
            before = "resume" if token.text == ")" else token.text
            if found[-1].tokens:
                found.append(Segment(tokens=[]))
            if found[-1].before != "resume" or token.text in ":;":
                found[-1].before = before
            found[-1].inside = depth > 0
            continue
        attribution = attribution_end(doc, place, sentence.end)
        if attribution:
            resumed = found[-1]
            if resumed.tokens:
                found.append(Segment(tokens=[]))
            found[-1].tokens.extend(range(place, attribution))
            found[-1].kind = "attribution"
            found.append(Segment(tokens=[], before="resume" if resumed.tokens else ""))
            skip_to = attribution
            continue
        kind = opening_kind(doc, place, sentence, found[-1])
        if kind:
            if found[-1].tokens:
                found.append(Segment(tokens=[], inside=depth > 0))
            found[-1].mark = low
            found[-1].kind = kind
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
            if kind == "sub" and verb_last(doc, until_break(doc, place + 1, sentence.end)):
                found[-1].kind, found[-1].mark = kind, mark
            continue
        elif _second_finite(doc, place, found) or _second_infinitive(doc, place, found[-1]):
            found.append(_resumption(doc, low, found))
        found[-1].tokens.append(place)
    return [segment for segment in found if segment.tokens]


def _joins_clauses(doc: Doc, place: int, sentence: Span, current: Segment) -> bool:
    """Whether a coordinator joins clauses: a finite verb stands before it and another behind."""
    last = doc[current.tokens[-1]]
    if current.kind == "infinitive" and _has_subject(doc, place + 1):
        return True
    plural = current.before == "," and last.pos_ == "VERB" and last.lower_.endswith("en")
    if not plural and not any(is_finite(doc[at]) for at in current.tokens):
        return False
    rest = until_break(doc, place + 1, sentence.end)
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


def _has_subject(doc: Doc, place: int) -> bool:
    """Whether a clause of its own opens here: a pronoun as subject and its verb, "hij wil"."""
    pronoun = doc[place].lower_ in ("hij", "zij", "ze", "wij", "we", "ik")
    return pronoun and place + 1 < len(doc) and is_finite(doc[place + 1])


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


def _second_infinitive(doc: Doc, place: int, current: Segment) -> bool:
    """Whether "te" begins another phrase behind a whole one: "zegt het plan om te X te steunen"."""
    if doc[place].lower_ != "te" or current.kind != "infinitive":
        return False
    if doc[place - 1].lower_ in word_class("coordinator") | {"of"}:
        return False
    return any(doc[at].lower_ == "te" and is_verb(doc[at + 1]) for at in current.tokens)


def _resumption(doc: Doc, low: str, found: list[Segment]) -> Segment:
    """The segment that such a verb opens; "niet" right before "te" goes with it."""
    resumed = Segment(tokens=[], before="resume" if _open(doc, found) else ",")
    while low == "te" and doc[found[-1].tokens[-1]].lower_ in word_class("negator"):
        resumed.tokens.insert(0, found[-1].tokens.pop())
    return resumed


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
    if segment.kind == "sub":
        # "dat vuurwerk verboden moet worden": some participles look like a past tense.
        sure = [at for at in finite if "Part" not in doc[at].morph.get("VerbForm", [])]
        finite = sure or finite
    if not finite and segment.kind == "main":
        finite = [at for at in segment.tokens[1:-1] if is_finite_plural(doc, at)]
    return finite[0] if finite else None
