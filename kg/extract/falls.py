"""Cabinets and colleges that fall, and the parties that leave them."""

from spacy.tokens import Span

from kg.extract.actors import TakingPart, abroad, belongs, mentioned, named
from kg.extract.councils import parties
from kg.extract.eventframes import word_class
from kg.extract.happenings import Trigger
from kg.mentions import Mention, Mentions


def fallen(trigger: Trigger, sentence: Span, mentions: Mentions) -> TakingPart | None:
    """The cabinet that falls: the subject itself, not one whose proposal falls badly."""
    if abroad(mentions, sentence.start, sentence.end):
        return None
    if trigger.frame.way == "noun":
        return fall(trigger, mentions)
    beside = sentence.doc[trigger.words[0]].children
    if trigger.frame.verb == "vallen" and any(token.dep_ == "compound:prt" for token in beside):
        # `valt de oppositie aan`, `viel tegen`
        return None
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if mention.kind == "cabinet" and _subject(mention, trigger, sentence)
    ]
    if found and mentions.scan.tokens.lower[found[0].last - 1] == "coalitie":
        return parties(trigger, mentions)
    return named(found[:1]) if found else None


def _subject(mention: Mention, trigger: Trigger, sentence: Span) -> bool:
    return any(
        sentence.doc[at].dep_.startswith("nsubj")
        and trigger.words[0] in (sentence.doc[at].head.i, sentence.doc[at].head.head.i)
        for at in range(mention.first, mention.last)
    )


def fall(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The cabinet whose end a noun tells: `de val van het kabinet`, `de kabinetsval`."""
    low = mentions.scan.tokens.lower
    noun = trigger.words[0]
    if abroad(mentions, trigger.first, trigger.last):
        return None
    if low[noun].startswith("kabinets"):
        return TakingPart(ids=("cabinet:kabinet",), tokens=(noun,))
    if low[noun + 1 : noun + 2] != ["van"]:
        return None
    found = [
        mention
        for mention in mentioned(mentions, noun + 2, min(noun + 6, trigger.last))
        if mention.kind == "cabinet"
    ]
    return named(found[:1]) if found else None


def leaving(trigger: Trigger, mentions: Mentions) -> TakingPart | None:
    """The parties that step out of a government, and the cabinet where it is one."""
    low = mentions.scan.tokens.lower
    if trigger.frame.kind != "resignation":
        return None
    if abroad(mentions, trigger.first, trigger.last):
        return None
    if not word_class("government") & set(low[trigger.first : trigger.last]):
        return None
    found = [
        mention
        for mention in mentioned(mentions, trigger.first, trigger.last)
        if (mention.kind == "cabinet" and low[mention.last - 1] != "coalitie")
        or (mention.kind == "party" and not belongs(mention, mentions))
    ]
    return named(found) if any(mention.kind == "party" for mention in found) else None
