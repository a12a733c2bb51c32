"""The rows of a list of commands: headings, and what can be chosen below them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One line: what it is, a word beside it, and the keys that lead to it."""

    text: str
    detail: str = ""
    keys: tuple[str, ...] = ()
    is_heading: bool = False

    @property
    def words(self) -> str:
        """The row as it is said: "Zoom in, Ctrl++ or Ctrl+="."""
        return ", ".join(part for part in (self.text, self.detail, " or ".join(self.keys)) if part)


class CommandRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole


class CommandModel(QAbstractListModel):
    """Rows as given; headings cannot be selected."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CommandRow, ...] = ()

    @property
    def rows(self) -> tuple[CommandRow, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: Sequence[CommandRow]) -> None:
        """List these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

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
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.words
            case CommandRole.ROW:
                return row
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Override QAbstractListModel: a heading is only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self._rows[index.row()].is_heading else flags | Qt.ItemFlag.ItemIsSelectable
