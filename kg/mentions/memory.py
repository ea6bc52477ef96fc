"""Who was spoken of, where, and how prominently: what pronouns and descriptions look back on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg import names
from kg.mentions.holders import Holding, affiliations, beside
from kg.mentions.offices import Office
from kg.mentions.scan import Scan

_GROUNDS = (
    "congres",
    "bijeenkomst",
    "fractie",
    "partijraad",
    "ledenraad",
    "leden",
    "top",
    "bestuur",
)
_NEW_REACH = 2
"""How many sentences back a description looks that tells something new of somebody."""
_REACH = 3
"""How many sentences back a pronoun or a description looks."""


@dataclass(frozen=True, slots=True)
class _Seen:
    name: str
    place: int
    sentence: int
    subject: bool


class Memory:
    """The persons and parties of an article up to a place, in the order they were spoken of.

    `parties_of` says who is of which party by what stands side by side anywhere in the article; a
    reference may add to it.
    """

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.holdings = beside(scan)
        self.parties_of = dict(affiliations(scan))
        self.titled = {holding.office.core: holding for holding in reversed(self.holdings)}
        self.persons: list[_Seen] = []
        self.parties: list[_Seen] = []

    def see(self, seen: list[_Seen], name: str, first: int, last: int) -> None:
        subject = any(place in self.scan.subjects for place in range(first, last))
        title = self.titled_at(first)
        if title is not None:
            subject = subject or title.office.core in self.scan.subjects
        subject = subject or self._leads(first)
        seen.append(_Seen(name, first, self.tokens.sentence[first], subject))

    def titled_at(self, first: int) -> Holding | None:
        """The holding whose title ends where this name starts."""
        for place in range(first - 1, max(-1, first - 8), -1):
            holding = self.titled.get(place)
            if holding is not None and holding.name.first == first:
                return holding
        return None

    def salient(self, place: int, fits: Callable[[str], bool], reach: int = _REACH) -> str | None:
        """The most salient person before a place: the subject of the nearest sentence with one."""
        sentence = self.tokens.sentence[place]
        near = [
            seen for seen in self.persons if sentence - seen.sentence <= reach and fits(seen.name)
        ]
        if not near:
            return None
        pool = [seen for seen in near if seen.sentence == near[-1].sentence]
        if len({seen.name for seen in pool}) == 1:
            return pool[-1].name
        leading = [seen for seen in pool if seen.subject]
        if len({seen.name for seen in leading}) == 1:
            return leading[-1].name
        # Inside a sentence the subject of the clause before it goes on: "zei X al dat hij".
        return leading[-1].name if leading and pool[-1].sentence == sentence else None

    def nearest(self, fits: Iterable[str], place: int) -> str | None:
        """The one who fits, or the last of them that was spoken of."""
        people = list(dict.fromkeys(fits))
        if len(people) == 1:
            return people[0]
        sentence = self.tokens.sentence[place]
        for seen in reversed(self.persons):
            if seen.name in people and sentence - seen.sentence <= _REACH:
                return seen.name
        return None

    def only(self, place: int, fits: Callable[[str], bool]) -> str | None:
        """The one person of the nearest sentence with any, for what is new about somebody."""
        sentence = self.tokens.sentence[place]
        near = [seen for seen in self.persons if sentence - seen.sentence <= _NEW_REACH]
        if near and near[-1].sentence == sentence:
            # Subject and object of one sentence are two people.
            return None
        pool = {seen.name for seen in near if seen.sentence == near[-1].sentence}
        who = pool.pop() if len(pool) == 1 else None
        return who if who is not None and fits(who) else None

    def holders(self, fits: Callable[[Office], bool]) -> list[str]:
        return [
            holding.name.person
            for holding in self.holdings
            if holding.name.person and fits(holding.office)
        ]

    def known_of(self, party: str) -> str | None:
        """The one person of the article who is known to be of a party nobody is said to be of."""
        people = {name.person for name in self.scan.names if name.person}
        fitting = [
            name
            for name in sorted(people)
            if party in names.known_parties(name) and name not in self.parties_of
        ]
        return fitting[0] if len(fitting) == 1 else None

    def leading(self) -> str | None:
        """Whom the article is about: the first it names, if it speaks of them in two places."""
        people = [seen.name for seen in self.persons]
        return people[0] if people and people.count(people[0]) > 1 else None

    def salient_party(self, place: int) -> str | None:
        sentence = self.tokens.sentence[place]
        near = [seen for seen in self.parties if sentence - seen.sentence <= 2]
        if not near:
            return None
        pool = [seen for seen in near if seen.sentence == near[-1].sentence]
        if len({seen.name for seen in pool}) == 1:
            return pool[-1].name
        leading = [seen for seen in pool if seen.subject]
        if len({seen.name for seen in leading}) == 1:
            return leading[-1].name
        return None

    def _leads(self, place: int) -> bool:
        """Whether a mention stands early in its sentence, where Dutch has its subject."""
        sentence = self.tokens.sentence
        start = place
        while start > 0 and sentence[start - 1] == sentence[place] and place - start < 4:
            start -= 1
        return start == 0 or sentence[start - 1] != sentence[place]

    def party_of(self, person: str, place: int) -> str | None:
        """The party before a place that is this person's: the known one, or the only one."""
        sentence = self.tokens.sentence[place]
        near = [seen.name for seen in self.parties if sentence - seen.sentence <= _REACH]
        known = names.known_parties(person)
        if known:
            return next((name for name in reversed(near) if name in known), None)
        others = {party for name, party in self.parties_of.items() if name != person}
        left = set(near) - others
        return left.pop() if len(left) == 1 else None

    def meeting(self, place: int) -> str | None:
        """The party on whose ground somebody speaks: "zei op het VVD-congres dat zijn partij"."""
        sentence = self.tokens.sentence[place]
        inside = {
            party.party
            for party in self.scan.parties
            if party.compound
            and self.tokens.sentence[party.first] == sentence
            and self.tokens.lower[party.last - 1].endswith(_GROUNDS)
        }
        return inside.pop() if len(inside) == 1 else None
