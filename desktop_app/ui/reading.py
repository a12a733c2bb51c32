"""What is being read: the place, the day, the words searched for, and the way back.

The window shows what happens here and passes on what the reader wants; it decides nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.query import Query
from desktop_app.publish.summary import list_places, summarize
from desktop_app.ui.history import History, Location, Screen
from desktop_app.ui.searching import Searching

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.catalog.pages import Outline, PlacePage
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.reference import RecordRef
    from desktop_app.domain.results import SearchHit
    from desktop_app.ui.catalog_service import CatalogService

_AT_ONCE = frozenset({Screen.START, Screen.MAP, Screen.BOOKMARKS})
"""The screens that ask for nothing before they are shown."""


class Reading(QObject):
    """The state of one window. Everything shown of a place obeys the one date."""

    catalog_opened = Signal(object)  # Outline
    catalog_failed = Signal(object)  # KnownError: the data cannot be read at all
    places_listed = Signal(object)  # tuple[ListedPlace, ...] on the date
    place_shown = Signal(object)  # PlaceSummary on the date
    hit_reached = Signal(object)  # SearchHit or RecordRef whose place has just been shown
    preview_ready = Signal(object, object)  # SearchHit and the PlaceSummary of the day on which it was said
    location_changed = Signal(object)  # Location: the page is asked for
    arrived = Signal(object)  # Location: the page is shown
    history_changed = Signal()  # Back and Forward lead elsewhere than before, on the same page
    stayed = Signal(object)  # Location: what was asked for does not come, and the page before is shown on
    date_changed = Signal(object)  # datetime.date
    rewritten = Signal()  # all that has been shown of the data is now written in another way
    failed = Signal(object)  # KnownError: one question could not be answered

    def __init__(self, service: CatalogService, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self.today = today
        self.date = today
        self.searching = Searching(service, self)
        self.searching.failed.connect(self._on_search_failed)
        self.searching.results_found.connect(self._on_results_found)
        self._service = service
        self._outline: Outline | None = None
        self._page: PlacePage | None = None
        self._hit_to_reach: SearchHit | RecordRef | None = None

    def open(self) -> None:
        """Read the list of places."""
        self._service.outline(self._on_outline, self.catalog_failed.emit)

    def go(self, location: Location) -> None:
        """Go to a page; whoever shows pages of its kind hears of it by `location_changed`."""
        self.history.visit(location)
        self._show(location)

    def go_to_place(self, place_id: str, hit: SearchHit | RecordRef | None = None) -> None:
        """Open a place, and in it what a search found or another page names there."""
        self._hit_to_reach = hit
        self.go(Location(Screen.PLACE, place_id))

    def search(self, text: str) -> None:
        """Show what is found for a text, or go back to where the search began when nothing is left of it."""
        current = self.history.current
        is_searching = current is not None and current.screen is Screen.SEARCH
        query = Query.parse(text)
        if not query.is_empty or query.slips:  # a filter without its value may still get one
            if is_searching:
                self.history.replace(Location(Screen.SEARCH, text))
                self._show(Location(Screen.SEARCH, text))
            else:
                self.go(Location(Screen.SEARCH, text))
        elif is_searching:
            self.back()

    def back(self) -> None:
        """Return to the page before."""
        self._return_to(self.history.back())

    def forward(self) -> None:
        """Take back a step back."""
        self._return_to(self.history.forward())

    def show_again(self) -> None:
        """Show the current page anew: it was visited before the last start, or in another edition."""
        if self.history.current is not None:
            self._show(self.history.current)

    def cancel(self) -> None:
        """Stay with the page that is shown; the one that is on its way is not wanted any more."""
        self._service.forget_pages()
        self.searching.stop()
        self._stay()

    def arrive(self, location: Location) -> None:
        """Whoever shows a page says that it is there."""
        self.history.arrive()
        self.arrived.emit(location)

    def fail(self, location: Location, error: KnownError) -> None:
        """A page cannot be shown: say why, and stay where the reader is unless that is elsewhere by now."""
        self.failed.emit(error)
        if self.history.current == location:
            self._stay()

    def show_start(self) -> None:
        """Show the page that says how to begin."""
        self.go(Location(Screen.START))

    def set_date(self, day: date) -> None:
        """See everything as of another day."""
        if day == self.date:
            return
        self.date = day
        self.date_changed.emit(day)
        self._list_places()
        current = self.history.current
        if current is not None and current.screen is Screen.PLACE and self.history.is_shown:
            self._show_page()  # a place that is not shown is read again when someone returns to it
        elif current is not None and current.screen is Screen.SEARCH:
            self.searching.search(current.value, day)

    def rewrite(self) -> None:
        """Show everything as it is now, but written anew: dates have another style."""
        self.rewritten.emit()
        self.date_changed.emit(self.date)
        self._list_places()
        current = self.history.current
        if current is None or current.screen is not Screen.PLACE or self.history.is_shown:
            self._show_page()  # on other screens too, from which it can be printed
        if current is not None and current.screen is Screen.SEARCH:
            self.searching.search(current.value, self.date)

    def preview(self, hit: SearchHit) -> None:
        """Put together what was in force on the day of a hit, for the pane beside the results."""
        if not hit.place_ids:
            return

        def show(page: PlacePage) -> None:
            day = hit.date.latest if hit.date else self.date
            self.preview_ready.emit(hit, summarize(page, day))

        self._service.page_for_preview(hit.place_ids[0], show, self.failed.emit)

    def close(self) -> None:
        """Let go of the data."""
        self.searching.stop()
        self._service.close()

    def _return_to(self, location: Location | None) -> None:
        if location is not None:
            self._show(location)

    def _show(self, location: Location) -> None:
        self.location_changed.emit(location)
        if location.screen is not Screen.SEARCH:
            self.searching.stop()
        if location.screen is Screen.PLACE:
            self._service.place_page(location.value, self._on_page, lambda error: self.fail(location, error))
        elif location.screen is Screen.SEARCH:
            self.searching.search(location.value, self.date)
        elif location.screen in _AT_ONCE:
            self.arrive(location)

    def _stay(self) -> None:
        self._hit_to_reach = None
        location = self.history.give_up()
        if location is None:
            self.show_start()
            return
        self.stayed.emit(location)
        if location.screen is Screen.PLACE:
            self._show_page()  # on the date of now

    def _on_outline(self, outline: Outline) -> None:
        self._outline = outline
        self.catalog_opened.emit(outline)
        self._list_places()

    def _on_page(self, page: PlacePage) -> None:
        location = Location(Screen.PLACE, page.place.id)
        if self.history.current != location:
            return  # someone has gone elsewhere
        self._page = page
        self._show_page()
        self.arrive(location)
        hit, self._hit_to_reach = self._hit_to_reach, None
        if hit is not None:
            self.hit_reached.emit(hit)

    def _on_results_found(self) -> None:
        current = self.history.current
        if current is not None and current.screen is Screen.SEARCH:
            self.arrive(current)

    def _on_search_failed(self, error: KnownError) -> None:
        self.failed.emit(error)
        current = self.history.current
        if current is not None and current.screen is Screen.SEARCH and not self.history.is_shown:
            self._stay()

    def _list_places(self) -> None:
        if self._outline is not None:
            self.places_listed.emit(list_places(self._outline.places, self.date))

    def _show_page(self) -> None:
        if self._page is not None:
            self.place_shown.emit(summarize(self._page, self.date))
