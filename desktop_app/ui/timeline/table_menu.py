"""What can be done with the table of a timeline: sort it without a mouse, copy its rows, save them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.ui.timeline.table_rows import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableMenu(QMenu):
    """The columns to sort by, either way round; then copying and saving."""

    sort_chosen = Signal(object, object)  # the Column, None for the order of the cards, and the Qt.SortOrder
    copy_chosen = Signal()
    link_chosen = Signal()  # to the current row
    saving_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Tick nothing until `show_sorting`."""
        super().__init__("Sort and save", parent)
        self._column: Column | None = None
        self._order = _UP
        self._columns = QActionGroup(self)
        self._ways = QActionGroup(self)
        self._add_choice(self._columns, "As the cards", None, partial(self._choose_column, None))
        for column in Column:
            self._add_choice(self._columns, f"By {column.title.lower()}", column, partial(self._choose_column, column))
        self.addSeparator()
        for words, order in (("Ascending", _UP), ("Descending", _DOWN)):
            self._add_choice(self._ways, words, order, partial(self._choose_order, order))
        self.addSeparator()
        key = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        self.addAction(f"Copy rows\t{key}", self.copy_chosen.emit)
        link = QKeySequence("Ctrl+Shift+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.addAction(f"Copy link to the row\t{link}", self.link_chosen.emit)
        self.addAction("Save as CSV…", self.saving_chosen.emit)

    def show_sorting(self, column: Column | None, order: Qt.SortOrder) -> None:
        """Tick how the table is sorted; the order of the cards has no other way round here."""
        self._column, self._order = column, order
        for action in self._columns.actions():
            action.setChecked(action.data() == column)
        for action in self._ways.actions():
            action.setChecked(action.data() == order and column is not None)
            action.setEnabled(column is not None)

    def _add_choice(self, group: QActionGroup, words: str, value: object, act: partial[None]) -> None:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)

    def _choose_column(self, column: Column | None) -> None:
        self.sort_chosen.emit(column, _UP)

    def _choose_order(self, order: Qt.SortOrder) -> None:
        self.sort_chosen.emit(self._column, order)
