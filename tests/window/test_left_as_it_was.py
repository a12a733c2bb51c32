"""What the window looks like returns at the next start: sizes, the list, the form and order of the timeline."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.places.arrangement import Arrangement, KindChoice
from desktop_app.ui.places.list_state import ListState
from desktop_app.ui.places.tree import PlaceTree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QSplitter

    from tests.window.conftest import Desk

KING = "us-wa-king-county"


@pytest.mark.parametrize(
    "state",
    [
        ListState(open_ids=frozenset({"us-wa", "us-tx"})),
        ListState(Arrangement.QUOTES, open_ids=frozenset({"us-wa"})),
        ListState(Arrangement.LATEST_CHANGE, KindChoice.COUNTIES, True, frozenset({"us-ca"})),
        ListState(Arrangement.NAME, KindChoice.CITIES, False, frozenset({"us-wa"})),
    ],
)
def test_the_list_is_as_it_was(start: Callable[..., Desk], tmp_path: Path, state: ListState) -> None:
    settings = tmp_path / "profile" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    kept = {
        "list_order": state.arrangement.value,
        "list_kind": state.kind.value,
        "list_with_quotes": state.with_quotes,
        "open_places": " ".join(state.open_ids),
    }
    settings.write_text(json.dumps(kept))
    for _ in range(2):  # restored from the file, and from what is then written
        desk = start()
        desk.open()
        panel = desk.session.window.places
        assert panel.state == state
        tree = panel.findChild(PlaceTree)
        assert isinstance(tree, PlaceTree)
        if state.arrangement is Arrangement.NAME and state.kind is KindChoice.ALL:
            rows = (tree.model().index(row, 0) for row in range(tree.model().rowCount()))
            assert sum(tree.isExpanded(index) for index in rows) == len(state.open_ids)
        desk.session.window.close()


def test_words_that_another_version_kept_mean_the_default() -> None:
    assert ListState.read("by mood", "villages", "", with_quotes=False) == ListState()


def test_the_timeline_is_as_it_was(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    first.go_to(KING)
    first.session.window.actions_by_name.toggle_table.trigger()
    first.session.window.place_view.timeline.set_newest_first(True)
    first.session.window.close()
    second = start()
    second.session.furnish()
    with second.qtbot.waitSignal(second.session.reading.arrived):
        second.session.window.show()
    timeline = second.session.window.place_view.timeline
    assert timeline.shows_table
    assert timeline.is_newest_first
    assert timeline.table.rows


def drag(splitter: QSplitter, by: int) -> None:
    """Move a divider as the mouse does."""
    splitter.moveSplitter(splitter.handle(1).x() + by, 1)


def test_dividers_are_where_they_were_left(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    window = first.session.window
    window.resize(1440, 900)
    first.go_to(KING)
    narrow = window.places.width()
    drag(window._panes, 60)
    drag(window.place_view._panes, 80)
    widths = [window.places.width(), window.place_view.facts.width()]
    assert widths[0] > narrow + 50
    first.session.reading.show_start()
    first.go_to(KING)
    assert abs(window.places.width() - widths[0]) <= 2, "another screen has moved the divider"
    window.close()
    second = start()
    second.session.furnish()
    with second.qtbot.waitSignal(second.session.reading.arrived):
        second.session.window.show()
    window = second.session.window
    window.resize(1440, 900)  # the off-screen platform has a small screen, and a window is restored to fit on it
    found = [window.places.width(), window.place_view.facts.width()]
    assert all(abs(width - was) <= 2 for width, was in zip(found, widths, strict=True)), (found, widths)
    second.session.window.resize(1300, 900)
    second.qtbot.waitUntil(lambda: window.places.width() < widths[0])
    assert window.place_view.facts.width() < widths[1]


def test_the_window_is_as_large_as_it_was(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    first.session.window.resize(700, 500)
    first.session.window.close()
    second = start()
    second.open()
    assert second.session.window.size().toTuple() == (700, 500)


def test_dividers_that_no_one_has_moved_are_those_of_the_design(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    first.go_to(KING)
    first.session.window.close()
    assert (first.session._preferences.list_share, first.session._preferences.facts_share) == (0, 0)


def test_a_low_window_hides_the_strip_and_forgets_nothing(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    first.session.window.resize(1440, 900)
    first.go_to(KING)
    assert first.session.window.place_view.strip.isVisible()
    first.session.window.resize(1440, 500)
    assert not first.session.window.place_view.strip.isVisible()
    first.session.window.close()
    second = start()
    second.session.furnish()
    with second.qtbot.waitSignal(second.session.reading.arrived):
        second.session.window.show()
    window = second.session.window
    assert window.place_view.strip.isHidden(), "a window that opens low"
    assert window.place_view.header.height() == window.place_view.header.heightForWidth(window.place_view.width())
    window.resize(1440, 900)
    assert window.place_view.strip.isVisible(), "hidden by the window, not by someone"
    window.actions_by_name.toggle_strip.trigger()
    window.resize(1440, 500)
    window.resize(1440, 900)
    assert window.place_view.strip.isHidden(), "hidden by someone"


def test_in_a_low_window_the_strip_can_be_brought_back(desk: Desk) -> None:
    desk.session.window.resize(1440, 500)
    desk.go_to(KING)
    desk.session.window.actions_by_name.toggle_strip.trigger()
    assert desk.session.window.place_view.strip.isVisible()


def test_a_low_window_puts_the_choices_beside_the_tabs_and_hides_an_empty_source_bar(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.window.place_view
    window.resize(900, 500)
    desk.go_to(KING)
    head, bar = page.timeline.head, page.timeline.source_bar
    assert head.isVisible()
    assert head.parentWidget() is not page.timeline
    page.timeline.view.selectionModel().clear()
    assert not bar.isVisible(), "nothing is selected"
    page.timeline.select_record(None, "kc-ord-17886-passed-2014")
    assert bar.isVisible()
    page.show_facts()
    assert not head.isVisible(), "it is about the other pane"
    page.show_timeline()
    assert head.isVisible()
    desk.session.theme.set_zoom(2.0)
    window.resize(800, 880)
    assert head.parentWidget() is page.timeline, "no room beside the tabs"
    desk.session.theme.set_zoom(1.0)
    window.resize(900, 900)
    assert head.parentWidget() is page.timeline
    page.timeline.view.selectionModel().clear()
    assert bar.isVisible(), "where there is room it stays in its place"


@pytest.mark.parametrize(("place", "on"), [(KING, None), ("us-ok-tulsa-county", None), (KING, date(2013, 1, 1))])
def test_nothing_is_cut_at_800_pixels_and_200_per_cent(desk: Desk, place: str, on: date | None) -> None:
    window, page = desk.session.window, desk.session.window.place_view
    desk.session.theme.set_zoom(2.0)
    window.resize(800, 880)
    desk.go_to(place)
    if on is not None:
        desk.session.reading.set_date(on)
    page.timeline.view.selectionModel().clear()
    bar = window.toolbar
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    cut = [part for part in parts if part.width() < part.minimumSizeHint().width()]
    assert not [part.metaObject().className() for part in cut]
    assert all(part.mapTo(bar, part.rect().bottomRight()).x() < bar.width() for part in parts)
    desk.qtbot.waitUntil(lambda: page.header.height() == page.header.heightForWidth(page.width()))


def test_at_300_per_cent_the_head_leaves_room_for_the_cards(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.window.place_view
    desk.session.theme.set_zoom(3.0)
    window.resize(1440, 870)
    desk.go_to("us-ok-tulsa-county")
    desk.qtbot.waitUntil(lambda: page.header.height() == page.header.heightForWidth(page.width()))
    assert page.header.more_button.accessibleName() == "2 notes"
    assert page.timeline.view.height() >= 100
    desk.session.theme.set_zoom(2.0)
    desk.qtbot.waitUntil(lambda: page.header.more_button.accessibleName() == "1 more note")


def test_in_a_narrow_window_the_keys_of_the_panes_lead_back_from_the_list(desk: Desk) -> None:
    window, page = desk.session.window, desk.session.window.place_view
    window.resize(800, 880)
    desk.go_to(KING)
    act = window.actions_by_name
    for action, pane in ((act.go_to_facts, page.facts), (act.go_to_timeline, page.timeline)):
        act.go_to_list.trigger()
        assert not page.isVisible()
        assert window.places.isVisible()
        action.trigger()
        assert pane.isVisible()
        assert not window.places.isVisible()
        assert pane.isAncestorOf(window.focusWidget())
