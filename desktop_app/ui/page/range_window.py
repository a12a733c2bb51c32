"""The range of days that the timeline is narrowed to, as it is dragged and moved on the overview strip."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.page.strip_geometry import Axis, Box, StripLayout

_QUARTER = 3  # months that a key moves it by
_REACH = 10  # beside a side of the window that still takes hold of it
_LEAST = 1  # month


class Grip(Enum):
    """What a mouse takes hold of."""

    FIRST = auto()
    LAST = auto()
    WHOLE = auto()
    NEW = auto()  # nothing yet: a new window is drawn


class RangeWindow:
    """Whole months between the ends of the axis; all of them is the same as no range at all."""

    def __init__(self) -> None:
        self._extent = date(2000, 1, 1), date(2001, 1, 1)
        self._span: tuple[date, date] | None = None  # from a day up to, but without, another
        self._grip: Grip | None = None
        self._origin = date(2000, 1, 1)
        self._before: tuple[date, date] = self._extent

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day; None and None for all years."""
        return (self._span[0], self._span[1] - timedelta(days=1)) if self._span else (None, None)

    @property
    def is_dragging(self) -> bool:
        """Whether the mouse has hold of it."""
        return self._grip is not None

    def set_extent(self, first: date, end: date) -> None:
        """Be within these days of the axis."""
        self._extent = first, end

    def set_days(self, first: date | None, last: date | None) -> None:
        """Be this range, as it is."""
        self._span = (first, last + timedelta(days=1)) if first and last else None

    def box(self, layout: StripLayout) -> Box | None:
        """The rectangle to draw."""
        if self._span is None:
            return None
        return layout.window(self._span[0], self._span[1] - timedelta(days=1))

    def grip_at(self, layout: StripLayout, x: float, y: float) -> Grip | None:
        """What the mouse would take hold of at a place."""
        box = self.box(layout)
        if box is not None:
            reach = min(_REACH * layout.zoom, box.width / 2)
            beside_last, beside_first = abs(x - box.right), abs(x - box.x)
            if box.contains(x, y, reach) and min(beside_last, beside_first) <= reach:
                return Grip.LAST if beside_last <= beside_first else Grip.FIRST
            if box.contains(x, y):
                return Grip.WHOLE
        return Grip.NEW if layout.axis.left <= x <= layout.axis.right and y <= layout.baseline else None

    def grasp(self, layout: StripLayout, x: float, y: float) -> None:
        """Take hold at a place."""
        self._grip = self.grip_at(layout, x, y)
        self._origin = layout.axis.day(x)
        self._before = self._span or self._extent

    def drag(self, axis: Axis, x: float) -> bool:
        """Follow the mouse; whether the range has changed."""
        day = axis.day(x)
        match self._grip:
            case Grip.FIRST:
                return self._set(min(_month(day), _shifted(self._before[1], -_LEAST)), self._before[1])
            case Grip.LAST:
                return self._set(self._before[0], max(_month(day), _shifted(self._before[0], _LEAST)))
            case Grip.WHOLE:
                return self._shift(_months_between(self._origin, day))
            case Grip.NEW:
                first, last = sorted((self._origin, day))
                return self._set(_month_begin(first), _shifted(_month_begin(last), 1))
            case None:
                return False

    def release(self) -> None:
        """Let go."""
        self._grip = None

    def moved(self, by: int) -> bool:
        """Move by quarters, within the axis; whether the range has changed."""
        self._before = self._span or self._extent
        return self._shift(by * _QUARTER)

    def resized(self, by: int) -> bool:
        """Move the end by quarters; whether the range has changed."""
        first, end = self._span or self._extent
        return self._set(first, max(_shifted(end, by * _QUARTER), _shifted(first, _LEAST)))

    def _shift(self, months: int) -> bool:
        """Move what it was before by months; at an end of the axis it stops and keeps its length."""
        first, end = self._before
        least, most = _months_between(first, self._extent[0]), _months_between(end, self._extent[1])
        months = min(max(months, least), most)
        return self._set(_shifted(first, months), _shifted(end, months))

    def _set(self, first: date, end: date) -> bool:
        before, (least, most) = self._span, self._extent
        first = min(max(first, least), _shifted(most, -_LEAST))
        end = max(min(end, most), _shifted(first, _LEAST))
        self._span = None if (first, end) == self._extent else (first, end)
        return self._span != before


def _month_begin(day: date) -> date:
    return day.replace(day=1)


def _month(day: date) -> date:
    """The beginning of a month that is nearest to a day."""
    return _shifted(_month_begin(day), int(day.day > 15))  # noqa: PLR2004 - the middle of a month


def _shifted(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
