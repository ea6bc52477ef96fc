"""Scoring: gold against itself is whole, every kind of fault counts once, as the reference does."""

import copy
import importlib.util
import json
import random
from types import SimpleNamespace

import pytest

from kg.agreement import Places, agreement, cabinet, holder, participants, party, person, words
from kg.evaluate import KINDS, score, texts
from kg.goldshape import load

TEXT = (
    "Minister Anna van Dijk (VVD) stapt op. Haar partij wil de basisbeurs afschaffen. "
    "De Tweede Kamer debatteert dinsdag. D66 is tegen die afschaffing."
)


def fact(kind, /, **parts):
    return {"type": kind, **parts}


GOLD = {
    "id": "a",
    "entities": [{"name": "VVD", "type": "Party", "mentions": ["VVD"], "wikidata": "Q239333"}],
    "facts": [
        fact("membership", person="Anna van Dijk", party="VVD", evidence="Anna van Dijk (VVD)"),
        fact(
            "role",
            person="Anna van Dijk",
            role="minister",
            portfolio="Wonen",
            organisation=None,
            status="current",
            when={"start": None, "end": None},
            evidence="Minister Anna van Dijk",
        ),
        fact(
            "position",
            holder="VVD",
            topic="afschaffing van de basisbeurs",
            concept="studiefinanciering",
            stance="for",
            aim="abolish",
            said_by=None,
            evidence="Haar partij wil de basisbeurs afschaffen",
        ),
        fact("event", kind="debate", participants=["Tweede Kamer"], evidence="debatteert dinsdag"),
        fact("coalition", cabinet="kabinet", party="VVD", evidence="VVD"),
        fact("coalition", cabinet=None, party="D66", evidence="D66", optional=True),
    ],
}


def scored(*facts, gold=GOLD):
    return score({"a": gold}, {"a": {"entities": [], "facts": list(facts)}}, {"a": TEXT})


def test_gold_against_itself_is_whole():
    result = score({"a": GOLD}, {"a": GOLD}, {"a": TEXT})
    for kind in KINDS:
        counts = result.kinds[kind]
        assert (counts.precision, counts.recall, counts.f1) == (1, 1, 1)
        assert counts.right == 1
    assert result.kinds["coalition"].optional == 1
    assert all(set(values) == {1.0} for values in result.attributes.values())
    assert not result.faults


def test_nothing_read_is_all_missed():
    result = scored()
    assert (result.all.right, result.all.missed, result.all.wrong) == (0, 5, 0)
    assert result.all.recall == 0
    assert {fault.kind for fault in result.faults} == set(KINDS)


def test_a_document_without_facts_asks_for_none():
    empty = {"entities": [], "facts": []}
    assert scored(gold=empty).all.f1 == 1
    assert scored(GOLD["facts"][0], gold=empty).all.precision == 0


def test_a_wrong_fact_is_wrong_and_a_repeated_one_is_not():
    surname = GOLD["facts"][0] | {"person": "Van Dijk"}
    other = GOLD["facts"][0] | {"party": "CDA"}
    counts = scored(GOLD["facts"][0], surname, other).kinds["membership"]
    assert (counts.right, counts.wrong, counts.missed, counts.repeated) == (1, 1, 0, 1)


def test_a_second_role_elsewhere_is_no_repetition():
    role = GOLD["facts"][1] | {"organisation": "Utrecht"}
    gold = GOLD | {"facts": [role]}
    elsewhere = role | {"organisation": "Zwolle"}
    assert scored(role, elsewhere, gold=gold).kinds["role"].wrong == 1


def test_a_stance_turned_round_is_wrong_but_counted_apart():
    result = scored(GOLD["facts"][2] | {"stance": "against"})
    assert (result.kinds["position"].right, result.kinds["position"].wrong) == (0, 1)
    assert result.attributes["position: stance, given holder and sentence"] == [0.0]


def test_a_position_in_another_sentence_is_another():
    elsewhere = GOLD["facts"][2] | {"evidence": "D66 is tegen die afschaffing"}
    assert scored(elsewhere).kinds["position"].right == 0


def test_attributes_are_told_of_matched_facts_only():
    result = scored(GOLD["facts"][1] | {"portfolio": "Zorg", "status": "former"})
    assert result.attributes["role: portfolio"] == [0.0]
    assert result.attributes["role: status"] == [0.0]
    assert "role: organisation" not in result.attributes


def test_matching_finds_a_partner_for_as_many_as_can_be():
    facts = [GOLD["facts"][0] | {"person": name} for name in ("Anna van Dijk", "Van Dijk")]
    gold = GOLD | {"facts": facts}
    read = [GOLD["facts"][0] | {"person": name} for name in ("Van Dijk", "Anna van Dijk")]
    assert scored(*read, gold=gold).kinds["membership"].right == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna van Dijk", "Van Dijk", True),
        ("Anna van Dijk", "A. van Dijk", True),
        ("Anna van Dijk", "Bert van Dijk", False),
        ("Van Dijk", "Van Dam", False),
        ("Zoë Çelik-Bakker", "Celik", True),
        ("Zoë Çelik", "Zoe Celik", True),
        ("van", "van Dijk", False),
        ("", "Van Dijk", False),
    ],
)
def test_persons(one, other, same):
    assert bool(person(one, other)) is bool(person(other, one)) is same


def test_parties_by_any_of_their_names():
    assert party("Partij van de Arbeid") == party("de PvdA")
    assert party("VVD") != party("D66")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kabinet-Janssen II", "kabinet Janssen II", True),
        ("kabinet-Janssen II", "kabinet-Janssen III", False),
        ("kabinet", "kabinet-Janssen", True),
        (None, "kabinet-Janssen", True),
        ("college Utrecht", "college Zwolle", False),
    ],
)
def test_cabinets(one, other, same):
    assert cabinet(one, other) is same
    assert bool(holder(one, other)) is (same and one is not None) or one is None


def test_words_and_participants():
    assert words("afschaffing van de basisbeurs", "de basisbeurs afschaffen") == 1
    assert words("basisbeurs", "zorg") == 0
    assert words(None, "") == 1
    assert participants(["VVD", "CDA"], ["CDA"]) == pytest.approx(2 / 3)
    assert participants([], []) == 1


def test_without_a_text_the_words_of_the_quotes_are_compared():
    gold = {"evidence": "Haar partij wil de basisbeurs afschaffen"}
    assert Places("").shared(gold, {"evidence": "partij wil de basisbeurs"})
    assert not Places("").shared(gold, {"evidence": "De Tweede Kamer debatteert"})
    assert not Places("").shared(gold, {})


def test_no_such_kind():
    with pytest.raises(ValueError, match="no such kind"):
        agreement("song", {}, {}, Places(""))


@pytest.fixture(scope="module")
def reference(shared):
    spec = importlib.util.spec_from_file_location("reference", shared / "dev" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold(shared):
    return load(shared / "dev" / "gold")


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(4))
def test_same_counts(shared, reference, gold, seed):
    read = _mistaken(gold, random.Random(seed))
    found = texts(shared / "dev" / "texts", gold)
    options = SimpleNamespace(no_other=False, foreign_as_fp=False)
    expected, attributes, _ = reference.score(gold, read, sorted(gold), found, options)
    result = score(gold, read, found)
    for kind in KINDS:
        counts = result.kinds[kind]
        ours = (counts.right, counts.wrong, counts.missed, counts.repeated, counts.optional)
        theirs = tuple(expected[kind][key] for key in ("tp", "fp", "fn", "dup", "optional_hit"))
        assert ours == theirs, kind
    portfolio = attributes["role portfolio (gold has one)"]
    assert result.attributes["role: portfolio"] == [float(value) for value in portfolio]
    topics = attributes["position topic similarity (mean token F1)"]
    assert sum(result.attributes["position: topic (words in common)"]) == pytest.approx(sum(topics))


@pytest.mark.shared
def test_the_reference_gold_against_itself(shared, gold):
    result = score(gold, gold, texts(shared / "dev" / "texts", gold))
    assert result.all.f1 == 1
    assert result.all.right > 300


def _mistaken(gold, chance):
    """The gold with mistakes: facts left out, moved, doubled, their parts exchanged."""
    read = copy.deepcopy(gold)
    every = [fact for document in gold.values() for fact in document["facts"]]
    for document in read.values():
        facts = [fact for fact in document["facts"] if chance.random() < 0.8]
        facts += [copy.deepcopy(chance.choice(every)) for _ in range(chance.randrange(4))]
        for fact in facts:
            donor = chance.choice([other for other in every if other["type"] == fact["type"]])
            for key in fact.keys() & donor.keys() - {"type"}:
                if chance.random() < 0.1:
                    fact[key] = donor[key]
            if chance.random() < 0.2:
                fact["evidence"] = fact["evidence"][: len(fact["evidence"]) // 2 + 1]
        facts += [dict(chance.choice(facts)) for _ in facts[:2]]
        chance.shuffle(facts)
        document["facts"] = facts
    return json.loads(json.dumps(read))


def test_each_rule_is_judged_by_its_facts():
    """A fact beside the gold counts as read, one that the gold has as right too."""
    right = {**GOLD["facts"][0], "rule": "membership.brackets"}
    wrong = fact(
        "membership", person="Piet Vos", party="SP", evidence="SP", rule="membership.brackets"
    )
    assert scored(right, wrong).judged == [
        ("membership.brackets", True),
        ("membership.brackets", False),
    ]
