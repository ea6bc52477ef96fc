"""What an article mentions: places in the text, and whom they speak of."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from kg.model import Article, Entity, EntityKind

if TYPE_CHECKING:
    from kg.mentions.references import Reference
    from kg.mentions.scan import Scan

Form = Literal["name", "surname", "acronym", "nickname", "member", "description", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mention:
    """A place that speaks of an entity.

    `start` and `end` count characters and may lie inside a token (the `VVD` of `VVD-minister`);
    `first` and `last` are the tokens touched, `last` excluded. `entity` is None where it is not
    certain who is meant.
    """

    start: int
    end: int
    first: int
    last: int
    kind: EntityKind
    form: Form
    entity: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mentions:
    """All mentions of an article, in the order of the text, and the entities they speak of.

    One is like no other, so what is worked out of it can be kept (`functools.lru_cache`).
    """

    article: Article
    all: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    scan: "Scan" = field(repr=False)
    references: "tuple[Reference, ...]" = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _by_token: dict[int, Mention] = field(repr=False)
    _by_id: dict[str, Entity] = field(repr=False)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly between two character offsets."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return tuple(mention for mention in self.all[low:high] if mention.end <= end)

    def at(self, token: int) -> Mention | None:
        """The mention a token belongs to: the innermost one that covers the whole token."""
        return self._by_token.get(token)

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id; KeyError where the article has none."""
        return self._by_id[entity_id]


def index(
    article: Article,
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    scan: "Scan",
    references: "tuple[Reference, ...]",
) -> Mentions:
    """Make mentions searchable by token, by place and by entity."""
    bounds = list(zip(scan.tokens.starts, scan.tokens.ends, strict=True))
    by_token: dict[int, Mention] = {}
    for mention in mentions:
        for token in range(mention.first, mention.last):
            known = by_token.get(token)
            if known is None or _fit(mention, bounds[token]) > _fit(known, bounds[token]):
                by_token[token] = mention
    return Mentions(
        article=article,
        all=mentions,
        entities=entities,
        scan=scan,
        references=references,
        _starts=tuple(mention.start for mention in mentions),
        _by_token=by_token,
        _by_id={entity.id: entity for entity in entities},
    )


def _fit(mention: Mention, bound: tuple[int, int]) -> tuple[bool, bool, int]:
    """How well a mention speaks for a token: covers it, is resolved, is short."""
    whole = mention.start <= bound[0] and bound[1] <= mention.end
    return whole, mention.entity is not None, mention.start - mention.end
