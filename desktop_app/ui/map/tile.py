"""One state on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.tokens import TRANSPARENT
from desktop_app.ui.widgets.painting import paint_dashed_panel, paint_panel, paint_ring
from desktop_app.ui.widgets.tooltips import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.publish.state_map import StateOnMap
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import RuleColors

_RADIUS = 6
_BADGE, _BADGE_FROM = 18, 14  # its size, and how far its middle is from the upper right corner
_SMALL_BADGE = 15
_SMALL_BELOW = 58  # smaller tiles have the badge below the code, and say only by word how many places differ
RING = 4  # by which the chosen tile is larger on each side
_FADED = 0.22
_TEXT_LEFT, _TEXT_TOP = 8, 5
_TIGHT_BELOW, _TIGHTER = 72, 3  # smaller tiles have words and badge nearer to the corners


class Tile(QAbstractButton):
    """A square in the colour of the state's rule: its letters, the letter of the rule, and how many places differ."""

    def __init__(self, state: StateOnMap, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._is_faded = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(state)

    @property
    def state(self) -> StateOnMap:
        """What it shows."""
        return self._state

    @property
    def is_faded(self) -> bool:
        """Whether a filter leaves it out."""
        return self._is_faded

    def show_state(self, state: StateOnMap) -> None:
        """Show the state as it is on another day; a date that is dragged leaves most of them as they are."""
        self._state = state
        words = state.spoken
        if words != self.accessibleName():
            self.setAccessibleName(words)
            set_tooltip(self, words)
            self.update()

    def set_faded(self, faded: bool) -> None:
        """Step back, as a state that the filter does not ask for."""
        if faded != self._is_faded:
            self._is_faded = faded
            self.setAccessibleDescription("Not among the rules that are filtered for" if faded else self._state.spoken)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton: the grid takes all keys but Space; a button would walk along its siblings."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def nextCheckState(self) -> None:
        """Override QAbstractButton: it can be chosen, not unchosen."""
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: draw it, and a ring with a gap around the chosen one."""
        ring = self._theme.px(RING) if self.isChecked() else 0
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(_FADED if self._is_faded else 1.0)
            self._paint_ground(painter, box)
            self._paint_words(painter, box)
            self._paint_rule(painter, box)
            painter.setOpacity(1.0)
            if self.isChecked():
                paint_ring(painter, QRectF(self.rect()), self._theme.px(_RADIUS + RING), self._theme.colors.accent)
            if self.hasFocus():
                self._paint_focus(painter, box)

    @property
    def _rule_colors(self) -> RuleColors:
        colors, rule = self._theme.colors, self._state.rule
        return colors.guidance(rule) if self._state.is_guidance else colors.rule(rule)

    @property
    def _is_small(self) -> bool:
        return self.width() < self._theme.px(_SMALL_BELOW)

    @property
    def _tightening(self) -> int:
        return _TIGHTER if self.width() < self._theme.px(_TIGHT_BELOW) else 0

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        colors, rule = self._theme.colors, self._rule_colors
        radius = self._theme.px(_RADIUS)
        fill = colors.surface if rule.fill == TRANSPARENT else rule.fill
        is_law = self._state.rule is not None and not self._state.is_guidance
        (paint_panel if is_law else paint_dashed_panel)(painter, box, radius, fill, rule.edge)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        px, ink = self._theme.px, self._rule_colors.ink
        font = self._theme.font(TextRole.ROW_STRONG if self._is_small else TextRole.FIGURE)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        left = px(4 if self._is_small else _TEXT_LEFT - self._tightening)
        words = box.adjusted(left, px(2 if self._is_small else _TEXT_TOP), -px(2), -px(4))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._state.code)
        if not self._is_small and self._state.differ_words:
            painter.setFont(self._theme.font(TextRole.CAPTION))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._state.differ_words)

    def _paint_rule(self, painter: QPainter, box: QRectF) -> None:
        """The badge in its own colours; on a tile of the same colour an outline in the ink sets it off."""
        rule = self._state.rule
        if rule is None:
            return
        px, colors = self._theme.px, self._theme.colors
        size, inset = (
            (px(_SMALL_BADGE), px(10)) if self._is_small else (px(_BADGE), px(_BADGE_FROM + 2 - self._tightening))
        )
        y = box.bottom() - inset if self._is_small else box.top() + inset
        badge = Badge(rule, guidance=self._state.is_guidance)
        paint_badge(
            painter, QPointF(box.right() - inset, y), size, badge, colors if badge.guidance else colors.outlined(rule)
        )

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        rule = self._rule_colors
        inset = self._theme.px(2)
        is_empty = rule.fill == TRANSPARENT or self._state.is_guidance
        color = self._theme.colors.focus if is_empty or self._is_faded else rule.ink
        paint_ring(painter, box.adjusted(inset, inset, -inset, -inset), self._theme.px(_RADIUS - 2), color)
