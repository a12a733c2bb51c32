"""The page of a topic, on the skeleton of a place's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.subject_header import SubjectHeader, SubjectHeading
from desktop_app.ui.page.told_page import ToldPage
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.topic.rows import topic_content

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.topic import TopicSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class TopicView(ToldPage):
    """One topic on one day: the places and their rules beside all that was said and decided."""

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        super().__init__(theme, icons, today, ("Places", "Said and decided"), parent)
        self._summary: TopicSummary | None = None
        self.header = SubjectHeader(theme, icons)
        self.build(self.header, self.strip)
        self.header.citation_requested.connect(self.citation_requested)
        self.facts.source_requested.connect(self.go_to_source)

    @property
    def summary(self) -> TopicSummary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: TopicSummary) -> None:
        """Show a topic on a day."""
        self._summary = summary
        self.header.show_heading(
            SubjectHeading(
                icon=IconName.LIST,
                name=typeset(summary.name),
                stored=summary.name,
                kind="Topic",
                status=summary.status,
                citing=summary.cited,
                copy_tip="Copy how many places have which rule",
            )
        )
        self.tell(summary, topic_content(summary, self._today))
        self.set_tab_words(f"Said and decided ({len(summary.items)})")

    def go_to_source(self, number: int) -> None:
        """Override ToldPage: a source has its own page, since a topic has too many to list."""
        if self._summary is not None:
            _number, source = self._summary.sources.entries()[number - 1]
            self.page_requested.emit(Location(Screen.SOURCE, source.id))
