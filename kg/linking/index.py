"""Names → people: exact and folded forms first, one edit away only where nothing fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.linking.names import (
    fold,
    full_forms,
    given_names,
    initials_apart,
    is_initial,
    surname_forms,
    within_one_edit,
)
from kg.snapshot.rows import Person

# How a name fits, and how much of a full name that is worth.
FIT = {
    "full": 1.0,
    "short first name": 0.8,
    "one edit": 0.7,
    "initials": 0.55,
    "surname": 0.3,
    "part of surname": 0.2,
    "surname, one edit": 0.15,
}
BY_SURNAME = frozenset({"surname", "part of surname", "surname, one edit"})
_LONG_NAME = 9  # letters and spaces from which one edit in a full name is taken for a slip
_LONG_SURNAME = 7


@dataclass(frozen=True, slots=True)
class Match:
    """Someone a name can mean, and how it fits (a key of FIT)."""

    person: Person
    how: str


class NameIndex:
    """The people of a snapshot by every form of their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)
        self._given: dict[str, frozenset[str]] = {}
        self._full: dict[str, list[Person]] = {}
        self._surname: dict[str, list[tuple[Person, str]]] = {}
        for person in self._people:
            forms = tuple(full_forms(person))
            self._given[person.key] = given_names(forms)
            for given, surname in forms:
                _add(self._full, f"{given} {surname}", person)
            seen = set()
            for form, how in surname_forms(person):
                if form and form not in seen:
                    seen.add(form)
                    self._surname.setdefault(form, []).append((person, how))

    def find(self, name: str) -> tuple[Match, ...]:
        """Everyone the name can mean, best fit first, then by key."""
        folded = fold(initials_apart(name))
        found = self._exact(folded)
        if not found and "-" in name.rsplit(" ", maxsplit=1)[-1]:
            # A married name the snapshot lacks: the first half may be known.
            found = self._exact(fold(initials_apart(name.rpartition("-")[0])))
        if not found:
            found = dict(self._near(folded))
        ordered = sorted(found.values(), key=lambda match: (-FIT[match.how], match.person.key))
        return tuple(ordered)

    def namesakes(self, name: str) -> tuple[Person, ...]:
        """The people of this surname whom another first name rules out, by key."""
        tokens = fold(initials_apart(name)).split()
        fitting = {match.person.key for match in self.find(name)}
        for at in range(1, len(tokens)):
            people = [person for person, how in self._surname.get(" ".join(tokens[at:]), ())]
            if people:
                others = {one.key: one for one in people if one.key not in fitting}
                return tuple(others[key] for key in sorted(others))
        return ()

    def _exact(self, folded: str) -> dict[str, Match]:
        found: dict[str, Match] = {}
        for person in self._full.get(folded, ()):
            _keep(found, Match(person, "full"))
        tokens = folded.split()
        for at in range(1, len(tokens)):
            given = tokens[:at]
            for person, _ in self._surname.get(" ".join(tokens[at:]), ()):
                how = self._first_name(given, person)
                if how:
                    _keep(found, Match(person, how))
        for person, kind in self._surname.get(folded, ()):
            _keep(found, Match(person, "surname" if kind == "surname" else "part of surname"))
        return found

    def _first_name(self, given: list[str], person: Person) -> str | None:
        """How first names fit someone of that surname; None where they rule that person out."""
        best = None
        told = " ".join(given)
        for known in self._given[person.key]:
            if told == known:
                return "full"
            names = known.split()
            if all(map(is_initial, given)):
                if given[0] == names[0][0]:
                    best = best or "initials"
            elif given[0] == names[0] or _is_short(given[0], names[0]):
                best = "short first name"
            elif len(told) >= 4 and within_one_edit(told, known):
                best = best or "one edit"
        return best

    def _near(self, folded: str) -> Iterator[tuple[str, Match]]:
        if len(folded) >= _LONG_NAME and " " in folded:
            for form in _candidates(folded, self._full_deletions):
                if within_one_edit(folded, form):
                    for person in self._full[form]:
                        yield person.key, Match(person, "one edit")
        if len(folded) >= _LONG_SURNAME:
            for form in _candidates(folded, self._surname_deletions):
                if within_one_edit(folded, form):
                    for person, kind in self._surname[form]:
                        if kind == "surname":
                            yield person.key, Match(person, "surname, one edit")

    @cached_property
    def _full_deletions(self) -> dict[str, list[str]]:
        return _deletions(form for form in self._full if len(form) >= _LONG_NAME - 1)

    @cached_property
    def _surname_deletions(self) -> dict[str, list[str]]:
        return _deletions(form for form in self._surname if len(form) >= _LONG_SURNAME - 1)


def _add(index: dict[str, list[Person]], form: str, person: Person) -> None:
    people = index.setdefault(form, [])
    if person not in people:
        people.append(person)


def _keep(found: dict[str, Match], match: Match) -> None:
    known = found.get(match.person.key)
    if known is None or FIT[match.how] > FIT[known.how]:
        found[match.person.key] = match


def _is_short(a: str, b: str) -> bool:
    """Whether one first name is the other cut short: Ferd, Ferdinand."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 3 and long.startswith(short)


def _deletions(forms: Iterable[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for form in forms:
        for key in _cut(form):
            index.setdefault(key, []).append(form)
    return index


def _candidates(name: str, index: dict[str, list[str]]) -> list[str]:
    """The indexed forms that share a form with one letter left out; a sure net, not a proof."""
    return sorted({form for key in _cut(name) for form in index.get(key, ())})


def _cut(form: str) -> set[str]:
    return {form, *(form[:i] + form[i + 1 :] for i in range(len(form)))}
