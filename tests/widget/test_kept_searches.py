"""Searches that are kept, from the window to the user's file and back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.ui.catalog_service import CatalogService
from desktop_app.ui.library_service import LibraryService
from desktop_app.ui.search.kept_searches import KeptSearches
from desktop_app.ui.searching import Searching
from desktop_app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


@pytest.fixture
def searching(runner: TaskRunner, catalog_path: Path) -> Iterator[Searching]:
    made = Searching(CatalogService(catalog_path, runner))
    yield made
    made.stop()


def kept_in(qtbot: QtBot, path: Path, runner: TaskRunner, searching: Searching, data_id: str) -> KeptSearches:
    made = KeptSearches(LibraryService(path, runner), searching)
    qtbot.addWidget(made.menu)
    made.open(data_id)
    return made


def entries(kept: KeptSearches) -> list[str]:
    kept.menu.aboutToShow.emit()
    return [action.text() for action in kept.menu.actions() if action.text()]


def search(qtbot: QtBot, searching: Searching, text: str) -> None:
    with qtbot.waitSignal(searching.results_found):
        searching.search(text, date(2026, 11, 24))


def test_a_search_is_saved_used_and_no_longer_saved(
    qtbot: QtBot, tmp_path: Path, runner: TaskRunner, searching: Searching
) -> None:
    kept = kept_in(qtbot, tmp_path / "library.sqlite", runner, searching, "one")
    search(qtbot, searching, "bad hombres ")
    kept.note("de blasio ")
    with qtbot.waitSignal(kept.said):
        kept.toggle()
    qtbot.waitUntil(lambda: "Do not keep this search" in entries(kept))
    assert entries(kept) == [
        "Do not keep this search",
        "Saved",
        "bad hombres",
        "Recent",
        "de blasio",
        "Forget recent searches",
    ]
    with qtbot.waitSignal(kept.search_requested) as asked:
        next(action for action in kept.menu.actions() if action.text() == "de blasio").trigger()
    assert asked.args == ["de blasio "]
    kept.toggle()
    qtbot.waitUntil(lambda: entries(kept)[:2] == ["Save this search", "Recent"])


def test_a_search_is_kept_with_what_it_finds_and_not_with_what_is_typed_meanwhile(
    qtbot: QtBot, tmp_path: Path, runner: TaskRunner, searching: Searching
) -> None:
    kept = kept_in(qtbot, tmp_path / "library.sqlite", runner, searching, "one")
    search(qtbot, searching, "bad hombres ")
    searching.search("zzzz nothing ", date(2026, 11, 24))  # not answered yet
    with qtbot.waitSignal(kept.said):
        kept.toggle()
    qtbot.waitUntil(lambda: any(each.is_saved for each in kept._kept))
    (saved,) = (each for each in kept._kept if each.is_saved)
    assert saved.text == "bad hombres"
    assert "quote:trump-2016-10-19-bad-hombres" in saved.found


def test_a_new_edition_says_what_is_new(qtbot: QtBot, tmp_path: Path, runner: TaskRunner, searching: Searching) -> None:
    path = tmp_path / "library.sqlite"
    from desktop_app.library.library import Library

    with Library(path) as library:
        library.save_search("bad hombres", "an older edition", [])
    kept = kept_in(qtbot, path, runner, searching, "this edition")
    qtbot.waitUntil(lambda: "bad hombres" in entries(kept))
    with qtbot.waitSignal(kept.news_found) as news:
        search(qtbot, searching, "bad hombres ")
    assert news.args is not None
    assert "quote:trump-2016-10-19-bad-hombres" in news.args[0]
    with qtbot.waitSignal(kept.news_found) as news:
        search(qtbot, searching, "de blasio ")
    assert news.args == [frozenset()]
    search(qtbot, searching, "bad hombres ")
    with qtbot.waitSignal(kept.news_found) as news:
        kept.mark_seen()
    assert news.args == [frozenset()]
    qtbot.waitUntil(lambda: all(each.data_id == "this edition" for each in kept._kept if each.is_saved))
    with qtbot.waitSignal(kept.news_found) as news:
        search(qtbot, searching, "bad hombres ")
    assert news.args == [frozenset()]


def test_a_file_that_cannot_be_read_is_said_and_left_alone(
    qtbot: QtBot, tmp_path: Path, runner: TaskRunner, searching: Searching
) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"no database" * 100)
    kept = KeptSearches(LibraryService(path, runner), searching)
    qtbot.addWidget(kept.menu)
    with qtbot.waitSignal(kept.failed):
        kept.open("one")
    assert path.read_bytes() == b"no database" * 100
