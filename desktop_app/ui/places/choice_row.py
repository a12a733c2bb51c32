"""The line above the list of places that says which kinds are listed, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.ui.places.arrangement import Arrangement, KindChoice
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WITH_QUOTES = "Only with quotes"
_HEIGHT = 26


class ChoiceRow(QWidget):
    """Two buttons with menus: kinds of places, with or without quotes; and the order."""

    kinds_chosen = Signal()  # `kind` or `with_quotes` is another
    arrangement_chosen = Signal(object)  # Arrangement

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """List all kinds, by name."""
        super().__init__(parent)
        self._theme = theme
        self.kind = KindChoice.ALL
        self._arrangement = Arrangement.NAME
        self._kind_button, self._order_button = ToolButton(theme, icons), ToolButton(theme, icons)
        self._kind_menu, self._order_menu = QMenu(self), QMenu(self)
        self._kinds = self._fill(self._kind_menu, ((choice.value, choice) for choice in KindChoice))
        self._kind_menu.addSeparator()
        self._quotes = QAction(_WITH_QUOTES, self)
        self._quotes.setCheckable(True)
        self._kind_menu.addAction(self._quotes)
        self._orders = self._fill(self._order_menu, ((order.label, order) for order in Arrangement))
        self._kinds.triggered.connect(self._on_kind_chosen)
        self._quotes.toggled.connect(self._on_kind_toggled)
        self._orders.triggered.connect(self._on_order_chosen)
        self._layout = QHBoxLayout(self)
        for button, menu in ((self._kind_button, self._kind_menu), (self._order_button, self._order_menu)):
            button.setMenu(menu)
            button.set_height(_HEIGHT)
            self._layout.addWidget(button)
        self._layout.insertStretch(1, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._say()

    @property
    def with_quotes(self) -> bool:
        """Whether only places are listed that someone is quoted about."""
        return self._quotes.isChecked()

    @property
    def arrangement(self) -> Arrangement:
        """In which order the places are listed."""
        return self._arrangement

    def choose(self, arrangement: Arrangement, kind: KindChoice, *, with_quotes: bool) -> None:
        """List as it was chosen before."""
        self._quotes.setChecked(with_quotes)
        for group, value in ((self._kinds, kind), (self._orders, arrangement)):
            for action in group.actions():
                if action.data() == value and not action.isChecked():
                    action.trigger()

    def clear(self) -> None:
        """List all kinds again; the order stays."""
        self._quotes.setChecked(False)
        if self.kind is not KindChoice.ALL:
            self._kinds.actions()[0].trigger()

    def _fill(self, menu: QMenu, choices: Iterable[tuple[str, object]]) -> QActionGroup:
        group = QActionGroup(self)
        for words, value in choices:
            action = QAction(words, group)
            action.setCheckable(True)
            action.setData(value)
            menu.addAction(action)
        group.actions()[0].setChecked(True)
        return group

    def _on_kind_chosen(self, action: QAction) -> None:
        self.kind = KindChoice(action.data())
        self._on_kind_toggled()

    def _on_kind_toggled(self) -> None:
        self._say()
        self.kinds_chosen.emit()

    def _on_order_chosen(self, action: QAction) -> None:
        self._arrangement = Arrangement(action.data())
        self._say()
        self.arrangement_chosen.emit(self._arrangement)

    def _say(self) -> None:
        kind = "" if self.with_quotes and self.kind is KindChoice.ALL else self.kind.value
        self._kind_button.set_face(" ".join(part for part in (kind, "with quotes" if self.with_quotes else "") if part))
        self._kind_button.set_tip("Which places are listed")
        self._order_button.set_face(self._arrangement.label)
        self._order_button.set_tip("In which order the places are listed")

    def _on_theme_changed(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self._theme.px(2))
