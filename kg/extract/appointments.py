"""Offices that a predicate gives: "X is burgemeester", "X stopt als Kamerlid"."""

from collections.abc import Iterator
from dataclasses import replace

from kg import lexicon
from kg.extract.held import NAMED_FORMS, Held, as_held, name_of, status_of
from kg.extract.subjects import bounds, persons, subject
from kg.extract.successions import FOLLOWS
from kg.mentions import Mention, Mentions
from kg.mentions.holders import beside, skip_extras
from kg.mentions.offices import Office
from kg.mentions.portfolios import portfolio_end, written
from kg.model import Status

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


_PAST_WORK = lexicon.cues("holdings.past_work")


_PROPOSED = lexicon.cues("holdings.proposed")


def predicates(mentions: Mentions) -> Iterator[Held]:
    """ "X is burgemeester", "X, die minister was", "X stopt als Kamerlid", "X volgt Y op als"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    attached = {holding.office.core for holding in beside(scan)}
    listed: list[Held] = []
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
            told = list(_copular(mentions, office, start, end))
            listed = told or [
                _next(item, office) for item in listed if _in_row(lower, item, office)
            ]
            yield from listed


def _in_row(lower: list[str], item: Held, office: Office) -> bool:
    """Whether an office is the next of those somebody has: "was zij A, B (1999), later C"."""
    place = skip_brackets(lower, item.office.last)
    between = lower[place : office.first]
    return bool(between) and between[0] in (",", "en") and set(between) <= _LISTING


_LISTING = lexicon.cues("holdings.listing")


def skip_brackets(lower: list[str], place: int) -> int:
    """Behind the brackets that open at a token; the token itself where none do."""
    near = lower[place : place + 10]
    return place + near.index(")") + 1 if near[:1] == ["("] and ")" in near else place


def _next(item: Held, office: Office) -> Held:
    """Another office of the same person, told by the same verb."""
    return replace(item, office=office, last=max(item.last, office.last))


def _named_holder(mentions: Mentions, office: Office, end: int) -> Held | None:
    """ "De nieuwe staatssecretaris van Defensie is X", "Minister van Financiën wordt X"."""
    lower = mentions.scan.tokens.lower
    verb = office.last
    if verb + 1 >= end or lower[verb] not in ("is", "wordt", "werd", "was") or office.plural:
        return None
    mention = mentions.at(verb + 1)
    if mention is None or mention.form not in NAMED_FORMS or mention.first != verb + 1:
        return None
    if mention.entity is None or set(lower[mention.last : mention.last + 2]) & {"niet", "geen"}:
        return None
    # "De burgemeester is Jansen dankbaar" has more to say; a name that is the answer ends there.
    behind = lower[mention.last] if mention.last < end else "."
    if behind not in (".", ",", "(", "van", "en", ";", "!"):
        return None
    status = _COPULAS[lower[verb]]
    if office.status in ("former", "future"):
        status = status_of(office)
    elif lower[verb] == "is" and "nieuwe" in lower[office.first : office.core]:
        status = "future" if office.role in ("mayor", "kings-commissioner") else "current"
    return as_held(mention, office, status, "named-holder")


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
    own = _gapped(mentions, office, verb)
    who = own or subject(mentions, verb, office.first if office.first > verb else verb)
    if who is None or who.entity is None or (not own and who.first >= office.first > verb + 3):
        return
    if not own and office.first <= who.first < office.last:
        # "Wat de minister vertelde was": the office is whom the clause tells of.
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
            person=name_of(mention),
            office=office,
            status=status,
            first=mention.first if own else min(mention.first, verb, office.first),
            last=max(office.last, verb + 1, mention.last),
            rule="copula",
        )
    if office.role in _HANDED_OUT and office.portfolio is not None:
        yield from _portfolios_handed_out(mentions, office, status, end)


_HANDED_OUT = frozenset(["minister", "state-secretary", "alderman"])


def _gapped(mentions: Mentions, office: Office, verb: int) -> Mention | None:
    """Whose the office is where the verb is left out: "X is minister van A, Y minister van B"."""
    words = mentions.scan.tokens.words
    for name in mentions.scan.names:
        if not verb < name.first < office.first or words[name.first - 1] not in (",", "en", ";"):
            continue
        if skip_extras(mentions.scan, name.last) == office.first and name.first > verb + 1:
            return mentions.at(name.first)
    return None


def _portfolios_handed_out(
    mentions: Mentions, office: Office, status: Status | None, end: int
) -> Iterator[Held]:
    """ "X is minister van A, Y van B en Z van C": Y and Z are ministers too."""
    scan = mentions.scan
    tokens = scan.tokens
    by_first = {name.first: name for name in scan.names}
    place = office.last
    while place + 3 < end and tokens.words[place] in (",", "en"):
        name = by_first.get(place + 1)
        if name is None or name.person is None:
            return
        link = name.last
        if tokens.words[link] == "(" and ")" in tokens.words[link : link + 5]:
            link = tokens.words.index(")", link) + 1
        if link + 1 >= end or tokens.words[link] not in ("van", "voor", "op"):
            return
        stop = portfolio_end(tokens, link + 1)
        if stop == link + 1:
            return
        yield Held(
            person=name.person,
            office=replace(
                office, portfolio=written(tokens, link + 1, stop), party=None, last=stop
            ),
            status=status,
            first=name.first,
            last=stop,
            rule="copula",
        )
        place = stop


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
        if place in verbs and place not in mentions.scan.loose and office.determiner == "de":
            # "X was wethouder en sprak de burgemeester": another verb has begun.
            break
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
    if {"opvolger", "opvolgster"} & set(words[: link - start]):
        yield from _takes_over(mentions, office, people, start)
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
