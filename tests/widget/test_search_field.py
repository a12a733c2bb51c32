"""The search field: when a query is announced, and which keys lead out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from desktop_app.ui.toolbar.search_field import SearchField
from desktop_app.ui.widgets.tool_button import ToolButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, icons: Icons) -> SearchField:
    made = SearchField(theme, icons)
    qtbot.addWidget(made)
    show_active(qtbot, made)
    return made


def told(spy: QSignalSpy) -> list[str]:
    return [spy.at(number)[0] for number in range(spy.count())]


def test_a_query_is_announced_with_each_key(field: SearchField) -> None:
    spy = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "warr")
    assert told(spy) == ["wa", "war", "warr"]


def test_one_letter_is_no_query(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "w ")
    qtbot.wait(200)
    assert told(spy) == []
    QTest.keyClicks(field, "x")
    qtbot.waitUntil(lambda: told(spy) == ["w x"])


def test_too_little_left_takes_the_query_back_at_once(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "ny")
    qtbot.waitUntil(lambda: told(spy) == ["ny"])
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert told(spy) == ["ny", ""]
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert told(spy) == ["ny", ""]


def test_a_space_at_the_end_is_another_query(field: SearchField) -> None:
    spy = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "law")
    QTest.keyClicks(field, " ")  # the word is complete now
    assert told(spy) == ["la", "law", "law "]


def test_enter_submits(field: SearchField) -> None:
    submitted = QSignalSpy(field.query_submitted)
    QTest.keyClicks(field, "O'Neill")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told(submitted) == ["O'Neill"]


def test_enter_in_an_empty_field_says_nothing(field: SearchField) -> None:
    submitted = QSignalSpy(field.query_submitted)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told(submitted) == []


def test_escape_clears_and_once_more_leaves(field: SearchField) -> None:
    changed, left = QSignalSpy(field.query_changed), QSignalSpy(field.left)
    QTest.keyClicks(field, "ny")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), told(changed), left.count()) == ("", ["ny", ""], 0)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert left.count() == 1


def test_down_goes_on_to_the_results_of_what_stands_there(qtbot: QtBot, field: SearchField) -> None:
    changed = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "warrant")
    with qtbot.waitSignal(field.results_requested):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert told(changed)[-1] == "warrant"


def test_the_clear_button_takes_the_query_back(field: SearchField) -> None:
    changed = QSignalSpy(field.query_changed)
    QTest.keyClicks(field, "ny")
    clear = field.findChild(ToolButton)
    assert clear is not None
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert told(changed) == ["ny", ""]


def test_a_query_from_the_history_is_not_announced_again(qtbot: QtBot, field: SearchField) -> None:
    changed = QSignalSpy(field.query_changed)
    field.set_query("judicial warrant")
    qtbot.wait(200)
    assert told(changed) == []
    field.focus_search()
    assert field.selectedText() == "judicial warrant"


@pytest.mark.parametrize(("text", "left"), [("warrant", ""), ("w", "w"), ("", "")])
def test_a_query_that_is_left_is_forgotten(field: SearchField, text: str, left: str) -> None:
    field.setText(text)
    field.forget_query()
    assert field.text() == left


@pytest.mark.parametrize(
    ("width", "placeholder"), [(520, "Search places, officials, quotes and policies"), (200, "Search")]
)
def test_the_placeholder_fits(field: SearchField, width: int, placeholder: str) -> None:
    field.resize(width, field.height())
    assert field.placeholderText() == placeholder
    assert field.accessibleName() == "Search places, officials, quotes and policies"


def test_it_is_never_too_narrow_nor_too_wide(field: SearchField, theme: Theme) -> None:
    assert (field.minimumSizeHint().width(), field.maximumWidth()) == (110, 520)
    theme.set_zoom(2.0)
    assert (field.minimumSizeHint().width(), field.maximumWidth()) == (220, 1040)
