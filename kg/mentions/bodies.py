"""Bodies and places: chambers, councils, cabinets, ministries, towns, provinces, countries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import lexicon, names
from kg.mentions.mention import Form
from kg.mentions.text import Tokens
from kg.model import EntityKind

_CABINET = re.compile(
    r"(?:[Kk]abinet[- ])?(?P<name>(?:Rutte|Balkenende|Schoof|Jetten|Kok|Lubbers|Van Agt|Den Uyl)"
    r"(?:[-/ ](?:Asscher|Verhagen))?[- ](?:IV|III|II|I|[1-5])(?!\w))"
    r"|[Kk]abinet-[A-Z][\w'-]+(?: (?:IV|III|II|I|[1-5])(?!\w))?"
)
_MINISTRY = re.compile(
    r"[Mm]inisterie (?:van|voor) (?P<name>[A-Z]\w+(?:(?:, | en |-en )?(?:[A-Z]\w+| en [A-Z]\w+))*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    """A body in the text; `unnamed` where only a description says it ("de Kamer")."""

    name: str
    kind: EntityKind
    start: int
    end: int
    first: int
    last: int
    form: Form


@cache
def _bodies() -> dict[str, list[tuple[tuple[str, ...], str, EntityKind, Form]]]:
    found: dict[str, list[tuple[tuple[str, ...], str, EntityKind, Form]]] = {}
    for row in lexicon.table("bodies"):
        kind: EntityKind = "cabinet" if row["kind"] == "cabinet" else "organisation"
        for column, form in (("forms", "name"), ("descriptions", "description")):
            for written in lexicon.words(row, column):
                parts = tuple(written.split())
                shown: Form = "description" if form == "description" else "name"
                found.setdefault(parts[0].lower(), []).append((parts, row["name"], kind, shown))
    for listed in found.values():
        listed.sort(key=lambda item: -len(item[0]))
    return found


@cache
def places() -> dict[str, frozenset[str]]:
    """Municipalities and provinces by name, with what they are."""
    return {row["name"]: frozenset(row["kind"].split("|")) for row in lexicon.table("places")}


@cache
def place_adjectives() -> dict[str, str]:
    """ "Rotterdamse" → Rotterdam; lower case is not accepted."""
    return {
        adjective: row["name"]
        for row in lexicon.table("places")
        for adjective in lexicon.words(row, "adjectives")
    }


def place_end(tokens: Tokens, place: int) -> int:
    """Where a place name that starts at a token ends: "Millingen aan de Rijn", "Den Haag".

    Any capitalised word counts, so ask only where a place must stand.
    """
    words = tokens.words
    end = place
    while end < len(words) and words[end][:1].isupper() and end - place < 3:
        if end > place and names.is_first_name(words[end]):
            # "Wethouder van Breda Anna Smit": the name of a town, then somebody's.
            break
        end += 1
    if end == place and tokens.words[place : place + 1] and words[place][:2] == "'s":
        end = place + 1
    link = end
    while link < len(words) and words[link] in (
        "aan",
        "den",
        "de",
        "op",
        "bij",
        "ter",
        "en",
        "over",
    ):
        link += 1
    if (
        place < end < link < min(len(words), end + 3)
        and words[link][:1].isupper()
        and words[end] != "en"
        and " ".join(words[place : link + 1]).count(" ") >= 2
        and words[end] in ("aan", "op", "over")
        and words[end + 1] in ("den", "de")
    ):
        return link + 1
    return end


@cache
def foreign() -> dict[str, str]:
    """Words that speak of another country → that country."""
    found = {}
    for row in lexicon.table("countries"):
        found[row["name"]] = row["name"]
        for column in ("adjectives", "forms"):
            for word in lexicon.words(row, column):
                found[word] = row["name"]
    return found


def find(tokens: Tokens) -> tuple[BodyMention, ...]:
    """All bodies and cabinets, in the order of the text; places are left to the offices."""
    found = [*_listed(tokens), *_patterns(tokens)]
    found.sort(key=lambda item: (item.first, -item.last))
    kept: list[BodyMention] = []
    for item in found:
        if not kept or item.first >= kept[-1].last:
            kept.append(item)
    return tuple(kept)


def _listed(tokens: Tokens) -> Iterator[BodyMention]:
    bodies = _bodies()
    for place, word in enumerate(tokens.lower):
        for parts, name, kind, form in bodies.get(word, ()):
            last = place + len(parts)
            given = tokens.words[place:last]
            if len(given) < len(parts):
                continue
            same = [a.lower() == b.lower() for a, b in zip(given, parts, strict=True)]
            # A capital counts, but for the first word, which may open a sentence.
            capital = [given[0][:1].isupper() or not parts[0][:1].isupper()]
            capital += [
                a[:1].isupper() == b[:1].isupper()
                for a, b in zip(given[1:], parts[1:], strict=True)
            ]
            if all(same) and all(capital):
                yield _mention(tokens, (place, last), name, kind, form)
                break


def _patterns(tokens: Tokens) -> Iterator[BodyMention]:
    text = tokens.text
    for match in _CABINET.finditer(text):
        first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
        name = text[match.start() : match.end()]
        name = name if name.lower().startswith("kabinet") else f"kabinet-{name}"
        yield _mention(tokens, (first, last), "k" + name[1:], "cabinet", "name")
    for match in _MINISTRY.finditer(text):
        first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
        name = f"ministerie van {match['name']}"
        yield _mention(tokens, (first, last), name, "organisation", "name")


def _mention(
    tokens: Tokens, where: tuple[int, int], name: str, kind: EntityKind, form: Form
) -> BodyMention:
    first, last = where
    return BodyMention(
        name=name,
        kind=kind,
        start=tokens.starts[first],
        end=tokens.ends[last - 1],
        first=first,
        last=last,
        form=form,
    )
