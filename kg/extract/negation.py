"""What turns a stance round, and what takes it away."""

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.frames import word_class

_FEW = frozenset({"weinig", "nauwelijks"})


def negators(doc: Doc, places: Iterable[int], few: bool = False) -> tuple[int, ...]:
    """The words among these that negate; `few` counts "weinig" and "nauwelijks" too.

    "niet alleen" and "te weinig" negate nothing; "en niet", "maar niet" only what follows; one in a
    relative clause inside ("boeren die zich niet …") only that.
    """
    found: list[int] = []
    relative = False
    for number, at in enumerate(places):
        relative = relative or (number > 0 and _opens_relative(doc, at))
        if relative:
            break
        low = doc[at].lower_
        if low not in word_class("negator") or (low in _FEW and not few):
            continue
        if found and (low == "noch" or (low == "geen" and doc[found[-1]].lower_ == "geen")):
            # "noch X noch Y", "geen X, geen Y": one denial.
            continue
        following = doc[at + 1].lower_ if at + 1 < len(doc) else ""
        before = doc[at - 1].lower_ if at else ""
        if following in word_class("emphatic") or before in (
            "te",
            "of",
            "dan",
            "veel",
            "en",
            "maar",
        ):
            continue
        found.append(at)
    return tuple(found)


def _opens_relative(doc: Doc, at: int) -> bool:
    """Whether a word opens a clause inside: "die" behind a noun."""
    return (
        doc[at].lower_ in ("die", "als")
        and doc[at].pos_ in ("PRON", "SCONJ")
        and doc[at - 1].pos_ in ("NOUN", "PROPN")
    )


def is_soft(doc: Doc, places: Iterable[int]) -> bool:
    """Whether a negation is softened ("niet per se tegen"): no stance is taken."""
    for at in places:
        ahead = " ".join(token.lower_ for token in doc[at + 1 : at + 3])
        if any(ahead == soft or ahead.startswith(f"{soft} ") for soft in word_class("soft")):
            return True
    return False


def is_hedged(doc: Doc, places: Iterable[int]) -> bool:
    """Whether the clause says that it only may be so; "misschien wel" adds to what is said."""
    return any(
        doc[at].lower_ in word_class("hedge")
        and not (at + 1 < len(doc) and doc[at + 1].lower_ in ("wel", "zelfs"))
        for at in places
    )
