"""Roles: who holds which office, with portfolio, organisation, status and dates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.calibrate import confidence
from kg.extract.subjects import bounds, subject
from kg.mentions import Mentions
from kg.mentions.holders import affiliations, beside
from kg.mentions.offices import Office, portfolio_end
from kg.mentions.persons import NameMention
from kg.model import Fact, Role, Span, Status

_COPULA_STATUS: dict[str, Status | None] = {
    "is": "current",
    "zijn": "current",
    "blijft": "current",
    "was": "former",
    "waren": "former",
    "werd": None,
    "werden": None,
    "wordt": "future",
    "worden": "future",
}
_NOT_REAL = frozenset(
    "niet geen nooit zou zouden wil wilde willen kan kon mogelijk misschien liever ooit "
    "kandidaat gedroomde".split()
)
_WITH_PORTFOLIO = frozenset(
    {"minister", "state-secretary", "alderman", "provincial-executive", "spokesperson"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """An office read with its holder, and the tokens that say it."""

    person: str
    office: Office
    status: Status | None
    first: int
    last: int
    rule: str


def roles(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every role the article states; one that is said with less elsewhere adds nothing."""
    held = [
        item
        for item in (*_titles(mentions), *_predicates(mentions))
        if item.office.foreign is None and item.office.status != "candidate"
    ]
    parties = affiliations(mentions.scan)
    for item in _fullest(held):
        yield _fact(mentions, item, parties)


def _titles(mentions: Mentions) -> Iterator[_Held]:
    """Offices beside a name, with the portfolio that may follow the name."""
    for holding in beside(mentions.scan):
        office, name = holding.office, holding.name
        if name.person is None:
            continue
        last = max(office.last, name.last)
        if office.role in _WITH_PORTFOLIO and office.portfolio is None:
            found, end = _portfolio_behind(mentions, name)
            if found:
                office, last = replace(office, portfolio=found), max(last, end)
        if office.organisation == "place" and office.place is None:
            place, end = _place_behind(mentions, name)
            if place:
                office, last = replace(office, place=place), max(last, end)
        yield _Held(
            person=name.person,
            office=office,
            status=_status(office),
            first=min(office.core, name.first),
            last=last,
            rule=holding.pattern,
        )


def _status(office: Office) -> Status:
    match office.status:
        case "former":
            return "former"
        case "future":
            return "future"
        case _:
            return "current"


def _portfolio_behind(mentions: Mentions, name: NameMention) -> tuple[str | None, int]:
    """ "X (Financiën)", "X (CDA, Financiën)", "X van Financiën"."""
    tokens = mentions.scan.tokens
    place = name.last
    size = len(tokens)
    if place + 1 < size and tokens.words[place] == "(":
        end = place + 1
        while end < size and tokens.words[end] != ")" and end - place < 12:
            stop = portfolio_end(tokens, end)
            if stop > end:
                text = tokens.text[tokens.starts[end] : tokens.ends[stop - 1]]
                return text, min(stop + 1, size)
            end += 1
        place = end + 1
    if place + 1 < size and tokens.lower[place] in ("van", "voor"):
        party_at = {party.first for party in mentions.scan.parties}
        stop = portfolio_end(tokens, place + 1, after_link=place + 1 not in party_at)
        if stop > place + 1:
            text = tokens.text[tokens.starts[place + 1] : tokens.ends[stop - 1]]
            return text, stop
    return None, name.last


def _place_behind(mentions: Mentions, name: NameMention) -> tuple[str | None, int]:
    """ "burgemeester X van Utrecht", "wethouder X uit Utrecht"."""
    from kg.mentions.bodies import places

    tokens = mentions.scan.tokens
    place = name.last
    if place + 1 < len(tokens) and tokens.words[place] == "(":
        while place < len(tokens) and tokens.words[place] != ")":
            place += 1
        place += 1
    if place + 1 < len(tokens) and tokens.lower[place] in ("van", "uit", "in"):
        inner = place + 1
        two = " ".join(tokens.words[inner : inner + 2])
        if two in places():
            return two, inner + 2
        if tokens.words[inner] in places():
            return tokens.words[inner], inner + 1
    return None, name.last


def _predicates(mentions: Mentions) -> Iterator[_Held]:
    """ "X is/was/wordt burgemeester", "X, die minister was", "X stopt als Kamerlid"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    attached = {holding.office.core for holding in beside(scan)}
    for office in scan.offices:
        if office.core in attached or office.plural:
            continue
        start, end = bounds(mentions, office.core)
        verb = _copula(lower, office, start, end)
        if verb is not None:
            words = set(lower[start : office.core]) if verb < office.core else set()
            if words & _NOT_REAL:
                continue
            who = subject(mentions, verb, min(office.first, end))
            if who is None or who.entity is None:
                continue
            status = _COPULA_STATUS[lower[verb]]
            if "nieuwe" in lower[office.first : office.core] and lower[verb] == "is":
                status = "future"
            if office.status == "former":
                status = "former"
            yield _Held(
                person=who.entity.split(":", 1)[1],
                office=office,
                status=status,
                first=min(who.first, verb, office.first),
                last=max(office.last, verb + 1),
                rule="copula",
            )
            continue
        if office.first > start and lower[office.first - 1] == "als":
            if set(lower[start:end]) & _NOT_REAL or "zou" in lower[start:end]:
                continue
            who = subject(mentions, office.first - 1, office.first)
            if who is None or who.entity is None:
                continue
            yield _Held(
                person=who.entity.split(":", 1)[1],
                office=office,
                status=_status(office),
                first=who.first,
                last=office.last,
                rule="als",
            )


def _copula(lower: list[str], office: Office, start: int, end: int) -> int | None:
    """The copula of an office: before it, or behind it in a subordinate clause."""
    for place in range(office.first - 1, max(start, office.first - 10) - 1, -1):
        if lower[place] in _COPULA_STATUS:
            return place
        if lower[place] in (":", ";", '"', "als", "door", "van", "met", "dat", "volgens"):
            break
    for place in range(office.last, min(end, office.last + 3)):
        if lower[place] in _COPULA_STATUS:
            return place
        if lower[place] in (",", ":", ";"):
            break
    return None


def _fullest(held: list[_Held]) -> Iterator[_Held]:
    """Without what is said more fully elsewhere: same person and role, but less of the rest."""
    groups: dict[tuple[str, str, str], list[_Held]] = {}
    for item in held:
        key = (item.person, item.office.role, item.office.function)
        groups.setdefault(key, []).append(item)
    for items in groups.values():
        full = [item for item in items if item.office.portfolio or item.office.place]
        if not full:
            told = [item for item in items if item.status != "current"]
            yield from (told[:1] or items[:1])
            continue
        seen = set()
        for item in full:
            key = (item.office.portfolio, item.office.place)
            if key not in seen:
                seen.add(key)
                yield item


def _fact(mentions: Mentions, item: _Held, parties: dict[str, str]) -> Fact:
    tokens = mentions.scan.tokens
    office = item.office
    return Role(
        person=f"person:{item.person}",
        role=office.role,
        portfolio=office.function or office.portfolio,
        organisation=_organisation(item, parties),
        status=item.status,
        evidence=Span.of(
            mentions.article.text, tokens.starts[item.first], tokens.ends[item.last - 1]
        ),
        rule=f"role.{item.rule}",
        confidence=confidence(f"role.{item.rule}"),
    )


def _organisation(item: _Held, parties: dict[str, str]) -> str | None:
    """The body the role belongs to: a chamber, the party, the place."""
    office = item.office
    match office.organisation:
        case "":
            return None
        case "party":
            party = office.party or parties.get(item.person)
            return f"party:{party}" if party else None
        case "place" | "formation":
            return f"organisation:{office.place}" if office.place else None
        case chamber:
            return f"organisation:{chamber}"
