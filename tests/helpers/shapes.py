"""What tests ask of the outlines of the states."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.albers import Spot
    from desktop_app.ui.map.outlines import StateOutline
    from desktop_app.ui.page.strip_geometry import Box


def is_inside(spot: Spot, state: StateOutline) -> bool:
    """Whether a point is within a state."""
    return sum(_crosses(start, end, spot) for start, end in _sides(state)) % 2 == 1


def distance(spot: Spot, state: StateOutline) -> float:
    """How far a point is from the nearest line around a state, in kilometres of the plane."""
    return min(_distance(spot, start, end) for start, end in _sides(state))


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have more in common than an edge."""
    beside = one.right <= other.x + 1e-6 or other.right <= one.x + 1e-6
    return not (beside or one.bottom <= other.y + 1e-6 or other.bottom <= one.y + 1e-6)


def _sides(state: StateOutline) -> Iterator[tuple[Spot, Spot]]:
    for ring in state.rings:
        yield from pairwise((*ring, ring[0]))


def _crosses(start: Spot, end: Spot, spot: Spot) -> bool:
    if (start.y > spot.y) is (end.y > spot.y):
        return False
    return start.x + (spot.y - start.y) * (end.x - start.x) / (end.y - start.y) > spot.x


def _distance(spot: Spot, start: Spot, end: Spot) -> float:
    run, rise = end.x - start.x, end.y - start.y
    length = run * run + rise * rise
    along = ((spot.x - start.x) * run + (spot.y - start.y) * rise) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return float(((spot.x - start.x - along * run) ** 2 + (spot.y - start.y - along * rise) ** 2) ** 0.5)
