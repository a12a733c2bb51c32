"""What someone most likely meant by an id or a name that is not on record."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.catalog.records import PlaceRecord

_LONGEST_NAME = 100
_LIKENESS = 0.6


def nearest_places(text: str, places: Iterable[PlaceRecord], count: int = 3) -> list[PlaceRecord]:
    """The places whose id or name is most like a text, the likest first; none if nothing is near."""
    by_spelling: dict[str, PlaceRecord] = {}
    for place in places:
        for spelling in (fold(place.id), fold(place.name)):
            by_spelling.setdefault(spelling, place)
    spellings = get_close_matches(fold(text[:_LONGEST_NAME]), by_spelling, n=2 * count, cutoff=_LIKENESS)
    return list({by_spelling[spelling].id: by_spelling[spelling] for spelling in spellings}.values())[:count]
