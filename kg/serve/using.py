"""The dataset of an update: `using-graph-uri` of the protocol as USING clauses of the update.

Oxigraph takes the dataset of a query as an argument, that of an update only in its text.
"""

from collections.abc import Iterator, Sequence

from kg.serve.tokens import Token, tokens


class DatasetConflictError(ValueError):
    """The request names a dataset and its text names another: the protocol wants a refusal."""


def with_dataset(update: str, default: Sequence[str], named: Sequence[str]) -> str:
    """The update with its WHERE parts on these graphs (IRIs).

    Raises DatasetConflictError where the text has USING or WITH of its own.
    """
    if not default and not named:
        return update
    found = list(tokens(update))
    if any(token.is_word("USING") or token.is_word("WITH") for token in found):
        raise DatasetConflictError(
            "using-graph-uri and using-named-graph-uri don't go with USING or WITH in the update"
        )
    clause = " ".join(
        [*(f"USING <{iri}>" for iri in default), *(f"USING NAMED <{iri}>" for iri in named)]
    )
    pieces, done = [], 0
    for where, pattern in _wheres(found):
        pieces.append(update[done : where.start])
        if pattern is not None:
            # DELETE WHERE has no place for USING: its pattern is written out twice.
            pieces.append(f"{update[pattern[0].start : pattern[1].end]} ")
        pieces.append(f"{clause} ")
        done = where.start
    return "".join([*pieces, update[done:]])


def _wheres(found: Sequence[Token]) -> Iterator[tuple[Token, tuple[Token, Token] | None]]:
    """Each WHERE of an operation; for DELETE WHERE also the braces of its pattern."""
    depth = 0
    for place, token in enumerate(found):
        if token.kind == "other":
            depth += {"{": 1, "}": -1}.get(token.text, 0)
        elif depth == 0 and token.is_word("WHERE"):
            short = place > 0 and found[place - 1].is_word("DELETE")
            yield token, _braces(found[place + 1 :]) if short else None


def _braces(rest: Sequence[Token]) -> tuple[Token, Token] | None:
    """The first and the last token of the group that follows."""
    depth = 0
    for token in rest:
        if token.kind == "other" and token.text in "{}":
            depth += 1 if token.text == "{" else -1
            if depth == 0:
                return rest[0], token
    return None
