"""Room for what stands close together: badges make way for each other, and names stand where nothing else does.

Nothing of Qt, and nothing random: the same places at the same scale stand in the same spots on every system.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, count
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.albers import Spot
from desktop_app.ui.page.strip_geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOM = 1.2  # the side of the square that a badge has for itself, in sizes of the badge
_RING, _TURNS = 0.3, 24  # how far apart the rings of spots are, in sizes of a badge, and how many spots each has
_REACH = 8  # sizes within which places may exchange their spots
_GAIN = 0.01  # square pixels that are worth an exchange
_BY_NEARNESS = sorted(range(_TURNS), key=lambda turn: (min(turn, _TURNS - turn), turn))  # to the first direction
_WAYS = tuple((cos(2 * pi * turn / _TURNS), sin(2 * pi * turn / _TURNS)) for turn in range(_TURNS))


class Crowd:
    """Boxes by where they are, so that what is near one is found without looking at all."""

    def __init__(self, cell: float) -> None:
        """`cell` is about the size of the boxes."""
        self._cell = cell
        self._boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """Let a box stand where it is."""
        for key in self._cells(box):
            self._boxes[key].append(box)

    def add_first(self, boxes: Iterable[Box]) -> Box | None:
        """Let the first of these boxes that has room stand where it is; None if none has."""
        found = next((box for box in boxes if self.has_room(box)), None)
        if found is not None:
            self.add(found)
        return found

    def has_room(self, box: Box) -> bool:
        """Whether no box overlaps this one."""
        return not any(_overlap(box, other) for key in self._cells(box) for other in self._boxes.get(key, ()))

    def _cells(self, box: Box) -> Iterator[tuple[int, int]]:
        cell = self._cell
        for column in range(int(box.x // cell), int(box.right // cell) + 1):
            for row in range(int(box.y // cell), int(box.bottom // cell) + 1):
                yield column, row


class Placed(NamedTuple):
    """Where a place is, where its badge stands, and whether that is so far away that it must be shown."""

    home: Spot
    spot: Spot
    is_away: bool


def make_way(homes: Sequence[Spot], size: float, sheet: Box) -> tuple[Placed, ...]:
    """Place badges of one size so that none covers another, each as near to its home as may be.

    Where places are crowded, those in the middle stay and those around move outward, but not off the sheet as long as
    there is room on it.
    """
    side = size * ROOM
    taken = _Taken(side, sheet)
    spots = list(homes)
    for group in sorted(_groups(homes, side), key=len):
        middle = _middle([homes[number] for number in group])
        for number in sorted(group, key=lambda number: (_length(homes[number], middle), number)):
            spots[number] = taken.take_nearest(homes[number], middle, _RING * size)
    _untangle(homes, spots, _REACH * size)
    return tuple(
        Placed(home, spot, is_away=_length(home, spot) > size / 2) for home, spot in zip(homes, spots, strict=True)
    )


def beside(placed: Placed, width: float, height: float, size: float) -> tuple[Box, ...]:
    """Where a name may stand: to the right of a badge, to the left, below, above.

    Nowhere beside one that made way: it would be taken for the name of where the badge stands.
    """
    if placed.is_away:
        return ()
    spot, away = placed.spot, size * ROOM / 2
    return (
        Box(spot.x + away, spot.y - height / 2, width, height),
        Box(spot.x - away - width, spot.y - height / 2, width, height),
        Box(spot.x - width / 2, spot.y + away, width, height),
        Box(spot.x - width / 2, spot.y - away - height, width, height),
    )


def square(spot: Spot, side: float) -> Box:
    """The box around a spot."""
    return Box(spot.x - side / 2, spot.y - side / 2, side, side)


def nearest_ahead(here: Spot, spots: Sequence[Spot], step: tuple[int, int]) -> int | None:
    """The number of the nearest spot to the right, to the left, below or above; None where there is none.

    One that lies more aside than ahead is taken only where there is no other.
    """
    ahead = []
    for number, spot in enumerate(spots):
        along = (spot.x - here.x) * step[0] + (spot.y - here.y) * step[1]
        beside = abs((spot.x - here.x) * step[1]) + abs((spot.y - here.y) * step[0])
        if along > 0:
            ahead.append((beside > along, along + 2 * beside, number))
    return min(ahead)[-1] if ahead else None


def _groups(homes: Sequence[Spot], side: float) -> list[list[int]]:
    """The numbers of places that are too near to each other, directly or through others between them."""
    left = sorted(range(len(homes)), key=lambda number: (homes[number].x, number))
    groups = []
    while left:
        group = [left.pop(0)]
        for number in group:  # which grows meanwhile
            x, y = homes[number]
            near = [n for n in left if abs(homes[n].x - x) < side and abs(homes[n].y - y) < side]
            group += near
            left = [n for n in left if n not in near]
        groups.append(group)
    return groups


class _Taken:
    """The spots that are taken, each with a square of its own around it. Asked very often, so kept simple."""

    def __init__(self, side: float, sheet: Box) -> None:
        self._side = side
        self._sheet = sheet
        self._spots: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)

    def take_nearest(self, home: Spot, middle: Spot, step: float) -> Spot:
        """Take the home itself, or a spot on the first ring with room: the one that leads most away from the middle."""
        if self._take(*home):
            return home
        outward = round(atan2(home.y - middle.y, home.x - middle.x) / (2 * pi) * _TURNS)
        ways = [_WAYS[(outward + turn) % _TURNS] for turn in _BY_NEARNESS]
        sheet = self._sheet
        for ring in count(1):
            reach = ring * step
            may_leave = reach > sheet.width + sheet.height  # nothing on the sheet is further away than that
            for right, down in ways:
                x, y = home.x + reach * right, home.y + reach * down
                is_on_sheet = sheet.x <= x <= sheet.right and sheet.y <= y <= sheet.bottom
                if (is_on_sheet or may_leave) and self._take(x, y):
                    return Spot(x, y)
        raise AssertionError("unreachable: a ring is as large as it has to be")

    def _take(self, x: float, y: float) -> bool:
        side = self._side
        column, row = int(x // side), int(y // side)
        for near_column in (column - 1, column, column + 1):
            for near_row in (row - 1, row, row + 1):
                for other_x, other_y in self._spots.get((near_column, near_row), ()):
                    if abs(other_x - x) < side and abs(other_y - y) < side:
                        return False
        self._spots[column, row].append((x, y))
        return True


def _untangle(homes: Sequence[Spot], spots: list[Spot], reach: float) -> None:
    """Let neighbours exchange their spots where the squares of both ways together become less.

    So no badge is far away while another has the spot that it could have, and lines hardly ever cross.
    """
    pairs = [
        (one, other) for one, other in combinations(range(len(homes)), 2) if _length(homes[one], homes[other]) < reach
    ]
    changes = True
    while changes:
        changes = False
        for one, other in pairs:
            home, spot, other_home, other_spot = homes[one], spots[one], homes[other], spots[other]
            run = (home.x - other_home.x) * (spot.x - other_spot.x)
            if run + (home.y - other_home.y) * (spot.y - other_spot.y) < -_GAIN:
                spots[one], spots[other] = other_spot, spot
                changes = True


def _middle(spots: Sequence[Spot]) -> Spot:
    return Spot(sum(spot.x for spot in spots) / len(spots), sum(spot.y for spot in spots) / len(spots))


def _length(one: Spot, other: Spot) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
