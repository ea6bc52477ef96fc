"""`kg evaluate`: how right the facts are that were read, against a gold annotation."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.evaluate import Counts, Score


class Shape(StrEnum):
    """What `--format` offers."""

    TABLE = "table"
    JSON = "json"


def evaluate(
    read: Annotated[Path, typer.Argument(metavar="PRED", help="What `kg facts --output` wrote.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The folder of gold NAME.json.")],
    *,
    texts: Annotated[
        Path | None,
        typer.Option(help="The folder of texts NAME.txt; by default `texts` beside GOLD."),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Also list what was missed and what is wrong.")
    ] = False,
    rules: Annotated[
        bool,
        typer.Option("--rules", help="Instead, how right each rule is: what `confidence` is."),
    ] = False,
    form: Annotated[Shape, typer.Option("--format", "-f", help="A table or JSON.")] = Shape.TABLE,
) -> None:
    """Print precision, recall and F1 per kind of fact, against a gold annotation.

    \b
    kg evaluate facts/ gold/ --texts texts/
    kg evaluate facts/ gold/ --rules > ontology/lexicon/confidence.tsv
    """
    from kg.calibrate import count, smoothed
    from kg.evaluate import score
    from kg.evaluate import texts as load_texts
    from kg.goldshape import load

    wanted, given = load(gold), load(read)
    folder = texts or gold.resolve().parent / "texts"
    if texts and not texts.is_dir():
        raise KgError(f"{texts}: no such folder")
    found = load_texts(folder, wanted)
    if missing := [name for name in wanted if name not in given]:
        console.warn(f"{read}: nothing was read for {' '.join(missing)}")
    if missing := [name for name in wanted if name not in found]:
        console.warn(
            f"{folder}: no text of {' '.join(missing)}; quotes are compared by their words"
        )
    result = score(wanted, given, found)
    if rules:
        console.line("rule\tright\tread\tconfidence")
        for rule, (right, of_all) in count(result.judged).items():
            console.line(f"{rule}\t{right}\t{of_all}\t{smoothed(right, of_all)}")
    elif form is Shape.JSON:
        console.line(json.dumps(_json(result), ensure_ascii=False, indent=1))
    else:
        _show(result)
    if errors:
        for fault in result.faults:
            kind = "missed" if fault.missed else "wrong"
            told = json.dumps(fault.fact, ensure_ascii=False)
            console.note(f"{fault.document} {fault.kind} {kind} {told}")


def _show(result: "Score") -> None:
    columns = ["kind", "precision", "recall", "F1", "right", "wrong", "missed", "repeated"]
    columns.append("optional")
    kinds = [*result.kinds.items(), ("all", result.all)]
    rows = [[kind, *(_figures(counts))] for kind, counts in kinds]
    console.table(columns, rows, right=frozenset(columns[1:]))
    if result.attributes:
        console.line("")
        rows = [
            [name, f"{sum(values) / len(values):.3f}", str(len(values))]
            for name, values in sorted(result.attributes.items())
        ]
        console.table(["of the matched", "right", "of"], rows, right=frozenset({"right", "of"}))


def _figures(counts: "Counts") -> list[str]:
    shares = (counts.precision, counts.recall, counts.f1)
    numbers = (counts.right, counts.wrong, counts.missed, counts.repeated, counts.optional)
    return [*(f"{share:.3f}" for share in shares), *(str(number) for number in numbers)]


def _json(result: "Score") -> dict[str, object]:
    kinds = {
        kind: {
            "precision": counts.precision,
            "recall": counts.recall,
            "f1": counts.f1,
            "right": counts.right,
            "wrong": counts.wrong,
            "missed": counts.missed,
            "repeated": counts.repeated,
            "optional": counts.optional,
        }
        for kind, counts in [*result.kinds.items(), ("all", result.all)]
    }
    attributes = {
        name: {"right": sum(values) / len(values), "of": len(values)}
        for name, values in sorted(result.attributes.items())
    }
    return {"kinds": kinds, "attributes": attributes}
