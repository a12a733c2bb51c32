"""The switches between the list of places and the map, and between the two maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

LIST, MAP = "list", "map"
TILES, PLACES = "tiles", "places"


def list_or_map(theme: Theme, icons: Icons, shown: str) -> Segmented:
    """The switch between the list of places and the map; above the list it has signs only."""
    switch = Segmented(theme, icons, "Places as")
    words = shown == MAP
    switch.set_segments(
        [Segment(LIST, "List", IconName.LIST, shows_text=words), Segment(MAP, "Map", IconName.MAP, shows_text=words)]
    )
    switch.set_current(shown)
    return switch


def tiles_or_places(theme: Theme, icons: Icons) -> Segmented:
    """The switch between a tile for each state, and each county and city where it lies."""
    switch = Segmented(theme, icons, "Map of")
    switch.set_segments([Segment(TILES, "Tiles"), Segment(PLACES, "Places")])
    return switch
