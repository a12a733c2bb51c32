"""The range window by months: dragged, moved and resized, it never leaves the axis and never vanishes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.page.range_window import Grip, RangeWindow
from desktop_app.ui.page.strip_content import Lane, StripContent
from desktop_app.ui.page.strip_geometry import StripLayout, lay_out

FIRST, END = date(2015, 1, 1), date(2025, 1, 1)
ALL = (None, None)


@pytest.fixture
def layout() -> StripLayout:
    """Ten years on a thousand pixels, from 128."""
    lane = Lane("Federal", "Federal", (), END, is_own=True)
    return lay_out(StripContent(FIRST, END, END, False, (lane,), ()), 1148, 1.0)


@pytest.fixture
def window() -> RangeWindow:
    made = RangeWindow()
    made.set_extent(FIRST, END)
    return made


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        (days("2017-01-01", "2018-12-31"), 1, days("2017-04-01", "2019-03-31")),
        (days("2017-01-01", "2018-12-31"), -1, days("2016-10-01", "2018-09-30")),
        (days("2023-01-01", "2024-12-31"), 1, days("2023-01-01", "2024-12-31")),
        (days("2015-02-01", "2015-03-31"), -1, days("2015-01-01", "2015-02-28")),
        (ALL, 1, ALL),
    ],
)
def test_moving_keeps_the_length(
    window: RangeWindow, before: tuple[date, date], by: int, after: tuple[date, date]
) -> None:
    window.set_days(*before)
    assert window.moved(by) == (before != after)
    assert window.days == after


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        (days("2017-01-01", "2018-12-31"), 1, days("2017-01-01", "2019-03-31")),
        (days("2017-01-01", "2018-12-31"), -1, days("2017-01-01", "2018-09-30")),
        # a month is left
        (days("2017-01-01", "2017-02-28"), -1, days("2017-01-01", "2017-01-31")),
        # without a range the end of the axis is what moves
        (ALL, -1, days("2015-01-01", "2024-09-30")),
        (days("2015-01-01", "2024-09-30"), 1, ALL),
    ],
)
def test_resizing_moves_the_end(
    window: RangeWindow, before: tuple[date, date], by: int, after: tuple[date, date]
) -> None:
    window.set_days(*before)
    assert window.resized(by)
    assert window.days == after


@pytest.mark.parametrize(
    ("at", "to", "grip", "after"),
    [
        # 328 is Jan 2017, 528 is Jan 2019
        ((330, 50), 278, Grip.FIRST, days("2016-07-01", "2018-12-31")),
        ((525, 50), 578, Grip.LAST, days("2017-01-01", "2019-06-30")),
        ((428, 50), 478, Grip.WHOLE, days("2017-07-01", "2019-06-30")),
        # beyond the other end: a month is left
        ((330, 50), 900, Grip.FIRST, days("2018-12-01", "2018-12-31")),
        ((525, 50), 130, Grip.LAST, days("2017-01-01", "2017-01-31")),
        # beyond the axis: it stops there
        ((428, 50), 5000, Grip.WHOLE, days("2023-01-01", "2024-12-31")),
        ((428, 50), -5000, Grip.WHOLE, days("2015-01-01", "2016-12-31")),
        # elsewhere a new window is drawn, in either direction
        ((728, 50), 828, Grip.NEW, days("2021-01-01", "2022-01-31")),
        ((828, 50), 728, Grip.NEW, days("2021-01-01", "2022-01-31")),
    ],
)
def test_dragging(  # noqa: PLR0917 - a table
    window: RangeWindow,
    layout: StripLayout,
    at: tuple[float, float],
    to: float,
    grip: Grip,
    after: tuple[date, date],
) -> None:
    window.set_days(*days("2017-01-01", "2018-12-31"))
    assert window.grip_at(layout, *at) is grip
    window.grasp(layout, *at)
    for step in range(1, 11):
        window.drag(layout.axis, at[0] + (to - at[0]) * step / 10)
    window.release()
    assert window.days == after
    assert not window.is_dragging


@pytest.mark.parametrize("at", [(60, 50), (1140, 50), (500, 90)])
def test_names_axis_and_margin_take_hold_of_nothing(
    window: RangeWindow, layout: StripLayout, at: tuple[float, float]
) -> None:
    assert window.grip_at(layout, *at) is None
    window.grasp(layout, *at)
    assert not window.is_dragging
    assert not window.drag(layout.axis, 700)
    assert window.days == ALL


def test_drawing_over_the_whole_axis_is_no_range(window: RangeWindow, layout: StripLayout) -> None:
    window.grasp(layout, 128, 50)
    window.drag(layout.axis, 1200)
    assert window.days == ALL


@given(
    st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.integers(0, 4000),
    st.lists(st.tuples(st.sampled_from(["moved", "resized"]), st.sampled_from([-1, 1])), max_size=12),
)
def test_whatever_keys_are_pressed_it_stays_within_the_axis(
    first: date, length: int, keys: list[tuple[str, int]]
) -> None:
    window = RangeWindow()
    window.set_extent(FIRST, END)
    window.set_days(first, first + timedelta(days=length))
    for name, by in keys:
        getattr(window, name)(by)
    begin, last = window.days
    if keys and begin is not None and last is not None:
        assert FIRST <= begin <= last < END
