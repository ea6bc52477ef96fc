"""`kg link`: explain who a name means, or keep what people decided."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import UsageError
from kg.wikidata import ACTION_API

if TYPE_CHECKING:
    from kg.model import Link, PartialDate

_LOOK_UP = 60.0  # seconds for all questions of one look-up

_VERDICT = {
    "positive": "this is who is meant",
    "unsure": "it may be one of these",
    "negative": "nobody known is meant",
}


def link(
    name: Annotated[
        str | None, typer.Argument(help='A name or a title: "minister De Jonge", "premier".')
    ] = None,
    *,
    date: Annotated[str | None, typer.Option(help="The article's date: 2023, 2023-01 …")] = None,
    party: Annotated[str | None, typer.Option(help="The party the text gives them.")] = None,
    role: Annotated[
        str | None, typer.Option(help='The role in the text: "minister van Financiën".')
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option(help="Human decisions (SSSOM TSV), which always win.")
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(help="Keep the decisions with this store: later builds into it use them."),
    ] = None,
    snapshot: Annotated[Path | None, typer.Option(help="Another snapshot file.")] = None,
    live: Annotated[
        bool, typer.Option("--live", help="Ask Wikidata for a name the snapshot lacks.")
    ] = False,
    format: Annotated[str, typer.Option(help="table or json.")] = "table",
) -> None:
    """Explain who a name means at a date, with every candidate, score and reason."""
    from kg.decisions import Decisions, keep, load
    from kg.link import Linker
    from kg.snapshot import Snapshot

    if name is None and decisions is None:
        raise UsageError("tell a NAME to link, or --decisions FILE to check and keep")
    if format not in {"table", "json"}:
        raise UsageError(f"--format {format}: there is only table and json")
    known = Snapshot.load(snapshot)
    rows = load(decisions) if decisions else Decisions()
    if store is not None:
        if decisions is None:
            raise UsageError("--store keeps decisions: tell them with --decisions FILE")
        console.note(f"kept in {keep(decisions, store)}: every kg build into {store} applies them")
    if name is None:
        console.line(f"{decisions}: {len(rows.rows)} decisions, all in order")
        return
    when = _date(date)
    found = Linker(known, rows).link_name(name, when, party, role)
    if live and not any(one.score > 0 for one in found.candidates):
        found = _look_up(name, when)
    _as_json(found) if format == "json" else _as_table(name, found)


def _date(text: str | None) -> "PartialDate | None":
    from kg.model import PartialDate

    try:
        return PartialDate(text) if text else None
    except ValueError as cause:
        raise UsageError(f"--date: {cause}") from cause


def _look_up(name: str, when: "PartialDate | None") -> "Link":
    """Ask Wikidata, or what it said before."""
    from kg.wikidata.patience import Patience
    from kg.wikidata.search import ActionApi, cache_folder

    api = os.environ.get("BINNENHOF_WIKIDATA_API", ACTION_API)
    return ActionApi(cache_folder(), Patience.within(_LOOK_UP, tries=2), api).look_up(name, when)


def _as_table(name: str, found: "Link") -> None:
    console.line(f"{name}: {_VERDICT[found.judgement]} ({found.judgement})")
    rows = []
    for candidate in found.candidates:
        identity = candidate.qid or candidate.key
        rows.append([candidate.label, identity, f"{candidate.score:.2f}", "", "", ""])
        rows += [
            ["", "", "", reason.feature, f"{reason.score:+.2f}", reason.detail]
            for reason in candidate.reasons
        ]
    if rows:
        columns = ["candidate", "item", "score", "feature", "weight", "reason"]
        console.table(columns, rows, right=frozenset({"score", "weight"}))


def _as_json(found: "Link") -> None:
    import json
    from dataclasses import asdict

    console.line(json.dumps(asdict(found), ensure_ascii=False, indent=2))
