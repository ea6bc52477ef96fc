"""Dutch news text → tokens, in rules.

Built on spaCy's tokenizer for Dutch, with prefix, suffix and exception rules of our own. What is
one token, and what is not:

- A hyphenated compound is one token: `oud-minister`, `CU-vicepremier`, `PvdA-Kamerlid`,
  `Haersma-Buma`, `GroenLinks-PvdA`, `kabinet-Rutte`.
- A word with an apostrophe inside is one token, whichever sign is used for it: `VVD'er`, `VVD’er`,
  `D66'ers`, `Rutte’s`, `foto's`; so are `'s`, `'t`, `'n`, `'m`, `'s-Gravenhage` and `'90`.
- A quotation mark at the edge of a word is a token, straight or typographic, single or doubled:
  `'`, `’`, `„`, `”`, `’’`, `,,`. The apostrophe of `Timmermans’ plan` is such a mark as well.
- `CD&V`, `50Plus`, `D66`, `12.500`, `1,5`, `2023-2027`, `en/of`, `24/7` are one token. A slash
  before a capital splits: `VVD/CDA` is three tokens. So does a dash (not a hyphen) between words.
- An abbreviation keeps its full stop (`mr.`, `o.a.`, `J.P.`); any other full stop is a token.

The text is never changed: a typographic apostrophe is read as a straight one to find the borders,
one character for one, and the tokens are then cut from the original. So `doc.text == text`.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.nl import Dutch
from spacy.lang.nl.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

MID_SENTENCE = frozenset(
    """
    Bros. St. Ste. afb. afd. art. artt. bijv. blz. bv. c.q. ca. cf. d.d. d.m.v. d.w.z. dhr. dr.
    drs. ds. e.g. excl. fam. fig. geb. gebr. gem. gen. i.c. i.c.m. i.e. i.g.v. i.h.a. i.h.b.
    i.h.k.v. i.o.v. i.p.v. i.t.t. i.v.m. incl. ing. inz. ir. jhr. jkvr. kapt. kol. lt. luit. m.a.w.
    m.b.t. m.b.v. m.i. m.i.v. m.m.v. m.n. mej. mevr. mgr. mr. mrs. ms. mw. n.a.v. nr. nrs. o.a.
    o.b.v. o.g.v. o.i. o.l.v. o.v.v. pag. plm. prof. q.q. resp. sgt. t.a.v. t.b.v. t.g.v. t.n.v.
    t.o.v. t.w. tel. u.a. v.a. v.d. vgl. vnl. vs. w.o. wnd. z.g. zgn. zog. a.h.v. a.d.h.v. b.v.
    hfst. plv. jan. feb. mrt. apr. aug. sept. okt. nov. dec.
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Abbreviations that a sentence goes on after."""

FINAL_TOO = frozenset(
    """
    B.V. Chr. N.V. S.A. U.S. V.S. a.i. a.m. a.s. a.u.b. c.a. c.s. co. corp. e.a. e.d. e.o. e.v.
    enz. enzv. etc. i.o. inc. jl. jr. k.k. ll. ltd. m.u.v. mld. mln. n.Chr. n.b. n.v.t. o.i.d. p.a.
    p.j. p.m. p.p. r.k. s.v.p. sr. t.e.m. t.m. t.z.t. v.Chr. v.v. z.o.z. z.s.m.
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Abbreviations that may also be the last word of a sentence."""

_NO_CAPITAL = {"jan."}  # `Jan.` is someone at the end of a sentence
_SHORT_WORDS = ("'s", "'t", "'n", "'m", "'k", "'r", "'S", "'T", "'N", "'M", "'K")
_STRAIGHT = str.maketrans("’‘ʼ´`", "'''''")
_APOSTROPHE = re.compile("[’‘ʼ´`]")

# What the rules below would take apart: initials and the like (`J.P.`, `A.F.Th.`, `t.a.v.`),
# `'s-Gravenhage`, a decade (`'90`).
_WHOLE = re.compile(
    rf"(?:[{ALPHA}]\.-?){{2,}}|(?:[{ALPHA_UPPER}][{ALPHA_LOWER}]?\.-?){{2,}}"
    rf"|[{ALPHA_UPPER}]\.|(?:IJ|Th|Ch|Ph|Tj|Fr|Joh)\."
    rf"|'[snt]-[{ALPHA_UPPER}][{ALPHA}-]*|'[0-9]{{2}}"
)
_PREFIXES = ["''", *TOKENIZER_PREFIXES]
_SUFFIXES = [*TOKENIZER_SUFFIXES, rf"(?<=[0-9{ALPHA_UPPER}])\."]
_INFIXES = [
    *TOKENIZER_INFIXES,
    r"(?<=[\w)'\"])[—–](?=[\w('\"])",
    rf"(?<=[{ALPHA}0-9])/(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}0-9]):(?=['\"“„«])",
    rf"(?<=[{ALPHA_LOWER}])[.!?](?=['\"”»]*[{ALPHA_UPPER}])",
    rf"(?<=[:.!?])['\"“”„«»]+(?=[{ALPHA}])",
]


def _exceptions() -> Iterator[str]:
    yield from _SHORT_WORDS
    for word in MID_SENTENCE | FINAL_TOO:
        yield word
        if word not in _NO_CAPITAL:
            yield word[0].upper() + word[1:]


def make_tokenizer(vocab: Vocab) -> Callable[[str], Doc]:
    """A tokenizer for Dutch news whose Docs have `vocab`; `doc.text` is always the given text."""
    splitter: Any = Dutch(vocab=vocab).tokenizer
    splitter.rules = {word: [{"ORTH": word}] for word in _exceptions()}
    splitter.prefix_search = compile_prefix_regex(_PREFIXES).search
    splitter.suffix_search = compile_suffix_regex(_SUFFIXES).search
    splitter.infix_finditer = compile_infix_regex(_INFIXES).finditer
    splitter.token_match = _WHOLE.fullmatch

    def tokenize(text: str) -> Doc:
        plain = text.translate(_STRAIGHT)
        doc: Doc = splitter(plain)
        if plain == text:
            return doc
        words = [text[token.idx : token.idx + len(token)] for token in doc]
        for token, word in zip(doc, words, strict=True):
            # The model sees `VVD’er` as it sees `VVD'er`.
            if len(word) > 1 and _APOSTROPHE.search(word):
                vocab[word].norm_ = token.norm_
        return Doc(vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])

    return tokenize
