"""The snapshot: what goes in, what stays out, and that it loads whole and quickly."""

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.linking.index import NameIndex
from kg.model import PartialDate
from kg.snapshot import DEFAULT, Snapshot, write
from kg.snapshot.rows import reaches
from kg.snapshot.tables import build

TABLES = {
    "people": (
        "qid full_name family_name aliases aliases_generated gender birth_year party_periods "
        "confidence source",
        [
            "Q1|Anna van Dam|van Dam|Anna van Dam-Bos|Van Dam|f|1970|"
            "LPN[TK-fractie]:2010-06-17..2012-09-19 ; Groep Dam[TK-fractie]:2012-09-20.. ; "
            "partijloos[kabinet]:2013-01-01..|high|github.com/o/register@abc data/x.yaml",
            "Q2|Bob Low|Low|||m|||low|github.com/o/register",
        ],
    ),
    "parties": (
        "qid nl_name short aliases founded dissolved note source",
        [
            "Q10|Landelijke Partij Nederland|LPN|landelijken|1990-01-01 (day may be padded)|||s",
            "|Nieuwe Bond|NB||||NO VERIFIED QID|s",
            "|LPN-NB|LPN-NB||||NO VERIFIED QID (alliance 2023-2026)|s",
            "Q11|Oude Bond|OB||1900|1989|predecessor of LPN|s",
            "Q12|Europese Bond|NB||||an umbrella; NOT the Nieuwe Bond item|s",
        ],
    ),
    "offices": (
        "qid nl_label en_label aliases kind source",
        [
            "Q20|minister van Zaken|Minister of Affairs|zakenminister|minister|s",
            "Q20|minister van Zaken|Minister of Affairs|zakenminister|minister|s",
            "Q21|lid van de Tweede Kamer||Kamerlid|mp|s",
        ],
    ),
    "ministries": (
        "qid nl_name short_names abbreviation note source",
        ["Q30|Ministerie van Zaken|Zaken|MZ|2010-10-14..2012|s"],
    ),
    "cabinets": (
        "qid name aliases start end coalition note source",
        [
            "Q40|Second Dam cabinet||2012-11-05|2017-10-26|LPN|LPN left 2016-01-02|s",
        ],
    ),
    "tenures": (
        "person_qid person_name office_label office_qid portfolio cabinet_qid start end party "
        "source",
        [
            "Q1|Anna van Dam|minister van Zaken|Q20|Zaken|Q40|2012-11-05|2017-10-26|LPN|"
            "list (read 2026-09-25)",
            "|Cor Dak|staatssecretaris van Lucht||Lucht|Q40|2012-11-05|||list (read 2026-09-25)",
            "Q1|Anna van Dam|minister van Grap||Grap||2015-01-01|||"
            "x [not in the rijksoverheid list; title may be the MODERN name of the post]",
        ],
    ),
    "tenures_other": (
        "person_qid person_name office_label office_qid faction_or_party start end source",
        [
            "Q1|Anna van Dam|lid van de Tweede Kamer|Q21|LPN|2010-06-17|2012-11-04|register",
            "Q1|Anna van Dam|lid van de Tweede Kamer|Q21||2006-11-30|2012-11-05|(P39, 2022-08-03)",
            "Q1|Anna van Dam|lid van de Tweede Kamer|Q21||2017-10-27||(Wikidata P39, 2022-08-03)",
            "Q1|Anna van Dam|lid van de Tweede Kamer|Q21|LPN|2006-11-30|2003-02-22|register",
        ],
    ),
    "topics": (
        "qid nl_label en_label aliases confidence source",
        [
            "Q50|lucht|air|dampkring (near)|high|s",
            "Q51|oud item|||medium|s",
            "Q52|mist|||doubtful|s",
        ],
    ),
    "additions": (
        "kind qid nl_label en_label aliases extra confidence source",
        [
            "party|Q13|Nieuwe Bond||NB||high|s",
            "topic|Q53|nieuw item|||use instead of Q51|high|s",
            "person|Q3|Dirk Raad|||Burgemeester; polder matched by name: check before use|medium|s",
            "place|Q60|Dam||Gemeente Dam|municipality; tooi gm0001|high|s",
        ],
    ),
}


def _cells(line: str, width: int) -> list[str]:
    """One row written with `|` between cells; a list inside a cell is not needed here."""
    cells = line.split("|")
    return cells + [""] * (width - len(cells))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "reference"
    path.mkdir()
    for name, (columns, rows) in TABLES.items():
        header = columns.split()
        lines = ["\t".join(header)]
        lines += ["\t".join(_cells(row, len(header))[: len(header)]) for row in rows]
        (path / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (path / "README.md").write_text("# Facts (compiled 2026-11-23, offline)\n")
    return path


def test_what_is_sure_goes_in_and_what_is_doubtful_stays_out(folder):
    built = build(folder)
    found = built.snapshot
    assert found.date == "2026-11-23"
    assert [person.key for person in found.people] == ["Q1", "person/cor-dak"]
    assert [topic.key for topic in found.topics] == ["Q50", "Q53"]
    assert found.topics[0].near == ("dampkring",)
    reasons = {problem.where: problem.what for problem in built.left_out}
    assert reasons["people.tsv, row 3"] == "marked low"
    assert reasons["topics.tsv, row 4"] == "marked doubtful"
    assert "check before use" in reasons["additions.tsv, row 4"]
    assert reasons["tenures_other.tsv, row 5"].startswith("ends on 2003-02-22, before")
    assert "no item" in reasons["tenures.tsv, row 4"]


def test_what_has_no_item_keeps_a_key_of_its_own(folder):
    found = build(folder).snapshot
    assert found.party_by_key["party/lpn-nb"].qid is None
    assert found.office_by_key["office/staatssecretaris-van-lucht"].role == "state-secretary"
    assert found.party_by_key["party/groep-dam"].name == "Groep Dam"
    parties = [item.party for item in found.person_by_key["Q1"].affiliations]
    assert parties == ["Q10", "party/groep-dam"]


def test_parties_have_their_items_lineage_and_short_names(folder):
    parties = build(folder).snapshot.party_by_key
    assert parties["Q13"].name == "Nieuwe Bond"
    assert parties["Q10"].successors == parties["Q13"].successors == ("party/lpn-nb",)
    assert parties["Q11"].successors == ("Q10",)
    assert parties["Q12"].short == "Europese Bond"
    assert parties["Q10"].founded == "1990-01-01"


def test_cabinets_have_their_dutch_name_and_the_day_a_party_left(folder):
    (cabinet,) = build(folder).snapshot.cabinets
    assert cabinet.name == "kabinet-Dam II"
    assert cabinet.aliases == ("Second Dam cabinet",)
    assert cabinet.parties == (("Q10", "2016-01-02"),)


def test_one_time_in_two_tables_is_one_tenure(folder):
    held = build(folder).snapshot.tenures_of["Q1"]
    seats = [(t.start, t.end, t.party, t.seen) for t in held if t.role == "mp"]
    assert seats == [
        ("2006-11-30", "2012-11-04", "Q10", "2026-11-23"),
        ("2017-10-27", None, None, "2022-08-03"),
    ]


def test_the_file_is_the_same_bytes_and_the_same_rows_again(folder, tmp_path):
    built = build(folder).snapshot
    path = tmp_path / "s.json"
    write(built, path)
    assert Snapshot.load(path) == built
    assert path.read_text(encoding="utf-8") == build(folder).snapshot.text()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda text: text[: len(text) // 2], "not a snapshot"),
        (lambda text: "[]", "not a snapshot in the format"),
        (lambda text: text.replace('"people":2', '"people":7'), "not whole"),
        (lambda text: text.replace("binnenhof-snapshot/1", "binnenhof-snapshot/9"), "format"),
    ],
)
def test_a_broken_file_is_refused_by_name(folder, tmp_path, change, cause):
    path = tmp_path / "s.json"
    path.write_text(change(build(folder).snapshot.text()), encoding="utf-8")
    with pytest.raises(KgError, match=cause) as told:
        Snapshot.load(path)
    assert str(path) in str(told.value)


def test_another_content_is_another_version(folder):
    found = build(folder).snapshot
    assert found.version == build(folder).snapshot.version
    assert found.version.startswith("2026-11-23-")
    assert replace(found, topics=()).version != found.version


def test_a_missing_table_column_or_date_is_told(folder, tmp_path):
    with pytest.raises(KgError, match=r"additions\.tsv: no such reference table"):
        build(tmp_path)
    (folder / "README.md").unlink()
    with pytest.raises(KgError, match="--date"):
        build(folder)
    assert build(folder, "2026-01-02").snapshot.date == "2026-01-02"
    (folder / "topics.tsv").write_text("qid\tnl_label\nQ1\tx\n")
    with pytest.raises(KgError, match=r"topics\.tsv: the column aliases is missing"):
        build(folder, "2026-01-02")


@pytest.mark.parametrize(
    ("start", "end", "when", "expected"),
    [
        ("2021-05-01", None, "2021", True),
        ("2021-05-01", None, "2021-04-30", False),
        ("2010", "2012", "2012-12-31", True),
        ("2010", "2012", "2013-01-01", False),
        (None, "2012-03", "2012-03-31", True),
        (None, "2012-03", "2012-04", False),
        (None, None, "1950", True),
    ],
)
def test_a_time_reaches_a_date_by_what_both_can_mean(start, end, when, expected):
    assert reaches(start, end, PartialDate(when)) is expected


def test_the_shipped_snapshot_is_whole_and_loads_in_300_ms():
    spent = []
    for _ in range(3):
        begun = time.process_time()
        found = Snapshot.load()
        NameIndex(found.people)
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.3
    assert found.counts["people"] > 1400
    assert found.counts["tenures"] > 2000
    assert "CC0" in json.loads(DEFAULT.read_text(encoding="utf-8"))["licence"]
    offices, parties = found.office_by_key, found.party_by_key
    cabinets = found.cabinet_by_key
    for tenure in found.tenures:
        assert tenure.office in offices
        assert tenure.person in found.person_by_key
        assert tenure.party is None or tenure.party in parties
        assert tenure.cabinet is None or tenure.cabinet in cabinets


@pytest.mark.shared
def test_the_shipped_snapshot_is_what_the_tables_give(shared):
    assert build(shared / "reference").snapshot.text() == DEFAULT.read_text(encoding="utf-8")


def test_the_command_builds_and_shows(kg, folder, tmp_path):
    out = tmp_path / "s.json"
    result = kg("snapshot", "build", folder, "--out", out)
    assert result.code == 0, result.err
    assert "2 people" in result.out
    assert "left out: people.tsv, row 3: marked low" in result.err
    shown = kg("snapshot", "show", out)
    assert shown.code == 0
    assert "2026-11-23" in shown.out
    assert "CC0" in shown.out
    missing = kg("snapshot", "build", tmp_path / "none", "--out", out)
    assert missing.code == 1
    assert missing.err.count("\n") == 1
