"""The user's file as the window asks it: on the worker, as the catalog is, and imported with the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.kept import KeptHistory, KeptSearch
    from desktop_app.library.library import Library
    from desktop_app.ui.tasks import TaskRunner

    OnSearches = Callable[[tuple[KeptSearch, ...]], None]
    OnFailed = Callable[[KnownError], None]

T = TypeVar("T")


class LibraryService:
    """One user's file; each change is answered with all that is kept."""

    def __init__(self, path: Path, runner: TaskRunner) -> None:
        self._path = path
        self._runner = runner
        self._library: Library | None = None  # made and used on the worker while that runs

    def searches(self, on_done: OnSearches, on_failed: OnFailed) -> None:
        """Ask for the searches that are kept."""
        self._runner.submit(lambda: self._open().searches(), on_done, on_failed)

    def note_search(self, text: str, on_done: OnSearches, on_failed: OnFailed) -> None:
        """Remember that a search was used."""
        self._change(lambda library: library.note_search(text), on_done, on_failed)

    def save_search(
        self, text: str, data_id: str, found: Iterable[str], on_done: OnSearches, on_failed: OnFailed
    ) -> None:
        """Keep a search with what it finds."""
        kept = tuple(found)
        self._change(lambda library: library.save_search(text, data_id, kept), on_done, on_failed)

    def unsave_search(self, text: str, on_done: OnSearches, on_failed: OnFailed) -> None:
        """Keep a search as one that was used only."""
        self._change(lambda library: library.unsave_search(text), on_done, on_failed)

    def forget_searches(self, on_done: OnSearches, on_failed: OnFailed) -> None:
        """Forget the searches that were not saved."""
        self._change(lambda library: library.forget_searches(), on_done, on_failed)

    def history(self, on_done: Callable[[KeptHistory], None], on_failed: OnFailed) -> None:
        """Ask where the reader had been."""
        self._runner.submit(lambda: self._open().history(), on_done, on_failed)

    def keep_history(self, history: KeptHistory, on_failed: OnFailed) -> None:
        """Keep where the reader has been."""
        self._runner.submit(lambda: self._open().keep_history(history), lambda _: None, on_failed)

    def ask(self, work: Callable[[Library], T], on_done: Callable[[T], None], on_failed: OnFailed) -> None:
        """Do something with what is kept; exactly one of the two answers follows, unless the window closes before."""
        self._runner.submit(lambda: work(self._open()), on_done, on_failed)

    def do_at_end(self, work: Callable[[Library], object]) -> None:
        """Do something at once, when the worker has ended; LibraryError if that cannot be."""
        library = self._open()
        work(library)
        library.close()

    def close(self) -> None:
        """Let go of the file."""
        self._runner.submit(self._close, lambda _: None, lambda _: None)

    def _change(self, change: Callable[[Library], None], on_done: OnSearches, on_failed: OnFailed) -> None:
        def work() -> tuple[KeptSearch, ...]:
            library = self._open()
            change(library)
            return library.searches()

        self._runner.submit(work, on_done, on_failed)

    def _open(self) -> Library:
        if self._library is None:
            from desktop_app.library.library import Library

            self._library = Library(self._path)
        return self._library

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
