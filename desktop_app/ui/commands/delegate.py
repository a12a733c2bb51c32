"""Paints the rows of a list of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop_app.ui.commands.rows import CommandRole, CommandRow, Index
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 32
_HEADING_HEIGHT = 38
_INSET = 14
_FRAME = 6
_GAP = 8
_CAP_HEIGHT = 20
_RADIUS = 6
_LEAST_WORDS = 90  # the words keep this much of a narrow row
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class CommandDelegate(QStyledItemDelegate):
    """Words on the left, what they are beside them, keys as caps on the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate: all rows are alike."""
        row = index.data(CommandRole.ROW)
        return QSize(self._theme.px(100), self._theme.px(_HEADING_HEIGHT if row.is_heading else _HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate: draw a heading or a command."""
        row: CommandRow = index.data(CommandRole.ROW)
        rect, px = QRectF(option.rect), self._theme.px
        painter.save()
        inner = rect.adjusted(px(_INSET), 0, -px(_INSET), 0)
        if row.is_heading:
            self._write(painter, inner.adjusted(0, px(10), 0, 0), row.text, TextRole.SECTION, self._theme.colors.text)
        else:
            card = rect.adjusted(px(_FRAME), 1, -px(_FRAME), -1)
            painting.paint_row_ground(painter, card, px(_RADIUS), option.state, self._theme)
            self._paint_command(painter, inner, row, is_chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_command(self, painter: QPainter, room: QRectF, row: CommandRow, *, is_chosen: bool) -> None:
        colors = self._theme.colors
        right = self._paint_keys(painter, room, row.keys)
        words = room.adjusted(0, 0, right - room.right(), 0)
        used = self._write(painter, words, row.text, TextRole.ROW, colors.sel_text if is_chosen else colors.text)
        beside = words.adjusted(used + self._theme.px(_GAP), 0, 0, 0)
        if row.detail and beside.width() > self._theme.px(_GAP * 3):
            self._write(painter, beside, row.detail, TextRole.CAPTION, colors.text2)

    def _paint_keys(self, painter: QPainter, room: QRectF, keys: tuple[str, ...]) -> float:
        """Draw the caps from the right; gives where the room for the words ends. What does not fit is left out."""
        colors, px = self._theme.colors, self._theme.px
        font = self._theme.font(TextRole.CAPTION)
        painter.setFont(font)
        right = room.right()
        for key in reversed(keys):
            width = QFontMetricsF(font).horizontalAdvance(key) + px(12)
            if right - width < room.left() + px(_LEAST_WORDS):
                break
            cap = QRectF(right - width, room.center().y() - px(_CAP_HEIGHT) / 2, width, px(_CAP_HEIGHT))
            painting.paint_panel(painter, cap, px(4), colors.window, colors.line2)
            painter.setPen(QColor(colors.text2))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right = cap.left() - px(4)
        return right - px(_GAP)

    def _write(self, painter: QPainter, room: QRectF, words: str, role: TextRole, color: str) -> float:
        font = self._theme.font(role)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, _LINE, shown)
        return metrics.horizontalAdvance(shown)
