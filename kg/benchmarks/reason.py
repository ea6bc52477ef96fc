"""How long reasoning and validation take on a graph of many facts, made by chance from a seed.

    python -m kg.benchmarks.reason [FACTS] [--hermit]

Prints the facts, the triples, and the seconds of each part. What is measured: the rules with their
intervals and conflicts, writing what they give into the store, and the SHACL check.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from pyoxigraph import Quad

from kg import conflicts, reason, validate
from kg.graph import quads
from kg.iris import Iris
from kg.model import (
    Article,
    Coalition,
    Entity,
    EntityKind,
    Fact,
    Membership,
    PartialDate,
    Position,
    Reading,
    Role,
    Span,
)
from kg.store import Store

Result = TypeVar("Result")

_PEOPLE, _TOWNS, _TOPICS = 3_000, 300, 150
_PARTIES = tuple(f"Partij {letter}" for letter in "ABCDEFGHIJKLMNO")
_FIRST = date(2000, 1, 1)
_DAYS = 9_000
_FACTS_PER_ARTICLE = 8


def readings(facts: int, seed: int = 1) -> Iterator[Reading]:
    """Readings with so many facts in all: people in offices and parties, parties with stances.

    Most agree with each other; a few of the mayors, premiers and members contradict others.
    """
    draw = random.Random(seed)
    for number in range(-(-facts // _FACTS_PER_ARTICLE)):
        published = PartialDate((_FIRST + timedelta(days=draw.randrange(_DAYS))).isoformat())
        text = f"Artikel {number}"
        how = {"evidence": Span.of(text, 0, len(text)), "rule": "made", "confidence": 0.9}
        size = min(_FACTS_PER_ARTICLE, facts - number * _FACTS_PER_ARTICLE)
        found = tuple(_fact(draw, published, how) for _ in range(size))
        names = sorted({name for fact in found for name in fact.entities()})
        yield Reading(
            article=Article(id=f"stuk-{number}", text=text, published=published),
            entities=tuple(_entity(name) for name in names),
            facts=found,
        )


def measured(facts: int, *, hermit: bool = False) -> dict[str, float]:
    """Seconds by part, with the numbers of facts and triples."""
    made: list[Quad] = [quad for reading in readings(facts) for quad in quads(reading)]
    iris, store = Iris(), Store.memory(made)
    found: dict[str, float] = {"facts": facts, "triples": len(store)}
    found["conflicts alone"], clashes = _timed(lambda: len(conflicts.find(store)))
    found["conflicts found"] = clashes
    found["kg reason, in all"], _ = _timed(lambda: reason.reason(store, iris, "rules"))
    if hermit:
        found["kg reason with HermiT"], _ = _timed(lambda: reason.reason(store, iris, "hermit"))
    known = list(store.quads())
    found["triples with those inferred"] = len(known)
    found["kg validate"], findings = _timed(lambda: len(validate.validate(known)))
    found["findings"] = findings
    return found


def _fact(draw: random.Random, published: PartialDate, how: dict[str, object]) -> Fact:
    number = draw.randrange(_PEOPLE)
    person, era = f"person:Voornaam Achternaam{number}", published.first.toordinal() // 1500
    match draw.randrange(8):
        case 0 | 1:
            party = _PARTIES[(number + (era if number % 7 == 0 else 0)) % len(_PARTIES)]
            return Membership(person=person, party=f"party:{party}", **how)  # type: ignore[arg-type]
        case 2 | 3:
            town = (number * 7 + era) % _TOWNS
            second = draw.randrange(500) == 0
            mayor = f"person:Burge Meester{town}-{'een ander' if second else era // 2}"
            return Role(person=mayor, role="mayor", organisation=f"organisation:Stad{town}",
                        status="current", **how)  # type: ignore[arg-type]  # fmt: skip
        case 4:
            premier = f"person:Minister President{era}"
            return Role(person=premier, role="prime-minister", status="current", **how)  # type: ignore[arg-type]
        case 5:
            year = PartialDate(str(published.first.year - draw.randrange(3)))
            return Role(person=person, role="mp", organisation="organisation:Tweede Kamer",
                        status="current", start=year, **how)  # type: ignore[arg-type]  # fmt: skip
        case 6:
            return Coalition(party=f"party:{_PARTIES[(era + draw.randrange(3)) % len(_PARTIES)]}",
                             cabinet=f"cabinet:kabinet-{'I' * (era % 40 + 1)}", **how)  # type: ignore[arg-type]  # fmt: skip
        case _:
            topic = f"onderwerp {draw.randrange(_TOPICS)}"
            return Position(holder=f"party:{draw.choice(_PARTIES)}", topic=topic, concept=topic,
                            stance=draw.choice(("for", "against")), **how)  # type: ignore[arg-type]  # fmt: skip


def _entity(name: str) -> Entity:
    kinds: dict[str, EntityKind] = {
        "person": "person",
        "party": "party",
        "organisation": "organisation",
        "cabinet": "cabinet",
    }
    kind, _, words = name.partition(":")
    return Entity(id=name, kind=kinds[kind], name=words)


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.perf_counter()
    result = work()
    return round(time.perf_counter() - began, 2), result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure reasoning and validation.")
    parser.add_argument("facts", type=int, nargs="?", default=100_000)
    parser.add_argument("--hermit", action="store_true", help="measure HermiT too (needs Java)")
    asked = parser.parse_args()
    for what, value in measured(asked.facts, hermit=asked.hermit).items():
        sys.stdout.write(f"{what:32}{value:>14,}\n")


if __name__ == "__main__":
    main()
