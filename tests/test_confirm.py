"""What the snapshot says of facts: confirmed, absent, contradicted, and how it is written."""

from dataclasses import replace

import pytest
from readings import HOW, reading

from kg.confirm import Checker, Says
from kg.graph import quads
from kg.link import Linker
from kg.model import Coalition, Position, Reading
from kg.snapshot import Snapshot


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Snapshot.load()


@pytest.fixture(scope="module")
def linker(snapshot) -> Linker:
    return Linker(snapshot)


@pytest.fixture(scope="module")
def checker(snapshot) -> Checker:
    return Checker(snapshot)


def says(linker: Linker, checker: Checker, told: Reading):
    return checker.check(told.facts[0], told, linker.link(told))


@pytest.mark.parametrize(
    ("told", "expected", "why"),
    [
        (("2019-05", "Hugo de Jonge", "minister", {}), "confirmed", "Volksgezondheid"),
        (("2019-05", "Hugo de Jonge", "minister", {"portfolio": "VWS"}), "confirmed", "2022-01-10"),
        (
            ("2019-05", "Ferdinand Grapperhaus", "minister", {"portfolio": "Financiën"}),
            "contradicted",
            "portf",
        ),
        (
            ("2023-03", "Hugo de Jonge", "minister", {"portfolio": "wonen"}),
            "confirmed",
            "2022-01-10",
        ),
        (("2019-05", "Sigrid Kaag", "prime-minister", {}), "contradicted", "Mark Rutte was"),
        (("2013-05", "Mark Rutte", "prime-minister", {}), "confirmed", "minister-president"),
        (
            ("2025-05", "Mark Rutte", "prime-minister", {"status": "former"}),
            "confirmed",
            "2024-07-02",
        ),
        (
            ("2015", "Mark Rutte", "prime-minister", {"status": "former"}),
            "contradicted",
            "not over",
        ),
        (
            ("2012-05", "Frans Timmermans", "minister", {"status": "future"}),
            "confirmed",
            "2012-11-05",
        ),
        (("2019-05", "Arno Rutte", "mp", {}), "confirmed", "Tweede Kamer"),
        (("2019-05", "Mark Rutte", "mp", {"status": "current"}), "contradicted", "another time"),
        (("2019-05", "Klaas Dijkhoff", "party-leader", {}), "absent", "does not hold"),
        (("2024-06-25", "Mark Rutte", "prime-minister", {"status": "former"}), "confirmed", "2024"),
        (("2019-05", "Piet Onbekend", "minister", {}), "absent", "not linked"),
    ],
)
def test_roles(linker, checker, told, expected, why):
    date, *role = told
    verdict = says(linker, checker, reading(date, roles=[role]))
    assert (verdict.says, why in verdict.reason) == (Says(expected), True), verdict


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("2019-05", "Mark Rutte", "VVD"), "confirmed"),
        (("2019-05", "Mark Rutte", "SP"), "contradicted"),
        (("2024-02", "Esmah Lahlah", "PvdA"), "confirmed"),
        (("2024-02", "Esmah Lahlah", "GroenLinks-PvdA"), "confirmed"),
        (("2019-05", "Piet Onbekend", "VVD"), "absent"),
    ],
)
def test_memberships(linker, checker, told, expected):
    date, *member = told
    verdict = says(linker, checker, reading(date, members=[member]))
    assert verdict.says == Says(expected), verdict


@pytest.mark.parametrize(
    ("told", "status", "expected"),
    [
        (("2019-05", "kabinet", "VVD"), None, "confirmed"),
        (("2019-05", "kabinet-Rutte III", "ChristenUnie"), None, "confirmed"),
        (("2019-05", "kabinet", "PVV"), None, "contradicted"),
        (("2025-07", "kabinet-Schoof", "PVV"), "current", "contradicted"),
        (("2025-07", "kabinet-Schoof", "PVV"), "former", "confirmed"),
        (("2019-05", "college Den Haag", "VVD"), None, "absent"),
        (("2019-05", "", "VVD"), None, "confirmed"),
        (("2019-05", "", "SP"), None, "absent"),
        (("1985-05", "kabinet-Lubbers I", "CDA"), None, "absent"),
    ],
)
def test_coalitions(linker, checker, told, status, expected):
    date, cabinet, party = told
    named = f"cabinet:{cabinet}" if cabinet else None
    fact = Coalition(party=f"party:{party}", cabinet=named, status=status, **HOW)
    entities = reading(date, f"party:{party}", f"cabinet:{cabinet}")
    verdict = says(linker, checker, replace(entities, facts=(fact,)))
    assert verdict.says == Says(expected), verdict


def test_a_position_is_never_in_the_snapshot(linker, checker):
    fact = Position(holder="party:VVD", topic="een hek", stance="for", **HOW)
    verdict = says(linker, checker, replace(reading("2019", "party:VVD"), facts=(fact,)))
    assert verdict.says is Says.ABSENT


def test_verdicts_are_rdf_and_a_query_finds_what_wikidata_lacks(linker, checker, kg, tmp_path):
    roles = [("Hugo de Jonge", "minister", {"portfolio": "VWS"}), ("Piet Onbekend", "mp")]
    told = reading("2019-05", roles=roles, members=[("Mark Rutte", "SP")])
    links = linker.link(told)
    written = sorted(map(str, checker.quads(told, links)))
    assert written == sorted(map(str, checker.quads(told, links)))
    assert sum("#snapshot-confirmed" in quad for quad in written) == 1
    assert sum("#snapshot-absent" in quad for quad in written) == 1
    assert sum("#snapshot-contradicted" in quad for quad in written) == 1
    assert sum("#SnapshotInterval" in quad for quad in written) == 1
    assert all("graph/links/a>" in quad for quad in written)
    path = tmp_path / "g.nq"
    lines = [*map(str, quads(told, links)), *written]
    path.write_text("".join(f"{line} .\n" for line in lines), encoding="utf-8")
    answer = kg("query", "not-in-wikidata", "--on", path)
    assert answer.code == 0, answer.err
    assert "contradicted" in answer.out
    assert "absent" in answer.out
    assert "confirmed" not in answer.out
    checked = kg("validate", path)
    assert checked.code == 0, checked.out
