"""The words of a proposal find their topic and its aim."""

import pytest

from kg import topics


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("ingrijpen op de asielinstroom", "asiel"),
        ("een grens aan de bevolkingsgroei", "bevolkingsgroei"),
        ("een limiet op de instroom", "migratie"),
        ("het beperken van de instroom", "migratie"),
        ("arbeidsmigratie", "arbeidsmigratie"),
        ("de komst van werkkrachten beteugelen", "arbeidsmigratie"),
        ("maatregelen tegen asielzoekers", "asiel"),
        ("hogere accijnzen op benzine", "accijns"),
        ("zwaardere straffen voor inbrekers", "straffen"),
        ("de AOW-leeftijd bevriezen", "AOW-leeftijd"),
        ("de AOW leeftijd bevriezen", "AOW-leeftijd"),
        ("kleinere klassen in het vmbo", "voortgezet onderwijs"),
        ("de stikstofuitstoot halveren", "stikstof"),
        ("meer windmolens op land", "windenergie"),
        ("een nieuwe kerncentrale", "kernenergie"),
        ("de zorgpremies bevriezen", "zorgverzekering"),
        ("regeren met de SP", "coalitievorming"),
        ("gemeenten die nieuwbouwprojecten beginnen", "woningbouw"),
        ("woningen voor starters", "woningmarkt"),
        ("extra subsidie voor sociale huurwoningen", "sociale huur"),
        ("wietteelt legaliseren", "cannabis"),
        ("Brussel meer geld geven", "Europa"),
        ("steun voor de tuinbouwsector", "landbouw"),
        ("een loket in het gemeentehuis", "gemeente"),
        ("hulp aan tuinbouwbedrijven", "landbouw"),
        ("vervuilende landbouw", "landbouw"),
        ("afspraken met scholen over dierproeven", "dierproeven"),
        ("de politie weert boerka's", "gezichtsbedekkende kleding"),
        ("zwaardere straffen voor dierenmishandeling", "dierenwelzijn"),
    ],
)
def test_a_proposal_has_a_topic(words, label):
    topic = topics.concept(words)
    assert topic is not None
    assert topic.label == label


@pytest.mark.parametrize(
    "words",
    [
        "het idee",
        "",
        "dit voorstel",
        "zorgvuldig handelen",
        "een commissie",
        "Van Dijk",
        "…",
        "de meeste leden",
        "een boze brief",
        "wat is afgesproken",
        "aanwezig zijn",
        "autonomie en autoriteit",
        "een prikkelende gedachte",
        "honderden leden",
        "over de promotie",
        "de achtergrondinformatie",
        "scheidsrechters en schippers",
    ],
)
def test_words_without_a_topic_have_none(words):
    assert topics.concept(words) is None


def test_context_helps_where_the_words_are_bare():
    topic = topics.concept(
        "het voorstel", "Partijen botsen over de basisbeurs. De basisbeurs is duur."
    )
    assert topic is not None
    assert topic.label == "basisbeurs"


def test_no_topic_is_better_than_one_of_many():
    text = "Het ging over vuurwerk, over wolven, over de btw, over euthanasie en over de horeca."
    assert topics.concept("dit voorstel", text) is None


def test_an_article_is_about_what_is_kin_to_most_of_it():
    text = "Weg met vuurpijlen. Wolven, btw, horeca, de zorgpremie, het ziekenhuis, de huisarts."
    topic = topics.concept("dit voorstel", text + " Ook de zorg zelf, en nog eens de zorg.")
    assert topic is not None
    assert topic.label == "zorg"


def test_who_acts_is_rarely_what_an_article_is_about():
    text = "De gemeente riep de gemeenteraad bijeen. De gemeente wil een tolheffing."
    topic = topics.concept("dit voorstel", text)
    assert topic is not None
    assert topic.label == "rekeningrijden"


def test_means_leave_the_topic_to_the_article():
    text = "Wie vuurwerk afsteekt krijgt straf. Het vuurwerk is zo luid."
    topic = topics.concept("zwaardere straffen", text)
    assert topic is not None
    assert topic.label == "vuurwerk"


def test_people_are_no_topic_of_an_article():
    text = "Over het vuurwerk en het vuurwerkverbod."
    assert topics.concept("Anneke Wit", text) is None
    assert topics.concept("het verhaal", text) is not None


def test_a_country_gives_way_to_what_is_done_there():
    one, other = topics.concept("sancties tegen Iran"), topics.concept("de banden met Iran")
    assert one is not None
    assert other is not None
    assert (one.label, other.label) == ("sancties", "Iran")


def test_a_capital_tells_a_name_from_a_word():
    assert topics.concept("de plannen van Bos") is None
    assert topics.concept("de plannen voor het bos") is not None


def test_words_win_over_context():
    topic = topics.concept(
        "hogere dijken", "Het debat ging over de basisbeurs en nog eens de basisbeurs"
    )
    assert topic is not None
    assert topic.label == "waterveiligheid"


def test_two_wordings_of_one_issue_meet():
    assert topics.concept("een rem op asielverzoeken") == topics.concept("minder asielzoekers")


def test_a_separated_verb_names_its_topic():
    assert topics.concept("het echtpaar uit te zetten") == topics.concept("hen terugsturen")
    assert topics.concept("een slot in te bouwen") is None


def test_an_idiom_names_no_topic():
    assert topics.concept("het plan is van de baan") is None
    assert topics.concept("een vaste baan") is not None
