"""A link to everything: each page and each record is copied, opened and copied again as it was."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.domain.links import Link, LinkKind
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.fact_row import FactRow
from desktop_app.ui.page.source_scroll import SourceScroll
from desktop_app.ui.places.tree import PlaceTree
from desktop_app.ui.search.results_view import ResultsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.window.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)$")  # the off-screen platform cannot, for a menu

KING, LOS_ANGELES = "us-wa-king-county", "us-ca-los-angeles"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOPE = "llanos-2016-11-10-sincere-hope"
REUTERS = "reuters-2016-11-10-ny-la"

PAGES = [
    (f"jurisdex:{KING}?as-of=2016-11-10", Location(Screen.PLACE, KING)),
    ("jurisdex:person/bill-de-blasio?as-of=2016-11-10", Location(Screen.OFFICIAL, "bill-de-blasio")),
    ("jurisdex:topic/ice-access", Location(Screen.TOPIC, "ice-access")),
    (f"jurisdex:source/{REUTERS}?as-of=2016-11-10", Location(Screen.SOURCE, REUTERS)),
    (f"jurisdex:compare/{KING}+{LOS_ANGELES}?as-of=2016-11-10", Location(Screen.COMPARE, f"{KING}+{LOS_ANGELES}")),
    ("jurisdex:map?as-of=2016-11-10", Location(Screen.MAP)),
    ("jurisdex:search?q=sincere%20hope&as-of=2016-11-10", Location(Screen.SEARCH, "sincere hope")),
]
SCREENS_WITHOUT_LINK = {Screen.START, Screen.BOOKMARKS}


def follow(desk: Desk, text: str) -> None:
    """Open a link and wait until its page is shown."""
    before = desk.session.window.windowTitle()
    desk.session.shell.links.follow(text)
    reading = desk.session.reading
    desk.qtbot.waitUntil(lambda: reading.history.current is not None)
    desk.qtbot.waitUntil(
        lambda: desk.session.window.windowTitle() != before or Link.parse(text).kind is LinkKind.SEARCH
    )


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def ask_for_menu(desk: Desk, widget: QWidget, at: QPoint | None = None) -> QMenu:
    """Open the context menu of a widget, with the mouse at a point or with the keyboard."""
    reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
    point = at or QPoint(1, 1)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    (action,) = [action for action in menu.actions() if action.text().partition("\t")[0] == words]
    action.trigger()
    menu.close()


def test_every_screen_has_a_link_or_is_known_to_have_none() -> None:
    assert {location.screen for _, location in PAGES} | SCREENS_WITHOUT_LINK == set(Screen)


@pytest.mark.parametrize(("text", "location"), PAGES, ids=[location.screen for _, location in PAGES])
def test_a_link_leads_to_its_page_and_is_copied_there_as_it_was(desk: Desk, text: str, location: Location) -> None:
    follow(desk, text)
    assert desk.session.reading.history.current == location
    desk.session.window.toolbar.search_field.setFocus()
    desk.session.window.actions_by_name.copy_link.trigger()
    assert clipboard() == text


def test_the_page_before_is_not_shown_on_the_day_of_a_link(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(KING)
    shown: list[str] = []
    desk.session.reading.place_shown.connect(lambda summary: shown.append(f"{summary.page.place.id} {summary.on}"))
    desk.session.shell.links.follow(f"jurisdex:{LOS_ANGELES}?as-of=2016-11-10")
    qtbot.waitUntil(lambda: desk.session.window.windowTitle() == "Los Angeles · Jurisdex")
    assert shown == [f"{LOS_ANGELES} 2016-11-10"]


@pytest.mark.parametrize("wish", ["jurisdex:map", "jurisdex:topic/detainer"])
def test_a_link_that_is_still_looked_up_does_not_lead_away_from_what_was_wanted_after_it(
    desk: Desk, qtbot: QtBot, wish: str
) -> None:
    gate = Event()
    desk.session._runner.submit(gate.wait, lambda _: None, lambda _: None)
    desk.session.shell.links.follow(f"jurisdex:{LOS_ANGELES}")
    desk.session.shell.links.follow(wish)
    wanted = desk.session.reading.history.current
    gate.set()
    qtbot.wait(200)
    assert desk.session.reading.history.current == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"jurisdex:quote/{HOPE}", LOS_ANGELES),
        ("jurisdex:policy/us-wa-king-county-ord-17886-2014", KING),
        ("jurisdex:event/kc-ord-17706-passed-2013", KING),
    ],
)
def test_a_record_is_shown_on_the_page_of_its_place(desk: Desk, qtbot: QtBot, text: str, place: str) -> None:
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        desk.session.shell.links.follow(text)
    assert desk.session.reading.history.current == Location(Screen.PLACE, place)
    desk.session.window.actions_by_name.copy_link.trigger()
    assert clipboard() == text


def test_a_figure_is_shown_among_the_facts(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        desk.session.shell.links.follow("jurisdex:figure/agencies-refusing-detainers-2014")
    row = QApplication.focusWidget()
    assert isinstance(row, FactRow)
    assert row.is_marked
    assert "agencies" in row.accessibleName()
    choose(ask_for_menu(desk, row), "Copy link")
    assert clipboard() == "jurisdex:figure/agencies-refusing-detainers-2014"


@pytest.mark.parametrize(
    ("text", "said", "way_on", "location"),
    [
        ("jurisdex:topic/detaner", "no topic", "Open detainers", Location(Screen.TOPIC, "detainer")),
        (f"jurisdex:source/{REUTERS}x", "no source", "Open Mayors of NY", Location(Screen.SOURCE, REUTERS)),
        (
            f"jurisdex:compare/{KING}+us-ca-losangeles",
            "no place",
            "Compare with Los Angeles",
            Location(Screen.COMPARE, f"{KING}+{LOS_ANGELES}"),
        ),
        (f"jurisdex:plicy/{KING}-ord-17886-2014", "not a link", "Open what it may mean", Location(Screen.PLACE, KING)),
        (f"jurisdex:compare/{KING}", "two to four", "Open what it may mean", Location(Screen.PLACE, KING)),
    ],
)
def test_what_leads_nowhere_is_told_with_a_way_to_the_nearest(
    desk: Desk, text: str, said: str, way_on: str, location: Location
) -> None:
    qtbot, notice, before = desk.qtbot, desk.session.window.notice, desk.session.reading.history.current
    desk.session.shell.links.follow(text)
    qtbot.waitUntil(notice.isVisible)
    assert said in notice.text
    assert notice.way_on.label.startswith(way_on)
    assert desk.session.reading.history.current == before
    notice.way_on.click()
    qtbot.waitUntil(lambda: desk.session.reading.history.current == location)


def test_a_topic_like_none_is_told_with_those_that_there_are(desk: Desk) -> None:
    desk.session.shell.links.follow("jurisdex:topic/xyz")
    assert "There is no topic “xyz”. There are detainer, notification" in desk.session.window.notice.text
    assert not desk.session.window.notice.way_on.isVisible()


def test_cards_and_rows_of_the_table_give_links(desk: Desk) -> None:
    desk.go_to(LOS_ANGELES)
    timeline = desk.session.window.place_view.timeline
    assert timeline.select_record(RecordKind.QUOTE, HOPE)
    choose(ask_for_menu(desk, timeline.view), "Copy link")
    assert clipboard() == f"jurisdex:quote/{HOPE}"
    QGuiApplication.clipboard().clear()
    timeline.set_table_shown(True)
    choose(ask_for_menu(desk, timeline.table), "Copy link to the row")
    assert clipboard() == f"jurisdex:quote/{HOPE}"
    QGuiApplication.clipboard().clear()
    QTest.keyClick(timeline.table, Qt.Key.Key_K, CONTROL | SHIFT)
    assert clipboard() == f"jurisdex:quote/{HOPE}"


def test_a_place_in_the_list_gives_a_link_without_being_opened(desk: Desk) -> None:
    tree = desk.session.window.places.findChild(PlaceTree)
    assert isinstance(tree, PlaceTree)
    desk.session.window.places.focus_list()
    choose(ask_for_menu(desk, tree), "Copy link")
    assert clipboard() == "jurisdex:us"
    choose(ask_for_menu(desk, tree.viewport(), tree.visualRect(tree.model().index(1, 0)).center()), "Copy link")
    assert clipboard() == "jurisdex:us-al"
    assert desk.session.reading.history.current == Location(Screen.START)


def test_a_hit_gives_a_link(desk: Desk) -> None:
    desk.search("sincere hope")
    view = desk.session.window.results.findChild(ResultsView)
    assert isinstance(view, ResultsView)
    desk.session.window.results.take_focus()
    choose(ask_for_menu(desk, view), "Copy link")
    assert clipboard() == f"jurisdex:quote/{HOPE}"
    desk.session.window.actions_by_name.copy_link.trigger()
    assert clipboard() == f"jurisdex:quote/{HOPE}"


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (f"jurisdex:{KING}", "jurisdex:policy/us-wa-king-county-ord-18665-2018"),
        (f"jurisdex:{KING}", "jurisdex:source/kc-ord-17886"),
        (f"jurisdex:source/{REUTERS}", f"jurisdex:quote/{HOPE}"),
    ],
)
def test_facts_give_links(desk: Desk, text: str, record: str) -> None:
    follow(desk, text)
    rows = []
    for panel in desk.session.window.page.findChildren(SourceScroll):
        panel.finish()
        rows += panel.findChildren(FactRow)
    found = set()
    for row in rows:
        menu = row.context_menu()
        if row.row.record is not None:
            choose(menu, "Copy link")
            found.add(clipboard())
        menu.close()
    assert record in found
