"""Coalitions: which party sits in a cabinet, a provincial or a municipal executive."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg import lexicon
from kg.calibrate import confidence
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.mentions.bodies import place_adjectives, places
from kg.mentions.parties import PartyMention
from kg.model import Coalition, Fact, Span, Status

_MEMBERS = re.compile(
    r"(?:ex-|oud-|voormalige? )?(?:coalitie|regerings|college|kabinets|bestuurs)"
    r"(?:partij|partijen|genoot|genote|genoten|partner|partners|fractie|fracties)"
)
_GOVERNMENTS = lexicon.cues("coalitions.governments")
_LOCAL = lexicon.cues("coalitions.local")
_SITS = lexicon.cues("coalitions.sits")
_LEAVES = lexicon.cues("coalitions.leaves")
_UNSURE = lexicon.cues("coalitions.unsure")
_BETWEEN = lexicon.cues("coalitions.between")
_LINKS = lexicon.cues("coalitions.links")
_FILL = lexicon.cues("coalitions.fill")


def coalitions(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every party the article says to govern, one fact per party."""
    yield from _members(mentions)
    yield from _apposition(mentions)
    yield from _made_of(mentions)
    yield from _sitting(mentions)
    yield from _leaving(mentions)
    yield from _each_one(mentions)
    yield from _described(mentions)


def _facts(
    mentions: Mentions,
    parties: Iterable[PartyMention],
    anchor: int,
    cabinet: str | None,
    rule: str,
    status: Status | None = None,
) -> Iterator[Fact]:
    """A fact per party; its quote runs from the anchor to the party, whichever stands first."""
    tokens = mentions.scan.tokens
    for party in parties:
        first, last = min(anchor, party.first), max(anchor + 1, party.last)
        yield Coalition(
            party=f"party:{party.party}",
            cabinet=f"cabinet:{cabinet}" if cabinet else None,
            status=status,
            evidence=Span.of(mentions.article.text, tokens.starts[first], tokens.ends[last - 1]),
            rule=f"coalition.{rule}",
            confidence=confidence(f"coalition.{rule}"),
        )


def _members(mentions: Mentions) -> Iterator[Fact]:
    """ "regeringspartijen VVD en D66", "coalitiegenoot CDA", "de collegepartijen: ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word):
            continue
        status: Status | None = "former" if word.startswith(("ex", "oud", "voormalig")) else None
        if place and lower[place - 1] in ("voormalige", "voormalig", "toenmalige", "vorige"):
            status = "former"
        listed = tuple(_listed(mentions, place + 1))
        if not word.endswith(("en", "s")):
            listed = listed[:1]
        cabinet = _local(mentions, place) if word.startswith("college") else None
        if not listed and word.endswith("n") and "samenwerking" in lower[max(0, place - 4) : place]:
            continue
        if not listed:
            listed = tuple(_counted(mentions, place))
        yield from _facts(mentions, listed, place, cabinet, "member-noun", status)
        if listed and "samenwerking" in lower[max(0, place - 4) : place]:
            yield from _partners(mentions, place)


def _counted(mentions: Mentions, place: int) -> Iterator[PartyMention]:
    """ "de twee regeringspartijen": the parties of the sentence before, if they are as many."""
    lower = mentions.scan.tokens.lower
    count = _NUMBERS.get(lower[place - 1]) if place else None
    first, _ = bounds(mentions, place)
    if count is None or first == 0:
        return
    start, end = bounds(mentions, first - 1)
    named: dict[str, PartyMention] = {}
    for party in mentions.scan.parties:
        if start <= party.first < end and not party.compound and party.form != "member":
            named.setdefault(party.party, party)
    if len(named) == count:
        yield from named.values()


_NUMBERS = {"twee": 2, "beide": 2, "drie": 3, "vier": 4}


def _partners(mentions: Mentions, place: int) -> Iterator[Fact]:
    """Who ends the co-operation with coalition partners was a partner too, and is none now."""
    first, _ = bounds(mentions, place)
    lower = mentions.scan.tokens.lower
    if not set(lower[first:place]) & {"stopt", "stopten", "beëindigde", "beëindigden", "verbrak"}:
        return
    before = [p for p in mentions.scan.parties if first <= p.first < place and not p.compound]
    if not before and first and set(lower[first : first + 3]) & {"twee", "drie", "partijen"}:
        start, end = bounds(mentions, first - 1)
        before = [p for p in mentions.scan.parties if start <= p.first < end and not p.compound]
    yield from _facts(mentions, before, place, None, "partner-left", "former")


def _apposition(mentions: Mentions) -> Iterator[Fact]:
    """ "de ChristenUnie, de kleinste coalitiepartij," and "D66 is regeringspartij"."""
    lower = mentions.scan.tokens.lower
    by_last = {party.last: party for party in mentions.scan.parties if not party.compound}
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word) or not word.endswith(("partij", "partner", "genoot")):
            continue
        if tuple(_listed(mentions, place + 1)):
            continue
        first, _ = bounds(mentions, place)
        start = place
        while (
            start > first
            and lower[start - 1] not in (",", "is", "als", "was", "(")
            and (place - start < 4)
        ):
            start -= 1
        if start == first:
            continue
        mark = lower[start - 1]
        party = by_last.get(start - 1)
        if party is None or set(lower[start:place]) & {"geen", "niet"}:
            continue
        status: Status | None = "former" if mark == "was" else None
        yield from _facts(mentions, [party], place, None, "apposition", status)


def _made_of(mentions: Mentions) -> Iterator[Fact]:
    """ "de coalitie van VVD en D66", "het college bestaat uit ...", "bestuurd door ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if _is_government(word):
            yield from _named_after(mentions, place)
        elif word in ("bestuurd", "geregeerd", "gevormd") and lower[place + 1 : place + 2] == [
            "door"
        ]:
            listed = tuple(_listed(mentions, place + 2))
            if listed and (word != "gevormd" or _government_near(lower, place)):
                yield from _facts(
                    mentions, listed, place, _local(mentions, place) or "kabinet", "governed-by"
                )


def _is_government(word: str) -> bool:
    """Whether a word is one for a government: "coalitie", "kabinet-Rutte"."""
    return word in _GOVERNMENTS or word.startswith("kabinet-")


def _cabinet(mentions: Mentions, place: int) -> str | None:
    """The cabinet's name at a token; None for "coalitie", which may be any."""
    named = mentions.at(place)
    if named is None or named.kind != "cabinet" or named.entity is None:
        return None
    word = mentions.scan.tokens.lower[place]
    return None if word == "coalitie" else named.entity.split(":", 1)[1]


def _government_near(lower: list[str], place: int) -> bool:
    return bool(set(lower[max(0, place - 12) : place]) & _GOVERNMENTS)


def _named_after(mentions: Mentions, place: int) -> Iterator[Fact]:
    """The parties behind a word for a government."""
    lower = mentions.scan.tokens.lower
    first, last = bounds(mentions, place)
    if first < place and lower[place - 1] in ("oppositie", "geen"):
        return
    start = None
    rule = "coalition-of"
    unsure = bool(set(lower[first:last]) & _UNSURE)
    for ahead in range(place + 1, min(last, place + 12)):
        if lower[ahead] in _LINKS and tuple(_listed(mentions, ahead + 1)):
            start = ahead + 1
            break
        if lower[ahead] in ("(", "-") and ahead == place + 1:
            start = ahead + 1
            break
        if lower[ahead] in ("worden", "wordt", "vormen"):
            start = ahead + 1
            rule = "made-of"
        elif lower[ahead] not in _BETWEEN and _place(mentions.scan.tokens.words, ahead) is None:
            break
    if start is None:
        return
    listed = tuple(_listed(mentions, start))
    if len(listed) < 2 and lower[start - 1] not in ("met",):
        return
    made_of = set(lower[place:start]) & {"bestaat", "bestaan", "bestaande", "worden", "gevormd"}
    if "tussen" in lower[place:start] and "akkoord" not in lower[place:start] and not made_of:
        pass
    if unsure and not (lower[place - 1] in ("de", "huidige", "het", "nieuwe") and not made_of):
        return
    if unsure and set(lower[first:place]) & {"zou", "zouden", "nieuwe", "mogelijke"}:
        return
    if lower[place - 1] == "een" and not made_of and not _formed(lower, first, last):
        return
    if set(lower[place:start]) & {"tegen", "door", "steun", "kritiek"} and not made_of:
        return
    word = lower[place]
    cabinet = _local(mentions, place) or _cabinet(mentions, place)
    yield from _facts(mentions, listed, place, cabinet, rule)


def _formed(lower: list[str], first: int, last: int) -> bool:
    """Whether "een coalitie" is one that exists or surely comes."""
    return bool(
        set(lower[first:last])
        & {
            "vormt",
            "vormen",
            "vormden",
            "gevormd",
            "legde",
            "komt",
            "gaat",
            "bereikt",
            "presenteerde",
        }
    )


def _sitting(mentions: Mentions) -> Iterator[Fact]:
    """ "VVD en PvdA zitten in het kabinet", "de partij die samen met X in het college zit"."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _is_government(word) or place < 2:
            continue
        first, last = bounds(mentions, place)
        start = place - 1
        while start > first and lower[start] not in ("in", "aan", "uit", "naar", "van", "vormen"):
            if place - start > 5:
                break
            start -= 1
        if lower[start] not in ("in", "vormen", "vormden"):
            continue
        words = lower[first:last]
        forms = {"vormen", "vormden"} if lower[start] != "in" else _SITS
        verb = next((at for at in range(first, last) if lower[at] in forms), None)
        if verb is None or set(words) & _UNSURE or abs(verb - place) > 12:
            continue
        if lower[verb] in ("regeert", "regeren", "bestuurt", "besturen"):
            continue
        subjects = [p for p in mentions.scan.parties if first <= p.first < start and not p.compound]
        subjects = [p for p in subjects if p.form != "member"]
        if (
            not subjects
            and first
            and set(words[:4]) & {"twee", "drie", "vier", "partijen", "beide"}
        ):
            before, end = bounds(mentions, first - 1)
            subjects = [
                p for p in mentions.scan.parties if before <= p.first < end and not p.compound
            ]
        if lower[verb] in ("vormen", "vormden") and len(subjects) < 2:
            continue
        status: Status | None = "former" if lower[verb] in ("zat", "zaten", "vormden") else None
        cabinet = _local(mentions, place) or _cabinet(mentions, place)
        yield from _facts(mentions, subjects, place, cabinet, "sits-in", status)


def _leaving(mentions: Mentions) -> Iterator[Fact]:
    """ "de SP verdwijnt uit het college", "NSC stapt uit het kabinet"."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _is_government(word) and lower[place : place + 2] != ["dagelijks", "bestuur"]:
            continue
        first, last = bounds(mentions, place)
        words = set(lower[first:last])
        if not words & _LEAVES or words & (_UNSURE | {"dreigt", "dreigde", "dreigen"}):
            continue
        out = "uit" in lower[max(first, place - 3) : place] or words & {
            "verlaat",
            "verliet",
            "verlaten",
        }
        if not out or "oppositie" in lower[max(first, place - 3) : place]:
            continue
        subjects = [p for p in mentions.scan.parties if first <= p.first < place and not p.compound]
        if len({p.party for p in subjects}) != 1 or subjects[0].form == "member":
            continue
        cabinet = _local(mentions, place) or _cabinet(mentions, place)
        yield from _facts(mentions, subjects[:1], place, cabinet, "leaves", "former")


def _each_one(mentions: Mentions) -> Iterator[Fact]:
    """ "Van iedere coalitiepartij kwam er één: X (VVD), Y (D66) ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word) or place == 0:
            continue
        if not set(lower[max(0, place - 2) : place]) & {
            "iedere",
            "elke",
            "alle",
            "vier",
            "drie",
            "beide",
        }:
            continue
        first, last = bounds(mentions, place)
        colon = next((at for at in range(place, last) if lower[at] == ":"), None)
        if colon is None:
            continue
        listed = [p for p in mentions.scan.parties if colon < p.first < last]
        yield from _facts(mentions, listed, place, None, "each-one")


def _described(mentions: Mentions) -> Iterator[Fact]:
    """ "De regeringspartij wil ...", behind a sentence about one party."""
    tokens = mentions.scan.tokens
    for reference in mentions.references:
        if reference.kind != "party" or reference.name is None:
            continue
        if not _MEMBERS.fullmatch(tokens.lower[reference.last - 1]):
            continue
        rule = "coalition.described"
        yield Coalition(
            party=f"party:{reference.name}",
            evidence=Span.of(
                mentions.article.text,
                tokens.starts[reference.first],
                tokens.ends[reference.last - 1],
            ),
            rule=rule,
            confidence=confidence(rule),
        )


def _local(mentions: Mentions, place: int) -> str | None:
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
            name = _place(tokens.words, at)
            if name is None:
                continue
            kinds = places()[name]
            if provincial and "province" not in kinds:
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
            if local or word == "coalitie" and start == reach[0][0]:
                return f"college {name}"
        if not local:
            break
    return None


def _provincial(lower: list[str]) -> bool:
    """Whether an article speaks of provinces rather than of municipalities."""
    province = sum(word.startswith(("provinci", "gedeputeerde", "statenl")) for word in lower)
    town = sum(
        word.startswith(("gemeente", "wethouder", "burgemeester", "raadsl")) for word in lower
    )
    return province > town


def _place(words: list[str], at: int) -> str | None:
    two = " ".join(words[at : at + 2])
    if two in places():
        return two
    if words[at] in places():
        return words[at]
    return place_adjectives().get(words[at])


def _listed(mentions: Mentions, place: int) -> Iterator[PartyMention]:
    """The parties of a list that starts at a token: "VVD, het CDA (+2) en D66"."""
    scan = mentions.scan
    lower = scan.tokens.lower
    by_first = {party.first: party for party in scan.parties if not party.compound}
    size = len(lower)
    count = 0
    while place < size:
        skip = 0
        while place < size and lower[place] in _FILL and skip < 4:
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
