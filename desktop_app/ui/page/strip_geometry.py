"""Where everything stands on the overview strip: values in, rectangles out. Nothing of Qt, and nothing random.

All measures are the design's and are multiplied by the zoom; a strip of the same content, width and zoom has the same
rectangles on every system.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.ui.page.strip_content import Course, Lane, StripContent, Tally
    from desktop_app.ui.page.strip_eras import Era

PLOT_LEFT, NARROW_PLOT_LEFT, PLOT_RIGHT = 128, 84, 20
NAME_LEFT, NARROW_NAME_LEFT, NAME_GAP = 20, 16, 8
LANES_TOP, LANE, BAR, BAR_TOP, BELOW_LANES = 12, 21, 16, 2, 6
ERAS, ERA_BAR, ERA_PAD, ERA_LABEL_FROM = 19, 14, 5, 40
HISTOGRAM, BASELINE, AXIS = 38, 31, 20
LETTER_FROM, LABEL_FROM, LETTER_BOX, LEAD_IN, LEAST_BAR = 14, 110, 17, 46, 2
QUOTE_UNIT, LEAST_COLUMN = 6.5, 3
YEAR_ROOM, YEAR_LABEL, YEAR_GAP = 44, 30, 3
CLEAR_OF_TODAY, CLEAR_OF_DATE = 62, 98
WINDOW_TOP, WINDOW_BELOW, HANDLE, HANDLE_HEIGHT = 5, 3, 8, 26
_SHORT_NAME = 8  # letters that have room on a narrow strip: "District", and not the names of places
_STEPS = (1, 2, 5, 10, 20, 50, 100)


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    def contains(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a point lies in it, or so near to it."""
        return self.x - margin <= x <= self.right + margin and self.y - margin <= y <= self.bottom + margin


@dataclass(frozen=True, slots=True)
class Axis:
    """The days of the plot on a line, all of the same width."""

    first: date
    end: date
    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def year(self) -> float:
        """How wide a year is."""
        return self.width / (self.end - self.first).days * 365.25

    def x(self, day: date) -> float:
        """Where a day begins, within the plot."""
        share = (day - self.first).days / (self.end - self.first).days
        return self.left + self.width * min(max(share, 0.0), 1.0)

    def day(self, x: float) -> date:
        """The day at a place."""
        share = min(max((x - self.left) / self.width, 0.0), 1.0)
        return self.first + timedelta(days=round(share * (self.end - self.first).days))


class Fill(Enum):
    """How a bar is filled."""

    SOLID = auto()
    HATCHED = auto()  # when it began or ended, or whether it held, is not known to the day


class Bar(NamedTuple):
    """A piece of a lane; only a solid one has a letter, and a wide one a label. Guidance must not look like law."""

    box: Box
    fill: Fill
    rule: Rule
    has_letter: bool
    label: str
    is_guidance: bool


class Column(NamedTuple):
    """The quotes of a quarter, paraphrases on top; of a year with a dashed outline."""

    verbatim: Box
    paraphrased: Box
    is_year: bool


class Tick(NamedTuple):
    """A line at the beginning of a year; the label is empty where the marker needs the room."""

    x: float
    label: str


class Item(NamedTuple):
    """What the keyboard goes to and the mouse points at."""

    box: Box
    id: str
    words: str
    first: date


class LaneBox(NamedTuple):
    """A lane with the lines where nothing is on record, from and to."""

    name: str
    is_own: bool
    name_box: Box
    middle: float
    gaps: tuple[tuple[float, float], ...]
    bars: tuple[Bar, ...]


class EraBox(NamedTuple):
    """A program; the hatched parts of its box are times in which it may have run. Its label has the `room`."""

    box: Box
    hatched: tuple[Box, ...]
    label: str
    room: Box


@dataclass(frozen=True, slots=True)
class StripLayout:
    """A strip laid out. The items are those of the eras, if there are any, of the lanes, then the quotes."""

    axis: Axis
    zoom: float
    plot: Box
    baseline: float
    lanes: tuple[LaneBox, ...]
    quotes_name: Box | None
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    tick_box_top: float
    marker: float
    later: Box | None
    items: tuple[tuple[Item, ...], ...]
    eras_name: Box | None
    eras: tuple[EraBox, ...]

    def window(self, first: date, last: date) -> Box:
        """The rectangle around a range of days."""
        left, right = self.axis.x(first), self.axis.x(last + timedelta(days=1))
        top = WINDOW_TOP * self.zoom
        return Box(left, top, right - left, self.baseline + WINDOW_BELOW * self.zoom - top)

    def handles(self, window: Box) -> tuple[Box, Box]:
        """What the window is dragged by."""
        width, height = HANDLE * self.zoom, HANDLE_HEIGHT * self.zoom
        top = window.y + (window.height - height) / 2
        return Box(window.x - width / 2, top, width, height), Box(window.right - width / 2, top, width, height)


def strip_height(lanes: int, zoom: float, *, has_quotes: bool = True, has_eras: bool = False) -> int:
    """How high a strip is, with or without the histogram of quotes, and the programs above."""
    more = (HISTOGRAM if has_quotes else 0) + (ERAS if has_eras else 0)
    return round((LANES_TOP + LANE * lanes + BELOW_LANES + AXIS + more) * zoom)


def lay_out(content: StripContent, width: float, zoom: float, *, narrow: bool = False) -> StripLayout:
    """Give everything its place on a strip of this width; long names keep their room on a narrow one."""
    narrow = narrow and all(len(lane.short_name) <= _SHORT_NAME for lane in content.lanes)
    left = (NARROW_PLOT_LEFT if narrow else PLOT_LEFT) * zoom
    axis = Axis(content.first, content.end, left, max(width - left - PLOT_RIGHT * zoom, 1.0))
    lanes_top = LANES_TOP + (ERAS if content.eras else 0)
    lanes_bottom = (lanes_top + LANE * len(content.lanes) + BELOW_LANES) * zoom
    baseline = round(lanes_bottom + (BASELINE if content.has_quotes else -BELOW_LANES) * zoom)
    plot = Box(axis.left, LANES_TOP * zoom, axis.width, baseline - LANES_TOP * zoom)
    marker = axis.x(content.on)
    eras = _eras(content.eras, axis, zoom)
    lanes: list[LaneBox] = []
    items: list[tuple[Item, ...]] = []
    if eras:
        items.append(
            tuple(
                Item(box.box, era.policy_id, era.words, era.first) for box, era in zip(eras, content.eras, strict=True)
            )
        )
    for index, lane in enumerate(content.lanes):
        box, lane_items = _lane(lane, lanes_top + LANE * index, axis, zoom, narrow=narrow)
        lanes.append(box)
        items.append(lane_items)
    columns = _columns(content.tallies, axis, baseline, zoom)
    items.append(tuple(_column_item(tally, column) for tally, column in zip(content.tallies, columns, strict=True)))
    return StripLayout(
        axis=axis,
        zoom=zoom,
        plot=plot,
        baseline=baseline,
        lanes=tuple(lanes),
        quotes_name=_name_box(axis, baseline - 21 * zoom, zoom, narrow=narrow) if content.has_quotes else None,
        columns=columns,
        ticks=_ticks(axis, marker, CLEAR_OF_DATE if content.is_past else CLEAR_OF_TODAY, zoom),
        tick_box_top=lanes_bottom + (HISTOGRAM * zoom if content.has_quotes else 0),
        marker=marker,
        later=Box(marker, 0, axis.right - marker, baseline) if content.is_past else None,
        items=tuple(items),
        eras_name=_name_box(axis, (LANES_TOP - 2.5) * zoom, zoom, narrow=narrow) if eras else None,
        eras=eras,
    )


def _eras(eras: Sequence[Era], axis: Axis, zoom: float) -> tuple[EraBox, ...]:
    """Boxes for the programs; the label of each has the room up to the next."""
    lefts = [axis.x(era.first) for era in eras]
    made = []
    for era, left, following in zip(eras, lefts, [*lefts, axis.right][1:], strict=True):
        right = max(axis.x(era.end), left + LEAST_BAR * zoom)
        box = Box(left, round((LANES_TOP + 1) * zoom), right - left, round(ERA_BAR * zoom))
        unsure = ((left, axis.x(era.certain_from)), (axis.x(era.certain_to), right))
        hatched = tuple(Box(start, box.y, end - start, box.height) for start, end in unsure if end > start)
        begin = axis.x(era.certain_from) + ERA_PAD * zoom
        room = Box(begin, box.y, max(min(right, following) - ERA_PAD * zoom - begin, 0), box.height)
        made.append(EraBox(box, hatched, era.label if room.width > ERA_LABEL_FROM * zoom else "", room))
    return tuple(made)


def _name_box(axis: Axis, top: float, zoom: float, *, narrow: bool) -> Box:
    left = (NARROW_NAME_LEFT if narrow else NAME_LEFT) * zoom
    return Box(left, top, axis.left - NAME_GAP * zoom - left, LANE * zoom)


def _lane(lane: Lane, lane_top: float, axis: Axis, zoom: float, *, narrow: bool) -> tuple[LaneBox, tuple[Item, ...]]:
    until = axis.x(lane.until)
    top = round(lane_top * zoom)
    row = Box(axis.left, top + round(BAR_TOP * zoom), axis.width, round(BAR * zoom))
    bars: list[Bar] = []
    items: list[Item] = []
    for course in lane.courses:
        made = _bars(course, row, bars[-1].box.right if bars else axis.left, axis, zoom)
        if made:
            bars += made
            box = Box(made[0].box.x, row.y, made[-1].box.right - made[0].box.x, row.height)
            items.append(Item(box, course.policy_id, course.words, course.first))
    name = lane.short_name if narrow else lane.name
    name_box = _name_box(axis, top - 0.5 * zoom, zoom, narrow=narrow)
    middle = row.y + row.height / 2
    return LaneBox(name, lane.is_own, name_box, middle, _gaps(bars, axis.left, until), tuple(bars)), tuple(items)


def _bars(course: Course, row: Box, free_from: float, axis: Axis, zoom: float) -> list[Bar]:
    """The pieces of one course, from the left. `free_from` is where the course before it ends."""
    if course.end <= axis.first or course.first >= axis.end:
        return []
    pieces = [(axis.x(s.first), axis.x(s.end), s.is_certain) for s in course.stretches if s.end > axis.first]
    left, right = pieces[0][0], pieces[-1][1]
    solid = [(start, end) for start, end, is_certain in pieces if is_certain]
    hatched = [(start, end) for start, end, is_certain in pieces if not is_certain]
    is_open = not course.starts_on_record and course.first > axis.first
    certain_from = solid[0][0] if solid else right
    solid = solid or [(right, right)]
    if is_open or not any(is_certain for *_rest, is_certain in pieces):
        # A box for the letter that ends where the course does, since there is no room of its own to write it in.
        start, end = solid[0]
        solid[0] = min(start, max(end - LETTER_BOX * zoom, free_from)), end
    begin = solid[0][0]
    hatched = [(start, end) for start, end in hatched if not begin <= start < certain_from]  # the letter box is there
    if is_open:
        later = [piece for piece in hatched if piece[0] >= certain_from]
        hatched = [(min(left, begin) - LEAD_IN * zoom, begin), *later]
    bars = [_bar(course, Fill.SOLID, piece, row, zoom) for piece in solid]
    kept = [(max(start, free_from), min(end, begin) if start < begin else end) for start, end in hatched]
    bars += [_bar(course, Fill.HATCHED, piece, row, zoom) for piece in kept if piece[1] > piece[0]]
    return sorted(bars, key=lambda bar: bar.box.x)


def _bar(course: Course, fill: Fill, piece: tuple[float, float], row: Box, zoom: float) -> Bar:
    left, right = piece
    width = max(right - left, LEAST_BAR * zoom)
    is_solid = fill is Fill.SOLID
    return Bar(
        Box(left, row.y, width, row.height),
        fill,
        course.rule,
        is_solid and width >= LETTER_FROM * zoom,
        course.label if is_solid and width > LABEL_FROM * zoom else "",
        course.is_guidance,
    )


def _gaps(bars: Sequence[Bar], left: float, right: float) -> tuple[tuple[float, float], ...]:
    """Where a lane has nothing on record, before, between and after its bars."""
    gaps, reached = [], left
    for bar in bars:
        if bar.box.x > reached + 1:
            gaps.append((reached, bar.box.x))
        reached = max(reached, bar.box.right)
    if reached < right - 1:
        gaps.append((reached, right))
    return tuple(gaps)


def _columns(tallies: Sequence[Tally], axis: Axis, baseline: float, zoom: float) -> tuple[Column, ...]:
    highest = max((tally.count for tally in tallies), default=1)
    unit = min(QUOTE_UNIT, BASELINE / highest) * zoom
    return tuple(_column(tally, axis, baseline, unit, LEAST_COLUMN * zoom) for tally in tallies)


def _column(tally: Tally, axis: Axis, baseline: float, unit: float, least: float) -> Column:
    left = axis.x(tally.first)
    width = max(axis.x(tally.end) - left - 1, least)
    top = baseline - tally.verbatim * unit
    verbatim = Box(left, top, width, baseline - top)
    return Column(verbatim, Box(left, top - tally.paraphrased * unit, width, tally.paraphrased * unit), tally.is_year)


def _column_item(tally: Tally, column: Column) -> Item:
    top = column.paraphrased.y
    box = Box(column.verbatim.x, top, column.verbatim.width, column.verbatim.bottom - top)
    return Item(box, tally.quote_id, tally.words, tally.first)


def _ticks(axis: Axis, marker: float, clear: float, zoom: float) -> tuple[Tick, ...]:
    """A tick a year, or every second, fifth ... year, so that no two labels touch."""
    step = next((step for step in _STEPS if step * axis.year >= YEAR_ROOM * zoom), _STEPS[-1])
    years = range(-(-axis.first.year // step) * step, axis.end.year, step)
    ticks = []
    for year in years:
        x = axis.x(date(year, 1, 1))
        middle = x + (YEAR_GAP + YEAR_LABEL / 2) * zoom
        ticks.append(Tick(x, str(year) if abs(middle - marker) >= clear * zoom else ""))
    return tuple(ticks)
