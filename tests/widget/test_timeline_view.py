"""The list of cards as it is used: by keyboard, by mouse, by ear, and with ten thousand of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from desktop_app.ui.timeline.layout import lay_out
from desktop_app.ui.timeline.rows import Filters, Order, QuoteRow, YearRow, build_timeline
from desktop_app.ui.timeline.view import TimelineView
from tests.helpers.summaries import summary_of
from tests.helpers.timelines import event, page_of, policy, quote
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.layout import CardLayout, Measures
    from desktop_app.ui.timeline.rows import Row
    from tests.helpers.timelines import Fact

Key = Qt.Key
WORDS = "word " * 60
RECORDS = (
    quote("a", "2012", text=WORDS),
    quote("b", "2013-02", person="bob"),
    policy("law", enacted="2013-05"),
    quote("c", "2014-01-01", text=WORDS),
    quote("d", "2014-01-01", text=WORDS),
    event("sued", "2015"),
    quote("e", None),
)
KEYS = ["quote:a", "quote:b", "start:law", "quote:c", "quote:d", "event:sued", "quote:e"]


def rows_of(*records: Fact, order: Order = Order.OLDEST_FIRST, on: date = date(2026, 1, 1)) -> tuple[Row, ...]:
    return build_timeline(page_of(*records, on=on), Filters(), order).rows


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, icons: Icons) -> TimelineView:
    made = TimelineView(theme, icons)
    qtbot.addWidget(made)
    made.resize(520, 300)
    show_active(qtbot, made)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    made.set_rows(rows_of(*RECORDS))
    return made


def key_of(view: TimelineView) -> str | None:
    return view.current_card.key if view.current_card else None


def press(view: TimelineView, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifier)


def walk(view: TimelineView, *keys: Qt.Key) -> list[str | None]:
    """The current card after each key."""
    passed = []
    for key in keys:
        press(view, key)
        passed.append(key_of(view))
    return passed


def is_whole_in_view(view: TimelineView) -> bool:
    rect = view.visualRect(view.currentIndex())
    return rect.top() >= 34 and rect.bottom() < view.viewport().height()


def test_arrows_go_from_card_to_card_and_pass_over_headers(view: TimelineView) -> None:
    press(view, Key.Key_Home)
    assert key_of(view) == KEYS[0]
    assert walk(view, *[Key.Key_Down] * 6) == KEYS[1:]
    assert walk(view, Key.Key_Down) == [KEYS[-1]]
    assert walk(view, *[Key.Key_Up] * 6) == KEYS[-2::-1]
    assert walk(view, Key.Key_End, Key.Key_Home) == [KEYS[-1], KEYS[0]]


def test_the_current_card_is_always_in_view_and_not_under_the_pinned_year(view: TimelineView) -> None:
    press(view, Key.Key_Home)
    for key in [*[Key.Key_Down] * 6, *[Key.Key_Up] * 6, Key.Key_End, Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageDown]:
        press(view, key)
        assert is_whole_in_view(view), (key, key_of(view))


def test_the_first_card_brings_the_header_above_it(view: TimelineView) -> None:
    press(view, Key.Key_End, Key.Key_Home)

    assert view.verticalScrollBar().value() == 0


def test_pages_go_further_than_arrows_and_always_on(view: TimelineView) -> None:
    keys = [f"quote:q{year}" for year in range(1990, 2020)]
    view.set_rows(rows_of(*(quote(f"q{year}", str(year)) for year in range(1990, 2020))))
    press(view, Key.Key_Home)
    for page_key, turned in ((Key.Key_PageDown, keys), (Key.Key_PageUp, keys[::-1])):
        passed = [turned.index(key) for key in walk(view, *[page_key] * 20) if key]
        steps = [after - before for before, after in pairwise([0, *passed])]
        assert all(step > 1 for step in steps[:5])
        assert passed[-1] == len(keys) - 1


def test_a_card_higher_than_the_view_is_read_to_its_end(view: TimelineView) -> None:
    view.set_rows(rows_of(quote("long", "2013", text=WORDS * 8), quote("next", "2014")))
    press(view, Key.Key_Home)
    long = view.currentIndex()
    while key_of(view) == "quote:long":
        before = view.visualRect(long)
        press(view, Key.Key_Down)
        step = before.top() - view.visualRect(long).top()
        assert step < view.viewport().height() - 34 or before.bottom() < view.viewport().height()
    press(view, Key.Key_Up)
    assert key_of(view) == "quote:long"


def test_four_digits_lead_to_a_year(view: TimelineView) -> None:
    QTest.keyClicks(view, "2014")

    assert key_of(view) == "quote:c"
    pinned = next(row for row, item in enumerate(view.rows) if isinstance(item, YearRow) and item.title == "2014")
    assert view.row_rect(pinned).top() == 0
    QTest.keyClicks(view, "2099")
    assert key_of(view) == "quote:c"
    QTest.keyClicks(view, "2012")
    assert key_of(view) == "quote:a"


def test_digits_and_enter_lead_to_a_source(qtbot: QtBot, view: TimelineView) -> None:
    with qtbot.waitSignal(view.source_requested) as asked:
        QTest.keyClicks(view, "12")
        press(view, Key.Key_Return)
    assert asked.args == [12]


def test_letters_lead_to_the_next_card_of_a_speaker(view: TimelineView) -> None:
    press(view, Key.Key_Home)
    QTest.keyClicks(view, "onei")  # Bob O'Neill
    assert key_of(view) == "quote:b"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "opening_requested"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "opening_requested"),
        (Key.Key_Space, Qt.KeyboardModifier.NoModifier, "details_requested"),
        (
            Key.Key_C,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "copy_requested",
        ),
    ],
)
def test_keys_on_a_card(
    qtbot: QtBot, view: TimelineView, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    press(view, Key.Key_Home)
    with qtbot.waitSignal(getattr(view, signal)):
        press(view, key, modifier=modifier)


def test_ctrl_c_copies_the_stored_words(qtbot: QtBot, view: TimelineView) -> None:
    view.set_rows(rows_of(quote("a", "2013", text='it\'s "all" § 5')))
    press(view, Key.Key_Home)
    press(view, Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == 'it\'s "all" § 5'


def test_focus_by_keyboard_makes_the_first_card_in_view_current(qtbot: QtBot, view: TimelineView) -> None:
    view.show_beginning()
    view.clearFocus()
    assert key_of(view) is None
    view.verticalScrollBar().setValue(view.row_rect(3).top())
    view.setFocus(Qt.FocusReason.TabFocusReason)

    assert key_of(view)
    assert is_whole_in_view(view)
    assert view.selectionModel().isSelected(view.currentIndex())


def test_clicks(qtbot: QtBot, view: TimelineView) -> None:
    view.show_beginning()
    click_on(view, 0, QPoint(40, 15))  # the header of 2012
    assert key_of(view) is None
    click_on(view, 1, QPoint(200, 30))
    assert key_of(view) == "quote:a"
    card = view.rows[1]
    assert isinstance(card, QuoteRow)
    token = view.itemDelegate().token_area(card).center()  # type: ignore[attr-defined]
    with qtbot.waitSignal(view.source_requested) as asked:
        click_on(view, 1, token)
    assert asked.args == [card.source]
    with qtbot.waitSignal(view.opening_requested):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(1).topLeft() + QPoint(200, 30))


def click_on(view: TimelineView, row: int, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(row).topLeft() + at)


def test_what_lies_under_the_pinned_year_cannot_be_clicked(view: TimelineView) -> None:
    view.show_beginning()
    view.verticalScrollBar().setValue(60)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))

    assert key_of(view) is None


def test_names_for_screen_readers(view: TimelineView) -> None:
    accessible = QAccessible.queryAccessibleInterface(view)
    assert accessible.role() == QAccessible.Role.List
    assert accessible.text(QAccessible.Text.Name) == "What officials said"
    names = [accessible.child(row).text(QAccessible.Text.Name) for row in range(accessible.childCount())]
    assert names == [row.spoken for row in view.rows]
    assert names[:2] == ["2012, 1 quote", "2012. Ann Lee, Role of ann, hearing. Quote, source 2."]
    assert accessible.child(1).text(QAccessible.Text.Description) == f"“{WORDS}”"
    assert not accessible.child(0).state().selectable
    assert accessible.child(1).state().selectable
    rect = accessible.child(1).rect()
    assert rect.height() == view.row_rect(1).height()


@pytest.mark.parametrize("key", KEYS)
def test_the_current_card_stays_in_its_place_when_the_order_changes(view: TimelineView, key: str) -> None:
    view.select(key)
    before = view.visualRect(view.currentIndex()).top()
    view.set_rows(rows_of(*RECORDS, order=Order.NEWEST_FIRST))

    assert key_of(view) == key
    assert view.selectionModel().isSelected(view.currentIndex())
    bar, after = view.verticalScrollBar(), view.visualRect(view.currentIndex()).top()
    assert after == before or bar.value() in (0, bar.maximum())  # an end of the list may be in the way


def test_what_is_filtered_out_is_no_longer_current(qtbot: QtBot, view: TimelineView) -> None:
    view.select("quote:b")
    with qtbot.waitSignal(view.card_changed):
        view.set_rows(rows_of(*(record for record in RECORDS if record.id != "b")))

    assert key_of(view) is None


def many_rows(catalog: Catalog, count: int) -> Sequence[Row]:
    base = build_timeline(summary_of(catalog, "us"), Filters(), Order.OLDEST_FIRST).rows
    rounds = range(count // len(base) + 1)
    return [replace(row, key=f"{row.key}#{turn}") for turn in rounds for row in base][:count]


def test_ten_thousand_cards_are_not_measured_at_once(
    qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def counting(row: Row, measures: Measures) -> CardLayout:
        laid_out.append(row.key)
        return lay_out(row, measures)

    monkeypatch.setattr("desktop_app.ui.timeline.delegate.lay_out", counting)
    view = TimelineView(theme, icons)
    qtbot.addWidget(view)
    view.resize(700, 700)
    view._idle.blockSignals(True)
    with qtbot.waitExposed(view):
        view.show()
    view.set_rows(many_rows(catalog, 10_000))
    view.grab()
    assert len(laid_out) < 60

    laid_out.clear()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.grab()
    assert 0 < len(laid_out) < 60
    press(view, Key.Key_End)
    assert view.currentIndex().row() == 9_999
    assert is_whole_in_view(view)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_measuring_the_rest_moves_nothing_in_view(qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog) -> None:
    view = TimelineView(theme, icons)
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.set_rows(many_rows(catalog, 1500))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = {row: view.row_rect(row) for row in view.visible_rows()}
    qtbot.waitUntil(view.is_measured_whole, timeout=20_000)

    assert {row: view.row_rect(row) for row in view.visible_rows()} == before
    heights = [view.row_rect(row).height() for row in range(len(view.rows))]
    assert heights == [view.itemDelegate().height(row) for row in view.rows]  # type: ignore[attr-defined]


def test_another_width_keeps_what_is_read(qtbot: QtBot, view: TimelineView) -> None:
    view.set_rows(rows_of(*(quote(f"q{year}", str(year), text=WORDS) for year in range(1990, 2020))))
    view.show_beginning()
    view.verticalScrollBar().setValue(2000)
    place = view.anchor()
    assert place is not None
    for width in (700, 330, 520):
        view.resize(width, 300)
        assert view.row_rect(place.row).top() == place.y
    view.select("quote:q2005")
    top = view.visualRect(view.currentIndex()).top()
    view.resize(400, 300)
    assert view.visualRect(view.currentIndex()).top() == top


def test_enlarging_does_not_push_the_current_card_under_the_pinned_year(view: TimelineView, theme: Theme) -> None:
    view.set_rows(rows_of(*(quote(f"q{year}", str(year)) for year in range(1990, 2020))))
    view.select("quote:q2005")
    view.scrollTo(view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
    for zoom in (2.0, 3.0, 1.0):
        theme.set_zoom(zoom)
        view.grab()
        assert view.visualRect(view.currentIndex()).top() >= theme.px(34)


def test_the_wheel_scrolls_by_lines(view: TimelineView) -> None:
    view.show_beginning()
    at = view.viewport().rect().center()
    turn = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)

    assert 26 <= view.verticalScrollBar().value() <= 4 * 26


def test_the_year_is_pinned_while_its_cards_pass(view: TimelineView, theme: Theme) -> None:
    view.set_rows(rows_of(*(quote(f"q{number}", "2013", text=WORDS, person="ann") for number in range(5))))
    view.show_beginning()
    at_rest = view.grab(view.viewport().rect().adjusted(0, 0, 0, -266)).toImage()
    view.verticalScrollBar().setValue(150)

    pinned = view.grab(view.viewport().rect().adjusted(0, 0, 0, -266)).toImage()
    assert pinned.copy(0, 0, 78, 34) == at_rest.copy(0, 0, 78, 34)


def test_scroll_hints(view: TimelineView) -> None:
    Hint = QAbstractItemView.ScrollHint
    index = view.model().index(4, 0)
    page = view.viewport().height()
    view.scrollTo(index, Hint.PositionAtTop)
    assert view.visualRect(index).top() == 34
    view.scrollTo(index, Hint.PositionAtBottom)
    assert view.visualRect(index).bottom() == page - 1
    view.scrollTo(index, Hint.PositionAtCenter)
    rect = view.visualRect(index)
    assert abs((rect.top() - 34) - (page - 1 - rect.bottom())) <= 1
