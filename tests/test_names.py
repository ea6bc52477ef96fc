"""Dutch names: where they end, what the surname is, who can be one person."""

import pytest

from kg import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Smit zegt", "Anna Smit"),
        ("Hugo van der Berg zegt", "Hugo van der Berg"),
        ("Van der Berg zegt", "Van der Berg"),
        ("Anna in 't Veld zegt", "Anna in 't Veld"),
        ("Anna Smit-de Boer zegt", "Anna Smit-de Boer"),
        ("J.P. van Dam zegt", "J.P. van Dam"),
        ("Dilan Yeşilgöz-Zegerius zegt", "Dilan Yeşilgöz-Zegerius"),
        ("Fatma el Khaloui zegt", "Fatma el Khaloui"),
        ("Anna Smit in Utrecht", "Anna Smit"),
        ("Anna Smit op Schiphol", "Anna Smit"),
        ("zegt Anna", ""),
        ("Smit-effect was er", ""),
    ],
)
def test_a_name_ends_where_its_words_do(text, name):
    words = text.split()
    assert " ".join(words[: names.read(words, 0)]) == name


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Anna Smit", "Smit"),
        ("Hugo van der Berg", "van der Berg"),
        ("Van der Berg", "Van der Berg"),
        ("Smit", "Smit"),
        ("Jan Peter van Dam", "van Dam"),
        ("Anna in 't Veld", "in 't Veld"),
    ],
)
def test_the_surname_keeps_its_tussenvoegsel(name, surname):
    assert names.surname(name) == surname


def test_a_double_surname_goes_by_its_first_half_too():
    assert names.surname_keys("Anna Smit-Bakker") == ("smit-bakker", "smit")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J.P. van Dam", "Jan Peter van Dam", True),
        ("Anna Smit", "Anna Smit-Bakker", True),
        ("Dilan Yesilgöz", "Dilan Yeşilgöz", True),
        ("Anna Smit", "Piet Smit", False),
        ("A. Smit", "Piet Smit", False),
        ("Anna Smit", "Anna Bakker", False),
    ],
)
def test_two_spellings_of_one_person(one, other, same):
    assert names.same_person(one, other) is same


def test_the_first_name_tells_the_gender_where_it_does():
    assert (names.gender("Anna Smit"), names.gender("Jan-Kees Smit")) == ("f", "m")
    assert names.gender("Robin Smit") == ""
