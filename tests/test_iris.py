"""IRIs: readable, valid, stable, and never one for two."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode
from rdf_samples import article, entity, sure
from rdflib.term import _is_valid_uri

from kg import iris
from kg.errors import UsageError
from kg.identity import Names, identifies
from kg.iris import BASE, Iris, segment, shorten, slug, term, topic
from kg.model import Entity, Reading

NAMES = st.text(min_size=1).filter(lambda name: name.strip())


def test_a_name_stays_readable():
    assert slug("Karin van der Gelder") == "karin-van-der-gelder"
    assert slug("50Plus") == "50plus"
    assert slug("GroenLinks/PvdA (fractie)") == "groenlinks-pvda-fractie"


def test_both_ways_of_writing_a_diacritic_are_one_name():
    composed = "Dilşad Yılmaz"
    assert slug(unicodedata.normalize("NFD", composed)) == slug(composed)
    assert slug(composed) == "dil%C5%9Fad-y%C4%B1lmaz"


def test_a_name_with_and_without_diacritics_stay_two():
    assert slug("Yeşil") != slug("Yesil")


def test_a_name_without_letters_gets_a_digest():
    assert slug("!?") != slug("??")
    assert slug("!?") == slug("!?")


@given(NAMES)
def test_every_iri_is_valid_and_in_nfc(name):
    for node in (
        Iris().named("person", name),
        Iris().article(name),
        Iris().local("person", name, name),
        Iris().passage(name, 0, 9),
        topic(name),
    ):
        assert _is_valid_uri(node.value)
        assert node.value.isascii()
        assert node.value == unicodedata.normalize("NFC", node.value)


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_article_ids_never_share_an_iri(one, other):
    one, other = (unicodedata.normalize("NFC", name) for name in (one, other))
    assert (segment(one) == segment(other)) == (one == other)


def test_a_segment_never_walks_up_the_path():
    assert segment("..") == "%2E%2E"
    assert segment("a/../b") == "a%2F..%2Fb"


def test_a_surrogate_does_not_stop_the_program():
    with pytest.raises(UnicodeEncodeError):
        segment("\ud800")


@given(st.lists(st.text()), st.lists(st.text()))
def test_content_decides_the_iri_of_a_statement(one, other):
    assert (Iris().content("x", *one) == Iris().content("x", *other)) == (one == other)


def test_the_base_is_no_part_of_the_content():
    here, there = Iris(), Iris("https://example.org/kg/")
    mine = here.content("tenure", here.named("person", "Jan Jansen"), "zorg")
    theirs = there.content("tenure", there.named("person", "Jan Jansen"), "zorg")
    assert mine.value.removeprefix(BASE) == theirs.value.removeprefix(there.base)


@pytest.mark.parametrize(
    "base",
    [
        "",
        "binnenhof",
        "ftp://example.org/",
        "https://example.org/x",
        "https://exa mple/",
        "https://example.org/#",
    ],
)
def test_a_base_that_gives_no_iris_is_refused(base):
    with pytest.raises((UsageError, IndexError)) as error:
        Iris(base)
    assert isinstance(error.value, UsageError)


def test_a_qid_is_checked():
    assert iris.wikidata("Q42").value == "http://www.wikidata.org/entity/Q42"
    for wrong in ("42", "Q0", "Q42>", "q42", ""):
        with pytest.raises(ValueError, match="not a Wikidata item"):
            iris.wikidata(wrong)


def test_iris_are_shortened_for_people():
    assert shorten(term("pol:memberOf").value) == "pol:memberOf"
    assert shorten(Iris().named("person", "Jan Jansen").value) == "person/jan-jansen"
    assert shorten("https://example.org/") == "https://example.org/"


def test_an_unknown_prefix_is_a_mistake():
    with pytest.raises(KeyError):
        term("pool:memberOf")


@pytest.mark.parametrize(
    ("key", "alone"),
    [
        ("person:Karin van Gelder", True),
        ("person:Jan Peter Balk", True),
        ("person:Van Gelder", False),
        ("person:van der Gelder", False),
        ("person:Gelder-Bos", False),
        ("person:K. van Gelder", False),
        ("party:CDA", True),
        ("party:50Plus", True),
        ("organisation:Tweede Kamer", True),
        ("organisation:gemeenteraad", False),
        ("cabinet:kabinet", False),
        ("cabinet:kabinet-Jansen", False),
        ("cabinet:kabinet-Jansen II", True),
        ("cabinet:college Lisse", True),
    ],
)
def test_whether_a_name_alone_tells_who_is_meant(key, alone):
    assert identifies(entity(key)) is alone


def names(*entities: Entity, links=(), source="a") -> Names:
    reading = Reading(article=article(source, "Tekst."), entities=entities, facts=())
    return Names.of(reading, links, Iris())


def test_a_full_name_is_one_person_in_all_articles_and_a_surname_is_not():
    full, bare = entity("person:Karin van Gelder"), entity("person:Van Gelder")
    one, other = names(full, bare, source="a"), names(full, bare, source="b")
    assert one.node(full.id) == other.node(full.id)
    assert one.node(bare.id).iri != other.node(bare.id).iri
    assert one.node(bare.id).iri != one.node(full.id).iri


def test_two_of_one_name_stay_two_and_apart_from_all_others():
    first, second = entity("person:Jan de Boer"), entity("person:Jan de Boer#2")
    both = names(first, second)
    alone = names(first, source="b")
    iris_of_all = {both.node(first.id).iri, both.node(second.id).iri, alone.node(first.id).iri}
    assert len(iris_of_all) == 3


def test_a_link_gives_an_identity_that_no_name_can_take():
    person = entity("person:Gelder")
    linked = names(person, links=[sure(person.id, "Karin van Gelder", "Q900001")])
    assert linked.node(person.id).iri == NamedNode(f"{BASE}person/karin-van-gelder-Q900001")
    assert linked.node(person.id).label == "Karin van Gelder"
    namesake = names(entity("person:Karin van Gelder Q900001"))
    assert namesake.node("person:Karin van Gelder Q900001") != linked.node(person.id)


def test_what_has_no_item_keeps_the_key_of_the_snapshot():
    party = entity("party:GL-PvdA")
    linked = names(party, links=[sure(party.id, "GroenLinks-PvdA", None, "party/groenlinks-pvda")])
    assert linked.node(party.id).iri == NamedNode(f"{BASE}party/groenlinks-pvda")
