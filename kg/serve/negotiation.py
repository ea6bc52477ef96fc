"""Content negotiation: the best of what we have for what the client accepts."""

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

RESULTS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
"""Media types for SELECT and ASK, the preferred one first."""

GRAPHS: Mapping[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "text/plain": ox.RdfFormat.N_TRIPLES,
}
"""Media types for CONSTRUCT, DESCRIBE and graphs, the preferred one first."""

PAGE = "text/html"


def best(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type with the highest quality for an Accept header, None where none fits.

    Of equal ones the first offered wins; no header accepts everything.
    """
    ranges = list(_ranges(accept or "*/*"))
    quality = {media: _quality(media, ranges) for media in offered}
    fit = [media for media in offered if quality[media] > 0]
    return max(fit, key=lambda media: quality[media], default=None)


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """The media ranges of an Accept header with their qualities."""
    for part in accept.split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip().lower() == "q":
                try:
                    quality = float(value)
                except ValueError:
                    quality = 0.0
        if name:
            yield name.lower(), quality


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that fits a media type."""
    kind = media.partition("/")[0]
    for pattern in (media, f"{kind}/*", "*/*"):
        for name, quality in ranges:
            if name == pattern:
                return quality
    return 0.0
