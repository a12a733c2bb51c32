"""How a comparison divides its width."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop_app.ui.compare.geometry import Division, divide


@pytest.mark.parametrize(
    ("width", "count", "zoom", "division"),
    [
        (1148, 2, 1.0, Division.BESIDE),
        (1148, 4, 1.0, Division.BESIDE),
        (788, 2, 1.0, Division.BESIDE),  # a window of 800
        (788, 3, 1.0, Division.ABOVE),
        (788, 4, 1.0, Division.STACKED),
        (1428, 2, 2.0, Division.BESIDE),  # 1440 at 200 %
        (1428, 4, 2.0, Division.STACKED),
        (628, 2, 3.0, Division.STACKED),
    ],
)
def test_labels_give_way_before_columns_do(width: int, count: int, zoom: float, division: Division) -> None:
    assert divide(width, count, zoom).division is division


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0, 3.0])
def test_nothing_is_wider_than_the_pane(count: int, zoom: float) -> None:
    for width in range(200, 2400, 37):
        columns = divide(width, count, zoom)
        assert len(columns.lefts) == count
        assert max(columns.lefts) + columns.width <= width
        if columns.division is not Division.STACKED:
            steps = {after - before for before, after in pairwise(columns.lefts)}
            assert steps == {columns.width}, "the columns are equal and do not overlap"
