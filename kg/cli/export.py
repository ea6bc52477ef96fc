"""`kg export`: the graph for other tools."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli import console
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store import Store


class Depth(StrEnum):
    """How much of where the facts come from is exported."""

    FULL = "full"
    LIGHT = "light"
    NONE = "none"


_RDF = ("nq", "trig", "ttl", "nt", "jsonld", "rdf")
_FOLDERS = ("csv", "neo4j")
_TEXTS = ("dna", "graphml", "gexf", "quickstatements")


def export(
    target: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="An RDF file or a store.")],
    *,
    form: Annotated[
        str, typer.Option("--format", "-f", help=", ".join((*_TEXTS, *_FOLDERS, *_RDF)) + ".")
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The file; a folder for csv and neo4j. Else the screen."),
    ] = None,
    provenance: Annotated[
        Depth,
        typer.Option(
            "--provenance", help="RDF with quotes and reasons, with the articles, or facts alone."
        ),
    ] = Depth.FULL,
    rdf12: Annotated[
        bool, typer.Option("--rdf12", help="RDF 1.2: statements also reify the direct triple.")
    ] = False,
    above: Annotated[
        float, typer.Option("--above", min=0, max=1, help="quickstatements: the least confidence.")
    ] = 0.9,
) -> None:
    """Export a graph for other tools.

    dna is csv for the Discourse Network Analyzer: date, person, organization,
    concept, agreement (1 or 0 towards the concept), text, and where it stands.
    DNA reads documents, not coded statements, from files; its R package rDNA
    brings them in:

    \b
      d <- read.csv("dna.csv")
      dna_openDatabase("news.dna", coderId = 1, coderPassword = "...")
      for (s in split(d, d$document)) {
        day <- as.POSIXct(head(s$date, 1), tz = "UTC")
        doc <- dna_addDocuments(title = head(s$document, 1), date_time = day,
                                text = paste(s$text, collapse = " "))
        for (row in split(s, seq_len(nrow(s))))
          dna_addStatement(documentID = doc, person = row$person,
                           organization = row$organization,
                           concept = row$concept, agreement = row$agreement)
      }

    graphml and gexf hold the network of actors and topics, for Gephi, visone
    and igraph; csv holds a table per kind of fact; neo4j what neo4j-admin
    imports.

    \b
    kg export graph/ --format dna --out dna.csv
    kg export graph.trig --format nq --provenance light --out light.nq
    """
    from kg import query

    store = query.open_target(target)
    if form in _RDF:
        _rdf(store, form, out, provenance, rdf12=rdf12)
    elif provenance is not Depth.FULL or rdf12:
        raise UsageError("--provenance and --rdf12 are for RDF: " + ", ".join(_RDF))
    elif form in _TEXTS:
        _write(_text(store, form, above), out)
    elif form in _FOLDERS:
        _folder(store, form, out)
    else:
        known = ", ".join((*_TEXTS, *_FOLDERS, *_RDF))
        raise UsageError(f"--format {form}: no such format; known are {known}")


def _text(store: "Store", form: str, above: float) -> str:
    from kg.exports import dna, network
    from kg.quickstatements import lines

    match form:
        case "dna":
            return dna.export(store)
        case "graphml":
            return network.graphml(store)
        case "gexf":
            return network.gexf(store)
        case _:
            return "".join(f"{line}\n" for line in lines(store.database, above))


def _write(text: str, out: Path | None) -> None:
    from kg.files import write_whole

    if out is None:
        console.raw(text)
    else:
        write_whole(out, text)
        console.note(f"{out}: {len(text.splitlines()):,} lines")


def _folder(store: "Store", form: str, out: Path | None) -> None:
    from kg.exports import neo4j, tables
    from kg.files import make_folder, write_whole

    if out is None:
        raise UsageError(f"--format {form} writes several files: name a folder with --out")
    make_folder(out)
    written = neo4j.export(store) if form == "neo4j" else tables.export(store)
    for name, text in written.items():
        write_whole(out / name, text)
        console.note(f"{out / name}: {len(text.splitlines()) - 1:,} rows")


def _rdf(store: "Store", form: str, out: Path | None, depth: Depth, *, rdf12: bool) -> None:
    from kg import export as files
    from kg.exports import provenance

    quads = provenance.depth(store.quads(), depth.value)
    if rdf12:
        if form in ("rdf", "jsonld"):
            raise UsageError(f"--rdf12: {form} can't say it; nq, trig, ttl and nt can")
        quads = provenance.rdf12(quads)
    chosen = files.FORMATS[f".{form}"]
    if out is None:
        console.raw(files.text(quads, chosen))
        warning = files.dropped(quads, chosen, Path(form))
    else:
        if files.format_of(out) != chosen:
            raise UsageError(f"{out}: does not end as {chosen.name} files do (.{form})")
        warning = files.write(quads, out)
        console.note(f"{out}: {len(quads):,} quads")
    if warning:
        console.warn(warning)
