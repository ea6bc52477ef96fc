"""Doc → the entities of this article, with coreference."""

from kg.mentions.find import find
from kg.mentions.mention import Form, Mention, Mentions

__all__ = ["Form", "Mention", "Mentions", "find"]
