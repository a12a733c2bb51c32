"""The page of a place: header, overview strip, the facts and what officials said, side by side or in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.reference import RecordRef
from desktop_app.ui.page.facts_content import place_content
from desktop_app.ui.page.header import PlaceHeader
from desktop_app.ui.page.split_page import LEFT
from desktop_app.ui.page.told_page import ToldPage

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_LEAST_PANE = 70  # effective pixels


class PlaceView(ToldPage):
    """One place on one day."""

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        super().__init__(theme, icons, today, ("The rule", "What officials said"), parent)
        self._summary: PlaceSummary | None = None
        self.header = PlaceHeader(theme, icons)
        self.build(self.header, self.strip)
        self.header.source_requested.connect(self.go_to_source)
        self.header.citation_requested.connect(self.citation_requested)

    @property
    def summary(self) -> PlaceSummary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show a place on a day."""
        self._summary = summary
        self.header.show_summary(summary)
        self.tell(summary, place_content(summary))
        self.set_tab_words(f"What officials said ({len(summary.page.quotes)})")

    def arrange(self) -> None:
        """Override ToldPage: the notes of the head make way too where the window is low."""
        if self._shape is not None:
            self.header.set_low(self._shape.is_low)
        super().arrange()

    def _place_head(self) -> None:
        """Override ToldPage: where next to nothing would be left of the cards, the head leads to all of its notes."""
        self.header.set_tight(False)
        if self._is_low and self.height() - self.height_above_panes < self._theme.px(_LEAST_PANE):
            self.header.set_tight(True)
        super()._place_head()

    def reach(self, found: SearchHit | RecordRef) -> None:
        """Go to a record on this page: on its timeline, else among its facts."""
        if self.timeline.select_record(found.kind, found.id):
            self.show_timeline()
        elif self.facts.scroll_to_record(RecordRef(found.kind, found.id)):
            self.choose_pane(LEFT)
