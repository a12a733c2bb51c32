"""The scroll bar of our panes: a thin handle without arrows, that leaves the words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.theme.theme import Theme

WIDTH = 12  # of which 6 are drawn


class ThinScrollBar(QScrollBar):
    """For `setVerticalScrollBar` and its like of any scroll area; with nothing to scroll it shows nothing."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, orientation: Qt.Orientation = Qt.Orientation.Vertical
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colors, px = self._theme.colors, self._theme.px
        self.setStyleSheet(
            "QScrollBar { background: transparent; margin: 0; border: none; }"
            f"QScrollBar:vertical {{ width: {px(WIDTH)}px; }} QScrollBar:horizontal {{ height: {px(WIDTH)}px; }}"
            f"QScrollBar::handle {{ background: {colors.line2}; border-radius: {px(3)}px;"
            f" margin: {px(3)}px; min-height: {px(30)}px; min-width: {px(30)}px; }}"
            f"QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {colors.control}; }}"
            "QScrollBar::handle:disabled { background: transparent; }"
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
