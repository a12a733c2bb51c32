"""A popover for more words than may fit: they scroll, by keyboard too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.theme.theme import Theme

_WIDTH = 440
_MOST_OF_SCREEN = 0.6
_STEP = 40  # what an arrow key scrolls


class ScrollPopover(Popover):
    """Shows one page of words at a time, each laid out for `page_width`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        """Show nothing until `show_page`."""
        super().__init__(theme, name, parent)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBar(ThinScrollBar(theme, self._scroll))
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._scroll)

    @property
    def page_width(self) -> int:
        """The room for words, beside the scroll bar."""
        return self._whole_width - self._scroll.verticalScrollBar().sizeHint().width() - 2

    def show_page(self, page: QWidget, beside: QRect) -> None:
        """Open with a page below a place on the screen, or above it where the screen ends."""
        room = self.screen().availableGeometry()
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self.setFixedSize(self._whole_width, min(page.height() + 2, int(room.height() * _MOST_OF_SCREEN)))
        self.move(self._beside(beside, room))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override Popover: arrows scroll, and the key that opened it closes it."""
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.close()
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + self._theme.px(_STEP))
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - self._theme.px(_STEP))
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case _:
                super().keyPressEvent(event)

    @property
    def _whole_width(self) -> int:
        return min(self._theme.px(_WIDTH), self.screen().availableGeometry().width())

    def _beside(self, place: QRect, room: QRect) -> QPoint:
        left = max(room.left(), min(place.left(), room.right() - self.width()))
        below, above = place.bottom() + 2, place.top() - 2 - self.height()
        if below + self.height() <= room.bottom():
            return QPoint(left, below)
        return QPoint(left, above if above >= room.top() else max(room.top(), room.bottom() - self.height()))
