"""The rows of the list of bookmarks, for the view."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui.bookmarks.rows import CollectionRow, EntryRow, Row
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.bookmarks import SubjectRef

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class BookmarkRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole


class BookmarksModel(QAbstractListModel):
    """Rows as given; the head of a collection is only read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """List these instead; where the same bookmarks stay in their places, only their words change."""
        before, self._rows = self._rows, tuple(rows)
        if [_identity(row) for row in before] == [_identity(row) for row in rows]:
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self._rows = before
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def position(self, ref: SubjectRef) -> int | None:
        """Where a bookmark is listed."""
        refs = (row.bookmark.ref if isinstance(row, EntryRow) else None for row in self._rows)
        return next((number for number, each in enumerate(refs) if each == ref), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Override QAbstractListModel: how many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractListModel: the words, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text if isinstance(row, CollectionRow) else row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole | Qt.ItemDataRole.ToolTipRole if isinstance(row, EntryRow):
                return tooltip(row.renamed) if role == Qt.ItemDataRole.ToolTipRole else row.renamed
            case BookmarkRole.ROW:
                return row
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Override QAbstractListModel: the arrow keys pass over a head."""
        if not index.isValid() or isinstance(self._rows[index.row()], CollectionRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _identity(row: Row) -> object:
    """What makes it the same row, with the parts that its height depends on."""
    return row.text if isinstance(row, CollectionRow) else (row.bookmark.ref, bool(row.words), bool(row.note))
