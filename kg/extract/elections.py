"""Elections: which body is elected, and the parties whose result is told."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Span

from kg.extract.actors import TakingPart, abroad, mentioned, named
from kg.extract.councils import BODIES, council, parties, votes
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mentions

_ELECTED = (
    ("kamerverkiezing", "Tweede Kamer"),
    ("statenverkiezing", "Provinciale Staten"),
    ("raadsverkiezing", "gemeenteraad"),
    ("parlementsverkiezing", "Tweede Kamer"),
)
_ELECTED_BY = {
    "europese": "Europees Parlement",
    "provinciale": "Provinciale Staten",
    "landelijke": "Tweede Kamer",
    "gemeentelijke": "gemeenteraad",
}
"""What stands before `verkiezingen` → the body that is elected."""
_SEATS = (
    ("kamerzetel", "Tweede Kamer"),
    ("raadszetel", "gemeenteraad"),
    ("statenzetel", "Provinciale Staten"),
)
_LEAD, _NEAR = 3, 1
"""A poll in the first sentences colours the article, elsewhere the sentences beside it."""


def election(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The body that is elected, or the parties whose result is told, where it can be dated."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    clause = low[trigger.first : trigger.last]
    ahead = "volgende" in clause and not any(word.isdigit() for word in clause)
    body = _told_by(low, noun)
    if low[noun : noun + 2] in (["verkiezingen", "voor"], ["verkiezingen", "van"]):
        behind = council(mentions, noun + 1, min(noun + 6, trigger.last), owned=True)
        body = behind.ids[0].removeprefix("organisation:") if behind else body
    gone = body is not None and _gone_by(trigger, sentence, low)
    near = body is not None and word_class("result_of") & set(low[max(0, noun - 5) : noun])
    dated = trigger.dated or gone or near or word_class("recent") & set(clause)
    if ahead or not dated or word_class("poll") & set(clause):
        return None
    if low[noun].startswith("stembus"):
        body = _spoken_of(mentions)
    if body is not None:
        away = body in ("Tweede Kamer", "gemeenteraad") and abroad(
            mentions, sentence.start, sentence.end
        )
        return None if away else TakingPart(ids=(f"organisation:{body}",))
    return parties(trigger, mentions)


def _told_by(low: list[str], place: int) -> str | None:
    """The body that is elected, by a word and the one before: `Eerste Kamerverkiezingen`."""
    word = low[place].replace("-", "")
    before = low[place - 1] if place else ""
    if word.endswith("verkiezingen") and before in _ELECTED_BY:
        return _ELECTED_BY[before]
    body = next((name for stem, name in (*_ELECTED, *_SEATS) if stem in word), None)
    if body == "Tweede Kamer" and (before == "eerste" or word.startswith("eerste")):
        return "Eerste Kamer"
    return "Europees Parlement" if body == "Tweede Kamer" and before == "europese" else body


def elected(names: Iterable[str]) -> frozenset[str]:
    """Those of the names that are bodies whose members are elected."""
    return frozenset(name for name in names if name.removeprefix("organisation:") in BODIES)


def _gone_by(trigger: Trigger, sentence: Span, low: list[str]) -> bool:
    """Whether an election lies behind: `bij de verkiezingen verloor …`, told in the past."""
    noun = trigger.words[0]
    before = low[max(trigger.first, noun - 4) : noun]
    told = (token for token in sentence.doc[trigger.first : trigger.last])
    past = any("Past" in token.morph.get("Tense", []) for token in told)
    return past and bool(word_class("gone_by") & set(before))


def _spoken_of(mentions: Mentions) -> str | None:
    """The one body whose election an article speaks of."""
    low = mentions.scan.tokens.lower
    found = {name for word in low for stem, name in _ELECTED if stem in word}
    found |= {
        _ELECTED_BY[before]
        for before, word in pairwise(low)
        if before in _ELECTED_BY and word.startswith("verkiezing")
    }
    return next(iter(found)) if len(found) == 1 else None


def winners(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The parties whose result is told, and the body; None for the result of a poll."""
    if _polled(trigger, mentions):
        return None
    found = parties(trigger, mentions)
    if found is None:
        return None
    first = trigger.part[0]
    another = mentions.scan.tokens.lower[first] == "," and first + 1 not in found.tokens
    if another:
        # `De PVV hoopt, Nederland krijgt drie zetels`: another one's result.
        return None
    ids = (*found.ids, *_contested(trigger, sentence, mentions))
    return TakingPart(ids=tuple(dict.fromkeys(ids)), tokens=found.tokens)


def _polled(trigger: Trigger, mentions: Mentions) -> bool:
    """Whether a poll is spoken of in the first sentences or beside this one."""
    tokens = mentions.scan.tokens
    here = tokens.sentence[trigger.first]
    return any(
        ("peiling" in word or ("poll" in word and "exit" not in word) or word in word_class("poll"))
        and (tokens.sentence[place] < _LEAD or abs(tokens.sentence[place] - here) <= _NEAR)
        for place, word in enumerate(tokens.lower)
    )


def _contested(trigger: Trigger, sentence: Span, mentions: Mentions) -> Iterator[str]:
    """The body for which a result counts: its election is named, or its seats are."""
    low = mentions.scan.tokens.lower
    told = (_told_by(low, place) for place in range(trigger.first, trigger.last))
    bodies = [body for body in told if body]
    if not bodies and not any("verkiezing" in low[at] for at in range(trigger.first, trigger.last)):
        inside = mentioned(mentions, trigger.first, trigger.last)
        yield from named(item for item in inside if item.kind == "organisation" and votes(item)).ids
    elif bodies and not abroad(mentions, sentence.start, sentence.end):
        yield f"organisation:{bodies[0]}"
