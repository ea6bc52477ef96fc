"""Offices that "als" or "tot" gives, and posts that go to somebody."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.held import Held, as_held, status_of
from kg.extract.subjects import persons, subject
from kg.extract.successions import FOLLOWS
from kg.mentions import Mention, Mentions
from kg.mentions.offices import Office
from kg.model import Status

_NOT_REAL = lexicon.cues("holdings.not_real")
_UNSURE_PASSIVES = lexicon.cues("holdings.unsure_passives")
_NAMED = lexicon.cues("holdings.named")
_PAST_WORK = lexicon.cues("holdings.past_work")
_PROPOSED = lexicon.cues("holdings.proposed")


def as_office(mentions: Mentions, office: Office, start: int, end: int) -> Iterator[Held]:
    """ "X stopt als Kamerlid", "X is benoemd tot burgemeester", "X volgt Y op als wethouder"."""
    lower = mentions.scan.tokens.lower
    words = lower[start:end]
    told = set(words)
    link = office.first - 1
    if {"zou", "zouden", "niet", "geen", "mogelijk"} & set(words[: link - start]):
        return
    people = [mention for mention in persons(mentions, start, link) if mention.entity]
    if {"opvolger", "opvolgster"} & set(words[: link - start]):
        yield from _takes_over(mentions, office, people, start)
        return
    if told & _UNSURE_PASSIVES:
        return
    status = status_of(office)
    put_forward = {"draagt", "droeg", "dragen"} & told and "voor" in told
    if told & _PROPOSED or put_forward or {"gaat", "slag"} <= told:
        status = "future"
    elif told & _NAMED:
        status = "future" if told & {"wordt", "zal", "worden"} else status
    elif told & {"aantreden", "treedt", "begint", "start"} and told & {"aan", "begint", "start"}:
        status = "future" if "aantreden" not in told else status
    elif told & {"afgetreden", "opgestapt", "vertrokken", "teruggetreden"} or (
        ("trad" in told and "af" in told) or told & _PAST_WORK
    ):
        status = "former"
    if told & {"opzij", "geschrapt", "afgewezen", "gepasseerd"}:
        return
    rising = next((place for place in range(start, link) if lower[place] in FOLLOWS), None)
    if rising is not None and "op" not in lower[max(rising, link - 3) : link]:
        rising = None
    if rising is not None and "op" in words and len({m.entity for m in people}) >= 2:
        heir = next((m for m in reversed(people) if m.first < rising), people[0])
        if heir.first > rising:
            heir = people[0]
        old = next((m for m in people if m.entity != heir.entity), None)
        yield as_held(
            heir, office, "future" if lower[rising] == "volgt" else "current", "succession"
        )
        if old is not None:
            yield as_held(old, office, "former", "succession")
        return
    who = _possessor(mentions, link)
    if who is not None:
        yield as_held(who, office, _POSSESSED[lower[link - 1]] or status, "as-office")
        return
    who = subject(mentions, link, office.first)
    if who is None or who.entity is None:
        behind = next(iter(persons(mentions, office.last, min(end, office.last + 4))), None)
        leads = link <= start + 1
        if behind is None or behind.entity is None or not leads:
            return
        who = behind
    if lower[who.first - 1 : who.first] == ["met"]:
        return
    yield as_held(who, office, status, "as-office")


def post(mentions: Mentions, office: Office, start: int, end: int) -> Iterator[Held]:
    """ "X krijgt de post van minister", "de functie van wethouder gaat naar X"."""
    lower = mentions.scan.tokens.lower
    words = set(lower[start:end])
    if words & _NOT_REAL:
        return
    goes = next(
        (at for at in range(office.last, end - 1) if lower[at : at + 2] == ["gaat", "naar"]), None
    )
    if goes is not None:
        who = next(iter(persons(mentions, goes + 2, end)), None)
    elif words & _GETS and lower[office.first - 4] not in _OBLIQUE:
        found = [m for m in persons(mentions, start, office.first - 2) if m.entity]
        who = found[-1] if len(found) == 1 else None
    else:
        return
    if who is not None and who.entity is not None:
        yield as_held(who, office, None if "kreeg" in words else "future", "as-office")


_GETS = frozenset(["krijgt", "kreeg", "aanvaardt", "aanvaardde"])
_OBLIQUE = lexicon.cues("holdings.oblique")
POSTS = lexicon.cues("holdings.posts")


def _takes_over(
    mentions: Mentions, office: Office, people: list[Mention], start: int
) -> Iterator[Held]:
    """ "X wordt de opvolger van Y als wethouder": Y held it; X does where that is no guess."""
    lower = mentions.scan.tokens.lower
    near = range(start, office.first)
    word = max(place for place in near if lower[place] in ("opvolger", "opvolgster"))
    old = next((m for m in people if m.first > word), None)
    if old is None:
        return
    yield as_held(old, office, "former", "succession")
    heir = next((m for m in reversed(people) if m.last <= word), None)
    told = {lower[place] for place in near}
    if heir is None or heir.entity == old.entity or told & _MAYBE or not told & _BECOMES.keys():
        return
    status = next(_BECOMES[verb] for verb in _BECOMES if verb in told)
    yield as_held(heir, office, status, "succession")


_BECOMES: dict[str, Status] = {"wordt": "future", "werd": "current", "is": "current"}
_MAYBE = lexicon.cues("holdings.maybe")


def _possessor(mentions: Mentions, link: int) -> Mention | None:
    """Whose the office is in "bij zijn aantreden als informateur"."""
    if link < 2 or mentions.scan.tokens.lower[link - 1] not in _POSSESSED:
        return None
    owner = mentions.at(link - 2)
    return owner if owner is not None and owner.kind == "person" and owner.entity else None


_POSSESSED: dict[str, Status | None] = {
    "aantreden": "current",
    "benoeming": "current",
    "aanstelling": "current",
    "installatie": "current",
    "rol": "current",
    "functie": "current",
    "werk": "current",
    "positie": "current",
    "baan": "current",
    "vertrek": None,
    "afscheid": None,
    "ontslag": "former",
    "tijd": "former",
    "periode": "former",
    "jaren": "former",
    "carrière": "former",
    "loopbaan": "former",
    "verleden": "former",
}
"""Nouns that stand between an owner and "als" + office, with the status they tell."""
