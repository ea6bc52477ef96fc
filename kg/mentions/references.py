"""Coreference: pronouns and descriptions → the person or party they speak of, or nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import lexicon, names
from kg.mentions.memory import Memory
from kg.mentions.mention import Form
from kg.mentions.offices import Office
from kg.mentions.parties import PartyMention
from kg.mentions.scan import Scan
from kg.model import EntityKind

_PARTY_NOUNS = frozenset(
    ["partij", "regeringspartij", "coalitiepartij", "oppositiepartij", "fractie", "partijtop"]
)
_HE = frozenset(["hij", "hem", "zijn"])
_SHE = frozenset(["zij", "ze", "haar"])
_DEFINITE = frozenset(["de", "het", "die", "deze", "dit", "dat"])
_OPENING = lexicon.cues("references.opening")
_PLURAL_VERBS = frozenset(["zijn", "waren", "hebben", "hadden", "zullen", "zouden", "willen"])
_ONE_HOLDER = frozenset(["prime-minister", "speaker", "kings-commissioner", "eu-commissioner"])
_PARTY_PEOPLE = {
    "politicus": "",
    "politica": "f",
    "coryfee": "",
    "prominent": "",
    "kopstuk": "",
    "voorvechter": "",
    "voorvechtster": "f",
    "man": "m",
    "vrouw": "f",
    "bestuurder": "",
    "afgevaardigde": "",
    "veteraan": "",
    "mastodont": "",
    "volksvertegenwoordiger": "",
}
"""Whom a compound speaks of ("de D66-politica"), with the gender it tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun or a description; `name` is whom it speaks of, None where that is unsure.

    `office` and `party` are what the description says of the person; `member` is the person that
    the description of a party names ("de partij van X").
    """

    first: int
    last: int
    kind: EntityKind
    form: Form
    name: str | None
    office: Office | None = None
    party: str | None = None
    member: str | None = None


@cache
def _descriptions() -> dict[str, tuple[str, ...]]:
    return {row["word"]: lexicon.words(row, "roles") for row in lexicon.table("descriptions")}


def find(scan: Scan) -> tuple[Reference, ...]:
    """All references, in the order of the text."""
    return tuple(_Walk(scan).run())


class _Walk:
    """One pass over the tokens that remembers who was spoken of, and where."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.memory = Memory(scan)
        self.offices = {office.core: office for office in scan.offices}
        self.last: Reference | None = None

    def run(self) -> Iterator[Reference]:
        """Walk; each reference is read with what stood before it."""
        person_at = {name.first: name for name in self.scan.names}
        party_at = {party.first: party for party in self.scan.parties}
        named = {place for name in self.scan.names for place in range(name.first, name.last)}
        low = self.tokens.lower
        for place in range(len(low)):
            if place in person_at:
                name = person_at[place]
                if name.person:
                    self.memory.see(self.memory.persons, name.person, place, name.last)
                continue
            if place in named:
                continue
            reference = self._reference(place, party_at.get(place))
            if reference is not None:
                yield reference
                self.last = reference if reference.kind == "person" else self.last
                if reference.name and reference.form == "description":
                    seen = self.memory.parties if reference.kind == "party" else self.memory.persons
                    self.memory.see(seen, reference.name, place, place + 1)
                elif reference.name and low[place] in ("hij", "zij", "ze"):
                    self.memory.see(self.memory.persons, reference.name, place, place + 1)
            party = party_at.get(place)
            if party is not None and party.form != "member":
                self.memory.see(self.memory.parties, party.party, place, party.last)

    def _reference(self, place: int, party: PartyMention | None) -> Reference | None:
        low = self.tokens.lower[place]
        if low in _HE or low in _SHE:
            return self._pronoun_at(place)
        if low in _PARTY_NOUNS and party is None:
            # "de Partij" of "de Partij voor de Dieren" is no description.
            return self._party_at(place)
        if place in self.memory.titled:
            return self._title_at(place)
        before = self.tokens.lower[place - 1] if place else ""
        office = self.offices.get(place)
        if office is not None:
            return self._office_at(office)
        if party is not None and (party.form == "member" or party.compound):
            return self._member_at(place, party)
        if low in _descriptions() and before in _DEFINITE:
            fits = self.memory.holders(lambda known: known.role in _descriptions()[low])
            who = self.memory.nearest(fits, place)
            return Reference(
                first=place - 1, last=place + 1, kind="person", form="description", name=who
            )
        return None

    def _pronoun_at(self, place: int) -> Reference | None:
        low = self.tokens.lower
        word = low[place]
        if word == "zijn" and place in self.scan.verbs:
            return None
        if word in ("zij", "ze") and self._plural(place):
            return Reference(first=place, last=place + 1, kind="person", form="pronoun", name=None)
        gender = "m" if word in _HE else "f"
        who = self._ahead(place, gender)
        if who is None:
            who = self.memory.salient(place, lambda name: names.gender(name) in ("", gender))
        return Reference(first=place, last=place + 1, kind="person", form="pronoun", name=who)

    def _ahead(self, place: int, gender: str) -> str | None:
        """The subject behind a clause that opens the sentence: "Voordat hij ..., werkte X ..."."""
        sentence = self.tokens.sentence
        if place < 1 or not self.tokens.opens[place - 1]:
            return None
        if self.tokens.lower[place - 1] not in _OPENING:
            return None
        for name in self.scan.names:
            if name.first > place and sentence[name.first] == sentence[place]:
                near = range(name.first, name.last)
                behind_verb = name.first - 1 in self.scan.verbs
                subject = any(token in self.scan.subjects for token in near)
                fits = name.person and names.gender(name.person) in ("", gender)
                return name.person if behind_verb and subject and fits else None
        return None

    def _plural(self, place: int) -> bool:
        """Whether "zij" or "ze" is plural, by the verb beside it."""
        for near in (place + 1, place - 1):
            if 0 <= near < len(self.tokens) and near in self.scan.verbs:
                word = self.tokens.lower[near]
                return word in _PLURAL_VERBS or (
                    word.endswith("en") and near not in self.scan.loose
                )
        return False

    def _title_at(self, place: int) -> Reference:
        holding = self.memory.titled[place]
        office = holding.office
        return Reference(
            first=office.core,
            last=office.last if holding.pattern == "title" else office.core_end,
            kind="person",
            form="description",
            name=holding.name.person,
        )

    def _office_at(self, office: Office) -> Reference | None:
        """ "de minister", "de oud-wethouder", "de D66-leider": an office without a name."""
        definite = office.determiner in _DEFINITE or (
            office.first == office.core and office.status == "former"
        )
        if not definite or office.plural or self._predicative(office):
            return None
        if "nieuwe" in self.tokens.lower[office.first : office.core]:
            return None
        comma = self.tokens.words[office.first - 1] == ","
        if comma and self.last is not None and self.last.last == office.first - 1:
            # "De D66'er, oud-wethouder van Zeist,": one person, described twice.
            return Reference(
                first=office.first,
                last=office.last,
                kind="person",
                form="description",
                name=self.last.name,
                office=office if self.last.name else None,
            )
        who = self.memory.nearest(
            self.memory.holders(lambda known: _same_office(known, office)), office.core
        )
        if who is None and office.party is not None and office.status != "former":
            of_party = [
                name for name, party in self.memory.parties_of.items() if party == office.party
            ]
            if len(of_party) == 1:
                who = of_party[0]
        new = None
        if who is None and office.party is not None and office.status != "former":
            who = self.memory.known_of(office.party)
            new = who
        former = office.status == "former"
        if who is None and office.party is not None and former:
            leading = self.memory.leading()
            if leading and office.party in names.known_parties(leading):
                who = new = leading if self._can_be(leading, office) else None
        tells = former or (office.party is not None and office.role not in _ONE_HOLDER)
        if who is None and tells:
            who = new = self.memory.only(office.core, lambda name: self._can_be(name, office))
            if new and office.party:
                self.memory.parties_of.setdefault(new, office.party)
        return Reference(
            first=office.first,
            last=office.last,
            kind="person",
            form="description",
            name=who,
            office=office if who else None,
            party=office.party if new else None,
        )

    def _predicative(self, office: Office) -> bool:
        """Whether the office is what somebody is, becomes or is asked as: no reference."""
        before = self.tokens.lower[office.first - 1] if office.first else ""
        return before in ("als", "tot", "is", "was", "wordt", "werd", "voor", "blijft", "zoals")

    def _can_be(self, name: str, office: Office) -> bool:
        party = self.memory.parties_of.get(name)
        if office.party is not None:
            known = names.known_parties(name)
            if (party is not None and party != office.party) or (
                known and office.party not in known
            ):
                return False
        if name.endswith("."):
            return False
        return not any(
            holding.name.person == name and (holding.office.foreign or holding.office.plural)
            for holding in self.memory.holdings
        )

    def _member_at(self, place: int, party: PartyMention) -> Reference | None:
        """ "de VVD'er", "de liberaal", "de D66-politica"."""
        if party.plural:
            return None
        gender = ""
        by_role: list[str] = []
        if party.compound:
            tail = self.tokens.text[party.end : self.tokens.ends[party.last - 1]].lstrip("-/")
            if tail not in _PARTY_PEOPLE and tail not in _descriptions():
                return None
            gender = _PARTY_PEOPLE.get(tail, "f" if tail.endswith(("vrouw", "ster")) else "")
            by_role = self.memory.holders(lambda known: known.role in _descriptions().get(tail, ()))
        start = place - 1
        while start > 0 and self.tokens.lower[start].endswith("e") and start > place - 3:
            if self.tokens.lower[start] in _DEFINITE:
                break
            start -= 1
        if start < 0 or self.tokens.lower[start] not in _DEFINITE:
            return None
        if start > 0 and self.tokens.lower[start - 1] in ("als", "tot", "is", "was", "wordt"):
            return None
        of_party = [name for name, known in self.memory.parties_of.items() if known == party.party]
        if by_role and (fitting := [name for name in of_party if name in by_role]) != of_party:
            # "De CDA-bewindsvrouw" is no member of parliament of the CDA.
            seated = {holding.name.person for holding in self.memory.holdings}
            of_party = fitting or [name for name in of_party if name not in seated]
        who = self.memory.nearest(of_party, place)
        new = None
        if who is None and by_role:
            by_role = [name for name in by_role if name not in self.memory.parties_of]
            who = new = self.memory.nearest(by_role, place)
        if who is None and not of_party:
            who = new = self.memory.salient(
                place,
                lambda name: (
                    self.memory.parties_of.get(name, party.party) == party.party
                    and (not gender or names.gender(name) in ("", gender))
                    and (party.party in (names.known_parties(name) or {party.party}))
                ),
            )
        return Reference(
            first=start,
            last=party.last,
            kind="person",
            form="description",
            name=who,
            party=party.party if new else None,
        )

    def _party_at(self, place: int) -> Reference | None:
        """ "de partij", "die partij", "zijn partij (de VVD)", "de partij van X"."""
        low = self.tokens.lower
        before = low[place - 1] if place else ""
        ahead = place + 1
        while ahead < len(low) and low[ahead] in (",", "de", "het") and ahead < place + 3:
            ahead += 1
        named = next((item for item in self.scan.parties if item.first == ahead), None)

        def reference(name: str | None) -> Reference:
            return Reference(
                first=place - 1, last=place + 1, kind="party", form="description", name=name
            )

        if named is not None and not named.compound and before in ("zijn", "haar", "de", "hun"):
            return reference(named.party)
        if before in ("zijn", "haar"):
            gender = "m" if before == "zijn" else "f"
            # A bare surname tells no gender: its known bearers only make one the likelier.
            owner = self.memory.salient(
                place - 1, lambda name: names.gender(name) in ("", gender)
            ) or self.memory.salient(place - 1, lambda name: not names.is_full(name))
            party = self.memory.parties_of.get(owner) if owner else None
            if owner and party is None:
                party = self.memory.meeting(place)
                if party is not None:
                    self.memory.parties_of[owner] = party
                    return Reference(
                        first=place - 1,
                        last=place + 1,
                        kind="party",
                        form="description",
                        name=party,
                        member=owner,
                    )
            return reference(party)
        if before not in ("de", "die", "deze"):
            return None
        if place + 1 < len(low) and low[place + 1] == "van":
            owned = next(
                (n for n in self.scan.names if n.first in range(place + 2, place + 5)), None
            )
            if owned is not None and owned.person in self.memory.parties_of:
                return reference(self.memory.parties_of[owned.person])
            if owned is not None and owned.person:
                party = self.memory.party_of(owned.person, place)
                if party is not None:
                    self.memory.parties_of[owned.person] = party
                return Reference(
                    first=place - 1,
                    last=owned.last,
                    kind="party",
                    form="description",
                    name=party,
                    member=owned.person,
                )
        return reference(self.memory.salient_party(place))


def _same_office(known: Office, asked: Office) -> bool:
    """Whether a description can speak of the holder of a known office."""
    if known.role != asked.role or known.function != asked.function or known.plural:
        return False
    if known.foreign != asked.foreign and asked.foreign:
        return False
    if asked.status == "former" and known.status != "former":
        return False
    pairs = (
        (known.party, asked.party),
        (known.place, asked.place),
        (known.portfolio, asked.portfolio),
    )
    return all(
        one is None or other is None or one.lower() in other.lower() or other.lower() in one.lower()
        for one, other in pairs
    )
