"""A sentence as the place where positions are taken, and what in it is only supposed."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from kg.extract.attributions import Attribution, attribution, reporter
from kg.extract.clause import Clause
from kg.extract.holders import Actors
from kg.extract.quotes import Quote, quoted
from kg.frames import meets, triggers, word_class


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence with its clauses, its actors and the quotes around it.

    `carried` are the holders of the measures that the sentence before lists.
    """

    actors: Actors
    sentence: Span
    clauses: tuple[Clause, ...]
    quotes: tuple[Quote, ...]
    carried: tuple[str, ...] = ()

    @property
    def doc(self) -> Doc:
        """The article."""
        return self.actors.doc


def supposed(scene: Scene, number: int) -> bool:
    """Whether a clause is only supposed, asked or denied, or stands under one that is."""
    doc = scene.doc
    at: int | None = number
    while at is not None:
        clause = scene.clauses[at]
        if clause.kind == "sub" and clause.mark in word_class("conditional") and at == number:
            return True
        if clause.kind == "sub" and clause.mark in word_class("open"):
            return True
        parent = clause.parent
        if clause.mark in ("dat", "of") and parent is not None and clause.kind == "sub":
            above = {doc[place].lower_ for place in scene.clauses[parent].tokens}
            if above & word_class("deny"):
                return True
        at = parent if clause.kind == "sub" else None
    clause = scene.clauses[number]
    end = scene.clauses[-1].last
    ends = [token.text for token in doc[end : min(end + 3, len(doc))]]
    if clause.last < len(doc) and doc[clause.last].text == "?":
        return True
    if clause.bare and number == 0 and clause.kind == "main" and not clause.joined:
        return True
    if "?" in ends and clause.kind == "main":
        quote = quoted(scene.quotes, doc[clause.first].idx, doc[clause.last - 1].idx)
        return quote is None or clause.finite == clause.first
    return False


def wanted(scene: Scene, number: int) -> bool:
    """Whether a clause is what someone else wants ("D66 wil dat het kabinet …") or alleges."""
    clause = scene.clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return False
    if scene.doc[clause.first].head.dep_ == "acl:relcl":
        # "het verbod dat de VVD wil" is a relative clause.
        return False
    parent = scene.clauses[clause.parent]
    words = [scene.doc[at].lower_ for at in parent.tokens]
    if set(words) & word_class("alleged"):
        return True
    if set(words) & (word_class("quote") | word_class("report")):
        return False
    return any(
        "dat" in trigger.frame.proposals
        and trigger.frame.holders[0] == "subj"
        and all(meets(needed, words) for needed in trigger.frame.needs)
        and (not trigger.particle or trigger.particle in words)
        for word in words
        for trigger in triggers().get(word, ())
    )


def said_of(scene: Scene, number: int) -> Attribution | None:
    """Who says a clause: what stands around it, or whoever its dat-clause reports."""
    found = attribution(scene.actors, scene.clauses, number, scene.sentence, scene.quotes)
    if found is not None:
        return found
    group = reporter(scene.actors, scene.clauses, number)
    if group is None:
        return _carried_on(scene, number)
    parent = scene.clauses[scene.clauses[number].parent or 0]
    speakers = group.entities or quote_speakers(scene, parent)
    if not speakers:
        return None
    return Attribution(speakers=speakers, how="dat", first=parent.first, last=parent.last)


def _carried_on(scene: Scene, number: int) -> Attribution | None:
    """The holders of the sentence before: "X wil een haven. Ook moet er een brug komen"."""
    clause, doc = scene.clauses[number], scene.doc
    opens = doc[scene.sentence.start].lower_ in word_class("carried")
    if not (opens and scene.carried and clause.first == scene.sentence.start):
        return None
    if clause.finite is None or doc[clause.finite].lower_ not in ("moet", "moeten"):
        return None
    return Attribution(speakers=scene.carried, how="carried", first=clause.first, last=clause.last)


def quote_speakers(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The speakers of the quote a clause stands in."""
    doc = scene.doc
    quote = quoted(scene.quotes, doc[clause.first].idx, doc[clause.last - 1].idx)
    return quote.speakers if quote is not None else ()
