"""Where the badges and the names of places stand on the map at one scale. Nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui.map.crowd import ROOM, Crowd, Placed, beside, make_way, nearest_ahead, square
from desktop_app.ui.page.strip_geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.albers import Spot


class Name(NamedTuple):
    """The name of a place, or the letters of a state, and how wide that is."""

    text: str
    width: float


class PlacedName(NamedTuple):
    """A name that has room; the number is that of its place, or None for a state."""

    number: int | None
    text: str
    box: Box


class Wanted(NamedTuple):
    """What is to be placed: badges of one size, names of one height, those of the first places before others."""

    homes: Sequence[Spot]
    names: Sequence[Name]
    order: Sequence[int]
    states: Sequence[tuple[Spot, Name]]
    size: float
    height: float
    sheet: Box  # for the middles of badges, and for names from its left to its right


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole country at one scale, of which a part is in view."""

    placed: tuple[Placed, ...]
    names: tuple[PlacedName, ...]

    def at(self, spot: Spot, reach: float) -> int | None:
        """The number of the place whose badge is nearest, if it is within reach."""
        found = self.nearest(spot)
        return found if found is not None and _away(self.placed[found].spot, spot) <= reach else None

    def nearest(self, spot: Spot) -> int | None:
        """The number of the place whose badge is nearest."""
        away = ((_away(one.spot, spot), number) for number, one in enumerate(self.placed))
        return min(away, default=(0.0, None))[1]

    def ahead(self, number: int, step: tuple[int, int], among: Sequence[bool]) -> int | None:
        """The number of the nearest place to the right, to the left, below or above another, of those that count."""
        numbers = [other for other, counts in enumerate(among) if counts]
        found = nearest_ahead(self.placed[number].spot, [self.placed[other].spot for other in numbers], step)
        return None if found is None else numbers[found]


def lay_out(wanted: Wanted) -> Sheet:
    """Place the badges, then the names of places, then the letters of states where nothing else is."""
    size, height = wanted.size, wanted.height
    placed = make_way(wanted.homes, size, wanted.sheet)
    crowd = Crowd(size * 2)
    for one in placed:
        crowd.add(square(one.spot, size * ROOM))
    names = []
    for number in wanted.order:
        text, width = wanted.names[number]
        boxes = beside(placed[number], width, height, size)
        fitting = (box for box in boxes if box.x >= wanted.sheet.x and box.right <= wanted.sheet.right)
        if (found := crowd.add_first(fitting)) is not None:
            names.append(PlacedName(number, text, found))
    for spot, (text, width) in wanted.states:
        box = Box(spot.x - width / 2, spot.y - height / 2, width, height)
        if crowd.add_first((box,)) is not None:
            names.append(PlacedName(None, text, box))
    return Sheet(placed, tuple(names))


def _away(one: Spot, other: Spot) -> float:
    return max(abs(one.x - other.x), abs(one.y - other.y))
