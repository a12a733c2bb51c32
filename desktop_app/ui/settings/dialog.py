"""The settings window: everything takes effect at once, so there is nothing to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.preferences import settings
from desktop_app.ui.settings.form import SettingsForm
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.fitting import fit_to_screen
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIZE = (440, 720)


class SettingsDialog(QDialog):
    """Shows the preferences in force and changes them. Esc closes it."""

    changed = Signal(str, object)  # name of the preference and its new value

    def __init__(self, theme: Theme, icons: Icons, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self.form = SettingsForm(theme, icons, settings())
        self._title = Words(theme, "Settings", TextRole.DIALOG_TITLE, lambda colors: colors.text)
        self._defaults = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._defaults.set_face("Set all back")
        self._close = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._close.set_face("Close")
        self._arrange()
        self.form.changed.connect(self._on_changed)
        self._defaults.clicked.connect(self._on_set_back)
        self._close.clicked.connect(self.reject)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        fit_to_screen(self, theme.px(_SIZE[0]), theme.px(_SIZE[1]))

    def refresh(self) -> None:
        """Show what is in force now."""
        for setting in settings():
            self.form.show_value(setting.name, getattr(self._preferences, setting.name))
        self._show_zoom_and_scheme()

    def _arrange(self) -> None:
        self.setWindowTitle("Settings")
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        scroll.setVerticalScrollBar(ThinScrollBar(self._theme))
        scroll.setHorizontalScrollBarPolicy(scroll.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._defaults)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot)

    def _on_changed(self, name: str, value: object) -> None:
        setattr(self._preferences, name, value)
        self.changed.emit(name, value)

    def _on_set_back(self) -> None:
        for setting in settings():
            if getattr(self._preferences, setting.name) != setting.default or setting.name in ("zoom", "scheme"):
                self._on_changed(setting.name, setting.default)
        self.refresh()

    def _show_zoom_and_scheme(self) -> None:
        """Both can be changed by menu and keys too: the theme knows what is in force."""
        self.form.show_value("zoom", self._theme.zoom)
        self.form.show_value("scheme", self._theme.scheme.value)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._title.setContentsMargins(px(18), px(16), px(18), 0)
        self._foot.setContentsMargins(px(18), px(10), px(18), px(14))
        self._show_zoom_and_scheme()
