"""The map of counties and cities as a widget: items, keys, mouse, filter, card, and what cannot be drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from desktop_app.domain.vocabulary import Rule
from desktop_app.paths import resources_folder
from desktop_app.publish.state_map import rule_changes
from desktop_app.ui.layout import WindowShape
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.places_model import PlacesOnMapModel
from desktop_app.ui.map.switch import PLACES, TILES
from desktop_app.ui.theme.badges import BadgeLabel
from desktop_app.ui.widgets.link_button import LinkButton
from tests.helpers.summaries import TODAY
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.pages import Outline
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.map.places_map import PlacesMap
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

WIDE = WindowShape(is_narrow=False, is_low=False, list_width=284, facts_width=420)
NARROW = WindowShape(is_narrow=True, is_low=False, list_width=1000, facts_width=1000)
KING, TRAVIS, SPOKANE = "us-wa-king-county", "us-tx-travis-county", "us-wa-spokane-county"
ADAMS = "us-wa-adams-county"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons, outline: Outline, places: tuple[ListedPlace, ...]) -> MapPage:
    made = MapPage(theme, icons, resources_folder() / "outlines" / "states.json")
    qtbot.addWidget(made)
    made.show_changes(rule_changes(outline.places, TODAY))
    made.show_places(places, TODAY)
    made.set_shape(WIDE)
    made.set_view(PLACES)
    made.resize(1440, 797)
    show_active(qtbot, made)
    return made


@pytest.fixture
def the_map(page: MapPage) -> PlacesMap:
    return page.places.map


def _index(the_map: PlacesMap, place_id: str) -> QModelIndex:
    model = the_map.model()
    assert isinstance(model, PlacesOnMapModel)
    return model.index_of(place_id)


def _at(the_map: PlacesMap, place_id: str) -> QPoint:
    return the_map.visualRect(_index(the_map, place_id)).center()


def _press(the_map: PlacesMap, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(the_map, key, modifiers)


def _is_near(the_map: PlacesMap) -> bool:
    return the_map.can_zoom_out


def _turn_wheel(the_map: PlacesMap, notches: int, *, at: QPoint, ctrl: bool = False) -> bool:
    modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(at),
        QPointF(the_map.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(the_map.viewport(), event)
    return event.isAccepted()


def test_each_county_and_city_is_an_accessible_item(the_map: PlacesMap, places: tuple[ListedPlace, ...]) -> None:
    item = QAccessible.queryAccessibleInterface(the_map)
    assert item is not None
    assert item.role() is QAccessible.Role.List
    assert item.text(QAccessible.Text.Name) == "Counties and cities on the map"
    said = [item.child(number).text(QAccessible.Text.Name) for number in range(item.childCount())]
    assert len(said) == len(places) - 51 - 2, "states are outlines; two places have no coordinates"
    assert len(set(said)) == len(said), "places of one name are told apart by their state"
    king = next(words for words in said if words.startswith("King County, WA: Judge’s warrant, since "))
    assert "last confirmed" in king
    assert "quotes" in king


def test_the_model_is_sound(qtbot: QtBot, places: tuple[ListedPlace, ...]) -> None:
    model = PlacesOnMapModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.set_places(places)
    assert not model.set_places(places), "another day keeps every index"
    assert model.set_places(())
    assert model.index_of("us").isValid() is False


def test_arrows_go_to_the_nearest_place_and_the_card_follows(page: MapPage, the_map: PlacesMap) -> None:
    page.choose(KING)
    page.take_focus()
    _press(the_map, Qt.Key.Key_Right)
    assert page.chosen_id == ADAMS
    assert page.card.state is not None
    assert page.card.state.name == "Adams County"
    for _ in range(40):
        _press(the_map, Qt.Key.Key_Down)
    assert page.chosen_id in ("us-tx-el-cenizo", "us-fl-miami-dade-county")


def test_without_a_choice_an_arrow_begins_in_the_middle(page: MapPage, the_map: PlacesMap) -> None:
    page.take_focus()
    assert page.chosen_id == "", "coming here chooses nothing"
    _press(the_map, Qt.Key.Key_Right)
    assert page.chosen_id.startswith(("us-ks", "us-ne", "us-mo", "us-ok"))


@pytest.mark.parametrize(
    ("typed", "place_id"),
    [("king", KING), ("st lo", "us-mo-st-louis"), ("el p", "us-co-el-paso-county"), ("zz", "")],
)
def test_letters_go_to_a_name(page: MapPage, the_map: PlacesMap, typed: str, place_id: str) -> None:
    page.take_focus()
    QTest.keyClicks(the_map, typed)
    assert page.chosen_id == place_id


def test_one_letter_again_goes_to_the_next_such_name(page: MapPage, the_map: PlacesMap) -> None:
    page.take_focus()
    seen = set()
    for _ in range(3):
        QTest.keyClicks(the_map, "k")
        seen.add(page.chosen_id)
    assert len(seen) == 3


def test_enter_and_a_double_click_open(page: MapPage, the_map: PlacesMap, qtbot: QtBot) -> None:
    page.choose(KING)
    page.take_focus()
    with qtbot.waitSignal(page.place_requested) as asked:
        _press(the_map, Qt.Key.Key_Return)
    assert asked.args == [KING]
    with qtbot.waitSignal(page.place_requested) as asked:
        QTest.mouseDClick(
            the_map.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            _at(the_map, SPOKANE),
        )
    assert asked.args == [SPOKANE]


def test_a_click_chooses_the_place_or_the_state(page: MapPage, the_map: PlacesMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(the_map.place_chosen):
        QTest.mouseClick(the_map.viewport(), Qt.MouseButton.LeftButton, pos=_at(the_map, TRAVIS))
    assert page.chosen_id == TRAVIS
    montana = the_map.visualRect(_index(the_map, SPOKANE)).center() + QPoint(120, 30)
    QTest.mouseClick(the_map.viewport(), Qt.MouseButton.LeftButton, pos=montana)
    assert page.chosen_id == "us-mt"
    assert the_map.chosen_id == ""
    assert page.card.inside.names == []


def test_a_state_that_is_chosen_elsewhere_comes_into_view(page: MapPage, the_map: PlacesMap) -> None:
    page.places.map.zoom_to_state("FL")
    miami = _index(the_map, "us-fl-miami-dade-county")
    assert the_map.viewport().rect().contains(the_map.visualRect(miami))
    page.choose("us-ga")
    assert the_map.viewport().rect().contains(the_map.visualRect(miami)), "a state in view moves nothing"
    page.choose("us-wa")
    assert the_map.viewport().rect().intersects(the_map.visualRect(_index(the_map, ADAMS)))


def test_a_tooltip_tells_the_place_or_the_state(the_map: PlacesMap) -> None:
    for at, words in (
        (_at(the_map, KING), "King County, WA: Judge’s warrant, since "),
        (_at(the_map, SPOKANE) + QPoint(120, 30), "Montana, "),
    ):
        event = QHelpEvent(QEvent.Type.ToolTip, at, the_map.viewport().mapToGlobal(at))
        QApplication.sendEvent(the_map.viewport(), event)
        assert QToolTip.text().removeprefix("<qt>").startswith(words)
    QToolTip.hideText()


def test_the_card_of_a_place_tells_the_rule_of_its_state(page: MapPage, qtbot: QtBot) -> None:
    page.choose(TRAVIS)
    said = [label.text() for label in page.card.findChildren(QLabel) if label.isVisible()]
    assert "Texas’s own rule: Must honor" in said
    assert page.card.open_button.label == "Open Travis County"
    assert [badge.accessibleName()[:10] for badge in page.card.findChildren(BadgeLabel)] == ["Honors all"]
    with qtbot.waitSignal(page.compare_requested) as asked:
        page.card.compare_button.click()
    assert asked.args[0] == TRAVIS


def test_the_card_zooms_to_the_state(page: MapPage, the_map: PlacesMap) -> None:
    page.choose(KING)
    assert page.card.zoom_button.label == "Zoom to Washington"
    page.card.zoom_button.click()
    assert _is_near(the_map)
    view = the_map.viewport().rect()
    washington = ("us-wa-seattle", KING, SPOKANE, "us-wa-thurston-county")
    shown = [place_id for place_id in washington if _index(the_map, place_id).isValid()]
    assert len(shown) >= 3
    assert all(view.contains(the_map.visualRect(_index(the_map, place_id))) for place_id in shown)


def test_what_has_no_coordinates_is_said_and_can_be_chosen(page: MapPage) -> None:
    words = [label.text() for label in page.places.findChildren(QLabel) if label.isVisible()]
    assert words == ["2 places without coordinates are not drawn:"]
    assert [link.words for link in page.places.links] == ["United States", "Wells, ME"]
    page.places.links[1].click()
    assert page.chosen_id == "us-me-wells"
    assert page.card.open_button.label == "Open Wells"
    assert page.places.links[1].accessibleDescription().startswith("Wells, ME: ")


def test_the_legend_counts_places_and_filters(page: MapPage, the_map: PlacesMap, qtbot: QtBot) -> None:
    row = page.legend.rows[Rule.HONORS_ALL]
    assert row.accessibleName().startswith(f"{row.label}, {row.count} places")
    total = sum(row.count for row in page.legend.rows.values())
    assert total == the_map.model().rowCount() + 1, "with the town that cannot be drawn"
    before = the_map.grab().toImage()
    with qtbot.waitSignal(page.rules_chosen) as chosen:
        row.click()
    assert chosen.args == [frozenset({Rule.HONORS_ALL})]
    assert the_map.grab().toImage() != before, "the others step back"
    page.set_view(TILES)
    assert page.legend.rows[Rule.HONORS_ALL].isChecked(), "both maps have one filter"
    assert page.legend.rows[Rule.HONORS_ALL].accessibleName().endswith("states")


def test_the_arrows_walk_among_what_the_filter_leaves(page: MapPage, the_map: PlacesMap) -> None:
    page.set_rules(frozenset({Rule.HONORS_ALL}))
    page.choose("us-fl-miami-dade-county")
    page.take_focus()
    seen = []
    for _ in range(12):
        _press(the_map, Qt.Key.Key_Left)
        assert page.card.state is not None
        seen.append(page.card.state.rule)
    assert set(seen) == {Rule.HONORS_ALL}
    item = QAccessible.queryAccessibleInterface(the_map)
    assert item is not None
    described = [item.child(row).text(QAccessible.Text.Description) for row in range(item.childCount())]
    assert described[the_map.currentIndex().row()] == ""
    assert described[_index(the_map, KING).row()] == "Not among the places that are filtered for"


def test_what_the_list_is_filtered_for_is_said(page: MapPage, the_map: PlacesMap, qtbot: QtBot) -> None:
    page.set_left(frozenset({KING, SPOKANE}))
    assert sum(row.count for row in page.legend.rows.values()) == 2
    words = [label.text() for label in page.places.findChildren(QLabel) if label.isVisible()]
    assert "The list of places is filtered too." in words
    show_all = next(link for link in page.places.findChildren(LinkButton) if link.words == "Show all places")
    with qtbot.waitSignal(page.all_requested):
        show_all.click()
    page.set_left(None)
    assert not show_all.isVisible()
    page.set_left(frozenset({"us-tx"}))
    page.set_view(TILES)
    assert sum(row.count for row in page.legend.rows.values()) == 51, "tiles are states, all of them"


def test_another_day_changes_badges_and_moves_nothing(
    page: MapPage, the_map: PlacesMap, listed_on: Callable[[date], tuple[ListedPlace, ...]]
) -> None:
    page.choose(KING)
    before = _at(the_map, KING)
    page.show_places(listed_on(date(2012, 1, 1)), date(2012, 1, 1))
    assert page.chosen_id == KING
    assert _at(the_map, KING) == before
    assert page.card.state is not None
    assert page.card.state.rule is None
    assert page.legend.rows[None].count > 150


def test_keys_buttons_and_wheel_zoom(page: MapPage, the_map: PlacesMap) -> None:
    pane = page.places
    assert [pane.zoom_out.isEnabled(), pane.show_all.isEnabled()] == [False, False]
    page.choose(KING)
    page.take_focus()
    spokane = _at(the_map, SPOKANE) - _at(the_map, KING)
    for _ in range(4):
        _press(the_map, Qt.Key.Key_Plus)
    assert (_at(the_map, SPOKANE) - _at(the_map, KING)).x() > 3 * spokane.x()
    assert pane.zoom_out.isEnabled()
    _press(the_map, Qt.Key.Key_Minus)
    pane.zoom_in.click()
    _press(the_map, Qt.Key.Key_0)
    assert not _is_near(the_map)
    assert _turn_wheel(the_map, 2, at=_at(the_map, KING))
    assert _is_near(the_map)
    pane.show_all.setFocus()
    pane.show_all.click()
    assert the_map.hasFocus(), "the button that was pressed cannot be pressed again"
    pane.zoom_in.setFocus()
    for _ in range(12):
        pane.zoom_in.click()
    assert not the_map.can_zoom_in


def test_in_one_column_the_wheel_scrolls_the_page_and_zooms_with_ctrl(page: MapPage, the_map: PlacesMap) -> None:
    page.set_shape(NARROW)
    page.resize(800, 900)
    middle = the_map.viewport().rect().center()
    _turn_wheel(the_map, 1, at=middle)
    assert not _is_near(the_map)
    _turn_wheel(the_map, 1, at=middle, ctrl=True)
    assert _is_near(the_map)


def test_in_one_column_the_whole_country_is_in_view(page: MapPage, the_map: PlacesMap, qtbot: QtBot) -> None:
    page.set_shape(NARROW)
    page.resize(800, 900)
    needed = the_map.heightForWidth(the_map.width())
    qtbot.waitUntil(lambda: the_map.height() >= needed)
    view = the_map.viewport().rect()
    rects = [the_map.visualRect(the_map.model().index(row, 0)) for row in range(the_map.model().rowCount())]
    assert all(view.contains(rect.center()) for rect in rects)


def test_the_place_gone_to_comes_into_view(page: MapPage, the_map: PlacesMap) -> None:
    page.choose(KING)
    page.take_focus()
    for _ in range(8):
        _press(the_map, Qt.Key.Key_Plus)
    QTest.keyClicks(the_map, "miami-d")
    assert page.chosen_id == "us-fl-miami-dade-county"
    assert the_map.viewport().rect().contains(the_map.visualRect(the_map.currentIndex()))


def test_dragging_and_ctrl_with_arrows_move_the_map_and_choose_nothing(page: MapPage, the_map: PlacesMap) -> None:
    the_map.zoom(6, QPointF(_at(the_map, KING)))
    start, view = _at(the_map, KING), the_map.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in (10, 20, 40):
        QTest.mouseMove(view, start - QPoint(step, step))
        move = QPoint(start - QPoint(step, step))
        QApplication.sendEvent(view, _moved(view, move))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start - QPoint(40, 40))
    assert _at(the_map, KING) == start - QPoint(40, 40)
    assert page.chosen_id == ""
    page.take_focus()
    _press(the_map, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert _at(the_map, KING).x() < start.x() - 40
    assert page.chosen_id == ""


def _moved(view: object, at: QPoint) -> QEvent:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    assert isinstance(view, QWidget)
    return QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_the_choice_goes_with_the_reader_from_map_to_map(page: MapPage) -> None:
    page.choose(TRAVIS)
    page.set_view(TILES)
    assert page.chosen_id == "us-tx"
    assert page.grid.chosen_id == "us-tx"
    assert not page.card.zoom_button.isVisible()
    page.set_view(PLACES)
    assert page.chosen_id == "us-tx"
    page.places.links[0].click()
    assert page.chosen_id == "us"
    page.set_view(TILES)
    assert page.chosen_id == "", "no tile is the federal level"
    page.set_view(PLACES)
    page.set_view("no such view")
    assert page.view == PLACES


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0, 3.0])
@pytest.mark.parametrize(("width", "shape"), [(1440, WIDE), (800, NARROW)])
def test_badges_are_large_enough_at_every_zoom(
    page: MapPage, theme: Theme, zoom: float, width: int, shape: WindowShape
) -> None:
    the_map = page.places.map
    theme.set_zoom(zoom)
    page.set_shape(shape)
    page.resize(width, 797)
    rects = [the_map.visualRect(the_map.model().index(row, 0)) for row in range(the_map.model().rowCount())]
    assert all(rect.width() == theme.px(24) for rect in rects)
    spots = [one.spot for one in the_map.sheet.placed]
    least = 1.15 * 16 * zoom
    near = [
        (one, other)
        for number, one in enumerate(spots)
        for other in spots[number + 1 :]
        if abs(one.x - other.x) < least and abs(one.y - other.y) < least
    ]
    assert not near


def test_the_map_is_one_tab_stop_and_has_named_buttons(page: MapPage) -> None:
    assert page.places.map.focusPolicy() & Qt.FocusPolicy.TabFocus
    names = [button.accessibleName() for button in (page.places.zoom_out, page.places.zoom_in)]
    assert names == ["Zoom out", "Zoom in"]
    assert page.places.show_all.label == "Reset zoom"
