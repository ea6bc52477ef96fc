"""Words for governments, their names, and the lists of parties that stand with them."""

from collections.abc import Iterator
from functools import lru_cache

from kg import lexicon
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.bodies import place_adjectives, places
from kg.mentions.parties import PartyMention

_GOVERNMENTS = lexicon.cues("coalitions.governments")


_LOCAL = lexicon.cues("coalitions.local")


_FILL = lexicon.cues("coalitions.fill")


def is_government(word: str) -> bool:
    """Whether a word is one for a government: "coalitie", "kabinet-Rutte"."""
    return word in _GOVERNMENTS or word.startswith("kabinet-")


@lru_cache(maxsize=1)
def government_places(mentions: Mentions) -> tuple[int, ...]:
    """The tokens that are a word for a government."""
    lower = mentions.scan.tokens.lower
    return tuple(place for place, word in enumerate(lower) if is_government(word))


def cabinet_at(mentions: Mentions, place: int) -> str | None:
    """The cabinet's name at a token; None for "coalitie", which may be any."""
    named = mentions.at(place)
    word = mentions.scan.tokens.lower[place]
    if named is None and word.endswith(("kabinet", "regering")):
        # "Het minderheidskabinet van D66 en CDA".
        return "kabinet"
    if named is None or named.kind != "cabinet" or named.entity is None:
        return None
    return None if word == "coalitie" else named.entity.split(":", 1)[1]


def government_near(lower: list[str], place: int) -> bool:
    return bool(set(lower[max(0, place - 12) : place]) & _GOVERNMENTS)


def local_executive(mentions: Mentions, place: int) -> str | None:
    """The name of a provincial or municipal executive, by the nearest place that is named."""
    tokens = mentions.scan.tokens
    word = tokens.lower[place]
    first, last = bounds(mentions, place)
    reach = [(first, last)]
    while first > 0 and len(reach) < 4:
        first, end = bounds(mentions, first - 1)
        reach.append((first, end))
    provincial = _provincial(tokens.lower)
    local = word in _LOCAL or word.startswith("college") or word in ("dagelijks", "bestuur")
    for start, end in reach:
        for at in range(start, end):
            name = place_at(tokens.words, at)
            if name is None:
                continue
            kinds = places()[name]
            if provincial and "province" not in kinds and not _of_a_town(tokens.lower[start:end]):
                continue
            province = "municipality" not in kinds or set(tokens.lower[start:end]) & {
                "provincie",
                "gedeputeerde",
                "gedeputeerden",
                "provinciale",
                "provinciebestuur",
            }
            if province and ("province" in kinds):
                return f"provinciebestuur {name}"
            if local or (word == "coalitie" and start == reach[0][0]):
                return f"college {name}"
        if not local:
            break
    return None


def seat_of_government(mentions: Mentions, place: int) -> str | None:
    """The executive of the province or town that the sentence of a token names."""
    tokens = mentions.scan.tokens
    first, last = bounds(mentions, place)
    for at in range(first, last):
        name = place_at(tokens.words, at)
        if name is None:
            continue
        kinds = places()[name]
        if "province" in kinds and ("municipality" not in kinds or _provincial(tokens.lower)):
            return f"provinciebestuur {name}"
        if "municipality" in kinds:
            return f"college {name}"
    return None


def _provincial(lower: list[str]) -> bool:
    """Whether an article speaks of provinces rather than of municipalities."""
    province = sum(word.startswith(("provinci", "gedeputeerde", "statenl")) for word in lower)
    town = sum(
        word.startswith(("gemeente", "wethouder", "burgemeester", "raadsl")) for word in lower
    )
    return province > town


def _of_a_town(lower: list[str]) -> bool:
    """Whether a sentence speaks of a town, whatever its article speaks of: "de lokale partij"."""
    return any(
        word.startswith(("lokale", "gemeente", "wethouder", "burgemeester")) for word in lower
    )


def place_at(words: list[str], at: int) -> str | None:
    two = " ".join(words[at : at + 2])
    if two in places():
        return two
    if words[at] in places():
        return words[at]
    return place_adjectives().get(words[at])


def listed_parties(mentions: Mentions, place: int) -> Iterator[PartyMention]:
    """The parties of a list that starts at a token: "VVD, het CDA (+2) en D66"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {party.first: party for party in scan.parties if not party.compound}
    size = len(lower)
    count = 0
    while place < size:
        skip = 0
        while place < size and lower[place] in _FILL and skip < 6:
            place += 1
            skip += 1
        party = by_first.get(place)
        if party is None or party.form == "member":
            return
        yield party
        count += 1
        place = party.last
        if place < size and lower[place] == "van":
            named = next((n for n in scan.names if n.first in range(place + 1, place + 4)), None)
            place = named.last if named is not None else place
        if place < size and lower[place] == "(":
            while place < size and lower[place] != ")":
                place += 1
            place += 1
        if place < size and lower[place] in (",", "en", "&", "/", "-"):
            place += 1
        else:
            return
