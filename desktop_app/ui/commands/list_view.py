"""The list of commands, in the keys window and in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.ui.commands.delegate import CommandDelegate
from desktop_app.ui.commands.rows import CommandModel
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.commands.rows import CommandRow
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors


class CommandList(QListView):
    """Rows that are walked through with the arrows; Enter or a click chooses."""

    row_chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *,
        ground: Callable[[Colors], str] = lambda colors: colors.surface,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self._rows = CommandModel()
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(CommandDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row()))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def rows(self) -> tuple[CommandRow, ...]:
        """What is listed."""
        return self._rows.rows

    @property
    def current_row(self) -> CommandRow | None:
        """The row that the reader has come to."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def set_rows(self, rows: Sequence[CommandRow]) -> None:
        """List these and begin at the first that can be chosen."""
        self._rows.set_rows(rows)
        self.scrollToTop()
        self.step(1)

    def step(self, by: int) -> None:
        """Go on by some rows; headings do not count, and at the ends it stays."""
        rows = [number for number, row in enumerate(self._rows.rows) if not row.is_heading]
        if rows:
            here = self.currentIndex().row()
            at = rows.index(here) + by if here in rows else 0
            self.setCurrentIndex(self._rows.index(rows[min(max(at, 0), len(rows) - 1)], 0))

    def choose_current(self) -> None:
        """Choose the row that the reader has come to."""
        if self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())

    @property
    def rows_in_view(self) -> int:
        """How many rows a page has."""
        height = self.sizeHintForIndex(self._rows.index(0, 0)).height() if self._rows.rows else 0
        return max(1, self.viewport().height() // height - 1) if height else 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(self._ground(self._theme.colors)))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
