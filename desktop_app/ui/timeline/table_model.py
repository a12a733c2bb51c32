"""The table of a timeline as an item model that sorts itself."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui.timeline.table_rows import Column
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop_app.ui.timeline.table_rows import TableRow

    AnyIndex = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_LONG = (Column.ROLE, Column.WORDS, Column.OCCASION, Column.WHO)


class TableRole(IntEnum):
    """What can be asked of an index besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the TableRow, for the delegate


class TimelineTableModel(QAbstractTableModel):
    """Rows in, roles out. Rows that are equal in the sorted column stay in the order in which they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no rows yet."""
        super().__init__(parent)
        self._given: tuple[TableRow, ...] = ()
        self._rows: list[TableRow] = []
        self._positions: dict[str, int] = {}
        self._column: Column | None = None
        self._order = Qt.SortOrder.AscendingOrder

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows in the order shown."""
        return tuple(self._rows)

    @property
    def sorting(self) -> tuple[Column | None, Qt.SortOrder]:
        """By which column the rows are sorted, None meaning as they were given."""
        return self._column, self._order

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these rows in place of all before, sorted as they were."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._arrange()
        self.endResetModel()

    def position(self, key: str) -> int | None:
        """Where a card stands; None if it is not listed."""
        return self._positions.get(key)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Override QAbstractTableModel: put the rows into another order; -1 is the order in which they were given."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()].card.key) for index in self.persistentIndexList()]
        self._column, self._order = (None if column < 0 else Column(column)), order
        self._arrange()
        for index, key in kept:
            self.changePersistentIndex(index, self.index(self._positions[key], index.column()))
        self.layoutChanged.emit()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Override QAbstractTableModel: a row for each card."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Override QAbstractTableModel: always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractTableModel: a cell, which a screen reader reads as it is shown."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case TableRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.shown[column]
            case Qt.ItemDataRole.ToolTipRole if column in _LONG and row.shown[column]:
                return tooltip(row.shown[column])
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractTableModel: the titles of the columns; the rows have none."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return Column(section).title
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _arrange(self) -> None:
        self._rows = list(self._given)
        column = self._column
        if column is not None:
            self._rows.sort(key=lambda row: row.sort_key(column)[1:], reverse=self._order is _DESCENDING)
            self._rows.sort(key=lambda row: row.sort_key(column)[0])  # what has nothing to sort by is always last
        self._positions = {row.card.key: position for position, row in enumerate(self._rows)}


_DESCENDING = Qt.SortOrder.DescendingOrder
