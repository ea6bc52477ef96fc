"""SPARQL as tokens: what must be done to a query's text is done to whole tokens, never inside one.

A string, an IRI or a comment that happens to hold `?date` is left alone, and a value is put in as
the term it is, escaped by its serialiser: nothing in it can become a part of the query.
"""

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from kg.iris import PREFIXES

Term = NamedNode | Literal

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3} | '{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<prefixed>(?:[A-Za-z][\w.-]*)?:(?:[\w.:%-]|\\.)*)
  | (?P<word>[A-Za-z]+)
  | (?P<other>\s+|.)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> Iterator[tuple[str, str]]:
    """The kind and the text of each token; joined they are the query again."""
    for match in _TOKEN.finditer(sparql):
        yield match.lastgroup or "other", match[0]


def form(sparql: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; an empty string for anything else."""
    for kind, token in tokens(sparql):
        word = token.upper()
        if kind == "word" and word in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}:
            return word
    return ""


def variables(sparql: str) -> frozenset[str]:
    """The names of the variables that occur in the query."""
    return frozenset(token[1:] for kind, token in tokens(sparql) if kind == "variable")


def with_prefixes(sparql: str) -> str:
    """The query with our prefixes declared where it uses them undeclared; no line moves."""
    declared: set[str] = set()
    used: set[str] = set()
    before = ""
    for kind, token in tokens(sparql):
        if kind == "prefixed":
            (declared if before == "PREFIX" else used).add(token.partition(":")[0])
        if kind in {"word", "prefixed"}:
            before = token.upper()
    missing = sorted((used - declared) & PREFIXES.keys())
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in missing) + sparql


def substitute(sparql: str, values: Mapping[str, Term]) -> str:
    """The query with each variable that has a value replaced by its term.

    In a projection it becomes `(term AS ?name)`, and `BOUND(?name)` becomes true, as SPARQL's
    substitution proposal (SEP-0007) has it.
    """
    parts = list(tokens(sparql))
    written: list[str] = []
    projecting = False
    depth = 0
    place = 0
    while place < len(parts):
        kind, token = parts[place]
        word = token.upper() if kind == "word" else ""
        if word == "SELECT":
            projecting, depth = True, 0
        elif word == "WHERE" or token == "{":
            projecting = False
        elif token in {"(", ")"}:
            depth += 1 if token == "(" else -1
        name = token[1:] if kind == "variable" else ""
        if word == "BOUND" and (end := _bound(parts, place, values)):
            written.append("true")
            place = end
            continue
        if name in values:
            term = str(values[name])
            token = f"({term} AS {token})" if projecting and depth == 0 else term
        written.append(token)
        place += 1
    return "".join(written)


def _bound(parts: list[tuple[str, str]], place: int, values: Mapping[str, Term]) -> int:
    """Where `BOUND(?name)` ends, if it asks for a variable that has a value; else 0."""
    shape = []
    for index in range(place + 1, len(parts)):
        kind, token = parts[index]
        if kind == "comment" or token.isspace():
            continue
        shape.append(token)
        if len(shape) == 3:
            asked = shape[0] == "(" and shape[2] == ")" and shape[1][1:] in values
            return index + 1 if asked and shape[1][0] in "?$" else 0
    return 0
