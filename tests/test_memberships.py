"""Memberships: every place where Dutch puts the party, and the places that give none."""

import pytest
from small_articles import memberships_of

STATED = [
    ("Minister Sofie Jansen (VVD) kwam niet.", {("Sofie Jansen", "VVD")}),
    ("VVD-minister Sofie Jansen kwam niet.", {("Sofie Jansen", "VVD")}),
    ("Volgens D66’er Kees Smit kan dat niet.", {("Kees Smit", "D66")}),
    ("Volgens PvdA'ster Anna Smit kan dat niet.", {("Anna Smit", "PvdA")}),
    (
        "De CDA'ers Kees Smit en Anna de Boer willen een debat.",
        {("Kees Smit", "CDA"), ("Anna de Boer", "CDA")},
    ),
    ("Kamerlid Anna Smit van de PvdA is tegen.", {("Anna Smit", "PvdA")}),
    ("Tweede Kamerlid van de SGP Piet Bakker is tegen.", {("Piet Bakker", "SGP")}),
    ("Anna Smit, Kamerlid voor GroenLinks, is tegen.", {("Anna Smit", "GroenLinks")}),
    ("SP-leider Piet Bakker is tegen.", {("Piet Bakker", "SP")}),
    ("Oud-leider van D66 Hans Vis is tegen.", {("Hans Vis", "D66")}),
    ("Partij voor de Dieren-Kamerlid Anna Smit is tegen.", {("Anna Smit", "PvdD")}),
    ("Forum-senator Piet Bakker is tegen.", {("Piet Bakker", "FvD")}),
    (
        "Jan Vos (CDA), Fatma Yilmaz (PvdA) en Henk van der Molen (SGP) stemden tegen.",
        {("Jan Vos", "CDA"), ("Fatma Yilmaz", "PvdA"), ("Henk van der Molen", "SGP")},
    ),
    (
        "Van der Burg (VVD) en Bakker (CU) zwegen.",
        {("Van der Burg", "VVD"), ("Bakker", "ChristenUnie")},
    ),
    ("Piet Bakker is lid van de ChristenUnie.", {("Piet Bakker", "ChristenUnie")}),
    (
        "Kees Smit en Anna Vos waren allebei lid van de VVD.",
        {("Kees Smit", "VVD"), ("Anna Vos", "VVD")},
    ),
    ("Kees Smit, die zelf lid van D66 is, zweeg.", {("Kees Smit", "D66")}),
    ("De VVD van premier Kees Smit verliest zetels.", {("Kees Smit", "VVD")}),
    ("De PVV verliest. De partij van Kees Smit zakt in de peilingen.", {("Kees Smit", "PVV")}),
    ("Kees Smit zei op het CDA-congres dat zijn partij moet groeien.", {("Kees Smit", "CDA")}),
    (
        "SP-Kamerlid Kees Smit steunt haar. Zijn fractiegenoot Anna Vos twijfelt.",
        {("Kees Smit", "SP"), ("Anna Vos", "SP")},
    ),
    ("Ex-PVV'er Kees Smit begint een partij.", {("Kees Smit", "PVV", "former")}),
    ("VVD-coryfee Kees Smit lacht.", {("Kees Smit", "VVD")}),
    ("Staatssecretaris Kees Smit van Digitalisering (NSC) zwijgt.", {("Kees Smit", "NSC")}),
    ("Anna Smit, oud-minister van Onderwijs (D66), zwijgt.", {("Anna Smit", "D66")}),
    ("Minister Smit (Asiel en Migratie, PVV) zwijgt.", {("Smit", "PVV")}),
    ("Raadslid Sem Post (Dorp Vooruit) is tegen.", {("Sem Post", "Dorp Vooruit")}),
    ("Wethouder Sem Post van Leefbaar Zeist is tegen.", {("Sem Post", "Leefbaar Zeist")}),
    ("NSC groeit, meldt partijleider Nora Kok.", {("Nora Kok", "NSC")}),
    ("De SGP schuift Anna Smit naar voren als kandidaat.", {("Anna Smit", "SGP")}),
    (
        "Wethouder Anna Smit wil meer geld. De D66-wethouder vraagt het aan de raad.",
        {("Anna Smit", "D66")},
    ),
    ("Kees Smit, ook VVD, kwam niet.", {("Kees Smit", "VVD")}),
    ("Kees Smit, eveneens van de SGP, kwam niet.", {("Kees Smit", "SGP")}),
    ("Wethouder Kees Smit, D66, is het eens met de raad.", {("Kees Smit", "D66")}),
    ("Kees Smit – PvdA – stemde tegen de wet.", {("Kees Smit", "PvdA")}),
    (
        "Minister Anna Vos (Defensie) zweeg. De CDA-bewindsvrouw kwam later. CDA-Kamerlid Piet Bos"
        " was er al.",
        {("Anna Vos", "CDA"), ("Piet Bos", "CDA")},
    ),
    ("Denk groeit. De SP, die wordt aangevoerd door Anna Vos, verliest.", {("Anna Vos", "SP")}),
    ("Kees Smit (40) van de VVD is boos.", {("Kees Smit", "VVD")}),
    (
        "Kees Smit, partijgenoot van D66-minister Anna Vos, is boos.",
        {("Kees Smit", "D66"), ("Anna Vos", "D66")},
    ),
    (
        "Kees Smit en Anna Vos, beiden SGP, stemden tegen.",
        {("Kees Smit", "SGP"), ("Anna Vos", "SGP")},
    ),
    (
        "Kees Smit en Anna Vos (beiden CDA) stemden tegen.",
        {("Kees Smit", "CDA"), ("Anna Vos", "CDA")},
    ),
    ("Namens de PvdA sprak Kees Smit in het debat.", {("Kees Smit", "PvdA")}),
    ("Kees Smit zat namens D66 in het kabinet.", {("Kees Smit", "D66")}),
    ("Kees Smit staat op nummer twee van de kandidatenlijst van de SP.", {("Kees Smit", "SP")}),
    ("Kees Smit, die de VVD leidt, is tegen.", {("Kees Smit", "VVD")}),
    ("De lijst van DENK wordt aangevoerd door Anna Vos.", {("Anna Vos", "DENK")}),
    ("Kees Smit met zijn D66 is de winnaar.", {("Kees Smit", "D66")}),
    ("Minister Dries zweeg. Ook Dries' eigen partij, de VVD, is boos.", {("Dries", "VVD")}),
    ("Kees Smit lachte. De politicus van het CDA was blij.", {("Kees Smit", "CDA")}),
    ("Voormalig VVD-lid Kees Smit is boos.", {("Kees Smit", "VVD", "former")}),
    ("Burgemeester Kees Smit, zelf VVD-lid, is boos.", {("Kees Smit", "VVD")}),
    ("Kees Smit is burgemeester. Hij is van de SGP.", {("Kees Smit", "SGP")}),
    ("Kamerlid Kees Smit verlaat de PVV.", {("Kees Smit", "PVV", "former")}),
    ("Kamerlid Kees Smit is uit de fractie van NSC gestapt.", {("Kees Smit", "NSC", "former")}),
    ("Kamerlid Kees Smit, die uit de SP stapte, is boos.", {("Kees Smit", "SP", "former")}),
    ("Kees Smit is uit de PVV gezet.", {("Kees Smit", "PVV", "former")}),
    ("Kees Smit zegde zijn lidmaatschap van de PvdA op.", {("Kees Smit", "PvdA", "former")}),
    (
        "Kees Smit stapt over van de VVD naar BBB.",
        {("Kees Smit", "VVD", "former"), ("Kees Smit", "BBB")},
    ),
    ("Kamerlid Kees Smit sloot zich aan bij BBB.", {("Kees Smit", "BBB")}),
]

NOT_STATED = [
    "Premier Kees Smit sprak met de VVD.",
    "Kees Smit stemde op D66.",
    "Anna Smit is geen lid van de PVV.",
    "De VVD en Kees Smit onderhandelen verder.",
    "Kees Smit verweet het CDA een gebrek aan moed.",
    "Een VVD-voorstel van minister Smit haalde het niet.",
    "De SP-voorman wilde niet reageren.",
    "Er kwamen gesprekken met Kees Smit, VVD, D66 en de vakbond.",
    "Een delegatie van D66 werd geleid door Anna Vos.",
    "De VVD-campagne wordt geleid door Anna Vos.",
    "Het kabinet van VVD en D66 wordt geleid door Anna Vos.",
    "Het plan van Kees Smit leidt de VVD naar verlies.",
    "Kees Smit sprak namens de werkgevers met de VVD.",
    "Kees Smit was niet namens D66 op het feest.",
    "Kees Smit sloot zich aan bij de vakbond, tot verdriet van D66.",
    "Kees Smit wil de PVV niet verlaten.",
    "Het plan van Kees Smit is van de VVD.",
    "De raadsleden van Kees Smit zijn overgestapt naar Forum.",
    "Kees Smit stapt uit de onderhandelingen met de VVD.",
    "Kees Smit stapt over naar een ander onderwerp dan de SP.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_reads_who_belongs_to_which_party(text, expected, annotator):
    assert memberships_of(text, annotator) == expected


@pytest.mark.parametrize("text", NOT_STATED)
def test_takes_no_party_from_mere_company(text, annotator):
    assert memberships_of(text, annotator) == set()


def test_other_parties_give_the_same_facts(annotator):
    text = "VVD-Kamerlid Anna Smit en Kees Vos (D66) botsen."
    swapped = text.replace("VVD", "#").replace("D66", "VVD").replace("#", "D66")
    switch = {"VVD": "D66", "D66": "VVD"}
    assert memberships_of(swapped, annotator) == {
        (person, switch[party]) for person, party in memberships_of(text, annotator)
    }
