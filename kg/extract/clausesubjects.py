"""The subject of a clause, where it is a holder.

"De partijen" are the newest list of parties, "wij" is whoever is being quoted; a conjunct that
starts with its verb shares the subject of the clause before.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extract.clause import Clause
from kg.extract.describedsubjects import (
    GROUP_NOUNS,
    among,
    bracketed,
    described,
    examples,
    past_adverbs,
)
from kg.extract.groups import group_at
from kg.extract.holders import Actors, Group, holder_at
from kg.extract.verbforms import is_verb
from kg.frames import word_class
from kg.mentions import Mention

_SPEAKERS = frozenset({"we", "wij", "ik"})


_THEY = frozenset({"zij", "ze"})


_NUMBERS = {"twee": 2, "beide": 2, "drie": 3, "vier": 4, "vijf": 5}


_PREDICATES = frozenset({"partij", "partijen", "fractie", "fracties", "politicus", "kamerlid"})


def subject(actors: Actors, clauses: Sequence[Clause], number: int, depth: int = 0) -> Group | None:
    """The holders that are the subject of a clause; None where someone else or nobody is."""
    clause = clauses[number]
    doc = actors.doc
    if depth > 4 or clause.kind in ("attribution", "infinitive"):
        return None
    if clause.finite is None and clause.kind != "sub":
        return _plain(actors, clauses, number, clause.tokens)
    if clause.kind == "sub":
        return _of_sub(actors, clauses, number, depth)
    before = [at for at in clause.tokens if clause.finite is not None and at < clause.finite]
    after = [at for at in clause.tokens if clause.finite is not None and at > clause.finite]
    if clause.bare and (clause.joined or doc[clause.first - 1].text == ","):
        inverted = _plain(actors, clauses, number, after)
        host = _sibling(clauses, number)
        if inverted is not None and (
            not clause.joined
            or doc[inverted.last - 1].dep_ == "nsubj"
            or host is None
            or _is_inverted(doc, clauses[host])
        ):
            return inverted
        return subject(actors, clauses, host, depth + 1) if host is not None else None
    if before:
        group = _plain(actors, clauses, number, before)
        if group is not None and not _nominal_rest(actors, before, group):
            return group
        if group is None:
            group = (
                described(actors, before)
                or among(actors, before)
                or examples(actors, clause, before)
                or bracketed(actors, clauses, number)
            )
            if group is not None:
                return group
        agrees = clause.finite is None or _agrees(doc, before, clause.finite)
        if agrees and _other_subject(doc, before) and not _inverted(actors, clause, after):
            return None
    group = _plain(actors, clauses, number, past_adverbs(doc, after))
    alone = group is not None and len(group.entities) == 1
    if alone and before and "Plur" in doc[clause.finite or clause.first].morph.get("Number", []):
        # "De bewoners vallen minister X aan": whoever acts is more than one.
        return None
    return group


def _is_inverted(doc: Doc, clause: Clause) -> bool:
    """Whether a main clause has its subject behind its verb."""
    return (
        clause.finite is not None
        and clause.first < clause.finite
        and doc[clause.first].pos_ in ("ADV", "ADP", "ADJ")
    )


def _sibling(clauses: Sequence[Clause], number: int) -> int | None:
    """The clause before that a verb-first conjunct shares its subject with."""
    mine = clauses[number]
    for at in range(number - 1, -1, -1):
        if clauses[at].kind == mine.kind and clauses[at].finite is not None:
            return at
    return None


def _plain(
    actors: Actors, clauses: Sequence[Clause], number: int, places: Sequence[int]
) -> Group | None:
    """The holders, "wij" or "de partijen" at the start of these words."""
    doc = actors.doc
    if not places:
        return None
    places = [at for at in places if doc[at].lower_ != "zich"]
    both = _parties(actors, places)
    if both is not None:
        return both
    at = 0
    while at < len(places) and doc[places[at]].lower_ in word_class("adverb") - {"het"}:
        at += 1
    if at == len(places):
        return None
    low = doc[places[at]].lower_
    if low in _SPEAKERS:
        return Group(entities=(), first=places[at], last=places[at] + 1, we=True)
    finite = clauses[number].finite
    plural = finite is not None and "Plur" in doc[finite].morph.get("Number", [])
    if low in _THEY and plural:
        known = _they(actors, clauses, number, places[at])
        if known:
            return Group(entities=known, first=places[at], last=places[at] + 1)
        return None
    return _parties(actors, places[at:]) or group_at(actors, places)


def _they(actors: Actors, clauses: Sequence[Clause], number: int, place: int) -> tuple[str, ...]:
    """Whom a plural "zij" means: the subject of the clause before, or the newest list."""
    for at in range(number - 1, -1, -1):
        group = subject(actors, clauses, at, 3)
        if group is not None and (
            len(group.entities) > 1 or any("person:" not in one for one in group.entities)
        ):
            return group.entities
    return they(actors, actors.doc[place].sent.start)


def they(actors: Actors, start: int) -> tuple[str, ...]:
    """Whom a plural pronoun takes up in a sentence that starts here: the newest list, or else the
    party or the cabinet that the sentence before is about ("De VVD vindt … Zij willen …").
    """
    near = [group for group in actors.lists if group.last <= start]
    if near and start - near[-1].last < 40:
        return near[-1].entities
    if not start or "\n" in actors.doc[start - 1].text:
        return ()
    before = actors.doc[start - 1].sent
    places = [token.i for token in before if not token.is_space and not token.is_punct]
    group = group_at(actors, past_adverbs(actors.doc, places[:8]))
    if group is None or any(one.startswith("person:") for one in group.entities):
        return ()
    return group.entities


def _parties(actors: Actors, places: Sequence[int]) -> Group | None:
    """ "de (twee) partijen", "beide partijen": the newest list of as many parties."""
    words = [actors.doc[at].lower_ for at in places[:3]]
    if not words or words[0] not in ("de", "beide", "die", "deze"):
        return None
    size = next((_NUMBERS[word] for word in words if word in _NUMBERS), None)
    noun = next((n for n, word in enumerate(words) if word in GROUP_NOUNS), None)
    if noun is None and (size is None or words[0] == "beide" or len(words) < 3):
        return None
    if noun is None and actors.doc[places[2]].pos_ in ("NOUN", "PROPN", "ADJ"):
        return None
    named = noun is not None and noun + 1 < len(places)
    if named and holder_at(actors, places[(noun or 0) + 1]) is not None:
        return None
    for group in reversed(actors.lists):
        if group.last > places[0]:
            continue
        parties = all(entity.startswith("party:") for entity in group.entities)
        if (parties or noun is None) and (size is None or len(group.entities) == size):
            return Group(
                entities=group.entities,
                first=places[0],
                last=places[noun if noun is not None else 1] + 1,
            )
    return None


def _nominal_rest(actors: Actors, before: Sequence[int], group: Group) -> bool:
    """Whether more than an aside stands between a name and the verb: it is no subject then."""
    doc = actors.doc
    if group.we:
        return False
    rest = [at for at in before if at >= group.last]
    if not rest:
        return False
    first = doc[rest[0]]
    return not (
        first.pos_ in ("ADP", "ADV", "CCONJ", "PUNCT", "SCONJ", "NUM", "X")
        or first.lower_ in word_class("adverb")
        or doc[first.i - 1].text in (",", "(", "-")
        or first.text[:1].isupper()
    )


def _other_subject(doc: Doc, before: Sequence[int]) -> bool:
    """Whether the words before the verb are its subject, and no holder."""
    first = doc[before[0]]
    if first.pos_ in ("ADP", "ADV", "SCONJ") or first.lower_ in ("dat", "dit", "daar", "zo", "wat"):
        return False
    return any(
        doc[at].dep_ in ("nsubj", "nsubj:pass") and doc[at].head.i not in before for at in before
    )


def _agrees(doc: Doc, before: Sequence[int], finite: int) -> bool:
    """Whether words before a verb can be its subject by their number: "een verbod zien" can't."""
    verb = doc[finite].morph.get("Number", [])
    nouns = [at for at in before if doc[at].dep_ == "nsubj" and doc[at].pos_ == "NOUN"]
    listed = any(doc[at].pos_ == "CCONJ" or doc[at].lower_ in ("met", "plus") for at in before)
    if not verb or len(nouns) != 1 or listed:
        return True
    number = doc[nouns[0]].morph.get("Number", [])
    collective = doc[nouns[0]].lower_ in ("aantal", "meerderheid", "deel", "helft", "tal", "reeks")
    return not number or number == verb or collective


def _inverted(actors: Actors, clause: Clause, after: Sequence[int]) -> bool:
    """Whether the words before "wil" are its object: an actor stands right behind it.

    So too "Het besluit noemt X onbegrijpelijk": a plan judges nothing.
    """
    doc = actors.doc
    if clause.finite is None:
        return False
    verb = doc[clause.finite].lower_
    things = word_class("vague") | word_class("proposal")
    judged = verb in word_class("judging") and any(
        doc[at].lower_ in things and doc[at].dep_ in ("nsubj", "obj", "ROOT")
        for at in clause.tokens
        if at < clause.finite
    )
    if verb not in ("wil", "willen", "wilde", "wilden") and not judged:
        return False
    if actors.mentions.at(clause.first) is not None or doc[clause.first].pos_ == "PROPN":
        return False
    group = group_at(actors, after)
    if group is None:
        return False
    # A cabinet without its article is the object of a headline: "Politie wil kabinet …".
    bare = doc[group.first].pos_ != "DET" and doc[group.first - 1].pos_ != "DET"
    return not (bare and group.entities[0].startswith("cabinet:"))


def _of_sub(actors: Actors, clauses: Sequence[Clause], number: int, depth: int) -> Group | None:
    """The subject of a subordinate clause: behind its first word, or what its relative takes up."""
    clause = clauses[number]
    doc = actors.doc
    places = [at for at in clause.tokens if at > clause.first or doc[at].lower_ != clause.mark]
    places = list(past_adverbs(doc, places))
    while places and doc[places[0]].lower_ in ("dat", "dit", "het", "er", "zich", "daar"):
        if doc[places[0]].pos_ == "DET":
            break
        places = places[1:]
    if clause.mark == "die" and _asked(doc, clause):
        return None
    group = _plain(actors, clauses, number, places)
    if group is not None:
        return group
    if clause.mark in ("die", "dat", "wie") and places and doc[clause.first].lower_ == clause.mark:
        nearest = clause.first - 1
        while nearest >= 0 and doc[nearest].text in (",", ")", "("):
            nearest -= 1
        if nearest >= 0 and doc[nearest].lower_ in _PREDICATES and clause.parent is not None:
            # "D66 is de enige partij die tegen is."
            above = clauses[clause.parent]
            if any(doc[at].lower_ in word_class("being") for at in above.tokens):
                return subject(actors, clauses, clause.parent, depth + 1)
        cleft = clause.parent is not None and doc[clauses[clause.parent].first].lower_ == "het"
        set_off = doc[clause.first - 1].text in (",", ")") or cleft
        if set_off and _relative_subject(doc, clause):
            mention = _antecedent(actors, nearest) if nearest >= 0 else None
            if mention is not None and mention.entity is not None:
                return Group(entities=(mention.entity,), first=clause.first, last=clause.first + 1)
        return None
    for at in places:
        if doc[at].dep_ == "nsubj" and holder_at(actors, at) is not None:
            return group_at(actors, [place for place in places if place >= at])
    if clause.joined and places and is_verb(doc[places[0]]):
        host = _sibling(clauses, number)
        return subject(actors, clauses, host, depth + 1) if host is not None else None
    return None


def _asked(doc: Doc, clause: Clause) -> bool:
    """Whether a clause tells whom a motion asks: "een motie die het kabinet oproept om"."""
    asks = clause.finite is not None and doc[clause.finite].lower_ in word_class("asks")
    near = doc[max(clause.first - 3, 0) : clause.first]
    return asks and any(token.lower_ in word_class("proposal") for token in near)


def _antecedent(actors: Actors, nearest: int) -> Mention | None:
    """Whom a relative takes up: the name before it, or the person whose party that is."""
    mention = holder_at(actors, nearest)
    if mention is None or mention.kind != "party":
        return mention
    at = mention.first - 1
    while at > 0 and actors.doc[at].pos_ in ("DET", "ADJ"):
        at -= 1
    if at > 0 and actors.doc[at].lower_ in ("van", "("):
        person = holder_at(actors, at - 1)
        if person is not None and person.kind == "person":
            return person
    return mention


def _relative_subject(doc: Doc, clause: Clause) -> bool:
    """Whether the relative pronoun is the subject: nothing else in the clause is."""
    return not any(
        doc[at].dep_ == "nsubj" and at != clause.first and doc[at].pos_ in ("NOUN", "PROPN", "PRON")
        for at in clause.tokens[1:3]
    )
