"""A form made of the declarations of the settings, so that no label, buddy, name or help can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.ui.preferences import Setting
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WIDEST_CONTROL = 280
_INSET = 18
_ABOVE_GROUP, _ABOVE_ROW, _BELOW_LABEL, _BELOW_CONTROL = 16, 12, 4, 3
_BESIDE_TICK = 30  # where the words of a check box begin


class SettingsForm(QWidget):
    """Label, control and help of each setting, in groups."""

    changed = Signal(str, object)  # name of the setting and its new value

    def __init__(self, theme: Theme, icons: Icons, settings: Sequence[Setting], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._controls: dict[str, ChoiceBox | CheckBox] = {}
        self._margins: list[tuple[QWidget, tuple[float, float, float, float]]] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        group = ""
        for setting in settings:
            if setting.group != group:
                group = setting.group
                self._add_heading(group)
            self._add_row(setting)
        self._column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def controls(self) -> Mapping[str, ChoiceBox | CheckBox]:
        """The control of each setting by its name."""
        return self._controls

    def show_value(self, name: str, value: object) -> None:
        """Show what is in force, without announcing it."""
        control = self._controls[name]
        if isinstance(control, ChoiceBox):
            control.set_value(value)
        else:
            control.blockSignals(True)
            control.setChecked(bool(value))
            control.blockSignals(False)
            control.update()

    def _add_heading(self, text: str) -> None:
        heading = Words(self._theme, text, TextRole.SECTION, lambda colors: colors.text)
        self._place(heading, (0, _ABOVE_GROUP, 0, 0))

    def _add_row(self, setting: Setting) -> None:
        if setting.choices:
            self._add_choice(setting)
        else:
            box = CheckBox(self._theme, self._icons, setting.label)
            box.toggled.connect(lambda on: self.changed.emit(setting.name, on))
            self._column.addSpacing(self._theme.px(_ABOVE_ROW / 2))
            self._add_control(setting, box)
            self._add_help(setting, indent=_BESIDE_TICK)

    def _add_choice(self, setting: Setting) -> None:
        box = ChoiceBox(self._theme, self._icons, setting.label)
        box.set_choices([(choice.value, choice.label) for choice in setting.choices])
        box.chosen.connect(lambda value: self.changed.emit(setting.name, value))
        label = Words(self._theme, setting.label, TextRole.LABEL, lambda colors: colors.text2)
        label.setBuddy(box)
        self._place(label, (0, _ABOVE_ROW, 0, _BELOW_LABEL))
        self._add_control(setting, box)
        self._add_help(setting, indent=0)

    def _add_control(self, setting: Setting, control: ChoiceBox | CheckBox) -> None:
        control.setAccessibleDescription(setting.help)
        control.setObjectName(setting.name)
        self._controls[setting.name] = control
        self._column.addWidget(control)

    def _add_help(self, setting: Setting, *, indent: int) -> None:
        words = Words(self._theme, setting.help, TextRole.CAPTION, lambda colors: colors.text2)
        self._place(words, (indent, _BELOW_CONTROL, 0, 0))

    def _place(self, widget: QWidget, margins: tuple[float, float, float, float]) -> None:
        self._margins.append((widget, margins))
        self._column.addWidget(widget)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_INSET), 0, px(_INSET), px(_INSET))
        for widget, margins in self._margins:
            widget.setContentsMargins(*(px(margin) for margin in margins))
        for control in self._controls.values():
            if isinstance(control, ChoiceBox):
                control.setMaximumWidth(px(_WIDEST_CONTROL))
