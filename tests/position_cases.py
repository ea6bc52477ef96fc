"""Sentences of our own with the positions they state: `holder|stance|topic` and `|speaker`."""

STATED = {
    # wanting, proposing, supporting
    "De SP wil een hogere boete op laster.": ["SP|for|een hogere boete op laster"],
    "Wel wil D66 de drempel verlagen.": ["D66|for|de drempel verlagen"],
    "De fietsbrug wil het CDA verbreden.": ["CDA|for|De fietsbrug verbreden"],
    "Morgen dient de PvdA een motie in voor een vaste huurprijs.": ["PvdA|for|een vaste huurprijs"],
    "Kamerlid Anna Visser (D66) stelt een proef met gratis bussen voor.": [
        "Anna Visser|for|een proef met gratis bussen"
    ],
    "Het kabinet trekt een miljoen euro uit voor nieuwe bibliotheken.": [
        "kabinet|for|nieuwe bibliotheken"
    ],
    "VVD-minister Karel Smit besloot de sluis te vernieuwen.": [
        "Karel Smit|for|de sluis te vernieuwen"
    ],
    # rejecting
    "De PVV wijst het akkoord over de haven af.": ["PVV|against|het akkoord over de haven"],
    "De SGP spreekt zich uit tegen de koopzondag.": ["SGP|against|de koopzondag"],
    "GroenLinks is mordicus tegen een tweede kerncentrale.": [
        "GroenLinks|against|een tweede kerncentrale"
    ],
    "De VVD trekt de stekker uit het overleg over de polder.": [
        "VVD|against|het overleg over de polder"
    ],
    "D66 sluit samenwerking met de PVV uit.": ["D66|against|samenwerking met de PVV"],
    "De SP stemde tegen de begroting voor cultuur.": ["SP|against|de begroting voor cultuur"],
    # negation turns, two negations keep
    "Het CDA wil niet met de SP samenwerken.": ["CDA|against|met de SP samenwerken"],
    "De PvdA wil geen nieuwe snelweg.": ["PvdA|against|nieuwe snelweg"],
    "De VVD zal nooit instemmen met een hogere erfbelasting.": [
        "VVD|against|een hogere erfbelasting"
    ],
    "De SP steunt het plan voor een haven niet.": ["SP|against|het plan voor een haven"],
    "D66 heeft niets tegen een nachtmarkt.": ["D66|for|een nachtmarkt"],
    "De ChristenUnie vindt dat de zorgboerderij niet mag verdwijnen.": [
        "ChristenUnie|for|de zorgboerderij"
    ],
    "De PVV wil voorkomen dat het zwembad sluit.": ["PVV|against|het zwembad sluit"],
    "De PVV weigert de noodwet te steunen.": ["PVV|against|de noodwet"],
    "Eigenlijk wil de SP geen tolweg, maar een spoorlijn.": [
        "SP|against|tolweg",
        "SP|for|een spoorlijn",
    ],
    "De SP wil geen tolweg, maar wel dat de brug open blijft.": [
        "SP|against|tolweg",
        "SP|for|de brug open blijft",
    ],
    # lists of holders
    "CDA, PVV en SGP hebben wel oren naar een strengere keuring.": [
        "CDA|for|een strengere keuring",
        "PVV|for|een strengere keuring",
        "SGP|for|een strengere keuring",
    ],
    "Zowel de VVD als het CDA pleit voor een lagere accijns.": [
        "VVD|for|een lagere accijns",
        "CDA|for|een lagere accijns",
    ],
    "Een meerderheid van VVD en D66 wil een kortere procedure.": [
        "VVD|for|een kortere procedure",
        "D66|for|een kortere procedure",
    ],
    "De fractie van het CDA steunt de aanleg van een park.": ["CDA|for|de aanleg van een park"],
    "De VVD-fractie steunt de aanleg van een park.": ["VVD|for|de aanleg van een park"],
    "Onder de tegenstemmers van de noodwet waren de SP en de PVV.": [
        "SP|against|de noodwet",
        "PVV|against|de noodwet",
    ],
    "Een Kamermeerderheid van VVD en CDA steunt een verbod op vuurkorven.": [
        "VVD|for|een verbod op vuurkorven",
        "CDA|for|een verbod op vuurkorven",
    ],
    # one subject, two predicates
    "Het CDA wil een grens aan de groei en pleit voor een quotum op de instroom.": [
        "CDA|for|een grens aan de groei",
        "CDA|for|een quotum op de instroom",
    ],
    "D66 is voor een ruimere regeling, maar verzet zich tegen een extra toets.": [
        "D66|for|een ruimere regeling",
        "D66|against|een extra toets",
    ],
    # several proposals in one predicate
    "De PvdA wil dat de huren dalen, er meer woningen komen en de wachttijd daalt.": [
        "PvdA|for|de huren dalen",
        "PvdA|for|meer woningen komen",
        "PvdA|for|de wachttijd daalt",
    ],
    # subordinate and relative clauses
    "Omdat de SP tegen een hogere premie is, liep het overleg vast.": [
        "SP|against|een hogere premie"
    ],
    "De PvdA, die voor een hoger loon pleit, stond alleen.": ["PvdA|for|een hoger loon"],
    "De SP, die al jaren naar de haven kijkt, wil een ruimere kade.": ["SP|for|een ruimere kade"],
    "Het debat dat de VVD wil, komt er niet.": ["VVD|for|Het debat"],
    # passive with door
    "Een verbod op lawaaiige brommers wordt door de SGP gesteund.": [
        "SGP|for|Een verbod op lawaaiige brommers"
    ],
    "De verkoop van de haven werd door de PvdA afgewezen.": [
        "PvdA|against|De verkoop van de haven"
    ],
    # holders elsewhere in the sentence
    "Bij de SGP ligt een ruimere koopzondag gevoelig.": ["SGP|against|een ruimere koopzondag"],
    "Een hogere boete gaat de VVD te ver.": ["VVD|against|Een hogere boete"],
    "Een vaste bushalte is een oude wens van het CDA.": ["CDA|for|Een vaste bushalte"],
    "Het voorstel van de SP om de huren te bevriezen haalt het niet.": [
        "SP|for|de huren te bevriezen"
    ],
    # statements put as someone's
    "Volgens de PvdA moet de premie omlaag.": ["PvdA|for|de premie omlaag"],
    "Wat de VVD betreft gaat de heffing van tafel.": ["VVD|against|de heffing"],
    "Als het aan de SP ligt, komt er een vaste prijs voor brood.": [
        "SP|for|een vaste prijs voor brood"
    ],
    "Volgens Kamerlid Anna Visser (D66) is het onverstandig om de premie te verhogen.": [
        "Anna Visser|against|de premie te verhogen"
    ],
    "De winkels moeten van de SGP op zondag dicht.": ["SGP|for|De winkels op zondag dicht"],
    "De premie moet omlaag, vindt de PvdA.": ["PvdA|for|De premie omlaag"],
    "VVD en CDA: de brug moet open.": ["VVD|for|de brug open", "CDA|for|de brug open"],
    "Het wetsvoorstel over de haven moet van tafel. Dat vindt de SP.": [
        "SP|against|Het wetsvoorstel over de haven"
    ],
    "Kamerlid Anna Visser (D66) zei dat de accijns omlaag moet.": [
        "Anna Visser|for|de accijns omlaag"
    ],
    '"Het plan voor een tolbrug moet van tafel", zei Kamerlid Anna Visser (D66).': [
        "Anna Visser|against|Het plan voor een tolbrug"
    ],
    'Kamerlid Anna Visser (D66) zegt: "Wij willen een kleinere raad."': [
        "Anna Visser|for|een kleinere raad"
    ],
    'De SP haalde uit: "Deze heffing moet van tafel."': ["SP|against|Deze heffing"],
    "Volgens de SP moet de brug dicht als de schippers de regels niet houden.": [
        "SP|for|de brug dicht"
    ],
    # who says so
    "D66-leider Anna Visser zei dat haar partij een kleinere raad wil.": [
        "D66|for|een kleinere raad|Anna Visser"
    ],
    "Minister Karel Smit maakte bekend dat het kabinet bereid is de norm te verlagen.": [
        "kabinet|for|de norm te verlagen|Karel Smit"
    ],
    "Volgens Kamerlid Anna Visser (D66) wil het CDA een kleinere raad.": [
        "CDA|for|een kleinere raad|Anna Visser"
    ],
    # coreference and proposals named before
    "De SP wil een ruimere kade. De partij pleit ook voor een tolbrug.": [
        "SP|for|een ruimere kade",
        "SP|for|een tolbrug",
    ],
    "De VVD en het CDA overlegden. Beide partijen willen een ruimere kade.": [
        "VVD|for|een ruimere kade",
        "CDA|for|een ruimere kade",
    ],
    "De VVD wil een tolbrug. De SP ziet dat niet zitten.": [
        "VVD|for|een tolbrug",
        "SP|against|een tolbrug",
    ],
    "De VVD wil een tolbrug. CDA en PVV hebben daar wel oren naar.": [
        "VVD|for|een tolbrug",
        "CDA|for|een tolbrug",
        "PVV|for|een tolbrug",
    ],
    # what someone finds of a thing
    "De VVD vindt het vertrek van Karel Smit 'onvermijdelijk'.": [
        "VVD|for|het vertrek van Karel Smit"
    ],
    'De SP noemt de sluiting van het zwembad "volstrekt onverantwoord".': [
        "SP|against|de sluiting van het zwembad"
    ],
    "De VVD vindt een tolweg een slechte zaak.": ["VVD|against|een tolweg"],
    "De PVV noemt het akkoord een ramp.": ["PVV|against|het akkoord"],
    "Het zou mooi zijn als de brug open blijft, zegt SP-Kamerlid Anna Visser.": [
        "Anna Visser|for|de brug open blijft"
    ],
    "Het zou onverstandig zijn als de haven sluit, vindt de VVD.": ["VVD|against|de haven sluit"],
    "„Niet meer dan normaal dat boeren een vergoeding krijgen”, vindt CDA-Kamerlid Jan Vos.": [
        "Jan Vos|for|boeren een vergoeding krijgen"
    ],
    "VVD-minister Karel Smit concludeert dat het beter is om de tunnel later te openen.": [
        "Karel Smit|for|de tunnel later te openen"
    ],
    "Een vuurwerkshow is niet meer van deze tijd. Dat vindt D66.": ["D66|against|Een vuurwerkshow"],
    # for someone else, and in a plan's name
    "VVD-minister Karel Smit eiste namens het kabinet dat de rekeningen openbaar worden.": [
        "kabinet|for|de rekeningen openbaar worden|Karel Smit"
    ],
    "Minister Karel Smit van de VVD zei namens het kabinet dat de sluis gesloten moet worden.": [
        "kabinet|for|de sluis gesloten worden|Karel Smit"
    ],
    "Volgens de leden is D66 van plan in te stemmen met het kabinetsplan om de haven te delen.": [
        "D66|for|de haven te delen",
        "kabinet|for|de haven te delen",
    ],
    # measures under way
    "VVD-minister Karel Smit laat weten dat hij morgen met een steunpakket voor Zeeland komt.": [
        "Karel Smit|for|een steunpakket voor Zeeland"
    ],
    "VVD-minister Karel Smit probeert de brug te behouden.": ["Karel Smit|for|de brug te behouden"],
    "Het kabinet wil de huren verlagen. Ook moet er een nieuwe huurraad komen.": [
        "kabinet|for|de huren verlagen",
        "kabinet|for|een nieuwe huurraad komen",
    ],
    "Ook het idee voor een zeehaven ziet het kabinet niet zitten.": [
        "kabinet|against|het idee voor een zeehaven"
    ],
    "VVD-minister Karel Smit gaat proberen een schikking te treffen met de eigenaar.": [
        "Karel Smit|for|een schikking te treffen met de eigenaar"
    ],
    # who asks, and who is asked
    "Maandag vroeg de SP VVD-minister Karel Smit om een parkeerverbod.": [
        "SP|for|een parkeerverbod"
    ],
    "De SP wil de regels voor boeren die niet betalen aanscherpen.": [
        "SP|for|de regels voor boeren die niet betalen aanscherpen"
    ],
    # long sentences: asides, lists, titles, whoever says it
    "Karel Smit (VVD) en Anna Visser (CDA) willen de tunnel tegenhouden.": [
        "Anna Visser|against|de tunnel",
        "Karel Smit|against|de tunnel",
    ],
    "De PvdA, die het verdrag steunt, vindt dat de minister de korting moet terugdraaien.": [
        "PvdA|for|het verdrag",
        "PvdA|for|de minister de korting terugdraaien",
    ],
    "Maar een verbod, ondanks de drukte, zien de oppositiepartijen SP en D66 niet zitten.": [
        "D66|against|een verbod",
        "SP|against|een verbod",
    ],
    "Volgens onder anderen D66'er Anna Visser en de SP ligt de oplossing in een tunnel.": [
        "Anna Visser|for|een tunnel",
        "SP|for|een tunnel",
    ],
    "SP'er Anna Visser wil, net als haar collega Karel Smit van de PvdA, een enquête.": [
        "Anna Visser|for|een enquête",
        "Karel Smit|for|een enquête",
    ],
    "Net als de SP wil ook de PvdA een enquête naar de haven.": [
        "PvdA|for|een enquête naar de haven",
        "SP|for|een enquête naar de haven",
    ],
    "Zowel coalitiepartij D66 als oppositiepartij SGP is kritisch over een nieuwe haven.": [
        "D66|against|een nieuwe haven",
        "SGP|against|een nieuwe haven",
    ],
    "Forum voor Democratie-leider Karel Smit wil dat de brug open blijft.": [
        "Karel Smit|for|de brug open blijft"
    ],
    "Minister Karel Smit van Onderwijs en Cultuur en wethouder Anna Visser willen een museum.": [
        "Anna Visser|for|een museum",
        "Karel Smit|for|een museum",
    ],
    "Mede-oprichter van Forum voor Democratie Karel Smit wil dat de brug open blijft.": [
        "Karel Smit|for|de brug open blijft"
    ],
    "De partij van Karel Smit, de SP, is tegen de verhoging van de tol.": [
        "SP|against|de verhoging van de tol"
    ],
    "Boeren en SGP willen dat het jachtverbod verdwijnt.": ["SGP|for|het jachtverbod verdwijnt"],
    "Verschillende partijen, waaronder PVV en CDA, zijn tegen de tunnel.": [
        "CDA|against|de tunnel",
        "PVV|against|de tunnel",
    ],
    "De fracties van PVV en CDA willen de tunnel tegenhouden.": [
        "CDA|against|de tunnel",
        "PVV|against|de tunnel",
    ],
    "De coalitie van VVD en D66 wil dat er een tweede brug komt.": [
        "D66|for|een tweede brug komt",
        "VVD|for|een tweede brug komt",
    ],
    "Een tunnel, zo vindt de SP, moet er snel komen.": ["SP|for|Een tunnel er snel komen"],
    "De tunnel moet er komen, heeft het kabinet besloten.": ["kabinet|for|De tunnel er komen"],
    "De tolweg moet verdwijnen. Dat stellen PVV, CDA en SP.": [
        "CDA|for|De tolweg verdwijnen",
        "PVV|for|De tolweg verdwijnen",
        "SP|for|De tolweg verdwijnen",
    ],
    "De tolweg moet verdwijnen. Daarvoor pleit SP-Kamerlid Anna Visser in een interview.": [
        "Anna Visser|for|De tolweg verdwijnen"
    ],
    "D66 is duidelijk: de tolweg moet verdwijnen.": ["D66|for|de tolweg verdwijnen"],
    "SP: geen geld voor een tolbrug": ["SP|against|geld voor een tolbrug"],
    "CDA: tolbrug is slecht idee": ["CDA|against|tolbrug"],
    'De VVD wil een tunnel. "Een prima plan", zegt Kamerlid Anna Visser (D66).': [
        "Anna Visser|for|een tunnel",
        "VVD|for|een tunnel",
    ],
    'De VVD wil een tunnel. "Onacceptabel", vindt Kamerlid Anna Visser (D66).': [
        "Anna Visser|against|een tunnel",
        "VVD|for|een tunnel",
    ],
    'SP-Kamerlid Anna Visser is geschokt. "We willen opheldering van de minister."': [
        "Anna Visser|for|opheldering van de minister"
    ],
    '"De tunnel moet er komen. Anders loopt het dorp vast", zei CDA-Kamerlid Karel Smit.': [
        "Karel Smit|for|De tunnel er komen"
    ],
    "„Wat ons betreft komt er snel een brug”, zegt VVD-Kamerlid Karel Smit.": [
        "Karel Smit|for|een brug"
    ],
    "De VVD vindt een tunnel te duur en wil een brug.": [
        "VVD|against|een tunnel",
        "VVD|for|een brug",
    ],
    "D66 zou het toejuichen als er een burgerraad komt.": ["D66|for|een burgerraad komt"],
    "De SP vindt niet dat de brug weg moet.": ["SP|against|de brug weg"],
    "De SGP gelooft niet dat de jacht nodig is.": ["SGP|against|de jacht"],
    "De SP vindt dat de brug op een verkeerde manier is gebouwd.": ["SP|against|de brug"],
    "Het voorstel voor een tunnel is er, maar D66 was als enige partij tegen.": [
        "D66|against|Het voorstel voor een tunnel"
    ],
    "D66 was de enige partij die tegen het verbod stemde.": ["D66|against|het verbod"],
    "D66 kiest niet voor een verbod maar voor voorlichting.": [
        "D66|against|een verbod",
        "D66|for|voorlichting",
    ],
    "D66 is voorstander van voorlichting en tegenstander van een verbod.": [
        "D66|against|een verbod",
        "D66|for|voorlichting",
    ],
    "Tegenstanders van een verbod, zoals D66 en de SP, wijzen op de kosten.": [
        "D66|against|een verbod",
        "SP|against|een verbod",
    ],
    "Daarom wil minister Karel Smit, die zelf tegen een brug is, een referendum houden.": [
        "Karel Smit|against|een brug",
        "Karel Smit|for|een referendum houden",
    ],
    "Minister Karel Smit kondigde in een brief aan de Kamer aan dat er een wapenverbod komt.": [
        "Karel Smit|for|een wapenverbod komt"
    ],
    "De SGP laat weten het plan om de wolf te beschermen niet te zullen steunen.": [
        "SGP|against|het plan om de wolf te beschermen"
    ],
    "Dat de haven opengaat, vindt de SP onbegrijpelijk.": ["SP|against|de haven opengaat"],
    "De VVD wil hogere boetes. D66 is het daar niet mee eens.": [
        "D66|against|hogere boetes",
        "VVD|for|hogere boetes",
    ],
    "De VVD wil hogere boetes, maar daar voelt minister Anna Visser niets voor.": [
        "Anna Visser|against|hogere boetes",
        "VVD|for|hogere boetes",
    ],
    "De VVD vindt dat boetes best omhoog mogen. Zij willen liever een hogere accijns.": [
        "VVD|for|boetes best omhoog",
        "VVD|for|een hogere accijns",
    ],
    "CDA, D66 en de SP spraken lang. De partijen willen dat de dijk hoger wordt.": [
        "CDA|for|de dijk hoger wordt",
        "D66|for|de dijk hoger wordt",
        "SP|for|de dijk hoger wordt",
    ],
    # headlines
    "CDA en VVD kritisch op nieuwe opvang": [
        "CDA|against|nieuwe opvang",
        "VVD|against|nieuwe opvang",
    ],
    "PVV wil debat over stroomnet": ["PVV|for|debat over stroomnet"],
    # the verb left out
    "De VVD wil een tolpoort, het CDA niet.": [
        "CDA|against|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    "De VVD wil geen tolpoort, het CDA wel.": ["CDA|for|tolpoort", "VVD|against|tolpoort"],
    "VVD en D66 willen een tolpoort, de SP niet.": [
        "D66|for|een tolpoort",
        "SP|against|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    "De VVD wil een tolpoort en D66 ook.": ["D66|for|een tolpoort", "VVD|for|een tolpoort"],
    "D66 wil een brug, de SP een tunnel en het CDA een pont.": [
        "CDA|for|een pont",
        "D66|for|een brug",
        "SP|for|een tunnel",
    ],
    "D66 pleit voor een brug, de SP voor een tunnel.": ["D66|for|een brug", "SP|for|een tunnel"],
    # words around a clause that say how somebody takes it
    "Tot teleurstelling van de SP komt er geen gratis bus.": ["SP|for|gratis bus"],
    "Ondanks bezwaren van de SP gaat de fusie door.": ["SP|against|de fusie"],
    "Noch de VVD noch het CDA wil een tolpoort.": [
        "CDA|against|een tolpoort",
        "VVD|against|een tolpoort",
    ],
    "De SP laat weten tegen de fusie te zijn.": ["SP|against|de fusie"],
    '"Ik vind de fusie onverstandig", aldus SP-Kamerlid Anna Visser.': [
        "Anna Visser|against|de fusie"
    ],
    "De SP is tegen de fusie, evenals D66.": ["D66|against|de fusie", "SP|against|de fusie"],
    "Het CDA wil, anders dan de VVD, een brug.": ["CDA|for|een brug"],
    "Wat de SP betreft verdwijnt de heffing.": ["SP|for|de heffing"],
    "Ook het CDA vindt dat vuurwerk verboden moet worden.": ["CDA|for|vuurwerk verboden worden"],
    "De SP vindt het jammer dat de pont er niet komt.": ["SP|for|de pont er komt"],
    "De VVD schrijft in haar programma dat de huren omlaag moeten.": ["VVD|for|de huren omlaag"],
    "De VVD wil een tolpoort. SP-leider Anna Visser noemt dat een ramp.": [
        "Anna Visser|against|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    "De VVD wil een tolpoort. SP-leider Anna Visser noemt dat onzin.": [
        "Anna Visser|against|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    # who shares what the sentence before says
    "De PvdA is tegen de verhoging van de huren. Ook de SP.": [
        "PvdA|against|de verhoging van de huren",
        "SP|against|de verhoging van de huren",
    ],
    "De VVD is voor een tolpoort. Het CDA ook.": [
        "CDA|for|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    "De PvdA is tegen een tolpoort. De SP niet.": ["PvdA|against|een tolpoort"],
    "Een Kamermeerderheid wil een verbod op gokreclame. De meerderheid bestaat uit CDA en D66.": [
        "CDA|for|een verbod op gokreclame",
        "D66|for|een verbod op gokreclame",
    ],
    "Een meerderheid in de Kamer steunt een suikertaks: VVD, CDA en D66.": [
        "CDA|for|een suikertaks",
        "D66|for|een suikertaks",
        "VVD|for|een suikertaks",
    ],
    "Een meerderheid in de gemeenteraad is tegen de tolpoort. D66 en VVD vormen die meerderheid.": [
        "D66|against|de tolpoort",
        "VVD|against|de tolpoort",
    ],
    # a heading names who speaks
    "Twee buren.\n\nKarin Blom (42) van D66\n\n‘Ik ben blij met een tolpoort.’": [
        "Karin Blom|for|een tolpoort"
    ],
    'Joost Kramer (31, SP)\n\n"Wij willen een lagere huur."': ["Joost Kramer|for|een lagere huur"],
    # the tense of a report, an infinitive with a clause behind it, a passive that decides
    "Minister Karin Blom (VVD) zei dat het monument niet beschadigd mocht worden.": [
        "Karin Blom|against|het monument beschadigd worden"
    ],
    "Minister Karin Blom (VVD) zei dat de huren omlaag moesten.": [
        "Karin Blom|for|de huren omlaag"
    ],
    "VVD'er Joost Kramer komt met het idee om de bus te schrappen en hij wil een tolpoort.": [
        "Joost Kramer|for|de bus te schrappen",
        "Joost Kramer|for|een tolpoort",
    ],
    "De VVD wil een tolpoort. D66'er Karin Blom vond dat bijna te snel.": [
        "Karin Blom|against|een tolpoort",
        "VVD|for|een tolpoort",
    ],
    "Premier Joost Kramer (SP) vertelde dat er is gekozen om de brug te slopen.": [
        "Joost Kramer|for|de brug te slopen"
    ],
    "Op de website van D66 staat dat de partij een tolpoort heel belangrijk vindt.": [
        "D66|for|een tolpoort"
    ],
    "De Partij voor de Dieren zweeg. De dierenpartij stemde tegen de sluis.": [
        "PvdD|against|de sluis"
    ],
    "Joost Kramer is SP-leider. Wel noemt Kramer het zonde als het theater verdwijnt.": [
        "Joost Kramer|against|het theater verdwijnt"
    ],
    "Gisteren zei partijvoorzitter Karin Blom op het D66-congres dat de partij een tolpoort wil.": [
        "D66|for|een tolpoort|Karin Blom"
    ],
    # a participle behind brackets, a particle before "te", agreement with somebody that something
    "Daarom heeft minister Karin Blom (VVD) besloten dat de haven dichtgaat.": [
        "Karin Blom|for|de haven dichtgaat"
    ],
    "„Daarom heb ik besloten de beurs niet door te laten gaan”, zegt Joost Kramer (SP).": [
        "Joost Kramer|against|de beurs door te laten gaan"
    ],
    "Minister Karin Blom (VVD) is het eens met de rechter dat de haven dicht moet.": [
        "Karin Blom|for|de haven dicht"
    ],
    "De SP ziet de tolpoort het liefst vandaag nog verdwijnen.": [
        "SP|for|de tolpoort het liefst vandaag nog verdwijnen"
    ],
    "„Geen tolpoort, geen sluis”, zegt SP-leider Joost Kramer.": [
        "Joost Kramer|against|tolpoort, geen sluis"
    ],
    # what was proposed and is taken back; motions that ask; plans that are judged
    "De SP trok haar voorstel voor een tolpoort in.": [
        "SP|against|haar voorstel voor een tolpoort"
    ],
    "Kamerlid Karin Blom (VVD) diende een motie in die het kabinet oproept de haven te redden.": [
        "Karin Blom|for|de haven te redden"
    ],
    "Kamerlid Karin Blom (VVD) diende een motie in die het kabinet vraagt om de sluis te slopen.": [
        "Karin Blom|for|de sluis te slopen"
    ],
    "Het besluit om de haven te sluiten noemt GroenLinks onbegrijpelijk.": [
        "GroenLinks|against|de haven te sluiten"
    ],
    "De SP noemde het afschieten van wilde zwijnen wreed.": [
        "SP|against|het afschieten van wilde zwijnen"
    ],
    "Het kabinet besloot vorige week kinderen een gratis boek te geven.": [
        "kabinet|for|kinderen een gratis boek te geven"
    ],
    # asides with a verb of their own
    "Het CDA ziet, sinds de brug is afgekeurd, niets in een tolpoort.": [
        "CDA|against|een tolpoort"
    ],
    "De SGP voelt, net als minister Karin Blom die erover gaat, niets voor een tolpoort.": [
        "Karin Blom|against|een tolpoort",
        "SGP|against|een tolpoort",
    ],
    "Dat het zwembad dichtgaat, is de SP een doorn in het oog.": [
        "SP|against|het zwembad dichtgaat"
    ],
    "D66-leider Karin Blom vindt het niet uit te leggen dat de bus verdwijnt.": [
        "Karin Blom|against|de bus verdwijnt"
    ],
    "De VVD heeft liever dat de bus rijdt dan dat de trein rijdt.": ["VVD|for|de bus rijdt"],
    "‘Ik ben tegen een tolpoort. Die is te duur’, zegt Karin Blom (D66).": [
        "Karin Blom|against|een tolpoort"
    ],
}

SILENT = [
    "Het kabinet wordt opgeroepen de bonus te schrappen.",
    "Later kwam SP-Kamerlid Anna Visser op haar woorden terug.",
    "De VVD en de SP werden het niet eens over een hogere huur.",
    "Donderdag vroeg de VVD D66-minister Karel Smit om uitleg.",
    "In een overleg vroeg de Tweede Kamer VVD-minister Karel Smit om een antwoord.",
    "D66-Kamerlid Anna Visser kan het lidmaatschap van de raad niet aanvaarden.",
    "Minister Karel Smit (VVD) komt in het nauw door problemen met de ziekenfondswet.",
    "De SP wil laten zien dat zij bestaat.",
    "De haven is vol, zag Kamerlid Anna Visser (D66). Ook moet er een brug komen.",
    "De SP zette het gesprek op scherp door op de klok te kijken.",
    "Dat is een slechte zaak, zegt Kamerlid Anna Visser (D66).",
    "„Dat mogen we niet doen”, zegt SP-Kamerlid Anna Visser.",
    "De SP is niet per se tegen een tolbrug.",
    "Misschien wil de SP een tolbrug.",
    "Wil de SP een tolbrug?",
    "Als de SP een tolbrug wil, wordt het lastig.",
    "De vraag is of de SP een tolbrug wil.",
    "De SP kan het voorstel voor een tolbrug steunen.",
    "De SP moet het voorstel voor een tolbrug steunen.",
    "De SP wil niet reageren.",
    "De VVD ontkent dat het CDA een tolbrug wil.",
    "De buurman wil een tolbrug, zag Kamerlid Anna Visser (D66).",
    "De stemming over de tolbrug is in de zaal van de SP.",
    "De wethouder werkte voor de VVD en woont in een dorp.",
    "De vertegenwoordiger van de bond sprak met de SP over een tolbrug.",
    "Politie wil kabinet laten zien hoe het werkt.",
    "De Partij voor de Dieren won twee zetels.",
    "De Franse regering wil een tolbrug, hoorde de SP.",
    "Minister Jean Martin wil een tolbrug. De Franse minister reist van Frankrijk naar België.",
    "De SP en de PVV waren fel tegen elkaar.",
    "De burgemeester van de VVD is verantwoordelijk voor de brandweer.",
    "Een ingewijde verwacht dat het kabinet meer geld uittrekt voor de brug.",
    "De SP heeft nog geen standpunt over een tolbrug.",
    "De SP overweegt een tolbrug te steunen.",
    "De SP sluit een tolbrug niet uit.",
    "Naar verluidt is de SP tegen een tolbrug.",
    "Of de SP een tolbrug steunt, is nog niet duidelijk.",
    "Anders dan de SP wil niemand een tolbrug.",
    "De SP verwacht dat de tolbrug er komt.",
    "De SP stelt Kamervragen over de tolbrug.",
    "Geen enkele partij behalve de SP wil een tolbrug.",
    "De SP is noch voor, noch tegen een tolbrug.",
    "Minister Karel Smit (VVD) ontkent dat er een tolbrug komt.",
    "Minister Karel Smit (VVD) laat onderzoeken hoe het verder moet.",
    "„Je moet goed kijken”, zegt Kamerlid Anna Visser (D66).",
    "Kamerlid Anna Visser (D66) zegt niet dat de brug weg moet.",
    "Boeren vroegen de SP om steun voor een tolbrug.",
    "Kamerlid Anna Visser (D66) geeft aan dat er geen sprake is van een ruzie.",
    "De SP stopt de samenwerking met de VVD.",
    "De fractie is gegroeid: de partij van Anna Visser (D66) moet er stoelen bij zetten.",
    "Het kabinet verhoogt het tempo.",
    "Kamerlid Joost Kramer (CDA) oppert dat de dader een ander kan zijn geweest.",
    "De meerderheid bestaat uit CDA en D66.",
    "Joost Kramer (PVV) had Heerlen opgegeven als woonplaats.",
    "Minister Karin Blom (VVD) zei dat ze moest lachen.",
    "Minister Karin Blom (VVD) wilde gisteren haar stem uitbrengen.",
    "De zon scheen. Ook de SP.",
]
