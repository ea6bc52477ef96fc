"""Asking a service that may be busy: waiting as it says, trying again, giving up at a deadline."""

import datetime
import time
import urllib.error
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import TypeVar

from kg.errors import KgError

T = TypeVar("T")

_FIRST_WAIT = 2.0  # seconds, doubled with each try


class Busy(Exception):  # noqa: N818 - a state to wait out, not a fault
    """No answer this time, but perhaps the next; `after` is Retry-After as the service wrote it."""

    def __init__(self, reason: str, after: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.after = after


@contextmanager
def told_apart(url: str, for_now: Collection[int]) -> Iterator[None]:
    """Tell failures of an exchange that another try may mend (Busy) from refusals (KgError).

    `for_now` are the HTTP codes that pass.
    """
    try:
        yield
    except urllib.error.HTTPError as cause:
        cause.close()
        if cause.code in for_now:
            raise Busy(f"HTTP {cause.code}", cause.headers.get("Retry-After")) from cause
        raise KgError(f"{url}: HTTP {cause.code} {cause.reason}") from cause
    except TimeoutError as cause:
        raise Busy("no answer in time") from cause
    except (urllib.error.URLError, HTTPException, OSError) as cause:
        reason = getattr(cause, "reason", None) or cause
        raise Busy(f"can't be reached ({' '.join(str(reason).split())})") from cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait in all, by which clock (seconds) and calendar; `sleep` waits."""

    deadline: float
    tries: int = 5
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC)

    @classmethod
    def within(cls, seconds: float, tries: int = 5) -> "Patience":
        """Patience for so many seconds from now."""
        return cls(deadline=time.monotonic() + seconds, tries=tries)

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - self.clock()

    def ask(self, where: str, call: Callable[[], T]) -> T:
        """The first answer of `call`, which raises Busy to be called again.

        Raises KgError, naming `where`, when the tries or the time are used up.
        """
        for turn in range(self.tries):
            if self.left <= 0:
                break
            try:
                return call()
            except Busy as busy:
                if turn == self.tries - 1:
                    raise KgError(f"{where}: {busy.reason}, {self.tries} times") from busy
                asked = _seconds(busy.after, self.now)
                wait = _FIRST_WAIT * 2**turn if asked is None else asked
                if wait >= self.left:
                    who = "the next try would be in" if asked is None else "it asks to wait"
                    raise KgError(
                        f"{where}: {busy.reason}; {who} {wait:.0f} s, "
                        f"and only {max(0.0, self.left):.0f} s are left"
                    ) from busy
                self.sleep(wait)
        raise KgError(f"{where}: no answer before the deadline")


def _seconds(after: str | None, now: Callable[[], datetime.datetime]) -> float | None:
    """Retry-After in seconds: a number, or a date of HTTP; None where it tells neither."""
    if not after:
        return None
    if after.strip().isdigit():
        return float(after)
    try:
        moment = parsedate_to_datetime(after)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - now()).total_seconds())
