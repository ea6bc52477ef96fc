"""Learn the lemma table from the treebank."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from kg.lemmatizer import KEPT_AS_THEY_ARE, LONGEST_ENDING, PARTICLE, Change, Table

_Lemmas = Mapping[str, Mapping[str, str]]


def learn(docs: Iterable[Doc]) -> Table:
    """The table of the tagged and lemmatised `docs`."""
    seen: defaultdict[str, defaultdict[str, Counter[str]]]
    seen = defaultdict(lambda: defaultdict(Counter))
    for doc in docs:
        for token in doc:
            kept = token.pos_ in KEPT_AS_THEY_ARE
            word = token.text if kept else token.text.lower()
            for tag in {token.pos_} if kept else {token.pos_, f"{token.pos_}|{token.morph}"}:
                seen[tag.rstrip("|")][word][_without_particle(token)] += 1
    usual = {
        tag: {word: lemmas.most_common(1)[0][0] for word, lemmas in words.items()}
        for tag, words in seen.items()
    }
    endings = {tag: _changes(words) for tag, words in usual.items() if tag not in KEPT_AS_THEY_ARE}
    return Table(endings, _exceptions(usual, endings))


def _without_particle(token: Token) -> str:
    """The lemma as the word alone gives it: `treden` for the `treedt` of `Zij treedt af`."""
    lemma = token.lemma_
    for child in token.children:
        if child.dep_ == PARTICLE and lemma != child.lower_:
            lemma = lemma.removeprefix(child.lower_)
    return lemma


def _changes(usual: Mapping[str, str]) -> dict[str, Change]:
    """The change that most words with an ending need, unless a shorter ending says the same."""
    votes: defaultdict[str, Counter[Change]] = defaultdict(Counter)
    for word, lemma in usual.items():
        change = Change.between(word, lemma.lower())
        for length in range(min(LONGEST_ENDING, len(word)) + 1):
            votes[word[len(word) - length :]][change] += 1
    best: dict[str, Change] = {}
    for ending in sorted(votes, key=len):
        change, count = votes[ending].most_common(1)[0]
        shorter = next(
            (best[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in best), None
        )
        if change != shorter and (count > 1 or not ending):
            best[ending] = change
    return best


def _exceptions(usual: _Lemmas, endings: Mapping[str, Mapping[str, Change]]) -> _Lemmas:
    rules = Table(endings, {})
    exceptions: dict[str, dict[str, str]] = {}
    # A tag without features comes first: what it knows need not be said again with them.
    for tag in sorted(usual):
        so_far = Table(endings, exceptions)
        table = rules if tag in KEPT_AS_THEY_ARE else so_far
        wrong = {
            word: lemma
            for word, lemma in usual[tag].items()
            if lemma != (word if tag in KEPT_AS_THEY_ARE else table.lemma(word, tag))
        }
        if wrong:
            exceptions[tag] = wrong
    return exceptions
