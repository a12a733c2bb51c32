"""The other names that a place or a person answers to, as far as they follow from what is on record.

What does not follow ("Philly", "Chuy García") stands in the data as `also_known_as`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.vocabulary import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COUNTY = re.compile(r" (?:County|Parish)$")
_SHORT_FIRST_WORDS = {"St.": "Saint", "Ft.": "Fort", "Mt.": "Mount"}
_INITIAL = re.compile(r" [A-Z]\.(?= )")
_APOSTROPHE = re.compile("['’]")
_FEWEST_INITIALS = 3  # two letters may be those of several cities, and of a state
_SHORT_TITLES = {
    "Attorney General": ("AG", "Atty. Gen."),
    "Governor": ("Gov.",),
    "Lieutenant Governor": ("Lt. Gov.",),
    "President": ("Pres.",),
    "Secretary": ("Sec.",),
    "State Representative": ("Rep.",),
    "State Senator": ("Sen.",),
    "U.S. Representative": ("Rep.",),
    "U.S. Senator": ("Sen.",),
}


def place_aliases(place_id: str, name: str, kind: PlaceKind) -> tuple[str, ...]:
    """Other names of a place: its postal code, its initials, its name without "County"."""
    return _distinct(name, _place_aliases(place_id, name, kind))


def person_aliases(name: str, sort_name: str, titles: Iterable[str]) -> tuple[str, ...]:
    """Other names of a person: without middle initials, with the short form of each title ("Gov. Brown")."""
    return _distinct(name, _person_aliases(name, sort_name, titles))


def lookup_forms(name: str) -> tuple[str, ...]:
    """A name as it is compared: folded, and with single letters in one ("L.A." is "l a" and "la")."""
    folded = fold(name)
    words = folded.split()
    joined = "".join(words) if len(words) > 1 and all(len(word) == 1 for word in words) else folded
    return (folded,) if joined == folded else (folded, joined)


def _place_aliases(place_id: str, name: str, kind: PlaceKind) -> Iterator[str]:
    match kind:
        case PlaceKind.STATE | PlaceKind.DISTRICT:
            yield place_id.rpartition("-")[2].upper()
        case PlaceKind.COUNTY:
            base = _COUNTY.sub("", name)
            yield base
            if initials := _initials(base):
                yield f"{initials} County"
        case PlaceKind.CITY:
            if len(initials := _initials(name)) >= _FEWEST_INITIALS:
                yield initials
                yield "".join(f"{letter}." for letter in initials)
        case PlaceKind.FEDERAL:
            pass
    first, _, rest = name.partition(" ")
    if first in _SHORT_FIRST_WORDS:
        yield f"{_SHORT_FIRST_WORDS[first]} {rest}"


def _initials(name: str) -> str:
    """The first letters of a name of two or more plain words, each with a capital."""
    words = name.split()
    plain = len(words) > 1 and all(word.isalpha() and word[0].isupper() for word in words)
    return "".join(word[0] for word in words) if plain else ""


def _person_aliases(name: str, sort_name: str, titles: Iterable[str]) -> Iterator[str]:
    yield _INITIAL.sub("", name)
    yield _APOSTROPHE.sub("", name)
    surname = sort_name.partition(",")[0]
    for title in titles:
        for long, short in _SHORT_TITLES.items():
            if title.startswith(long):
                yield from (f"{form} {surname}" for form in short)


def _distinct(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias for alias in aliases if alias and alias != name))
