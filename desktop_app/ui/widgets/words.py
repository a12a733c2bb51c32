"""A label of plain words in one of our roles, that follows the theme by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.theme.fonts import TextRole
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors


class Words(QLabel):
    """Plain text that wraps; `ink` tells which of the colours in force it is written in."""

    def __init__(
        self, theme: Theme, text: str, role: TextRole, ink: Callable[[Colors], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take the font and the colour in force; also when what the colour tells has changed."""
        self.setFont(self._theme.font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._ink(self._theme.colors)))
        self.setPalette(palette)
