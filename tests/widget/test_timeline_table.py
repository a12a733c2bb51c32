"""The table twin of the timeline: sorting, copying, saving, and one current card for both forms."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop_app.domain.timeline import ItemKind
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.timeline.rows import Filters, Order, QuoteRow, build_timeline
from desktop_app.ui.timeline.table_model import TimelineTableModel
from desktop_app.ui.timeline.table_rows import Column, table_rows
from tests.helpers.summaries import summary_of
from tests.helpers.timelines import page_of, policy, quote
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
PAGE = page_of(
    quote("c", "2015-03-01", person="bob"),
    quote("a", "2013-06", kind="paraphrase"),
    quote("b", None),
    policy("p", enacted="2014"),
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons) -> TimelinePanel:
    made = TimelinePanel(theme, icons)
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show_summary(PAGE)
    show_active(qtbot, made)
    made.set_table_shown(True)
    return made


def ids(panel: TimelinePanel) -> list[str]:
    return [row.card.record_id for row in panel.table.rows]


def test_the_model_is_a_proper_one(qapp: QApplication) -> None:
    model = TimelineTableModel(qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(table_rows(PAGE, build_timeline(PAGE, Filters(), Order.OLDEST_FIRST).rows))
    model.sort(Column.WHO, DOWN)
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["Date", "Kind", "Who", "Role", "Words or title", "Occasion", "Source"]
    model.deleteLater()


@pytest.mark.parametrize(
    ("column", "order", "wanted"),
    [
        (None, UP, ["a", "p", "c", "b"]),
        (Column.DATE, UP, ["a", "p", "c", "b"]),
        (Column.DATE, DOWN, ["c", "p", "a", "b"]),
        (Column.WHO, UP, ["a", "b", "c", "p"]),
        (Column.WHO, DOWN, ["c", "a", "b", "p"]),
        (Column.KIND, UP, ["a", "c", "b", "p"]),
        (Column.SOURCE, DOWN, ["a", "c", "b", "p"]),
    ],
)
def test_sorting_puts_what_is_empty_last(
    panel: TimelinePanel, column: Column | None, order: Qt.SortOrder, wanted: list[str]
) -> None:
    panel.table.sort_by(Column.ROLE, UP)
    panel.table.sort_by(column, order)
    assert ids(panel) == wanted
    assert panel.table.sorting[0] == column


def test_sorting_keeps_the_current_card(panel: TimelinePanel) -> None:
    panel.select_item(ItemKind.QUOTE, "c")
    panel.table.sort_by(Column.DATE, DOWN)
    card = panel.table.current_card
    assert card is not None
    assert card.record_id == "c"
    assert panel.table.currentIndex().row() == 0


def test_both_forms_have_the_same_filters_and_current_card(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.set_range(date(2013, 1, 1), date(2014, 12, 31))
    assert ids(panel) == ["a", "p", "b"]
    panel.set_speaker("bob")
    assert panel.empty.isVisible()
    panel.set_speaker(None)
    panel.select_item(ItemKind.START, "p")
    _number, source = PAGE.sources.entries()[panel.table.rows[1].card.source - 1]
    assert source.publisher in panel.source_bar.words
    with qtbot.waitSignal(panel.table_toggled) as toggled:
        panel.set_table_shown(False)
    assert toggled.args == [False]
    card = panel.view.current_card
    assert card is not None
    assert card.record_id == "p"
    assert panel.view.hasFocus()


def test_rows_are_copied_by_key_and_all_where_none_is_chosen(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.table.selectionModel().clear()
    with qtbot.waitSignal(panel.said) as said:
        QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["Copied 4 rows."]
    assert len(QGuiApplication.clipboard().text().splitlines()) == 5
    panel.table.select(panel.table.rows[2].card.key)
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("2015-03-01\tQuote\tBob O'Neill\t")


def test_the_table_is_saved_and_a_forbidden_place_is_said(qtbot: QtBot, panel: TimelinePanel, tmp_path: Path) -> None:
    with qtbot.waitSignal(panel.said) as said:
        panel.save_table(tmp_path / "quotes.csv")
    assert said.args == ["Saved 4 rows in quotes.csv."]
    assert (tmp_path / "quotes.csv").read_bytes().count(b"\r\n") == 5
    with qtbot.waitSignal(panel.failed) as failed:
        panel.save_table(tmp_path / "missing" / "quotes.csv")
    assert f"There is no folder {tmp_path}{os.sep}missing" in str(failed.args[0])


def test_keys_do_on_a_row_what_they_do_on_a_card(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.table.select(panel.table.rows[2].card.key)
    with qtbot.waitSignal(panel.person_requested) as asked:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert asked.args == ["bob"]
    with qtbot.waitSignal(panel.citation_requested) as asked:
        QTest.keyClick(
            panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert asked.args[0](CitationStyle.PLAIN).text.startswith("“Words of c”")
    with qtbot.waitSignal(panel.table.details_requested):
        QTest.keyClick(panel.table, Qt.Key.Key_Space)


def test_the_menu_sorts_without_a_mouse(panel: TimelinePanel) -> None:
    menu = panel.head.table_menu
    entry(menu.actions(), "By date").trigger()
    entry(menu.actions(), "Descending").trigger()
    assert ids(panel) == ["c", "p", "a", "b"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["By date", "Descending"]
    entry(menu.actions(), "As the cards").trigger()
    assert ids(panel) == ["a", "p", "c", "b"]
    assert not entry(menu.actions(), "Descending").isEnabled()


def entry(actions: list[QAction], words: str) -> QAction:
    return next(action for action in actions if action.text() == words)


def test_real_quotes_stand_in_it_unchanged(panel: TimelinePanel, catalog: Catalog) -> None:
    king = summary_of(catalog, "us-wa-king-county")
    panel.show_summary(king)
    said = {quote.id: quote.text for quote in king.page.quotes}
    shown = {row.card.record_id: row.stored[Column.WORDS] for row in panel.table.rows if isinstance(row.card, QuoteRow)}
    assert shown == said
    assert panel.table.accessibleName() == "What officials said, as a table"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_columns_fill_the_width_at_any_zoom(qtbot: QtBot, panel: TimelinePanel, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)
    panel.resize(round(760 * zoom), 560)
    table = panel.table
    assert not table.horizontalScrollBar().isVisible()
    assert table.viewport().width() - 8 <= table.horizontalHeader().length() <= table.viewport().width()
    font = theme.font(TextRole.LABEL_MEDIUM)
    assert f"{font.pixelSize()}px" in table.horizontalHeader().styleSheet()
    table.setColumnWidth(Column.WORDS, 300)
    panel.resize(round(800 * zoom), 560)
    assert table.columnWidth(Column.WORDS) == 300, "what was dragged stays"
