"""Persons in the text: full names, surnames beside an office or a party, and who is who."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from kg import lexicon, names
from kg.mentions import bodies
from kg.mentions.offices import Office
from kg.mentions.parties import PartyMention
from kg.mentions.portfolios import part_of_portfolio
from kg.mentions.text import Tokens, with_layer


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A name in the text; `person` is the full name it stands for, None where that is unsure."""

    first: int
    last: int
    name: str
    person: str | None
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What makes a sequence of name words a person, by token.

    `titled` are the tokens behind an office or a word for members, `parties` where a party starts,
    `statistical` where the model sees a person start, `verbs` the model's verbs.
    """

    titled: frozenset[int]
    parties: frozenset[int]
    statistical: frozenset[int]
    verbs: frozenset[int]


@cache
def _common() -> frozenset[str]:
    """Capitalised words that are no surname: names of places, countries, months, days, bodies."""
    words: set[str] = set()
    words.update(name for name in bodies.places() if " " not in name)
    words.update(bodies.place_adjectives())
    words.update(word for form in bodies.foreign() for word in form.split())
    for row in lexicon.table("bodies"):
        for column in ("forms", "descriptions"):
            for form in lexicon.words(row, column):
                words.update(part for part in form.split() if part[:1].isupper())
    for row in lexicon.table("notnames"):
        words.add(row["word"])
    return frozenset(words)


def find(
    doc: Doc,
    tokens: Tokens,
    parties: Iterable[PartyMention],
    offices: Iterable[Office],
    taken: Iterable[tuple[int, int]],
) -> tuple[NameMention, ...]:
    """All persons, in the order of the text."""
    blocked: set[int] = set()
    for party in parties:
        blocked.update(range(party.first, party.last))
    for office in offices:
        blocked.update(range(office.core, office.last))
    for first, last in taken:
        blocked.update(range(first, last))
    titled = {office.last for office in offices}
    titled |= {party.last for party in parties if party.form == "member" and not party.plural}
    signs = _Signs(
        titled=frozenset(titled),
        parties=frozenset(party.first for party in parties if not party.compound),
        statistical=frozenset(
            ent.start
            for ent in doc.ents
            if ent.label_ == "PER" and _is_name(doc, ent.start, tokens)
        ),
        verbs=with_layer(doc, "POS", lambda tag: tag in ("AUX", "VERB")),
    )
    found: list[tuple[int, int]] = []
    place = 0
    words = tokens.words
    while place < len(words):
        end = _span(tokens, place, blocked)
        if end <= place:
            place += 1
            continue
        first, last = place, end
        if _accept(tokens, first, last, signs):
            found.append((first, last))
            place = last
        else:
            place += 1
    return _resolve(tokens, _parted(tokens.words, _without_openers(tokens, found)), blocked)


def _without_openers(tokens: Tokens, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same names, without a common word whose capital only opens the sentence.

    "Taalgebruik Smit stoort Kamer": Smit stands alone elsewhere, and nobody is called Taalgebruik.
    """
    lone = {tokens.words[first] for first, last in found if last - first == 1}
    kept = []
    for first, last in found:
        opener = tokens.opens[first] and last - first == 2 and tokens.words[last - 1] in lone
        named = names.has_first_name(tokens.words[first]) or names.is_particle(tokens.words[first])
        kept.append((first + 1, last) if opener and not named else (first, last))
    return kept


def _parted(words: Sequence[str], found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same names, where two that stand side by side are taken apart.

    "dat Anna Smit Jansen gaat vervangen": Jansen is somebody, if the article names her elsewhere.
    """
    surnames: set[str] = set()
    for first, last in found:
        name = " ".join(words[first:last])
        if names.is_full(name) and names.has_first_name(name):
            surnames.update(names.surname_keys(name))
    parted = []
    for first, last in found:
        tail = names.fold(words[last - 1])
        whole = " ".join(words[first:last])
        if names.is_known(whole):
            parted.append((first, last))
            continue
        two = last - first > 2 and names.has_first_name(whole) and tail in surnames
        joined = tail in names.surname_keys(whole) or names.is_particle(words[last - 2])
        if two and not joined:
            parted.extend([(first, last - 1), (last - 1, last)])
        else:
            parted.append((first, last))
    return parted


def _span(tokens: Tokens, place: int, blocked: set[int]) -> int:
    """Where the name that starts here ends; nothing blocked, nothing across sentences."""
    word = tokens.words[place]
    if place in blocked or not (word[:1].isupper() or word[:1] == "'"):
        return place
    limit = place
    while (
        limit < len(tokens)
        and limit not in blocked
        and tokens.sentence[limit] == tokens.sentence[place]
        and limit - place < 7
    ):
        limit += 1
    return _trimmed(tokens.words, place, names.read(tokens.words[:limit], place))


def _trimmed(words: Sequence[str], first: int, last: int) -> int:
    """The end of a name without "van Landbouw" or "van Utrecht" behind a surname."""
    for place in range(first + 1, last - 1):
        if place > first + 1 and words[place] in _PLACING and names.is_first_name(words[first]):
            # "Jan Vos in het Torentje".
            return place
        if words[place] != "van":
            continue
        lone_first = place == first + 1 and names.is_first_name(words[first])
        if " ".join(words[place + 1 : place + 3]) in bodies.places() and not lone_first:
            return place
        if names.is_particle(words[place + 1]):
            continue
        if part_of_portfolio(words[place + 1]) and not lone_first:
            return place
        if words[place + 1] in _common() and not lone_first:
            return place
    return last


def _is_name(doc: Doc, place: int, tokens: Tokens) -> bool:
    """Whether a capital is a name's: at the start of a sentence more than the model must say so.

    The word stands elsewhere inside a sentence, or is known as a name.
    """
    if not tokens.opens[place]:
        return True
    word = tokens.words[place]
    if tokens.lower[place] in tokens.words or doc[place].pos_ not in ("PROPN", "NOUN", "X"):
        return False
    inside = any(other == word and not tokens.opens[at] for at, other in enumerate(tokens.words))
    return inside or names.is_known(word) or names.has_first_name(word) or names.is_particle(word)


def _accept(tokens: Tokens, first: int, last: int, signs: _Signs) -> bool:
    """Whether a sequence of name words is a person."""
    words = tokens.words[first:last]
    common = _common()
    parts = [word for word in words if not names.is_particle(word)]
    known_first = names.is_first_name(words[0]) and not (tokens.opens[first] and words[0] in common)
    if len(parts) >= 2 and (known_first or names.INITIALS.fullmatch(words[0])):
        return parts[-1] not in common or words[0] not in common
    particle = names.is_particle(words[0]) and words[0] in ("Van", "De", "Ter", "Ten", "Den")
    placed = particle and parts[-1] in bodies.places() and first in signs.titled
    if any(part in common for part in parts) and not placed:
        return False
    if part_of_portfolio(words[0]):
        return False
    if first in signs.titled:
        return True
    person = first in signs.statistical and not _quoted_word(tokens, first, last)
    bracket = last + 1 < len(tokens) and tokens.words[last] == "("
    if bracket and _party_inside(tokens, last + 1, signs):
        return True
    if _known_actor(tokens, first, last, signs):
        return True
    if bracket and len(parts) >= 2 and tokens.words[last + 1].isdigit():
        return True
    return person and not (tokens.opens[first] and len(parts) == 1 and len(words[0]) < 3)


def _quoted_word(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a single word stands between quotes, spoken of as a word: 'Rutteriaans'."""
    around = tokens.words[first - 1 : first] + tokens.words[last : last + 1]
    return last - first == 1 and len(around) == 2 and all(mark in _QUOTES for mark in around)


_PLACING = lexicon.cues("names.openers") - {"over", "tot"}
_QUOTES = frozenset(["'", '"', "“", "”", "„"])


def _party_inside(tokens: Tokens, place: int, signs: _Signs) -> bool:
    """Whether the brackets that open before a token hold a party: "(Asiel en Migratie, PVV)"."""
    end = place
    while end < len(tokens) and tokens.words[end] != ")" and end - place < 10:
        if end in signs.parties:
            return True
        if tokens.words[end].islower() and tokens.words[end] not in ("en", "voor", "de", "van"):
            return False
        end += 1
    return False


def _known_actor(tokens: Tokens, first: int, last: int, signs: _Signs) -> bool:
    """Whether a bare surname is a known politician's who does something: "Jetten wordt premier"."""
    name = " ".join(tokens.words[first:last])
    if len(name) < 5 or not signs.parties or not names.is_known(name):
        return False
    if tokens.opens[first] and last - first == 1:
        return last in signs.verbs
    return last in signs.verbs or first - 1 in signs.verbs


def _resolve(
    tokens: Tokens,
    found: Sequence[tuple[int, int]],
    blocked: set[int],
) -> tuple[NameMention, ...]:
    """Surnames → full names of this article; two people with one surname stay apart."""
    spelled = [" ".join(tokens.words[first:last]) for first, last in found]
    canonical, holders = _people(spelled)
    mentions = []
    for (first, last), name in zip(found, spelled, strict=True):
        full = name in canonical
        person = canonical.get(name) or _owner(name, holders)
        mentions.append(NameMention(first=first, last=last, name=name, person=person, full=full))
    known = set(holders)
    for name in spelled:
        if name not in canonical:
            known.update(names.surname_keys(name))
    mentions.extend(_bare(tokens, known, holders, found, blocked))
    mentions.sort(key=lambda mention: mention.first)
    return tuple(mentions)


def _people(spelled: Sequence[str]) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Full names → the fullest form of that person; surnames → the people who bear them."""
    certain = [name for name in dict.fromkeys(spelled) if names.has_first_name(name)]
    certain = [name for name in certain if names.is_full(name)]
    canonical: dict[str, str] = {}
    for name in certain:
        same = [other for other in certain if names.same_person(name, other)]
        canonical[name] = max(same, key=lambda other: ("." not in other, len(other)))
    holders: dict[str, set[str]] = {}
    for name in canonical.values():
        for key in names.surname_keys(name):
            holders.setdefault(key, set()).add(name)
    for name in dict.fromkeys(spelled):
        # "Groot Wassink" is the surname of somebody named above, or a full name of its own.
        if name in canonical or not names.is_full(name) or names.fold(name) in holders:
            continue
        meant = next((other for other in canonical if names.misspelt(name, other)), name)
        canonical[name] = canonical.get(meant, name)
        for key in names.surname_keys(name):
            holders.setdefault(key, set()).add(canonical[name])
    return canonical, holders


def _owner(name: str, holders: dict[str, set[str]]) -> str | None:
    """Whose surname this is: the one full name, itself when there is none, None when two."""
    owners = holders.get(names.fold(name), set())
    if len(owners) > 1:
        return None
    return next(iter(owners), name)


def _bare(
    tokens: Tokens,
    known: set[str],
    holders: dict[str, set[str]],
    found: Sequence[tuple[int, int]],
    blocked: set[int],
) -> list[NameMention]:
    """Surnames that stand alone, of people the article names elsewhere."""
    taken = {place for first, last in found for place in range(first, last)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in known:
        parts = tuple(key.split())
        by_first.setdefault(parts[0], []).append(parts)
    mentions = []
    folded = [
        names.fold(word).removesuffix("'s") if word[:1].isupper() or word in names.PARTICLES else ""
        for word in tokens.words
    ]
    place = 0
    while place < len(folded):
        last = place
        if place not in taken and place not in blocked:
            for parts in sorted(by_first.get(folded[place], ()), key=len, reverse=True):
                end = place + len(parts)
                if tuple(folded[place:end]) == parts and _capital(tokens, end - 1, parts):
                    last = end
                    name = tokens.text[tokens.starts[place] : tokens.ends[end - 1]]
                    mentions.append(
                        NameMention(
                            first=place,
                            last=end,
                            name=name,
                            person=_owner(" ".join(parts), holders)
                            if " ".join(parts) in holders
                            else name,
                            full=False,
                        )
                    )
                    break
        place = max(last, place + 1)
    return mentions


def _capital(tokens: Tokens, last: int, parts: tuple[str, ...]) -> bool:
    word = tokens.words[last]
    return word[:1].isupper() and not (len(parts) == 1 and word.isupper() and len(word) > 3)
