"""The words of Dutch time expressions, and the patterns they make; `dates` reads them."""

import re
from collections.abc import Iterable
from typing import Literal

Relation = Literal["since", "until", "from", "at"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_SHORT_NAMES = ("mei", "juni", "juli")
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
NUMBERS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
}
# The months a season lies in. Winter lies in two years, so it is never a date.
SEASONS = {
    "lente": (3, 5),
    "voorjaar": (3, 5),
    "zomer": (6, 8),
    "herfst": (9, 11),
    "najaar": (9, 11),
}
FEASTS = {
    "nieuwjaarsdag": "01-01",
    "koningsdag": "04-27",
    "dodenherdenking": "05-04",
    "bevrijdingsdag": "05-05",
    "sinterklaas": "12",
    "kerstmis": "12",
    "kerst": "12",
}
# Days from the article's day.
NEAR = {
    "eergisteren": -2,
    "gisteren": -1,
    "gister": -1,
    "vandaag": 0,
    "vanochtend": 0,
    "vanmorgen": 0,
    "vanmiddag": 0,
    "vanavond": 0,
    "vannacht": 0,
    "morgen": 1,
    "overmorgen": 2,
}


def either(words: Iterable[str]) -> str:
    """A pattern of words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


PART = r"(?:ochtend|morgen|middag|avond|nacht)"
MONTH = rf"(?P<month>{either(name for name in MONTHS if len(name) > 4 or name in _SHORT_NAMES)})"
SHORT = rf"(?P<month>{either(MONTHS)})\b\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![.,]\d)(?!\s(?:euro|mensen|huizen|woningen|banen|keer)\b)"
COUNT = rf"(?P<count>\d\d?|{either(NUMBERS)})"
LAST = r"(?:de |het )?(?:afgelopen|vorige?|verleden)"
NEXT = r"(?:de |het )?(?:komende?|volgende?|aanstaande)"
WAY = rf"(?:(?P<last>{LAST})|(?P<next>{NEXT})|(?P<this>deze|dit))"
VAGUE = r"(?:begin|medio|half|halverwege|eind|rond|vlak voor|vlak na|kort voor|kort na) "
OF = r"(?P<of>(?:van )?(?:dit|vorig|verleden|volgend|komend) jaar)"
WEEKDAY = rf"(?P<weekday>{either(WEEKDAYS)}){PART}?"
SEASON = rf"(?P<season>{either(SEASONS)})"
PREPOSITION = re.compile(
    r"\A(?:in|op|sinds|sedert|per|vanaf|met ingang van|ingaande|tot en met|tot|t/m|van)"
    r"(?: het jaar)? ",
    re.IGNORECASE,
)
BEFORE_YEAR = (
    r"(?:(?<=\bin )|(?<=\bsinds )|(?<=\bsedert )|(?<=\bper )|(?<=\bvanaf )|(?<=\btot )"
    r"|(?<=\bmet )|(?<=\bjaar )|(?<=\bt/m )|(?<=verkiezingen van ))"
)
AHEAD = re.compile(r"\b(?:zal|zullen|gaat|gaan|verwacht|gepland|later)\b", re.IGNORECASE)
CUE = re.compile(
    rf"\d{{4}}|dag|vandaag|gister|morgen|van(?:ochtend|middag|avond|nacht)|we(?:ek|ken)\b|maand|jaar"
    rf"|{either(SEASONS)}|{either(FEASTS)}|{MONTH}|\d\d? {SHORT.replace('month', 'short')}",
    re.IGNORECASE,
)
RANGE = re.compile(
    r"(?:(?<=\bvan )|(?<=\btussen ))((?:19|20)\d\d) (?:tot(?: en met)?|t/m|en) ((?:19|20)\d\d)\b"
    r"|(?<![\d-])((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)\b(?!-)",
    re.IGNORECASE,
)
LEAD = r"(?: eind| begin| medio| halverwege| de| het)*\s$"
RELATIONS: tuple[tuple[re.Pattern[str], Relation | None], ...] = (
    (re.compile(rf"\b(?:sinds|sedert){LEAD}", re.IGNORECASE), "since"),
    (re.compile(rf"\b(?:per|vanaf|met ingang van|ingaande){LEAD}", re.IGNORECASE), "from"),
    (re.compile(rf"\b(?:tot|tot en met|t/m){LEAD}", re.IGNORECASE), "until"),
    (re.compile(rf"\b(?:voor|vóór|na|uiterlijk|dan){LEAD}", re.IGNORECASE), None),
    (re.compile(r"\b(?:elke|iedere|die|goede|een|geen)\s$", re.IGNORECASE), None),
    # `de vorig jaar overleden burgemeester`: the time of something else.
    (re.compile(r"\b(?:(?:de|het|een)|(?:de|een) (?:in|op|per|sinds))\s$", re.IGNORECASE), None),
)
