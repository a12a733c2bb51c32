"""The push button of empty states and popovers: what to do next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 30
_INSET = 14
_RADIUS = 6
_RING = 2


class ActionButton(QPushButton):
    """A button with words on it; a screen has one primary button or none."""

    def __init__(self, text: str, theme: Theme, *, is_primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._is_primary = is_primary
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_primary(self) -> bool:
        """Whether it is what most people want to do next."""
        return self._is_primary

    def sizeHint(self) -> QSize:
        """Override QPushButton: the words with room beside them."""
        words = QFontMetrics(self.font()).size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 2 * self._theme.px(_INSET), max(self._theme.px(_HEIGHT), words.height()))

    def minimumSizeHint(self) -> QSize:
        """Override QPushButton: the words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QPushButton: draw shape, words and focus ring."""
        colors = self._theme.colors
        hovered = self.isEnabled() and self.underMouse()
        if self._is_primary:
            fill, edge, ink = (colors.sel_row if hovered else colors.accent), colors.accent, colors.accent_text
            ink = colors.sel_row_text if hovered else ink
        else:
            fill, edge, ink = (colors.raised if hovered else colors.surface), colors.line2, colors.text
        if self.isDown():
            fill, ink = colors.accent_soft, colors.sel_text
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_shape(painter, fill, edge)
            painter.setFont(self.font())
            painter.setPen(QColor(ink if self.isEnabled() else colors.control))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())

    def _paint_shape(self, painter: QPainter, fill: str, edge: str) -> None:
        colors = self._theme.colors
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._theme.px(_RADIUS)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            width = self._theme.px(_RING)
            # On the accent itself a ring of the same colour would not be seen: it moves in, and turns light.
            on_accent = self._is_primary and not self.isDown()
            inset = width * 1.5 if on_accent else width / 2 - 0.5
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent_text if on_accent else colors.focus), width))
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - 1, radius - 1)

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TextRole.ROW_MEDIUM))
        self.updateGeometry()
        self.update()
