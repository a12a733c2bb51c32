"""The words beside the cells of a comparison: what a row is about, and whose cell it is where cells are stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from desktop_app.domain.typography import typeset
from desktop_app.publish.comparison import Verdict
from desktop_app.ui.compare.geometry import LABEL_INSET
from desktop_app.ui.page.flow import flow
from desktop_app.ui.page.row_measures import PANE_INSET
from desktop_app.ui.theme.badges import Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.comparison import Aspect, ComparedPlace
    from desktop_app.ui.theme.theme import Theme

_GAP = 8
_BADGE = 15


class AspectLabel(SelectableBlocks):
    """What a row is about, and below it in a word whether the places are alike."""

    def __init__(self, aspect: Aspect, verdict: Verdict | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        colors = theme.colors
        self._title = TextBlock(aspect.value, theme.font(TextRole.LABEL_MEDIUM))
        blocks, inks, words = [self._title], [colors.text2], aspect.value
        self._verdict: TextBlock | None = None
        if verdict is not None:
            font = theme.font(TextRole.CAPTION)
            font.setWeight(QFont.Weight.Medium)
            self._verdict = TextBlock(verdict.value, font)
            blocks.append(self._verdict)
            inks.append(colors.warn if verdict is Verdict.DIFFERS else colors.text3)
            words = f"{words}: {verdict.value.lower()}"
            self.setToolTip(verdict.reason)
        self.set_blocks(blocks, inks, words)

    def arrange(self, width: int, *, on_one_line: bool) -> int:
        """Place the words at this width; gives the height."""
        px = self._theme.px
        span = (px(PANE_INSET if on_one_line else LABEL_INSET), width - px(_GAP))
        if on_one_line:
            return int(flow([*self.blocks], 0, span, px(_GAP)))
        bottom = self._title.arrange(span[0], 0, span[1] - span[0])
        if self._verdict is not None:
            bottom += self._verdict.arrange(span[0], bottom, span[1] - span[0])
        return int(bottom)


class PlaceLabel(SelectableBlocks):
    """Whose cell follows."""

    def __init__(self, place: ComparedPlace, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._badge = BadgeLabel(theme, _BADGE, self)
        self._badge.set_badge(Badge.of(place.summary.rule))
        self._name = TextBlock(typeset(place.name), theme.font(TextRole.ROW_STRONG), stored=place.name)
        self.set_blocks([self._name], [theme.colors.text])

    def arrange(self, width: int) -> int:
        """Place badge and name at this width; gives the height."""
        px = self._theme.px
        span = (px(PANE_INSET), width - px(PANE_INSET))
        return int(flow([self._badge, self._name], px(4), span, px(_GAP)))
