"""The as-of date: stepping from change to change, choosing, typing, and slips that lose nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel

from desktop_app.ui.toolbar.as_of import AsOfControl
from desktop_app.ui.toolbar.calendar import Calendar
from desktop_app.ui.toolbar.date_popover import HINT, NOTABLE_DAYS, DatePopover
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.tool_button import ToolButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups

TODAY = date(2026, 11, 24)
FIRST, SECOND = date(2013, 12, 2), date(2014, 9, 2)


@pytest.fixture
def control(qtbot: QtBot, theme: Theme, icons: Icons) -> AsOfControl:
    made = AsOfControl(theme, icons)
    qtbot.addWidget(made)
    made.set_date(TODAY, today=TODAY)
    made.set_change_days((FIRST, SECOND))
    made.date_chosen.connect(lambda day: made.set_date(day, today=TODAY))
    show_active(qtbot, made)
    return made


@pytest.fixture
def popover(control: AsOfControl) -> DatePopover:
    control.open_chooser()
    return control.findChild(DatePopover)  # type: ignore[return-value]


def button(control: AsOfControl | DatePopover, words: str) -> QAbstractButton:
    """The button that is called by these words, in its name or its tooltip."""
    return next(
        found
        for found in control.findChildren(QAbstractButton)
        if words in found.accessibleName() or words in found.toolTip() or words in found.text()
    )


def message(popover: DatePopover) -> str:
    field = popover.findChild(Field)
    assert field is not None
    labels = [label.text() for label in popover.findChildren(QLabel)]
    assert field.accessibleDescription() in labels  # it is shown and said
    return field.accessibleDescription()


def type_date(popover: DatePopover, text: str, *, submit: bool = True) -> None:
    field = popover.findChild(Field)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)
    if submit:
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_it_says_the_date(control: AsOfControl) -> None:
    assert button(control, "As of").accessibleName() == "As of Nov 24, 2026, today"
    control.set_date(FIRST, today=TODAY)
    assert button(control, "As of").accessibleName() == "As of Dec 2, 2013"


@pytest.mark.parametrize(
    ("day", "earlier", "later"),
    [
        (TODAY, SECOND, None),
        (SECOND, FIRST, None),
        (date(2014, 9, 1), FIRST, SECOND),
        (FIRST, None, SECOND),
        (date(2000, 1, 1), None, FIRST),
    ],
)
def test_the_arrows_go_to_the_changes_around_the_date(
    qtbot: QtBot, control: AsOfControl, day: date, earlier: date | None, later: date | None
) -> None:
    control.set_date(day, today=TODAY)
    assert (control.previous_change, control.next_change) == (earlier, later)
    for word, target in (("earlier", earlier), ("later", later)):
        control.set_date(day, today=TODAY)
        arrow = button(control, f"{word} rule change")
        assert arrow.isEnabled() is (target is not None)
        if target is None:
            assert f"No {word} rule change on record" in arrow.toolTip()
            continue
        with qtbot.waitSignal(control.date_chosen) as chosen:
            QTest.mouseClick(arrow, Qt.MouseButton.LeftButton)
        assert chosen.args == [target]


def test_an_arrow_names_the_day_it_goes_to(control: AsOfControl) -> None:
    assert button(control, "earlier").toolTip() == "<qt>Go to the earlier rule change, Sep 2, 2014 (Alt+PgUp)</qt>"


def test_a_place_whose_rule_never_changed_has_nowhere_to_step(control: AsOfControl) -> None:
    control.set_change_days(())
    assert not button(control, "earlier").isEnabled()
    assert not button(control, "later").isEnabled()


def test_another_day_than_today_stands_out_and_offers_the_way_back(
    qtbot: QtBot, control: AsOfControl, theme: Theme
) -> None:
    today = button(control, "Today")
    assert not today.isVisible()
    before = control.grab().toImage()
    control.set_date(SECOND, today=TODAY)
    assert today.isVisible()
    image = control.grab().toImage()
    assert image != before
    date_button = button(control, "As of")
    at = date_button.mapTo(control, date_button.rect().topLeft())
    assert image.pixelColor(at.x() + 4, at.y() + 4).name().upper() == theme.colors.accent_soft
    with qtbot.waitSignal(control.date_chosen) as chosen:
        QTest.mouseClick(today, Qt.MouseButton.LeftButton)
    assert chosen.args == [TODAY]
    assert not today.isVisible()


def test_the_toolbar_stands_still_while_the_date_changes(control: AsOfControl) -> None:
    date_button = button(control, "As of")
    widths = set()
    for month in range(1, 13):
        control.set_date(date(2014, month, 28), today=TODAY)
        widths.add(date_button.sizeHint().width())
    assert len(widths) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_the_chooser_opens_from_the_keyboard(control: AsOfControl, key: Qt.Key) -> None:
    QTest.keyClick(button(control, "As of"), key)
    popover = control.findChild(DatePopover)
    assert popover is not None
    assert popover.isVisible()
    assert message(popover) == HINT


def test_escape_leaves_the_date_as_it_was(qtbot: QtBot, control: AsOfControl, popover: DatePopover) -> None:
    with qtbot.assertNotEmitted(control.date_chosen):
        QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2016", date(2016, 12, 31)),
        ("2016-11", date(2016, 11, 30)),
        ("2016-11-10", date(2016, 11, 10)),
        ("Nov 10, 2016", date(2016, 11, 10)),
        ("11/10/2016", date(2016, 11, 10)),
        ("yesterday", date(2026, 11, 23)),
    ],
)
def test_a_typed_date_is_shown(qtbot: QtBot, control: AsOfControl, popover: DatePopover, typed: str, day: date) -> None:
    with qtbot.waitSignal(control.date_chosen) as chosen:
        type_date(popover, typed)
    assert chosen.args == [day]
    assert not popover.isVisible()
    assert control.day == day


def test_while_typing_it_says_which_day_is_meant(popover: DatePopover) -> None:
    type_date(popover, "2016-11", submit=False)
    assert message(popover) == "Nov 2016 means its last day, Nov 30, 2016."
    type_date(popover, "11/10/2016", submit=False)
    assert message(popover) == "Nov 10, 2016."
    calendar = popover.findChild(Calendar)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2016, 11, 10)
    type_date(popover, "11/10/", submit=False)
    assert message(popover) == HINT


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2016-02-30", "There is no day 30 in Feb 2016: it has 29."),
        ("13/11/2016", "There is no month 13: figures are read month/day/year."),
        ("soon", "“soon” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("<b>x</b>", "“<b>x</b>” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        (" ", f"Type a date. {HINT}"),
    ],
)
def test_a_slip_is_explained_and_loses_nothing(
    qtbot: QtBot, control: AsOfControl, popover: DatePopover, typed: str, reason: str
) -> None:
    with qtbot.assertNotEmitted(control.date_chosen):
        type_date(popover, typed)
    field = popover.findChild(Field)
    assert field is not None
    assert popover.isVisible()
    assert message(popover) == reason
    assert field.text() == typed
    assert field.hasFocus()
    assert control.day == TODAY


def test_five_days_are_at_hand(qtbot: QtBot, control: AsOfControl, popover: DatePopover) -> None:
    quick = [button(popover, notable.meaning) for notable in NOTABLE_DAYS]
    assert button(popover, "Nov 24, 2026, Today").isVisible()
    assert quick[0].accessibleName() == "Nov 8, 2016, Election day 2016"
    with qtbot.waitSignal(control.date_chosen) as chosen:
        QTest.mouseClick(quick[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [date(2017, 1, 20)]


def test_a_day_of_the_month_can_be_picked(qtbot: QtBot, control: AsOfControl, popover: DatePopover) -> None:
    calendar = popover.findChild(Calendar)
    assert calendar is not None
    with qtbot.waitSignal(control.date_chosen) as chosen:
        calendar.clicked.emit(QDate(2026, 11, 3))
    assert chosen.args == [date(2026, 11, 3)]


def test_the_calendar_marks_the_days_of_change(popover: DatePopover) -> None:
    calendar = popover.findChild(Calendar)
    assert calendar is not None
    calendar.setCurrentPage(2014, 9)
    marked = calendar.grab().toImage()
    calendar.set_days(TODAY, ())
    assert calendar.grab().toImage() != marked


def test_every_part_of_the_chooser_has_a_name(popover: DatePopover) -> None:
    parts = [*popover.findChildren(QAbstractButton), *popover.findChildren(QAbstractItemView)]
    focusable = [part for part in parts if part.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    assert focusable
    assert not [part for part in focusable if not (part.accessibleName() or getattr(part, "text", str)())]


def test_the_chooser_starts_at_the_date_in_force(control: AsOfControl) -> None:
    control.set_date(SECOND, today=TODAY)
    control.open_chooser()
    popover = control.findChild(DatePopover)
    assert popover is not None
    field, show = popover.findChild(Field), next(b for b in popover.findChildren(ToolButton) if b.label == "Show")
    assert field is not None
    assert field.text() == field.selectedText() == "Sep 2, 2014"
    assert show.isVisible()


@pytest.mark.parametrize(("zoom", "has_calendar"), [(1.0, True), (1.4, True), (2.0, False)])
def test_on_a_small_screen_the_calendar_makes_way_before_the_days_do(
    control: AsOfControl, theme: Theme, zoom: float, has_calendar: bool
) -> None:
    theme.set_zoom(zoom)
    control.open_chooser()
    popover = control.findChild(DatePopover)
    assert popover is not None
    assert popover.screen().availableGeometry().contains(popover.geometry())
    for notable in NOTABLE_DAYS:
        day = button(popover, notable.meaning)
        assert popover.rect().contains(day.geometry()), notable.meaning
    calendar = popover.findChild(Calendar)
    assert calendar is not None
    assert calendar.isVisible() == has_calendar


def test_on_a_wide_and_low_screen_the_days_stand_beside_the_calendar(popover: DatePopover) -> None:
    popover._fit(QSize(700, 400))
    popover.adjustSize()
    calendar = popover.findChild(Calendar)
    assert calendar is not None
    assert button(popover, NOTABLE_DAYS[0].meaning).geometry().right() < calendar.x()
    assert popover.height() <= 400
    popover._fit(QSize(700, 700))
    popover.adjustSize()
    assert button(popover, NOTABLE_DAYS[0].meaning).y() > calendar.geometry().bottom()
