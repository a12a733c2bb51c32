"""A word or two that do something in place: "Clear", "What the letters mean", "Show all 13"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.followed import FollowedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.theme import Theme

_TARGET = 24
_RADIUS = 4


class LinkButton(FollowedButton):
    """A button that looks like a link and answers in a height of 24. Its words are shown as they are."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """The words on it."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: the words with a little room for the focus ring."""
        font = self._theme.font(TextRole.CAPTION)
        width = QFontMetrics(font).horizontalAdvance(self._words) + 2 * self._theme.px(4)
        return QSize(width, self._theme.px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: the words, underlined while pointed at."""
        colors = self._theme.colors
        rect = QRectF(self.rect())
        font = self._theme.font(TextRole.CAPTION)
        font.setUnderline(self.underMouse())
        with QPainter(self) as painter:
            if self.hasFocus():
                painting.paint_ring(painter, rect, self._theme.px(_RADIUS), colors.focus)
            painter.setFont(font)
            painter.setPen(QColor(colors.link))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self._words)
