"""What someone most likely meant by an id or a name that is not on record."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from desktop_app.domain.aliases import lookup_forms, place_aliases
from desktop_app.domain.folding import fold, has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.catalog.records import PlaceRecord

_LONGEST_NAME = 100
_LIKENESS = 0.6


def nearest_places(text: str, places: Iterable[PlaceRecord], count: int = 3) -> list[PlaceRecord]:
    """The places that an id or a name may stand for, the likest first; none if nothing is near.

    First those that are called so, by another name too ("NYC"), and those with words that begin as the text's do
    ("erie" for Erie County); without any, those that are spelled much alike.
    """
    typed = fold(text[:_LONGEST_NAME])
    by_spelling: dict[str, PlaceRecord] = {}
    called: list[PlaceRecord] = []
    forms = {form for form in lookup_forms(text[:_LONGEST_NAME]) if form}
    for place in places:
        by_spelling.setdefault(fold(place.name), place)
        by_spelling.setdefault(fold(place.id), place)
        names = (place.name, *place.also_known_as, *place_aliases(place.id, place.name, place.kind))
        if not forms.isdisjoint(form for name in names for form in lookup_forms(name)):
            called.append(place)
    begun = [spelling for spelling in by_spelling if typed and has_words(tuple(typed.split()), tuple(spelling.split()))]
    found = [*called, *(by_spelling[spelling] for spelling in sorted(begun, key=len))]
    if not found:
        found = [by_spelling[near] for near in get_close_matches(typed, by_spelling, n=2 * count, cutoff=_LIKENESS)]
    return list({place.id: place for place in found}.values())[:count]


def nearest_ids(text: str, names: Mapping[str, str], count: int = 2) -> list[str]:
    """The ids of records that are spelled much like an id or a name, the likest first; `names` are all of them."""
    by_spelling = {fold(spelling): id for id, name in names.items() for spelling in (name, id)}
    alike = get_close_matches(fold(text[:_LONGEST_NAME]), by_spelling, n=2 * count, cutoff=_LIKENESS)
    return list(dict.fromkeys(by_spelling[spelling] for spelling in alike))[:count]
