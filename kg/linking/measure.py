"""How good the links are, against identities that people gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.linking.careers import careers, years_between
from kg.model import Link, PartialDate, Reading
from kg.snapshot import Snapshot
from kg.snapshot.rows import Person

_GROWN_UP = 18
_BEFORE_OFFICE = 2  # years before the first known office from which someone can be in the news


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Entities with an identity, how many of them were linked, and how many rightly.

    `wrong` tells each wrong link, `untimely` each person linked who was not alive, grown up or
    near any office at the article's date.
    """

    linkable: int
    linked: int
    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    untimely: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """The share of right links among those made; 1 where none was made."""
        return self.right / self.linked if self.linked else 1.0

    @property
    def coverage(self) -> float:
        """The share of linkable entities that were linked; 1 where there are none."""
        return self.linked / self.linkable if self.linkable else 1.0


def measure(
    linked: Iterable[tuple[Reading, Iterable[Link]]],
    identities: Mapping[str, Mapping[str, str]],
    snapshot: Snapshot,
) -> Measured:
    """Compare the links of readings with `identities`: article id → entity name → Wikidata item.

    Only names that the reading has count as linkable; untimely are looked for among all people.
    """
    known = careers(snapshot)
    linkable = made = right = 0
    wrong, missed, untimely = [], [], []
    for reading, links in linked:
        by_entity = {link.entity: link for link in links}
        gold = identities.get(reading.article.id, {})
        for entity in reading.entities:
            best = by_entity[entity.id].best
            where = f"{reading.article.id}: {entity.name}"
            when = reading.article.published
            if best and entity.kind == "person" and when:
                career = known[best.key]
                if _was_not_there(career.person, career.first, when):
                    untimely.append(f"{where} as {best.label} at {when}")
            if entity.name not in gold:
                continue
            linkable += 1
            if best is None:
                missed.append(f"{where} ({gold[entity.name]})")
            else:
                made += 1
                right += best.qid == gold[entity.name]
                if best.qid != gold[entity.name]:
                    wrong.append(f"{where}: {best.qid}, not {gold[entity.name]}")
    return Measured(
        linkable=linkable,
        linked=made,
        right=right,
        wrong=tuple(wrong),
        missed=tuple(missed),
        untimely=tuple(untimely),
    )


def _was_not_there(person: Person, first_office: str | None, when: PartialDate) -> bool:
    if person.born and when.last.year - int(person.born[:4]) < _GROWN_UP:
        return True
    if person.died and years_between(person.died, when.first) > 0:
        return True
    return first_office is not None and -years_between(first_office, when.last) > _BEFORE_OFFICE
