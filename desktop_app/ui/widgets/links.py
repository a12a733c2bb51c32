"""Words that can be followed: a link in our look, reached by keyboard like any button."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.followed import FollowedButton
from desktop_app.ui.widgets.lights import draw_lit
from desktop_app.ui.widgets.painting import paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextLayout

    from desktop_app.ui.theme.theme import Theme

_TARGET = 24
_INSET = 4  # between the words and the focus ring
_RADIUS = 4


class TextLink(FollowedButton):
    """A link of one line, underlined under the mouse. Its words begin `inset` to the right of its left side."""

    def __init__(self, theme: Theme, text: str, role: TextRole = TextRole.LABEL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = text
        self._role = role
        self._ink = ""
        self._lit: list[QTextLayout.FormatRange] = []
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def inset(self) -> int:
        """How far the words are from each side, so that the focus ring has room."""
        return self._theme.px(_INSET)

    def set_ink(self, color: str) -> None:
        """Be drawn in another colour than that of links, where a whole row of names would be too loud."""
        self._ink = color
        self.update()

    def set_lit(self, ranges: list[QTextLayout.FormatRange]) -> None:
        """Light these parts of the words."""
        self._lit = ranges
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: the words with room for the ring, and never less than can be hit."""
        metrics = QFontMetricsF(self._theme.font(self._role))
        width = math.ceil(metrics.horizontalAdvance(self._words)) + 2 * self.inset
        return QSize(width, max(self._theme.px(_TARGET), math.ceil(metrics.height())))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: in a narrow place the words are elided."""
        return QSize(self._theme.px(_TARGET), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: draw words, underline and focus ring."""
        with QPainter(self) as painter:
            font = self._theme.font(self._role)
            font.setUnderline(self.underMouse() and self.isEnabled())
            painter.setFont(font)
            painter.setPen(QColor(self._ink or self._theme.colors.link))
            metrics = QFontMetricsF(font)
            words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 2 * self.inset + 1)
            top = (self.height() - metrics.height()) / 2
            if self._lit:
                draw_lit(painter, QRectF(self.rect()).adjusted(self.inset, 0, -self.inset, 0), words, font, self._lit)
            else:
                painter.drawText(QPointF(self.inset, round(top + metrics.ascent())), words)
            if self.hasFocus():
                paint_ring(painter, QRectF(self.rect()), self._theme.px(_RADIUS), self._theme.colors.focus)
