"""The tokens of an article as plain lists: what all finders read, made once."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

_SAME = str.maketrans("’‘`´–‑", "''''--")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Words with typographic quotes and dashes made plain (one character for one), and places."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    opens: list[bool]

    def at(self, offset: int) -> int:
        """The token that holds the character at `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def __len__(self) -> int:
        return len(self.words)


def with_layer(doc: Doc, layer: str, chosen: Callable[[str], bool]) -> frozenset[int]:
    """The tokens whose label in a layer (`POS`, `DEP`, `MORPH`) is among those chosen.

    A layer has few labels: each is looked at once, however many tokens bear it.
    """
    column = doc.to_array(layer)
    strings = doc.vocab.strings
    labels = [label for label in np.unique(column) if label and chosen(strings[int(label)])]
    return frozenset(np.flatnonzero(np.isin(column, labels)).tolist())


def tokens(doc: Doc) -> Tokens:
    """Read the words of a document."""
    text = doc.text.translate(_SAME)
    starts = [int(start) for start in doc.to_array("IDX")]
    lengths = doc.to_array("LENGTH")
    ends = [start + int(length) for start, length in zip(starts, lengths, strict=True)]
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    sentence: list[int] = []
    opens = [False] * len(words)
    for number, span in enumerate(doc.sents):
        sentence.extend([number] * len(span))
        for place in range(span.start, span.end):
            opens[place] = True
            if words[place][:1].isalnum():
                break
    return Tokens(
        text=text,
        words=words,
        lower=[word.lower() for word in words],
        starts=starts,
        ends=ends,
        sentence=sentence,
        opens=opens,
    )
