"""The row that stands in for a rule where none is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.page.law_rows import HOW_TO_REPORT
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.tool_button import ToolButton

_LEAST = 60


class EmptyFact(QWidget):
    """An empty state as high as its words need."""

    place_requested = Signal(str)  # the id of the place above that someone wants to open
    report_requested = Signal()  # how a missing rule is reported is asked

    def __init__(self, row: Row, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        assert row.emptiness is not None
        self._row = row
        self._theme = theme
        self._state = EmptyState(theme, icons, self)
        self._state.show_state(row.emptiness)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._state.action_triggered.connect(self._on_action)

    @property
    def row(self) -> Row:
        """What it shows."""
        return self._row

    @property
    def buttons(self) -> tuple[ToolButton, ...]:
        """The ways on."""
        return self._state.buttons

    @property
    def gap(self) -> int:
        """The space above it."""
        return self._theme.px(14)

    def arrange(self, width: int) -> int:
        """Fill this width; gives the height."""
        self._state.resize(width, self._theme.px(_LEAST))
        page = self._state.widget()
        assert page is not None  # it is made with one
        height = max(page.heightForWidth(width), page.minimumSizeHint().height())
        self._state.resize(width, height)
        return height

    def _on_action(self, key: str) -> None:
        if key == HOW_TO_REPORT.key:
            self.report_requested.emit()
        else:
            self.place_requested.emit(key)
