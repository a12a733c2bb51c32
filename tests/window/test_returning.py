"""Close the window and start again: it is as it was left, and Back leads the same way."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.kept import KeptHistory, KeptVisit
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.library.library import Library
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.told_page import ToldPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.window.conftest import Desk

KING, LOS_ANGELES = "us-wa-king-county", "us-ca-los-angeles"
STORY = date(2016, 11, 10)
HOPE = RecordRef(RecordKind.QUOTE, "llanos-2016-11-10-sincere-hope")
WALK = [
    Location(Screen.PLACE, KING),
    Location(Screen.OFFICIAL, "greg-abbott"),
    Location(Screen.TOPIC, "detainer"),
    Location(Screen.SOURCE, "reuters-2016-11-10-ny-la"),
    Location(Screen.COMPARE, f"{KING}+{LOS_ANGELES}"),
    Location(Screen.MAP),
    Location(Screen.SEARCH, "sincere hope"),
    Location(Screen.PLACE, LOS_ANGELES),
]


def walk(desk: Desk, *locations: Location) -> None:
    """Go to pages, each of them once the one before is shown."""
    for location in locations:
        with desk.qtbot.waitSignal(desk.session.reading.arrived):
            if location.screen is Screen.SEARCH:
                desk.session.reading.search(location.value)
            else:
                desk.session.reading.go(location)


def open_at_last_page(desk: Desk) -> None:
    desk.session.furnish()
    with desk.qtbot.waitSignal(desk.session.reading.arrived):
        desk.session.window.show()


def walk_back(desk: Desk) -> list[Location | None]:
    """All pages that Alt+Left leads to."""
    window, seen = desk.session.window, []
    while window.actions_by_name.back.isEnabled():
        window.activateWindow()
        desk.qtbot.waitUntil(window.isActiveWindow)
        with desk.qtbot.waitSignal(desk.session.reading.arrived):
            QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        seen.append(desk.session.reading.history.current)
    return seen


def write(profile: Path, history: KeptHistory) -> None:
    with Library(profile / "data" / "library.sqlite") as library:
        library.keep_history(history)


def read(profile: Path) -> KeptHistory:
    with Library(profile / "data" / "library.sqlite") as library:
        return library.history()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def test_alt_left_walks_the_same_way_back_after_a_restart(start: Callable[..., Desk], profile: Path) -> None:
    first = start()
    first.open()
    walk(first, *WALK)
    title = first.session.window.windowTitle()
    first.session.window.close()
    kept = read(profile)
    assert [visit.title for visit in kept.visits[-3:]] == ["States by rule", "sincere hope", "Los Angeles"]
    second = start()
    open_at_last_page(second)
    assert second.session.window.windowTitle() == title == "Los Angeles · Jurisdex"
    assert walk_back(second) == [*WALK[-2::-1], Location(Screen.START)]
    assert second.session.reading.history.can_go_forward


def test_forward_is_kept_too(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    walk(first, *WALK[:3])
    first.session.reading.back()
    first.session.window.close()
    second = start()
    open_at_last_page(second)
    assert second.session.reading.history.current == WALK[1]
    with second.qtbot.waitSignal(second.session.reading.arrived):
        second.session.reading.forward()
    assert second.session.reading.history.current == WALK[2]


@pytest.mark.parametrize("location", WALK, ids=[location.screen for location in WALK])
def test_each_screen_is_there_again_on_its_day(start: Callable[..., Desk], location: Location) -> None:
    first = start()
    first.open()
    walk(first, location)
    first.session.reading.set_date(STORY)
    title = first.session.window.windowTitle()
    first.session.window.close()
    second = start()
    open_at_last_page(second)
    assert second.session.reading.history.current == location
    assert second.session.reading.date == STORY
    if location.screen is not Screen.SEARCH:
        assert second.session.window.windowTitle() == title
    else:
        assert second.session.window.toolbar.search_field.text() == location.value


@pytest.mark.parametrize(
    ("location", "record"),
    [
        (Location(Screen.PLACE, LOS_ANGELES), HOPE),
        (Location(Screen.OFFICIAL, "connie-llanos"), HOPE),
        (Location(Screen.PLACE, KING), RecordRef(RecordKind.POLICY, "us-wa-king-county-ord-17886-2014")),
    ],
)
def test_what_was_selected_is_selected_again(start: Callable[..., Desk], location: Location, record: RecordRef) -> None:
    first = start()
    first.open()
    walk(first, location)
    page = first.session.window.page
    assert isinstance(page, ToldPage)
    assert page.timeline.select_record(record.kind, record.id)
    first.session.window.close()
    second = start()
    open_at_last_page(second)
    again = second.session.window.page
    assert isinstance(again, ToldPage)
    assert again.timeline.current_record == record


def test_a_day_that_is_today_is_today_the_next_time(start: Callable[..., Desk], profile: Path) -> None:
    desk = start()
    desk.open()
    desk.go_to(KING)
    desk.session.window.close()
    assert read(profile).as_of is None


def test_with_the_start_page_back_leads_to_where_the_reader_was(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    walk(first, *WALK[:2])
    first.session.reading.set_date(STORY)
    first.session._preferences.start_at = "start"
    first.session.window.close()
    second = start()
    open_at_last_page(second)
    reading = second.session.reading
    assert (reading.history.current, reading.date) == (Location(Screen.START), reading.today)
    assert walk_back(second) == [WALK[1], WALK[0], Location(Screen.START)]


def test_who_does_not_want_it_leaves_nothing_behind(start: Callable[..., Desk], profile: Path) -> None:
    write(profile, KeptHistory((KeptVisit("place", KING, "King County"),), 0))
    first = start()
    open_at_last_page(first)
    first.session._preferences.keep_history = False
    first.session.window.close()
    assert read(profile) == KeptHistory()
    write(profile, KeptHistory((KeptVisit("place", KING, "King County"),), 0))
    second = start()
    open_at_last_page(second)
    assert second.session.reading.history.visited == (Location(Screen.START),)


def test_it_is_kept_while_the_window_is_open(start: Callable[..., Desk], profile: Path) -> None:
    desk = start()
    desk.open()
    desk.go_to(KING)
    desk.session.returning._soon.timeout.emit()
    desk.qtbot.waitUntil(lambda: [visit.value for visit in read(profile).visits] == ["", KING])


GONE = [
    KeptVisit("official", "nobody", "John Doe"),
    KeptVisit("topic", "weather", "weather"),
    KeptVisit("compare", f"{KING}+us-xx", "King County and X"),
    KeptVisit("source", "none", "A source"),
]


def test_what_is_gone_from_the_edition_is_skipped_said_and_kept(start: Callable[..., Desk], profile: Path) -> None:
    there = KeptVisit("place", KING, "King County")
    before = KeptHistory((*GONE[:2], there, *GONE[2:], KeptVisit("place", "us-xx", "Xanadu")), 5)
    write(profile, before)
    desk = start()
    open_at_last_page(desk)
    history = desk.session.reading.history
    assert history.current == Location(Screen.PLACE, KING)
    assert (history.can_go_back, history.can_go_forward) == (False, False)
    assert desk.session.window.notice.text == (
        "Not in this edition, so left out of Back and Forward: “A source”, “John Doe”, “King County and X” and 2 more."
    )
    desk.session.window.close()
    assert read(profile) == KeptHistory(before.visits, 2)


def test_where_nothing_is_left_the_start_page_is_shown(start: Callable[..., Desk], profile: Path) -> None:
    write(profile, KeptHistory((GONE[0],), 0))
    desk = start()
    open_at_last_page(desk)
    assert desk.session.reading.history.current == Location(Screen.START)
    assert "“John Doe”" in desk.session.window.notice.text


def test_pages_of_a_newer_version_are_left_out(start: Callable[..., Desk], profile: Path) -> None:
    write(profile, KeptHistory((KeptVisit("hologram", "x"), KeptVisit("place", KING), KeptVisit("dream", "y")), 2))
    desk = start()
    open_at_last_page(desk)
    assert desk.session.reading.history.visited == (Location(Screen.PLACE, KING),)


def test_a_damaged_file_is_said_and_left_as_it_is(start: Callable[..., Desk], profile: Path) -> None:
    path = profile / "data" / "library.sqlite"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database" * 500)
    desk = start()
    desk.open()
    assert desk.session.reading.history.current == Location(Screen.START)
    desk.qtbot.waitUntil(desk.session.window.notice.isVisible)
    assert "What you keep cannot be read" in desk.session.window.notice.text
    desk.go_to(KING)
    desk.session.returning._soon.timeout.emit()
    desk.session.window.close()
    assert path.read_bytes() == b"not a database" * 500


def test_who_is_quicker_than_the_file_stays_where_he_is(start: Callable[..., Desk], profile: Path) -> None:
    write(profile, KeptHistory((KeptVisit("map", "", "States by rule"), KeptVisit("place", KING, "King County")), 1))
    desk = start()
    desk.session.furnish()
    desk.session.reading.catalog_opened.connect(lambda: desk.session.reading.go(Location(Screen.TOPIC, "detainer")))
    with desk.qtbot.waitSignal(desk.session.returning.begun):
        desk.session.window.show()
    desk.qtbot.waitUntil(lambda: desk.session.reading.history.is_shown)
    assert desk.session.reading.history.current == Location(Screen.TOPIC, "detainer")
    assert walk_back(desk) == [Location(Screen.PLACE, KING), Location(Screen.MAP)]


def test_another_edition_shows_the_same_page_or_the_nearest(
    start: Callable[..., Desk], catalog_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(catalog_path.read_bytes())
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE person SET id = 'gone' WHERE id = 'greg-abbott'")
    desk = start()
    desk.open()
    walk(desk, *WALK[:2])
    with desk.qtbot.waitSignal(desk.session.reading.arrived):
        desk.session._service.open_other(other)
        desk.session.reading.open()
    assert desk.session.reading.history.current == WALK[0]
    assert "“Greg Abbott”" in desk.session.window.notice.text


def test_an_edition_that_is_read_twice_at_once_begins_once(start: Callable[..., Desk], profile: Path) -> None:
    write(profile, KeptHistory((KeptVisit("map", "", "States by rule"), KeptVisit("place", KING, "King County")), 1))
    desk = start()
    desk.session.furnish()
    begun: list[bool] = []
    desk.session.returning.begun.connect(lambda: begun.append(True))
    desk.session.reading.open()  # as when another file is opened before the first one has been read
    open_at_last_page(desk)
    desk.qtbot.wait(100)
    assert begun == [True]
    assert list(desk.session.reading.history.visited) == [Location(Screen.MAP), Location(Screen.PLACE, KING)]
