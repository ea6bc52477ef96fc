"""The tokens of a request with their places: what it asks for, without reading its strings."""

from collections.abc import Iterator
from typing import NamedTuple

from kg import sparql


class Token(NamedTuple):
    """A piece of a request: `kind` is string, iri, variable, prefixed, word or other."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, word: str) -> bool:
        """Whether the token is this keyword, in any case."""
        return self.kind == "word" and self.text.upper() == word


def tokens(request: str) -> Iterator[Token]:
    """The tokens in their order, without white space and comments."""
    place = 0
    for kind, text in sparql.tokens(request):
        start, place = place, place + len(text)
        if kind != "comment" and not text.isspace():
            yield Token(kind, text, start, place)


def words(request: str) -> frozenset[str]:
    """The bare words of a request in upper case: its keywords, and the functions it calls."""
    return frozenset(token.text.upper() for token in tokens(request) if token.kind == "word")
