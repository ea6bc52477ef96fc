"""Quads ↔ files: the ending tells the format, `.gz` compresses; same quads, same bytes."""

import gzip
import io
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import KgError, UsageError
from kg.iris import prefixes, term


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A syntax of RDF; `graphs` tells whether it can say in which named graph a triple is."""

    name: str
    rdf: RdfFormat
    graphs: bool


FORMATS = {
    ".nq": Format(name="N-Quads", rdf=RdfFormat.N_QUADS, graphs=True),
    ".trig": Format(name="TriG", rdf=RdfFormat.TRIG, graphs=True),
    ".jsonld": Format(name="JSON-LD", rdf=RdfFormat.JSON_LD, graphs=True),
    ".ttl": Format(name="Turtle", rdf=RdfFormat.TURTLE, graphs=False),
    ".nt": Format(name="N-Triples", rdf=RdfFormat.N_TRIPLES, graphs=False),
    ".rdf": Format(name="RDF/XML", rdf=RdfFormat.RDF_XML, graphs=False),
}
_ALIASES = {".owl": ".rdf", ".xml": ".rdf", ".json": ".jsonld", ".nquads": ".nq"}


_IRI = re.compile(r"<([^<>]*[/#])[^<>/#]*>")
_XML_ROOT = re.compile(rb"<rdf:RDF[^>]*>")
_XML_PREFIX = re.compile(rb' xmlns:\w+="[^"]*"')


def format_of(path: Path) -> Format:
    """The format that the file's ending tells; UsageError where it tells none."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    ending = suffixes[-1] if suffixes else ""
    try:
        return FORMATS[_ALIASES.get(ending, ending)]
    except KeyError:
        known = " ".join(FORMATS)
        raise UsageError(f"{path}: no RDF format ends so; known are {known} (and .gz)") from None


def is_rdf(path: Path) -> bool:
    """Whether the file's ending tells an RDF format."""
    try:
        format_of(path)
    except UsageError:
        return False
    return True


def write(quads: Iterable[Quad], path: Path) -> str | None:
    """Write the quads, in sorted order and each once; the file appears whole or not at all.

    Returns a warning where the format has no named graphs and some had to be dropped. Raises
    UsageError for an unknown ending and KgError where the file can't be written.
    """
    form = format_of(path)
    chosen = set(quads)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as raw:
            if path.suffix.lower() == ".gz":
                # Neither a time nor a name in the header: the same quads are the same bytes.
                with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as packed:
                    serialise(chosen, form, cast("IO[bytes]", packed))
            else:
                serialise(chosen, form, raw)
        part.replace(path)
    except OSError as cause:
        raise KgError(f"{path}: can't be written ({cause.strerror or cause})") from cause
    finally:
        part.unlink(missing_ok=True)
    return dropped(chosen, form, path)


def dropped(quads: Iterable[Quad], form: Format, path: Path) -> str | None:
    """What a format without named graphs loses, in one line; None where it loses nothing."""
    if form.graphs:
        return None
    graphs = {quad.graph_name for quad in quads} - {DefaultGraph()}
    if not graphs:
        return None
    return (
        f"{path}: {form.name} has no named graphs: {len(graphs)} dropped, their triples merged; "
        "use .nq, .trig or .jsonld to keep them"
    )


def serialise(quads: Iterable[Quad], form: Format, stream: IO[bytes]) -> None:
    """Write the quads to a stream, in sorted order and each once."""
    if form.rdf == RdfFormat.N_QUADS:
        lines = sorted({f"{quad} .\n" for quad in quads})
        stream.write("".join(lines).encode())
    elif form.rdf == RdfFormat.N_TRIPLES:
        lines = sorted({f"{quad.triple} .\n" for quad in quads})
        stream.write("".join(lines).encode())
    else:
        ordered = sorted(set(quads) if form.graphs else _flat(quads), key=_reading_order)
        stream.write(_with_prefixes(ordered, form))


def _with_prefixes(ordered: list[Quad], form: Format) -> bytes:
    """The quads in a syntax with prefixes, of which only those stand in it that are used."""
    statements = ordered if form.graphs else [quad.triple for quad in ordered]
    used = {namespace for quad in ordered for namespace in _IRI.findall(str(quad))}
    chosen = {prefix: iri for prefix, iri in prefixes().items() if iri in used}
    written = serialize(statements, format=form.rdf, prefixes=chosen) or b""
    # The serialiser gives the prefixes in no particular order.
    if form.rdf == RdfFormat.RDF_XML:
        root = _XML_ROOT.search(written)
        declared = b"".join(sorted(_XML_PREFIX.findall(root[0]))) if root else b""
        return _XML_ROOT.sub(lambda _: b"<rdf:RDF" + declared + b">", written, count=1)
    lines = written.splitlines(keepends=True)
    head = sum(line.startswith(b"@prefix ") for line in lines)
    return b"".join(sorted(lines[:head]) + lines[head:])


def text(quads: Iterable[Quad], form: Format) -> str:
    """The quads as text, as `write` would put them into a file."""
    stream = io.BytesIO()
    serialise(quads, form, stream)
    return stream.getvalue().decode()


def read(path: Path) -> Iterator[Quad]:
    """The quads of an RDF file, its triples as quads of the default graph.

    Raises UsageError for an unknown ending and KgError for a file that can't be read or parsed.
    """
    form = format_of(path)
    try:
        with path.open("rb") as raw:
            stream = gzip.GzipFile(fileobj=raw) if path.suffix.lower() == ".gz" else raw
            yield from parse(
                input=cast("IO[bytes]", stream),
                format=form.rdf,
                base_iri=path.absolute().as_uri(),
            )
    except SyntaxError as cause:
        raise KgError(f"{path}: not {form.name} ({_one_line(cause)})") from cause
    except (OSError, EOFError) as cause:
        reason = getattr(cause, "strerror", None) or str(cause)
        raise KgError(f"{path}: can't be read ({_one_line(reason)})") from cause


def _flat(quads: Iterable[Quad]) -> set[Quad]:
    return {Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads}


def _reading_order(quad: Quad) -> tuple[str, str, bool, str, str]:
    """By graph and subject, and of each subject first what it is."""
    return (
        str(quad.graph_name),
        str(quad.subject),
        quad.predicate != term("rdf:type"),
        str(quad.predicate),
        str(quad.object),
    )


def _one_line(cause: object) -> str:
    return " ".join(str(cause).split())


def triples(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of the quads, each once, in sorted order."""
    return iter(sorted({quad.triple for quad in quads}, key=str))
