"""`kg validate`: does a graph keep to its shapes?"""

from itertools import groupby
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli import console
from kg.errors import KgError

Target = Annotated[Path, typer.Argument(metavar="FILE|DIR", help="An RDF file, or a store folder.")]
Language = Annotated[
    Literal["en", "nl"], typer.Option("--language", help="The language of the findings.")
]
Engine = Annotated[
    Literal["shacl", "pyshacl"],
    typer.Option("--engine", help="The SHACL engine: the fast one, or the slow reference."),
]
Limit = Annotated[int, typer.Option("--limit", min=1, help="Show at most so many findings.")]


def validate(
    target: Target, language: Language = "en", engine: Engine = "shacl", limit: Limit = 100
) -> None:
    """Check a graph and tell what is wrong with it, article by article, in words."""
    from kg import query
    from kg import validate as checking

    quads = list(query.open_target(target).quads())
    if not quads:
        raise KgError(f"{target}: holds no triples, so there is nothing to validate")
    findings = checking.validate(quads, language, engine)
    for article, group in groupby(findings[:limit], key=lambda finding: finding.article):
        console.line(article or "(no article)")
        for finding in group:
            value = f" [{finding.value}]" if finding.value else ""
            quote = f" “{finding.quote}”" if finding.quote else ""
            console.line(console.in_one_line(f"  {finding.what}: {finding.message}{value}{quote}"))
    if len(findings) > limit:
        console.note(f"… and {len(findings) - limit:,} more; --limit shows them")
    if findings:
        articles = len({finding.article for finding in findings if finding.article})
        console.note(f"{target}: {len(findings):,} findings in {articles:,} articles")
        raise typer.Exit(1)
    console.line(f"{target}: {len(quads):,} triples, nothing wrong")
