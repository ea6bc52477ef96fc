"""Coalitions: who governs, in The Hague, a province or a town."""

import pytest
from small_articles import coalitions_of

STATED = [
    ("Regeringspartijen VVD en CDA zijn tegen.", {(None, "VVD"), (None, "CDA")}),
    (
        "De coalitiepartners D66, het CDA en de SGP zijn tegen.",
        {(None, "D66"), (None, "CDA"), (None, "SGP")},
    ),
    ("Coalitiegenoot ChristenUnie en de SP zijn tegen.", {(None, "ChristenUnie")}),
    ("De coalitie van VVD, CDA en D66 wankelt.", {(None, "VVD"), (None, "CDA"), (None, "D66")}),
    ("Het kabinet-Vis van VVD en PvdA wankelt.", {("kabinet-Vis", "VVD"), ("kabinet-Vis", "PvdA")}),
    ("VVD en PvdA zitten samen in het kabinet.", {("kabinet", "VVD"), ("kabinet", "PvdA")}),
    ("De SP zit in Brabant in het provinciebestuur.", {("provinciebestuur Brabant", "SP")}),
    (
        "Het college van VVD, D66 en Leefbaar Zwolle in Zwolle wankelt.",
        {
            ("college Zwolle", "VVD"),
            ("college Zwolle", "D66"),
            ("college Zwolle", "Leefbaar Zwolle"),
        },
    ),
    (
        "Het nieuwe college van Utrecht bestaat uit GroenLinks en D66.",
        {("college Utrecht", "GroenLinks"), ("college Utrecht", "D66")},
    ),
    (
        "De provincie Drenthe werd bestuurd door PvdA en VVD.",
        {("provinciebestuur Drenthe", "PvdA"), ("provinciebestuur Drenthe", "VVD")},
    ),
    ("NSC stapt uit het kabinet.", {("kabinet", "NSC", "former")}),
    ("D66 wil een debat. De regeringspartij is boos.", {(None, "D66")}),
    (
        "VVD en SP willen een debat. De twee coalitiepartijen zijn boos.",
        {(None, "VVD"), (None, "SP")},
    ),
    (
        "Van elke coalitiepartij kwam er één: Kees Smit (VVD), Anna Vos (D66) en Jan Bos (CDA).",
        {(None, "VVD"), (None, "D66"), (None, "CDA")},
    ),
]

NOT_STATED = [
    "VVD en D66 willen samen een coalitie vormen met het CDA.",
    "Een coalitie van VVD, CDA en SP is mogelijk.",
    "Oppositiepartijen SP en PvdA zijn tegen.",
    "VVD, CDA en D66 onderhandelen over een nieuw kabinet.",
    "De SP zou uit het college kunnen stappen.",
    "Het kabinet kreeg kritiek van GroenLinks en de PvdA.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_reads_who_governs(text, expected, annotator):
    assert coalitions_of(text, annotator) == expected


@pytest.mark.parametrize("text", NOT_STATED)
def test_takes_no_government_from_talks_or_wishes(text, annotator):
    assert coalitions_of(text, annotator) == set()
