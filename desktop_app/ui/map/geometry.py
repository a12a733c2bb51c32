"""Where the tiles of the states stand, and which is beside which. Nothing of Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui.page.strip_geometry import Box

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS, ROWS = 11, 8
GAP, LARGEST, LEAST = 4, 75, 34
_ROWS = (
    "AK .. .. .. .. .. .. .. .. .. ME",
    ".. .. .. .. .. .. .. .. .. VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA",
    "OR NV WY SD IA IN OH PA NJ CT ..",
    "CA UT CO NE MO KY WV VA MD DE ..",
    ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..",
    "HI .. .. TX .. .. .. .. FL .. ..",
)


class Cell(NamedTuple):
    """A place in the grid."""

    column: int
    row: int


CELLS: Mapping[str, Cell] = MappingProxyType(
    {
        code: Cell(column, row)
        for row, line in enumerate(_ROWS)
        for column, code in enumerate(line.split())
        if code != ".."
    }
)
"""Where each state stands, by its two letters."""


def tile_side(width: float, height: float, zoom: float) -> int:
    """How large a tile is in the room for the grid: as large as fits, within what can be read and what looks well."""
    gap = GAP * zoom
    fitting = min((width - gap * (COLUMNS - 1)) / COLUMNS, (height - gap * (ROWS - 1)) / ROWS)
    return int(min(max(fitting, LEAST * zoom), LARGEST * zoom))


def grid_size(side: int, zoom: float) -> tuple[int, int]:
    """Width and height of the whole grid."""
    gap = round(GAP * zoom)
    return COLUMNS * side + (COLUMNS - 1) * gap, ROWS * side + (ROWS - 1) * gap


def tile_box(code: str, side: int, zoom: float) -> Box:
    """Where a tile stands in the grid."""
    step = side + round(GAP * zoom)
    column, row = CELLS[code]
    return Box(column * step, row * step, side, side)


def neighbour(code: str, step: tuple[int, int]) -> str:
    """The next state to the right, left, below or above; in the same line if there is one, else the nearest.

    The state itself where there is none on that side.
    """
    here = CELLS[code]
    ahead = []
    for other, cell in CELLS.items():
        along = (cell.column - here.column) * step[0] + (cell.row - here.row) * step[1]
        beside = abs((cell.column - here.column) * step[1]) + abs((cell.row - here.row) * step[0])
        if along > 0:
            ahead.append((beside > 0, along + 2 * beside, along, other))
    return min(ahead)[-1] if ahead else code
