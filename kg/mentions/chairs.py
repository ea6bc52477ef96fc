"""Of what somebody is the "voorzitter": a chamber, a party, an agency or a union."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg import lexicon
from kg.mentions.enumerated import PENDING
from kg.mentions.office import Office
from kg.mentions.parties import PartyMention
from kg.mentions.text import Tokens

_AGENCIES = lexicon.cues("offices.agencies")
_OTHERS = lexicon.cues("offices.other_chairs")
_AGENCY_CHAIR = re.compile(
    r"(?P<body>[A-Z][\w&]*(?:-[A-Z][\w]*)*)-(?P<head>voorzitter|voorzitster)"
)
_SENATE = frozenset(["senaat", "senatoren", "senator"])
_CHAIRS = frozenset(["voorzitter", "voorzitterschap", "voorzitters"])


def agency_end(tokens: Tokens, place: int) -> int:
    """Where the name of a public agency ends; `place` where there is none."""
    for end in range(min(len(tokens), place + 6), place, -1):
        if " ".join(tokens.lower[place:end]) in _AGENCIES and tokens.words[place][:1].isupper():
            return end
    return place


def agency_chair(word: str) -> str | None:
    """The agency or union of a compound: "VNG-voorzitter" → VNG."""
    match = _AGENCY_CHAIR.fullmatch(word)
    return match["body"] if match and match["body"].lower() in _AGENCIES else None


def chamber_named(tokens: Tokens) -> str | None:
    """The chamber whose "voorzitter" an article means, where it speaks of that office by name."""
    lower = tokens.lower
    told: set[str] = set()
    bare = False
    for place, word in enumerate(lower):
        if "kamervoorzitter" in word:
            before = word if "eerste" in word or "tweede" in word else lower[max(0, place - 1)]
            bare = bare or not before.startswith(("eerste", "tweede"))
            told |= {"Eerste Kamer"} if before.startswith("eerste") else set()
            told |= {"Tweede Kamer"} if before.startswith("tweede") else set()
        elif "senaatsvoorzitter" in word:
            told.add("Eerste Kamer")
        elif word in _CHAIRS and lower[place + 1 : place + 3] == ["van", "de"]:
            told |= _chambers(lower, place + 3, place + 4)
    if bare and not told:
        # A senate calls its chair "Kamervoorzitter" too, once it is clear which chamber is meant.
        return "Tweede Kamer"
    return told.pop() if len(told) == 1 else None


def _body_near(
    tokens: Tokens, place: int, parties: Iterable[PartyMention]
) -> tuple[str, str] | None:
    """The one chamber or party that a bare "voorzitter" may be of: named just before it.

    None where there are two, or where something else is spoken of that has a chair.
    """
    lower, sentence = tokens.lower, tokens.sentence
    start = place
    while start > 0 and sentence[place] - sentence[start - 1] <= 1:
        start -= 1
    end = place
    while end < len(lower) and sentence[end] == sentence[place]:
        end += 1
    agency = any(tokens.words[at].isupper() and lower[at] in _AGENCIES for at in range(start, end))
    if agency or _OTHERS & set(lower[start:end]):
        return None
    chaired = [at for at in range(start, place) if lower[at] in _CHAIRS]
    told = _chambers(lower, chaired[-1], chaired[-1] + 4) if chaired else set()
    if len(told) == 1:
        return "chamber", told.pop()
    found = {("chamber", body) for body in _chambers(lower, start, place)}
    found |= {
        ("party", party.party)
        for party in parties
        if start <= party.first < place and party.form != "member" and not party.local
    }
    return found.pop() if len(found) == 1 else None


def _chambers(lower: list[str], first: int, last: int) -> set[str]:
    """The chambers that some words name: "Eerste Kamerleden", "de senaat"."""
    found = set()
    for place in range(first, min(last, len(lower))):
        word = lower[place]
        if word in _SENATE:
            found.add("Eerste Kamer")
        following = lower[place + 1 : place + 2]
        if following and following[0].startswith("kamer") and word in ("eerste", "tweede"):
            found.add("Eerste Kamer" if word == "eerste" else "Tweede Kamer")
    return found


def settled(office: Office, chamber: str | None) -> Office | None:
    """Settle role words that mean something only with a party or a chamber ("voorzitter")."""
    if office.organisation in ("agency!", "body"):
        if office.body is None and office.organisation == "agency!":
            named = " " in office.function
            return replace(office, organisation=PENDING) if named else None
        return replace(office, organisation=office.body or "")
    if office.organisation != "party!":
        return office
    if office.body in ("Tweede Kamer", "Eerste Kamer") and office.role == "party-chair":
        return replace(office, role="speaker", organisation=office.body)
    if office.party is not None:
        return replace(office, organisation="party")
    if office.role != "party-chair":
        return None
    if office.body:
        return replace(office, role="other", function="voorzitter", organisation=office.body)
    if chamber and office.last == office.core_end:
        return replace(office, role="speaker", organisation=chamber)
    return office


def chaired(tokens: Tokens, office: Office, parties: tuple[PartyMention, ...]) -> Office | None:
    """A bare "voorzitter X", or "de huidige voorzitter, X", of what was just spoken of."""
    set_off = tokens.words[office.last : office.last + 1] == [","]
    ahead = office.last + set_off
    name = tokens.words[ahead][:1].isupper() if ahead < len(tokens) else False
    if office.last != office.core_end or office.plural or not name or office.determiner == "een":
        return None
    end = ahead
    while end < len(tokens) and (tokens.words[end][:1].isupper() or tokens.lower[end] in _INNER):
        end += 1
    if tokens.lower[end : end + 1] == ["van"] and not set_off:
        # "Voorzitter X van de VVD"; behind a comma the party is X's own.
        held = next((p for p in parties if p.first in (end + 1, end + 2) and not p.compound), None)
        return replace(office, organisation="party", party=held.party) if held else None
    near = _body_near(tokens, office.core, parties)
    match near:
        case ("party", party):
            return replace(office, organisation="party", party=party)
        case ("chamber", chamber):
            return replace(office, role="speaker", organisation=chamber)
    return None


_INNER = frozenset(["de", "der", "den", "ten", "ter"])
