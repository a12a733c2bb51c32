"""Reading the timeline as a table, the list in another order, and the strip on to the law above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.ui.places.tree import PlaceTree

if TYPE_CHECKING:
    from tests.window.conftest import Desk

KING = "us-wa-king-county"


def test_a_reporter_sorts_the_timeline_as_a_table_and_pastes_it(desk: Desk) -> None:
    summary = desk.go_to(KING)
    window, timeline = desk.session.window, desk.session.window.place_view.timeline
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert timeline.shows_table
    assert timeline.table.isVisible()
    assert window.actions_by_name.toggle_table.isChecked()
    QTest.keyClick(timeline.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert window.statusBar().currentMessage() == f"Copied {len(summary.items)} rows."
    pasted = QGuiApplication.clipboard().text()
    assert all(quote.text in pasted for quote in summary.page.quotes if '"' not in quote.text)
    QTest.keyClick(
        timeline.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert timeline.view.isVisible()
    assert not window.actions_by_name.toggle_table.isChecked()


def test_the_table_holds_from_page_to_page(desk: Desk) -> None:
    desk.go_to(KING)
    window = desk.session.window
    window.actions_by_name.toggle_table.trigger()
    summary = desk.go_to("us-il-chicago")
    assert window.place_view.timeline.shows_table
    assert len(window.place_view.timeline.table.rows) == len(summary.items)


def test_the_list_by_change_keeps_the_place_that_is_shown(desk: Desk) -> None:
    desk.go_to(KING)
    places = desk.session.window.places
    next(action for action in places.findChildren(QAction) if action.text() == "By change").trigger()
    desk.go_to("us-il-chicago")
    with desk.qtbot.waitSignal(desk.session.reading.places_listed):
        desk.session.window.toolbar.as_of.step_back()
    assert desk.session.reading.date < desk.session.reading.today
    tree = places.findChild(PlaceTree)
    assert isinstance(tree, PlaceTree)
    assert [index.data() for index in tree.selectedIndexes()] == ["Chicago, IL"]


def test_a_program_above_the_strip_leads_to_the_federal_page(desk: Desk) -> None:
    desk.go_to(KING)
    strip = desk.session.window.place_view.strip
    for key in (Qt.Key.Key_Right, *[Qt.Key.Key_Up] * 3, Qt.Key.Key_End):
        QTest.keyClick(strip, key)
    item = strip.current_item
    assert item is not None
    assert item.words.startswith("Secure Communities, since Jan 25, 2017, ended Jan 20, 2021")
    with desk.qtbot.waitSignal(desk.session.reading.place_shown) as shown:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert shown.args[0].page.place.id == "us"
    card = desk.session.window.place_view.timeline.view.current_card
    assert card is not None
    assert card.record_id == item.id
