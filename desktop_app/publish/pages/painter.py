"""Paints a page: each mark once, at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.publish.pages.look import Ink, PageLook
from desktop_app.publish.pages.marks import BadgeMark, Box, Hairline, Mark, TextLine
from desktop_app.publish.pages.measures import STROKE
from desktop_app.publish.pages.text import UNITS, paint_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.publish.pages.flow import Placed


def paint_page(painter: QPainter, marks: Iterable[Placed[Mark]], look: PageLook) -> None:
    """Paint marks with one unit a point, on any device."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setPen(QPen(QColor(look.inks[Ink.LINE]), STROKE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y, mark in marks:
        match mark:
            case TextLine():
                paint_line(painter, mark, x, y)
            case BadgeMark():
                _paint_badge(painter, mark, x, y, look)
            case Hairline():
                painter.drawLine(QPointF(x, y), QPointF(x + mark.width, y))
            case Box():
                painter.drawRect(QRectF(x, y, mark.width, mark.height))
    painter.restore()


def _paint_badge(painter: QPainter, badge: BadgeMark, x: float, y: float, look: PageLook) -> None:
    """Paint a badge in units finer than a point: the strokes of a badge are at least one unit wide."""
    painter.save()
    painter.translate(x + badge.size / 2, y + badge.size / 2)
    painter.scale(1 / UNITS, 1 / UNITS)
    look.paint_badge(painter, QPointF(0, 0), badge.size * UNITS, badge.rule, is_guidance=badge.is_guidance)
    painter.restore()
