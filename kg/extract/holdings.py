"""Who holds, held or will hold which office: what `roles` and `memberships` are read from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from kg import lexicon, names
from kg.extract.appointments import predicates
from kg.extract.chairs import chairs
from kg.extract.heirs import fillers, heirs
from kg.extract.held import Held, status_of
from kg.extract.leading import leads
from kg.extract.seats import seats
from kg.extract.shares import shared_out
from kg.extract.subjects import bounds, persons
from kg.extract.successions import ONE_AT_A_TIME, predecessors
from kg.mentions import Mentions
from kg.mentions.bodies import foreign, places
from kg.mentions.holders import NOW, PAST, beside
from kg.mentions.offices import Office
from kg.mentions.persons import NameMention
from kg.mentions.portfolios import portfolio_end

WITH_PORTFOLIO = frozenset(
    {"minister", "state-secretary", "alderman", "provincial-executive", "spokesperson"}
)


@lru_cache(maxsize=1)
def held(mentions: Mentions) -> tuple[Held, ...]:
    """Every office the article gives to somebody, foreign ones and candidates' left out."""
    found = (
        *shared_out(_titles(mentions)),
        *_described(mentions),
        *predicates(mentions),
        *seats(mentions),
        *leads(mentions),
        *chairs(mentions),
    )
    found = (
        *found,
        *predecessors(mentions, found),
        *heirs(mentions, found, ONE_AT_A_TIME),
        *fillers(mentions, found),
        *_colleagues(mentions, found),
        *_fellows(mentions, found),
    )
    abroad = {item.person for item in found if is_abroad(mentions, item.person, item.office)}
    return tuple(
        item for item in found if item.person not in abroad and item.office.status != "candidate"
    )


_NATIONAL = frozenset(
    [
        "prime-minister",
        "deputy-prime-minister",
        "minister",
        "state-secretary",
        "mp",
        "senator",
        "party-leader",
        "mayor",
        "parliamentary-leader",
        "speaker",
    ]
)
_PEERS = lexicon.cues("holdings.peers")
_DUTCH = lexicon.cues("holdings.dutch")


def is_abroad(mentions: Mentions, person: str, office: Office) -> bool:
    """Whether an office is held in another country: said so, or by all that stands around it.

    A known Dutch politician, a Dutch party or a Dutch municipality settles it the other way.
    """
    if office.foreign:
        return True
    if office.role == "eu-commissioner":
        # Each country sends one: who is no known Dutch politician is another country's.
        return not names.is_known(person)
    if office.party or office.place or office.role not in _NATIONAL or names.is_known(person):
        return False
    words = mentions.scan.tokens.words
    first, last = bounds(mentions, office.core)
    before = bounds(mentions, first - 1)[0] if first else first
    countries = foreign()
    if any(words[place] in countries for place in range(before, last)):
        return True
    abroad = sum(word in countries for word in words)
    here = sum(word in _DUTCH for word in mentions.scan.tokens.lower)
    here += len(mentions.scan.parties)
    return abroad > here


def _titles(mentions: Mentions) -> Iterator[Held]:
    """Offices beside a name, with the portfolio or place that may follow the name."""
    minister: Held | None = None
    sentence = mentions.scan.tokens.sentence
    for holding in beside(mentions.scan):
        office, name = holding.office, holding.name
        if name.person is None:
            continue
        last = max(office.last, name.last)
        if office.role in WITH_PORTFOLIO and office.portfolio is None:
            found, end = _portfolio_behind(mentions, name)
            if found:
                office, last = replace(office, portfolio=found), max(last, end)
        if (
            office.portfolio is None
            and office.role == "state-secretary"
            and office.determiner in ("zijn", "haar")
            and minister is not None
            and sentence[minister.first] == sentence[office.core]
        ):
            # "minister X van Justitie en zijn staatssecretaris Y": one ministry.
            office = replace(office, portfolio=minister.office.portfolio)
        if office.organisation in ("place", "formation", "province!") and office.place is None:
            place, end = _place_behind(mentions, name)
            if place:
                office, last = replace(office, place=place), max(last, end)
        status = status_of(office)
        lower = mentions.scan.tokens.lower
        between = lower[name.last : office.first]
        if holding.pattern == "apposition" and PAST & set(between) and between[-1] not in NOW:
            status = "former"
        item = Held(
            person=name.person,
            office=office,
            status=status,
            first=min(office.first + (office.determiner is not None), name.first),
            last=last,
            rule=holding.pattern,
        )
        if office.role in ("minister", "state-secretary"):
            minister = item
        if office.organisation != "province!":
            yield item
        elif office.place == "Limburg":
            yield replace(item, office=replace(office, organisation="place"))


def _colleagues(mentions: Mentions, found: Iterable[Held]) -> Iterator[Held]:
    """ "minister X en zijn collega Y (Financiën)": Y is what X is, of another ministry."""
    tokens = mentions.scan.tokens
    ministers = [item for item in found if item.office.role in ("minister", "state-secretary")]
    for name in mentions.scan.names:
        if name.person is None or tokens.lower[name.first - 1] not in _PEERS:
            continue
        portfolio, end = _portfolio_behind(mentions, name)
        first, _ = bounds(mentions, name.first)
        owner = next((item for item in ministers if first <= item.first < name.first), None)
        if portfolio is None or owner is None:
            continue
        office = replace(owner.office, portfolio=portfolio, party=None)
        yield Held(
            person=name.person,
            office=office,
            status=owner.status,
            first=name.first - 1,
            last=end,
            rule="colleague",
        )


def _fellows(mentions: Mentions, found: Iterable[Held]) -> Iterator[Held]:
    """ "Kamerlid X en zijn fractiegenoot Y", "zijn VVD-collega Y": both sit in one chamber."""
    scan = mentions.scan
    seated = {item.person: item for item in found if item.office.role in ("mp", "senator")}
    for name in scan.names:
        place = _fellow_word(mentions, name)
        if name.person is None or place is None:
            continue
        start, _ = bounds(mentions, name.first)
        owners = [m for m in persons(mentions, start, place) if m.entity]
        owner = seated.get((owners[-1].entity or "").split(":", 1)[1]) if owners else None
        if owner is not None and name.person not in seated:
            office = replace(owner.office, party=None)
            yield Held(
                person=name.person,
                office=office,
                status=owner.status,
                first=place,
                last=name.last,
                rule="fellow",
            )


def _fellow_word(mentions: Mentions, name: NameMention) -> int | None:
    """The token before a name that says somebody sits with others: "collega van de VVD X"."""
    lower = mentions.scan.tokens.lower
    before = name.first - 1
    if before < 1:
        return None
    if lower[before] in ("fractiegenoot", "fractiegenote", "fractiecollega"):
        return before
    party = next((item for item in mentions.scan.parties if item.last == name.first), None)
    if party is None or party.form == "member":
        return None
    if party.compound:
        return before if lower[before].endswith("-collega") else None
    place = party.first - 1
    if lower[place] in ("de", "het"):
        place -= 1
    if place > 0 and lower[place] == "van" and lower[place - 1] == "collega":
        return place - 1
    return None


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
                stop = _bracket_end(mentions, stop)
                text = tokens.text[tokens.starts[end] : tokens.ends[stop - 1]]
                while stop < size and tokens.words[stop] != ")" and stop - end < 12:
                    stop += 1
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


def _bracket_end(mentions: Mentions, place: int) -> int:
    """Where a portfolio in brackets ends: before the party or the bracket behind it.

    "(D66, klimaat, bouwen en wonen)": what follows a known part is part of it.
    """
    tokens = mentions.scan.tokens
    parties = {party.first for party in mentions.scan.parties}
    end = place
    while end < len(tokens) and tokens.words[end] != ")" and end - place < 8:
        if end in parties or tokens.words[end] == "(":
            return end - 1 if tokens.words[end - 1] == "," else place
        end += 1
    return end if end < len(tokens) and tokens.words[end] == ")" else place


def _place_behind(mentions: Mentions, name: NameMention) -> tuple[str | None, int]:
    """ "burgemeester X van Utrecht", "wethouder X uit Utrecht"."""
    tokens = mentions.scan.tokens
    place = name.last
    if place + 2 < len(tokens) and tokens.words[place] == "(":
        for inner in (place + 3, place + 2):
            written = " ".join(tokens.words[place + 1 : inner])
            if written in places() and tokens.words[inner : inner + 1] in ([")"], [","]):
                return written, inner + (tokens.words[inner] == ")")
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


def _described(mentions: Mentions) -> Iterator[Held]:
    """ "de oud-wethouder", "de D66-leider" of somebody named elsewhere."""
    for reference in mentions.references:
        if reference.office is not None and reference.name is not None:
            yield Held(
                person=reference.name,
                office=reference.office,
                status=status_of(reference.office),
                first=reference.first,
                last=reference.last,
                rule="description",
            )
