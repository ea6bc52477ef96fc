"""`kg reason`: write what follows from the articles of a store."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli import console
from kg.errors import KgError

Engine = Annotated[
    Literal["auto", "hermit", "rules"],
    typer.Option(help="HermiT (needs Java) or the SPARQL rules; both give the same triples."),
]


def reason(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="A store folder.")],
    *,
    engine: Engine = "auto",
    base: Annotated[
        str | None, typer.Option("--base", help="The base IRI the store was built with.")
    ] = None,
) -> None:
    """Conclude what follows from the articles, beside them: one inferred graph per rule.

    Earlier conclusions are replaced. What contradicts the ontology is told, and nothing is written.

    \b
    kg reason graph/
    kg reason graph/ --engine rules
    """
    from kg import reason as reasoning
    from kg.iris import BASE, Iris
    from kg.owl import InconsistentError
    from kg.store import Store

    Store.read(store)  # a reasoner makes no store
    opened = Store.open(store)
    try:
        chosen, found = reasoning.reason(
            opened, Iris(base or BASE), None if engine == "auto" else engine
        )
    except InconsistentError as contradiction:
        for clash in contradiction.clashes:
            console.error(clash)
        count = len(contradiction.clashes)
        raise KgError(
            f"{store}: the graph contradicts the ontology ({count}); nothing was written"
        ) from None
    finally:
        opened.close()
    rows = [
        [rule.name, f"{len(found[rule.name]):,}", rule.says]
        for rule in reasoning.rules()
        if rule.name in found
    ]
    console.table(["rule", "triples", "what it concludes"], rows, right=frozenset({"triples"}))
    console.note(f"classes by {'HermiT' if chosen == 'hermit' else 'the SPARQL rules'}")
