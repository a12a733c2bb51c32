"""Bookmarks in the user's file: no note is lost, be it to another window, to an older file or to a kill."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.bookmarks import Bookmark, Merged, Subject, SubjectRef
from desktop_app.domain.kept import KeptHistory, KeptVisit
from desktop_app.domain.links import LinkKind
from desktop_app.library import migrations
from desktop_app.library.library import Library, LibraryError
from tests.helpers.users import ordinary_user

if TYPE_CHECKING:
    from pathlib import Path

MADE = datetime(2026, 11, 24, 12, 30, 15, 250, tzinfo=UTC)
KING = Bookmark(
    Subject(SubjectRef(LinkKind.PLACE, "us-wa-king-county"), "King County", place="Washington"),
    MADE,
    date(2013, 3, 1),
    "“O'Neill” 🙂\n\nask",
    "Story",
)
HOPE = Bookmark(
    Subject(SubjectRef(LinkKind.QUOTE, "hope"), "Connie Llanos", 'It\'s our "hope"', True, "2016-11", "Los Angeles"),
    MADE.replace(hour=13),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


def test_what_is_kept_is_there_the_next_time_newest_first(path: Path) -> None:
    with Library(path) as library:
        assert library.add_bookmarks([KING, HOPE]) == Merged(2, 0, 0)
    with Library(path) as library:
        assert library.bookmarks() == (HOPE, KING)


def test_what_is_there_stays_and_takes_in_what_only_the_other_has(path: Path) -> None:
    other = replace(KING, subject=replace(KING.subject, title="King"), as_of=None, note="more", collection="Other")
    with Library(path) as library:
        library.add_bookmarks([KING])
        assert library.add_bookmarks([other, replace(HOPE, note="a"), replace(HOPE, note="b")]) == Merged(1, 1, 1)
        both = replace(KING, note=f"{KING.note}\n\nmore")
        assert library.bookmarks() == (replace(HOPE, note="a\n\nb"), both)
        assert library.add_bookmarks([other]) == Merged(0, 1, 0)
        assert library.bookmarks()[1] == both


def test_a_note_is_kept_and_what_is_removed_is_handed_over_with_it(path: Path) -> None:
    with Library(path) as library:
        library.add_bookmarks([KING, HOPE])
        library.keep_note(HOPE, "first")
        library.keep_note(replace(HOPE, note="first"), "")
        library.keep_note(HOPE, "second")
        library.put_bookmark_into(HOPE.ref, "Story")
        after = replace(HOPE, note="second", collection="Story")
        assert library.bookmarks() == (after, KING)
        assert library.remove_bookmark(HOPE.ref) == after
        assert library.remove_bookmark(HOPE.ref) is None
        library.put_bookmark_into(HOPE.ref, "Nowhere")
        assert library.bookmarks() == (KING,)


def test_a_note_that_another_window_wrote_meanwhile_stays(path: Path) -> None:
    with Library(path) as one, Library(path) as other:
        one.add_bookmarks([HOPE])
        one.keep_note(HOPE, "ours")
        other.keep_note(HOPE, "theirs")
        assert one.bookmarks()[0].note == "theirs\n\nours"
        one.keep_note(replace(HOPE, note="ours"), "ours")
        assert one.bookmarks()[0].note == "theirs\n\nours"


def test_a_note_brings_back_a_bookmark_that_another_window_removed(path: Path) -> None:
    with Library(path) as one, Library(path) as other:
        one.add_bookmarks([HOPE])
        other.remove_bookmark(HOPE.ref)
        one.keep_note(HOPE, "ours")
        assert other.bookmarks() == (replace(HOPE, note="ours"),)


def test_changes_can_be_done_once_more(path: Path) -> None:
    def change(library: Library) -> None:
        library.add_bookmarks([HOPE])
        library.keep_note(HOPE, "long note")
        library.keep_note(replace(HOPE, note="long note"), "note")
        library.put_bookmark_into(HOPE.ref, "Story")
        library.remove_bookmark(KING.ref)

    with Library(path) as library:
        library.add_bookmarks([KING])
        change(library)
        once = library.bookmarks()
        change(library)
        assert library.bookmarks() == once == (replace(HOPE, note="note", collection="Story"),)


@pytest.mark.parametrize("steps", range(len(migrations.MIGRATIONS)))
def test_a_file_of_each_older_version_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    history = KeptHistory((KeptVisit("place", "us", "United States"),), 0)
    with monkeypatch.context() as before:
        before.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:steps])
        with Library(path) as library:
            if steps > 0:
                library.save_search("warrant", "abc", ["quote:a"])
            if steps > 1:
                library.keep_history(history)
    with Library(path) as library:
        assert [kept.text for kept in library.searches()] == ["warrant"] * (steps > 0)
        assert library.history() == (history if steps > 1 else KeptHistory())
        library.add_bookmarks([KING])
        assert library.bookmarks() == (KING,)


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("kind", "hologram", ()),
        ("made_at", "noon", (replace(KING, made_at=datetime(1970, 1, 1, tzinfo=UTC)),)),
        ("as_of", "yesterday", (replace(KING, as_of=None),)),
        ("dated", "2016-13", (KING,)),
    ],
)
def test_what_a_hand_or_a_newer_program_wrote_is_no_obstacle(
    path: Path, column: str, value: str, found: tuple[Bookmark, ...]
) -> None:
    with Library(path) as library:
        library.add_bookmarks([KING])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE bookmark SET {column} = ?", (value,))
    with Library(path) as library:
        assert library.bookmarks() == found
        library.add_bookmarks([HOPE])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM bookmark").fetchone() == (2,)


def test_windows_that_write_at_once_wait_for_each_other(path: Path) -> None:
    windows, each = 4, 25
    barrier = Barrier(windows)

    def write(window: int) -> None:
        barrier.wait()
        with Library(path) as library:
            for number in range(each):
                ref = SubjectRef(LinkKind.EVENT, f"{window}-{number}")
                library.add_bookmarks([Bookmark(Subject(ref, "An event"), MADE, note=f"note {window} {number}")])

    with ThreadPoolExecutor(windows) as running:
        for done in [running.submit(write, window) for window in range(windows)]:
            done.result()
    with Library(path) as library:
        assert len({bookmark.note for bookmark in library.bookmarks()}) == windows * each


_WRITER = """\
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.domain.bookmarks import Bookmark, Subject, SubjectRef
from desktop_app.domain.links import LinkKind
from desktop_app.library.library import Library

bookmark = Bookmark(Subject(SubjectRef(LinkKind.TOPIC, "detainer"), "Detainers"), datetime.now(UTC))
with Library(Path(sys.argv[1])) as library:
    library.add_bookmarks([bookmark])
    for number in range(100_000):
        note = f"{number} " * 2000
        library.keep_note(bookmark, note)
        bookmark = replace(bookmark, note=note)
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_that_is_killed_while_it_writes_loses_nothing_that_was_kept(path: Path) -> None:
    path.parent.mkdir()
    last = -1
    for after in (3, 17, 40):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        with Library(path) as other:  # another window reads all the while
            for _ in range(after):
                last = int(writer.stdout.readline())
                other.bookmarks()
        time.sleep(0.002 * after % 0.01)
        os.kill(writer.pid, signal.SIGKILL)
        rest = writer.stdout.read().split()
        writer.stdout.close()
        writer.wait()
        last = int(rest[-1]) if rest else last
        with Library(path) as library:
            (kept,) = library.bookmarks()
            number, *others = kept.note.split()
            assert int(number) in (last, last + 1)
            assert set(others) <= {number}
            library.remove_bookmark(kept.ref)
            assert library.bookmarks() == ()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_may_not_be_written_can_be_read(path: Path, tmp_path: Path) -> None:
    with Library(path) as library:
        library.add_bookmarks([KING])
    path.chmod(0o444)
    with ordinary_user(tmp_path), Library(path) as library:
        assert library.bookmarks() == (KING,)
        with pytest.raises(LibraryError, match="cannot be read or saved"):
            library.keep_note(KING, "x")


def test_a_full_disk_leaves_what_is_kept(path: Path) -> None:
    with Library(path) as library:
        library.add_bookmarks([KING])
        with closing(sqlite3.connect(path)) as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()

        def limit(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute(f"PRAGMA max_page_count = {pages}")

        from sqlalchemy import event

        event.listen(library._engine, "connect", limit)
        with pytest.raises(LibraryError):
            library.keep_note(KING, "x" * 1_000_000)
        assert library.bookmarks() == (KING,)
