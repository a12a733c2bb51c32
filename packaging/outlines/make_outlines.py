"""Make the outlines of the states in resources/outlines from the boundaries that the npm package us-atlas carries.

The outlines are committed, so this runs only when newer boundaries are taken; resources/outlines/README.md says how.
The same input gives the same bytes.
"""

# /// script
# requires-python = ">=3.11"
# ///

from __future__ import annotations

import argparse
import json
import tarfile
from itertools import accumulate, pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "outlines"

Point: TypeAlias = tuple[int, int]  # longitude and latitude in steps
Place: TypeAlias = tuple[float, float]  # longitude and latitude in degrees

STEP = 0.002  # degrees: what the outlines are rounded to, about 200 m
TOLERANCE = 1.2  # km by which a line may pass beside a point that is left out
TOLERANCE_OF_ALASKA = 4.0  # which is drawn smaller
LEAST_ISLAND = 12.0  # square km; smaller ones are left out
LEAST_ISLAND_OF_ALASKA = 120.0
KM = 111.2  # a degree of latitude

# The postal codes by the Census Bureau's numbers. The territories have none here: nothing about them is on record.
CODES = (
    "01-AL 02-AK 04-AZ 05-AR 06-CA 08-CO 09-CT 10-DE 11-DC 12-FL 13-GA 15-HI 16-ID 17-IL 18-IN 19-IA 20-KS 21-KY "
    "22-LA 23-ME 24-MD 25-MA 26-MI 27-MN 28-MS 29-MO 30-MT 31-NE 32-NV 33-NH 34-NJ 35-NM 36-NY 37-NC 38-ND 39-OH "
    "40-OK 41-OR 42-PA 44-RI 45-SC 46-SD 47-TN 48-TX 49-UT 50-VT 51-VA 53-WA 54-WV 55-WI 56-WY"
)


class Topology(NamedTuple):
    """The lines between the states, each of which two states share, and of which lines their rings are made."""

    arcs: list[list[Place]]
    states: dict[str, list[list[int]]]  # rings by postal code; the line ~n is the line n from its end


def main() -> None:
    """Make the file of the outlines, with its licence beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atlas", type=Path, help="what `npm pack us-atlas` fetched")
    parser.add_argument("-o", "--output", type=Path, default=RESOURCES, help="default: resources/outlines")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with tarfile.open(options.atlas) as archive:
        topology = read_topology(json.loads(read(archive, "states-10m.json")))
        licence = read(archive, "LICENSE")
    (options.output / "ISC-us-atlas.txt").write_bytes(licence)
    text = json.dumps(made_small(topology), separators=(",", ":")) + "\n"
    (options.output / "states.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"states.json: {len(text):,} bytes")


def read(archive: tarfile.TarFile, name: str) -> bytes:
    """The content of one file of a package."""
    file = archive.extractfile(f"package/{name}")
    assert file is not None, name
    return file.read()


def read_topology(content: dict[str, Any]) -> Topology:
    """The lines in degrees; see https://github.com/topojson/topojson-specification."""
    (x_scale, y_scale), (x_first, y_first) = content["transform"]["scale"], content["transform"]["translate"]
    arcs = []
    for arc in content["arcs"]:
        xs, ys = accumulate(x for x, _ in arc), accumulate(y for _, y in arc)
        arcs.append([(x * x_scale + x_first, y * y_scale + y_first) for x, y in zip(xs, ys, strict=True)])
    codes = dict(pair.split("-") for pair in CODES.split())
    states = {}
    for state in content["objects"]["states"]["geometries"]:
        if state["id"] in codes:
            polygons = state["arcs"] if state["type"] == "MultiPolygon" else [state["arcs"]]
            states[codes[state["id"]]] = [ring for polygon in polygons for ring in polygon]
    return Topology(arcs, states)


def made_small(topology: Topology) -> dict[str, Any]:
    """The same without small islands, with fewer points, and with only those lines that are still needed."""
    states = {code: _without_small(rings, code, topology.arcs) for code, rings in sorted(topology.states.items())}
    needed = sorted({max(arc, ~arc) for rings in states.values() for ring in rings for arc in ring})
    numbers = {arc: number for number, arc in enumerate(needed)}
    alaskan = {max(arc, ~arc) for ring in states["AK"] for arc in ring}  # none of them is shared
    tolerances = {arc: TOLERANCE_OF_ALASKA if arc in alaskan else TOLERANCE for arc in needed}
    lines = [_rounded(_simplified(topology.arcs[arc], tolerance)) for arc, tolerance in tolerances.items()]

    def renumbered(arc: int) -> int:
        return numbers[arc] if arc >= 0 else ~numbers[~arc]

    return {
        "step": STEP,
        "lines": [_as_steps(line) for line in lines],
        "states": {code: [[renumbered(arc) for arc in ring] for ring in rings] for code, rings in states.items()},
    }


def _without_small(rings: list[list[int]], code: str, arcs: list[list[Place]]) -> list[list[int]]:
    least = LEAST_ISLAND_OF_ALASKA if code == "AK" else LEAST_ISLAND
    sizes = [_area(_ring(ring, arcs)) for ring in rings]
    return [ring for ring, size in zip(rings, sizes, strict=True) if size >= least or size == max(sizes)]


def _ring(ring: list[int], arcs: list[list[Place]]) -> list[Place]:
    return [place for arc in ring for place in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[1:]]


def _area(ring: list[Place]) -> float:
    """In square km, near enough."""
    twice = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]))
    return abs(twice) / 2 * KM * KM * cos(radians(ring[0][1]))


def _simplified(line: list[Place], tolerance: float) -> list[Place]:
    """Douglas and Peucker's way: leave out each point that a straight line passes near enough."""
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(
            ((_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0, 0)
        )
        if far > tolerance:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [line[i] for i in sorted(kept)]


def _distance(place: Place, start: Place, end: Place) -> float:
    """From a point to the line between two others, in km."""
    shrink = cos(radians(place[1]))
    px, py = (place[0] - start[0]) * shrink, place[1] - start[1]
    ex, ey = (end[0] - start[0]) * shrink, end[1] - start[1]
    length = ex * ex + ey * ey
    along = min(max((px * ex + py * ey) / length, 0.0), 1.0) if length else 0.0
    return KM * hypot(px - along * ex, py - along * ey)


def _rounded(line: list[Place]) -> list[Point]:
    points = [(round(x / STEP), round(y / STEP)) for x, y in line]
    return [point for i, point in enumerate(points) if i in (0, len(points) - 1) or point != points[i - 1]]


def _as_steps(line: list[Point]) -> list[int]:
    """The first point, then how far it is from each to the next; x and y by turns."""
    steps = [line[0], *((x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(line))]
    return [number for point in steps for number in point]


if __name__ == "__main__":
    main()
