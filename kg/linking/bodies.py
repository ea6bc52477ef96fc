"""Bodies: ministries with their short names, chambers, municipalities, provinces, organisations."""

from collections.abc import Iterable, Mapping
from functools import cache

from kg import lexicon
from kg.linking.names import fold
from kg.model import Candidate, Judgement, Link, PartialDate, Reason
from kg.snapshot.rows import Body, reaches

_NAME, _ALIAS = 4.0, 3.0
_ELSEWHERE = frozenset({"lagerhuis"})  # Dutch news means the British one
_OF_ROLES = {
    "mayor": "municipality",
    "alderman": "municipality",
    "provincial-executive": "province",
    "kings-commissioner": "province",
}
_LEADING = ("de ", "het ", "van ", "voor ")


@cache
def _kinds() -> Mapping[str, str]:
    return {row["word"]: row["kind"] for row in lexicon.table("body_words")}


class Bodies:
    """The bodies of a snapshot by name and kind."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._forms: dict[str, dict[Body, float]] = {}
        for body in bodies:
            self._add(fold(body.name), body, _NAME)
            for alias in body.aliases:
                if fold(alias) not in _ELSEWHERE:
                    self._add(fold(alias), body, _ALIAS)
            for word, kind in _kinds().items():
                if body.kind == kind:
                    for name in (body.name, *body.aliases):
                        self._add(_without(fold(name), word), body, _ALIAS)

    def link(
        self, entity: str, name: str, when: PartialDate | None, roles: Iterable[str] = ()
    ) -> Link:
        """Which body a name means; `roles` are those that the article says people hold in it."""
        folded = fold(name)
        kind = next((k for word, k in _kinds().items() if folded.startswith(f"{word} ")), None)
        word = folded.split(" ", 1)[0] if kind else ""
        found = dict(self._forms.get(folded, {}))
        if kind:
            found = {**self._forms.get(_without(folded, word), {}), **found}
        wanted = {kind} if kind else {_OF_ROLES[role] for role in roles if role in _OF_ROLES}
        if wanted:
            found = {body: score for body, score in found.items() if body.kind in wanted}
        elif not kind:
            # A portfolio is no ministry, a bare word no water board: those are named as such.
            found = {
                body: score
                for body, score in found.items()
                if body.kind not in {"ministry", "water-board"} or fold(body.name) == folded
            }
        if when and len(found) > 1:
            found = {b: s for b, s in found.items() if reaches(b.start, b.end, when)} or found
        candidates = [
            Candidate(
                key=body.key,
                qid=body.qid,
                label=body.name,
                score=score,
                reasons=(Reason(feature="name", score=score, detail=f"{name} ~ {body.name}"),),
            )
            for body, score in found.items()
        ]
        candidates.sort(key=lambda one: (-one.score, one.key))
        if not candidates:
            return Link(entity=entity, judgement=Judgement.NEGATIVE)
        lead = candidates[0].score - candidates[1].score if len(candidates) > 1 else _NAME
        judgement = Judgement.POSITIVE if lead > 0 else Judgement.UNSURE
        return Link(entity=entity, judgement=judgement, candidates=tuple(candidates))

    def _add(self, form: str, body: Body, score: float) -> None:
        if not form:
            return
        known = self._forms.setdefault(form, {})
        known[body] = max(score, known.get(body, 0.0))


def _without(folded: str, word: str) -> str:
    rest = folded.removeprefix(f"{word} ")
    for leading in _LEADING:
        rest = rest.removeprefix(leading)
    return rest
