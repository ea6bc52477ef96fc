"""HTTP with a store: who we are, what is tried again, and when to give up.

Every request that is sent may be sent again: a graph is put, dropped, or given triples that it then
has, and there are no blank nodes that would double.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from kg import __version__
from kg.errors import KgError
from kg.remote.credentials import Credentials

AGENT = f"Binnenhof/{__version__} (https://w3id.org/binnenhof; loader)"
_AGAIN = frozenset({408, 425, 429, 502, 503, 504})
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
_TRIES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to go on: `deadline` seconds in all, `request` for one; the clock is an argument."""

    deadline: float = 3600
    request: float = 120
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Request:
    """One request; a status in `allowed` counts as an answer beside those of success."""

    method: str
    url: str
    parameters: Mapping[str, str] | None = None
    form: Mapping[str, str] | None = None
    content: bytes | None = None
    headers: Mapping[str, str] | None = None
    allowed: frozenset[int] = frozenset()


class Client:
    """Requests to one store, within one deadline."""

    def __init__(self, url: str, credentials: Credentials, patience: Patience) -> None:
        self.url = url
        self._credentials, self._patience = credentials, patience
        self._end = patience.clock() + patience.deadline
        self._auth: httpx.Auth | None = None
        self._http = httpx.Client(headers={"user-agent": AGENT})
        if credentials.token:
            self._http.headers["authorization"] = f"Bearer {credentials.token}"

    def send(self, request: Request) -> httpx.Response:
        """The answer to a request: a success, or a status that it allows.

        Raises KgError, naming the address and the cause, where there is none in time.
        """
        why = "no answer"
        for attempt in range(_TRIES):
            try:
                response = self._http.request(
                    request.method,
                    request.url,
                    params=request.parameters,
                    data=request.form,
                    content=request.content,
                    headers=request.headers,
                    auth=self._auth or httpx.USE_CLIENT_DEFAULT,
                    timeout=max(1.0, min(self._patience.request, self._left())),
                )
            except httpx.TransportError as cause:
                response, why = None, _why(cause)
            except (httpx.HTTPError, httpx.InvalidURL) as cause:
                raise KgError(f"{request.url}: {cause}") from cause
            if response is not None:
                if response.is_success or response.status_code in request.allowed:
                    return response
                if response.status_code == 401 and self._identify(response):
                    continue
                why = said(response)
                if response.status_code not in _AGAIN:
                    break
            wait = self._wait(response, attempt)
            if attempt == _TRIES - 1 or wait >= self._left():
                break
            self._patience.sleep(wait)
        raise KgError(f"{request.url}: {why}")

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _left(self) -> float:
        return self._end - self._patience.clock()

    def _wait(self, response: httpx.Response | None, attempt: int) -> float:
        """Seconds until the next try: what the store asks for, else twice as long each time."""
        asked = response.headers.get("retry-after", "") if response is not None else ""
        if asked.isdigit():
            return float(asked)
        if asked:
            with suppress(ValueError):
                until = parsedate_to_datetime(asked) - self._patience.now()
                return max(0.0, until.total_seconds())
        return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0**attempt)

    def _identify(self, response: httpx.Response) -> bool:
        """Take up the scheme that the store asks for; False where we can't, or already have."""
        asked = response.headers.get("www-authenticate", "").lower()
        user, password = self._credentials.user, self._credentials.password or ""
        if self._auth is not None or not user:
            return False
        if "digest" in asked:
            self._auth = httpx.DigestAuth(user, password)
        elif "basic" in asked:
            self._auth = httpx.BasicAuth(user, password)
        return self._auth is not None


def said(response: httpx.Response) -> str:
    """What a refusal says, in one line."""
    status = response.status_code
    if status == 401:
        return (
            "wants a user and a password it accepts (in $BINNENHOF_USER and $BINNENHOF_PASSWORD, "
            "$BINNENHOF_TOKEN or ~/.netrc)"
        )
    if status == 403:
        return "refuses: this user may not write there, or the store is read-only (HTTP 403)"
    if response.has_redirect_location:
        return f"has moved to {response.headers['location']}; use that address"
    media = response.headers.get("content-type", "")
    words = "" if "html" in media else " ".join(response.text.split())
    cut = f" ({words[:160]}{'…' if len(words) > 160 else ''})" if words else ""
    return f"HTTP {status} {response.reason_phrase}{cut}"


def _why(cause: httpx.TransportError) -> str:
    if isinstance(cause, httpx.TimeoutException):
        return "no answer in time"
    if isinstance(cause, httpx.ConnectError):
        return f"can't be reached ({cause})"
    return f"the connection broke off ({cause or type(cause).__name__})"
