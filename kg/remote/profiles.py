"""What is known of each store: `kg/data/stores.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from kg import resources
from kg.errors import UsageError

Write = Literal["put", "update", "quads"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How one kind of store is asked and loaded; paths are relative to the store's address.

    `chunk` counts triples per request, `insert` those of one INSERT DATA, `rows` is where answers
    are cut (0: nowhere), `header` names a response header and what is in it.
    """

    name: str
    label: str
    query: str
    update: str
    write: Write
    chunk: int
    auth: str
    graphs: str | None = None
    quads: str | None = None
    insert: int = 0
    rows: int = 0
    header: tuple[str, str] | None = None
    note: str = ""
    clear: str = ""
    bulk: tuple[str, ...] = ()

    def address(self, url: str) -> str:
        """The store's own address: the given one without the path of one of its services."""
        base = url.rstrip("/")
        paths = {self.query, self.update, self.graphs, self.quads} - {None, ""}
        for path in sorted(map(str, paths), key=len, reverse=True):
            if base.endswith(path):
                return base.removesuffix(path)
        return base


@lru_cache(maxsize=1)
def profiles() -> Mapping[str, Profile]:
    """All known stores, by name."""
    written = tomllib.loads((resources.DATA / "stores.toml").read_text(encoding="utf-8"))
    found = {}
    for name, fields in written.items():
        lists = {key: tuple(value) for key, value in fields.items() if isinstance(value, list)}
        found[name] = Profile(**{"name": name, **fields, **lists})
    return MappingProxyType(found)


def named(name: str) -> Profile:
    """The profile of that name; UsageError where there is none."""
    try:
        return profiles()[name]
    except KeyError:
        known = ", ".join(profiles())
        raise UsageError(f"{name}: no such profile; known are {known}") from None


def recognised(headers: Mapping[str, str]) -> Profile | None:
    """The store that sends these response headers, where it can be told."""
    for profile in profiles().values():
        name, word = profile.header or ("", "")
        if name in headers and word in headers[name].lower():
            return profile
    return None


def checked(url: str) -> str:
    """The address, if it is one of a server and holds no password (else UsageError)."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{url}: not the address of a store (http://HOST:PORT/…)")
    if parts.username or parts.password:
        raise UsageError(
            f"{parts.scheme}://…@{parts.hostname}: no password in an address, where everybody on "
            "this machine can read it; put it into $BINNENHOF_USER and $BINNENHOF_PASSWORD"
        )
    return url


def encrypted(url: str) -> bool:
    """Whether nobody between here and there can read what is sent."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in {"127.0.0.1", "::1", "localhost"}
