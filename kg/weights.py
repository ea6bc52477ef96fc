"""Keep a spaCy pipeline on disk with half-precision weights, and load it back.

On disk every parameter is float16, which halves the wheel; in memory every parameter is float32,
because that is what the matrix routines compute in.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast

import spacy
from spacy.language import Language
from thinc.api import Model, NumpyOps

import kg.lemmatizer  # noqa: F401 - the pipeline holds this component

_LEFT_OUT = ("tokenizer",)  # `kg.tokenizer` makes the tokens; spaCy's would double the loading time


def save_fp16(nlp: Language, path: Path) -> None:
    """Write `nlp` to the folder `path` with float16 weights.

    The weights of `nlp` are rounded as well, to three significant digits or so, and stay float32;
    what it answers afterwards is what the loaded pipeline answers.
    """
    _cast(nlp, "float16")
    try:
        nlp.to_disk(path, exclude=_LEFT_OUT)
    finally:
        _cast(nlp, "float32")


def load_fp16(path: Path) -> Language:
    """Load a pipeline that `save_fp16` wrote; a pipeline with float32 weights loads as well.

    Raises OSError where `path` holds no pipeline.
    """
    nlp = spacy.load(path, exclude=_LEFT_OUT)
    _cast(nlp, "float32")
    # The matrix routines of numpy (OpenBLAS) give the same token vectors in two thirds of the time
    # that thinc's own (BLIS) take.
    ops = NumpyOps(use_blis=False)
    for node in _nodes(nlp):
        node.ops = ops
    return nlp


def _cast(nlp: Language, precision: Literal["float16", "float32"]) -> None:
    for node in _nodes(nlp):
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, cast(Any, node.get_param(name).astype(precision)))


def _nodes(nlp: Language) -> Iterator[Model[Any, Any]]:
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            yield from model.walk()
