"""Albers' equal-area conic projection, in which maps of the United States are usually drawn."""

from __future__ import annotations

from math import atanh, cos, radians, sin, sqrt
from typing import NamedTuple


class Ellipsoid(NamedTuple):
    """A figure of the Earth: its radius at the equator in metres, and its flattening."""

    radius: float
    flattening: float

    @property
    def eccentricity(self) -> float:
        """How far from the middle its foci are; 0 for a sphere."""
        return sqrt(self.flattening * (2 - self.flattening))


GRS80 = Ellipsoid(6378137.0, 1 / 298.257222101)
"""That of the North American Datum of 1983, in which the Census Bureau gives its coordinates."""


class Spot(NamedTuple):
    """A point of a plane."""

    x: float
    y: float


class Albers:
    """The projection between two parallels that keep their length.

    The formulas are numbers 14-1 to 14-6, 3-12 and 14-15 of J. P. Snyder, "Map Projections: A Working Manual", U.S.
    Geological Survey Professional Paper 1395 (1987), pages 100 and 101.
    """

    def __init__(
        self,
        parallels: tuple[float, float],
        origin: tuple[float, float],
        ellipsoid: Ellipsoid = GRS80,
    ) -> None:
        """All in degrees; the origin is a latitude and a longitude."""
        self._radius, self._eccentricity = ellipsoid.radius, ellipsoid.eccentricity
        latitude, self._longitude = origin
        south, north = parallels
        m_south, m_north = self._m(south), self._m(north)
        self.n = (m_south**2 - m_north**2) / (self._q(north) - self._q(south))
        self.c = m_south**2 + self.n * self._q(south)
        self._rho_of_origin = self._rho(latitude)

    def project(self, latitude: float, longitude: float) -> Spot:
        """Where a point of the Earth comes, in metres east and north of the origin.

        Longitudes may lie on either side of the date line.
        """
        turn = self.n * radians((longitude - self._longitude + 180) % 360 - 180)
        rho = self._rho(latitude)
        return Spot(rho * sin(turn), self._rho_of_origin - rho * cos(turn))

    def _m(self, latitude: float) -> float:
        es = self._eccentricity * sin(radians(latitude))
        return cos(radians(latitude)) / sqrt(1 - es * es)

    def _q(self, latitude: float) -> float:
        s, e = sin(radians(latitude)), self._eccentricity
        es = e * s
        return (1 - e * e) * (s / (1 - es * es) + (atanh(es) / e if e else s))

    def _rho(self, latitude: float) -> float:
        return self._radius * sqrt(self.c - self.n * self._q(latitude)) / self.n
