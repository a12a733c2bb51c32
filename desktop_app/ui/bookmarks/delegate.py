"""Paints the rows of the list of bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop_app.ui.bookmarks.model import BookmarkRole, Index
from desktop_app.ui.bookmarks.rows import MISSING, CollectionRow, EntryRow, Row
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_INSET, _FRAME, _ICON = 18, 6, 18
_TEXT = _INSET + _ICON + 10
_ABOVE, _BELOW, _BETWEEN = 8, 8, 2
_HEADING_ABOVE = 14
_RADIUS = 8
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class BookmarksDelegate(QStyledItemDelegate):
    """Name, what was said, what it is, and the beginning of the note: a line each, cut where there is no room."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate: as high as its lines."""
        row, px = index.data(BookmarkRole.ROW), self._theme.px
        if isinstance(row, CollectionRow):
            return QSize(px(100), round(px(_HEADING_ABOVE + _BELOW) + self._height(TextRole.SECTION)))
        lines = [self._height(role) for _, role, _ in self._lines(row, is_chosen=False)]
        return QSize(px(100), round(px(_ABOVE + _BELOW) + sum(lines) + px(_BETWEEN) * (len(lines) - 1)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate: draw a head or a bookmark."""
        row: Row = index.data(BookmarkRole.ROW)
        rect, px = QRectF(option.rect), self._theme.px
        painter.save()
        if isinstance(row, CollectionRow):
            room = rect.adjusted(px(_INSET), px(_HEADING_ABOVE), -px(_INSET), -px(_BELOW))
            self._write(painter, room, row.text, TextRole.SECTION, self._theme.colors.text)
        else:
            card = rect.adjusted(px(_FRAME), 1, -px(_FRAME), -1)
            painting.paint_row_ground(painter, card, px(_RADIUS), option.state, self._theme)
            self._paint_entry(painter, rect, row, is_chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRectF, row: EntryRow, *, is_chosen: bool) -> None:
        colors, px = self._theme.colors, self._theme.px
        top = rect.top() + px(_ABOVE)
        first = self._height(TextRole.ROW_STRONG)
        center = QPointF(rect.left() + px(_INSET + _ICON / 2), top + first / 2)
        self._icons.paint(painter, center, row.icon, color=colors.text2, size=_ICON)
        for text, role, ink in self._lines(row, is_chosen=is_chosen):
            height = self._height(role)
            room = QRectF(rect.left() + px(_TEXT), top, rect.width() - px(_TEXT + _INSET), height)
            self._write(painter, room, text, role, ink)
            top += height + px(_BETWEEN)

    def _lines(self, row: EntryRow, *, is_chosen: bool) -> Iterator[tuple[str, TextRole, str]]:
        """Each line with how it is set; what is missing is said in words first."""
        colors = self._theme.colors
        ink = colors.sel_text if is_chosen else colors.text2 if row.is_missing else colors.text
        yield row.title, TextRole.ROW_STRONG, ink
        if row.words:
            yield row.words, TextRole.QUOTE_SMALL if row.is_verbatim else TextRole.PARAPHRASE, ink
        line = f"{MISSING} · {row.line}" if row.is_missing else row.line
        yield line, TextRole.CAPTION, colors.text2
        if row.note:
            yield f"Note: {row.note}", TextRole.CAPTION, colors.sel_text if is_chosen else colors.text

    def _height(self, role: TextRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()

    def _write(self, painter: QPainter, room: QRectF, words: str, role: TextRole, color: str) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, _LINE, shown)
