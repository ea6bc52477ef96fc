"""Pictures as plain SVG: bars, shares, a timeline and a network; every word in them is escaped."""

import datetime
import math
from collections.abc import Mapping, Sequence
from html import escape

COLOURS = ("#1f5a92", "#c8641e", "#4b8b3b", "#8a4f9e", "#7a7a7a", "#b0932e")
"""Told apart in print and by most colour-blind readers; each also stands in the legend's order."""

_WIDTH = 860

Area = tuple[float, float, float, float]


def stacked(
    columns: Mapping[str, Mapping[str, int]], series: Sequence[str], names: Mapping[str, str]
) -> str:
    """Bars over time, one per column, with a part per series and a legend under them."""
    if not columns:
        return ""
    top = max(sum(parts.values()) for parts in columns.values()) or 1
    height, left = 200, 40
    step = (_WIDTH - left) / len(columns)
    every = math.ceil(len(columns) / 16)
    drawn = [_line((left, height, _WIDTH, height)), _text(left - 6, 12, f"{top:,}", "end")]
    for place, (column, parts) in enumerate(columns.items()):
        x, y = left + place * step, float(height)
        for number, one in enumerate(series):
            tall = parts.get(one, 0) / top * (height - 10)
            y -= tall
            told = f"{column}: {parts.get(one, 0)} {names[one]}"
            drawn.append(_box((x + 1, y, max(step - 2, 0.5), tall), COLOURS[number], told))
        if place % every == 0:
            drawn.append(_text(x + step / 2, height + 16, column, "middle"))
    for number, one in enumerate(series):
        x = left + number * 135
        drawn.append(_box((x, height + 30, 12, 12), COLOURS[number], names[one]))
        drawn.append(_text(x + 17, height + 40, names[one]))
    return _svg(drawn, height + 50)


def bars(rows: Mapping[str, int], colour: str = COLOURS[0]) -> str:
    """One bar per row, with its number."""
    if not rows:
        return ""
    top, left = max(rows.values()) or 1, 220
    drawn = []
    for place, (name, count) in enumerate(rows.items()):
        y, wide = place * 24, count / top * (_WIDTH - left - 90)
        drawn.append(_text(left - 8, y + 16, name, "end"))
        drawn.append(_box((left, y + 4, wide, 16), colour, f"{name}: {count}"))
        drawn.append(_text(left + wide + 6, y + 16, f"{count:,}"))
    return _svg(drawn, len(rows) * 24 + 4)


def shares(
    rows: Mapping[str, Mapping[str, int]], series: Sequence[str], names: Mapping[str, str]
) -> str:
    """One bar per row, all of one length, parted by share; the legend is in the words of each."""
    left, drawn = 160, []
    for place, (name, parts) in enumerate(rows.items()):
        total, x, y = sum(parts.values()) or 1, float(left), place * 28
        drawn.append(_text(left - 8, y + 17, name, "end"))
        for number, one in enumerate(series):
            count = parts.get(one, 0)
            wide = count / total * (_WIDTH - left)
            told = f"{names[one]} {count / total:.0%}"
            drawn.append(_box((x, y + 3, wide, 20), COLOURS[number], f"{told} ({count})"))
            if wide > 7 * len(told):
                drawn.append(_text(x + 6, y + 17, told, colour="#fff"))
            x += wide
    return _svg(drawn, len(rows) * 28 + 4) if rows else ""


def timeline(
    rows: Sequence[tuple[str, Sequence[tuple[datetime.date, datetime.date, bool, str]]]],
) -> str:
    """One row per name with its stretches; one whose end nobody told is drawn lighter."""
    if not rows:
        return ""
    first = min(span[0] for _, spans in rows for span in spans)
    last = max(span[1] for _, spans in rows for span in spans)
    left, top = 220, 20
    scale = (_WIDTH - left - 10) / max((last - first).days, 1)
    drawn = []
    years = range(first.year, last.year + 1)
    every = math.ceil(len(years) / 14)
    bottom = top + len(rows) * 20
    for year in years:
        day = max(datetime.date(year, 1, 1), first)
        x = left + (day - first).days * scale
        if (year - first.year) % every == 0:
            drawn += [_line((x, top - 4, x, bottom)), _text(x + 2, 12, str(year))]
    for place, (name, spans) in enumerate(rows):
        y = top + place * 20
        drawn.append(_text(left - 8, y + 14, name, "end"))
        for start, end, ended, told in spans:
            x, wide = left + (start - first).days * scale, max((end - start).days * scale, 3)
            drawn.append(_box((x, y + 3, wide, 13), COLOURS[0], told, 1.0 if ended else 0.55))
    return _svg(drawn, bottom + 6)


def network(pairs: Mapping[tuple[str, str], int]) -> str:
    """Names in a circle, joined by lines that are as thick as they appear together."""
    names = sorted({name for pair in pairs for name in pair})
    if not names:
        return ""
    middle, radius, tall = _WIDTH / 2, 190, 460
    place = {
        name: 2 * math.pi * number / len(names) - math.pi / 2 for number, name in enumerate(names)
    }
    top = max(pairs.values())
    drawn = []
    for (one, other), count in pairs.items():
        ends = [
            (middle + radius * math.cos(place[name]), tall / 2 + radius * math.sin(place[name]))
            for name in (one, other)
        ]
        (x, y), (to_x, to_y) = ends
        drawn.append(_line((x, y, to_x, to_y), 1 + 5 * count / top, f"{one} – {other}: {count}"))
    for name, angle in place.items():
        x, y = middle + radius * math.cos(angle), tall / 2 + radius * math.sin(angle)
        drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{COLOURS[0]}"/>')
        right = math.cos(angle) >= 0
        drawn.append(_text(x + (8 if right else -8), y + 4, name, "start" if right else "end"))
    return _svg(drawn, tall)


def _svg(drawn: Sequence[str], height: float) -> str:
    box = f'viewBox="0 0 {_WIDTH} {height:.0f}"'
    return f'<svg {box} role="img" class="picture">{"".join(drawn)}</svg>'


def _box(area: Area, colour: str, told: str, shade: float = 1.0) -> str:
    """A rectangle: x, y, width and height."""
    x, y, wide, tall = area
    shape = f'x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}"'
    return (
        f'<rect {shape} fill="{colour}" fill-opacity="{shade}"><title>{escape(told)}</title></rect>'
    )


def _line(ends: Area, wide: float = 0.5, told: str = "") -> str:
    """A line: x and y of its one end, x and y of the other."""
    x, y, to_x, to_y = ends
    shape = f'x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"'
    return (
        f'<line {shape} stroke="#9aa5b1" stroke-width="{wide:.1f}">'
        f"<title>{escape(told)}</title></line>"
    )


def _text(x: float, y: float, words: str, anchor: str = "start", colour: str = "#222") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(words)}</text>"
    )
