"""A Reading in the shape that quality is measured in: the contract of `kg facts --output DIR`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.model import (
    Coalition,
    Entity,
    Event,
    Fact,
    Membership,
    PartialDate,
    Position,
    Reading,
    Role,
)

Document = Mapping[str, Any]
"""One article's entities and facts, as the JSON of this shape."""

_TYPES = {
    "person": "Person",
    "party": "Party",
    "organisation": "Organisation",
    "cabinet": "Cabinet",
}


_NEEDED = {
    "membership": ("person", "party"),
    "role": ("person", "role"),
    "position": ("holder", "topic", "stance"),
    "event": ("kind",),
    "coalition": ("party",),
}


def load(folder: Path) -> dict[str, Document]:
    """The documents of a folder of `NAME.json`, by name.

    Raises KgError for a folder without any and for a file that holds no such document.
    """
    if not folder.is_dir():
        raise KgError(f"{folder}: no such folder")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise KgError(f"{folder}: holds no .json files")
    return {file.stem: _document(file) for file in files}


def shape(reading: Reading, qids: Mapping[str, str] | None = None) -> dict[str, object]:
    """The reading as the JSON object of the gold: `id`, `date`, `entities`, `facts`.

    `qids` gives the Wikidata item of the entities (by id) that have a positive link.
    """
    published = reading.article.published
    names = {entity.id: entity.name for entity in reading.entities}
    return {
        "id": reading.article.id,
        "date": published.text[:7] if published and published.precision != "year" else None,
        "entities": [
            _entity(entity, (qids or {}).get(entity.id))
            for entity in reading.entities
            if entity.mentions
        ],
        "facts": [_fact(fact, names) for fact in reading.facts],
    }


def _entity(entity: Entity, qid: str | None) -> dict[str, object]:
    return {
        "name": entity.name,
        "type": _TYPES[entity.kind],
        "mentions": list(dict.fromkeys(span.quote for span in entity.mentions)),
        "wikidata": qid,
    }


def _fact(fact: Fact, names: Mapping[str, str]) -> dict[str, object]:
    shaped: dict[str, object] = {"type": fact.kind, **_parts(fact, names)}
    shaped["evidence"] = fact.evidence.quote
    if fact.alt_evidence:
        shaped["alt_evidence"] = [span.quote for span in fact.alt_evidence]
    shaped |= {
        "offsets": [fact.evidence.start, fact.evidence.end],
        "rule": fact.rule,
        "confidence": fact.confidence,
    }
    return shaped


def _parts(fact: Fact, names: Mapping[str, str]) -> dict[str, object]:
    """What the fact says, entities by their names."""
    match fact:
        case Membership():
            parts: dict[str, object] = {
                "person": names[fact.person],
                "party": names[fact.party],
            }
            return parts | ({"status": fact.status} if fact.status == "former" else {})
        case Role():
            return {
                "person": names[fact.person],
                "role": fact.role,
                "portfolio": fact.portfolio,
                "organisation": names[fact.organisation] if fact.organisation else None,
                "status": fact.status,
                "when": {"start": _date(fact.start), "end": _date(fact.end)},
            }
        case Position():
            return {
                "holder": names[fact.holder],
                "topic": fact.topic,
                "concept": fact.concept,
                "stance": fact.stance,
                "aim": fact.aim,
                "said_by": names[fact.said_by] if fact.said_by else None,
                "when": _date(fact.when),
            }
        case Event():
            return {
                "kind": fact.event,
                "participants": [names[participant] for participant in fact.participants],
                "when": _date(fact.when),
            }
        case Coalition():
            parts = {
                "cabinet": names[fact.cabinet] if fact.cabinet else None,
                "party": names[fact.party],
            }
            return parts | ({"status": fact.status} if fact.status == "former" else {})
        case _:
            raise TypeError(f"no gold shape for {type(fact).__name__}")


def _date(date: PartialDate | None) -> str | None:
    return date.text if date else None


def _document(file: Path) -> Document:
    try:
        document = json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as cause:
        raise KgError(f"{file}: no valid JSON ({cause})") from cause
    facts = document.get("facts") if isinstance(document, dict) else None
    if not isinstance(facts, list):
        raise KgError(f"{file}: no object with a list of facts")
    for number, fact in enumerate(facts, 1):
        if not isinstance(fact, dict):
            raise KgError(f"{file}: fact {number} is no object")
        needed = ("type", *_NEEDED.get(str(fact.get("type")), ()))
        if missing := [name for name in needed if name not in fact]:
            raise KgError(f"{file}: fact {number} has no {' and no '.join(missing)}")
    return {"entities": [], **document}
