"""Whose words a clause is: "volgens X", "wat X betreft", "…, vindt X", a quote, a report."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from kg.extract.clause import Clause
from kg.extract.clausesubjects import subject, they
from kg.extract.groups import behind, group_at
from kg.extract.holders import Actors, Group
from kg.extract.quotes import Quote, clause_ahead, quoted
from kg.frames import takes_up, telling, word_class

_OBLIGING = frozenset({"moet", "moeten", "mag", "mogen", "hoeft", "hoeven"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Whose words a clause is: the speakers, how, and the places of the words that say so."""

    speakers: tuple[str, ...]
    how: str
    first: int
    last: int


def attribution(
    actors: Actors, clauses: Sequence[Clause], number: int, sentence: Span, found: Sequence[Quote]
) -> Attribution | None:
    """Who says a clause: "volgens X", "wat X betreft", "…, vindt X", a quote's speaker."""
    doc = actors.doc
    clause = clauses[number]
    for at, other in enumerate(clauses):
        host = other.parent if other.parent is not None else at + 1
        if other.kind == "attribution" and host == number:
            group = _inside(actors, other)
            speakers = group.entities if group is not None else _ours(actors, other, found)
            if speakers:
                how = "tag" if doc[other.first].lower_ == "zo" else "wish"
                return Attribution(speakers=speakers, how=how, first=other.first, last=other.last)
    start, end = doc[clause.first].idx, doc[clause.last - 1].idx + len(doc[clause.last - 1])
    quote = quoted(found, start, end)
    if quote is not None:
        if not quote.speakers:
            return None
        return Attribution(
            speakers=quote.speakers, how="quote", first=clause.first, last=clause.last
        )
    for at in (number, number - 1):
        if at < 0 or (at < number and not (clause.joined and clause.bare)):
            continue
        speakers = _according(actors, clauses[at])
        if speakers:
            return Attribution(
                speakers=speakers, how="according", first=clauses[at].first, last=clause.last
            )
    return (
        _obliging(actors, clause)
        or _tag(actors, clauses, number)
        or _headline(actors, clauses, number)
        or _taken_up(actors, clauses, number, sentence)
    )


def _obliging(actors: Actors, clause: Clause) -> Attribution | None:
    """The actor of "moet van X", "van X mag": whoever lays it on."""
    doc = actors.doc
    if clause.finite is None or doc[clause.finite].lower_ not in _OBLIGING:
        return None
    for n, at in enumerate(clause.tokens):
        if doc[at].lower_ != "van" or not (at == clause.first or at == clause.finite + 1):
            continue
        group = group_at(actors, clause.tokens[n + 1 :])
        if group is not None:
            return Attribution(
                speakers=group.entities, how="van", first=clause.first, last=clause.last
            )
    return None


def _taken_up(
    actors: Actors, clauses: Sequence[Clause], number: int, sentence: Span
) -> Attribution | None:
    """The speaker whom the next sentence names: "Het plan moet van tafel. Dat vindt X." """
    doc = actors.doc
    at = sentence.end
    if number != _main(clauses) or at + 2 >= len(doc):
        return None
    if not takes_up([token.lower_ for token in doc[at].sent if not token.is_space]):
        return None
    group = group_at(actors, clause_ahead(doc, at + 2))
    if group is None:
        return None
    return Attribution(
        speakers=group.entities,
        how="taken-up",
        first=clauses[number].first,
        last=clauses[number].last,
    )


def _main(clauses: Sequence[Clause]) -> int:
    """The first main clause of a sentence."""
    return next((n for n, clause in enumerate(clauses) if clause.kind == "main"), -1)


def _inside(actors: Actors, clause: Clause) -> Group | None:
    """The actor inside "wat X betreft", "als het aan X ligt", "zo vindt X"."""
    places = list(clause.tokens)
    words = [actors.doc[at].lower_ for at in places]
    if words[:1] == ["zo"]:
        said = words[1] in word_class("quote")
        return group_at(actors, places[2:]) if said else None
    skip = 3 if words[:1] != ["wat"] else 1
    return group_at(actors, places[skip:-1])


def _according(actors: Actors, clause: Clause) -> tuple[str, ...]:
    """The actors of "volgens X"; those of "volgens hen" are whom a plural pronoun takes up."""
    group = behind(actors, clause, "volgens")
    if group is not None:
        return group.entities
    doc = actors.doc
    for at in clause.tokens[:-1]:
        if doc[at].lower_ == "volgens" and doc[at + 1].lower_ in ("hen", "hun"):
            return they(actors, doc[at].sent.start)
    return ()


def _ours(actors: Actors, clause: Clause, found: Sequence[Quote]) -> tuple[str, ...]:
    """The speakers of the quote in which someone says "wat ons betreft", "wat mij betreft"."""
    doc = actors.doc
    if not any(doc[at].lower_ in ("mij", "me", "ons") for at in clause.tokens):
        return ()
    quote = quoted(found, doc[clause.first].idx, doc[clause.last - 1].idx)
    return quote.speakers if quote is not None else ()


def _tag(actors: Actors, clauses: Sequence[Clause], number: int) -> Attribution | None:
    """The speaker of a tag behind the clause: ", vindt X", ", aldus X", "liet X weten"."""
    doc = actors.doc
    for later in range(number + 1, min(number + 4, len(clauses))):
        clause = clauses[later]
        first = doc[clause.first]
        if clause.kind not in ("main", "fragment") or clause.joined:
            continue
        if doc[first.i - 1].text not in (",", '"', "'", "”", "’") or not _says(actors, clause):
            continue
        if clauses[number].finite is None and clauses[number].kind == "main":
            return None
        group = group_at(actors, [at for at in clause.tokens if at > clause.first])
        if group is not None:
            return Attribution(
                speakers=group.entities, how="tag", first=clause.first, last=clause.last
            )
    return None


def _says(actors: Actors, clause: Clause) -> bool:
    """Whether a clause behind another tells whose it is: "zegt X", "heeft X besloten"."""
    doc = actors.doc
    low = doc[clause.first].lower_
    if low in word_class("quote"):
        return True
    if low in ("wil", "willen", "wilde", "wilden"):
        # "…, willen VVD en CDA": who wants it, and nothing more.
        return not any(doc[at].pos_ in ("VERB", "ADP") for at in clause.tokens[1:])
    parts = {doc[at].lower_ for at in clause.tokens}
    return low in word_class("telling") and bool(parts & word_class("told"))


def _headline(actors: Actors, clauses: Sequence[Clause], number: int) -> Attribution | None:
    """The speaker of a headline ("X: dit moet anders"), or of "X is duidelijk: dit moet anders"."""
    doc = actors.doc
    if number == 0:
        return None
    if clauses[0].finite is not None:
        return _before_colon(actors, clauses, number)
    places = clauses[0].tokens
    ahead = doc[clauses[0].last] if clauses[0].last < len(doc) else None
    if ahead is None or ahead.text != ":":
        return None
    group = group_at(actors, places)
    if group is None or group.last != clauses[0].last:
        return None
    return Attribution(
        speakers=group.entities, how="headline", first=clauses[0].first, last=clauses[0].last
    )


def _before_colon(actors: Actors, clauses: Sequence[Clause], number: int) -> Attribution | None:
    """Whom the clause before a colon is about."""
    doc = actors.doc
    for at in range(number - 1, -1, -1):
        clause = clauses[at]
        if clause.kind == "main" and doc[clauses[at + 1].first - 1].text == ":":
            words = {doc[place].lower_ for place in clause.tokens}
            if not words & (telling() | word_class("announcing")):
                return None
            group = subject(actors, clauses, at)
            if group is None or not group.entities:
                return None
            return Attribution(
                speakers=group.entities, how="headline", first=clause.first, last=clause.last
            )
    return None


def reporter(actors: Actors, clauses: Sequence[Clause], number: int) -> Group | None:
    """Who reports a dat-clause: the subject of the clause it hangs on, if that says something."""
    clause = clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return None
    parent = clauses[clause.parent]
    words = {actors.doc[at].lower_ for at in parent.tokens}
    if not words & telling():
        return None
    return subject(actors, clauses, clause.parent)
