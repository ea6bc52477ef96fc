"""The whole program on one screen: how an article becomes quads.

read → annotate → mentions → extract gives a Reading; link says who is who; graph writes it.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.annotate import Annotator, annotate
from kg.extract import facts
from kg.gate import worth_parsing
from kg.mentions import Mentions, find
from kg.model import Article, Entity, EntityKind, Fact, Reading


def read_articles(articles: Iterable[Article], annotator: Annotator) -> Iterator[Reading]:
    """What each article says, in their order."""
    for article, doc in annotate(articles, annotator, worth_parsing):
        yield read_article(article, doc)


def read_article(article: Article, doc: Doc) -> Reading:
    """What one annotated article says: its entities, and its facts in the order of their quotes.

    An article of which no sentence was worth the model says nothing of Dutch politics.
    """
    if not doc.has_annotation("POS"):
        return Reading(article=article, entities=(), facts=())
    mentions = find(doc, article)
    found = facts(doc, mentions)
    return Reading(article=article, entities=_entities(mentions, found), facts=found)


def _entities(mentions: Mentions, found: Iterable[Fact]) -> tuple[Entity, ...]:
    """The entities mentioned, and behind them those that facts imply without a mention."""
    known = {entity.id: entity for entity in mentions.entities}
    for key in sorted(key for fact in found for key in fact.entities() if key not in known):
        kind, _, name = key.partition(":")
        known.setdefault(key, Entity(id=key, kind=_kind(kind), name=name))
    return tuple(known.values())


def _kind(word: str) -> EntityKind:
    match word:
        case "person" | "party" | "organisation" | "cabinet":
            return word
        case _:
            raise ValueError(f"no kind of entity: {word}")
