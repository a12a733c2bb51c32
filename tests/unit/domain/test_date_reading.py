"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.date_reading import FIRST_YEAR, LAST_YEAR, day_meant, meaning, read_date
from desktop_app.domain.dates import PartialDate
from tests.helpers.strategies import partial_dates

TODAY = date(2026, 11, 24)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2016", "2016"),
        (" 2016 ", "2016"),
        ("2016-11", "2016-11"),
        ("2016-1", "2016-01"),
        ("2016/11", "2016-11"),
        ("11/2016", "2016-11"),
        ("Nov 2016", "2016-11"),
        ("2016 november", "2016-11"),
        ("2016-11-10", "2016-11-10"),
        ("2016.11.10", "2016-11-10"),
        ("20161110", "2016-11-10"),
        ("11/10/2016", "2016-11-10"),
        ("11/10/16", "2016-11-10"),
        ("11/10/85", "1985-11-10"),
        ("11–10–2016", "2016-11-10"),
        ("1/2/2016", "2016-01-02"),
        ("Nov 10, 2016", "2016-11-10"),
        ("nov. 10th 2016", "2016-11-10"),
        ("Sept 2, 2014", "2014-09-02"),
        ("10 November 2016", "2016-11-10"),
        ("the 10th of November, 2016", "2016-11-10"),
        ("Thursday, November 10, 2016", "2016-11-10"),
        ("2016 Nov 10", "2016-11-10"),
        ("NOV 10 16", "2016-11-10"),
        ("２０１６-11-10", "2016-11-10"),  # noqa: RUF001 - typed with an East Asian keyboard
        ("today", "2026-11-24"),
        ("Yesterday", "2026-11-23"),
        # Without a year: the last one that has begun.
        ("Nov 10", "2026-11-10"),
        ("Dec 10", "2025-12-10"),
        ("Nov", "2026-11"),
        ("Dec", "2025-12"),
        ("Feb 29", "2024-02-29"),
    ],
)
def test_a_typed_date_is_understood(typed: str, read: str) -> None:
    assert str(read_date(typed, TODAY)) == read


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2016-02-30", "There is no day 30 in Feb 2016: it has 29."),
        ("Feb 29, 2015", "There is no day 29 in Feb 2015: it has 28."),
        ("Sep 31", "There is no day 31 in Sep 2026: it has 30."),
        ("2016-11-00", "There is no day 0 in Nov 2016: it has 30."),
        ("2016-13", "There is no month 13."),
        ("13/11/2016", "There is no month 13: figures are read month/day/year."),
        ("1492", "The year 1492 is out of reach: write one from 1776 to 2099."),
        ("soon", "“soon” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("", "“” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("11/16", "“11/16” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("Nov Dec 2016", "“Nov Dec 2016” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("Nov 10 2016 2017", "“Nov 10 2016 2017” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("election Nov 2016", "“election Nov 2016” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
        ("x" * 99, f"“{'x' * 40}…” is not a date. Write 2016, Nov 2016, Nov 10, 2016 or 11/10/2016."),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason_for_the_typist(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        read_date(typed, TODAY)
    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    "notation",
    [
        "%Y-%m-%d", "%Y%m%d", "%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%b %d, %Y", "%B %d %Y", "%d %b %Y", "%A, %B %d, %Y",
        "%Y %B %d", "%a %d %B %Y",
    ],
)  # fmt: skip
@given(day=DAYS)
def test_every_day_is_read_back_from_every_notation(day: date, notation: str) -> None:
    assert read_date(day.strftime(notation), TODAY) == PartialDate.from_day(day)


@given(partial_dates(FIRST_YEAR, LAST_YEAR))
def test_a_date_is_read_back_as_the_data_and_the_screen_write_it(when: PartialDate) -> None:
    assert read_date(str(when), TODAY) == when
    assert read_date(when.display, TODAY) == when


@given(st.text() | st.text("0123456789-/., novdecth"), DAYS)
def test_any_text_is_read_or_refused_in_one_line(typed: str, today: date) -> None:
    try:
        when = read_date(typed, today)
    except ValueError as refusal:
        reason = str(refusal)
    else:
        reason = "read"
        assert when.earliest <= day_meant(when, today) <= when.latest
    assert 0 < len(reason) < 150
    assert "\n" not in reason


@given(partial_dates(), DAYS)
def test_a_date_means_its_last_day_that_is_not_beyond_today(when: PartialDate, today: date) -> None:
    day = day_meant(when, today)
    assert day == (today if when.earliest <= today <= when.latest else when.latest)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2016-11-10", ""),
        ("2016-11", "Nov 2016 means its last day, Nov 30, 2016."),
        ("2016", "2016 means its last day, Dec 31, 2016."),
        ("2026-11", "Nov 2026 means today, Nov 24, 2026: the month is not over."),
        ("2026", "2026 means today, Nov 24, 2026: the year is not over."),
    ],
)
def test_it_says_which_day_is_meant(when: str, words: str) -> None:
    assert meaning(PartialDate.parse(when), TODAY) == words
