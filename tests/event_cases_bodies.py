"""Sentences of our own on what chambers, parties and cabinets do: `kind: who, who @ when`."""

TOLD = {
    # elections by their result, or by what leads up to them
    "De uitslag van de gemeenteraadsverkiezingen viel de SP tegen.": ["election: gemeenteraad"],
    "In aanloop naar de Europese verkiezingen groeide de SP.": ["election: Europees Parlement"],
    # vote
    "De motie van D66 kreeg een meerderheid in de Tweede Kamer.": ["vote: Tweede Kamer"],
    ("Een motie van afkeuring tegen minister Jan Boomkens werd dinsdag door de Kamer verworpen."): [
        "vote: Tweede Kamer, Jan Boomkens @ 2021-03-16"
    ],
    "De Eerste Kamer stemde met 40 tegen 35 stemmen in met de pensioenwet.": ["vote: Eerste Kamer"],
    "De Tweede Kamer heeft een wet van minister Jan Boomkens weggestemd.": ["vote: Tweede Kamer"],
    "Provinciale Staten van Groningen hebben de begroting woensdag vastgesteld.": [
        "vote: Provinciale Staten @ 2021-03-17"
    ],
    "De gemeenteraad van Utrecht ging donderdagavond unaniem akkoord met het plan van D66.": [
        "vote: gemeenteraad Utrecht @ 2021-03-18"
    ],
    "De gemeenteraad van Utrecht nam een motie van de PvdD aan voor een vuurwerkverbod.": [
        "vote: gemeenteraad Utrecht"
    ],
    "Het partijcongres van D66 verwierp zaterdag een motie over kernenergie.": [
        "vote: D66 @ 2021-03-13"
    ],
    "De leden van GroenLinks stemden in een ledenraadpleging in met de fusie.": [
        "vote: GroenLinks"
    ],
    "Een meerderheid van de Tweede Kamer stemde tegen het voorstel van de SP.": [
        "vote: Tweede Kamer"
    ],
    "Bij de stemming in de Eerste Kamer bleek het CDA verdeeld.": ["vote: Eerste Kamer"],
    "De Kamer heeft de begroting van minister Jan Boomkens goedgekeurd.": ["vote: Tweede Kamer"],
    "Minister Jan Boomkens overleefde een motie van wantrouwen in de Tweede Kamer.": [
        "vote: Jan Boomkens, Tweede Kamer"
    ],
    ("De Eerste Kamer heeft de wet van minister Jan Boomkens met ruime meerderheid aangenomen."): [
        "vote: Eerste Kamer"
    ],
    ("De Tweede Kamer heeft dinsdag ingestemd met een motie van Kamerlid Lotte Vermaas (D66)."): [
        "vote: Tweede Kamer @ 2021-03-16"
    ],
    "Een motie van de SP om de huren te bevriezen is door de Kamer verworpen.": [
        "vote: Tweede Kamer"
    ],
    "Een ruime meerderheid van de gemeenteraad van Zwolle ging akkoord met het referendum.": [
        "vote: gemeenteraad Zwolle"
    ],
    ("De wet, die eerder door de Tweede Kamer was goedgekeurd, sneuvelde dinsdag in de senaat."): [
        "vote: Tweede Kamer",
        "vote: Eerste Kamer @ 2021-03-16",
    ],
    "Dinsdag stemt de Kamer over het plan van GroenLinks.": ["vote: Tweede Kamer @ 2021-03-23"],
    "De Zwolse raad stemde unaniem tegen de komst van een azc, ook de VVD.": [
        "vote: gemeenteraad Zwolle"
    ],
    (
        "De Kamer nam dinsdag een motie aan waarin het kabinet wordt gevraagd de huren te "
        "bevriezen."
    ): ["vote: Tweede Kamer @ 2021-03-16"],
    "Met de steun van de PVV is de motie van de SP dinsdag in de Kamer aangenomen.": [
        "vote: Tweede Kamer @ 2021-03-16"
    ],
    (
        "Een motie van wantrouwen van de PVV tegen minister Jan Boomkens is verworpen door de "
        "Tweede Kamer."
    ): ["vote: Tweede Kamer, Jan Boomkens"],
    "De senaat ging in 2018 met een krappe meerderheid akkoord met de wet van D66.": [
        "vote: Eerste Kamer @ 2018"
    ],
    "Eerder stemde de Kamer al tegen een verbod, zegt Kamerlid Lotte Vermaas (D66).": [
        "vote: Tweede Kamer"
    ],
    (
        "De Tweede Kamer stemde dinsdag in met de wet van D66. Volgende week stemt de Eerste Kamer "
        "over de wet."
    ): ["vote: Tweede Kamer @ 2021-03-16", "vote: Eerste Kamer @ 2021-03"],
    (
        "Nadat de Kamer in 2019 had ingestemd, ging de wet van minister Jan Boomkens naar de "
        "senaat."
    ): ["vote: Tweede Kamer @ 2019"],
    "Tweede Kamer stemt in met pensioenwet": ["vote: Tweede Kamer"],
    "Eerste Kamer verwerpt donorwet van D66": ["vote: Eerste Kamer"],
    "Motie van wantrouwen tegen minister Jan Boomkens verworpen in Tweede Kamer": [
        "vote: Tweede Kamer, Jan Boomkens"
    ],
    "De Eerste Kamer stemt volgende week dinsdag over de wet, tot opluchting van D66.": [
        "vote: Eerste Kamer @ 2021-03-23"
    ],
    (
        "De voltallige oppositie steunde de motie van wantrouwen tegen minister Jan Boomkens, maar "
        "een Kamermeerderheid stemde tegen."
    ): ["vote: Tweede Kamer"],
    (
        "De Tweede Kamer heeft een motie van D66 aangenomen. Een motie van de SP werd door de Kamer"
        " verworpen."
    ): ["vote: Tweede Kamer", "vote: Tweede Kamer"],
    (
        "De Kamer stemde dinsdag over de wet van minister Jan Boomkens. De wet werd door de Kamer "
        "aangenomen."
    ): ["vote: Tweede Kamer @ 2021-03-16"],
    # election
    "Op 16 maart 2022 zijn de gemeenteraadsverkiezingen, ook in Zwolle, waar D66 regeert.": [
        "election: gemeenteraad @ 2022-03-16"
    ],
    (
        "Woensdag gaat Nederland naar de stembus voor de Tweede Kamerverkiezingen, D66 hoopt op "
        "winst."
    ): ["election: Tweede Kamer @ 2021-03-24"],
    "De VVD is bij de Tweede Kamerverkiezingen opnieuw de grootste geworden.": [
        "election: VVD, Tweede Kamer"
    ],
    "GroenLinks werd in Utrecht de grootste partij.": ["election: GroenLinks"],
    "De SP leed een zware nederlaag bij de Provinciale Statenverkiezingen van vorig jaar.": [
        "election: SP, Provinciale Staten @ 2020"
    ],
    "De verkiezingswinst van D66 was groot: de partij steeg van 19 naar 24 zetels.": [
        "election: D66"
    ],
    "Bij de gemeenteraadsverkiezingen van 2018 haalde D66 in Zwolle vijf zetels.": [
        "election: D66, gemeenteraad @ 2018"
    ],
    "De PVV is de grote winnaar van de Tweede Kamerverkiezingen.": ["election: PVV, Tweede Kamer"],
    "Het CDA verloor bij de Statenverkiezingen fors.": ["election: CDA, Provinciale Staten"],
    "De VVD ging van 33 naar 34 zetels, het CDA zakte naar 15.": ["election: VVD, CDA"],
    "In Zwolle is de ChristenUnie met acht zetels de grootste partij geworden.": [
        "election: ChristenUnie"
    ],
    "Bij de verkiezingen voor het Europees Parlement kreeg de PvdA de meeste stemmen.": [
        "election: PvdA, Europees Parlement"
    ],
    "Op 15 maart 2017 waren er Tweede Kamerverkiezingen, die de VVD won.": [
        "election: VVD, Tweede Kamer @ 2017-03-15"
    ],
    "De PvdA leed bij de Tweede Kamerverkiezingen van 2017 een historische nederlaag.": [
        "election: PvdA, Tweede Kamer @ 2017"
    ],
    "In Zwolle verdubbelde D66 bij de raadsverkiezingen naar acht zetels.": [
        "election: D66, gemeenteraad"
    ],
    "Op 22 november 2023 won de PVV de Tweede Kamerverkiezingen.": [
        "election: PVV, Tweede Kamer @ 2023-11-22"
    ],
    "In maart 2022 verloor het CDA bij de gemeenteraadsverkiezingen.": [
        "election: CDA, gemeenteraad @ 2022-03"
    ],
    "De PvdA verloor in Zwolle drie van de vijf zetels.": ["election: PvdA"],
    (
        "Bij de Europese verkiezingen van 2019 haalde de SP geen zetel. Daarna raakte de SP een "
        "zetel kwijt in de Eerste Kamer."
    ): ["election: SP, Europees Parlement @ 2019", "election: SP, Eerste Kamer"],
    # agreement
    "VVD, D66, CDA en ChristenUnie hebben een coalitieakkoord gesloten.": [
        "agreement: VVD, D66, CDA, ChristenUnie"
    ],
    "Het coalitieakkoord dat VVD en D66 vorig jaar sloten, is bijna op.": [
        "agreement: VVD, D66 @ 2020"
    ],
    "Kabinet, vakbonden en werkgevers zijn het eens geworden over een pensioenakkoord.": [
        "agreement: kabinet"
    ],
    "Er ligt een akkoord tussen de VVD en D66 over het klimaat.": ["agreement: VVD, D66"],
    "De onderhandelaars van VVD en CDA zijn eruit.": ["agreement: VVD, CDA"],
    "In Zwolle hebben D66, CDA en SP het bestuursakkoord ondertekend.": ["agreement: D66, CDA, SP"],
    "Minister Jan Boomkens heeft een deal gesloten met de SP over de huren.": [
        "agreement: Jan Boomkens, SP"
    ],
    "De PvdA en D66 vonden elkaar dinsdag in een compromis over de jeugdzorg.": [
        "agreement: PvdA, D66 @ 2021-03-16"
    ],
    (
        "De vier partijen VVD, CDA, D66 en ChristenUnie hebben maandagnacht een akkoord bereikt "
        "over een nieuw kabinet."
    ): ["agreement: VVD, CDA, D66, ChristenUnie @ 2021-03-15"],
    "VVD en PvdA sloten in 2012 een regeerakkoord.": ["agreement: VVD, PvdA @ 2012"],
    "Het kabinet en de provincies hebben afspraken gemaakt over de opvang.": ["agreement: kabinet"],
    "Coalitiepartijen VVD en D66 werden het vannacht eens over de stikstofaanpak.": [
        "agreement: VVD, D66 @ 2021-03"
    ],
    "Het kabinet heeft een akkoord gesloten met de vakbonden over de pensioenen.": [
        "agreement: kabinet"
    ],
    "Vandaag presenteren VVD, D66 en CDA hun coalitieakkoord.": [
        "agreement: VVD, D66, CDA @ 2021-03-18"
    ],
    "De coalitie in Zwolle van VVD en D66 heeft een bestuursakkoord gesloten.": [
        "agreement: VVD, D66"
    ],
    "Na een nacht onderhandelen kwamen VVD en PvdA tot een akkoord.": ["agreement: VVD, PvdA"],
    "Minister Jan Boomkens en de gemeenten hebben een akkoord gesloten over de jeugdzorg.": [
        "agreement: Jan Boomkens"
    ],
    "Vorige week kwamen de leiders van VVD, CDA en D66 een akkoord overeen.": [
        "agreement: VVD, CDA, D66 @ 2021-03"
    ],
    "VVD en D66 bereiken akkoord over stikstof": ["agreement: VVD, D66"],
    "De fracties van VVD, CDA en D66 in Zwolle tekenden gisteren het coalitieakkoord.": [
        "agreement: VVD, CDA, D66 @ 2021-03-17"
    ],
    "Het kabinet en de sociale partners hebben woensdag een pensioenakkoord gesloten.": [
        "agreement: kabinet @ 2021-03-17"
    ],
    (
        "D66 en de VVD hebben een akkoord bereikt. Het akkoord dat D66 en de VVD sloten, is geheim."
    ): ["agreement: D66, VVD"],
    # debate
    (
        "Tijdens een spoeddebat over de toeslagen kreeg minister Jan Boomkens het zwaar te "
        "verduren."
    ): ["debate: Jan Boomkens"],
    "De Tweede Kamer debatteert volgende week over de stikstofwet.": [
        "debate: Tweede Kamer @ 2021-03"
    ],
    "Premier Jan Boomkens verdedigde het beleid woensdag in een fel debat met de Kamer.": [
        "debate: Jan Boomkens, Tweede Kamer @ 2021-03-17"
    ],
    ("Bij de Algemene Beschouwingen botste VVD-leider Jan Boomkens met Lotte Vermaas van D66."): [
        "debate: Jan Boomkens, Lotte Vermaas"
    ],
    "De Kamer ondervroeg minister Jan Boomkens dinsdag in het vragenuur.": [
        "debate: Tweede Kamer, Jan Boomkens @ 2021-03-16"
    ],
    (
        "Kamerleden Jan Boomkens (VVD) en Lotte Vermaas (D66) kruisten gisteravond de degens in een"
        " tv-debat."
    ): ["debate: Jan Boomkens, Lotte Vermaas @ 2021-03-17"],
    "In een debat met de Kamer erkende minister Jan Boomkens dat het fout was gegaan.": [
        "debate: Tweede Kamer, Jan Boomkens"
    ],
    (
        "De senaat debatteerde dinsdag urenlang over de spreidingswet met staatssecretaris Lotte "
        "Vermaas."
    ): ["debate: Eerste Kamer, Lotte Vermaas @ 2021-03-16"],
    "Minister Jan Boomkens kwam na afloop van het debat met excuses.": ["debate: Jan Boomkens"],
    ("Minister Jan Boomkens moest zich dinsdag in de Tweede Kamer verantwoorden voor de fouten."): [
        "debate: Jan Boomkens, Tweede Kamer @ 2021-03-16"
    ],
    (
        "Tijdens een commissiedebat zei Kamerlid Lotte Vermaas (D66) dat zij de plannen te mager "
        "vindt."
    ): ["debate: Lotte Vermaas"],
    "Bij de behandeling van de begroting in de Eerste Kamer botsten VVD en SP.": [
        "debate: Eerste Kamer, VVD, SP"
    ],
    "Volgens D66 was het debat van gisteren met minister Jan Boomkens een vertoning.": [
        "debate: D66, Jan Boomkens @ 2021-03-17"
    ],
    "In het Kamerdebat van woensdag hekelde SP-leider Piet Hulshof het plan.": [
        "debate: Piet Hulshof, Tweede Kamer @ 2021-03-17"
    ],
    # meeting
    "Premier Boomkens ontving dinsdag de Franse president op het Catshuis.": [
        "meeting: Boomkens @ 2021-03-16"
    ],
    "De fractievoorzitters van VVD, D66 en CDA kwamen woensdag bijeen in het Catshuis.": [
        "meeting: VVD, D66, CDA @ 2021-03-17"
    ],
    "Informateur Jan Boomkens (VVD) voerde gesprekken met de leiders van D66 en CDA.": [
        "meeting: Jan Boomkens, D66, CDA"
    ],
    "Het kabinet vergadert vrijdag over de coronamaatregelen.": ["meeting: kabinet @ 2021-03-19"],
    "D66-leider Lotte Vermaas en VVD-leider Jan Boomkens gingen dinsdag samen aan tafel.": [
        "meeting: Lotte Vermaas, Jan Boomkens @ 2021-03-16"
    ],
    "D66-leider Lotte Vermaas ontmoette woensdag premier Jan Boomkens.": [
        "meeting: Lotte Vermaas, Jan Boomkens @ 2021-03-17"
    ],
    ("Premier Jan Boomkens heeft dinsdag in Brussel gesproken met de Franse president Dubois."): [
        "meeting: Jan Boomkens, Dubois @ 2021-03-16"
    ],
    "VVD-leider Jan Boomkens en Lotte Vermaas van D66 spraken elkaar maandag in het geheim.": [
        "meeting: Jan Boomkens, Lotte Vermaas @ 2021-03-15"
    ],
    "Informateur Els Kuiper praat dinsdag verder met VVD, D66 en CDA.": [
        "meeting: Els Kuiper, VVD, D66, CDA @ 2021-03-23"
    ],
    "Minister Jan Boomkens overlegde donderdag met de vakbonden over de stakingen.": [
        "meeting: Jan Boomkens @ 2021-03-18"
    ],
    "Op het CDA-congres in Zwolle sprak partijleider Jan Boomkens zaterdag de leden toe.": [
        "meeting: CDA, Jan Boomkens @ 2021-03-13"
    ],
    "VVD en D66 staken maandagavond de koppen bij elkaar in het Catshuis.": [
        "meeting: VVD, D66 @ 2021-03-15"
    ],
    ("Premier Jan Boomkens heeft zaterdag in het Catshuis overlegd met de fractievoorzitters."): [
        "meeting: Jan Boomkens @ 2021-03-13"
    ],
    "Minister Jan Boomkens is deze week op werkbezoek in Zeeland.": [
        "meeting: Jan Boomkens @ 2021-03"
    ],
    "Maandag komt het kabinet bijeen om over de plannen te praten.": [
        "meeting: kabinet @ 2021-03-22"
    ],
    "Premier Jan Boomkens kreeg dinsdag bezoek van bondskanselier Vogel.": [
        "meeting: Jan Boomkens, Vogel @ 2021-03-16"
    ],
    "Op een bijeenkomst in Zwolle sprak minister Jan Boomkens dinsdag met boeren.": [
        "meeting: Jan Boomkens @ 2021-03-16"
    ],
    "Minister Jan Boomkens was woensdag op staatsbezoek in Suriname.": [
        "meeting: Jan Boomkens @ 2021-03-17"
    ],
    (
        "Tijdens de ministerraad van vrijdag kregen minister Jan Boomkens en staatssecretaris Lotte"
        " Vermaas (D66) het aan de stok."
    ): ["meeting: ministerraad, Jan Boomkens, Lotte Vermaas @ 2021-03-12"],
    (
        "De onderhandelaars Jan Boomkens (VVD) en Lotte Vermaas (D66) zaten donderdag weer om "
        "tafel."
    ): ["meeting: Jan Boomkens, Lotte Vermaas @ 2021-03-18"],
    "De ontmoeting die koningin Irma vorige week had met premier Jan Boomkens duurde kort.": [
        "meeting: Irma, Jan Boomkens @ 2021-03"
    ],
    ("Bij een bezoek aan Zwolle sprak premier Jan Boomkens maandag met burgemeester Els Kuiper."): [
        "meeting: Jan Boomkens, Els Kuiper @ 2021-03-15"
    ],
    (
        "Minister Jan Boomkens sprak dinsdag met Kamerlid Lotte Vermaas (D66). Ook sprak Boomkens "
        "gisteren met Kamerlid Piet Hulshof (SP)."
    ): [
        "meeting: Jan Boomkens, Lotte Vermaas @ 2021-03-16",
        "meeting: Jan Boomkens, Piet Hulshof @ 2021-03-17",
    ],
}
