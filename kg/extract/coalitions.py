"""Coalitions: which party sits in a cabinet, a provincial or a municipal executive."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from kg import lexicon
from kg.calibrate import confidence
from kg.extract.coalition import Told, coalition
from kg.extract.coalitionlists import counted, set_off
from kg.extract.governing import governing
from kg.extract.governments import (
    cabinet_at,
    government_near,
    government_places,
    is_government,
    listed_parties,
    local_executive,
    place_at,
    seat_of_government,
)
from kg.extract.subjects import bounds
from kg.mentions import Mentions
from kg.model import Coalition, Fact, Span, Status

_MEMBERS = re.compile(
    r"(?:ex-|oud-|voormalige? )?(?:coalitie|regerings|college|kabinets|bestuurs)"
    r"(?:partij|partijen|genoot|genote|genoten|partner|partners|fractie|fracties)"
)
_SITS = lexicon.cues("coalitions.sits")
_LEAVES = lexicon.cues("coalitions.leaves")
_UNSURE = lexicon.cues("coalitions.unsure")
_BETWEEN = lexicon.cues("coalitions.between")
_LINKS = lexicon.cues("coalitions.links")
_PAST = lexicon.cues("coalitions.past")
_EACH = frozenset({"iedere", "elke", "alle", "vier", "drie", "beide"})


def coalitions(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every party the article says to govern, one fact per party."""
    yield from _members(mentions)
    yield from _apposition(mentions)
    yield from _made_of(mentions)
    yield from _sitting(mentions)
    yield from _leaving(mentions)
    yield from _each_one(mentions)
    yield from _described(mentions)
    yield from governing(mentions)


def _members(mentions: Mentions) -> Iterator[Fact]:
    """ "regeringspartijen VVD en D66", "coalitiegenoot CDA", "de collegepartijen: ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word):
            continue
        status: Status | None = "former" if word.startswith(("ex", "oud", "voormalig")) else None
        if place and lower[place - 1] in _PAST:
            status = "former"
        of = word.endswith("fracties") and lower[place + 1 : place + 2] == ["van"]
        listed = tuple(listed_parties(mentions, place + 1 + of))
        if not word.endswith(("en", "s")):
            listed = listed[:1]
        cabinet = local_executive(mentions, place) if word.startswith("college") else None
        if not listed and word.endswith("n") and "samenwerking" in lower[max(0, place - 4) : place]:
            continue
        if not listed:
            listed = tuple(set_off(mentions, place))
        if not listed:
            listed = tuple(counted(mentions, place))
        yield from coalition(mentions, listed, Told(place, cabinet, "member-noun", status))
        if listed and "samenwerking" in lower[max(0, place - 4) : place]:
            yield from _partners(mentions, place)


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
    yield from coalition(mentions, before, Told(place, None, "partner-left", "former"))


def _apposition(mentions: Mentions) -> Iterator[Fact]:
    """ "de ChristenUnie, de kleinste coalitiepartij," and "D66 is regeringspartij"."""
    lower = mentions.scan.tokens.lower
    by_last = {party.last: party for party in mentions.scan.parties if not party.compound}
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word) or not word.endswith(("partij", "partner", "genoot")):
            continue
        if tuple(listed_parties(mentions, place + 1)):
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
        yield from coalition(mentions, [party], Told(place, None, "apposition", status))


def _made_of(mentions: Mentions) -> Iterator[Fact]:
    """ "de coalitie van VVD en D66", "het college bestaat uit ...", "bestuurd door ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if is_government(word):
            yield from _named_after(mentions, place)
        elif word in ("bestuurd", "geregeerd", "gevormd") and lower[place + 1 : place + 2] == [
            "door"
        ]:
            listed = tuple(listed_parties(mentions, place + 2))
            if listed and (word != "gevormd" or government_near(lower, place)):
                yield from coalition(
                    mentions,
                    listed,
                    Told(place, _governed(mentions, place), "governed-by"),
                )


def _governed(mentions: Mentions, place: int) -> str:
    """What is governed: the province or town of the sentence, else the country."""
    return local_executive(mentions, place) or seat_of_government(mentions, place) or "kabinet"


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
        if lower[ahead] in _LINKS and tuple(listed_parties(mentions, ahead + 1)):
            start = ahead + 1
            break
        if lower[ahead] in ("(", "-") and _right_behind(mentions, place, ahead):
            start = ahead + 1
            break
        if ahead == place + 1 and len(tuple(listed_parties(mentions, ahead))) > 1:
            # "Coalitie VVD, D66 en CDA".
            start = ahead
            break
        if lower[ahead] in ("worden", "wordt", "vormen"):
            start = ahead + 1
            rule = "made-of"
        elif lower[ahead] not in _BETWEEN and place_at(mentions.scan.tokens.words, ahead) is None:
            break
    if start is None:
        return
    listed = tuple(listed_parties(mentions, start))
    if len(listed) < 2 and lower[start - 1] not in ("met",):
        return
    made_of = set(lower[place:start]) & {"bestaat", "bestaan", "bestaande", "worden", "gevormd"}
    if "tussen" in lower[place:start] and "akkoord" not in lower[place:start] and not made_of:
        pass
    if unsure and not (lower[place - 1] in ("de", "huidige", "het", "nieuwe") and not made_of):
        return
    if unsure and set(lower[first:place]) & {"zou", "zouden", "nieuwe", "mogelijke"}:
        return
    set_off = mentions.at(place - 3) if lower[place - 2] == "," else None
    of_cabinet = set_off is not None and set_off.kind == "cabinet"
    known = made_of or of_cabinet or _formed(lower, first, last)
    if lower[place - 1] == "een" and not known:
        return
    if set(lower[place:start]) & {"tegen", "door", "steun", "kritiek"} and not made_of:
        return
    cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
    status: Status | None = "former" if lower[place - 1] in _PAST else None
    yield from coalition(mentions, listed, Told(place, cabinet, rule, status))


def _right_behind(mentions: Mentions, place: int, mark: int) -> bool:
    """Whether a mark follows a word for a government, or the place it governs."""
    words = mentions.scan.tokens.words
    between = words[place + 1 : mark]
    if not between:
        return True
    return between[0] in ("in", "van") and place_at(words, place + 2) == " ".join(between[1:])


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
    for place in government_places(mentions):
        if place < 2:
            continue
        first, last = bounds(mentions, place)
        start = place - 1
        while start > first and lower[start] not in ("in", "aan", "uit", "naar", "van"):
            if place - start > 5:
                break
            start -= 1
        if lower[start] != "in":
            continue
        words = lower[first:last]
        verb = next((at for at in range(first, last) if lower[at] in _SITS), None)
        over = _no_longer(words)
        if verb is None or (set(words) & _UNSURE and not over) or abs(verb - place) > 12:
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
        status: Status | None = "former" if over or lower[verb] in ("zat", "zaten") else None
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        yield from coalition(mentions, subjects, Told(place, cabinet, "sits-in", status))


def _no_longer(words: list[str]) -> bool:
    """Whether somebody sits there "niet langer", "niet meer", and nothing else is unsure."""
    pairs = set(pairwise(words))
    over = {("niet", "langer"), ("niet", "meer")} & pairs
    return bool(over) and not set(words) & (_UNSURE - {"niet"})


def _leaving(mentions: Mentions) -> Iterator[Fact]:
    """ "de SP verdwijnt uit het college", "NSC stapt uit het kabinet"."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not is_government(word) and lower[place : place + 2] != ["dagelijks", "bestuur"]:
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
        cabinet = local_executive(mentions, place) or cabinet_at(mentions, place)
        yield from coalition(mentions, subjects[:1], Told(place, cabinet, "leaves", "former"))


def _each_one(mentions: Mentions) -> Iterator[Fact]:
    """ "Van iedere coalitiepartij kwam er één: X (VVD), Y (D66) ..."."""
    lower = mentions.scan.tokens.lower
    for place, word in enumerate(lower):
        if not _MEMBERS.fullmatch(word) or place == 0:
            continue
        if not set(lower[max(0, place - 2) : place]) & _EACH:
            continue
        _, last = bounds(mentions, place)
        colon = next((at for at in range(place, last) if lower[at] == ":"), None)
        if colon is None:
            continue
        listed = [p for p in mentions.scan.parties if colon < p.first < last]
        each = next(at for at in range(place - 1, -1, -1) if lower[at] in _EACH)
        start = each - 1 if each and lower[each - 1] in _LINKS else each
        yield from coalition(mentions, listed, Told(start, None, "each-one"))


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
