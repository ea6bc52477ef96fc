"""Holders behind other words of a subject: long titles, brackets, lists that others begin."""

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.groups import group_at
from kg.extract.holders import Actors, Group, holder_at
from kg.frames import word_class

GROUP_NOUNS = frozenset({"partijen", "regeringspartijen", "coalitiepartijen", "oppositiepartijen"})


def described(actors: Actors, before: Sequence[int]) -> Group | None:
    """Whom a long description leads to: "De schrijver en oprichter van X Jan Jansen".

    A name set off with a comma counts as well: "De partij van Jan Jansen, de SP,".
    """
    doc = actors.doc
    before = past_adverbs(doc, before)
    if not before:
        return None
    mention = holder_at(actors, before[-1])
    first = doc[before[0]]
    if mention is None or mention.form == "pronoun":
        return None
    if mention.entity is None or mention.last != before[-1] + 1 or mention.first <= before[0]:
        return None
    if first.pos_ not in ("DET", "NUM", "NOUN", "ADJ", "PROPN"):
        return None
    if first.lower_ in word_class("adverb") or not any(doc[at].dep_ == "nsubj" for at in before):
        return None
    opens = mention.first - (doc[mention.first - 1].pos_ == "DET")
    apposed = doc[opens - 1].text == "," and doc[mention.last - 1].dep_ in ("appos", "flat")
    titled = mention.kind == "person" and doc[mention.first - 1].pos_ in ("NOUN", "PROPN")
    if not (apposed or titled):
        return None
    return Group(entities=(mention.entity,), first=before[0], last=mention.last)


def bracketed(actors: Actors, clauses: Sequence[Clause], number: int) -> Group | None:
    """The person in brackets behind an office: "De minister van Cultuur (Jan Jansen) wil"."""
    finite = clauses[number].finite
    for aside in clauses[number + 1 : number + 2]:
        inside = aside.kind == "fragment" and actors.doc[aside.first - 1].text == "("
        if inside and finite is not None and aside.last < finite:
            group = group_at(actors, aside.tokens[:3])
            return group if group is not None and "person:" in group.entities[0] else None
    return None


def among(actors: Actors, before: Sequence[int]) -> Group | None:
    """The holders in a list that others begin: "Boeren en SGP", "de boeren, maar ook de SGP,"."""
    doc = actors.doc
    first = doc[before[0]]
    if first.pos_ not in ("DET", "NOUN", "PROPN", "ADJ") and first.lower_ != "zowel":
        return None
    for n, at in enumerate(before):
        joined = doc[at].lower_ in ("en", "als") or doc[at - 1].text == ","
        if n == 0 or not joined:
            continue
        start = n + 1 if doc[at].lower_ in ("en", "als") else n
        group = group_at(actors, before[start:])
        if group is not None and group.last == before[-1] + 1:
            conjunct = any(doc[p].dep_ in ("conj", "advcl") for p in range(group.first, group.last))
            whole = next((one for one in actors.lists if one.last == group.last), group)
            return whole if conjunct and doc[group.first - 1].lower_ != "van" else None
    return None


def examples(actors: Actors, clause: Clause, before: Sequence[int]) -> Group | None:
    """The holders that a clause on "partijen" names at its end: "…, zoals X en Y"."""
    doc = actors.doc
    if not any(doc[at].lower_ in GROUP_NOUNS | {"fracties", "kamerleden"} for at in before):
        return None
    for n, at in enumerate(clause.tokens):
        if at > before[-1] and doc[at].lower_ in ("zoals", "waaronder") and doc[at - 1].text == ",":
            return group_at(actors, clause.tokens[n + 1 :])
    return None


def past_adverbs(doc: Doc, places: Sequence[int]) -> Sequence[int]:
    at = 0
    while at < len(places) and (
        doc[places[at]].lower_ in word_class("adverb") or doc[places[at]].lower_ in ("zich", "niet")
    ):
        if doc[places[at]].pos_ == "DET":
            break
        at += 1
    return places[at:]
