"""Events are read from triggers that tell of something real, with who took part and when."""

import json

import event_cases_bodies
import event_cases_none
import event_cases_people
import pytest

from kg.annotate import annotate, everything
from kg.extract.events import events
from kg.mentions import find
from kg.model import Article, PartialDate

PUBLISHED = "2021-03-18"  # a Thursday

# Invented people; the parties and bodies are real.
TOLD = [
    (
        "Minister Jan Boomkens (VVD) is opgestapt na kritiek op zijn beleid.",
        [("resignation", ["Jan Boomkens"], None)],
    ),
    ("Vorig jaar trad VVD-minister Jan Boomkens af.", [("resignation", ["Jan Boomkens"], "2020")]),
    (
        "D66-Kamerlid Lotte Vermaas stopt per 1 mei als Kamerlid.",
        [("resignation", ["Lotte Vermaas"], "2021-05-01")],
    ),
    (
        "Wethouder Piet Hulshof (SP) legt zijn functie dinsdag neer.",
        [("resignation", ["Piet Hulshof"], "2021-03-23")],
    ),
    (
        "Staatssecretaris Lotte Vermaas (D66) moest vertrekken als bewindspersoon.",
        [("resignation", ["Lotte Vermaas"], None)],
    ),
    (
        "Het vertrek van minister Jan Boomkens kwam voor zijn partij als een verrassing.",
        [("resignation", ["Jan Boomkens"], None)],
    ),
    (
        "Lotte Vermaas wordt de nieuwe burgemeester van Zwolle.",
        [("appointment", ["Lotte Vermaas", "Zwolle"], None)],
    ),
    (
        "Oud-minister Jan Boomkens is voorgedragen als burgemeester van Zwolle.",
        [("appointment", ["Jan Boomkens", "Zwolle"], None)],
    ),
    (
        "Kamerlid Lotte Vermaas (D66) is gisteren beëdigd als staatssecretaris.",
        [("appointment", ["Lotte Vermaas"], "2021-03-17")],
    ),
    ("De Tweede Kamer stemde dinsdag voor de wet.", [("vote", ["Tweede Kamer"], "2021-03-16")]),
    (
        "De wet is in de Eerste Kamer aangenomen, tot vreugde van D66.",
        [("vote", ["Eerste Kamer"], None)],
    ),
    (
        "Volgende week moeten de senatoren van het CDA over het voorstel stemmen.",
        [("vote", ["Eerste Kamer"], "2021-03")],
    ),
    (
        "Morgen debatteert de Tweede Kamer met minister Jan Boomkens over de zorg.",
        [("debate", ["Tweede Kamer", "Jan Boomkens"], "2021-03-19")],
    ),
    (
        "Tijdens het debat beloofde minister Jan Boomkens beterschap.",
        [("debate", ["Jan Boomkens"], None)],
    ),
    (
        "Dinsdag schuiven minister Jan Boomkens en staatssecretaris Lotte Vermaas (D66) aan "
        "voor een overleg met de vakbonden.",
        [("meeting", ["Jan Boomkens", "Lotte Vermaas"], "2021-03-23")],
    ),
    (
        "Minister Jan Boomkens sprak gisteren met fractievoorzitter Lotte Vermaas van D66.",
        [("meeting", ["Jan Boomkens", "Lotte Vermaas"], "2021-03-17")],
    ),
    (
        "De VVD en het CDA hebben een akkoord bereikt over de begroting.",
        [("agreement", ["VVD", "CDA"], None)],
    ),
    ("D66 en de SP zijn het eens over de huren.", [("agreement", ["D66", "SP"], None)]),
    (
        "Bij de Provinciale Statenverkiezingen in maart 2019 kwam de SP nauwelijks voor.",
        [("election", ["Provinciale Staten"], "2019-03")],
    ),
    ("De SP verloor woensdag twee zetels.", [("election", ["SP"], "2021-03-17")]),
    # Who goes
    (
        "Minister Jan Boomkens kondigde maandag zijn vertrek aan.",
        [("resignation", ["Jan Boomkens"], "2021-03-15")],
    ),
    (
        "Kamerlid Lotte Vermaas (D66) neemt afscheid van de Tweede Kamer.",
        [("resignation", ["Lotte Vermaas"], None)],
    ),
    (
        "De VVD zette Kamerlid Jan Boomkens dinsdag uit de fractie.",
        [("resignation", ["Jan Boomkens"], "2021-03-16")],
    ),
    (
        "Kamerlid Jan Boomkens is uit de fractie van de VVD gezet.",
        [("resignation", ["Jan Boomkens"], None)],
    ),
    # Who comes
    (
        "Het kabinet benoemt oud-minister Jan Boomkens tot commissaris van de Koning in Zeeland.",
        [("appointment", ["Jan Boomkens", "Zeeland"], None)],
    ),
    (
        "Minister Jan Boomkens (VVD) is opgevolgd door Kamerlid Lotte Vermaas.",
        [("appointment", ["Lotte Vermaas"], None)],
    ),
    (
        "Lotte Vermaas volgt VVD-minister Jan Boomkens op als minister van Financiën.",
        [("appointment", ["Lotte Vermaas"], None)],
    ),
    (
        "De 150 Tweede Kamerleden worden woensdag beëdigd.",
        [("appointment", ["Tweede Kamer"], "2021-03-24")],
    ),
    (
        "Woensdag werd bekend wie de nieuwe burgemeester van Zwolle wordt.",
        [("appointment", ["Zwolle"], None)],
    ),
    (
        "Kamerlid Jan Boomkens (VVD) werd vorige maand aangesteld als bemiddelaar.",
        [("appointment", ["Jan Boomkens"], "2021-02")],
    ),
    (
        "De nieuwe Eerste Kamer is vanmiddag geïnstalleerd.",
        [("appointment", ["Eerste Kamer"], PUBLISHED)],
    ),
    # Who is elected
    (
        "De Eerste Kamerleden worden op 27 mei gekozen.",
        [("election", ["Eerste Kamer"], "2021-05-27")],
    ),
    ("De VVD kiest zaterdag een nieuwe partijleider.", [("election", ["VVD"], "2021-03-20")]),
    (
        "De VVD gaat van 20 naar 24 zetels in de Tweede Kamer.",
        [("election", ["VVD", "Tweede Kamer"], None)],
    ),
    (
        "Het CDA komt volgens de exitpoll uit op 12 zetels.",
        [("election", ["CDA"], None)],
    ),
    (
        "Donderdag zijn de Europese verkiezingen, weet ook D66.",
        [("election", ["Europees Parlement"], PUBLISHED)],
    ),
    (
        "Bij de Statenverkiezingen werd D66 wat kleiner.",
        [("election", ["Provinciale Staten"], None)],
    ),
    (
        "De verkiezingen voor de Tweede Kamer in maart 2025 houden D66 bezig.",
        [("election", ["Tweede Kamer"], "2025-03")],
    ),
    ("50Plus haalde geen zetel.", [("election", ["50Plus"], None)]),
    (
        "Jan Boomkens (VVD) werd in 2017 in de gemeenteraad gekozen.",
        [("appointment", ["Jan Boomkens", "gemeenteraad"], "2017")],
    ),
    # What a chamber does
    (
        "Minister Jan Boomkens heeft het debat in de Tweede Kamer doorstaan.",
        [("debate", ["Jan Boomkens", "Tweede Kamer"], None)],
    ),
    (
        "Vanavond is er een debat in de Tweede Kamer met minister Jan Boomkens.",
        [("debate", ["Tweede Kamer", "Jan Boomkens"], PUBLISHED)],
    ),
    (
        "Tijdens een hoorzitting in de Tweede Kamer sprak Kamerlid Lotte Vermaas (D66).",
        [("meeting", ["Tweede Kamer", "Lotte Vermaas"], None)],
    ),
    ("De wet haalde geen meerderheid in de Eerste Kamer.", [("vote", ["Eerste Kamer"], None)]),
    ("Het plan sneuvelde in de Eerste Kamer.", [("vote", ["Eerste Kamer"], None)]),
    # What parties and politicians do, and what becomes of them
    (
        "Minister Jan Boomkens (Economische Zaken en Klimaat) overlegt morgen met D66 en de SP.",
        [("meeting", ["Jan Boomkens", "D66", "SP"], "2021-03-19")],
    ),
    (
        "Gisteren was er topoverleg in het Torentje. D66 zweeg.",
        [("meeting", ["kabinet"], "2021-03-17")],
    ),
    (
        "Premier Jan Boomkens gaat morgen in gesprek met de vakbonden.",
        [("meeting", ["Jan Boomkens"], "2021-03-19")],
    ),
    (
        "De VVD en D66 presenteerden vrijdag het coalitieakkoord.",
        [("agreement", ["VVD", "D66"], "2021-03-12")],
    ),
    (
        "Oud-minister Jan Boomkens is op 80-jarige leeftijd overleden.",
        [("other", ["Jan Boomkens"], None)],
    ),
]

NOT_TOLD = [
    "Minister Jan Boomkens (VVD) zou volgens de SP moeten opstappen.",
    "De SP vindt dat minister Jan Boomkens moet aftreden.",
    "Als minister Jan Boomkens aftreedt, wil D66 nieuwe verkiezingen.",
    "Minister Jan Boomkens is niet opgestapt.",
    "Is minister Jan Boomkens opgestapt?",
    "D66 wil een debat met minister Jan Boomkens.",
    "De kiezers stemden massaal op de VVD.",
    "De VVD kreeg duizend stemmen meer.",
    "Misschien stemt de Tweede Kamer ooit over de wet.",
    "De VVD en het CDA hebben geen akkoord bereikt.",
    "Volgens de peiling verliest de SP twee zetels.",
    "Minister Jan Boomkens benoemt de problemen in de zorg.",
    "In het publieke debat klinkt D66 vaak.",
    "Hij stapte op de fiets naar de Tweede Kamer.",
    "Wandelaars hebben een akkoord bereikt over het bospad.",
    "De trainer is opgestapt na het verlies.",
    "Premier Jan Boomkens maakt zich zorgen over de woningmarkt.",
    "VVD-leider Jan Boomkens stapte op tijdens de formatieonderhandelingen.",
    "De wethouder volgt partijgenoot Jan Boomkens (VVD) op.",
    "Minister Jan Boomkens (VVD) koos Lotte Vermaas als danspartner.",
    "Minister Jan Boomkens zag hoe zijn moeder overleed.",
    "De burgemeester overleed gisteren, meldt wethouder Jan Boomkens.",
    "De schrijver maakt plaats voor zijn opvolger, minister Jan Boomkens.",
    "D66 daagt minister Jan Boomkens uit om in debat te gaan.",
    "In de peiling gaat de VVD naar 24 zetels.",
    "Er is geen debat in de Tweede Kamer met minister Jan Boomkens.",
    "De regels voor de verkiezing van de Eerste Kamer zijn in 1983 veranderd.",
    "De SP wil zich laten horen en het debat bepalen.",
    "In de Eerste Kamer wordt over elk plan gestemd.",
    "Het Lagerhuis stemde dinsdag tegen het plan, tot verrassing van de Tweede Kamer.",
    "VVD en D66 hebben het vertrouwen om tot een akkoord te komen.",
    "Het is duidelijk dat als er een akkoord is, de VVD en D66 tekenen.",
]


@pytest.fixture(scope="module")
def read(annotator):
    def reading(text, published=PUBLISHED):
        article = Article(id="a", text=text, published=PartialDate(published))
        ((article, doc),) = annotate([article], annotator, everything)
        return tuple(events(doc, find(doc, article)))

    return reading


def seen(facts):
    return [
        (
            fact.event,
            [name.split(":", 1)[1] for name in fact.participants],
            fact.when.text if fact.when else None,
        )
        for fact in facts
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_an_event_is_read(read, text, expected):
    facts = read(text)
    assert seen(facts) == expected
    for fact in facts:
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
        assert 0 < fact.confidence <= 1


@pytest.mark.parametrize(
    ("text", "expected"), (event_cases_people.TOLD | event_cases_bodies.TOLD).items()
)
def test_events_are_read_as_news_tells_them(read, text, expected):
    assert [
        f"{kind}: {', '.join(names)}{f' @ {when}' if when else ''}"
        for kind, names, when in seen(read(text))
    ] == expected


@pytest.mark.parametrize("text", [*NOT_TOLD, *event_cases_none.NOT_TOLD])
def test_what_did_not_happen_is_no_event(read, text):
    assert read(text) == ()


def test_evidence_says_with_whom(read):
    (fact,) = read(TOLD[14][0])
    assert fact.evidence.quote.endswith("aan voor een overleg met de vakbonden")
    assert fact.evidence.quote.startswith("schuiven minister")


@pytest.mark.parametrize(("old", "new"), [("D66", "GroenLinks"), ("Lotte Vermaas", "Els Kuiper")])
def test_other_names_give_the_same_event_with_other_names(read, old, new):
    text = TOLD[15][0]
    swapped = [
        (kind, [name.replace(old, new) for name in names], when)
        for kind, names, when in seen(read(text))
    ]
    assert seen(read(text.replace(old, new))) == swapped


def test_one_happening_told_twice_is_one_event(read):
    facts = read(
        "Minister Jan Boomkens (VVD) is opgestapt. De Kamer reageert geschokt.\n\n"
        "Het aftreden van Boomkens komt niet uit de lucht vallen."
    )
    assert seen(facts) == [("resignation", ["Jan Boomkens"], None)]
    assert [span.quote for span in facts[0].alt_evidence] == ["aftreden van Boomkens"]


def test_two_days_are_two_meetings(read):
    facts = read(
        "Gisteren sprak minister Jan Boomkens met fractievoorzitter Lotte Vermaas van D66. "
        "Morgen overlegt Boomkens weer met Vermaas."
    )
    assert [fact.when.text for fact in facts if fact.when] == ["2021-03-17", "2021-03-19"]


def test_an_irrelevant_sentence_changes_nothing(read):
    text = TOLD[0][0]
    assert read(f"{text} Het weer was mooi.") == read(text)


def test_active_and_passive_agree(read):
    active = seen(read("De Tweede Kamer nam de motie van D66 aan."))
    passive = seen(read("De motie van D66 is door de Tweede Kamer aangenomen."))
    assert active == passive == [("vote", ["Tweede Kamer"], None)]


def test_articles_without_politics_tell_no_events(read):
    assert read("De club heeft een akkoord bereikt met de spits. De trainer stapt op.") == ()


@pytest.mark.shared
def test_the_reference_article_tells_its_one_event(annotator, shared):
    folder = shared / "articles"
    gold = json.loads((folder / "seed-2023-01.gold.json").read_text(encoding="utf-8"))
    wanted = [fact for fact in gold["facts"] if fact["type"] == "event"]
    text = (folder / "seed-2023-01.txt").read_text(encoding="utf-8")
    article = Article(id="seed", text=text, published=PartialDate(gold["date"]))
    ((article, doc),) = annotate([article], annotator, everything)
    read = [
        {
            "kind": fact.event,
            "participants": [name.split(":", 1)[1] for name in fact.participants],
            "evidence": fact.evidence.quote,
        }
        for fact in events(doc, find(doc, article))
    ]
    assert read == [{key: fact[key] for key in read[0]} for fact in wanted]
