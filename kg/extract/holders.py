"""Who may take a position: parties, cabinets, and persons with a party or an office."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from kg import names
from kg.extract.holdings import held
from kg.frames import word_class
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import foreign
from kg.mentions.holders import affiliations, beside

KINDS = frozenset({"person", "party", "cabinet"})


POSSESSIVES = frozenset({"zijn", "haar", "hun", "ons", "onze", "mijn", "diens"})


_STRANGE = 2
"""Names of other countries, more than of ours, that make an article foreign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Holders of one predicate, and the words that name them: `[first, last)` and `beside`."""

    entities: tuple[str, ...]
    first: int
    last: int
    we: bool = False
    beside: frozenset[int] = frozenset()

    @property
    def places(self) -> frozenset[int]:
        """The places of all the words that name the holders."""
        return frozenset(range(self.first, self.last)) | self.beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The actors of an article: who may hold a position, and the lists it names.

    `titles` tells where the name stands that belongs to an office before it: "mede-oprichter van
    Forum voor Democratie X".
    """

    doc: Doc
    mentions: Mentions
    political: frozenset[str]
    titles: Mapping[int, int]
    lists: tuple[Group, ...]


def political(mentions: Mentions) -> frozenset[str]:
    """Parties, cabinets, and the persons whom the article gives a party or an office at home.

    A known politician needs no introduction in an article that speaks of us.
    """
    at_home = mentions.scan.at_home
    if not at_home and mentions.scan.strangeness > _STRANGE:
        return frozenset()
    people = {f"person:{name}" for name in affiliations(mentions.scan)}
    people |= {
        f"person:{item.person}"
        for item in held(mentions)
        if at_home and item.office.role not in ("other", "spokesperson")
    }
    holdings = [holding for holding in beside(mentions.scan) if holding.name.person]
    people |= {
        f"person:{holding.name.person}"
        for holding in holdings
        if at_home or holding.office.role != "other"
    }
    if at_home:
        elsewhere = {holding.name.person for holding in holdings if holding.office.role == "other"}
        named = {mention.entity for mention in mentions.all if mention.kind == "person"}
        known = (entity for entity in named if entity and _is_politician(entity.partition(":")[2]))
        people |= set(known) - {f"person:{name}" for name in elsewhere}
    people -= {f"person:{holding.name.person}" for holding in holdings if holding.office.foreign}
    if mentions.scan.abroad:
        # Senators and ministers abroad; ours may be spoken of there too.
        people = {person for person in people if names.is_known(person.partition(":")[2])}
    return frozenset(
        mention.entity
        for mention in mentions.all
        if mention.entity is not None
        and (mention.kind in ("party", "cabinet") or mention.entity in people)
    )


def _is_politician(name: str) -> bool:
    return names.is_full(name) and names.has_first_name(name) and names.is_known(name)


def holder_at(actors: Actors, place: int) -> Mention | None:
    """The mention of a possible holder that a token belongs to, as a whole or as "X-fractie"."""
    mention = actors.mentions.at(place)
    if mention is None or mention.kind not in KINDS or _owns(actors.doc, mention):
        return None
    if mention.kind == "cabinet" and _abroad(actors.doc, mention):
        return None
    if mention.entity is None and actors.mentions.at(mention.last - 1) is not mention:
        # "De Partij" of "De Partij voor de Dieren" is no description.
        return None
    following = actors.doc[mention.last].lower_ if mention.last < len(actors.doc) else ""
    if following in ("van", "binnen", "uit") and _is_of(actors, mention):
        # "De fractie van X" is X's, "de coalitie van X en Y" theirs.
        return None
    if mention.entity is not None and mention.entity not in actors.political:
        return None
    token = actors.doc[mention.last - 1]
    rest = actors.mentions.article.text[mention.end : token.idx + len(token)].lower()
    if rest.startswith(("-", "–")):
        rest = rest[1:]
        if rest not in word_class("collective") and not rest.endswith(("fractie", "kamerleden")):
            return None
    elif rest:
        return None
    if mention.start > actors.doc[mention.first].idx:
        return None
    return mention


def _is_of(actors: Actors, mention: Mention) -> bool:
    """Whether a description is told by what follows: "de fractie van X", "de coalitie van X"."""
    if mention.entity is None:
        return True
    named = actors.doc[mention.last - 1].lower_ in ("coalitie", "combinatie", "alliantie")
    return named and actors.doc[mention.last].lower_ == "van"


def _abroad(doc: Doc, mention: Mention) -> bool:
    """Whether a government is another country's: "de Franse regering", "de regering van Ghana"."""
    if doc[mention.first - 1].text in foreign():
        return True
    if doc[mention.first - 1].text.startswith("Nederlandse"):
        return False
    if not doc[mention.last - 1].lower_.endswith("regering"):
        return False
    sentence = doc[mention.first].sent
    return any(token.text in foreign() for token in sentence)


def _owns(doc: Doc, mention: Mention) -> bool:
    """Whether a pronoun is a possessive: "haar partij" is not she."""
    if mention.form != "pronoun" or doc[mention.first].lower_ not in POSSESSIVES:
        return False
    following = doc[mention.last] if mention.last < len(doc) else None
    return "Yes" in doc[mention.first].morph.get("Poss", []) or (
        following is not None and following.pos_ in ("NOUN", "ADJ")
    )
