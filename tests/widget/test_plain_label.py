"""A label whose hits are lit still says the same, letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from desktop_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.theme import Theme


@pytest.mark.parametrize("words", ["one remark.\nAnother remark.", "a  gap before a remark", "<b>remark</b> & “more”"])
def test_what_is_lit_says_the_same(words: str, theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    label.setText(words)
    start = words.index("remark")
    label.light([(start, start + len("remark"))], theme.colors)
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert shown.toPlainText() == words
    assert label.words == words
    label.light([], theme.colors)
    assert label.text() == words
