"""Holders side by side: the names at a place, in lists, with titles and companions.

Lists ("CDA, PVV en de SGP") give several holders; a pronoun or a description is resolved by the
mentions.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.holders import KINDS, POSSESSIVES, Actors, Group, holder_at, political
from kg.frames import word_class
from kg.mentions import Mentions
from kg.mentions.holders import beside, skip_extras

_AND = frozenset({"en", "of", "én", "&", "alsmede", "evenals", "alsook", "plus", "noch"})
_TOGETHER = frozenset({"net als", "samen met", "gezamenlijk met"})
_OTHERWISE = frozenset({"anders dan"})
_ASIDE = frozenset({"met", "net", "samen", "evenals"})
_SUCH = frozenset({"partijen", "fracties", "politici", "kamerleden", "ministers"})
"""Nouns of "partijen als X en Y"."""
_LINKS = frozenset({"van", "uit", "in", "voor", "namens", "bij"})


def actors(doc: Doc, mentions: Mentions) -> Actors:
    """Find who may hold a position in this article."""
    titles = {
        holding.office.first: holding.name.first
        for holding in beside(mentions.scan)
        if holding.office.last <= holding.name.first and not holding.office.plural
    }
    bare = Actors(
        doc=doc, mentions=mentions, political=political(mentions), titles=titles, lists=()
    )
    lists: list[Group] = []
    behind = 0
    for mention in mentions.all:
        if mention.first < behind or mention.kind not in KINDS:
            continue
        group = group_at(bare, _words(doc, mention.first))
        if group is not None and len(group.entities) > 1:
            lists.append(group)
            behind = group.last
    return replace(bare, lists=tuple(lists))


def _words(doc: Doc, first: int) -> list[int]:
    """The words from a place to the end of its sentence, marks and what stands in brackets out."""
    found: list[int] = []
    depth = 0
    for at in range(first, doc[first].sent.end):
        token = doc[at]
        depth = max(0, depth + {"(": 1, ")": -1}.get(token.text, 0))
        if not depth and not token.is_space and token.pos_ != "PUNCT":
            found.append(at)
    return found


def group_at(actors: Actors, places: Sequence[int]) -> Group | None:
    """The holders whose names start at the first of these places, adverbs and titles aside."""
    doc = actors.doc
    entities: list[str] = []
    first = last = -1
    at = 0
    while at < len(places):
        begin = at
        at = _skip_titles(actors, places, at)
        mention = holder_at(actors, places[at]) if at < len(places) else None
        if mention is None:
            break
        while True:
            at = _behind(places, at, mention.last)
            follower = holder_at(actors, places[at]) if at < len(places) else None
            if follower is None or follower.kind != "person" or places[at] != mention.last:
                break
            if doc[mention.first - 1].lower_ == "de" and "-" in doc[places[at]].text:
                # "vroeg de VVD D66-minister X": the second is the object.
                break
            mention = follower
        if mention.entity is None:
            return None
        entities.append(mention.entity)
        first = places[begin] if first < 0 else first
        last = places[at - 1] + 1
        at = _skip_modifier(actors, places, at)
        last = places[at - 1] + 1
        comma = at < len(places) and any(
            doc[between].text == "," or doc[between].lower_ in _AND
            for between in range(last, places[at])
        )
        if (at < len(places) and doc[places[at]].lower_ in _AND) or (
            at < len(places) and doc[places[at]].lower_ == "als" and _as_well(doc, places[:at])
        ):
            at += 1
        elif not comma:
            break
        elif doc[places[at]].lower_ in _ASIDE:
            at += 1
            while at < len(places) and doc[places[at]].lower_ in ("als", "met"):
                at += 1
    if not entities:
        return None
    return Group(entities=tuple(dict.fromkeys(entities)), first=first, last=last)


def _as_well(doc: Doc, places: Sequence[int]) -> bool:
    """Whether "als" joins what "zowel" began: "zowel de VVD als het CDA"."""
    return any(doc[at].lower_ == "zowel" for at in places[:2]) and not any(
        doc[at].lower_ == "als" for at in places
    )


def _behind(places: Sequence[int], at: int, last: int) -> int:
    """The first index whose place is not before `last`."""
    while at < len(places) and places[at] < last:
        at += 1
    return at


def _skip_titles(actors: Actors, places: Sequence[int], at: int) -> int:
    """Past determiners, adjectives, adverbs, titles and "de fractie van" before a name."""
    doc = actors.doc
    start = at
    while at < len(places) and at - start < 8:
        token = doc[places[at]]
        low = token.lower_
        following = doc[places[at + 1]].lower_ if at + 1 < len(places) else ""
        if low in ("coalitie", "combinatie", "alliantie") and following == "van":
            at += 2
            continue
        titled = actors.titles.get(places[at])
        if titled is not None and titled in places[at:]:
            return _behind(places, at, titled)
        if holder_at(actors, places[at]) is not None or _is_body(actors, places[at]):
            return at
        if (
            (low == "met" and following == "name")
            or (low in word_class("negator") and following in word_class("emphatic"))
            or (low in word_class("collective") and following in ("van", "binnen", "uit"))
        ):
            at += 2
        elif (
            token.pos_ in ("DET", "NUM", "ADJ")
            or low in ("zowel", "meer", "andere", "de", "het", "zoals", "waaronder")
            or (low == "onder" and following in ("meer", "andere", "anderen"))
            or (low == "anderen" and at > start)
            or (low == "als" and at > start and doc[places[at] - 1].lower_ in _SUCH)
            or low in word_class("emphatic")
            or (low == "noch" and at == start)
            or (low in POSSESSIVES and token.pos_ == "PRON")
            or low in word_class("title")
            or (low in word_class("adverb") and low not in ("het", "er", "daar", "hier", "zich"))
            or (token.pos_ in ("NOUN", "PROPN") and _names_next(actors, places, at))
        ):
            at += 1
        else:
            return at
    return at


def _is_body(actors: Actors, place: int) -> bool:
    """Whether a word ends the name of a body, which is no title of the name behind it."""
    mention = actors.mentions.at(place)
    if mention is None or mention.kind != "organisation" or mention.form == "description":
        return False
    token = actors.doc[mention.last - 1]
    return mention.end == token.idx + len(token) and actors.doc[mention.first - 1].pos_ == "DET"


def _names_next(actors: Actors, places: Sequence[int], at: int) -> bool:
    """Whether a noun is a title: a person's name, or an apposed party, stands right behind it."""
    if at + 1 >= len(places) or places[at + 1] != places[at] + 1:
        return False
    mention = holder_at(actors, places[at + 1])
    noun = actors.doc[places[at]]
    return mention is not None and (
        mention.kind == "person"
        or noun.pos_ == "NOUN"
        or noun.lower_.endswith(("partij", "partijen", "genoot"))
    )


def _skip_modifier(actors: Actors, places: Sequence[int], at: int) -> int:
    """Past "van de VVD", "van Sociale Zaken en Werk", "in Rotterdam" behind a name."""
    doc = actors.doc
    if at < len(places):
        at = _behind(places, at, skip_extras(actors.mentions.scan, places[at], brackets=False))
    if at + 1 >= len(places) or doc[places[at]].lower_ not in _LINKS:
        return at
    ahead = at + 1
    while ahead < len(places) and doc[places[ahead]].pos_ in ("DET", "ADJ"):
        ahead += 1
    begin = ahead
    while ahead < len(places) and (
        doc[places[ahead]].pos_ == "PROPN" or doc[places[ahead]].text[:1].isupper()
    ):
        ahead += 1
    return ahead if ahead > begin else at


def joined(actors: Actors, clause: Clause, group: Group) -> Group:
    """The holders with those who are said to do the same: "wil, net als X,", "samen met X".

    Who does otherwise ("anders dan X") is no holder, and no part of the proposal either.
    """
    doc = actors.doc
    for n, at in enumerate(clause.tokens):
        opening = " ".join(doc[p].lower_ for p in clause.tokens[n : n + 2])
        length = 1 if doc[at].lower_ in ("evenals", "alsook", "alsmede") else 2
        if length == 2 and opening not in _TOGETHER | _OTHERWISE:
            continue
        others = group_at(actors, clause.tokens[n + length :])
        if others is None or at in group.places:
            continue
        group = replace(
            group,
            entities=group.entities
            if opening in _OTHERWISE
            else tuple(dict.fromkeys((*group.entities, *others.entities))),
            beside=group.beside | frozenset(range(at, others.last)),
        )
    return group


def behind(actors: Actors, clause: Clause, preposition: str) -> Group | None:
    """The holders right behind a preposition of the clause."""
    for n, at in enumerate(clause.tokens):
        if actors.doc[at].lower_ == preposition:
            group = group_at(actors, clause.tokens[n + 1 :])
            if group is not None:
                return Group(entities=group.entities, first=at, last=group.last)
    return None
