"""The rows of the timeline as an item model."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.timeline import ItemKind
from desktop_app.ui.timeline.model import TimelineModel, TimelineRole
from desktop_app.ui.timeline.rows import BoxRow, Filters, Order, QuoteRow, YearRow, build_timeline, item_key
from tests.helpers.summaries import summary_of
from tests.helpers.timelines import page_of, policy, quote

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.summary import PlaceSummary


def model_of(summary: PlaceSummary) -> TimelineModel:
    model = TimelineModel()
    model.set_rows(build_timeline(summary, Filters(), Order.OLDEST_FIRST).rows)
    return model


def test_it_is_a_sound_model(catalog: Catalog) -> None:
    model = model_of(summary_of(catalog, "us-wa-king-county"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)

    model.set_rows(build_timeline(summary_of(catalog, "us-il-chicago"), Filters(), Order.NEWEST_FIRST).rows)
    model.set_rows(())


def test_what_a_row_answers() -> None:
    model = model_of(page_of(quote("a", "2013-12-02", text='"all" of it'), policy("law", enacted="2014")))
    asked = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )

    assert [[model.data(model.index(row), role) for role in asked] for row in range(model.rowCount())] == [
        ["2013", "2013, 1 quote", None],
        ['"all" of it', "Dec 2, 2013. Ann Lee, Role of ann, hearing. Quote, source 2.", "“‘all’ of it”"],
        ["2014", "2014, 1 rule change", None],
        ["Law law", "2014. Rule change: Law law, Judge’s warrant, source 1.", None],
    ]
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(1), TimelineRole.ROW) is model.rows[1]


def test_only_cards_can_be_selected() -> None:
    model = model_of(page_of(quote("a", "2012"), quote("b", "2014"), on=date(2013, 1, 1)))
    selectable = [bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsSelectable) for row in range(model.rowCount())]

    assert selectable == [False, True, False, False, True]  # a year, a card, the divider, a year, a card
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert [model.next_card(row, 1) for row in range(5)] == [1, 1, 4, 4, 4]
    assert [model.next_card(row, -1) for row in range(5)] == [None, 1, 1, 1, 4]
    assert model.year_rows == (0, 3)


@pytest.mark.parametrize("place_id", ["us", "us-wa-king-county", "us-tx-travis-county", "us-il-chicago", "us-nd"])
def test_real_pages_show_every_item_once_whichever_way(catalog: Catalog, place_id: str) -> None:
    summary = summary_of(catalog, place_id, date(2014, 6, 1))
    expected = sorted(item_key(item.kind, item.id) for item in summary.items)
    for order in Order:
        rows = build_timeline(summary, Filters(), order).rows
        cards = [row for row in rows if isinstance(row, QuoteRow | BoxRow)]
        assert sorted(card.key for card in cards) == expected
        assert len({row.key for row in rows}) == len(rows)
        assert all(card.stored == _stored(summary, card) for card in cards)
        years = [row.title for row in rows if isinstance(row, YearRow) and row.title != "No date"]
        assert years == sorted(years, reverse=order is Order.NEWEST_FIRST)


def _stored(summary: PlaceSummary, row: QuoteRow | BoxRow) -> str:
    if isinstance(row, QuoteRow):
        return next(record.text for record in summary.page.quotes if record.id == row.record_id)
    if row.item_kind is ItemKind.EVENT:
        return next(record.title for record in summary.page.events if record.id == row.record_id)
    return next(record.title for record in summary.page.policies if record.id == row.record_id)
