"""The page of a place: header, overview strip, the facts and what officials said, side by side or in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.page.facts import FactsPanel
from desktop_app.ui.page.header import PlaceHeader
from desktop_app.ui.page.strip import OverviewStrip
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_FACTS, _TIMELINE = "facts", "timeline"
_INSET = 14


class PlaceView(QWidget):
    """One place on one day. Header, strip, facts and timeline are fed with the same summary."""

    place_requested = Signal(str)  # the id of a place that someone wants to open
    notice_requested = Signal(str)  # a sentence for the status bar

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._summary: PlaceSummary | None = None
        self._shape: WindowShape | None = None
        self._wants_strip = True
        self.header = PlaceHeader(theme, icons)
        self.strip = OverviewStrip(theme)
        self.facts = FactsPanel(theme, icons)
        self.timeline = TimelinePanel(theme, icons)
        self._tabs = Segmented(theme, icons, "Part of the page")
        self._tabs.set_segments([Segment(_FACTS, "The rule"), Segment(_TIMELINE, "What officials said")])
        self._tabs.set_current(_TIMELINE)
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def summary(self) -> PlaceSummary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show a place on a day. The range of years is kept while it is the same place."""
        is_other = self._summary is None or self._summary.page.place.id != summary.page.place.id
        self._summary = summary
        if is_other:
            self.set_range(None, None)
        self.header.show_summary(summary)
        self.strip.show_summary(summary, today=self._today)
        self.facts.show_summary(summary)
        self.timeline.show_summary(summary)
        self._tabs.set_text(_TIMELINE, f"What officials said ({len(summary.page.quotes)})")

    def reach(self, hit: SearchHit) -> None:
        """Go to what a search found on this page."""
        if self.timeline.select_record(hit.kind, hit.id):
            self.show_timeline()

    def set_range(self, first: date | None, last: date | None) -> None:
        """Narrow the timeline to some days, and show the window on the strip."""
        self.strip.set_range(first, last)
        self.timeline.set_range(first, last)

    def set_shape(self, shape: WindowShape) -> None:
        """Put the parts side by side or into tabs."""
        if shape != self._shape:
            self._shape = shape
            self._arrange()

    def set_strip_wanted(self, wanted: bool) -> None:
        """Show the overview strip or not; a low window starts without it."""
        self._wants_strip = wanted
        self.strip.setVisible(wanted)

    @property
    def facts_share(self) -> int:
        """The facts' part of the width, in thousandths."""
        facts, timeline = self._panes.sizes()
        return round(1000 * facts / (facts + timeline)) if facts + timeline else 0

    def set_facts_share(self, share: int) -> None:
        """Divide the width as it was left."""
        if share:
            self._panes.setSizes([share * 10, (1000 - share) * 10])

    def show_facts(self) -> None:
        """Go to the rule."""
        self._choose_tab(_FACTS)
        self.facts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_timeline(self) -> None:
        """Go to what officials said."""
        self._choose_tab(_TIMELINE)
        self.timeline.focus_list()

    def _build(self) -> None:
        self._tab_row = QWidget()
        self._tab_row.setAutoFillBackground(True)
        row = QHBoxLayout(self._tab_row)
        row.addWidget(self._tabs)
        row.addStretch(1)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self.facts)
        self._panes.addWidget(self.timeline)
        self._panes.setStretchFactor(0, 0)
        self._panes.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.strip, self._tab_row):
            column.addWidget(part)
        column.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.strip.range_changed.connect(self.timeline.set_range)
        self.timeline.range_changed.connect(self.strip.set_range)
        self.strip.item_requested.connect(self._on_item_requested)
        self.header.source_requested.connect(self._on_source_requested)
        self.timeline.source_requested.connect(self._on_source_requested)
        self.facts.place_requested.connect(self.place_requested)
        self.facts.person_requested.connect(self._on_person_requested)
        for part in (self.header, self.facts, self.timeline):
            part.copied.connect(self._on_copied)
        self._tabs.chosen.connect(self._choose_tab)

    def _arrange(self) -> None:
        assert self._shape is not None
        narrow = self._shape.is_narrow
        self._tab_row.setVisible(narrow)
        self.header.set_narrow(narrow)
        self.strip.set_narrow(narrow)
        self.timeline.head.set_title_shown(not narrow)
        self._choose_tab(self._tabs.current or _TIMELINE)
        if not narrow:
            facts = self._theme.px(self._shape.facts_width)
            self._panes.setSizes([facts, max(self.width() - facts, facts)])

    def _choose_tab(self, key: str) -> None:
        self._tabs.set_current(key)
        narrow = self._shape is not None and self._shape.is_narrow
        self.facts.setVisible(not narrow or key == _FACTS)
        self.timeline.setVisible(not narrow or key == _TIMELINE)

    def _on_item_requested(self, record_id: str) -> None:
        self.timeline.select_record(None, record_id)
        self.show_timeline()

    def _on_source_requested(self, number: int) -> None:
        self._choose_tab(_FACTS)
        self.facts.scroll_to_source(number)

    def _on_person_requested(self, person_id: str) -> None:
        self.timeline.set_speaker(person_id)
        self.show_timeline()

    def _on_copied(self, _text: str) -> None:
        self.notice_requested.emit("Copied with its citation.")

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        palette = QPalette(self._tab_row.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.colors.surface))
        self._tab_row.setPalette(palette)
        layout = self._tab_row.layout()
        assert layout is not None
        layout.setContentsMargins(px(_INSET), px(8), px(_INSET), px(4))
