"""Pages for people: one thing of the graph with its links, and the query form."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from kg.iris import shorten

_STYLE = """
:root { color-scheme: light dark; --line: light-dark(#ccc, #444); --soft: light-dark(#555, #aaa) }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1rem; margin: 2rem 0 .5rem }
table { border-collapse: collapse; width: 100% }
td { border-top: 1px solid var(--line); padding: .3rem .6rem .3rem 0; vertical-align: top;
     overflow-wrap: anywhere }
td:first-child { white-space: nowrap } .soft { color: var(--soft); font-size: .85rem }
textarea { width: 100%; min-height: 14rem; font: 14px/1.4 ui-monospace, monospace;
           box-sizing: border-box }
"""
_HEADINGS = {"out": "What the graph says of it", "in": "What points to it", "graph": "This graph"}
_EXAMPLE = """PREFIX pol: <https://w3id.org/binnenhof/def#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?person ?party WHERE {
  ?someone pol:memberOf ?group ; rdfs:label ?person .
  ?group rdfs:label ?party .
} LIMIT 20"""

Cell = Mapping[str, str]


def thing(iri: str, result: bytes, base: str) -> str | None:
    """The page of a thing from the rows about it (SPARQL JSON); None where there are none."""
    rows: Sequence[Mapping[str, Cell]] = json.loads(result)["results"]["bindings"]
    if not rows:
        return None
    names = [
        row["end"]["value"]
        for row in rows
        if row["way"]["value"] == "out" and row["p"]["value"].endswith("#label")
    ]
    parts = [f"<h1>{escape(names[0] if names else shorten(iri, base))}</h1>"]
    parts.append(f'<p class="soft">{escape(iri)}</p>')
    for way, heading in _HEADINGS.items():
        chosen = [row for row in rows if row["way"]["value"] == way]
        if chosen:
            lines = "".join(_row(row, base) for row in chosen)
            parts.append(f"<h2>{heading}</h2><table>{lines}</table>")
    here = f"/iri?iri={quote(iri, safe='')}"
    parts.append(
        f'<p class="soft">The same as <a href="{here}&amp;format=ttl">Turtle</a>'
        f' or <a href="{here}&amp;format=jsonld">JSON-LD</a></p>'
    )
    return _page(names[0] if names else iri, "".join(parts))


def form(message: str = "") -> str:
    """The page with a form for a query."""
    return _page(
        "Binnenhof",
        "<h1>Binnenhof</h1><p>Dutch politics in the news, as a graph. Ask it in SPARQL; "
        'the <a href="/.well-known/void">dataset description</a> says what is in it.</p>'
        f"<p>{escape(message)}</p>"
        '<form action="/sparql" method="get"><textarea name="query" aria-label="SPARQL query">'
        f"{escape(_EXAMPLE)}</textarea><p><button>Ask</button></p></form>",
    )


def _row(row: Mapping[str, Cell], base: str) -> str:
    predicate = _link(row["p"]["value"], base, shorten(row["p"]["value"], base))
    end, label = row["end"], row.get("label", {}).get("value")
    if end["type"] == "uri":
        shown = _link(end["value"], base, label or shorten(end["value"], base))
    else:
        language = f' lang="{escape(end["xml:lang"])}"' if "xml:lang" in end else ""
        shown = f"<span{language}>{escape(end['value'])}</span>"
    graph, count = row["graph"]["value"], int(row["graphs"]["value"])
    more = f" and {count - 1} more" if count > 1 else ""
    where = f"{_link(graph, base, shorten(graph, base))}{more}"
    return f'<tr><td>{predicate}</td><td>{shown}</td><td class="soft">{where}</td></tr>'


def _link(iri: str, base: str, text: str) -> str:
    """A link to where this server describes the IRI."""
    local = f"/id/{iri[len(base) :]}" if iri.startswith(base) and base.endswith("/") else None
    target = local or f"/iri?iri={quote(iri, safe='')}"
    return f'<a href="{escape(target)}">{escape(text)}</a>'


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style><body>{body}</body></html>"
    )
