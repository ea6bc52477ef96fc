"""Who is the subject of a predicate, by the order of the words rather than by the parse."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kg.mentions import Mention, Mentions

_BREAKS = frozenset({";", ":", '"'})
_CLAUSE_STARTERS = frozenset(
    ["dat", "omdat", "terwijl", "nadat", "voordat", "hoewel", "maar", "want", "zodat", "doordat"]
)


def bounds(mentions: Mentions, token: int) -> tuple[int, int]:
    """The tokens of the sentence a token stands in: first, and behind the last."""
    sentence = mentions.scan.tokens.sentence
    number = sentence[token]
    return bisect_left(sentence, number, hi=token + 1), bisect_right(sentence, number, lo=token)


def persons(mentions: Mentions, first: int, last: int) -> Iterator[Mention]:
    """The mentions of persons between two tokens, each once, in the order of the text."""
    place = first
    while place < last:
        mention = mentions.at(place)
        if mention is not None and mention.kind == "person" and mention.first >= first:
            yield mention
            place = max(mention.last, place + 1)
        else:
            place += 1


def subject(mentions: Mentions, verb: int, stop: int) -> Mention | None:
    """The person who is the subject of the finite verb at `verb`, whose predicate is at `stop`.

    Looks directly behind the verb (inversion: "Daarna was zij wethouder"), then for the nearest
    person before it in the same clause. A resolved person only; None where nobody fits.
    """
    low = mentions.scan.tokens.lower
    first, _ = bounds(mentions, verb)
    behind = next(iter(persons(mentions, verb + 1, stop)), None)
    if behind is not None and behind.first <= verb + 2 and behind.entity:
        return behind
    place = verb - 1
    while place >= first:
        if low[place] in _BREAKS:
            return None
        mention = mentions.at(place)
        if mention is not None and mention.kind == "person":
            # A possessive is no subject: "zijn partij is", "haar voorganger was".
            if low[mention.first] in ("zijn", "haar", "hem"):
                place = mention.first - 1
                continue
            return mention if mention.entity else None
        if low[place] in _CLAUSE_STARTERS and verb - place > 1:
            return None
        place -= 1
    return None
