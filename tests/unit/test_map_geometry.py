"""The map in numbers: where tiles stand, which is beside which, and how the scale below divides its width."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from desktop_app.publish.state_map import ChangeBin, RuleChanges
from desktop_app.ui.map.geometry import CELLS, COLUMNS, ROWS, Cell, grid_size, neighbour, tile_box, tile_side
from desktop_app.ui.map.timescale import lay_out_timescale, timescale_height

RIGHT, LEFT, DOWN, UP = (1, 0), (-1, 0), (0, 1), (0, -1)


def test_fifty_one_tiles_stand_each_in_a_place_of_its_own() -> None:
    assert len(CELLS) == 51
    assert len(set(CELLS.values())) == 51
    assert all(0 <= cell.column < COLUMNS and 0 <= cell.row < ROWS for cell in CELLS.values())
    assert (CELLS["AK"], CELLS["ME"], CELLS["TX"], CELLS["FL"]) == (Cell(0, 0), Cell(10, 0), Cell(3, 7), Cell(8, 7))


@pytest.mark.parametrize(
    ("code", "step", "expected"),
    [
        ("TX", UP, "OK"),
        ("TX", RIGHT, "FL"),  # the next in the same line, be it far
        ("WA", RIGHT, "ID"),
        ("VT", UP, "ME"),  # nothing in its column: the nearest above
        ("AK", DOWN, "WA"),
        ("HI", UP, "CA"),
        ("AK", LEFT, "AK"),
        ("FL", DOWN, "FL"),
        ("DE", RIGHT, "MA"),
    ],
)
def test_arrows_go_to_the_neighbour(code: str, step: tuple[int, int], expected: str) -> None:
    assert neighbour(code, step) == expected


def test_every_state_can_be_reached_with_the_arrows() -> None:
    reached, frontier = {"AK"}, ["AK"]
    while frontier:
        here = frontier.pop()
        for step in (RIGHT, LEFT, DOWN, UP):
            there = neighbour(here, step)
            if there not in reached:
                reached.add(there)
                frontier.append(there)
    assert reached == set(CELLS)


@pytest.mark.parametrize(
    ("width", "height", "zoom", "side"),
    [
        (1068, 640, 1.0, 75),
        (1068, 500, 1.0, 59),
        (760, 2000, 1.0, 65),
        (300, 300, 1.0, 34),  # never less than can be read; the pane scrolls
        (2136, 1280, 2.0, 150),
    ],
)
def test_tiles_are_as_large_as_the_room_and_the_design_allow(width: int, height: int, zoom: float, side: int) -> None:
    assert tile_side(width, height, zoom) == side


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.25, 2.0, 3.0])
def test_tiles_do_not_touch_and_stay_within_the_grid(zoom: float) -> None:
    side = tile_side(1068 * zoom, 640 * zoom, zoom)
    width, height = grid_size(side, zoom)
    boxes = [tile_box(code, side, zoom) for code in CELLS]
    assert max(box.right for box in boxes) == width
    assert max(box.bottom for box in boxes) == height
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart = one.right < other.x or other.right < one.x or one.bottom < other.y or other.bottom < one.y
            assert apart


CHANGES = RuleChanges(
    date(2008, 1, 1),
    date(2026, 11, 24),
    (
        ChangeBin(date(2009, 1, 1), date(2010, 1, 1), 2, True),
        ChangeBin(date(2017, 7, 1), date(2018, 1, 1), 5, False),
    ),
    (),
    (date(2009, 1, 1), date(2017, 9, 1)),
)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [320, 760, 1068])
def test_bars_and_marker_stand_over_their_days(width: int, zoom: float) -> None:
    scale = lay_out_timescale(CHANGES, date(2017, 9, 1), width * zoom, zoom)
    assert [bar.is_year for bar in scale.bars] == [True, False]
    year, half = (bar.box for bar in scale.bars)
    assert year.x == pytest.approx(scale.axis.x(date(2009, 1, 1)))
    assert half.x <= scale.marker <= half.right + zoom
    assert half.height == pytest.approx(2.5 * year.height)
    assert half.bottom <= scale.track.y
    assert half.y >= 0
    assert scale.axis.day(scale.marker) == date(2017, 9, 1)
    assert scale.track.right <= width * zoom


def test_years_keep_clear_of_each_other_and_of_the_marker() -> None:
    for width in range(300, 1200, 50):
        scale = lay_out_timescale(CHANGES, date(2017, 9, 1), width, 1.0)
        shown = [label.x for label in scale.years if label.text]
        assert all(abs(x - scale.marker) >= 80 for x in shown)
        assert all(after - before >= 45 for before, after in pairwise(shown))


def test_a_day_beyond_the_scale_stands_at_its_end() -> None:
    early = lay_out_timescale(CHANGES, date(1990, 1, 1), 1000, 1.0)
    late = lay_out_timescale(CHANGES, CHANGES.last + timedelta(days=900), 1000, 1.0)
    assert (early.marker, late.marker) == (early.axis.left, late.axis.right)


def test_the_scale_is_as_high_as_the_zoom_asks() -> None:
    assert (timescale_height(1.0), timescale_height(2.0)) == (83, 166)
