"""Searching as people do it: typing filters, going on from nothing, and keeping searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from desktop_app.ui.history import Screen
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from tests.window.conftest import Desk


@pytest.mark.parametrize("typed", ["in:ny", 'who:"de blasio"', "rule:warrant kind:place"])
def test_a_search_that_begins_with_a_filter_can_be_typed_letter_by_letter(desk: Desk, typed: str) -> None:
    field = desk.session.window.toolbar.search_field
    field.setFocus()
    QTest.keyClicks(field, typed)
    assert field.text() == typed
    current = desk.session.reading.history.current
    assert current is not None
    assert (current.screen, current.value) == (Screen.SEARCH, typed)


def test_from_nothing_the_words_are_searched_without_their_filters(desk: Desk) -> None:
    searching, field = desk.session.reading.searching, desk.session.window.toolbar.search_field
    field.setFocus()
    with desk.qtbot.waitSignal(searching.relaxed_found):
        QTest.keyClicks(field, "deport in:tx before:1950 ")
    nothing = desk.session.window.results.findChild(EmptyState)
    assert nothing is not None
    button = next(button for button in nothing.buttons if button.label == "Search everything")
    with desk.qtbot.waitSignal(searching.results_found):
        button.click()
    results = desk.session.window.results.results
    assert results is not None
    assert results.total
    assert field.text() == "deport "
