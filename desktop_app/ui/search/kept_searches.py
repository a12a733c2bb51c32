"""Searches that were saved or used, in a menu; saving the one at hand; and what is new since it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.domain.kept import KeptSearch, record_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.results import SearchResults
    from desktop_app.ui.library_service import LibraryService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.searching import Searching

_LONGEST = 48
_MOST_SHOWN = 10


class KeptSearches(QObject):
    """Knows what is kept, and fills a menu with it each time that it opens."""

    search_requested = Signal(str)
    said = Signal(str)  # a sentence about what was done
    news_found = Signal(object)  # frozenset of `record_key`: what a saved search finds for the first time, mostly none
    failed = Signal(object)  # KnownError

    def __init__(self, library: LibraryService, searching: Searching, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._library = library
        self._searching = searching
        self._kept: tuple[KeptSearch, ...] = ()
        self._results: SearchResults | None = None
        self._data_id = ""
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self._fill)
        searching.results_found.connect(self._on_results_found)

    @property
    def current_text(self) -> str:
        """The search at hand, as it would be kept."""
        return self._results.query.source.strip() if self._results else ""

    def open(self, data_id: str) -> None:
        """Read what is kept; `data_id` is the edition that is open."""
        self._data_id = data_id
        self._library.searches(self._on_read, self.failed.emit)

    def note(self, text: str) -> None:
        """Remember a search that someone has used."""
        if text.strip():
            self._library.note_search(text.strip(), self._on_read, self.failed.emit)

    def toggle(self) -> None:
        """Save the search at hand with all that it finds, or no longer."""
        text = self.current_text
        if self._is_saved(text):
            self._library.unsave_search(text, self._on_read, self.failed.emit)
            self.said.emit("The search is no longer saved.")
        elif text:
            self._read_whole(lambda results: self._save(text, results))

    def mark_seen(self) -> None:
        """Take what the saved search at hand finds now for known."""
        text = self.current_text
        if self._is_saved(text):
            self._read_whole(lambda results: self._keep(text, results))
            self.news_found.emit(frozenset())

    def _read_whole(self, on_done: Callable[[SearchResults], None]) -> None:
        """Find all of the search at hand, whatever is being typed."""
        if self._results is not None:
            self._searching.read_all(on_done, self._results.query)

    def _save(self, text: str, results: SearchResults) -> None:
        self._keep(text, results)
        self.said.emit("The search is saved. A new edition will show what is new.")

    def _keep(self, text: str, results: SearchResults) -> None:
        found = map(record_key, results.hits)
        self._library.save_search(text, self._data_id, found, self._on_read, self.failed.emit)

    def _is_saved(self, text: str) -> bool:
        return any(kept.is_saved and kept.text == text for kept in self._kept)

    def _fill(self) -> None:
        """Write the menu: saving first, then what is saved, then what was used."""
        self.menu.clear()
        text = self.current_text
        if text:
            words = "Do not keep this search" if self._is_saved(text) else "Save this search"
            self.menu.addAction(words).triggered.connect(self.toggle)
        self._add("Saved", [kept for kept in self._kept if kept.is_saved])
        recent = [kept for kept in self._kept if not kept.is_saved][:_MOST_SHOWN]
        self._add("Recent", recent)
        if recent:
            self.menu.addSeparator()
            forget = self.menu.addAction("Forget recent searches")
            forget.triggered.connect(lambda: self._library.forget_searches(self._on_read, self.failed.emit))

    def _add(self, heading: str, kept: list[KeptSearch]) -> None:
        if kept:
            self.menu.addSection(heading)
        for each in kept:
            words = each.text if len(each.text) <= _LONGEST else f"{each.text[:_LONGEST]}…"
            action = self.menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, text=each.text: self.search_requested.emit(f"{text} "))

    def _on_read(self, kept: tuple[KeptSearch, ...]) -> None:
        self._kept = kept

    def _on_results_found(self, results: SearchResults) -> None:
        self._results = results
        saved = next((kept for kept in self._kept if kept.is_saved and kept.text == self.current_text), None)
        if saved is None or saved.data_id == self._data_id:
            self.news_found.emit(frozenset())
        elif results.is_whole:
            self._read_whole(lambda whole: self._tell_new(saved, whole))

    def _tell_new(self, saved: KeptSearch, whole: SearchResults) -> None:
        if saved.text == self.current_text:  # else another search has been begun
            self.news_found.emit(saved.new_among(whole.hits, self._data_id))


def connect_kept(kept: KeptSearches, window: MainWindow, reading: Reading) -> None:
    """Offer what is kept above the results and below the empty field, and remember what is used."""
    field, results = window.toolbar.search_field, window.results
    results.head.set_kept_menu(kept.menu)
    kept.search_requested.connect(reading.search)
    kept.said.connect(window.say)
    kept.news_found.connect(results.show_news)
    results.head.news_seen.connect(kept.mark_seen)
    kept.failed.connect(window.show_notice)
    field.query_submitted.connect(kept.note)
    results.opened.connect(lambda _hit: kept.note(kept.current_text))
    field.kept_requested.connect(lambda: kept.menu.popup(field.mapToGlobal(field.rect().bottomLeft())))
    reading.catalog_opened.connect(lambda outline: kept.open(outline.edition.data_id))
