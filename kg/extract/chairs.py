"""Who chairs a chamber, told by what they do: hold the gavel, preside over a sitting."""

from collections.abc import Iterator

from kg import lexicon
from kg.extract.held import Held, name_of
from kg.extract.subjects import bounds, subject
from kg.mentions import Mentions
from kg.mentions.offices import Office
from kg.model import Status

_NOT_REAL = lexicon.cues("holdings.not_real")
_CHAMBERS = {
    ("tweede", "kamer"): "Tweede Kamer",
    ("eerste", "kamer"): "Eerste Kamer",
    ("senaat",): "Eerste Kamer",
    ("kamer",): "Tweede Kamer",
}
_HAMMER = frozenset(["voorzittershamer", "voorzittershamers"])
_HOLDS: dict[str, Status] = {
    "heeft": "current",
    "hanteert": "current",
    "zit": "current",
    "had": "former",
    "hanteerde": "former",
    "zat": "former",
}


def chairs(mentions: Mentions) -> Iterator[Held]:
    """ "X heeft de voorzittershamer in handen", "X zit tijdelijk de Tweede Kamer voor"."""
    lower = mentions.scan.tokens.lower
    for verb, word in enumerate(lower):
        if word not in _HOLDS:
            continue
        start, end = bounds(mentions, verb)
        if set(lower[max(start, verb - 4) : min(end, verb + 10)]) & _NOT_REAL:
            continue
        hammer = next((p for p in range(verb + 1, end) if lower[p] in _HAMMER), None)
        if word.startswith("z"):
            found = _chamber_at(lower, range(verb + 1, end))
            if found is None or lower[found[1] : found[1] + 1] != ["voor"]:
                continue
            if "in" in lower[verb + 1 : found[1]]:
                # "zit in de Tweede Kamer voor Drenthe": a seat.
                continue
            body, last = found[0], found[1] + 1
        elif hammer is not None:
            found = _chamber_at(lower, range(start, end))
            before = start
            for _ in range(2):
                before = bounds(mentions, before - 1)[0] if before else before
            found = found or _chamber_at(lower, range(before, start))
            told = {body for body, _ in _chambers(lower)}
            if found is None and len(told) != 1:
                continue
            body, last = found[0] if found else told.pop(), hammer + 1
            while last < end and lower[last] in ("in", "handen", "ter", "hand"):
                last += 1
        else:
            continue
        who = subject(mentions, verb, last)
        if who is None or who.entity is None:
            continue
        yield Held(
            person=name_of(who),
            office=Office(
                first=verb, last=last, core=verb, core_end=last, role="speaker", organisation=body
            ),
            status=_HOLDS[word],
            first=min(who.first, verb),
            last=max(last, who.last),
            rule="leads",
        )


def _chambers(lower: list[str]) -> Iterator[tuple[str, int]]:
    """Every chamber named in the words: its name, and the token behind it."""
    for place in range(len(lower)):
        if (found := _chamber_at(lower, range(place, place + 1))) is not None:
            yield found


def _chamber_at(lower: list[str], places: range) -> tuple[str, int] | None:
    """The first chamber among some tokens, with the token behind it."""
    for place in places:
        for words, body in _CHAMBERS.items():
            other = words == ("kamer",) and lower[place - 1 : place] in (["tweede"], ["eerste"])
            if tuple(lower[place : place + len(words)]) == words and not other:
                return body, place + len(words)
    return None
