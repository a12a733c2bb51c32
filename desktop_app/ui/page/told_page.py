"""A page that is told: an overview strip, the facts and a timeline, fed with the same summary."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.facts import FactsPanel
from desktop_app.ui.page.split_page import LEFT, RIGHT, Pane, SplitPage
from desktop_app.ui.page.strip import OverviewStrip
from desktop_app.ui.timeline.finding import TimelineTexts
from desktop_app.ui.timeline.panel import TimelinePanel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.telling import Telling
    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.page.facts_content import FactsContent
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_LEAST_CARDS = 100  # effective pixels


class ToldPage(SplitPage):
    """Keeps strip, facts and timeline together: one range of years, one day, one numbering of sources."""

    def __init__(self, theme: Theme, icons: Icons, today: date, tabs: tuple[str, str], parent: QWidget | None) -> None:
        """`tabs` are the words for the facts and for the timeline."""
        facts, timeline = FactsPanel(theme, icons), TimelinePanel(theme, icons)
        super().__init__(theme, icons, Pane(facts, tabs[0]), Pane(timeline, tabs[1]), parent)
        self.strip = OverviewStrip(theme)
        self.facts = facts
        self.timeline = timeline
        self._today = today
        self._shown_key = ""
        self._told: Telling | None = None
        self._is_head_joined = False
        self._connect_parts()

    def tell(self, summary: Telling, content: FactsContent) -> None:
        """Show a page on a day. The range of years is kept while it is the same page."""
        if summary.key != self._shown_key:
            self._shown_key = summary.key
            self.set_range(None, None)
        self._told = summary
        self.strip.show_summary(summary, today=self._today)
        self.facts.show_content(content)
        self.timeline.show_summary(summary)

    def pane_texts(self, pane: QWidget, key: str) -> FindPart:
        """Override SplitPage: of the timeline, its rows."""
        if pane is self.timeline:
            return TimelineTexts(self.timeline, partial(self.choose_pane, key))
        return super().pane_texts(pane, key)

    def set_range(self, first: date | None, last: date | None) -> None:
        """Narrow the timeline to some days, and show the window on the strip."""
        self.strip.set_range(first, last)
        self.timeline.set_range(first, last)

    def set_strip_wanted(self, wanted: bool) -> None:
        """Override SplitPage: a low window starts without the strip."""
        self.strip.setVisible(wanted)

    def show_timeline(self) -> None:
        """Override SplitPage: go to the cards, or to the ways on where there are none."""
        self.choose_pane(RIGHT)
        self.timeline.focus_list()

    def copy_with_citation(self) -> None:
        """Override SplitPage: copy the selected card."""
        self.timeline.copy_with_citation()

    def arrange(self) -> None:
        """Override SplitPage: the tab says already what the head of the timeline would."""
        super().arrange()
        self.timeline.head.set_title_shown(not self.is_narrow)
        self._place_head()

    def choose_pane(self, key: str) -> None:
        """Override SplitPage: the head of the timeline goes with it."""
        super().choose_pane(key)
        if self._is_head_joined:
            self.timeline.head.setVisible(key == RIGHT)

    def set_tab_words(self, right: str) -> None:
        """Override SplitPage: other words leave other room beside them."""
        super().set_tab_words(right)
        self._place_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override SplitPage: the head of the timeline stands beside the tabs where it has room."""
        super().resizeEvent(event)
        self._place_head()

    @property
    def _is_low(self) -> bool:
        return self._shape is not None and self._shape.is_low

    def _place_head(self) -> None:
        """In a low window, put the head of the timeline into the row of the tabs, which saves a row."""
        joins = self.is_narrow and self._is_low and self.width() >= self.width_of_tabs + self._least_head
        if joins != self._is_head_joined:
            self._is_head_joined = joins
            self.timeline.lend_head(self.tab_layout if joins else None)
            self.choose_pane(self.pane)
        self.timeline.source_bar.set_low(self._is_low, has_room=not self._is_low or self._has_room_for_bar)

    @property
    def _has_room_for_bar(self) -> bool:
        """Whether enough of the cards can be seen besides the bar of their sources."""
        above = self.height_above_panes + (0 if self._is_head_joined else self.timeline.head.height())
        return self.height() - above - self.timeline.source_bar.height() >= self._theme.px(_LEAST_CARDS)

    @property
    def _least_head(self) -> int:
        return self.timeline.head.minimumSizeHint().width()

    def go_to_source(self, number: int) -> None:
        """Show the entry of a source among the facts."""
        self.choose_pane(LEFT)
        self.facts.scroll_to_source(number)

    def _connect_parts(self) -> None:
        self._theme.changed.connect(self._place_head)
        self.strip.range_changed.connect(self.timeline.set_range)
        self.timeline.range_changed.connect(self.strip.set_range)
        self.strip.item_requested.connect(self._on_item_requested)
        self.timeline.source_requested.connect(self.go_to_source)
        self.timeline.rows_changed.connect(self.texts_changed)
        self.facts.place_requested.connect(self.place_requested)
        for part in (self.facts, self.timeline):
            part.person_requested.connect(self._on_person_requested)
            part.page_requested.connect(self.page_requested)
            part.record_requested.connect(self.record_requested)
            part.link_requested.connect(self.link_requested)
            part.citation_requested.connect(self.citation_requested)

    def _on_item_requested(self, record_id: str) -> None:
        """Go to the card of an item; what stands in the lane of another place is shown on the page of that."""
        if self.timeline.select_record(None, record_id) or self._told is None:
            self.show_timeline()
            return
        for law in self._told.lanes:
            if any(policy.id == record_id for policy in law.policies):
                self.record_requested.emit(law.place.id, RecordRef(RecordKind.POLICY, record_id))
                return

    def _on_person_requested(self, person_id: str) -> None:
        self.page_requested.emit(Location(Screen.OFFICIAL, person_id))
