"""What a position is about: the words of the proposal."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract.clauses import Clause, is_finite, is_verb
from kg.extract.negation import negators
from kg.frames import word_class

_STRANDED = {"mee": "met", "toe": "tot"}
_PRONOMINAL = ("er", "daar", "hier", "waar")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The words of a proposal by their places; none where it is only pointed at ("daar", "het plan").

    `negated` are the places of negators inside it, `last` is the place behind everything that
    belongs to it, `clauses` the clauses it takes in.
    """

    tokens: tuple[int, ...]
    negated: tuple[int, ...] = ()
    last: int = 0
    clauses: tuple[int, ...] = ()


def text_of(doc: Doc, places: Sequence[int]) -> str:
    """The words at these places as the article spells them, what lies between left out."""
    parts: list[str] = []
    previous = None
    for at in places:
        if previous is not None and at == previous + 1:
            parts.append(doc[previous].whitespace_)
        elif previous is not None:
            between = doc.text[doc[previous].idx + len(doc[previous]) : doc[at].idx]
            parts.append(", " if between.strip() == "," else " ")
        parts.append(doc[at].text)
        previous = at
    return " ".join("".join(parts).split())


def is_anaphor(doc: Doc, places: Sequence[int]) -> bool:
    """Whether words only point at a proposal named before."""
    if all(doc[at].pos_ in ("PRON", "ADP") for at in places):
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
        return tuple(_trimmed(doc, range(first, last)))
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


def behind_preposition(
    doc: Doc,
    clauses: Sequence[Clause],
    number: int,
    preposition: str,
    trigger: int,
    barred: frozenset[int],
) -> Proposal | None:
    """The phrase behind a preposition; the clause it announces ("ervoor dat …"); or a pointer."""
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
        phrase = _phrase(doc, places[n + 1 :], clause, at < trigger)
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


def _phrase(doc: Doc, places: Sequence[int], clause: Clause, fronted: bool) -> tuple[int, ...]:
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
        found.append(at)
    found = list(_trimmed(doc, found))
    if not any(doc[at].pos_ in _NOMINAL or doc[at].pos_ == "VERB" for at in found):
        return ()
    return tuple(found)


def _closes(doc: Doc, places: Sequence[int], n: int, begun: bool) -> bool:
    """Whether a verb ends the phrase; a nominalised or attributive one does not."""
    token = doc[places[n]]
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
        return not (before.pos_ in ("DET", "ADJ", "NOUN", "ADP", "ADV", "PROPN"))
    return token.pos_ in ("VERB", "AUX") and not _nominalised(doc, places, n)


def _nominalised(doc: Doc, places: Sequence[int], n: int) -> bool:
    """Whether an infinitive is the noun of "het strafbaar stellen"."""
    for back in range(n - 1, max(n - 5, -1), -1):
        token = doc[places[back]]
        if token.lower_ == "het":
            return True
        if token.pos_ not in ("ADJ", "ADV"):
            return False
    return False


def _trimmed(doc: Doc, places: Sequence[int]) -> Sequence[int]:
    """Without adverbs, negators and pronominal words at the edges."""
    adverbs = word_class("adverb") | word_class("negator")
    first, last = 0, len(places)
    if [doc[at].lower_ for at in places[:2]] == ["het", "liefst"]:
        first = 2
    while first < last and (
        doc[places[first]].lower_ in adverbs - {"het"}
        or doc[places[first]].lower_ == "het"
        and (first + 1 >= last or doc[places[first + 1]].pos_ in ("ADP", "ADV", "DET", "SCONJ"))
    ):
        first += 1
    while last > first and _hangs(doc, places, last - 1, adverbs):
        last -= 1
    return places[first:last]


def _hangs(doc: Doc, places: Sequence[int], n: int, adverbs: frozenset[str]) -> bool:
    """Whether a last word hangs loose: an adverb that no preposition leads, a stray preposition."""
    token = doc[places[n]]
    if token.pos_ in ("CCONJ", "DET", "ADP", "SCONJ"):
        return True
    return token.lower_ in adverbs and not (
        n and (doc[places[n - 1]].pos_ in ("ADP", "ADJ", "DET") and token.pos_ in ("NOUN", "PROPN"))
    )


def _with_relative(doc: Doc, clauses: Sequence[Clause], proposal: Proposal) -> Proposal:
    """The proposal with the relative or infinitive clause that directly follows it."""
    tokens, taken, last = list(proposal.tokens), list(proposal.clauses), proposal.last
    for number, clause in enumerate(clauses):
        if clause.kind not in ("sub", "infinitive") or number in taken or not tokens:
            continue
        begins = clause.first
        gap = doc.text[doc[last - 1].idx + len(doc[last - 1]) : doc[begins].idx].strip()
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
    """The content of a dat-, om- or te-clause: without its mark, negators, modals, acting subject."""
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
    places = list(_trimmed(doc, places))
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
        tokens=tuple(_trimmed(doc, [at for at in proposal.tokens if at not in closing])),
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
    places = []
    for at in clause.tokens:
        if at in drop:
            continue
        if verb_second and clause.finite is not None and at < clause.finite:
            if not _fronted_object(doc, clause, at):
                continue
        if doc[at].lower_ in word_class("modal") and doc[at].pos_ == "AUX":
            continue
        places.append(at)
    places = list(_trimmed(doc, places))
    if not places:
        return None
    found = Proposal(tokens=tuple(places), negated=negated, last=max(places[-1] + 1, clause.last))
    return _with_relative(doc, clauses, undone(doc, found))


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
        if token.pos_ not in ("NOUN", "PROPN") or at == trigger:
            continue
        if any(child.dep_ == "case" and child.i < at for child in token.children):
            continue
        subtree = sorted(sub.i for sub in token.subtree if sub.i in inside)
        run = _run_around(subtree, at)
        run = [place for place in run if place != trigger and place != clause.finite]
        phrase = _trimmed(doc, _drawn_out(doc, clause, run, out))
        if phrase:
            return _with_relative(doc, clauses, Proposal(tokens=tuple(phrase), last=phrase[-1] + 1))
    rest = rest_of(doc, clauses, number, trigger, out)
    if rest is None:
        return None
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
            and not _nominalised(doc, rest.tokens, rest.tokens.index(at))
        ):
            break
        nominal = nominal or token.pos_ in ("NOUN", "PROPN")
        tokens.append(at)
    phrase = _trimmed(doc, tokens)
    if not phrase or not any(doc[at].pos_ in _NOMINAL or is_verb(doc[at]) for at in phrase):
        pointer = [at for at in clause.tokens if doc[at].lower_ in ("dat", "dit", "het")]
        return Proposal(tokens=(), last=clause.last) if pointer else None
    return _with_relative(doc, clauses, Proposal(tokens=tuple(phrase), last=phrase[-1] + 1))


def _drawn_out(doc: Doc, clause: Clause, run: list[int], out: frozenset[int]) -> list[int]:
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


def _run_around(places: Sequence[int], at: int) -> list[int]:
    """The unbroken run of places around one of them."""
    found = [at]
    for place in sorted((p for p in places if p < at), reverse=True):
        if place == found[0] - 1:
            found.insert(0, place)
    for place in (p for p in places if p > at):
        if place == found[-1] + 1:
            found.append(place)
    return found


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
        phrase = _trimmed(doc, [p for p in _run_around(subtree, at) if p != clause.finite])
        if phrase:
            return Proposal(tokens=tuple(phrase), last=phrase[-1] + 1)
    if clause.finite is None:
        return None
    before = [at for at in clause.tokens if at < clause.finite and at in inside]
    after = [at for at in clause.tokens if at > clause.finite and at in inside]
    for places in (before, after):
        if places and doc[places[0]].pos_ not in ("ADP", "ADV"):
            phrase = _phrase(doc, places, clause, places is before)
            if phrase:
                return Proposal(tokens=phrase, last=phrase[-1] + 1)
    return Proposal(tokens=(), last=clause.last)
