"""The switch between the list of places and the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

LIST, MAP = "list", "map"


def list_or_map(theme: Theme, icons: Icons, shown: str) -> Segmented:
    """The switch between the list of places and the map; above the list it has signs only."""
    switch = Segmented(theme, icons, "Places as")
    words = shown == MAP
    switch.set_segments(
        [Segment(LIST, "List", IconName.LIST, shows_text=words), Segment(MAP, "Map", IconName.MAP, shows_text=words)]
    )
    switch.set_current(shown)
    return switch
