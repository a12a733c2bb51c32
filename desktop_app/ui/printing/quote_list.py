"""The quotes of a place, each to be ticked for printing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.citations import speech_words
from desktop_app.ui.printing.check_box import TickBox
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QPainter

    from desktop_app.catalog.records import PersonRecord, QuoteRecord
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

    AnyIndex = QModelIndex | QPersistentModelIndex

_INVALID = QModelIndex()
_LINES = 3


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote as the list shows it."""

    id: str
    words: str
    is_verbatim: bool
    name: str
    speech: str
    when: str

    @classmethod
    def of(cls, quote: QuoteRecord, person: PersonRecord) -> QuoteRow:
        """The row of a quote."""
        is_verbatim = quote.kind is QuoteKind.DIRECT
        words = quoted(quote.text) if is_verbatim else typeset(quote.text)
        when = quote.said.display if quote.said else "no date"
        return cls(quote.id, words, is_verbatim, typeset(person.name), typeset(speech_words(quote)), when)


class QuoteRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole


class QuoteModel(QAbstractListModel):
    """The quotes, and which of them are ticked."""

    ticked = Signal(object)  # tuple[str, ...]: the ids of the ticked quotes, in the order of the list

    def __init__(self, rows: Iterable[QuoteRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._chosen: frozenset[str] = frozenset()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked quotes."""
        return tuple(row.id for row in self._rows if row.id in self._chosen)

    def set_chosen(self, ids: Iterable[str]) -> None:
        """Tick these without telling."""
        self._chosen = frozenset(ids)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])

    def id_at(self, index: AnyIndex) -> str:
        """The id of the quote in a row."""
        return self._rows[index.row()].id

    def rowCount(self, parent: AnyIndex = _INVALID) -> int:
        """Override QAbstractListModel."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Override QAbstractListModel: a quote can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as in Qt
        """Override QAbstractListModel."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {row.speech}"
            case Qt.ItemDataRole.AccessibleDescriptionRole | Qt.ItemDataRole.ToolTipRole:
                return row.words
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.id in self._chosen else Qt.CheckState.Unchecked
            case QuoteRole.ROW:
                return row
            case _:
                return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - as in Qt
        """Override QAbstractListModel: tick or untick."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self._rows[index.row()]
        is_on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._chosen = self._chosen | {row.id} if is_on else self._chosen - {row.id}
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(self.chosen)
        return True


class QuoteDelegate(QStyledItemDelegate):
    """Paints a tick box, up to three lines of the words, and who said them."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tick_box = TickBox(theme, icons)

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Override QStyledItemDelegate: all rows are as high."""
        words = QFontMetricsF(self._theme.font(TextRole.QUOTE_SMALL)).lineSpacing() * _LINES
        caption = QFontMetricsF(self._theme.font(TextRole.CAPTION)).lineSpacing()
        return QSize(option.rect.width(), int(words + caption) + self._theme.px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Override QStyledItemDelegate."""
        colors, px = self._theme.colors, self._theme.px
        row: QuoteRow = index.data(QuoteRole.ROW)
        rect = QRectF(option.rect).adjusted(px(4), px(2), -px(4), -px(2))
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_current:
            painting.paint_soft_panel(painter, rect, px(6), colors)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painting.paint_ring(painter, rect, px(6), colors.focus)
        box = QRectF(rect.left() + px(8), rect.top() + px(8), px(18), px(18))
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        self._tick_box.paint(painter, box, is_on=is_on)
        left = box.right() + px(10)
        room = QRectF(left, rect.top() + px(6), rect.right() - px(8) - left, rect.height() - px(12))
        below = self._paint_words(painter, room, row, colors.sel_text if is_current else colors.text)
        room.setTop(below + px(2))
        self._paint_speaker(painter, room, row, colors.text2)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Override QStyledItemDelegate: a click anywhere on the row ticks it, and so does Space."""
        is_space = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space  # type: ignore[attr-defined]
        if event.type() is not QEvent.Type.MouseButtonRelease and not is_space:
            return False
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(model.index(index.row(), 0), state, Qt.ItemDataRole.CheckStateRole)

    def _paint_words(self, painter: QPainter, room: QRectF, row: QuoteRow, ink: str) -> float:
        """Paint up to three lines, and say where they end."""
        font = self._theme.font(TextRole.QUOTE_SMALL if row.is_verbatim else TextRole.ROW)
        metrics = QFontMetricsF(font)
        layout = QTextLayout(row.words, font)
        painter.setPen(QColor(ink))
        painter.setFont(font)
        top = room.top()
        layout.beginLayout()
        for number in range(1, _LINES + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            end = line.textStart() + line.textLength() if number < _LINES else len(row.words)
            words = row.words[line.textStart() : end].rstrip()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(QPointF(room.left(), top + metrics.ascent()), shown)
            top += metrics.lineSpacing()
        layout.endLayout()
        return top

    def _paint_speaker(self, painter: QPainter, room: QRectF, row: QuoteRow, ink: str) -> None:
        font = self._theme.font(TextRole.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = f"{row.name}, {row.when}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QPointF(room.left(), room.top() + metrics.ascent()), shown)
