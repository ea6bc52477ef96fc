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
    ("Coalitie VVD, D66 en CDA is het eens.", {(None, "VVD"), (None, "D66"), (None, "CDA")}),
    ("VVD en SP zijn de coalitiepartijen.", {(None, "VVD"), (None, "SP")}),
    ("De twee coalitiepartijen, VVD en SP, ruziën.", {(None, "VVD"), (None, "SP")}),
    (
        "In Breda gaat het college bestaan uit drie partijen. De VVD gaat samenwerken met D66.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    (
        "De VVD vormt samen met D66 het nieuwe college in Breda.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    ("D66, dat met de VVD een coalitie vormt, is boos.", {(None, "D66"), (None, "VVD")}),
    ("De VVD regeert samen met de PvdA.", {("kabinet", "VVD"), ("kabinet", "PvdA")}),
    ("VVD en PvdA regeerden samen.", {("kabinet", "VVD", "former"), ("kabinet", "PvdA", "former")}),
    (
        "In Zeeland besturen CDA en SGP de provincie.",
        {("provinciebestuur Zeeland", "CDA"), ("provinciebestuur Zeeland", "SGP")},
    ),
    ("De SP maakt in Breda deel uit van het college.", {("college Breda", "SP")}),
    ("De SP neemt deel aan de coalitie in Breda.", {("college Breda", "SP")}),
    ("De SP zit niet langer in het college van Breda.", {("college Breda", "SP", "former")}),
    (
        "Het college van Breda gaat verder met VVD en CDA.",
        {("college Breda", "VVD"), ("college Breda", "CDA")},
    ),
    ("Het CDA is de kleinste partij in de coalitie.", {(None, "CDA")}),
    (
        "De gemeente Breda wordt bestuurd door VVD en D66.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    (
        "De collegepartijen in Breda, VVD en D66, zijn boos.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    ("De coalitiefracties van VVD en D66 zijn tegen.", {(None, "VVD"), (None, "D66")}),
    ("GroenLinks keert terug in het college van Breda.", {("college Breda", "GroenLinks")}),
    (
        "VVD, CDA en Breda Beslist vormen het college in Breda.",
        {("college Breda", "VVD"), ("college Breda", "CDA"), ("college Breda", "Breda Beslist")},
    ),
    ("De grootste coalitiepartij, de SP, is boos.", {(None, "SP")}),
    (
        "De coalitie in Zeeland (CDA en SGP) wankelt.",
        {("provinciebestuur Zeeland", "CDA"), ("provinciebestuur Zeeland", "SGP")},
    ),
    (
        "VVD en D66, die samen het college van Breda vormen, ruziën.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    (
        "In Breda werken VVD en D66 samen in het college.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    (
        "Het minderheidskabinet van D66 en CDA wankelt.",
        {("kabinet", "D66"), ("kabinet", "CDA")},
    ),
    ("Het vertrek van NSC uit het kabinet deed pijn.", {("kabinet", "NSC", "former")}),
    (
        "Het kabinet-Vis, een coalitie van VVD en PvdA, wankelt.",
        {(None, "VVD"), (None, "PvdA")},
    ),
    (
        "In Breda hebben VVD en D66 een coalitieakkoord gesloten.",
        {("college Breda", "VVD"), ("college Breda", "D66")},
    ),
    (
        "Het vorige kabinet, van VVD en PvdA, deed dat anders.",
        {("kabinet", "VVD", "former"), ("kabinet", "PvdA", "former")},
    ),
]

NOT_STATED = [
    "VVD en D66 willen samen een coalitie vormen met het CDA.",
    "Een coalitie van VVD, CDA en SP is mogelijk.",
    "Oppositiepartijen SP en PvdA zijn tegen.",
    "VVD, CDA en D66 onderhandelen over een nieuw kabinet.",
    "De SP zou uit het college kunnen stappen.",
    "Het kabinet kreeg kritiek van GroenLinks en de PvdA.",
    "VVD en D66 praten, in de hoop dat ze daarna regeren.",
    "De VVD gaat samenwerken met D66 in het debat over zorg.",
    "De VVD en de SP regeren niet samen.",
    "VVD en D66 besturen hun verenigingen zelf.",
    "De fracties van VVD en D66 vormen een front tegen het kabinet.",
    "De SP neemt deel aan het overleg van de coalitie.",
    "VVD en D66 onderhandelen over een coalitieakkoord.",
    "De coalitie wil met VVD en D66 praten.",
    "De SP is niet de grootste partij in de coalitie.",
    "De SP is de partij van de wethouder in het college.",
    "De SP keert niet terug in het college van Breda.",
    "Een coalitiepartij, anders dan de SP, mag niet twijfelen.",
    "Een coalitie van VVD en PvdA, dat is het kabinet niet.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_reads_who_governs(text, expected, annotator):
    assert coalitions_of(text, annotator) == expected


@pytest.mark.parametrize("text", NOT_STATED)
def test_takes_no_government_from_talks_or_wishes(text, annotator):
    assert coalitions_of(text, annotator) == set()
