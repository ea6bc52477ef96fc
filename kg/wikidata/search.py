"""One name looked up at Wikidata's Action API, for people the snapshot lacks; kept on disk."""

import json
import os
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from kg.errors import KgError
from kg.linking.names import fold
from kg.linking.people import judged
from kg.model import Candidate, Link, PartialDate, Reason, digest
from kg.wikidata import ACTION_API, CONTACT, agent
from kg.wikidata.patience import Busy, Patience, told_apart

_HITS = 10
_HUMAN, _POLITICIAN, _NETHERLANDS = "Q5", "Q82955", "Q55"
_FOR_NOW = frozenset({429, 500, 502, 503, 504})
_ADULT, _OLD_AGE = 18, 100
_READ_TIMEOUT = 20  # seconds


class ActionApi:
    """Looks names up, and remembers what it was told in a cache folder."""

    def __init__(
        self, cache: Path, patience: Patience, url: str = ACTION_API, contact: str = CONTACT
    ) -> None:
        self._cache = cache
        self._patience = patience
        self._url = url
        self._agent = agent(contact)

    def look_up(self, name: str, when: PartialDate | None = None) -> Link:
        """Whom Wikidata knows by a name, scored by name, profession, country and age.

        Raises KgError where no answer can be had.
        """
        entity = f"person:{name}"
        hits = self._ask(
            {
                "action": "wbsearchentities",
                "search": name,
                "language": "nl",
                "uselang": "nl",
                "type": "item",
                "limit": str(_HITS),
            }
        )
        ids = [hit["id"] for hit in hits.get("search", [])]
        if not ids:
            return judged(entity, ())
        answer = self._ask(
            {
                "action": "wbgetentities",
                "ids": "|".join(ids),
                "props": "labels|aliases|descriptions|claims",
                "languages": "nl|mul|en",
            }
        )
        items = answer.get("entities", {}).values()
        made = [_candidate(name, when, item) for item in items]
        found = sorted((one for one in made if one), key=lambda one: (-one.score, one.key))
        return judged(entity, found)

    def _ask(self, parameters: Mapping[str, str]) -> Mapping[str, Any]:
        kept = self._cache / f"{digest([self._url, parameters])}.json"
        if kept.is_file():
            return _read(kept.read_bytes())
        asked = urlencode({**parameters, "format": "json", "maxlag": "5"})
        body = self._patience.ask(self._url, lambda: self._exchange(asked))
        try:
            self._cache.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_suffix(".part")
            temporary.write_bytes(body)
            temporary.replace(kept)
        except OSError as cause:
            raise KgError(f"{self._cache}: answers can't be kept ({cause.strerror})") from cause
        return _read(body)

    def _exchange(self, asked: str) -> bytes:
        request = urllib.request.Request(
            f"{self._url}?{asked}", headers={"User-Agent": self._agent}
        )
        timeout = max(1.0, min(_READ_TIMEOUT, self._patience.left))
        with (
            told_apart(self._url, _FOR_NOW),
            urllib.request.urlopen(request, timeout=timeout) as response,
        ):
            body: bytes = response.read()
            after = response.headers.get("Retry-After")
        try:
            error = _read(body).get("error")
        except ValueError as cause:
            raise Busy("a broken answer") from cause
        if error and error.get("code") in {"maxlag", "ratelimited"}:
            raise Busy(str(error["code"]), after)
        if error:
            raise KgError(f"{self._url}: {error.get('info') or error.get('code')}")
        return body


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where looked-up names are kept: `binnenhof` in the user's cache folder."""
    base = environment.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "binnenhof" / "wikidata"


def _candidate(name: str, when: PartialDate | None, item: Mapping[str, Any]) -> Candidate | None:
    """Somebody human of that name, with the reasons for and against; None for anything else."""
    if _HUMAN not in _values(item, "P31"):
        return None
    labels = [text["value"] for text in item.get("labels", {}).values()]
    aliases = [one["value"] for texts in item.get("aliases", {}).values() for one in texts]
    label = next(
        (item["labels"][k]["value"] for k in ("nl", "mul", "en") if k in item["labels"]), ""
    )
    reasons = []
    if fold(name) in map(fold, labels):
        reasons.append(Reason(feature="name", score=2.0, detail=f"called {label}"))
    elif fold(name) in map(fold, aliases):
        reasons.append(Reason(feature="name", score=1.5, detail=f"also called {name}"))
    else:
        reasons.append(Reason(feature="name", score=0.5, detail=f"found as {label}"))
    if _POLITICIAN in _values(item, "P106") or _values(item, "P39"):
        reasons.append(Reason(feature="profession", score=1.0, detail="is in politics"))
    if _NETHERLANDS in _values(item, "P27"):
        reasons.append(Reason(feature="country", score=0.5, detail="of the Netherlands"))
    if reason := _age(item, when):
        reasons.append(reason)
    return Candidate(
        key=item["id"],
        qid=item["id"],
        label=label,
        score=sum(reason.score for reason in reasons),
        reasons=tuple(reasons),
    )


def _age(item: Mapping[str, Any], when: PartialDate | None) -> Reason | None:
    if when is None:
        return None
    born, died = _year(item, "P569"), _year(item, "P570")
    if died is not None and died < when.first.year:
        return Reason(feature="alive", score=-4.0, detail=f"died in {died}")
    if born is not None and not _ADULT <= when.last.year - born <= _OLD_AGE:
        return Reason(feature="alive", score=-4.0, detail=f"born in {born}")
    return None


def _values(item: Mapping[str, Any], claim: str) -> set[str]:
    return {
        value["id"]
        for statement in item.get("claims", {}).get(claim, ())
        if isinstance(value := _value(statement), dict) and "id" in value
    }


def _year(item: Mapping[str, Any], claim: str) -> int | None:
    for statement in item.get("claims", {}).get(claim, ()):
        value = _value(statement)
        if isinstance(value, dict) and str(value.get("time", "")).startswith("+"):
            return int(value["time"][1:5])
    return None


def _value(statement: Mapping[str, Any]) -> object:
    return statement.get("mainsnak", {}).get("datavalue", {}).get("value")


def _read(body: bytes) -> Mapping[str, Any]:
    answer = json.loads(body)
    if not isinstance(answer, dict):
        raise ValueError("not an object")  # noqa: TRY004 - a broken answer, as json's own errors
    return answer
