"""The rows of the table twin: the same cards, and what is copied and saved of them."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.ui.timeline.rows import Filters, Order, build_timeline
from desktop_app.ui.timeline.table_rows import Column, as_csv, as_tsv, table_rows
from tests.helpers.timelines import event, page_of, policy, quote

if TYPE_CHECKING:
    from desktop_app.ui.timeline.table_rows import TableRow
    from tests.helpers.timelines import Fact


def rows_of(*records: Fact, on: date = date(2026, 11, 24)) -> tuple[TableRow, ...]:
    summary = page_of(*records, on=on)
    return table_rows(summary, build_timeline(summary, Filters(), Order.OLDEST_FIRST).rows)


@pytest.mark.parametrize(
    ("record", "cells"),
    [
        (
            quote("a", "2013-06", text='they\'re "all" § 5'),
            ["Jun 2013", "Quote", "Ann Lee", "Role of ann", "“they’re ‘all’ §\u00a05”", "Hearing", "1"],
        ),
        (
            quote("a", None, person="bob", kind="paraphrase", occasion="other"),
            ["No date", "Paraphrase", "Bob O’Neill", "Role of bob", "Words of a", "", "1"],
        ),
        (policy("a", enacted="2013"), ["2013", "Rule begins", "", "", "Law a", "Ordinance", "1"]),
        (event("a", "2013-12-02"), ["Dec 2, 2013", "Lawsuit", "", "", "Event a", "", "1"]),
    ],
)
def test_the_cells_of_a_card(record: Fact, cells: list[str]) -> None:
    (row,) = rows_of(record)
    assert list(row.shown) == cells


def test_what_came_later_than_the_day_says_so() -> None:
    rows = rows_of(quote("a", "2013"), quote("b", "2014"), quote("c", None), on=date(2013, 6, 1))
    assert [row.shown[Column.KIND] for row in rows] == ["Quote", "Quote, later", "Quote"]
    assert [row.stored[Column.KIND] for row in rows] == ["Quote", "Quote", "Quote"]


def test_copied_and_saved_rows_have_the_stored_characters() -> None:
    words = 'they\'re "all",\nsaid\tso; § 5 – naïve'
    rows = rows_of(quote("a", "2013-06-01", text=words, source="two"), policy("p", enacted="2014"))
    told = [
        ["Date", "Kind", "Who", "Role", "Words or title", "Occasion", "Source", "Address"],
        [
            "2013-06-01",
            "Quote",
            "Ann Lee",
            "Role of ann",
            words,
            "Hearing",
            "The two, “Title of two”",
            "https://two.example/",
        ],
        ["2014", "Rule begins", "", "", "Law p", "Ordinance", "The two, “Title of two”", "https://two.example/"],
    ]
    assert list(csv.reader(io.StringIO(as_tsv(rows), newline=""), "excel-tab")) == told
    saved = as_csv(rows)
    assert saved.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(saved.decode("utf-8-sig"), newline=""))) == told


def test_the_table_has_the_cards_that_are_shown_and_no_others() -> None:
    summary = page_of(quote("a", "2013"), quote("b", "2015", person="bob"), policy("p", enacted="2014"))
    timeline = build_timeline(summary, Filters(speaker="bob"), Order.NEWEST_FIRST)
    assert [row.card.record_id for row in table_rows(summary, timeline.rows)] == ["b", "p"]
