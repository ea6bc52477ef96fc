"""Who holds, held or will hold which office: what `roles` and `memberships` are read from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg import lexicon, names
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import foreign, places
from kg.mentions.holders import PAST, beside
from kg.mentions.offices import Office, portfolio_end
from kg.mentions.persons import NameMention
from kg.model import Status

WITH_PORTFOLIO = frozenset(
    {"minister", "state-secretary", "alderman", "provincial-executive", "spokesperson"}
)
_COPULAS: dict[str, Status | None] = {
    "is": "current",
    "zijn": "current",
    "blijft": "current",
    "blijven": "current",
    "was": "former",
    "waren": "former",
    "werd": None,
    "werden": None,
    "wordt": "future",
    "worden": "future",
}
_NOT_REAL = lexicon.cues("holdings.not_real")
_UNSURE_PASSIVES = lexicon.cues("holdings.unsure_passives")
_NAMED = lexicon.cues("holdings.named")
_PROPOSED = lexicon.cues("holdings.proposed")
_SITS: dict[str, Status] = {
    "zit": "current",
    "zetelt": "current",
    "blijft": "current",
    "zat": "former",
    "zetelde": "former",
}
_SEATS = (
    (("tweede", "kamer"), "mp", "Tweede Kamer", ""),
    (("eerste", "kamer"), "senator", "Eerste Kamer", ""),
    (("kamer",), "mp", "Tweede Kamer", ""),
    (("senaat",), "senator", "Eerste Kamer", ""),
    (("gemeenteraad",), "other", "place", "gemeenteraadslid"),
    (("provinciale", "staten"), "other", "place", "Statenlid"),
    (("europees", "parlement"), "other", "Europees Parlement", "Europarlementariër"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office with its holder, its status, and the tokens that say so."""

    person: str
    office: Office
    status: Status | None
    first: int
    last: int
    rule: str


def held(mentions: Mentions) -> tuple[Held, ...]:
    """Every office the article gives to somebody, foreign ones and candidates' left out."""
    found = (
        *_titles(mentions),
        *_described(mentions),
        *_predicates(mentions),
        *_seats(mentions),
        *_leads(mentions),
    )
    found = (*found, *_predecessors(mentions, found), *_colleagues(mentions, found))
    abroad = {item.person for item in found if is_abroad(mentions, item.person, item.office)}
    return tuple(
        item for item in found if item.person not in abroad and item.office.status != "candidate"
    )


_NATIONAL = frozenset(
    ["prime-minister", "deputy-prime-minister", "minister", "state-secretary", "mp", "senator"]
    + ["party-leader", "mayor", "parliamentary-leader", "speaker"]
)
_DUTCH = lexicon.cues("holdings.dutch")


def is_abroad(mentions: Mentions, person: str, office: Office) -> bool:
    """Whether an office is held in another country: said so, or by all that stands around it.

    A known Dutch politician, a Dutch party or a Dutch municipality settles it the other way.
    """
    if office.foreign:
        return True
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


def status_of(office: Office) -> Status:
    """The status an office's own words tell; current where they tell none."""
    match office.status:
        case "former":
            return "former"
        case "future":
            return "future"
        case _:
            return "current"


def _name(mention: Mention) -> str:
    return (mention.entity or "").split(":", 1)[1]


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
        if holding.pattern == "apposition" and PAST & set(lower[name.last : office.first]):
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
        if name.person is None or tokens.lower[name.first - 1 : name.first] != ["collega"]:
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


def _predicates(mentions: Mentions) -> Iterator[Held]:
    """ "X is burgemeester", "X, die minister was", "X stopt als Kamerlid", "X volgt Y op als"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    attached = {holding.office.core for holding in beside(scan)}
    for office in scan.offices:
        start, end = bounds(mentions, office.core)
        if office.core in attached:
            continue
        before = lower[office.first - 1] if office.first > start else ""
        named = _named_holder(mentions, office, end)
        if named is not None:
            yield named
            continue
        if before in ("als", "tot"):
            yield from _as_office(mentions, office, start, end)
        else:
            yield from _copular(mentions, office, start, end)


def _named_holder(mentions: Mentions, office: Office, end: int) -> Held | None:
    """ "De nieuwe staatssecretaris van Defensie is X", "Minister van Financiën wordt X"."""
    lower = mentions.scan.tokens.lower
    verb = office.last
    if verb + 1 >= end or lower[verb] not in ("is", "wordt", "werd", "was") or office.plural:
        return None
    mention = mentions.at(verb + 1)
    if mention is None or mention.form not in _NAMED_FORMS or mention.first != verb + 1:
        return None
    if mention.entity is None or set(lower[mention.last : mention.last + 2]) & {"niet", "geen"}:
        return None
    # "De burgemeester is Jansen dankbaar" has more to say; a name that is the answer ends there.
    behind = lower[mention.last] if mention.last < end else "."
    if behind not in (".", ",", "(", "van", "en", ";", "!"):
        return None
    status = _COPULAS[lower[verb]] if office.status != "former" else "former"
    if lower[verb] == "is" and "nieuwe" in lower[office.first : office.core]:
        status = "future" if office.role in ("mayor", "kings-commissioner") else "current"
    return _as_held(mention, office, status, "named-holder")


def _copular(mentions: Mentions, office: Office, start: int, end: int) -> Iterator[Held]:
    """ "X is/was/wordt burgemeester", and the verb behind in a subordinate clause."""
    lower = mentions.scan.tokens.lower
    verb = _copula(mentions, office, start, end)
    if verb is None:
        return
    if lower[verb] == "worden" and lower[verb - 1] == "te":
        return
    from_, to = min(verb, office.first), max(verb, office.last)
    if set(lower[from_:to]) & _NOT_REAL or set(lower[max(start, verb - 3) : verb]) & _NOT_REAL:
        return
    if set(lower[to : min(end, to + 2)]) & {"geweest"} and lower[verb] == "is":
        status: Status | None = "former"
    else:
        status = _COPULAS[lower[verb]]
    who = subject(mentions, verb, office.first if office.first > verb else verb)
    if who is None or who.entity is None or who.first >= office.first > verb + 3:
        return
    if lower[verb] == "is" and {"nieuwe", "benoemd"} & set(lower[office.first : office.core]):
        status = "future"
    if office.status == "future" and lower[verb] in ("was", "werd"):
        return
    if office.status in ("former", "future"):
        status = status_of(office)
    holders = _subjects(mentions, who, verb, start) if office.plural else [who]
    if office.plural and len(holders) < 2:
        return
    for mention in holders:
        yield Held(
            person=_name(mention),
            office=office,
            status=status,
            first=min(mention.first, verb, office.first),
            last=max(office.last, verb + 1, mention.last),
            rule="copula",
        )


def _subjects(mentions: Mentions, who: Mention, verb: int, start: int) -> list[Mention]:
    """All persons of a coordinated subject before a verb."""
    named = [mention for mention in persons(mentions, start, verb) if mention.entity]
    return named if who in named else [who]


def _copula(mentions: Mentions, office: Office, start: int, end: int) -> int | None:
    """The copula of an office: before it, or behind it in a subordinate clause."""
    lower = mentions.scan.tokens.lower
    verbs = mentions.scan.verbs
    for place in range(office.first - 1, max(start, office.first - 12) - 1, -1):
        if lower[place] in _COPULAS and (lower[place] != "zijn" or place in verbs):
            return place
        if lower[place] in (":", ";", '"', "als", "door", "met", "dat", "volgens", "over", "tegen"):
            break
        if lower[place] == "van" and place == office.first - 1:
            return None
    for place in range(office.last, min(end, office.last + 3)):
        if lower[place] in _COPULAS and (lower[place] != "zijn" or place in verbs):
            # "De burgemeester is ...": the office is the subject, unless a clause ends here.
            subordinate = any(
                lower[near] in ("die", "dat", "omdat", "toen", "voordat", "nadat", "terwijl", "of")
                for near in range(max(start, office.first - 8), office.first)
            )
            return place if subordinate else None
        if lower[place] in (",", ":", ";"):
            break
    return None


def _as_office(mentions: Mentions, office: Office, start: int, end: int) -> Iterator[Held]:
    """ "X stopt als Kamerlid", "X is benoemd tot burgemeester", "X volgt Y op als wethouder"."""
    lower = mentions.scan.tokens.lower
    words = lower[start:end]
    told = set(words)
    link = office.first - 1
    if {"zou", "zouden", "niet", "geen", "mogelijk"} & set(words[: link - start]):
        return
    people = [mention for mention in persons(mentions, start, link) if mention.entity]
    if "opvolger" in words[: link - start] or "opvolgster" in words[: link - start]:
        heir_word = max(p for p in range(start, link) if lower[p] in ("opvolger", "opvolgster"))
        old = next((m for m in people if m.first > heir_word), None)
        if old is not None:
            yield _as_held(old, office, "former", "succession")
        return
    if told & _UNSURE_PASSIVES:
        return
    status = status_of(office)
    if told & _PROPOSED:
        status = "future"
    elif told & _NAMED:
        status = "future" if told & {"wordt", "zal", "worden"} else status
    elif told & {"aantreden", "treedt", "begint", "start"} and told & {"aan", "begint", "start"}:
        status = "future" if "aantreden" not in told else status
    elif told & {"afgetreden", "opgestapt", "vertrokken", "teruggetreden"} or (
        "trad" in told and "af" in told
    ):
        status = "former"
    if told & {"opzij", "geschrapt", "afgewezen", "gepasseerd"}:
        return
    rising = next((place for place in range(start, link) if lower[place] in _FOLLOWS), None)
    if rising is not None and "op" not in lower[max(rising, link - 3) : link]:
        rising = None
    if rising is not None and "op" in words and len({m.entity for m in people}) >= 2:
        heir = next((m for m in reversed(people) if m.first < rising), people[0])
        if heir.first > rising:
            heir = people[0]
        old = next((m for m in people if m.entity != heir.entity), None)
        yield _as_held(
            heir, office, "future" if lower[rising] == "volgt" else "current", "succession"
        )
        if old is not None:
            yield _as_held(old, office, "former", "succession")
        return
    who = _possessor(mentions, link)
    if who is not None:
        yield _as_held(who, office, _POSSESSED[lower[link - 1]] or status, "as-office")
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
    yield _as_held(who, office, status, "as-office")


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
_FOLLOWS = frozenset(["volgt", "volgde"])


def _as_held(mention: Mention, office: Office, status: Status | None, rule: str) -> Held:
    return Held(
        person=_name(mention),
        office=office,
        status=status,
        first=min(mention.first, office.first),
        last=max(mention.last, office.last),
        rule=rule,
    )


_ONE_AT_A_TIME = frozenset(
    ["mayor", "minister", "state-secretary", "prime-minister", "party-leader", "party-chair"]
    + ["parliamentary-leader", "speaker", "kings-commissioner", "alderman", "eu-commissioner"]
)


def _predecessors(mentions: Mentions, found: Iterable[Held]) -> Iterator[Held]:
    """ "X wordt burgemeester. Hij volgt Y op.": Y held what X comes to hold."""
    lower = mentions.scan.tokens.lower
    held_by: dict[str, list[Held]] = {}
    for item in found:
        if item.office.role in _ONE_AT_A_TIME and item.status != "former":
            held_by.setdefault(item.person, []).append(item)
    for verb, word in enumerate(lower):
        if word not in _FOLLOWS and word not in ("opvolger", "opvolgster"):
            continue
        start, end = bounds(mentions, verb)
        if word not in _FOLLOWS and lower[verb + 1 : verb + 2] != ["van"]:
            continue
        heir = subject(mentions, verb, verb)
        if mentions.at(verb + 1) is not None and lower[verb + 1] in ("hij", "zij", "ze"):
            heir = mentions.at(verb + 1)
        old = next(
            (m for m in persons(mentions, verb + 1, end) if m.entity and m.form in _NAMED_FORMS),
            None,
        )
        if heir is None or old is None or heir.entity == old.entity:
            continue
        if word in _FOLLOWS and lower[old.last : old.last + 1] != ["op"]:
            continue
        near = [item for item in held_by.get(_name(heir), []) if item.first <= end]
        earlier = bounds(mentions, start - 1)[0] if start else 0
        near = [item for item in near if item.last >= earlier]
        near = [item for item in near if item.first < verb]
        near.sort(key=lambda item: item.status == "future")
        titled = lower[old.first - 1] not in ("van", "op", word) and lower[old.first - 1] != word
        if titled or set(lower[start:end]) & _MAYBE:
            continue
        if near:
            office = replace(near[-1].office, party=None, status="former")
            own = next(
                (i for i in held_by.get(_name(old), []) if i.office.role == office.role), None
            )
            if own is not None:
                # The article tells when Y held it; only the place comes from the successor.
                place = own.office.place or office.place
                yield replace(own, office=replace(own.office, place=place))
                continue
            yield Held(
                person=_name(old),
                office=office,
                status="former",
                first=min(heir.first, old.first),
                last=max(verb + 1, old.last),
                rule="predecessor",
            )


_MAYBE = lexicon.cues("holdings.maybe")
_NAMED_FORMS = frozenset({"name", "surname"})


def _seats(mentions: Mentions) -> Iterator[Held]:
    """ "X zit sinds 2012 in de Tweede Kamer", "zij zat in de gemeenteraad van Utrecht"."""
    tokens = mentions.scan.tokens
    lower = tokens.lower
    for verb, word in enumerate(lower):
        if word not in _SITS:
            continue
        start, end = bounds(mentions, verb)
        for place in range(start, end - 1):
            if lower[place] != "in" or (place < verb and verb - place > 12):
                continue
            inner = place + 1
            if inner < end and lower[inner] in ("de", "het"):
                inner += 1
            seat = next(
                (seat for seat in _SEATS if tuple(lower[inner : inner + len(seat[0])]) == seat[0]),
                None,
            )
            between = set(lower[min(verb, place) : max(verb, place)])
            if seat is None or between & {"zou", "niet", "geen", "niemand"}:
                continue
            parts, role, organisation, function = seat
            who = subject(mentions, verb, place if place > verb else verb)
            if who is None or who.entity is None or lower[who.first] in ("zijn", "haar"):
                continue
            last = inner + len(parts)
            where = None
            if last + 1 < end and lower[last] == "van" and tokens.words[last + 1] in places():
                where, last = tokens.words[last + 1], last + 2
            elif last + 2 < end and " ".join(tokens.words[last + 1 : last + 3]) in places():
                where, last = " ".join(tokens.words[last + 1 : last + 3]), last + 3
            yield Held(
                person=_name(who),
                office=Office(
                    first=min(place, verb),
                    last=last,
                    core=inner,
                    core_end=last,
                    role=role,
                    organisation=organisation,
                    function=function,
                    place=where,
                    party=_for_party(mentions, start, end),
                ),
                status=_SITS[word],
                first=min(who.first, verb),
                last=max(last, verb + 1),
                rule="seat",
            )
            break


def _for_party(mentions: Mentions, start: int, end: int) -> str | None:
    """The party of "zit voor D66 in de raad", "namens Forum", "voor die partij"."""
    lower = mentions.scan.tokens.lower
    for place in range(start, end - 1):
        if lower[place] not in ("voor", "namens"):
            continue
        inner = place + 2 if lower[place + 1] in ("de", "het", "die", "deze") else place + 1
        mention = mentions.at(inner) if inner < end else None
        if mention is not None and mention.kind == "party" and mention.entity:
            return _name(mention)
    return None


def _leads(mentions: Mentions) -> Iterator[Held]:
    """ "X leidt de VVD-fractie", "X gaat de fractie van D66 leiden"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    parties = {party.first: party for party in scan.parties}
    for place, word in enumerate(lower):
        party = parties.get(place)
        compound = party is not None and party.compound and word.endswith("-fractie")
        if not compound and not (word == "fractie" and lower[place + 1 : place + 2] == ["van"]):
            continue
        if not compound:
            inner = place + 2
            if lower[inner : inner + 1] in (["de"], ["het"]):
                inner += 1
            party = parties.get(inner)
        start, end = bounds(mentions, place)
        leading = [near for near in range(start, end) if lower[near] in ("leidt", "leiden")]
        if party is None or not leading or set(lower[start:end]) & _NOT_REAL:
            continue
        if "door" in lower[start:end] or "onder" in lower[start:place]:
            continue
        verb = leading[0]
        who = subject(mentions, place - 1, place)
        if who is None or who.entity is None:
            continue
        yield Held(
            person=_name(who),
            office=Office(
                first=place,
                last=max(place, party.last - 1) + 1,
                core=place,
                core_end=place + 1,
                role="parliamentary-leader",
                organisation="party",
                party=party.party,
            ),
            status="current",
            first=min(who.first, place),
            last=max(verb + 1, party.last),
            rule="leads",
        )
