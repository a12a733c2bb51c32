"""What a pane says when it has nothing to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction, EmptyState
from tests.helpers.summaries import MARKUP
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

SAID = Emptiness(
    icon=IconName.SEARCH,
    title="No quote has all of these words",
    body="Looking for freedom city in quotes about Texas before 2010. Without “before 2010” there are 3 quotes.",
    strong="freedom city",
    actions=(EmptyAction("less", "Remove “before 2010”", is_primary=True), EmptyAction("all", "Search everything")),
    note="Did you mean {}?",
    note_action=EmptyAction("cities", "freedom cities"),
)


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, icons: Icons) -> EmptyState:
    made = EmptyState(theme, icons)
    qtbot.addWidget(made)
    made.resize(640, 400)
    show_active(qtbot, made)
    made.show_state(SAID)
    return made


def test_it_is_said_to_those_who_cannot_see_it(empty: EmptyState) -> None:
    assert empty.accessibleName() == SAID.title
    assert empty.accessibleDescription() == SAID.body
    assert [button.label for button in empty.buttons] == ["Remove “before 2010”", "Search everything"]


def test_buttons_are_used_by_mouse_and_keyboard(qtbot: QtBot, empty: EmptyState) -> None:
    with qtbot.waitSignal(empty.action_triggered) as told:
        empty.buttons[1].click()
    assert told.args == ["all"]
    empty.buttons[0].setFocus()
    with qtbot.waitSignal(empty.action_triggered) as told:
        QTest.keyClick(empty.buttons[0], Qt.Key.Key_Space)
    assert told.args == ["less"]


def test_the_link_in_the_small_line_is_reached_by_keyboard(qtbot: QtBot, empty: EmptyState) -> None:
    note = next(label for label in empty.findChildren(QLabel) if "Did you mean" in label.text())
    note.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(empty.action_triggered) as told:
        QTest.keyClick(note, Qt.Key.Key_Tab)
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert told.args == ["cities"]


@pytest.mark.parametrize("width", [300, 480, 1200])
def test_lines_are_short_and_in_the_middle(qtbot: QtBot, empty: EmptyState, width: int) -> None:
    empty.resize(width, 400)
    body = next(label for label in empty.findChildren(QLabel) if "Looking for" in label.text())

    def is_in_the_middle() -> bool:
        middle = body.mapTo(empty, body.rect().center()).x()
        return body.width() <= 470 and abs(middle - empty.viewport().width() // 2) <= 1

    qtbot.waitUntil(is_in_the_middle)


def test_buttons_that_do_not_fit_side_by_side_stand_below_each_other(qtbot: QtBot, empty: EmptyState) -> None:
    first, second = empty.buttons
    qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x())
    empty.resize(300, 500)
    qtbot.waitUntil(lambda: first.geometry().bottom() < second.y())
    assert first.width() == first.sizeHint().width()


@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_words_are_never_cut(qtbot: QtBot, empty: EmptyState, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)

    def is_whole() -> bool:
        labels = [label for label in empty.findChildren(QLabel) if label.isVisible()]
        return all(label.height() >= label.heightForWidth(label.width()) for label in labels) and all(
            button.height() >= button.sizeHint().height() for button in empty.buttons
        )

    for size in ((640, 400), (300, 200)):
        empty.resize(*size)
        qtbot.waitUntil(is_whole)


def test_markup_is_shown_and_not_obeyed(empty: EmptyState) -> None:
    empty.show_state(Emptiness(icon=IconName.INFO, title=MARKUP, body=MARKUP, strong="<b>", note=MARKUP))
    titled = [label for label in empty.findChildren(QLabel) if label.text() == MARKUP]

    assert [label.textFormat() for label in titled] == [Qt.TextFormat.PlainText]
    written = [label.text() for label in empty.findChildren(QLabel) if "&lt;img" in label.text()]
    assert written[0].startswith("<b>&lt;b&gt;</b>bold&lt;/b&gt; &amp;")
    assert len(written) == 2


def test_what_is_not_there_takes_no_room(empty: EmptyState) -> None:
    empty.show_state(Emptiness(icon=IconName.WARNING, title="The data file is damaged", is_fault=True))

    assert empty.buttons == ()
    assert sum(label.isVisible() for label in empty.findChildren(QLabel)) == 2  # the icon and the title


def test_tab_walks_the_buttons_and_then_the_link_below_them(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    state = EmptyState(theme, icons)
    qtbot.addWidget(state)
    actions = (EmptyAction("a", "First"), EmptyAction("b", "Second"))
    rest = EmptyAction("c", "the rest")
    state.show_state(Emptiness(icon=IconName.SEARCH, title="Title", actions=actions, note="See {}", note_action=rest))
    show_active(qtbot, state)
    state.buttons[0].setFocus()
    walked = []
    for _ in range(3):
        walked.append(state.focusWidget().accessibleName() or state.focusWidget().property("text"))
        QTest.keyClick(state.focusWidget(), Qt.Key.Key_Tab)
    assert walked == ["First", "Second", "See the rest"]
