"""A page that takes long: what is said meanwhile, and that it can be done without."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from desktop_app.ui.history import Location, Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.window.conftest import Desk

KING, NEW_YORK = Location(Screen.PLACE, "us-wa-king-county"), Location(Screen.PLACE, "us-ny-new-york")
PAGES = [
    NEW_YORK,
    Location(Screen.OFFICIAL, "greg-abbott"),
    Location(Screen.TOPIC, "detainer"),
    Location(Screen.SOURCE, "reuters-2016-11-10-ny-la"),
    Location(Screen.COMPARE, "us-wa-king-county+us-ny-new-york"),
    Location(Screen.SEARCH, "warrant"),
]


@pytest.fixture
def slow(desk: Desk) -> Iterator[Event]:
    """Nothing is read until the event is set."""
    desk.go_to(KING.value)
    gate = Event()
    desk.session._runner.submit(gate.wait, lambda _: None, lambda _: None)
    yield gate
    gate.set()


def wait_for_words(desk: Desk) -> str:
    page = desk.session.loading.page
    desk.qtbot.waitUntil(page.isVisible)
    assert page.emptiness is not None
    return page.emptiness.title


@pytest.mark.parametrize("location", PAGES, ids=[location.screen for location in PAGES])
def test_a_slow_page_is_spoken_of_and_cancelling_leaves_the_one_before(
    desk: Desk, slow: Event, location: Location
) -> None:
    reading, window = desk.session.reading, desk.session.window
    title, visited = window.windowTitle(), reading.history.visited
    if location.screen is Screen.SEARCH:
        reading.search(location.value)
    else:
        reading.go(location)
    said = wait_for_words(desk)
    assert said == ("Searching…" if location.screen is Screen.SEARCH else "Reading the 2026.11 edition…")
    (cancel,) = desk.session.loading.page.buttons
    assert cancel.text() == "Cancel"
    cancel.click()
    assert window.place_view.isVisible()
    assert (reading.history.current, reading.history.visited) == (KING, visited)
    assert window.windowTitle() == title
    assert window.toolbar.search_field.text() == ""
    slow.set()
    desk.qtbot.wait(100)
    assert window.place_view.isVisible(), "a late answer came through"
    assert window.windowTitle() == title
    desk.go_to(NEW_YORK.value)
    reading.back()
    desk.qtbot.waitUntil(lambda: window.windowTitle() == title)


def test_a_slow_page_comes_when_it_is_there(desk: Desk, slow: Event) -> None:
    desk.session.reading.go(NEW_YORK)
    wait_for_words(desk)
    slow.set()
    desk.qtbot.waitUntil(desk.session.window.place_view.isVisible)
    assert desk.session.window.windowTitle() == "New York City · Jurisdex"


def test_slow_results_come_when_they_are_there(desk: Desk, slow: Event) -> None:
    desk.session.reading.search("sincere hope")
    wait_for_words(desk)
    slow.set()
    desk.qtbot.waitUntil(desk.session.window.results.isVisible)


def test_a_quick_page_is_not_spoken_of(desk: Desk) -> None:
    desk.go_to(KING.value)
    desk.qtbot.wait(400)
    assert desk.session.loading.page.isHidden()


def test_a_search_that_is_cancelled_leaves_the_results_before(desk: Desk) -> None:
    desk.search("sincere hope")
    gate = Event()
    desk.session._runner.submit(gate.wait, lambda _: None, lambda _: None)
    field = desk.session.window.toolbar.search_field
    QTest.keyClicks(field, " x")
    wait_for_words(desk)
    desk.session.loading.page.buttons[0].click()
    assert desk.session.window.results.isVisible()
    assert field.text() == "sincere hope"
    assert desk.session.reading.history.current == Location(Screen.SEARCH, "sincere hope")
    gate.set()


def test_the_page_that_stays_has_the_date_that_was_chosen_meanwhile(desk: Desk, slow: Event) -> None:
    desk.session.reading.go(NEW_YORK)
    wait_for_words(desk)
    desk.session.reading.set_date(date(2013, 6, 1))
    desk.session.loading.page.buttons[0].click()
    summary = desk.session.window.place_view.summary
    assert summary is not None
    assert (summary.page.place.id, summary.on) == (KING.value, date(2013, 6, 1))
    slow.set()


@pytest.mark.parametrize("screen", [Screen.PLACE, Screen.OFFICIAL, Screen.SOURCE, Screen.TOPIC])
def test_a_page_that_is_not_there_leaves_the_one_before(desk: Desk, screen: Screen) -> None:
    desk.go_to(KING.value)
    with desk.qtbot.waitSignal(desk.session.reading.failed):
        desk.session.reading.go(Location(screen, "nowhere"))
    assert desk.session.reading.history.current == KING
    assert not desk.session.reading.history.can_go_forward
    assert desk.session.window.windowTitle() == "King County · Jurisdex"
