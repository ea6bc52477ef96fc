"""Memberships: who belongs to which party, from the places where Dutch puts the party."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg import lexicon
from kg.calibrate import confidence
from kg.extract.context import Context
from kg.extract.holdings import held
from kg.extract.subjects import bounds, persons, subject
from kg.mentions import Mentions
from kg.mentions.holders import affiliations, beside, skip_extras
from kg.mentions.offices import portfolio_end
from kg.mentions.parties import PartyMention
from kg.mentions.persons import NameMention
from kg.model import Fact, Membership, Span, Status

_NO_MEMBER = lexicon.cues("memberships.no_member")
_COPULAS = lexicon.cues("memberships.copulas")
_PARTY_WORDS = lexicon.cues("memberships.party_words")


def memberships(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every membership the article states; the context's party only where it states none."""
    told = [
        *_offices(mentions),
        *_members(mentions),
        *_behind_name(mentions),
        *_party_of(mentions),
        *_stated(mentions),
        *_own_party(mentions),
        *_colleagues(mentions),
        *_colleague_of_party(mentions),
        *_put_forward(mentions),
    ]
    yield from told
    known = {fact.person for fact in told}
    yield from (fact for fact in _context(mentions) if fact.person not in known)


def _fact(
    mentions: Mentions,
    person: str | None,
    party: str,
    first: int,
    last: int,
    rule: str,
    status: Status | None = None,
) -> Iterator[Membership]:
    """The fact with the words from one token to another as its quote."""
    if person is None:
        return
    tokens = mentions.scan.tokens
    yield Membership(
        person=f"person:{person}",
        party=f"party:{party}",
        status=status,
        evidence=Span.of(mentions.article.text, tokens.starts[first], tokens.ends[last - 1]),
        rule=f"membership.{rule}",
        confidence=confidence(f"membership.{rule}"),
    )


def _offices(mentions: Mentions) -> Iterator[Membership]:
    """ "VVD-minister X", "X, Kamerlid van D66", "de D66-leider", and the party of the context."""
    for item in held(mentions):
        if item.office.party is not None:
            rule = f"office-{item.rule}"
            yield from _fact(mentions, item.person, item.office.party, item.first, item.last, rule)
    for reference in mentions.references:
        if reference.member and reference.name:
            yield from _fact(
                mentions,
                reference.member,
                reference.name,
                reference.first,
                reference.last,
                "party-of",
            )
        if reference.party and reference.name and reference.office is None:
            yield from _fact(
                mentions,
                reference.name,
                reference.party,
                reference.first,
                reference.last,
                "description",
            )


def _context(mentions: Mentions) -> Iterator[Membership]:
    """The party just spoken of, for a leader or a speaking member named without one."""
    context = Context(mentions)
    for item in held(mentions):
        party = context.member_party(item)
        if party is not None:
            yield from _fact(mentions, item.person, party, item.first, item.last, "context")


def _colleagues(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn fractiegenoot X", "partijgenoot X": the party of whoever the genoot is of."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
    parties_of = affiliations(scan)
    for place, word in enumerate(lower):
        if word not in _FELLOWS:
            continue
        name = by_first.get(place + 1)
        if name is None or name.person is None:
            continue
        owner = mentions.at(place - 1) if place else None
        if owner is None or owner.form != "pronoun":
            first, _ = bounds(mentions, place)
            others = [m for m in persons(mentions, first, place) if m.entity]
            owner = others[0] if others else None
        if owner is None or owner.entity is None:
            continue
        party = parties_of.get(owner.entity.split(":", 1)[1])
        if party is not None:
            yield from _fact(mentions, name.person, party, place, name.last, "fellow")


_FELLOWS = lexicon.cues("memberships.fellows")


def _colleague_of_party(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn collega van de VVD X"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
    for party in scan.parties:
        name = by_first.get(party.last)
        if name is None or party.compound or party.form == "member":
            continue
        start = party.first - 1
        while start > 0 and lower[start] in ("de", "het", "van"):
            start -= 1
        if lower[start] in ("collega", "kandidaat", "politicus", "politica", "fractiegenoot"):
            yield from _fact(mentions, name.person, party.party, start, name.last, "colleague")


def _members(mentions: Mentions) -> Iterator[Membership]:
    """ "VVD'er X", "de D66'ers X en Y", "VVD-coryfee X"."""
    scan = mentions.scan
    words, lower = scan.tokens.words, scan.tokens.lower
    by_first = {name.first: name for name in scan.names}
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
            status: Status | None = "former" if party.former else None
            yield from _fact(
                mentions, name.person, party.party, party.first, name.last, rule, status
            )
        if party.form == "member" and not party.plural:
            # "X, VVD'er in hart en nieren," and "X is VVD'er".
            if party.first >= 2 and words[party.first - 1] == ",":
                name_before = next((n for n in scan.names if n.last == party.first - 1), None)
                if name_before is not None and party.first not in by_first:
                    behind = by_first.get(party.last)
                    if behind is None:
                        yield from _fact(
                            mentions,
                            name_before.person,
                            party.party,
                            name_before.first,
                            party.last,
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
        if words[place] == "(":
            end = place + 1
            while end < size and words[end] != ")" and end - place < 12:
                if (party := by_first.get(end)) is not None and not party.compound:
                    yield from _fact(
                        mentions,
                        name.person,
                        party.party,
                        name.first,
                        min(_closing(words, party.last), size),
                        "brackets",
                    )
                    break
                if words[end].islower() and portfolio_end(scan.tokens, end) == end:
                    if words[end] not in ("en", "voor", "de", "van", "namens"):
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
                yield from _fact(
                    mentions, name.person, party.party, name.first, party.last, "name-van-party"
                )


def _closing(words: list[str], place: int) -> int:
    end = place
    while end < len(words) and words[end] != ")" and end - place < 8:
        end += 1
    return end + 1 if end < len(words) and words[end] == ")" else place


def _party_of(mentions: Mentions) -> Iterator[Membership]:
    """ "de VVD van premier X", "de partij van X"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    titles = {holding.office.first: holding for holding in beside(scan)}
    by_first = {name.first: name for name in scan.names}
    members = {party.first: party.last for party in scan.parties if party.form == "member"}
    for party in scan.parties:
        if party.form == "member" or party.compound or party.last + 1 >= len(lower):
            continue
        if lower[party.last] != "van":
            continue
        holding = titles.get(party.last + 1)
        inner = party.last + 1
        while inner in members:
            inner = members[inner]
        name = by_first.get(inner) or (holding.name if holding else None)
        if name is None or (holding is not None and holding.office.party):
            continue
        if name.last < len(lower) and lower[name.last] == "'s":
            continue
        yield from _fact(
            mentions, name.person, party.party, party.first, name.last, "party-van-name"
        )


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
            elif (held := by_first.get(place)) is not None and held.form == "member":
                party = held
            if party is None:
                continue
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
                yield from _fact(
                    mentions,
                    (mention.entity or "").split(":", 1)[1],
                    party.party,
                    min(mention.first, place),
                    party.last,
                    "stated",
                )
            break


_PUTS = {
    "schuift": "voren",
    "schoof": "voren",
    "draagt": "voor",
    "droeg": "voor",
    "stelt": "kandidaat",
}


def _put_forward(mentions: Mentions) -> Iterator[Membership]:
    """ "D66 schuift X naar voren", "de partij draagt X voor": a candidate of the party."""
    scan = mentions.scan
    lower = scan.tokens.lower
    for verb, word in enumerate(lower):
        if word not in _PUTS or verb == 0:
            continue
        first, last = bounds(mentions, verb)
        party = mentions.at(verb - 1)
        name = next((n for n in scan.names if verb < n.first < min(last, verb + 6)), None)
        if party is None or party.kind != "party" or party.entity is None or name is None:
            continue
        if party.first > first + 1 or _PUTS[word] not in lower[name.last : last]:
            continue
        party_name = party.entity.split(":", 1)[1]
        yield from _fact(mentions, name.person, party_name, party.first, name.last, "put-forward")


def _subordinate(lower: list[str], begin: int, verb: int) -> bool:
    """Whether the words before a verb are a clause of their own: "die zelf lid van D66 is"."""
    return any(
        lower[place] in ("die", "omdat", "dat", "hoewel", "toen")
        for place in range(max(begin, verb - 8), verb)
    )


def _own_party(mentions: Mentions) -> Iterator[Membership]:
    """ "zijn partij de VVD": whoever the pronoun speaks of."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {party.first: party for party in scan.parties}
    for place, word in enumerate(lower):
        if word not in ("zijn", "haar") or place + 2 >= len(lower):
            continue
        if lower[place + 1] not in ("partij", "fractie"):
            continue
        inner = place + 2
        if lower[inner] in (",", "de", "het"):
            inner += 1
        if inner < len(lower) and lower[inner] in ("de", "het"):
            inner += 1
        party = by_first.get(inner)
        owner = next(
            (m for m in mentions.all if m.first == place and m.form == "pronoun" and m.entity), None
        )
        if party is None or owner is None or owner.entity is None:
            continue
        yield from _fact(
            mentions,
            owner.entity.split(":", 1)[1],
            party.party,
            place,
            party.last,
            "own-party",
        )
