"""Local parties that nobody lists: the name in brackets behind a councillor or an alderman."""

from collections.abc import Iterable, Iterator

from kg.mentions import bodies
from kg.mentions.offices import Office
from kg.mentions.parties import PartyMention
from kg.mentions.persons import NameMention
from kg.mentions.portfolios import part_of_portfolio
from kg.mentions.text import Tokens

_LOCAL_FUNCTIONS = frozenset(["raadslid", "gemeenteraadslid", "Statenlid", "duoraadslid"])
_LOCAL_ROLES = frozenset(["alderman", "provincial-executive", "parliamentary-leader"])


def _next_listed(tokens: Tokens, place: int) -> int:
    """Where the next name of a list starts, behind the brackets that open at a token."""
    while place < len(tokens) and tokens.words[place] != ")":
        place += 1
    return place + 2 if tokens.words[place + 1 : place + 2] in (["en"], [","]) else -1


def bracketed(
    tokens: Tokens,
    known: Iterable[PartyMention],
    offices: Iterable[Office],
    names: Iterable[NameMention],
) -> Iterator[PartyMention]:
    """The parties of "raadslid X (Dorp Vooruit)": capitalised words that are nothing else."""
    taken = {party.first for party in known}
    local = {
        office.last
        for office in offices
        if office.role in _LOCAL_ROLES or office.function in _LOCAL_FUNCTIONS
    }
    listed = -1
    for name in names:
        if name.first not in local and name.first != listed:
            continue
        if tokens.words[name.last : name.last + 1] != ["("]:
            continue
        listed = _next_listed(tokens, name.last)
        first = last = name.last + 1
        while last < len(tokens) and tokens.words[last] not in (")", ",") and last - first < 5:
            last += 1
        words = tokens.words[first:last]
        if last >= len(tokens) or not words or taken & set(range(first, last)):
            continue
        if not words[0][:1].isupper() or not words[-1][:1].isalnum() or words[-1].isdigit():
            continue
        if part_of_portfolio(words[0]) or " ".join(words) in bodies.places():
            continue
        yield PartyMention(
            party=tokens.text[tokens.starts[first] : tokens.ends[last - 1]],
            start=tokens.starts[first],
            end=tokens.ends[last - 1],
            first=first,
            last=last,
            form="name",
            local=True,
        )
