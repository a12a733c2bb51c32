"""The button of the toolbars, heads and cards: a word, an icon or both, with or without an edge."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.tooltips import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_RADIUS = 6
_ICON = 18
_ARROW = 14
_GAP = 6


class ButtonLook(Enum):
    """How much a button stands out. One primary button on a screen, or none."""

    FLAT = auto()
    BORDERED = auto()
    PRIMARY = auto()


class ToolButton(QToolButton):
    """A push button in our look. Its text is shown as it is: "&" is no mnemonic, since it may come from the data."""

    def __init__(
        self, theme: Theme, icons: Icons, look: ButtonLook = ButtonLook.FLAT, parent: QWidget | None = None
    ) -> None:
        """Make an empty button; `set_face` says what is on it."""
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)
        self._look = look
        self._label = ""
        self._icon_name: IconName | None = None
        self._height = 30.0
        self._has_arrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.changed.connect(self._on_theme_changed)

    @property
    def label(self) -> str:
        """The words on it."""
        return self._label

    def set_face(self, label: str = "", icon: IconName | None = None) -> None:
        """Show words, an icon or both."""
        self._label = label
        self._icon_name = icon
        self.setText(label.replace("&", "&&"))
        self._on_theme_changed()

    def set_tip(self, words: str, key: QKeySequence | None = None) -> None:
        """Say in a tooltip what it does and by which key; a button without words on it is called by these."""
        keys = key.toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        self.setAccessibleName("" if self._label else words)
        says_more = bool(self._label) and words != self._label
        set_tooltip(self, f"{words} ({keys})" if keys else words, words if says_more else keys or words)

    def set_height(self, height: float) -> None:
        """Be as high as this, before zoom: 30 unless told otherwise, 32 in the toolbar."""
        self._height = height
        self._on_theme_changed()

    def set_arrow(self, shown: bool) -> None:
        """Show that it opens something; words with a menu behind them show it anyway."""
        self._has_arrow = shown
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Room for the face."""
        height = self._theme.px(self._height)
        width = sum(self._theme.px(part) for part in self._icon_widths())
        if not self._label:
            return QSize(max(height, width + self._theme.px(12)), height)
        words = QFontMetrics(self._theme.font(TextRole.ROW_STRONG)).horizontalAdvance(self._label)
        return QSize(width + words + 2 * self._padding + 1, height)

    def minimumSizeHint(self) -> QSize:
        """The same: a button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape, icon, words, arrow and focus ring."""
        with QPainter(self) as painter:
            self._paint_shape(painter)
            self._paint_face(painter)

    @property
    def _opens_something(self) -> bool:
        return self._has_arrow or bool(self._label and self.menu())

    @property
    def _padding(self) -> int:
        return self._theme.px(10 if self._look is ButtonLook.FLAT else 12)

    def _icon_widths(self) -> list[float]:
        parts: list[float] = []
        if self._icon_name:
            parts.append(_ICON + (_GAP if self._label else 0))
        if self._opens_something:
            parts.append(_ARROW + (_GAP if self._label else 0))
        return parts

    def _paint_shape(self, painter: QPainter) -> None:
        colors, radius = self._theme.colors, self._theme.px(_RADIUS)
        rect = QRectF(self.rect())
        is_primary = self._look is ButtonLook.PRIMARY and self.isEnabled()
        if is_primary:
            painting.paint_panel(painter, rect, radius, colors.accent)
        elif self.isChecked():
            painting.paint_soft_panel(painter, rect, radius, colors, colors.accent)
        else:
            edge = None if self._look is ButtonLook.FLAT else colors.line2
            painting.paint_panel(painter, rect, radius, colors.surface if edge else None, edge)
            self._paint_pointed_at(painter, rect, radius)
        if self.hasFocus():
            if is_primary:
                painting.paint_ring_on_fill(painter, rect, radius, colors.accent_text)
            else:
                painting.paint_ring(painter, rect, radius, colors.focus)

    def _paint_pointed_at(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        if not self.isEnabled() or not (self.underMouse() or self.isDown()):
            return
        painter.setOpacity(1.0 if self.isDown() else 0.6)
        painting.paint_panel(painter, rect.adjusted(1, 1, -1, -1), radius - 1, self._theme.colors.line)
        painter.setOpacity(1.0)

    def _paint_face(self, painter: QPainter) -> None:
        left = self._content_left()
        middle = self.height() / 2
        if self._icon_name:
            center = QPointF(left + self._theme.px(_ICON) / 2, middle)
            self._icons.paint(painter, center, self._icon_name, color=self._ink(is_icon=True), size=_ICON)
            left += self._theme.px(_ICON + _GAP)
        right = self.width() - self._padding
        if self._opens_something:
            at = right if self._label else self.width() - self._theme.px(6)
            center = QPointF(at - self._theme.px(_ARROW) / 2, middle)
            self._icons.paint(painter, center, IconName.DOWN, color=self._ink(is_icon=True), size=_ARROW)
            right -= self._theme.px(_ARROW + _GAP)
        if self._label:
            font = self._theme.font(TextRole.ROW_STRONG)
            painter.setFont(font)
            painter.setPen(QColor(self._ink(is_icon=False)))
            room = QRectF(left, 0, right - left, self.height())
            words = QFontMetrics(font).elidedText(self._label, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _content_left(self) -> float:
        if self._label:
            return self._padding
        return (self.width() - sum(self._theme.px(part) for part in self._icon_widths())) / 2

    def _ink(self, *, is_icon: bool) -> str:
        colors = self._theme.colors
        if not self.isEnabled():
            return colors.line2 if is_icon else colors.control
        if self._look is ButtonLook.PRIMARY:
            return colors.accent_text
        if self.isChecked():
            return colors.sel_text
        return colors.text2 if is_icon else colors.text

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
