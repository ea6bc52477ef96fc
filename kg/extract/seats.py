"""Offices told by where people sit: in a chamber, a council, the European Parliament."""

from collections.abc import Iterator

from kg.extract.held import Held, name_of
from kg.extract.subjects import bounds, subject
from kg.mentions import Mentions
from kg.mentions.bodies import places
from kg.mentions.offices import Office
from kg.model import Status

_SITS: dict[str, Status | None] = {
    "zit": "current",
    "zetelt": "current",
    "blijft": "current",
    "zat": "former",
    "zetelde": "former",
    "gezeten": "former",
    "kwam": None,
    "kwamen": None,
}


_SEATS = (
    (("tweede", "kamer"), "mp", "Tweede Kamer", ""),
    (("eerste", "kamer"), "senator", "Eerste Kamer", ""),
    (("kamer",), "mp", "Tweede Kamer", ""),
    (("senaat",), "senator", "Eerste Kamer", ""),
    (("gemeenteraad",), "other", "place", "gemeenteraadslid"),
    (("provinciale", "staten"), "other", "place", "Statenlid"),
    (("europees", "parlement"), "other", "Europees Parlement", "Europarlementariër"),
)


def seats(mentions: Mentions) -> Iterator[Held]:
    """ "X zit sinds 2012 in de Tweede Kamer", "zij zat in de gemeenteraad van Utrecht"."""
    tokens = mentions.scan.tokens
    lower = tokens.lower
    for verb, word in enumerate(lower):
        if word not in _SITS:
            continue
        start, end = bounds(mentions, verb)
        for place in range(start, end - 1):
            if lower[place] != "in" or (place < verb and verb - place > 12):
                continue
            inner = place + 1
            if inner < end and lower[inner] in ("de", "het"):
                inner += 1
            seat = next(
                (seat for seat in _SEATS if tuple(lower[inner : inner + len(seat[0])]) == seat[0]),
                None,
            )
            between = set(lower[min(verb, place) : max(verb, place)])
            if seat is None or between & {"zou", "niet", "geen", "niemand"}:
                continue
            parts, role, organisation, function = seat
            who = subject(mentions, verb, place if place > verb else verb)
            if who is None or who.entity is None or lower[who.first] in ("zijn", "haar"):
                continue
            party = _for_party(mentions, start, end)
            if _SITS[word] is None and party is None:
                # "De minister kwam in de Tweede Kamer": to speak there.
                continue
            last = inner + len(parts)
            where = None
            if last + 1 < end and lower[last] == "van" and tokens.words[last + 1] in places():
                where, last = tokens.words[last + 1], last + 2
            elif last + 2 < end and " ".join(tokens.words[last + 1 : last + 3]) in places():
                where, last = " ".join(tokens.words[last + 1 : last + 3]), last + 3
            yield Held(
                person=name_of(who),
                office=Office(
                    first=min(place, verb),
                    last=last,
                    core=inner,
                    core_end=last,
                    role=role,
                    organisation=organisation,
                    function=function,
                    place=where,
                    party=party,
                ),
                status=_SITS[word],
                first=min(who.first, verb),
                last=max(last, verb + 1),
                rule="seat",
            )
            break


def _for_party(mentions: Mentions, start: int, end: int) -> str | None:
    """The party of "zit voor D66 in de raad", "namens Forum", "voor die partij"."""
    lower = mentions.scan.tokens.lower
    for place in range(start, end - 1):
        if lower[place] not in ("voor", "namens"):
            continue
        inner = place + 2 if lower[place + 1] in ("de", "het", "die", "deze") else place + 1
        mention = mentions.at(inner) if inner < end else None
        if mention is not None and mention.kind == "party" and mention.entity:
            return name_of(mention)
    return None
