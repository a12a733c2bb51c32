"""Dates as the books write them: a month is abbreviated where a day stands beside it, and each has its own list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import MONTH_NAMES, DateStyle

if TYPE_CHECKING:
    from desktop_app.domain.dates import PartialDate

_AP = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_BLUEBOOK = ("Jan.", "Feb.", "Mar.", "Apr.", *_AP[4:])


def bluebook_date(when: PartialDate) -> str:
    """Table T12: "Nov. 10, 2016", "Nov. 2016"."""
    return _written(when, _BLUEBOOK, _BLUEBOOK)


def ap_date(when: PartialDate) -> str:
    """Of a month alone the whole name: "Nov. 10, 2016", "November 2016"."""
    return _written(when, _AP, MONTH_NAMES)


def chicago_date(when: PartialDate) -> str:
    """Nothing is abbreviated: "November 10, 2016"."""
    return when.in_style(DateStyle.MONTH_FIRST)


def _written(when: PartialDate, beside_day: tuple[str, ...], alone: tuple[str, ...]) -> str:
    if when.month is None:
        return f"{when.year}"
    if when.day is None:
        return f"{alone[when.month - 1]} {when.year}"
    return f"{beside_day[when.month - 1]} {when.day}, {when.year}"
