"""Stories of comparing places and of the map, in the whole window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.map.places_model import PlacesOnMapModel
from desktop_app.ui.map.switch import PLACES, TILES
from desktop_app.ui.printing.comparison_dialog import ComparisonPrintDialog
from desktop_app.ui.printing.pages_dialog import PagesDialog
from desktop_app.ui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.map.page import MapPage
    from tests.window.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
COOK, TRAVIS, KING, NEW_YORK = "us-il-cook-county", "us-tx-travis-county", "us-wa-king-county", "us-ny-new-york"


def _compare(desk: Desk, *ids: str) -> Comparison:
    with desk.qtbot.waitSignal(desk.session.comparisons.shown) as shown:
        desk.session.comparisons.go(ids)
    comparison: Comparison = shown.args[0]
    return comparison


def _screen(desk: Desk) -> Screen:
    current = desk.session.reading.history.current
    assert current is not None
    return current.screen


def _show_map(desk: Desk) -> None:
    desk.session.window.actions_by_name.show_map.trigger()


def test_the_place_shown_is_compared_with_another_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window, comparisons = desk.session.window, desk.session.comparisons
    desk.go_to(COOK)
    window.actions_by_name.compare.trigger()
    chooser = comparisons.page.chooser
    assert chooser.isVisible()
    QTest.keyClicks(chooser.field, "travis")
    with qtbot.waitSignal(comparisons.shown):
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert desk.session.reading.history.current == Location(Screen.COMPARE, f"{COOK}+{TRAVIS}")
    assert window.windowTitle() == "Cook County and Travis County · Jurisdex"
    assert comparisons.page.isVisible()
    window.actions_by_name.compare.trigger()
    QTest.keyClicks(chooser.field, "king county")
    with qtbot.waitSignal(comparisons.shown) as shown:
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert shown.args[0].ids == (COOK, TRAVIS, KING)


def test_the_date_rules_the_comparison_too(desk: Desk, qtbot: QtBot) -> None:
    _compare(desk, COOK, TRAVIS)
    with qtbot.waitSignal(desk.session.comparisons.shown) as shown:
        desk.session.reading.set_date(date(2017, 3, 1))
    comparison: Comparison = shown.args[0]
    assert comparison.on == date(2017, 3, 1)
    rule = comparison.places[1].summary.rule
    assert rule is not None
    assert rule.rule is Rule.LIMITED_BY_CRITERIA
    assert desk.session.window.toolbar.as_of.next_change == date(2017, 9, 25), "the next change of either place"


def test_back_leads_from_the_comparison_to_the_place(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(COOK)
    _compare(desk, COOK, TRAVIS)
    desk.session.reading.set_date(date(2016, 1, 1))
    with qtbot.waitSignal(desk.session.reading.place_shown) as shown:
        desk.session.window.actions_by_name.back.trigger()
    assert shown.args[0].on == date(2016, 1, 1), "a place that was hidden obeys the date when it is shown again"
    assert desk.session.window.windowTitle() == "Cook County · Jurisdex"


def test_an_official_of_the_comparison_is_opened(desk: Desk, qtbot: QtBot) -> None:
    comparison = _compare(desk, NEW_YORK, KING)
    speaker = comparison.places[0].speaker
    assert speaker is not None
    with qtbot.waitSignal(desk.session.reading.location_changed) as went:
        desk.session.comparisons.page.view.person_requested.emit(speaker.id)
    assert went.args == [Location(Screen.OFFICIAL, speaker.id)]


def test_a_place_that_does_not_exist_is_said(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.reading.failed):
        desk.session.reading.go(Location(Screen.COMPARE, f"{COOK}+us-xx-nowhere"))
    assert "us-xx-nowhere" in desk.session.window.notice.text


def test_a_comparison_is_printed_on_pages_of_its_own(desk: Desk) -> None:
    desk.go_to(KING)
    _compare(desk, COOK, TRAVIS)
    desk.session.window.actions_by_name.print_summary.trigger()
    dialogs = desk.session.window.findChildren(PagesDialog)
    assert [type(dialog) for dialog in dialogs] == [ComparisonPrintDialog]
    assert dialogs[0].pages.is_landscape
    dialogs[0].reject()


def test_without_a_place_compare_says_what_to_do(desk: Desk) -> None:
    desk.session.window.actions_by_name.compare.trigger()
    assert "Open a place first" in desk.session.window.statusBar().currentMessage()


def test_the_map_takes_the_place_of_the_list_and_gives_it_back(desk: Desk, qtbot: QtBot) -> None:
    window, states = desk.session.window, desk.session.map
    desk.go_to(TRAVIS)
    _show_map(desk)
    assert _screen(desk) is Screen.MAP
    assert states.page.isVisible()
    assert not window.places.isVisible()
    assert states.page.chosen_id == "us-tx", "the state of the place is chosen"
    with qtbot.waitSignal(desk.session.reading.place_shown):
        _show_map(desk)
    assert window.places.isVisible()
    assert window.windowTitle() == "Travis County · Jurisdex"


def test_the_switch_above_the_list_leads_to_the_map(desk: Desk, qtbot: QtBot) -> None:
    window = desk.session.window
    switch = next(button for button in window.places.findChildren(QRadioButton) if button.accessibleName() == "Map")
    switch.click()
    assert _screen(desk) is Screen.MAP
    buttons = desk.session.map.page.findChildren(QRadioButton)
    back = next(button for button in buttons if button.accessibleName() == "List")
    back.click()
    assert _screen(desk) is Screen.START
    assert window.places.isVisible()
    assert not switch.isChecked(), "the list says that it is the list"


def test_the_list_can_be_had_beside_the_map(desk: Desk) -> None:
    window = desk.session.window
    _show_map(desk)
    window.actions_by_name.toggle_list.trigger()
    assert window.places.isVisible()
    assert window.actions_by_name.toggle_list.isChecked()
    assert not window.remember().list_hidden


def test_the_filter_is_the_same_in_list_and_map(desk: Desk) -> None:
    window, states = desk.session.window, desk.session.map
    _show_map(desk)
    states.page.legend.rows[Rule.MANDATES_HONORING].click()
    assert window.places._filter._rules == frozenset({Rule.MANDATES_HONORING})
    window.places.clear_filters()
    assert states.page.legend.rules == frozenset()
    assert not any(tile.is_faded for tile in states.page.grid.tiles.values())


def test_the_slider_is_the_date_of_the_window(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.map.page
    _show_map(desk)
    QTest.keyClick(page.slider, Qt.Key.Key_PageUp)
    day = desk.session.reading.date
    assert day < desk.session.reading.today
    assert window.toolbar.as_of.day == day
    window.actions_by_name.today.trigger()
    assert page.slider.value() == desk.session.reading.today.toordinal()
    desk.session.reading.set_date(date(2016, 11, 10))
    assert page.grid.tiles["TX"].state.rule is None
    assert page.slider.accessibleName() == "As of Nov 10, 2016"


def test_a_state_of_the_map_is_opened_with_enter(desk: Desk, qtbot: QtBot) -> None:
    _show_map(desk)
    page = desk.session.map.page
    page.choose("us-tx")
    page.take_focus()
    with qtbot.waitSignal(desk.session.reading.place_shown) as shown:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert shown.args[0].page.place.name == "Texas"
    assert desk.session.window.places.isVisible()


def test_a_state_of_the_map_is_compared(desk: Desk, qtbot: QtBot) -> None:
    _show_map(desk)
    desk.session.map.page.choose("us-tx")
    desk.session.window.actions_by_name.compare.trigger()
    chooser = desk.session.comparisons.page.chooser
    assert chooser.accessibleName() == "Compare Texas with"
    QTest.keyClicks(chooser.field, "california")
    with qtbot.waitSignal(desk.session.comparisons.shown) as shown:
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert shown.args[0].title == "Texas and California"


def _show_places(desk: Desk) -> None:
    _show_map(desk)
    buttons = desk.session.map.page.findChildren(QRadioButton)
    next(button for button in buttons if button.accessibleName() == "Places").click()


def test_the_place_shown_is_chosen_among_the_places_of_the_map(desk: Desk, qtbot: QtBot) -> None:
    window, states = desk.session.window, desk.session.map
    _show_places(desk)
    assert window.windowTitle() == "Places by rule · Jurisdex"
    states.leave()
    desk.go_to(TRAVIS)
    _show_map(desk)
    assert states.page.chosen_id == TRAVIS
    assert states.page.places.map.hasFocus()
    with qtbot.waitSignal(desk.session.reading.place_shown) as shown:
        QTest.keyClick(states.page.places.map, Qt.Key.Key_Return)
    assert shown.args[0].page.place.name == "Travis County"


def test_the_map_that_was_chosen_is_there_at_the_next_start(desk: Desk, start: Callable[[], Desk]) -> None:
    _show_map(desk)
    assert desk.session.map.page.view == TILES
    assert desk.session.map.page.places.isHidden()
    _show_places(desk)
    desk.session.window.close()
    again = start()
    again.open()
    again.session.map.go()
    assert again.session.map.page.view == PLACES
    assert again.session.map.page.places.isVisible()
    assert not again.session.map.page.grid.isVisible()


def test_date_filter_and_changes_are_those_of_the_places(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.map.page
    _show_places(desk)
    assert page.slider.accessibleDescription().count("local rule") == 1
    local = window.toolbar.as_of.previous_change
    page.views.set_current(TILES)
    page.views.chosen.emit(TILES)
    assert page.slider.accessibleDescription().count("state rule") == 1
    assert window.toolbar.as_of.previous_change != local
    _show_places(desk)
    QTest.keyClick(page.slider, Qt.Key.Key_PageUp)
    assert desk.session.reading.date == local
    page.legend.rows[Rule.HONORS_ALL].click()
    assert window.places._filter._rules == frozenset({Rule.HONORS_ALL})


def test_the_map_of_places_obeys_the_filters_of_the_list(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.map.page
    _show_places(desk)
    page.legend.rows[Rule.HONORS_ALL].click()
    window.places._field.setText("florida")
    florida = [listed for listed, _ in _with_clear(page) if listed.place.parent == "us-fl"]
    left = [listed for listed, is_left in _with_clear(page) if is_left]
    assert left == [listed for listed in florida if listed.rule and listed.rule.rule is Rule.HONORS_ALL]
    show_all = next(link for link in page.places.findChildren(LinkButton) if link.words == "Show all places")
    show_all.click()
    assert all(is_left for _, is_left in _with_clear(page))
    assert page.legend.rules == frozenset()
    assert not show_all.isVisible()


def _with_clear(page: MapPage) -> list[tuple[ListedPlace, bool]]:
    model = page.places.map.model()
    assert isinstance(model, PlacesOnMapModel)
    return list(zip(model.places, model.clear, strict=True))


def test_a_place_of_the_map_is_compared(desk: Desk) -> None:
    _show_places(desk)
    desk.session.map.page.choose(KING)
    desk.session.window.actions_by_name.compare.trigger()
    assert desk.session.comparisons.page.chooser.accessibleName() == "Compare King County with"


@pytest.mark.parametrize("view", [TILES, PLACES])
@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (800, 900), (640, 480)])
@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_nothing_of_them_is_wider_than_the_window(desk: Desk, size: tuple[int, int], zoom: float, view: str) -> None:
    window = desk.session.window
    _show_map(desk)
    desk.session.map.page.set_view(view)
    desk.session.theme.set_zoom(zoom)
    window.resize(*size)
    assert window.width() == size[0], "the map needs more room than the window has"
    _compare(desk, COOK, TRAVIS, KING, NEW_YORK)
    page = desk.session.comparisons.page
    assert window.width() == size[0], "the comparison needs more room than the window has"
    assert page.mapTo(window, QPoint(page.width(), 0)).x() <= window.width()
    assert page.view.horizontalScrollBar().maximum() == 0
