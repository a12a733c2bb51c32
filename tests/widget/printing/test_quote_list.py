"""The list in which quotes are ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.ui.printing.quote_list import QuoteModel, QuoteRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import PlaceSummary

ROWS = [
    QuoteRow("a", "“Never.”", True, "Ann Lee", "Mayor, speech, 2016", "2016"),
    QuoteRow("b", "He would not.", False, "Cy Roe", "Sheriff, no date", "no date"),
]


@pytest.fixture
def model(qtbot: QtBot) -> QuoteModel:
    model = QuoteModel(ROWS)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)  # type: ignore[attr-defined]
    return model


def test_rows_are_said_with_speaker_and_words(model: QuoteModel) -> None:
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ann Lee, Mayor, speech, 2016"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "“Never.”"
    assert model.data(QModelIndex()) is None


def test_a_tick_is_told_with_all_that_are_ticked(qtbot: QtBot, model: QuoteModel) -> None:
    model.set_chosen(["b"])
    with qtbot.waitSignal(model.ticked) as told:
        assert model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [("a", "b")]
    assert model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == ("a",)
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_nothing_else_can_be_changed(model: QuoteModel) -> None:
    assert not model.setData(model.index(0), "other words", Qt.ItemDataRole.EditRole)
    assert not model.setData(QModelIndex(), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_real_quotes_keep_every_letter(summarized: Callable[..., PlaceSummary]) -> None:
    page = summarized("us-ny-new-york").page
    for quote in page.quotes:
        row = QuoteRow.of(quote, page.people[quote.person])
        plain = row.words.translate(str.maketrans("“”‘’\u00a0", "\"\"'' "))
        assert quote.text.translate(str.maketrans("“”‘’\u00a0", "\"\"'' ")).replace('"', "'") in plain.replace('"', "'")
