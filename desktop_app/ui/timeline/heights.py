"""Where rows of different heights stand, when most heights are only estimates.

Measuring ten thousand cards takes a second, so that only those in view are measured at once. An estimate that turns
out wrong moves what is below it; whoever scrolls keeps the row at the top of the view where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class RowHeights:
    """The heights of rows one below the other, and which of them are measured."""

    def __init__(self) -> None:
        """Hold no rows yet."""
        self._heights: list[int] = []
        self._is_measured = bytearray()
        self._bottoms: list[int] | None = []
        self._first_estimate = 0

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._heights)

    def reset(self, estimates: Iterable[int]) -> None:
        """Begin anew with rows of about these heights."""
        self._heights = list(estimates)
        self._is_measured = bytearray(len(self._heights))
        self._bottoms = None
        self._first_estimate = 0

    def set_measured(self, row: int, height: int) -> None:
        """Replace the estimate of a row."""
        self._is_measured[row] = True
        if height != self._heights[row]:
            self._heights[row] = height
            self._bottoms = None

    def is_measured(self, row: int) -> bool:
        """Whether the height of a row is more than an estimate."""
        return bool(self._is_measured[row])

    def next_estimate(self) -> int | None:
        """The first row that has not been measured; None when all have."""
        position = self._is_measured.find(0, self._first_estimate)
        self._first_estimate = len(self) if position < 0 else position
        return None if position < 0 else position

    def height(self, row: int) -> int:
        """The height of a row, as far as known."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Where a row begins."""
        return self._ends()[row - 1] if row else 0

    def bottom(self, row: int) -> int:
        """Where a row ends, and the next one begins."""
        return self._ends()[row]

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._ends()[-1] if self._heights else 0

    def row_at(self, y: int) -> int | None:
        """The row at a height; None above the first and below the last."""
        if y < 0 or y >= self.total:
            return None
        return bisect_right(self._ends(), y)

    def _ends(self) -> list[int]:
        if self._bottoms is None:
            self._bottoms = list(accumulate(self._heights))
        return self._bottoms
