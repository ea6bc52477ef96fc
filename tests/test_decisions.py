"""Human decisions: read from SSSOM, kept with a store, and stronger than any score."""

from pathlib import Path

import pytest

from kg.decisions import Decisions, keep, load, merge
from kg.errors import KgError

HEADER = "subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\t"
HEADER += "mapping_justification\tsubject_source\n"
META = (
    "#curie_map:\n#  wd: http://www.wikidata.org/entity/\n#mapping_set_id: https://example.org/m\n"
)


def write(path: Path, *rows: str, header: str = HEADER) -> Path:
    path.write_text(META + header + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_rows_of_all_kinds_are_read(tmp_path):
    path = write(
        tmp_path / "d.tsv",
        "person:De Jonge\tDe Jonge\towl:sameAs\t\twd:Q2649226\tHugo de Jonge\tm\t",
        "person:Kees%20Bos\t\tskos:exactMatch\tNot\thttp://www.wikidata.org/entity/Q42\t\tm\tart-1",
        "\tJan Modaal\towl:sameAs\t\tsssom:NoTermFound\t\tm\t",
        "\tAnnet Bertram\towl:sameAs\t\tperson/annet-bertram\t\tm\t",
    )
    rows = load(path).rows
    assert [(r.subject, r.key, r.holds, r.article, r.line) for r in rows] == [
        ("person:De Jonge", "Q2649226", True, None, 5),
        ("person:Kees Bos", "Q42", False, "art-1", 6),
        ("person:Jan Modaal", None, True, None, 7),
        ("person:Annet Bertram", "person/annet-bertram", True, None, 8),
    ]


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("x\t\tskos:relatedMatch\t\twd:Q1", "row 5: skos:relatedMatch doesn't say who is who"),
        ("x\t\towl:sameAs\tMaybe\twd:Q1", "row 5: predicate_modifier is Maybe"),
        ("x\t\towl:sameAs\t\tQx1", "row 5: object_id Qx1"),
        ("\t\towl:sameAs\t\twd:Q1", "row 5: no subject"),
    ],
)
def test_a_row_that_makes_no_sense_is_told_with_its_number(tmp_path, row, cause):
    path = write(tmp_path / "d.tsv", row)
    with pytest.raises(KgError, match=cause) as told:
        load(path)
    assert str(path) in str(told.value)


def test_what_is_no_sssom_table_is_refused(tmp_path):
    path = tmp_path / "d.tsv"
    for text, cause in (("", "not even a header"), ("a\tb\n1\t2\n", "predicate_id and object_id")):
        path.write_text(text)
        with pytest.raises(KgError, match=cause):
            load(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KgError, match="UTF-8"):
        load(path)
    with pytest.raises(KgError, match="no decisions can be read"):
        load(tmp_path / "none.tsv")


def test_the_digest_tells_whether_anything_was_decided_anew(tmp_path):
    one = load(write(tmp_path / "a.tsv", "person:X\t\towl:sameAs\t\twd:Q1"))
    two = load(write(tmp_path / "b.tsv", "person:X\t\towl:sameAs\tNot\twd:Q1"))
    assert Decisions().digest == ""
    assert one.digest != two.digest != ""
    assert merge(one, two).digest not in {one.digest, two.digest}
    assert load(tmp_path / "a.tsv").digest == one.digest


def test_the_command_applies_checks_and_keeps_them(kg, tmp_path):
    path = write(tmp_path / "d.tsv", "person:Rutte\t\towl:sameAs\t\twd:Q1396426")
    before = kg("link", "Rutte", "--date", "2013-05")
    assert "Mark Rutte" in before.out.splitlines()[2]
    after = kg("link", "Rutte", "--date", "2013-05", "--decisions", path)
    assert "Arno Rutte" in after.out.splitlines()[2]
    assert "decided in row 5" in after.out
    checked = kg("link", "--decisions", path)
    assert (checked.code, checked.out) == (0, f"{path}: 1 decisions, all in order\n")
    missing = kg("link", "--decisions", path, "--store", tmp_path / "none")
    assert missing.code == 1
    store = tmp_path / "store"
    store.mkdir()
    kept = kg("link", "--decisions", path, "--store", store)
    assert kept.code == 0
    assert load(store / "decisions.sssom.tsv").rows == load(path).rows
    assert [item.name for item in store.iterdir()] == ["decisions.sssom.tsv"]


def test_the_command_needs_something_to_do(kg, tmp_path):
    assert kg("link").code == 2
    assert kg("link", "x", "--date", "gisteren").code == 2
    assert kg("link", "x", "--format", "xml").code == 2
    assert kg("link", "x", "--store", tmp_path).code == 2
    broken = write(tmp_path / "d.tsv", "x\t\towl:sameAs\t\tnobody")
    result = kg("link", "x", "--decisions", broken)
    assert (result.code, result.err.count("\n")) == (1, 1)


@pytest.mark.slow
def test_decisions_survive_rebuilding_a_store(kg, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("date 2013-05\n\nPremier Rutte (VVD) sprak met Samsom (PvdA).\n")
    store = tmp_path / "store"
    assert kg("build", article, "--store", store).code == 0
    question = tmp_path / "linked.rq"
    question.write_text(
        "# Who is linked?\n"
        "SELECT ?item WHERE { GRAPH ?g { ?s <http://www.w3.org/2002/07/owl#sameAs> ?item } }\n"
    )

    def linked() -> str:
        return kg("query", question, "--on", store, "--format", "csv").out

    assert "Q57792" in linked()
    keep(write(tmp_path / "d.tsv", "person:Rutte\t\towl:sameAs\t\tsssom:NoTermFound"), store)
    for _ in range(2):
        assert kg("build", article, "--store", store).code == 0
        assert "Q57792" not in linked()
        assert "Q560780" in linked()
    decided = write(tmp_path / "e.tsv", "person:Rutte\t\towl:sameAs\t\twd:Q1396426")
    assert kg("build", article, "--store", store, "--decisions", decided).code == 0
    assert "Q1396426" in linked()
