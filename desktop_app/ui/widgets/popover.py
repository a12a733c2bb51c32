"""A small window that opens at a button, shows or asks one thing, and goes at the first click elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent

    from desktop_app.ui.theme.theme import Theme

_GAP = 4


class Popover(QWidget):
    """An empty popover; put a layout into it. Esc closes it, and the focus returns to where it was."""

    closed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        """The name is said when it opens."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click on the button that opened it only closes it
        theme.changed.connect(self.update)

    def open_below(self, anchor: QWidget, focus: QWidget | None = None) -> None:
        """Open under a widget, or above it where the screen ends, with the focus in one of its own."""
        self.adjustSize()
        self.move(self._place_beside(anchor))
        self.show()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Override QWidget: tell."""
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: draw the ground and its edge."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.control))
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(colors.surface))

    def _place_beside(self, anchor: QWidget) -> QPoint:
        gap = self._theme.px(_GAP)
        at = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        room = anchor.screen().availableGeometry()
        left = max(room.left(), min(at.left(), room.right() - self.width()))
        below = at.bottom() + gap
        if below + self.height() <= room.bottom():
            return QPoint(left, below)
        return QPoint(left, max(room.top(), at.top() - gap - self.height()))
