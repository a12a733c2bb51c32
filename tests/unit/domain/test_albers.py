"""Albers' projection against values that others published, and against what "equal-area" means."""

from __future__ import annotations

from math import atanh, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.albers import GRS80, Albers, Ellipsoid

CLARKE_1866 = Ellipsoid(6378206.4, 1 / 294.978698214)
SPHERE = Ellipsoid(1.0, 0.0)
PARALLELS, ORIGIN = (29.5, 45.5), (23.0, -96.0)
CONUS = Albers(PARALLELS, ORIGIN)  # EPSG:5070


def test_snyders_example_on_the_ellipsoid() -> None:
    """Professional Paper 1395, page 292."""
    projection = Albers(PARALLELS, ORIGIN, CLARKE_1866)
    assert projection.n == pytest.approx(0.6029035, abs=5e-8)
    assert projection.c == pytest.approx(1.3491594, abs=5e-8)
    assert projection.project(35.0, -75.0) == pytest.approx((1885472.7, 1535925.0), abs=0.05)


def test_snyders_example_on_the_sphere() -> None:
    """Professional Paper 1395, page 291."""
    projection = Albers(PARALLELS, ORIGIN, SPHERE)
    assert projection.n == pytest.approx(0.6028370, abs=5e-8)
    assert projection.project(35.0, -75.0) == pytest.approx((0.2952720, 0.2416774), abs=5e-8)


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        # the middles of the squares of 10 km at the corners of the grid of the North American Bat Monitoring Program
        (47.853383, -127.860394, -2358000, 3161000),
        (22.972633, -118.779980, -2358000, 281000),
        (23.178273, -74.114355, 2262000, 281000),
        (48.134576, -65.346945, 2262000, 3161000),
        # what PROJ's `proj +inv +proj=aea` gives for these parameters
        (39.089117, -75.649278, 1730692.593817677, 1970917.991173046),
    ],
)
def test_published_points_of_epsg_5070(latitude: float, longitude: float, x: float, y: float) -> None:
    assert CONUS.project(latitude, longitude) == pytest.approx((x, y), abs=0.2)


def test_the_origin_is_the_origin() -> None:
    assert CONUS.project(*ORIGIN) == (0.0, 0.0)


def test_a_point_beyond_the_date_line_is_beside_its_neighbour() -> None:
    alaska = Albers((55.0, 65.0), (50.0, -154.0))
    west, east = alaska.project(52.0, 179.9), alaska.project(52.0, -179.9)
    assert 0 < east.x - west.x < 20_000
    assert alaska.project(52.0, 179.9) == pytest.approx(alaska.project(52.0, -180.1))


@given(st.floats(20, 70), st.floats(-170, -60))
def test_east_and_west_of_the_middle_are_mirrored(latitude: float, longitude: float) -> None:
    here, there = CONUS.project(latitude, longitude), CONUS.project(latitude, 2 * ORIGIN[1] - longitude)
    assert (there.x, there.y) == pytest.approx((-here.x, here.y), abs=1e-3)


@given(st.floats(20, 70), st.floats(-170, -60))
def test_a_small_square_keeps_its_area(latitude: float, longitude: float) -> None:
    step = 0.02
    corners = [(latitude, longitude), (latitude, longitude + step)]
    corners += [(latitude + step, longitude + step), (latitude + step, longitude)]
    spots = [CONUS.project(*corner) for corner in corners]
    sides = zip(spots, [*spots[1:], spots[0]], strict=True)
    area = sum(one.x * other.y - other.x * one.y for one, other in sides) / 2
    assert area == pytest.approx(_area_on_earth(latitude, latitude + step, step), rel=1e-5)


def _area_on_earth(south: float, north: float, width: float) -> float:
    """That of a part of a zone of the ellipsoid, in closed form."""
    e = GRS80.eccentricity

    def share(latitude: float) -> float:
        s = sin(radians(latitude))
        return s / (2 * (1 - (e * s) ** 2)) + atanh(e * s) / (2 * e)

    polar = GRS80.radius * (1 - GRS80.flattening)
    return 2 * pi * polar**2 * (share(north) - share(south)) * width / 360
