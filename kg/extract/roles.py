"""Roles: who holds which office, with portfolio, organisation, status and dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from kg import dates
from kg.calibrate import confidence
from kg.extract.context import Context
from kg.extract.departures import Departure, departures
from kg.extract.held import Held
from kg.extract.holdings import held
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.text import Tokens
from kg.model import Fact, PartialDate, Role, Span

_NEW_CLAUSE = re.compile(r", | en | maar | terwijl | na | nadat | voor de | voordat ")
"""What parts a date from an office: another clause has begun, or another event is dated."""
_BRACKET = 8
"""Tokens within which what stands in brackets behind a name ends."""


def roles(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every role the article states; one that is said with less elsewhere adds nothing."""
    context = Context(mentions)
    left = departures(mentions)
    items = [context.completed(item) for item in held(mentions)]
    if not mentions.scan.parties and all(_apolitical(item) for item in items):
        return
    for item in _fullest(_without_the_left(items, left)):
        if item.office.role == "spokesperson" and not (item.office.party or item.office.portfolio):
            # A spokesperson of who knows whom is no role in politics.
            continue
        if _of_some_board(item):
            continue
        yield _fact(mentions, item, left.get(item.person))


_POLITICAL = (
    frozenset(["minister", "state-secretary", "prime-minister", "alderman", "mayor"]),
    frozenset(["provincial-executive", "mp", "senator", "speaker"]),
    frozenset(["party-leader", "parliamentary-leader", "party-chair"]),
)
"""What somebody leaves who leaves office: a seat in an executive before a seat elsewhere."""


def _without_the_left(items: list[Held], left: Mapping[str, Departure]) -> list[Held]:
    """The same, with the office former that its holder has left."""
    changed = list(items)
    for person in left:
        for roles_ in _POLITICAL:
            mine = [item for item in changed if item.person == person]
            current = [item for item in mine if item.office.role in roles_]
            current = [item for item in current if item.status == "current"]
            if current:
                role = current[0].office.role
                changed = [
                    replace(item, status="former")
                    if item in current and item.office.role == role
                    else item
                    for item in changed
                ]
                break
    return changed


def _apolitical(item: Held) -> bool:
    """A public servant, who alone makes no politics: a chief of police, an ambassador."""
    return item.office.role == "other" and not item.office.organisation


def _of_some_board(item: Held) -> bool:
    """A treasurer or board member of what may be any club."""
    office = item.office
    unnamed = office.organisation == "party" and office.party is None
    return unnamed and office.role == "other" and office.function != "lijsttrekker"


def _fullest(items: list[Held]) -> Iterator[Held]:
    """Without what is said more fully elsewhere: same person and role, but less of the rest."""
    groups: dict[tuple[str, str, str], list[Held]] = {}
    for item in items:
        key = (item.person, item.office.role, item.office.function)
        groups.setdefault(key, []).append(item)
    for same in groups.values():
        kept: list[Held] = []
        for item in sorted(same, key=_fullness, reverse=True):
            twin = next((other for other in kept if _covers(other, item)), None)
            if twin is None:
                kept.append(item)
            elif (
                twin.status == "current"
                and item.status not in ("current", None)
                # "gekozen tot voorzitter" is not undone by "was al waarnemend voorzitter".
                and twin.rule != "as-office"
            ):
                kept[kept.index(twin)] = replace(twin, status=item.status)
        yield from sorted(kept, key=lambda item: item.first)


def _fullness(item: Held) -> tuple[bool, bool, bool, int]:
    office = item.office
    told = item.rule not in ("description",)
    return bool(office.portfolio), bool(office.place or office.party), told, -item.first


def _covers(full: Held, item: Held) -> bool:
    """Whether one reading says all that another says."""
    pairs = (
        (full.office.portfolio, item.office.portfolio),
        (full.office.place, item.office.place),
        (full.office.party, item.office.party),
    )
    return all(less is None or _alike(more, less) for more, less in pairs)


def _alike(more: str | None, less: str) -> bool:
    if more is None:
        return False
    one, other = more.lower(), less.lower()
    return one in other or other in one or one[:5] == other[:5]


def _fact(mentions: Mentions, item: Held, left: Departure | None) -> Fact:
    tokens = mentions.scan.tokens
    office = item.office
    start, end = _when(mentions, item)
    if left is not None and item.status == "former" and end is None and item.rule == "title":
        end = left.when
    return Role(
        person=f"person:{item.person}",
        role=office.role,
        portfolio=office.function or office.portfolio,
        organisation=_organisation(item),
        status=item.status,
        start=start,
        end=end,
        evidence=Span.of(mentions.article.text, *_quoted(tokens, item)),
        rule=f"role.{item.rule}",
        confidence=confidence(f"role.{item.rule}"),
    )


def _quoted(tokens: Tokens, item: Held) -> tuple[int, int]:
    """From where to where a holding is quoted, in characters.

    A title takes along what stands in brackets behind the name ("minister X (Financiën)"), and the
    article before words that describe it ("de met asiel belaste staatssecretaris X").
    """
    first, last = item.first, item.last
    if item.rule == "title":
        words = tokens.words
        if words[last : last + 1] == ["("] and ")" in words[last : last + _BRACKET]:
            last = words.index(")", last) + 1
        if tokens.lower[first] == "met" and first and tokens.lower[first - 1] in ("de", "het"):
            first -= 1
    return tokens.starts[first], tokens.ends[last - 1]


def _organisation(item: Held) -> str | None:
    """The body the role belongs to: a chamber, the party, the place."""
    office = item.office
    match office.organisation:
        case "":
            return None
        case "party":
            return f"party:{office.party}" if office.party else None
        case "place" | "formation":
            return f"organisation:{office.place}" if office.place else None
        case chamber:
            return f"organisation:{chamber}"


def _when(mentions: Mentions, item: Held) -> tuple[PartialDate | None, PartialDate | None]:
    """From when to when, by the dates that the sentence puts to the office.

    A title says nothing about time; a predicate takes the dates of its own sentence.
    """
    if item.rule not in ("copula", "as-office", "seat", "succession", "leads"):
        return None, None
    tokens = mentions.scan.tokens
    first, last = bounds(mentions, item.first)
    text = mentions.article.text[tokens.starts[first] : tokens.ends[last - 1]]
    low, high = tokens.starts[item.first], tokens.ends[item.last - 1]
    start = end = None
    for when in dates.find(text, mentions.article.published):
        at = tokens.starts[first] + when.start
        gap = mentions.article.text[min(at, high) : max(at, low)] if not low <= at <= high else ""
        if _NEW_CLAUSE.search(gap) or len(gap) > 80:
            continue
        match when.relation:
            case "since" | "from":
                start = start or when.date
            case "until":
                end = end or when.date
            case "at" if item.rule == "copula" and item.status == "former":
                start, end = start or when.date, end or when.date
            case "at" if item.status == "future":
                start = start or when.date
    return start, end
