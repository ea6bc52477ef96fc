"""`kg query` and `kg queries`: ask the graph."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.questions import Parameter

Asked = Annotated[
    str,
    typer.Argument(
        metavar="NAME|FILE|-", help="A named query (see kg queries), a file, - for standard input."
    ),
]
On = Annotated[
    str,
    typer.Option(
        "--on",
        metavar="FILE|DIR|URL",
        envvar="KG_ON",
        show_default=False,
        help="An RDF file, a store folder, or the address of a SPARQL endpoint.",
    ),
]
Set = Annotated[
    list[str],
    typer.Option("--set", metavar="NAME=VALUE", help="Give a parameter its value; repeatable."),
]
Form = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORM",
        help="table, csv, tsv, json or xml; for CONSTRUCT and DESCRIBE ttl, nt, nq, trig, jsonld.",
    ),
]
Timeout = Annotated[
    float, typer.Option("--timeout", min=1, help="Seconds to wait for an endpoint.")
]


def query(
    asked: Asked,
    on: On = "",
    set_: Set = [],  # noqa: B006 - Typer copies it; nobody changes it
    form: Form = "table",
    timeout: Timeout = 60,
) -> None:
    """Ask a named query, or one of your own, and show the answer."""
    import pyoxigraph

    from kg import query as asking
    from kg import questions, tables
    from kg.remote.credentials import Credentials

    if not on:
        raise UsageError("name the graph to ask: --on FILE|DIR|URL, or in the environment as KG_ON")
    question = questions.parse("query", sys.stdin.read()) if asked == "-" else questions.find(asked)
    values = dict(_pair(pair) for pair in set_)
    answer = asking.ask(question, values, on, timeout, Credentials.of(os.environ, on))
    for warning in answer.warnings:
        console.warn(warning)
    if form != "table":
        console.raw(asking.rendered(answer, form))
    elif answer.triples is not None:
        console.raw(asking.rendered(answer, "ttl"))
    elif isinstance(answer.result, pyoxigraph.QueryBoolean):
        console.line("yes" if answer.result else "no")
    elif isinstance(answer.result, pyoxigraph.QuerySolutions):
        columns, rows = tables.cells(answer.result)
        if rows:
            console.table(columns, rows)
        else:
            console.note("no answers")


def queries() -> None:
    """List the named queries, with the question that each answers."""
    from kg import questions

    rows = [
        [question.name, question.question, " ".join(map(_shown, question.parameters))]
        for question in questions.questions()
    ]
    console.table(["query", "question", "parameters"], rows)


def _shown(parameter: "Parameter") -> str:
    needed = parameter.default is None
    return f"{parameter.name}={parameter.type.upper()}" if needed else f"[{parameter.name}]"


def _pair(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals or not name:
        raise UsageError(f"--set {written}: write it as NAME=VALUE")
    return name, value
