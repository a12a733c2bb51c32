"""The notes on a rule that the head of a page has no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.scroll_popover import ScrollPopover
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.theme.theme import Theme

_INSET = 16
_BETWEEN = 10


class NotesPopover(ScrollPopover):
    """Shows notes below each other; their words can be selected."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show nothing until `show_notes`."""
        super().__init__(theme, "More notes on this rule", parent)

    def show_notes(self, notes: Sequence[str], beside: QRect) -> None:
        """Open beside a place on the screen."""
        self.setAccessibleDescription(" ".join(notes))
        page = SelectableBlocks(self._theme)
        blocks = [TextBlock(words, self._theme.font(TextRole.LABEL)) for words in notes]
        page.set_blocks(blocks, [self._theme.colors.text] * len(blocks))
        inset, width = self._theme.px(_INSET), self.page_width
        bottom = inset
        for block in blocks:
            bottom += round(block.arrange(inset, bottom, width - 2 * inset)) + self._theme.px(_BETWEEN)
        page.resize(width, bottom - self._theme.px(_BETWEEN) + inset)
        self.show_page(page, beside)
