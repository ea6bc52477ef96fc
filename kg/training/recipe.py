"""The steps from the data folder to the pipeline on disk."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config
from thinc.api import Model

from kg.lemmatizer import Lemmatizer
from kg.training import corpus, evaluate, lemmas, names
from kg.weights import load_fp16, save_fp16

_SYNTHETIC = 10000
_HEADLINES = 3000
_NAMES_KEPT = 1 / 3  # in the last stage, of the documents that have names alone
_OUTSIDE = 2  # spaCy's `ent_iob` of a token that is known to be in no name


_TREEBANKS = ("alpino", "lassy")
_META = {
    "name": "binnenhof",
    "version": "1.0.0",
    "description": "Dutch political news: tags, lemmas, parses, names",
    "author": "The Binnenhof developers",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD Dutch Alpino", "license": "CC BY-SA 4.0"},
        {"name": "UD Dutch LassySmall", "license": "CC BY-SA 4.0"},
        {"name": "Alpino name lists", "license": "LGPL"},
    ],
}
_CHECK = Path(__file__).with_name("names_check.txt")
_CONFIGS = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """Where the training and the development corpora are."""

    train: Path
    parsed_most: Path
    dev: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """One of two runs that start from the same pipeline."""

    config: Path
    start: Path
    out: Path
    settings: Mapping[str, object]


def prepare(data: Path, out: Path, draw: Random) -> Corpora:
    """Write the corpora to `out`, and return where they are."""
    vocab = spacy.blank("nl").vocab
    held_out = corpus.read_docs(data / "silver_dev.spacy", vocab)
    unseen = {corpus.words_of(doc) for doc in held_out}
    silver = {
        corpus.words_of(doc): doc
        for file in ("silver_aug2.spacy", "silver_train.spacy")
        for doc in corpus.read_docs(data / file, vocab)
        if corpus.words_of(doc) not in unseen
    }
    treebank = [
        corpus.with_names(doc, silver) for doc in corpus.read_docs(data / "train_mix.spacy", vocab)
    ]
    parsed = {corpus.words_of(sentence) for doc in treebank for sentence in doc.sents}
    train = [
        *treebank,
        *(doc for words, doc in silver.items() if words not in parsed),
        *_headlines(treebank, draw),
        *names.write_sentences(
            vocab, names.read_names(data / "name-lists.tar.gz"), _SYNTHETIC, draw
        ),
    ]
    draw.shuffle(train)
    dev = [
        doc
        for part in _TREEBANKS
        for doc in corpus.read_treebank(data / f"split_dev_{part}.conllu.gz", vocab)
    ]
    parsed_most = [doc for doc in train if doc.has_annotation("DEP") or draw.random() < _NAMES_KEPT]
    corpora = Corpora(
        train=out / "train.spacy", parsed_most=out / "parsed_most.spacy", dev=out / "dev.spacy"
    )
    corpus.write_docs(train, corpora.train)
    corpus.write_docs(parsed_most, corpora.parsed_most)
    corpus.write_docs([*dev, *held_out], corpora.dev)
    return corpora


def fit(corpora: Corpora, out: Path, seed: int = 0, steps: int | None = None) -> Language:
    """Train in three stages in the folder `out`.

    The second and the third run twice at once, on the documents in another order, and go on with
    the mean of the weights of the two. With `steps`, each stage takes that many in place of what
    its configuration says.
    """
    settings: dict[str, object] = {"paths.dev": str(corpora.dev), "system.seed": seed}
    if steps is not None:
        settings |= {"training.max_steps": steps, "training.eval_frequency": steps}
    first = out / "first"
    first.mkdir(parents=True, exist_ok=True)
    begin = {**settings, "paths.train": str(corpora.train)}
    train_loop(init_nlp(load_config(_CONFIGS / "first.cfg", overrides=begin)), first)
    nlp = spacy.load(first / "model-last")
    for stage, train in (("second", corpora.train), ("third", corpora.parsed_most)):
        start = out / f"{stage}-start"
        nlp.to_disk(start)
        twins = [
            Twin(
                config=_CONFIGS / f"{stage}.cfg",
                start=start,
                out=out / f"{stage}-{order}",
                settings={
                    **settings,
                    "paths.train": str(train),
                    "corpora.train.seed": order,
                },
            )
            for order in (1, 2)
        ]
        with ProcessPoolExecutor(len(twins), mp_context=get_context("spawn")) as pool:
            list(pool.map(_go_on, twins))
        nlp = average([spacy.load(twin.out / "model-last") for twin in twins])
    return nlp


def average(pipelines: Sequence[Language]) -> Language:
    """The first of the pipelines, with the mean of the weights of all; they differ in nothing else.

    Pipelines that started from the same weights and saw the same data in another order stay close
    enough for their mean to be better than each of them.
    """
    result = pipelines[0]
    for name, component in result.components:
        if not isinstance(getattr(component, "model", None), Model):
            continue
        walks = [list(nlp.get_pipe(name).model.walk()) for nlp in pipelines]  # type: ignore[attr-defined]
        for nodes in zip(*walks, strict=True):
            for parameter in nodes[0].param_names:
                if nodes[0].has_param(parameter):
                    values = [node.get_param(parameter) for node in nodes]
                    nodes[0].set_param(parameter, sum(values[1:], values[0]) / len(values))
    return result


def _go_on(twin: Twin) -> None:
    """Train on from where the stage starts; this runs in a process of its own."""
    twin.out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.load(twin.start)
    nlp.config = nlp.config.merge(load_config(twin.config, overrides=dict(twin.settings)))
    train_loop(nlp, twin.out)


def add_lemmas(nlp: Language, data: Path) -> None:
    """Add the lemmatizer, learned from the treebank.

    `train_mix.spacy` holds `split_train_full` and sentences whose lemmas are less sure, so what is
    in both counts twice.
    """
    treebank = corpus.read_treebank(data / "split_train_full.conllu.gz", nlp.vocab)
    treebank += corpus.read_docs(data / "train_mix.spacy", nlp.vocab)
    lemmatizer = cast(Lemmatizer, nlp.add_pipe("nl_lemmas", after="parser"))
    lemmatizer.table = lemmas.learn(treebank)


def ship(nlp: Language, folder: Path) -> None:
    """Write the pipeline with half-precision weights and without the words it was trained on."""
    nlp.meta.update(_META)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    save_fp16(nlp, folder)
    kept = set(spacy.blank("nl").vocab.strings)
    for labels in nlp.pipe_labels.values():
        kept.update(labels, *(re.split(r"[|=]", label) for label in labels))
    strings = json.dumps(sorted(kept), ensure_ascii=False, indent=0)
    (folder / "vocab" / "strings.json").write_text(strings, encoding="utf-8")


def score(model: Path, data: Path) -> dict[str, evaluate.Scores]:
    """The scores of the pipeline in the folder `model` on the held-out data."""
    nlp = load_fp16(model)
    tests = {
        part: corpus.read_treebank(data / f"split_test_{part}.conllu.gz", nlp.vocab)
        for part in _TREEBANKS
    }
    check = evaluate.read_names_check(_CHECK, nlp.vocab)
    silver = corpus.read_docs(data / "silver_dev.spacy", nlp.vocab)
    return {
        **{
            f"{part}, sentences by the {borders}": evaluate.score_treebank(nlp, gold, borders)
            for part, gold in tests.items()
            for borders in evaluate.BORDERS
        },
        "sentence F, a paragraph a line": {
            part: evaluate.score_sentences(
                corpus.read_paragraphs(data / f"split_test_{part}.conllu.gz"), evaluate.by_rules()
            )
            for part in _TREEBANKS
        },
        "names, silver": evaluate.score_names(nlp, silver),
        "names, check by hand": evaluate.score_names(nlp, check),
    }


def _headlines(treebank: Iterable[Doc], draw: Random) -> Iterator[Doc]:
    sentences = [
        sentence
        for doc in treebank
        for sentence in doc.sents
        if len(sentence) >= 6 and all(token.ent_iob == _OUTSIDE for token in sentence)
    ]
    for sentence in draw.sample(sentences, min(_HEADLINES, len(sentences))):
        doc = corpus.headline(sentence, draw)
        if doc is not None:
            yield doc
