"""Precision and recall of facts against a gold annotation, in the shape of `kg.goldshape`.

Facts are matched one to one, as many as can be, the best agreement first. Gold facts marked
`optional` are no miss when absent and no fault when read; a fact that only repeats a matched one
counts apart.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.agreement import FactJson, Places, agreement, fold, participants, party, person, words
from kg.errors import KgError
from kg.goldshape import Document
from kg.read.decoding import decode
from kg.read.fields import BadArticleError

KINDS = ("membership", "role", "position", "event", "coalition")
_WITHOUT_STANCE = "position-nostance"


@dataclass(slots=True)
class Counts:
    """Facts of one kind: read right, read wrong, missed; repeats and optional ones apart."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    repeated: int = 0
    optional: int = 0

    @property
    def precision(self) -> float:
        """The share of right ones among those read; 1 where nothing was read or to be read."""
        read = self.right + self.wrong
        return self.right / read if read else float(not self.missed)

    @property
    def recall(self) -> float:
        """The share of those to be read that were; 1 where there were none."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: "Counts") -> None:
        """Count what `other` counted as well."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.repeated += other.repeated
        self.optional += other.optional


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fact that was missed, or one that was read and is wrong."""

    document: str
    kind: str
    missed: bool
    fact: FactJson


@dataclass(frozen=True, slots=True)
class Score:
    """Counts per kind, the values of each attribute over matched facts, and the faults.

    `judged` has the rule of each fact that was read and whether the fact is right.
    """

    kinds: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in KINDS})
    attributes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[Fault] = field(default_factory=list)
    judged: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def all(self) -> Counts:
        """The counts over all kinds."""
        total = Counts()
        for counts in self.kinds.values():
            total.add(counts)
        return total


def texts(folder: Path | None, names: Iterable[str]) -> dict[str, str]:
    """The texts `NAME.txt` of a folder; without them sentences are compared by their words."""
    found = {}
    for name in names:
        file = folder / f"{name}.txt" if folder else None
        if file and file.is_file():
            try:
                found[name] = decode(file.read_bytes())
            except BadArticleError as cause:
                raise KgError(f"{file}: {cause}") from cause
    return found


def score(
    gold: Mapping[str, Document], read: Mapping[str, Document], texts: Mapping[str, str]
) -> Score:
    """Compare what was read with the gold, document by document."""
    result = Score()
    for name in sorted(gold):
        wanted = gold[name]["facts"]
        given = read[name]["facts"] if name in read else []
        places = Places(texts.get(name, ""))
        for kind in KINDS:
            _score_kind(result, name, kind, (_of(wanted, kind), _once(_of(given, kind))), places)
        _score_stances(result, _of(wanted, "position"), _once(_of(given, "position")), places)
        _score_identities(result, gold[name], read.get(name, {}))
    return result


def _score_kind(
    result: Score,
    name: str,
    kind: str,
    facts: tuple[list[FactJson], list[FactJson]],
    places: Places,
) -> None:
    wanted = [fact for fact in facts[0] if not fact.get("optional")]
    optional = [fact for fact in facts[0] if fact.get("optional")]
    given = facts[1]
    counts = result.kinds[kind]

    def agree(gold: FactJson, read: FactJson) -> float:
        return agreement(kind, gold, read, places)

    pairs = match(wanted, given, agree)
    counts.right += len(pairs)
    found = set(pairs.values())
    for number, fact in enumerate(wanted):
        if number not in found:
            counts.missed += 1
            result.faults.append(Fault(document=name, kind=kind, missed=True, fact=fact))

    rest = [number for number in range(len(given)) if number not in pairs]
    harmless = {rest[key] for key in match(optional, [given[number] for number in rest], agree)}
    counts.optional += len(harmless)
    known = [wanted[number] for number in found] + optional
    wrong = set()
    for number in rest:
        if number in harmless:
            continue
        fact = given[number]
        if any(agree(other, fact) and _repeats(kind, other, fact) for other in known):
            counts.repeated += 1
        else:
            counts.wrong += 1
            wrong.add(number)
            result.faults.append(Fault(document=name, kind=kind, missed=False, fact=fact))
    result.judged.extend(
        (str(fact["rule"]), number not in wrong)
        for number, fact in enumerate(given)
        if fact.get("rule")
    )

    for read_number, gold_number in pairs.items():
        for attribute, value in _attributes(kind, wanted[gold_number], given[read_number]):
            result.attributes[attribute].append(float(value))


def match(
    wanted: Sequence[FactJson],
    given: Sequence[FactJson],
    agree: Callable[[FactJson, FactJson], float],
) -> dict[int, int]:
    """Pair facts one to one, as many as can be; maps a place in `given` to one in `wanted`."""
    scores = [[agree(gold, read) for read in given] for gold in wanted]
    pairs: dict[int, int] = {}

    def place(gold: int, tried: set[int]) -> bool:
        """Find a partner, moving others to theirs where need be."""
        for read in sorted(range(len(given)), key=lambda read: -scores[gold][read]):
            if scores[gold][read] and read not in tried:
                tried.add(read)
                if read not in pairs or place(pairs[read], tried):
                    pairs[read] = gold
                    return True
        return False

    best_first = sorted(
        (
            (scores[gold][read], gold, read)
            for gold in range(len(wanted))
            for read in range(len(given))
        ),
        key=lambda item: -item[0],
    )
    placed: set[int] = set()
    for value, gold, read in best_first:
        if value and gold not in placed and read not in pairs:
            pairs[read] = gold
            placed.add(gold)
    for gold in range(len(wanted)):
        if gold not in placed and place(gold, set()):
            placed.add(gold)
    return pairs


def _attributes(kind: str, gold: FactJson, read: FactJson) -> Iterator[tuple[str, float]]:
    """What a matched pair agrees on beside what matched it; only where the gold says something."""
    match kind:
        case "role":
            if gold.get("portfolio"):
                yield "role: portfolio", words(gold["portfolio"], read.get("portfolio")) >= 0.5
            if body := gold.get("organisation"):
                other = read.get("organisation")
                yield "role: organisation", words(body, other) >= 0.5 or party(body) == party(other)
            if gold.get("status"):
                yield "role: status", gold["status"] == read.get("status")
            when, told = gold.get("when") or {}, read.get("when") or {}
            for end in ("start", "end"):
                if when.get(end):
                    yield f"role: {end}", when[end] == told.get(end)
        case "position":
            yield "position: topic (words in common)", words(gold["topic"], read.get("topic"))
            if gold.get("concept"):
                yield "position: concept", fold(gold["concept"]) == fold(read.get("concept"))
            if "aim" in gold:
                yield "position: aim", gold["aim"] == read.get("aim")
            if gold.get("said_by"):
                yield "position: said by", bool(person(gold["said_by"], read.get("said_by")))
        case "event":
            yield (
                "event: participants",
                participants(gold.get("participants"), read.get("participants")),
            )
        case "coalition":
            if gold.get("cabinet"):
                yield "coalition: cabinet named", bool(read.get("cabinet"))


def _score_stances(
    result: Score, wanted: Sequence[FactJson], given: Sequence[FactJson], places: Places
) -> None:
    scored = [fact for fact in wanted if not fact.get("optional")]
    pairs = match(scored, given, lambda a, b: agreement(_WITHOUT_STANCE, a, b, places))
    for read, gold in pairs.items():
        same = scored[gold]["stance"] == given[read].get("stance")
        result.attributes["position: stance, given holder and sentence"].append(float(same))


def _score_identities(result: Score, gold: Document, read: Document) -> None:
    """Wikidata items of the entities whose name and type are the gold's."""
    items = {
        (entity.get("type"), fold(entity.get("name"))): entity.get("wikidata")
        for entity in read.get("entities", [])
    }
    for entity in gold.get("entities", []):
        item = entity.get("wikidata")
        key = (entity["type"], fold(entity["name"]))
        if item and key in items:
            result.attributes["identity: found"].append(float(bool(items[key])))
            if items[key]:
                result.attributes["identity: right"].append(float(items[key] == item))


def _repeats(kind: str, gold: FactJson, read: FactJson) -> bool:
    if kind != "role":
        return True
    body, other = fold(gold.get("organisation")), fold(read.get("organisation"))
    return not body or not other or words(body, other) > 0


def _of(facts: Iterable[FactJson], kind: str) -> list[FactJson]:
    return [fact for fact in facts if fact.get("type") == kind]


def _once(facts: Sequence[FactJson]) -> list[FactJson]:
    """The facts without those that say the same again (positions and events: in the same quote)."""
    kept: dict[str, FactJson] = {}
    for fact in facts:
        aside = {"alt_evidence", "optional"}
        if fact["type"] not in ("position", "event"):
            aside.add("evidence")
        identity = {key: value for key, value in fact.items() if key not in aside}
        kept.setdefault(json.dumps(identity, sort_keys=True), fact)
    return list(kept.values())
