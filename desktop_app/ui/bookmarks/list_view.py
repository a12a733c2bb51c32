"""The list of bookmarks: the arrows walk through it, Enter opens, Delete removes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.ui.bookmarks.delegate import BookmarksDelegate
from desktop_app.ui.bookmarks.model import BookmarksModel
from desktop_app.ui.bookmarks.rows import EntryRow
from desktop_app.ui.widgets.item_menu import menu_point
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from desktop_app.domain.bookmarks import SubjectRef
    from desktop_app.ui.bookmarks.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_BATCH = 60


class BookmarksList(QListView):
    """The current bookmark is the selected one; it stays while others come and go."""

    entry_changed = Signal()  # another bookmark is current, or the same with other words
    opening_requested = Signal()
    removal_requested = Signal()
    menu_requested = Signal(QPoint)  # there on the screen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = BookmarksModel()
        self._entries.setParent(self)
        self.setModel(self._entries)
        self.setItemDelegate(BookmarksDelegate(theme, icons, self))
        self.setAccessibleName("Bookmarks")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of imported ones must not stop the window
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.opening_requested.emit())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._entries.rows

    @property
    def current_entry(self) -> EntryRow | None:
        """The bookmark that the reader is at."""
        index = self.currentIndex()
        row = self._entries.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, EntryRow) else None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """List these; if the current one is gone, the next one there is becomes it."""
        before, at = self.current_entry, max(self.currentIndex().row(), 0)
        self._entries.set_rows(rows)
        kept = self._entries.position(before.bookmark.ref) if before else None
        if kept is None:
            behind = [number for number, row in enumerate(rows) if isinstance(row, EntryRow) and number >= at]
            kept = next(iter(behind), max((n for n, row in enumerate(rows) if isinstance(row, EntryRow)), default=None))
        if kept is not None and kept != self.currentIndex().row():
            self.setCurrentIndex(self._entries.index(kept))
        else:
            self.entry_changed.emit()

    def select(self, ref: SubjectRef) -> None:
        """Go to a bookmark, if it is listed."""
        position = self._entries.position(ref)
        if position is not None:
            self.setCurrentIndex(self._entries.index(position))
            self.scrollTo(self.currentIndex())

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Override QListView: Home and End lead to bookmarks, not to the head of a collection."""
        numbers = [number for number, row in enumerate(self._entries.rows) if isinstance(row, EntryRow)]
        match action:
            case QListView.CursorAction.MoveHome if numbers:
                return self._entries.index(numbers[0])
            case QListView.CursorAction.MoveEnd if numbers:
                return self._entries.index(numbers[-1])
            case _:
                return super().moveCursor(action, modifiers)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QListView: select the current one, however it was come to, and tell."""
        super().currentChanged(current, previous)
        self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.entry_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: Enter and Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opening_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QListView: a menu for the bookmark under the mouse, or with the keyboard for the current one."""
        point = menu_point(self, event)
        if self.current_entry is not None:
            self.menu_requested.emit(point)

    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colors.surface)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
