"""Partial dates: notation, order, overlap."""

from __future__ import annotations

from contextvars import copy_context
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.date_reading import read_date
from desktop_app.domain.dates import (
    DateStyle,
    PartialDate,
    Precision,
    date_style,
    display_day,
    display_months,
    set_date_style,
)
from tests.helpers.strategies import partial_dates

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
ABBREVIATED, MONTH_FIRST, DAY_FIRST, ISO = DateStyle


def written(style: DateStyle, write: Callable[[], T]) -> T:
    """What is written where dates have this style; nothing else is touched by it."""

    def in_style() -> T:
        set_date_style(style)
        return write()

    return copy_context().run(in_style)


@pytest.mark.parametrize(
    ("text", "display", "precision", "earliest", "latest"),
    [
        ("2016", "2016", Precision.YEAR, date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", "Feb 2016", Precision.MONTH, date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-11-10", "Nov 10, 2016", Precision.DAY, date(2016, 11, 10), date(2016, 11, 10)),
        ("2014-12", "Dec 2014", Precision.MONTH, date(2014, 12, 1), date(2014, 12, 31)),
    ],
)
def test_a_date_says_what_is_known_of_it(
    text: str, display: str, precision: Precision, earliest: date, latest: date
) -> None:
    read = PartialDate.parse(text)
    assert (read.display, read.precision, read.earliest, read.latest) == (display, precision, earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["", "16", "2016-", "2016-1", "2016-13", "2016-00", "2016-11-31", "2015-02-29", "2016-11-10T00:00", " 2016", "٢٠١٦",
     "2016-11-10\n", "0000", "2016/11/10", "Nov 10, 2016"],
)  # fmt: skip
def test_anything_else_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a (date|day in the calendar)|year 0 is out of range"):
        PartialDate.parse(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="needs a month"):
        PartialDate(2016, None, 3)


def test_the_less_precise_goes_first() -> None:
    written = ["2016-01-02", "2016-02", "2015-12-31", "2016", "2016-01-01", "2016-01"]
    ordered = sorted(map(PartialDate.parse, written))
    assert [str(item) for item in ordered] == ["2015-12-31", "2016", "2016-01", "2016-01-01", "2016-01-02", "2016-02"]


@given(partial_dates())
def test_the_notation_reads_back(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value


@given(partial_dates(), partial_dates())
def test_order_is_total_and_follows_the_earliest_day(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
    if one.earliest < other.earliest:
        assert one < other


@given(partial_dates(), st.dates(date(1990, 1, 1), date(2025, 1, 1)), st.integers(0, 900))
def test_overlap_is_a_shared_day(value: PartialDate, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    shared = value.earliest <= last and first <= value.latest
    assert value.overlaps(first, last) == shared


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_calendar_day_is_a_date_of_one_day(day: date) -> None:
    value = PartialDate.from_day(day)
    assert value.earliest == value.latest == day
    assert display_day(day) == value.display


@pytest.mark.parametrize(
    ("style", "of_day", "of_month"),
    [
        (ABBREVIATED, ("Nov 4, 2014", "Nov 4, 2014", "Nov 4"), ("Nov 2014", "Nov 2014", "Nov")),
        (MONTH_FIRST, ("November 4, 2014", "Nov 4, 2014", "Nov 4"), ("November 2014", "Nov 2014", "Nov")),
        (DAY_FIRST, ("4 November 2014", "4 Nov 2014", "4 Nov"), ("November 2014", "Nov 2014", "Nov")),
        (ISO, ("2014-11-04", "2014-11-04", "11-04"), ("2014-11", "2014-11", "2014-11")),
    ],
)
def test_a_date_is_written_in_the_style_of_the_context(
    style: DateStyle, of_day: tuple[str, str, str], of_month: tuple[str, str, str]
) -> None:
    for when, expected in (
        (PartialDate(2014, 11, 4), of_day),
        (PartialDate(2014, 11), of_month),
        (PartialDate(2014), ("2014",) * 3),
    ):

        def write(when: PartialDate = when) -> tuple[str, str, str]:
            return when.display, when.short_display, when.display_in_year

        assert written(style, write) == expected
        assert when.in_style(style) == expected[0]
        assert PartialDate.parse(written(style, when.__str__)) == when, "data is written in one way"


@pytest.mark.parametrize(
    ("style", "months"),
    [
        (ABBREVIATED, "Apr to Jun 2013"),
        (MONTH_FIRST, "April to June 2013"),
        (DAY_FIRST, "April to June 2013"),
        (ISO, "2013-04 to 2013-06"),
    ],
)
def test_months_of_a_year_name_it_once(style: DateStyle, months: str) -> None:
    assert written(style, lambda: display_months(date(2013, 4, 1), date(2013, 6, 30))) == months


def test_a_style_is_called_by_an_example() -> None:
    assert [style.label for style in DateStyle] == [
        "Nov 14, 2014",
        "November 14, 2014",
        "14 November 2014",
        "2014-11-14",
    ]


def test_a_style_set_elsewhere_does_not_reach_here() -> None:
    assert written(ISO, date_style) is ISO
    assert date_style() is ABBREVIATED


@given(partial_dates(1776, 2099), st.sampled_from(DateStyle), st.dates())
def test_what_any_style_shows_can_be_typed(value: PartialDate, style: DateStyle, today: date) -> None:
    shown = written(style, lambda: (value.display, value.short_display))
    assert [read_date(text, today) for text in shown] == [value, value]
