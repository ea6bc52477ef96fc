"""Tokens → sentences, in rules: full stops, quotation marks, abbreviations, line breaks.

A sentence ends at a line break, and behind `.`, `!`, `?` or an ellipsis with the quotation marks
and brackets that close there, when what follows can open a sentence. Quotation marks may be
straight or typographic, single or doubled, and one sign may both open and close (`’…’`): the white
space around it tells which it does. A colon never ends a sentence, so `Zij zei: ’Nee.’` is one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.tokenizer import FINAL_TOO, MID_SENTENCE

_OPENERS = frozenset(
    """
    Aan Achter Al Alle Alleen Als Behalve Beide Bij Binnen Buiten Daar Daarbij Daarmee Daarna
    Daarnaast Daarom Daarop Dan Dat De Deze Dezelfde Die Dit Door Dus Echter Een Eerder Eén Elk Elke
    En Enkele Er Ervan Even Geen Haar Had Heeft Het Hier Hierbij Hierdoor Hij Hoe Hoewel Hun Ik In
    Inmiddels Is Ja Je Kan Later Maar Met Mijn Misschien Na Naar Naast Nadat Nee Niemand Niet Nog Nu
    Of Om Omdat Onder Ons Onze Ook Op Over Pas Samen Sinds Sommige Tegen Terwijl Tijdens Toch Toen
    Tot Tussen Uit Vanaf Veel Verder Via Volgens Voor Vooral Voordat Waar Waarom Wanneer Want Was
    Wat We Wel Welke Werd Wie Wij Wil Ze Zelf Zelfs Zij Zijn Zo Zoals Zodra Zonder Zou
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Capitalised words that open a sentence rather than go on with a name."""

_ENDS = frozenset({".", "..", "...", "....", "…", "!", "!!", "!!!", "?", "??", "?!", "!?"})
_LONGEST = 400
"""A sentence of more tokens is no prose; what follows would take time by the square of them."""
_LABELLED = frozenset({"categorie", "groep", "klasse", "optie", "plan", "punt", "type", "vitamine"})
"""Words before a letter that is no initial: `plan B.`"""

_QUOTES: dict[str, bool | None] = {
    **dict.fromkeys(("'", "''", '"', '""', "’", "’’", "‘", "‘‘", "`", "``", "´")),
    **dict.fromkeys(("„", "«", "“", ",,", "‹"), True),
    **dict.fromkeys(("”", "»", "›"), False),
}
"""Each quotation mark, and whether it opens where the white space does not tell."""

_BRACKETS = {"(": True, "[": True, "{": True, ")": False, "]": False, "}": False}
_DASHES = frozenset("-–—•*·")
_INITIALS = re.compile(r"(?:[^\W\d_][^\W\d_]?\.-?)+")
_ITEM_NUMBER = re.compile(r"\d{1,3}|[IVX]{1,4}|[a-z]")
_CLITIC = re.compile("['’‘`][stnk]", re.IGNORECASE)


@Language.component("nl_sentences", assigns=["token.is_sent_start", "doc.sents"])
def nl_sentences(doc: Doc) -> Doc:
    """The splitter as a spaCy component."""
    split(doc)
    return doc


def split(doc: Doc) -> None:
    """Set `is_sent_start` of every token of `doc`, replacing what was set; `doc` has no parse."""
    starts = np.full((len(doc), 1), -1, dtype="int64")
    starts[list(_starts(doc)), 0] = 1
    doc.from_array(["SENT_START"], cast(Any, starts.view("uint64")))


def _starts(doc: Doc) -> Iterator[int]:
    """The index of each token that opens a sentence; white space goes with what is before it."""
    words = [token.text for token in doc]
    opens = _marks(words, [bool(token.whitespace_) for token in doc])
    first = 0  # where the sentence opens that is being read
    end: int | None = None  # where it is over, if what comes next lets it be
    broken = False
    for i, word in enumerate(words):
        if word.isspace():
            broken = broken or "\n" in word or "\r" in word
            if i == 0:
                yield 0
            continue
        if i == 0 or broken:
            yield i
            first, end, broken = i, None, False
        elif i - first >= _LONGEST:
            yield i
            first, end = i, None
        elif end is not None and opens[i] is not False and word not in _ENDS:
            if _is_over(words, opens, first, end, i):
                yield i
                first = i
            end = None
        if word in _ENDS or (len(word) > 1 and word.endswith(".")):
            end = i


def _marks(words: Sequence[str], spaced: Sequence[bool]) -> list[bool | None]:
    """For each token whether it is a mark that opens (True), one that closes (False) or neither."""
    roles: list[bool | None] = []
    inside = False  # a quotation is open
    last = len(words) - 1
    for i, word in enumerate(words):
        role = _BRACKETS.get(word)
        if word in _QUOTES:
            behind = i == 0 or spaced[i - 1] or words[i - 1].isspace() or roles[i - 1] is True
            before = i == last or spaced[i] or words[i + 1].isspace()
            if behind != before:
                role = behind
            elif not behind and words[i - 1] == ":":
                role = True
            else:
                usual = _QUOTES[word]
                role = (not inside) if usual is None else usual
            inside = role
        elif word.isspace() and "\n" in word:
            inside = False
        roles.append(role)
    return roles


def _is_over(
    words: Sequence[str], opens: Sequence[bool | None], first: int, end: int, following: int
) -> bool:
    """Whether the sentence from `first` ends with the token `end` where `following` comes next."""
    mark = words[end]
    if mark in MID_SENTENCE or mark[0].lower() + mark[1:] in MID_SENTENCE:
        return False
    if mark == "." and end == first + 1 and _ITEM_NUMBER.fullmatch(words[first]):
        return False  # the number of an item or a heading: `1. Inleiding`
    if words[following] == "Chr.":
        return False  # `v. Chr.`
    head = following
    while head < len(words) and (opens[head] is True or words[head] in _DASHES):
        head += 1
    if head == len(words):
        return False
    word = words[head]
    if _CLITIC.fullmatch(word) and head + 1 < len(words):
        word = words[head + 1]  # `'s Avonds`, `'t Is`
    if mark in _ENDS:
        return word[0].isupper() or word[0].isdigit() or (head > following and mark == ".")
    if mark in FINAL_TOO or mark.islower():
        return word in _OPENERS
    if _INITIALS.fullmatch(mark) and mark.count(".") == 1:
        return word in _OPENERS and words[end - 1] in _LABELLED
    return word in _OPENERS and not _INITIALS.fullmatch(mark)
