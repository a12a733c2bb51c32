"""The page of a source: its entry beside the facts that rest on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import SourceKind
from desktop_app.publish.citing.cite import cite_source
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.facts import FactsPanel
from desktop_app.ui.page.split_page import Pane, SplitPage
from desktop_app.ui.page.subject_header import SubjectHeader, SubjectHeading
from desktop_app.ui.source.rows import entry_content, facts_content
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.source_facts import SourceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_ICONS = {
    SourceKind.NEWS: IconName.ANNOUNCEMENT,
    SourceKind.PRESS_RELEASE: IconName.ANNOUNCEMENT,
    SourceKind.LAW: IconName.LAW,
    SourceKind.COURT: IconName.RULING,
    SourceKind.TRANSCRIPT: IconName.QUOTE,
}


class SourceView(SplitPage):
    """One source, with everything that rests on it and the way to the place of each fact."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        entry, facts = FactsPanel(theme, icons), FactsPanel(theme, icons)
        super().__init__(theme, icons, Pane(entry, "The source"), Pane(facts, "What rests on it"), parent)
        self.entry = entry
        self.facts = facts
        self._summary: SourceSummary | None = None
        self.header = SubjectHeader(theme, icons)
        self.build(self.header)
        self.facts.source_requested.connect(self._on_source_requested)
        for panel in (self.entry, self.facts):
            panel.place_requested.connect(self.place_requested)
            panel.page_requested.connect(self.page_requested)
            panel.record_requested.connect(self.record_requested)
            panel.link_requested.connect(self.link_requested)
            panel.person_requested.connect(self._on_person_requested)
            panel.copied.connect(self._on_copied)
        for part in (self.header, self.entry, self.facts):
            part.citation_requested.connect(self.citation_requested)

    @property
    def summary(self) -> SourceSummary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: SourceSummary) -> None:
        """Show a source on a day."""
        self._summary = summary
        source = summary.page.source
        status = ", ".join(part for part in (source.publisher, source.published and source.published.display) if part)
        self.header.show_heading(
            SubjectHeading(
                icon=_ICONS.get(source.kind, IconName.INFO),
                name=quoted(source.title) if source.title_exact else typeset(source.title),
                stored=f"“{source.title}”" if source.title_exact else source.title,
                kind=source.kind.label,
                status=f"{status} · {summary.rests or 'nothing rests on it'}",
                citing=partial(cite_source, source),
                copy_tip="Copy the citation",
            )
        )
        self.entry.show_content(entry_content(summary))
        self.facts.show_content(facts_content(summary))
        self.set_tab_words(f"What rests on it ({summary.fact_count})")

    def copy_with_citation(self) -> None:
        """Override SplitPage: copy the citation of the source."""
        if self._summary is not None:
            self.citation_requested.emit(partial(cite_source, self._summary.page.source))

    def _on_source_requested(self, number: int) -> None:
        if self._summary is not None and number > 1:
            _number, source = self._summary.sources.entries()[number - 1]
            self.page_requested.emit(Location(Screen.SOURCE, source.id))

    def _on_person_requested(self, person_id: str) -> None:
        self.page_requested.emit(Location(Screen.OFFICIAL, person_id))

    def _on_copied(self, _text: str) -> None:
        self.notice_requested.emit("Copied.")
