"""The treebank and the names as training examples.

The treebank's documents hold parses, tags and lemmas, and, sentence by sentence, the names that the
name corpus has for the same words; further documents hold names alone. What a document does not say
is missing, not wrong: each component learns from what there is.
"""

import gzip
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

Words = tuple[str, ...]

_QUOTES = {"'": ("’", "‘"), '"': ("”", "“", "„"), "''": ("”", "’’")}


def read_paragraphs(path: Path) -> list[list[str]]:
    """The sentences of a gzipped CoNLL-U file, by paragraph as their `sent_id` tells."""
    paragraphs: list[list[str]] = []
    last = ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            comment, *lines = block.strip().splitlines() or [""]
            rows = [line.split("\t") for line in lines if line[:1].isdigit()]
            if not rows:
                continue
            text = "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in rows)
            paragraph = comment.rpartition(".s.")[0]
            if not paragraph or paragraph != last:
                paragraphs.append([])
            paragraphs[-1].append(text.strip())
            last = paragraph
    return paragraphs


def read_docs(path: Path, vocab: Vocab) -> list[Doc]:
    """The documents of a `.spacy` file."""
    return list(DocBin().from_disk(path).get_docs(vocab))


def write_docs(docs: Iterable[Doc], path: Path) -> None:
    """Write a `.spacy` file."""
    DocBin(docs=docs).to_disk(path)


def read_treebank(path: Path, vocab: Vocab, per_document: int = 5) -> list[Doc]:
    """The sentences of a gzipped CoNLL-U file, `per_document` in a document."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = list(_sentences(file))
    return [
        _document(vocab, sentences[i : i + per_document])
        for i in range(0, len(sentences), per_document)
    ]


def words_of(span: Doc | Span) -> Words:
    """The words of a document or a sentence, to find the same sentence elsewhere."""
    return tuple(token.text for token in span if not token.is_space)


def with_names(doc: Doc, names: dict[Words, Doc]) -> Doc:
    """A copy of the treebank document `doc` with the names that `names` has for its sentences."""
    entities: list[str | None] = []
    for sentence in doc.sents:
        named = names.get(words_of(sentence))
        entities.extend([None] * len(sentence) if named is None else iob(named))
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=cast(list[str], entities),
    )


def iob(doc: Doc) -> list[str | None]:
    """The names as one tag a token; None where it is not known whether there is one."""
    return [
        None if not token.ent_iob_ else "-".join(filter(None, (token.ent_iob_, token.ent_type_)))
        for token in doc
        if not token.is_space
    ]


def headline(sentence: Span, draw: Random) -> Doc | None:
    """A nameless sentence cut so that it opens with a noun, or None where it has none to open with.

    A capital at the start makes no name: `Wachtlijsten in de zorg lopen op`.
    """
    nouns = [
        token.i - sentence.start
        for token in sentence[:-4]
        if token.pos_ == "NOUN" and token.text.islower() and len(token.text) > 3
    ]
    if not nouns:
        return None
    rest = list(sentence)[draw.choice(nouns) :]
    words = [token.text for token in rest]
    words[0] = words[0].capitalize()
    return Doc(
        sentence.doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in rest],
        pos=[token.pos_ for token in rest],
        morphs=[str(token.morph) for token in rest],
        ents=["O"] * len(words),
        sent_starts=[i == 0 for i in range(len(words))],
    )


def examples(
    path: Path, known_sentences: float = 1.0, curly: float = 0.0, seed: int = 0
) -> Callable[[Language], Iterator[Example]]:
    """Read examples from a `.spacy` file, shuffled anew each time.

    In a share `known_sentences` of them the pipeline is told where the sentences are, as it is in
    use; in a share `curly` the straight quotation marks become typographic ones.
    """
    draw = Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        docs = read_docs(Path(path), nlp.vocab)
        if curly:
            draw.shuffle(docs)
        for gold in docs:
            words = [token.text for token in gold]
            if draw.random() < curly:
                words = _typographic(words, draw)
            told = draw.random() < known_sentences
            predicted = Doc(
                nlp.vocab,
                words=words,
                spaces=[bool(token.whitespace_) for token in gold],
                sent_starts=[bool(token.is_sent_start) for token in gold] if told else None,
            )
            for token in predicted:
                if len(token) > 1 and "’" in token.text:
                    nlp.vocab[token.text].norm_ = token.text.replace("’", "'").lower()
            yield Example(predicted, _reworded(gold, words))

    return read


registry.readers("binnenhof.Examples.v1", func=examples)


def _reworded(gold: Doc, words: Sequence[str]) -> Doc:
    """`gold` with other words in the places of its own."""
    if all(token.text == word for token, word in zip(gold, words, strict=True)):
        return gold
    attributes: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE"]
    attributes += ["HEAD", "DEP"] if gold.has_annotation("DEP") else ["SENT_START"]
    doc = Doc(gold.vocab, words=list(words), spaces=[bool(token.whitespace_) for token in gold])
    return doc.from_array(attributes, cast(Any, gold.to_array(attributes)))


def _typographic(words: Sequence[str], draw: Random) -> list[str]:
    """The words with curly quotation marks and apostrophes."""
    opening, closing = draw.choice([("’", "’"), ("‘", "’"), ("“", "”"), ("„", "”"), ("”", "”")])
    is_open = False
    out = []
    for word in words:
        if word in _QUOTES:
            out.append(closing if is_open else opening)
            is_open = not is_open
        else:
            out.append(word.replace("'", "’"))
    return out


def _sentences(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    """The rows of each sentence, without the rows of empty nodes and of words in several parts."""
    rows: list[list[str]] = []
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if fields[0].isdigit():
            rows.append(fields)
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _document(vocab: Vocab, sentences: Sequence[list[list[str]]]) -> Doc:
    rows = [row for sentence in sentences for row in sentence]
    heads: list[int] = []
    for sentence in sentences:
        start = len(heads)
        for i, row in enumerate(sentence):
            head = int(row[6])
            heads.append(start + (head - 1 if head else i))
    lasts = {id(sentence[-1]) for sentence in sentences}
    return Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=[id(row) in lasts or "SpaceAfter=No" not in row[9] for row in rows],
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        morphs=[row[5] if row[5] != "_" else "" for row in rows],
        heads=heads,
        deps=["ROOT" if row[7] == "root" else row[7] for row in rows],
    )
