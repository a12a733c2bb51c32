"""The scrolling pane of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.compare.grid import ComparisonGrid
from desktop_app.ui.page.facts_content import entry_words
from desktop_app.ui.page.source_scroll import SourceScroll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.publish.comparison import Comparison
    from desktop_app.ui.page.fact_row import FactRow
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class ComparisonView(SourceScroll):
    """Shows a grid as wide as the pane, never wider."""

    add_requested = Signal(QWidget)  # the button at which a place is to be chosen
    change_requested = Signal(int, QWidget)  # the column to show another place, and the button
    remove_requested = Signal(int)  # the column to take away

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, "Comparison", parent)
        self._comparison: Comparison | None = None
        self._grid: ComparisonGrid | None = None
        self.verticalScrollBar().valueChanged.connect(self._pin)
        theme.changed.connect(self._rebuild)

    @property
    def grid(self) -> ComparisonGrid | None:
        """What is shown."""
        return self._grid

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show this; the same places on another day keep their scroll position. None shows nothing."""
        before, self._comparison = self._comparison, comparison
        if comparison is None:
            self._discard()
            self._grid = None
            return
        self.setAccessibleName(f"Comparison of {comparison.title}")
        is_same = before is not None and before.ids == comparison.ids
        self._replace_grid(comparison, self.verticalScrollBar().value() if is_same else 0)

    def source_row(self, number: int) -> FactRow | None:
        """Override SourceScroll: the entry of a source, at the end of the grid."""
        return self._grid.source_row(number) if self._grid else None

    def finish(self) -> None:
        """Override SourceScroll: have every row made."""
        if self._grid:
            self._grid.finish()

    def widgets_with_texts(self) -> Iterator[QWidget]:
        """Override SourceScroll: heads and rows of the grid as far as they are made."""
        if self._grid:
            yield from self._grid.widgets_with_texts()

    def _replace_grid(self, comparison: Comparison, offset: int) -> None:
        self._discard()
        grid = ComparisonGrid(comparison, entry_words(comparison.sources), self._theme, self._icons, self)
        grid.source_requested.connect(self.scroll_to_source)
        grid.link_followed.connect(self.follow)
        grid.add_requested.connect(self.add_requested)
        grid.change_requested.connect(self.change_requested)
        grid.open_requested.connect(self.place_requested)
        grid.remove_requested.connect(self.remove_requested)
        grid.completed.connect(self.rows_replaced)
        self._grid = grid
        grid.set_width(self.viewport().width(), offset + self.viewport().height())
        self.setWidget(grid)
        self.verticalScrollBar().setValue(offset)
        self._pin()
        self.rows_replaced.emit()

    def _lay_out(self) -> None:
        if self._grid:
            self._grid.set_width(self.viewport().width(), self._end_of_view())
            self._pin()

    def _rebuild(self) -> None:
        if self._comparison is not None:
            self._replace_grid(self._comparison, self.verticalScrollBar().value())

    def _pin(self) -> None:
        if self._grid:
            self._grid.advance(self._end_of_view())
            self._grid.set_offset(self.verticalScrollBar().value(), self.viewport().height())

    def _end_of_view(self) -> int:
        return self.verticalScrollBar().value() + self.viewport().height()
