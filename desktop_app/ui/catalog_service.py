"""The catalog as the window asks it: every question goes to the worker and is answered on the GUI thread.

SQLModel takes a quarter of a second to import, so it is imported with the first question, on the worker, after the
window has been painted.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.pages import Address, Outline, PersonPage, PlacePage, SourcePage, TopicPage
    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.domain.bookmarks import Subject, SubjectRef
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.query import Query
    from desktop_app.domain.reference import RecordRef
    from desktop_app.domain.results import Facet, Relaxed, SearchResults
    from desktop_app.domain.search.options import SearchOptions
    from desktop_app.ui.tasks import TaskRunner

    OnFailed = Callable[[KnownError], None]


class CatalogService:
    """One catalog file, opened and read on the worker thread."""

    def __init__(self, path: Path, runner: TaskRunner) -> None:
        self._path = path
        self._runner = runner
        self._catalog: Catalog | None = None  # made and used on the worker only, but for `interrupt`
        self._pages = Latest(runner)
        self._searches = Latest(runner)
        self._previews = Latest(runner)
        self._addresses = Latest(runner)

    def open_other(self, path: Path) -> None:
        """Read another file from now on."""
        self.close()
        self._runner.submit(lambda: self._use(path), lambda _: None, lambda _: None)

    def first_readable(
        self, paths: Sequence[Path], on_done: Callable[[tuple[Path, str] | None], None], on_failed: OnFailed
    ) -> None:
        """Ask for the first of some files that is a catalog, with the name of its edition."""
        self._runner.submit(lambda: _first_readable(paths), on_done, on_failed)

    def outline(self, on_done: Callable[[Outline], None], on_failed: OnFailed) -> None:
        """Ask for the list of places; opens the file."""
        self._runner.submit(lambda: self._open().outline(), on_done, on_failed)

    def place_page(self, place_id: str, on_done: Callable[[PlacePage], None], on_failed: OnFailed) -> None:
        """Ask for a place's page; only the last place asked for is answered."""
        self._pages.ask(lambda: self._open().place_page(place_id), on_done, on_failed)

    def place_pages(
        self, place_ids: Sequence[str], on_done: Callable[[tuple[PlacePage, ...]], None], on_failed: OnFailed
    ) -> None:
        """Ask for the pages of several places; only the last page asked for is answered."""
        self._pages.ask(lambda: tuple(map(self._open().place_page, place_ids)), on_done, on_failed)

    def person_page(self, person_id: str, on_done: Callable[[PersonPage], None], on_failed: OnFailed) -> None:
        """Ask for an official's page; only the last page asked for is answered."""
        self._pages.ask(lambda: self._open().person_page(person_id), on_done, on_failed)

    def topic_page(self, topic: str, on_done: Callable[[TopicPage], None], on_failed: OnFailed) -> None:
        """Ask for a topic's page; only the last page asked for is answered."""
        self._pages.ask(lambda: self._open().topic_page(topic), on_done, on_failed)

    def source_page(self, source_id: str, on_done: Callable[[SourcePage], None], on_failed: OnFailed) -> None:
        """Ask for a source's page; only the last page asked for is answered."""
        self._pages.ask(lambda: self._open().source_page(source_id), on_done, on_failed)

    def page_for_preview(self, place_id: str, on_done: Callable[[PlacePage], None], on_failed: OnFailed) -> None:
        """Ask for the page behind a search hit; it does not get in the way of the place being opened."""
        self._previews.ask(lambda: self._open().place_page(place_id), on_done, on_failed)

    def forget_pages(self) -> None:
        """Want no page any more."""
        self._pages.forget()

    def address(
        self, kind: RecordKind, record_id: str, on_done: Callable[[Address], None], on_failed: OnFailed
    ) -> None:
        """Ask where the record of a link is to be found; only the last one asked for is answered."""
        self._addresses.ask(lambda: self._open().address(kind, record_id), on_done, on_failed)

    def places(self, ids: Sequence[str], on_done: Callable[[tuple[Address, ...]], None], on_failed: OnFailed) -> None:
        """Ask whether all of some places are there, as `address` does for one."""
        self._addresses.ask(
            lambda: tuple(self._open().address(RecordKind.PLACE, each) for each in ids), on_done, on_failed
        )

    def forget_addresses(self) -> None:
        """Want to go to no record any more."""
        self._addresses.forget()

    def missing(
        self, refs: Iterable[RecordRef], on_done: Callable[[frozenset[RecordRef]], None], on_failed: OnFailed
    ) -> None:
        """Ask which of some records are not in this edition."""
        asked = tuple(refs)
        self._runner.submit(lambda: self._open().missing(asked), on_done, on_failed)

    def subjects(
        self, refs: Iterable[SubjectRef], on_done: Callable[[dict[SubjectRef, Subject]], None], on_failed: OnFailed
    ) -> None:
        """Ask what some records are called in this edition, without those that it does not have."""
        asked = tuple(refs)
        self._runner.submit(lambda: self._open().subjects(asked), on_done, on_failed)

    def people(self, on_done: Callable[[dict[str, str]], None], on_failed: OnFailed) -> None:
        """Ask for the name of every official by id."""
        self._runner.submit(lambda: self._open().names(RecordKind.PERSON), on_done, on_failed)

    def search(
        self, query: Query, options: SearchOptions, on_done: Callable[[SearchResults], None], on_failed: OnFailed
    ) -> None:
        """Search; a search that is still running is stopped."""
        self.stop_search()
        self._searches.ask(lambda: self._open().search(query, options), on_done, on_failed)

    def facets(
        self, query: Query, as_of: date, on_done: Callable[[tuple[Facet, ...]], None], on_failed: OnFailed
    ) -> None:
        """Count what the results of a query can be narrowed by; the next search stops it."""
        self._searches.ask(lambda: self._open().facets(query, as_of), on_done, on_failed)

    def relaxed(
        self, query: Query, options: SearchOptions, on_done: Callable[[tuple[Relaxed, ...]], None], on_failed: OnFailed
    ) -> None:
        """Find out what a query without results would find with one part less; the next search stops it."""
        self._searches.ask(lambda: self._open().relaxed(query, options), on_done, on_failed)

    def all_results(
        self, query: Query, options: SearchOptions, on_done: Callable[[SearchResults], None], on_failed: OnFailed
    ) -> None:
        """Find all that is to be saved; neither this nor the search that is shown gets in the way of the other."""
        self._runner.submit(lambda: self._open().search(query, options, can_be_stopped=False), on_done, on_failed)

    def resting(
        self,
        refs: Sequence[RecordRef],
        others: Sequence[str],
        on_done: Callable[[Resting], None],
        on_failed: OnFailed,
    ) -> None:
        """Ask for the sources that some records rest on, and for `others` by their ids."""
        self._runner.submit(lambda: self._open().resting(refs, others), on_done, on_failed)

    def stop_search(self) -> None:
        """Want no results any more."""
        self._searches.forget()
        catalog = self._catalog  # the worker may let go of it meanwhile
        if catalog is not None:
            catalog.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._runner.submit(self._close, lambda _: None, lambda _: None)

    def _open(self) -> Catalog:
        if self._catalog is None:
            from desktop_app.catalog.catalog import Catalog

            self._catalog = Catalog(self._path)
        return self._catalog

    def _use(self, path: Path) -> None:
        self._path = path

    def _close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()
            self._catalog = None


def _first_readable(paths: Sequence[Path]) -> tuple[Path, str] | None:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.engine import CatalogError

    for path in paths:
        with suppress(CatalogError), Catalog(path) as catalog:
            return path, catalog.edition.name
    return None
