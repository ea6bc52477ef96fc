"""Heirs: who comes to hold what another held, and who held it before them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg import lexicon
from kg.extract.held import NAMED_FORMS, Held, name_of
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mention, Mentions
from kg.mentions.holders import skip_extras
from kg.model import Status

_MAYBE = lexicon.cues("holdings.maybe")
_BEFORE = lexicon.cues("successions.before")
_REPLACE = lexicon.cues("successions.replace")
_WILL = lexicon.cues("successions.will")
_PASSIVE: dict[str, Status] = {
    "wordt": "future",
    "werd": "current",
    "is": "current",
    "worden": "future",
}


def heirs(
    mentions: Mentions, found: Iterable[Held], one_at_a_time: frozenset[str]
) -> Iterator[Held]:
    """ "X en haar voorganger Y", "Y wordt opgevolgd door X", "X gaat Y vervangen"."""
    held_by: dict[str, list[Held]] = {}
    for item in found:
        if item.office.role in one_at_a_time:
            held_by.setdefault(item.person, []).append(item)
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if word in _BEFORE:
            yield from _before(mentions, held_by, place)
        elif word in ("opvolger", "opvolgster"):
            yield from _after(mentions, held_by, place)
        elif word in ("opgevolgd", "vervangen") or word in _REPLACE:
            yield from _replaced(mentions, held_by, place)


def _handed(
    mentions: Mentions, held_by: dict[str, list[Held]], who: Mention, place: int
) -> Held | None:
    """The office somebody hands on: the one told last, most fully, no later than here."""
    _, end = bounds(mentions, place)
    told = [item for item in held_by.get(name_of(who), ()) if item.first < end]
    full = [item for item in told if item.office.portfolio or item.office.place]
    return max(full or told, key=lambda item: item.first, default=None)


def _given(item: Held, who: Mention, status: Status, where: tuple[int, int]) -> Held:
    """The office of one person as another's."""
    return Held(
        person=name_of(who),
        office=replace(item.office, party=None, status=status),
        status=status,
        first=min(where[0], who.first),
        last=max(where[1], who.last),
        rule="predecessor" if status == "former" else "heir",
    )


def _before(mentions: Mentions, held_by: dict[str, list[Held]], place: int) -> Iterator[Held]:
    """ "Haar voorganger Y", "zijn voorganger, Y,": Y held what she or he holds."""
    lower = mentions.scan.tokens.lower
    first, last = bounds(mentions, place)
    at = place - 1
    while at > first and lower[at].endswith("e") and place - at < 3:
        at -= 1
    owner = mentions.at(at) if lower[at] in ("zijn", "haar") else None
    if owner is None or owner.entity is None or owner.kind != "person":
        return
    behind = place + 2 if lower[place + 1 : place + 2] == [","] else place + 1
    who = mentions.at(behind) if behind < last else None
    if who is None or who.form not in NAMED_FORMS or who.kind != "person" or who.entity is None:
        return
    item = _handed(mentions, held_by, owner, place)
    known = held_by.get(name_of(who), ())
    if item is not None and not any(one.office.role == item.office.role for one in known):
        yield _given(item, who, "former", (at, who.last))


def _after(mentions: Mentions, held_by: dict[str, list[Held]], place: int) -> Iterator[Held]:
    """ "X, de opvolger van minister Y": X holds it now, Y did before."""
    lower = mentions.scan.tokens.lower
    first, last = bounds(mentions, place)
    if lower[place + 1 : place + 2] != ["van"] or "als" in lower[place:last]:
        return
    comma = place - 1 if lower[place - 1] == "," else place - 2
    if lower[comma : comma + 1] != [","] or set(lower[first:last]) & _MAYBE:
        return
    heirs_ = [m for m in persons(mentions, first, comma) if m.entity]
    old = next((m for m in persons(mentions, place + 2, last) if m.entity), None)
    if not heirs_ or old is None or skip_extras(mentions.scan, heirs_[-1].last) != comma:
        return
    item = _handed(mentions, held_by, old, place)
    if item is not None and heirs_[-1].entity != old.entity and old.first - place < 6:
        yield _given(item, heirs_[-1], "current", (heirs_[-1].first, old.last))
        yield replace(item, status="former", rule="predecessor")


def _replaced(mentions: Mentions, held_by: dict[str, list[Held]], place: int) -> Iterator[Held]:
    """ "Y wordt opgevolgd door X", "X gaat Y vervangen", "X vervangt Y"."""
    lower = mentions.scan.tokens.lower
    first, last = bounds(mentions, place)
    words = lower[first:last]
    if set(words) & _MAYBE or {"als", "tijdelijk"} & set(words):
        return
    people = [m for m in persons(mentions, first, last) if m.entity]
    passive = next((at for at in range(first, last) if lower[at] in _PASSIVE), None)
    by = next((at for at in range(first, last - 1) if lower[at] == "door"), None)
    status: Status = "future"
    if lower[place] in ("opgevolgd", "vervangen") and passive is not None and by is not None:
        heir = next((m for m in people if m.first > by and m.form in NAMED_FORMS), None)
        old = next((m for m in reversed(people) if m.last <= by), None)
        status = _PASSIVE[lower[passive]]
    else:
        finite = lower[place] in ("vervangt", "vervangen") or set(words) & _WILL
        apart = [m for m in people if m.last <= place or m.first > place]
        distinct = list({m.entity: m for m in apart}.values())
        if not finite or len(distinct) != 2 or by is not None:
            return
        heir, old = distinct
        if lower[place] == "vervangt":
            heir_ = subject(mentions, place, place)
            heir = heir_ if heir_ is not None else heir
            old = next(m for m in distinct if m.entity != heir.entity)
    if heir is None or old is None or heir.entity == old.entity:
        return
    item = _handed(mentions, held_by, old, place)
    if item is not None:
        yield _given(item, heir, status, (min(heir.first, place), max(heir.last, place + 1)))


def fillers(mentions: Mentions, found: Iterable[Held]) -> Iterator[Held]:
    """ "... de voorzitter van de Kamer, de functie die X bekleedde": X held that office."""
    scan = mentions.scan
    lower = scan.tokens.lower
    named = {item.office.core for item in found}
    for place, word in enumerate(lower):
        if word not in _FUNCTION or lower[place + 1 : place + 2] not in (["die"], ["dat"]):
            continue
        first, last = bounds(mentions, place)
        verb = next((at for at in range(place + 2, last) if lower[at] in _FILLS), None)
        office = next((one for one in reversed(scan.offices) if first <= one.core < place), None)
        if verb is None or office is None or office.core in named or office.plural:
            continue
        who = next((m for m in persons(mentions, place + 2, verb) if m.entity), None)
        if who is not None and place - office.last < _NEAR:
            status = _FILLS[lower[verb]]
            yield Held(
                person=name_of(who),
                office=replace(office, status=status),
                status=status,
                first=office.first,
                last=verb + 1,
                rule="filler",
            )


_FUNCTION = lexicon.cues("holdings.posts")
_FILLS: dict[str, Status] = {
    "bekleedde": "former",
    "vervulde": "former",
    "bekleedt": "current",
    "vervult": "current",
}
_NEAR = 6
"""Tokens between an office and "de functie die" that speaks of it."""
