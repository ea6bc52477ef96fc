"""Sentences of our own about politics, for the name recogniser: templates filled with names.

The templates lie in `templates.txt`; the names come from the word lists of the data folder and from
the short lists here. Everything drawn is drawn from the generator that is passed in.
"""

import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, cast

from spacy.tokens import Doc
from spacy.vocab import Vocab

_PARTIES = """VVD;D66;CDA;ChristenUnie;CU;PvdA;SP;PVV;GroenLinks;SGP;DENK;Denk;BBB;JA21;Volt;FVD
FvD;50Plus;50PLUS;PvdD;Partij voor de Dieren;Forum voor Democratie;Forum;NSC
Nieuw Sociaal Contract;BIJ1;BoerBurgerBeweging;GroenLinks-PvdA;Partij van de Arbeid
Leefbaar Rotterdam;Hart voor Den Haag;LPF;N-VA;CD&V;Open Vld;Vooruit;Groen;Vlaams Belang;PVDA;OSF
KVP;ARP;D'66;BVNL;Trots op Nederland"""
_BODIES = """Tweede Kamer;Eerste Kamer;Raad van State;Europese Unie;EU;NAVO;VN;Europese Commissie
Algemene Rekenkamer;Hoge Raad;FNV;CNV;VNO-NCW;CBS;CPB;SCP;RIVM;Rijkswaterstaat;Belastingdienst
COA;IND;Centraal Planbureau;De Nederlandsche Bank;DNB;VNG;Europees Parlement;AFM;ACM;UWV
Provinciale Staten;ministerie van Financiën;ministerie van Defensie
ministerie van Justitie en Veiligheid;OM;KNMI;LTO;ministerie van Volksgezondheid
Nationale Ombudsman;Kiesraad;Gezondheidsraad;Onderwijsraad;Senaat;Sociaal en Cultureel Planbureau
Milieudefensie;Vereniging van Nederlandse Gemeenten;GGD;NOS;AIVD"""
_ROLES = """minister;staatssecretaris;premier;vicepremier;fractievoorzitter;partijleider;Kamerlid
wethouder;burgemeester;senator;Kamervoorzitter;lijsttrekker;woordvoerder;oud-minister
fractieleider;minister-president;partijvoorzitter;gedeputeerde;informateur;formateur;raadslid
oud-premier;voorman;voorvrouw;Eurocommissaris;commissaris van de Koning;demissionair minister
minister van Financiën;minister van Justitie;staatssecretaris van Onderwijs;Tweede Kamerlid
Eerste Kamerlid"""
_SHORT_ROLES = (
    "minister;Kamerlid;leider;senator;wethouder;premier;vicepremier;voorman;fractieleider"
)
_PORTFOLIOS = """Defensie;Financiën;Landbouw;Justitie;Justitie en Veiligheid
Veiligheid en Justitie;Onderwijs;Sociale Zaken;Volksgezondheid;Buitenlandse Zaken
Binnenlandse Zaken;Asiel en Migratie;Economische Zaken;Infrastructuur en Waterstaat
Klimaat en Energie;Wonen;Stikstof;Natuur en Stikstof;Ontwikkelingssamenwerking
Verkeer en Waterstaat;Medische Zorg;Langdurige Zorg;Cultuur"""
_PRESENT = """zegt;vindt;eist;erkent;ontkent;verwerpt;steunt;noemt;bepleit;benadrukt;betwijfelt
hekelt;weigert;belooft;verdedigt;denkt;begrijpt;herhaalt;betreurt;verwacht;vreest;vraagt;ziet
overweegt"""
_PAST = """zei;vond;eiste;erkende;ontkende;verwierp;steunde;noemde;bepleitte;benadrukte;hekelde
voegde;weigerde;beloofde;verdedigde;dacht;begreep;herhaalde;betreurde;verklaarde;vertelde
beweerde;schreef"""
_PREFIXES = (
    "van",
    "de",
    "van der",
    "van den",
    "van de",
    "ter",
    "ten",
    "in 't",
    "van 't",
    "el",
    "op de",
)
_DUTCH_PLACES = """Den Haag;Amsterdam;Rotterdam;Utrecht;Groningen;Eindhoven;Tilburg;Almere;Breda
Nijmegen;Arnhem;Haarlem;Enschede;Zwolle;Leiden;Dordrecht;Maastricht;Ter Apel;Zeeland;Limburg
Drenthe;Noord-Brabant;Noord-Holland;Zuid-Holland;Flevoland;Friesland;Gelderland;Overijssel
Brussel;Nederland;België;Duitsland;Frankrijk;Oekraïne;Rusland;Turkije;Marokko;Syrië
Verenigde Staten;Europa;Schiphol;'s-Hertogenbosch;Den Bosch;Curaçao;Sint Maarten;Berlijn;Parijs
Londen;Washington;Moskou;Kiev"""

_SLOT = re.compile(r"([\w-]*)\{(\w)\}([\w-]*)")
_NO_BLANK_BEFORE = frozenset(",.?!:)")
_QUOTATION_MARKS = (("'", "'"), ("’", "’"), ("‘", "’"), ("„", "”"), ("“", "”"), ('"', '"'))
_VERB_FORMS = {
    "V": "Number=Sing|Tense=Pres|VerbForm=Fin",
    "W": "Number=Plur|Tense=Pres|VerbForm=Fin",
    "D": "Number=Sing|Tense=Past|VerbForm=Fin",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names that the templates are filled with."""

    first: Sequence[str]
    last: Sequence[str]
    full: Sequence[str]
    places: Sequence[str]

    def person(self, draw: Random) -> str:
        """A full name; half of them are put together anew, some with a prefix or a double name."""
        if draw.random() < 0.4:
            return draw.choice(self.full)
        return f"{draw.choice(self.first)} {self._surname(draw)}"

    def surname(self, draw: Random) -> str:
        """A surname that stands alone, so that its prefix has a capital: `Van der Laan`."""
        name = self._surname(draw)
        return name if name.startswith("'") else name[0].upper() + name[1:]

    def _surname(self, draw: Random) -> str:
        name = draw.choice(self.last)
        chance = draw.random()
        if chance < 0.3:
            name = f"{draw.choice(_PREFIXES)} {name}"
        if 0.2 < chance < 0.4:
            name = f"{name}-{draw.choice(self.last)}"
        return name


def read_names(archive: Path) -> Names:
    """The names in `archive` (a tar file with `gaz/per` and `gaz/geo`, one name a line)."""
    with tarfile.open(archive) as tar:
        people = _lines(tar, "gaz/per")
        places = [place for place in _lines(tar, "gaz/geo") if place[:1].isupper()]
    full = [name for name in people if _is_plain_name(name)]
    parts = [name.split(" ") for name in full]
    return Names(
        first=sorted({first for first, *rest in parts if rest}),
        last=sorted({rest[-1] for _, *rest in parts if len(rest) == 1}),
        full=full,
        places=places,
    )


def write_sentences(vocab: Vocab, names: Names, count: int, draw: Random) -> Iterator[Doc]:
    """`count` sentences with names as entities and verbs tagged; the other tags are left open."""
    templates = _templates()
    for _ in range(count):
        yield _fill(vocab, draw.choice(templates), names, draw)


def _templates() -> list[list[str]]:
    text = Path(__file__).with_name("templates.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def _fill(vocab: Vocab, template: Sequence[str], names: Names, draw: Random) -> Doc:
    words: list[str] = []
    tags: list[str] = []
    entities: list[str] = []
    blanks: list[bool] = []  # a blank follows the word
    marks = draw.choice(_QUOTATION_MARKS)
    quoted = False
    for part in template:
        text, _, verb = part.partition("|")
        kind = "O"
        closes = part in _NO_BLANK_BEFORE
        if slot := _SLOT.fullmatch(part):
            text, kind = _name(slot[2], names, draw)
            verb = slot[2] if slot[2] in _VERB_FORMS else ""
            if slot[1] or slot[3]:
                text, kind = f"{slot[1]}{text}{slot[3]}", "O"
        elif part == "'":
            text, closes = marks[quoted], quoted
            quoted = not quoted
        if closes and blanks:
            blanks[-1] = False
        for i, word in enumerate(text.split(" ")):
            words.append(word)
            tags.append(verb)
            entities.append("O" if kind == "O" else f"{'I' if i else 'B'}-{kind}")
            blanks.append(True)
        if part == "(" or (part == "'" and quoted):
            blanks[-1] = False
    words[0] = words[0][0].upper() + words[0][1:]
    doc = Doc(
        vocab,
        words=words,
        spaces=blanks,
        ents=entities,
        sent_starts=[i == 0 for i in range(len(words))],
    )
    for token, tag in zip(doc, tags, strict=True):
        if tag:
            token.pos_ = "VERB"
            cast(Any, token).set_morph(_VERB_FORMS[tag])
    return doc


def _name(slot: str, names: Names, draw: Random) -> tuple[str, str]:
    """What fills the slot, and which kind of name it is."""
    match slot:
        case "P":
            return names.person(draw), "PER"
        case "S":
            return names.surname(draw), "PER"
        case "O":
            return draw.choice(_list(_PARTIES)), "ORG"
        case "B":
            return draw.choice(_list(_BODIES)), "ORG"
        case "L":
            places = _list(_DUTCH_PLACES) if draw.random() < 0.6 else names.places
            return draw.choice(places), "LOC"
        case "R":
            return draw.choice(_list(_ROLES)), "O"
        case "F":
            return draw.choice(_list(_PORTFOLIOS)), "O"
        case "V":
            return draw.choice(_list(_PRESENT)), "O"
        case "D":
            return draw.choice(_list(_PAST)), "O"
        case "C":
            party = draw.choice(_list(_PARTIES)).replace(" ", "-")
            return f"{party}-{draw.choice(_list(_SHORT_ROLES))}", "O"
        case "X":
            party = draw.choice([name for name in _list(_PARTIES) if " " not in name])
            return party + draw.choice(["'er", "’er", "-er"]), "O"
    raise ValueError(f"no such slot: {slot}")


def _list(names: str) -> list[str]:
    return names.replace("\n", ";").split(";")


def _lines(tar: tarfile.TarFile, member: str) -> list[str]:
    file = tar.extractfile(member)
    if file is None:
        raise FileNotFoundError(f"no {member} in the archive of names")
    return file.read().decode("utf-8").splitlines()


def _is_plain_name(name: str) -> bool:
    words = name.split(" ")
    return 2 <= len(words) <= 5 and words[0][:1].isupper() and all(w.isalpha() for w in words)
