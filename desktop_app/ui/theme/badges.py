"""The rule badge: a letter in a shape that says which way a rule points, the same on screen and on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.domain.rules import may_have_changed
from desktop_app.domain.vocabulary import Family, Rule
from desktop_app.ui.theme.fonts import SANS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.domain.rules import PolicyLike, RuleOnDay
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors, RuleColors

# Every measure is a share of the badge's size, which is the side of the square.
BOX = 1.3  # the square that holds a badge with its marks
_SQUARE_RADIUS = 0.20
_CIRCLE_RADIUS = 0.535
_DIAMOND_SIDE = 0.87
_DIAMOND_RADIUS = 0.16
_EDGE = 1 / 14
_LETTER = 0.62
_LETTER_IN_DIAMOND = 0.58
_DISC_RADIUS = 0.68
_MARK = 0.44
_MARK_OFFSET = 0.40  # of its middle, to the right and down
_DOT_RADIUS = 0.13
_DOT_OFFSET = 0.43  # of its middle, to the right and up
_HALO = 0.05
_DASH, _GAP = 2.0, 1.7  # in widths of the edge


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says: the rule in force, or None where the edition has no record."""

    rule: Rule | None
    overruled: Rule | None = None  # the rule of the law above, where it points the other way
    stale: bool = False  # last confirmed too long before the day that is asked about
    guidance: bool = False  # only advised, and not law: an outline in dashes

    @classmethod
    def of(cls, rule: RuleOnDay[PolicyLike] | None, overruled_by: RuleOnDay[PolicyLike] | None = None) -> Badge:
        """The badge of a place's rule on a day, with the law above where that points the other way."""
        if rule is None:
            return cls(None)
        overruled = overruled_by.rule if overruled_by else None
        return cls(rule.rule, overruled, stale=may_have_changed(rule), guidance=not rule.is_binding)

    @property
    def name(self) -> str:
        """The badge in words: "Judge’s warrant; the law above it: Must honor; not confirmed lately"."""
        parts = [self.rule.words.label if self.rule else "No record"]
        if self.guidance:
            parts[0] += " (guidance, not law)"
        if self.overruled:
            parts.append(f"the law above it: {self.overruled.words.label}")
        if self.stale:
            parts.append("not confirmed lately")
        return "; ".join(parts)

    @property
    def family(self) -> Family:
        """Its shape."""
        return self.rule.words.family if self.rule else Family.OPEN


def paint_badge(painter: QPainter, center: QPointF, size: float, badge: Badge, colors: Colors) -> None:
    """Draw a badge on a screen, a picture or a page.

    `size` is the side of the square; circle and diamond are made to look as large. On paper, where every device has
    pixels of its own, give a size in those, and `LIGHT` or `LIGHT.greyscale()` for the colours.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_shape(painter, center, size, badge, colors)
    _paint_letter(painter, center, size, badge, colors)
    if badge.overruled:
        _paint_mark(painter, center, size, badge.overruled, colors)
    if badge.stale:
        _paint_dot(painter, center, size, colors)
    painter.restore()


def paint_disc(painter: QPainter, center: QPointF, size: float, colors: Colors) -> None:
    """Lay a disc where a badge comes next, on a selected row whose colour would spoil the badge's own."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.surface))
    painter.drawEllipse(center, size * _DISC_RADIUS, size * _DISC_RADIUS)
    painter.restore()


class BadgeLabel(QLabel):
    """A badge as a widget, for headers and cards; `size` is the design's, before zoom. It starts without a record."""

    def __init__(self, theme: Theme, size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(Badge(None))
        theme.changed.connect(self._on_theme_changed)

    def set_badge(self, badge: Badge) -> None:
        """Show this badge, and say it to who cannot see it."""
        self._badge = badge
        self.setAccessibleName(badge.name)
        self.setToolTip(badge.name)
        self.update()

    def sizeHint(self) -> QSize:
        """Override QLabel: room for the badge and its marks."""
        side = math.ceil(self._theme.px(self._size) * BOX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Override QLabel: the same: a badge is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel: draw the badge in the middle."""
        with QPainter(self) as painter:
            center = QRectF(self.rect()).center()
            paint_badge(painter, center, self._theme.px(self._size), self._badge, self._theme.colors)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _outline(family: Family, center: QPointF, size: float, inset: float = 0.0) -> QPainterPath:
    """The outer line of a badge, or a line `inset` within it."""
    path = QPainterPath()
    if family is Family.OPEN:
        radius = size * _CIRCLE_RADIUS - inset
        path.addEllipse(center, radius, radius)
        return path
    diamond = family is Family.HONORS
    half = size * (_DIAMOND_SIDE if diamond else 1) / 2 - inset
    radius = size * (_DIAMOND_RADIUS if diamond else _SQUARE_RADIUS) - inset
    path.addRoundedRect(-half, -half, 2 * half, 2 * half, radius, radius)
    return QTransform().translate(center.x(), center.y()).rotate(45 if diamond else 0).map(path)


def _on_grid(painter: QPainter, center: QPointF, size: float) -> QPointF:
    """The middle of a square, moved so that its sides fall between pixels and are not blurred."""
    half = QPointF(size, size) / 2
    to_pixels = painter.deviceTransform()
    corner = to_pixels.map(center - half)
    inverse, _ = to_pixels.inverted()
    return inverse.map(QPointF(round(corner.x()), round(corner.y()))) + half


def _paint_shape(painter: QPainter, center: QPointF, size: float, badge: Badge, colors: Colors) -> None:
    rule = _colors_of(badge, colors)
    if badge.family is Family.LIMITS:
        center = _on_grid(painter, center, size)
    if rule.fill == rule.edge:
        painter.fillPath(_outline(badge.family, center, size), QColor(rule.fill))
        return
    width = max(1.0, size * _EDGE)
    pen = QPen(QColor(rule.edge), width)
    if badge.rule is None or badge.guidance:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_dashes(_outline(badge.family, center, size, width / 2).length() / width))
    painter.setPen(pen)
    painter.setBrush(QColor(rule.fill))
    painter.drawPath(_outline(badge.family, center, size, width / 2))


def _colors_of(badge: Badge, colors: Colors) -> RuleColors:
    """The colours of a badge: what is only advised has no fill of its own."""
    return colors.guidance(badge.rule) if badge.guidance else colors.rule(badge.rule)


def _dashes(around: float) -> list[float]:
    """Dash and gap, the gap stretched so that a whole number of them goes round an outline, in widths of it."""
    return [_DASH, around / round(around / (_DASH + _GAP)) - _DASH]


def _paint_letter(painter: QPainter, center: QPointF, size: float, badge: Badge, colors: Colors) -> None:
    """Draw the letter as a shape: centred by its ink, and no stray letter in the text of a PDF."""
    if badge.rule is None:
        return
    font = QFont(SANS)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(100)
    letter = QPainterPath()
    letter.setFillRule(Qt.FillRule.WindingFill)  # the strokes of a letter overlap
    letter.addText(0, 0, font, badge.rule.words.code)
    scale = size * (_LETTER_IN_DIAMOND if badge.family is Family.HONORS else _LETTER) / 100
    middle = letter.boundingRect().center()
    place = QTransform().translate(center.x(), center.y()).scale(scale, scale).translate(-middle.x(), -middle.y())
    painter.fillPath(place.map(letter), QColor(_colors_of(badge, colors).ink))


def _paint_mark(painter: QPainter, center: QPointF, size: float, rule: Rule, colors: Colors) -> None:
    """Draw the mark of the law above at the lower right."""
    at = center + QPointF(size, size) * _MARK_OFFSET
    family = rule.words.family
    halo = max(1.0, size * _HALO)
    painter.fillPath(_outline(family, at, size * _MARK, -halo), QColor(colors.surface))
    painter.fillPath(_outline(family, at, size * _MARK), QColor(colors.rule(rule).edge))


def _paint_dot(painter: QPainter, center: QPointF, size: float, colors: Colors) -> None:
    """Draw the hollow dot of a rule not confirmed lately at the upper right."""
    at = center + QPointF(size, -size) * _DOT_OFFSET
    radius = size * _DOT_RADIUS
    width = max(1.0, size * _EDGE)
    halo = max(1.0, size * _HALO)
    painter.setBrush(QColor(colors.surface))
    for color, line in ((colors.surface, width + 2 * halo), (colors.text2, width)):
        painter.setPen(QPen(QColor(color), line))
        painter.drawEllipse(at, radius, radius)
