"""The field above a list, that leaves only what has the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class FilterField(Field):
    """Esc empties it; Down, Enter, and Esc in the empty field go on to the list."""

    list_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, name: str = "Filter places", parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, name, parent)
        self.set_icon(IconName.SEARCH)
        self.set_height(30)
        self.setPlaceholderText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit: the keys that leave it."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.list_requested.emit()
            case _:
                super().keyPressEvent(event)
