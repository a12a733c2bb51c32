"""Paints a row of the list of places: disclosure, badge, name, number of quotes or date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop_app.ui.places.model import PlaceRole
from desktop_app.ui.theme.badges import paint_badge, paint_disc
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

ROW_HEIGHT = 28
_STEP = 20  # by which a county is set in from its state
_DISCLOSURE, _BADGE, _NAME = 13, 35, 52  # from the left: the middle of the first two, the beginning of the third
_BADGE_SIZE = 17
_INSET = 8
_RIGHT_GAP = 6
_RADIUS = 6
_BAR = 3


class PlaceDelegate(QStyledItemDelegate):
    """Draws the whole width of a row, so that a selected row is one shape from edge to edge."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Override QStyledItemDelegate: all rows are as high."""
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QStyledItemDelegate: draw the row."""
        px = self._theme.px
        row = QRectF(option.rect)
        row.setLeft(0)
        row.adjust(0, 1, -px(_RIGHT_GAP), -1)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, row, state, is_selected=is_selected)
        step = px(_STEP) if index.data(PlaceRole.IS_WITHIN) else 0
        middle = row.center().y()
        if state & QStyle.StateFlag.State_Children:
            name = IconName.DOWN if state & QStyle.StateFlag.State_Open else IconName.RIGHT
            colors = self._theme.colors
            ink = colors.sel_row_text if is_selected else colors.text2
            self._icons.paint(painter, QPointF(px(_DISCLOSURE) + step, middle), name, color=ink, size=16)
        self._paint_badge(painter, QPointF(px(_BADGE) + step, middle), index, is_selected=is_selected)
        self._paint_words(painter, row.adjusted(px(_NAME) + step, 0, -px(_INSET), 0), index, is_selected=is_selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag, *, is_selected: bool) -> None:
        colors, radius = self._theme.colors, self._theme.px(_RADIUS)
        if is_selected:
            painting.paint_panel(painter, row, radius, colors.sel_row)
            if self._theme.is_dark:
                bar = QRectF(row.left(), row.top() + radius / 2, self._theme.px(_BAR), row.height() - radius)
                painting.paint_panel(painter, bar, self._theme.px(_BAR) / 2, colors.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setOpacity(0.6)
            painting.paint_panel(painter, row, radius, colors.line)
            painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus:
            if is_selected:
                painting.paint_ring_on_fill(painter, row, radius, colors.sel_row_text)
            else:
                painting.paint_ring(painter, row, radius, colors.focus)

    def _paint_badge(
        self, painter: QPainter, center: QPointF, index: QModelIndex | QPersistentModelIndex, *, is_selected: bool
    ) -> None:
        size, colors = self._theme.px(_BADGE_SIZE), self._theme.colors
        if is_selected:
            paint_disc(painter, center, size, colors)
        paint_badge(painter, center, size, index.data(PlaceRole.BADGE), colors)

    def _paint_words(
        self, painter: QPainter, room: QRectF, index: QModelIndex | QPersistentModelIndex, *, is_selected: bool
    ) -> None:
        colors = self._theme.colors
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        figure = index.data(PlaceRole.FIGURE)
        if figure:
            font = self._theme.font(TextRole.CAPTION)
            painter.setFont(font)
            painter.setPen(QColor(colors.sel_row_text if is_selected else colors.text3))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, figure)
            room.setRight(room.right() - QFontMetrics(font).horizontalAdvance(figure) - self._theme.px(6))
        font = self._theme.font(TextRole.ROW_MEDIUM if index.data(PlaceRole.IS_CHIEF) else TextRole.ROW)
        painter.setFont(font)
        painter.setPen(QColor(colors.sel_row_text if is_selected else colors.text))
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle, name)
