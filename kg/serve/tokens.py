"""SPARQL as tokens: enough to see which keywords a request uses, without reading its strings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|\#[^\n\r]*)
  | (?P<string>\"\"\"(?:\\.|\"{0,2}[^"\\])*\"\"\"|'''(?:\\.|'{0,2}[^'\\])*'''
      |"(?:\\.|[^"\\\n\r])*"|'(?:\\.|[^'\\\n\r])*')
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<variable>[?$]\w+)
  | (?P<name>[\w.-]*:[\w.:%\\-]*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of a request: `kind` is string, iri, variable, name (prefixed), word or mark."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, word: str) -> bool:
        """Whether the token is this keyword, in any case."""
        return self.kind == "word" and self.text.upper() == word


def tokens(sparql: str) -> Iterator[Token]:
    """The tokens in their order, without white space and comments."""
    for match in _TOKEN.finditer(sparql):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match[0], match.start(), match.end())


def words(sparql: str) -> frozenset[str]:
    """The bare words of a request in upper case: its keywords, and the functions it calls."""
    return frozenset(token.text.upper() for token in tokens(sparql) if token.kind == "word")
