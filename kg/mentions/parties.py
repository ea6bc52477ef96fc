"""Parties in the text: names, acronyms, nicknames, members ("VVD'er"), compounds ("VVD-top")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg import lexicon
from kg.mentions.mention import Form
from kg.mentions.text import Tokens

_MEMBER = re.compile(r"(?:'|-)?(?:er|ster|lid)(s|leden)?(?!\w)|'ers(?!\w)|(?:'|-)leden(?!\w)")
_LOCAL = re.compile(
    r"(?:Leefbaar|Gemeentebelangen?|Burgerbelangen|Stadsbelangen?|Dorpsbelangen|Inwonersbelangen|"
    r"Stadspartij|Ouderenpartij|Lokaal Belang|Lokale Partij|Algemeen Belang|Hart voor|"
    r"Progressief|Lijst|Groep|Burgerpartij|Dorpspartij|Seniorenpartij)"
    r"(?: (?:de|van|voor|van der|van den|het))?(?: [A-Z][\w'’-]+){1,2}"
    r"|(?:Gemeentebelangen|Stadsbelangen|Dorpsbelangen|Burgerbelangen|Inwonersbelangen)(?!\w)"
)
_GLUED = re.compile(
    r"(?:fractie|leider|senator|kamerlid|voorman|lijsttrekker|stemmer|wethouder)\w*"
)
_DEFINED = re.compile(r"(?P<name>(?:[A-Z][\w'-]+ ){1,4})\((?P<short>[A-Z][A-Za-z0-9]{1,9})\)")
_PARTY_LIKE = re.compile(
    r"(?i)belang|partij|lokaal|burger|leefbaar|lijst|gemeente|dorps|samen|democra"
)
_OUT = re.compile(r"(?:oud|ex|voormalig)-", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention:
    """A party in the text; `plural` and `former` tell of members ("ex-PVV'ers")."""

    party: str
    start: int
    end: int
    first: int
    last: int
    form: Form
    plural: bool = False
    former: bool = False
    compound: bool = False
    local: bool = False


@cache
def _forms() -> dict[str, list[tuple[str, str, bool]]]:
    """Forms by their first three characters, longest first: form, party, whether it is sure."""
    forms: dict[str, list[tuple[str, str, bool]]] = {}
    for row in lexicon.table("parties"):
        for column in ("forms", "unsure"):
            for form in lexicon.words(row, column):
                plain = form.replace("’", "'").replace("–", "-")
                forms.setdefault(plain[:2], []).append((plain, row["name"], column == "forms"))
    for listed in forms.values():
        listed.sort(key=lambda item: -len(item[0]))
    return forms


@cache
def _lower_case() -> frozenset[str]:
    """The forms that are written as plain nouns: "de dierenpartij"."""
    forms = (form for row in lexicon.table("parties") for form in lexicon.words(row, "forms"))
    return frozenset(form for form in forms if form[:1].islower())


@cache
def _people() -> dict[str, tuple[str, bool]]:
    """Lower-case words for members: word → party, whether it speaks of several."""
    found = {}
    for row in lexicon.table("parties"):
        for word in lexicon.words(row, "people"):
            found[word.lower()] = (row["name"], True)
        for word in lexicon.words(row, "member"):
            found[word.lower()] = (row["name"], False)
    return found


def find(tokens: Tokens) -> tuple[PartyMention, ...]:
    """All parties, in the order of the text; an unsure form counts only where its context does."""
    found = [(item, True) for item in _local(tokens)]
    local = {place for item, _ in found for place in range(item.first, item.last)}
    forms = _forms()
    people = _people()
    end = -1
    for place, word in enumerate(tokens.words):
        if tokens.starts[place] < end or place in local:
            continue
        named = word[:1].isupper() or word[:1].isdigit() or word in _lower_case()
        if named or "-" in word or "/" in word:
            hits = list(_in_token(tokens, place, forms))
            if hits:
                found.extend(hits)
                end = hits[-1][0].end
                continue
        if tokens.lower[place] in people:
            party, plural = people[tokens.lower[place]]
            form: Form = "nickname" if plural else "member"
            found.append((_mention(tokens, party, place, form, plural=plural), False))
    found.extend([(item, True) for item in _in_lists(tokens, found)])
    found.sort(key=lambda item: (item[0].start, item[0].end))
    return tuple(_sure(tokens, found))


def _mention(tokens: Tokens, party: str, place: int, form: Form, *, plural: bool) -> PartyMention:
    return PartyMention(
        party=party,
        start=tokens.starts[place],
        end=tokens.ends[place],
        first=place,
        last=place + 1,
        form=form,
        plural=plural,
    )


def _in_token(
    tokens: Tokens, place: int, forms: dict[str, list[tuple[str, str, bool]]]
) -> Iterator[tuple[PartyMention, bool]]:
    """The parties that start in one token, with whether each is sure."""
    text = tokens.text
    start, stop = tokens.starts[place], tokens.ends[place]
    former = False
    if out := _OUT.match(text, start):
        start, former = out.end(), True
    while start < stop:
        for form, party, sure in forms.get(text[start : start + 2], ()):
            if not text.startswith(form, start):
                continue
            end = start + len(form)
            after = text[end : end + 1]
            member = _MEMBER.match(text, end)
            compound = bool(after) and after in "-/" and text[end + 1 : end + 2].isalnum()
            compound = compound and end < tokens.ends[tokens.at(end)]
            if not member and after.islower() and _GLUED.match(text, end) and form[1:].islower():
                compound = True
                after = ""
            if member and after:
                end = member.end()
            elif after.isalnum() or (after == "'" and text[end + 1 : end + 2].isalpha()):
                continue
            plural = bool(member and member[0].endswith(("ers", "leden", "sters")))
            yield (
                PartyMention(
                    party=party,
                    start=start,
                    end=end,
                    first=place,
                    last=tokens.at(end - 1) + 1,
                    form="member" if member else _form(form),
                    plural=plural,
                    former=former,
                    compound=compound and not member,
                ),
                sure or bool(member) or compound,
            )
            start = end
            break
        else:
            # A compound's later part may be a party too: "regeringspartijen-VVD", "CDA/VVD".
            cut = re.compile(r"[-/]").search(text, start, stop)
            if cut is None:
                return
            start = cut.end()
            continue
        if text[start : start + 1] in ("-", "/"):
            start += 1
        else:
            return


def _form(form: str) -> Form:
    return "name" if " " in form or (form[1:].lower() == form[1:]) else "acronym"


def _local(tokens: Tokens) -> Iterator[PartyMention]:
    """Local parties by the words their names are made of, and by "Dorps Belang (DB)"."""
    short: dict[str, int] = {}
    for match in _DEFINED.finditer(tokens.text):
        if _PARTY_LIKE.search(match["name"]):
            short.setdefault(match["short"], match.start("short"))
    known = {form for listed in _forms().values() for form, _, _ in listed}
    for place, word in enumerate(tokens.words):
        if word in short and word not in known:
            yield PartyMention(
                party=word,
                start=tokens.starts[place],
                end=tokens.ends[place],
                first=place,
                last=place + 1,
                form="acronym",
                local=True,
            )
    known |= {row["name"] for row in lexicon.table("parties")}
    for match in _LOCAL.finditer(tokens.text):
        first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
        lone = match[0].split()[0] in ("Lijst", "Groep", "Progressief")
        if match[0] in known or (lone and tokens.opens[first]):
            continue
        yield PartyMention(
            party=tokens.text[match.start() : match.end()],
            start=match.start(),
            end=match.end(),
            first=first,
            last=last,
            form="name",
            local=True,
        )


_ACRONYM = re.compile(r"[A-Z]{1,4}\d{1,4}|[A-Z][A-Za-z]{0,3}[A-Z]\d{0,2}")


def _in_lists(tokens: Tokens, found: list[tuple[PartyMention, bool]]) -> Iterator[PartyMention]:
    """An unknown acronym at the end of a list of parties: "VVD, CDA en ZW14" """
    ends = {item.last: item for item, sure in found if sure and not item.compound}
    taken = {item.first for item, _ in found}
    for place in range(2, len(tokens)):
        word = tokens.words[place]
        if (
            place in taken
            or not _ACRONYM.fullmatch(word)
            or tokens.words[place - 1] not in (",", "en")
        ):
            continue
        before = ends.get(place - 1)
        earlier = ends.get(before.first - 1) if before is not None else None
        if before is not None and earlier is not None:
            found_now = _mention(tokens, word, place, "acronym", plural=False)
            ends[place + 1] = found_now
            yield replace(found_now, local=True)


def _sure(tokens: Tokens, found: list[tuple[PartyMention, bool]]) -> Iterator[PartyMention]:
    """Keep what is sure, and unsure forms that stand beside a party or in brackets.

    Nicknames need another party in the article: liberals and socialists live abroad too.
    """
    others = {item.party for item, sure in found if sure}
    sure_at = {item.last for item, sure in found if sure} | {
        item.first for item, sure in found if sure
    }
    for item, sure in found:
        if sure:
            yield item
            continue
        if item.form in ("nickname", "member"):
            foreign_democrat = item.party == "D66"
            if item.party in others or (len(others) >= 2 and not foreign_democrat):
                yield item
            continue
        before = tokens.words[item.first - 1] if item.first else ""
        after = tokens.words[item.last] if item.last < len(tokens) else ""
        beside = (item.first - 1) in sure_at or (item.last + 1) in sure_at
        bracketed = before in ("(", ",") and after in (")", ",")
        listed = before in (",", "en", "of") or after in (",", "en", "of")
        inside = item.party in others or (
            bool(others) and (not tokens.opens[item.first] or tokens.words[item.first].isupper())
        )
        borne = before in ("van", "voor") and _bears(tokens, item.first - 2)
        if bracketed or (beside and listed) or inside or borne:
            yield replace(item, form=item.form)


def _bears(tokens: Tokens, place: int) -> bool:
    """Whether a word is one for who speaks for a party: "leider van Volt"."""
    return place >= 0 and tokens.lower[place] in _BEARERS


_BEARERS = lexicon.cues("parties.bearers")
