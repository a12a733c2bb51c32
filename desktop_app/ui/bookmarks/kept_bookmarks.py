"""The bookmarks of one window: what is kept, what it is called now, and every change on its way to the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.bookmarks import Bookmark, joined_notes
from desktop_app.domain.typography import typeset
from desktop_app.domain.wording import counted
from desktop_app.publish.bookmark_file import read_bookmarks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from desktop_app.domain.bookmarks import Merged, Subject, SubjectRef
    from desktop_app.domain.errors import KnownError
    from desktop_app.library.library import Library
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.library_service import LibraryService

    Work = Callable[[Library], object]

T = TypeVar("T")


class KeptBookmarks(QObject):
    """Knows what is kept, and passes on what is to be kept.

    Each change can be done twice. So what is still on its way when the window closes is done again then, and a note
    that could not be saved is tried again with the next one.
    """

    changed = Signal()  # other bookmarks than before, or they are called otherwise
    removed = Signal(object)  # the Bookmark as it was
    said = Signal(str)  # a sentence on what was done
    failed = Signal(object)  # KnownError

    def __init__(self, library: LibraryService, service: CatalogService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._service = service
        self._kept: dict[SubjectRef, Bookmark] = {}
        self._now: dict[SubjectRef, Subject] | None = None
        self._asked: frozenset[SubjectRef] = frozenset()
        self._has_catalog = False
        self._on_way: list[Work] = []
        self._written: dict[SubjectRef, str] = {}  # notes as handed to the file, until it has them
        self._unsaved: list[tuple[Bookmark, str]] = []
        self._removed: list[Bookmark] = []
        self.is_read = False
        self.fault: KnownError | None = None

    @property
    def all(self) -> tuple[Bookmark, ...]:
        """What is kept, the newest first."""
        return tuple(self._kept.values())

    @property
    def now(self) -> Mapping[SubjectRef, Subject] | None:
        """What they are called in the edition at hand, without those that it does not have; None if not known yet."""
        return self._now

    @property
    def removed_count(self) -> int:
        """How many `undo` would bring back."""
        return len(self._removed)

    def get(self, ref: SubjectRef | None) -> Bookmark | None:
        """The bookmark of a subject."""
        return self._kept.get(ref) if ref is not None else None

    def title(self, bookmark: Bookmark) -> str:
        """What its subject is called now, or was called when it last was there."""
        return (self._now or {}).get(bookmark.ref, bookmark.subject).title

    def note(self, bookmark: Bookmark) -> str:
        """Its note as it was written last, be it in the file already or not."""
        return self._written.get(bookmark.ref, bookmark.note)

    def is_unsaved(self, bookmark: Bookmark) -> bool:
        """Whether its note could not be saved the last time that this was tried."""
        return any(before.ref == bookmark.ref for before, _ in self._unsaved)

    def open(self, *, has_catalog: bool) -> None:
        """Read what is kept, and what it is called in the edition that is open, if one is."""
        self._has_catalog = has_catalog
        self._now, self._asked = None, frozenset()
        self._library.ask(lambda library: library.bookmarks(), self._show, self._on_unreadable)

    def toggle(self, ref: SubjectRef, as_of: date | None) -> None:
        """Mark a subject as it is shown on a day, None for today, or no longer."""
        if ref in self._kept:
            self.remove(ref)
            return
        back = next((each for each in self._removed if each.ref == ref), None)
        if back is not None:  # with its note
            self._removed.remove(back)
            self._add(back)
            return

        def mark(found: Mapping[SubjectRef, Subject]) -> None:
            if ref in found:
                self._add(Bookmark(found[ref], datetime.now(UTC), as_of))

        self._service.subjects([ref], mark, self.failed.emit)

    def remove(self, ref: SubjectRef) -> None:
        """Mark it no longer; until `forget_removed`, it can be brought back as it was."""
        bookmark = self._kept.get(ref)
        if bookmark is None:
            return
        before = replace(bookmark, note=self.note(bookmark))

        def done(found: Bookmark | None) -> None:
            self._written.pop(ref, None)
            last = found or before
            last = replace(last, note=joined_notes(before.note, last.note))
            self._removed.append(last)
            self.removed.emit(last)

        self._change(lambda library: library.remove_bookmark(ref), done)

    def undo(self) -> None:
        """Bring back all that was removed."""
        if self._removed:
            self.bring_back(tuple(self._removed))

    def bring_back(self, removed: Sequence[Bookmark]) -> None:
        """Bring back bookmarks as they were when they were removed."""
        self._removed = [each for each in self._removed if each not in removed]
        words = f"{counted(len(removed), 'bookmark')} brought back."
        self._change(lambda library: library.add_bookmarks(removed), lambda _: self.said.emit(words))

    def forget_removed(self) -> None:
        """Bring nothing back any more."""
        self._removed.clear()

    def write_note(self, bookmark: Bookmark, note: str) -> None:
        """Keep a note in place of the one that was written last."""
        ref, before = bookmark.ref, replace(bookmark, note=self.note(bookmark))
        if note == before.note:
            return
        self._written[ref] = note
        notes = [*self._unsaved, (before, note)]
        self._unsaved = []

        def done(_: object) -> None:
            if self._written.get(ref) == note:
                del self._written[ref]  # from now on the file tells

        def failed() -> None:
            self._unsaved = [*notes, *self._unsaved]

        self._change(_keeping(notes), done, failed)

    def put_into(self, bookmark: Bookmark, collection: str) -> None:
        """Put a bookmark into a collection; an empty name means none."""
        name = " ".join(collection.split())
        if name != bookmark.collection:
            self._change(lambda library: library.put_bookmark_into(bookmark.ref, name))

    def import_from(self, path: Path) -> None:
        """Add the bookmarks of a file to those that are here."""
        self._change(
            lambda library: library.add_bookmarks(read_bookmarks(path)),
            lambda merged: self.said.emit(merged_words(merged)),
        )

    def at_end(self) -> tuple[Work, ...]:
        """What is still to be done in the file as the window closes."""
        return (*self._on_way, *([_keeping(self._unsaved)] if self._unsaved else []))

    def _add(self, bookmark: Bookmark) -> None:
        def done(_: object) -> None:
            self.said.emit(f"Bookmarked {typeset(bookmark.subject.title)}.")

        self._change(lambda library: library.add_bookmarks([bookmark]), done)

    def _change(
        self,
        work: Callable[[Library], T],
        on_done: Callable[[T], None] = lambda _: None,
        on_failed: Callable[[], None] = lambda: None,
    ) -> None:
        """Do something in the file; afterwards all that is kept is known anew."""
        self._on_way.append(work)

        def both(library: Library) -> tuple[T, tuple[Bookmark, ...]]:
            return work(library), library.bookmarks()

        def done(answer: tuple[T, tuple[Bookmark, ...]]) -> None:
            self._on_way.remove(work)
            on_done(answer[0])
            self._show(answer[1])

        def failed(error: KnownError) -> None:
            self._on_way.remove(work)
            on_failed()
            self.failed.emit(error)
            self.changed.emit()  # a button that was pressed shows again how it is

        self._library.ask(both, done, failed)

    def _show(self, bookmarks: tuple[Bookmark, ...]) -> None:
        self.fault, self.is_read = None, True
        self._kept = {bookmark.ref: bookmark for bookmark in bookmarks}
        self.changed.emit()
        asked = frozenset(self._kept)
        if self._has_catalog and (self._now is None or not asked <= self._asked):
            self._asked = asked
            self._service.subjects(asked, self._on_called, self.failed.emit)

    def _on_called(self, now: dict[SubjectRef, Subject]) -> None:
        if now != self._now:
            self._now = now
            self.changed.emit()

    def _on_unreadable(self, error: KnownError) -> None:
        self.fault = error
        self.failed.emit(error)
        self.changed.emit()


def _keeping(notes: Sequence[tuple[Bookmark, str]]) -> Work:
    """What keeps notes, in the order in which they were written."""

    def work(library: Library) -> None:
        for before, note in notes:
            library.keep_note(before, note)

    return work


def merged_words(merged: Merged) -> str:
    """What an import did: "12 bookmarks added, 3 were there already."."""
    known = f"{merged.known} {'was' if merged.known == 1 else 'were'} there already" if merged.known else ""
    added = f"{counted(merged.added, 'bookmark')} added" if merged.added or not known else "No bookmark added"
    more = f"the notes of {merged.notes_added} are joined" if merged.notes_added else ""
    return f"{', '.join(part for part in (added, known, more) if part)}."
