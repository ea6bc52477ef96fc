"""Phrases: where the words of a proposal begin and end."""

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.verbforms import is_finite, is_verb
from kg.frames import word_class

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def text_of(doc: Doc, places: Sequence[int]) -> str:
    """The words at these places as the article spells them, what lies between left out."""
    parts: list[str] = []
    previous = None
    for at in places:
        if previous is not None and at == previous + 1:
            parts.append(doc[previous].whitespace_)
        elif previous is not None:
            between = doc[previous + 1 : at].text
            parts.append(", " if between.strip() == "," else " ")
        parts.append(doc[at].text)
        previous = at
    return " ".join("".join(parts).split())


def is_anaphor(doc: Doc, places: Sequence[int]) -> bool:
    """Whether words only point at a proposal named before."""
    if all(doc[at].pos_ in ("PRON", "ADP") or doc[at].dep_ == "advmod" for at in places):
        return True
    words = [
        doc[at].lower_
        for at in places
        if doc[at].pos_ not in ("DET", "ADP") or doc[at].lower_ in ("dat", "dit")
    ]
    return all(word in word_class("anaphor") or word in word_class("adverb") for word in words)


def proposal_before(doc: Doc, start: int) -> tuple[int, ...]:
    """The newest phrase before a place whose noun names a proposal: "de nieuwe donorwet"."""
    endings = tuple(word_class("proposal"))
    for at in range(start - 1, -1, -1):
        token = doc[at]
        low = token.lower_
        if token.pos_ not in ("NOUN", "PROPN") or not low.endswith(endings):
            continue
        if low.endswith(("emotie", "promotie", "commissie")):
            continue
        bare = low in word_class("anaphor")
        first, last = at, at + 1
        while first > 0 and doc[first - 1].pos_ in ("ADJ", "DET", "NUM"):
            first -= 1
        if last < len(doc) and doc[last].lower_ in ("op", "voor", "van", "om", "tegen"):
            last += 1
            while last < len(doc) and doc[last].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "ADP"):
                last += 1
        elif bare:
            continue
        return tuple(trimmed(doc, range(first, last)))
    return ()


def phrase_before(doc: Doc, end: int) -> tuple[int, ...]:
    """The nominal phrase that ends right before a place, from its determiner on."""
    first = end - 1
    if doc[first].pos_ not in ("NOUN", "PROPN"):
        return ()
    while first > doc[first].sent.start and (
        doc[first - 1].pos_ in ("ADJ", "NUM")
        or (doc[first - 1].pos_ == "NOUN" and doc[first].pos_ in ("NOUN", "ADJ"))
    ):
        first -= 1
    if first > 0 and doc[first - 1].pos_ == "DET":
        first -= 1
    return tuple(range(first, end))


def phrase_of(doc: Doc, places: Sequence[int], clause: Clause, fronted: bool) -> tuple[int, ...]:
    """A nominal phrase from its start to the end of the clause or to the verbs that close it."""
    found: list[int] = []
    for n, at in enumerate(places):
        token = doc[at]
        if fronted and at == clause.finite:
            break
        if is_verb(token) and _closes(doc, places, n, bool(found)):
            break
        if token.lower_ in word_class("negator"):
            if found:
                break
            continue
        if found and token.pos_ == "CCONJ" and _turns(doc, places, n):
            break
        if found and token.lower_ in ("zoals", "waaronder"):
            break
        found.append(at)
    found = list(trimmed(doc, found))
    if not any(doc[at].pos_ in NOMINAL or doc[at].pos_ == "VERB" for at in found):
        return ()
    return tuple(found)


def _turns(doc: Doc, places: Sequence[int], n: int) -> bool:
    """Whether a coordinator leads to something held otherwise: "voor X en tegenstander van Y"."""
    following = doc[places[n + 1]].lower_ if n + 1 < len(places) else ""
    return doc[places[n]].lower_ == "maar" or following in (
        "voorstander",
        "tegenstander",
        "voor",
        "tegen",
    )


def _closes(doc: Doc, places: Sequence[int], n: int, begun: bool) -> bool:
    """Whether a verb ends the phrase; a nominalised or attributive one does not."""
    token = doc[places[n]]
    if begun and doc[places[n - 1]].lower_ == "het" and token.lower_.endswith("n"):
        # "het herstellen van": the tagger takes some for a plural.
        return False
    if is_finite(token) and token.pos_ in ("VERB", "AUX"):
        return True
    if not begun:
        return False
    before = doc[places[n] - 1]
    if before.pos_ == "ADP" and before.lower_ != "te":
        return False
    if before.pos_ in ("DET", "ADJ") or before.lower_ in ("het", "de", "dit", "dat", "een"):
        return False
    if n + 1 < len(places) and doc[places[n + 1]].pos_ in ("NOUN", "PROPN", "ADJ", "ADP"):
        return before.pos_ not in ("DET", "ADJ", "NOUN", "ADP", "ADV", "PROPN")
    return token.pos_ in ("VERB", "AUX") and not nominalised(doc, places, n)


def nominalised(doc: Doc, places: Sequence[int], n: int) -> bool:
    """Whether an infinitive is the noun of "het strafbaar stellen"."""
    for back in range(n - 1, max(n - 5, -1), -1):
        token = doc[places[back]]
        if token.lower_ == "het":
            return True
        if token.pos_ not in ("ADJ", "ADV"):
            return False
    return False


def trimmed(doc: Doc, places: Sequence[int]) -> Sequence[int]:
    """Without adverbs, negators and pronominal words at the edges."""
    adverbs = word_class("adverb") | word_class("negator")
    first, last = 0, len(places)
    if [doc[at].lower_ for at in places[:2]] == ["het", "liefst"]:
        first = 2
    while first < last and (
        doc[places[first]].lower_ in adverbs - {"het"}
        or _past_time(doc, places, first)
        or (
            doc[places[first]].lower_ == "het"
            and (first + 1 >= last or doc[places[first + 1]].pos_ in ("ADP", "ADV", "DET", "SCONJ"))
        )
    ):
        first += 1
    while last > first and _hangs(doc, places, last - 1, adverbs):
        last -= 1
    return places[first:last]


def _past_time(doc: Doc, places: Sequence[int], n: int) -> bool:
    """Whether a word tells when something was said: "vorig jaar", "afgelopen week"."""
    before = doc[places[n - 1]].lower_ if n else ""
    return doc[places[n]].lower_ in word_class("past_time") or (
        before in word_class("past_time") and doc[places[n]].lower_ in word_class("time")
    )


def _hangs(doc: Doc, places: Sequence[int], n: int, adverbs: frozenset[str]) -> bool:
    """Whether a last word hangs loose: an adverb that no preposition leads, a stray preposition."""
    token = doc[places[n]]
    if token.pos_ in ("CCONJ", "DET", "ADP", "SCONJ"):
        return True
    return token.lower_ in adverbs and not (
        n and (doc[places[n - 1]].pos_ in ("ADP", "ADJ", "DET") and token.pos_ in ("NOUN", "PROPN"))
    )


def drawn_out(doc: Doc, clause: Clause, run: list[int], out: frozenset[int]) -> list[int]:
    """A phrase with the prepositional phrases right behind it, which a parser hangs on the verb."""
    if not run:
        return run
    found = list(run)
    rest = [at for at in clause.tokens if at > run[-1]]
    for n, at in enumerate(rest):
        token = doc[at]
        led = n + 1 < len(rest) and rest[n + 1] in out
        if at != found[-1] + 1 or at in out or token.pos_ in ("VERB", "AUX", "ADV"):
            break
        if token.pos_ == "ADP" and (led or token.dep_ == "compound:prt"):
            break
        if n == 0 and token.pos_ != "ADP":
            break
        found.append(at)
    return found


def run_around(places: Sequence[int], at: int) -> list[int]:
    """The unbroken run of places around one of them."""
    found = [at]
    for place in sorted((p for p in places if p < at), reverse=True):
        if place == found[0] - 1:
            found.insert(0, place)
    for place in (p for p in places if p > at):
        if place == found[-1] + 1:
            found.append(place)
    return found
