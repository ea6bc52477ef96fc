"""An office as the text names it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One office as the text names it; `core` is the token of the role word itself."""

    first: int
    last: int
    core: int
    core_end: int
    role: str
    organisation: str = ""
    function: str = ""
    portfolio: str | None = None
    party: str | None = None
    place: str | None = None
    body: str | None = None
    status: str | None = None
    plural: bool = False
    foreign: str | None = None
    determiner: str | None = None
