"""What the surroundings add to an office: its party, its municipality."""

from dataclasses import replace
from functools import cached_property

from kg import lexicon, names
from kg.extract.duties import Duty, duties
from kg.extract.governments import place_at
from kg.extract.held import Held
from kg.extract.holdings import WITH_PORTFOLIO, held
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.bodies import places
from kg.mentions.holders import affiliations, beside
from kg.mentions.offices import Office

_PARTY_ROLES = frozenset({"party-leader", "parliamentary-leader", "party-chair"})
_PARTY_FUNCTIONS = frozenset({"lijsttrekker"})
_SAYS = lexicon.cues("context.says")
_MINISTERS = frozenset({"minister", "state-secretary"})
_LOCAL = frozenset({"mayor", "alderman"})
_TOWN_WORDS = ("gemeente", "raadslid", "raadsleden", "stadhuis", "stadsbestuur")
_LOCAL_FORMATION = lexicon.cues("context.local_formation")


class Context:
    """The article around an office; made once per article."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.parties_of = affiliations(mentions.scan)

    @cached_property
    def duties(self) -> dict[str, list[Duty]]:
        """Person → what they are or were charged with; many articles never ask."""
        return duties(self.mentions)

    def completed(self, item: Held) -> Held:
        """The office with the party or the place that the surroundings tell."""
        office = item.office
        if office.organisation == "party" and office.party is None:
            party = self.party(item)
            return replace(item, office=replace(office, party=party)) if party else item
        if office.role in _MINISTERS and office.portfolio is None and item.rule == "title":
            portfolio = self.portfolio(item)
            if portfolio:
                return replace(item, office=replace(office, portfolio=portfolio))
        if office.role in WITH_PORTFOLIO and office.portfolio is None:
            told = self.duties.get(item.person, [])
            told = [duty for duty in told if item.status == "former" or not duty.past]
            nearest = min(told, key=lambda duty: abs(duty.token - item.first), default=None)
            if nearest is not None:
                office = replace(office, portfolio=nearest.words)
                item = replace(item, office=office)
        if office.organisation == "formation" and office.place is None:
            place = self.formed_at(item)
            return replace(item, office=replace(office, place=place)) if place else item
        if office.role in _LOCAL and office.place is None:
            here = item.status in ("current", "future")
            place = self.place(item) if here else self._only_town
            return replace(item, office=replace(office, place=place)) if place else item
        return item

    def portfolio(self, item: Held) -> str | None:
        """The ministry of a minister, where the sentences before speak of its minister."""
        sentence = self.mentions.scan.tokens.sentence
        here = sentence[item.first]
        told = {
            office.portfolio
            for office in self._unnamed
            if office.portfolio and 0 <= here - sentence[office.core] <= 2
        }
        return told.pop() if len(told) == 1 else None

    @cached_property
    def _unnamed(self) -> list[Office]:
        """Offices with a ministry and nobody's name beside them."""
        named = {holding.office.core for holding in beside(self.mentions.scan)}
        named |= {item.office.core for item in held(self.mentions)}
        return [
            office
            for office in self.mentions.scan.offices
            if office.role in _MINISTERS and office.core not in named and not office.foreign
        ]

    def party(self, item: Held) -> str | None:
        """The party of an office that names none: the holder's, or the one just spoken of."""
        known = self.parties_of.get(item.person)
        if known is not None:
            return known
        every = {party.party for party in self.mentions.scan.parties}
        fitting = names.known_parties(item.person)
        if fitting:
            # Who is known to sit elsewhere is not of the party that happens to stand near.
            return (every & fitting).pop() if len(every & fitting) == 1 else None
        first, last = bounds(self.mentions, item.first)
        return self._nearest(first, last) or (every.pop() if len(every) == 1 else None)

    def member_party(self, item: Held) -> str | None:
        """The party somebody must belong to for what the office is: a leader's, a member's."""
        if item.office.party is not None or item.rule not in ("title", "as-office", "copula"):
            return None
        if item.person in self.parties_of:
            return None
        if item.office.role in _PARTY_ROLES or item.office.function in _PARTY_FUNCTIONS:
            return self.party(item)
        if item.office.role in ("mp", "senator") and self._says(item):
            party = self._nearest(*bounds(self.mentions, item.first))
            fitting = names.known_parties(item.person)
            return party if not fitting or party in fitting else None
        return None

    def _says(self, item: Held) -> bool:
        """Whether the title follows a quotation: "..., zegt Kamerlid X"."""
        lower = self.mentions.scan.tokens.lower
        return any(word in _SAYS for word in lower[max(0, item.first - 2) : item.first])

    def _nearest(self, first: int, last: int) -> str | None:
        """The one party of a sentence, or else of the sentence before it."""
        here = self._parties(first, last)
        if not here and first > 0:
            here = self._parties(*bounds(self.mentions, first - 1))
        return here.pop() if len(here) == 1 else None

    def _parties(self, first: int, last: int) -> set[str]:
        """The parties that some tokens name, or else those they describe ("zijn partij")."""
        named = {party.party for party in self.mentions.scan.parties if first <= party.first < last}
        if named:
            return named
        return {
            reference.name
            for reference in self.mentions.references
            if reference.kind == "party" and reference.name and first <= reference.first < last
        }

    def place(self, item: Held) -> str | None:
        """The municipality of a mayor: the one in the sentence, else the article's first."""
        first, last = bounds(self.mentions, item.first)
        here = [place for place, at in self._places if first <= at < last]
        if len(set(here)) == 1:
            return here[0]
        if item.office.role == "mayor" and not here and self._places:
            return self._places[0][0]
        return self._only_town if not here else None

    @cached_property
    def _only_town(self) -> str | None:
        """The town of an article that names no other, and speaks of it as one."""
        words, lower = self.mentions.scan.tokens.words, self.mentions.scan.tokens.lower
        named = {place_at(words, at) for at in range(len(words))} - {None}
        if len(named) != 1 or not any(word.startswith(_TOWN_WORDS) for word in lower):
            return None
        town = named.pop()
        return town if town and "municipality" in places()[town] else None

    def formed_at(self, item: Held) -> str | None:
        """The province or town whose college an informateur forms: the one just spoken of."""
        lower = self.mentions.scan.tokens.lower
        first, last = bounds(self.mentions, item.first)
        start = bounds(self.mentions, first - 1)[0] if first else first
        if not _LOCAL_FORMATION & set(lower[start:last]):
            return None
        words = self.mentions.scan.tokens.words
        near = {place_at(words, at) for at in range(start, last)} - {None}
        return near.pop() if len(near) == 1 else None

    @cached_property
    def _places(self) -> list[tuple[str, int]]:
        words = self.mentions.scan.tokens.words
        known = places()
        found = []
        for at, word in enumerate(words):
            name = " ".join(words[at : at + 2])
            for place in (name, word):
                if "municipality" in known.get(place, ()):
                    found.append((place, at))
                    break
        return found
