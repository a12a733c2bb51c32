"""The facts of a page: of a place its rule on the day, the law above it, history, figures, officials and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.ui.page.fact_column import FactColumn
from desktop_app.ui.page.facts_content import place_content
from desktop_app.ui.page.source_scroll import SourceScroll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.reference import RecordRef
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.page.fact_row import FactRow
    from desktop_app.ui.page.facts_content import FactsContent
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_MOST_WIDTH = 720  # longer lines are hard to read


class FactsPanel(SourceScroll):
    """All facts of a page, each with its numbered source."""

    source_requested = Signal(int)  # the number of a source that has no entry here
    report_requested = Signal()  # how a missing rule is reported is asked

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, "Facts", parent)
        self._content: FactsContent | None = None
        self._column: FactColumn | None = None
        theme.changed.connect(self._rebuild)

    @property
    def column(self) -> FactColumn | None:
        """The rows."""
        return self._column

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show the facts of a place."""
        self.show_content(place_content(summary))

    def show_content(self, content: FactsContent) -> None:
        """Show these facts; the same page on another day keeps its scroll position."""
        before, self._content = self._content, content
        is_same = before is not None and before.key == content.key
        self.setAccessibleName(content.name)
        self._replace_column(content, self.verticalScrollBar().value() if is_same else 0)

    def source_row(self, number: int) -> FactRow | None:
        """Override SourceScroll: the entry of a source; all rows before it are made first."""
        return self._column.source_row(number) if self._column else None

    def scroll_to_source(self, number: int) -> None:
        """Override SourceScroll: where the page lists no sources, someone else shows them."""
        if self._content is None or self._content.lists_sources:
            super().scroll_to_source(number)
        elif 0 < number <= len(self._content.sources):
            self.source_requested.emit(number)

    def scroll_to_record(self, record: RecordRef) -> bool:
        """Bring the row of a record into view and mark it; false if there is none."""
        row = self._column.record_row(record) if self._column else None
        if row is None:
            return False
        self.show_row(row)
        return True

    def finish(self) -> None:
        """Override SourceScroll: have every row made and in its place; a long page else goes on in the pauses."""
        if self._column:
            self._column.finish()

    def widgets_with_texts(self) -> Iterator[QWidget]:
        """Override SourceScroll: the rows made so far, each with its links."""
        for row in self._column.rows if self._column else ():
            yield row
            yield from getattr(row, "links", ())

    def _replace_column(self, content: FactsContent, offset: int) -> None:
        self._discard()
        column = FactColumn(content.rows(), content.entry_words(), self._theme, self._icons, self)
        column.source_requested.connect(self.scroll_to_source)
        column.link_followed.connect(self.follow)
        column.link_requested.connect(self.link_requested)
        column.place_requested.connect(self.place_requested)
        column.report_requested.connect(self.report_requested)
        column.completed.connect(self.rows_replaced)
        self._column = column
        self.setWidget(column)
        self._lay_out(offset)
        self.verticalScrollBar().setValue(offset)
        self.rows_replaced.emit()

    def _lay_out(self, offset: int | None = None) -> None:
        if self._column:
            top = self.verticalScrollBar().value() if offset is None else offset
            width = min(self.viewport().width(), self._theme.px(_MOST_WIDTH))
            self._column.set_width(width, top + self.viewport().height())

    def _rebuild(self) -> None:
        if self._content is not None:
            self._replace_column(self._content, self.verticalScrollBar().value())
