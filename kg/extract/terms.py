"""From when to when an office is held: the dates that the words put to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg import dates, lexicon
from kg.dates import Dated
from kg.extract.departures import Departure
from kg.extract.held import Held
from kg.extract.subjects import bounds, persons
from kg.mentions import Mentions
from kg.model import PartialDate

_NEW_CLAUSE = re.compile(r", | en | maar | terwijl | na | nadat | voor de | voordat ")
"""What parts a date from an office: another clause has begun, or another event is dated."""
_PREDICATES = frozenset(["copula", "as-office", "seat", "succession", "leads", "named-holder"])
_BESIDE_NAMES = frozenset(["title", "apposition", "description"])
_GAP = 80
"""Characters between an office and a date that may still be its own."""
_TERM = 16
"""Years that an office is held at most: a longer stretch in brackets is somebody's life."""
_REACH = 8
"""How many sentences on an office may still be spoken of as "die functie"."""
_BEGINS = lexicon.cues("terms.begins")
_ENDS = lexicon.cues("terms.ends")
_LEFT = lexicon.cues("terms.left")
_TAKEN = lexicon.cues("terms.taken")
_FUNCTION = lexicon.cues("terms.function")
_HOLDS = lexicon.cues("terms.holds")
_PHRASES = tuple(
    (way, tuple(words.split()))
    for way in ("starts", "started")
    for words in sorted(lexicon.cues(f"terms.{way}"))
)
_DEPARTURE = lexicon.cues("terms.departure")
_UNREAL = lexicon.cues("departures.unreal") | {"bedoeling"}

Term = tuple[PartialDate | None, PartialDate | None]


def timed(mentions: Mentions, items: list[Held], left: Mapping[str, Departure]) -> list[Held]:
    """The same offices, each with the start and the end that the article tells."""
    later = _told_later(mentions, items)
    return [_timed(mentions, item, left.get(item.person), later.get(item)) for item in items]


def _timed(mentions: Mentions, item: Held, left: Departure | None, later: Term | None) -> Held:
    start, end = (None, None)
    if item.rule in _PREDICATES:
        start, end = _of_predicate(mentions, item)
    elif item.rule in _BESIDE_NAMES:
        start, end = _beside_name(mentions, item)
    if left is not None and item.status == "former" and end is None and item.rule == "title":
        end = left.when
    if item.rule == "apposition" and item.status == "current" and (start, end) == (None, None):
        then = _at_a_time(mentions, item)
        if then is not None:
            item, start, end = replace(item, status="former"), then, then
    if later is not None:
        start, end = start or later[0], end or later[1]
    return replace(item, start=start, end=end)


def _in_sentence(mentions: Mentions, token: int) -> Iterator[tuple[int, Dated]]:
    """The dates of the sentence of a token, each with the place in the text where it starts."""
    tokens = mentions.scan.tokens
    first, last = bounds(mentions, token)
    text = mentions.article.text[tokens.starts[first] : tokens.ends[last - 1]]
    for when in dates.find(text, mentions.article.published):
        yield tokens.starts[first] + when.start, when


def _of_predicate(mentions: Mentions, item: Held) -> Term:
    """The dates of an office that a verb gives, takes or tells of."""
    lower = mentions.scan.tokens.lower
    first, last = bounds(mentions, item.first)
    words = set(lower[first:last])
    begins = bool(words & _BEGINS) or bool({"werd", "werden"} & set(lower[item.first : item.last]))
    ends = item.rule == "as-office" and bool(words & _ENDS)
    start = end = None
    found = list(_in_sentence(mentions, item.first))
    for number, (at, when) in enumerate(found):
        beside = [at]
        if when.relation == "from":
            # "Tussen 2010 en 2014": the first year is as near as the second.
            beside += [place for place, to in found[number + 1 :][:1] if to.relation == "until"]
        elif when.relation == "until":
            beside += [place for place, to in found[:number][-1:] if to.relation == "from"]
        gap = min((_gap(mentions, item, place) for place in beside), key=len)
        if _NEW_CLAUSE.search(gap) or len(gap) > _GAP:
            continue
        match when.relation:
            case "since" | "from" if not ends:
                start = start or when.date
            case "until" | "from":
                end = end or when.date
            case "at" if ends:
                end = end or when.date
            case "at" if item.rule == "copula" and item.status == "former":
                start, end = start or when.date, end or when.date
            case "at" if begins or item.status == "future":
                start = start or when.date
    return start, end


def _gap(mentions: Mentions, item: Held, at: int) -> str:
    """What stands between an office and a date."""
    tokens, office = mentions.scan.tokens, item.office
    low, high = tokens.starts[office.first], tokens.ends[office.last - 1]
    if low <= at <= high:
        return ""
    gap = mentions.article.text[min(at, high) : max(at, low)]
    # "In 1973 ging zij werken, als minister": the comma ends no clause.
    return gap.removesuffix(", als ")


def _beside_name(mentions: Mentions, item: Held) -> Term:
    """The dates in brackets behind a title, in an apposition, or before what befell the holder."""
    tokens, text = mentions.scan.tokens, mentions.article.text
    opens, closes = tokens.starts[item.first], tokens.ends[item.last - 1]
    start = end = None
    for at, when in _in_sentence(mentions, item.first):
        between = text[closes:at]
        bracketed = between == " (" or (start is not None and between.startswith(" ("))
        inside = item.rule == "apposition" and opens < at
        if not inside and not bracketed:
            continue
        gap = _gap(mentions, item, at)
        if inside and (_NEW_CLAUSE.search(gap) or len(gap) > _GAP // 2):
            continue
        match when.relation:
            case "since" | "from":
                start = start or when.date
            case "until":
                end = end or when.date
    if start and end and end.first.year - start.first.year > _TERM:
        return None, None
    befell = _befell(mentions, item)
    if befell is not None and (start, end) == (None, None):
        return befell
    return start, end


def _at_a_time(mentions: Mentions, item: Held) -> PartialDate | None:
    """ "X, in 2012 lijsttrekker,": a year between a name and an office that lies behind."""
    tokens, published = mentions.scan.tokens, mentions.article.published
    opens, office = tokens.starts[item.first], tokens.starts[item.office.first]
    for at, when in _in_sentence(mentions, item.first):
        beside = tokens.text[at:office].strip() == tokens.text[at : at + when.end - when.start]
        past = published is None or when.date.last < published.first
        if opens < at < office and beside and when.relation == "at" and past:
            return when.date
    return None


def _befell(mentions: Mentions, item: Held) -> Term | None:
    """ "De vorig jaar overleden burgemeester X", "de in 2020 benoemde wethouder X"."""
    tokens = mentions.scan.tokens
    word = item.office.first + (item.office.determiner is not None)
    if tokens.lower[word] not in _LEFT | _TAKEN:
        return None
    article = word - 1
    while article > 0 and word - article < 6 and tokens.lower[article] not in ("de", "het"):
        article -= 1
    told = tokens.text[tokens.starts[article + 1] : tokens.starts[word]].strip()
    when = dates.resolve(told, mentions.article.published) if told else None
    if when is None:
        return None
    return (None, when) if tokens.lower[word] in _LEFT else (when, None)


def _told_later(mentions: Mentions, items: list[Held]) -> dict[Held, Term]:
    """What sentences behind an office tell: "Zij bekleedt die functie sinds 2015"."""
    sentence = mentions.scan.tokens.sentence
    found: dict[Held, Term] = {}
    place = 0
    while place < len(sentence):
        first, place = bounds(mentions, place)
        way = _way(mentions, first, place)
        if way is None:
            for item, left in _departed(mentions, items, first, place):
                found.setdefault(item, (None, left))
            continue
        if any(first <= item.first < place and item.rule in _PREDICATES for item in items):
            continue
        people = {m.entity for m in persons(mentions, first, place) if m.entity}
        told = [
            item
            for item in items
            if item.first < first
            and sentence[first] - sentence[item.first] <= _REACH
            and (f"person:{item.person}" in people or not people)
            and (way != "starts" or item.status == "future")
        ]
        latest = max(told, key=lambda item: item.first, default=None)
        if latest is None or len(people) > 1 or (way != "starts" and not people):
            continue
        start, end = found.get(latest, (None, None))
        for _, when in _in_sentence(mentions, first):
            if when.relation in ("since", "from") or (when.relation == "at" and way != "holds"):
                start = start or when.date
            elif when.relation == "until":
                end = end or when.date
        found[latest] = (start, end)
    return found


def _way(mentions: Mentions, first: int, last: int) -> str | None:
    """How a sentence speaks of an office told before: it "starts", "started", or one "holds" it.

    What starts is one to come; "zij begint een campagne" tells nothing of an office that is held.
    """
    lower = mentions.scan.tokens.lower[first:last]
    if set(lower) & _UNREAL:
        return None
    for way, words in _PHRASES:
        places = iter(lower)
        if all(word in places for word in words):
            return way
    if set(lower) & _FUNCTION and set(lower) & _HOLDS:
        return "holds"
    is_that = lower[:2] in (["dat", "is"], ["dat", "was"])
    return "holds" if is_that and {"sinds", "tot", "vanaf", "van"} & set(lower) else None


def _departed(
    mentions: Mentions, items: list[Held], first: int, last: int
) -> Iterator[tuple[Held, PartialDate]]:
    """ "Na het vertrek van X op 1 juli 2018": when a former office ended."""
    tokens = mentions.scan.tokens
    for place in range(first, last - 2):
        if tokens.lower[place] not in _DEPARTURE or tokens.lower[place + 1] != "van":
            continue
        who = next(iter(persons(mentions, place + 2, min(place + 4, last))), None)
        if who is None or who.entity is None:
            continue
        behind = tokens.ends[who.last - 1]
        told = [
            when
            for at, when in _in_sentence(mentions, place)
            if when.relation == "at" and tokens.text[behind:at] in (" ", " op ", " in ")
        ]
        former = [item for item in items if f"person:{item.person}" == who.entity]
        former = [item for item in former if item.status == "former"]
        if len(told) == 1 and len({item.office.role for item in former}) == 1:
            yield former[0], told[0].date
