"""Dutch time expressions → partial dates, seen from the article's date.

A date never claims more than its words: `eind vorig jaar` is a year, `afgelopen november` a month,
`dinsdag` a day, and that only where the article's own date is known to the day. What can't be told
(`de afgelopen jaren`, `komende winter`) is no date.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from kg import datewords as dutch
from kg.datewords import Relation
from kg.model import PartialDate


class Dated(NamedTuple):
    """A time expression at `text[start:end]`; `relation` is how the date bounds what is said."""

    start: int
    end: int
    date: PartialDate
    relation: Relation


class _Seen(NamedTuple):
    """From where an expression is looked at: the article's date, and which way."""

    published: PartialDate | None
    ahead: bool

    @property
    def today(self) -> date | None:
        """The article's day, where it is known."""
        known = self.published is not None and self.published.precision == "day"
        return self.published.first if known and self.published else None

    @property
    def month(self) -> date | None:
        """The first day of the article's month, where that is known."""
        known = self.published is not None and self.published.precision != "year"
        return self.published.first.replace(day=1) if known and self.published else None

    @property
    def year(self) -> int | None:
        """The article's year, where it is known."""
        return self.published.first.year if self.published else None


Reading = Callable[[re.Match[str], _Seen], PartialDate | None]


def resolve(
    expression: str, published: PartialDate | None, *, ahead: bool = False
) -> PartialDate | None:
    """The date of one time expression; None where it is none or can't be told.

    A bare weekday, month or season is the last one, `ahead` the next one; the article's own day,
    month and season count for both.
    """
    seen = _Seen(published, ahead)
    words = dutch.PREPOSITION.sub("", " ".join(expression.split()), count=1)
    if re.fullmatch(dutch.YEAR, words):
        return PartialDate(words)
    for pattern, reading in _RULES:
        match = pattern.fullmatch(words)
        if match is not None:
            return _read(reading, match, seen)
    return None


def find(text: str, published: PartialDate | None, *, ahead: bool | None = None) -> list[Dated]:
    """All dates a sentence tells, in its order, none inside another.

    Whether it looks `ahead` is told by its words ("zal", "gaat") where the caller does not know.
    """
    return list(_find(text, published, ahead))


@lru_cache(maxsize=4096)
def _find(text: str, published: PartialDate | None, ahead: bool | None) -> tuple[Dated, ...]:
    if dutch.CUE.search(text) is None:
        return ()
    seen = _Seen(published, dutch.AHEAD.search(text) is not None if ahead is None else ahead)
    found: list[Dated] = []
    taken: list[tuple[int, int]] = []
    for match in dutch.RANGE.finditer(text):
        first, last = (1, 2) if match[1] else (3, 4)
        found.append(Dated(*match.span(first), PartialDate(match[first]), "from"))
        found.append(Dated(*match.span(last), PartialDate(match[last]), "until"))
        taken.append(match.span())
    for pattern, reading in _RULES:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            relation = _relation(text[: match.start()])
            when = _read(reading, match, seen) if relation else None
            if when is not None and relation is not None:
                found.append(Dated(match.start(), match.end(), when, relation))
    return tuple(_opened(text, sorted(found)))


def _opened(text: str, found: Sequence[Dated]) -> Iterator[Dated]:
    """A date that the next one closes opens a stretch: "van 3 maart 2020 tot 5 mei 2021"."""
    for number, dated in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if (
            following is not None
            and (dated.relation, following.relation) == ("at", "until")
            and text[dated.end : following.start].strip().lower() in _CLOSING
        ):
            yield dated._replace(relation="from")
        else:
            yield dated


_CLOSING = frozenset({"tot", "tot en met", "t/m", "tot aan"})


def _read(reading: Reading, match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """What a rule reads; None where it would leave the calendar."""
    try:
        return reading(match, seen)
    except (ValueError, OverflowError):
        return None


def _relation(before: str) -> Relation | None:
    """What the words in front make of a date; None where they say it is not then."""
    return next((relation for cue, relation in dutch.RELATIONS if cue.search(before)), "at")


def _day(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`18 maart 2015`, `18 maart`: without a year the one that is nearest to the article."""
    month, day = dutch.MONTHS[match["month"].lower().rstrip(".")], int(match["day"])
    if match["year"]:
        return _date(int(match["year"]), month, day)
    nearest = _nearest_year(month, seen)
    return _date(nearest, month, day) if nearest else None


def _numeric(match: re.Match[str], _seen: _Seen) -> PartialDate | None:
    """`18-03-2015`, `2015-03-18`."""
    return _date(int(match["year"]), int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`maart 2015`, `afgelopen maart`, `maart vorig jaar`, `in maart`."""
    month = dutch.MONTHS[match["month"].lower().rstrip(".")]
    if match["year"]:
        return _date(int(match["year"]), month)
    if match["of"]:
        year = _relative_year(match["of"], seen)
        return _date(year, month) if year else None
    if match["last"] or match["next"]:
        return _turn(month, seen, ahead=bool(match["next"]))
    nearest = _nearest_year(month, seen)
    return _date(nearest, month) if nearest else None


def _turn(month: int, seen: _Seen, *, ahead: bool) -> PartialDate | None:
    """The last month of that name before the article's, or the next one."""
    if seen.month is None:
        return None
    here = seen.month.year * 12 + seen.month.month - 1
    step = 1 if ahead else -1
    gap = (month - seen.month.month) * step % 12 or 12
    year, index = divmod(here + step * gap, 12)
    return _date(year, index + 1)


def _nearest_year(month: int, seen: _Seen) -> int | None:
    """The year in which a month lies nearest to the article's."""
    if seen.month is None:
        return None
    gap = month - seen.month.month
    return seen.month.year + (-1 if gap > 6 else 1 if gap < -6 else 0)


def _year(match: re.Match[str], _seen: _Seen) -> PartialDate | None:
    """`in 2021`, `eind 2021`, `de zomer van 2021`."""
    return _date(int(match["year"]))


def _near_year(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`vorig jaar`, `dit jaar`, `eind volgend jaar`."""
    year = _relative_year(match["of"], seen)
    return _date(year) if year else None


def _relative_year(words: str, seen: _Seen) -> int | None:
    if seen.year is None:
        return None
    first = words.lower().split()[-2]
    return seen.year + {"dit": 0, "volgend": 1, "komend": 1}.get(first, -1)


def _near_day(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`gisteravond`, `vandaag`, `overmorgen`; `vannacht` lies in two days."""
    offset = dutch.NEAR[match["near"].lower()]
    if seen.today is not None and match["near"].lower() == "vannacht":
        other = seen.today + timedelta(days=1 if seen.ahead else -1)
        return _spanning(min(other, seen.today), max(other, seen.today))
    if seen.today is not None:
        return _spanning(*(2 * [seen.today + timedelta(days=offset)]))
    return seen.published if offset == 0 else None


def _weekday(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`dinsdag`, `afgelopen dinsdag`, `dinsdagavond`, `vorige week dinsdag`."""
    if seen.today is None:
        return None
    number = dutch.WEEKDAYS.index(match["weekday"].lower())
    back = (seen.today.weekday() - number) % 7
    if match["week"]:
        words = match["week"].lower()
        shift = -7 if re.match(dutch.LAST, words) else 7 if re.match(dutch.NEXT, words) else 0
        day = seen.today - timedelta(days=seen.today.weekday() - number - shift)
    elif match["last"]:
        day = seen.today - timedelta(days=back or 7)
    elif match["next"] or (seen.ahead and back):
        day = seen.today + timedelta(days=7 - back)
    else:
        day = seen.today - timedelta(days=back)
    return _spanning(day, day)


def _week(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`vorige week`, `dit weekend`: as much as the whole of it has in common."""
    if seen.today is None:
        return None
    monday = seen.today - timedelta(days=seen.today.weekday())
    if match["end"]:
        ahead = match["next"] and ("volgend" in match["next"].lower() or seen.today.weekday() >= 5)
        saturday = monday + timedelta(days=5 + (-7 if match["last"] else 7 if ahead else 0))
        return _spanning(saturday, saturday + timedelta(days=1))
    first = monday + timedelta(days=-7 if match["last"] else 7 if match["next"] else 0)
    last = first + timedelta(days=6)
    # `afgelopen week` and `komende week` may reach into this one.
    if match["last"] and "afgelopen" in match["last"].lower():
        last = seen.today
    if match["next"] and "komend" in match["next"].lower():
        first = seen.today
    return _spanning(first, last)


def _near_month(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`deze maand`, `begin vorige maand`."""
    if seen.month is None:
        return None
    step = -1 if match["last"] else 1 if match["next"] else 0
    year, index = divmod(seen.month.year * 12 + seen.month.month - 1 + step, 12)
    return _date(year, index + 1)


def _season(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`de zomer`, `afgelopen najaar`: a year, where the season is sure to lie in it."""
    first, last = dutch.SEASONS[match["season"].lower()]
    if match["of"]:
        year = _relative_year(match["of"], seen)
        return _date(year) if year else None
    if match["this"]:
        return _date(seen.year) if seen.year else None
    if seen.month is None:
        return None
    month = seen.month.month
    if match["next"] or (seen.ahead and not match["last"]):
        return _date(seen.month.year + (1 if month > first else 0))
    begun = month > last if match["last"] else month >= first
    return _date(seen.month.year - (0 if begun else 1))


def _feast(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`vlak voor kerst`, `Koningsdag`: the nearest one; Christmas is no more than a month."""
    month, _, day = dutch.FEASTS[match["feast"].lower()].partition("-")
    nearest = _nearest_year(int(month), seen)
    if nearest is None:
        return None
    return _date(nearest, int(month), int(day) if day and not match["vague"] else None)


def _ago(match: re.Match[str], seen: _Seen) -> PartialDate | None:
    """`twee dagen geleden`, `drie maanden geleden`, `tien jaar terug`."""
    word = match["count"].lower()
    count = dutch.NUMBERS.get(word) or int(word)
    match match["unit"].lower()[0]:
        case "d" if seen.today:
            return _spanning(*(2 * [seen.today - timedelta(days=count)]))
        case "w" if seen.today:
            monday = seen.today - timedelta(days=7 * count + seen.today.weekday())
            return _spanning(monday, monday + timedelta(days=6))
        case "m" if seen.month:
            year, index = divmod(seen.month.year * 12 + seen.month.month - 1 - count, 12)
            return _date(year, index + 1)
        case "j" if seen.year:
            return _date(seen.year - count)
    return None


def _date(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """The partial date; a ValueError where the calendar has none."""
    return PartialDate(
        f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    )


def _spanning(first: date, last: date) -> PartialDate | None:
    """The most precise date that holds both days."""
    if first == last:
        return _date(first.year, first.month, first.day)
    if (first.year, first.month) == (last.year, last.month):
        return _date(first.year, first.month)
    return _date(first.year) if first.year == last.year else None


_SPELLED: tuple[tuple[str, Reading], ...] = (
    (r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", _numeric),
    (r"(?P<day>\d\d?)[-/](?P<month>\d\d?)[-/](?P<year>(?:19|20)\d\d)", _numeric),
    (rf"(?:{dutch.WEEKDAY} )?(?P<day>\d\d?) {dutch.SHORT}(?: {dutch.YEAR})?", _day),
    (
        rf"(?:{dutch.VAGUE})?(?:{dutch.WAY} )?{dutch.MONTH}(?: (?:van )?{dutch.YEAR}| {dutch.OF})?",
        _month,
    ),
    (
        rf"(?P<week>(?:{dutch.LAST}|{dutch.NEXT}|deze) week) {dutch.WEEKDAY}(?P<last>)?(?P<next>)?",
        _weekday,
    ),
    (rf"(?P<week>)(?:{dutch.WAY} )?{dutch.WEEKDAY}", _weekday),
    (rf"(?:{dutch.VAGUE})?{dutch.WAY} week(?P<end>end)?", _week),
    (rf"(?:{dutch.VAGUE})?{dutch.WAY} maand", _near_month),
    (rf"(?:{dutch.VAGUE})?(?:de |het )?{dutch.either(dutch.SEASONS)} (?:van )?{dutch.YEAR}", _year),
    (rf"(?:{dutch.VAGUE})?(?:{dutch.WAY} |de |het ){dutch.SEASON}(?: {dutch.OF})?", _season),
    (rf"(?P<vague>{dutch.VAGUE})?(?:{dutch.WAY} )?(?P<feast>{dutch.either(dutch.FEASTS)})", _feast),
    (rf"(?:{dutch.VAGUE})?{dutch.OF}", _near_year),
    (rf"{dutch.COUNT} (?P<unit>dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar) (?:geleden|terug)", _ago),
    (rf"(?P<near>{dutch.either(dutch.NEAR)}){dutch.PART}?", _near_day),
    (rf"{dutch.VAGUE}{dutch.YEAR}", _year),
    (rf"{dutch.BEFORE_YEAR}{dutch.YEAR}", _year),
    (rf"(?<=\(){dutch.YEAR}(?=\))", _year),
)
_RULES: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE), reading)
    for pattern, reading in _SPELLED
)
