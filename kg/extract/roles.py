"""Roles: who holds which office, with portfolio, organisation, status and dates."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from kg.calibrate import confidence
from kg.extract.context import Context
from kg.extract.departures import Departure, deceased, departures
from kg.extract.held import Held
from kg.extract.holdings import held
from kg.extract.terms import timed
from kg.mentions import Mentions
from kg.mentions.text import Tokens
from kg.model import Fact, Role, Span

_BRACKET = 8
"""Tokens within which what stands in brackets behind a name ends."""


def roles(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every role the article states; one that is said with less elsewhere adds nothing."""
    context = Context(mentions)
    left = departures(mentions)
    dead = deceased(mentions)
    items = [context.completed(_late(item, dead)) for item in held(mentions)]
    if not mentions.scan.parties and all(_apolitical(item) for item in items):
        return
    for item in _fullest(timed(mentions, _without_the_left(items, left), left)):
        if item.office.role == "spokesperson" and not (item.office.party or item.office.portfolio):
            # A spokesperson of who knows whom is no role in politics.
            continue
        if _of_some_board(item):
            continue
        yield _fact(mentions, item)


def _late(item: Held, dead: frozenset[str]) -> Held:
    """An office that its holder's death has ended."""
    over = item.person in dead and item.status in ("current", None)
    return replace(item, status="former") if over else item


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
                continue
            fuller = replace(twin, start=twin.start or item.start, end=twin.end or item.end)
            if (
                twin.status == "current"
                and item.status not in ("current", None)
                # "gekozen tot voorzitter" is not undone by "was al waarnemend voorzitter".
                and twin.rule != "as-office"
            ):
                fuller = replace(fuller, status=item.status)
            kept[kept.index(twin)] = fuller
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


def _fact(mentions: Mentions, item: Held) -> Fact:
    tokens = mentions.scan.tokens
    office = item.office
    return Role(
        person=f"person:{item.person}",
        role=office.role,
        portfolio=office.function or office.portfolio,
        organisation=_organisation(item),
        status=item.status,
        start=item.start,
        end=item.end,
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
