"""Paints the rows of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop_app.ui.search import hit_layout
from desktop_app.ui.search.results_model import HeadingRow, HitRow, ResultRole
from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.ui.search.faces import Face
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_BADGE_SIZE = 17
_RADIUS = 8
_BAR = 3


class ResultsDelegate(QStyledItemDelegate):
    """Measures and draws; what a row looks like is kept by what it says, never by where it stands."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)
        self._width = 0
        self._layouts: dict[tuple[str, str], tuple[Face, hit_layout.HitLayout]] = {}
        theme.changed.connect(self._layouts.clear)

    def set_width(self, width: int) -> None:
        """Lay rows out for a view of this width from now on."""
        if width != self._width:
            self._width = width
            self._layouts.clear()

    def forget(self) -> None:
        """Drop what was measured, since other results have come."""
        self._layouts.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate: the height that the words need."""
        row = index.data(ResultRole.ROW)
        height = self._layout(row).height if isinstance(row, HitRow) else self._theme.px(hit_layout.HEADING_HEIGHT)
        return QSize(self._width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate: draw a heading or a hit."""
        painter.save()
        row = index.data(ResultRole.ROW)
        rect = QRectF(option.rect)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row, option.state)
        elif isinstance(row, HitRow):
            self._paint_hit(painter, rect, row, option.state)
        painter.restore()

    def _layout(self, row: HitRow) -> hit_layout.HitLayout:
        key = (row.hit.kind.value, row.hit.id)
        face, layout = self._layouts.get(key, (None, None))
        if layout is None or face != row.face:
            layout = hit_layout.lay_out(row.face, self._theme, self._width)
            self._layouts[key] = (row.face, layout)
        return layout

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: HeadingRow, state: QStyle.StateFlag) -> None:
        colors, px = self._theme.colors, self._theme.px
        line = rect.adjusted(px(20), 0, -px(hit_layout.RIGHT - 2), 0)
        painter.fillRect(QRectF(line.left(), line.bottom() - 1, line.width(), 1), QColor(colors.line))
        room = line.adjusted(0, px(4), 0, -px(2))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        left = 0.0
        for words, role, color in (
            (row.kind.heading, TextRole.INSTRUMENT, colors.text),
            (f"{row.total:,}", TextRole.CAPTION, colors.text3),
        ):
            font = self._theme.font(role)
            painter.setFont(font)
            painter.setPen(QColor(color))
            painter.drawText(room.adjusted(left, 0, 0, 0), middle, words)
            left += QFontMetricsF(font).horizontalAdvance(words) + px(8)
        if row.offer:
            font = self._theme.font(TextRole.CAPTION)
            font.setUnderline(bool(state & QStyle.StateFlag.State_MouseOver))
            painter.setFont(font)
            painter.setPen(QColor(colors.link))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, row.offer)
        if state & QStyle.StateFlag.State_HasFocus:
            around = rect.adjusted(px(hit_layout.FRAME_LEFT), 2, -px(hit_layout.FRAME_RIGHT), -2)
            painting.paint_ring(painter, around, px(6), colors.focus)

    def _paint_hit(self, painter: QPainter, rect: QRectF, row: HitRow, state: QStyle.StateFlag) -> None:
        colors, px = self._theme.colors, self._theme.px
        self._paint_card(painter, rect, state)
        layout, face = self._layout(row), row.face
        center = QPointF(rect.left() + px(hit_layout.MARK), rect.top() + layout.middle)
        if isinstance(face.mark, Badge):
            paint_badge(painter, center, px(_BADGE_SIZE), face.mark, colors)
        else:
            self._icons.paint(painter, center, face.mark, color=colors.text2)
        for text, at in layout.pieces:
            text.draw(painter, rect.topLeft() + at)
        if layout.bar:
            bar = layout.bar.translated(rect.topLeft())
            pen = QPen(QColor(colors.control), bar.width())
            pen.setDashPattern([2, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))
        if face.aside:
            font = self._theme.font(TextRole.LABEL)
            height = QFontMetricsF(font).height()
            right = rect.right() - px(hit_layout.RIGHT)
            room = QRectF(rect.left(), center.y() - height / 2, right - rect.left(), height)
            painter.setFont(font)
            painter.setPen(QColor(colors.text2))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, face.aside)

    def _paint_card(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colors, px = self._theme.colors, self._theme.px
        card = rect.adjusted(px(hit_layout.FRAME_LEFT), 1, -px(hit_layout.FRAME_RIGHT), -1)
        if state & QStyle.StateFlag.State_Selected:
            painting.paint_soft_panel(painter, card, px(_RADIUS), colors)
            bar = QRectF(card.left(), card.top() + px(5), px(_BAR), card.height() - 2 * px(5))
            painting.paint_panel(painter, bar, px(_BAR) / 2, colors.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.paint_panel(painter, card, px(_RADIUS), colors.raised)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.paint_ring(painter, card, px(_RADIUS), colors.focus)
