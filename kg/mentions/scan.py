"""What the finders found, token by token, before anyone asks who is meant."""

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.mentions import bodies, country, locals_, offices, parties, persons, text
from kg.mentions.bodies import BodyMention
from kg.mentions.offices import Office
from kg.mentions.parties import PartyMention
from kg.mentions.persons import NameMention
from kg.mentions.text import Tokens


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scan:
    """The parties, offices, bodies and names of an article, each in the order of the text.

    `verbs`, `loose` (infinitives and participles) and `subjects` are tokens as the model saw them;
    empty in sentences that were not analysed. `at_home` tells whether the article names a party,
    a cabinet or a body of ours, `strangeness` how much more often it names other countries, and
    `abroad` that it is about another: their government and their parliament are none of ours.
    """

    tokens: Tokens
    parties: tuple[PartyMention, ...]
    offices: tuple[Office, ...]
    bodies: tuple[BodyMention, ...]
    names: tuple[NameMention, ...]
    verbs: frozenset[int]
    loose: frozenset[int]
    subjects: frozenset[int]
    at_home: bool
    strangeness: int
    abroad: bool


def scan(doc: Doc) -> Scan:
    """Run the finders, each on what the ones before it left."""
    tokens = text.tokens(doc)
    found_parties = parties.find(tokens)
    found_offices = offices.find(tokens, found_parties)
    found_bodies = bodies.find(tokens)
    at_home = country.at_home(tokens, found_parties, found_bodies)
    strangeness = country.strangeness(tokens)
    abroad = not at_home and strangeness > 0
    if abroad:
        found_bodies = tuple(
            body for body in found_bodies if body.form != "description" and body.kind != "cabinet"
        )
    found_names = persons.find(
        doc,
        tokens,
        found_parties,
        found_offices,
        [(body.first, body.last) for body in found_bodies],
    )
    found_parties = tuple(
        sorted(
            (*found_parties, *locals_.bracketed(tokens, found_parties, found_offices, found_names)),
            key=lambda party: (party.start, party.end),
        )
    )
    return Scan(
        tokens=tokens,
        parties=found_parties,
        offices=found_offices,
        bodies=found_bodies,
        names=found_names,
        verbs=text.with_layer(doc, "POS", lambda tag: tag in ("AUX", "VERB")),
        loose=text.with_layer(
            doc, "MORPH", lambda morph: "VerbForm=Inf" in morph or "Part" in morph
        ),
        subjects=text.with_layer(doc, "DEP", lambda label: label.startswith("nsubj")),
        at_home=at_home,
        strangeness=strangeness,
        abroad=abroad,
    )
