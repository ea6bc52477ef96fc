"""Topics by label and alias; a word that Wikidata only has something close for is never sure."""

from collections.abc import Iterable

from kg.linking.names import fold
from kg.model import Candidate, Judgement, Link, Reason
from kg.snapshot.rows import Topic

_LABEL, _ALIAS, _NEAR = 4.0, 3.5, 1.5


class Topics:
    """The topics of a snapshot by what they are called."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._forms: dict[str, dict[Topic, float]] = {}
        for topic in topics:
            self._add(topic.name, topic, _LABEL)
            for alias in topic.aliases:
                self._add(alias, topic, _ALIAS)
            for word in topic.near:
                self._add(word, topic, _NEAR)

    def link(self, entity: str, words: str) -> Link:
        """Which topic some words are, if they are one's name."""
        found = self._forms.get(fold(words), {})
        candidates = [
            Candidate(
                key=topic.key,
                qid=topic.qid,
                label=topic.name,
                score=score,
                reasons=(Reason(feature="name", score=score, detail=f"{words} ~ {topic.name}"),),
            )
            for topic, score in found.items()
        ]
        candidates.sort(key=lambda one: (-one.score, one.key))
        if not candidates:
            return Link(entity=entity, judgement=Judgement.NEGATIVE)
        second = candidates[1].score if len(candidates) > 1 else 0.0
        sure = candidates[0].score > max(second, _NEAR)
        return Link(
            entity=entity,
            judgement=Judgement.POSITIVE if sure else Judgement.UNSURE,
            candidates=tuple(candidates),
        )

    def _add(self, name: str, topic: Topic, score: float) -> None:
        known = self._forms.setdefault(fold(name), {})
        known[topic] = max(score, known.get(topic, 0.0))
