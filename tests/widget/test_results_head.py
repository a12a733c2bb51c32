"""What stands above and beside the results: chips, slips, the sentence, the filters that are built, and the facets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QMenu, QRadioButton

from desktop_app.domain.query import Query
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.options import SortOrder
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.search.filter_builder import FilterBuilder
from desktop_app.ui.search.kinds_row import KindsRow
from desktop_app.ui.search.results_model import HitRow, ResultRole
from desktop_app.ui.search.results_page import ResultsPage
from desktop_app.ui.search.results_view import ResultsView
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.segmented import Segmented
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons) -> ResultsPage:
    made = ResultsPage(theme, icons)
    qtbot.addWidget(made)
    made.resize(1420, 800)
    show_active(qtbot, made)
    return made


def show(page: ResultsPage, catalog: Catalog, typed: str) -> None:
    query = Query.parse(typed)
    page.show_results(catalog.search(query))
    page.show_facets(catalog.facets(query, TODAY))


def line(page: ResultsPage, name: str) -> str:
    """A line above the results, as markup; empty where it is not shown."""
    label = next(label for label in page.head.findChildren(QLabel) if label.accessibleName() == name)
    return label.text() if label.isVisible() else ""


def test_each_part_of_the_query_is_a_chip(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "warrant in:ny after:2014 -jail")
    labels = [chip.label for chip in page.head.chips.chips]
    assert labels == [("", "warrant"), ("in", "New York and places in it"), ("after", "2014"), ("not", "jail")]
    assert not any(chip.is_wrong for chip in page.head.chips.chips)


def test_a_chip_is_taken_away_by_its_button_and_says_so(page: ResultsPage, catalog: Catalog, theme: Theme) -> None:
    show(page, catalog, "warrant in:ny after:2014")
    button = page.head.chips.chips[1].close_button
    assert button.accessibleName() == "Remove “in New York and places in it”"
    assert min(button.width(), button.height()) >= theme.px(24)
    spy = QSignalSpy(page.query_requested)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert spy.at(0) == ["warrant after:2014 "]


def test_a_slip_is_a_red_chip_and_a_line_with_its_correction(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "warrant afte:2014 rule:")
    assert [(chip.label.value, chip.is_wrong) for chip in page.head.chips.chips] == [
        ("warrant", False),
        ("afte:2014", True),
        ("rule:", True),
    ]
    slips = line(page, "What was not understood")
    assert "“afte:” is not a filter. Did you mean after:?" in slips
    spy = QSignalSpy(page.query_requested)
    label = next(label for label in page.findChildren(QLabel) if label.accessibleName() == "What was not understood")
    label.linkActivated.emit("warrant after:2014 rule:")
    assert 'href="warrant after:2014 rule:"' in slips
    assert spy.at(0) == ["warrant after:2014 rule:"]


def test_the_sentence_says_what_names_mean_and_that_dates_may_overlap(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "warrant in:ny after:2014")
    said = line(page, "What was searched for")
    assert "about <b>New York</b> or a place in it, dated <b>2014</b> or later." in said
    assert said.endswith("wherever it may fall into that time.")


def test_what_was_put_right_is_said_with_the_way_back(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "cook conty ")
    said = line(page, "What was put right")
    assert said.startswith("Showing results for <b>cook county</b>.")
    assert 'href="cook &quot;conty&quot; "' in said
    show(page, catalog, 'cook "conty" ')
    assert line(page, "What was put right") == ""


@pytest.mark.parametrize(
    "typed", ["<b>x</b> afte:<i>1</i> warrant", 'warrant rule:"<img src=x>" ', "who:<s>x</s> jail "]
)
def test_nothing_that_is_typed_is_markup(page: ResultsPage, catalog: Catalog, typed: str) -> None:
    show(page, catalog, typed)
    for label in page.head.findChildren(QLabel):
        text = label.text().replace("<b>", "").replace("</b>", "").replace("<br>", "")
        assert not [tag for tag in ("<i>", "<img", "<s>") if tag in text]


def test_one_kind_alone_is_shown_in_full(qtbot: QtBot, page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "detainer ")
    kinds = page.head.findChild(Segmented)
    assert kinds is not None
    spy = QSignalSpy(page.more_requested)
    kinds.set_current("quote")
    kinds.chosen.emit("quote")
    view: ResultsView = page.findChild(ResultsView)  # type: ignore[assignment]
    rows = [view.model().index(n, 0).data(ResultRole.ROW) for n in range(view.model().rowCount())]
    hits = [row.hit for row in rows if isinstance(row, HitRow)]
    assert {hit.kind for hit in hits} == {RecordKind.QUOTE}
    assert spy.count() == 1, "the rest is asked for"


def test_the_order_is_chosen_in_a_menu(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "detainer ")
    spy = QSignalSpy(page.order_chosen)
    action = next(each for each in page.head._sort.menu().actions() if each.text() == "Oldest first")
    action.trigger()
    assert spy.at(0) == [SortOrder.OLDEST]
    assert page.head._sort.label == "Oldest first"


@pytest.mark.parametrize(
    ("field", "typed", "written"),
    [
        (SearchField.WHO, "bill de blasio", 'who:"bill de blasio"'),
        (SearchField.IN, "ny", "in:ny"),
        (SearchField.SAID, "tear families", 'said:"tear families"'),
        (SearchField.AFTER, "2014", "after:2014"),
        (SearchField.ON, "2014..2017", "on:2014..2017"),
        (SearchField.RULE, None, "rule:declines-all"),
        (SearchField.OCCASION, None, "occasion:statement"),
    ],
)
def test_a_filter_is_built_by_keyboard(
    page: ResultsPage, catalog: Catalog, field: SearchField, typed: str | None, written: str
) -> None:
    show(page, catalog, "warrant ")
    QTest.keyClick(page.head.chips.add_button, Qt.Key.Key_Space)
    builder = page.findChild(FilterBuilder)
    assert builder is not None
    lists = {each.accessibleName(): each for each in builder.findChildren(QListWidget)}
    fields, values = lists["Filters"], lists["Values"]
    for _ in range(list(SearchField).index(field)):
        QTest.keyClick(fields, Qt.Key.Key_Down)
    QTest.keyClick(fields, Qt.Key.Key_Return)
    spy = QSignalSpy(page.query_requested)
    if typed is None:
        QTest.keyClick(values, Qt.Key.Key_Return)
    else:
        entry = builder.findChild(Field)
        assert entry is not None
        QTest.keyClicks(entry, typed)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert spy.count() == 1
    assert spy.at(0) == [f"warrant {written} "]
    assert not builder.isVisible()


def test_a_value_that_cannot_be_is_refused_with_a_reason(qtbot: QtBot, page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "warrant ")
    builder = page.head.builder
    builder.start(page.head.chips.add_button)
    builder._ask(SearchField.AFTER)
    spy = QSignalSpy(page.query_requested)
    entry = builder.findChild(Field)
    assert entry is not None
    QTest.keyClicks(entry, "soon")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert spy.count() == 0
    assert "“soon” is not a date" in " ".join(label.text() for label in builder.findChildren(QLabel))
    QTest.keyClick(builder, Qt.Key.Key_Escape)
    assert builder.isVisible()
    QTest.keyClick(builder, Qt.Key.Key_Escape)
    assert not builder.isVisible()


def test_facets_narrow_and_widen(page: ResultsPage, catalog: Catalog) -> None:
    show(page, catalog, "warrant in:ny ")
    boxes = {box.accessibleName(): box for box in page.facets.findChildren(CheckBox)}
    name = next(name for name in boxes if name.startswith("New York City, "))
    spy = QSignalSpy(page.query_requested)
    QTest.keyClick(boxes[name], Qt.Key.Key_Space)
    assert spy.at(0) == ["warrant in:ny at:us-ny-new-york "]
    show(page, catalog, "warrant in:ny at:us-ny-new-york ")
    chosen = [box for box in page.facets.findChildren(CheckBox) if box.isChecked()]
    assert [box.words for box in chosen] == ["New York City"]
    clear = page.facets.findChild(LinkButton)
    assert clear is not None
    clear.click()
    assert spy.at(1) == ["warrant in:ny "]


def test_nothing_found_says_what_would_be_without_a_part(page: ResultsPage, catalog: Catalog) -> None:
    query = Query.parse("families in:us-ny-new-york before:1990 ")
    page.show_results(catalog.search(query))
    page.show_relaxed(catalog.relaxed(query))
    empty = page.findChild(EmptyState)
    assert empty is not None
    assert empty.emptiness is not None
    assert "Without “before 1990” there are " in empty.emptiness.body
    spy = QSignalSpy(page.query_requested)
    empty.buttons[0].click()
    assert spy.at(0) == ["families in:us-ny-new-york "]


def test_the_same_results_come_back_at_the_same_place(qtbot: QtBot, page: ResultsPage, catalog: Catalog) -> None:
    results = catalog.search(Query.parse("detainer "))
    page.show_results(results)
    view: ResultsView = page.findChild(ResultsView)  # type: ignore[assignment]
    view.doItemsLayout()
    view.verticalScrollBar().setValue(300)
    page.show_results(catalog.search(Query.parse("detainer ")))
    assert view.verticalScrollBar().value() == 300
    page.show_results(catalog.search(Query.parse("warrant ")))
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("width", "zoom"),
    [(800, 1.0), (1000, 1.0), (1156, 1.0), (1280, 1.0), (1440, 1.0), (1900, 1.0), (1440, 1.5), (800, 2.0), (1440, 2.0)],
)
def test_kinds_and_tools_are_whole_beside_each_other_at_any_width(
    page: ResultsPage, catalog: Catalog, theme: Theme, width: int, zoom: float
) -> None:
    page.set_narrow(width / zoom < 1000)
    show(page, catalog, "new york city")
    theme.set_zoom(zoom)
    page.resize(width, 860)
    row = page.head.findChild(KindsRow)
    assert isinstance(row, KindsRow)
    QTest.qWait(50)  # for the layouts, one inside the other
    assert row.height() == row.heightForWidth(row.width())
    shown = [part for part in row.findChildren(QAbstractButton) if part.isVisible()]
    places = [part.rect().translated(part.mapTo(row, QPoint())) for part in shown]
    for index, (part, place) in enumerate(zip(shown, places, strict=True)):
        assert row.rect().contains(place), part.text()
        assert place.width() >= part.minimumSizeHint().width()
        assert not any(place.intersects(other) for other in places[:index])
    segments = [part.accessibleName() for part in shown if isinstance(part, QRadioButton)]
    assert segments[1:2] == ["Places 6"] or row.menu_button.isVisible(), "the number is said where it is not shown"
    echo = next(label for label in page.head.findChildren(QLabel) if label.accessibleName() == "What was searched for")
    assert echo.height() >= echo.heightForWidth(echo.width())


def test_where_the_kinds_have_no_room_a_menu_offers_them(page: ResultsPage, catalog: Catalog, theme: Theme) -> None:
    page.set_narrow(True)
    theme.set_zoom(2.0)
    page.resize(800, 800)
    show(page, catalog, "new york city")
    row = page.head.findChild(KindsRow)
    assert isinstance(row, KindsRow)
    assert row.menu_button.isVisible()
    menu = row.menu_button.menu()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names[0].startswith("All ")
    quotes = next(action for action in menu.actions() if action.text().startswith("Quotes"))
    spy = QSignalSpy(page.head.kind_chosen)
    quotes.trigger()
    assert spy.at(0) == [RecordKind.QUOTE]
    assert row.menu_button.text().startswith("Quotes")


def test_what_narrows_the_results_stands_on_one_ground_also_below_its_scroll_bar(
    page: ResultsPage, catalog: Catalog, theme: Theme
) -> None:
    show(page, catalog, "new york city")
    picture = page.facets.grab().toImage()
    ground = {picture.pixelColor(x, picture.height() - 2).name() for x in (1, page.facets.width() - 1)}
    assert ground == {theme.colors.sidebar.lower()}
