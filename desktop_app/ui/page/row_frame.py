"""The card around rows of facts that stand below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from desktop_app.ui.page.rows import Frame, Shape
from desktop_app.ui.widgets.painting import paint_panel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.theme import Theme

RADIUS = 8
_LINE_INSET = 12


def paint_frame(painter: QPainter, box: QRectF, row: Row, theme: Theme) -> None:
    """Draw the part of a card that is around one row. A line parts it from the row above; links stay with theirs."""
    if row.frame is Frame.NONE:
        return
    colors, px = theme.colors, theme.px
    radius = px(RADIUS)
    fill = colors.raised if row.frame is Frame.RAISED else colors.surface
    over, under = (0 if row.is_first else 2 * radius), (0 if row.is_last else 2 * radius)
    paint_panel(painter, box.adjusted(0, -over, 0, under), radius, fill, colors.line)
    if not row.is_first and row.shape is not Shape.LINKS:
        inset = px(_LINE_INSET)
        painter.fillRect(QRectF(box.left() + inset, 0, box.width() - 2 * inset, 1), QColor(colors.line))
