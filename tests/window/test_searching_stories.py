"""Searching as people do it: typing filters, going on from nothing, and keeping searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.library.library import Library
from desktop_app.paths import user_folders
from desktop_app.ui.history import Screen
from desktop_app.ui.printing.pages_dialog import PagesDialog
from desktop_app.ui.search.saving import ResultsSaving
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.window.conftest import Desk


@pytest.mark.parametrize("typed", ["in:ny", 'who:"de blasio"', "rule:warrant kind:place"])
def test_a_search_that_begins_with_a_filter_can_be_typed_letter_by_letter(desk: Desk, typed: str) -> None:
    field = desk.session.window.toolbar.search_field
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert field.text() == typed
    current = desk.session.reading.history.current
    assert current is not None
    assert (current.screen, current.value) == (Screen.SEARCH, typed)


def test_from_nothing_the_words_are_searched_without_their_filters(desk: Desk) -> None:
    searching, field = desk.session.reading.searching, desk.session.window.toolbar.search_field
    field.setFocus()
    with desk.qtbot.waitSignal(searching.relaxed_found):
        QTest.keyClicks(field, "deport in:tx before:1950 ")
    nothing = desk.session.window.results.findChild(EmptyState)
    assert nothing is not None
    button = next(button for button in nothing.buttons if button.label == "Search everything")
    with desk.qtbot.waitSignal(searching.results_found):
        button.click()
    results = desk.session.window.results.results
    assert results is not None
    assert results.total
    assert field.text() == "deport "


def test_results_are_printed_from_their_page_and_nothing_else_is(desk: Desk) -> None:
    window, act = desk.session.window, desk.session.window.actions_by_name
    desk.go_to("us-ny-new-york")
    desk.search("sincere hope ")
    with desk.qtbot.waitSignal(desk.session.shell.printing.opened) as opened:
        act.print_summary.trigger()
    dialog = opened.args[0]
    assert window.findChildren(PagesDialog) == [dialog]
    assert "Connie Llanos" in " ".join(dialog.pages.lines(0))
    dialog.reject()
    with desk.qtbot.waitSignal(desk.session.shell.printing.opened) as opened:
        window.results.head.print_requested.emit()
    dialog = opened.args[0]
    dialog.citation_style.chosen.emit("ap")
    dialog.folder_chosen.emit("/somewhere")
    assert window.remember().citation_style == "ap"
    assert window.remember().pdf_folder == "/somewhere"
    dialog.reject()


def test_where_nothing_is_found_there_is_nothing_to_print(desk: Desk) -> None:
    desk.search("zyzzyva ")
    desk.session.window.actions_by_name.print_summary.trigger()
    assert desk.session.window.statusBar().currentMessage().startswith("There are no results to print.")
    assert not desk.session.window.findChildren(PagesDialog)


def test_a_new_edition_marks_what_a_saved_search_finds_for_the_first_time(
    start: Callable[..., Desk], tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    folder = user_folders(profile).data
    folder.mkdir(parents=True)
    known = "quote:llanos-2016-11-10-sincere-hope"
    with Library(folder / "library.sqlite") as library:
        library.save_search("kind:quote hope", "the edition before", [known])
    desk = start(profile=profile)
    desk.open()
    kept, results = desk.session.kept, desk.session.window.results
    desk.qtbot.waitUntil(lambda: any(each.is_saved for each in kept._kept))
    with desk.qtbot.waitSignal(kept.news_found, check_params_cb=bool):
        desk.search("kind:quote hope ")
    spoken = [
        str(results.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(results.view.model().rowCount())
    ]
    assert any(words.startswith("New. ") for words in spoken)
    assert not any(words.startswith("New. ") and "Connie Llanos" in words and "sincere" in words for words in spoken)
    line = next(label for label in results.head.findChildren(QLabel) if label.accessibleName() == "What is new")
    assert "new since this search was saved" in line.text()
    line.linkActivated.emit("seen")
    assert not line.text()
    desk.qtbot.waitUntil(lambda: all(each.data_id != "the edition before" for each in kept._kept))


def test_a_date_among_the_words_is_one_click_from_being_one(desk: Desk) -> None:
    desk.search("reuters november 2016 ")
    head = desk.session.window.results.head
    line = next(label for label in head.findChildren(QLabel) if label.accessibleName() == "Dates among the words")
    assert line.text().startswith("The date is searched as words.")
    with desk.qtbot.waitSignal(desk.session.reading.searching.results_found) as found:
        line.linkActivated.emit("reuters on:2016-11 ")
    assert found.args[0].total > 1
    assert not line.text()


@pytest.mark.parametrize(("kind", "found"), [("csv", "in.reuters.com"), ("json", "reuters-2016-11-10-ny-la")])
def test_results_are_saved_with_their_sources(desk: Desk, tmp_path: Path, kind: str, found: str) -> None:
    desk.search("sincere hope ")
    saving = ResultsSaving(desk.session.reading.searching, desk.session.window)
    target = tmp_path / f"results.{kind}"
    with desk.qtbot.waitSignal(saving.saved) as saved:
        saving.save_to(target, kind)
    assert saved.args == [f"1 result saved as results.{kind}."]
    assert found in target.read_text(encoding="utf-8-sig")


def test_the_title_of_the_window_says_what_is_searched_for(desk: Desk) -> None:
    window = desk.session.window
    desk.go_to("us-wa-king-county")
    desk.search("judicial warrant")
    assert window.windowTitle() == "Search: judicial warrant · Jurisdex"
    with desk.qtbot.waitSignal(desk.session.reading.place_shown):
        desk.session.reading.back()
    assert window.windowTitle() == "King County · Jurisdex"
    desk.session.reading.show_start()
    assert window.windowTitle() == "Jurisdex"


@pytest.mark.parametrize("typed", ["who said tear families apart", "cook conty detainer"])
def test_what_was_put_right_can_be_narrowed_too(desk: Desk, typed: str) -> None:
    with desk.qtbot.waitSignal(desk.session.reading.searching.facets_found) as found:
        desk.search(typed)
    facets = found.args[0]
    assert facets
    window = desk.session.window
    assert window.results.facets.facets == facets
    value = facets[0].values[0]
    with desk.qtbot.waitSignal(desk.session.reading.searching.results_found) as again:
        window.results.facets.value_toggled.emit(value.filter)
    assert again.args[0].total == value.count
