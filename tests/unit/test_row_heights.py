"""Rows of different heights, of which some are only estimated."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.heights import RowHeights

_HEIGHTS = st.lists(st.integers(1, 200), max_size=40)


@given(_HEIGHTS, st.data())
def test_every_row_is_found_where_it_stands(estimates: list[int], data: st.DataObject) -> None:
    heights = RowHeights()
    heights.reset(estimates)
    true = list(estimates)
    for row in data.draw(st.lists(st.sampled_from(range(len(true))), unique=True)) if true else []:
        true[row] = data.draw(st.integers(1, 200))
        heights.set_measured(row, true[row])

    assert heights.total == sum(true)
    assert [heights.bottom(row) for row in range(len(true))] == list(accumulate(true))
    for row in range(len(true)):
        assert heights.row_at(heights.top(row)) == row
        assert heights.row_at(heights.bottom(row) - 1) == row
        assert heights.bottom(row) - heights.top(row) == heights.height(row) == true[row]
    assert heights.row_at(-1) is None
    assert heights.row_at(heights.total) is None


def test_estimates_are_measured_one_after_the_other() -> None:
    heights = RowHeights()
    heights.reset([10, 10, 10])
    heights.set_measured(0, 12)
    heights.set_measured(2, 8)

    assert heights.next_estimate() == 1
    heights.set_measured(1, 10)
    assert heights.next_estimate() is None
    assert all(heights.is_measured(row) for row in range(3))
    heights.reset([5])
    assert heights.next_estimate() == 0
    assert len(heights) == 1
