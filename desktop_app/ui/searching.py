"""One search after another: the first answer at once, then the whole one, then what it can be narrowed by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.query import Query
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.search.options import SearchOptions, SortOrder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.domain.results import SearchResults
    from desktop_app.ui.catalog_service import CatalogService

AT_MOST = 10_000
"""As many of a kind are listed, however many there are."""

_AT_FIRST = 10
_SETTLED_MS = 150  # after the last key: counting is for who reads, not for who still types


class Searching(QObject):
    """Asks the catalog for a query as it changes. Only the last question is answered; one that runs is stopped."""

    results_found = Signal(object)  # SearchResults
    facets_found = Signal(object)  # tuple[Facet, ...] of the results found last
    relaxed_found = Signal(object)  # tuple[Relaxed, ...]: what would be found with one part of the query less
    failed = Signal(object)  # KnownError

    def __init__(self, service: CatalogService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._query = Query()
        self._options = SearchOptions(_AT_FIRST)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self._found: SearchResults | None = None

    @property
    def order(self) -> SortOrder:
        """In which order results are asked for."""
        return self._options.order

    def search(self, text: str, as_of: date) -> None:
        """Look for a text, for places with the rules of a day. The same text again is answered as far as it was."""
        query = Query.parse(text)
        limit = self._options.limit_per_kind if query == self._query else _AT_FIRST
        self._query = query
        self._options = replace(self._options, limit_per_kind=limit, as_of=as_of)
        self._ask()

    def find_all(self) -> None:
        """Find everything, and not only the best of each kind."""
        self._options = replace(self._options, limit_per_kind=AT_MOST)
        self._ask()

    def sort_by(self, order: SortOrder) -> None:
        """Find the same in another order."""
        self._options = replace(self._options, order=order)
        self._ask()

    def stop(self) -> None:
        """Want no answer any more."""
        self._settled.stop()
        self._service.stop_search()

    def read_all(
        self, on_done: Callable[[SearchResults], None], query: Query | None = None, at_most: int = AT_MOST
    ) -> None:
        """Find everything once more, for a file or for paper; at most so many of a kind, the rest is counted.

        `query` is that of the results that are shown, if another may be on its way.
        """
        options = replace(self._options, limit_per_kind=at_most, has_whole_texts=True)
        self._service.all_results(query or self._query, options, on_done, self.failed.emit)

    def read_sources(self, results: SearchResults, on_done: Callable[[Resting], None]) -> None:
        """Read the sources that results rest on."""
        refs = [RecordRef(hit.kind, hit.id) for hit in results.hits]
        self._service.resting(refs, (), on_done, self.failed.emit)

    def _ask(self) -> None:
        self._settled.stop()
        self._found = None
        first = replace(self._options, is_first_answer=True)
        self._service.search(self._query, first, self._on_found, self.failed.emit)

    def _on_found(self, results: SearchResults) -> None:
        self._found = results
        self.results_found.emit(results)
        self._settled.start()

    def _on_settled(self) -> None:
        """The typist pauses: finish an answer that is not whole, and then count."""
        if self._found is None:
            return
        if not self._found.is_whole:
            self._service.search(self._query, self._options, self._on_found, self.failed.emit)
            return
        day = self._options.as_of
        if day is not None:
            answered = self._found.respelled or self._query
            self._service.facets(answered, day, self._on_counted, self.failed.emit)

    def _on_counted(self, facets: object) -> None:
        self.facets_found.emit(facets)
        if self._found is not None and not self._found.groups:
            self._service.relaxed(self._query, self._options, self.relaxed_found.emit, self.failed.emit)
