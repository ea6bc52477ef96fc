"""Who says it: the speakers of direct quotes and of reported clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from kg.extract.clauses import Clause
from kg.extract.holders import Actors, Group, behind, group_at, subject
from kg.frames import word_class

_PAIRS = (
    ('"', '"'),
    ("“", "”"),
    ("„", "”"),
    ("„", "“"),
    ("‘", "’"),
    ("'", "'"),
    ("’", "’"),
    ("«", "»"),
)
_MIN_WORDS = 3
_OBLIGING = frozenset({"moet", "moeten", "mag", "mogen", "hoeft", "hoeven"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Direct speech by its character offsets, the marks included; nobody where the speaker is unknown."""

    start: int
    end: int
    speakers: tuple[str, ...]


def quotes(doc: Doc, actors: Actors) -> tuple[Quote, ...]:
    """The direct speech of an article, in the order of the text, with who speaks."""
    found: list[Quote] = []
    for start, end in _spans(doc.text):
        speakers = _speaker_behind(doc, actors, end) or _speaker_before(doc, actors, start)
        if not speakers and found and found[-1].speakers:
            between = doc.text[found[-1].end : start]
            if (
                "\n" not in between
                and len(between) < 120
                and _goes_on(doc, actors, found[-1], start)
            ):
                speakers = found[-1].speakers
        found.append(Quote(start=start, end=end, speakers=speakers))
    return tuple(found)


def _spans(text: str) -> list[tuple[int, int]]:
    """Where direct speech stands: from an opening mark to its closing one, in one paragraph."""
    found: list[tuple[int, int]] = []
    for opening, closing in _PAIRS:
        pattern = (
            rf"(?<!\w){re.escape(opening)}(?=[\w.…#@*])([^{opening}{closing}\n]|{closing}(?=\w))*"
            rf"{re.escape(closing)}(?!\w)"
        )
        for match in re.finditer(pattern, text):
            inside = match[0][1:-1]
            if len(inside.split()) >= _MIN_WORDS:
                found.append(match.span())
    found.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _token_at(doc: Doc, offset: int) -> int:
    """The first token that starts at or behind a character offset."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _speaker_behind(doc: Doc, actors: Actors, end: int) -> tuple[str, ...]:
    """The speaker named behind a quote: `", zegt X`, `", aldus X`, `" Dat zei X`."""
    at = _token_at(doc, end)
    while at < len(doc) and (doc[at].text in (",", ".") or doc[at].is_space):
        if doc[at].is_space and "\n" in doc[at].text:
            return ()
        at += 1
    if at >= len(doc):
        return ()
    if doc[at].lower_ in ("dat", "zo") and at + 1 < len(doc):
        at += 1
    if doc[at].lower_ not in word_class("quote"):
        return ()
    group = group_at(actors, _clause_ahead(doc, at + 1))
    return group.entities if group is not None else ()


def _clause_ahead(doc: Doc, at: int) -> list[int]:
    """The words from a place to the end of its sentence, without a pronoun's company."""
    places = []
    for place in range(at, min(at + 14, len(doc))):
        if doc[place].text in (".", "!", "?", ":") or doc[place].is_space:
            break
        if doc[place].lower_ not in ("er", "daar", "zich", "hierop"):
            places.append(place)
    return places


def _speaker_before(doc: Doc, actors: Actors, start: int) -> tuple[str, ...]:
    """The speaker named before a quote: `X zegt: "`, `Volgens X "`, the headline `X: '`."""
    at = _token_at(doc, start) - 1
    while at >= 0 and doc[at].is_space and "\n" not in doc[at].text:
        at -= 1
    if at < 1 or doc[at].text not in (":", ","):
        return ()
    if doc[at].text == ":":
        sentence = doc[at].sent
        places = [place for place in range(sentence.start, at) if not doc[place].is_space]
        verb = next((place for place in places if doc[place].lower_ in word_class("quote")), None)
        if verb is None:
            group = group_at(actors, places)
            return group.entities if group is not None and group.last == at else ()
        group = group_at(actors, [place for place in places if place < verb]) or group_at(
            actors, [place for place in places if place > verb]
        )
        return group.entities if group is not None else ()
    return ()


def _goes_on(doc: Doc, actors: Actors, previous: Quote, start: int) -> bool:
    """Whether nobody else is named between two quotes of one paragraph."""
    return not any(
        mention.entity is not None
        and mention.entity not in previous.speakers
        and mention.kind in ("person", "party")
        and doc.text[previous.end : start].count(".") > 1
        for mention in actors.mentions.within(previous.end, start)
    )


def quoted(found: Sequence[Quote], start: int, end: int) -> Quote | None:
    """The quote that holds a range of characters."""
    for quote in found:
        if quote.start <= start and end <= quote.end + 1:
            return quote
        if quote.start > end:
            break
    return None


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
            if group is not None:
                return Attribution(
                    speakers=group.entities, how="wish", first=other.first, last=other.last
                )
    start, end = doc[clause.first].idx, doc[clause.last - 1].idx + len(doc[clause.last - 1])
    quote = quoted(found, start, end)
    if quote is not None:
        if not quote.speakers:
            return None
        return Attribution(
            speakers=quote.speakers, how="quote", first=clause.first, last=clause.last
        )
    for at in (number, number - 1):
        if at < 0 or at < number and not (clause.joined and clause.bare):
            continue
        group = behind(actors, clauses[at], "volgens")
        if group is not None:
            return Attribution(
                speakers=group.entities,
                how="according",
                first=clauses[at].first,
                last=clause.last,
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
    if number != _main(clauses) or at + 2 >= len(doc) or "\n\n" in doc[at - 1].text:
        return None
    if doc[at].lower_ not in ("dat", "dit") or doc[at + 1].lower_ not in word_class("quote"):
        return None
    group = group_at(actors, _clause_ahead(doc, at + 2))
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
    """The actor inside "wat X betreft", "als het aan X ligt"."""
    places = list(clause.tokens)
    words = [actors.doc[at].lower_ for at in places]
    skip = 3 if words[:1] != ["wat"] else 1
    return group_at(actors, places[skip:-1])


def _tag(actors: Actors, clauses: Sequence[Clause], number: int) -> Attribution | None:
    """The speaker of a tag behind the clause: ", vindt X", ", aldus X", "liet X weten"."""
    doc = actors.doc
    for later in range(number + 1, min(number + 4, len(clauses))):
        clause = clauses[later]
        first = doc[clause.first]
        if clause.kind not in ("main", "fragment") or clause.joined:
            continue
        if first.lower_ not in word_class("quote") or doc[first.i - 1].text not in (
            ",",
            '"',
            "'",
            "”",
            "’",
        ):
            continue
        if clauses[number].finite is None and clauses[number].kind == "main":
            return None
        group = group_at(actors, [at for at in clause.tokens if at > clause.first])
        if group is not None:
            return Attribution(
                speakers=group.entities, how="tag", first=clause.first, last=clause.last
            )
    return None


def _headline(actors: Actors, clauses: Sequence[Clause], number: int) -> Attribution | None:
    """The speaker of a headline: "X: dit moet anders"."""
    doc = actors.doc
    if number == 0 or clauses[0].finite is not None:
        return None
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


def reporter(actors: Actors, clauses: Sequence[Clause], number: int) -> Group | None:
    """Who reports a dat-clause: the subject of the clause it hangs on, where that has a verb of saying."""
    clause = clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return None
    parent = clauses[clause.parent]
    words = {actors.doc[at].lower_ for at in parent.tokens}
    if not words & (word_class("quote") | word_class("report")):
        return None
    return subject(actors, clauses, clause.parent)
