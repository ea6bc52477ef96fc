"""Parties by full name, acronym, nickname and group in parliament, and which became which."""

from collections.abc import Iterable

from kg.linking.names import fold
from kg.model import Candidate, Judgement, Link, PartialDate, Reason
from kg.snapshot.rows import Party

# How a party is named, and how sure that makes it.
_HOW = {"name": 4.0, "acronym": 4.0, "alias": 3.5, "nickname": 3.0, "common word": 2.0}
_AMBIGUOUS = 0.75  # two parties of one name: the lead that the better one must have
_POSITIVE = 3.0
_NOT_YET = -3.0
_GONE = -0.5
_LONG_NAME = 15
_ARTICLES = ("de ", "het ", "een ")


class Parties:
    """The parties of a snapshot by name, with their lineage."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self._parties = {party.key: party for party in parties}
        self._forms: dict[str, dict[str, str]] = {}
        for party in self._parties.values():
            self._add(fold(party.name), party.key, "name")
            self._add(fold(party.short), party.key, "acronym")
            for alias in party.aliases:
                self._add(fold(alias), party.key, self._how(alias))
        self._relatives = _relatives(self._parties.values())

    def link(self, entity: str, name: str, when: PartialDate | None) -> Link:
        """Which party a name means at a date."""
        candidates = sorted(self._candidates(name, when), key=lambda one: (-one.score, one.key))
        return Link(entity=entity, judgement=_judge(candidates), candidates=tuple(candidates))

    def key(self, name: str, when: PartialDate | None = None) -> str | None:
        """The key of the party a name surely means, or None."""
        best = self.link("", name, when).best
        return best.key if best else None

    def related(self, a: str, b: str) -> bool:
        """Whether two keys are one party through its mergers: PvdA and GroenLinks-PvdA."""
        return a == b or (a, b) in self._relatives

    def short(self, key: str) -> str:
        """What a party is usually called: its name where that is one word, else its short name."""
        party = self._parties.get(key)
        return _usual(party) if party else key

    def _how(self, alias: str) -> str:
        """A nickname ("de liberalen") is a plain word; one that several names hold tells little."""
        if alias != alias.lower():
            return "alias"
        named = sum(fold(alias) in fold(party.name).split() for party in self._parties.values())
        return "common word" if named > 1 else "nickname"

    def _add(self, form: str, key: str, how: str) -> None:
        forms = self._forms.setdefault(form, {})
        if key not in forms or _HOW[how] > _HOW[forms[key]]:
            forms[key] = how

    def _candidates(self, name: str, when: PartialDate | None) -> Iterable[Candidate]:
        folded = fold(name)
        found = self._forms.get(folded)
        if found is None:
            bare = next((folded[len(a) :] for a in _ARTICLES if folded.startswith(a)), folded)
            found = self._forms.get(bare) or self._forms.get(bare.replace(" ", ""), {})
        for key, how in found.items():
            party = self._parties[key]
            reasons = [Reason(feature="name", score=_HOW[how], detail=f"{how} {name}")]
            reasons += _time(party, when)
            yield Candidate(
                key=key,
                qid=party.qid,
                label=_usual(party),
                score=round(sum(reason.score for reason in reasons), 3),
                reasons=tuple(reasons),
            )


def _relatives(parties: Iterable[Party]) -> frozenset[tuple[str, str]]:
    """Pairs of a party and its successor, and of the successors of one party, either way round."""
    pairs: set[tuple[str, str]] = set()
    for party in parties:
        for heir in party.successors:
            pairs |= {(party.key, heir), (heir, party.key)}
            pairs |= {(heir, other) for other in party.successors if other != heir}
    return frozenset(pairs)


def _usual(party: Party) -> str:
    one_word = " " not in party.name and len(party.name) <= _LONG_NAME
    return party.name if one_word else party.short


def _time(party: Party, when: PartialDate | None) -> list[Reason]:
    if when is None:
        return []
    day = when.last.isoformat()
    if party.founded and party.founded > day:
        detail = f"founded in {party.founded}, after {when}"
        return [Reason(feature="existence", score=_NOT_YET, detail=detail)]
    if party.dissolved and f"{party.dissolved}~" < when.first.isoformat():
        detail = f"dissolved in {party.dissolved}, before {when}"
        return [Reason(feature="existence", score=_GONE, detail=detail)]
    return []


def _judge(candidates: list[Candidate]) -> Judgement:
    if not candidates or candidates[0].score <= 0:
        return Judgement.NEGATIVE if not candidates else Judgement.UNSURE
    lead = candidates[0].score - (candidates[1].score if len(candidates) > 1 else 0.0)
    sure = candidates[0].score >= _POSITIVE - abs(_GONE) and lead >= _AMBIGUOUS
    return Judgement.POSITIVE if sure else Judgement.UNSURE
