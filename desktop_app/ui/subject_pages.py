"""The pages of officials, topics and sources: each is made when it is first asked for, and connected to the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.typography import typeset
from desktop_app.publish.official import summarize_official
from desktop_app.publish.source_facts import summarize_source
from desktop_app.publish.topic import summarize_topic
from desktop_app.ui.history import Screen
from desktop_app.ui.page.page_reader import PageReader
from desktop_app.ui.timeline.table_wiring import connect_table
from desktop_app.ui.wiring import connect_page

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.publish.official import OfficialSummary
    from desktop_app.publish.source_facts import SourceSummary
    from desktop_app.publish.topic import TopicSummary
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.official.view import OfficialView
    from desktop_app.ui.page.split_page import SplitPage
    from desktop_app.ui.page.told_page import ToldPage
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.source.view import SourceView
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.topic.view import TopicView


class SubjectPages(QObject):
    """Reads the three kinds of page and shows them in one window."""

    page_shown = Signal(object)  # the summary of another page that is shown now

    def __init__(
        self, window: MainWindow, reading: Reading, service: CatalogService, theme: Theme, icons: Icons
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._theme = theme
        self._icons = icons
        self._official: OfficialView | None = None
        self._topic: TopicView | None = None
        self._source: SourceView | None = None
        self._readers = (
            PageReader(Screen.OFFICIAL, service.person_page, summarize_official, self._show_official, reading),
            PageReader(Screen.TOPIC, service.topic_page, summarize_topic, self._show_topic, reading),
            PageReader(Screen.SOURCE, service.source_page, summarize_source, self._show_source, reading),
        )

    @property
    def official(self) -> OfficialView:
        """The page of an official."""
        if self._official is None:
            from desktop_app.ui.official.view import OfficialView

            self._official = OfficialView(self._theme, self._icons, self._reading.today)
            self._add_told(Screen.OFFICIAL, self._official)
        return self._official

    @property
    def topic(self) -> TopicView:
        """The page of a topic."""
        if self._topic is None:
            from desktop_app.ui.topic.view import TopicView

            self._topic = TopicView(self._theme, self._icons, self._reading.today)
            self._add_told(Screen.TOPIC, self._topic)
        return self._topic

    @property
    def source(self) -> SourceView:
        """The page of a source."""
        if self._source is None:
            from desktop_app.ui.source.view import SourceView

            self._source = SourceView(self._theme, self._icons)
            self._add(Screen.SOURCE, self._source)
        return self._source

    def _add_told(self, screen: Screen, page: ToldPage) -> None:
        """A timeline begins as the others are: in the same order, as cards or as a table."""
        connect_table(self._window, page.timeline)
        page.timeline.set_newest_first(self._window.place_view.timeline.is_newest_first)
        self._add(screen, page)

    def _add(self, screen: Screen, page: SplitPage) -> None:
        connect_page(page, self._window, self._reading)
        self._window.add_screen(screen, page)

    def _show_official(self, summary: OfficialSummary, is_other: bool) -> None:
        self.official.show_summary(summary)
        self._present(summary.page.person.name, summary.change_days)
        self._announce(Screen.OFFICIAL, summary, is_other=is_other)

    def _show_topic(self, summary: TopicSummary, is_other: bool) -> None:
        self.topic.show_summary(summary)
        self._present(summary.name, summary.change_days)
        self._announce(Screen.TOPIC, summary, is_other=is_other)

    def _show_source(self, summary: SourceSummary, is_other: bool) -> None:
        self.source.show_summary(summary)
        self._present(summary.page.source.title, ())
        self._announce(Screen.SOURCE, summary, is_other=is_other)

    def _present(self, name: str, change_days: tuple[date, ...]) -> None:
        self._window.toolbar.as_of.set_change_days(change_days)
        self._window.setWindowTitle(f"{typeset(name)} · Jurisdex")

    def _announce(
        self, screen: Screen, summary: OfficialSummary | TopicSummary | SourceSummary, *, is_other: bool
    ) -> None:
        if is_other:
            self._window.show_screen(screen)
            self.page_shown.emit(summary)
