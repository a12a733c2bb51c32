"""The facts of a place: its rule on the day, the law above it, history, figures, officials and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.fact_column import FactColumn
from desktop_app.ui.page.facts_content import place_content
from desktop_app.ui.page.rows import LinkKind
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.number_entry import NumberEntry
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.page.fact_row import FactRow
    from desktop_app.ui.page.facts_content import FactsContent
    from desktop_app.ui.page.rows import Link
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_MOST_WIDTH = 720  # longer lines are hard to read
_LINE = 20  # what an arrow key scrolls
_MARGIN = 40  # kept above and below what is scrolled to


class FactsPanel(QScrollArea):
    """All facts of a page, each with its numbered source."""

    place_requested = Signal(str)  # the id of a place above
    person_requested = Signal(str)  # the id of an official whose quotes someone wants to see
    page_requested = Signal(object)  # the Location of a topic or a source
    record_requested = Signal(str, object)  # the id of a place, and the RecordRef to show on its page
    copied = Signal(str)  # the text that is now on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._content: FactsContent | None = None
        self._column: FactColumn | None = None
        self._marked: FactRow | None = None
        self._origin: QWidget | None = None
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def column(self) -> FactColumn | None:
        """The rows."""
        return self._column

    @property
    def typed_number(self) -> str:
        """The digits typed so far of the number of a source."""
        return self._entry.pending

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show the facts of a place."""
        self.show_content(place_content(summary))

    def show_content(self, content: FactsContent) -> None:
        """Show these facts; the same page on another day keeps its scroll position."""
        before, self._content = self._content, content
        is_same = before is not None and before.key == content.key
        self.setAccessibleName(content.name)
        self._replace_column(content, self.verticalScrollBar().value() if is_same else 0)

    def scroll_to_source(self, number: int) -> None:
        """Bring the entry of a source into view, mark it and give it the focus; Escape leads back."""
        row = self._column.source_row(number) if self._column else None
        if row is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and focused is not self._marked:
            self._origin = focused
        self._mark(row)
        self.ensureWidgetVisible(row, 0, self._theme.px(_MARGIN))
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Have every row made and in its place; a long page else goes on in the pauses."""
        if self._column:
            self._column.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QScrollArea: lay out at the new width."""
        super().resizeEvent(event)
        self._ring.set_shown(self.hasFocus())
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QScrollArea: digits ask for a source, Enter opens it, Escape leads back, Home and End scroll."""
        bar = self.verticalScrollBar()
        if self._entry.take(event):
            return
        match event.key():
            case Qt.Key.Key_Escape if self._origin is not None:
                self._go_back()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._marked is not None and self._marked.row.more:
                self._on_link_followed(self._marked.row.more)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                self.finish()
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QScrollArea: show the focus."""
        super().focusInEvent(event)
        self._ring.set_shown(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QScrollArea: show that it is elsewhere."""
        super().focusOutEvent(event)
        self._ring.set_shown(False)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # under the scroll bar too
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(ThinScrollBar(self._theme))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Facts")
        self._ring = FocusRing(self._theme, self)
        self._entry = NumberEntry(self._theme, self)
        self._entry.number_entered.connect(self.scroll_to_source)

    def _replace_column(self, content: FactsContent, offset: int) -> None:
        old, had_focus = self.takeWidget(), self._has_focus_inside()
        self._marked = self._origin = None
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            old.hide()
            QTimer.singleShot(0, old.deleteLater)  # after the new rows are painted
        column = FactColumn(content.rows(), content.entry_words(), self._theme, self._icons, self)
        column.source_requested.connect(self.scroll_to_source)
        column.link_followed.connect(self._on_link_followed)
        column.place_requested.connect(self.place_requested)
        self._column = column
        self.setWidget(column)
        self._lay_out(offset)
        self.verticalScrollBar().setValue(offset)

    def _lay_out(self, offset: int | None = None) -> None:
        if self._column:
            top = self.verticalScrollBar().value() if offset is None else offset
            width = min(self.viewport().width(), self._theme.px(_MOST_WIDTH))
            self._column.set_width(width, top + self.viewport().height())

    def _has_focus_inside(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _mark(self, row: FactRow | None) -> None:
        if self._marked is not None:
            self._marked.set_marked(False)
        self._marked = row
        if row is not None:
            row.set_marked(True)

    def _go_back(self) -> None:
        origin, self._origin = self._origin, None
        self._mark(None)
        if origin is not None:
            origin.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(origin, 0, self._theme.px(_MARGIN))

    def _on_link_followed(self, link: Link) -> None:
        match link.kind:
            case LinkKind.PLACE:
                self.place_requested.emit(link.target)
            case LinkKind.PERSON:
                self.person_requested.emit(link.target)
            case LinkKind.TOPIC:
                self.page_requested.emit(Location(Screen.TOPIC, link.target))
            case LinkKind.SOURCE:
                self.page_requested.emit(Location(Screen.SOURCE, link.target))
            case LinkKind.RECORD:
                self.record_requested.emit(link.target, link.record)
            case LinkKind.COPY:
                QGuiApplication.clipboard().setText(link.target)
                self.copied.emit(link.target)

    def _on_theme_changed(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.colors.surface)
        self.setPalette(palette)
        self.verticalScrollBar().setSingleStep(self._theme.px(_LINE))
        if self._content is not None:
            self._replace_column(self._content, self.verticalScrollBar().value())
