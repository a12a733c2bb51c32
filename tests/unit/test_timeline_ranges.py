"""The range of days: as typed, on its button and inside a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.ui.timeline.ranges import DayRange

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("first", "last", "label", "short", "words"),
    [
        (None, None, "All years", "All years", ""),
        (
            date(2013, 1, 1),
            date(2020, 12, 31),
            "Jan 2013 – Dec 2020",
            "2013 – 2020",
            "between 2013 and 2020",
        ),
        (date(2013, 1, 1), date(2013, 12, 31), "Jan 2013 – Dec 2013", "2013", "in 2013"),
        (
            date(2013, 3, 5),
            date(2013, 3, 9),
            "Mar 2013",
            "2013",
            "between Mar 5, 2013 and Mar 9, 2013",
        ),
        (date(2013, 1, 1), None, "Since Jan 2013", "Since 2013", "since 2013"),
        (date(2013, 3, 5), None, "Since Mar 2013", "Since 2013", "since Mar 5, 2013"),
        (None, date(2020, 12, 31), "Until Dec 2020", "Until 2020", "until 2020"),
    ],
)
def test_words(first: date | None, last: date | None, label: str, short: str, words: str) -> None:
    days = DayRange(first, last)

    assert (days.label, days.short_label, days.words) == (label, short, words)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("", "", DayRange()),
        ("2013", "2014", DayRange(date(2013, 1, 1), date(2014, 12, 31))),
        ("Feb 2013", "Feb 2016", DayRange(date(2013, 2, 1), date(2016, 2, 29))),
        ("2013-06-05", " ", DayRange(first=date(2013, 6, 5))),
        ("", "today", DayRange(last=TODAY)),
    ],
)
def test_reading(first: str, last: str, expected: DayRange) -> None:
    assert DayRange.read(first, last, TODAY) == expected


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [("2014", "2013", "Jan 1, 2014 is after Dec 31, 2013. Swap the two dates."), ("someday", "", "someday")],
)
def test_what_cannot_be_read_is_explained(first: str, last: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        DayRange.read(first, last, TODAY)


@pytest.mark.parametrize(
    ("day", "years", "first"),
    [
        (TODAY, 10, date(2016, 11, 24)),
        (date(2024, 2, 29), 1, date(2023, 3, 1)),
        (date(2024, 2, 29), 4, date(2020, 2, 29)),
    ],
)
def test_the_last_so_many_years(day: date, years: int, first: date) -> None:
    assert DayRange.years_before(day, years) == DayRange(first, day)


@pytest.mark.parametrize("days", [DayRange(), DayRange(date(2013, 3, 5), date(2020, 12, 31))])
def test_what_is_shown_for_typing_can_be_read(days: DayRange) -> None:
    assert DayRange.read(days.first_text, days.last_text, TODAY) == days
