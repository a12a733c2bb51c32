"""Every screen and every window of its own, walked: what can be focused has a name, what can be hit is large enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.map.switch import PLACES
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.widgets.popover import Popover
from tests.helpers.accessibility import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.window.conftest import Desk

NEW_YORK = "us-ny-new-york"


def start_page(_desk: Desk) -> None:
    """What is shown at first."""


def place(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.place_view.show_timeline()


def place_without_rule(desk: Desk) -> None:
    desk.go_to("us-tx-houston")


def table(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.toggle_table.trigger()


def results(desk: Desk) -> None:
    desk.search("warrant")


def no_results(desk: Desk) -> None:
    desk.search("zyzzyva xqzxqz")


def subject(screen: Screen, value: str) -> Callable[[Desk], None]:
    def go(desk: Desk) -> None:
        title = desk.session.window.windowTitle()
        desk.session.reading.go(Location(screen, value))
        desk.qtbot.waitUntil(lambda: desk.session.window.windowTitle() != title)

    return go


def notice(desk: Desk) -> None:
    desk.session.shell.links.follow("jurisdex:us-ny-newyork")
    desk.qtbot.waitUntil(desk.session.window.notice.isVisible)


def map_of_states(desk: Desk) -> None:
    desk.session.window.actions_by_name.show_map.trigger()
    desk.qtbot.waitUntil(lambda: desk.session.window.windowTitle() != "Jurisdex")


def map_of_places(desk: Desk) -> None:
    map_of_states(desk)
    page = desk.session.map.page
    page.set_view(PLACES)
    page.choose("us-wa-king-county")
    row = page.legend.rows[None]
    desk.qtbot.waitUntil(lambda: row.height() == row.sizeHint().height())  # the larger card has been given its room


def compared(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.session.comparisons.shown):
        desk.session.comparisons.go(("us-il-cook-county", "us-tx-travis-county"))


def no_bookmarks(desk: Desk) -> None:
    desk.session.window.actions_by_name.bookmarks.trigger()
    desk.qtbot.waitUntil(desk.session.bookmarks.page.isVisible)


def bookmarks(desk: Desk) -> None:
    place(desk)
    for mark in (desk.session.bookmarks.toggle_page, desk.session.bookmarks.toggle_card):
        with desk.qtbot.waitSignal(desk.session.bookmarks.kept.said):
            mark()
    no_bookmarks(desk)


SCREENS = {
    "start": start_page,
    "place": place,
    "place without rule": place_without_rule,
    "table": table,
    "results": results,
    "no results": no_results,
    "official": subject(Screen.OFFICIAL, "bill-de-blasio"),
    "topic": subject(Screen.TOPIC, "detainer"),
    "source": subject(Screen.SOURCE, "reuters-2016-11-10-ny-la"),
    "notice": notice,
    "map": map_of_states,
    "map of places": map_of_places,
    "compare": compared,
    "bookmarks": bookmarks,
    "no bookmarks": no_bookmarks,
}


@pytest.mark.parametrize("width", [1440, 800])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_can_be_used_by_keyboard_and_screen_reader(desk: Desk, screen: str, width: int) -> None:
    desk.session.window.resize(width, 900)
    SCREENS[screen](desk)
    assert faults(desk.session.window) == []


@pytest.mark.parametrize("part", HelpPart)
def test_a_part_of_the_help_can(desk: Desk, part: HelpPart) -> None:
    assert faults(desk.session.shell.show_help(part)) == []


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_windows_around_it_can(desk: Desk, qtbot: QtBot, zoom: float) -> None:
    shell = desk.session.shell
    desk.session.theme.set_zoom(zoom)
    for window in (shell.show_settings(), shell.show_keys(), shell.show_palette()):
        qtbot.waitUntil(window.isVisible)
        assert faults(window) == []
        window.hide()


def test_the_print_window_can(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.print_summary.trigger()
    dialog = desk.session.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert faults(dialog) == []
    dialog.options.choose_quotes.click()
    assert faults(dialog) == []
    dialog.reject()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_popovers_can(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    window = desk.session.window
    window.toolbar.as_of.open_chooser()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.accessibleName() == "What the letters mean":
            button.click()
    popovers = window.findChildren(Popover)
    assert len([popover for popover in popovers if popover.isVisible()]) >= 1
    for popover in popovers:
        popover.show()
        assert faults(popover) == []
        popover.close()


def test_the_walk_itself_finds_faults(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    label, field, button = QLabel("Date"), QLineEdit(), QPushButton()
    field.setAccessibleName("Date")
    button.setFixedSize(20, 20)
    button.setToolTip("<qt>markup</qt>")
    for part in (label, field, button, QLineEdit()):
        column.addWidget(part)
    window.addAction(QAction(window))
    window.show()
    found = "\n".join(faults(window))
    for fault in (
        "no name: QPushButton", "no name: QLineEdit", "target of 20 x 20", "buddy: 'Date'", "without text", "markup",
    ):  # fmt: skip
        assert fault in found
    label.setBuddy(field)
    assert "buddy" not in "\n".join(faults(window))
