"""Offices told by leading: a group, a party, a list of candidates."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.held import NAMED_FORMS, Held, name_of
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mention, Mentions
from kg.mentions.offices import Office
from kg.mentions.parties import PartyMention
from kg.model import Status

_NOT_REAL = lexicon.cues("holdings.not_real")
_AUXILIARIES: dict[str, Status] = {"wordt": "current", "is": "current", "werd": "former"}
_LED = frozenset(["aangevoerd", "geleid", "voorgezeten"])
_GROUP_WORDS = ("fractie", "lijst", "kandidatenlijst", "kieslijst")
_CHAMBERS = (("tweede", "kamer"), ("eerste", "kamer"), ("senaat",), ("kamer",))


def leads(mentions: Mentions) -> Iterator[Held]:
    """ "X leidt de VVD-fractie", "de lijst wordt aangevoerd door X"."""
    yield from _groups(mentions)
    yield from _leads_party(mentions)
    yield from _led_by(mentions)
    yield from _lists(mentions)


def _groups(mentions: Mentions) -> Iterator[Held]:
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
            person=name_of(who),
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


def _led_by(mentions: Mentions) -> Iterator[Held]:
    """ "D66 wordt in de Kamer geleid door X", "de partij, die wordt aangevoerd door X"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    for place, word in enumerate(lower):
        if word not in _LED:
            continue
        start, end = bounds(mentions, place)
        by = next((p for p in range(place - 8, place + 8) if _by(lower, p, start, end)), None)
        if by is None:
            continue
        who = next(iter(persons(mentions, by + 1, min(end, by + 6))), None)
        behind_comma = lower[place - 1] == ","
        auxiliary = next(
            (p for p in range(place, max(start - 1, place - 14), -1) if lower[p] in _AUXILIARIES),
            next((p for p in range(place, min(end, place + 7)) if lower[p] in _AUXILIARIES), None),
        )
        if behind_comma:
            # "De D66-fractie, aangevoerd door X,".
            auxiliary = place
        if who is None or who.entity is None or who.form not in NAMED_FORMS or auxiliary is None:
            continue
        if set(lower[min(auxiliary, by) : max(place, who.last)]) & _NOT_REAL:
            continue
        led = _led(mentions, start, min(auxiliary, by, place))
        if led is None:
            continue
        party, noun, first = led
        within = lower[first:end]
        yield _held(
            who,
            party,
            _role(noun, within),
            _AUXILIARIES.get(lower[auxiliary], "current"),
            (first, max(who.last, place + 1, auxiliary + 1)),
        )


_OF = frozenset(["van", "voor", "met", "door", "over", "tegen", "volgens", "bij", "aan"])
_LEADS: dict[str, Status] = {"leidt": "current", "leidde": "former"}


def _leads_party(mentions: Mentions) -> Iterator[Held]:
    """ "X leidt sinds juni de VVD", "X, die D66 leidt,"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    for verb, word in enumerate(lower):
        if word not in _LEADS:
            continue
        start, end = bounds(mentions, verb)
        if set(lower[max(start, verb - 6) : min(end, verb + 8)]) & _NOT_REAL:
            continue
        for party in scan.parties:
            if party.compound or party.form == "member" or not start <= party.first < end:
                continue
            between = lower[verb + 1 : party.first]
            ahead = party.first > verb and between in ([], ["de"], ["het"], ["nu", "de"])
            relative = party.last == verb and "die" in lower[max(start, verb - 4) : verb]
            joined = lower[party.last : party.last + 1] in (["en"], [","]) and not relative
            who = subject(mentions, verb, verb + 1)
            if not (ahead or relative) or joined or who is None or who.entity is None:
                continue
            if who.last > verb or _OF & set(lower[max(start, who.first - 3) : who.first]):
                # "Het plan van X leidt D66 naar": a plan leads nobody.
                continue
            if "af" in lower[party.last : party.last + 4]:
                continue
            role = _role("", lower[party.last : min(end, party.last + 5)])
            where = (min(verb, party.first), max(party.last, verb + 1))
            yield _held(who, party.party, role, _LEADS[word], where)


def _by(lower: list[str], place: int, start: int, end: int) -> bool:
    return start <= place < end and lower[place] == "door"


def _led(mentions: Mentions, start: int, stop: int) -> tuple[str, str, int] | None:
    """The party that ends just before a clause's verb: party, what of it is led, first token.

    "De SP-fractie wordt", "de lijst van D66 wordt", "de partij, die"; nothing else of a party
    (a delegation, a campaign) makes its leader the party's.
    """
    scan = mentions.scan
    lower = scan.tokens.lower
    last = stop
    while last > start and lower[last - 1] in ("die", ",", "in", "de", "tweede", "eerste"):
        last -= 1
    while last > start and lower[last - 1] in ("kamer", "senaat", "inmiddels", "nu", "sinds"):
        last -= 1
        while last > start and lower[last - 1] in ("in", "de", "tweede", "eerste", "die", ","):
            last -= 1
    mention = mentions.at(last - 1) if last > start else None
    if mention is None or mention.kind != "party" or mention.entity is None:
        return None
    named = next((party for party in scan.parties if party.last == last), None)
    noun = _noun(lower, named, mention) if named is not None else ""
    if noun is None:
        return None
    return name_of(mention), noun, mention.first


def _noun(lower: list[str], party: PartyMention, mention: Mention) -> str | None:
    """What of a party is led: "fractie", "lijst", or "" for the party; None for something else."""
    if party.compound:
        word = lower[party.last - 1]
        return next((noun for noun in _GROUP_WORDS if word.endswith("-" + noun)), None)
    before = party.first - 1
    if before >= 0 and lower[before] in ("de", "het"):
        before -= 1
    if before > 0 and lower[before] in ("van", "bij", "met", "door", "tegen", "voor", "en"):
        return lower[before - 1] if lower[before - 1] in _GROUP_WORDS else None
    return "" if mention.form != "member" else None


def _role(noun: str, words: list[str]) -> str:
    """The office of who leads a fractie, a list, a party, or a party in a chamber."""
    if noun.endswith("lijst"):
        return "other"
    seated = any(
        tuple(words[place : place + len(chamber)]) == chamber
        for chamber in _CHAMBERS
        for place in range(len(words))
    )
    return "parliamentary-leader" if noun or seated else "party-leader"


def _held(
    who: Mention,
    party: str | None,
    role: str,
    status: Status,
    where: tuple[int, int],
) -> Held:
    first, last = where
    return Held(
        person=name_of(who),
        office=Office(
            first=first,
            last=last,
            core=first,
            core_end=first + 1,
            role=role,
            organisation="party",
            function="lijsttrekker" if role == "other" else "",
            party=party,
        ),
        status=status,
        first=min(who.first, first),
        last=max(last, who.last),
        rule="leads",
    )


_AHEAD = frozenset(["gaat", "gaan", "zal", "mag"])
_LIST_VERBS = {"voert": "aan", "voerde": "aan", "trekt": "", "trok": "", "leidt": "", "leidde": ""}
_LIST_ENDS = frozenset(["aanvoert", "aanvoerde", "aanvoeren", "trekken", "trekt", "leiden"])


def _lists(mentions: Mentions) -> Iterator[Held]:
    """ "X voert de lijst van D66 aan", "X trekt de VVD-lijst", "X gaat de lijst aanvoeren"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    parties = {party.first: party for party in scan.parties}
    for place, word in enumerate(lower):
        held = parties.get(place)
        glued = held is not None and held.compound and word.endswith("lijst")
        if not glued and (word not in _GROUP_WORDS[1:] or lower[place - 1] not in ("de", "die")):
            continue
        start, end = bounds(mentions, place)
        if set(lower[start:end]) & _NOT_REAL or "door" in lower[start:end]:
            continue
        last, party = place + 1, held.party if held is not None and glued else None
        if not glued and lower[last : last + 1] in (["van"], ["voor"]):
            inner = last + 1 + (lower[last + 1] in ("de", "het"))
            named = parties.get(inner)
            if named is None:
                continue
            party, last = named.party, named.last
        verb = next((p for p in range(place - 1, start, -1) if lower[p] in _LIST_VERBS), None)
        status: Status = "current"
        if verb is not None and (not _LIST_VERBS[lower[verb]] or "aan" in lower[last : last + 6]):
            if lower[verb] in ("voerde", "trok", "leidde"):
                status = "former"
        elif lower[last : last + 1] and lower[last] in _LIST_ENDS:
            verb = next((p for p in range(start, place) if lower[p] in _AHEAD), None)
            status = "future" if verb is not None else "current"
            verb = verb if verb is not None else place - 1
        else:
            continue
        who = subject(mentions, verb, place)
        if who is not None and who.entity is not None and who.last <= place:
            yield _held(who, party, "other", status, (min(verb, place), last))
