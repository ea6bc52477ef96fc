"""Figures → one HTML page with its pictures and its style inside; nothing is fetched."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from kg.report import pictures
from kg.report.figures import Figures, Term
from kg.report.words import NAMES, WORDS, Language

_ORDER = ("membership", "role", "position", "coalition", "event")
_TOPICS, _PARTIES, _PEOPLE, _PAIRS = 25, 14, 40, 30
"""How much of each is shown, by how often it stands in articles; the rest is counted."""

_STYLE = """
body { font: 15px/1.45 Georgia, "Times New Roman", serif; color: #222; max-width: 900px;
  margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.7em; margin-bottom: 0; } h2 { font-size: 1.2em; margin-top: 2em; }
.sub { color: #666; margin-top: .2em; }
svg.picture { width: 100%; height: auto; font: 12px Helvetica, Arial, sans-serif; }
table { border-collapse: collapse; font: 13px Helvetica, Arial, sans-serif; }
td, th { padding: .25em .5em; border: 1px solid #ccc; text-align: center; }
th:first-child { text-align: left; } thead th { font-weight: normal; }
.pro { background: #d5e6f5; } .contra { background: #f8dfcd; } .both { background: #eee; }
.numbers { display: flex; flex-wrap: wrap; gap: 1.5em; padding: 0; list-style: none; }
.numbers b { display: block; font-size: 1.6em; }
blockquote { margin: .2em 0 .2em 1.2em; color: #444; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; }
  section { break-inside: avoid; } a { color: inherit; } }
"""


def page(found: Figures, language: Language = "nl", title: str = "") -> str:
    """The whole page in Dutch or English; every word of the graph is escaped."""
    words = WORDS[language]
    parts = [_opening(found, words, title), *_sections(found, words, language)]
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(words['title'])}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{''.join(parts)}</body>\n</html>\n"
    )


def _opening(found: Figures, words: Mapping[str, str], title: str) -> str:
    span = f"{found.first} – {found.last}" if found.first else ""
    where = " · ".join(escape(part) for part in (title, span) if part)
    share = found.articles_with_facts / found.articles if found.articles else 0
    links = sum(found.links.values(), Counter())
    numbers = (
        (f"{found.articles:,}", words["articles"]),
        (f"{found.facts.total():,}", words["facts"]),
        (f"{share:.0%}", words["with facts"]),
        (f"{links['positive'] / links.total() if links else 0:.0%}", words["linked"]),
        (f"{len(found.conflicts):,}", words["conflicts"]),
    )
    listed = "".join(f"<li><b>{number}</b>{escape(name)}</li>" for number, name in numbers)
    return (
        f'<h1>{escape(words["title"])}</h1>\n<p class="sub">{escape(words["subtitle"])}</p>\n'
        f'<p>{where}</p>\n<ul class="numbers">{listed}</ul>\n'
    )


def _sections(found: Figures, words: Mapping[str, str], language: Language) -> Iterator[str]:
    names = NAMES[language]
    yield _section(words, "by period", pictures.stacked(found.periods, _ORDER, names))
    covered = {when: {"article": count} for when, count in found.articles_by_period.items()}
    yield _section(words, "coverage", pictures.stacked(covered, ("article",), names))
    levels = {
        f"{level / 10:.1f} – {(level + 1) / 10:.1f}": found.confidence[level]
        for level in sorted(found.confidence, reverse=True)
    }
    yield _section(words, "confidence", pictures.bars(levels))
    sources = {
        (f"{n} {words['sources']}" if n < 5 else f"5+ {words['sources']}"): found.sources[n]
        for n in sorted(found.sources)
    }
    yield _section(words, "fusion", pictures.bars(sources))
    linked = {names.get(kind, kind): counts for kind, counts in found.links.items()}
    judged = pictures.shares(linked, ("positive", "unsure", "negative"), names)
    yield _section(words, "linking", judged)
    verdicts = {"Wikidata": found.verdicts} if found.verdicts else {}
    asked = pictures.shares(verdicts, ("confirmed", "contradicted", "absent"), names)
    yield _section(words, "wikidata", asked)
    yield _section(words, "matrix", _matrix(found.sides, words))
    yield _section(words, "timeline", _timeline(found.terms, words))
    pairs = sorted(found.together.items(), key=lambda pair: (-pair[1], pair[0]))[:_PAIRS]
    yield _section(words, "together", pictures.network(dict(pairs)))
    yield _section(words, "contradictions", _conflicts(found, words, language))


def _section(words: Mapping[str, str], key: str, inside: str) -> str:
    shown = inside or f"<p>{escape(words['none'])}</p>"
    return (
        f'<section id="{key.replace(" ", "-")}">\n<h2>{escape(words[key])}</h2>\n'
        f'<p class="sub">{escape(words[f"{key}:"])}</p>\n{shown}\n</section>\n'
    )


def _matrix(sides: Mapping[str, Mapping[str, tuple[int, int]]], words: Mapping[str, str]) -> str:
    often: Counter[str] = Counter()
    for row in sides.values():
        often.update({party: sum(counts) for party, counts in row.items()})
    parties = sorted(often, key=lambda party: (-often[party], party))[:_PARTIES]
    spoken = {topic: sum(map(sum, row.values())) for topic, row in sides.items()}
    topics = sorted(spoken, key=lambda topic: (-spoken[topic], topic))
    if not topics:
        return ""
    head = "".join(f"<th>{escape(party)}</th>" for party in parties)
    body = "".join(
        f"<tr><th>{escape(topic)}</th>{''.join(_cell(sides[topic].get(p)) for p in parties)}</tr>\n"
        for topic in topics[:_TOPICS]
    )
    more = len(topics) - _TOPICS
    rest = f"<p>{escape(words['more'].format(count=more))}</p>" if more > 0 else ""
    return f"<table><thead><tr><th></th>{head}</tr></thead>\n<tbody>{body}</tbody></table>{rest}"


def _cell(counts: tuple[int, int] | None) -> str:
    match counts:
        case None:
            return "<td></td>"
        case (pro, 0):
            return f'<td class="pro">+{pro}</td>'
        case (0, contra):
            return f'<td class="contra">−{contra}</td>'
        case (pro, contra):
            return f'<td class="both">+{pro} −{contra}</td>'


def _timeline(terms: Sequence[Term], words: Mapping[str, str]) -> str:
    people: dict[str, list[Term]] = {}
    for one in terms:
        people.setdefault(one.person, []).append(one)
    shown = list(people.items())[:_PEOPLE]
    more = len(people) - len(shown)
    rest = f"<p>{escape(words['more'].format(count=more))}</p>" if more > 0 else ""
    rows = [
        (
            person,
            [
                (one.first, one.last, one.ended, f"{one.office}: {one.first} – {one.last}")
                for one in held
            ],
        )
        for person, held in shown
    ]
    return pictures.timeline(rows) + rest


def _conflicts(found: Figures, words: Mapping[str, str], language: Language) -> str:
    told = []
    for one in found.conflicts:
        says = one.dutch if language == "nl" else one.english
        quotes = "".join(
            f"<blockquote>“{escape(quote)}” ({escape(article)})</blockquote>"
            for quote, article in one.quotes
        )
        rule = escape(words.get(one.rule, one.rule))
        told.append(f"<li><b>{rule}</b><br>{escape(says)}{quotes}</li>\n")
    return f"<ol>{''.join(told)}</ol>" if told else ""
