"""Who is who: the tricky names, by readings built by hand."""

import socket
import time
from dataclasses import replace
from functools import cache
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import HOW, reading

from kg.decisions import Decision, Decisions
from kg.link import Linker
from kg.linking.features import FEATURES
from kg.linking.measure import measure
from kg.linking.names import fold, within_one_edit
from kg.linking.titles import read_title
from kg.model import (
    Judgement,
    PartialDate,
    Role,
)
from kg.names import surname
from kg.snapshot import Snapshot

MARK, ARNO = "Q57792", "Q1396426"
HUGO, ERIC_JANSE = "Q2649226", "Q4280928"
YESILGOZ = "Q28861002"
GENNIP = "Q2469097"
ERIC_BURG, BRIGITTE_BURG = "Q2084799", "Q2552589"


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Snapshot.load()


@pytest.fixture(scope="module")
def linker(snapshot) -> Linker:
    return Linker(snapshot)


def best(links, entity: str) -> str | None:
    (link,) = [link for link in links if link.entity == entity]
    return link.best.key if link.best else None


def named(linker: Linker, name: str, date: str | None = None, **told) -> tuple[Judgement, str]:
    link = linker.link_name(name, PartialDate(date) if date else None, **told)
    return link.judgement, link.candidates[0].key if link.candidates else ""


# -- the tricky ones ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "name", "role", "expected"),
    [
        ("2013-05", "Rutte", "prime-minister", MARK),
        ("2013-05", "Rutte", "mp", ARNO),
        ("2013-05", "Mark Rutte", None, MARK),
        ("2013-05", "Arno Rutte", None, ARNO),
        ("2005-10", "Rutte", "state-secretary", MARK),
        ("2025-10", "Rutte", "state-secretary", ARNO),
        ("2010-05", "Rutte", "party-leader", MARK),
    ],
)
def test_mark_and_arno_rutte_by_what_they_were_at_that_time(linker, date, name, role, expected):
    roles = [(name, role)] if role else []
    links = linker.link(reading(date, f"person:{name}", roles=roles, members=[(name, "VVD")]))
    assert best(links, f"person:{name}") == expected


def test_both_ruttes_in_one_article_are_two_people(linker):
    links = linker.link(
        reading(
            "2013-05",
            roles=[("Mark Rutte", "prime-minister"), ("Arno Rutte", "mp")],
            members=[("Mark Rutte", "VVD"), ("Arno Rutte", "VVD")],
        )
    )
    assert best(links, "person:Mark Rutte") == MARK
    assert best(links, "person:Arno Rutte") == ARNO


def test_entities_kept_apart_are_never_one_person(linker):
    links = linker.link(reading("2013-05", "person:Rutte#2", roles=[("Rutte", "prime-minister")]))
    assert best(links, "person:Rutte") == MARK
    assert best(links, "person:Rutte#2") != MARK


def test_two_people_of_one_surname_without_more_stay_open(linker):
    links = linker.link(reading("2005-03", "person:De Vries", roles=[("De Vries", "mp")]))
    (link,) = [link for link in links if link.entity == "person:De Vries"]
    assert link.judgement is Judgement.UNSURE
    assert len(link.candidates) > 2
    assert link.best is None


@pytest.mark.parametrize(
    ("date", "portfolio"),
    [
        ("2019-05", "Volksgezondheid"),
        ("2019-05", "zorg"),
        ("2019-05", "VWS"),
        ("2019-05", None),
        ("2023-03", "Volkshuisvesting"),
        ("2023-03", "wonen"),
        ("2023-03", None),
        ("2023-10", "Binnenlandse Zaken"),
    ],
)
def test_minister_de_jonge_through_his_portfolios(linker, date, portfolio):
    links = linker.link(reading(date, roles=[("De Jonge", "minister", {"portfolio": portfolio})]))
    assert best(links, "person:De Jonge") == HUGO


def test_hugo_and_eric_janse_de_jonge(linker):
    assert named(linker, "Eric Janse de Jonge", "2010") == (Judgement.POSITIVE, ERIC_JANSE)
    assert named(linker, "senator Janse de Jonge", "2010") == (Judgement.POSITIVE, ERIC_JANSE)
    assert named(linker, "Hugo de Jonge", "2019") == (Judgement.POSITIVE, HUGO)
    links = linker.link(reading("2010-02", roles=[("De Jonge", "senator")]))
    assert best(links, "person:De Jonge") == ERIC_JANSE


@pytest.mark.parametrize(
    "name",
    [
        "Yesilgöz",
        "Yeşilgöz",
        "Yesilgoz",
        "Yeşilgöz-Zegerius",
        "Yesilgoz-Zegerius",
        "Dilan Yesilgöz",
        "Dilan Yeşilgöz-Zegerius",
        "minister Yesilgöz (Justitie en Veiligheid)",
    ],
)
def test_yesilgoz_in_every_spelling(linker, name):
    assert named(linker, name, "2022-05") == (Judgement.POSITIVE, YESILGOZ)


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("staatssecretaris Van der Burg", "2023-01", ERIC_BURG),
        ("Kamerlid Van der Burg", "2012-01", BRIGITTE_BURG),
        ("Van der Burg", "2023-01", ERIC_BURG),
    ],
)
def test_van_der_burg(linker, name, date, expected):
    assert named(linker, name, date) == (Judgement.POSITIVE, expected)


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("premier", "2009", "Q133386"),
        ("premier", "2015", MARK),
        ("de premier", "2024-03", MARK),
        ("premier", "2024-09", "Q22338116"),
        ("minister-president", "2026-05", "Q28860866"),
        ("premier", "2010-10-14", MARK),
        ("minister van Financiën", "2018", "Q14520235"),
        ("minister van Sociale Zaken", "2023-01", GENNIP),
    ],
)
def test_a_title_without_a_name_is_who_held_it_then(linker, title, date, expected):
    assert named(linker, title, date) == (Judgement.POSITIVE, expected)


def test_a_title_in_a_year_of_change_names_both(linker):
    link = linker.link_name("premier", PartialDate("2024"))
    assert link.judgement is Judgement.UNSURE
    assert {one.key for one in link.candidates} == {MARK, "Q22338116"}
    assert linker.link_name("premier").judgement is Judgement.NEGATIVE


@pytest.mark.parametrize(
    ("name", "role", "more"),
    [
        ("De Jonge", "alderman", {"organisation": "organisation:Rotterdam"}),
        ("Hoekstra", "alderman", {}),
        ("De Jonge", "other", {"portfolio": "schaatser"}),
        ("Kaag", "other", {"portfolio": "judoka"}),
        ("Grapperhaus", "mayor", {"organisation": "organisation:Waalre"}),
    ],
)
def test_who_shares_a_surname_with_a_minister_is_not_that_minister(linker, name, role, more):
    links = linker.link(reading("2019-05", roles=[(name, role, more)]))
    assert best(links, f"person:{name}") is None


@pytest.mark.parametrize(
    "name", ["Lieke de Jonge", "Pete Hoekstra", "Boris Johnson", "Sanne Rutte", "Jan Kaag"]
)
def test_another_first_name_is_another_person(linker, name):
    link = linker.link_name(name, PartialDate("2019-05"))
    assert link.judgement is Judgement.NEGATIVE
    assert all(one.score < 0 for one in link.candidates)


def test_a_common_surname_alone_is_nobody_even_beside_the_cabinet(linker):
    links = linker.link(reading("2019-04", "person:Dekker", "cabinet:kabinet", "party:VVD"))
    assert best(links, "person:Dekker") is None
    links = linker.link(reading("2019-04", roles=[("Dekker", "minister")]))
    (link,) = [link for link in links if link.entity == "person:Dekker"]
    assert link.best is not None
    assert link.best.label == "Sander Dekker"


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("Klaas Dijkhof", "2018", "Klaas Dijkhoff"),
        ("Jeroen Dijsselboem", "2014", "Jeroen Dijsselbloem"),
        ("M. Rutte", "2015", "Mark Rutte"),
        ("J.P. Balkenende", "2005", "Jan Peter Balkenende"),
        ("Jan-Peter Balkenende", "2005", "Jan Peter Balkenende"),
        ("Gert Jan Segers", "2018", "Gert-Jan Segers"),
        ("Ferd Grapperhaus", "2020", "Ferdinand Grapperhaus"),
        ("minister Hennis", "2016", "Jeanine Hennis-Plasschaert"),
        ("minister Schultz", "2014", "Melanie Schultz van Haegen"),
        ("Buma (CDA)", "2017", "Sybrand van Haersma Buma"),
        ("minister Bruins", "2019", "Bruno Bruins"),
        ("minister Bruins", "2024-10", "Eppo Bruins"),
        ("minister Bruins Slot", "2023-01", "Hanke Bruins Slot"),
        ("oud-premier Kok", "2010", "Wim Kok"),
        ("burgemeester Halsema", "2020", "Femke Halsema"),
        ("oud-minister Hennis-Plasschaert", "2019", "Jeanine Hennis-Plasschaert"),
        ("minister Heerma (Binnenlandse Zaken)", "2026-05", "Pieter Heerma"),
        ("staatssecretaris Heerma", "1992", "Enneüs Heerma"),
        ("minister Verhagen", "2011", "Maxime Verhagen"),
    ],
)
def test_forms_of_names(linker, name, date, expected):
    link = linker.link_name(name, PartialDate(date))
    assert link.best is not None, link
    assert link.best.label == expected


def test_an_initial_that_does_not_fit_rules_out(linker):
    link = linker.link_name("K. Rutte", PartialDate("2015"))
    assert link.judgement is Judgement.NEGATIVE


# -- time ---------------------------------------------------------------------------------------


def test_nobody_is_linked_before_they_were_grown_up(linker):
    assert named(linker, "Rob Jetten", "1994")[0] is not Judgement.POSITIVE
    assert named(linker, "Mark Rutte", "1980")[0] is not Judgement.POSITIVE


def test_nobody_is_linked_long_before_their_first_office(linker):
    assert named(linker, "Eric van der Burg", "2012-01")[0] is Judgement.UNSURE
    assert named(linker, "Dilan Yeşilgöz", "2004")[0] is not Judgement.POSITIVE


def test_the_dead_hold_no_office(snapshot):
    people = tuple(
        replace(person, died="2012-03-05") if person.key == MARK else person
        for person in snapshot.people
    )
    linker = Linker(replace(snapshot, people=people))
    assert named(linker, "Mark Rutte", "2015")[0] is not Judgement.POSITIVE
    assert named(linker, "oud-premier Mark Rutte", "2015") == (Judgement.POSITIVE, MARK)
    assert named(linker, "Mark Rutte", "2011") == (Judgement.POSITIVE, MARK)


def test_a_former_minister_is_who_was_it_before(linker):
    roles = [("Teeven", "state-secretary", {"status": "former", "portfolio": "Justitie"})]
    links = linker.link(reading("2017-01", roles=roles))
    assert best(links, "person:Teeven") is not None


def test_without_a_date_a_full_name_is_enough_and_a_surname_is_not(linker):
    assert named(linker, "Mark Rutte") == (Judgement.POSITIVE, MARK)
    assert named(linker, "Rutte")[0] is Judgement.UNSURE


# -- parties, cabinets, bodies, offices --------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("VVD", "Q239333"),
        ("Volkspartij voor Vrijheid en Democratie", "Q239333"),
        ("de liberalen", "Q239333"),
        ("de sociaaldemocraten", "Q275441"),
        ("christendemocraten", "Q273749"),
        ("D'66", "Q747910"),
        ("SP", "Q849580"),
        ("Partij voor de Dieren", "Q663535"),
        ("FvD", "Q28163962"),
        ("50Plus", "Q59574"),
        ("GroenLinks-PvdA", "party/groenlinks-pvda"),
        ("GL-PvdA", "party/groenlinks-pvda"),
        ("NSC", "Q121705847"),
        ("Volt", "Q105412880"),
        ("JA21", "Q104244010"),
    ],
)
def test_parties_by_acronym_name_nickname_and_successor(linker, name, expected):
    links = linker.link(reading("2024-01", f"party:{name}"))
    assert best(links, f"party:{name}") == expected


def test_a_party_before_its_founding_and_a_word_of_many_parties_stay_open(linker):
    links = linker.link(reading("2015", "party:NSC", "party:democraten", "party:Labour"))
    assert [link.judgement for link in links] == [
        Judgement.UNSURE,
        Judgement.UNSURE,
        Judgement.NEGATIVE,
    ]


def test_a_member_keeps_the_party_through_a_merger(linker):
    for party in ("PvdA", "GroenLinks-PvdA"):
        links = linker.link(
            reading("2024-02", roles=[("Nijboer", "mp")], members=[("Nijboer", party)])
        )
        (link,) = [link for link in links if link.entity == "person:Nijboer"]
        reason = next(r for r in link.candidates[0].reasons if r.feature == "party")
        assert reason.score > 0


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("kabinet", "2019-06", "Q42293409"),
        ("kabinet", "2023-09", "Q110111120"),
        ("Rutte IV", None, "Q110111120"),
        ("kabinet-Rutte III", "2023", "Q42293409"),
        ("kabinet-Rutte", "2019-05", "Q42293409"),
        ("kabinet-Rutte", "2014", "Q1638648"),
        ("derde kabinet-Balkenende", "2008", "Q1473297"),
        ("kabinet-Rutte-Asscher", None, "Q1638648"),
        ("kabinet-Kok II", None, "Q1143058"),
        ("kabinet", "2017-10-26", "Q42293409"),
    ],
)
def test_cabinets_by_name_and_date(linker, name, date, expected):
    links = linker.link(reading(date, f"cabinet:{name}", "party:VVD"))
    assert best(links, f"cabinet:{name}") == expected


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("kabinet", "2017-10"),
        ("nieuw kabinet", "2021-11"),
        ("kabinet van Trump", "2019"),
        ("college Den Haag", "2019"),
        ("provinciebestuur Limburg", "2019"),
        ("kabinet-Rutte", None),
    ],
)
def test_a_cabinet_that_may_be_another_is_not_sure(linker, name, date):
    links = linker.link(reading(date, f"cabinet:{name}", "party:VVD"))
    assert best(links, f"cabinet:{name}") is None


def test_the_cabinet_of_an_article_about_another_country_is_not_ours(linker):
    abroad = reading("2019-04", "cabinet:kabinet", "person:Boris Johnson")
    assert best(linker.link(abroad), "cabinet:kabinet") is None
    home = reading("2019-04", "cabinet:kabinet", "organisation:Tweede Kamer")
    assert best(linker.link(home), "cabinet:kabinet") == "Q42293409"


def test_bodies_by_name_kind_and_role(linker):
    links = linker.link(
        reading(
            "2019-06",
            "organisation:ministerie van Financiën",
            "organisation:Tweede Kamer",
            "organisation:Groningen",
            "organisation:provincie Utrecht",
            "organisation:Defensie",
            roles=[("Jansma", "mayor", {"organisation": "organisation:Utrecht"})],
        )
    )
    assert best(links, "organisation:ministerie van Financiën") == "Q1037511"
    assert best(links, "organisation:Tweede Kamer") == "Q233262"
    assert best(links, "organisation:Groningen") is None  # city or province
    assert best(links, "organisation:Utrecht") == "Q803"
    assert best(links, "organisation:provincie Utrecht") == "Q776"
    assert best(links, "organisation:Defensie") is None


@pytest.mark.parametrize(
    ("told", "item", "label"),
    [
        (
            ("2016-05", "minister", "Economische Zaken"),
            "Q26197292",
            "minister van Economische Zaken",
        ),
        (
            ("2019-05", "minister", "Economische Zaken"),
            "Q26197292",
            "minister van Economische Zaken en Klimaat",
        ),
        (("2005-05", "minister", "Justitie"), "Q20746056", "minister van Justitie"),
        (("2014-05", "minister", "Justitie"), "Q20746056", "minister van Veiligheid en Justitie"),
        (("2019-05", "minister", "VWS"), "Q15726205", None),
        (("2023-01", "minister", "Sociale Zaken"), "Q27517113", None),
        (("2019-05", "prime-minister", None), "Q3058109", None),
        (("2019-05", "mp", None), "Q18887908", None),
    ],
)
def test_offices_have_the_item_and_the_label_of_the_time(linker, told, item, label):
    date, role, portfolio = told
    fact = Role(person="person:X", role=role, portfolio=portfolio, **HOW)
    office = linker.office(fact, PartialDate(date))
    assert office is not None
    assert office.qid == item
    assert label is None or office.label == label


def test_an_office_is_linked_by_its_holder_and_only_if_all_agree(linker):
    links = linker.link(reading("2019-05", roles=[("Hugo de Jonge", "minister")]))
    assert best(links, "office:minister:") == "Q15726205"
    roles = [("Hugo de Jonge", "minister"), ("Wopke Hoekstra", "minister")]
    links = linker.link(reading("2019-05", roles=roles))
    assert not [link for link in links if link.entity == "office:minister:"]


def test_an_office_without_an_item_keeps_its_own_key(linker):
    roles = [("Wouter Koolmees", "minister"), ("X", "minister", {"portfolio": "Jeugd en Gezin"})]
    links = linker.link(reading("2008-05", roles=roles[1:]))
    (link,) = [link for link in links if link.entity.startswith("office:")]
    assert link.best.key == "office/minister-voor-jeugd-en-gezin"
    assert link.best.qid is None


# -- the whole ----------------------------------------------------------------------------------


def test_every_decision_keeps_its_reasons_and_adds_up(linker):
    names = {feature.name for feature in FEATURES}
    links = linker.link(
        reading("2013-05", "cabinet:kabinet", roles=[("Rutte", "mp")], members=[("Rutte", "VVD")])
    )
    (link,) = [link for link in links if link.entity == "person:Rutte"]
    assert [one.score for one in link.candidates] == sorted(
        (one.score for one in link.candidates), reverse=True
    )
    for candidate in link.candidates:
        assert {reason.feature for reason in candidate.reasons} <= names
        assert candidate.score == pytest.approx(sum(r.score for r in candidate.reasons))


def test_each_entity_has_one_link_and_the_same_reading_the_same_links(snapshot):
    told = reading(
        "2019-06",
        "cabinet:kabinet",
        "organisation:Tweede Kamer",
        roles=[("De Jonge", "minister"), ("Jan Modaal", "mp")],
        members=[("De Jonge", "CDA")],
    )
    links = Linker(snapshot).link(told)
    assert [link.entity for link in links][: len(told.entities)] == [e.id for e in told.entities]
    assert Linker(snapshot).link(told) == links


def test_colleagues_and_parties_in_the_article_speak_for_a_surname(linker):
    alone = linker.link(reading("2019-08", "person:Jetten"))
    beside = linker.link(reading("2019-08", "person:Jetten", "party:D66"))
    assert best(alone, "person:Jetten") is None
    assert best(beside, "person:Jetten") == "Q28860866"


def test_decisions_win_over_scores(snapshot):
    def decided(*rows):
        return Linker(snapshot, Decisions(rows))

    told = reading("2013-05", "person:Rutte", members=[("Rutte", "VVD")])
    yes = Decision("person:Rutte", ARNO, True, None, "", 2)
    assert best(decided(yes).link(told), "person:Rutte") == ARNO
    elsewhere = Decision("person:Rutte", ARNO, True, "b", "", 2)
    assert best(decided(elsewhere).link(told), "person:Rutte") == MARK
    no = Decision("person:Rutte", MARK, False, None, "", 2)
    assert best(decided(no).link(told), "person:Rutte") == ARNO
    nobody = Decision("person:Rutte", None, True, None, "", 2)
    assert best(decided(nobody).link(told), "person:Rutte") is None
    item = Decision("person:Rutte", "Q42", True, None, "Someone Else", 2)
    link = decided(item).link(told)[0]
    assert (link.best.qid, link.best.label) == ("Q42", "Someone Else")
    assert link.best.reasons[0].feature == "decision"


def test_a_decision_may_name_the_node_of_the_graph(snapshot):
    subject = "https://w3id.org/binnenhof/id/person/jan-modaal"
    row = Decision(subject, ARNO, True, None, "", 2)
    links = Linker(snapshot, Decisions((row,))).link(reading("2013", "person:Jan Modaal"))
    assert best(links, "person:Jan Modaal") == ARNO


@pytest.mark.parametrize(
    ("a", "b"),
    [("Yeşilgöz", "Yesilgoz"), ("Özdil", "Ozdil"), ("Işık", "isik"), ("d'Ancona", "dAncona")],
)
def test_spellings_fold_together(a, b):
    assert fold(a) == fold(b)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("dijkhoff", "dijkhof", True),
        ("dijkhoff", "dijkohff", True),
        ("dijkhoff", "dijkhaff", True),
        ("dijkhoff", "dijkhoffen", False),
        ("rutte", "ruttr", True),
        ("rutte", "tture", False),
        ("ab", "ba", True),
        ("abc", "bca", False),
    ],
)
def test_one_edit(a, b, expected):
    assert within_one_edit(a, b) is expected
    assert within_one_edit(b, a) is expected


@pytest.mark.parametrize(
    ("text", "name", "role", "portfolio", "status"),
    [
        ("minister Van Gennip (Sociale Zaken)", "Van Gennip", "minister", "Sociale Zaken", None),
        ("staatssecretaris van Defensie", "", "state-secretary", "Defensie", None),
        ("staatssecretaris Van Rij", "Van Rij", "state-secretary", None, None),
        ("oud-premier Kok", "Kok", "prime-minister", None, "former"),
        ("voormalig minister Hennis", "Hennis", "minister", None, "former"),
        ("de premier", "", "prime-minister", None, None),
        ("De Jonge", "De Jonge", None, None, None),
    ],
)
def test_titles(text, name, role, portfolio, status):
    title = read_title(text)
    assert title.name == name
    assert [told.role for told in title.roles] == ([role] if role else [])
    if role:
        assert (title.roles[0].portfolio, title.roles[0].status) == (portfolio, status)


def test_measuring_counts_right_wrong_missed_and_untimely(snapshot):
    linker = Linker(snapshot)
    told = reading("2019-06", "party:VVD", "party:D66", "person:Nobody Known", article="n")
    gold = {"n": {"VVD": "Q239333", "D66": "Q1", "Nobody Known": "Q2"}}
    result = measure([(told, linker.link(told))], gold, snapshot)
    assert (result.linkable, result.linked, result.right) == (3, 2, 1)
    assert result.accuracy == 0.5
    assert result.coverage == pytest.approx(2 / 3)
    assert result.wrong == ("n: D66: Q747910, not Q1",)
    early = reading("1994", "person:Rob Jetten", article="e")
    forced = Linker(
        snapshot, Decisions((Decision("person:Rob Jetten", "Q28860866", True, None, "", 1),))
    )
    result = measure([(early, forced.link(early))], {}, snapshot)
    assert result.untimely == ("e: Rob Jetten as Rob Jetten at 1994",)


@pytest.mark.slow
def test_100_000_mentions_are_linked_in_fifteen_times_what_it_takes_to_write_them_down(snapshot):
    """Six entities an article: names and surnames of the snapshot, a party, cabinet and Kamer.

    Both are measured in one run: seconds would tell more of the machine than of the program.
    """
    people = [person for person in snapshot.people if person.family_name]
    parties = [party.short for party in snapshot.parties if party.qid]
    roles = ("minister", "mp", "senator", "state-secretary", "mayor")
    readings = []
    begun = time.process_time()
    for i in range(17_000):
        one, two = people[i % len(people)], people[(i * 7 + i // 1500) % len(people)]
        party = parties[i % len(parties)]
        date = f"{1998 + i % 28}-{1 + i % 12:02d}-{1 + i % 28:02d}"
        readings.append(
            reading(
                date,
                f"person:{one.name}",
                f"party:{party}",
                "cabinet:kabinet",
                "organisation:Tweede Kamer",
                f"person:Piet Onbekend{i}",
                roles=[(two.family_name, roles[i % len(roles)])],
                members=[(two.family_name, party)],
                article=str(i),
            )
        )
    writing = time.process_time() - begun
    assert sum(len(one.entities) for one in readings) > 100_000
    linker = Linker(snapshot)
    begun = time.process_time()
    for one in readings:
        linker.link(one)
    linking = time.process_time() - begun
    assert linking < 15 * writing, f"{linking:.1f} s to link what took {writing:.1f} s to write"


def test_what_began_after_the_snapshot_speaks_against_nobody(linker, snapshot):
    """A member of the Kamer who is called a minister: odd before the snapshot's date, not after."""
    before = linker.link(reading("2019-05", roles=[("Pieter Omtzigt", "minister")]))
    assert best(before, "person:Pieter Omtzigt") is None
    late = str(int(snapshot.date[:4]) + 1)
    after = linker.link(reading(late, roles=[("Rob Jetten", "senator")]))
    assert best(after, "person:Rob Jetten") == "Q28860866"


@pytest.mark.parametrize(
    ("words", "judgement", "label"),
    [
        ("migratie", Judgement.POSITIVE, "migratie"),
        ("atoomenergie", Judgement.POSITIVE, "kernenergie"),
        ("basisbeurs", Judgement.UNSURE, "studiefinanciering"),
        ("het weer van gisteren", Judgement.NEGATIVE, ""),
    ],
)
def test_topics_by_label_and_alias_and_never_surely_by_what_is_near(
    linker, words, judgement, label
):
    link = linker.topic(words)
    assert link.judgement is judgement
    assert (link.candidates[0].label if link.candidates else "") == label


@given(order=st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=25)
def test_the_order_of_entities_and_facts_changes_no_link(order):
    linker = _shared_linker()
    told = reading(
        "2019-06",
        "cabinet:kabinet",
        "organisation:Tweede Kamer",
        "person:Jetten",
        "person:De Vries",
        roles=[("De Jonge", "minister"), ("Rutte", "prime-minister"), ("Rutte#2", "mp")],
        members=[("De Jonge", "CDA"), ("Rutte", "VVD"), ("Rutte#2", "VVD"), ("Segers", "CU")],
    )
    entities, facts = list(told.entities), list(told.facts)
    order.shuffle(entities)
    order.shuffle(facts)
    mixed = replace(told, entities=tuple(entities), facts=tuple(facts))
    key = attrgetter("entity")
    assert sorted(linker.link(mixed), key=key) == sorted(linker.link(told), key=key)


@cache
def _shared_linker() -> Linker:
    return Linker(Snapshot.load())


def test_without_a_network_everything_is_linked_the_same(linker, snapshot, monkeypatch, kg):
    told = reading("2019-06", roles=[("De Jonge", "minister")], members=[("De Jonge", "CDA")])
    before = linker.link(told)

    def refuse(*_: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert Linker(snapshot).link(told) == before
    assert "Q57792" in kg("link", "premier", "--date", "2015").out


def test_every_office_holder_is_found_by_surname_and_role_and_nobody_else(linker, snapshot):
    """The middle of each term: right or open, never wrong, and open only among namesakes."""
    counted: dict[str, int] = {"right": 0, "open": 0}
    wrong = []
    for term in snapshot.tenures:
        ended = term.end or term.seen
        national = term.role in {"prime-minister", "minister", "state-secretary", "mp", "senator"}
        if not national or len(term.start) < 10 or len(ended) < 10:
            continue
        person = snapshot.person_by_key[term.person]
        name = person.family_name or surname(person.name)
        name = name[0].upper() + name[1:]
        start, end = PartialDate(term.start).first, PartialDate(ended).first
        day = start + (end - start) / 2
        roles = [(name, term.role, {"status": "current"})]
        found = best(linker.link(reading(day.isoformat(), roles=roles)), f"person:{name}")
        if found not in {None, term.person}:
            wrong.append(f"{name}, {term.label} at {day}: {found}")
        counted["right" if found == term.person else "open"] += 1
    assert wrong == []
    assert counted["right"] > 2000
    assert counted["open"] < 0.04 * counted["right"]
