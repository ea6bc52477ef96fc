import subprocess
import sys

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graphs import graph

from kg.errors import KgError
from kg.store import MARKER, Store, is_store

G, H = ox.NamedNode("urn:g"), ox.NamedNode("urn:h")
P = ox.NamedNode("urn:p")


def quad(value, place=G):
    return ox.Quad(ox.NamedNode("urn:s"), P, ox.Literal(value), place)


def test_replacing_a_graph_leaves_the_others():
    store = Store.memory([quad("a"), quad("b", H)])
    store.replace({G: [quad("c")]})
    assert set(store.quads()) == {quad("c"), quad("b", H)}
    store.replace({G: []})
    assert store.graphs() == [H]
    store.drop([H])
    assert len(store) == 0


def test_every_word_survives_being_written():
    words = ['"', "\\", "\n", "\t", "é", "“x”", "\x7f", "𝄞", "'''", "} ; DROP ALL", "\\u0041", ""]
    store = Store.memory()
    store.replace({G: [quad(word) for word in words]})
    assert {q.object.value for q in store.quads(G)} == set(words)


def test_a_store_on_disk_is_there_again(tmp_path):
    store = Store.open(tmp_path / "new" / "store")
    store.replace({G: [quad("a")]})
    store.close()
    del store
    assert set(Store.read(tmp_path / "new" / "store").quads()) == {quad("a")}
    assert is_store(tmp_path / "new" / "store")


def test_a_reader_sees_the_store_while_another_writes(tmp_path):
    writer = Store.open(tmp_path)
    writer.replace({G: [quad("a")]})
    reader = Store.read(tmp_path)
    writer.replace({G: [quad("b")]})
    assert set(reader.quads()) == {quad("a")}
    assert set(Store.read(tmp_path).quads()) == {quad("b")}


def test_a_second_writer_is_refused_in_one_line(tmp_path):
    first = Store.open(tmp_path)
    with pytest.raises(KgError, match="another process is writing"):
        Store.open(tmp_path)
    code = (
        "import sys; from pathlib import Path; from kg.store import Store; "
        "Store.open(Path(sys.argv[1]))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert "another process is writing" in other.stderr
    first.close()


def test_a_folder_that_is_no_store_is_left_alone(tmp_path):
    (tmp_path / "brief.txt").write_text("x", encoding="utf-8")
    with pytest.raises(KgError, match="not a Binnenhof store"):
        Store.open(tmp_path)
    with pytest.raises(KgError, match="not a Binnenhof store"):
        Store.read(tmp_path)
    with pytest.raises(KgError, match="no such folder"):
        Store.read(tmp_path / "none")
    with pytest.raises(KgError):
        Store.open(tmp_path / "brief.txt")
    assert [entry.name for entry in tmp_path.iterdir()] == ["brief.txt"]


def test_a_database_of_somebody_else_is_left_alone(tmp_path):
    ox.Store(str(tmp_path / "oxigraph"))
    with pytest.raises(KgError, match="not a Binnenhof store"):
        Store.open(tmp_path)


@pytest.mark.parametrize("left", ["nothing", "half a database", "a database"])
def test_a_making_that_was_interrupted_is_made_anew(tmp_path, left):
    (tmp_path / f"{MARKER}.part").write_text("", encoding="utf-8")
    if left == "half a database":
        (tmp_path / "oxigraph.part").mkdir()
        (tmp_path / "oxigraph.part" / "CURRENT").write_text("x", encoding="utf-8")
    if left == "a database":
        ox.Store(str(tmp_path / "oxigraph"))
    store = Store.open(tmp_path)
    store.replace({G: [quad("a")]})
    assert set(store.quads()) == {quad("a")}
    assert not list(tmp_path.glob("*.part"))


def test_a_damaged_or_later_store_is_told(tmp_path):
    Store.open(tmp_path).close()
    (tmp_path / "oxigraph" / "CURRENT").write_text("MANIFEST-99\n", encoding="utf-8")
    with pytest.raises(KgError, match="store"):
        Store.read(tmp_path)
    (tmp_path / MARKER).write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(KgError, match="another version of kg"):
        Store.open(tmp_path)


def test_the_default_graph_of_a_query_is_the_union_unless_it_says_from():
    store = Store.memory(graph(2))
    whole = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert next(whole)["n"].value == str(len(graph(2)))
    one = store.graphs()[0]
    part = store.query(f"SELECT (COUNT(*) AS ?n) FROM {one} {{ ?s ?p ?o }}")
    assert next(part)["n"].value == str(sum(q.graph_name == one for q in graph(2)))


@given(
    st.sets(
        st.tuples(
            st.sampled_from(["urn:a", "urn:é", "https://x.example/%C3%A9#char=1,2"]),
            st.text(st.characters(codec="utf-8")),
            st.sampled_from([None, "nl", "en-gb"]),
        )
    )
)
def test_whatever_is_put_into_a_graph_is_what_it_holds(triples):
    quads = {
        ox.Quad(ox.NamedNode(subject), P, ox.Literal(text, language=language), G)
        for subject, text, language in triples
    }
    store = Store.memory([quad("before")])
    store.replace({G: quads})
    assert set(store.quads()) == quads
