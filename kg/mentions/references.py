"""Coreference: pronouns and descriptions → the person or party they speak of, or nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg import names
from kg.mentions.holders import Holding, affiliations, beside
from kg.mentions.mention import Form
from kg.mentions.scan import Scan
from kg.model import EntityKind

_PARTY_NOUNS = frozenset(
    {"partij", "regeringspartij", "coalitiepartij", "oppositiepartij", "fractie"}
)
_HE = frozenset({"hij", "hem", "zijn"})
_SHE = frozenset({"zij", "ze", "haar"})
_DESCRIBED = {
    "premier": ("prime-minister",),
    "minister-president": ("prime-minister",),
    "vicepremier": ("deputy-prime-minister",),
    "minister": ("minister",),
    "staatssecretaris": ("state-secretary",),
    "bewindsman": ("minister", "state-secretary"),
    "bewindsvrouw": ("minister", "state-secretary"),
    "bewindspersoon": ("minister", "state-secretary"),
    "kamerlid": ("mp",),
    "senator": ("senator",),
    "burgemeester": ("mayor",),
    "wethouder": ("alderman",),
    "gedeputeerde": ("provincial-executive",),
    "informateur": ("informateur",),
    "formateur": ("formateur",),
    "verkenner": ("other",),
    "partijleider": ("party-leader",),
    "lijsttrekker": ("other",),
    "fractievoorzitter": ("parliamentary-leader",),
    "fractieleider": ("parliamentary-leader",),
    "kamervoorzitter": ("speaker",),
    "partijvoorzitter": ("party-chair",),
    "eurocommissaris": ("eu-commissioner",),
}
_REACH = 3
"""How many sentences back a pronoun or a description looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun or a description; `name` is whom it speaks of, None where that is unsure."""

    first: int
    last: int
    kind: EntityKind
    form: Form
    name: str | None


@dataclass(frozen=True, slots=True)
class _Seen:
    name: str
    place: int
    sentence: int
    subject: bool


def find(scan: Scan) -> tuple[Reference, ...]:
    """All references, in the order of the text."""
    holdings = beside(scan)
    return tuple(_walk(scan, holdings, affiliations(scan)))


def _walk(
    scan: Scan, holdings: tuple[Holding, ...], parties_of: dict[str, str]
) -> Iterator[Reference]:
    tokens = scan.tokens
    person_at = {name.first: name for name in scan.names}
    party_at = {party.first: party for party in scan.parties}
    named = {place for name in scan.names for place in range(name.first, name.last)}
    titled = {holding.office.core: holding for holding in reversed(holdings)}
    roles: dict[str, list[str]] = {}
    for holding in holdings:
        if holding.name.person:
            listed = roles.setdefault(holding.office.role, [])
            if holding.name.person not in listed:
                listed.append(holding.name.person)
    persons: list[_Seen] = []
    parties: list[_Seen] = []
    for place, low in enumerate(tokens.lower):
        sentence = tokens.sentence[place]
        if place in person_at and person_at[place].person:
            persons.append(
                _Seen(str(person_at[place].person), place, sentence, _leads(scan, place))
            )
        if place in party_at and not (party_at[place].form == "member" or party_at[place].compound):
            parties.append(_Seen(party_at[place].party, place, sentence, _leads(scan, place)))
        if place in named:
            continue
        if low in _HE or low in _SHE:
            if low == "zijn" and place in scan.verbs:
                continue
            who = _pronoun(scan, persons, place, "m" if low in _HE else "f")
            yield Reference(first=place, last=place + 1, kind="person", form="pronoun", name=who)
            if who and low in ("hij", "zij", "ze"):
                persons.append(_Seen(who, place, sentence, True))
        elif low in _PARTY_NOUNS:
            reference = _party(scan, place, parties, persons, parties_of, party_at)
            if reference is not None:
                yield reference
                if reference.name and low == "partij":
                    parties.append(_Seen(reference.name, place, sentence, True))
        elif place in titled:
            holding = titled[place]
            office = holding.office
            last = office.last if holding.pattern == "title" else office.core_end
            yield Reference(
                first=office.core,
                last=last,
                kind="person",
                form="description",
                name=holding.name.person,
            )
        elif low in _DESCRIBED and tokens.lower[place - 1] in ("de", "het", "deze", "die", "dit"):
            who = _described(low, roles, persons, sentence)
            yield Reference(
                first=place - 1, last=place + 1, kind="person", form="description", name=who
            )
            if who:
                persons.append(_Seen(who, place, sentence, _leads(scan, place)))


def _leads(scan: Scan, place: int) -> bool:
    """Whether a mention stands early in its sentence, where Dutch has its subject."""
    sentence = scan.tokens.sentence
    start = place
    while start > 0 and sentence[start - 1] == sentence[place] and place - start < 4:
        start -= 1
    return start == 0 or sentence[start - 1] != sentence[place]


def _pronoun(scan: Scan, seen: list[_Seen], place: int, gender: str) -> str | None:
    """The most salient person before a pronoun who can be of its gender."""
    sentence = scan.tokens.sentence[place]
    near = [
        item
        for item in seen
        if sentence - item.sentence <= _REACH and names.gender(item.name) in ("", gender)
    ]
    if not near:
        return None
    same = [item for item in near if item.sentence == sentence]
    pool = same or [item for item in near if item.sentence == near[-1].sentence]
    leading = [item for item in pool if item.subject]
    distinct = {item.name for item in pool}
    if len(distinct) == 1:
        return pool[-1].name
    if leading and len({item.name for item in leading}) == 1:
        return leading[-1].name
    return None


def _party(
    scan: Scan,
    place: int,
    parties: list[_Seen],
    persons: list[_Seen],
    parties_of: dict[str, str],
    party_at: dict[int, object],
) -> Reference | None:
    """ "de partij", "die partij", "zijn partij (de VVD)"."""
    tokens = scan.tokens
    low = tokens.lower
    before = low[place - 1] if place else ""
    sentence = tokens.sentence[place]
    ahead = place + 1
    if ahead < len(low) and low[ahead] in ("de", "het"):
        ahead += 1
    named = next((item for item in scan.parties if item.first == ahead), None)
    if named is not None and before in ("zijn", "haar", "de", "hun"):
        return Reference(
            first=place - 1, last=place + 1, kind="party", form="description", name=named.party
        )
    if before in ("zijn", "haar"):
        owner = _pronoun(scan, persons, place - 1, "m" if before == "zijn" else "f")
        name = parties_of.get(owner) if owner else None
        return Reference(
            first=place - 1, last=place + 1, kind="party", form="description", name=name
        )
    if before not in ("de", "die", "deze"):
        return None
    near = [item for item in parties if sentence - item.sentence <= 2]
    name = None
    if near:
        pool = [item for item in near if item.sentence == near[-1].sentence]
        leading = [item for item in pool if item.subject]
        if len({item.name for item in pool}) == 1:
            name = pool[-1].name
        elif leading and len({item.name for item in leading}) == 1:
            name = leading[-1].name
    return Reference(first=place - 1, last=place + 1, kind="party", form="description", name=name)


def _described(
    word: str, roles: dict[str, list[str]], seen: list[_Seen], sentence: int
) -> str | None:
    """Whom "de minister" speaks of: the one holder of that office, else the nearest before."""
    fitting = [person for role in _DESCRIBED[word] for person in roles.get(role, ())]
    if len(fitting) == 1:
        return fitting[0]
    for item in reversed(seen):
        if item.name in fitting and sentence - item.sentence <= _REACH:
            return item.name
    return None
