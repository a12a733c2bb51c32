"""Bookmarks as a file that Jurisdex reads again: JSON, described in README.md.

Reading takes all of a file or nothing: whatever is wrong with it, nothing has been kept of it then.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from desktop_app.domain.bookmarks import KIND_LABELS, Bookmark, Subject, SubjectRef
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.errors import KnownError
from desktop_app.domain.links import LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FORMAT = "jurisdex-bookmarks"
VERSION = 1
MOST_BYTES = 32 * 1024 * 1024

_MOST_CHARACTERS = 1_000_000  # of one text
_UNCHANGED = "Nothing was changed."


class BookmarkFileError(KnownError):
    """A file that is none of ours, or that is damaged."""


def as_json(bookmarks: Iterable[Bookmark]) -> bytes:
    """Write bookmarks with all that belongs to them."""
    value = {"format": FORMAT, "version": VERSION, "bookmarks": [_value(each) for each in bookmarks]}
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def from_json(data: bytes) -> tuple[Bookmark, ...]:
    """Read what `as_json` wrote, or what a hand or a script has written like it; BookmarkFileError else.

    Only `kind`, `id` and `title` of a bookmark must be there.
    """
    if len(data) > MOST_BYTES:
        raise _none_of_ours("it is too large")
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _none_of_ours("it is not JSON") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _none_of_ours(f"it does not say “format”: “{FORMAT}”")
    version, entries = found.get("version"), found.get("bookmarks")
    if not isinstance(version, int) or not isinstance(entries, list):
        raise _none_of_ours("it has no version, or no bookmarks")
    if version > VERSION:
        raise BookmarkFileError(
            "The bookmarks were written by a newer Jurisdex.", f"Install the newer one. {_UNCHANGED}"
        )
    return tuple(_read(entry, number) for number, entry in enumerate(entries, start=1))


def read_bookmarks(path: Path) -> tuple[Bookmark, ...]:
    """Read a file of bookmarks; BookmarkFileError if it cannot be read, or is none."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BookmarkFileError(
            f"{path.name} cannot be read: {error.strerror}.", f"Choose another file. {_UNCHANGED}"
        ) from error
    return from_json(data)


def _value(bookmark: Bookmark) -> dict[str, str | bool | None]:
    subject = bookmark.subject
    return {
        "kind": subject.ref.kind.value,
        "id": subject.ref.id,
        "title": subject.title,
        "words": subject.words,
        "verbatim": subject.is_verbatim,
        "date": subject.dated,
        "place": subject.place,
        "link": bookmark.link.to_text(),
        "as_of": bookmark.as_of.isoformat() if bookmark.as_of else None,
        "made_at": bookmark.made_at.isoformat(),
        "collection": bookmark.collection,
        "note": bookmark.note,
    }


def _read(entry: object, number: int) -> Bookmark:
    try:
        if not isinstance(entry, dict):
            raise ValueError("it is not an object")
        as_of = _text(entry, "as_of")
        made_at = _text(entry, "made_at")
        return Bookmark(
            _subject(entry),
            _moment(made_at) if made_at else datetime.now(UTC),
            date.fromisoformat(as_of) if as_of else None,
            _text(entry, "note"),
            " ".join(_text(entry, "collection").split()),
        )
    except ValueError as error:
        raise BookmarkFileError(
            f"Bookmark {number} of the file cannot be read: {error}.",
            f"Mend the file, or export it again. {_UNCHANGED}",
        ) from error


def _subject(entry: dict[str, Any]) -> Subject:
    kind, record_id, title = (_text(entry, name).strip() for name in ("kind", "id", "title"))
    if kind not in set(KIND_LABELS):
        raise ValueError(f"“{kind}” cannot have a bookmark")
    if not record_id or not title:
        raise ValueError("it has no id, or no title")
    dated = _text(entry, "date")
    if dated:
        PartialDate.parse(dated)
    words, place, is_verbatim = _text(entry, "words"), _text(entry, "place"), entry.get("verbatim") is True
    return Subject(SubjectRef(LinkKind(kind), record_id), title, words, is_verbatim, dated, place)


def _text(entry: dict[str, Any], name: str) -> str:
    """A text of an entry, empty where there is none; ValueError if it is none, or none that can be kept."""
    value = entry.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"“{name}” is not a text")
    if len(value) > _MOST_CHARACTERS or "\0" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
        raise ValueError(f"“{name}” is too long, or has signs that are none")
    return value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _none_of_ours(why: str) -> BookmarkFileError:
    advice = f"Choose one that was saved from the page of bookmarks as JSON. {_UNCHANGED}"
    return BookmarkFileError(f"This is not a file of bookmarks: {why}.", advice)
