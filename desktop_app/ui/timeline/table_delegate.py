"""Paints the cells of the table of a timeline: verbatim words in serif, whatever else in sans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop_app.domain.typography import hanging_marks
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.table_model import TableRole
from desktop_app.ui.timeline.table_rows import Column
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.lights import Lights, draw_lit
from desktop_app.ui.widgets.source_token import paint_source_token

if TYPE_CHECKING:
    from typing import TypeAlias

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.table_rows import TableRow

    _Ranges: TypeAlias = list[QTextLayout.FormatRange]

ROW_HEIGHT = 46  # two lines of words
_PAD = 8
_BAR = 3
_LINES = 2
_BEFORE_HIT = 24  # letters, of a cell that begins at its hit


class TableDelegate(QStyledItemDelegate):
    """Two lines in each cell at most; what does not fit is elided, and said by tooltip and details."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Paint with the fonts and colours of a theme."""
        super().__init__(parent)
        self._theme = theme
        self.lights = Lights(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Override QStyledItemDelegate: all rows are as high."""
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QStyledItemDelegate: draw the ground, the words and the ring around the current cell."""
        row, column = index.data(TableRole.ROW), Column(index.column())
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(colors.accent_soft if is_selected else colors.surface))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(colors.line))
        if is_selected and column is Column.DATE:
            painter.fillRect(QRectF(rect.left(), rect.top(), px(_BAR), rect.height()), QColor(colors.accent))
        if column is Column.SOURCE:
            paint_source_token(painter, rect.center(), row.card.source, self._theme)
        else:
            font = self._theme.font(_role(row, column))
            painter.setPen(QColor(self._ink(column, row, is_selected=is_selected)))
            room = rect.adjusted(px(_PAD), 0, -px(_PAD), 0)
            words = str(index.data())
            self._paint_words(painter, room, words, self.lights.ranges(words, row.card.key, column), font)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painting.paint_ring(painter, rect, px(4), colors.focus)
        painter.restore()

    def _ink(self, column: Column, row: TableRow, *, is_selected: bool) -> str:
        colors = self._theme.colors
        if is_selected:
            return colors.sel_text
        is_main = column in (Column.DATE, Column.WHO) or (column is Column.WORDS and row.is_verbatim)
        return colors.text if is_main else colors.text2

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, lit: _Ranges, font: QFont) -> None:
        words, lit = with_hit_in_view(words, lit, font, room.width())
        lines = _lines(words, font, room.width())
        metrics = QFontMetricsF(font)
        y = room.top() + (room.height() - metrics.height() * len(lines)) / 2
        painter.setFont(font)
        for start, line in lines:
            here = shifted(lit, -start, len(line))
            if here:
                draw_lit(painter, QRectF(room.left(), y, room.width(), metrics.height()), line, font, here)
            else:
                painter.drawText(QPointF(room.left(), round(y + metrics.ascent())), line)
            y += metrics.height()


def _role(row: TableRow, column: Column) -> TextRole:
    if column is Column.WORDS and row.is_verbatim:
        return TextRole.QUOTE_SMALL
    if column is Column.DATE:
        return TextRole.DATE if row.is_exact else TextRole.DATE_IMPRECISE
    return TextRole.ROW_STRONG if column is Column.WHO else TextRole.ROW


def _lines(words: str, font: QFont, width: float) -> list[tuple[int, str]]:
    """The words broken into lines, each with where it begins.

    The last line there is room for ends in an ellipsis if more follows.
    """
    layout = QTextLayout(words, font)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:_LINES], len(words)]
    lines = [(start, words[start:end].rstrip()) for start, end in zip(starts, ends, strict=False)]
    metrics = QFontMetricsF(font)
    return [(start, metrics.elidedText(line, Qt.TextElideMode.ElideRight, width + 1)) for start, line in lines]


def with_hit_in_view(words: str, lit: _Ranges, font: QFont, width: float) -> tuple[str, _Ranges]:
    """The words from shortly before their first hit, where that would be cut off; the ellipsis is outside the marks."""
    if not lit:
        return words, lit
    start, last = _lines(words, font, width)[-1]
    first = lit[0].start
    if not last.endswith("…") or first < start + len(last) - 1:
        return words, lit
    cut = words.rfind(" ", 0, max(first - _BEFORE_HIT, 1)) + 1
    lead = f"… {hanging_marks(words)}"
    part = lead + words[cut:]
    return part, shifted(lit, len(lead) - cut, len(part))


def shifted(lit: _Ranges, by: int, length: int) -> _Ranges:
    """The looks of the hits for a part of the words, which is of some length."""
    moved = []
    for each in lit:
        first, end = max(each.start + by, 0), min(each.start + each.length + by, length)
        if first < end:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = first, end - first, each.format
            moved.append(found)
    return moved
