"""Words fold as Dutch spells plurals, diminutives and inflected adjectives, and no further."""

import pytest

from kg.folding import folds, names, present, words


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("boeren", "boer"),
        ("straffen", "straf"),
        ("lonen", "loon"),
        ("huizen", "huis"),
        ("prijzen", "prijs"),
        ("brieven", "brief"),
        ("regelen", "regel"),
        ("molens", "molen"),
        ("foto's", "foto"),
        ("ziekten", "ziekte"),
        ("moskeeën", "moskee"),
        ("kinderen", "kind"),
        ("bankje", "bank"),
        ("boompje", "boom"),
        ("woninkje", "woning"),
        ("balletjes", "bal"),
        ("stoeltje", "stoel"),
        ("illegale", "illegaal"),
        ("financiële", "financieel"),
        ("strenge", "streng"),
        ("zzp'ers", "zzp'er"),
    ],
)
def test_a_word_folds_to_its_base(word, base):
    assert folds(word)[0] == word
    assert base in folds(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("meeste", "mest"),
        ("boze", "bos"),
        ("stalen", "stal"),
        ("stallen", "staal"),
        ("tool", "tol"),
        ("ban", "baan"),
        ("woon", "woo"),
        ("ovv", "ov"),
        ("as", "a"),
    ],
)
def test_a_word_does_not_fold_to_another(word, other):
    assert other not in folds(word)


@pytest.mark.parametrize(
    ("infinitive", "form"),
    [
        ("verlagen", "verlaagt"),
        ("heffen", "heft"),
        ("leveren", "levert"),
        ("informeren", "informeert"),
        ("schorten", "schort"),
        ("snijden", "snijdt"),
        ("gaan", "gaat"),
        ("doen", "doet"),
        ("zien", "ziet"),
        ("groeien", "groeit"),
        ("komen", "komt"),
    ],
)
def test_a_verb_has_its_present(infinitive, form):
    assert {infinitive, form} <= set(present(infinitive))


@pytest.mark.parametrize(("infinitive", "other"), [("heffen", "heeft"), ("stellen", "steelt")])
def test_a_verb_has_no_forms_of_another(infinitive, other):
    assert other not in set(present(infinitive))


def test_words_and_names_go_together():
    text = "De premier sprak in Zoetermeer: ‘Foto’s van het AZC’."
    pairs = dict(zip(words(text), names(text), strict=True))
    assert pairs == {
        "de": False,
        "premier": False,
        "sprak": False,
        "in": False,
        "zoetermeer": True,
        "foto's": False,
        "van": False,
        "het": False,
        "azc": False,
    }
