"""Quads ↔ files."""

import gzip
import random
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from rdf_samples import spring, winter

from kg import export, graph
from kg.errors import KgError, UsageError

ENDINGS = ["nq", "trig", "jsonld", "ttl", "nt", "rdf", "nq.gz", "trig.gz", "ttl.gz"]
FLAT = {"ttl", "nt", "rdf", "ttl.gz"}
PARSERS = {"nq": "nquads", "trig": "trig", "jsonld": "json-ld"}
FLAT_PARSERS = {"ttl": "turtle", "nt": "nt", "rdf": "xml"}


def quads() -> list[Quad]:
    return [*graph.quads(*winter()), *graph.quads(*spring())]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_written_can_be_read(tmp_path, ending):
    path = tmp_path / f"graph.{ending}"
    warning = export.write(quads(), path)
    back = set(export.read(path))
    if ending in FLAT:
        assert warning is not None
        assert "4 dropped" in warning
        assert {quad.triple for quad in back} == {quad.triple for quad in quads()}
    else:
        assert warning is None
        assert back == set(quads())
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=5, deadline=None)
@given(rng=st.randoms(use_true_random=False))
def test_the_order_of_quads_changes_no_byte(tmp_path_factory, ending, rng: random.Random):
    folder = tmp_path_factory.mktemp("order")
    shuffled = [*quads(), *quads()[:20]]
    rng.shuffle(shuffled)
    export.write(quads(), folder / f"one.{ending}")
    export.write(shuffled, folder / f"other.{ending}")
    assert (folder / f"one.{ending}").read_bytes() == (folder / f"other.{ending}").read_bytes()


def test_another_process_writes_the_same_bytes(tmp_path):
    source = tmp_path / "graph.nq"
    export.write(quads(), source)
    program = (
        "import sys; from pathlib import Path; from kg import export; "
        "quads = list(export.read(Path(sys.argv[1]))); "
        "[export.write(quads, Path(name)) for name in sys.argv[2:]]"
    )
    for seed in ("1", "2"):
        names = [str(tmp_path / f"{seed}.{ending}") for ending in ENDINGS]
        subprocess.run(
            [sys.executable, "-c", program, str(source), *names],
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
    for ending in ENDINGS:
        one, other = (tmp_path / f"{seed}.{ending}" for seed in ("1", "2"))
        assert one.read_bytes() == other.read_bytes()


# rdflib 7 warns of properties of its own that its parsers still use.
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("ending", sorted(PARSERS))
def test_rdflib_reads_the_same_dataset(tmp_path, ending):
    expected = rdflib.Dataset()
    expected.parse(data=export.text(quads(), export.FORMATS[".nq"]), format="nquads")
    path = tmp_path / f"graph.{ending}"
    export.write(quads(), path)
    found = rdflib.Dataset()
    found.parse(path, format=PARSERS[ending])
    assert set(found.quads()) == set(expected.quads())


@pytest.mark.parametrize("ending", sorted(FLAT_PARSERS))
def test_rdflib_reads_the_same_triples(tmp_path, ending):
    expected = rdflib.Graph().parse(data=export.text(quads(), export.FORMATS[".nt"]), format="nt")
    path = tmp_path / f"graph.{ending}"
    export.write(quads(), path)
    assert set(rdflib.Graph().parse(path, format=FLAT_PARSERS[ending])) == set(expected)


def test_lines_are_sorted_and_compressed_files_hold_no_time(tmp_path):
    export.write(quads(), tmp_path / "a.nq")
    export.write(quads(), tmp_path / "b.nq.gz")
    lines = (tmp_path / "a.nq").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    packed = (tmp_path / "b.nq.gz").read_bytes()
    assert packed[3:8] == bytes(5)
    assert gzip.decompress(packed).decode().splitlines() == lines


def test_only_the_prefixes_that_are_used_stand_in_a_file():
    node = NamedNode("https://w3id.org/binnenhof/def#Party")
    one = [Quad(node, node, Literal("een"), DefaultGraph())]
    head = export.text(one, export.FORMATS[".ttl"]).splitlines()[0]
    assert head == "@prefix pol: <https://w3id.org/binnenhof/def#> ."
    assert export.text(one, export.FORMATS[".ttl"]).count("@prefix") == 1


def test_triples_alone_lose_no_graphs(tmp_path):
    node = NamedNode("https://example.org/")
    one = [Quad(node, node, node, DefaultGraph())]
    assert export.write(one, tmp_path / "a.ttl") is None
    assert export.write([], tmp_path / "b.ttl") is None


@pytest.mark.parametrize("name", ["graph", "graph.docx", "graph.gz", ".nq/graph"])
def test_an_unknown_ending_is_a_wrong_call(name):
    with pytest.raises(UsageError, match="no RDF format ends so"):
        export.format_of(Path(name))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(KgError, match=r"nowhere/graph\.nq: can't be written \(No such file"):
        export.write(quads(), tmp_path / "nowhere" / "graph.nq")


def test_a_failing_source_leaves_nothing_behind(tmp_path):
    def broken():
        yield from quads()[:3]
        raise RuntimeError

    (tmp_path / "graph.nq").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        export.write(broken(), tmp_path / "graph.nq")
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nq"]
    assert (tmp_path / "graph.nq").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bad.nq", b"<a> <b> .\n", "not N-Quads"),
        ("bad.ttl", b"pol:x a pol:Y .", "not Turtle"),
        ("bad.jsonld", b"{", "not JSON-LD"),
        ("bad.nq.gz", b"no gzip", "can't be read"),
        ("short.nq.gz", gzip.compress(b"<a:a> <a:b> <a:c> .\n" * 99)[:40], "can't be read"),
        ("bad.trig", b"\xff\xfe\x00", "not TriG"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_one_line(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KgError) as error:
        list(export.read(tmp_path / name))
    assert name in str(error.value)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(KgError, match=r"none\.nq: can't be read \(No such file"):
        list(export.read(tmp_path / "none.nq"))
