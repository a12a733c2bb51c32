"""Reads a date as people type it, and says in words what was understood.

    2016            2016-11         2016-11-10      20161110        2016/11/10
    November 2016   11/2016         Nov. 10, 2016   10 November 16  Thursday, Nov 10th, 2016
    11/10/2016      11-10-16        11.10.2016      Nov 10          today           yesterday

Dates of figures alone are read month, day, year unless they begin with a year of four figures. A month without a year
is the last one that has begun.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from desktop_app.domain.dates import MONTH_NAMES, PartialDate, Precision, display_day

FIRST_YEAR, LAST_YEAR = 1776, 2099

_MONTH_NAMES = tuple(name.casefold() for name in MONTH_NAMES)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_NAME = 3
_CENTURY_TURN = 70  # of two figures, those from here on are of the last century
_LONGEST_ECHO = 40

_SEPARATOR = r"\s*[-/.\s]\s*"
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?:{_SEPARATOR}(\d{{1,2}})(?:{_SEPARATOR}(\d{{1,2}}))?)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MONTH_FIRST = re.compile(rf"(\d{{1,2}}){_SEPARATOR}(?:(\d{{1,2}}){_SEPARATOR})?(\d{{4}}|\d{{2}})", re.ASCII)
_WORDY = re.compile(r"[^\W\d_]+|\d+")
_FILLERS = frozenset(("the", "of", "on", "st", "nd", "rd", "th", "as"))


def read_date(text: str, today: date) -> PartialDate:
    """Understand a typed date; ValueError says in a sentence for the typist what is wrong with it."""
    typed = _clean(text)
    if typed in ("today", "now"):
        return PartialDate.from_day(today)
    if typed == "yesterday":
        return PartialDate.from_day(today - timedelta(days=1))
    return _read_figures(typed) or _read_words(typed, today) or _refuse(text)


def day_meant(when: PartialDate, today: date) -> date:
    """The one day that a date stands for: its last, or today while that month or year is not over."""
    return today if when.earliest <= today <= when.latest else when.latest


def meaning(when: PartialDate, today: date) -> str:
    """What is understood, in words: "Nov 2016 means its last day, Nov 30, 2016." Empty for a date that is a day."""
    if when.precision is Precision.DAY:
        return ""
    day = day_meant(when, today)
    if day == when.latest:
        return f"{when.display} means its last day, {display_day(day)}."
    unit = "month" if when.precision is Precision.MONTH else "year"
    return f"{when.display} means today, {display_day(day)}: the {unit} is not over."


def _clean(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    dashed = "".join("-" if unicodedata.category(character) == "Pd" else character for character in plain)
    return " ".join(dashed.split())


def _read_figures(typed: str) -> PartialDate | None:
    match = _COMPACT.fullmatch(typed) or _YEAR_FIRST.fullmatch(typed)
    if match:
        year, month, day = match.groups()
        return _make(int(year), month and int(month), day and int(day))
    match = _MONTH_FIRST.fullmatch(typed)
    if match is None:
        return None
    month, day, year = match.groups()
    if day is None and len(year) != len("2016"):
        return None  # "11/16" may be a day or a month
    if int(month) > len(MONTH_NAMES):
        raise ValueError(f"There is no month {int(month)}: figures are read month/day/year.")
    return _make(_full_year(year), int(month), day and int(day))


def _read_words(typed: str, today: date) -> PartialDate | None:
    words = [word for word in _WORDY.findall(typed) if word not in _FILLERS and not _starts_one(word, _WEEKDAYS)]
    months = [number for word in words if (number := _starts_one(word, _MONTH_NAMES))]
    figures = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(months) + len(figures) != len(words):
        return None
    month = months[0]
    match [len(figure) for figure in figures]:
        case [] | [1 | 2]:
            return _last_begun(month, int(figures[0]) if figures else None, today)
        case [4]:
            return _make(int(figures[0]), month)
        case [1 | 2, 2 | 4]:
            return _make(_full_year(figures[1]), month, int(figures[0]))
        case [4, 1 | 2]:
            return _make(int(figures[0]), month, int(figures[1]))
        case _:
            return None


def _starts_one(word: str, names: tuple[str, ...]) -> int:
    """Which of the names a word abbreviates, counted from 1; 0 for none."""
    if len(word) < _SHORTEST_NAME:
        return 0
    return next((number for number, name in enumerate(names, start=1) if name.startswith(word)), 0)


def _last_begun(month: int, day: int | None, today: date) -> PartialDate:
    """The last such month or day that has begun; Feb 29 is looked for in leap years only."""
    for year in range(today.year, today.year - 9, -1):
        try:
            when = PartialDate(year, month, day)
        except ValueError:
            continue
        if when.earliest <= today:
            return when
    return _make(today.year, month, day)


def _make(year: int, month: int | str | None = None, day: int | str | None = None) -> PartialDate:
    month_number = int(month) if month is not None else None
    day_number = int(day) if day is not None else None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"The year {year} is out of reach: write one from {FIRST_YEAR} to {LAST_YEAR}.")
    if month_number is not None and not 1 <= month_number <= len(MONTH_NAMES):
        raise ValueError(f"There is no month {month_number}.")
    try:
        return PartialDate(year, month_number, day_number)
    except ValueError:
        within = PartialDate(year, month_number)
        raise ValueError(f"There is no day {day_number} in {within.display}: it has {within.latest.day}.") from None


def _full_year(figures: str) -> int:
    if len(figures) == len("2016"):
        return int(figures)
    return int(figures) + (1900 if int(figures) >= _CENTURY_TURN else 2000)


def _refuse(text: str) -> PartialDate:
    echo = " ".join(text.split())
    shown = echo if len(echo) <= _LONGEST_ECHO else f"{echo[:_LONGEST_ECHO]}…"
    month, day = (PartialDate(2016, 11, day).display for day in (None, 10))
    raise ValueError(f"“{shown}” is not a date. Write 2016, {month}, {day} or 11/10/2016.")
