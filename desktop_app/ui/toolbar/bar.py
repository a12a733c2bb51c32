"""The row of controls at the top: where to, what to look for, on which date, and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.toolbar.as_of import AsOfControl
from desktop_app.ui.toolbar.search_field import SearchField
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent

    from desktop_app.ui.actions import Actions
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 50
_INSET = 10
_GAP = 6
_SHORT_BELOW = 560  # effective pixels; then the date stands alone, and the arrow to the places too


class Toolbar(QWidget):
    """Composes the controls; what they mean is the window's matter."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self.search_field = SearchField(theme, icons)
        self.as_of = AsOfControl(theme, icons)
        self._list = self._button(actions.toggle_list, IconName.SIDEBAR, tip="Show or hide the list of places")
        self._places = self._button(actions.toggle_list, IconName.BACK, "Places")
        self._places_key = actions.toggle_list.shortcut()
        self._back = self._button(actions.back, IconName.BACK)
        self._forward = self._button(actions.forward, IconName.FORWARD)
        self._compare = self._button(actions.compare, IconName.COMPARE, "Compare")
        self._print = self._button(actions.print_summary, IconName.PRINT, "Print…")
        self._menu = self._overflow_menu(actions)
        self._row = QHBoxLayout(self)
        for button in (self._places, self._list, self._back, self._forward):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.search_field, 12)
        self._row.addStretch(1)
        self._row.addWidget(self.as_of)
        for button in (self._compare, self._print, self._menu):
            self._row.addWidget(button)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def compare_anchor(self) -> QWidget:
        """Where the chooser of places to compare opens."""
        return self._compare if self._compare.isVisible() else self._menu

    def set_shape(self, shape: WindowShape) -> None:
        """In a narrow window the list is a page of its own, and Compare and Print move into a menu."""
        for part in (self._list, self._back, self._forward, self._compare, self._print):
            part.setVisible(not shape.is_narrow)
        self._places.setVisible(shape.is_narrow)
        self._menu.setVisible(shape.is_narrow)
        at = self._row.indexOf(self.search_field)
        for beside in (at - 1, at + 1):
            self._row.setStretch(beside, 0 if shape.is_narrow else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: say less where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: a hairline below."""
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line2))

    def _button(self, action: QAction, icon: IconName, label: str = "", *, tip: str = "") -> ToolButton:
        button = ToolButton(self._theme, self._icons, look=ButtonLook.FLAT)
        button.set_face(label, icon)
        button.set_height(32)
        button.set_tip(tip or action.text().replace("&", ""), action.shortcut())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        button.setEnabled(action.isEnabled())
        return button

    def _overflow_menu(self, actions: Actions) -> ToolButton:
        button = ToolButton(self._theme, self._icons, look=ButtonLook.FLAT)
        button.set_face(icon=IconName.MENU)
        button.set_height(32)
        button.set_tip("More", QKeySequence())
        menu = QMenu(button)
        menu.addActions([actions.back, actions.forward, actions.compare, actions.print_summary])
        button.setMenu(menu)
        return button

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(_INSET), 0, px(_INSET), 0)
        self._row.setSpacing(px(_GAP))
        self.setFixedHeight(px(_HEIGHT))
        self._fit()
        self.update()

    def _fit(self) -> None:
        is_short = self.width() < self._theme.px(_SHORT_BELOW)
        self.as_of.set_short(is_short)
        self._places.set_face("" if is_short else "Places", IconName.BACK)
        self._places.set_tip("Places", self._places_key)
