"""Article → spaCy Doc: tokens, sentences, lemmas, tags, parse, entities.

The only module that loads a model. The tokens and the sentences come from rules of ours
(`tokenizer`, `sentences`), the rest from the shipped pipeline or from any installed spaCy pipeline.
`doc.text == article.text`, so every `token.idx` is an offset into the article.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.types import Ints2d

from kg import resources, sentences, tokenizer, weights
from kg.errors import KgError
from kg.model import Article

Selection = Callable[[Doc], Sequence[Span]]
"""Chooses the sentences that are worth the model, from the tokens alone, in their order."""

_LAYERS: list[int | str] = ["HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH", "ENT_IOB", "ENT_TYPE"]
_UNPARSED = "dep"
_BATCH = 64


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


def annotate(
    articles: Iterable[Article], annotator: Annotator, select: Selection
) -> Iterator[tuple[Article, Doc]]:
    """Tokenise and split each article, and analyse the sentences that `select` chooses.

    The model is the expensive step, and a sentence without any political actor needs none of it:
    its tokens hang flat on its first token, with the dependency label `dep` and no other layer.
    """
    stream = iter(articles)
    while batch := list(islice(stream, _BATCH)):
        docs = [_split(article, annotator) for article in batch]
        chosen = [select(doc) for doc in docs]
        parts = [_part(doc, spans) for doc, spans in zip(docs, chosen, strict=True)]
        analysed = annotator.nlp.pipe(parts, batch_size=_BATCH)
        for article, doc, spans, part in zip(batch, docs, chosen, analysed, strict=True):
            yield article, _merge(doc, spans, part)


def annotate_one(article: Article, annotator: Annotator, select: Selection) -> Doc:
    """The Doc of a single article."""
    return next(doc for _, doc in annotate([article], annotator, select))


def everything(doc: Doc) -> Sequence[Span]:
    """The selection that leaves no sentence out."""
    return list(doc.sents)


def _split(article: Article, annotator: Annotator) -> Doc:
    doc = annotator.tokenize(article.text)
    sentences.split(doc)
    return doc


def _part(doc: Doc, chosen: Sequence[Span]) -> Doc:
    """A document made of the chosen sentences alone, for the model to analyse."""
    tokens = [token for sentence in chosen for token in sentence]
    return Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        sent_starts=[bool(token.is_sent_start) for token in tokens],
    )


def _merge(doc: Doc, chosen: Sequence[Span], part: Doc) -> Doc:
    """Lay the analysis of `part` over the chosen sentences of `doc`."""
    table = np.zeros((len(doc), len(_LAYERS)), dtype="uint64")
    flat = doc.vocab.strings.add(_UNPARSED)
    for sentence in doc.sents:
        # Heads are relative, as spaCy keeps them; a flat tree holds the sentence in one piece.
        up = -np.arange(len(sentence), dtype="int64")
        table[sentence.start : sentence.end, 0] = up.view("uint64")
        table[sentence.start : sentence.end, 1] = flat
    if len(part):
        layers = part.to_array(_LAYERS)
        row = 0
        for sentence in chosen:
            table[sentence.start : sentence.end] = layers[row : row + len(sentence)]
            row += len(sentence)
    return doc.from_array(_LAYERS, cast(Ints2d, table))
