"""`kg facts`: show what was read from articles, or write it as JSON."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import articles, console
from kg.model import Reading


class Shape(StrEnum):
    """What `--format` offers."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


def facts(
    inputs: articles.Inputs,
    *,
    form: Annotated[
        Shape, typer.Option("--format", "-f", help="A table, one JSON list, or JSON lines.")
    ] = Shape.TABLE,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write one ID.json per article into this folder."),
    ] = None,
    decisions: articles.DecisionFile = None,
    date: articles.Date = None,
    model: articles.Model = None,
    strict: articles.Strict = False,
    jobs: articles.Jobs = 1,
) -> None:
    """Show the facts that articles tell, each with the words it was read from.

    \b
    kg facts article.txt
    kg facts articles/ --output facts/
    kg facts news.jsonl.gz --format jsonl | head -1
    """
    from kg.files import file_name, make_folder, write_whole
    from kg.goldshape import shape

    chosen = articles.Articles(inputs, date=date, strict=strict)
    if output:
        make_folder(output)
    linker, _ = articles.linker(decisions)
    listed = []
    for reading in chosen.readings(model, jobs):
        links = linker.link(reading)
        qids = {link.entity: link.best.qid for link in links if link.best and link.best.qid}
        document = shape(reading, qids)
        if output:
            text = json.dumps(document, ensure_ascii=False, indent=1)
            write_whole(output / f"{file_name(reading.article.id)}.json", f"{text}\n")
        elif form is Shape.JSON:
            listed.append(document)
        elif form is Shape.JSONL:
            console.line(json.dumps(document, ensure_ascii=False))
        else:
            _show(reading, qids)
    if form is Shape.JSON and not output:
        console.line(json.dumps(listed, ensure_ascii=False, indent=1))
    chosen.finish()


def _show(reading: Reading, qids: Mapping[str, str]) -> None:
    from kg.wording import sentence

    article = reading.article
    names = {entity.id: entity.name for entity in reading.entities}
    heading = " · ".join(
        str(part) for part in (article.id, article.published, article.title) if part
    )
    if not reading.facts:
        console.line(f"{heading}: no facts")
        return
    rows = [
        [
            sentence(fact, names),
            f"“{fact.evidence.quote}”",
            f"{fact.evidence.start}–{fact.evidence.end}",
            fact.rule,
            f"{fact.confidence:.2f}",
            " ".join(qids.get(entity, "–") for entity in fact.entities()),
        ]
        for fact in reading.facts
    ]
    console.table(["fact", "quote", "at", "rule", "sure", "Wikidata"], rows, title=heading)
