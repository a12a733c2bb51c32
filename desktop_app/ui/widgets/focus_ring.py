"""The focus ring of a view whose children cover it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.painting import paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.theme import Theme


class FocusRing(QWidget):
    """Lies over a view and shows a ring; the view shows it with its focus and resizes it with itself."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Show the ring or not."""
        self.setGeometry(self._view.rect())
        self.setVisible(shown)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: draw it inside the view."""
        with QPainter(self) as painter:
            paint_ring(painter, QRectF(self.rect()), 0, self._theme.colors.focus)
