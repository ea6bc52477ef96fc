"""Files → Articles: every format, every kind of bad input, an order that nothing changes."""

import gzip
import io
import json
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, PartialDate, Problem
from kg.read import Undated, survey
from kg.read import read as read_all
from kg.read.decoding import decode
from kg.read.fields import MAX_CHARACTERS, BadArticleError

TEXT = "Minister Jansen (XYZ) geeft één besluit vrij: ‘het gaat door’, zegt Zoë Çelik."


def read(inputs, *arguments, **options):
    """The articles and the problems, without the remark that one has no date."""
    for item in read_all(inputs, *arguments, **options):
        if not isinstance(item, Undated):
            yield item


def one(path, **options):
    items = list(read([str(path)], **options))
    assert len(items) == 1, items
    return items[0]


def article(path, **options) -> Article:
    item = one(path, **options)
    assert isinstance(item, Article), item
    return item


def problem(path) -> Problem:
    item = one(path)
    assert isinstance(item, Problem), item
    assert str(path) in item.where
    assert "\n" not in item.what
    return item


def write(path, content: str | bytes):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class TestPlainText:
    def test_the_text_is_kept_as_it_is(self, tmp_path):
        read_back = article(write(tmp_path / "a.txt", TEXT))
        assert read_back == Article(id="a", text=TEXT)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_encodings_give_the_same_text(self, tmp_path, encoding):
        assert article(write(tmp_path / "a.txt", TEXT.encode(encoding))).text == TEXT

    def test_line_ends_of_every_system_give_the_same_text(self, tmp_path):
        texts = {
            article(write(tmp_path / "a.txt", f"Kop hier{end}{end}{TEXT}{end}")).text
            for end in ("\n", "\r\n", "\r")
        }
        assert texts == {f"Kop hier\n\n{TEXT}"}

    def test_decomposed_characters_stay_decomposed(self, tmp_path):
        assert article(write(tmp_path / "a.txt", "Yes\u0327ilgo\u0308z")).text == (
            "Yes\u0327ilgo\u0308z"
        )

    def test_control_characters_become_spaces_one_for_one(self, tmp_path):
        long = "x" * 400
        assert article(write(tmp_path / "a.txt", f"a\x0cb\x1bc{long}")).text == f"a b c{long}"

    @pytest.mark.parametrize(
        "header", [" date 2023-01 ", "date 2023-01\n", "date: 2023-01\n\n", "\ufeff date 2023-01 "]
    )
    def test_the_date_header_is_no_part_of_the_text(self, tmp_path, header):
        read_back = article(write(tmp_path / "a.txt", header + TEXT))
        assert (read_back.published, read_back.text) == (PartialDate("2023-01"), TEXT)

    def test_a_headline_is_the_title_and_stays_in_the_text(self, tmp_path):
        read_back = article(write(tmp_path / "a.txt", f"Jansen weg, wat nu?\n\n{TEXT}\n"))
        assert read_back.title == "Jansen weg, wat nu?"
        assert read_back.text == f"Jansen weg, wat nu?\n\n{TEXT}"

    @pytest.mark.parametrize("opening", ["Een gewone zin.\n\n", "regel een\nregel twee\n\n"])
    def test_a_first_paragraph_is_no_title(self, tmp_path, opening):
        assert article(write(tmp_path / "a.txt", opening + TEXT)).title is None

    def test_the_seed_article(self, shared):
        seed = article(shared / "articles" / "seed-2023-01.txt")
        assert (seed.id, seed.published) == ("seed-2023-01", PartialDate("2023-01"))
        assert not seed.text.startswith((" ", "date"))


class TestFrontMatter:
    def test_its_fields_are_read_as_they_are_written(self, tmp_path):
        head = '---\ntitle: "Jansen: ja"\ndate: 2023-01\nurl: https://example.org/a?b=1#c\nid: x1\n'
        head += "tags: [een, twee]\ndraft: true\n---\n\n"
        assert article(write(tmp_path / "a.md", head + TEXT)) == Article(
            id="x1",
            text=f"Jansen: ja\n\n{TEXT}",
            title="Jansen: ja",
            published=PartialDate("2023-01"),
            url="https://example.org/a?b=1#c",
        )

    def test_a_title_that_the_text_repeats_stands_there_once(self, tmp_path):
        path = write(tmp_path / "a.txt", f"---\ntitle: Kop\n---\nKop\n\n{TEXT}")
        assert article(path).text == f"Kop\n\n{TEXT}"

    def test_lines_that_are_no_fields_belong_to_the_text(self, tmp_path):
        text = f"---\nalleen tekst\n---\n{TEXT}"
        assert article(write(tmp_path / "a.txt", text)).text == text

    def test_broken_yaml_names_its_line(self, tmp_path):
        path = write(tmp_path / "a.txt", f"---\ntitle: 'open\ndate: 2023\n---\n{TEXT}")
        assert "no valid YAML" in problem(path).what


class TestJsonLines:
    def test_all_fields(self, tmp_path):
        row = {"id": "7", "url": "https://example.org/7", "date": "2021-03-17", "title": "Kop"}
        path = write(tmp_path / "a.jsonl", json.dumps(row | {"text": TEXT}))
        assert article(path) == Article(
            id="7",
            text=f"Kop\n\n{TEXT}",
            title="Kop",
            published=PartialDate("2021-03-17"),
            url="https://example.org/7",
        )

    def test_packed_lines_read_the_same(self, tmp_path):
        line = json.dumps({"id": 7, "text": TEXT}) + "\n"
        plain = article(write(tmp_path / "a.jsonl", line))
        assert article(write(tmp_path / "b.jsonl.gz", gzip.compress(line.encode()))) == plain

    def test_bad_lines_are_named_and_the_others_go_on(self, tmp_path):
        bad = [
            "{",
            "[1]",
            '{"id": "x"}',
            '{"text": "\\ud800"}',
            '{"text": "a", "date": "2023-2-31"}',
        ]
        bad += ["[" * 100_000, '{"text": ' + "1" * 5000 + "}"]
        lines = [
            *bad,
            json.dumps({"id": "goed", "text": TEXT}),
            "",
            b"\xff\xfe\x00".decode("latin1"),
        ]
        items = list(read([str(write(tmp_path / "a.jsonl", "\n".join(lines)))]))
        assert [item.id for item in items if isinstance(item, Article)] == ["goed"]
        told = [item.where for item in items if isinstance(item, Problem)]
        assert [where.split(", ")[1] for where in told] == [
            f"line {number}" for number in [*range(1, 8), 10]
        ]

    def test_without_an_id_the_text_names_the_article(self, tmp_path):
        texts = [f"{TEXT} {number}" for number in range(5)]
        lines = [json.dumps({"text": text}) for text in texts]
        ids = []
        for order in (lines, lines[::-1]):
            items = read([str(write(tmp_path / "a.jsonl", "\n".join(order)))])
            ids.append({item.id: item.text for item in items})
        assert ids[0] == ids[1]
        assert len(ids[0]) == 5


class TestTables:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_every_dialect(self, tmp_path, delimiter, end):
        rows = [
            ["id", "datum", "titel", "tekst"],
            ["1", "24-01-2023", "Kop", f'"Zin een, ""zo"";{delimiter} zin twee.\n\nAlinea."'],
        ]
        path = write(tmp_path / "a.csv", end.join(delimiter.join(row) for row in rows) + end)
        read_back = article(path)
        assert read_back.published == PartialDate("2023-01-24")
        assert read_back.text == f'Kop\n\nZin een, "zo";{delimiter} zin twee.\n\nAlinea.'

    def test_the_line_that_excel_puts_first(self, tmp_path):
        assert article(write(tmp_path / "a.csv", "sep=;\nid;text\n1;Tekst, hier\n")).id == "1"

    def test_windows_1252_and_a_bom(self, tmp_path):
        for encoding in ("cp1252", "utf-8-sig"):
            path = write(tmp_path / "a.csv", f'text\n"{TEXT}"\n'.encode(encoding))
            assert article(path).text == TEXT

    def test_bad_rows_are_named_and_the_others_go_on(self, tmp_path):
        path = write(
            tmp_path / "a.csv", "id,date,text\n1,2023,goed\n2,2023-13,slecht\n3,,\n4,,a,b\n"
        )
        items = list(read([str(path)]))
        assert [item.id for item in items if isinstance(item, Article)] == ["1"]
        told = [f"{item.where.split(', ')[1]}: {item.what}" for item in items[1:]]
        assert told[0].startswith("row 3: invalid date: 2023-13")
        assert told[1].startswith("row 4: empty")
        assert told[2] == "row 5: 4 cells under 3 columns"

    def test_a_quote_that_never_closes(self, tmp_path):
        path = write(tmp_path / "a.csv", 'id,text\n1,goed\n2,"open\n')
        items = list(read([str(path)]))
        assert isinstance(items[0], Article)
        assert "row 3" in items[1].where
        assert "breaks off" in items[1].what

    def test_a_table_without_text(self, tmp_path):
        assert "no column called text" in problem(write(tmp_path / "a.csv", "a,b\n1,2\n")).what


PAGE = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Kop | Krant</title>
<meta property="og:title" content="Jansen wordt wethouder">
<meta property="article:published_time" content="2022-06-01T10:00:00+02:00">
<link rel="canonical" href="https://www.example.org/politiek/jansen"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Jansen wordt wethouder</h1>
<p>De gemeenteraad heeft Zoë Jansen woensdag benoemd tot wethouder van Financiën en Wonen.</p>
<p>Zij volgt Pieter Bakker op, die om gezondheidsredenen is gestopt met zijn werk voor de stad.</p>
</article><footer>Copyright 2024 Krant. Alle rechten voorbehouden.</footer></body></html>"""


class TestPages:
    def test_the_article_and_its_metadata(self, tmp_path):
        page = article(write(tmp_path / "p.html", PAGE))
        assert (page.id, page.published) == ("p", PartialDate("2022-06-01"))
        assert page.url == "https://www.example.org/politiek/jansen"
        assert page.title == "Jansen wordt wethouder"
        assert "benoemd tot wethouder van Financiën en Wonen." in page.text
        assert "Home" not in page.text
        assert page.text.count("Jansen wordt wethouder") == 1

    def test_a_date_is_not_guessed(self, tmp_path):
        undeclared = PAGE.replace("2022-06-01T10:00:00+02:00", "")
        assert article(write(tmp_path / "p.html", undeclared)).published is None

    @pytest.mark.parametrize("page", ["<html><body></body></html>", "geen pagina"])
    def test_a_page_without_an_article(self, tmp_path, page):
        assert "no article found" in problem(write(tmp_path / "p.html", page)).what


class TestDates:
    @pytest.mark.parametrize(
        ("written", "date"),
        [
            ("2023", "2023"),
            ("2023-01", "2023-01"),
            ("2023-01-24", "2023-01-24"),
            ("2023-01-24T23:30:00Z", "2023-01-24"),
            ("24-1-2023", "2023-01-24"),
        ],
    )
    def test_valid(self, tmp_path, written, date):
        path = write(tmp_path / "a.txt", f"---\ndate: {written}\n---\n{TEXT}")
        assert article(path).published == PartialDate(date)

    @pytest.mark.parametrize(
        "written", ["2023-13", "2023-02-30", "0000", "23-01-24", "1/24/2023", "gisteren"]
    )
    def test_invalid_ones_are_named(self, tmp_path, written):
        path = write(tmp_path / "a.txt", f"---\ndate: {written}\n---\n{TEXT}")
        assert problem(path).what.startswith(f"invalid date: {written}")

    def test_invalid_in_the_header(self, tmp_path):
        path = write(tmp_path / "a.txt", f" date 2023-99 {TEXT}")
        assert problem(path).what.startswith("invalid date: 2023-99")

    def test_one_without_a_date_is_read_and_told(self, tmp_path):
        path = write(tmp_path / "a.txt", TEXT)
        found, undated = read_all([str(path)])
        assert isinstance(found, Article)
        assert undated == Undated(where=str(path), what="no date; its facts have none")

    def test_those_without_a_date_get_the_one_that_is_given(self, tmp_path):
        write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "b.txt", f"date 2020-05 {TEXT}")
        dates = [item.published for item in read([str(tmp_path)], PartialDate("2024"))]
        assert dates == [PartialDate("2024"), PartialDate("2020-05")]


class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "content", "cause"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", b" \n\t\n", "empty"),
            ("a.txt", b"\xef\xbb\xbf", "empty"),
            ("a.txt", b" date 2023-01 ", "empty"),
            ("a.txt", b"---\ntitle: x\n---\n", "empty"),
            ("a.csv", b"", "empty"),
            ("a.html", b"", "empty"),
            ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
            ("a.txt", b"PK\x03\x04\x14\x08\x08\x08" * 30, "binary data"),
            ("a.txt", "één caf\u00e9".encode() + b"\xff rest", "broken UTF-8 at byte"),
            ("a.txt", "alles goed, café".encode()[:-1], "broken UTF-8 at byte 16"),
            ("a.txt", b"cafe \x81 tekst", "broken UTF-8 at byte 6"),
            ("a.txt", b"\xff\xfea\x00b", "broken UTF-16"),
            ("a.docx", b"x", "unknown kind of file (.docx)"),
            ("a.pdf.gz", b"x", "unknown kind of file (.pdf)"),
            ("a.jsonl.gz", b"{}", "can't be read"),
            ("a.jsonl.gz", gzip.compress(b'{"text": "x"}' * 99)[:40], "can't be read"),
        ],
    )
    def test_is_told_with_its_cause(self, tmp_path, name, content, cause):
        assert cause in problem(write(tmp_path / name, content)).what

    def test_a_path_that_leads_nowhere(self, tmp_path):
        assert problem(tmp_path / "weg.txt").what == "no such file or folder"
        assert problem(tmp_path / "*.txt").what == "nothing matches"

    @pytest.mark.slow
    @pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.html"])
    def test_a_single_line_of_50_mb(self, tmp_path, name):
        head = b"text\n" if name == "a.csv" else b""
        path = write(tmp_path / name, head + b"minister " * (50_000_000 // 9))
        tracemalloc.start()
        what = problem(path).what
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert "too l" in what or "field larger than" in what
        # A table is read whole; the others stop at their limit.
        assert peak < (250_000_000 if name == "a.csv" else 60_000_000)

    def test_the_longest_text_is_still_read(self, tmp_path):
        longest = "woord " * (MAX_CHARACTERS // 6) + "x" * (MAX_CHARACTERS % 6)
        assert len(article(write(tmp_path / "a.txt", longest)).text) == MAX_CHARACTERS
        assert "too long" in problem(write(tmp_path / "b.txt", longest + "x")).what

    def test_what_is_no_running_text(self, tmp_path):
        text = f"{TEXT} {'A' * 3000}"
        what = problem(write(tmp_path / "a.txt", text)).what
        assert what == "no running text: 3,000 characters without a space"

    def test_the_others_go_on(self, tmp_path):
        write(tmp_path / "a.txt", b"")
        write(tmp_path / "b.txt", TEXT)
        items = list(read([str(tmp_path), str(tmp_path / "weg.txt")]))
        assert sorted(type(item).__name__ for item in items) == ["Article", "Problem", "Problem"]


class TestOrderAndIds:
    def test_neither_the_order_nor_the_way_of_naming_matters(self, tmp_path):
        names = ["b.txt", "a.txt", "sub/c.txt", "ä.txt"]
        (tmp_path / "sub").mkdir()
        for name in names:
            write(tmp_path / name, f"{TEXT} {name}")
        paths = [str(tmp_path / name) for name in names]
        expected = list(read([str(tmp_path)]))
        assert len(expected) == 4
        for seed in range(5):
            mixed = [*paths, str(tmp_path / "*.txt"), str(tmp_path)]
            random.Random(seed).shuffle(mixed)
            assert list(read(mixed)) == expected

    def test_a_folder_passes_over_what_is_no_article(self, tmp_path):
        for name in ("a.txt", "b.png", "README", ".hidden.txt"):
            write(tmp_path / name, TEXT)
        found = survey([str(tmp_path)])
        assert [source.stem for source in found.sources] == ["a"]
        assert found.skipped == (str(tmp_path / "README"), str(tmp_path / "b.png"))
        assert found.count == 1

    def test_one_id_for_two_texts_is_told_apart_in_any_order(self, tmp_path):
        rows = [{"id": "x", "text": "de ene"}, {"id": "x", "text": "de andere"}]
        rows += [{"id": "y", "text": "gelijk"}, {"id": "y", "text": "gelijk"}]
        results = []
        for order in (rows, rows[::-1]):
            path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, order)))
            results.append({item.id: item.text for item in read([str(path)])})
        assert results[0] == results[1]
        assert sorted(results[0].values()) == ["de andere", "de ene", "gelijk"]
        assert {key.split("-")[0] for key in results[0]} == {"x", "y"}
        assert "x" not in results[0]
        assert "y" in results[0]

    def test_files_of_one_name_in_two_folders(self, tmp_path):
        for folder in ("p", "q"):
            (tmp_path / folder).mkdir()
            write(tmp_path / folder / "01.txt", f"{TEXT} {folder}")
        ids = [item.id for item in read([str(tmp_path)])]
        assert len(set(ids)) == 2
        assert all(key.startswith("01-") for key in ids)

    def test_an_id_is_the_same_however_the_system_spells_the_name(self, tmp_path):
        assert article(write(tmp_path / "e\u0301e\u0301n.txt", TEXT)).id == "één"

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (TEXT, "stdin"),
            (json.dumps({"id": "j", "text": TEXT}), "j"),
            (PAGE, "stdin"),
        ],
    )
    def test_standard_input(self, data, expected):
        items = list(read(["-"], stdin=io.BytesIO(data.encode())))
        assert [item.id for item in items] == [expected]
        assert not items[0].text.startswith(("{", "<"))


@given(st.binary(max_size=300))
def test_no_bytes_bring_anything_but_text_or_a_cause(data):
    try:
        text = decode(data)
    except BadArticleError as cause:
        assert "\n" not in str(cause)
    else:
        text.encode()
        assert "\r" not in text


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"))
)
def test_utf_8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text
