"""Compares places in one window: reads them, shows them on the day in force, and asks which ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.publish.comparison import LEAST, compare, read_ids, write_ids
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.page_reader import PageReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.pages import PlacePage
    from desktop_app.domain.errors import KnownError
    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.compare.page import ComparePage
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class Comparisons(QObject):
    """The page is made when it is first asked for."""

    shown = Signal(object)  # the Comparison
    print_requested = Signal(object)  # likewise

    def __init__(
        self, window: MainWindow, reading: Reading, service: CatalogService, theme: Theme, icons: Icons
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service
        self._theme = theme
        self._icons = icons
        self._page: ComparePage | None = None
        self._places: tuple[ListedPlace, ...] = ()
        self._reader = PageReader(Screen.COMPARE, self._ask, compare, self._show, reading)
        reading.places_listed.connect(self._on_places_listed)
        window.actions_by_name.compare.triggered.connect(self._on_compare)
        window.actions_by_name.print_summary.triggered.connect(self._on_print)

    @property
    def page(self) -> ComparePage:
        """The screen that compares."""
        if self._page is None:
            from desktop_app.ui.compare.page import ComparePage

            self._page = ComparePage(self._theme, self._icons, self._reading.today)
            self._page.set_places(self._places)
            self._window.add_screen(Screen.COMPARE, self._page)
            self._connect(self._page)
        return self._page

    def go(self, place_ids: Sequence[str]) -> None:
        """Compare places; one alone is opened instead."""
        ids = read_ids(write_ids(place_ids))
        if len(ids) < LEAST:
            self._reading.go_to_place(ids[0])
        else:
            self._reading.go(Location(Screen.COMPARE, write_ids(ids)))

    def begin_with(self, place_id: str, anchor: QWidget) -> None:
        """Ask which place to compare with this one."""
        self.page.choose_first(place_id, anchor)

    def _connect(self, page: ComparePage) -> None:
        window, reading = self._window, self._reading
        page.places_requested.connect(self.go)
        page.place_requested.connect(reading.go_to_place)
        page.page_requested.connect(reading.go)
        page.notice_requested.connect(window.say)
        window.actions_by_name.toggle_strip.toggled.connect(page.set_strip_wanted)
        page.set_strip_wanted(window.actions_by_name.toggle_strip.isChecked())

    def _ask(
        self, value: str, on_done: Callable[[tuple[PlacePage, ...]], None], on_failed: Callable[[KnownError], None]
    ) -> None:
        self._service.place_pages(read_ids(value), on_done, on_failed)

    def _show(self, comparison: Comparison, is_other: bool) -> None:
        self.page.show_comparison(comparison)
        self._window.toolbar.as_of.set_change_days(comparison.change_days)
        self._window.setWindowTitle(f"{comparison.title} · Jurisdex")
        if is_other:
            self._window.show_screen(Screen.COMPARE)
        self.shown.emit(comparison)

    def _on_compare(self) -> None:
        """Add a place where some are compared; elsewhere begin with the place shown."""
        current = self._reading.history.current
        anchor = self._window.toolbar.compare_anchor
        if current is not None and current.screen is Screen.COMPARE:
            self.page.choose_one_more(anchor)
        elif current is not None and current.screen is Screen.PLACE:
            self.begin_with(current.value, anchor)
        elif current is None or current.screen is not Screen.MAP:  # the map asks for the state chosen there
            self._window.say("Open a place first; then it can be compared with others.")

    def _on_print(self) -> None:
        current = self._reading.history.current
        is_shown = current is not None and current.screen is Screen.COMPARE
        if is_shown and self.page.comparison is not None:
            self.print_requested.emit(self.page.comparison)

    def _on_places_listed(self, places: tuple[ListedPlace, ...]) -> None:
        self._places = places
        if self._page is not None:
            self._page.set_places(places)
