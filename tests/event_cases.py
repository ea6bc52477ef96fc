"""Sentences of our own with the events they tell: `kind: who, who @ when`."""

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
    "Koning Willem-Alexander heeft het kabinet-Boomkens beëdigd.": [
        "appointment: kabinet-Boomkens"
    ],
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
    ("Premier Jan Boomkens heeft dinsdag in Brussel gesproken met de Franse president Macron."): [
        "meeting: Jan Boomkens, Macron @ 2021-03-16"
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
    "Premier Jan Boomkens kreeg dinsdag bezoek van bondskanselier Merkel.": [
        "meeting: Jan Boomkens, Merkel @ 2021-03-16"
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

NOT_TOLD = [
    "GroenLinks heeft een debat aangevraagd met minister Jan Boomkens.",
    "De SP dient een motie van wantrouwen in tegen minister Jan Boomkens.",
    ("De Franse president Macron heeft een nieuwe premier benoemd, zag minister Jan Boomkens."),
    "De Britse premier May stapt op.",
    "Minister Jan Boomkens ontkent dat hij opstapt.",
    "Als de Eerste Kamer de wet verwerpt, heeft minister Jan Boomkens een probleem.",
    "Volgens een peiling zou de VVD tien zetels winnen.",
    "D66 hoopt dat de Kamer instemt met de wet.",
    "Minister Jan Boomkens dreigde af te treden.",
    "Jan Boomkens wordt genoemd als nieuwe burgemeester van Zwolle.",
    "Minister Jan Boomkens overweegt op te stappen.",
    "Lotte Vermaas wil lijsttrekker worden van D66.",
    "De VVD en D66 onderhandelen moeizaam en een akkoord is nog ver weg.",
    "De kans dat de Kamer de wet aanneemt is klein.",
    "Minister Jan Boomkens hield een toespraak over kansen.",
    "De burgemeester zat aan tafel met bewoners.",
    "Kamerlid Jan Boomkens (VVD) stemde vroeger zelf SP.",
    "De vakbond heeft een cao-akkoord bereikt met de werkgevers.",
    "De SP wil dat het college de stekker uit het project trekt.",
    "De VVD trok de stekker uit het plan.",
    "Het is niet duidelijk of minister Jan Boomkens aftreedt.",
    "De Kamer kan dinsdag nog tegen de wet stemmen.",
    "PVV-leider Jan Boomkens noemde de val van de Muur een keerpunt.",
    "De motie werd ingetrokken, zei Kamerlid Lotte Vermaas (D66).",
    "Bij een nieuwe verkiezing zou D66 winnen.",
    "Minister Jan Boomkens (VVD) kwam binnen met een stapel papieren.",
    "Kamerlid Lotte Vermaas (D66) stapt volgende week op de trein naar Parijs.",
    "Er komt voorlopig geen debat met minister Jan Boomkens.",
    "Minister Jan Boomkens sluit niet uit dat het kabinet valt.",
    "De directeur van het ziekenhuis stapt op, meldt wethouder Piet Hulshof (SP).",
    "De wet valt slecht bij de VVD.",
    "Het besluit van het kabinet viel gisteren verkeerd bij D66.",
    "De VVD en D66 willen volgende week een akkoord sluiten.",
    "Als D66 uit het kabinet stapt, komen er verkiezingen.",
    "Komen de VVD en D66 er niet uit, dan valt het kabinet.",
    "De oppositie eist het aftreden van minister Jan Boomkens.",
    "De SP vraagt om het ontslag van staatssecretaris Lotte Vermaas.",
    "Minister Jan Boomkens voelt er niets voor om op te stappen.",
    "Een vertrek van minister Jan Boomkens is volgens de VVD niet aan de orde.",
    "De Duitse regering is gevallen, meldt minister Jan Boomkens.",
    "De Belgische Kamer heeft de wet aangenomen, tot verbazing van D66.",
    "De Eerste Kamer beoordeelt wetten die de Tweede Kamer heeft aangenomen.",
    "Het is onzeker of de senaat met de wet instemt.",
    "D66 verwacht dat de Kamer de wet aanneemt.",
    "Volgens ingewijden wordt Lotte Vermaas genoemd als minister.",
    "Jan Boomkens zou graag burgemeester van Zwolle worden.",
    "De VVD peilt volgende maand of leden Jan Boomkens als lijsttrekker willen.",
    "Kamerlid Lotte Vermaas gaf een interview aan een krant.",
    "De burgemeester opende dinsdag een school, met wethouder Piet Hulshof (SP).",
    "De motie van wantrouwen tegen minister Jan Boomkens komt er voorlopig niet.",
    "D66 stapt niet uit de coalitie.",
    "De PvdA dreigt uit het college te stappen.",
    "Minister Jan Boomkens stemde op zijn eigen partij.",
    "Wie minister Jan Boomkens opvolgt, is nog niet bekend.",
    "De voorzitter van de voetbalclub is herkozen, twitterde Kamerlid Jan Boomkens.",
    "Het kabinet viel de VVD niet tegen.",
    "De SP valt het kabinet aan.",
    "Minister Jan Boomkens moet vertrekken, vindt de SP.",
    "Er is nog geen akkoord tussen de VVD en D66.",
    "De Kamer zal de wet waarschijnlijk verwerpen.",
    "Minister Jan Boomkens debatteert graag.",
    "D66 en VVD zijn het oneens over de opvang.",
    "Minister Jan Boomkens bespreekt het plan nog met zijn collega's.",
    "Kamerleden vroegen om opheldering, zegt Lotte Vermaas (D66).",
    "Het is de vraag of minister Jan Boomkens aanblijft.",
    "De PVV wil dat er snel verkiezingen komen.",
    "Lotte Vermaas (D66) was in gesprek met deze krant.",
    "Volgens minister Jan Boomkens is er geen sprake van een akkoord.",
    "De leider van de Britse Conservatieven is afgetreden, ziet de VVD.",
    "VVD-leider Jan Boomkens verliest stemmen aan rechts.",
    "Een ontslag van minister Jan Boomkens lost niets op, vindt D66.",
    "Het debat over migratie is verhard, vindt de VVD.",
    "Als burgemeester heeft Jan Boomkens (VVD) veel bereikt.",
    "De VVD stemde voor, D66 tegen, blijkt uit een oud verslag van de bond.",
    "Kamerlid Lotte Vermaas (D66) is kandidaat voor het voorzitterschap.",
    "De PvdA vergaderde vroeger altijd in een kroeg.",
    "Zonder akkoord stapt de VVD op.",
    "Minister Jan Boomkens gaat in gesprek met de krant over zijn boek.",
    "De wethouder stemde de plannen af met de SP.",
    "Een nieuw kabinet zou een akkoord met de boeren moeten sluiten.",
    "De SP noemt het vertrek van het bedrijf een klap voor Zwolle.",
    "Het kabinet komt niet ten val, zegt minister Jan Boomkens.",
    "Minister Jan Boomkens is tegen een bijeenkomst in Zwolle.",
    "De trein van minister Jan Boomkens kwam te laat aan.",
    "De VVD trekt zich niets aan van de kritiek.",
    "Het huis van minister Jan Boomkens is gevallen voor de slopershamer.",
    "Minister Jan Boomkens gaf zijn telefoon aan een agent.",
    "Het bezoek van de wethouder viel in het water, vond de SP.",
    "De coalitie houdt stand, denkt Lotte Vermaas (D66).",
    "Minister Jan Boomkens zou woensdag met D66 praten, maar was ziek.",
    "De Kamer kan met de wet niet akkoord gaan, waarschuwt minister Jan Boomkens.",
    "De Spaanse koning Alfons is afgetreden, meldt minister Jan Boomkens.",
    "Kamer wil debat met minister Jan Boomkens",
    "Stapt minister Jan Boomkens op?",
    "VVD wil einde aan akkoord met D66",
    "Minister Jan Boomkens: ik stap niet op",
    "Oppositie: minister Jan Boomkens moet opstappen",
]
