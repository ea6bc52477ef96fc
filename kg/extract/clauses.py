"""Sentence → clauses: what stands around one finite verb.

The clauses come from the order of the words: commas, conjunctions, relative pronouns and finite
verbs bound them. Dutch marks a clause so well (verb second, verb last) that this holds where a
small parser loses the way in a long sentence; the parse serves inside a clause.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Span, Token

from kg.frames import finite_forms, word_class

Kind = Literal["main", "sub", "infinitive", "attribution", "fragment"]

_BREAKS = frozenset(",;:–—()[]…") | {"...", "--", "-"}
_QUOTES = frozenset("\"'“”„‘’«»`") | {"''", "``"}
_AUX_PLURALS = frozenset(
    "hebben worden zijn kunnen zullen moeten mogen willen gaan blijven".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A finite verb and its words, by their places in the document, in the order of the text.

    `mark` is the word that opens a subordinate clause, `joined` the coordinator before the clause,
    `finite` the place of the finite verb (None: a headline, or an infinitive), `parent` the clause
    a subordinate one hangs on, `bare` that it starts with its verb: its subject stood before.
    """

    tokens: tuple[int, ...]
    kind: Kind
    mark: str = ""
    joined: str = ""
    finite: int | None = None
    parent: int | None = None
    bare: bool = False

    @property
    def first(self) -> int:
        """The place of the first word."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """The place behind the last word."""
        return self.tokens[-1] + 1


@dataclass(slots=True)
class _Segment:
    """Words between two bounds; `before` is the mark of punctuation in front."""

    tokens: list[int]
    before: str = ""
    joined: str = ""
    mark: str = ""
    kind: Kind = "main"
    inside: bool = False


def split(sentence: Span) -> tuple[Clause, ...]:
    """The clauses of an analysed sentence, in the order of their first words."""
    doc = sentence.doc
    segments = _segments(doc, sentence)
    return _clauses(doc, segments)


def is_finite(token: Token) -> bool:
    """Whether a token is a finite verb: the tagger says so, or the form can be nothing else."""
    if token.pos_ in ("VERB", "AUX"):
        return "Fin" in token.morph.get("VerbForm") or token.lower_ in finite_forms()
    return token.lower_ in finite_forms() and not token.text[0].isupper()


def _fits(doc: Doc, clause: Clause, segment: _Segment) -> bool:
    """Whether words without a verb belong to the clause before: an aside, or what follows one."""
    first = doc[segment.tokens[0]]
    if segment.before != "," or segment.joined:
        return False
    if doc[clause.tokens[-1]].pos_ == "ADJ":
        return True
    if first.pos_ == "ADP" or first.lower_ in ("zoals", "net", "onder", "waaronder", "inclusief"):
        return True
    aside = [at for at in clause.tokens if doc[at - 1].text == ","]
    return any(doc[at].pos_ == "ADP" or doc[at].lower_ in ("zoals", "net") for at in aside)


def is_verb(token: Token) -> bool:
    """Whether a token is any form of a verb."""
    return token.pos_ in ("VERB", "AUX") or is_finite(token)


def _segments(doc: Doc, sentence: Span) -> list[_Segment]:
    """Cut a sentence at punctuation, subordinators, relatives and coordinators of clauses."""
    found = [_Segment(tokens=[])]
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
                found.append(_Segment(tokens=[]))
            if found[-1].before != "resume" or token.text in ":;":
                found[-1].before = before
            found[-1].inside = depth > 0
            continue
        attribution = _attribution(doc, place, sentence.end)
        if attribution:
            resumed = found[-1]
            if resumed.tokens:
                found.append(_Segment(tokens=[]))
            found[-1].tokens.extend(range(place, attribution))
            found[-1].kind = "attribution"
            found.append(_Segment(tokens=[], before="resume" if resumed.tokens else ""))
            skip_to = attribution
            continue
        opens = _opens(doc, place, sentence, found[-1])
        if opens:
            if found[-1].tokens:
                found.append(_Segment(tokens=[], inside=depth > 0))
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
            found.append(_Segment(tokens=[], joined=low, inside=depth > 0))
            if kind == "sub" and _verb_last(doc, _rest(doc, place + 1, sentence.end)):
                found[-1].kind, found[-1].mark = kind, mark
            continue
        elif _second_finite(doc, place, found):
            found.append(_Segment(tokens=[], before="resume" if _open(doc, found) else ","))
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


def _opens(doc: Doc, place: int, sentence: Span, current: _Segment) -> Kind | None:
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
        if low in ("dat", "die", "nu") and token.pos_ != "SCONJ" and not _verb_last(doc, near):
            return None
    rest = _rest(doc, place + 1, sentence.end)
    if not rest:
        return None
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
    if low in ("dat", "die") and token.pos_ in ("DET",):
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
        if low == "als" and not _verb_last(doc, _to_next(doc, rest)):
            return None
        if low == "of" and (not inside or token.pos_ == "CCONJ") and not _verb_last(doc, rest):
            return None
        if low in ("nu", "sinds") and not _verb_last(doc, rest):
            return None
        if low in ("dat", "die") and not _has_verb_ahead(doc, place, sentence, rest):
            return None
        if (
            low in ("dat", "die")
            and "Dem" in token.morph.get("PronType")
            and not _verb_last(doc, rest)
        ):
            return None
    return "sub"


def _lone(doc: Doc, place: int, end: int, current: _Segment) -> bool:
    """Whether "als" is a comparison: the clause it stands in still awaits its one finite verb."""
    if current.kind != "sub" or any(is_finite(doc[at]) for at in current.tokens):
        return False
    return sum(is_finite(doc[at]) for at in _rest(doc, place + 1, end)) < 2


def _to_next(doc: Doc, places: Sequence[int]) -> list[int]:
    """The words up to the next subordinate clause."""
    found = []
    for at in places:
        if doc[at].lower_ in ("dat", "die", "om", "omdat"):
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
        if (
            doc[at].text in _BREAKS - _QUOTES
            or doc[at].pos_ == "PUNCT"
            and doc[at].text not in _QUOTES
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
            and not (doc[at - 1].lower_ == "te")
            and doc[at].lower_ not in _AUX_PLURALS
        ):
            return False
    return False


def _has_verb_ahead(doc: Doc, place: int, sentence: Span, rest: Sequence[int]) -> bool:
    """Whether a verb-last clause can start here: a finite verb comes, and not at once."""
    if any(is_finite(doc[at]) for at in rest):
        return True
    if doc[place].pos_ == "SCONJ" and rest and doc[rest[0]].pos_ not in ("ADP", "ADV", "PUNCT"):
        return True
    if rest and is_verb(doc[rest[-1]]) and doc[rest[-1]].lower_ not in _AUX_PLURALS:
        return False
    return any(
        is_finite(doc[at]) for at in range(rest[-1] + 1 if rest else place, sentence.end)
    ) or (bool(rest) and rest[-1] + 1 >= sentence.end - 1)


def _verb_last(doc: Doc, rest: Sequence[int]) -> bool:
    """Whether the words up to the next punctuation have their finite verb late, not second."""
    finite = [
        n for n, at in enumerate(rest) if is_finite(doc[at]) or doc[at].lower_ in _AUX_PLURALS
    ]
    if not finite:
        return False
    return finite[0] >= 1 and (
        all(_tail(doc[at]) for at in rest[finite[0] + 1 :][:2]) or finite[0] >= 3
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


def _joins_clauses(doc: Doc, place: int, sentence: Span, current: _Segment) -> bool:
    """Whether a coordinator joins clauses: a finite verb stands before it and another behind."""
    if not any(is_finite(doc[at]) for at in current.tokens):
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


def _second_finite(doc: Doc, place: int, found: list[_Segment]) -> bool:
    """Whether a finite verb resumes the main clause behind a subordinate one: "die dat zei wil"."""
    current = found[-1]
    if not is_finite(doc[place]) or not current.tokens:
        return False
    if current.kind == "infinitive" and len(found) == 1:
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
    return "Sing" in doc[place].morph.get("Number") and opened.mark not in ("dat", "die")


def _open(doc: Doc, found: list[_Segment]) -> bool:
    """Whether the words before a subordinate clause still lack their finite verb."""
    earlier = [segment for segment in found[:-1] if not segment.inside and segment.kind == "main"]
    if any(segment.kind == "sub" for segment in found[:-1]) and found[-1].kind == "sub":
        earlier = [segment for segment in earlier if segment.before != "resume"]
    return bool(earlier) and not any(is_finite(doc[at]) for at in earlier[-1].tokens)


def _clauses(doc: Doc, segments: list[_Segment]) -> tuple[Clause, ...]:
    """Join segments to clauses: lists, what is interrupted by a subordinate clause."""
    found: list[Clause] = []
    waiting: int | None = None  # a clause that still lacks its finite verb
    for segment in segments:
        finite = _finite(doc, segment)
        previous = len(found) - 1 if found else None
        if segment.kind == "attribution":
            found.append(_made(segment, None, previous))
            continue
        if segment.inside and finite is None:
            found.append(replace(_made(segment, None, previous), kind="fragment"))
            continue
        if segment.kind in ("sub", "infinitive"):
            parent = _parent(found, segment.mark, segment.before == ",")
            found.append(_made(segment, finite, parent))
            if segment.kind == "sub" and finite is None:
                waiting = len(found) - 1
            continue
        opened = _unfinished(doc, found, waiting, segment)
        if opened is not None:
            waiting = opened
        if segment.before == ":":
            waiting = None
        if waiting is not None and not (segment.joined == "maar" and finite is None):
            clause = found[waiting]
            found[waiting] = replace(
                clause, tokens=tuple(sorted((*clause.tokens, *segment.tokens))), finite=finite
            )
            if finite is not None:
                waiting = None
            continue
        if segment.before == "resume" and (finite is None or not segment.joined):
            host = _host(found)
            if host is not None and (finite is None or found[host].finite is None):
                clause = found[host]
                found[host] = replace(
                    clause,
                    tokens=tuple(sorted((*clause.tokens, *segment.tokens))),
                    finite=clause.finite if finite is None else finite,
                )
                waiting = None if found[host].finite is not None else waiting
                continue
        if finite is None:
            host = _host(found)
            if host is not None and (
                _continues(doc, segment, found[host]) or _fits(doc, found[host], segment)
            ):
                clause = found[host]
                found[host] = replace(clause, tokens=(*clause.tokens, *segment.tokens))
                continue
            found.append(_made(segment, None, previous))
            last_open = (
                _begins_list(doc, segments, segment)
                or previous is None
                or segment.before in (":", ";")
                or bool(segment.joined)
            )
            waiting = len(found) - 1 if last_open or _opener(found) else None
            continue
        clause = _made(segment, finite, previous)
        if previous is not None and found[previous].kind == "sub" and _verb_final(doc, clause):
            host = found[previous]
            clause = replace(clause, kind="sub", mark=host.mark, parent=host.parent)
        bare = clause.finite == clause.tokens[0] or (
            bool(segment.joined) and _adverbs_before(doc, clause)
        )
        found.append(replace(clause, bare=bare))
    return tuple(
        replace(clause, kind="fragment")
        if clause.kind == "main" and clause.finite is None and not _headline(doc, clause, found)
        else clause
        for clause in found
    )


def _begins_list(doc: Doc, segments: list[_Segment], segment: _Segment) -> bool:
    """Whether a name ends these words and the next ones go on with names and a verb."""
    at = segments.index(segment)
    if at + 1 >= len(segments) or doc[segment.tokens[-1]].pos_ != "PROPN":
        return False
    following = segments[at + 1]
    return following.before == "," and doc[following.tokens[0]].pos_ == "PROPN"


def _host(found: list[Clause]) -> int | None:
    """The newest clause that is no aside."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind not in ("attribution", "fragment"):
            return at
    return None


def _unfinished(
    doc: Doc, found: list[Clause], waiting: int | None, segment: _Segment
) -> int | None:
    """The main clause that a verb resumes, where a relative clause before it hid its own verb."""
    if waiting is None or found[waiting].kind != "sub" or len(found[waiting].tokens) < 3:
        return None
    if not is_finite(doc[segment.tokens[0]]) or segment.before != ",":
        return None
    for at in range(waiting - 1, -1, -1):
        if found[at].finite is None and found[at].kind == "main":
            return at
    return None


def _opener(found: list[Clause]) -> bool:
    """Whether the newest clause is the first that is no attribution: it may await its verb."""
    return all(clause.kind in ("attribution", "sub", "infinitive") for clause in found[:-1])


def _headline(doc: Doc, clause: Clause, found: list[Clause]) -> bool:
    """Whether a clause may lack a verb: the only one in its sentence, or one side of a contrast."""
    return (
        all(other.finite is None or other is clause for other in found)
        or bool(clause.joined)
        or (clause.first > 0 and doc[clause.first - 1].text in (",", ";", ":"))
    )


def _adverbs_before(doc: Doc, clause: Clause) -> bool:
    """Whether only adverbs stand before the finite verb: "en pleit", "maar wil", "en blijft dus"."""
    if clause.finite is None:
        return False
    before = [at for at in clause.tokens if at < clause.finite]
    return all(
        doc[at].lower_ in word_class("adverb") - {"het", "er", "daar", "hier"} for at in before
    )


def _verb_final(doc: Doc, clause: Clause) -> bool:
    """Whether the finite verb stands at the end, and something more than one phrase before it."""
    if clause.finite is None:
        return False
    place = clause.tokens.index(clause.finite)
    behind = clause.tokens[place + 1 :]
    return place >= 2 and all(is_verb(doc[at]) for at in behind)


def _finite(doc: Doc, segment: _Segment) -> int | None:
    """The place of a segment's finite verb."""
    if segment.kind == "infinitive":
        return None
    finite = [at for at in segment.tokens if is_finite(doc[at])]
    if segment.kind == "sub":
        plurals = [
            at
            for at in segment.tokens
            if doc[at].lower_ in _AUX_PLURALS
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
        finite = [at for at in segment.tokens[1:-1] if _plural(doc, at)]
    return finite[0] if finite else None


def _plural(doc: Doc, at: int) -> bool:
    """Whether a verb tagged as an infinitive is the finite plural of a main clause."""
    token, before = doc[at], doc[at - 1]
    return (
        token.pos_ in ("VERB", "AUX")
        and token.lower_.endswith("en")
        and "Part" not in token.morph.get("VerbForm")
        and before.lower_ not in ("te", "het", "om")
        and before.pos_ in ("PROPN", "NOUN", "PRON")
        and not is_verb(doc[at + 1])
    )


def _made(segment: _Segment, finite: int | None, parent: int | None) -> Clause:
    return Clause(
        tokens=tuple(segment.tokens),
        kind=segment.kind,
        mark=segment.mark,
        joined=segment.joined,
        finite=finite,
        parent=parent if segment.kind != "main" else None,
    )


def _parent(found: list[Clause], mark: str, aside: bool = False) -> int | None:
    """The clause a new subordinate one hangs on: the nearest before it that is no aside."""
    for at in range(len(found) - 1, -1, -1):
        clause = found[at]
        if clause.kind in ("attribution", "fragment"):
            continue
        if mark == "om" and clause.kind == "sub" and clause.mark in ("die", "wie") and aside:
            continue
        if (
            mark in ("dat", "om", "of", "omdat")
            and clause.finite is None
            and clause.kind == "main"
            and at
        ):
            continue
        return at
    return None


def _continues(doc: Doc, segment: _Segment, clause: Clause) -> bool:
    """Whether words without a verb carry a list on: "met de VVD, het CDA en D66"."""
    if segment.before not in (",", "") and not segment.joined:
        return False
    if segment.joined in ("maar", "want", "dus"):
        return False
    if segment.joined in ("en", "of"):
        return True
    low = [doc[at].lower_ for at in segment.tokens]
    conjunct = any(
        doc[at].dep_ == "conj" and doc[at].head.i in clause.tokens for at in segment.tokens
    )
    return conjunct or ("en" in low and doc[segment.tokens[0]].dep_ != "appos")
