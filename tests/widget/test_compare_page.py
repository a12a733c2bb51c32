"""The comparison as a widget: rows in step at every width, verdicts in words, sources, choosing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.publish.comparison import Aspect, compare
from desktop_app.ui.compare.geometry import Division
from desktop_app.ui.compare.labels import AspectLabel
from desktop_app.ui.compare.page import ComparePage
from desktop_app.ui.page.fact_row import FactRow
from tests.helpers.summaries import TODAY
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.compare.grid import ComparisonGrid
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
COOK, TRAVIS, NEW_YORK, KING, HOUSTON = (
    "us-il-cook-county",
    "us-tx-travis-county",
    "us-ny-new-york",
    "us-wa-king-county",
    "us-tx-houston",
)


@pytest.fixture
def page_of(
    qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog, places: tuple[ListedPlace, ...]
) -> Callable[..., ComparePage]:
    def shown(*ids: str, on: date = TODAY, width: int = 1148) -> ComparePage:
        page = ComparePage(theme, icons, TODAY)
        qtbot.addWidget(page)
        page.set_places(places)
        page.resize(width, 760)
        show_active(qtbot, page)
        page.show_comparison(compare([catalog.place_page(place_id) for place_id in ids], on))
        return page

    return shown


def _grid(page: ComparePage) -> ComparisonGrid:
    grid = page.view.grid
    assert grid is not None
    grid.finish()  # the rows below the view follow in pauses
    return grid


@pytest.mark.parametrize("width", [1148, 990, 800, 640])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_rows_are_in_step_and_within_the_pane(
    page_of: Callable[..., ComparePage], theme: Theme, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    page = page_of(COOK, TRAVIS, NEW_YORK, on=date(2017, 10, 1), width=width)
    grid = _grid(page)
    assert grid.columns is not None
    assert grid.width() <= page.view.viewport().width()
    for aspect in Aspect:
        cells = grid.cells(aspect)
        if grid.columns.division is Division.STACKED:
            assert all(after.y() >= before.y() + before.height() for before, after in pairwise(cells))
        else:
            assert len({(cell.y(), cell.height()) for cell in cells}) == 1
        for cell in cells:
            for row in cell.rows:
                assert all(block.rect.right() <= row.width() for block in row.blocks)
                assert row.geometry().bottom() <= cell.height()


def test_each_row_says_in_a_word_whether_places_are_alike(page_of: Callable[..., ComparePage]) -> None:
    page = page_of(COOK, TRAVIS)
    names = [label.accessibleName() for label in _grid(page).findChildren(AspectLabel)]
    assert names == [
        "Rule: differs",
        "Legal basis: differs",
        "Law above it: differs",
        "History: differs",
        "Figures",
        "Officials",
    ]


def test_a_gap_is_shown_as_a_gap(page_of: Callable[..., ComparePage]) -> None:
    page = page_of(HOUSTON, COOK)
    label = _grid(page).findChildren(AspectLabel)[0]
    assert label.accessibleName() == "Rule: cannot tell"
    assert "gap" in label.toolTip()
    words = _grid(page).cells(Aspect.RULE)[0].rows[0].accessibleName()
    assert words.startswith("No record in this edition")
    assert "not proof" in words


def test_what_must_be_known_stands_beside_the_rule(page_of: Callable[..., ComparePage]) -> None:
    page = page_of(HOUSTON, "us-ca-san-diego-county")
    houston, san_diego = _grid(page).cells(Aspect.RULE)
    said = [row.accessibleName() for row in houston.rows]
    assert any(words.startswith("Texas law requires local agencies to do what an ICE detainer asks") for words in said)
    noted = san_diego.rows[-1]
    assert noted.accessibleName().startswith("On record about this resolution: The sheriff does not follow it")
    assert noted.tokens, "with its source"
    basis = " ".join(row.accessibleName() for row in _grid(page).cells(Aspect.BASIS)[1].rows)
    assert "The sheriff does not follow it" not in basis, "not said twice"


def test_compared_places_stand_out_among_the_lanes(page_of: Callable[..., ComparePage]) -> None:
    layout = page_of(COOK, TRAVIS).strip.strip_layout
    assert layout is not None
    assert [lane.name for lane in layout.lanes] == ["Federal", "Illinois", "Cook County", "Texas", "Travis County"]
    assert [lane.name for lane in layout.lanes if lane.is_own] == ["Cook County", "Travis County"]
    assert layout.columns == ()


def test_the_heads_stay_in_view_while_the_rest_scrolls(page_of: Callable[..., ComparePage]) -> None:
    page = page_of(COOK, TRAVIS)
    head = _grid(page).heads[0]
    page.view.verticalScrollBar().setValue(300)
    assert head.y() == 300
    label = _grid(page).findChildren(AspectLabel)[1]
    page.view.verticalScrollBar().setValue(label.y() - 10)
    above = _grid(page).childAt(label.geometry().center())
    assert not isinstance(above, AspectLabel), "nothing shows between the heads"
    page.view.verticalScrollBar().setValue(0)
    assert head.y() == 0


def test_a_number_leads_to_its_source_and_escape_back(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS)
    token = _grid(page).cells(Aspect.RULE)[1].rows[0].tokens[0]
    token.setFocus()
    QTest.keyClick(token, Qt.Key.Key_Return)
    marked = next(row for row in _grid(page).findChildren(FactRow) if row.is_marked)
    assert marked.row.number == token.number
    assert marked.hasFocus()
    QTest.keyClick(marked, Qt.Key.Key_Escape)
    assert token.hasFocus()


def test_verbatim_words_are_kept_to_the_letter(page_of: Callable[..., ComparePage]) -> None:
    page = page_of(COOK, NEW_YORK)
    comparison = page.comparison
    assert comparison is not None
    for place, cell in zip(comparison.places, _grid(page).cells(Aspect.OFFICIALS), strict=True):
        assert place.quote is not None
        stored = [block.stored_part(0, len(block.text)) for row in cell.rows for block in row.blocks]
        assert f"“{place.quote.text}”" in stored


def test_a_place_is_added_by_typing_its_name(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS)
    _grid(page).add_button.click()
    assert page.chooser.isVisible()
    assert page.chooser.accessibleName() == "Compare Cook County and Travis County with"
    QTest.keyClicks(page.chooser.field, "king county")
    with qtbot.waitSignal(page.places_requested) as asked:
        QTest.keyClick(page.chooser.field, Qt.Key.Key_Return)
    assert asked.args == [(COOK, TRAVIS, KING)]
    assert not page.chooser.isVisible()


def test_the_arrows_go_from_the_name_to_the_places(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS)
    _grid(page).add_button.click()
    QTest.keyClicks(page.chooser.field, "king")
    QTest.keyClick(page.chooser.field, Qt.Key.Key_Down)
    tree = page.chooser.tree
    assert tree.currentIndex().data() == "King County"
    with qtbot.waitSignal(page.places_requested) as asked:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == [(COOK, TRAVIS, KING)]


def test_a_column_shows_another_place_or_goes(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS, KING)
    head = _grid(page).heads[1]
    change, opened, remove = head.button.menu().actions()
    change.trigger()
    QTest.keyClicks(page.chooser.field, "new york city")
    with qtbot.waitSignal(page.places_requested) as asked:
        QTest.keyClick(page.chooser.field, Qt.Key.Key_Return)
    assert asked.args == [(COOK, NEW_YORK, KING)]
    with qtbot.waitSignal(page.places_requested) as asked:
        remove.trigger()
    assert asked.args == [(COOK, KING)]
    with qtbot.waitSignal(page.place_requested) as asked:
        opened.trigger()
    assert asked.args == [TRAVIS]


def test_two_places_are_the_least_and_four_the_most(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    two = page_of(COOK, TRAVIS)
    assert not _grid(two).heads[0].button.menu().actions()[2].isEnabled()
    four = page_of(COOK, TRAVIS, KING, NEW_YORK)
    assert not _grid(four).add_button.isEnabled()
    with qtbot.waitSignal(four.notice_requested) as said:
        four.choose_one_more(four)
    assert said.args == ["At most 4 places can be compared. Remove or change one of them."]


def test_the_same_place_is_not_compared_twice(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS)
    _grid(page).add_button.click()
    QTest.keyClicks(page.chooser.field, "cook")
    with qtbot.waitSignal(page.notice_requested), qtbot.assertNotEmitted(page.places_requested):
        QTest.keyClick(page.chooser.field, Qt.Key.Key_Return)


def test_a_bar_of_the_strip_opens_its_place(page_of: Callable[..., ComparePage], qtbot: QtBot) -> None:
    page = page_of(COOK, TRAVIS)
    page.strip.setFocus()
    QTest.keyClick(page.strip, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.place_requested) as asked:
        QTest.keyClick(page.strip, Qt.Key.Key_Return)
    assert asked.args == [TRAVIS]
