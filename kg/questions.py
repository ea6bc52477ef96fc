"""The named queries: a file each, which asks its question in words before it asks it in SPARQL.

    # Who belongs to a party?
    # param: party text
    # param: from day 0001-01-01

The first comment line is the question; a `param:` line declares the name of a variable, its type
(`text`, `day` or `iri`) and, unless it must be given, its default (`""` for none in particular).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg import literals, resources, sparql
from kg.errors import KgError, UsageError
from kg.iris import BASE, PREFIXES, term
from kg.model import PartialDate
from kg.sparql import Term

_PARAMETER = re.compile(r"# param: (\w+) (text|day|iri)(?: (\S.*))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A variable of a query that the user sets; without a default it must be set."""

    name: str
    type: str
    default: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query with its name, the question it answers, and its parameters."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    sparql: str


def questions(folder: Path = resources.QUERIES) -> tuple[Question, ...]:
    """All named queries, by name."""
    return tuple(_question(path) for path in sorted(folder.glob("*.rq")))


def find(asked: str, folder: Path = resources.QUERIES) -> Question:
    """The query that is asked for: a name, else a file, else SPARQL itself.

    Raises UsageError for a word that is neither, and KgError for a file that can't be read.
    """
    named = folder / f"{asked}.rq"
    if re.fullmatch(r"[\w-]+", asked) and named.is_file():
        return _question(named)
    if "{" in asked or "\n" in asked:
        return parse("query", asked)
    path = Path(asked)
    if path.is_file():
        return _question(path)
    known = ", ".join(question.name for question in questions(folder))
    raise UsageError(f"{asked}: no such query or file; the named queries are {known}")


def bind(question: Question, values: Mapping[str, str]) -> dict[str, Term]:
    """The values as terms: of the type the query declares, else as the value looks.

    Raises UsageError for a parameter that is missing, unknown or of another type.
    """
    declared = {parameter.name: parameter for parameter in question.parameters}
    bound = {}
    for name, value in values.items():
        if name in declared:
            bound[name] = _term(question, declared[name].type, name, value)
        elif name in sparql.variables(question.sparql):
            bound[name] = _guessed(value)
        else:
            known = ", ".join(declared) or "none"
            raise UsageError(f"{question.name}: no parameter {name}; it has {known}")
    for parameter in question.parameters:
        if parameter.name not in bound:
            if parameter.default is None:
                raise UsageError(
                    f"{question.name}: needs --set {parameter.name}={parameter.type.upper()}"
                )
            bound[parameter.name] = _term(
                question, parameter.type, parameter.name, parameter.default
            )
    return bound


def _term(question: Question, kind: str, name: str, value: str) -> Term:
    try:
        match kind:
            case "day":
                return literals.day(_day(value))
            case "iri":
                return _iri(value.strip("<>"))
            case _:
                return literals.text(value)
    except ValueError as cause:
        raise UsageError(f"{question.name}: {name}={value}: {cause}") from cause


def _iri(value: str) -> NamedNode:
    """An IRI, whole or as results show it: `tenure/964f597575384b4f`, `pol:role-minister`."""
    prefix = value.partition(":")[0]
    if prefix in PREFIXES and not value.startswith(f"{prefix}://"):
        return term(value)
    return NamedNode(value if "://" in value or value.startswith("urn:") else BASE + value)


def _day(value: str) -> date:
    parsed = PartialDate(value)
    if parsed.precision != "day":
        raise ValueError("not a day (YYYY-MM-DD)")
    return parsed.first


def _guessed(value: str) -> Term:
    """A value for a variable that the query does not declare."""
    if re.fullmatch(r"<\S+>|https?://\S+", value):
        try:
            return NamedNode(value.strip("<>"))
        except ValueError:
            return literals.text(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return Literal(value, datatype=term("xsd:date"))
    if re.fullmatch(r"-?\d+", value):
        return Literal(value, datatype=term("xsd:integer"))
    return literals.text(value)


def _question(path: Path) -> Question:
    try:
        return parse(path.stem, path.read_text(encoding="utf-8-sig"))
    except OSError as cause:
        raise KgError(f"{path}: can't be read ({cause.strerror})") from cause
    except UnicodeDecodeError as cause:
        raise KgError(f"{path}: not UTF-8 text, so no query") from cause


def parse(name: str, text: str) -> Question:
    """A query with the question and the parameters that its leading comments state."""
    comments = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comments.append(line)
    found = [match for match in map(_PARAMETER.fullmatch, comments) if match]
    words = [line.removeprefix("#").strip() for line in comments]
    return Question(
        name=name,
        question=next((line for line in words if line and not line.startswith("param:")), ""),
        parameters=tuple(
            Parameter(name=match[1], type=match[2], default=_default(match[3])) for match in found
        ),
        sparql=text,
    )


def _default(written: str | None) -> str | None:
    return written.strip('"') if written is not None else None
