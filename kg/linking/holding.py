"""A role that a text tells against what someone really was: from 1 (fits) to -1 (can't be)."""

from collections.abc import Mapping
from functools import cache

from kg import lexicon
from kg.linking.about import Told
from kg.linking.careers import CABINET_OR_KAMER, Career, near, years_between
from kg.linking.names import fold
from kg.linking.portfolios import Portfolios
from kg.model import PartialDate
from kg.snapshot.rows import Tenure, days

Verdict = tuple[float, str]

# What it says against someone that a role was never held, by how far the snapshot knows the role.
_NEVER: Mapping[str, float] = {
    "prime-minister": -0.5,
    "deputy-prime-minister": -0.5,
    "minister": -0.5,
    "state-secretary": -0.5,
    "speaker": -0.4,
    "mp": -0.4,
    "senator": -0.2,
}
_BESIDE_OFFICE = frozenset({"alderman", "mayor", "provincial-executive", "kings-commissioner"})
_IN_THE_KAMER = frozenset({"party-leader", "parliamentary-leader", "spokesperson"})
_CHAMBERS = {"tweede kamer": "Q2588268", "eerste kamer": "Q251747"}
_ONE_OF_A_KIND = frozenset({"prime-minister", "speaker"})
_COVERED_FROM = "1994-08-22"  # the first cabinet whose members the snapshot has
_SOON = 2.0  # years within which a role told as future may begin


def weigh(told: Told, career: Career, when: PartialDate | None, portfolios: Portfolios) -> Verdict:
    """How well a told role fits someone at a date, in words too."""
    if told.role in _NEVER:
        return _covered(told, career, when, portfolios)
    if told.role in _BESIDE_OFFICE:
        return _beside_office(told, career, when)
    if told.role in _IN_THE_KAMER and told.status in {None, "current"}:
        return _in_the_kamer(told, career, when)
    if told.role == "other" and told.portfolio and not _is_political(told.portfolio):
        return _other_life(told, career, when)
    return 0.0, ""


def posts(told: Told, career: Career, portfolios: Portfolios) -> list[tuple[float, Tenure]]:
    """Someone's tenures in the told role, each with how well its portfolio fits (0 to 1)."""
    found = []
    for one in career.tenures:
        if one.role != told.role:
            continue
        chamber = _CHAMBERS.get(fold(told.organisation or ""))
        if told.role == "speaker" and chamber and one.office != chamber:
            continue
        # There is one premier; a minister without a portfolio can be any of twenty.
        fit = 1.0 if told.role in _ONE_OF_A_KIND else 0.75
        if told.portfolio and one.portfolio:
            fit = portfolios.fit(told.portfolio, one.portfolio)
        found.append((fit, one))
    return found


def _covered(
    told: Told, career: Career, when: PartialDate | None, portfolios: Portfolios
) -> Verdict:
    held = posts(told, career, portfolios)
    if not held and not _is_covered(career, when):
        return 0.0, ""
    if not held:
        return _NEVER[told.role], f"was never {told.role} as far as is known"
    if when is None:
        fit, one = max(held, key=lambda item: item[0])
        return 0.75 * fit, f"{_post(one)}; the article has no date"
    day = when
    fit, score, one = max(
        ((fit, _timing(one, told, day), one) for fit, one in held),
        key=lambda item: (item[0] * max(item[1], 0.05) + min(item[1], 0), item[2].start),
    )
    if fit == 0:
        return -0.5, f"{_post(one)}: another portfolio than {told.portfolio}"
    if score <= 0:
        return score, f"{_post(one)}: not at {when}"
    return fit * score, f"{_post(one)}"


def _is_covered(career: Career, when: PartialDate | None) -> bool:
    """Whether the snapshot would know of an office: not of early ones, nor of later ones."""
    if when is not None and days(when)[1] > career.as_of:
        return False
    return career.first is not None and career.first >= _COVERED_FROM


def _timing(one: Tenure, told: Told, when: PartialDate) -> float:
    """How well a tenure's time fits the told status at a date."""
    begun = one.start <= when.last.isoformat()
    over = one.end is not None and f"{one.end}~" < when.first.isoformat()
    now = begun and not over
    if told.status == "former":
        # Times told in the text are those of the former role.
        told_end = told.end or told.start
        if told_end and over and one.end:
            return 1.0 if abs(years_between(one.end, told_end.last)) < 2 else 0.5
        return 1.0 if over else 0.4 if now else -0.8
    if told.status == "future":
        soon = one.start <= f"{int(str(when)[:4]) + int(_SOON)}~"
        return 1.0 if (now or near(one, when) or (not begun and soon)) else 0.0
    if now:
        # Beyond the day it was last seen, an open tenure is likely rather than known.
        return 1.0 if one.end or one.seen >= when.first.isoformat() else 0.7
    if near(one, when):
        return 0.7
    if over:
        # Who held that very post once is rather meant than somebody unknown.
        return 0.25 if told.status is None else 0.1
    return -0.5


def _beside_office(told: Told, career: Career, when: PartialDate | None) -> Verdict:
    if when is None or told.status in {"former", "future"}:
        return 0.0, ""
    for one in career.at(when, {"mayor"} if told.role == "mayor" else ()):
        place = fold(told.organisation or "")
        if not place or fold(one.label).endswith(place):
            return 1.0 if place else 0.7, _post(one)
    national = career.at(when, CABINET_OR_KAMER)
    if national:
        return -1.0, f"{_post(national[0])}: can't be {told.role} at the same time"
    return 0.0, ""


def _in_the_kamer(told: Told, career: Career, when: PartialDate | None) -> Verdict:
    if when is None:
        return 0.0, ""
    seats = career.at(when, CABINET_OR_KAMER | {"senator"})
    if not seats:
        return 0.0, ""
    return 0.5, f"{told.role} and {_post(seats[0])}"


def _other_life(told: Told, career: Career, when: PartialDate | None) -> Verdict:
    if when is None or told.status in {"former", "future"}:
        return 0.0, ""
    national = career.at(when, CABINET_OR_KAMER)
    if not national:
        return 0.0, ""
    return -0.75, f"{_post(national[0])}: hardly {told.portfolio} at the same time"


@cache
def _functions() -> frozenset[str]:
    return frozenset(
        fold(form)
        for row in lexicon.table("roles")
        for form in (row["word"], row.get("function", ""))
        if form
    )


def _is_political(function: str) -> bool:
    """Whether a function of the role `other` is one of politics: lijsttrekker, verkenner …"""
    folded = fold(function)
    return any(folded.endswith(known) or folded.startswith(known) for known in _functions())


def _post(one: Tenure) -> str:
    return f"{one.label} {one.start}..{one.end or ''}"
