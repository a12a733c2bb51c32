"""The user's own file: what is kept stays, whatever happens to the file or to the edition."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.schema import CreateTable

from desktop_app.domain.kept import KeptHistory, KeptSearch, KeptVisit, record_key
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.results import SearchHit
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.library import migrations
from desktop_app.library.library import MOST_RECENT, Library, LibraryError
from desktop_app.library.tables import Kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


def test_what_is_kept_is_there_the_next_time(path: Path) -> None:
    with Library(path) as library:
        library.note_search("warrant in:ny")
        library.save_search("“O'Neill” 🙂", "abc", ["quote:a", "place:b"])
    with Library(path) as library:
        assert library.searches() == (
            KeptSearch("“O'Neill” 🙂", True, "abc", frozenset({"quote:a", "place:b"})),
            KeptSearch("warrant in:ny"),
        )


def test_a_search_that_is_used_again_comes_first_and_is_there_once(path: Path) -> None:
    with Library(path) as library:
        for typed in ("a", "b", "a"):
            library.note_search(typed)
        assert [kept.text for kept in library.searches()] == ["a", "b"]


def test_only_what_is_not_saved_is_forgotten(path: Path) -> None:
    with Library(path) as library:
        library.save_search("saved", "abc", [])
        for number in range(MOST_RECENT + 5):
            library.note_search(str(number))
        kept = [search.text for search in library.searches()]
        assert len(kept) == MOST_RECENT + 1
        assert kept[-1] == "saved"
        library.forget_searches()
        assert [search.text for search in library.searches()] == ["saved"]
        library.unsave_search("saved")
        library.unsave_search("never there")
        assert library.searches() == (KeptSearch("saved"),)


def test_what_is_new_is_told_after_an_edition_changed() -> None:
    said = MarkedText("")
    hits = tuple(SearchHit(RecordKind.QUOTE, each, said, said, None, said) for each in "ab")
    saved = KeptSearch("x", True, "old", frozenset({record_key(hits[0])}))
    assert len(saved.new_among(hits, "new")) == 1
    assert not saved.new_among(hits, "old")
    assert not KeptSearch("x").new_among(hits, "new")


@pytest.mark.parametrize(
    "history",
    [
        KeptHistory(),
        KeptHistory((KeptVisit("place", "us-ny", "New York"),), 0),
        KeptHistory(
            (
                KeptVisit("search", "“O'Neill” 🙂", "“O'Neill” 🙂"),
                KeptVisit("place", "us-ny", "New York"),
                KeptVisit("search", "“O'Neill” 🙂"),
                KeptVisit("map", ""),
            ),
            1,
            date(2016, 11, 10),
            "quote:llanos-2016-11-10-sincere-hope",
        ),
    ],
)
def test_pages_visited_are_there_the_next_time(path: Path, history: KeptHistory) -> None:
    with Library(path) as library:
        assert library.history() == KeptHistory()
        library.keep_history(KeptHistory((KeptVisit("place", "us", "United States"),) * 3, 2))
        library.keep_history(history)
    with Library(path) as library:
        assert library.history() == history


def test_what_a_hand_has_changed_in_the_file_is_no_obstacle(path: Path) -> None:
    with Library(path) as library:
        library.keep_history(KeptHistory((KeptVisit("place", "us"), KeptVisit("map", "")), 0, date(2016, 1, 1)))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE visit SET as_of = 'yesterday'")
    with Library(path) as library:
        assert library.history() == KeptHistory((KeptVisit("place", "us"), KeptVisit("map", "")), 0)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE visit SET is_current = 0")
    with Library(path) as library:
        assert library.history().position == -1


def test_a_file_of_the_first_step_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        with Library(path) as library:
            library.save_search("warrant", "abc", ["quote:a"])
    with Library(path) as library:
        assert [kept.text for kept in library.searches()] == ["warrant"]
        assert library.history() == KeptHistory()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_file_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="cannot be read or saved"):
        Library(path)
    assert path.read_bytes() == content


def test_the_file_of_another_program_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(LibraryError):
        Library(path)
    assert path.read_bytes() == before


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    Library(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES ('2030-step', '')")
    with pytest.raises(LibraryError, match="newer"):
        Library(path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be made"):
        Library(tmp_path / "file" / "library.sqlite")


def test_a_step_is_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: object) -> None:
        connection.execute(text("CREATE TABLE half (x)"))  # type: ignore[attr-defined]
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, ("broken", fail)))
    with pytest.raises(LibraryError):
        Library(path)
    with closing(sqlite3.connect(path)) as connection:
        assert [name for (name,) in connection.execute("SELECT name FROM migration ORDER BY rowid")] == [
            "2026-11-searches",
            "2026-11-visits",
            "2026-11-bookmarks",
        ]
        assert not connection.execute("SELECT * FROM sqlite_schema WHERE name = 'half'").fetchall()
    monkeypatch.undo()
    with Library(path) as library:
        assert library.searches() == ()


def test_windows_that_begin_at_once_make_one_file(path: Path) -> None:
    barrier = Barrier(4)

    def begin(number: int) -> KeptHistory:
        barrier.wait()
        with Library(path) as library:
            library.note_search(str(number))
            return library.history()

    with ThreadPoolExecutor(4) as windows:
        assert list(windows.map(begin, range(4))) == [KeptHistory()] * 4
    with Library(path) as library:
        assert {kept.text for kept in library.searches()} == {"0", "1", "2", "3"}


def test_the_steps_lead_to_the_tables_of_today(path: Path) -> None:
    Library(path).close()
    engine = create_engine("sqlite://")
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(":memory:")) as today:
        for table in Kept.metadata.sorted_tables:
            today.execute(str(CreateTable(table).compile(engine)))
            made = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            meant = today.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [(row[1], row[3]) for row in made if not row[5]] == [(row[1], row[3]) for row in meant if not row[5]]
            assert [row[1] for row in made if row[5]] == [row[1] for row in meant if row[5]]
