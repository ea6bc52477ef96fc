"""Cabinets by name and by date: "Rutte IV", "het derde kabinet-Balkenende", "het kabinet"."""

from collections.abc import Iterable, Mapping
from functools import cache

from kg import lexicon
from kg.linking.names import fold
from kg.model import Candidate, Judgement, Link, PartialDate, Reason
from kg.snapshot.rows import Cabinet, reaches

_NAMED, _DATED, _VAGUE = 4.0, 3.0, 1.5


@cache
def _words(kind: str) -> Mapping[str, str]:
    """The words of a kind, with the numeral that an ordinal stands for."""
    rows = lexicon.table("cabinet_words")
    return {row["word"]: row["numeral"] for row in rows if row["kind"] == kind}


class Cabinets:
    """The cabinets of a snapshot in the order of their years."""

    def __init__(self, cabinets: Iterable[Cabinet]) -> None:
        self._cabinets = tuple(sorted(cabinets, key=lambda one: one.start))
        self._names = {one.key: _named(one.name) for one in self._cabinets}
        self._second = {
            one.key: {_named(alias)[0] for alias in one.aliases} | {self._names[one.key][0]}
            for one in self._cabinets
        }

    def link(self, entity: str, name: str, when: PartialDate | None) -> Link:
        """Which cabinet a name means in an article of a date."""
        words = [word for word in fold(name).split() if word not in _words("filler")]
        title = [word for word in words if word not in _words("cabinet")]
        if not title:
            return self._by_date(entity, when) if words else _nobody(entity)
        if len(words) > len(title) and set(title) <= _words("next").keys() | _words("last").keys():
            return self._beside(entity, when, later=title[0] in _words("next"))
        return self._by_name(entity, title, when)

    def at(self, when: PartialDate) -> tuple[Cabinet, ...]:
        """The cabinets in office at some day of a date; on a day of change the new one alone."""
        found = [one for one in self._cabinets if reaches(one.start, one.end, when)]
        return tuple(one for one in found if one.end is None or one.end > when.first.isoformat())

    def _by_date(self, entity: str, when: PartialDate | None) -> Link:
        if when is None:
            return _nobody(entity)
        found = self.at(when)
        score = _DATED if len(found) == 1 else _VAGUE
        made = [_candidate(one, score, "date", f"in office at {when}") for one in found]
        return _link(entity, made, sure=len(found) == 1)

    def _beside(self, entity: str, when: PartialDate | None, *, later: bool) -> Link:
        if when is None:
            return _nobody(entity)
        if later:
            found = [one for one in self._cabinets if one.start > when.last.isoformat()][:1]
        else:
            over = [one for one in self._cabinets if one.end and one.end <= when.first.isoformat()]
            found = over[-1:]
        # What is still being formed has no name yet: never more than a guess.
        made = [
            _candidate(one, _VAGUE, "date", "the next" if later else "the last") for one in found
        ]
        return _link(entity, made, sure=False)

    def _by_name(self, entity: str, title: list[str], when: PartialDate | None) -> Link:
        premier, numeral = _numbered(title)
        named = [one for one in self._cabinets if premier in self._second[one.key]]
        if numeral:
            named = [one for one in named if self._names[one.key][1] == numeral]
        if not named:
            return _nobody(entity)
        detail = f"named after {premier.title()}"
        if len(named) == 1:
            return _link(entity, [_candidate(named[0], _NAMED, "name", detail)], sure=True)
        if when is None:
            return _link(entity, [_candidate(o, _VAGUE, "name", detail) for o in named], sure=False)
        then = [one for one in named if one in self.at(when)]
        if not then:
            over = [one for one in named if one.end and one.end <= when.first.isoformat()]
            then = over[-1:]
        sure = len(then) == 1
        score = _NAMED if sure else _VAGUE
        made = [_candidate(one, score, "name", f"{detail}, by {when}") for one in then or named]
        return _link(entity, made, sure=sure)


def _named(name: str) -> tuple[str, str | None]:
    """The folded name of a cabinet without the word, and its numeral."""
    return _numbered([word for word in fold(name).split() if word not in {"kabinet", "cabinet"}])


def _numbered(words: list[str]) -> tuple[str, str | None]:
    """A name and its numeral, which stands behind it or, written out, in front of it."""
    ordinals = _words("ordinal")
    if len(words) > 1 and words[-1] in ordinals:
        return " ".join(words[:-1]), ordinals[words[-1]]
    if len(words) > 1 and words[0] in ordinals:
        return " ".join(words[1:]), ordinals[words[0]]
    return " ".join(words), None


def _candidate(one: Cabinet, score: float, feature: str, detail: str) -> Candidate:
    reason = Reason(feature=feature, score=score, detail=f"{detail} ({one.start}..{one.end or ''})")
    return Candidate(key=one.key, qid=one.qid, label=one.name, score=score, reasons=(reason,))


def _link(entity: str, candidates: list[Candidate], *, sure: bool) -> Link:
    if not candidates:
        return _nobody(entity)
    judgement = Judgement.POSITIVE if sure else Judgement.UNSURE
    return Link(entity=entity, judgement=judgement, candidates=tuple(candidates))


def _nobody(entity: str) -> Link:
    return Link(entity=entity, judgement=Judgement.NEGATIVE)
