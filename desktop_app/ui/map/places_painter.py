"""Draws the map of counties and cities: outlines as hairlines, badges with lines that lead to their places, names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from desktop_app.ui.theme.badges import paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.painting import paint_panel, paint_ring

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.albers import Spot
    from desktop_app.ui.map.camera import Camera
    from desktop_app.ui.map.crowd import Placed
    from desktop_app.ui.map.outlines import Outlines
    from desktop_app.ui.map.sheet import PlacedName
    from desktop_app.ui.theme.badges import Badge
    from desktop_app.ui.theme.theme import Theme

_BOX = 1.6  # the side of a badge's picture with its marks, in sizes of the badge
_FADED = 0.22
_RING = 1.7  # the side of the ring around a badge, in sizes of it
_HOME = 1.75  # the radius of the dot where a place is that its badge made way from
_FLAG_PAD, _FLAG_HEIGHT, _FLAG_GAP = 8, 24, 3
_FLAG_ROLES = TextRole.ROW_STRONG, TextRole.CAPTION  # of the name, and of the rule


class Flag(NamedTuple):
    """A label beside the badge of a place: its name and its rule, which begins so far to the right."""

    box: QRectF
    words: tuple[str, str]
    rule_left: float


class PlacesPainter:
    """Keeps the paths of the outlines, made once, and a picture of each badge until the theme changes."""

    def __init__(self, theme: Theme, outlines: Outlines) -> None:
        self._theme = theme
        self._lines = QPainterPath()
        for line in outlines.lines:
            self._lines.addPolygon(_polygon(line))
        self._frames = [QRectF(*frame) for frame in outlines.frames]
        self._states = {
            code: _path(_polygon([*ring, ring[0]]) for ring in state.rings) for code, state in outlines.states.items()
        }
        self._pictures: dict[tuple[Badge, int, float], QPixmap] = {}
        theme.changed.connect(self._pictures.clear)

    def state_at(self, camera: Camera, x: float, y: float) -> str:
        """The letters of the state at a place of the view; empty for none."""
        at = QPointF(*camera.on_plane(x, y))
        return next((code for code, path in self._states.items() if path.contains(at)), "")

    def paint_outlines(self, painter: QPainter, camera: Camera) -> None:
        """Draw the borders of the states and the frames around the insets."""
        colors = self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setTransform(_transform(camera))
        painter.setPen(_hairline(colors.line))
        painter.drawRects(self._frames)
        painter.setPen(_hairline(colors.line2))
        painter.drawPath(self._lines)
        painter.resetTransform()

    def paint_state(self, painter: QPainter, camera: Camera, code: str, color: str, width: float) -> None:
        """Draw the outline of one state in a colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(_transform(camera))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_hairline(color, width))
        painter.drawPath(self._states[code])
        painter.resetTransform()

    def paint_leads(self, painter: QPainter, placed: Iterable[Placed]) -> None:
        """Draw a thin line from each badge that made way to its place, and a dot there."""
        colors = self._theme.colors
        away = [one for one in placed if one.is_away]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.control), 1.0))
        for one in away:
            painter.drawLine(QPointF(*one.home), QPointF(*one.spot))
        radius = _HOME * self._theme.zoom
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.text2))
        for one in away:
            painter.drawEllipse(QPointF(*one.home), radius, radius)

    def paint_badge(self, painter: QPainter, spot: Spot, size: int, badge: Badge, *, faded: bool) -> None:
        """Draw the badge of a place; one that a filter leaves out steps back."""
        picture = self._picture(badge, size, painter.device().devicePixelRatio())
        half = picture.deviceIndependentSize().width() / 2
        painter.setOpacity(_FADED if faded else 1.0)
        painter.drawPixmap(QPointF(round(spot.x - half), round(spot.y - half)), picture)
        painter.setOpacity(1.0)

    def paint_names(self, painter: QPainter, names: Iterable[PlacedName]) -> None:
        """Write names of places, and lighter the letters of states, into their boxes."""
        colors = self._theme.colors
        painter.setFont(self._theme.font(TextRole.CAPTION))
        for number, text, box in names:
            painter.setPen(QColor(colors.text3 if number is None else colors.text2))
            painter.drawText(QRectF(*box), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def paint_chosen(self, painter: QPainter, spot: Spot, size: int, *, has_focus: bool) -> None:
        """Draw a ring around the badge of the place that is chosen."""
        colors, side = self._theme.colors, size * _RING
        ring = QRectF(round(spot.x - side / 2), round(spot.y - side / 2), round(side), round(side))
        paint_ring(painter, ring, side / 4, colors.focus if has_focus else colors.accent)

    def flag(self, words: tuple[str, str], beside: QRectF, view: QRectF, others: Sequence[Spot]) -> Flag:
        """A label with the name of a place and its rule: wholly in view, and where it covers the fewest others."""
        px = self._theme.px
        pad = px(_FLAG_PAD)
        name, rule = (QFontMetricsF(self._theme.font(role)) for role in _FLAG_ROLES)
        left = pad + name.horizontalAdvance(words[0]) + pad
        cut = rule.elidedText(words[1], Qt.TextElideMode.ElideRight, max(view.width() - left - pad, 0))
        size = QSizeF(math.ceil(left + rule.horizontalAdvance(cut) + pad), px(_FLAG_HEIGHT))
        gap, middle = px(_FLAG_GAP), beside.center() - QPointF(size.width(), size.height()) / 2
        corners = (
            QPointF(middle.x(), beside.bottom() + gap),
            QPointF(middle.x(), beside.top() - gap - size.height()),
            QPointF(beside.right() + gap, middle.y()),
            QPointF(beside.left() - gap - size.width(), middle.y()),
        )
        boxes = [_within(QRectF(corner, size), view) for corner in corners]
        free = [box for box in boxes if not box.intersects(beside)] or boxes
        half = beside.width() / 3  # of a badge

        def covered(box: QRectF) -> int:
            around = box.adjusted(-half, -half, half, half)
            return sum(around.contains(QPointF(*other)) for other in others)

        best = min(free, key=covered)
        return Flag(best, (words[0], cut), left)

    def paint_flag(self, painter: QPainter, flag: Flag) -> None:
        """Draw that label."""
        px, colors = self._theme.px, self._theme.colors
        paint_panel(painter, flag.box, px(5), colors.raised, colors.control)
        parts = zip(flag.words, _FLAG_ROLES, (px(_FLAG_PAD), flag.rule_left), (colors.text, colors.text2), strict=True)
        for words, role, left, ink in parts:
            painter.setFont(self._theme.font(role))
            painter.setPen(QColor(ink))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(flag.box.adjusted(left, 0, 0, 0), middle, words)

    def _picture(self, badge: Badge, size: int, dpr: float) -> QPixmap:
        key = (badge, size, dpr)
        if key not in self._pictures:
            side = math.ceil(size * _BOX / 2) * 2
            picture = QPixmap(round(side * dpr), round(side * dpr))
            picture.setDevicePixelRatio(dpr)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                middle = QPointF(side / 2, side / 2)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.colors.surface))  # no line shows through a badge without a fill
                painter.drawEllipse(middle, size / 2, size / 2)
                paint_badge(painter, middle, size, badge, self._theme.colors)
            self._pictures[key] = picture
        return self._pictures[key]


def _within(box: QRectF, view: QRectF) -> QRectF:
    """The same box, moved into the view, on whole pixels."""
    left = min(max(box.left(), view.left()), view.right() - box.width())
    top = min(max(box.top(), view.top()), view.bottom() - box.height())
    return QRectF(round(left), round(top), box.width(), box.height())


def _transform(camera: Camera) -> QTransform:
    scale, world = camera.scale, camera.world
    return QTransform(scale, 0, 0, scale, -world.x * scale - camera.x, -world.y * scale - camera.y)


def _hairline(color: str, width: float = 1.0) -> QPen:
    """A pen as wide on the screen, whatever the scale."""
    pen = QPen(QColor(color), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _polygon(line: Iterable[Spot]) -> QPolygonF:
    return QPolygonF([QPointF(*spot) for spot in line])


def _path(polygons: Iterable[QPolygonF]) -> QPainterPath:
    path = QPainterPath()
    for polygon in polygons:
        path.addPolygon(polygon)
    return path
