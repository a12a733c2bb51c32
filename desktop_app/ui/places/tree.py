"""The view of the list of places: the arrows move, Enter and a click choose, letters jump to a name."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QTreeView, QWidget

from desktop_app.domain.folding import fold
from desktop_app.ui.places.delegate import PlaceDelegate
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel, QEvent, QRect
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_DISCLOSURE = 24  # the width that opens and closes a state


class PlaceTree(QTreeView):
    """Rows of places. The selected row is the place that is shown; moving the focus does not change it."""

    index_chosen = Signal(QModelIndex)  # the row that was clicked or entered
    menu_requested = Signal(QModelIndex, QPoint)  # what can be done with a row is wanted, there on the screen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typed = ""
        self._typed_at = 0.0
        self.setAccessibleName("Places")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # it shows nothing when there is no need
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(PlaceDelegate(theme, icons, self))
        self.setMouseTracking(True)
        self.clicked.connect(self.index_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def mark(self, index: QModelIndex) -> None:
        """Select the row of the place that is shown, and bring it into view; an invalid index selects none."""
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.setCurrentIndex(index)
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QTreeView: Enter chooses, and a space belongs to the name that is being typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.index_chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self._is_typing():
            self.keyboardSearch(" ")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QTreeView: a menu for the row under the mouse, or with the keyboard for the current one."""
        index, point = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is event.Reason.Keyboard:
            index = self.currentIndex()
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_requested.emit(index, point)

    def keyboardSearch(self, letters: str) -> None:
        """Override QTreeView: go to the next name that begins with what is typed, into closed states too."""
        again = fold(self._typed) == fold(letters)  # the same letter once more means the next such name
        typed = letters if again or not self._is_typing() else self._typed + letters
        self._typed, self._typed_at = typed, monotonic()
        wanted = fold(typed)
        if not wanted:
            return
        is_longer = len(wanted) > 1
        for index in self._rows_from(self.currentIndex(), with_start=is_longer):
            if fold(str(index.data())).startswith(wanted):
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return

    def selectionCommand(
        self, _index: QModelIndex | QPersistentModelIndex, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Override QTreeView: keys and clicks move the focus; what is selected is for `mark` to say."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Override QTreeView: the delegate draws them, as part of the row."""

    def _is_typing(self) -> bool:
        pause = QApplication.keyboardInputInterval() / 1000
        return bool(self._typed) and monotonic() - self._typed_at <= pause

    def _rows_from(self, start: QModelIndex, *, with_start: bool) -> Iterator[QModelIndex]:
        """Every row once, in order, beginning at or after one of them: those in view first, then the hidden ones."""
        rows = list(_walk(self.model()))
        at = next((number for number, index in enumerate(rows) if index == start), -1)
        first = at if with_start and at >= 0 else at + 1
        around = [*rows[first:], *rows[:first]]
        yield from (index for index in around if self._is_in_view(index))
        yield from (index for index in around if not self._is_in_view(index))

    def _is_in_view(self, index: QModelIndex) -> bool:
        return not index.parent().isValid() or self.isExpanded(index.parent())

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colors.sidebar)
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)  # drawn by the delegate
        self.setPalette(palette)
        self.setIndentation(px(_DISCLOSURE))
        self.scheduleDelayedItemsLayout()


def _walk(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    within = parent or QModelIndex()
    for row in range(model.rowCount(within)):
        index = model.index(row, 0, within)
        yield index
        yield from _walk(model, index)
