"""Stories of a person at the window, from the first start to the last saved setting."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.history import Screen
from desktop_app.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.window.conftest import Desk

NEW_YORK, KING, WAKE = "us-ny-new-york", "us-wa-king-county", "us-nc-wake-county"


def test_a_first_start_says_how_to_begin(desk: Desk, qtbot: QtBot) -> None:
    emptiness = desk.session.window.start_page.emptiness
    assert emptiness is not None
    assert emptiness.title == "Start with a place, a name or a word"
    assert emptiness.note == "Edition 2026.11: 230 places, 718 quotes, 1,187 sources.\nPress F1 for {}."
    with qtbot.waitSignal(desk.session.reading.place_shown):
        desk.session.window.start_page.place_requested.emit(NEW_YORK)
    assert desk.session.window.windowTitle() == "New York City · Jurisdex"


def test_the_next_start_returns_to_the_last_place(start: Callable[..., Desk], qtbot: QtBot) -> None:
    first = start()
    first.open()
    first.go_to(KING)
    first.session.theme.set_zoom(1.25)
    first.session.window.actions_by_name.scheme_dark.trigger()
    first.session.window.close()
    second = start()
    second.session.furnish()
    with qtbot.waitSignal(second.session.reading.place_shown):
        second.session.window.show()
    assert second.session.window.windowTitle() == "King County · Jurisdex"
    assert (second.session.theme.zoom, second.session.theme.scheme) == (1.25, Scheme.DARK)


def test_settings_of_another_version_are_no_obstacle(start: Callable[..., Desk], tmp_path: Path) -> None:
    settings = tmp_path / "profile" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"last_place": "us-ny", "geometry": "not base 64 at all"}))
    desk = start()
    desk.open()
    assert desk.session.reading.history.current is not None
    assert desk.session.reading.history.current.screen is Screen.START


def test_unreadable_settings_are_kept_and_said(start: Callable[..., Desk], tmp_path: Path) -> None:
    settings = tmp_path / "profile" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"\x00\xff broken")
    desk = start()
    desk.open()
    assert "settings could not be read and were set back" in desk.session.window.notice.text
    assert desk.session.window.notice.isVisible()
    assert settings.with_suffix(".unreadable.json").read_bytes() == b"\x00\xff broken"


@pytest.mark.parametrize("damage", ["missing", "truncated", "text"])
def test_data_that_cannot_be_read_is_said_with_a_way_on(
    start: Callable[..., Desk], tmp_path: Path, catalog_path: Path, qtbot: QtBot, damage: str
) -> None:
    path = tmp_path / "catalog.sqlite"
    if damage == "truncated":
        path.write_bytes(catalog_path.read_bytes()[:5000])
    elif damage == "text":
        path.write_text("hello" * 1000)
    desk = start(catalog=path)
    desk.session.furnish()
    with qtbot.waitSignal(desk.session.reading.catalog_failed):
        desk.session.window.show()
    emptiness = desk.session.window.start_page.emptiness
    assert emptiness is not None
    assert emptiness.is_fault
    assert "safe" in emptiness.body
    assert [action.label for action in emptiness.actions] == ["Open another data file…"]
    desk.session.window.start_page.details_copied.emit("the details")
    assert QGuiApplication.clipboard().text() == "the details"


def test_the_date_rules_everything(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.reading.set_date(date(2013, 6, 1))
    summary = desk.session.window.place_view.summary
    assert summary is not None
    assert summary.on == date(2013, 6, 1)
    assert summary.rule is not None
    assert summary.rule.rule == "limited-by-criteria"
    assert desk.session.window.toolbar.as_of.day == date(2013, 6, 1)
    desk.session.window.actions_by_name.today.trigger()
    assert desk.session.window.place_view.summary is not None
    assert desk.session.window.place_view.summary.on == desk.session.reading.today


def test_the_arrows_step_through_the_changes_of_the_place(desk: Desk) -> None:
    changes = desk.go_to(NEW_YORK).change_days
    desk.session.window.actions_by_name.previous_change.trigger()
    assert desk.session.reading.date == changes[-1]
    desk.session.window.actions_by_name.previous_change.trigger()
    assert desk.session.reading.date == changes[-2]
    desk.session.window.actions_by_name.next_change.trigger()
    assert desk.session.reading.date == changes[-1]


def test_back_and_forward(desk: Desk, qtbot: QtBot) -> None:
    act = desk.session.window.actions_by_name
    desk.go_to(NEW_YORK)
    desk.search("sincere hope")
    desk.go_to(KING)
    with qtbot.waitSignal(desk.session.reading.searching.results_found):
        act.back.trigger()
    assert desk.session.window.toolbar.search_field.text() == "sincere hope"
    with qtbot.waitSignal(desk.session.reading.place_shown):
        act.back.trigger()
    assert desk.session.window.toolbar.search_field.text() == ""
    assert desk.session.window.windowTitle() == "New York City · Jurisdex"
    assert act.forward.isEnabled()


def test_a_search_is_opened_with_enter(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(KING)
    desk.search("tear families apart")
    results = desk.session.window.results
    results.take_focus()
    assert results.current_hit is not None
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        QTest.keyClick(desk.session.window.focusWidget(), Qt.Key.Key_Return)
    assert desk.session.window.windowTitle() == "New York City · Jurisdex"


def test_escape_leaves_the_search_and_returns(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(KING)
    desk.search("warrant")
    with qtbot.waitSignal(desk.session.reading.place_shown):
        QTest.keyClick(desk.session.window.toolbar.search_field, Qt.Key.Key_Escape)
    assert desk.session.window.windowTitle() == "King County · Jurisdex"


def test_the_quote_is_copied_with_its_citation(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(NEW_YORK)
    desk.search("sacrifice a half million people")
    desk.session.window.results.take_focus()
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        desk.session.window.results.opened.emit(desk.session.window.results.current_hit)
    desk.session.window.actions_by_name.copy_citation.trigger()
    copied = QGuiApplication.clipboard().text()
    assert "We are not going to sacrifice a half million people who live among us" in copied
    assert "Bill de Blasio" in copied
    assert "Reuters" in copied
    assert "Nov 10, 2016" in copied


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1000, 700), (800, 900), (640, 480)])
@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_nothing_is_wider_than_the_window(desk: Desk, size: tuple[int, int], zoom: float) -> None:
    window = desk.session.window
    desk.go_to(WAKE)
    desk.session.theme.set_zoom(zoom)
    window.resize(*size)
    assert window.width() == size[0], "something needs more room than the window has"
    for part in (window.toolbar, window.place_view.header, window.place_view.timeline):
        if part.isVisible():
            assert part.mapTo(window, part.rect().bottomRight()).x() <= window.width()


def test_in_a_narrow_window_the_list_is_a_page_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    window = desk.session.window
    window.resize(800, 900)
    desk.go_to(KING)
    assert not window.places.isVisible()
    window.actions_by_name.go_to_list.trigger()
    assert window.places.isVisible()
    assert not window.place_view.isVisible()
    with qtbot.waitSignal(desk.session.reading.place_shown):
        window.places.place_selected.emit(NEW_YORK)
    assert window.place_view.isVisible()
    assert not window.places.isVisible()


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    window = desk.session.window
    assert not _nameless(window)
    desk.go_to(WAKE)
    assert not _nameless(window)
    desk.search("warrant")
    with qtbot.waitSignal(desk.session.reading.preview_ready):
        window.results.take_focus()
    assert not _nameless(window)
    window.show_notice("Something to say.")
    window.resize(800, 900)
    assert not _nameless(window)


def _nameless(window: QWidget) -> list[str]:
    """What can be seen and reached with the keyboard, and has nothing by which a screen reader could call it."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def test_every_action_has_a_text_and_no_two_share_a_key(desk: Desk) -> None:
    keys: dict[str, str] = {}
    for action in desk.session.window.actions_by_name:
        assert action.text()
        for key in action.shortcuts():
            assert key.toString() not in keys, f"{action.text()} and {keys[key.toString()]}"
            keys[key.toString()] = action.text()


def test_a_fault_of_ours_is_reported_in_the_window(desk: Desk, tmp_path: Path) -> None:
    desk.session.report(ValueError("something we did not foresee"))
    report = tmp_path / "profile" / "state" / "fault.txt"
    assert "something we did not foresee" in report.read_text()
    assert str(report) in desk.session.window.notice.text
