"""The rows of the timeline as an item model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui.timeline.rows import BoxRow, DividerRow, QuoteRow, YearRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop_app.ui.timeline.rows import Row

    AnyIndex = QModelIndex | QPersistentModelIndex


class TimelineRole(IntEnum):
    """What can be asked of an index besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the row itself, for the delegate


class TimelineModel(QAbstractListModel):
    """Rows in, roles out. Headers and the divider can be read but not selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no rows yet."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._positions: dict[str, int] = {}
        self._year_rows: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return self._rows

    @property
    def year_rows(self) -> tuple[int, ...]:
        """Where the headers of years are."""
        return self._year_rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of all before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._positions = {row.key: position for position, row in enumerate(self._rows)}
        self._year_rows = tuple(position for position, row in enumerate(self._rows) if isinstance(row, YearRow))
        self.endResetModel()

    def position(self, key: str) -> int | None:
        """Where a row stands; None if it is not shown."""
        return self._positions.get(key)

    def is_card(self, position: int) -> bool:
        """Whether a row can be selected."""
        return isinstance(self._rows[position], QuoteRow | BoxRow)

    def next_card(self, position: int, step: int) -> int | None:
        """The nearest card from a position on, that included, going down (1) or up (-1)."""
        while 0 <= position < len(self._rows):
            if self.is_card(position):
                return position
            position += step
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, an invalid index
        """Override QAbstractListModel: a flat list."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractListModel: the words as stored for copying, the words as spoken for screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case TimelineRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return _displayed(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return _described(row)
            case _:
                return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Override QAbstractListModel: only cards can be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsSelectable if self.is_card(index.row()) else flags


def _displayed(row: Row) -> str:
    match row:
        case QuoteRow() | BoxRow():
            return row.stored
        case YearRow():
            return row.title
        case DividerRow():
            return row.text


def _described(row: Row) -> str | None:
    match row:
        case QuoteRow():
            return row.text
        case BoxRow():
            return row.summary or None
        case YearRow() | DividerRow():
            return None
