"""The pane of places as it is used: by name, by rule, by keyboard, on another day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.places.filter_field import FilterField
from desktop_app.ui.places.legend import LegendPopover
from desktop_app.ui.places.model import PlaceRole
from desktop_app.ui.places.panel import PlacesPanel
from desktop_app.ui.places.rule_row import RuleRow
from desktop_app.ui.places.tree import PlaceTree
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.link_button import LinkButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons, places: tuple[ListedPlace, ...]) -> PlacesPanel:
    made = PlacesPanel(theme, icons)
    qtbot.addWidget(made)
    made.set_places(places)
    made.resize(284, 760)
    show_active(qtbot, made)
    return made


@pytest.fixture
def tree(panel: PlacesPanel) -> PlaceTree:
    return panel.findChild(PlaceTree)  # type: ignore[return-value]


@pytest.fixture
def field(panel: PlacesPanel) -> FilterField:
    return panel.findChild(FilterField)  # type: ignore[return-value]


@pytest.fixture
def rule_row(panel: PlacesPanel) -> RuleRow:
    return panel.findChild(RuleRow)  # type: ignore[return-value]


def row_of(tree: PlaceTree, name: str, state: str | None = None) -> QModelIndex:
    parent = row_of(tree, state) if state else QModelIndex()
    model = tree.model()
    rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    return next((index for index in rows if index.data() == name), QModelIndex())


def selected_name(tree: PlaceTree) -> str | None:
    indexes = tree.selectedIndexes()
    return indexes[0].data() if indexes else None


def foot(panel: PlacesPanel) -> str:
    return next(label.text() for label in panel.findChildren(QLabel) if "place" in label.text() and label.isVisible())


def badge_button(rule_row: RuleRow, label: str) -> QAbstractButton:
    return next(
        button for button in rule_row.findChildren(QAbstractButton) if button.accessibleName().startswith(f"{label},")
    )


def test_all_places_are_counted(panel: PlacesPanel) -> None:
    assert foot(panel) == "230 places · number = quotes on record"


def test_the_place_that_is_shown_is_in_view(panel: PlacesPanel, tree: PlaceTree) -> None:
    panel.select("us-wa-king-county")
    king = row_of(tree, "King County", "Washington")
    assert selected_name(tree) == "King County"
    assert tree.isExpanded(row_of(tree, "Washington"))
    assert tree.viewport().rect().contains(tree.visualRect(king))


def test_an_unknown_place_selects_none(panel: PlacesPanel, tree: PlaceTree) -> None:
    panel.select("us-wa-king-county")
    panel.select("us-zz-nowhere")
    assert selected_name(tree) is None


def test_a_click_asks_for_a_place(qtbot: QtBot, panel: PlacesPanel, tree: PlaceTree) -> None:
    at = tree.visualRect(row_of(tree, "Alaska")).center()
    with qtbot.waitSignal(panel.place_selected) as wish:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wish.args == ["us-ak"]
    assert selected_name(tree) == "Alaska"


def test_a_click_on_the_disclosure_only_opens(qtbot: QtBot, panel: PlacesPanel, tree: PlaceTree) -> None:
    alabama = row_of(tree, "Alabama")
    at = tree.visualRect(alabama).center()
    at.setX(12)
    with qtbot.assertNotEmitted(panel.place_selected):
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert tree.isExpanded(alabama)


def test_the_arrows_move_and_enter_asks(qtbot: QtBot, panel: PlacesPanel, tree: PlaceTree) -> None:
    panel.select("us-wa-king-county")
    panel.focus_list()
    below = tree.indexBelow(tree.currentIndex())
    with qtbot.assertNotEmitted(panel.place_selected):
        QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex() == below
    assert selected_name(tree) == "King County"
    with qtbot.waitSignal(panel.place_selected) as wish:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert wish.args == [below.data(PlaceRole.PLACE).place.id]
    assert selected_name(tree) == below.data()


def test_left_and_right_close_and_open_a_state(panel: PlacesPanel, tree: PlaceTree) -> None:
    panel.select("us-wa")
    panel.focus_list()
    washington = row_of(tree, "Washington")
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(washington)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().parent() == washington
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert tree.currentIndex() == washington
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(washington)


@pytest.mark.parametrize(
    ("typed", "reached"),
    [
        ("n", "Nebraska"),
        ("nn", "Nevada"),
        ("new m", "New Mexico"),
        ("king", "King County"),  # in a closed state
        ("WEST V", "West Virginia"),
        ("prince georges", "Prince George’s County"),
        ("zzz", "United States"),
    ],
)
def test_letters_jump_to_a_name(panel: PlacesPanel, tree: PlaceTree, typed: str, reached: str) -> None:
    panel.focus_list()
    assert tree.currentIndex().data() == "United States"
    QTest.keyClicks(tree, typed)
    assert tree.currentIndex().data() == reached
    assert tree.visualRect(tree.currentIndex()).isValid()


def test_a_filter_opens_the_states_of_its_matches(panel: PlacesPanel, tree: PlaceTree, field: FilterField) -> None:
    panel.focus_filter()
    QTest.keyClicks(field, "dallas")
    assert foot(panel) == "2 of 230 places"
    assert tree.isExpanded(row_of(tree, "Texas"))
    assert row_of(tree, "Dallas County", "Texas").isValid()
    assert not row_of(tree, "Austin", "Texas").isValid()


def test_a_filter_taken_away_leaves_open_what_was_open(panel: PlacesPanel, tree: PlaceTree, field: FilterField) -> None:
    tree.expand(row_of(tree, "Ohio"))
    panel.select("us-wa-king-county")
    QTest.keyClicks(field, "dallas")
    assert selected_name(tree) is None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert tree.isExpanded(row_of(tree, "Ohio"))
    assert tree.isExpanded(row_of(tree, "Washington"))
    assert not tree.isExpanded(row_of(tree, "Texas"))
    assert selected_name(tree) == "King County"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_filter_one_goes_on_to_the_first_row(
    qtbot: QtBot, panel: PlacesPanel, tree: PlaceTree, key: Qt.Key
) -> None:
    panel.focus_filter()
    field = panel.findChild(FilterField)
    assert field is not None
    QTest.keyClicks(field, "dallas")
    QTest.keyClick(field, key)
    assert tree.hasFocus()
    assert tree.currentIndex().data() == "Texas"
    QTest.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.place_selected) as wish:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert wish.args == ["us-tx-dallas"]


def test_another_day_keeps_what_is_open_and_selected(
    panel: PlacesPanel, tree: PlaceTree, listed_on: Callable[[date], tuple[ListedPlace, ...]]
) -> None:
    tree.expand(row_of(tree, "Ohio"))
    panel.select("us-wa-king-county")
    scrolled = tree.verticalScrollBar().value()
    panel.set_places(listed_on(date(2013, 3, 1)))
    assert selected_name(tree) == "King County"
    assert tree.isExpanded(row_of(tree, "Ohio"))
    assert tree.verticalScrollBar().value() == scrolled
    assert row_of(tree, "King County", "Washington").data(PlaceRole.BADGE).rule is None


def test_a_rule_filter_follows_the_day(
    panel: PlacesPanel,
    rule_row: RuleRow,
    places: tuple[ListedPlace, ...],
    listed_on: Callable[[date], tuple[ListedPlace, ...]],
) -> None:
    def with_warrant(listed: tuple[ListedPlace, ...]) -> int:
        return sum(1 for place in listed if place.rule and place.rule.rule is Rule.REQUIRES_JUDICIAL_WARRANT)

    badge_button(rule_row, "Judge’s warrant").click()
    assert foot(panel) == f"{with_warrant(places)} of 230 places"
    earlier = listed_on(date(2015, 1, 1))
    panel.set_places(earlier)
    assert foot(panel) == f"{with_warrant(earlier)} of 230 places"
    assert with_warrant(earlier) != with_warrant(places)


def test_the_badges_are_named_and_counted(rule_row: RuleRow, places: tuple[ListedPlace, ...]) -> None:
    for rule in Rule:
        count = sum(1 for listed in places if listed.rule and listed.rule.rule is rule)
        button = badge_button(rule_row, rule.words.label)
        advised = sum(1 for listed in places if (r := listed.rule) and r.rule is rule and not r.is_binding)
        share = f", {advised} of them by guidance, not law" if advised else ""
        assert button.accessibleName() == f"{rule.words.label}, {count} place{'' if count == 1 else 's'}{share}"
        assert button.toolTip() == button.accessibleName()
        assert QAccessible.queryAccessibleInterface(button).role() is QAccessible.Role.CheckBox
    assert badge_button(rule_row, "No record").isCheckable()


@pytest.mark.parametrize(("width", "rows"), [(284, 1), (264, 2), (236, 2)])
def test_the_badges_take_two_rows_where_they_would_be_too_small(
    qtbot: QtBot, panel: PlacesPanel, rule_row: RuleRow, width: int, rows: int
) -> None:
    panel.resize(width, 760)
    buttons = [badge_button(rule_row, rule.words.label) for rule in Rule] + [badge_button(rule_row, "No record")]
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == rows)
    assert all(button.width() >= 24 and button.height() >= 24 for button in buttons)
    around = buttons[0].parentWidget()
    assert around is not None
    assert all(around.rect().contains(button.geometry()) for button in buttons)


def test_the_badges_are_walked_with_the_arrows(panel: PlacesPanel, rule_row: RuleRow) -> None:
    first = badge_button(rule_row, "Declines all")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    second = badge_button(rule_row, "Judge’s warrant")
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert rule_row.rules == frozenset([Rule.REQUIRES_JUDICIAL_WARRANT])
    QTest.keyClick(second, Qt.Key.Key_End)
    last = badge_button(rule_row, "No record")
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert rule_row.rules == frozenset([Rule.REQUIRES_JUDICIAL_WARRANT, None])
    tab_stops = [button for button in rule_row.findChildren(QAbstractButton)
                 if button.isCheckable() and button.focusPolicy() & Qt.FocusPolicy.TabFocus]  # fmt: skip
    assert tab_stops == [last]


def test_the_words_above_the_badges_say_what_is_on(rule_row: RuleRow) -> None:
    words = rule_row.findChild(QLabel)
    clear = next(link for link in rule_row.findChildren(LinkButton) if link.words == "Clear")
    assert words is not None
    assert words.text() == "Rule: any"
    assert not clear.isVisible()
    badge_button(rule_row, "Judge’s warrant").click()
    assert words.text() == "Rule: Judge’s warrant"
    clear.click()
    assert words.text() == "Rule: any"
    assert rule_row.rules == frozenset()


def test_the_legend_explains_every_badge(rule_row: RuleRow) -> None:
    rule_row.open_legend()
    legend = rule_row.findChild(LegendPopover)
    assert legend is not None
    words = {label.text() for label in legend.findChildren(QLabel)}
    for rule in Rule:
        assert {rule.words.label, rule.words.sentence} <= words
        assert f"{rule.words.label}: {rule.words.sentence}" in legend.accessibleDescription()
    assert "No record in this edition" in words
    QTest.keyClick(legend, Qt.Key.Key_Escape)
    assert not legend.isVisible()


def test_when_nothing_matches_the_list_says_so_and_offers_a_way_back(
    panel: PlacesPanel, tree: PlaceTree, field: FilterField, rule_row: RuleRow
) -> None:
    badge_button(rule_row, "Judge’s warrant").click()
    QTest.keyClicks(field, "zzz")
    nothing = panel.findChild(EmptyState)
    assert nothing is not None
    assert nothing.isVisible()
    assert not tree.isVisible()
    assert nothing.emptiness
    assert nothing.emptiness.body == (
        "None of the 230 places has a name with “zzz” and the rule Judge’s warrant on this day."
    )
    nothing.buttons[0].click()
    assert tree.isVisible()
    assert foot(panel) == "230 places · number = quotes on record"
    assert (field.text(), rule_row.rules) == ("", frozenset())


def test_rows_are_real_items_for_a_screen_reader(tree: PlaceTree) -> None:
    interface = QAccessible.queryAccessibleInterface(tree)
    assert interface.role() is QAccessible.Role.Tree
    names = [interface.child(number).text(QAccessible.Text.Name) for number in range(3)]
    assert names[0] == "Place"  # the header, which is not shown
    assert names[1].startswith("United States: ")
    assert names[2].startswith("Alabama: ")
    assert interface.child(1).role() is QAccessible.Role.TreeItem


def test_rows_grow_with_zoom(panel: PlacesPanel, tree: PlaceTree, theme: Theme) -> None:
    before = tree.visualRect(row_of(tree, "Alabama")).height()
    theme.set_zoom(2.0)
    assert tree.visualRect(row_of(tree, "Alabama")).height() == 2 * before == 56


def test_an_empty_list_is_quiet(panel: PlacesPanel, tree: PlaceTree) -> None:
    panel.set_places(())
    assert tree.isVisible()
    assert not [label for label in panel.findChildren(QLabel) if "places" in label.text() and label.isVisible()]


def choose(panel: PlacesPanel, words: str) -> None:
    """Choose an entry of the menus for kind and order."""
    next(action for action in panel.findChildren(QAction) if action.text() == words).trigger()


def top_rows(tree: PlaceTree) -> list[str]:
    model = tree.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_in_another_order_all_places_stand_in_one_list(
    panel: PlacesPanel, tree: PlaceTree, places: tuple[ListedPlace, ...]
) -> None:
    panel.select("us-wa-king-county")
    choose(panel, "By quotes")
    rows = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
    counts = [index.data(PlaceRole.QUOTE_COUNT) for index in rows]
    assert counts == sorted(counts, reverse=True)
    assert len(rows) == len(places)
    king = tree.selectedIndexes()[0]
    assert king.data() == "King County, WA"
    assert (king.data(PlaceRole.IS_WITHIN), king.data(PlaceRole.IS_CHIEF)) == (False, False)
    choose(panel, "By name")
    assert tree.selectedIndexes()[0].data() == "King County"
    assert tree.isExpanded(tree.selectedIndexes()[0].parent())


def test_the_latest_change_obeys_the_day(
    panel: PlacesPanel, tree: PlaceTree, listed_on: Callable[[date], tuple[ListedPlace, ...]]
) -> None:
    choose(panel, "By change")
    assert foot(panel) == "230 places · date = latest rule change"
    panel.set_places(listed_on(date(2014, 1, 1)))
    rows = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
    changes = [index.data(PlaceRole.PLACE).latest_change for index in rows]
    known = [change for change in changes if change]
    assert known == sorted(known, key=lambda change: change.sort_key, reverse=True)
    assert changes == [*known, *[None] * (len(changes) - len(known))]
    assert len(known) > 0
    assert all(change.earliest <= date(2014, 1, 1) for change in known)
    figures = {index.data(): index.data(PlaceRole.FIGURE) for index in rows}
    assert figures["King County, WA"] == "Dec 2013"
    assert figures["Chicago, IL"] == "2012"
    assert figures["Ohio"] == ""


def test_kinds_are_counted_and_badges_with_them(panel: PlacesPanel, tree: PlaceTree) -> None:
    choose(panel, "Cities")
    choose(panel, "Only with quotes")
    cities = foot(panel)
    assert cities.endswith(" of 230 places")
    badges = [button for button in panel.findChildren(QAbstractButton) if button.isCheckable()]
    counts = [
        int(button.accessibleName().split(", ")[-1].split()[0]) for button in badges if "place" in button.toolTip()
    ]
    assert sum(counts) == int(cities.split()[0])
    panel.clear_filters()
    assert foot(panel) == "230 places · number = quotes on record"


def test_nothing_left_says_of_which_kind(panel: PlacesPanel, field: FilterField) -> None:
    choose(panel, "Counties")
    choose(panel, "Only with quotes")
    field.setText("zzz")
    nothing = panel.findChild(EmptyState)
    assert isinstance(nothing, EmptyState)
    labels = [label.text() for label in nothing.findChildren(QLabel)]
    assert any(words.endswith("counties has a name with “zzz” and quotes on record.") for words in labels)


def test_open_states_are_open_again_after_another_order_and_a_filter(
    panel: PlacesPanel, tree: PlaceTree, field: FilterField
) -> None:
    tree.expand(tree.model().index(top_rows(tree).index("Texas"), 0))
    choose(panel, "By change")
    field.setText("county")
    choose(panel, "By name")
    field.clear()
    open_states = [name for row, name in enumerate(top_rows(tree)) if tree.isExpanded(tree.model().index(row, 0))]
    assert open_states == ["Texas"]
