"""Direct speech and its speakers.

Who speaks is named beside a quote (`", zegt X`, `X zegt: "`) or in the heading of its paragraph; a
quote that stands alone belongs to whom the sentence before it is about, or to who spoke last where
it follows right on that.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract.clauses import split
from kg.extract.clausesubjects import subject
from kg.extract.groups import behind, group_at
from kg.extract.holders import Actors
from kg.extract.verbforms import is_finite
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
_HEADING_WORDS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Direct speech by its character offsets, marks included; no speakers where unknown."""

    start: int
    end: int
    speakers: tuple[str, ...]


def quotes(doc: Doc, actors: Actors) -> tuple[Quote, ...]:
    """The direct speech of an article, in the order of the text, with who speaks."""
    text = actors.mentions.article.text
    found: list[Quote] = []
    for start, end in _spans(text):
        speakers = (
            _speaker_behind(doc, actors, end)
            or _speaker_before(doc, actors, start)
            or _heading(doc, actors, start)
        )
        if not speakers and found and found[-1].speakers:
            between = text[found[-1].end : start]
            if not between.strip() or (
                "\n" not in between and len(between) < 120 and _goes_on(actors, found[-1], start)
            ):
                speakers = found[-1].speakers
        if not speakers and _stands_alone(text, start, end):
            speakers = _told_before(doc, actors, start)
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
    group = group_at(actors, clause_ahead(doc, at + 1))
    return group.entities if group is not None else ()


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a quote is a sentence of its own: it begins one, ends one, and nothing is added."""
    before, after = text[:start].rstrip(" "), text[end : end + 3].lstrip(" ")
    return (
        before.endswith((".", "!", "?", '"', "”", "’", "'"))
        and text[start + 1 : start + 3].strip("'’")[:1].isupper()
        and (text[end - 2] in ".!?…" or after[:1] == ".")
        and not after[:1].islower()
        and after[:1] != ","
    )


def _told_before(doc: Doc, actors: Actors, start: int) -> tuple[str, ...]:
    """Whom the sentence before a quote is about: "X is tegen. '…'", "Volgens X kan het. '…'".

    Only in one paragraph, and only somebody who can speak.
    """
    at = _token_at(doc, start) - 1
    if at < 1 or "\n" in doc[at].text or doc[at].pos_ == "":
        return ()
    sentence = doc[at].sent
    if any(token.text == "?" for token in sentence):
        return ()
    clauses = split(sentence)
    for number, clause in enumerate(clauses):
        if clause.kind not in ("main", "fragment"):
            continue
        source = behind(actors, clause, "volgens")
        if source is not None:
            return _who_speaks(source.entities)
        if clause.kind == "main" and clause.finite is not None:
            group = subject(actors, clauses, number)
            if group is not None:
                return _who_speaks(group.entities)
    return ()


def _heading(doc: Doc, actors: Actors, start: int) -> tuple[str, ...]:
    """Who is named, and nothing else said, on the line before a paragraph that a quote opens.

    So interviews set their speakers off: `X (34) van D66`, a new line, `"Wij willen …"`.
    """
    lines = actors.mentions.article.text[:start].rstrip(" ").rsplit("\n", 1)
    if len(lines) < 2 or lines[1]:
        return ()
    above = lines[0].rstrip()
    first = above.rfind("\n") + 1
    places = list(range(_token_at(doc, first), _token_at(doc, len(above))))
    if len(places) > _HEADING_WORDS or above.endswith((".", "!", "?", "”", '"', "’", "…")):
        return ()
    if any(is_finite(doc[at]) for at in places):
        return ()
    group = group_at(actors, places)
    people = {mention.entity for mention in actors.mentions.within(first, len(above))}
    people = {entity for entity in people if entity and entity.startswith("person:")}
    if group is None or len(people) != 1:
        return ()
    return group.entities if people == set(group.entities) else ()


def _who_speaks(entities: tuple[str, ...]) -> tuple[str, ...]:
    """The one person or party among these; a quote has one speaker."""
    return entities if len(entities) == 1 and not entities[0].startswith("cabinet:") else ()


def clause_ahead(doc: Doc, at: int) -> list[int]:
    """The words from a place to the end of its sentence; no commas, brackets, pronoun's company."""
    places = []
    depth = 0
    for place in range(at, min(at + 24, len(doc))):
        text = doc[place].text
        if text in (".", "!", "?", ":") or doc[place].is_space:
            break
        depth = max(0, depth + {"(": 1, ")": -1}.get(text, 0))
        if depth or text in (")", ","):
            continue
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
            # "X haalt uit: …", or the headline "X: …".
            group = group_at(actors, places)
            return group.entities if group is not None else ()
        group = group_at(actors, [place for place in places if place < verb]) or group_at(
            actors, [place for place in places if place > verb]
        )
        return group.entities if group is not None else ()
    return ()


def _goes_on(actors: Actors, previous: Quote, start: int) -> bool:
    """Whether nobody else is named between two quotes of one paragraph."""
    return not any(
        mention.entity is not None
        and mention.entity not in previous.speakers
        and mention.kind in ("person", "party")
        and actors.mentions.article.text[previous.end : start].count(".") > 1
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
