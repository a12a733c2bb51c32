"""The map of counties and cities in numbers: outlines, where the places lie, and room for each of them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.albers import Spot
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.paths import resources_folder
from desktop_app.ui.map.camera import STEPS, Camera
from desktop_app.ui.map.crowd import ROOM, Crowd, beside, make_way, nearest_ahead, square
from desktop_app.ui.map.geometry import CELLS
from desktop_app.ui.map.outlines import read_outlines, spot_of
from desktop_app.ui.map.sheet import Name, Wanted, lay_out
from desktop_app.ui.page.strip_geometry import Box
from tests.helpers.shapes import distance, is_inside, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop_app.catalog.records import PlaceRecord
    from desktop_app.ui.map.outlines import Outlines

FILE = resources_folder() / "outlines" / "states.json"
SIZE = 16
WIDE = Box(-1e6, -1e6, 2e6, 2e6)
ROUNDING = 1.3  # km by which the simplified outlines may be wrong
RIGHT, LEFT, DOWN, UP = (1, 0), (-1, 0), (0, 1), (0, -1)


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    return read_outlines(FILE)


@pytest.fixture(scope="module")
def places(catalog_path: Path) -> Iterator[list[PlaceRecord]]:
    from desktop_app.catalog.catalog import Catalog

    with Catalog(catalog_path) as opened:
        yield [outline.place for outline in opened.outline().places]


def _spot(place: PlaceRecord) -> Spot:
    assert place.lat is not None
    assert place.lon is not None
    return spot_of(_code(place), place.lat, place.lon)


def _code(place: PlaceRecord) -> str:
    return place.id.split("-")[1].upper()


def _drawn(places: list[PlaceRecord]) -> list[PlaceRecord]:
    return [place for place in places if place.kind in (PlaceKind.COUNTY, PlaceKind.CITY) and place.lat is not None]


def _homes(outlines: Outlines, places: list[PlaceRecord], width: float, height: float, step: int = 0) -> list[Spot]:
    camera = Camera(outlines.box, width, height, 720, step)
    return [camera.on_sheet(_spot(place)) for place in _drawn(places)]


def test_the_outlines_are_those_of_the_states_and_small(outlines: Outlines) -> None:
    assert set(outlines.states) == set(CELLS)
    assert FILE.stat().st_size < 60_000
    assert all(len(ring) > 2 for state in outlines.states.values() for ring in state.rings)
    assert (FILE.parent / "ISC-us-atlas.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_states_are_as_large_as_they_are(outlines: Outlines) -> None:
    """Land and inland water, as the Census Bureau publishes them; the outlines end at the coast."""
    for code, square_km in (("KS", 213_100), ("CO", 269_601), ("TX", 695_662), ("VT", 24_906)):
        area = sum(_area(ring) for ring in outlines.states[code].rings)
        assert area == pytest.approx(square_km, rel=0.025), code


def _area(ring: tuple[Spot, ...]) -> float:
    sides = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(one.x * other.y - other.x * one.y for one, other in sides)) / 2


def test_each_place_lies_in_its_state(outlines: Outlines, places: list[PlaceRecord]) -> None:
    outside = {
        place.id: round(distance(_spot(place), outlines.states[_code(place)]), 2)
        for place in _drawn(places)
        if not is_inside(_spot(place), outlines.states[_code(place)])
    }
    assert all(away < ROUNDING for away in outside.values()), outside


def test_only_these_have_no_coordinates(places: list[PlaceRecord]) -> None:
    local = [place for place in places if place.kind not in (PlaceKind.STATE, PlaceKind.DISTRICT)]
    assert [place.id for place in local if place.lat is None or place.lon is None] == ["us", "us-me-wells"]


def test_the_letters_of_a_state_stand_in_it(outlines: Outlines) -> None:
    beside_it = {code for code, state in outlines.states.items() if not is_inside(state.middle, state)}
    assert beside_it <= {"AK", "HI", "LA", "MD", "MI"}, "a bay or a strait may be in the middle of a state"


def test_the_insets_cover_nothing(outlines: Outlines) -> None:
    one, other = outlines.frames
    assert not overlap(one, other)
    for code, state in outlines.states.items():
        within = [
            frame for frame in outlines.frames if any(overlap(frame, Box(*spot, 0, 0)) for spot in state.rings[0])
        ]
        assert bool(within) is (code in ("AK", "HI")), code


@pytest.mark.parametrize("step", [0, 1, 3, 6])
@pytest.mark.parametrize(("width", "height"), [(1028, 560), (1240, 700), (760, 470)])
def test_no_two_badges_overlap(
    outlines: Outlines, places: list[PlaceRecord], width: float, height: float, step: int
) -> None:
    placed = make_way(_homes(outlines, places, width, height, step), SIZE, WIDE)
    boxes = [square(one.spot, SIZE * ROOM) for one in placed]
    assert len(boxes) > 170
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_badges_stay_near_their_places(outlines: Outlines, places: list[PlaceRecord]) -> None:
    placed = make_way(_homes(outlines, places, 1028, 560), SIZE, WIDE)
    away = sorted(max(abs(one.home.x - one.spot.x), abs(one.home.y - one.spot.y)) for one in placed)
    assert away[-1] < 4.5 * SIZE
    assert sum(one.is_away for one in placed) < len(placed) * 0.7


def test_coming_near_brings_the_badges_home(outlines: Outlines, places: list[PlaceRecord]) -> None:
    shares = [
        sum(one.is_away for one in make_way(_homes(outlines, places, 1028, 560, step), SIZE, WIDE))
        for step in (0, 4, STEPS)
    ]
    assert shares[0] > shares[1] > shares[2]
    assert shares[2] <= 12, "counties and their seats may have the same point"


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_places_find_room(points: list[tuple[int, int]]) -> None:
    homes = [Spot(*point) for point in points]
    placed = make_way(homes, SIZE, WIDE)
    assert [one.home for one in placed] == homes
    assert placed == make_way(homes, SIZE, WIDE)
    boxes = [square(one.spot, SIZE * ROOM) for one in placed]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_badges_stay_on_the_sheet_as_long_as_it_has_room() -> None:
    sheet = Box(0, 0, 100, 100)
    placed = make_way([Spot(95, 50)] * 12, SIZE, sheet)
    assert all(sheet.x <= one.spot.x <= sheet.right and sheet.y <= one.spot.y <= sheet.bottom for one in placed)
    assert len({one.spot for one in make_way([Spot(5, 5)] * 60, SIZE, sheet)}) == 60


def test_names_cover_neither_badges_nor_each_other(outlines: Outlines, places: list[PlaceRecord]) -> None:
    homes = _homes(outlines, places, 1028, 560)
    names = [Name(place.name, 7.0 * len(place.name)) for place in _drawn(places)]
    states = [(homes[0], Name("XX", 14.0)), (Spot(300, 100), Name("MT", 18.0))]
    sheet = lay_out(Wanted(homes, names, range(len(homes)), states, SIZE, 15, Box(0, 0, 1028, 600)))
    assert len(sheet.names) > 25
    assert [name.text for name in sheet.names if name.number is None] == ["MT"], "a badge stands where XX would"
    boxes = [name.box for name in sheet.names] + [square(one.spot, SIZE * ROOM) for one in sheet.placed]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert all(name.box.x >= 0 and name.box.right <= 1028 for name in sheet.names)


def test_a_badge_that_made_way_bears_no_name() -> None:
    placed = make_way([Spot(50, 50), Spot(50, 50)], SIZE, WIDE)
    assert [bool(beside(one, 40, 15, SIZE)) for one in placed] == [True, False]


def test_what_has_no_room_is_not_placed() -> None:
    crowd = Crowd(20)
    crowd.add(Box(0, 0, 10, 10))
    assert crowd.add_first([Box(5, 5, 10, 10)]) is None
    assert crowd.add_first([Box(5, 5, 10, 10), Box(10, 0, 10, 10)]) == Box(10, 0, 10, 10)
    assert not crowd.has_room(Box(15, 5, 30, 2))


@pytest.mark.parametrize(
    ("step", "expected"),
    [(RIGHT, 1), (LEFT, 3), (DOWN, 4), (UP, None)],
)
def test_arrows_go_to_the_nearest_on_that_side(step: tuple[int, int], expected: int | None) -> None:
    spots = [Spot(0, 0), Spot(30, 10), Spot(90, 0), Spot(-80, 20), Spot(5, 60)]
    assert nearest_ahead(spots[0], spots, step) == expected


@pytest.mark.parametrize("step", [0, 5])
def test_every_place_can_be_reached_with_the_arrows(outlines: Outlines, places: list[PlaceRecord], step: int) -> None:
    spots = [one.spot for one in make_way(_homes(outlines, places, 1028, 560, step), SIZE, WIDE)]
    reached, frontier = {0}, [0]
    while frontier:
        here = frontier.pop()
        for way in (RIGHT, LEFT, DOWN, UP):
            there = nearest_ahead(spots[here], spots, way)
            if there is not None and there not in reached:
                reached.add(there)
                frontier.append(there)
    assert reached == set(range(len(spots)))


WORLD = Box(-100, 50, 400, 200)


def test_at_first_the_whole_world_is_in_the_middle_of_the_view() -> None:
    camera = Camera(WORLD, 800, 600, 100).moved(0, 0)
    assert camera.scale == 2
    assert (camera.x, camera.y) == (0, -100)
    assert camera.on_plane(0, 100) == (-100, 50)


def test_a_small_view_shows_a_part() -> None:
    camera = Camera(WORLD, 200, 100, 800)
    assert camera.scale == 2
    assert camera.moved(9999, 9999).on_plane(200, 100) == (300, 250)
    assert camera.moved(-9999, -9999).on_plane(0, 0) == (-100, 50)


@given(st.integers(1, STEPS), st.floats(200, 600), st.floats(200, 400))
def test_what_the_mouse_is_on_stays_under_it(steps: int, x: float, y: float) -> None:
    camera = Camera(WORLD, 800, 400, 100)
    near = camera.zoomed(steps, x, y)
    assert near.scale == pytest.approx(camera.scale * 2 ** (steps / 2))
    assert near.on_plane(x, y) == pytest.approx(camera.on_plane(x, y))
    assert near.zoomed(-STEPS, x, y) == camera


def test_zooming_ends_somewhere() -> None:
    camera = Camera(WORLD, 800, 400, 100)
    assert camera.zoomed(99, 0, 0).step == STEPS
    assert camera.zoomed(-99, 0, 0).step == 0


def test_a_part_is_shown_as_large_as_fits() -> None:
    part = Box(0, 100, 40, 20)
    camera = Camera(WORLD, 800, 400, 100).fitted(part)
    assert camera.on_plane(400, 200) == pytest.approx((20, 110))
    assert part.width * camera.scale <= 800 < part.width * camera.scale * 2**0.5
    assert Camera(WORLD, 800, 400, 100).fitted(WORLD).step == 0
    assert Camera(WORLD, 800, 400, 100).fitted(Box(0, 100, 0.1, 0.1)).step == STEPS


def test_another_size_keeps_the_middle() -> None:
    camera = Camera(WORLD, 800, 400, 100).zoomed(6, 100, 100)
    middle = camera.on_plane(400, 200)
    assert camera.resized(500, 300, 100).on_plane(250, 150) == pytest.approx(middle)
