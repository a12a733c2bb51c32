"""Which part of a plane is in view, and how large. Nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.albers import Spot

if TYPE_CHECKING:
    from desktop_app.ui.page.strip_geometry import Box

STEPS = 10
_FACTOR = 2**0.5  # by which a step enlarges


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of `width` and `height` pixels on a plane of which all that there is lies in `world`.

    At step 0 the whole world is in view, unless it would be narrower than `least` pixels. `x` and `y` tell how far, in
    pixels, the view begins to the right of the corner of the world and below it.
    """

    world: Box
    width: float
    height: float
    least: float
    step: int = 0
    x: float = 0.0
    y: float = 0.0

    @property
    def scale(self) -> float:
        """How many pixels a unit of the plane has."""
        fitting = min(self.width / self.world.width, self.height / self.world.height)
        return max(fitting, self.least / self.world.width) * _FACTOR**self.step

    def on_sheet(self, spot: Spot) -> Spot:
        """Where a point of the plane is on the sheet: the whole world as large as it is now."""
        return Spot((spot.x - self.world.x) * self.scale, (spot.y - self.world.y) * self.scale)

    def on_plane(self, x: float, y: float) -> Spot:
        """The point of the plane at a place of the view."""
        return Spot((x + self.x) / self.scale + self.world.x, (y + self.y) / self.scale + self.world.y)

    def moved(self, right: float, down: float) -> Camera:
        """Look at what is so many pixels further on; never past the edge of the world."""
        sheet_width, sheet_height = self.world.width * self.scale, self.world.height * self.scale
        x = _held(self.x + right, sheet_width - self.width)
        return replace(self, x=x, y=_held(self.y + down, sheet_height - self.height))

    def zoomed(self, steps: int, x: float, y: float) -> Camera:
        """Come nearer by so many steps, or go away; what is at this place of the view stays there."""
        at = self.on_plane(x, y)
        there = replace(self, step=min(max(self.step + steps, 0), STEPS))
        sheet = there.on_sheet(at)
        return replace(there, x=sheet.x - x, y=sheet.y - y).moved(0, 0)

    def resized(self, width: float, height: float, least: float) -> Camera:
        """The same in a view of another size; its middle stays in the middle."""
        at = self.on_plane(self.width / 2, self.height / 2)
        return replace(self, width=width, height=height, least=least).centered(at)

    def centered(self, at: Spot) -> Camera:
        """Look straight at a point of the plane."""
        sheet = self.on_sheet(at)
        return replace(self, x=sheet.x - self.width / 2, y=sheet.y - self.height / 2).moved(0, 0)

    def fitted(self, box: Box) -> Camera:
        """Look at a part of the plane, as near as it is wholly in view."""
        step = 0
        while step < STEPS:
            scale = replace(self, step=step + 1).scale
            if box.width * scale > self.width or box.height * scale > self.height:
                break
            step += 1
        return replace(self, step=step).centered(Spot(box.x + box.width / 2, box.y + box.height / 2))


def _held(at: float, room: float) -> float:
    """Hold the beginning of the view on the sheet; a sheet with less than the view needs stands in its middle."""
    return room / 2 if room <= 0 else min(max(at, 0.0), room)
