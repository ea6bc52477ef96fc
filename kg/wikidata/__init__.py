"""Wikidata live: the snapshot refreshed by SPARQL, single names looked up; nothing else asks it.

Both name the tool and a contact, honour Retry-After, keep one total deadline and use what they have
already been told: a refresh goes on where it was broken off, a looked-up name is kept on disk.
"""

from kg import __version__

CONTACT = "https://w3id.org/binnenhof"
WDQS = "https://query.wikidata.org/sparql"
QLEVER = "https://qlever.cs.uni-freiburg.de/api/wikidata"
ACTION_API = "https://www.wikidata.org/w/api.php"


def agent(contact: str = CONTACT) -> str:
    """How the tool introduces itself: Wikimedia refuses who names no contact."""
    return f"Binnenhof/{__version__} ({contact})"
