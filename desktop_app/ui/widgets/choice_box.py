"""One of several values, in our look: the chosen one is seen, the others drop down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 32
_ROW = 28
_RADIUS = 7
_INSET = 10
_ARROW = 14


class ChoiceBox(QComboBox):
    """A drop-down list. The wheel is left to the page around it, which else would be changed by scrolling."""

    chosen = Signal(object)  # the value that the user has chosen

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        """`name` tells a screen reader what is chosen here."""
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # rows as high as they say; the style's own are lower
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these values with their words."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self._on_theme_changed()

    @property
    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose a value without announcing it; of numbers that are not offered, the nearest."""
        values = [self.itemData(index) for index in range(self.count())]
        if value in values:
            self.setCurrentIndex(values.index(value))
        elif isinstance(value, float):
            numbers = [abs(other - value) if isinstance(other, float) else float("inf") for other in values]
            self.setCurrentIndex(numbers.index(min(numbers)))

    def sizeHint(self) -> QSize:
        """Override QComboBox: room for the longest words."""
        metrics = QFontMetrics(self._theme.font(TextRole.ROW))
        words = max((metrics.horizontalAdvance(self.itemText(index)) for index in range(self.count())), default=0)
        px = self._theme.px
        return QSize(words + px(2 * _INSET + _ARROW + 8), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Override QComboBox: in a narrow place the words are elided."""
        return QSize(self._theme.px(90), self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QComboBox: shape, words, arrow and focus ring."""
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painting.paint_panel(painter, rect, px(_RADIUS), colors.surface, colors.control)
            if self.hasFocus():
                painting.paint_ring(painter, rect, px(_RADIUS), colors.focus)
            center = QPointF(rect.right() - px(_INSET + _ARROW / 2), rect.center().y())
            self._icons.paint(painter, center, IconName.DOWN, color=colors.text2, size=_ARROW)
            font = self._theme.font(TextRole.ROW)
            painter.setFont(font)
            painter.setPen(QColor(colors.text if self.isEnabled() else colors.control))
            room = rect.adjusted(px(_INSET), 0, -px(_INSET + _ARROW + 6), 0)
            words = QFontMetrics(font).elidedText(
                self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()) + 1
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QComboBox: choose nothing by accident."""
        event.ignore()

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TextRole.ROW))
        for index in range(self.count()):
            self.setItemData(index, QSize(0, self._theme.px(_ROW)), Qt.ItemDataRole.SizeHintRole)
        self.updateGeometry()
        self.update()
