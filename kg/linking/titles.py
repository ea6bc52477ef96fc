"""Titles around a name: "minister Van Gennip (Sociale Zaken)", "oud-premier Kok", "premier"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg import lexicon
from kg.linking.about import Told
from kg.linking.names import fold
from kg.model import Status

_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
# A small letter: "staatssecretaris van Defensie" is a post, "staatssecretaris Van Rij" someone.
_OF = re.compile(r"^(?:van|voor) (?:de |het )?")
_PORTFOLIO_ROLES = frozenset({"minister", "state-secretary"})


@dataclass(frozen=True, slots=True)
class Title:
    """A name without its title (empty if there is only a title), and what the title tells."""

    name: str
    roles: tuple[Told, ...] = ()
    party: str | None = None


def read_title(text: str) -> Title:
    """Take the title off a name; what is in brackets behind it is a portfolio or a party."""
    rest = " ".join(text.split())
    inside = None
    if match := _BRACKETS.search(rest):
        inside, rest = match[1].strip(), rest[: match.start()]
    bare = _without_article(rest)
    status: Status | None = None
    if (match := _former().match(bare)) and _role(bare[match.end() :])[0]:
        status, bare = "former", bare[match.end() :]
    role, organisation, length = _role(bare)
    if not role:
        return Title(name=rest, party=inside)
    portfolio, name = None, bare[length:].strip()
    if role in _PORTFOLIO_ROLES and _OF.match(name):
        portfolio, name = _OF.sub("", name), ""
    if inside and role in _PORTFOLIO_ROLES and not inside.isupper():
        portfolio, inside = inside, None
    told = Told(role=role, portfolio=portfolio, organisation=organisation, status=status)
    return Title(name=name, roles=(told,), party=inside)


@cache
def _former() -> re.Pattern[str]:
    """What says that a role is over: `oud-`, `ex `, `voormalig `."""
    rows = lexicon.table("statuses")
    words = sorted((row["word"] for row in rows if row["status"] == "former"), key=len)
    told = "|".join(re.escape(word.rstrip("-")) for word in reversed(words))
    return re.compile(rf"(?:{told})(?:[- ]|(?=[a-z]))", re.IGNORECASE)


def _role(text: str) -> tuple[str, str | None, int]:
    """The role whose word a text starts with, its organisation, and how long the word is."""
    lowered = text.lower()
    for word, (role, organisation) in _words().items():
        if lowered.startswith(word) and (
            len(text) == len(word) or not lowered[len(word)].isalpha()
        ):
            return role, organisation, len(word)
    return "", None, 0


@cache
def _words() -> Mapping[str, tuple[str, str | None]]:
    """The words of roles, long ones first; keys of roles count too."""
    found: dict[str, tuple[str, str | None]] = {}
    for row in lexicon.table("roles"):
        chamber = row["organisation"] if row["organisation"].endswith("Kamer") else None
        if row["role"] != "other":
            for word in (row["word"], row["role"]):
                found.setdefault(
                    word.lower(), (row["role"], chamber if word == row["word"] else None)
                )
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def _without_article(text: str) -> str:
    """`de premier` as `premier`; a name that starts with an article stays whole."""
    for article in ("de ", "het "):
        if text.lower().startswith(article) and _role(text[len(article) :])[0]:
            return text[len(article) :]
    return text


def is_title(text: str) -> bool:
    """Whether a text is a title and no name."""
    title = read_title(text)
    return bool(title.roles) and not fold(title.name)
