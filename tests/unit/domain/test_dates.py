"""Partial dates: notation, order, overlap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import PartialDate, Precision, display_day
from tests.helpers.strategies import partial_dates


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
