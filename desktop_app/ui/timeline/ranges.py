"""The range of days that the timeline shows, as typed and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.date_reading import read_date
from desktop_app.domain.dates import PartialDate, display_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

ALL_YEARS = "All years"


@dataclass(frozen=True, slots=True)
class DayRange:
    """From the first day to the last, both included; None leaves that end open."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def read(cls, first: str, last: str, today: date) -> DayRange:
        """Understand what was typed; a year or month means all of it. ValueError says what is wrong."""
        begins = read_date(first, today).earliest if first.strip() else None
        ends = read_date(last, today).latest if last.strip() else None
        if begins and ends and begins > ends:
            raise ValueError(f"{display_day(begins)} is after {display_day(ends)}. Swap the two dates.")
        return cls(begins, ends)

    @classmethod
    def years_before(cls, day: date, years: int) -> DayRange:
        """The last so many years up to a day."""
        try:
            return cls(day.replace(year=day.year - years), day)
        except ValueError:  # the day after February 28 is not in every year
            return cls(day.replace(year=day.year - years, month=3, day=1), day)

    @property
    def is_all(self) -> bool:
        """Whether both ends are open."""
        return self.first is None and self.last is None

    @property
    def label(self) -> str:
        """What stands on the button: "Jan 2013 – Dec 2020", "Since Jan 2013", "All years"."""
        return self._label(_month)

    @property
    def short_label(self) -> str:
        """The same in years, for a narrow pane: "2013 – 2020"."""
        return self._label(_year)

    @property
    def words(self) -> str:
        """The range inside a sentence: "between 2003 and 2009", "since Mar 5, 2013"; empty for all years."""
        first, last = self._ends(_year if self._is_whole_years else display_day)
        if first and last:
            return f"in {first}" if first == last else f"between {first} and {last}"
        return f"since {first}" if first else f"until {last}" if last else ""

    @property
    def first_text(self) -> str:
        """The first day as it is typed."""
        return self._ends(display_day)[0]

    @property
    def last_text(self) -> str:
        """The last day as it is typed."""
        return self._ends(display_day)[1]

    @property
    def _is_whole_years(self) -> bool:
        starts = self.first is None or (self.first.month, self.first.day) == (1, 1)
        return starts and (self.last is None or (self.last.month, self.last.day) == (12, 31))

    def _label(self, show: Callable[[date], str]) -> str:
        first, last = self._ends(show)
        if first and last:
            return first if first == last else f"{first} – {last}"
        return f"Since {first}" if first else f"Until {last}" if last else ALL_YEARS

    def _ends(self, show: Callable[[date], str]) -> tuple[str, str]:
        return (show(self.first) if self.first else "", show(self.last) if self.last else "")


def _month(day: date) -> str:
    return PartialDate(day.year, day.month).short_display


def _year(day: date) -> str:
    return str(day.year)
