"""The few strokes that every widget of ours is drawn with: a panel, a focus ring, an icon in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from desktop_app.ui.theme.icons import IconName, Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors

FOCUS_WIDTH = 2.0
_BAR = 3
_DASHES = (3.0, 3.0)


def paint_panel(painter: QPainter, rect: QRectF, radius: float, fill: str | None, edge: str | None = None) -> None:
    """Fill a rectangle with round corners and draw its edge, one pixel wide, inside it."""
    _paint_panel(painter, rect, radius, fill, QPen(QColor(edge), 1.0) if edge else QPen(Qt.PenStyle.NoPen))


def paint_dashed_panel(painter: QPainter, rect: QRectF, radius: float, fill: str | None, edge: str) -> None:
    """The same with an edge in dashes, around what is not law: a gap, or guidance."""
    pen = QPen(QColor(edge), 1.0)
    pen.setDashPattern(_DASHES)
    _paint_panel(painter, rect, radius, fill, pen)


def _paint_panel(painter: QPainter, rect: QRectF, radius: float, fill: str | None, pen: QPen) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = 0.0 if pen.style() is Qt.PenStyle.NoPen else 0.5
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def paint_soft_panel(painter: QPainter, rect: QRectF, radius: float, colors: Colors, edge: str | None = None) -> None:
    """Fill what is chosen with the soft accent; where contrast is asked for, an edge says it too."""
    paint_panel(painter, rect, radius, colors.accent_soft, edge)
    paint_ring(painter, rect, radius, colors.soft_edge)


def paint_ring(painter: QPainter, rect: QRectF, radius: float, color: str) -> None:
    """Draw the ring of the keyboard focus, inside the shape."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = FOCUS_WIDTH / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def paint_ring_on_fill(painter: QPainter, rect: QRectF, radius: float, color: str) -> None:
    """Draw the focus ring on a shape that is itself filled with the colour of the focus: a step further in."""
    paint_ring(painter, rect.adjusted(2, 2, -2, -2), radius - 2, color)


def paint_row_ground(painter: QPainter, card: QRectF, radius: float, state: QStyle.StateFlag, theme: Theme) -> None:
    """Draw what lies under a row of a list: soft with a bar if it is chosen, pale under the mouse, ringed in focus."""
    colors, px = theme.colors, theme.px
    if state & QStyle.StateFlag.State_Selected:
        paint_soft_panel(painter, card, radius, colors)
        bar = QRectF(card.left(), card.top() + px(4), px(_BAR), card.height() - 2 * px(4))
        paint_panel(painter, bar, px(_BAR) / 2, colors.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        paint_panel(painter, card, radius, colors.raised)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, card, radius, colors.focus)


class IconPainter:
    """Draws icons at a size of the design, in the middle of a place."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons

    def paint(self, painter: QPainter, center: QPointF, name: IconName, *, color: str, size: float = 18) -> None:
        """Draw one icon on whole pixels, so that its lines are sharp."""
        pixels = self._theme.px(size)
        pixmap = self._icons.pixmap(name, pixels, color, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(round(center.x() - pixels / 2), round(center.y() - pixels / 2)), pixmap)
