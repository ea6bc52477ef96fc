"""Words → lemmas, from a table that is learned from a treebank.

The table has, for each tag (`VERB|Number=Sing|Tense=Past|VerbForm=Fin`), the changes that word
endings call for, and the words that the endings get wrong. A change may also take out the `ge` of a
participle: `opgebouwd` → `opbouwen`.
"""

import gzip
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from spacy.language import Language
from spacy.tokens import Doc, Token

LONGEST_ENDING = 6
_FILE = "lemmas.json.gz"
_GE = re.compile(
    "(|aan|achter|achterop|achteruit|af|bij|binnen|bloot|boven|deel|dicht|door|gelijk|goed|groot|heen"
    "|in|kapot|klaar|kwijt|los|mee|mis|na|naar|neer|om|omhoog|onder|op|open|over|plaats|rond|samen"
    "|stil|tegemoet|tegen|teleur|terecht|terug|thuis|toe|uit|vast|vol|voor|voorop|vooruit|vrij|waar"
    "|weer|weg|zwart)ge(?=.{3})"
)


_PLAIN = str.maketrans("ëïü", "eiu")

KEPT_AS_THEY_ARE = frozenset({"PROPN", "X", "SYM", "PUNCT", "SPACE"})
"""The parts of speech whose words are their own lemmas, but for exceptions."""

PARTICLE = "compound:prt"
_OF_A_PLACE = ("s", "se", "sch", "sche")  # `Haagse`, `Europees`: an adjective with a capital


class Change(NamedTuple):
    """What makes a lemma of a word: `ge` out, so many letters off the end, these letters on."""

    drop_ge: bool
    cut: int
    add: str

    @classmethod
    def between(cls, word: str, lemma: str) -> Self:
        """The change that makes `lemma` of `word`, the one that keeps the most letters."""
        plain = cls._of_endings(word, lemma, drop_ge=False)
        bare = without_ge(word)
        if bare is None:
            return plain
        return min(plain, cls._of_endings(bare, lemma, drop_ge=True), key=lambda c: c.cut)

    @classmethod
    def _of_endings(cls, word: str, lemma: str, *, drop_ge: bool) -> Self:
        same = 0
        while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
            same += 1
        return cls(drop_ge, len(word) - same, lemma[same:])

    def apply(self, word: str) -> str:
        """The lemma of `word`; the word itself where the change does not fit it."""
        bare = without_ge(word) if self.drop_ge else word
        if bare is None or len(bare) < self.cut:
            return word
        return bare[: len(bare) - self.cut] + self.add


def without_ge(word: str) -> str | None:
    """The word without the `ge` of a participle, or None where it has none."""
    match = _GE.match(word)
    if match is None:
        return None
    stem = word[match.end() :]  # `geëerd` has its diaeresis from the `ge`
    return match[1] + stem[0].translate(_PLAIN) + stem[1:]


@dataclass(frozen=True, slots=True)
class Table:
    """What was learned: per tag the change for each ending, and per tag the exceptions.

    A tag without its features (`VERB`) stands for all of them where the full tag was never seen.
    All words and endings are in lower case; a lemma has its own.
    """

    endings: Mapping[str, Mapping[str, Change]]
    exceptions: Mapping[str, Mapping[str, str]]

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of the lower-case `word`."""
        short = tag.partition("|")[0]
        for key in (tag, short):
            if (known := self.exceptions.get(key, {}).get(word)) is not None:
                return known
        changes = self.endings.get(tag) or self.endings.get(short) or {}
        for length in range(min(LONGEST_ENDING, len(word)), -1, -1):
            change = changes.get(word[len(word) - length :])
            if change is not None:
                return change.apply(word)
        return word


class Lemmatizer:
    """The spaCy component that sets `token.lemma_` from `token.pos_` and `token.morph`.

    Where there is a parse, a verb gets back the particle that stands apart from it, as in the
    treebank: the lemma of `treedt` in `Zij treedt morgen af` is `aftreden`.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self._seen: dict[tuple[int, int, int, bool], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token."""
        for token in doc:
            key = (token.orth, token.pos, hash(token.morph), bool(token.is_sent_start))
            lemma = self._seen.get(key)
            if lemma is None:
                lemma = self._seen[key] = self._lemma(token)
            token.lemma_ = lemma
        for token in doc:
            verb = token.head
            if token.dep_ == PARTICLE and verb.pos_ == "VERB":
                particle = token.text.lower()
                if not verb.lemma_.startswith(particle):
                    verb.lemma_ = particle + verb.lemma_
        return doc

    def _lemma(self, token: Token) -> str:
        word = token.text.replace("’", "'")
        if token.pos_ in KEPT_AS_THEY_ARE:
            return self.table.exceptions.get(token.pos_, {}).get(word, word)
        features = str(token.morph)
        tag = f"{token.pos_}|{features}" if features else token.pos_
        lemma = self.table.lemma(word.lower(), tag)
        if token.pos_ == "ADJ" and word[:1].isupper() and not token.is_sent_start:
            return lemma.capitalize() if word.endswith(_OF_A_PLACE) else lemma
        return lemma

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table into the folder `path`."""
        path = Path(path)
        path.mkdir(exist_ok=True)
        content = json.dumps(
            {"endings": self.table.endings, "exceptions": self.table.exceptions},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        (path / _FILE).write_bytes(gzip.compress(content.encode(), mtime=0))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Self:
        """Read the table from the folder `path`."""
        content = json.loads(gzip.decompress((Path(path) / _FILE).read_bytes()))
        self.table = Table(
            {
                tag: {ending: Change(*change) for ending, change in changes.items()}
                for tag, changes in content["endings"].items()
            },
            content["exceptions"],
        )
        self._seen.clear()
        return self


@Language.factory("nl_lemmas", requires=["token.pos", "token.morph"], assigns=["token.lemma"])
def make_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """An empty lemmatizer, to be filled by `from_disk` or by the recipe."""
    return Lemmatizer(Table({}, {}))
