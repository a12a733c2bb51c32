"""The rows of facts below each other, made and laid out a slice at a time.

What the eye falls on first is there at once; the rest of a long page follows in pauses too short to be felt.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.page.empty_fact import EmptyFact
from desktop_app.ui.page.fact_row import FactRow
from desktop_app.ui.page.links_row import LinksRow
from desktop_app.ui.page.rows import Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.domain.reference import RecordRef
    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SLICE = 0.006  # seconds; the window stays as quick as the screen is
_PATIENCE = 80  # milliseconds before the first of them; someone may be on the way to the next place
_BOTTOM = 24


class FactColumn(QWidget):
    """Makes a widget for each row as it is needed."""

    source_requested = Signal(int)  # the number of a source
    link_followed = Signal(object)  # the `Link`
    link_requested = Signal(object)  # the RecordRef that a link is wanted to
    place_requested = Signal(str)  # the id of a place, from an empty state
    report_requested = Signal()  # how a missing rule is reported is asked
    completed = Signal()  # the last row is made

    def __init__(
        self, rows: Iterator[Row], entry: Callable[[int], str], theme: Theme, icons: Icons, before: QWidget
    ) -> None:
        """`entry` gives the words of a source; `before` is what has the focus before the first token here."""
        super().__init__()
        self._rest = rows
        self._entry = entry
        self._theme = theme
        self._icons = icons
        self._last_in_order = before
        self._widgets: list[FactRow | LinksRow | EmptyFact] = []
        self._arranged = 0  # how many of them are in their places
        self._bottom = 0
        self._width = 0
        self._is_complete = False
        self.setCursor(Qt.CursorShape.IBeamCursor)  # words can be selected; what can be clicked has its own
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_pause)

    @property
    def is_complete(self) -> bool:
        """Whether every row is in its place."""
        return self._is_complete

    @property
    def rows(self) -> tuple[FactRow | LinksRow | EmptyFact, ...]:
        """The rows made so far."""
        return tuple(self._widgets)

    def set_width(self, width: int, until: int) -> None:
        """Lay out at this width: at once down to `until`, below it bit by bit."""
        if width != self._width:
            self._width = width
            self._arranged = self._bottom = 0
            self._is_complete = False
        self.advance(until)

    def advance(self, until: int) -> None:
        """Have every row down to here in its place at once."""
        while self._bottom <= until and self._place_next():
            pass
        self._settle()

    def finish(self) -> None:
        """Have every row in its place at once."""
        while self._place_next():
            pass
        self._settle()

    def source_row(self, number: int) -> FactRow | None:
        """The row of a source; None if the page has no such number."""
        return next((row for row in self._fact_rows() if row.row.number == number), None)

    def record_row(self, record: RecordRef) -> FactRow | None:
        """The first row of a record; None if the page has none."""
        return next((row for row in self._fact_rows() if row.row.record == record), None)

    def _fact_rows(self) -> Iterator[FactRow]:
        self.finish()
        return (row for row in self._widgets if isinstance(row, FactRow))

    def _place_next(self) -> bool:
        """Put one more row into its place; false if there is none left."""
        if self._arranged == len(self._widgets):
            row = next(self._rest, None)
            if row is None:
                if not self._is_complete:
                    self._is_complete = True
                    self.completed.emit()
                return False
            self._widgets.append(self._make(row))
        widget = self._widgets[self._arranged]
        top = self._bottom + widget.gap
        height = widget.arrange(self._width)
        widget.setGeometry(0, top, self._width, height)
        self._bottom = top + height
        self._arranged += 1
        return True

    def _settle(self) -> None:
        """Be as high as what is there, and go on in the next pause."""
        self.resize(self._width, self._bottom + self._theme.px(_BOTTOM))
        if self._is_complete:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_PATIENCE)

    def _make(self, row: Row) -> FactRow | LinksRow | EmptyFact:
        if row.shape is Shape.EMPTY:
            empty = EmptyFact(row, self._theme, self._icons, self)
            empty.place_requested.connect(self.place_requested)
            empty.report_requested.connect(self.report_requested)
            for button in empty.buttons:
                self._follow(button)
            empty.show()
            return empty
        if row.shape is Shape.LINKS:
            links = LinksRow(row, self._theme, self)
            links.link_followed.connect(self.link_followed)
            for link in links.links:
                self._follow(link)
            links.show()
            return links
        widget = FactRow(row, self._entry, self._theme, self._icons, self)
        if widget.tokens:
            widget.source_requested.connect(self.source_requested)
        if widget.links:
            widget.link_followed.connect(self.link_followed)
        widget.link_requested.connect(self.link_requested)
        for part in (widget, *widget.links, *widget.tokens):
            self._follow(part)
        widget.show()
        return widget

    def _follow(self, widget: QWidget) -> None:
        """Come after the last one in the order of the Tab key; what is made late would come last in the window."""
        QWidget.setTabOrder(self._last_in_order, widget)
        self._last_in_order = widget

    def _on_pause(self) -> None:
        self._timer.setInterval(0)
        deadline = perf_counter() + _SLICE
        while perf_counter() < deadline and self._place_next():
            pass
        self._settle()
