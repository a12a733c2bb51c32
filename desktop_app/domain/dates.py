"""Dates that may be known to the day, the month or only the year.

The notation is the calendar part of EDTF level 0 (ISO 8601-2:2019): "2016", "2016-11" or "2016-11-10".
A date that is not known to the day stands for every day that it may be, and is never drawn or compared as if it
were the first of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import total_ordering

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

DECEMBER = 12

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
        """The date as people read it: "Nov 10, 2016", "Nov 2016" or "2016"."""
        if self.month is None:
            return f"{self.year}"
        month = MONTHS[self.month - 1]
        return f"{month} {self.year}" if self.day is None else f"{month} {self.day}, {self.year}"


def display_day(day: date) -> str:
    """Write a calendar day as people read it: "Nov 10, 2016"."""
    return PartialDate.from_day(day).display
