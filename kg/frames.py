"""Stance frames: which words say that someone stands for or against something, as data.

`ontology/lexicon/frames.tsv` holds the frames, `frames_verbs.tsv` the forms of their verbs and
`frames_words.tsv` the closed classes of words (negators, hedges, coordinators …). A frame tells
where its holder and its proposal stand; the words are found by `kg.extract.positions`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from kg.errors import KgError
from kg.lexicon import table
from kg.lexicon import words as cells
from kg.model import Stance

FrameType = Literal["verb", "adjective", "noun", "particle", "headline"]

_TYPES = frozenset({"verb", "adjective", "noun", "particle", "headline"})
_POLARITIES = frozenset({"for", "against", "mixed"})
_HOLDERS = frozenset({"subj", "appos", "before", "poss", "list", "speaker", "aanligt", "cabinet"})
_HOLDER_PREPOSITIONS = frozenset({"bij", "van", "voor", "door", "volgens", "onder", "obj"})
_PROPOSALS = frozenset(
    {"dat", "om", "als", "te", "rel", "vp", "rest", "obj", "deed", "subj", "ctx", "statement"}
    | {"copula", "done"}
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """One way to take a position.

    `heads` are lemmas of verbs or forms of other words (those of a `headline`, which has no verb,
    open it: "X: geen geld voor Y"); each of `needs` must have one of its words in the clause
    (`-pakket`: a word that ends so), none of `bars` may stand there; `@name` is a closed class.

    `holders` say where the holder stands: `subj`, `speaker` (of the statement), `appos` (behind the
    head), `before` (before it, with a comma), `list` (after it), `poss` ("zijn plan"), `obj`, a
    preposition, or `cabinet`: the head names it ("kabinetsplan"). The head `*` is the finite verb
    of any clause that is put as a wish ("als het aan X ligt").

    `proposals` are tried in their order: `p:voor` (the phrase behind a preposition), `dat`, `om`,
    `als`, `te` (clauses), `rel` (what a motion or a plan says: "waarin staat dat"), `obj`, `deed`
    (the object with the verb itself), `d:op` (a phrase with its preposition and the verb), `subj`,
    `done` (the subject of a passive, with its participle), `vp` (the rest of the clause), `rest`
    (all its words), `statement` (what a dat-clause demands or judges), `copula` (the other side of
    "is"), `ctx` (named before).

    A `deed` is done to the thing itself ("schrapt de bonus"): who wants it, wants the deed, which
    stays in the words ("wil de bonus schrappen": for "de bonus schrappen").
    """

    id: str
    type: FrameType
    heads: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str]
    holders: tuple[str, ...]
    proposals: tuple[str, ...]
    polarity: Stance
    strength: int
    deed: bool
    example: str
    expect: str

    def particles(self) -> frozenset[str]:
        """The particles of its verbs."""
        if self.type != "verb":
            return frozenset()
        return frozenset(verbs()[head].particle for head in self.heads if head in verbs()) - {""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A frame that a word form may start; `particle` must stand apart (`wijst … af`)."""

    frame: Frame
    lemma: str
    particle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """The forms of a verb; those of a separable verb are without its particle."""

    lemma: str
    particle: str
    finite: frozenset[str]
    plural: str
    participles: frozenset[str]


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of the table; KgError where a row is not well formed."""
    return tuple(_frame(row) for row in table("frames"))


@cache
def verbs() -> Mapping[str, Verb]:
    """The verbs of the frames by lemma."""
    return {
        row["lemma"]: Verb(
            lemma=row["lemma"],
            particle=row["particle"],
            finite=frozenset(row["singular"].split()) | frozenset(row["past"].split()),
            plural=row["lemma"].removeprefix(row["particle"]),
            participles=frozenset(row["participle"].split()),
        )
        for row in table("frames_verbs")
    }


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a closed class; `_` in the table stands for a space."""
    for row in table("frames_words"):
        if row["class"] == name:
            return frozenset(word.replace("_", " ") for word in row["words"].split())
    raise KgError(f"frames_words.tsv: no class {name!r}")


def takes_up(words: Sequence[str]) -> bool:
    """Whether a sentence of these lower-case words says who holds the one before: "Dat vindt X".

    Also "Dat heeft X besloten", "Dat maakte X bekend".
    """
    if len(words) < 3 or words[0] not in word_class("takes_up"):
        return False
    if words[1] in word_class("quote") | word_class("pleads"):
        return True
    return words[1] in word_class("telling") and bool(set(words[2:12]) & word_class("told"))


def meets(words: frozenset[str], lows: Iterable[str]) -> bool:
    """Whether one of the words stands among these, or the end of one where it starts with `-`."""
    endings = tuple(word[1:] for word in words if word.startswith("-"))
    return any(low in words or (endings and low.endswith(endings)) for low in lows)


@cache
def participles() -> frozenset[str]:
    """The past participles of all verbs, in one piece: "besloten", "afgewezen"."""
    return frozenset[str]().union(*(verb.participles for verb in verbs().values()))


@cache
def finite_forms() -> frozenset[str]:
    """Forms that can only be the finite verb of a clause, whatever the tagger says."""
    ambiguous = word_class("ambiguous")
    heads = {head for frame in frames() if frame.type == "verb" for head in frame.heads}
    return frozenset(
        form
        for verb in verbs().values()
        for form in _finite(verb)
        if verb.lemma in heads
        and form not in ambiguous
        and len(form) > 4
        and form.endswith(("t", "de", "te", "den", "ten"))
    )


@cache
def telling() -> frozenset[str]:
    """The words of a clause that say that a dat-clause under it is what somebody says or finds."""
    stated = [frame for frame in frames() if "statement" in frame.proposals]
    forms = {form for frame in stated for head in frame.heads for form, _ in _forms(frame, head)}
    return word_class("quote") | word_class("report") | word_class("opinion") | forms


@cache
def triggers() -> Mapping[str, tuple[Trigger, ...]]:
    """What each word form may start."""
    found: dict[str, list[Trigger]] = {}
    for frame in frames():
        for head in frame.heads:
            for form, particle in _forms(frame, head):
                found.setdefault(form, []).append(
                    Trigger(frame=frame, lemma=head, particle=particle)
                )
    return {form: tuple(listed) for form, listed in found.items()}


def _finite(verb: Verb) -> Iterator[str]:
    """The finite forms of a verb, glued to its particle as in a subordinate clause, or without."""
    for form in verb.finite:
        yield verb.particle + form
        if verb.particle:
            yield form


def _forms(frame: Frame, head: str) -> Iterator[tuple[str, str]]:
    """The forms of a head with the particle that must stand apart."""
    if frame.type != "verb" or head == "*":
        yield head, ""
        return
    verb = verbs().get(head)
    if verb is None:
        raise KgError(f"frames.tsv: frame {frame.id}: frames_verbs.tsv has no verb {head!r}")
    for form in sorted({*verb.finite, verb.plural}):
        yield verb.particle + form, ""
        if verb.particle:
            yield form, verb.particle
    for form in sorted(verb.participles):
        yield form, ""


def _words(listed: Iterable[str]) -> frozenset[str]:
    """The words of a cell, those of its classes (`@name`) spelled out."""
    found: set[str] = set()
    for word in listed:
        found |= word_class(word[1:]) if word.startswith("@") else {word}
    return frozenset(found)


def _frame(row: Mapping[str, str]) -> Frame:
    key = row["id"]
    needs = [_words(word.split("/")) for word in row["needs"].split()]
    proposals = tuple(row["proposal"].split(","))
    holders = tuple(row["holder"].split(","))
    good = (
        row["type"] in _TYPES
        and row["polarity"] in _POLARITIES
        and set(holders) <= _HOLDERS | _HOLDER_PREPOSITIONS
        and all(code in _PROPOSALS or code.startswith(("p:", "d:")) for code in proposals)
        and row["strength"] in {"1", "2", "3"}
    )
    if not good:
        raise KgError(f"frames.tsv: frame {key} is not well formed")
    return Frame(
        id=key,
        type=cast(FrameType, row["type"]),
        heads=tuple(sorted(_words(cells(row, "head"))))
        if "@" in row["head"]
        else cells(row, "head"),
        needs=tuple(needs),
        bars=frozenset(row["bars"].split()),
        holders=holders,
        proposals=proposals,
        polarity=cast(Stance, row["polarity"]),
        strength=int(row["strength"]),
        deed=row["deed"] == "yes",
        example=row["example"],
        expect=row["expect"],
    )
