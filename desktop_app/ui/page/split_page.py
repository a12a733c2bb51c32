"""Two panes below a head, side by side or in tabs: the skeleton of the pages of places, officials and sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.finding.block_texts import BlockTexts
from desktop_app.ui.page.source_scroll import SourceScroll
from desktop_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

LEFT, RIGHT = "facts", "timeline"
_INSET = 14


class Narrowing(Protocol):
    """A head or strip that takes another form in a narrow window."""

    def set_narrow(self, narrow: bool) -> None:
        """Take the form for windows under 1000 effective pixels, or the ordinary one."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One of the two, with the words on its tab."""

    widget: QWidget
    tab: str


class SplitPage(QWidget):
    """Parts above, then two panes; in a narrow window one of them at a time."""

    place_requested = Signal(str)  # the id of a place that someone wants to open
    record_requested = Signal(str, object)  # the id of a place, and the RecordRef to show on its page
    page_requested = Signal(object)  # the Location of another page
    link_requested = Signal(object)  # the RecordRef that a link is wanted to
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard
    notice_requested = Signal(str)  # a sentence for the status bar
    texts_changed = Signal()  # it says something else now, or has been set anew

    def __init__(self, theme: Theme, icons: Icons, left: Pane, right: Pane, parent: QWidget | None = None) -> None:
        """`build` puts the parts above in."""
        super().__init__(parent)
        self._theme = theme
        self._shape: WindowShape | None = None
        self._share = 0
        self._left = left.widget
        self._right = right.widget
        self._above: tuple[Narrowing, ...] = ()
        self._heads: tuple[QWidget, ...] = ()
        self._tabs = Segmented(theme, icons, "Part of the page")
        self._tabs.set_segments([Segment(LEFT, left.tab), Segment(RIGHT, right.tab)])
        self._tabs.set_current(RIGHT)
        self._tabs.chosen.connect(self.choose_pane)
        for pane in (self._left, self._right):
            if isinstance(pane, SourceScroll):
                pane.rows_replaced.connect(self.texts_changed)

    @property
    def facts_share(self) -> int:
        """The left pane's part of the width, in thousandths, as someone has made it; 0 while no one has."""
        return self._share

    def set_facts_share(self, share: int) -> None:
        """Divide the width as it was left."""
        self._share = share
        if self._shape is not None:
            self.arrange()

    @property
    def find_parts(self) -> Sequence[FindPart]:
        """See `FindablePage`: the head, then the panes."""
        heads = [BlockTexts(self._theme, head) for head in self._heads]
        return (*heads, *(self.pane_texts(pane, key) for pane, key in ((self._left, LEFT), (self._right, RIGHT))))

    def pane_texts(self, pane: QWidget, key: str) -> FindPart:
        """What is looked through of a pane; where it is behind a tab, it comes to the front for a hit."""
        widgets = pane.widgets_with_texts if isinstance(pane, SourceScroll) else None
        return BlockTexts(self._theme, pane, show_pane=partial(self.choose_pane, key), widgets=widgets)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self._shape is not None and self._shape.is_narrow

    @property
    def pane(self) -> str:
        """The key of the pane that is shown where only one has room."""
        return self._tabs.current or RIGHT

    @property
    def tab_layout(self) -> QHBoxLayout:
        """The row of the tabs."""
        return self._tab_layout

    @property
    def width_of_tabs(self) -> int:
        """How much of the row the tabs need."""
        return self._tabs.sizeHint().width() + 2 * self._theme.px(_INSET)

    @property
    def height_above_panes(self) -> int:
        """What head and tabs take."""
        heads = sum(head.heightForWidth(self.width()) for head in self._heads)
        return heads + (self._tab_row.sizeHint().height() if self.is_narrow else 0)

    def set_shape(self, shape: WindowShape) -> None:
        """Put the panes side by side or into tabs."""
        if shape != self._shape:
            self._shape = shape
            self.arrange()

    def set_tab_words(self, right: str) -> None:
        """Say on the tab of the right pane what is in it."""
        self._tabs.set_text(RIGHT, right)

    def choose_pane(self, key: str) -> None:
        """Show a pane, where only one has room."""
        self._tabs.set_current(key)
        self._left.setVisible(not self.is_narrow or key == LEFT)
        self._right.setVisible(not self.is_narrow or key == RIGHT)

    def show_facts(self) -> None:
        """Go to the left pane."""
        self.choose_pane(LEFT)
        self._left.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_timeline(self) -> None:
        """Go to the right pane."""
        self.choose_pane(RIGHT)
        self._right.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_with_citation(self) -> None:
        """Put what is selected on the clipboard, with its source. The pages say what that is."""

    def set_strip_wanted(self, wanted: bool) -> None:
        """Show the overview strip or not, on pages that have one."""

    def arrange(self) -> None:
        """Take the form of the window."""
        assert self._shape is not None
        narrow = self._shape.is_narrow
        self._tab_row.setVisible(narrow)
        for part in self._above:
            part.set_narrow(narrow)
        self.choose_pane(self.pane)
        if not narrow:
            facts = self._theme.px(self._shape.facts_width)
            self._panes.setSizes([facts, max(self.width() - facts, facts)])
            self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: what someone has divided keeps its proportion."""
        super().resizeEvent(event)
        self._divide()

    def build(self, *above: QWidget) -> None:
        """Put everything in, with these parts above the panes."""
        self._above = tuple(part for part in above if hasattr(part, "set_narrow"))
        self._heads = above[:1]
        self._tab_row = QWidget()
        self._tab_row.setAutoFillBackground(True)
        self._tab_row.setMinimumWidth(1)  # what else stands in the row must not keep the window wide
        self._tab_layout = QHBoxLayout(self._tab_row)
        self._tab_layout.addWidget(self._tabs)
        self._tab_layout.addStretch(1)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self._left)
        self._panes.addWidget(self._right)
        self._panes.setStretchFactor(0, 0)
        self._panes.setStretchFactor(1, 1)
        self._panes.splitterMoved.connect(self._on_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (*above, self._tab_row):
            column.addWidget(part)
        column.addWidget(self._panes, 1)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _divide(self) -> None:
        if self._share and not self.is_narrow:
            left = round(self._panes.width() * self._share / 1000)
            self._panes.setSizes([left, self._panes.width() - left])

    def _on_moved(self) -> None:
        self._share = round(1000 * self._left.width() / max(self.width(), 1))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        palette = QPalette(self._tab_row.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.colors.surface))
        self._tab_row.setPalette(palette)
        self._tab_layout.setContentsMargins(px(_INSET), px(8), px(_INSET), px(4))
