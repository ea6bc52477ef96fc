"""Events: meetings, votes, resignations, appointments, elections, agreements, debates.

A trigger (`happenings`) says that something happened; here it is read who took part, when, and
whether two triggers tell of one happening.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from kg import dates
from kg.calibrate import confidence
from kg.extract import elections, parts
from kg.extract.actors import Actors
from kg.extract.happenings import Trigger, triggers
from kg.mentions import Mentions
from kg.model import Event, Fact, PartialDate, Span

_REPEATED = frozenset({"meeting", "debate"})
"""What the same people do more than once in an article: told apart by `gisteren` and `morgen`."""

_ELECTION = re.compile(r"verkiezing(?:en)? (?:van|in|op)(?: het)? $")
_SPREAD = 4
"""Within how many sentences parties win and lose seats in one election."""
_NEAR = 12
"""Within how many sentences `het debat` is the debate told last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One place that tells of an event."""

    kind: str
    participants: tuple[str, ...]
    when: PartialDate | None
    moment: str | None
    sort: str
    company: frozenset[str]
    outcome: str
    sentence: int
    again: bool
    evidence: Span
    rule: str


def events(doc: Doc, mentions: Mentions) -> Iterator[Fact]:
    """Every event of the article, once; further places that tell of it are `alt_evidence`."""
    told: list[list[_Told]] = []
    actors = Actors.of(mentions)
    if not actors.any:
        return
    for sentence in doc.sents:
        for one in _sentence(doc, sentence, mentions, actors):
            same = next((group for group in reversed(told) if _same(group, one)), None)
            if same is None:
                told.append([one])
            else:
                same.append(one)
    for group in told:
        yield _event(group)


def _sentence(doc: Doc, sentence: Sentence, mentions: Mentions, actors: Actors) -> Iterator[_Told]:
    low = mentions.scan.tokens.lower[sentence.start : sentence.end]

    @cache
    def dated() -> bool:
        return parts.soon(low) or bool(dates.find(sentence.text, mentions.article.published))

    for trigger in triggers(sentence, low, dated):
        taking_part = parts.of(trigger, doc, sentence, mentions, actors)
        if taking_part is None:
            continue
        start, end = parts.evidence(trigger, taking_part, doc, mentions)
        yield _Told(
            kind=trigger.frame.kind,
            participants=taking_part.ids,
            when=_when(doc, trigger, mentions),
            moment=parts.moment(low),
            sort=parts.sort(trigger, doc),
            company=parts.company(trigger, doc),
            outcome=parts.outcome(trigger),
            sentence=mentions.scan.tokens.sentence[trigger.first],
            again=trigger.frame.way == "noun" and parts.definite(trigger, doc),
            evidence=Span.of(mentions.article.text, start, end),
            rule=f"event.{trigger.frame.kind}.{trigger.frame.way}",
        )


def _when(doc: Doc, trigger: Trigger, mentions: Mentions) -> PartialDate | None:
    """The time told in the trigger's own clause; for an office, from when it is (not) held."""
    clause = doc[trigger.first : trigger.last]
    if trigger.frame.who in ("owner", "fallen") and trigger.frame.way == "noun":
        # `sprak dinsdag over het ontslag`: only what belongs to the noun tells when it was.
        clause = _noun_phrase(doc, trigger)
    if trigger.frame.who == "bearer":
        # `de vorig jaar afgetreden minister`
        noun = trigger.words[0]
        behind = [at + 1 for at in range(trigger.first, noun) if doc[at].pos_ == "DET"]
        clause = doc[behind[-1] if behind else noun : noun + 1]
    wanted = ("at", "from") if trigger.frame.kind in ("appointment", "resignation") else ("at",)
    published = mentions.article.published
    # `het` of `het eens` and a relative `die` are no words of a time: `werden het vannacht eens`.
    own = {at for at in trigger.words if doc[at].lower_ == "het"}
    own |= {trigger.first} if doc[trigger.first].lower_ in ("die", "dat") else set()
    words = "".join(token.text_with_ws for token in clause if token.i not in own)
    times = dates.find(words, published, ahead=_ahead(clause, trigger))
    return next(
        (
            time.date
            for time in times
            if time.relation in wanted
            # `lijsttrekker bij de verkiezingen van 2022`: the time of those, not of this.
            and (trigger.frame.kind == "election" or not _ELECTION.search(words[: time.start]))
        ),
        None,
    )


def _noun_phrase(doc: Doc, trigger: Trigger) -> Sentence:
    """The words from an event noun up to the next verb or comma."""
    noun = trigger.words[0]
    behind = range(noun + 1, trigger.last)
    closing = (at for at in behind if doc[at].pos_ in ("VERB", "AUX") or doc[at].text in ",;:")
    return doc[noun : next(closing, trigger.last)]


def _ahead(clause: Sentence, trigger: Trigger) -> bool | None:
    """Whether a clause looks ahead: its verb is in the present, and tells of nothing done."""
    done = {"is", "zijn", "heeft", "hebben"} & {token.lower_ for token in clause}
    if done and clause.doc[trigger.words[0]].lower_ == trigger.frame.participle:
        return False
    tenses = {
        tense
        for token in clause
        if token.lower_ not in ("is", "zijn", "heeft", "hebben")
        for tense in token.morph.get("Tense", [])
        if token.morph.get("VerbForm", []) == ["Fin"]
    }
    return {"Pres"} == tenses if tenses else None


def _same(group: list[_Told], one: _Told) -> bool:
    """Whether a place tells of the event that a group of places tells of."""
    if (group[0].kind, group[0].sort) != (one.kind, one.sort):
        return False
    if _spoken_of(group, one):
        return True
    known = _names(group)
    if known and one.participants and not known & set(one.participants):
        return False
    if len({told.outcome for told in (*group, one)} - {""}) > 1:
        return False
    if one.kind == "appointment" and _elsewhere(known, one.participants):
        return False
    if one.kind == "election" and _elsewhere(*map(elections.elected, (known, one.participants))):
        return False
    if one.kind in _REPEATED:
        if len({told.moment for told in (*group, one)} - {None}) > 1:
            return False
        others = frozenset().union(*(told.company for told in group))
        if others and one.company and not others & one.company:
            return False
    days = {told.when for told in group if told.when is not None}
    return not days or one.when is None or any(_meet(day, one.when) for day in days)


def _spoken_of(group: list[_Told], one: _Told) -> bool:
    """Whether a place speaks on of an event just told: `het debat`, the winner of an election."""
    apart = one.sentence - group[-1].sentence
    if one.kind == "election":
        days = {told.when for told in group if told.when is not None}
        if days and one.when is not None and not any(_meet(day, one.when) for day in days):
            return False
        bodies, other = elections.elected(_names(group)), elections.elected(one.participants)
        if bodies and other:
            return bool(bodies & other)
        return apart <= _SPREAD
    moments = {told.moment for told in (*group, one)} - {None}
    return one.again and one.kind in _REPEATED and apart <= _NEAR and len(moments) < 2


def _elsewhere(known: Iterable[str], names: Iterable[str]) -> bool:
    """Whether two offices are of different places or parties, two elections of other bodies."""
    first, second = (
        {name for name in named if not name.startswith("person:")} for named in (known, names)
    )
    return bool(first and second and not first & second)


def _names(group: list[_Told]) -> set[str]:
    """Everyone who takes part by some place of a group."""
    return {name for told in group for name in told.participants}


def _meet(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates may mean the same day."""
    return one.first <= other.last and other.first <= one.last


def _event(group: list[_Told]) -> Event:
    """What the places of one event say together: the fullest gives the evidence."""
    best = max(group, key=lambda told: (told.rule[-4:] != "noun", len(told.participants)))
    named = dict.fromkeys(name for told in (best, *group) for name in told.participants)
    days = [told.when for told in (best, *group) if told.when is not None]
    return Event(
        event=best.kind,
        participants=tuple(named),
        when=days[0] if days else None,
        evidence=best.evidence,
        alt_evidence=tuple(sorted({told.evidence for told in group} - {best.evidence})),
        rule=best.rule,
        confidence=confidence(best.rule),
    )
