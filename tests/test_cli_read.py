"""`kg build`, `kg facts` and `kg evaluate`: what they write, what they tell, how they end."""

import json
import os
from itertools import permutations

import pytest

from kg import parallel
from kg.incremental import FINGERPRINT, articles
from kg.store import Store

ARTICLES = {
    "een": " date 2021-03-02 Minister Anna Jansen (VVD) van Financiën stapt op. D66'er Bo Bakker "
    "volgt haar op.",
    "twee": "---\ntitle: Nieuwe wethouder\ndate: 2022-06\n---\nCDA-leider Zoë Çelik wil een limiet "
    "op de huur. Wethouder Kees Visser (PvdA) is tegen.",
    "drie": "date 2020 In het centrum van de stad opent zaterdag een nieuwe bakkerij.",
}


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def one_line(result, *parts):
    assert result.code == 1, result
    assert result.err.count("\n") == 1, result.err
    for part in parts:
        assert str(part) in result.err


class TestBuild:
    @pytest.mark.slow
    def test_the_order_of_the_articles_changes_no_byte(self, kg, texts, tmp_path):
        files = sorted(texts.iterdir())
        written = set()
        for number, order in enumerate(permutations(files)):
            out = tmp_path / f"{number}.nq"
            assert kg("build", *order, "--out", out).code == 0
            written.add(out.read_bytes())
        assert len(written) == 1
        lines = written.pop().decode().splitlines()
        assert lines == sorted(set(lines))
        assert len(lines) > 50
        assert not any("_:" in line for line in lines)

    @pytest.mark.slow
    def test_nor_does_the_number_of_processes(self, kg, texts, tmp_path):
        for jobs in (1, 2):
            assert kg("build", texts, "--out", tmp_path / f"{jobs}.nq", "--jobs", jobs).code == 0
        assert (tmp_path / "1.nq").read_bytes() == (tmp_path / "2.nq").read_bytes()

    def test_the_summary_counts_what_was_built(self, kg, texts, tmp_path):
        (texts / "leeg.txt").write_bytes(b"")
        result = kg("build", texts, "--out", tmp_path / "a.trig")
        assert result.code == 0
        counts = dict(line.strip().rsplit(maxsplit=1) for line in result.out.splitlines()[1:])
        assert counts["articles"] == "3"
        assert int(counts["membership"]) >= 2
        assert counts["problems"] == "1"
        assert result.err == f"kg: {texts / 'leeg.txt'}: empty: there is no text in it\n"

    def test_into_a_store_twice_is_once(self, kg, texts, tmp_path):
        found = []
        for _ in range(2):
            assert kg("build", texts, "--store", tmp_path / "store").code == 0
            store = Store.read(tmp_path / "store")
            found.append(sorted(str(q) for q in store.quads() if q.predicate != FINGERPRINT))
        assert found[0] == found[1]
        assert kg("build", texts, "--out", tmp_path / "a.nq").code == 0
        assert found[0] == [line[:-2] for line in (tmp_path / "a.nq").read_text().splitlines()]

    @pytest.mark.slow
    def test_what_is_unchanged_is_passed_over(self, kg, texts, tmp_path):
        build = ("build", texts, "--store", tmp_path / "store")
        assert "unchanged since" not in kg(*build).out
        again = kg(*build).out
        assert [line.split() for line in again.splitlines()[2:4]] == [
            ["articles", "0"],
            ["unchanged", "since", "3"],
        ]
        changed = texts / "een.txt"
        changed.write_text(ARTICLES["een"].replace("stapt op", "blijft aan"))
        assert "unchanged since      2" in kg(*build).out
        assert "unchanged since" not in kg(*build, "--base", "https://example.org/").out

    def test_in_step_with_what_is_left(self, kg, texts, tmp_path):
        store = tmp_path / "store"
        assert kg("build", texts, "--store", store).code == 0
        (texts / "een.txt").unlink()
        assert list(articles(Store.read(store))) == ["drie", "een", "twee"]
        (texts / "leeg.txt").touch()
        doubtful = kg("build", texts, "--store", store, "--sync")
        assert "nothing was dropped" in doubtful.err
        assert list(articles(Store.read(store))) == ["drie", "een", "twee"]
        (texts / "leeg.txt").unlink()
        assert "dropped" in kg("build", texts, "--store", store, "--sync").out
        assert list(articles(Store.read(store))) == ["drie", "twee"]

    def test_sync_needs_a_store(self, kg, texts, tmp_path):
        assert kg("build", texts, "--out", tmp_path / "a.nq", "--sync").code == 2

    def test_a_syntax_without_graphs_says_so(self, kg, texts, tmp_path):
        result = kg("build", texts, "--out", tmp_path / "a.ttl")
        assert result.code == 0
        assert "named graphs" in result.err
        assert (tmp_path / "a.ttl").stat().st_size

    def test_nothing_to_write_to_is_a_wrong_call(self, kg, texts):
        result = kg("build", texts)
        assert (result.code, result.err.count("\n")) == (2, 1)
        assert "--out" in result.err

    @pytest.mark.parametrize(
        "option", [("--out", "a.xyz"), ("--base", "nowhere"), ("--date", "morgen"), ("--jobs", "0")]
    )
    def test_wrong_options_are_told_before_the_work(self, kg, texts, tmp_path, option):
        name, value = option
        value = tmp_path / value if name == "--out" else value
        result = kg("build", texts, "--out", tmp_path / "a.nq", name, value)
        assert (result.code, result.err.count("\n")) == (2, 1), result.err
        assert not list(tmp_path.glob("a.*"))

    def test_a_model_that_is_not_installed(self, kg, texts, tmp_path):
        result = kg("build", texts, "--out", tmp_path / "a.nq", "--model", "nl_no_such")
        one_line(result, "nl_no_such")
        assert not (tmp_path / "a.nq").exists()

    @pytest.mark.parametrize("target", ["gone/a.nq", "texts"])
    def test_an_output_that_can_not_be(self, kg, texts, tmp_path, target):
        suffix = "" if "." in target else ".nq"
        if suffix:
            (tmp_path / f"{target}{suffix}").mkdir()
        one_line(kg("build", texts, "--out", tmp_path / f"{target}{suffix}"), target)

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable for root")
    def test_an_unwritable_folder(self, kg, texts, tmp_path):
        locked = tmp_path / "locked"
        locked.mkdir(mode=0o500)
        one_line(kg("build", texts, "--out", locked / "a.nq"), locked)

    def test_a_folder_that_is_no_store(self, kg, texts):
        one_line(kg("build", texts, "--store", texts), texts, "not a Binnenhof store")
        assert len(list(texts.iterdir())) == 3

    @pytest.mark.parametrize(
        ("name", "content", "cause"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", b"\x00\x01\x02", "binary"),
            ("a.txt", b"caf\xc3\xa9 \xff", "broken UTF-8"),
            ("a.pdf", b"%PDF", "unknown kind"),
            ("a.txt", b" date 2023-02-30 tekst", "invalid date: 2023-02-30"),
        ],
    )
    def test_one_bad_input_is_one_line_and_nothing_is_written(
        self, kg, tmp_path, name, content, cause
    ):
        path = tmp_path / name
        path.write_bytes(content)
        out = tmp_path / "out.nq"
        one_line(kg("build", path, "--out", out), path, cause)
        assert list(tmp_path.iterdir()) == [path]

    def test_no_input_at_all(self, kg, tmp_path):
        one_line(kg("build", tmp_path / "nee.txt", "--out", tmp_path / "a.nq"), "no such file")
        (tmp_path / "leeg").mkdir()
        one_line(kg("build", tmp_path / "leeg", "--out", tmp_path / "a.nq"), "no articles")
        assert kg("build").code == 2

    def test_strict_writes_nothing_where_one_article_is_bad(self, kg, texts, tmp_path):
        (texts / "leeg.txt").write_bytes(b"")
        result = kg("build", texts, "--out", tmp_path / "a.nq", "--strict")
        one_line(result, texts / "leeg.txt")
        assert not (tmp_path / "a.nq").exists()

    def test_a_missing_date_is_told_and_under_strict_a_failure(self, kg, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("Minister Jansen stapt op.")
        out = tmp_path / "a.nq"
        result = kg("build", path, "--out", out)
        assert (result.code, result.err.count("\n")) == (0, 1)
        assert f"warning: {path}: no date" in result.err
        one_line(kg("build", path, "--out", out, "--strict"), path, "no date")
        assert kg("build", path, "--out", out, "--strict", "--date", "2020").err == ""

    def test_a_rule_that_fails_costs_one_article(self, kg, texts, tmp_path, monkeypatch):
        read_article = parallel.read_article

        def failing(article, doc):
            if article.id == "een":
                raise IndexError("out\nof range")
            return read_article(article, doc)

        monkeypatch.setattr(parallel, "read_article", failing)
        result = kg("build", texts, "--out", tmp_path / "a.nq")
        assert result.code == 0
        assert result.err == (
            "kg: een: a rule of kg fails on this text (IndexError: out of range)\n"
        )
        assert b"Nieuwe%20wethouder" not in (tmp_path / "a.nq").read_bytes()
        assert b"article/twee" in (tmp_path / "a.nq").read_bytes()


class TestFacts:
    def test_a_table_of_facts_with_their_quotes(self, kg, texts):
        result = kg("facts", texts / "een.txt")
        assert result.code == 0
        heading, columns, *rows = result.out.splitlines()
        assert heading == "een · 2021-03-02"
        assert columns.split()[:2] == ["fact", "quote"]
        assert any("Anna Jansen belongs to VVD" in row and "Jansen (VVD)”" in row for row in rows)

    def test_an_article_without_politics_says_so(self, kg, texts):
        assert kg("facts", texts / "drie.txt").out == "drie · 2020: no facts\n"

    def test_one_file_per_article(self, kg, texts, tmp_path):
        result = kg("facts", texts, "--output", tmp_path / "facts")
        assert (result.code, result.out) == (0, "")
        assert sorted(file.name for file in (tmp_path / "facts").iterdir()) == [
            "drie.json",
            "een.json",
            "twee.json",
        ]
        document = json.loads((tmp_path / "facts" / "een.json").read_text(encoding="utf-8"))
        assert (document["id"], document["date"]) == ("een", "2021-03")
        text = ARTICLES["een"].split(" ", 3)[3]
        for fact in document["facts"]:
            start, end = fact["offsets"]
            assert text[start:end] == fact["evidence"]
        names = {entity["name"] for entity in document["entities"]}
        assert {"Anna Jansen", "VVD", "Bo Bakker", "D66"} <= names

    def test_json_and_json_lines_say_the_same(self, kg, texts):
        listed = json.loads(kg("facts", texts, "--format", "json").out)
        lines = kg("facts", texts, "--format", "jsonl").out.splitlines()
        assert [json.loads(line) for line in lines] == listed
        assert len(listed) == 3

    def test_an_id_that_is_no_file_name(self, kg, tmp_path):
        row = {"id": "../a/b: c?", "date": "2020", "text": "Minister Jansen (VVD) stapt op."}
        (tmp_path / "a.jsonl").write_text(json.dumps(row))
        assert kg("facts", tmp_path / "a.jsonl", "-o", tmp_path / "out").code == 0
        assert [file.name for file in (tmp_path / "out").iterdir()] == ["%2E.%2Fa%2Fb%3A c%3F.json"]

    def test_an_output_that_can_not_be(self, kg, texts):
        one_line(kg("facts", texts, "--output", texts / "een.txt"), texts / "een.txt")


class TestEvaluate:
    @pytest.fixture
    def read(self, kg, texts, tmp_path):
        assert kg("facts", texts, "--output", tmp_path / "read").code == 0
        return tmp_path / "read"

    def test_facts_against_themselves(self, kg, read, texts):
        result = kg("evaluate", read, read, "--texts", texts)
        assert (result.code, result.err) == (0, "")
        last = next(line for line in result.out.splitlines() if line.startswith("all"))
        assert last.split()[1:4] == ["1.000", "1.000", "1.000"]
        figures = json.loads(kg("evaluate", read, read, "--texts", texts, "-f", "json").out)
        assert figures["kinds"]["all"]["f1"] == 1

    def test_what_was_not_read_is_told_and_missed(self, kg, read, texts, tmp_path):
        part = tmp_path / "part"
        part.mkdir()
        (part / "drie.json").write_bytes((read / "drie.json").read_bytes())
        result = kg("evaluate", part, read, "--texts", texts, "--errors")
        assert "nothing was read for een twee" in result.err
        assert " missed " in result.err
        last = next(line for line in result.out.splitlines() if line.startswith("all"))
        assert last.split()[2] == "0.000"

    @pytest.mark.parametrize(
        ("content", "cause"),
        [
            ("{", "no valid JSON"),
            ("[]", "list of facts"),
            ('{"facts": [{"type": "membership", "person": "A"}]}', "fact 1 has no party"),
            ('{"facts": [3]}', "fact 1 is no object"),
        ],
    )
    def test_a_bad_file_is_told(self, kg, read, tmp_path, content, cause):
        bad = tmp_path / "bad"
        bad.mkdir()
        (bad / "a.json").write_text(content)
        one_line(kg("evaluate", bad, read), bad / "a.json", cause)

    def test_a_bad_folder_is_told(self, kg, read, tmp_path):
        one_line(kg("evaluate", tmp_path / "nee", read), tmp_path / "nee", "no such folder")
        one_line(kg("evaluate", read, tmp_path), tmp_path, "no .json files")
