"""The pane with what officials said about a place, between what became of its rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.domain.wording import counted
from desktop_app.publish.files import write_file
from desktop_app.ui.timeline import emptiness
from desktop_app.ui.timeline.card_menu import CardMenu
from desktop_app.ui.timeline.details import citing_of, details_of
from desktop_app.ui.timeline.details_popover import DetailsPopover
from desktop_app.ui.timeline.head import TimelineHead
from desktop_app.ui.timeline.law_lines import law_line
from desktop_app.ui.timeline.rows import Filters, Order, QuoteRow, build_timeline, item_key
from desktop_app.ui.timeline.source_bar import SourceBar
from desktop_app.ui.timeline.table_rows import as_csv, table_rows
from desktop_app.ui.timeline.table_view import TimelineTable
from desktop_app.ui.timeline.view import TimelineView
from desktop_app.ui.timeline.ways import leads_to_speakers, ways_from
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QBoxLayout

    from desktop_app.domain.reference import RecordRef
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_LEAST_HEIGHT = 24  # cards scroll, and so make way before the head of the page is cut
_REST_OF_ROW = 100  # of a row that ends in a stretch of 1
_ITEMS_OF = {
    RecordKind.QUOTE: (ItemKind.QUOTE,),
    RecordKind.EVENT: (ItemKind.EVENT,),
    RecordKind.POLICY: (ItemKind.START, ItemKind.RULING, ItemKind.ENACTED, ItemKind.END),
}
"""The items that a record has on the timeline, the one to go to first."""


class TimelinePanel(QWidget):
    """Head, cards and source bar."""

    range_changed = Signal(object, object)  # first and last day (date or None) that have been chosen here
    source_requested = Signal(int)  # the number of a source on this page, to be shown in the list of sources
    person_requested = Signal(str)  # the id of a speaker whose page is wanted
    page_requested = Signal(object)  # the Location of another page
    record_requested = Signal(str, object)  # the id of a place, and the RecordRef to show on its page
    link_requested = Signal(object)  # the RecordRef that a link is wanted to
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard
    table_toggled = Signal(bool)  # whether the table is now shown instead of the cards
    said = Signal(str)  # a sentence on what has been done
    rows_changed = Signal()  # other rows are listed, or in another order
    failed = Signal(object)  # KnownError: the rows could not be saved

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        super().__init__(parent)
        self._theme = theme
        self._summary: Telling | None = None
        self._filters = Filters()
        self._order = Order.OLDEST_FIRST
        self.head = TimelineHead(theme, icons)
        self.view = TimelineView(theme, icons)
        self.table = TimelineTable(theme)
        self.empty = EmptyState(theme, icons)
        self.source_bar = SourceBar(theme, icons)
        self._details = DetailsPopover(theme, self)
        self._shows_table = False
        self._build()
        self._connect()

    @property
    def is_newest_first(self) -> bool:
        """Whether the timeline runs from now to then."""
        return self._order is Order.NEWEST_FIRST

    @property
    def current_record(self) -> RecordRef | None:
        """The record of the selected card."""
        return self._list.current_record

    def set_newest_first(self, newest_first: bool) -> None:
        """Let the timeline run the other way; what is selected stays in its place."""
        self._on_order_chosen(Order.NEWEST_FIRST if newest_first else Order.OLDEST_FIRST)

    def show_summary(self, summary: Telling) -> None:
        """Tell a page. Another page begins at the top with no filters but the range set last.

        Another day of the same page comes into view, unless something is being read.
        """
        before = self._summary
        is_other = before is None or before.key != summary.key
        follows = before is not None and not is_other and before.on != summary.on and self.view.follows_day
        self._summary = summary
        self.head.show_summary(summary)
        self.view.setAccessibleName(typeset(summary.heading))
        self.view.set_names_lead(leads_to_speakers(summary))
        self.table.setAccessibleName(f"{typeset(summary.heading)}, as a table")
        if is_other:
            self.view.show_beginning()
            self.view.set_rows(())  # or else a year that both pages have would stay in its place
            self._filters = self._filters.without_narrowing
        self._rebuild()
        if follows:
            self.view.show_day()

    def set_range(self, first: date | None, last: date | None) -> None:
        """Show what falls into these days; None leaves that end open. Not announced by `range_changed`."""
        self._show(replace(self._filters, first=first, last=last, with_quotes=True))

    def set_speaker(self, person_id: str | None) -> None:
        """Show the quotes of one person, or of everyone; the rules stay."""
        self._show(replace(self._filters, speaker=person_id, with_quotes=True))

    def select_item(self, kind: ItemKind, record_id: str) -> bool:
        """Select the card of an item and bring it into view; filters that hide it are lifted. False without one."""
        items = self._summary.items if self._summary else ()
        if not any((item.kind, item.id) == (kind, record_id) for item in items):
            return False
        key = item_key(kind, record_id)
        if not self.view.lists(key):
            self._choose(Filters())
        if self._is_empty:
            self._show(replace(self._filters, with_quotes=False))
        return self._list.select(key)

    def select_record(self, kind: RecordKind | None, record_id: str) -> bool:
        """Select the first card of a record, of whatever kind if None; false if the timeline has none of it."""
        kinds = _ITEMS_OF.get(kind, ()) if kind else [item for items in _ITEMS_OF.values() for item in items]
        return any(self.select_item(item, record_id) for item in kinds)

    @property
    def shows_table(self) -> bool:
        """Whether the cards are shown as a table."""
        return self._shows_table

    def set_table_shown(self, shown: bool) -> None:
        """Show the cards as a table, or as cards again; the same one stays current."""
        if shown == self._shows_table:
            return
        card, had_focus = self._list.current_card, self._list.hasFocus()
        self._shows_table = shown
        self.head.show_table(shown)
        self._rebuild()
        if card is not None:
            self._list.select(card.key)
        if had_focus or (shown and self.isVisible()):
            self.focus_list()
        self.table_toggled.emit(shown)

    def save_table(self, path: Path) -> None:
        """Write the selected rows of the table to a CSV file, or all where at most one is selected."""
        try:
            rows = self.table.rows_to_keep
            write_file(path, as_csv(rows))
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.said.emit(f"Saved {counted(len(rows), 'row')} in {path.name}.")

    def copy_with_citation(self) -> None:
        """Ask for the words of the selected card on the clipboard, with their source."""
        card = self._list.current_card
        if card is not None and self._summary is not None:
            self.citation_requested.emit(citing_of(self._summary, card))

    def lend_head(self, row: QBoxLayout | None) -> None:
        """Let the head stand at the end of another row, or with None above the cards again."""
        self.head.set_joined(row is not None)
        if row is None:
            self._column.insertWidget(0, self.head)
            self.head.show()
        else:
            row.addWidget(self.head, _REST_OF_ROW)

    def focus_list(self) -> None:
        """Put the keyboard focus on the cards, or on the first way on where there are none."""
        target = next(iter(self.empty.buttons), self.empty) if self._is_empty else self._list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the ground of a reading area."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.surface))

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedLayout()
        column.addWidget(self.head)
        column.addLayout(self._stack, 1)  # before it shows its first part, which alone would be a window
        for part in (self.view, self.table, self.empty):
            self._stack.addWidget(part)
            part.setMinimumHeight(_LEAST_HEIGHT)
        column.addWidget(self.source_bar)

    def _connect(self) -> None:
        self.head.filters_chosen.connect(self._choose)
        self.head.order_chosen.connect(self._on_order_chosen)
        for cards in (self.view, self.table):
            cards.card_changed.connect(self._on_card_changed)
            cards.opening_requested.connect(self._on_opening_requested)
        self.view.menu_requested.connect(self._on_menu_requested)
        self._connect_table()
        for part in (self.view, self.table, self.source_bar):
            part.details_requested.connect(self._on_details_requested)
            part.copy_requested.connect(self.copy_with_citation)
            part.source_requested.connect(self.source_requested)
        self.view.speaker_requested.connect(self.person_requested)
        self._details.source_requested.connect(self.source_requested)
        self._details.page_requested.connect(self.page_requested)
        self.empty.action_triggered.connect(self._on_way_on)
        self._theme.changed.connect(self.update)

    def _connect_table(self) -> None:
        menu = self.head.table_menu
        self.head.table_toggled.connect(self.set_table_shown)
        self.table.menu_requested.connect(menu.popup)
        self.table.rows_copied.connect(lambda count: self.said.emit(f"Copied {counted(count, 'row')}."))
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: menu.show_sorting(*self.table.sorting))
        menu.show_sorting(*self.table.sorting)
        self.table.model().layoutChanged.connect(self.rows_changed)
        menu.sort_chosen.connect(self.table.sort_by)
        menu.copy_chosen.connect(self.table.copy_rows)
        menu.link_chosen.connect(self._on_link_requested)
        menu.saving_chosen.connect(self._on_saving_chosen)

    @property
    def _list(self) -> TimelineView | TimelineTable:
        """The cards or the table, whichever is shown."""
        return self.table if self._shows_table else self.view

    def _choose(self, filters: Filters) -> None:
        """Take filters that were chosen here, and tell if the range is another."""
        before = self._filters
        self._show(replace(filters, with_quotes=True))
        if (filters.first, filters.last) != (before.first, before.last):
            self.range_changed.emit(filters.first, filters.last)

    def _show(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._rebuild()

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _rebuild(self) -> None:
        """Work out the rows again and show them, or why there are none."""
        if self._summary is None:
            return
        timeline = build_timeline(self._summary, self._filters, self._order)
        self.view.set_rows(timeline.rows)
        self.table.set_rows(table_rows(self._summary, timeline.rows) if self._shows_table else ())
        self.head.show_filters(self._filters)
        self.head.show_count(timeline.quote_count, timeline.quote_total)
        is_empty = timeline.quote_count == 0 and (self._filters.with_quotes or not timeline.rows)
        if is_empty:
            self.empty.show_state(emptiness.no_quotes(self._summary, self._filters, has_rules=bool(timeline.rows)))
            self._list.selectionModel().clear()
        self._stack.setCurrentWidget(self.empty if is_empty else self._list)
        self.rows_changed.emit()

    def _on_order_chosen(self, order: Order) -> None:
        self._order = order
        self.head.show_order(order)
        self._rebuild()

    def _on_card_changed(self) -> None:
        card = self._list.current_card
        if card is None or self._summary is None:
            self.source_bar.clear()
            return
        number, source = self._summary.sources.entries()[card.source - 1]
        quotes = (quote for quote in self._summary.page.quotes if isinstance(card, QuoteRow))
        said = next((quote for quote in quotes if quote.id == card.record_id), None)
        self.source_bar.show_source(number, source, law_line(self._summary, said) if said else None)

    def _on_opening_requested(self) -> None:
        """Go on from a card: to its speaker, or where only one speaks or nobody does to where else it stands."""
        card = self._list.current_card
        if card is None or self._summary is None:
            return
        ways = ways_from(self._summary, card)
        if isinstance(card, QuoteRow) and ways.has_other_speakers:
            self.person_requested.emit(card.person_id)
        elif ways.record is not None:
            self.record_requested.emit(ways.places[0][0], ways.record)
        else:
            self._on_details_requested()

    def _on_details_requested(self) -> None:
        card = self._list.current_card
        if card is None or self._summary is None:
            return
        rect = self._list.card_rect()
        corner = self._list.viewport().mapToGlobal(rect.topLeft())
        self._details.show_details(details_of(self._summary, card), QRect(corner, rect.size()))

    def _on_menu_requested(self, point: QPoint) -> None:
        card = self._list.current_card
        if card is None or self._summary is None:
            return
        bookmark = self.source_bar.bookmark_button
        menu = CardMenu(card, ways_from(self._summary, card), self, is_bookmarked=bookmark.is_kept)
        menu.bookmark_requested.connect(bookmark.click)
        menu.page_requested.connect(self.page_requested)
        menu.record_requested.connect(self.record_requested)
        menu.copy_requested.connect(self.copy_with_citation)
        menu.link_requested.connect(self._on_link_requested)
        menu.words_requested.connect(self._on_words_requested)
        menu.details_requested.connect(self._on_details_requested)
        menu.person_requested.connect(self.person_requested)
        menu.speaker_chosen.connect(self.set_speaker)
        menu.popup(point)

    def _on_link_requested(self) -> None:
        card = self._list.current_card
        if card is not None:
            self.link_requested.emit(card.record)

    def _on_words_requested(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def _on_saving_chosen(self) -> None:
        dialog = QFileDialog(self, "Save as CSV")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Comma-separated values (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{self._summary.key if self._summary else 'quotes'}.csv")
        dialog.fileSelected.connect(lambda path: self.save_table(Path(path)))
        dialog.open()

    def _on_way_on(self, key: str) -> None:
        match key:
            case emptiness.ALL_YEARS:
                self._choose(replace(self._filters, first=None, last=None))
            case emptiness.EVERYONE:
                self._choose(self._filters.without_narrowing)
            case emptiness.RULES_ONLY:
                self._show(replace(self._filters, with_quotes=False))
            case _:
                return
        self.focus_list()
