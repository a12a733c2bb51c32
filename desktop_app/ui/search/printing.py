"""Printing the results of a search, from the page that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.history import Screen

if TYPE_CHECKING:
    from desktop_app.catalog.pages import Outline
    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.catalog.records import EditionRecord
    from desktop_app.domain.results import SearchResults
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.printing.print_dialogs import PrintDialogs
    from desktop_app.ui.reading import Reading


class ResultsPrinting(QObject):
    """Finds all that is printed once more, with its sources, and asks how to print it."""

    def __init__(self, window: MainWindow, reading: Reading, service: CatalogService, dialogs: PrintDialogs) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service
        self._dialogs = dialogs
        self._places: dict[str, ListedPlace] = {}
        self._edition: EditionRecord | None = None
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.places_listed.connect(self._on_places_listed)
        window.results.head.print_requested.connect(self.begin)
        window.actions_by_name.print_summary.triggered.connect(self._on_print)

    def begin(self) -> None:
        """Print what is found for the query at hand; where nothing is, say so."""
        from desktop_app.publish.results_list import MOST_OF_A_KIND

        results = self._window.results.results
        if results is None or not results.groups:
            self._window.say("There are no results to print. Search for something first.")
            return
        self._reading.searching.read_all(self._on_found, results.query, MOST_OF_A_KIND)

    def _on_print(self) -> None:
        current = self._reading.history.current
        if current is not None and current.screen is Screen.SEARCH:
            self.begin()

    def _on_found(self, results: SearchResults) -> None:
        from desktop_app.publish.results_list import what_rests

        refs, others = what_rests(results, self._places)
        self._service.resting(refs, others, lambda resting: self._open(results, resting), self._window.show_notice)

    def _open(self, results: SearchResults, resting: Resting) -> None:
        from desktop_app.publish.results_list import FoundForPaper

        if self._edition is not None:
            found = FoundForPaper(results, resting, self._places, self._edition, self._reading.date)
            self._dialogs.print_results(found)

    def _on_catalog_opened(self, outline: Outline) -> None:
        self._edition = outline.edition

    def _on_places_listed(self, places: tuple[ListedPlace, ...]) -> None:
        self._places = {listed.place.id: listed for listed in places}
