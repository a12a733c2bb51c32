"""Stories of settings, keys, the palette, help, links and an old edition, in the whole window."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.links import Link, LinkKind
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session, make_application
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.help.window import HelpWindow
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.instance import Instance, Message
from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.theme.fonts import SANS, SERIF, TextRole
from desktop_app.ui.theme.theme import Scheme
from desktop_app.ui.timeline.rows import QuoteRow
from desktop_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.window.conftest import Desk

NEW_YORK, KING, LOS_ANGELES = "us-ny-new-york", "us-wa-king-county", "us-ca-los-angeles"
STORY = date(2016, 11, 10)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def choose(box: ChoiceBox | CheckBox, words: str) -> None:
    """Choose as a person does by keyboard: the letters with which the choice begins."""
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    QTest.keyClicks(box, words)


def test_every_setting_takes_effect_at_once_and_is_remembered(start: Callable[..., Desk], tmp_path: Path) -> None:
    desk = start()
    desk.open()
    session = desk.session
    dialog = session.shell.show_settings()
    controls = dialog.form.controls
    choose(controls["scheme"], "Dark")
    assert session.theme.scheme is Scheme.DARK
    assert session.window.actions_by_name.scheme_dark.isChecked()
    choose(controls["contrast"], "High")
    assert session.theme.has_high_contrast
    choose(controls["zoom"], "125")
    assert session.theme.zoom == 1.25
    QTest.keyClick(controls["system_font"], Qt.Key.Key_Space)
    assert session.theme.font(TextRole.ROW).family() != SANS
    assert session.theme.font(TextRole.QUOTE).family() == SERIF
    choose(controls["start_at"], "Start")
    QTest.keyClick(controls["single_keys"], Qt.Key.Key_Space)
    choose(controls["paper"], "A4")
    session.window.close()
    written = json.loads((tmp_path / "profile" / "config" / "settings.json").read_text())
    for name, value in {
        "scheme": "dark", "contrast": "high", "zoom": 1.25, "system_font": True, "start_at": "start",
        "single_keys": False, "paper": "a4",
    }.items():  # fmt: skip
        assert written[name] == value


def test_settings_say_what_menus_and_keys_have_changed(desk: Desk) -> None:
    dialog = desk.session.shell.show_settings()
    desk.session.window.actions_by_name.zoom_in.trigger()
    desk.session.window.actions_by_name.scheme_dark.trigger()
    zoom, scheme = dialog.form.controls["zoom"], dialog.form.controls["scheme"]
    assert isinstance(zoom, ChoiceBox)
    assert isinstance(scheme, ChoiceBox)
    assert (zoom.value, scheme.value) == (1.1, "dark")


def test_all_can_be_set_back(desk: Desk) -> None:
    dialog = desk.session.shell.show_settings()
    choose(dialog.form.controls["zoom"], "150")
    QTest.keyClick(dialog.form.controls["single_keys"], Qt.Key.Key_Space)
    dialog._defaults.click()
    assert desk.session.theme.zoom == 1.0
    box = dialog.form.controls["single_keys"]
    assert isinstance(box, CheckBox)
    assert box.isChecked()


def test_the_start_page_can_be_the_beginning(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    first.go_to(KING)
    choose(first.session.shell.show_settings().form.controls["start_at"], "Start")
    first.session.window.close()
    second = start()
    second.open()
    assert second.session.reading.history.current == Location(Screen.START)


def test_a_slash_searches_from_a_list_but_not_in_a_field(desk: Desk) -> None:
    window = desk.session.window
    desk.go_to(NEW_YORK)
    field = window.toolbar.search_field
    window.places.focus_list()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "/")
    assert field.hasFocus()
    QTest.keyClicks(field, "/")
    assert field.text() == "/"
    field.clear()
    QTest.keyClick(desk.session.shell.show_settings().form.controls["single_keys"], Qt.Key.Key_Space)
    window.activateWindow()
    window.place_view.show_timeline()
    QTest.keyClicks(window.place_view.timeline.view, "/1")
    assert not field.hasFocus()
    assert window.place_view.timeline.view._entry.pending == ""


def test_the_chosen_paper_is_that_of_the_print_window(desk: Desk) -> None:
    choose(desk.session.shell.show_settings().form.controls["paper"], "A4")
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.print_summary.trigger()
    dialog = desk.session.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.options.options.paper == "a4"
    assert dialog.pages.briefs[0].options.paper == "a4"
    dialog.reject()


def test_every_key_of_an_action_is_in_the_window_of_keys(desk: Desk) -> None:
    window = desk.session.shell.show_keys()
    listed = {(row.text, row.keys) for row in window.list.rows if not row.is_heading}
    for action in desk.session.window.actions_by_name:
        if action.shortcuts():
            text = action.text().replace("&", "")
            assert any(row == text and set(keys) for row, keys in listed), text
    QTest.keyClicks(window.field, "zoom")
    assert [row.text for row in window.list.rows] == ["View", "Zoom in", "Zoom out"]
    QTest.keyClicks(window.field, " nothing such")
    assert not window.list.isVisible()
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.field.text() == ""
    assert window.isVisible()
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("typed", "title"), [("nyc", "New York City · Jurisdex"), ("king county", "King County · Jurisdex")]
)
def test_the_palette_leads_to_a_place_by_keyboard(desk: Desk, qtbot: QtBot, typed: str, title: str) -> None:
    QTest.keyClick(desk.session.window, Qt.Key.Key_P, CONTROL | SHIFT)
    palette = desk.session.shell.show_palette()
    QTest.keyClicks(palette.field, typed)
    with qtbot.waitSignal(desk.session.reading.place_shown):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert desk.session.window.windowTitle() == title


def test_the_palette_does_what_a_menu_does(desk: Desk) -> None:
    palette = desk.session.shell.show_palette()
    QTest.keyClicks(palette.field, "zoom")
    assert [command.text for command in palette.found][:2] == ["Zoom in", "Zoom out"]
    assert "Zoom in" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert "Zoom out" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.session.theme.zoom == 0.9


def test_the_palette_says_when_nothing_is_called_so(desk: Desk) -> None:
    palette = desk.session.shell.show_palette()
    QTest.keyClicks(palette.field, "xqzxqz")
    assert palette.found == ()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_finds_officials(desk: Desk, qtbot: QtBot) -> None:
    palette = desk.session.shell.show_palette()
    QTest.keyClicks(palette.field, "de blasio")
    qtbot.waitUntil(lambda: bool(palette.found))
    assert (palette.found[0].text, palette.found[0].detail) == ("Bill de Blasio", "Official")


def test_help_opens_at_what_has_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window, shell = desk.session.window, desk.session.shell
    desk.go_to(NEW_YORK)
    for focus, part in (
        (window.places.focus_list, HelpPart.PLACES),
        (window.toolbar.search_field.focus_search, HelpPart.SEARCH),
        (window.place_view.show_timeline, HelpPart.QUOTES),
        (window.place_view.show_facts, HelpPart.DATES),
    ):
        window.activateWindow()
        focus()
        window.actions_by_name.help.trigger()
        assert desk.help_part is part
    dialog = shell.show_settings()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert desk.help_part is HelpPart.SETTINGS


def test_help_opens_over_the_print_window(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.print_summary.trigger()
    dialog = desk.session.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    opened = dialog.findChild(HelpWindow)
    assert isinstance(opened, HelpWindow)
    assert opened.part is HelpPart.PRINT
    opened.close()
    dialog.reject()


def test_a_gap_tells_how_to_report_a_missing_rule(desk: Desk) -> None:
    desk.go_to("us-tx-houston")
    desk.session.window.place_view.facts.report_requested.emit()
    assert desk.help_part is HelpPart.MISSING


def test_a_link_to_a_place_on_a_day(desk: Desk, qtbot: QtBot) -> None:
    reading = desk.session.reading
    with qtbot.waitSignal(reading.place_shown):
        desk.session.shell.links.follow(f"jurisdex:{NEW_YORK}?as-of=2016-11-10")
    qtbot.waitUntil(lambda: desk.session.window.windowTitle() == "New York City · Jurisdex")
    assert reading.date == STORY
    with qtbot.waitSignal(reading.place_shown):
        desk.session.shell.links.follow(f"jurisdex:{KING}")
    assert reading.date == reading.today, "a link without a day means today"


def test_a_link_to_a_quote_selects_it_in_its_place(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        desk.session.shell.links.follow("jurisdex:quote/llanos-2016-11-10-sincere-hope")
    assert desk.session.reading.history.current == Location(Screen.PLACE, LOS_ANGELES)
    card = desk.session.window.place_view.timeline.view.current_card
    assert isinstance(card, QuoteRow)
    assert card.record_id == "llanos-2016-11-10-sincere-hope"


def test_a_link_to_an_official_opens_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.session.shell.links.follow("jurisdex:person/bill-de-blasio")
    qtbot.waitUntil(lambda: desk.session.window.windowTitle() == "Bill de Blasio · Jurisdex")
    assert desk.session.reading.history.current == Location(Screen.OFFICIAL, "bill-de-blasio")
    cards = desk.session.subjects.official.timeline.view
    cards.setFocus()
    cards.selectionModel().clear()  # the focus selects the first card, and a link would lead to that
    desk.session.window.actions_by_name.copy_link.trigger()
    assert QGuiApplication.clipboard().text() == "jurisdex:person/bill-de-blasio"


def test_keys_that_are_off_stay_off_on_a_page_that_is_made_later(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.session.shell.show_settings().form.controls["single_keys"], Qt.Key.Key_Space)
    desk.session.shell.links.follow("jurisdex:person/bill-de-blasio")
    qtbot.waitUntil(lambda: desk.session.window.windowTitle() == "Bill de Blasio · Jurisdex")
    view = desk.session.subjects.official.timeline.view
    QTest.keyClicks(view, "1")
    assert view._entry.pending == ""


def test_a_link_to_a_search(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.reading.searching.results_found):
        desk.session.shell.links.follow("jurisdex:search?q=sincere%20hope")
    assert desk.session.window.toolbar.search_field.text() == "sincere hope"


def test_an_unknown_link_is_told_with_a_way_to_the_nearest(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.reading.history.current
    notice = desk.session.window.notice
    desk.session.shell.links.follow("jurisdex:us-ny-newyork")
    qtbot.waitUntil(notice.isVisible)
    assert "There is no place “us-ny-newyork” in this edition. Did you mean us-ny-new-york" in notice.text
    assert desk.session.reading.history.current == before
    assert notice.way_on.label == "Open New York City"
    with qtbot.waitSignal(desk.session.reading.place_shown):
        notice.way_on.click()
    assert desk.session.reading.history.current == Location(Screen.PLACE, NEW_YORK)
    assert not notice.isVisible()


def test_an_unknown_quote_leads_to_the_nearest(desk: Desk, qtbot: QtBot) -> None:
    notice = desk.session.window.notice
    desk.session.shell.links.follow("jurisdex:quote/llanos-2016-11-10-sincere-hopes")
    qtbot.waitUntil(notice.isVisible)
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        notice.way_on.click()


@pytest.mark.parametrize("text", ["jurisdex:", "jurisdex:us?as-of=never", "https://example.org", "jurisdex:quote/"])
def test_a_text_that_is_no_link_is_told(desk: Desk, text: str) -> None:
    desk.session.shell.links.follow(text)
    assert "link" in desk.session.window.notice.text
    assert not desk.session.window.notice.way_on.isVisible()


def test_a_link_with_markup_is_shown_as_it_is(desk: Desk, qtbot: QtBot) -> None:
    desk.session.shell.links.follow("jurisdex:<img src=x>&amp;")
    qtbot.waitUntil(desk.session.window.notice.isVisible)
    assert "“<img src=x>&amp;”" in desk.session.window.notice.text


def test_links_are_copied_to_what_is_shown(desk: Desk, qtbot: QtBot) -> None:
    session = desk.session
    copy, clipboard = session.window.actions_by_name.copy_link, QGuiApplication.clipboard()
    copy.trigger()
    assert "no link" in session.window.statusBar().currentMessage()
    desk.go_to(LOS_ANGELES)
    session.window.places.focus_list()
    copy.trigger()
    assert clipboard.text() == f"jurisdex:{LOS_ANGELES}"
    with qtbot.waitSignal(session.reading.place_shown):
        session.reading.set_date(STORY)
    copy.trigger()
    assert clipboard.text() == f"jurisdex:{LOS_ANGELES}?as-of=2016-11-10"
    session.window.place_view.show_timeline()
    assert session.window.place_view.timeline.select_record(None, "llanos-2016-11-10-sincere-hope")
    copy.trigger()
    assert Link.parse(clipboard.text()) == Link(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope", STORY)
    desk.search("sincere hope")
    copy.trigger()
    assert Link.parse(clipboard.text()) == Link(LinkKind.SEARCH, "sincere hope", STORY)


@pytest.fixture
def places(catalog_path: Path, tmp_path: Path) -> Places:
    return Places(resources_folder(), catalog_path, user_folders(tmp_path / "profile"))


def test_the_link_of_the_start_is_followed_once_the_data_is_read(places: Places, qtbot: QtBot) -> None:
    session = Session(make_application(), places, link=f"jurisdex:{KING}")
    session.furnish()
    with qtbot.waitSignal(session.reading.place_shown):
        session.window.show()
    assert session.reading.history.current == Location(Screen.PLACE, KING)
    session.window.close()
    session.window.deleteLater()


def test_a_later_start_hands_its_link_to_the_window(places: Places, qtbot: QtBot) -> None:
    first = Instance(places.user.state, places.catalog)
    later = Instance(places.user.state, places.catalog)
    assert first.claim()
    session = Session(make_application(), places)
    session.listen(first)
    session.furnish()
    with qtbot.waitSignal(session.reading.places_listed):
        session.window.show()
    session.window.showMinimized()
    assert not later.claim()
    with qtbot.waitSignal(session.reading.place_shown):
        assert later.hand_over(Message(f"jurisdex:{KING}"))
    assert not session.window.isMinimized()
    session.window.close()
    session.window.deleteLater()
    assert later.claim(), "a closed window is in the way of the next"
    later.close()


def test_a_link_of_a_later_start_that_is_quicker_than_the_data_wins_over_the_first_page(
    places: Places, qtbot: QtBot
) -> None:
    session = Session(make_application(), places)
    session.furnish()
    session._on_message(Message(f"jurisdex:{KING}"))
    with qtbot.waitSignal(session.reading.place_shown):
        session.window.show()
    assert session.reading.history.current == Location(Screen.PLACE, KING)
    session.window.close()
    session.window.deleteLater()


def test_an_edition_of_more_than_a_year_ago_is_said(places: Places, qtbot: QtBot) -> None:
    session = Session(make_application(), places, today=date(2028, 1, 30))
    session.furnish()
    with qtbot.waitSignal(session.reading.places_listed):
        session.window.show()
    assert session.window.notice.text == "This edition was checked 14 months ago. Rules may have changed."
    assert session.window.notice.way_on.label == "Load a newer edition…"
    session.window.close()
    session.window.deleteLater()


def test_an_edition_of_this_year_is_not(desk: Desk) -> None:
    assert not desk.session.window.notice.isVisible()
