"""Draws an overview strip that has been laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop_app.ui.page.strip_eras import NAME, SHORT_NAME
from desktop_app.ui.page.strip_geometry import Fill
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.tokens import TRANSPARENT
from desktop_app.ui.widgets.painting import paint_dashed_panel, paint_panel, paint_ring

if TYPE_CHECKING:
    from desktop_app.ui.page.strip_geometry import Bar, Box, Column, LaneBox, StripLayout
    from desktop_app.ui.theme.theme import Theme

_PALE = 0.59
_BAR_RADIUS = 3
_HATCH = 5
_LETTER_AT, _LETTER_ROOM = 5, 16
_NARROW_BAR = 24
_NAME_ROOM = 80
_TRIANGLE = 5
_LABEL_HEIGHT, _LABEL_PAD = 17, 6


@dataclass(frozen=True, slots=True)
class StripState:
    """What of a strip changes under hand and keyboard."""

    marker_words: str
    window: Box | None
    chosen: Box | None  # the item that the keyboard is on


class StripPainter:
    """Draws one strip with one painter."""

    def __init__(self, painter: QPainter, layout: StripLayout, theme: Theme) -> None:
        self._painter = painter
        self._layout = layout
        self._theme = theme
        self._colors = theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, state: StripState) -> None:
        """Draw everything, from the ground up."""
        if state.window:
            self._fill(state.window, self._colors.surface)
        self._paint_ticks()
        if self._layout.eras_name:
            self._paint_eras(self._layout.eras_name)
        for lane in self._layout.lanes:
            self._paint_lane(lane)
        self._paint_quotes()
        if state.window:
            self._paint_window(state.window)
        if self._layout.later:
            color = QColor(self._colors.sunken)
            color.setAlphaF(_PALE)
            self._painter.fillRect(_rect(self._layout.later), color)
        if state.chosen:
            grown = _rect(state.chosen).adjusted(-3, -3, 3, 3)
            paint_ring(self._painter, grown, self._px(5), self._colors.focus)
        self._paint_marker(state.marker_words)

    def _px(self, length: float) -> float:
        return length * self._layout.zoom

    def _fill(self, box: Box, color: str) -> None:
        self._painter.fillRect(_rect(box), QColor(color))

    def _text(self, box: QRectF, text: str, role: TextRole, color: str, weight: QFont.Weight | None = None) -> None:
        """One line in a box, elided if it is too long."""
        font = self._theme.font(role)
        if weight is not None:
            font.setWeight(weight)
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _line(self, color: str, points: tuple[QPointF, QPointF], width: float = 1.0) -> None:
        self._painter.setPen(QPen(QColor(color), width))
        self._painter.drawLine(QLineF(*points))

    def _paint_ticks(self) -> None:
        layout, colors = self._layout, self._colors
        bottom = _sharp(layout.baseline)
        for tick in layout.ticks:
            x = _sharp(tick.x)
            self._line(colors.line, (QPointF(x, layout.plot.y), QPointF(x, bottom)))
            box = QRectF(x + self._px(3), layout.tick_box_top - self._px(4), self._px(60), self._px(18))
            self._text(box, tick.label, TextRole.CAPTION, colors.text3)
        self._line(colors.line2, (QPointF(layout.plot.x, bottom), QPointF(layout.plot.right, bottom)))

    def _paint_eras(self, name_box: Box) -> None:
        """Draw the programs in a neutral tone: only a rule has a colour of its own."""
        colors = self._colors
        name = NAME if name_box.width >= self._px(_NAME_ROOM) else SHORT_NAME
        self._text(_rect(name_box), name, TextRole.LABEL, colors.text2)
        for era in self._layout.eras:
            box = _rect(era.box)
            paint_panel(self._painter, box, min(self._px(_BAR_RADIUS), box.width() / 2), colors.neutral, colors.line2)
            for hatched in era.hatched:
                self._fill(hatched, colors.sunken)
                self._paint_hatching(_rect(hatched), colors.control)
        for era in self._layout.eras:
            self._text(_rect(era.room), era.label, TextRole.CAPTION, colors.text2)

    def _paint_lane(self, lane: LaneBox) -> None:
        role = TextRole.ROW_STRONG if lane.is_own else TextRole.LABEL
        self._text(_rect(lane.name_box), lane.name, role, self._colors.text if lane.is_own else self._colors.text2)
        dots = QPen(QColor(self._colors.control), 1.0)
        dots.setDashPattern([1, 3])
        dots.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(dots)
        y = _sharp(lane.middle)
        for start, end in lane.gaps:
            self._painter.drawLine(QLineF(start, y, end, y))
        for bar in lane.bars:
            self._paint_bar(bar)

    def _paint_bar(self, bar: Bar) -> None:
        colors, box = self._colors, _rect(bar.box)
        rule = colors.guidance(bar.rule) if bar.is_guidance else colors.rule(bar.rule)
        if bar.fill is Fill.HATCHED:
            self._paint_hatching(box, rule.edge)
            return
        fill = colors.surface if rule.fill == TRANSPARENT else rule.fill
        paint = paint_dashed_panel if bar.is_guidance else paint_panel
        paint(self._painter, box, min(self._px(_BAR_RADIUS), box.width() / 2), fill, rule.edge)
        if bar.has_letter:
            self._paint_letter(box, bar.rule.words.code, rule.ink)
            after = self._px(_LETTER_AT + _LETTER_ROOM)
            self._text(box.adjusted(after, 0, -self._px(4), 0), bar.label, TextRole.CAPTION, rule.ink)

    def _paint_letter(self, box: QRectF, letter: str, color: str) -> None:
        """The letter of a rule at the left of its bar; in the middle of one that is hardly wider than it."""
        font = self._theme.font(TextRole.CAPTION)
        font.setWeight(QFont.Weight.DemiBold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        if box.width() < self._px(_NARROW_BAR):
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        else:
            self._painter.drawText(box.adjusted(self._px(_LETTER_AT), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, letter)

    def _paint_hatching(self, box: QRectF, color: str) -> None:
        painter, step = self._painter, self._px(_HATCH)
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(QColor(color), 1.0))
        x = box.left() - box.left() % step  # the lines of two pieces side by side meet
        while x - box.height() < box.right():
            painter.drawLine(QLineF(x - box.height(), box.bottom(), x, box.top()))
            x += step
        painter.restore()

    def _paint_quotes(self) -> None:
        if self._layout.quotes_name is None:
            return
        self._text(_rect(self._layout.quotes_name), "Quotes", TextRole.LABEL, self._colors.text2)
        for column in sorted(self._layout.columns, key=lambda column: not column.is_year):
            self._paint_column(column)

    def _paint_column(self, column: Column) -> None:
        painter, ink = self._painter, self._colors.text2
        verbatim, paraphrased = _pixels(column.verbatim), _pixels(column.paraphrased)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if column.is_year:
            pen = QPen(QColor(ink), 1.0)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(verbatim.united(paraphrased).adjusted(0, 0, -1, 0))
        else:
            painter.fillRect(verbatim, QColor(ink))
            if not paraphrased.isEmpty():
                painter.setPen(QPen(QColor(ink), 1.0))
                painter.setBrush(QColor(self._colors.surface))
                painter.drawRect(paraphrased.adjusted(0, 0, -1, -1 if verbatim.isEmpty() else 0))
        painter.restore()

    def _paint_window(self, window: Box) -> None:
        colors, painter = self._colors, self._painter
        painter.setPen(QPen(QColor(colors.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_rect(window), self._px(3), self._px(3))
        for handle in self._layout.handles(window):
            box = _rect(handle)
            paint_panel(painter, box, self._px(2), colors.accent)
            grip = box.height() / 4
            top, bottom = QPointF(box.center().x(), box.top() + grip), QPointF(box.center().x(), box.bottom() - grip)
            self._line(colors.accent_text, (top, bottom))

    def _paint_marker(self, words: str) -> None:
        layout, colors, painter = self._layout, self._colors, self._painter
        x, label_top = layout.marker, layout.tick_box_top - self._px(3)
        self._line(colors.text, (QPointF(x, 0), QPointF(x, label_top)), 1.5)
        half = self._px(_TRIANGLE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.text))
        painter.drawPolygon(QPolygonF([QPointF(x - half, 0), QPointF(x + half, 0), QPointF(x, half * 1.2)]))
        font = self._theme.font(TextRole.CAPTION)
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2 * self._px(_LABEL_PAD)
        room = layout.plot.right + self._px(16)
        left = min(max(x - width / 2, self._px(2)), room - width)
        box = QRectF(left, label_top, width, self._px(_LABEL_HEIGHT))
        paint_panel(painter, box, self._px(3), colors.text)
        painter.setFont(font)
        painter.setPen(QColor(colors.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _pixels(box: Box) -> QRectF:
    """The rectangle with its sides between pixels, so that thin columns are equally sharp."""
    left, top = round(box.x), round(box.y)
    return QRectF(left, top, max(round(box.right) - left, 1), round(box.bottom) - top)


def _sharp(position: float) -> float:
    """The middle of the pixel that a line of one pixel covers."""
    return int(position) + 0.5
