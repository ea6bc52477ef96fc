"""Find everything an article mentions, and settle who is meant."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.mentions import references
from kg.mentions.mention import Form, Mention, Mentions, index
from kg.mentions.references import Reference
from kg.mentions.scan import Scan, scan
from kg.model import Article, Entity, EntityKind, Span


def find(doc: Doc, article: Article) -> Mentions:
    """The mentions and the entities of an annotated article."""
    scanned = scan(doc)
    referring = references.find(scanned)
    mentions = tuple(sorted(_mentions(scanned, referring), key=lambda item: (item.start, item.end)))
    return index(article, mentions, _entities(article, mentions), scanned, referring)


def entity_id(kind: EntityKind, name: str) -> str:
    """The id of an entity in its article."""
    return f"{kind}:{name}"


def _mentions(found: Scan, referring: Iterable[Reference]) -> Iterator[Mention]:
    tokens = found.tokens

    def over(first: int, last: int, kind: EntityKind, form: Form, name: str | None) -> Mention:
        return Mention(
            start=tokens.starts[first],
            end=tokens.ends[last - 1],
            first=first,
            last=last,
            kind=kind,
            form=form,
            entity=entity_id(kind, name) if name else None,
        )

    for party in found.parties:
        yield Mention(
            start=party.start,
            end=party.end,
            first=party.first,
            last=party.last,
            kind="party",
            form=party.form,
            entity=entity_id("party", party.party),
        )
    for body in found.bodies:
        yield over(body.first, body.last, body.kind, body.form, body.name)
    for name in found.names:
        form: Form = "name" if name.full else "surname"
        yield over(name.first, name.last, "person", form, name.person)
    for reference in referring:
        yield over(reference.first, reference.last, reference.kind, reference.form, reference.name)


def _entities(article: Article, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """One entity per id, with its named mentions, in order of first appearance."""
    spans: dict[str, list[Span]] = {}
    kinds: dict[str, EntityKind] = {}
    for mention in mentions:
        if mention.entity is None or mention.form == "pronoun":
            continue
        if mention.form == "description" and mention.kind in ("person", "party"):
            continue
        spans.setdefault(mention.entity, []).append(
            Span.of(article.text, mention.start, mention.end)
        )
        kinds[mention.entity] = mention.kind
    return tuple(
        Entity(
            id=name,
            kind=kinds[name],
            name=name.split(":", 1)[1],
            mentions=tuple(found),
        )
        for name, found in spans.items()
    )
