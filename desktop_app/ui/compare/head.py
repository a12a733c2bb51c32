"""The head of a column: which place it is, and a menu that changes, opens or removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.typography import typeset
from desktop_app.ui.page.flow import flow
from desktop_app.ui.page.row_measures import PANE_INSET
from desktop_app.ui.page.status_text import kind_words
from desktop_app.ui.theme.badges import Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.text_block import TextBlock
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.publish.comparison import ComparedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_BADGE = 28
_GAP, _LINE_GAP = 10, 8
_TOP = 10
_WORDS_FROM = 330  # narrower columns have a sign in place of the word on the button


class ColumnHead(SelectableBlocks):
    """Badge, name, kind and the button. The name is a heading that wraps where the column is narrow."""

    change_requested = Signal(QWidget)  # the button that the chooser opens at
    open_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self, place: ComparedPlace, *, can_remove: bool, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        summary = place.summary
        overruled = summary.overruling.rule if summary.overruling else None
        self._badge = BadgeLabel(theme, _BADGE, self)
        self._badge.set_badge(Badge.of(summary.rule, overruled))
        self._name = TextBlock(typeset(place.name), theme.font(TextRole.PLACE), stored=place.name)
        self._kind = TextBlock(typeset(kind_words(summary)), theme.font(TextRole.LABEL))
        inks = [theme.colors.text, theme.colors.text2]
        self.set_blocks([self._name, self._kind], inks, f"{place.name}, {kind_words(summary)}")
        self._button = ToolButton(theme, icons, ButtonLook.BORDERED, self)
        self._menu = self._make_menu(place.name, can_remove=can_remove)
        self._button.setMenu(self._menu)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._place_name = place.name

    @property
    def button(self) -> ToolButton:
        """What opens the menu."""
        return self._button

    def arrange(self, width: int) -> int:
        """Place everything at this width; gives the height."""
        px = self._theme.px
        has_words = width >= px(_WORDS_FROM)
        self._button.set_face("Change" if has_words else "", None if has_words else IconName.DOWN)
        self._button.set_tip(f"Change, open or remove {self._place_name}")
        button, badge = self._button.sizeHint(), self._badge.sizeHint()
        left, right = px(PANE_INSET) - (badge.width() - px(_BADGE)) // 2, width - px(PANE_INSET)
        span = (left + badge.width() + px(_GAP), right - button.width() - px(_LINE_GAP))
        top = px(_TOP) + (badge.height() - self._name.line_height) / 2
        bottom = flow([self._name, self._kind], top, span, px(_LINE_GAP))
        height = max(round(bottom), px(_TOP) + badge.height()) + px(_TOP)
        middle = px(_TOP) + badge.height() / 2
        self._badge.move(left, round(middle - badge.height() / 2))
        self._badge.resize(badge)
        self._button.setGeometry(
            right - button.width(), round(middle - button.height() / 2), button.width(), button.height()
        )
        return int(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override SelectableBlocks: on its own ground, since the grid scrolls below it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.surface))
            self.paint_blocks(painter)

    def _make_menu(self, name: str, *, can_remove: bool) -> QMenu:
        menu = QMenu(self._button)
        shown = name.replace("&", "&&")
        menu.addAction("&Another place…", lambda: self.change_requested.emit(self._button))
        menu.addAction(f"&Open {shown}", self.open_requested.emit)
        remove = menu.addAction(f"&Remove {shown}", self.remove_requested.emit)
        remove.setEnabled(can_remove)
        return menu
