"""Frames in a clause: which predicate takes a position, who holds it, on what, which way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg.extract import proposals
from kg.extract.clauses import Clause, is_finite, is_verb
from kg.extract.holders import Actors, Group, behind, group_at, holder_at, subject
from kg.extract.negation import is_hedged, is_soft, negators
from kg.extract.proposals import Proposal
from kg.extract.quotes import Attribution, Quote, attribution, quoted, reporter
from kg.frames import Frame, Trigger, triggers, verbs, word_class
from kg.model import Stance

_PREPOSITIONS = frozenset({"bij", "van", "voor", "door", "volgens", "onder"})
_COPULA_TYPES = frozenset({"adjective", "noun", "particle"})
_SIGN = {"for": 1, "against": -1, "mixed": 0}
_UNACCUSATIVE = frozenset(
    "komen bijdraaien gaan blijven afstappen opkomen meegaan afhaken stappen worden zijn".split()
)
_PAST = frozenset({"moest", "moesten", "mocht", "mochten"})
NOBODY = ("",)
_PREPOSITION_OF = {"according": "volgens", "van": "van"}
_FEW_FRAMES = frozenset({"voelen-voor", "zien-in", "oren-naar", "vertrouwen-in", "zien-zitten"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame found in a clause. `sign` is +1 for, -1 against, 0 mixed, before negation.

    `negated` are the negators that turn it, `[first, last)` the words that state it.
    """

    frame: Frame
    trigger: int
    clause: int
    holders: tuple[str, ...]
    proposal: Proposal
    sign: int
    negated: frozenset[int]
    first: int
    last: int
    said_by: str | None = None

    @property
    def stance(self) -> Stance:
        """The stance towards the proposal as worded."""
        sign = self.sign * (-1) ** len(self.negated)
        return "for" if sign > 0 else "against" if sign < 0 else "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence with its clauses, its actors and the quotes around it."""

    actors: Actors
    sentence: Span
    clauses: tuple[Clause, ...]
    quotes: tuple[Quote, ...]

    @property
    def doc(self) -> Doc:
        """The article."""
        return self.actors.doc


def matches(scene: Scene) -> tuple[Match, ...]:
    """The positions that a sentence states, in the order of their words."""
    found: list[Match] = []
    for number in range(len(scene.clauses)):
        if _supposed(scene, number):
            continue
        found.extend(_in_clause(scene, number))
    return _settled(scene, found)


def _supposed(scene: Scene, number: int) -> bool:
    """Whether a clause is only supposed, asked or denied, or stands under one that is."""
    doc = scene.doc
    at: int | None = number
    while at is not None:
        clause = scene.clauses[at]
        if clause.kind == "sub" and clause.mark in word_class("conditional") and at == number:
            return True
        if clause.kind == "sub" and clause.mark in word_class("open"):
            return True
        parent = clause.parent
        if clause.mark in ("dat", "of") and parent is not None and clause.kind == "sub":
            above = {doc[place].lower_ for place in scene.clauses[parent].tokens}
            if above & word_class("deny"):
                return True
        at = parent if clause.kind == "sub" else None
    clause = scene.clauses[number]
    end = scene.clauses[-1].last
    ends = [token.text for token in doc[end : min(end + 3, len(doc))]]
    if clause.last < len(doc) and doc[clause.last].text == "?":
        return True
    if clause.bare and number == 0 and clause.kind == "main" and not clause.joined:
        return True
    if "?" in ends and clause.kind == "main":
        quote = quoted(scene.quotes, doc[clause.first].idx, doc[clause.last - 1].idx)
        return quote is None or clause.finite == clause.first
    return False


def _in_clause(scene: Scene, number: int) -> Iterator[Match]:
    """The frames of one clause."""
    doc, clause = scene.doc, scene.clauses[number]
    if clause.kind in ("attribution",):
        return
    lows = {doc[at].lower_ for at in clause.tokens}
    seen: set[tuple[str, int]] = set()
    said: Attribution | None = None
    asked = spoken = False
    for at in clause.tokens:
        for trigger in triggers().get(doc[at].lower_, ()) if doc[at].text != "*" else ():
            frame = trigger.frame
            if (
                (frame.id, at) in seen
                or _in_name(scene, at)
                or not _fits(scene, number, at, trigger, lows)
            ):
                continue
            seen.add((frame.id, at))
            if not asked:
                said, asked = _said(scene, number), True
            for match in _match(scene, number, at, frame, said):
                spoken = spoken or frame.holders[0] == "speaker"
                yield match
    if not asked:
        said = _said(scene, number)
    if said is not None and said.how == "wish" and clause.finite is not None and not spoken:
        for trigger in triggers()["*"]:
            yield from _match(scene, number, clause.finite, trigger.frame, said)


def _in_name(scene: Scene, at: int) -> bool:
    """Whether a word is part of a name: the "voor" of "Partij voor de Dieren"."""
    mention = scene.actors.mentions.at(at)
    return mention is not None and mention.form in ("name", "surname", "acronym", "nickname")


def _said(scene: Scene, number: int) -> Attribution | None:
    """Who says a clause: what stands around it, or whoever its dat-clause reports."""
    found = attribution(scene.actors, scene.clauses, number, scene.sentence, scene.quotes)
    if found is not None:
        return found
    group = reporter(scene.actors, scene.clauses, number)
    if group is None:
        return None
    parent = scene.clauses[scene.clauses[number].parent or 0]
    speakers = group.entities or _quote_speakers(scene, parent)
    if not speakers:
        return None
    return Attribution(speakers=speakers, how="dat", first=parent.first, last=parent.last)


def _quote_speakers(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The speakers of the quote a clause stands in."""
    doc = scene.doc
    quote = quoted(scene.quotes, doc[clause.first].idx, doc[clause.last - 1].idx)
    return quote.speakers if quote is not None else ()


def _fits(scene: Scene, number: int, at: int, trigger: Trigger, lows: set[str]) -> bool:
    """Whether the words a frame asks for stand in the clause."""
    doc, clause, frame = scene.doc, scene.clauses[number], trigger.frame
    if frame.needs and not all(words & lows for words in frame.needs):
        return False
    if frame.bars & lows:
        return False
    token = doc[at]
    if frame.type == "verb":
        return _is_the_verb(scene, number, at, trigger)
    if frame.type in _COPULA_TYPES and frame.holders[0] in ("subj", "speaker", "voor"):
        if clause.finite is not None and not _has_copula(doc, clause):
            return False
        if frame.type == "particle":
            return _is_predicate(scene, clause, at)
        if frame.type == "adjective":
            return _is_predicative(doc, clause, at)
    return True


def _has_copula(doc: Doc, clause: Clause) -> bool:
    """Whether a verb of the clause links its subject to a predicate."""
    return any(
        doc[at].lower_ in word_class("copula") and (at == clause.finite or is_verb(doc[at]))
        for at in clause.tokens
    )


def _is_predicative(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether an adjective is the predicate: not in front of its noun, not an adverb."""
    token = doc[at]
    following = doc[at + 1] if at + 1 in clause.tokens else None
    if following is not None and following.pos_ in ("NOUN", "PROPN") and token.pos_ == "ADJ":
        return following.lower_ in word_class("vague")
    if following is not None and (is_verb(following) and following.i != clause.finite):
        return following.lower_ in word_class("copula")
    return not (token.dep_ == "advmod" and token.head.pos_ in ("VERB", "ADJ"))


def _is_the_verb(scene: Scene, number: int, at: int, trigger: Trigger) -> bool:
    """Whether a form is the verb of its clause: as the tagger says, with its particle, active."""
    doc, clause = scene.doc, scene.clauses[number]
    token = doc[at]
    low = token.lower_
    if token.pos_ not in ("VERB", "AUX"):
        if low in word_class("ambiguous") and not (at == clause.finite):
            return False
        if token.text[0].isupper() and at != clause.tokens[0]:
            return False
        if token.pos_ == "NOUN" and at and doc[at - 1].pos_ in ("DET", "ADJ"):
            return False
    verb = verbs()[trigger.lemma]
    behind_it = [doc[place].lower_ for place in clause.tokens if place > at]
    before_it = [doc[place].lower_ for place in clause.tokens if place < at]
    if trigger.particle:
        near = before_it[-2:] if low == verb.plural else []
        if trigger.particle not in behind_it and trigger.particle not in near:
            return False
        if low in verb.finite and not is_finite(token) and token.pos_ != "VERB":
            return False
        stranded = next(
            (p for p in clause.tokens if p > at and doc[p].lower_ == trigger.particle), None
        )
        if stranded is not None and _heads_phrase(doc, clause, stranded):
            return False
    elif not verb.particle and _other_verb(doc, clause, at, verb.plural, trigger.frame):
        return False
    if _is_participle(doc, clause, at, trigger):
        return _is_active(doc, clause, trigger) == ("door" not in trigger.frame.holders)
    return "door" not in trigger.frame.holders


def _is_participle(doc: Doc, clause: Clause, at: int, trigger: Trigger) -> bool:
    """Whether a form is a participle here; some are an infinitive or a finite form as well."""
    low, verb = doc[at].lower_, verbs()[trigger.lemma]
    if low not in verb.participles or at == clause.finite:
        return False
    if low not in verb.finite and low != verb.particle + verb.plural:
        return True
    return clause.finite is not None and doc[clause.finite].lower_ in word_class("auxiliary")


def _heads_phrase(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether a particle is a preposition after all: its own phrase follows."""
    token = doc[at]
    if token.dep_ == "compound:prt" or at + 1 not in clause.tokens:
        return False
    if token.lower_ != "door" and doc[at - 1].pos_ == "ADP":
        return False
    if token.lower_ != "door" and any(
        doc[p].lower_ == "te" and is_verb(doc[p + 1]) for p in clause.tokens if p > at
    ):
        return False
    following = doc[at + 1]
    return following.pos_ in ("DET", "NOUN", "PROPN", "PRON", "ADJ") and token.dep_ == "case"


def _other_verb(doc: Doc, clause: Clause, at: int, plural: str, frame: Frame) -> bool:
    """Whether a stranded particle makes the form another verb: "stelt … voor", "houdt … vast"."""
    needed = frozenset().union(*frame.needs) if frame.needs else frozenset()
    for place in clause.tokens:
        token = doc[place]
        if place <= at or token.lower_ in needed:
            continue
        ends = place == clause.tokens[-1] or place + 1 not in clause.tokens
        if (
            token.dep_ == "compound:prt"
            and token.head.i == at
            or (ends and token.pos_ in ("ADP", "ADV"))
        ):
            if token.lower_ + plural in verbs():
                return True
    return False


def _is_active(doc: Doc, clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle is active: with "hebben", or a verb that takes "zijn"."""
    lows = {doc[at].lower_ for at in clause.tokens}
    if lows & {"heeft", "hebben", "had", "hadden", "hebt", "heb"}:
        return True
    base = trigger.lemma.removeprefix(verbs()[trigger.lemma].particle)
    return trigger.lemma in _UNACCUSATIVE or base in _UNACCUSATIVE


def _is_predicate(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether "voor" or "tegen" is the predicate, not a preposition of something else."""
    doc = scene.doc
    place = clause.tokens.index(at)
    if not place:
        return False
    if clause.finite is not None and doc[clause.finite].lower_ not in word_class("being"):
        return False
    previous = doc[clause.tokens[place - 1]]
    rest = clause.tokens[place + 1 :]
    last = doc[clause.tokens[-1]]
    if rest and last.pos_ == "ADJ" and clause.kind == "main":
        return False
    if clause.kind == "sub":
        if clause.finite is not None and at > clause.finite:
            return False
        phrase_first = not rest or all(is_verb(doc[p]) for p in rest)
        if not phrase_first and not _free(scene, previous):
            return False
        return doc[clause.tokens[-1]].lower_ in word_class("copula") or phrase_first
    if clause.finite is None and doc[at].lower_ == "voor":
        return False
    if clause.finite is not None and at < clause.finite:
        return False
    if not _free(scene, previous):
        return False
    return not rest or not any(is_verb(doc[p]) and not _of_phrase(doc, p) for p in rest)


def _free(scene: Scene, token: Token) -> bool:
    """Whether a word leaves "tegen" behind it free to be the predicate: an actor, an adverb, a verb."""
    if holder_at(scene.actors, token.i) is not None or token.lower_ in word_class("time"):
        return True
    if token.lower_ in word_class("adverb") or token.lower_ in word_class("copula"):
        return True
    return token.pos_ in ("ADV", "AUX", "PROPN", "PRON") or (
        token.pos_ == "ADJ" and token.dep_ == "advmod"
    )


def _of_phrase(doc: Doc, place: int) -> bool:
    """Whether a verb form stands in a nominal phrase: "het beperken van"."""
    return doc[place - 1].pos_ in ("DET", "ADJ", "ADP") or (
        place + 1 < len(doc) and doc[place + 1].lower_ == "van"
    )


def _match(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> Iterator[Match]:
    """The frame with its holder and each of its proposals; none where one is missing."""
    doc, clause = scene.doc, scene.clauses[number]
    group = _holders(scene, number, at, frame, said)
    if is_hedged(doc, clause.tokens):
        return
    if frame.holders[0] == "speaker" and not _demands(scene, number, at, frame, said):
        return
    if frame.holders[0] == "subj" and _wanted(scene, number):
        return
    if group is None:
        # Someone else's stance still names what "het plan" means later.
        if frame.holders[0] != "subj" or frame.strength < 2 or clause.finite is None:
            return
        group = Group(entities=NOBODY, first=clause.first, last=clause.first)
    entities = group.entities
    if group.we:
        entities = said.speakers if said is not None else _quote_speakers(scene, clause)
    if not entities or (frame.holders[0] == "subj" and not _committed(scene, number, at, frame)):
        return
    out = set(range(group.first, group.last)) & set(clause.tokens)
    if said is not None and said.how in _PREPOSITION_OF:
        source = behind(scene.actors, clause, _PREPOSITION_OF[said.how])
        if source is not None:
            out |= set(range(source.first, source.last))
    if said is not None and said.how == "wish" and frame.holders[0] not in ("speaker", "aanligt"):
        return
    consumed = frozenset(
        place
        for words in frame.needs
        if words <= word_class("negator")
        for place in clause.tokens
        if doc[place].lower_ in words
    )
    own = set(negators(doc, _scope(clause, at, frame), frame.id in _FEW_FRAMES)) - consumed
    if is_soft(doc, own):
        return
    said_by = None
    if said is not None and not group.we and frame.holders[0] != "speaker":
        said_by = said.speakers[0] if not set(said.speakers) & set(entities) else None
    for proposal, frame_sign, turned in _proposals(scene, number, at, frame, frozenset(out)):
        turning = (own if turned else set()) | set(proposal.negated)
        if is_soft(doc, turning):
            continue
        if (
            turned
            and not proposal.negated
            and set(proposal.clauses) == set()
            and _undone(doc, clause, proposal, own)
        ):
            turning = set()
        first, last = _evidence(scene, number, proposal, said, said_by, frame)
        yield Match(
            frame=frame,
            trigger=at,
            clause=number,
            holders=entities,
            proposal=proposal,
            sign=_SIGN[frame.polarity] * frame_sign,
            negated=frozenset(turning),
            first=first,
            last=last,
            said_by=said_by,
        )


def _wanted(scene: Scene, number: int) -> bool:
    """Whether a clause is what someone else wants: "D66 wil dat het kabinet … uittrekt"."""
    clause = scene.clauses[number]
    if clause.kind != "sub" or clause.mark != "dat" or clause.parent is None:
        return False
    parent = scene.clauses[clause.parent]
    words = [scene.doc[at].lower_ for at in parent.tokens]
    if set(words) & (word_class("quote") | word_class("report")):
        return False
    return any(
        "dat" in trigger.frame.proposals and trigger.frame.holders[0] == "subj"
        for word in words
        for trigger in triggers().get(word, ())
    )


def _demands(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> bool:
    """Whether a statement demands: its modal is the finite verb, in the present, not of "ik"."""
    doc, clause = scene.doc, scene.clauses[number]
    if clause.kind == "sub" and (clause.mark != "dat" or said is None or said.how != "dat"):
        return False
    if frame.proposals[0] != "vp":
        return True
    if at != clause.finite and (
        clause.finite is None or doc[clause.finite].lower_ not in ("zou", "zouden")
    ):
        return False
    if doc[at].lower_ in _PAST and clause.kind != "sub":
        return False
    near = [doc[place].lower_ for place in clause.tokens if abs(place - at) < 3]
    return "ik" not in near


def _scope(clause: Clause, at: int, frame: Frame) -> tuple[int, ...]:
    """Where a negator turns the frame: its clause, or only the phrase of a noun with its owner."""
    if frame.type == "noun" and frame.holders[0] in ("van", "appos", "list"):
        return tuple(place for place in clause.tokens if at - 3 <= place < at)
    return clause.tokens


def _holders(
    scene: Scene, number: int, at: int, frame: Frame, said: Attribution | None
) -> Group | None:
    """The holders where the frame says they stand."""
    actors, clause = scene.actors, scene.clauses[number]
    for place in frame.holders:
        group: Group | None
        if place == "subj":
            group = subject(actors, scene.clauses, number)
        elif place == "speaker":
            group = _speaking(scene, number, said)
        elif place == "aanligt":
            group = _speaking(scene, number, said) if said and said.how == "wish" else None
        elif place == "obj":
            group = _object(scene, clause, at)
        elif place == "appos":
            group = group_at(actors, [p for p in clause.tokens if p > at])
            group = group if group is not None and _apposed(scene, at, group) else None
        elif place == "list":
            group = _listed(scene, number, at)
        else:
            group = behind(actors, clause, place)
            if frame.type == "noun" and place == "van" and group is not None:
                group = _owner(scene, clause, at)
        if group is not None:
            return group
    return None


def _owner(scene: Scene, clause: Clause, at: int) -> Group | None:
    """The holders in "van X" right behind a noun."""
    if at + 1 not in clause.tokens or scene.doc[at + 1].lower_ != "van":
        return None
    group = group_at(scene.actors, [place for place in clause.tokens if place > at + 1])
    return None if group is None else Group(entities=group.entities, first=at + 1, last=group.last)


def _apposed(scene: Scene, at: int, group: Group) -> bool:
    """Whether names stand right behind a noun: "de voorstanders VVD en D66"."""
    return group.first == at + 1


def _object(scene: Scene, clause: Clause, at: int) -> Group | None:
    """The holders right behind the verb: "gaat de VVD te ver"."""
    return group_at(scene.actors, [place for place in clause.tokens if place > at])


def _listed(scene: Scene, number: int, at: int) -> Group | None:
    """The names behind a noun in the plural: those behind a colon, or behind the verb."""
    clause = scene.clauses[number]
    for later in range(number + 1, len(scene.clauses)):
        names = group_at(scene.actors, scene.clauses[later].tokens)
        if names is not None and scene.doc[scene.clauses[later].first - 1].text == ":":
            return names
    finite = clause.finite
    if finite is None:
        return None
    return group_at(scene.actors, [place for place in clause.tokens if place > max(at, finite)])


def _speaking(scene: Scene, number: int, said: Attribution | None) -> Group | None:
    """Whoever says the clause, as its holder; the actors inside are not left out of the words."""
    if said is None:
        return None
    clause = scene.clauses[number]
    group = None
    if said.how in _PREPOSITION_OF:
        group = behind(scene.actors, clause, _PREPOSITION_OF[said.how])
    if group is None:
        return Group(entities=said.speakers, first=clause.last, last=clause.last)
    return Group(entities=said.speakers, first=group.first, last=group.last)


def _committed(scene: Scene, number: int, at: int, frame: Frame) -> bool:
    """Whether the holder takes the position: no "kan steunen", "moet steunen", "zou steunen"."""
    doc, clause = scene.doc, scene.clauses[number]
    finite = clause.finite
    if frame.id == "willen" and {doc[p].lower_ for p in clause.tokens} & word_class("speech"):
        return False
    if finite is None or finite == at:
        return True
    low = doc[finite].lower_
    if low in ("moest", "moesten") or low not in word_class("able"):
        return True
    if low in ("kan", "kunnen", "kon", "konden"):
        return bool(negators(doc, clause.tokens)) or frame.id in ("zich-vinden-in", "leven-met")
    if low in ("zou", "zouden"):
        return any(doc[p].lower_ in ("willen", "wil") for p in clause.tokens)
    if low in ("zal", "zullen"):
        return True
    return any(doc[p].lower_ == "willen" for p in clause.tokens)


def _undone(doc: Doc, clause: Clause, proposal: Proposal, own: set[int]) -> bool:
    """Whether the negation went with the verb it negates: "moet niet stoppen" is to keep."""
    return bool(own) and any(
        doc[at].lower_ in word_class("final") and at not in proposal.tokens
        for at in clause.tokens
        if is_verb(doc[at])
    )


def _proposals(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Iterator[tuple[Proposal, int, bool]]:
    """The proposals in the first place where the frame has any.

    Each comes with the sign it brings along and whether the clause's negators turn it: in "geen X
    maar Y" they leave Y alone.
    """
    for found, sign in _placed(scene, number, at, frame, out):
        yield found, sign, True
    rest = scene.clauses[number + 1 : number + 2]
    if rest and rest[0].joined == "maar" and rest[0].finite is None and frame.holders[0] == "subj":
        contrast = proposals.rest_of(scene.doc, scene.clauses, number + 1, -1, frozenset())
        if contrast is not None and negators(scene.doc, scene.clauses[number].tokens):
            yield contrast, 1, False


def _placed(
    scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]
) -> Iterator[tuple[Proposal, int]]:
    """The proposals in the first of the frame's places that has any."""
    doc, clauses = scene.doc, scene.clauses
    clause = clauses[number]
    words = frozenset().union(*frame.needs) if frame.needs else frozenset()
    parts = {
        p
        for p in clause.tokens
        if doc[p].lower_ in words and doc[p].pos_ not in ("DET", "VERB", "AUX")
    }
    found: Proposal | None
    for code in frame.proposals:
        if code.startswith("p:"):
            particles = {verbs()[head].particle for head in frame.heads if head in verbs()}
            barred = out | {p for p in clause.tokens if p != at and doc[p].lower_ in particles}
            found = proposals.behind_preposition(doc, clauses, number, code[2:], at, barred)
            if found is not None and set(found.tokens) & out and frame.holders[0] in _PREPOSITIONS:
                found = None
        elif code in ("dat", "om"):
            several = [
                item for item in _clauses_of(scene, number, at, code, out | parts) if item.tokens
            ]
            if several:
                yield from ((item, 1) for item in several)
                return
            continue
        elif code == "te":
            found = _te(scene, number, at, frozenset(out | parts))
        elif code == "vp":
            found = _rest(scene, number, at, frame, out)
        elif code == "obj":
            drop = frozenset(out | parts | _verbal(doc, clause, at))
            found = proposals.object_of(doc, clauses, number, at, drop)
            if found is not None and _is_actor(scene, found):
                found = None
        elif code == "subj":
            found = proposals.subject_of(doc, clauses, number, frozenset(out | parts | {at}))
            if found is not None and not found.tokens and frame.strength == 1:
                found = None
        elif code == "copula":
            found = _copular(scene, number, at, out)
        elif code == "statement":
            yield from _statement(scene, number, frame)
            return
        else:
            found = Proposal(tokens=(), last=clause.last)
        if code in ("obj", "vp") and not (found is not None and found.negated):
            found = _taken_up(scene, number, found, out)
        if found is not None and not _overlaps(found, out):
            yield found, 1
            return


def _taken_up(
    scene: Scene, number: int, found: Proposal | None, out: frozenset[int]
) -> Proposal | None:
    """The proposal with what a relative pronoun stands for: "het debat dat de VVD wil"."""
    clause, doc = scene.clauses[number], scene.doc
    pronoun = clause.first
    if clause.mark not in ("die", "dat") or doc[pronoun].lower_ != clause.mark or not pronoun:
        return found
    if pronoun in out or doc[pronoun - 1].pos_ != "NOUN" or not clause.kind == "sub":
        return found
    if clause.mark == "dat" and doc[pronoun].pos_ == "SCONJ" and found is not None:
        return found
    antecedent = proposals.phrase_before(doc, pronoun)
    if not antecedent:
        return found
    rest = found.tokens if found is not None else ()
    return Proposal(tokens=(*antecedent, *rest), last=clause.last)


def _is_actor(scene: Scene, proposal: Proposal) -> bool:
    """Whether the words are nothing but a name: someone is promised something, not wanted."""
    mentions = {scene.actors.mentions.at(at) for at in proposal.tokens} - {None}
    return len(mentions) == 1 and all(
        scene.actors.mentions.at(at) is not None or scene.doc[at].pos_ == "DET"
        for at in proposal.tokens
    )


def _overlaps(proposal: Proposal, out: frozenset[int]) -> bool:
    """Whether a proposal is nothing but the holder."""
    return bool(proposal.tokens) and set(proposal.tokens) <= out


def _verbal(doc: Doc, clause: Clause, at: int) -> set[int]:
    """The verbs and the particle around a trigger: no words of its object."""
    return {
        place
        for place in clause.tokens
        if place == clause.finite
        or (place > at and doc[place].dep_ == "compound:prt")
        or (doc[place].pos_ == "AUX")
    }


def _clauses_of(
    scene: Scene, number: int, at: int, code: str, out: frozenset[int]
) -> Iterator[Proposal]:
    """The dat- or om-clauses that depend on the clause: "dat X, Y en Z" are several."""
    doc, clauses = scene.doc, scene.clauses
    for child in range(number + 1, len(clauses)):
        clause = clauses[child]
        if clause.parent != number or clause.mark != code:
            continue
        if code == "dat" and _other_infinitive(doc, clauses[number], at):
            continue
        if code == "dat":
            before = doc[clause.first - 1]
            if before.pos_ in ("NOUN", "PROPN") and before.i > at and before.i not in out:
                continue
        group = subject(scene.actors, clauses, child) if code == "dat" else None
        agent = range(group.first, group.last) if group is not None else None
        yield proposals.whole_clause(doc, clauses, child, agent)


def _other_infinitive(doc: Doc, clause: Clause, at: int) -> bool:
    """Whether the clause has an infinitive of its own, to which a dat-clause belongs."""
    return at == clause.finite and any(
        "Inf" in doc[place].morph.get("VerbForm") and doc[place - 1].lower_ != "het"
        for place in clause.tokens
        if place > at and doc[place].pos_ == "VERB"
    )


def _te(scene: Scene, number: int, at: int, out: frozenset[int]) -> Proposal | None:
    """The words around "te" with an infinitive: "weigert de begroting te steunen"."""
    doc, clauses = scene.doc, scene.clauses
    clause = clauses[number]
    places = [place for place in clause.tokens if place != clause.finite or place > at]
    if not any(
        doc[place].lower_ == "te" and place + 1 < len(doc) and is_verb(doc[place + 1])
        for place in places
        if place > at or clause.kind == "sub"
    ):
        return None
    particle = next(
        (p for p in clause.tokens if p > at and doc[p].dep_ == "compound:prt" and p < at + 8), at
    )
    start = particle if _leads_te(doc, clause, particle) else at
    before = {p for p in clause.tokens if p < start}
    return proposals.rest_of(
        doc, clauses, number, at, frozenset(out | before | _auxiliaries(doc, clause, start))
    )


def _leads_te(doc: Doc, clause: Clause, particle: int) -> bool:
    """Whether the particle of the trigger stands before the te-phrase: "kondigt aan … te …"."""
    return any(
        doc[p].lower_ == "te" for p in clause.tokens if p > particle + 1
    ) and particle + 1 in clause.tokens


def _auxiliaries(doc: Doc, clause: Clause, start: int) -> set[int]:
    """The finite verb, the auxiliaries and the trigger's particle: no words of a te-phrase."""
    return {
        p for p in clause.tokens if p == clause.finite or doc[p].pos_ == "AUX" or p == start
    }


def _rest(scene: Scene, number: int, at: int, frame: Frame, out: frozenset[int]) -> Proposal | None:
    """The verb phrase; a pointer where it is one ("wil dat niet")."""
    doc, clauses = scene.doc, scene.clauses
    drop = set(out)
    found = proposals.rest_of(doc, clauses, number, at, frozenset(drop))
    if found is None:
        pointer = [
            place for place in clauses[number].tokens if doc[place].lower_ in ("dat", "dit", "het")
        ]
        if not pointer:
            return None
        return Proposal(tokens=(), last=clauses[number].last)
    return found


def _copular(scene: Scene, number: int, at: int, out: frozenset[int]) -> Proposal | None:
    """The other side of "is een wens van": the subject."""
    if not _has_copula(scene.doc, scene.clauses[number]):
        return None
    return proposals.subject_of(scene.doc, scene.clauses, number, frozenset(out | {at}))


def _statement(scene: Scene, number: int, frame: Frame) -> Iterator[tuple[Proposal, int]]:
    """What someone says ought to be, in the dat-clauses of a verb of saying."""
    for child in range(number + 1, len(scene.clauses)):
        clause = scene.clauses[child]
        if clause.parent != number or clause.mark != "dat" or clause.kind != "sub":
            continue
        for match in _in_clause(scene, child):
            past = scene.doc[match.trigger].lower_ in _PAST
            if match.frame.holders[0] == "speaker" and not (past and frame.strength == 1):
                sign = match.sign * (-1) ** len(match.negated)
                yield replace(match.proposal, negated=()), sign


def _evidence(
    scene: Scene,
    number: int,
    proposal: Proposal,
    said: Attribution | None,
    said_by: str | None,
    frame: Frame,
) -> tuple[int, int]:
    """The words that state it: the clause, its proposal, and whoever reports it."""
    doc, clause = scene.doc, scene.clauses[number]
    first, last = clause.first, max(clause.last, proposal.last)
    speaks = frame.holders[0] in ("speaker", "aanligt") or said_by is not None
    if said is not None and speaks and scene.sentence.start <= said.first < scene.sentence.end:
        first, last = min(first, said.first), max(last, said.last)
    if first > scene.clauses[0].first:
        while first < last - 1 and doc[first].lower_ in word_class("adverb") | {",", "ook"}:
            first += 1
    return first, last


def _settled(scene: Scene, found: list[Match]) -> tuple[Match, ...]:
    """One match per holder, clause and proposal: the more specific, the inner one of a chain."""
    kept: list[Match] = []
    for match in sorted(found, key=_rank):
        rival = next((other for other in kept if _same_place(other, match)), None)
        if rival is None:
            kept.append(match)
    chained: list[Match] = []
    for match in kept:
        outer = next((other for other in kept if _contains(other, match)), None)
        if outer is not None:
            match = replace(
                match,
                sign=match.sign * outer.sign,
                negated=match.negated | outer.negated,
                holders=outer.holders,
                first=min(match.first, outer.first),
                last=max(match.last, outer.last),
            )
        if not any(_contains(match, other) for other in kept if other is not match):
            chained.append(match)
    return tuple(sorted(chained, key=lambda match: (match.first, match.trigger)))


def _rank(match: Match) -> tuple[int, int, int]:
    """The more specific frames first."""
    return (match.frame.deed - len(match.frame.needs), -match.frame.strength, match.trigger)


def _same_place(one: Match, other: Match) -> bool:
    """Whether two matches read the same words of the same holder."""
    if one.clause != other.clause or not set(one.holders) & set(other.holders):
        return False
    shared = set(one.proposal.tokens) & set(other.proposal.tokens)
    if one.frame.deed or other.frame.deed:
        return True
    if one.trigger == other.trigger:
        return bool(shared) or one.frame is not other.frame or not one.proposal.tokens
    return bool(shared) and not (_contains(one, other) or _contains(other, one))


def _contains(outer: Match, inner: Match) -> bool:
    """Whether one predicate is what the other wants: "weigert … te steunen"."""
    return (
        outer is not inner
        and inner.trigger in outer.proposal.tokens
        and outer.trigger not in inner.proposal.tokens
        and inner.frame.holders[0] == "subj"
        and not inner.frame.deed
        and inner.clause == outer.clause
        and set(outer.holders) == set(inner.holders)
    )
