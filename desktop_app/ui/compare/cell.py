"""The rows of facts in one cell, below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.page.fact_row import FactRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class FactCell(QWidget):
    """As high as its rows; the grid makes all cells of a row as high as the highest."""

    source_requested = Signal(int)  # the number of a source
    link_followed = Signal(object)  # the `Link`

    def __init__(
        self,
        rows: Sequence[Row],
        entry: Callable[[int], str],
        theme: Theme,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        """`entry` gives the words of a source by its number."""
        super().__init__(parent)
        self._rows = [FactRow(row, entry, theme, icons, self) for row in rows]
        for row in self._rows:
            row.source_requested.connect(self.source_requested)
            row.link_followed.connect(self.link_followed)

    @property
    def rows(self) -> Sequence[FactRow]:
        """Its rows, from the top."""
        return self._rows

    def arrange(self, width: int) -> int:
        """Place the rows at this width; gives the height."""
        bottom = 0
        for row in self._rows:
            top = bottom + row.gap
            height = row.arrange(width)
            row.setGeometry(0, top, width, height)
            bottom = top + height
        return bottom

    def source_row(self, number: int) -> FactRow | None:
        """The row of a source; None if it is not here."""
        return next((row for row in self._rows if row.row.number == number), None)
