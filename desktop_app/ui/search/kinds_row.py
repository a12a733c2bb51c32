"""The row below the sentence on what was found: the kinds of results, and what can be done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop_app.ui.widgets.segmented import Segmented
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.segmented import Segment

_INSET, _GAP, _BELOW = 20, 8, 6
_LEAST_WIDTH = 200


class KindsRow(QWidget):
    """Offers the kinds side by side, without their numbers where room is scarce, and from a menu where it is scarcer.

    The tools stand at the right end, or on a line of their own.
    """

    chosen = Signal(str)  # the key of the kind that someone has chosen

    def __init__(self, theme: Theme, icons: Icons, tools: Sequence[ToolButton], parent: QWidget | None = None) -> None:
        """Offer nothing until `set_kinds`."""
        super().__init__(parent)
        self._theme = theme
        self._tools = tuple(tools)
        self._segments: list[Segment] = []
        self._kinds = Segmented(theme, icons, "Kind of results", self)
        self._menu_button = ToolButton(theme, icons, ButtonLook.BORDERED, self)
        self._menu_button.setMenu(QMenu(self._menu_button))
        for tool in self._tools:
            tool.setParent(self)
        self._kinds.chosen.connect(self._on_chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._rearrange)

    @property
    def current(self) -> str | None:
        """The key of the chosen kind."""
        return self._kinds.current

    @property
    def menu_button(self) -> ToolButton:
        """What opens the menu of kinds; shown where they have no room side by side."""
        return self._menu_button

    def set_kinds(self, segments: Sequence[Segment]) -> None:
        """Offer these; the choice stays if it is still among them, else the first is chosen."""
        if [segment.key for segment in segments] == [segment.key for segment in self._segments]:
            for segment in segments:  # most keys change the numbers only
                self._kinds.set_text(segment.key, segment.text)
        else:
            self._kinds.set_segments(segments)
        self._segments = list(segments)
        self._fill_menu()
        self._rearrange()

    def heightForWidth(self, width: int) -> int:
        """Override QWidget: one line, or two where the tools need their own."""
        return self._arrange(width, places=False)

    def sizeHint(self) -> QSize:
        """Override QWidget: the height at the present width."""
        width = self._theme.px(_LEAST_WIDTH)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: it can be narrow."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: divide the room anew."""
        super().resizeEvent(event)
        self._arrange(self.width())
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def _rearrange(self) -> None:
        self._arrange(self.width())
        self.updateGeometry()

    def _arrange(self, width: int, *, places: bool = True) -> int:
        """Place everything at this width, or only ask how high that would be."""
        px = self._theme.px
        sizes = [tool.sizeHint() for tool in self._tools]
        tools = sum(size.width() for size in sizes) + px(_GAP) * max(len(sizes) - 1, 0)
        room = width - 2 * px(_INSET)
        whole, short = (self._kinds.width_of(short=short) for short in (False, True))
        is_menu = short > room
        first = self._menu_button.sizeHint() if is_menu else self._kinds.sizeHint()
        wanted = first.width() if is_menu else whole
        has_line = wanted + px(_GAP) + tools <= room
        high = max([first.height(), *(size.height() for size in sizes)] if has_line else [first.height()])
        below = max((size.height() for size in sizes), default=0)
        if places:
            self._kinds.set_short(short=whole > room)
            self._kinds.setVisible(not is_menu)
            self._menu_button.setVisible(is_menu)
            shown = self._menu_button if is_menu else self._kinds
            shown.setGeometry(px(_INSET), (high - first.height()) // 2, shown.sizeHint().width(), first.height())
            top = 0 if has_line else high + px(_BELOW)
            self._place_tools(width - px(_INSET) - tools if has_line else px(_INSET), top, high if has_line else below)
        return high if has_line else high + px(_BELOW) + below

    def _place_tools(self, left: int, top: int, height: int) -> None:
        for tool in self._tools:
            size = tool.sizeHint()
            tool.setGeometry(left, top + (height - size.height()) // 2, size.width(), size.height())
            left += size.width() + self._theme.px(_GAP)

    def _fill_menu(self) -> None:
        menu = self._menu_button.menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        group = QActionGroup(menu)
        for segment in self._segments:
            action = group.addAction(segment.text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(segment.key == self.current)
            action.triggered.connect(partial(self._on_menu_chosen, segment.key))
            menu.addAction(action)
            if action.isChecked():
                self._menu_button.set_face(segment.text)
                self._menu_button.set_tip("Kind of results")

    def _on_menu_chosen(self, key: str) -> None:
        self._kinds.set_current(key)
        self._on_chosen(key)

    def _on_chosen(self, key: str) -> None:
        self._fill_menu()
        self._rearrange()
        self.chosen.emit(key)
