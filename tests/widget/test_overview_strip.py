"""The overview strip over real records: what it shows, says and answers to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.page.strip import OverviewStrip
from desktop_app.ui.page.strip_content import Lanes, strip_content
from desktop_app.ui.page.strip_geometry import Fill
from tests.helpers.summaries import MARKUP, TODAY, summary_of, with_markup
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
KING = "us-wa-king-county"


@pytest.fixture
def strip_of(qtbot: QtBot, theme: Theme, catalog: Catalog) -> Callable[..., OverviewStrip]:
    """Show the strip of a place, on today unless told otherwise."""

    def shown(place_id: str, on: date = TODAY, width: int = 1148) -> OverviewStrip:
        strip = OverviewStrip(theme)
        qtbot.addWidget(strip)
        strip.show_summary(summary_of(catalog, place_id, on), today=TODAY)
        strip.resize(width, strip.sizeHint().height())
        show_active(qtbot, strip)
        return strip

    return shown


@pytest.mark.parametrize(
    ("place", "lanes", "height"),
    [
        ("us", ["Federal"], 117),
        ("us-tx", ["Federal", "Texas"], 138),
        (KING, ["Federal", "Washington", "King County"], 159),
    ],
)
def test_a_lane_for_each_government(
    strip_of: Callable[..., OverviewStrip], place: str, lanes: list[str], height: int
) -> None:
    strip = strip_of(place)
    assert strip.strip_layout is not None
    assert [lane.name for lane in strip.strip_layout.lanes] == lanes
    assert [lane.is_own for lane in strip.strip_layout.lanes] == [*([False] * (len(lanes) - 1)), True]
    assert strip.height() == height


def test_the_axis_runs_from_the_year_before_the_first_record_to_the_year_after_the_edition(catalog: Catalog) -> None:
    content = strip_content(summary_of(catalog, KING), TODAY, Lanes())
    assert (content.first, content.end) == (date(2012, 1, 1), date(2027, 1, 1))
    early = strip_content(summary_of(catalog, KING, date(2001, 5, 1)), TODAY, Lanes())
    assert early.first == date(2000, 1, 1), "the marker must be on it"


def test_travis_county_before_2017_is_hatched_since_nobody_knows_how_long_it_was_so(catalog: Catalog) -> None:
    content = strip_content(summary_of(catalog, "us-tx-travis-county"), TODAY, Lanes())
    courses = content.lanes[-1].courses
    assert [(course.rule, course.starts_on_record) for course in courses] == [
        (Rule.HONORS_ALL, False),
        (Rule.LIMITED_BY_CRITERIA, True),
        (Rule.HONORS_ALL, True),
    ]
    assert courses[0].end == date(2017, 2, 1)


def test_minnesotas_advice_has_no_bar_of_law(strip_of: Callable[..., OverviewStrip]) -> None:
    layout = strip_of("us-mn").strip_layout
    assert layout is not None
    last = layout.lanes[-1].bars[-1]
    assert (last.rule, last.is_guidance) == (Rule.DECLINES_ALL, True)
    assert not any(bar.is_guidance for bar in layout.lanes[0].bars)


def test_chicagos_ordinance_of_2012_is_hatched_over_that_year(strip_of: Callable[..., OverviewStrip]) -> None:
    layout = strip_of("us-il-chicago", date(2013, 3, 1)).strip_layout
    assert layout is not None
    hatched, listed, declines = layout.lanes[-1].bars
    assert (hatched.fill, hatched.rule) == (Fill.HATCHED, Rule.LIMITED_BY_CRITERIA)
    assert layout.axis.day(hatched.box.x) == date(2012, 1, 1)
    assert layout.axis.day(hatched.box.right) == date(2012, 12, 31)
    assert (listed.rule, declines.rule) == (Rule.LIMITED_BY_CRITERIA, Rule.DECLINES_ALL)
    assert layout.later is not None


@pytest.mark.parametrize(
    ("place", "lane", "words"),
    [
        (
            KING,
            2,
            "King County: Listed cases, since Dec 10, 2013, until Sep 5, 2014. Begun by King County Ordinance 17706",
        ),
        (KING, 1, "Washington: Judge’s warrant, since May 21, 2019. Begun by Keep Washington Working Act"),
        ("us-tx-travis-county", 2, "Travis County: Honors all, start not on record, until Feb 1, 2017. Begun by"),
        ("us-il-chicago", 2, "Chicago: Listed cases, since 2012, until Jan 27, 2021. Begun by"),
    ],
)
def test_each_course_of_a_rule_is_told_in_words(catalog: Catalog, place: str, lane: int, words: str) -> None:
    content = strip_content(summary_of(catalog, place), TODAY, Lanes())
    assert any(course.words.startswith(words) for course in content.lanes[lane].courses)


def test_no_rule_is_a_dotted_line(strip_of: Callable[..., OverviewStrip]) -> None:
    layout = strip_of("us-tx-houston").strip_layout
    assert layout is not None
    lane = layout.lanes[-1]
    assert lane.bars == ()
    ((start, end),) = lane.gaps
    assert start == layout.axis.left
    assert abs(end - layout.marker) < 1


@pytest.mark.parametrize(
    ("days", "value"),
    [
        ((None, None), "2012 to 2026, 10 quotes"),
        ((date(2013, 1, 1), date(2014, 12, 31)), "2013 to 2014, 6 quotes"),
        ((date(2021, 1, 1), date(2021, 12, 31)), "2021 to 2021, 0 quotes"),
    ],
)
def test_it_says_what_it_shows(
    strip_of: Callable[..., OverviewStrip], days: tuple[date | None, date | None], value: str
) -> None:
    strip = strip_of(KING)
    strip.set_range(*days)
    assert strip.accessibleName() == "Overview of rules and quotes over time"
    assert strip.accessibleDescription() == value
    assert strip.range == days


def test_left_and_right_go_over_a_lane_and_up_and_down_over_the_lanes(
    strip_of: Callable[..., OverviewStrip],
) -> None:
    strip = strip_of(KING)
    told = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(strip, key)
        assert strip.current_item is not None
        told.append(strip.current_item.words.split(",", maxsplit=1)[0])
    assert told == [
        "King County: Judge’s warrant",  # begins with the latest of the place's own
        "King County: Listed cases",
        "King County: Listed cases",  # there is none before
        "Washington: Not addressed",  # the nearest in time
        "Federal: Request only",
        "Secure Communities",  # the program of that time
    ]
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert strip.current_item is not None
    assert strip.current_item.words == "Apr to Jun 2013: 1 quote"
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert strip.current_item.words != "Apr to Jun 2013: 1 quote"


def test_enter_asks_for_the_item_and_moving_does_not(qtbot: QtBot, strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING)
    asked: list[str] = []
    strip.item_requested.connect(asked.append)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert asked == []
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert asked == ["us-wa-king-county-ord-17706-2013"]


def test_shift_moves_the_window_and_alt_shift_resizes_it(strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING)
    reported: list[tuple[object, object]] = []
    strip.range_changed.connect(lambda first, last: reported.append((first, last)))
    strip.set_range(date(2013, 1, 1), date(2014, 12, 31))
    assert reported == [], "what was told is not told back"
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    QTest.keyClick(strip, Qt.Key.Key_Right, shift)
    QTest.keyClick(strip, Qt.Key.Key_Left, shift | alt)
    assert reported == [
        (date(2013, 4, 1), date(2015, 3, 31)),
        (date(2013, 4, 1), date(2014, 12, 31)),
    ]
    assert strip.accessibleDescription() == "2013 to 2014, 6 quotes"


def test_the_mouse_draws_a_window_moves_it_and_leaves_the_axis_alone(strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING)
    layout = strip.strip_layout
    assert layout is not None
    reported: list[tuple[object, object]] = []
    strip.range_changed.connect(lambda first, last: reported.append((first, last)))

    def drag(start: date, end: date, y: int) -> None:
        begin, stop = QPoint(round(layout.axis.x(start)) + 1, y), QPoint(round(layout.axis.x(end)) + 1, y)
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=begin)
        QTest.mouseMove(strip, (begin + stop) / 2)
        QTest.mouseMove(strip, stop)
        QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=stop)

    drag(date(2016, 1, 10), date(2017, 12, 10), y=109)
    assert strip.range == (date(2016, 1, 1), date(2017, 12, 31))
    drag(date(2017, 1, 10), date(2018, 1, 10), y=109)
    assert strip.range == (date(2017, 1, 1), date(2018, 12, 31))
    assert reported[-1] == strip.range
    heard = len(reported)
    drag(date(2017, 1, 10), date(2018, 1, 10), y=149)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(layout.axis.x(date(2020, 1, 1))), 149))
    assert len(reported) == heard


def test_a_click_on_a_bar_asks_for_its_policy(strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING)
    layout = strip.strip_layout
    assert layout is not None
    asked: list[str] = []
    strip.item_requested.connect(asked.append)
    box = layout.items[3][0].box
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(box.x + 4), round(box.y + 4)))
    assert asked == ["us-wa-king-county-ord-17706-2013"]
    assert strip.range == (None, None)


def test_the_same_item_stays_current_when_the_window_is_resized(strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING)
    QTest.keyClick(strip, Qt.Key.Key_Home)
    before = strip.current_item
    strip.resize(700, strip.height())
    assert before is not None
    assert strip.current_item is not None
    assert (strip.current_item.id, strip.current_item.box) != (before.id, before.box)
    assert strip.current_item.id == before.id


def pixels(strip: OverviewStrip) -> dict[str, int]:
    image = strip.grab().toImage()
    counts: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            color: QColor = image.pixelColor(x, y)
            counts[color.name().upper()] = counts.get(color.name().upper(), 0) + 1
    return counts


def test_a_past_day_pales_what_came_later(strip_of: Callable[..., OverviewStrip], theme: Theme) -> None:
    warrant = theme.colors.rule(Rule.REQUIRES_JUDICIAL_WARRANT).fill
    now, then = pixels(strip_of(KING)), pixels(strip_of(KING, date(2013, 1, 1)))
    assert now[warrant] > 5000
    assert warrant not in then


def test_the_range_window_is_lighter_than_the_strip(strip_of: Callable[..., OverviewStrip], theme: Theme) -> None:
    strip = strip_of("us-tx-houston")
    before = pixels(strip).get(theme.colors.surface, 0)
    strip.set_range(date(2018, 1, 1), date(2024, 12, 31))
    assert pixels(strip)[theme.colors.surface] > before + 10_000


def test_a_tooltip_shows_markup_in_a_title_as_it_is(
    qtbot: QtBot, theme: Theme, catalog: Catalog, strip_of: Callable[..., OverviewStrip]
) -> None:
    strip = strip_of(KING)
    strip.show_summary(with_markup(summary_of(catalog, KING)), today=TODAY)
    layout = strip.strip_layout
    assert layout is not None
    assert typeset(MARKUP) in layout.items[3][-1].words
    box = layout.items[3][-1].box
    at = QPoint(round(box.x + 20), round(box.y + 5))
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert "&lt;b&gt;bold&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_narrow_windows_name_the_levels(strip_of: Callable[..., OverviewStrip]) -> None:
    strip = strip_of(KING, width=800)
    strip.set_narrow(True)
    assert strip.strip_layout is not None
    assert [lane.name for lane in strip.strip_layout.lanes] == ["Federal", "State", "County"]


def test_it_grows_with_the_zoom(strip_of: Callable[..., OverviewStrip], theme: Theme) -> None:
    strip = strip_of(KING)
    theme.set_zoom(2.0)
    assert strip.sizeHint().height() == 317
    assert strip.strip_layout is not None
    assert strip.strip_layout.zoom == 2.0
