"""The political actors of an article, and those of them a stretch of text names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kg import names
from kg.extract.appointments import predicates
from kg.extract.coalitions import coalitions
from kg.mentions import Mention, Mentions
from kg.mentions.bodies import foreign
from kg.mentions.holders import affiliations, beside
from kg.mentions.offices import Office
from kg.model import Coalition

_ROYAL = frozenset({"koning", "koningin", "prins", "prinses"})
_POSSESSIVES = frozenset({"zijn", "haar", "hem", "hun"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """The participants of an event, and the tokens that name them."""

    ids: tuple[str, ...]
    tokens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Who in the article is a political actor of the Netherlands, and who of another country.

    `held` are the tokens of offices that stand beside a name.
    """

    persons: frozenset[str]
    foreign: frozenset[str]
    offices: tuple[Office, ...]
    held: frozenset[int]
    any: bool

    @classmethod
    def of(cls, mentions: Mentions) -> "Actors":
        """Read the offices and the parties that stand beside the names."""
        holdings = beside(mentions.scan)
        held = [(f"person:{item.name.person}", item.office) for item in holdings]
        member = {f"person:{name}" for name in affiliations(mentions.scan)}
        abroad = {name for name, office in held if office.foreign}
        described = {
            mention.entity
            for mention in mentions.all
            if mention.entity and mention.kind == "person" and mention.form == "description"
        }
        told = {f"person:{item.person}" for item in predicates(mentions) if not item.office.foreign}
        home = {name for name, office in held if not office.foreign} | member | described | told
        at_home = (
            bool(home)
            or any(office.foreign is None for office in mentions.scan.offices)
            or any(entity.kind != "person" for entity in mentions.entities)
        )
        if at_home:
            home |= _known(mentions) | _royal(mentions)
        return cls(
            persons=frozenset(home - abroad),
            foreign=frozenset(abroad - member),
            offices=mentions.scan.offices,
            held=frozenset(item.office.core for item in holdings),
            any=at_home,
        )


def _royal(mentions: Mentions) -> frozenset[str]:
    """The king and queen, and their family, where no other country's are spoken of."""
    tokens = mentions.scan.tokens
    titled = {
        mention.entity
        for mention in mentions.all
        if mention.entity
        and mention.kind == "person"
        and mention.first > 1
        and tokens.lower[mention.first - 1] in _ROYAL
        and tokens.words[mention.first - 2] not in foreign()
    }
    return frozenset(titled)


def _known(mentions: Mentions) -> frozenset[str]:
    """The persons who are known politicians: by full name, by surname beside their party."""
    here = {entity.id for entity in mentions.entities if entity.kind == "party"}
    persons = [entity for entity in mentions.entities if entity.kind == "person"]
    return frozenset(
        entity.id
        for entity in persons
        if names.is_known(entity.name)
        and (
            (names.is_full(entity.name) and names.has_first_name(entity.name))
            or here & {f"party:{party}" for party in names.known_parties(entity.name)}
        )
    )


def governing(doc: Doc, mentions: Mentions) -> tuple[str, ...]:
    """The parties the article says to govern."""
    facts = coalitions(doc, mentions)
    return tuple(dict.fromkeys(fact.party for fact in facts if isinstance(fact, Coalition)))


def mentioned(mentions: Mentions, first: int, last: int) -> Iterator[Mention]:
    """The resolved mentions between two tokens, in their order; no possessives, no one's abroad."""
    tokens = mentions.scan.tokens
    if first >= last:
        return
    for mention in mentions.within(tokens.starts[first], tokens.ends[last - 1]):
        possessive = mention.form == "pronoun" and tokens.lower[mention.first] in _POSSESSIVES
        theirs = mention.kind == "cabinet" and tokens.words[mention.first - 1] in foreign()
        if mention.entity and not possessive and not theirs:
            yield mention


def named(found: Iterable[Mention]) -> TakingPart:
    """The entities of some mentions, each once, in the order of the text."""
    listed = list(found)
    return TakingPart(
        ids=tuple(dict.fromkeys(mention.entity for mention in listed if mention.entity)),
        tokens=tuple(at for mention in listed for at in range(mention.first, mention.last)),
    )


def bodies(mentions: Mentions, first: int, last: int) -> bool:
    """Whether a party, a cabinet or a body is named between two tokens."""
    return any(mention.kind != "person" for mention in mentioned(mentions, first, last))


def belongs(mention: Mention, mentions: Mentions) -> bool:
    """Whether a party is there to say whose someone is: `(D66)`, `VVD-minister`, `X van de VVD`."""
    low = mentions.scan.tokens.lower
    if mention.form == "member":
        return True
    token = mention.first
    if mention.end - mention.start < len(low[token]) and "-" in low[token]:
        return "congres" not in low[token] and "leden" not in low[token]
    if token > 0 and low[token - 1] == "(":
        return True
    at = token - 1
    while at > 0 and low[at] in ("de", "het"):
        at -= 1
    if low[at] not in ("van", "namens"):
        return False
    owner = mentions.at(at - 1)
    return owner is not None and owner.kind == "person"


def abroad(mentions: Mentions, first: int, last: int) -> bool:
    """Whether another country, or Europe, is spoken of between two tokens."""
    return any(
        word in foreign() or word.startswith("Europ")
        for word in mentions.scan.tokens.words[first:last]
    )
