"""Query results as the cells of a table that a person reads."""

import pyoxigraph as ox

from kg.iris import shorten


def cells(result: ox.QuerySolutions) -> tuple[list[str], list[list[str]]]:
    """The columns and rows of a result; IRIs are shortened, nothing is an empty cell."""
    columns = [variable.value for variable in result.variables]
    rows = [[cell(solution[column]) for column in columns] for solution in result]
    return columns, rows


def cell(value: object) -> str:
    """One value in words."""
    match value:
        case ox.NamedNode():
            return shorten(value.value)
        case ox.Literal() | ox.BlankNode():
            return value.value
        case None:
            return ""
        case _:
            return str(value)
