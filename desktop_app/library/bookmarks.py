"""Bookmarks in the user's file: each change can be done twice, or meet one of another window, and no note is lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlmodel import col, select

from desktop_app.domain.bookmarks import KIND_LABELS, Bookmark, Merged, Subject, SubjectRef, joined, joined_notes
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.links import LinkKind
from desktop_app.library.tables import BookmarkRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlmodel import Session

_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def read(session: Session) -> tuple[Bookmark, ...]:
    """All of them, the newest first; kinds that only a newer program knows stay in the file."""
    rows = session.exec(select(BookmarkRow).order_by(col(BookmarkRow.made_at).desc(), col(BookmarkRow.pk).desc()))
    return tuple(_bookmark(row) for row in rows if row.kind in set(KIND_LABELS))


def add(session: Session, bookmarks: Iterable[Bookmark]) -> Merged:
    """Keep bookmarks; those of subjects that have one are joined with it."""
    rows = {(row.kind, row.record_id): row for row in session.exec(select(BookmarkRow))}
    new: set[SubjectRef] = set()
    known: set[SubjectRef] = set()
    more: set[SubjectRef] = set()
    for bookmark in bookmarks:
        ref = bookmark.ref
        row = rows.get((ref.kind, ref.id))
        if row is None:
            row = rows[ref.kind, ref.id] = _row(bookmark)
            new.add(ref)
        else:
            both = joined(_bookmark(row), bookmark)
            if ref not in new:
                known.add(ref)
            if ref not in new and both.note != row.note:
                more.add(ref)
            row.note, row.collection = both.note, both.collection
        session.add(row)
    return Merged(len(new), len(known), len(more))


def remove(session: Session, ref: SubjectRef) -> Bookmark | None:
    """Take a bookmark away and hand it over as it was, with all of its note."""
    row = _find(session, ref)
    if row is None:
        return None
    session.delete(row)
    return _bookmark(row)


def keep_note(session: Session, before: Bookmark, note: str) -> None:
    """Keep a note that was written over the one that `before` has.

    If it is another by now, both stay; if the bookmark is gone, it comes back with its note.
    """
    row = _find(session, before.ref)
    if row is None:
        session.add(_row(replace(before, note=note)))
        return
    row.note = note if row.note == before.note else joined_notes(note, row.note)
    session.add(row)


def put_into(session: Session, ref: SubjectRef, collection: str) -> None:
    """Put a bookmark into a collection, or with an empty name into none."""
    row = _find(session, ref)
    if row is not None:
        row.collection = collection
        session.add(row)


def _find(session: Session, ref: SubjectRef) -> BookmarkRow | None:
    found = select(BookmarkRow).where(BookmarkRow.kind == ref.kind.value, BookmarkRow.record_id == ref.id)
    return session.exec(found).first()


def _row(bookmark: Bookmark) -> BookmarkRow:
    subject = bookmark.subject
    return BookmarkRow(
        kind=subject.ref.kind.value,
        record_id=subject.ref.id,
        title=subject.title,
        words=subject.words,
        is_verbatim=subject.is_verbatim,
        dated=subject.dated,
        place=subject.place,
        as_of=bookmark.as_of.isoformat() if bookmark.as_of else "",
        made_at=bookmark.made_at.astimezone(UTC).isoformat(timespec="microseconds"),
        note=bookmark.note,
        collection=bookmark.collection,
    )


def _bookmark(row: BookmarkRow) -> Bookmark:
    ref = SubjectRef(LinkKind(row.kind), row.record_id)
    made_at, as_of, dated = _UNKNOWN, None, ""
    with suppress(ValueError):  # what a hand has changed in the file
        dated = str(PartialDate.parse(row.dated)) if row.dated else ""
    with suppress(ValueError):
        made_at = datetime.fromisoformat(row.made_at).astimezone(UTC)
    with suppress(ValueError):
        as_of = date.fromisoformat(row.as_of) if row.as_of else None
    subject = Subject(ref, row.title, row.words, row.is_verbatim, dated, row.place)
    return Bookmark(subject, made_at, as_of, row.note, row.collection)
