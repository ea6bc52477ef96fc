"""The cheap test before the expensive analysis: which sentences speak of Dutch politics."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Doc, Span

from kg import lexicon
from kg.frames import takes_up, word_class

_CUES = (
    r"minister\w*|ministers-\w+|premier\w*|vice-?premier\w*|staatssecretaris\w*|bewinds\w+|kabinet\w*|"
    r"regering\w*|coalitie\w*|oppositie\w*|\w*partij(?:en|leider\w*|voorzitter\w*|top|bestuur|genoot|genoten|"
    r"congres|leden|lid|baron|bureau)?|fractie\w*|\w*kamerl(?:id|eden)|kamer|kamervoorzitter\w*|kamermeerderheid|"
    r"kamerdebat\w*|kamerbrief|senaat|senator\w*|senaats\w*|parlement\w*|burgemeester\w*|\w*wethouder\w*|"
    r"gemeenteraad\w*|raadslid|raadsleden|college|provinci\w*|gedeputeerden?|statenl\w+|staten|statenverkiezingen|"
    r"commissaris\w*|eurocommissaris\w*|europarlement\w*|europees|informateur\w*|formateur\w*|verkenner\w*|formatie\w*|"
    r"lijsttrekker\w*|woordvoerder\w*|woordvoerster\w*|verkiezing\w*|stemd?en|gestemd|motie\w*|wetsvoorstel\w*|"
    r"debat\w*|regeerakkoord\w*|coalitieakkoord\w*|ministerraad|politiek\w*|politici|politicus|"
    r"demissionair\w*|binnenhof|prinsjesdag|referendum|liberalen|christendemocraten|sociaaldemocraten|"
    r"socialisten|democraten|volksvertegenwoordig\w+|secretaris-generaal|directeur-generaal|ombudsman"
)
_CARRIES_ON = lexicon.cues("gate.carries_on")
_QUOTES = "\"'“”„‘’«»"


@cache
def _pattern() -> re.Pattern[str]:
    """Political words in any case, and the names of parties as they are spelled."""
    forms = sorted(
        {
            form
            for row in lexicon.table("parties")
            for column in ("forms", "unsure")
            for form in lexicon.words(row, column)
        },
        key=lambda form: (-len(form), form),
    )
    names = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"(?<!\w)(?:(?i:(?:\w+-)*(?:{_CUES}))|(?:oud-|ex-)?(?:{names}))(?!\w{{3}})")


def political(sentence: str) -> bool:
    """Whether a sentence holds a word of Dutch politics: an office, a body, a party."""
    return _pattern().search(sentence) is not None


def worth_parsing(doc: Doc) -> Sequence[Span]:
    """The sentences of a tokenised, split document that are worth the model.

    Those with a political cue, and those that carry one on: a pronoun, a description or a quotation
    behind a chosen sentence, or a name that stands in a sentence with a cue; and the sentence that
    a chosen one takes up ("Dat vindt X"). None of an article without any cue.
    """
    sentences = list(doc.sents)
    cued = [political(sentence.text) for sentence in sentences]
    known = _names(sentence for sentence, cue in zip(sentences, cued, strict=True) if cue)
    chosen: list[bool] = []
    speaking: list[bool] = []
    for place, (sentence, cue) in enumerate(zip(sentences, cued, strict=True)):
        words = [token.text for token in sentence]
        previous = place > 0 and chosen[-1]
        inside = place > 0 and speaking[-1]
        keep = cue or (inside and previous) or (previous and _goes_on(words))
        if not keep and known:
            keep = any(word in known for word in words) or (
                previous
                and any(word.lower() in _CARRIES_ON or word in _QUOTES for word in words[:6])
            )
        if keep and place and not previous and (inside or _takes_up(sentence)):
            _look_back(chosen, speaking)
        chosen.append(keep)
        speaking.append(_speaks_on(inside, sentence.text))
    return [sentence for sentence, keep in zip(sentences, chosen, strict=True) if keep]


def _look_back(chosen: list[bool], speaking: list[bool]) -> None:
    """Choose the sentence before as well, and all those of the direct speech it stands in."""
    for place in range(len(chosen) - 1, -1, -1):
        chosen[place] = True
        if place == 0 or not speaking[place - 1]:
            return


def _speaks_on(speaking: bool, sentence: str) -> bool:
    """Whether direct speech is open behind a sentence, where `speaking` tells if it was before."""
    if "\n" in sentence:
        return False
    opened, closed = max(sentence.rfind("„"), sentence.rfind("“")), sentence.rfind("”")
    if opened >= 0 or closed >= 0:
        return opened > closed
    return speaking != (sentence.count('"') % 2 == 1)


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a sentence adds to what the one before demands: "Ook moet er een brug komen"."""
    opening = [word.lower() for word in words[:2]]
    return opening[:1] != [] and (
        opening[0] in word_class("carried") and opening[-1] in ("moet", "moeten")
    )


def _takes_up(sentence: Span) -> bool:
    """Whether a sentence says who said or thinks the one before: "Dat vindt X"."""
    return takes_up([token.lower_ for token in sentence if not token.is_space])


def _names(sentences: Iterable[Span]) -> frozenset[str]:
    """Capitalised words inside sentences (not at their start): the actors to follow."""
    return frozenset(
        token.text
        for sentence in sentences
        for place, token in enumerate(sentence)
        if place > 0 and len(token.text) > 2 and token.text[0].isupper()
    )
