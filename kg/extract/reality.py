"""Whether a trigger tells of something real: done or firmly planned, not wished or supposed."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Span

from kg.extract.eventframes import Frame, word_class

_HEADLINE = 12
"""A sentence of fewer words may leave its auxiliary out."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A clause as places in a sentence, of which `low` are all the words.

    What stands behind a relative clause inside belongs to it too.
    """

    sentence: Span
    low: list[str]
    places: tuple[int, ...]

    @property
    def clause(self) -> list[str]:
        """The words of the clause."""
        return [self.low[at] for at in self.places]

    @property
    def first(self) -> int:
        """Where the clause starts."""
        return self.places[0]


def real(frame: Frame, stretch: Stretch, words: tuple[int, ...], dated: Callable[[], bool]) -> bool:
    """Whether a clause tells of something that happened or is firmly planned."""
    low, first, clause = stretch.low, stretch.first, stretch.clause
    own = conjunct(stretch, words[0])
    if frame.way == "noun":
        # `na het debat`, `zijn vertrek`: what is said of it, the event itself is taken for granted.
        doubt = word_class("doubt")
        if _certain(clause, words[0]):
            doubt -= word_class("possible")
        return frame.kind != "election" or not doubt & {clause[at] for at in own}
    planned = frame.kind in ("vote", "debate", "meeting") and dated()
    doubt = word_class("doubt") - (word_class("obligation") if planned else frozenset())
    # `haalde geen meerderheid`: what the frame itself says is no doubt of it.
    beside = {clause[at] for at in own if at not in words}
    if doubt & beside or _supposed(stretch):
        return False
    if clause[0] == "of":
        return False
    if low[first] == "dat" and word_class("wish") & set(low[max(0, first - 8) : first]):
        return False
    if frame.way != "verb":
        if clause[words[0]] == frame.verb and clause[max(0, words[0] - 1)] == "te":
            return False
        # `nog eens over`: once more, no agreement.
        once = {at for at, word in enumerate(clause) if word == "eens" and at in words}
        return not any(clause[at - 1] in word_class("again") for at in once)
    verb = words[0]
    if frame.who == "passive" and not _passive(frame, clause, verb):
        return False
    if clause[verb] == frame.participle and clause[verb] not in frame.present:
        return bool(word_class("auxiliary") & set(clause)) or len(low) < _HEADLINE
    if verb == 0 and clause[verb] == frame.verb:
        return False
    before = clause[max(0, verb - 2) : verb]
    if before and before[-1] in word_class("nominal"):
        return bool(word_class("helper") & {*clause[:verb], *clause[verb + 1 :]})
    if before[:1] == ["te"] and before[-1] in word_class("helper"):
        return False
    if clause[verb] == frame.particle + frame.verb and clause[verb] != frame.verb:
        return bool(word_class("helper") & set(clause)) or clause[0] in word_class("opener")
    return True


def conjunct(stretch: Stretch, place: int) -> range:
    """The part of a clause around a word that has a finite verb of its own.

    `X kwam met zetels in de Kamer` / `en moet Y dulden`; `… de stembus` / `, D66 hoopt op winst`.
    """
    start, told = 0, False
    for number, at in enumerate(stretch.places):
        if told and _starts_anew(stretch, number):
            if number > place:
                return range(start, number)
            start, told = number, False
        told = told or finite(stretch.sentence, at)
    return range(start, len(stretch.places))


def _starts_anew(stretch: Stretch, number: int) -> bool:
    """Whether a word joins a new finite verb on: `en moet`, `, D66 hoopt`."""
    sentence, word = stretch.sentence, stretch.low[stretch.places[number]]
    ahead = stretch.places[number + 1 : number + 3]
    joining = word in ("en", "maar")
    if joining and ahead and finite(sentence, ahead[0]):
        return True
    if not (joining or word == ",") or len(ahead) < 2:
        return False
    return sentence[ahead[0]].pos_ in ("PROPN", "PRON", "NOUN") and finite(sentence, ahead[1])


def finite(sentence: Span, at: int) -> bool:
    """Whether the tagger takes a word for a finite verb."""
    return "Fin" in sentence[at].morph.get("VerbForm", [])


def _passive(frame: Frame, clause: list[str], verb: int) -> bool:
    """Whether it is done to the subject: `is benoemd`, not `heeft benoemd` or `benoemt`."""
    words = set(clause)
    return clause[verb] == frame.participle and (
        not word_class("active") & words or bool(word_class("passive") & words)
    )


def _certain(clause: list[str], noun: int) -> bool:
    """Whether the election of a body is spoken of as certain: `bij de Statenverkiezingen`."""
    before = clause[max(0, noun - 4) : noun]
    # `naar de stembus` is asked for its day elsewhere.
    body = clause[noun] not in ("verkiezingen", "verkiezing")
    body = body or bool(word_class("elected_by") & set(before[-1:]))
    return body and "de" in before and bool(word_class("assumed") & set(before))


def _supposed(stretch: Stretch) -> bool:
    """Whether a clause is a condition, or stands behind one: `als …, dan …`."""
    low, first = stretch.low, stretch.first
    opens = 1 if low[0] in ("maar", "en", "want") else 0
    if finite(stretch.sentence, min(opens, len(low) - 1)) and " , dan " in " ".join(low):
        # `Komen ze er niet uit, dan valt het kabinet`
        return True
    starts = (0, *(at + 1 for at in range(first) if low[at] == ","), first)
    return any(_supposes(stretch, at) for at in starts if at < len(low))


def _supposes(stretch: Stretch, at: int) -> bool:
    """Whether a condition opens at a word; `als nieuwe voorzitter is X gekozen` is none."""
    low, supposing = stretch.low, word_class("supposing")
    if low[at] in ("maar", "en", "dat") and at + 1 < len(low):
        at += 1
    return low[at] in supposing and not (low[at] == "als" and _in_office(stretch.sentence, at))


def _in_office(sentence: Span, at: int) -> bool:
    """Whether `als` says as what: a bare noun stands behind it, and no name of who might."""
    noun = next((n for n in range(at + 1, len(sentence) - 1) if sentence[n].pos_ != "ADJ"), at)
    return (
        sentence[noun].pos_ == "NOUN"
        and sentence[noun + 1].pos_ in ("ADP", "AUX", "VERB", "PUNCT")
        and sentence[at].head.i == sentence[noun].i
    )
