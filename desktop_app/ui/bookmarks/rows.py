"""The rows of the list of bookmarks: collections, and what is in them, filtered and in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain.folding import fold, fold_words, has_words
from desktop_app.domain.links import LinkKind
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.wording import counted
from desktop_app.publish.bookmark_lists import day_line, subject_line
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.domain.bookmarks import Bookmark, Subject, SubjectRef

IN_NONE = "In no collection"
MISSING = "Not in this edition"
_ICONS = {
    LinkKind.PLACE: IconName.PLACE,
    LinkKind.PERSON: IconName.PERSON,
    LinkKind.TOPIC: IconName.LIST,
    LinkKind.SOURCE: IconName.EXTERNAL,
    LinkKind.QUOTE: IconName.QUOTE,
    LinkKind.POLICY: IconName.LAW,
    LinkKind.EVENT: IconName.FLAG,
    LinkKind.FIGURE: IconName.INFO,
}


class BookmarkOrder(StrEnum):
    """How the bookmarks of a collection are sorted."""

    NEWEST = "newest"
    NAME = "name"

    @property
    def label(self) -> str:
        """What the choice is called."""
        return {BookmarkOrder.NEWEST: "Newest first", BookmarkOrder.NAME: "By name"}[self]


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """The head of a collection."""

    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One bookmark; `words` are those of a quote, verbatim or ours. `renamed` tells how it was called before."""

    bookmark: Bookmark
    icon: IconName
    title: str
    words: str
    is_verbatim: bool
    line: str
    note: str
    is_missing: bool
    renamed: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        missing = MISSING if self.is_missing else ""
        note = f"Note: {self.note}" if self.note else ""
        return ". ".join(part for part in (self.title, self.line, missing, self.words, note) if part)


Row: TypeAlias = CollectionRow | EntryRow


def entry_row(bookmark: Bookmark, now: Mapping[SubjectRef, Subject] | None, note: str) -> EntryRow:
    """The row of a bookmark, called as it is now; without `now` it is not known what the edition has."""
    was = bookmark.subject
    subject = was if now is None else now.get(bookmark.ref, was)
    line = ", ".join(part for part in (subject_line(subject), day_line(bookmark)) if part)
    return EntryRow(
        bookmark,
        _ICONS[bookmark.ref.kind] if was.is_verbatim or not was.words else IconName.PARAPHRASE,
        typeset(subject.title),
        quoted(subject.words) if subject.is_verbatim else typeset(subject.words),
        subject.is_verbatim,
        line,
        " ".join(note.split()),
        now is not None and bookmark.ref not in now,
        _renamed(was, subject),
    )


class EntryRows:
    """Makes rows, each once until it changes: while a note is typed, all are listed again and again."""

    def __init__(self) -> None:
        self._made: dict[SubjectRef, tuple[object, EntryRow]] = {}
        self._words: dict[SubjectRef, tuple[EntryRow, tuple[str, ...]]] = {}

    def forget(self) -> None:
        """Make all of them anew: what they say is written in another way now."""
        self._made.clear()

    def make(
        self, bookmarks: Iterable[Bookmark], now: Mapping[SubjectRef, Subject] | None, note: Callable[[Bookmark], str]
    ) -> list[EntryRow]:
        """A row for each, in the same order; `note` tells what is written to each."""
        return [self._row(each, now, note(each)) for each in bookmarks]

    def listed(self, entries: Iterable[EntryRow], order: BookmarkOrder, typed: str = "") -> list[Row]:
        """Those with all typed words below their collections; no heads where there are no collections.

        The entries come with the newest first.
        """
        words = fold_words(typed)
        found = [entry for entry in entries if not words or has_words(words, self._words_of(entry))]
        if order is BookmarkOrder.NAME:
            found.sort(key=lambda entry: fold(entry.title))
        found.sort(key=_collection_key)
        rows: list[Row] = []
        has_collections = any(entry.bookmark.collection for entry in found)
        for name, group in groupby(found, key=_collection_of):
            members = list(group)
            if has_collections:
                text = name or IN_NONE
                rows.append(CollectionRow(text, f"{text}, {counted(len(members), 'bookmark')}"))
            rows += members
        return rows

    def _row(self, bookmark: Bookmark, now: Mapping[SubjectRef, Subject] | None, note: str) -> EntryRow:
        key = (bookmark, now is None, (now or {}).get(bookmark.ref), note)
        known = self._made.get(bookmark.ref)
        if known is None or known[0] != key:
            known = self._made[bookmark.ref] = key, entry_row(bookmark, now, note)
        return known[1]

    def _words_of(self, entry: EntryRow) -> tuple[str, ...]:
        known = self._words.get(entry.bookmark.ref)
        if known is None or known[0] is not entry:
            known = self._words[entry.bookmark.ref] = entry, fold_words(_searched(entry))
        return known[1]


def _searched(entry: EntryRow) -> str:
    missing = MISSING if entry.is_missing else ""
    return " ".join((entry.title, entry.words, entry.line, entry.note, entry.bookmark.collection, missing))


def _collection_of(entry: EntryRow) -> str:
    return entry.bookmark.collection


def _collection_key(entry: EntryRow) -> tuple[bool, str, str]:
    """What is in none comes first."""
    name = entry.bookmark.collection
    return bool(name), fold(name), name


def _renamed(was: Subject, now: Subject) -> str:
    """What a new edition calls otherwise."""
    if was.title != now.title:
        return f"Called “{typeset(was.title)}” when it was bookmarked"
    if was.words != now.words:
        return f"It read “{typeset(was.words)}” when it was bookmarked"
    return ""
