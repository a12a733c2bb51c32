"""Where days, bars and years stand below the map. Nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui.page.strip_geometry import Axis, Box

if TYPE_CHECKING:
    from desktop_app.publish.state_map import RuleChanges

LEFT, RIGHT = 22, 40
TITLE, BARS, TRACK, LABELS = 14, 34, 5, 30  # heights, from the top
YEAR_ROOM, CLEAR = 46, 80  # between the labels of years, and between one and the marker's
UNIT = 5.5
_STEPS = (1, 2, 3, 5, 10, 20, 50)


class Bar(NamedTuple):
    """The changes of a half-year, or of a year with a dashed outline."""

    box: Box
    is_year: bool


class YearLabel(NamedTuple):
    """A year under the track; empty where the marker needs the room."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Timescale:
    """Everything of the slider in its place."""

    axis: Axis
    bars: tuple[Bar, ...]
    track: Box
    years: tuple[YearLabel, ...]
    marker: float


def timescale_height(zoom: float) -> int:
    """How high it is."""
    return round((TITLE + BARS + TRACK + LABELS) * zoom)


def lay_out_timescale(changes: RuleChanges, on: date, width: float, zoom: float) -> Timescale:
    """Give everything its place at this width."""
    end = changes.last + timedelta(days=1)
    axis = Axis(changes.first, end, LEFT * zoom, max(width - (LEFT + RIGHT) * zoom, 1.0))
    base = (TITLE + BARS) * zoom
    highest = max((part.changes for part in changes.bins), default=1)
    unit = min(UNIT, (BARS - 4) / highest) * zoom
    bars = []
    for part in changes.bins:
        left, right = axis.x(part.first), axis.x(part.end)
        height = part.changes * unit
        bars.append(Bar(Box(left, base - 3 * zoom - height, max(right - left - zoom, 2.0), height), part.is_year))
    marker = axis.x(on)
    return Timescale(axis, tuple(bars), Box(axis.left, base, axis.width, 3 * zoom), _years(axis, marker, zoom), marker)


def _years(axis: Axis, marker: float, zoom: float) -> tuple[YearLabel, ...]:
    step = next((step for step in _STEPS if step * axis.year >= YEAR_ROOM * zoom), _STEPS[-1])
    labels = []
    for year in range(axis.first.year + 1, axis.end.year + 1, step):
        x = axis.x(date(year, 1, 1))
        labels.append(YearLabel(x, str(year) if abs(x - marker) >= CLEAR * zoom else ""))
    return tuple(labels)
