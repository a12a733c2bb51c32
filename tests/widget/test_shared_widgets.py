"""The buttons, segments, fields and popovers that every screen is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QRadioButton, QVBoxLayout, QWidget

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.segmented import Segment, Segmented
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture
def button(qtbot: QtBot, theme: Theme, icons: Icons) -> ToolButton:
    made = ToolButton(theme, icons, ButtonLook.BORDERED)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, icons: Icons) -> Field:
    made = Field(theme, icons, "Filter places")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def segmented(qtbot: QtBot, theme: Theme, icons: Icons) -> Segmented:
    made = Segmented(theme, icons, "Pane")
    qtbot.addWidget(made)
    made.set_segments([Segment("rule", "The rule"), Segment("said", "What officials said (11)")])
    show_active(qtbot, made)
    return made


@pytest.mark.parametrize(
    ("label", "tip", "key", "said"),
    [
        ("", "Back", "Alt+Left", ("Back", "<qt>Back (Alt+Left)</qt>")),
        ("", "Clear", None, ("Clear", "<qt>Clear</qt>")),
        ("Print…", "Print summary", "Ctrl+P", ("", "<qt>Print summary (Ctrl+P)</qt>")),
        ("", "a < b", None, ("a < b", "<qt>a &lt; b</qt>")),
    ],
)
def test_a_button_says_what_it_does(
    button: ToolButton, label: str, tip: str, key: str | None, said: tuple[str, str]
) -> None:
    button.set_face(label, IconName.BACK)
    button.set_tip(tip, QKeySequence(key) if key else None)
    assert (button.accessibleName(), button.toolTip()) == said


def test_the_words_of_a_button_are_no_mnemonics(button: ToolButton) -> None:
    button.set_face("Show in Alpha & Omega")
    assert button.label == "Show in Alpha & Omega"
    assert button.shortcut().isEmpty()


def test_a_button_is_large_enough_to_hit_and_grows_with_zoom(button: ToolButton, theme: Theme) -> None:
    button.set_face(icon=IconName.BACK)
    before = button.sizeHint()
    assert min(before.width(), before.height()) >= 24
    theme.set_zoom(2.0)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (2 * before.width(), 2 * before.height())


def test_a_button_that_opens_a_menu_shows_it(button: ToolButton) -> None:
    button.set_face("Everyone")
    plain = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > plain


@pytest.mark.parametrize("look", ButtonLook)
def test_a_focused_button_looks_different(qtbot: QtBot, theme: Theme, icons: Icons, look: ButtonLook) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = ToolButton(theme, icons, look, window)
    made.set_face("Copy")
    made.resize(made.sizeHint())
    show_active(qtbot, window)
    made.clearFocus()
    before = made.grab().toImage()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.hasFocus()
    assert made.grab().toImage() != before


def test_a_primary_button_stands_on_the_accent(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    made = ToolButton(theme, icons, ButtonLook.PRIMARY)
    qtbot.addWidget(made)
    made.set_face("Show all years")
    assert theme.colors.accent in colors_of(made.grab().toImage())
    made.setEnabled(False)
    assert theme.colors.accent not in colors_of(made.grab().toImage())


def test_segments_are_radio_buttons_with_one_tab_stop(segmented: Segmented) -> None:
    buttons = segmented.findChildren(QRadioButton)
    assert [button.accessibleName() for button in buttons] == ["The rule", "What officials said (11)"]
    assert [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons].count(True) >= 1
    assert segmented.current == "rule"


def test_the_arrow_keys_choose_a_segment(qtbot: QtBot, segmented: Segmented) -> None:
    first, _second = segmented.findChildren(QRadioButton)
    first.setFocus()
    with qtbot.waitSignal(segmented.chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["said"]
    assert segmented.current == "said"


def test_a_click_anywhere_on_a_segment_chooses_it(qtbot: QtBot, segmented: Segmented) -> None:
    second = segmented.findChildren(QRadioButton)[1]
    with qtbot.waitSignal(segmented.chosen) as chosen:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(second.width() - 2, 2))
    assert chosen.args == ["said"]


def test_a_choice_made_by_the_program_is_not_announced(qtbot: QtBot, segmented: Segmented) -> None:
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_current("said")
    segmented.set_segments([Segment("said", "What officials said (12)"), Segment("rule", "The rule")])
    assert segmented.current == "said"


def test_choosing_a_segment_moves_nothing(segmented: Segmented) -> None:
    before = segmented.sizeHint()
    segmented.set_current("said")
    assert segmented.sizeHint() == before


def test_the_clear_button_is_there_while_there_is_text(qtbot: QtBot, field: Field) -> None:
    clear = field.findChild(ToolButton)
    assert clear is not None
    assert not clear.isVisible()
    QTest.keyClicks(field, "king")
    assert clear.isVisible()
    with qtbot.waitSignal(field.textEdited):
        QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    field.undo()
    assert field.text() == "king"


def test_the_key_of_a_field_shows_only_while_it_is_empty(qtbot: QtBot, field: Field) -> None:
    field.set_key(QKeySequence("Ctrl+L"))
    with_key = field.textMargins().right()
    empty = field.grab().toImage()
    field.set_key(None)
    assert field.textMargins().right() < with_key
    assert field.grab().toImage() != empty


def test_a_wrong_field_has_an_edge_of_its_own(field: Field, theme: Theme) -> None:
    field.clearFocus()
    assert theme.colors.err not in colors_of(field.grab().toImage())
    field.set_wrong(True)
    assert theme.colors.err in colors_of(field.grab().toImage())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_link_is_followed_by_key(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    link = LinkButton(theme, "What the letters mean")
    qtbot.addWidget(link)
    assert link.sizeHint().height() >= 24
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, key)


def test_a_popover_closes_with_escape_and_tells(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    popover = Popover(theme, "As-of date", window)
    inside = Field(theme, icons, "Date")
    QVBoxLayout(popover).addWidget(inside)
    popover.open_below(window, inside)
    assert popover.isVisible()
    assert popover.accessibleName() == "As-of date"
    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_a_popover_stays_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    room = anchor.screen().availableGeometry()
    anchor.setGeometry(room.right() - 40, room.bottom() - 40, 40, 40)
    anchor.show()
    popover = Popover(theme, "Legend", anchor)
    popover.setMinimumSize(200, 150)
    popover.open_below(anchor)
    assert room.contains(popover.geometry())
