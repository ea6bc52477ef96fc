import pytest
from small_graphs import reading

from kg import incremental
from kg.errors import KgError
from kg.graph import quads
from kg.iris import BASE, Iris
from kg.store import Store

IRIS = Iris(BASE)


def put(store, *numbers, **changes):
    for number in numbers:
        read = reading(number, **changes)
        mark = incremental.fingerprint(read.article, base=BASE)
        incremental.write(store, IRIS, read.article.id, quads(read), mark)


def lines(store):
    return sorted(map(str, store.quads()))


def test_only_what_an_article_was_made_from_counts_as_unchanged():
    store = Store.memory()
    put(store, 0)
    article = reading(0).article
    mark = incremental.fingerprint(article, base=BASE)
    assert incremental.unchanged(store, IRIS, article.id, mark)
    others = [
        incremental.fingerprint(reading(0, party="Partij Zuid").article, base=BASE),
        incremental.fingerprint(article, base="https://voorbeeld.example/"),
        incremental.fingerprint(article, base=BASE, made_with=["snapshot 2"]),
    ]
    assert len({mark, *others}) == 4
    assert not any(incremental.unchanged(store, IRIS, article.id, other) for other in others)
    assert not incremental.unchanged(store, IRIS, "stuk-1", mark)


def test_an_edited_word_list_makes_every_article_changed(tmp_path):
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "frames.tsv").write_text("pleiten voor\n", encoding="utf-8")
    before = incremental._knowledge.__wrapped__(tmp_path)
    assert before == incremental._knowledge.__wrapped__(tmp_path)
    (tmp_path / "lexicon" / "frames.tsv").write_text("ijveren voor\n", encoding="utf-8")
    assert before != incremental._knowledge.__wrapped__(tmp_path)


def test_a_changed_article_replaces_its_own_graphs_alone():
    one, two = Store.memory(), Store.memory()
    put(one, 0, 1)
    put(one, 0, party="Partij Zuid")
    put(two, 1)
    put(two, 0, party="Partij Zuid")
    assert lines(one) == lines(two)


def test_writing_twice_changes_nothing():
    store = Store.memory()
    put(store, 0, 1)
    before = lines(store)
    put(store, 0, 1)
    assert lines(store) == before


def test_dropping_an_article_leaves_the_graph_before_it():
    store = Store.memory()
    put(store, 0)
    before = lines(store)
    put(store, 1)
    incremental.drop(store, "stuk-1")
    assert lines(store) == before
    with pytest.raises(KgError, match="no article 'stuk-1'"):
        incremental.drop(store, "stuk-1")


def test_sync_drops_what_is_no_longer_there():
    store = Store.memory()
    put(store, 0, 1, 2)
    assert list(incremental.articles(store)) == ["stuk-0", "stuk-1", "stuk-2"]
    assert incremental.sync(store, ["stuk-1", "elsewhere"]) == ("stuk-0", "stuk-2")
    assert list(incremental.articles(store)) == ["stuk-1"]


def test_an_article_is_dropped_whatever_its_base():
    store = Store.memory()
    base = "https://voorbeeld.example/x/"
    read = reading(0)
    incremental.write(store, Iris(base), "stuk-0", quads(read, base=base), "mark")
    incremental.drop(store, "stuk-0")
    assert len(store) == 0


def test_a_quad_of_another_article_is_refused():
    with pytest.raises(ValueError, match="a quad lies in"):
        incremental.write(Store.memory(), IRIS, "stuk-0", quads(reading(1)), "mark")


def test_kg_drop_takes_an_article_out_or_says_that_there_is_none(kg, tmp_path):
    store = Store.open(tmp_path / "store")
    put(store, 0, 1)
    store.close()
    del store
    assert kg("drop", "stuk-0", "--store", tmp_path / "store").code == 0
    assert list(incremental.articles(Store.read(tmp_path / "store"))) == ["stuk-1"]
    again = kg("drop", "stuk-0", "--store", tmp_path / "store")
    assert (again.code, len(again.err.splitlines())) == (1, 1)
    assert "stuk-0" in again.err
    nowhere = kg("drop", "stuk-0", "--store", tmp_path / "none")
    assert nowhere.code == 1
    assert not (tmp_path / "none").exists()
