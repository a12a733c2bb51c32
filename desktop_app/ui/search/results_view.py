"""The list of results: the arrows walk from hit to hit, Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.domain.reference import RecordRef
from desktop_app.ui.search.results_delegate import ResultsDelegate
from desktop_app.ui.search.results_model import HitRow, ResultRole
from desktop_app.ui.widgets.item_menu import menu_point
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_BATCH = 60


class ResultsView(QListView):
    """A list whose rows are as high as their words. The current hit is the selected one."""

    index_entered = Signal(QModelIndex)  # Enter on a row
    current_changed = Signal(QModelIndex)  # the row that the reader has come to
    menu_requested = Signal(QPoint)  # what can be done with the current hit is wanted, there on the screen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = ResultsDelegate(theme, icons, self)
        self.setAccessibleName("Results")
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # a group of a thousand hits must not stop the window
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # shows nothing when there is no need
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def current_record(self) -> RecordRef | None:
        """The record of the hit that the reader is at."""
        row = self.currentIndex().data(ResultRole.ROW)
        return RecordRef(row.hit.kind, row.hit.id) if isinstance(row, HitRow) else None

    def forget(self) -> None:
        """Drop what was measured and begin at the top, since other results have come."""
        self._rows.forget()
        self.scrollToTop()

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current one and show it."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go to the next hit or, with -1, to the one before; at the end, stay."""
        here = self.currentIndex().row()
        rows = range(here + 1, self.model().rowCount()) if by > 0 else range(here - 1, -1, -1)
        for number in rows:
            index = self.model().index(number, 0)
            if isinstance(index.data(ResultRole.ROW), HitRow):
                self.go_to(index)
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QListView: a menu for the hit under the mouse, or with the keyboard for the current one."""
        point = menu_point(self, event)
        if self.current_record is not None:
            self.menu_requested.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.index_entered.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QListView: select the current hit, however it was come to, and tell."""
        super().currentChanged(current, previous)
        self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.current_changed.emit(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView: measure for the new width."""
        self._rows.set_width(self.viewport().width())
        super().resizeEvent(event)

    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colors.surface)
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)  # drawn by the delegate
        self.setPalette(palette)
        self._rows.forget()
        self.scheduleDelayedItemsLayout()
