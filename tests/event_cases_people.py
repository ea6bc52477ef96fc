"""Sentences of our own on who comes, goes and dies: `kind: who, who @ when`."""

TOLD = {
    # resignation
    (
        "Wethouder Anna de Graaf (GroenLinks) is dinsdagavond na een motie van wantrouwen "
        "opgestapt."
    ): ["resignation: Anna de Graaf @ 2021-03-16"],
    "De gemeenteraad van Zwolle heeft wethouder Piet Hulshof (SP) naar huis gestuurd.": [
        "resignation: Piet Hulshof"
    ],
    "Wethouder Piet Hulshof (SP) struikelde vorige week over een motie van wantrouwen.": [
        "resignation: Piet Hulshof @ 2021-03"
    ],
    "Minister Jan Boomkens (VVD) heeft bij de koning zijn ontslag ingediend.": [
        "resignation: Jan Boomkens"
    ],
    "Het kabinet is vannacht gevallen over de stikstofplannen.": ["resignation: kabinet @ 2021-03"],
    "Na de val van het kabinet vorig jaar kreeg de VVD het zwaar.": ["resignation: kabinet @ 2020"],
    "Het kabinet-Boomkens bood in januari zijn ontslag aan.": [
        "resignation: kabinet-Boomkens @ 2021-01"
    ],
    "De PvdA trok vrijdag de stekker uit het kabinet.": ["resignation: PvdA, kabinet @ 2021-03-12"],
    "D66 stapt uit de coalitie in Zwolle.": ["resignation: D66"],
    "De wethouders van het CDA zijn uit het college gestapt.": ["resignation: CDA"],
    "Burgemeester Els Kuiper van Deventer heeft haar vertrek aangekondigd.": [
        "resignation: Els Kuiper"
    ],
    "Burgemeester Els Kuiper (CDA) van Deventer vertrekt per 1 juni.": [
        "resignation: Els Kuiper @ 2021-06-01"
    ],
    "Kamerlid Lotte Vermaas verlaat de Tweede Kamer.": ["resignation: Lotte Vermaas, Tweede Kamer"],
    "Kamerlid Lotte Vermaas stapt uit de fractie van D66 en gaat alleen verder.": [
        "resignation: Lotte Vermaas, D66"
    ],
    "Staatssecretaris Lotte Vermaas (D66) ziet zich gedwongen af te treden.": [
        "resignation: Lotte Vermaas"
    ],
    "VVD-leider Jan Boomkens legt het partijleiderschap neer.": ["resignation: Jan Boomkens"],
    "De partijtop van Forum voor Democratie heeft Kamerlid Jan Boomkens geroyeerd.": [
        "resignation: Jan Boomkens"
    ],
    (
        "Minister Jan Boomkens van Landbouw treedt af. Hij wordt opgevolgd door partijgenoot Lotte "
        "Vermaas (VVD)."
    ): ["resignation: Jan Boomkens", "appointment: Lotte Vermaas"],
    "Minister Jan Boomkens werd in 2018 gedwongen op te stappen.": [
        "resignation: Jan Boomkens @ 2018"
    ],
    "Wethouder Piet Hulshof is ontslagen door de gemeenteraad.": ["resignation: Piet Hulshof"],
    "Jan Boomkens gooit de handdoek in de ring als lijsttrekker van het CDA.": [
        "resignation: Jan Boomkens"
    ],
    "Staatssecretaris Lotte Vermaas moest het veld ruimen na de affaire.": [
        "resignation: Lotte Vermaas"
    ],
    "De wethouders Anna de Graaf (GroenLinks) en Piet Hulshof (SP) zijn afgetreden.": [
        "resignation: Anna de Graaf, Piet Hulshof"
    ],
    "Minister Jan Boomkens treedt per direct af, zo heeft hij aan de Kamer geschreven.": [
        "resignation: Jan Boomkens"
    ],
    "De affaire kostte minister Jan Boomkens (VVD) in 2019 de kop.": [
        "resignation: Jan Boomkens @ 2019"
    ],
    (
        "Jan Boomkens, tot vorige week minister van Landbouw, zegt zijn lidmaatschap van de VVD op."
    ): ["resignation: Jan Boomkens"],
    "Lotte Vermaas stopt na de zomer als wethouder in Zwolle.": ["resignation: Lotte Vermaas"],
    "SP-Kamerlid Piet Hulshof zwaait donderdag af als volksvertegenwoordiger.": [
        "resignation: Piet Hulshof @ 2021-03-18"
    ],
    (
        "Kamerlid Jan Boomkens, die vorig jaar met ruzie uit de VVD stapte, begint een eigen "
        "partij."
    ): ["resignation: Jan Boomkens, VVD @ 2020"],
    "Burgemeester Els Kuiper van Deventer heeft dinsdag haar ontslag aangeboden.": [
        "resignation: Els Kuiper @ 2021-03-16"
    ],
    "De VVD heeft staatssecretaris Jan Boomkens laten vallen, waarna hij opstapte.": [
        "resignation: Jan Boomkens"
    ],
    "Partijvoorzitter Lotte Vermaas van D66 houdt het voor gezien.": ["resignation: Lotte Vermaas"],
    "Het vertrek van wethouder Piet Hulshof (SP) vorige maand sloeg in als een bom.": [
        "resignation: Piet Hulshof @ 2021-02"
    ],
    ("Sinds het opstappen van minister Jan Boomkens in januari is het stil op het departement."): [
        "resignation: Jan Boomkens @ 2021-01"
    ],
    "Het CDA verlaat het Zwolse college.": ["resignation: CDA"],
    "De coalitie van VVD en CDA in Zwolle is maandag gevallen.": [
        "resignation: VVD, CDA @ 2021-03-15"
    ],
    "De opgestapte wethouder Piet Hulshof (SP) kijkt met pijn terug.": [
        "resignation: Piet Hulshof"
    ],
    "De vorig jaar afgetreden staatssecretaris Lotte Vermaas (D66) werkt nu voor een bank.": [
        "resignation: Lotte Vermaas @ 2020"
    ],
    "De gemeenteraad van Zwolle heeft wethouder Piet Hulshof (SP) weggestuurd.": [
        "resignation: Piet Hulshof"
    ],
    (
        "Minister Jan Boomkens (VVD) is afgetreden. Zijn aftreden volgt op een rapport over de "
        "toeslagen.   Boomkens stapte dinsdag op na een debat met de Kamer."
    ): [
        "resignation: Jan Boomkens @ 2021-03-16",
        "debate: Jan Boomkens, Tweede Kamer @ 2021-03-16",
    ],
    (
        "Kamerlid Lotte Vermaas (D66) vertrekt uit de Tweede Kamer. Ze wordt burgemeester van "
        "Zwolle."
    ): ["resignation: Lotte Vermaas, Tweede Kamer", "appointment: Lotte Vermaas, Zwolle"],
    "Het kabinet kwam in februari ten val over de begroting.": ["resignation: kabinet @ 2021-02"],
    "Wethouder Piet Hulshof (SP) kwam vorig jaar ten val door een bouwproject.": [
        "resignation: Piet Hulshof @ 2020"
    ],
    "De SP trekt zich terug uit de coalitie.": ["resignation: SP"],
    "Op 1 juni gaf wethouder Anna de Graaf (GroenLinks) er de brui aan.": [
        "resignation: Anna de Graaf @ 2021-06-01"
    ],
    "Na de verkiezingsnederlaag van de SP trad partijleider Lotte Vermaas af.": [
        "resignation: Lotte Vermaas",
        "election: SP",
    ],
    "Forum voor Democratie zette Jan Boomkens in 2020 uit de partij.": [
        "resignation: Jan Boomkens @ 2020"
    ],
    "Wethouder Hulshof (SP) stapt op na ruzie over stadion": ["resignation: Hulshof"],
    "Kabinet gevallen na ruzie over asiel": ["resignation: kabinet"],
    "Kamerlid Lotte Vermaas uit D66-fractie gezet": ["resignation: Lotte Vermaas, D66"],
    "Minister Jan Boomkens stapt op: 'Ik heb fouten gemaakt'": ["resignation: Jan Boomkens"],
    "De wethouder, Piet Hulshof (SP), heeft dinsdag zijn ontslag ingediend.": [
        "resignation: Piet Hulshof @ 2021-03-16"
    ],
    "Vanaf 2018 was Jan Boomkens minister, tot hij in 2020 opstapte om een lek.": [
        "resignation: Jan Boomkens @ 2020"
    ],
    "Minister Jan Boomkens (VVD) trad in 2015 af. In 2020 stapte Boomkens op als Kamerlid.": [
        "resignation: Jan Boomkens @ 2015",
        "resignation: Jan Boomkens @ 2020",
    ],
    # appointment
    "Els Kuiper (CDA) wordt burgemeester van Deventer.": ["appointment: Els Kuiper, Deventer"],
    "De gemeenteraad van Deventer draagt Els Kuiper voor als nieuwe burgemeester.": [
        "appointment: Els Kuiper, Deventer"
    ],
    (
        "Het kabinet heeft ingestemd met de benoeming van Els Kuiper tot burgemeester van Deventer."
    ): ["appointment: Els Kuiper, Deventer"],
    "De leden van de PvdA hebben Lotte Vermaas gekozen tot partijleider.": [
        "appointment: Lotte Vermaas, PvdA"
    ],
    "Lotte Vermaas is door de leden gekozen als lijsttrekker van GroenLinks.": [
        "appointment: Lotte Vermaas, GroenLinks"
    ],
    (
        "Lotte Vermaas wordt lijsttrekker van GroenLinks bij de gemeenteraadsverkiezingen van 2022."
    ): ["appointment: Lotte Vermaas, GroenLinks", "election: gemeenteraad @ 2022"],
    "Het CDA heeft Jan Boomkens aangewezen als lijsttrekker.": ["appointment: Jan Boomkens, CDA"],
    "Kamerlid Jan Boomkens (VVD) is de nieuwe voorzitter van de Tweede Kamer.": [
        "appointment: Jan Boomkens, Tweede Kamer"
    ],
    "De Tweede Kamer heeft Lotte Vermaas (D66) woensdag gekozen tot Kamervoorzitter.": [
        "appointment: Lotte Vermaas, Tweede Kamer @ 2021-03-17"
    ],
    "De koning heeft het kabinet-Boomkens beëdigd.": ["appointment: kabinet-Boomkens"],
    "Lotte Vermaas (D66) legde donderdag de eed af als minister van Justitie.": [
        "appointment: Lotte Vermaas @ 2021-03-18"
    ],
    "De Tweede Kamer heeft Jan Boomkens aangesteld als informateur.": ["appointment: Jan Boomkens"],
    "Oud-minister Jan Boomkens gaat als verkenner aan de slag, heeft de Kamer besloten.": [
        "appointment: Jan Boomkens"
    ],
    "VVD en D66 schuiven Jan Boomkens naar voren als informateur.": ["appointment: Jan Boomkens"],
    "Jan Boomkens volgt Lotte Vermaas op als fractievoorzitter van de VVD.": [
        "appointment: Jan Boomkens, VVD"
    ],
    "Jan Boomkens neemt het fractievoorzitterschap van Lotte Vermaas (VVD) over.": [
        "appointment: Jan Boomkens"
    ],
    (
        "Premier Boomkens presenteert zijn nieuwe ploeg: Lotte Vermaas (D66) wordt minister van "
        "Financiën."
    ): ["appointment: Lotte Vermaas"],
    "Bij de installatie van burgemeester Els Kuiper in Deventer was de zaal vol.": [
        "appointment: Els Kuiper"
    ],
    "Het congres van de PvdA koos zaterdag Lotte Vermaas tot nieuwe partijvoorzitter.": [
        "appointment: Lotte Vermaas, PvdA @ 2021-03-13"
    ],
    "Lotte Vermaas is donderdag geïnstalleerd als wethouder van Zwolle.": [
        "appointment: Lotte Vermaas, Zwolle @ 2021-03-18"
    ],
    "Op 1 april begint Els Kuiper als burgemeester van Deventer.": [
        "appointment: Els Kuiper, Deventer @ 2021-04-01"
    ],
    "Jan Boomkens (VVD) wordt de nieuwe commissaris van de Koning in Zeeland.": [
        "appointment: Jan Boomkens, Zeeland"
    ],
    "D66 draagt Lotte Vermaas voor als minister van Onderwijs.": ["appointment: Lotte Vermaas"],
    "Oud-minister Jan Boomkens is benoemd tot informateur.": ["appointment: Jan Boomkens"],
    (
        "Met 80 procent van de stemmen is Lotte Vermaas zaterdag verkozen tot partijleider van "
        "GroenLinks."
    ): ["appointment: Lotte Vermaas, GroenLinks @ 2021-03-13"],
    (
        "Kamerlid Lotte Vermaas volgt haar partijgenoot Jan Boomkens (D66) op als "
        "fractievoorzitter."
    ): ["appointment: Lotte Vermaas"],
    "De nieuwe minister van Financiën, Jan Boomkens, is maandag beëdigd door de koning.": [
        "appointment: Jan Boomkens @ 2021-03-15"
    ],
    "De koning beëdigde maandag het nieuwe kabinet.": ["appointment: kabinet @ 2021-03-15"],
    "Piet Hulshof keert terug als Kamerlid voor de SP.": ["appointment: Piet Hulshof"],
    "Lotte Vermaas, tot nu toe wethouder in Zwolle, wordt staatssecretaris van Defensie.": [
        "appointment: Lotte Vermaas"
    ],
    "Staatssecretaris van Defensie wordt Lotte Vermaas (D66).": ["appointment: Lotte Vermaas"],
    "Als nieuwe voorzitter van de PvdA is Lotte Vermaas gekozen.": [
        "appointment: Lotte Vermaas, PvdA"
    ],
    "Oud-Kamerlid Jan Boomkens (VVD) is waarnemend burgemeester van Zwolle geworden.": [
        "appointment: Jan Boomkens, Zwolle"
    ],
    (
        "De ministerraad heeft vrijdag Jan Boomkens voorgedragen voor benoeming tot burgemeester "
        "van Zwolle."
    ): ["appointment: Jan Boomkens, Zwolle @ 2021-03-12"],
    "Els Kuiper trad in 2015 aan als burgemeester van Deventer.": [
        "appointment: Els Kuiper, Deventer @ 2015"
    ],
    "Lotte Vermaas werd in 2017 Kamerlid voor D66.": ["appointment: Lotte Vermaas @ 2017"],
    "In 2015 werd Jan Boomkens fractievoorzitter van de VVD in de Tweede Kamer.": [
        "appointment: Jan Boomkens, VVD @ 2015"
    ],
    (
        "Kamerlid Lotte Vermaas (D66) is dinsdag in de Kamer beëdigd als opvolger van Jan Boomkens."
    ): ["appointment: Lotte Vermaas @ 2021-03-16"],
    "Jan Boomkens (VVD) benoemd tot burgemeester van Zwolle": ["appointment: Jan Boomkens, Zwolle"],
    (
        "Piet Hulshof werd na de gemeenteraadsverkiezingen van 2018 wethouder in Zwolle voor de SP."
    ): ["appointment: Piet Hulshof, Zwolle", "election: gemeenteraad @ 2018"],
    (
        "Jan Boomkens (VVD) werd burgemeester van Zwolle. Later werd Boomkens burgemeester van "
        "Deventer."
    ): ["appointment: Jan Boomkens, Zwolle", "appointment: Jan Boomkens, Deventer"],
    # other
    "Oud-premier Jan Boomkens (CDA) is maandag op 87-jarige leeftijd overleden.": [
        "other: Jan Boomkens @ 2021-03-15"
    ],
    "Het overlijden van oud-minister Jan Boomkens heeft het CDA diep geraakt.": [
        "other: Jan Boomkens"
    ],
    "Kamerlid Jan Boomkens splitst zich af van de VVD.": ["other: Jan Boomkens"],
    "GroenLinks en PvdA fuseren in 2026.": ["other: GroenLinks, PvdA @ 2026"],
    "Senator Jan Boomkens stapt over van de VVD naar het CDA.": ["other: Jan Boomkens"],
    "Kamerlid Lotte Vermaas richt een eigen partij op na haar breuk met D66.": [
        "other: Lotte Vermaas"
    ],
    "Oud-Kamerlid Piet Hulshof (SP) overleed in januari na een lang ziekbed.": [
        "other: Piet Hulshof @ 2021-01"
    ],
    "Volgens minister Els Kuiper las koning Alfons dinsdag de troonrede voor.": [
        "other: Els Kuiper, Alfons @ 2021-03-16"
    ],
    "Oud-premier Jan Boomkens (90) overleden": ["other: Jan Boomkens"],
}
