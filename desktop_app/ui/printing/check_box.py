"""The check box in our look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIDE = 18
_GAP = 9
_HEIGHT = 28
_INSET = 3  # room for the focus ring
_RADIUS = 4


class TickBox:
    """Draws the box and its tick: for a check box, or for a row of a list."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)

    def paint(self, painter: QPainter, box: QRectF, *, is_on: bool, is_enabled: bool = True) -> None:
        """Draw a box filled with the accent and ticked, or an empty one."""
        colors, radius = self._theme.colors, self._theme.px(_RADIUS)
        if is_on:
            painting.paint_panel(painter, box, radius, colors.accent if is_enabled else colors.control)
            self._icons.paint(painter, box.center(), IconName.CHECK, color=colors.accent_text, size=_SIDE - 3)
        else:
            painting.paint_panel(painter, box, radius, colors.surface, colors.control)


class CheckBox(QCheckBox):
    """A choice of yes or no; all of its row answers."""

    def __init__(self, theme: Theme, icons: Icons, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tick_box = TickBox(theme, icons)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """What is chosen or not."""
        return self._words

    def set_words(self, words: str) -> None:
        """Change the words, such as the count in them."""
        self._words = words
        self.setAccessibleName(words)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Override QCheckBox: box and words."""
        px = self._theme.px
        words = QFontMetrics(self._theme.font(TextRole.ROW)).horizontalAdvance(self._words)
        return QSize(px(_INSET) * 2 + px(_SIDE) + px(_GAP) + words + 1, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Override QCheckBox: in a narrow place the words are elided."""
        px = self._theme.px
        return QSize(px(_INSET) * 2 + px(_SIDE) + px(_GAP) + px(40), px(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        """Override QCheckBox: the words answer too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QCheckBox: draw the box, its tick and the words."""
        colors, px = self._theme.colors, self._theme.px
        side = px(_SIDE)
        box = QRectF(px(_INSET), (self.height() - side) // 2, side, side)
        with QPainter(self) as painter:
            self._tick_box.paint(painter, box, is_on=self.isChecked(), is_enabled=self.isEnabled())
            if self.hasFocus():
                painting.paint_ring(painter, QRectF(self.rect()), px(_RADIUS), colors.focus)
            font = self._theme.font(TextRole.ROW)
            painter.setFont(font)
            painter.setPen(QColor(colors.text if self.isEnabled() else colors.control))
            left = box.right() + px(_GAP)
            room = QRectF(left, 0, self.width() - left - px(_INSET), self.height())
            words = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
