"""The holders of a frame: where it says they stand, and whether they take the position."""

from dataclasses import replace

from kg.extract.attributions import Attribution
from kg.extract.clause import Clause
from kg.extract.clausesubjects import subject
from kg.extract.groups import behind, group_at, joined
from kg.extract.holders import Group, holder_at
from kg.extract.negation import negators
from kg.extract.scenes import Scene
from kg.frames import Frame, telling, word_class

PREPOSITION_OF = {"according": "volgens", "van": "van"}


PAST = frozenset({"moest", "moesten", "mocht", "mochten"})


def holders_of(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> Group | None:
    """The holders where the frame says they stand."""
    actors, clause = scene.actors, scene.clauses[number]
    for place in frame.holders:
        group: Group | None
        if place == "subj":
            group = subject(actors, scene.clauses, number)
            group = group if group is None or group.we else joined(actors, clause, group)
        elif place == "speaker":
            group = _speaking(scene, number, said)
        elif place == "aanligt":
            group = _speaking(scene, number, said) if said and said.how == "wish" else None
        elif place == "obj":
            group = _object(scene, clause, at if frame.type == "verb" else clause.finite)
        elif place == "cabinet":
            group = _cabinet(scene, at)
        elif place == "appos":
            group = group_at(actors, [p for p in clause.tokens if p > at])
            group = group if group is not None and _apposed(scene, at, group) else None
        elif place == "list":
            group = _listed(scene, number, at)
        elif place == "poss":
            group = _possessor(scene, number, at)
        elif place == "before":
            group = _set_off(scene, clause, at)
        else:
            group = behind(actors, clause, place)
            if frame.type == "noun" and place == "van" and group is not None:
                group = _owner(scene, clause, at, frame)
            elif frame.type == "verb" and place in ("van", "bij") and group is not None:
                near = _nearest(scene, clause, at, frame, place)
                group = near if frame.needs and place == "van" else near or group
        if group is not None:
            return group
    return None


def _cabinet(scene: Scene, at: int) -> Group:
    """The cabinet of "het kabinetsplan": the one the article names, or just the cabinet."""
    named = {m.entity for m in scene.actors.mentions.all if m.kind == "cabinet" and m.entity}
    name = named.pop() if len(named) == 1 else "cabinet:kabinet"
    return Group(entities=(name,), first=at, last=at + 1)


def _owner(scene: Scene, clause: Clause, at: int, frame: Frame) -> Group | None:
    """The holders in "van X" right behind a noun, or behind the noun it needs: "oog van X"."""
    own = frozenset[str]().union(*frame.needs)
    for noun in (at, *(p for p in clause.tokens if p > at and scene.doc[p].lower_ in own)):
        if noun + 1 not in clause.tokens or scene.doc[noun + 1].lower_ != "van":
            continue
        group = group_at(scene.actors, [place for place in clause.tokens if place > noun + 1])
        if group is not None:
            return replace(group, first=noun + 1)
    return None


def _nearest(scene: Scene, clause: Clause, at: int, frame: Frame, preposition: str) -> Group | None:
    """The holders behind the noun that a verb needs: in "het plan van X krijgt steun van Y", Y."""
    own = frozenset[str]().union(*frame.needs)
    noun = next((p for p in clause.tokens if scene.doc[p].lower_ in own), at)
    rest = tuple(place for place in clause.tokens if place > noun)
    return behind(scene.actors, replace(clause, tokens=rest), preposition) if rest else None


def _apposed(scene: Scene, at: int, group: Group) -> bool:
    """Whether names stand right behind a noun: "de voorstanders VVD en D66"."""
    return group.first == at + 1


def _object(scene: Scene, clause: Clause, at: int | None) -> Group | None:
    """The holders right behind the verb: "gaat de VVD te ver"."""
    if at is None:
        return None
    return group_at(scene.actors, [place for place in clause.tokens if place > at])


def _listed(scene: Scene, number: int, at: int) -> Group | None:
    """The names behind a noun in the plural: those behind a colon, or behind the verb."""
    clause = scene.clauses[number]
    for later in range(number + 1, len(scene.clauses)):
        names = group_at(scene.actors, scene.clauses[later].tokens)
        if names is not None and scene.doc[scene.clauses[later].first - 1].text == ":":
            return names
    for place in clause.tokens:
        if place > at and scene.doc[place].lower_ in ("zoals", "waaronder", "namelijk"):
            return group_at(scene.actors, [p for p in clause.tokens if p > place])
    finite = clause.finite
    if finite is None:
        return None
    return group_at(scene.actors, [place for place in clause.tokens if place > max(at, finite)])


def _possessor(scene: Scene, number: int, at: int) -> Group | None:
    """Whose plan it is: "zijn pleidooi voor", "haar nieuwe plan om"."""
    clause = scene.clauses[number]
    for place in (at - 1, at - 2):
        if place not in clause.tokens or scene.doc[place].lower_ not in ("zijn", "haar", "hun"):
            continue
        mention = scene.actors.mentions.at(place)
        known = mention is not None and mention.entity in scene.actors.political
        if mention is not None and mention.entity is not None and known:
            return Group(entities=(mention.entity,), first=place, last=place + 1)
        owner = subject(scene.actors, scene.clauses, number)
        named = mention is None or mention.entity is None
        if named and owner is not None and owner.entities and owner.last <= place:
            return replace(owner, first=place, last=place + 1)
    return None


def _set_off(scene: Scene, clause: Clause, at: int) -> Group | None:
    """The name that a noun behind a comma describes: "D66, voorstander van de brug, wil"."""
    if at < 2 or scene.doc[at - 1].text != ",":
        return None
    mention = holder_at(scene.actors, at - 2)
    if mention is None or mention.entity is None or mention.first not in clause.tokens:
        return None
    return Group(entities=(mention.entity,), first=mention.first, last=mention.last)


def _speaking(scene: Scene, number: int, said: Attribution | None) -> Group | None:
    """Whoever says the clause, as its holder; the actors inside are not left out of the words."""
    if said is None:
        return None
    clause = scene.clauses[number]
    group = None
    if said.how in PREPOSITION_OF:
        group = behind(scene.actors, clause, PREPOSITION_OF[said.how])
    if group is None:
        return Group(entities=said.speakers, first=clause.last, last=clause.last)
    return Group(entities=said.speakers, first=group.first, last=group.last)


def committed(scene: Scene, number: int, at: int, frame: Frame, *, we: bool = False) -> bool:
    """Whether the holder takes the position: no "kan steunen", "moet steunen", "zou steunen".

    Who says `we` demands it with "moeten" and "mogen": "dit mogen we niet dulden".
    """
    doc, clause = scene.doc, scene.clauses[number]
    finite = clause.finite
    if frame.id in ("willen", "hopen"):
        lows = {doc[p].lower_ for p in clause.tokens}
        if lows & word_class("speech") or {"laten", "zien"} <= lows:
            return False
        if lows & {"reactie", "commentaar", "antwoord"} and "geven" in lows:
            return False
        if "uitsluiten" in lows and negators(doc, clause.tokens):
            return False
    if finite is None or finite == at:
        return True
    low = doc[finite].lower_
    if doc[at - 1].lower_ == "te" and any(
        doc[p].lower_ in word_class("asked") for p in clause.tokens if p < at
    ):
        # "het kabinet wordt verzocht de bonus te schrappen"
        return not word_class("undergone") & {low}
    if we and low in ("moeten", "moet", "mogen", "mag"):
        return True
    if low in ("moest", "moesten") or low not in word_class("able"):
        return True
    if low in ("kan", "kunnen", "kon", "konden"):
        return bool(negators(doc, clause.tokens)) or frame.id in ("zich-vinden-in", "leven-met")
    if low in ("zou", "zouden"):
        wants = any(doc[p].lower_ in ("willen", "wil") for p in clause.tokens)
        return wants or frame.id in word_class("would")
    if low in ("zal", "zullen"):
        return True
    return any(doc[p].lower_ == "willen" for p in clause.tokens)


def demands(scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None) -> bool:
    """Whether a statement demands: its modal is the finite verb, in the present, not of "ik"."""
    doc, clause = scene.doc, scene.clauses[number]
    if clause.kind == "sub" and (clause.mark != "dat" or said is None or not _told(scene, clause)):
        return False
    if frame.proposals[0] != "vp":
        return True
    if at != clause.finite and (
        clause.finite is None or doc[clause.finite].lower_ not in word_class("tenses")
    ):
        return False
    if doc[at].lower_ in PAST and not (_opinion(scene, clause) or _backshifted(scene, clause)):
        return False
    reach = 3 if at == clause.finite else len(doc)
    near = [doc[place].lower_ for place in clause.tokens if abs(place - at) < reach]
    return "ik" not in near


def _told(scene: Scene, clause: Clause) -> bool:
    """Whether a dat-clause is what somebody says or finds."""
    if clause.parent is None:
        return False
    words = {scene.doc[at].lower_ for at in scene.clauses[clause.parent].tokens}
    return bool(words & telling())


def _backshifted(scene: Scene, clause: Clause) -> bool:
    """Whether a past tense is that of the report: "zei dat de regels strenger moesten".

    What "hij" or "ze" had to do is told of, not demanded.
    """
    if clause.parent is None or clause.mark != "dat":
        return False
    doc = scene.doc
    words = {doc[at].lower_ for at in scene.clauses[clause.parent].tokens}
    subject = doc[clause.first + 1]
    return bool(words & word_class("said")) and (
        subject.pos_ != "PRON" or subject.lower_ in ("er", "het", "dat", "dit", "de", "die")
    )


def _opinion(scene: Scene, clause: Clause) -> bool:
    """Whether a dat-clause is an opinion ("vond dat … moest"), not a report of a duty."""
    if clause.parent is None:
        return False
    words = {scene.doc[at].lower_ for at in scene.clauses[clause.parent].tokens}
    return bool(words & word_class("opinion"))
