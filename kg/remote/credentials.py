"""Who asks and who loads: from the environment or ~/.netrc, never from the command line."""

import netrc
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """A user with a password, or a token; none of them is ever shown."""

    user: str | None = None
    password: str | None = None
    token: str | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str], url: str) -> Self:
        """Those of the environment (BINNENHOF_USER, _PASSWORD, _TOKEN), else of ~/.netrc."""
        user = environment.get("BINNENHOF_USER")
        token = environment.get("BINNENHOF_TOKEN")
        if user or token:
            return cls(user=user, password=environment.get("BINNENHOF_PASSWORD", ""), token=token)
        with suppress(OSError, netrc.NetrcParseError):
            found = netrc.netrc(environment.get("NETRC")).authenticators(
                urlsplit(url).hostname or ""
            )
            if found:
                return cls(user=found[0], password=found[2])
        return cls()

    def __bool__(self) -> bool:
        return bool(self.user or self.token)

    def __repr__(self) -> str:
        return f"Credentials({'token' if self.token else 'user' if self.user else 'none'})"


NOBODY = Credentials()
