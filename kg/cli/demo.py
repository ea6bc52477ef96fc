"""`kg demo`: the main job on the articles that come with the package."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import build, console, facts, query

SHOWN = ("column-kabinet-schoof.txt", "kabinet-jetten.html")
"""The samples whose facts are shown; all of them go into the store."""

QUESTIONS: tuple[tuple[str, list[str]], ...] = (
    ("ministers-on", ["date=2024-07-06"]),
    ("opposite-sides", []),
)


def demo(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The store folder to build, made where need be.")
    ] = Path("kg-demo"),
) -> None:
    """Build the sample articles into a store, show facts with quotes, and ask two questions.

    \b
    kg demo
    """
    from kg import resources

    samples = resources.DATA / "samples"
    console.line(f"1. The articles in {samples}, built into the store {folder}\n")
    build.build([str(samples)], store=folder)

    console.line("\n2. What was read from two of them, each fact with the words it stands in\n")
    facts.facts([str(samples / name) for name in SHOWN])

    console.line("\n3. Two questions to the graph")
    for name, settings in QUESTIONS:
        told = "".join(f" --set {setting}" for setting in settings)
        console.line(f"\n$ kg query {name}{told} --on {folder}\n")
        query.query(name, str(folder), settings)

    console.line("\nNext:")
    console.line(f"  kg queries                           the questions you can ask of {folder}")
    console.line("  kg facts article.txt                 what an article of your own says")
    console.line("  kg build articles/ --out graph.trig  its graph, for any other tool")
