"""The only module that spells or mints an IRI.

Terms are written as `prefix:name` and expanded by `term`. Things get their IRI from `Iris`:
readable where a name identifies, a digest of the content where none does. Every IRI is NFC and
percent-encoded, and depends on nothing but what it is made of: never on the other articles of a
batch. Nothing is merged because it looks alike:

- what the linker is sure of carries its Wikidata item (`person/mark-rutte-Q57792`), or the key
  of the snapshot where Wikidata has no item (`party/groenlinks-pvda`);
- an unlinked full name is one IRI wherever it is read (`person/jan-modaal`);
- a bare surname, a nameless cabinet or two people of one name in one article stay within that
  article (`person/in/ARTICLE/modaal`).
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from pyoxigraph import NamedNode

from kg.errors import UsageError
from kg.model import digest

BASE = "https://w3id.org/binnenhof/id/"
ONTOLOGY = "https://w3id.org/binnenhof/def"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "formats": "http://www.w3.org/ns/formats/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "pol": f"{ONTOLOGY}#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "topic": f"{BASE}topic/",
        "void": "http://rdfs.org/ns/void#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_KINDS = (
    "cabinet",
    "candidate",
    "coalition",
    "conflict",
    "event",
    "evidence",
    "interval",
    "link",
    "membership",
    "office",
    "organisation",
    "party",
    "person",
    "position",
    "proposal",
    "tenure",
)
_NOT_IN_A_SLUG = re.compile(r"[^\w]+|_+")
_QID = re.compile(r"Q[1-9]\d*")


@lru_cache(maxsize=4096)
def term(name: str) -> NamedNode:
    """The IRI of `prefix:name`; a KeyError for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def prefixes(base: str = BASE) -> dict[str, str]:
    """The prefixes to write a graph with: those of the terms, and one per kind of thing."""
    return {**PREFIXES, **{kind: f"{base}{kind}/" for kind in _KINDS}}


def shorten(iri: str, base: str = BASE) -> str:
    """The IRI as a person would read it: `pol:memberOf`, `person/mark-rutte-Q57792`."""
    if iri.startswith(base):
        return iri[len(base) :]
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def plain(text: str) -> str:
    """The words by which two wordings count as the same: NFC, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def slug(text: str) -> str:
    """A readable, percent-encoded path segment; a digest where no letter or digit is left."""
    words = _NOT_IN_A_SLUG.sub("-", unicodedata.normalize("NFC", text.lower())).strip("-")
    return quote(words, safe="-") if words else digest(text)


def segment(text: str) -> str:
    """A percent-encoded path segment from which the text can be told again."""
    encoded = quote(unicodedata.normalize("NFC", text), safe="")
    return {".": "%2E", "..": "%2E%2E"}.get(encoded, encoded)


def wikidata(qid: str) -> NamedNode:
    """The Wikidata item; a ValueError for anything but `Q` and a number."""
    if _QID.fullmatch(qid) is None:
        raise ValueError(f"not a Wikidata item: {qid!r}")
    return term(f"wd:{qid}")


@lru_cache(maxsize=4096)
def topic(words: str) -> NamedNode:
    """The topic concept; topics are vocabulary and have the same IRI under every base."""
    return term(f"topic:{slug(words)}")


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints the IRIs of things under one base, an absolute http(s) IRI that ends in `/`.

    A base that ends in `#` would leave no fragment for the places in an article.
    """

    base: str = BASE

    def __post_init__(self) -> None:
        """Refuse a base under which no IRI would be valid (UsageError)."""
        parts = urlsplit(self.base)
        if parts.scheme not in {"http", "https"} or not parts.netloc or self.base[-1] != "/":
            raise UsageError(f"{self.base}: a base is an http(s) IRI that ends in /")
        try:
            NamedNode(self.base)
        except ValueError as cause:
            raise UsageError(f"{self.base}: not an IRI ({cause})") from cause

    def article(self, article: str) -> NamedNode:
        """The article with this id."""
        return self._thing("article", segment(article))

    def graph(self, article: str) -> NamedNode:
        """The named graph of what one article says."""
        return self._thing("graph/article", segment(article))

    def links(self, article: str) -> NamedNode:
        """The named graph of who is who in one article, as far as the linker can tell."""
        return self._thing("graph/links", segment(article))

    def derived(self, name: str) -> NamedNode:
        """A named graph of what was not read from an article: `inferred`, `conflicts` …"""
        return self._thing("graph", segment(name))

    def reading(self, article: str) -> NamedNode:
        """The activity that read the article."""
        return self._thing("reading", segment(article))

    def software(self, version: str) -> NamedNode:
        """The program that read, in one version."""
        return self._thing("software", segment(version))

    def dataset(self) -> NamedNode:
        """The whole graph as a dataset."""
        return NamedNode(f"{self.base}dataset")

    def partition(self, kind: str, one: NamedNode) -> NamedNode:
        """The part of the dataset that has one class or property."""
        return self._thing("dataset", f"{kind}/{segment(shorten(one.value, self.base))}")

    def period(self) -> NamedNode:
        """The time that the dataset's articles span."""
        return self._thing("dataset", "period")

    def service(self) -> NamedNode:
        """The endpoint that serves the dataset."""
        return self._thing("dataset", "service")

    def snapshot(self) -> NamedNode:
        """The snapshot that says who is who."""
        return self._thing("dataset", "snapshot")

    def passage(self, article: str, start: int, end: int) -> NamedNode:
        """A place in the article, by characters (RFC 5147)."""
        return self._thing("article", f"{segment(article)}#char={start},{end}")

    def known(self, kind: str, label: str, key: str) -> NamedNode:
        """Something the snapshot knows, by its key there: a Wikidata item or a key of our own."""
        if _QID.fullmatch(key):
            return self._thing(kind, f"{slug(label)}-{key}")
        return self._thing(kind, slug(key.removeprefix(f"{kind}/")))

    def named(self, kind: str, name: str) -> NamedNode:
        """Something known by its name alone."""
        return self._thing(kind, slug(name))

    def local(self, kind: str, name: str, article: str) -> NamedNode:
        """Something that its name identifies within one article only."""
        return self._thing(kind, f"in/{segment(article)}/{slug(name)}")

    def content(self, kind: str, *parts: object) -> NamedNode:
        """Something only its content identifies; IRIs among the parts count without the base."""
        relative = [
            part.value.removeprefix(self.base) if isinstance(part, NamedNode) else part
            for part in parts
        ]
        return self._thing(kind, digest(relative))

    def _thing(self, kind: str, path: str) -> NamedNode:
        return NamedNode(f"{self.base}{kind}/{path}")
