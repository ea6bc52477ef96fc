"""The commands; this package is the only place that prints.

Each command is a plain function in a module of its name, registered here with one line. A module
of a command imports what is heavy (spaCy, rdflib, pyoxigraph) inside its function, so that
`kg --help` stays quick.
"""

import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from kg import __version__
from kg.cli import (
    build,
    conflicts,
    console,
    demo,
    drop,
    evaluate,
    export,
    facts,
    link,
    load,
    query,
    reason,
    report,
    serve,
    snapshot,
    stats,
    validate,
)
from kg.errors import KgError

app = typer.Typer(
    name="kg",
    help="Read Dutch political news into a knowledge graph, with a quote for every fact.",
    epilog="Start with: kg demo",
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

READ, ASK, STORE, LINK = "Read articles", "Ask the graph", "Keep the graph", "Who is who"

app.command("demo", rich_help_panel=READ)(demo.demo)
app.command("build", rich_help_panel=READ)(build.build)
app.command("facts", rich_help_panel=READ)(facts.facts)
app.command("evaluate", rich_help_panel=READ)(evaluate.evaluate)
app.command("query", rich_help_panel=ASK)(query.query)
app.command("queries", rich_help_panel=ASK)(query.queries)
app.command("validate", rich_help_panel=ASK)(validate.validate)
app.command("reason", rich_help_panel=ASK)(reason.reason)
app.command("conflicts", rich_help_panel=ASK)(conflicts.conflicts)
app.command("report", rich_help_panel=ASK)(report.report)
app.command("stats", rich_help_panel=ASK)(stats.stats)
app.command("export", rich_help_panel=STORE)(export.export)
app.command("load", rich_help_panel=STORE)(load.load)
app.command("drop", rich_help_panel=STORE)(drop.drop)
app.command("serve", rich_help_panel=STORE)(serve.serve)
app.command("link", rich_help_panel=LINK)(link.link)
app.add_typer(snapshot.app, name="snapshot", rich_help_panel=LINK)


def _version(wanted: bool) -> None:
    if wanted:
        console.line(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _kg(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    0 is success, 1 something the user can mend (one line on stderr says what), 2 a wrong call,
    130 an interruption. Only a fault of the program itself raises.
    """
    try:
        # No command given: the help is the answer.
        code = app(list(arguments) or ["--help"], prog_name="kg", standalone_mode=False)
    except KgError as error:
        console.error(str(error))
        return error.exit_code
    except typer.TyperException as error:
        console.error(_in_one_line(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = 130
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None and error.strerror is None:
            raise
        where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        console.error(f"{where}{error.strerror}")
        return 1
    if code == 130:
        console.error("interrupted")
    return code if isinstance(code, int) else 0


def main() -> None:
    """Run the command of the process's arguments and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file or a pipe gets UTF-8 whatever the locale; a terminal what it can show.
            stream.reconfigure(
                encoding=None if stream.isatty() else "utf-8", errors="backslashreplace"
            )
    code = 1
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`head`, a pager) has had enough: that is no error worth a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def _in_one_line(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see {context.command_path} --help)" if context else ""
    return f"{error.format_message().rstrip('.')}{hint}"
