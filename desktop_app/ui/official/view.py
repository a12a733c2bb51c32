"""The page of an official, on the skeleton of a place's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.ui.official.rows import official_content
from desktop_app.ui.page.subject_header import SubjectHeader, SubjectHeading
from desktop_app.ui.page.told_page import ToldPage
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.official import OfficialSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class OfficialView(ToldPage):
    """One official on one day: what was said stands below the law of all the places that it was said about."""

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        super().__init__(theme, icons, today, ("About", "What was said"), parent)
        self._summary: OfficialSummary | None = None
        self.header = SubjectHeader(theme, icons)
        self.build(self.header, self.strip)
        self.header.citation_requested.connect(self.citation_requested)

    @property
    def summary(self) -> OfficialSummary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: OfficialSummary) -> None:
        """Show an official on a day."""
        self._summary = summary
        name = summary.page.person.name
        self.header.show_heading(
            SubjectHeading(
                icon=IconName.PERSON,
                name=typeset(name),
                stored=name,
                kind="",
                status=summary.status,
                citing=summary.cited,
                copy_tip="Copy the offices with their sources",
            )
        )
        self.tell(summary, official_content(summary, self._today))
        self.set_tab_words(f"What was said ({len(summary.page.quotes)})")
