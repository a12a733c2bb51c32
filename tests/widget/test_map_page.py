"""The map as a widget: tiles as items, keys, filter, card and slider."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.vocabulary import Rule
from desktop_app.paths import resources_folder
from desktop_app.publish.state_map import rule_changes, states_on_map
from desktop_app.ui.layout import WindowShape
from desktop_app.ui.map.inside import InsideModel
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.tile import Tile
from desktop_app.ui.theme.badges import BadgeLabel
from desktop_app.ui.theme.tokens import TRANSPARENT
from tests.helpers.summaries import TODAY
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.pages import Outline
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

WIDE = WindowShape(is_narrow=False, is_low=False, list_width=284, facts_width=420)
NARROW = WindowShape(is_narrow=True, is_low=False, list_width=1000, facts_width=1000)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons, outline: Outline, places: tuple[ListedPlace, ...]) -> MapPage:
    made = MapPage(theme, icons, resources_folder() / "outlines" / "states.json")
    qtbot.addWidget(made)
    made.show_changes(rule_changes(outline.places, TODAY))
    made.show_places(places, TODAY)
    made.set_shape(WIDE)
    made.resize(1440, 797)
    show_active(qtbot, made)
    return made


def _focused() -> Tile:
    tile = QApplication.focusWidget()
    assert isinstance(tile, Tile)
    return tile


def test_each_tile_is_an_accessible_item(page: MapPage) -> None:
    assert len(page.grid.tiles) == 51
    texas = QAccessible.queryAccessibleInterface(page.grid.tiles["TX"])
    assert texas is not None
    assert texas.text(QAccessible.Text.Name) == (
        "Texas, Must honor, since Sep 1, 2017, last confirmed May 8, 2018, 3 of 10 places differ; "
        "A court decided on this rule on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion"
    )
    assert len({tile.accessibleName() for tile in page.grid.tiles.values()}) == 51


def test_a_tile_has_the_colour_of_its_rule(page: MapPage, theme: Theme) -> None:
    for tile in page.grid.tiles.values():
        rule = theme.colors.rule(tile.state.rule)
        picture = tile.grab().toImage()
        found = picture.pixelColor(picture.width() // 3, picture.height() // 2).name().upper()
        is_hollow = rule.fill == TRANSPARENT or tile.state.is_guidance
        assert found == (theme.colors.surface if is_hollow else rule.fill)


def test_advice_does_not_look_like_law(page: MapPage, theme: Theme) -> None:
    minnesota = page.grid.tiles["MN"]
    assert minnesota.state.rule is Rule.DECLINES_ALL
    assert minnesota.accessibleName().startswith("Minnesota, Declines all (guidance, not law), since ")
    page.choose("us-mn")
    badge = page.card.findChild(BadgeLabel)
    assert badge is not None
    assert badge.accessibleName().startswith("Declines all (guidance, not law)")
    assert page.legend.rows[Rule.DECLINES_ALL].accessibleName().endswith(", 1 of them by guidance, not law")
    assert theme.colors.guidance(Rule.DECLINES_ALL).fill == theme.colors.surface


def test_the_card_says_what_must_be_known_beside_the_rule(page: MapPage) -> None:
    page.choose("us-tx")
    said = [label.text() for label in page.card.findChildren(QLabel) if label.isVisible()]
    assert "A court decided on this rule on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion." in said


def test_the_tiles_are_as_large_as_in_the_design(page: MapPage) -> None:
    assert page.grid.tiles["AK"].width() >= 70
    assert all(page.grid.rect().contains(tile.geometry()) for tile in page.grid.tiles.values())


@pytest.mark.parametrize("height", [797, 697, 600])
def test_a_wide_window_shows_the_whole_map_without_scrolling(page: MapPage, height: int) -> None:
    page.set_shape(NARROW)
    page.set_shape(WIDE)
    page.resize(1280, height)
    assert page._main_pane.verticalScrollBar().maximum() == 0
    page.choose("us-tx")
    assert page.grid.rect().contains(page.grid.tiles["TX"].geometry()), "the ring around it is not cut"


def test_arrows_choose_the_neighbour_and_enter_opens(page: MapPage, qtbot: QtBot) -> None:
    page.choose("us-tx")
    page.take_focus()
    assert _focused().state.code == "TX"
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    assert _focused().state.code == "OK"
    assert page.card.state is not None
    assert page.card.state.name == "Oklahoma"
    with qtbot.waitSignal(page.place_requested) as asked:
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert asked.args == ["us-ok"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("tx", "TX"), ("w", "WA"), ("ww", "WV"), ("new h", "NH"), ("ca", "CA"), ("cal", "CA"), ("district", "DC")],
)
def test_letters_jump_to_a_name_or_code(page: MapPage, typed: str, code: str) -> None:
    page.choose("us-al")
    page.take_focus()
    for letter in typed:
        QTest.keyClicks(_focused(), letter)
    assert _focused().state.code == code


def test_the_map_is_one_tab_stop(page: MapPage) -> None:
    stops = [tile for tile in page.grid.tiles.values() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_a_click_chooses_and_a_second_does_not_take_it_back(page: MapPage) -> None:
    tile = page.grid.tiles["CA"]
    for _ in range(2):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert tile.isChecked()
    assert page.chosen_id == "us-ca"


def test_a_row_of_the_legend_filters(page: MapPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rules_chosen) as chosen:
        page.legend.rows[Rule.MANDATES_HONORING].click()
    assert chosen.args == [frozenset({Rule.MANDATES_HONORING})]
    clear = {code for code, tile in page.grid.tiles.items() if not tile.is_faded}
    assert clear == {code for code, tile in page.grid.tiles.items() if tile.state.rule is Rule.MANDATES_HONORING}
    page.set_rules(frozenset())
    assert not any(tile.is_faded for tile in page.grid.tiles.values())
    assert page.legend.rules == frozenset()


def test_the_legend_counts_every_state_once(page: MapPage) -> None:
    assert sum(row.count for row in page.legend.rows.values()) == 51
    must = sum(tile.state.rule is Rule.MANDATES_HONORING for tile in page.grid.tiles.values())
    assert must > 1
    assert page.legend.rows[Rule.MANDATES_HONORING].accessibleName() == f"Must honor, {must} states"


def test_the_card_tells_of_the_state_and_opens_what_is_inside(page: MapPage, qtbot: QtBot) -> None:
    page.choose("us-tx")
    inside = page.card.inside
    assert inside.accessibleName() == "Places in Texas"
    assert inside.model().rowCount() == 10
    assert inside.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("El Paso County: Honors all")
    with qtbot.waitSignal(page.place_requested) as asked:
        QTest.mouseClick(
            inside.viewport(),
            Qt.MouseButton.LeftButton,
            pos=inside.visualRect(inside.model().index(2, 0)).center(),
        )
    assert asked.args == ["us-tx-travis-county"]
    with qtbot.waitSignal(page.place_requested) as asked:
        page.card.open_button.click()
    assert asked.args == ["us-tx"]
    with qtbot.waitSignal(page.compare_requested) as compare:
        page.card.compare_button.click()
    assert compare.args[0] == "us-tx"


def test_without_a_choice_the_card_asks_for_one(page: MapPage) -> None:
    page.choose("")
    assert page.card.state is None
    assert not page.card.open_button.isVisible()


def test_the_model_of_the_places_inside_is_sound(qtbot: QtBot, places: tuple[ListedPlace, ...]) -> None:
    model = InsideModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for state in states_on_map(places)[:10]:
        model.set_places(state.inside)
        assert model.rowCount() == len(state.inside)
    tester.deleteLater()


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, date(2017, 8, 28)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, date(2017, 8, 31)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2017, 8, 2)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, date(2008, 1, 1)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, TODAY),
    ],
)
def test_the_slider_answers_to_keys(
    page: MapPage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, expected: date
) -> None:
    page.slider.show_day(date(2017, 9, 1))
    with qtbot.waitSignal(page.date_chosen) as chosen:
        QTest.keyClick(page.slider, key, modifier)
    assert chosen.args == [expected]


def test_the_slider_goes_where_it_is_clicked(page: MapPage, qtbot: QtBot) -> None:
    scale = page.slider.timescale
    assert scale is not None
    x = round(scale.axis.x(date(2014, 6, 1)))
    with qtbot.waitSignal(page.date_chosen) as chosen:
        QTest.mouseClick(page.slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 50))
    assert abs((chosen.args[0] - date(2014, 6, 1)).days) < 10


def test_a_day_that_is_shown_is_no_wish(page: MapPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.date_chosen):
        page.slider.show_day(date(2012, 3, 4))
    assert page.slider.accessibleName() == "As of Mar 4, 2012"


def test_another_day_changes_the_tiles_and_keeps_the_choice(
    page: MapPage, listed_on: Callable[[date], tuple[ListedPlace, ...]]
) -> None:
    page.choose("us-tx")
    page.show_places(listed_on(date(2014, 6, 1)), date(2014, 6, 1))
    assert page.chosen_id == "us-tx"
    assert page.grid.tiles["TX"].state.rule is None
    assert page.card.state is not None
    assert page.card.state.rule is None


@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [640, 800])
def test_in_a_narrow_window_everything_stands_below_each_other(
    page: MapPage, theme: Theme, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    page.set_shape(NARROW)
    page.resize(width, 700)
    QApplication.sendPostedEvents()
    assert page.width() == width
    assert page.legend.mapTo(page, QPoint(0, 0)).y() > page.slider.mapTo(page, QPoint(0, 0)).y()
    assert page.legend.isVisibleTo(page)
    page.set_shape(WIDE)
    assert page.legend.isVisibleTo(page)
