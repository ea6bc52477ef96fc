"""Doc and mentions → facts: every rule is a function `(doc, mentions) -> Iterator[Fact]`."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from kg.mentions import Mentions
from kg.model import Fact

Rule = Callable[[Doc, Mentions], Iterator[Fact]]
