"""The rows of the results: headings, the first hits of each kind, and all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from desktop_app.domain.query import Query
from desktop_app.domain.results import SearchResults
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.search.results_model import HeadingRow, HitRow, ResultRole, ResultsModel
from desktop_app.ui.theme.badges import Badge

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.summary import ListedPlace


@pytest.fixture
def warrant(catalog: Catalog) -> SearchResults:
    return catalog.search(Query.parse("warrant"))


@pytest.fixture
def model(qtbot: QtBot, warrant: SearchResults) -> ResultsModel:
    made = ResultsModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_results(warrant)
    return made


def rows(model: ResultsModel) -> list[HeadingRow | HitRow]:
    return [model.index(number).data(ResultRole.ROW) for number in range(model.rowCount())]


def heading_of(model: ResultsModel, kind: RecordKind) -> int:
    return next(n for n, row in enumerate(rows(model)) if isinstance(row, HeadingRow) and row.kind is kind)


def hits_of(model: ResultsModel, kind: RecordKind) -> list[str]:
    return [row.hit.id for row in rows(model) if isinstance(row, HitRow) and row.hit.kind is kind]


def test_a_heading_goes_before_the_first_hits_of_each_kind(model: ResultsModel, warrant: SearchResults) -> None:
    for group in warrant.groups:
        shown = 3 if group.kind in (RecordKind.QUOTE, RecordKind.POLICY) else 2
        expected = [found.id for found in group.hits[:shown]]
        assert hits_of(model, group.kind) == expected
        heading = rows(model)[heading_of(model, group.kind)]
        assert heading == HeadingRow(group.kind, group.total, len(expected), is_open=False)
    kinds = [row.kind for row in rows(model) if isinstance(row, HeadingRow)]
    assert kinds == [group.kind for group in warrant.groups] == sorted(kinds, key=list(RecordKind).index)


def test_a_group_opens_and_closes(model: ResultsModel, warrant: SearchResults) -> None:
    at = model.index(heading_of(model, RecordKind.QUOTE))
    group = next(group for group in warrant.groups if group.kind is RecordKind.QUOTE)
    before = rows(model)
    assert at.data(ResultRole.ROW).offer == f"Show all {group.total}"
    model.toggle(at)
    assert hits_of(model, RecordKind.QUOTE) == [found.id for found in group.hits]
    assert at.data(ResultRole.ROW).offer == "Show fewer"
    model.toggle(at)
    assert rows(model) == before


def test_a_group_of_which_not_all_is_at_hand_asks_for_more(
    qtbot: QtBot, model: ResultsModel, catalog: Catalog, warrant: SearchResults
) -> None:
    spy = QSignalSpy(model.more_requested)
    model.toggle(model.index(heading_of(model, RecordKind.POLICY)))
    assert [spy.at(number)[0] for number in range(spy.count())] == [RecordKind.POLICY]
    more = catalog.search(warrant.query, SearchOptions(1000))
    model.set_results(more)
    group = next(group for group in more.groups if group.kind is RecordKind.POLICY)
    assert len(hits_of(model, RecordKind.POLICY)) == group.total > 10


def test_another_query_closes_what_was_open(model: ResultsModel, catalog: Catalog, warrant: SearchResults) -> None:
    model.toggle(model.index(heading_of(model, RecordKind.QUOTE)))
    model.set_results(warrant)
    assert len(hits_of(model, RecordKind.QUOTE)) > 3
    model.set_results(catalog.search(Query.parse("judge")))
    assert len(hits_of(model, RecordKind.QUOTE)) == 3


def test_a_heading_is_passed_over_when_all_is_in_view(model: ResultsModel, catalog: Catalog) -> None:
    model.set_results(catalog.search(Query.parse("king county")))
    places = model.index(heading_of(model, RecordKind.PLACE))
    quotes = model.index(heading_of(model, RecordKind.QUOTE))
    assert places.flags() == Qt.ItemFlag.NoItemFlags
    assert quotes.flags() & Qt.ItemFlag.ItemIsEnabled
    assert not quotes.flags() & Qt.ItemFlag.ItemIsSelectable
    before = rows(model)
    model.toggle(places)
    assert rows(model) == before


def test_a_heading_is_read_aloud_with_its_numbers(model: ResultsModel, warrant: SearchResults) -> None:
    at = model.index(heading_of(model, RecordKind.QUOTE))
    total = next(group.total for group in warrant.groups if group.kind is RecordKind.QUOTE)
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == f"Quotes, {total} found, 3 shown"
    assert at.data(Qt.ItemDataRole.AccessibleDescriptionRole) == f"Show all {total}"


def test_the_words_of_a_quote_are_in_its_description_and_not_in_its_name(model: ResultsModel) -> None:
    index = model.index(heading_of(model, RecordKind.QUOTE) + 1)
    row = index.data(ResultRole.ROW)
    words = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert words == row.face.words.text
    assert words not in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_places_take_the_rule_of_the_day(
    model: ResultsModel, catalog: Catalog, places: tuple[ListedPlace, ...]
) -> None:
    model.set_results(catalog.search(Query.parse("king county")))
    index = model.find(RecordKind.PLACE, "us-wa-king-county")
    assert not isinstance(index.data(ResultRole.ROW).face.mark, Badge)
    model.set_places(places)
    assert isinstance(index.data(ResultRole.ROW).face.mark, Badge)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("King County: Judge’s warrant")


def test_nothing_found_has_no_rows(model: ResultsModel) -> None:
    model.set_results(SearchResults(Query.parse("zzz")))
    assert model.rowCount() == 0
    assert not model.find(RecordKind.PLACE, "us").isValid()
