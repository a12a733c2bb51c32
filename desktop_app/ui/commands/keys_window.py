"""The window of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.ui.commands.keys import key_rows
from desktop_app.ui.commands.list_view import CommandList
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.fitting import fit_to_screen
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.actions import Actions
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIZE = (520, 640)


class KeysWindow(QDialog):
    """What each key does, in groups, to be searched by word or by key. Esc closes it."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self.field = Field(theme, icons, "Search the keys")
        self.field.set_icon(IconName.SEARCH)
        self.field.setPlaceholderText("Search by word or key")
        self.list = CommandList(theme, "Keys")
        self._title = Words(theme, "All keys", TextRole.DIALOG_TITLE, lambda colors: colors.text)
        self._none = Words(theme, "No key has these words.", TextRole.ROW, lambda colors: colors.text2)
        self._note = Words(
            theme, "Keys without Ctrl or Alt can be turned off.", TextRole.CAPTION, lambda colors: colors.text2
        )
        self.setWindowTitle("All keys")
        self._column = QVBoxLayout(self)
        for part in (self._title, self.field, self._none):
            self._column.addWidget(part)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._note)
        self.field.textChanged.connect(self.refresh)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.refresh()
        fit_to_screen(self, theme.px(_SIZE[0]), theme.px(_SIZE[1]))

    def refresh(self) -> None:
        """List the keys as they are now."""
        rows = key_rows(self._actions, self.field.text())
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog: Esc empties the field first, Down goes on to the list, Enter does nothing."""
        match event.key():
            case Qt.Key.Key_Escape if self.field.text():
                self.field.clear()
            case Qt.Key.Key_Down if self.field.hasFocus():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return
            case _:
                super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(12))
        self._column.setSpacing(px(8))
