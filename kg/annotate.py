"""Article → spaCy Doc: tokens, sentences, lemmas, tags, parse, entities; the only module that loads a model.

The tokens and the sentences come from rules of ours (`tokenizer`, `sentences`), the rest from the
shipped pipeline or from any installed spaCy pipeline. `doc.text == article.text`, so every
`token.idx` is an offset into the article.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg import resources, sentences, tokenizer, weights
from kg.errors import KgError
from kg.model import Article

_LAYERS = [HEAD, DEP, TAG, POS, LEMMA, MORPH, ENT_IOB, ENT_TYPE]
_UNPARSED = "dep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """A loaded pipeline with the tokenizer that goes with its vocabulary."""

    nlp: Language
    tokenize: Callable[[str], Doc]


@lru_cache(maxsize=2)
def load(model: str | None = None) -> Annotator:
    """Load the shipped pipeline, or the installed spaCy pipeline `model`.

    Raises KgError where `model` is not installed.
    """
    if model is None:
        nlp = weights.load_fp16(resources.DATA / "model")
    else:
        try:
            nlp = spacy.load(model)
        except (OSError, ValueError) as cause:
            raise KgError(
                f"{model}: no such spaCy pipeline is installed; install it, or leave --model out"
            ) from cause
    return Annotator(nlp=nlp, tokenize=tokenizer.make_tokenizer(nlp.vocab))


def annotate(article: Article, annotator: Annotator, wanted: Callable[[Span], bool]) -> Doc:
    """Tokenise and split the article, and analyse the sentences that are `wanted`.

    The model is the expensive step: a sentence without any political actor needs none of it. Its
    tokens then hang flat on its first token, with the dependency label `dep` and no other layer.
    """
    doc = annotator.tokenize(article.text)
    sentences.split(doc)
    chosen = [sentence for sentence in doc.sents if wanted(sentence)]
    return _merge(doc, chosen, _analyse(doc, chosen, annotator.nlp))


def _analyse(doc: Doc, chosen: Iterable[Span], nlp: Language) -> Doc:
    """Run the model over a document made of the chosen sentences alone."""
    tokens = [token for sentence in chosen for token in sentence]
    part = Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        sent_starts=[bool(token.is_sent_start) for token in tokens],
    )
    if tokens:
        for _, component in nlp.pipeline:
            part = component(part)
    return part


def _merge(doc: Doc, chosen: list[Span], part: Doc) -> Doc:
    """Lay the analyses of `part` over the chosen sentences of `doc`."""
    table = np.zeros((len(doc), len(_LAYERS)), dtype="uint64")
    flat = doc.vocab.strings.add(_UNPARSED)
    for sentence in doc.sents:
        # Heads are relative; a flat tree keeps the sentence in one piece for spaCy.
        up = -np.arange(len(sentence), dtype="int64")
        table[sentence.start : sentence.end, 0] = up.view("uint64")
        table[sentence.start : sentence.end, 1] = flat
    if len(part):
        analysed = part.to_array(_LAYERS)
        row = 0
        for sentence in chosen:
            table[sentence.start : sentence.end] = analysed[row : row + len(sentence)]
            row += len(sentence)
    return doc.from_array(_LAYERS, table)
