"""Dates that may be known to the day, the month or only the year.

The notation is the calendar part of EDTF level 0 (ISO 8601-2:2019): "2016", "2016-11" or "2016-11-10".
A date that is not known to the day stands for every day that it may be, and is never drawn or compared as if it
were the first of them.

How a date is written is the style of the running context, as the precision of `decimal` is: the reader chooses it once
for the whole window, and what is written on another thread on the window's behalf is written the same way. Who needs a
style of its own, as a citation does, names it (`in_style`). Data never depends on it: that is `str`.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from functools import total_ordering

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS = tuple(name[:3] for name in MONTH_NAMES)

DECEMBER = 12


class DateStyle(StrEnum):
    """A way to write a date."""

    ABBREVIATED = "abbreviated"
    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"
    ISO = "iso"

    @property
    def label(self) -> str:
        """The style by an example."""
        return PartialDate(2014, 11, 14).in_style(self)


_STYLE: ContextVar[DateStyle] = ContextVar("date_style", default=DateStyle.ABBREVIATED)


def date_style() -> DateStyle:
    """How dates are written here and now."""
    return _STYLE.get()


def set_date_style(style: DateStyle) -> None:
    """Write dates this way from now on, in this thread and in what runs in a copy of its context."""
    _STYLE.set(style)


_NOTATION = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Precision(IntEnum):
    """How much of a date is known; a larger value is finer."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year of the Gregorian calendar.

    Ordered by the earliest day it may be, the less precise first: 2016 < 2016-01 < 2016-01-01 < 2016-01-02.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is not in the calendar, with ValueError."""
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "2016", "2016-11" or "2016-11-10"; ValueError says what is wrong with anything else."""
        match = _NOTATION.fullmatch(text)
        if match is None:
            raise ValueError(f"“{text}” is not a date: write 2016, 2016-11 or 2016-11-10")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None  # the first group is not optional
        try:
            return cls(year, month, day)
        except ValueError:
            raise ValueError(f"“{text}” is not a day in the calendar") from None

    @classmethod
    def from_day(cls, day: date) -> PartialDate:
        """Make the date of one calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Give the notation that `parse` reads."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def __lt__(self, other: PartialDate) -> bool:
        """Order by the earliest possible day, then the less precise first."""
        return self.sort_key < other.sort_key

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.day is not None:
            return Precision.DAY
        return Precision.MONTH if self.month is not None else Precision.YEAR

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """A key of the same order as the dates themselves, for sorting many of them quickly."""
        return (self.year, self.month or 0, self.day or 0)

    @property
    def earliest(self) -> date:
        """The first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it may be."""
        if self.day is not None:
            return self.earliest
        month = self.month or 12
        return date(self.year, month, 31) if month == DECEMBER else date(self.year, month + 1, 1) - timedelta(days=1)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether the date may fall into the days from first to last, both included."""
        return self.earliest <= last and self.latest >= first

    @property
    def display(self) -> str:
        """The date as people read it, in the style of the context: "Nov 10, 2016", "Nov 2016" or "2016"."""
        return self.in_style(_STYLE.get())

    @property
    def short_display(self) -> str:
        """The same where there is little room: a month has three letters in every style."""
        return _written(self, _STYLE.get(), MONTHS)

    @property
    def display_in_year(self) -> str:
        """What stands below a heading with the year: "Nov 10", "Nov" or "2016"."""
        style = _STYLE.get()
        if self.month is None or (self.day is None and style is DateStyle.ISO):
            return str(self)
        if style is DateStyle.ISO:
            return f"{self.month:02d}-{self.day:02d}"
        month = MONTHS[self.month - 1]
        if self.day is None:
            return month
        return f"{self.day} {month}" if style is DateStyle.DAY_FIRST else f"{month} {self.day}"

    def in_style(self, style: DateStyle) -> str:
        """The date in a style that does not depend on the context."""
        return _written(self, style, MONTHS if style is DateStyle.ABBREVIATED else MONTH_NAMES)


def display_day(day: date) -> str:
    """Write a calendar day as people read it: "Nov 10, 2016"."""
    return PartialDate.from_day(day).display


def display_months(first: date, last: date) -> str:
    """Write the months from one day to another of the same year: "Apr to Jun 2013"."""
    start, end = PartialDate(first.year, first.month), PartialDate(last.year, last.month)
    if _STYLE.get() is DateStyle.ISO:
        return f"{start} to {end}"
    return f"{start.display.removesuffix(f' {first.year}')} to {end.display}"


def _written(when: PartialDate, style: DateStyle, months: tuple[str, ...]) -> str:
    if style is DateStyle.ISO or when.month is None:
        return str(when)
    month = months[when.month - 1]
    if when.day is None:
        return f"{month} {when.year}"
    if style is DateStyle.DAY_FIRST:
        return f"{when.day} {month} {when.year}"
    return f"{month} {when.day}, {when.year}"
