"""The outlines of the states on the plane of the map, where Alaska and Hawaii stand as insets. Nothing of Qt.

The plane is in kilometres, `x` to the right and `y` down.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.domain.albers import Albers, Spot
from desktop_app.ui.page.strip_geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_METRES = 1000
_STRAIGHT = 1.0  # degrees of longitude over which a parallel may be drawn as a straight line
_FRAME = 28  # km around what is in an inset


class _Inset(NamedTuple):
    """Where a part of the country is drawn, and how much smaller than the rest."""

    projection: Albers
    scale: float = 1.0
    right: float = 0.0
    down: float = 0.0

    def place(self, latitude: float, longitude: float) -> Spot:
        spot = self.projection.project(latitude, longitude)
        share = self.scale / _METRES
        return Spot(spot.x * share + self.right, self.down - spot.y * share)


_MAINLAND = _Inset(Albers((29.5, 45.5), (23.0, -96.0)))  # NAD83 / Conus Albers, EPSG:5070
_INSETS = {
    "AK": _Inset(Albers((55.0, 65.0), (50.0, -154.0)), 0.3, -1678, -171),  # NAD83 / Alaska Albers, EPSG:3338
    "HI": _Inset(Albers((8.0, 18.0), (13.0, -157.0)), 0.8, -875, 229),  # NAD83 / Hawaii Albers, ESRI:102007
}


def spot_of(code: str, latitude: float, longitude: float) -> Spot:
    """Where a point in the state with these letters is drawn."""
    return _INSETS.get(code, _MAINLAND).place(latitude, longitude)


@dataclass(frozen=True, slots=True)
class StateOutline:
    """One state: a ring of points around each of its parts."""

    code: str
    rings: tuple[tuple[Spot, ...], ...]

    @property
    def box(self) -> Box:
        """What is just large enough for it."""
        return box_around(chain.from_iterable(self.rings))

    @property
    def middle(self) -> Spot:
        """The centre of gravity of its largest part, where its letters may stand."""
        return max((_gravity(ring) for ring in self.rings), key=lambda found: found[0])[1]


@dataclass(frozen=True, slots=True)
class Outlines:
    """All states, and the lines that they are made of; a border between two states is one line."""

    states: Mapping[str, StateOutline]  # by their letters
    lines: tuple[tuple[Spot, ...], ...]

    @property
    def box(self) -> Box:
        """What is just large enough for all of them with the frames of the insets."""
        boxes = [*(state.box for state in self.states.values()), *self.frames]
        corners = [(Spot(box.x, box.y), Spot(box.right, box.bottom)) for box in boxes]
        return box_around(chain.from_iterable(corners))

    @property
    def frames(self) -> tuple[Box, ...]:
        """The frames around the insets."""
        found = [self.states[code].box for code in _INSETS]
        pad = 2 * _FRAME
        return tuple(Box(box.x - _FRAME, box.y - _FRAME, box.width + pad, box.height + pad) for box in found)


def read_outlines(path: Path) -> Outlines:
    """Read the file that `packaging/outlines/make_outlines.py` made, and project what is in it."""
    content = json.loads(path.read_text(encoding="utf-8"))
    homes = {_number(arc): code for code, rings in content["states"].items() for ring in rings for arc in ring}
    lines = [
        tuple(spot_of(homes[number], latitude, longitude) for longitude, latitude in _filled(_points(line, content)))
        for number, line in enumerate(content["lines"])
    ]

    def way(arc: int) -> tuple[Spot, ...]:
        return lines[arc] if arc >= 0 else lines[_number(arc)][::-1]

    states = {
        code: StateOutline(code, tuple(tuple(chain.from_iterable(way(arc)[1:] for arc in ring)) for ring in rings))
        for code, rings in content["states"].items()
    }
    return Outlines(states, tuple(lines))


def box_around(spots: Iterable[Spot]) -> Box:
    """The smallest box with all of these points."""
    found = list(spots)
    left, top = min(spot.x for spot in found), min(spot.y for spot in found)
    return Box(left, top, max(spot.x for spot in found) - left, max(spot.y for spot in found) - top)


def _number(arc: int) -> int:
    """The number of a line; a ring names a line that it takes from its end as ~number."""
    return max(arc, ~arc)


def _points(line: Sequence[int], content: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Longitude and latitude of each point of a line that is written as steps."""
    step = content["step"]
    return [(x * step, y * step) for x, y in zip(accumulate(line[::2]), accumulate(line[1::2]), strict=True)]


def _filled(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same with points between those that are far apart: a parallel is a curve on the plane."""
    filled = points[:1]
    for (x0, y0), (x1, y1) in pairwise(points):
        parts = max(ceil(abs(x1 - x0) / _STRAIGHT), 1)
        filled += [(x0 + (x1 - x0) * part / parts, y0 + (y1 - y0) * part / parts) for part in range(1, parts + 1)]
    return filled


def _gravity(ring: Sequence[Spot]) -> tuple[float, Spot]:
    """How large a part is, and its centre of gravity."""
    sides = list(pairwise((*ring, ring[0])))
    crosses = [start.x * end.y - end.x * start.y for start, end in sides]
    twice = sum(crosses)
    x = sum((start.x + end.x) * cross for (start, end), cross in zip(sides, crosses, strict=True)) / (3 * twice)
    y = sum((start.y + end.y) * cross for (start, end), cross in zip(sides, crosses, strict=True)) / (3 * twice)
    return abs(twice), Spot(x, y)
