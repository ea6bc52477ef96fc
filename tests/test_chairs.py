"""Chairs: of which chamber, party or union somebody is the voorzitter, or of none we know."""

import pytest
from small_articles import roles_of

SENATE = "Eerste Kamer"

CHAIRS = [
    ("De SP verliest. Dat zegt voorzitter Anna Smit.", ("party-chair", None, "SP")),
    (
        "De senatoren kiezen morgen. De huidige voorzitter, Anna Smit, gaat weg. Ook de SP kiest.",
        ("speaker", None, SENATE),
    ),
    (
        "De voorzitter van de Eerste Kamer gaat. Anna Smit (SP), die voorzitter was, blijft.",
        ("speaker", None, SENATE),
    ),
    ("VNG-voorzitter Anna Smit sprak de VVD tegen.", ("other", "voorzitter", "VNG")),
    ("Anna Smit, voorzitter van de FNV, sprak de VVD tegen.", ("other", "voorzitter", "FNV")),
]


@pytest.mark.parametrize(("text", "expected"), CHAIRS)
def test_reads_of_what_somebody_is_the_chair(text, expected, annotator):
    assert [role[1:4] for role in roles_of(text, annotator)] == [expected]


NO_CHAIR = [
    "De VVD en de SP verliezen. Dat zegt voorzitter Anna Smit.",
    "De SP verliest van de bond. Dat zegt voorzitter Anna Smit.",
    "De SP verliest. Dat zegt voorzitter Anna Smit van een dorpshuis.",
    "Het Gemeentelijk Overleg (GOV) is blij. Dat zegt voorzitter Anna Smit.",
]


@pytest.mark.parametrize("text", NO_CHAIR)
def test_a_chair_of_who_knows_what_is_none(text, annotator):
    assert roles_of(text, annotator) == set()
