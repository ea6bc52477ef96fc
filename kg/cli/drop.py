"""`kg drop`: take articles out of a store."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import console


def drop(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", help="Ids of articles (kg query articles).")
    ],
    *,
    store: Annotated[Path, typer.Option("--store", "-s", help="The store folder.")],
) -> None:
    """Take articles out of a store, with all that only they say.

    What other articles say stays; what was inferred is brought up to date by kg reason.
    """
    from kg import incremental
    from kg.store import Store

    Store.read(store)
    opened = Store.open(store)
    try:
        for article in articles:
            incremental.drop(opened, article)
            console.note(f"dropped {article}")
    finally:
        opened.close()
