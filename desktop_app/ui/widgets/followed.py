"""What links and tokens have in common: they are followed by Enter, and look otherwise under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent


class FollowedButton(QAbstractButton):
    """A button that leads somewhere. How it looks, at rest and under the mouse, is its own matter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton: Enter follows it, besides Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Override QWidget: show that it can be followed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Override QWidget: look at rest again."""
        super().leaveEvent(event)
        self.update()
