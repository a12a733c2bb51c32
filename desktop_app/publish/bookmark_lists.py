"""Bookmarks to read as plain text, or as CSV for spreadsheets. Words are the stored characters."""

from __future__ import annotations

import csv
import io
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.domain.bookmarks import KIND_LABELS
from desktop_app.domain.dates import PartialDate
from desktop_app.publish.result_files import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.bookmarks import Bookmark, Subject

_COLUMNS = ("collection", "kind", "title", "words", "date", "place", "as_of", "note", "made_at", "link")
_WITHOUT = "Bookmarks"


def as_csv(bookmarks: Iterable[Bookmark]) -> bytes:
    """Write a line for each, in the order given, in UTF-8 with the mark that spreadsheets look for."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for bookmark in bookmarks:
        subject = bookmark.subject
        values = (
            bookmark.collection,
            KIND_LABELS[subject.ref.kind],
            subject.title,
            subject.words,
            subject.dated,
            subject.place,
            bookmark.as_of.isoformat() if bookmark.as_of else "",
            bookmark.note,
            bookmark.made_at.isoformat(timespec="seconds"),
            bookmark.link.to_text(),
        )
        writer.writerow(map(harmless, values))
    return text.getvalue().encode("utf-8-sig")


def as_text(bookmarks: Iterable[Bookmark]) -> bytes:
    """Write them below the names of their collections, in the order given within each."""
    parts = []
    for collection, group in groupby(sorted(bookmarks, key=_collection), key=_collection):
        heading = collection or _WITHOUT
        parts.append(f"{heading}\n{'=' * len(heading)}\n")
        parts += [_paragraph(bookmark) for bookmark in group]
    return "\n".join(parts).encode()


def subject_line(subject: Subject) -> str:
    """What it is, of what day and what place: "Quote · Nov 10, 2016 · Los Angeles"."""
    day = PartialDate.parse(subject.dated).display if subject.dated else ""
    place = subject.place if subject.place != subject.title else ""
    return " · ".join(part for part in (KIND_LABELS[subject.ref.kind], day, place) if part)


def day_line(bookmark: Bookmark) -> str:
    """The day that was shown: "as of Mar 1, 2013"; empty for the today of then."""
    return f"as of {PartialDate.from_day(bookmark.as_of).display}" if bookmark.as_of else ""


def _paragraph(bookmark: Bookmark) -> str:
    subject = bookmark.subject
    words = f"“{subject.words}”" if subject.is_verbatim else subject.words
    about = ", ".join(part for part in (subject_line(subject), day_line(bookmark)) if part)
    lines = [subject.title, *(f"    {part}" for part in (words, about, bookmark.link.to_text()) if part)]
    if bookmark.note:
        lines += ["", *(f"    {line}".rstrip() for line in bookmark.note.splitlines())]
    return "\n".join([*lines, ""])


def _collection(bookmark: Bookmark) -> str:
    return bookmark.collection
