"""Scores of a pipeline on held-out data, in per cent."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.vocab import Vocab

from kg import sentences
from kg.tokenizer import make_tokenizer

Borders = Literal["rules", "parser", "gold"]
BORDERS: tuple[Borders, ...] = ("rules", "parser", "gold")
Scores = dict[str, float]

_NAME = re.compile(r"\[(PER|ORG|LOC) ([^\]]*)\]")
_KINDS = ("PER", "ORG", "LOC")


def score_treebank(nlp: Language, gold: Sequence[Doc], borders: Borders) -> Scores:
    """Tags, lemmas, parses and sentences of the plain text of `gold`.

    The sentence borders come from the rules, as in use, from the parser, or from `gold` itself;
    from the parser, the pipeline's own tokenizer takes the place of ours as well.
    """
    predicted = list(nlp.pipe(_prepare(nlp, gold, borders)))
    pairs = [Example(*pair) for pair in zip(predicted, gold, strict=True)]
    scores: dict[str, Any] = {
        **Scorer.score_token_attr(pairs, "pos"),
        **Scorer.score_token_attr(pairs, "lemma"),
        **Scorer.score_deps(
            pairs, "dep", head_attr="head", ignore_labels=("p", "punct"), getter=_in_lower_case
        ),
        **Scorer.score_spans(pairs, "sents", has_annotation=_has_sentences),
    }
    keys = {
        "UPOS": "pos_acc",
        "lemma": "lemma_acc",
        "UAS": "dep_uas",
        "LAS": "dep_las",
        "sentence F": "sents_f",
    }
    return {name: round(100 * scores[key], 1) for name, key in keys.items()}


def by_rules() -> Callable[[str], Doc]:
    """Plain text → a document with the tokens and the sentences of the rules, as in use."""
    tokenize = make_tokenizer(spacy.blank("nl").vocab)

    def read(text: str) -> Doc:
        doc = tokenize(text)
        sentences.split(doc)
        return doc

    return read


def score_sentences(
    paragraphs: Sequence[Sequence[str]], read: Callable[[str], Doc], per_document: int = 5
) -> float:
    """F of the sentences that `read` finds where each paragraph is a line, as in an article."""
    right = total = 0
    for i in range(0, len(paragraphs), per_document):
        text = ""
        gold = set()
        for paragraph in paragraphs[i : i + per_document]:
            for sentence in paragraph:
                gold.add((len(text), sentence))
                text += sentence + " "
            text = text[:-1] + "\n"
        found = set()
        for span in read(text).sents:
            bare = span.text.strip()
            found.add((span.start_char + span.text.find(bare), bare))
        right += len(gold & found)
        total += len(gold) + len(found)
    return round(200 * right / max(1, total), 1)


def score_names(nlp: Language, gold: Iterable[Doc]) -> Scores:
    """F of the names, all and by kind, on the words of `gold`; a name is right in full or wrong."""
    docs = list(gold)
    blank = [
        Doc(
            nlp.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            sent_starts=[token.i == 0 for token in doc],
        )
        for doc in docs
    ]
    right = dict.fromkeys(_KINDS, 0)
    total = dict.fromkeys(_KINDS, 0)
    for doc, found in zip(docs, nlp.pipe(blank), strict=True):
        unsure = {token.i for token in doc if not token.ent_iob_}
        here, there = (
            {
                (name.start, name.end, name.label_)
                for name in names
                if name.label_ in _KINDS and not unsure & set(range(name.start, name.end))
            }
            for names in (doc.ents, found.ents)
        )
        for _, _, kind in here & there:
            right[kind] += 1
        for _, _, kind in [*here, *there]:
            total[kind] += 1
    all_of_them = 200 * sum(right.values()) / max(1, sum(total.values()))
    return {
        "all": round(all_of_them, 1),
        **{kind: round(200 * right[kind] / max(1, total[kind]), 1) for kind in _KINDS},
    }


def read_names_check(path: Path, vocab: Vocab) -> list[Doc]:
    """The sentences of `names_check.txt`: tokens set apart by blanks, names in brackets."""
    docs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        words: list[str] = []
        tags: list[str] = []
        for i, part in enumerate(_NAME.split(line)):
            # The split gives in turn: other words, a kind, the words of a name.
            if i % 3 == 1:
                kind = part
                continue
            for j, word in enumerate(part.split()):
                words.append(word)
                tags.append("O" if i % 3 == 0 else f"{'I' if j else 'B'}-{kind}")
        docs.append(Doc(vocab, words=words, ents=tags))
    return docs


def _prepare(nlp: Language, gold: Sequence[Doc], borders: Borders) -> Iterable[Doc]:
    tokenize: Callable[[str], Doc] = nlp.make_doc
    if borders != "parser":
        tokenize = make_tokenizer(nlp.vocab)
    for doc in gold:
        made = tokenize(doc.text)
        if borders == "rules":
            sentences.split(made)
        elif borders == "gold":
            starts = {sentence.start_char for sentence in doc.sents}
            for token in made:
                token.is_sent_start = token.idx in starts
        yield made


def _in_lower_case(token: Token, attribute: str) -> str:
    label: str = token.vocab.strings[getattr(token, attribute)].lower()
    return label


def _has_sentences(doc: Doc) -> bool:
    return doc.has_annotation("SENT_START")
