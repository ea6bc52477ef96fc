"""How a segment joins the clauses before it: goes on with one, resumes one, or opens another."""

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.openers import Segment
from kg.extract.verbforms import is_finite, is_verb
from kg.frames import participles, word_class

_ASIDES = (
    "zoals",
    "net",
    "onder",
    "waaronder",
    "inclusief",
    "evenals",
    "alsook",
    "alsmede",
    "anders",
)


def is_tag(doc: Doc, segment: Segment, finite: int | None) -> bool:
    """Whether words behind a comma name a speaker: "vindt de SP", not "vindt dat"."""
    first = segment.tokens[0]
    return (
        finite == first
        and segment.before == ","
        and doc[first].lower_ in word_class("quote")
        and len(segment.tokens) > 1
        and doc[first + 1].lower_ not in ("dat", "het", "er", "of", "om", "niet", "zich", "ook")
        and doc[first + 1].pos_ in ("PROPN", "NOUN", "DET", "PRON")
    )


def closes_fronted(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether a verb behind a comma opens the main clause after a subordinate one in front.

    Where that one seems to lack its verb, the tagger took its last word for something else.
    """
    return (
        clause.kind == "sub"
        and len(clause.tokens) > 2
        and segment.before == ","
        and is_finite(doc[segment.tokens[0]])
    )


def closes_row(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether a plural verb that looks like an infinitive closes one more dat-clause in a row."""
    last = doc[segment.tokens[-1]]
    return (
        clause.kind == "sub"
        and clause.mark == "dat"
        and clause.finite is not None
        and segment.kind == "main"
        and len(segment.tokens) > 2
        and last.pos_ == "VERB"
        and last.lower_.endswith("en")
        and doc[last.i - 1].lower_ != "te"
    )


def fits_in(doc: Doc, clause: Clause, segment: Segment) -> bool:
    """Whether words without a verb belong to the clause before: an aside, or what follows one."""
    first = doc[segment.tokens[0]]
    if segment.before != "," or segment.joined:
        return False
    if doc[clause.tokens[-1]].pos_ == "ADJ":
        return True
    if first.pos_ == "ADP" or first.lower_ in _ASIDES:
        return True
    aside = [at for at in clause.tokens if doc[at - 1].text == ","]
    return any(
        doc[at].pos_ == "ADP" or doc[at].lower_ in ("zoals", "net", "anders") for at in aside
    )


def begins_list(doc: Doc, segments: list[Segment], segment: Segment) -> bool:
    """Whether a name ends these words and the next ones go on with names and a verb."""
    at = segments.index(segment)
    if at + 1 >= len(segments) or doc[segment.tokens[-1]].pos_ != "PROPN":
        return False
    following = segments[at + 1]
    return following.before == "," and doc[following.tokens[0]].pos_ == "PROPN"


def is_apposed(doc: Doc, segments: list[Segment], segment: Segment, found: list[Clause]) -> bool:
    """Whether words in commas only say who somebody is: "pleit X, de minister, voor"."""
    at = segments.index(segment)
    first = doc[segment.tokens[0]]
    if segment.before != "," or segment.joined or at + 1 >= len(segments) or not found:
        return False
    if found[-1].finite is None or segments[at + 1].before != ",":
        return False
    names = first.i > 1 and doc[first.i - 2].pos_ == "PROPN" and first.pos_ in ("DET", "NOUN")
    return names and doc[segments[at + 1].tokens[0]].pos_ in ("ADP", "ADV", "ADJ", "DET")


def resumed_by(doc: Doc, found: list[Clause], segment: Segment) -> int | None:
    """The main clause that words without a verb go on with, behind a relative clause in commas.

    "Daarom wil X, die voor een brug is, een referendum houden": a verb before governs them.
    """
    if segment.before != "," or segment.joined or not found:
        return None
    if _cut_short(doc, found):
        return len(found) - 2
    if found[-1].kind not in ("sub", "infinitive"):
        return None
    heads = {doc[at].head.i for at in segment.tokens} - set(segment.tokens)
    for at in range(len(found) - 1, -1, -1):
        clause = found[at]
        if clause.kind == "main" and clause.finite is not None:
            verbs = {p for p in clause.tokens if p >= clause.finite and is_verb(doc[p])}
            governed = bool(heads & verbs)
            return at if governed and found[-1].parent == at else None
    return None


def completes(doc: Doc, clause: Clause, finite: int | None) -> bool:
    """Whether what looks like a finite verb is the participle that a clause with "heeft" awaits.

    "Daarom heeft X (VVD) besloten": the form is that of the past tense too.
    """
    if finite is None or clause.finite is None:
        return False
    behind = [at for at in clause.tokens if at > clause.finite]
    return (
        doc[clause.finite].lower_ in word_class("auxiliary")
        and doc[finite].lower_ in participles()
        and not any(is_verb(doc[at]) for at in behind)
    )


def _cut_short(doc: Doc, found: list[Clause]) -> bool:
    """Whether the newest clause is an aside right behind a main clause's finite verb.

    "De SP voelt, sinds de brug is afgekeurd, niets voor een haven": a verb alone says too little.
    """
    if len(found) < 2:
        return False
    main, aside = found[-2], found[-1]
    opener = doc[aside.first].lower_
    return (
        main.kind == "main"
        and main.finite == main.tokens[-1]
        and doc[main.finite + 1].text == ","
        and (opener == "zoals" or (aside.kind == "sub" and opener in word_class("subordinator")))
        and opener not in ("dat", "of")
    )


def unfinished(doc: Doc, found: list[Clause], waiting: int | None, segment: Segment) -> int | None:
    """The main clause that a verb resumes, where a relative clause before it hid its own verb."""
    if waiting is None or found[waiting].kind != "sub" or len(found[waiting].tokens) < 3:
        return None
    if not is_finite(doc[segment.tokens[0]]) or segment.before != ",":
        return None
    for at in range(waiting - 1, -1, -1):
        if found[at].finite is None and found[at].kind == "main":
            return at
    return None


def is_opener(found: list[Clause]) -> bool:
    """Whether the newest clause is the first that is no attribution: it may await its verb."""
    return all(clause.kind in ("attribution", "sub", "infinitive") for clause in found[:-1])


def host_of(found: list[Clause]) -> int | None:
    """The newest clause that is no aside."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind not in ("attribution", "fragment"):
            return at
    return None


def is_headline(doc: Doc, clause: Clause, found: list[Clause]) -> bool:
    """Whether a clause may lack a verb: the only one in its sentence, or one side of a contrast."""
    return (
        all(other.finite is None or other is clause for other in found)
        or bool(clause.joined)
        or (clause.first > 0 and doc[clause.first - 1].text in (",", ";", ":"))
    )


def adverbs_before(doc: Doc, clause: Clause) -> bool:
    """Whether only adverbs stand before the finite verb: "en pleit", "en daarom wil"."""
    if clause.finite is None:
        return False
    before = [at for at in clause.tokens if at < clause.finite]
    return all(
        doc[at].lower_ in word_class("adverb") - {"het", "er", "daar", "hier"} for at in before
    )


def verb_final(doc: Doc, clause: Clause) -> bool:
    """Whether the finite verb stands at the end, and something more than one phrase before it."""
    if clause.finite is None:
        return False
    place = clause.tokens.index(clause.finite)
    behind = clause.tokens[place + 1 :]
    return (
        doc[clause.first].lower_ != "zoals"
        and place >= 2
        and all(is_verb(doc[at]) for at in behind)
    )


def continues_list(doc: Doc, segment: Segment, clause: Clause) -> bool:
    """Whether words without a verb carry a list on: "met de VVD, het CDA en D66"."""
    if segment.before not in (",", "") and not segment.joined:
        return False
    if segment.joined in ("maar", "want", "dus"):
        return False
    if segment.joined in ("en", "of"):
        return True
    low = [doc[at].lower_ for at in segment.tokens]
    if low[-1] in ("niet", "wel", "ook") and clause.finite is not None and segment.before == ",":
        # "De SP wil een brug, VVD en D66 niet."
        return False
    conjunct = any(
        doc[at].dep_ == "conj" and doc[at].head.i in clause.tokens for at in segment.tokens
    )
    return conjunct or ("en" in low and doc[segment.tokens[0]].dep_ != "appos")


def parent_of(found: list[Clause], mark: str, aside: bool = False) -> int | None:
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
