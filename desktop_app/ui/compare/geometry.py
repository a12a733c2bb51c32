"""How a comparison divides a width: labels beside the columns, above them, or everything below each other. No Qt."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

LABEL_WIDTH = 148
BESIDE_LEAST, ABOVE_LEAST = 236, 216
INSET = 18
LABEL_INSET = 20


class Division(Enum):
    """Where labels and cells stand."""

    BESIDE = auto()  # a column of labels, then a column a place
    ABOVE = auto()  # each label above its cells, since the columns need the width
    STACKED = auto()  # each cell below the one before it, under the name of its place


class Columns(NamedTuple):
    """The columns at one width, in pixels: where each begins, and how wide they are."""

    division: Division
    lefts: tuple[int, ...]
    width: int

    @property
    def has_label_column(self) -> bool:
        """Whether labels have a column of their own."""
        return self.division is Division.BESIDE


def divide(width: int, count: int, zoom: float) -> Columns:
    """Divide a width among some places; nothing is ever wider than it."""
    label = round(LABEL_WIDTH * zoom)
    if (width - label) / count >= BESIDE_LEAST * zoom:
        each = (width - label) // count
        return Columns(Division.BESIDE, tuple(label + each * index for index in range(count)), each)
    if width / count >= ABOVE_LEAST * zoom:
        each = width // count
        return Columns(Division.ABOVE, tuple(each * index for index in range(count)), each)
    return Columns(Division.STACKED, (0,) * count, width)
