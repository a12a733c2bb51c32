"""How old an edition of the data is, and when that has to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

OLD_AFTER_MONTHS = 12


def months_between(earlier: date, later: date) -> int:
    """The whole months from one day to another; none if the other is not later."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(0, months - (later.day < earlier.day))


def old_edition_words(edition: date, today: date) -> str:
    """What to say of an edition of that day; nothing while it is less than a year old."""
    months = months_between(edition, today)
    if months < OLD_AFTER_MONTHS:
        return ""
    return f"This edition was checked {months} months ago. Rules may have changed."
