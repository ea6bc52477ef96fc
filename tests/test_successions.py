"""Successions: what one held and another comes to hold, and nobody else's guess of it."""

import pytest
from small_articles import roles_of

TOLD = [
    (
        "Minister Jan Vos van Defensie stapt op. Hij wordt opgevolgd door Anna Smit.",
        {
            ("Jan Vos", "minister", "Defensie", None, "former"),
            ("Anna Smit", "minister", "Defensie", None, "future"),
        },
    ),
    (
        "Minister Jan Vos van Defensie is weg. Minister Anna Smit gaat Vos vervangen.",
        {
            ("Jan Vos", "minister", "Defensie", None, "current"),
            ("Anna Smit", "minister", "Defensie", None, "future"),
        },
    ),
    (
        "Staatssecretaris Anna Smit van Sociale Zaken en haar voorganger Jan Vos zijn gehoord.",
        {
            ("Anna Smit", "state-secretary", "Sociale Zaken", None, "current"),
            ("Jan Vos", "state-secretary", "Sociale Zaken", None, "former"),
        },
    ),
    (
        "Jan Vos, de opvolger van minister Anna Smit van Defensie, zwijgt.",
        {
            ("Anna Smit", "minister", "Defensie", None, "former"),
            ("Jan Vos", "minister", "Defensie", None, "current"),
        },
    ),
    (
        "Jan Vos wordt de opvolger van Anna Smit als burgemeester van Urk.",
        {
            ("Anna Smit", "mayor", None, "Urk", "former"),
            ("Jan Vos", "mayor", None, "Urk", "future"),
        },
    ),
    (
        "Jan Vos wordt soms genoemd als opvolger van Anna Smit als burgemeester van Urk.",
        {("Anna Smit", "mayor", None, "Urk", "former")},
    ),
    (
        "Jan Vos wordt burgemeester van Urk. Hij volgt de overleden burgemeester Anna Smit op.",
        {
            ("Jan Vos", "mayor", None, "Urk", "future"),
            ("Anna Smit", "mayor", None, "Urk", "former"),
        },
    ),
    (
        "De beoogde nieuwe minister van Defensie is Jan Vos.",
        {("Jan Vos", "minister", "Defensie", None, "future")},
    ),
    (
        "Minister Jan Vos van Defensie wil de wet niet vervangen. Anna Smit ook niet.",
        {("Jan Vos", "minister", "Defensie", None, "current")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_who_follows_whom(text, expected, annotator):
    assert roles_of(text, annotator) == expected
