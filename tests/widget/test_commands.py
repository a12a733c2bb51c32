"""The list of commands, drop-down choices, the settings form and the texts of the help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow

from desktop_app.domain.vocabulary import Rule
from desktop_app.paths import resources_folder
from desktop_app.ui.actions import make_actions
from desktop_app.ui.commands.keys import VIEW_KEYS, key_rows
from desktop_app.ui.commands.list_view import CommandList
from desktop_app.ui.commands.rows import CommandModel, CommandRow
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.help.texts import HelpTexts
from desktop_app.ui.help.view import HelpView
from desktop_app.ui.preferences import settings
from desktop_app.ui.settings.form import SettingsForm
from desktop_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

ROWS = (
    CommandRow("View", is_heading=True),
    CommandRow("Zoom in", keys=("Ctrl++", "Ctrl+=")),
    CommandRow("Go", is_heading=True),
    CommandRow("New York City", "New York"),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def texts(window: QMainWindow) -> HelpTexts:
    return HelpTexts(resources_folder() / "help", make_actions(window), lambda: "Edition 2026.11 [of] *today*")


def test_the_model_is_a_model(qtbot: QtBot) -> None:
    model = CommandModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(ROWS)
    model.set_rows(())
    model.set_rows(ROWS)
    assert tester.model() is model
    assert [model.index(row, 0).data() for row in range(4)] == ["View", "Zoom in", "Go", "New York City"]
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Zoom in, Ctrl++ or Ctrl+="
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "New York City, New York"
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_keyboard_passes_over_headings(qtbot: QtBot, theme: Theme) -> None:
    view = CommandList(theme, "Commands")
    qtbot.addWidget(view)
    view.set_rows(ROWS)
    assert view.current_row == ROWS[1]
    view.step(1)
    assert view.current_row == ROWS[3]
    view.step(1)
    assert view.current_row == ROWS[3]
    view.step(-10)
    assert view.current_row == ROWS[1]
    with qtbot.waitSignal(view.row_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [1]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_rows_are_painted_at_any_width_and_zoom(qtbot: QtBot, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)
    view = CommandList(theme, "Commands")
    qtbot.addWidget(view)
    view.set_rows(ROWS)
    for width in (40, 200, 900):
        view.resize(width, 300)
        assert not view.grab().isNull()
    assert view.sizeHintForRow(1) == round(32 * zoom)


def test_a_choice_is_made_by_keyboard_and_shown_without_being_announced(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    box = ChoiceBox(theme, icons, "Size")
    qtbot.addWidget(box)
    box.set_choices([(1.0, "100%"), (1.5, "150%"), (2.0, "200%")])
    announced: list[object] = []
    box.chosen.connect(announced.append)
    box.set_value(1.5)
    assert (box.value, announced) == (1.5, [])
    box.set_value(1.9)
    assert box.value == 2.0, "the nearest is shown for a value that is not offered"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert announced == [1.5]
    assert box.accessibleName() == "Size"


def test_the_form_has_all_that_is_declared(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    form = SettingsForm(theme, icons, settings())
    qtbot.addWidget(form)
    for setting in settings():
        control = form.controls[setting.name]
        assert control.accessibleName() == setting.label
        assert control.accessibleDescription() == setting.help
        form.show_value(setting.name, setting.default)


@pytest.mark.parametrize("part", HelpPart)
def test_a_part_of_the_help_begins_with_its_name_and_leaves_no_gap(texts: HelpTexts, part: HelpPart) -> None:
    text = texts.markdown(part)
    assert text.startswith(f"# {part.heading}\n")
    assert not re.search(r"\{\w+\}", text), "a placeholder is left"
    assert "  " not in text.replace("\n  ", "\n")
    for target in re.findall(r"\]\(help:(\w+)\)", text):
        assert HelpPart(target)


def test_the_help_explains_every_rule_and_names_every_key(
    texts: HelpTexts, window: QMainWindow, qtbot: QtBot, theme: Theme
) -> None:
    view = HelpView(theme)
    qtbot.addWidget(view)
    view.show_markdown("Rules", texts.markdown(HelpPart.RULES))
    shown = view.toPlainText()
    for rule in Rule:
        assert f"{rule.words.label}. {rule.words.sentence}." in shown
    assert "No record" in shown
    view.show_markdown("Keys", texts.markdown(HelpPart.KEYS))
    shown = view.toPlainText()
    for row in key_rows(make_actions(window)):
        assert row.text in shown
    assert all(key.text in shown for key in VIEW_KEYS)
    view.show_markdown("About", texts.markdown(HelpPart.ABOUT))
    assert "Edition 2026.11 [of] *today*" in view.toPlainText(), "what the data says is no markup"


def test_links_in_the_help_ask_for_parts_and_nothing_is_fetched(texts: HelpTexts, qtbot: QtBot, theme: Theme) -> None:
    view = HelpView(theme)
    qtbot.addWidget(view)
    view.show_markdown("Tour", "# Tour\n\n[rules](help:rules) ![x](file:///etc/passwd) ![y](https://example.org/z.png)")
    view.resize(300, 300)
    view.grab()
    asked: list[str] = []
    view.part_requested.connect(asked.append)
    for address in ("help:rules", "https://example.org", "file:///etc/passwd"):
        view.anchorClicked.emit(address)
    assert asked == ["rules"]
