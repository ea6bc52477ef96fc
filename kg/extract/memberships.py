"""Memberships: who belongs to which party, from the places where Dutch puts the party."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg import lexicon
from kg.extract.context import Context
from kg.extract.fellows import (
    colleague_of_party,
    colleagues,
    own_party,
    party_of,
    politician_of,
    put_forward,
    with_own_party,
)
from kg.extract.holdings import held
from kg.extract.joining import joined, left
from kg.extract.membership import membership
from kg.extract.setoff import on_behalf, on_list, set_off
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mentions
from kg.mentions.holders import beside, skip_extras
from kg.mentions.parties import PartyMention
from kg.mentions.persons import NameMention
from kg.mentions.portfolios import portfolio_end
from kg.model import Fact, Membership, Status

_NO_MEMBER = lexicon.cues("memberships.no_member")
_COPULAS = lexicon.cues("memberships.copulas")
_FORMER = lexicon.cues("memberships.former")
_ALSO = lexicon.cues("memberships.also")
_PARTY_WORDS = lexicon.cues("memberships.party_words")


def memberships(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every membership the article states; the context's party only where it states none."""
    told = [
        *_offices(mentions),
        *_members(mentions),
        *_behind_name(mentions),
        *party_of(mentions),
        *_stated(mentions),
        *own_party(mentions),
        *with_own_party(mentions),
        *politician_of(mentions),
        *joined(mentions),
        *left(mentions),
        *colleagues(mentions),
        *colleague_of_party(mentions),
        *put_forward(mentions),
        *set_off(mentions),
        *on_behalf(mentions),
        *on_list(mentions),
    ]
    yield from told
    known = {fact.person for fact in told}
    yield from (fact for fact in _context(mentions) if fact.person not in known)


def _offices(mentions: Mentions) -> Iterator[Membership]:
    """ "VVD-minister X", "X, Kamerlid van D66", "de D66-leider", and the party of the context."""
    for item in held(mentions):
        if item.office.party is not None:
            rule = f"office-{item.rule}"
            yield from membership(
                mentions, (item.person, item.office.party), (item.first, item.last), rule
            )
    for reference in mentions.references:
        if reference.member and reference.name:
            yield from membership(
                mentions,
                (reference.member, reference.name),
                (reference.first, reference.last),
                "party-of",
            )
        if reference.party and reference.name and reference.office is None:
            yield from membership(
                mentions,
                (reference.name, reference.party),
                (reference.first, reference.last),
                "description",
            )


def _context(mentions: Mentions) -> Iterator[Membership]:
    """The party just spoken of, for a leader or a speaking member named without one."""
    context = Context(mentions)
    for item in held(mentions):
        party = context.member_party(item)
        if party is not None:
            yield from membership(
                mentions, (item.person, party), (item.first, item.last), "context"
            )


def _members(mentions: Mentions) -> Iterator[Membership]:
    """ "VVD'er X", "de D66'ers X en Y", "VVD-coryfee X"."""
    scan = mentions.scan
    words, lower = scan.tokens.words, scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
    by_last = {name.last: name for name in scan.names}
    cores = {office.core for office in scan.offices}
    for party in scan.parties:
        if party.compound and party.first not in cores:
            tail = scan.tokens.text[party.end : scan.tokens.ends[party.last - 1]].lstrip("-/")
            if not tail.islower() or tail in _NO_MEMBER or lower[party.first].startswith("anti"):
                continue
            rule = "compound"
        elif party.form == "member":
            rule = "member-word"
        else:
            continue
        for name in _listed(mentions, party, by_first, many=party.plural):
            over = party.former or lower[party.first - 1] in _FORMER
            status: Status | None = "former" if over else None
            yield from membership(
                mentions, (name.person, party.party), (party.first, name.last), rule, status
            )
        if rule == "member-word" and not party.plural and party.last not in by_first:
            comma = party.first - 1 - (lower[party.first - 1] in _ALSO)
            before = by_last.get(comma) if words[comma] == "," else None
            if before is not None and party.first not in by_first:
                # "X, VVD'er in hart en nieren,".
                yield from membership(
                    mentions,
                    (before.person, party.party),
                    (before.first, party.last),
                    "apposition",
                    "former" if party.former else None,
                )


def _listed(
    mentions: Mentions,
    party: PartyMention,
    by_first: dict[int, NameMention],
    *,
    many: bool,
) -> Iterator[NameMention]:
    """The names right behind a word for members; a list where the word is plural."""
    scan = mentions.scan
    words = scan.tokens.words
    name = by_first.get(party.last)
    while name is not None:
        yield name
        if not many:
            return
        place = skip_extras(scan, name.last)
        if place < len(words) and words[place] in (",", "en", "&"):
            name = by_first.get(place + 1)
        else:
            return


def _behind_name(mentions: Mentions) -> Iterator[Membership]:
    """ "X (VVD)", "X (52, VVD)", "X van D66", "X namens het CDA"."""
    scan = mentions.scan
    words, lower = scan.tokens.words, scan.tokens.lower
    by_first = {party.first: party for party in scan.parties if party.form != "member"}
    size = len(words)
    appositions = {
        holding.name.last: holding.office.last
        for holding in beside(scan)
        if holding.pattern == "apposition"
    }
    for name in scan.names:
        place = name.last
        if place + 1 >= size:
            continue
        if words[place] in ("van", "voor") and place + 1 not in by_first:
            behind = skip_extras(scan, place, brackets=False)
            place = behind if behind < size and words[behind] == "(" else place
        if (ahead := appositions.get(name.last, 0)) and words[ahead : ahead + 1] == ["("]:
            place = ahead
        age = words[place : place + 1] == ["("] and words[place + 2 : place + 3] == [")"]
        if age and words[place + 1].isdigit() and place + 4 < size:
            place += 3
        if words[place] == "(":
            end = place + 1
            while end < size and words[end] != ")" and end - place < 12:
                if (party := by_first.get(end)) is not None and not party.compound:
                    yield from membership(
                        mentions,
                        (name.person, party.party),
                        (name.first, min(_closing(words, party.last), size)),
                        "brackets",
                    )
                    yield from _both(mentions, name, party)
                    break
                if _is_talk(mentions, end):
                    break
                end += 1
            continue
        start = place + 1 if words[place] == "," else place
        if start + 1 < size and lower[start] in ("van", "namens"):
            inner = start + 1
            while inner < size and (lower[inner] in ("de", "het") or lower[inner] in _PARTY_WORDS):
                inner += 1
            party = by_first.get(inner)
            if party is not None and not party.compound:
                if lower[start] == "namens" and start != place:
                    continue
                yield from membership(
                    mentions, (name.person, party.party), (name.first, party.last), "name-van-party"
                )


def _both(mentions: Mentions, name: NameMention, party: PartyMention) -> Iterator[Membership]:
    """The first of "X en Y (beiden D66)"."""
    scan = mentions.scan
    if scan.tokens.lower[party.first - 1] in ("beiden", "allebei", "beide"):
        for one in scan.names:
            if one.last == name.first - 1 and scan.tokens.words[one.last] == "en":
                yield from membership(
                    mentions, (one.person, party.party), (one.first, party.last), "brackets"
                )


def _is_talk(mentions: Mentions, place: int) -> bool:
    """Whether a word in brackets is neither a name nor a portfolio: they say something else."""
    tokens = mentions.scan.tokens
    word = tokens.words[place]
    linking = word in ("en", "voor", "de", "van", "namens", "beiden", "allebei", "beide")
    return word.islower() and not linking and portfolio_end(tokens, place) == place


def _closing(words: list[str], place: int) -> int:
    end = place
    while end < len(words) and words[end] != ")" and end - place < 8:
        end += 1
    return end + 1 if end < len(words) and words[end] == ")" else place


def _stated(mentions: Mentions) -> Iterator[Membership]:
    """ "X is lid van de VVD", "X was VVD'er", "X en Y waren allebei lid van de VVD"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {party.first: party for party in scan.parties}
    for verb, word in enumerate(lower):
        if word not in _COPULAS:
            continue
        begin, end = bounds(mentions, verb)
        behind = range(verb + 1, min(end, verb + 9))
        before = range(max(begin, verb - 7), verb) if _subordinate(lower, begin, verb) else ()
        for place in (*before, *behind):
            if lower[place] in ("niet", "geen", "nooit"):
                break
            party = None
            if lower[place] == "lid" and place + 1 < end and lower[place + 1] in ("van", "bij"):
                inner = place + 2
                if inner < end and lower[inner] in ("de", "het"):
                    inner += 1
                party = by_first.get(inner)
            elif lower[place] == "van" and place == verb + 1:
                party = _of_party(mentions, verb, by_first)
            elif (held := by_first.get(place)) is not None and held.form == "member":
                party = held
            if party is None:
                continue
            if party.form == "member" and (
                "," in lower[min(verb, place) : place] or lower[place - 1] in ("de", "die", "deze")
            ):
                break
            if place - verb > 1 and any(n.first in range(verb + 3, place) for n in scan.names):
                break
            who = subject(mentions, min(verb, place), place)
            if who is None or who.entity is None:
                break
            listed = [who]
            if word in ("zijn", "waren"):
                listed = [
                    mention
                    for mention in persons(mentions, bounds(mentions, verb)[0], verb)
                    if mention.entity
                ]
            for mention in listed:
                yield from membership(
                    mentions,
                    ((mention.entity or "").split(":", 1)[1], party.party),
                    (min(mention.first, place), party.last),
                    "stated",
                )
            break


def _of_party(
    mentions: Mentions, verb: int, by_first: dict[int, PartyMention]
) -> PartyMention | None:
    """The party of "Zij is van D66": the subject, a person, stands right before the verb."""
    lower = mentions.scan.tokens.lower
    begin, _ = bounds(mentions, verb)
    who = mentions.at(verb - 1)
    inner = verb + 2 + (lower[verb + 2 : verb + 3] in (["de"], ["het"]))
    party = by_first.get(inner)
    opens = who is not None and who.kind == "person" and who.first in (begin, begin + 1)
    plain = party is not None and not party.compound and party.form != "member"
    return party if opens and plain else None


def _subordinate(lower: list[str], begin: int, verb: int) -> bool:
    """Whether the words before a verb are a clause of their own: "die zelf lid van D66 is"."""
    return any(
        lower[place] in ("die", "omdat", "dat", "hoewel", "toen")
        for place in range(max(begin, verb - 8), verb)
    )
