"""How the window is divided at a size: breakpoints in effective pixels, that is, window pixels divided by the zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

_NARROW_BELOW = 1000
_LOW_BELOW = 620
_PANES = ((1400, 284, 420), (1200, 264, 372), (_NARROW_BELOW, 236, 330))


@dataclass(frozen=True, slots=True)
class WindowShape:
    """One form of the window.

    `is_narrow`: one pane at a time, the list a page of its own. `is_low`: strip and status bar give way to the text.
    `list_width` and `facts_width` are effective pixels.
    """

    is_narrow: bool
    is_low: bool
    list_width: int
    facts_width: int


def shape_for(size: QSize, zoom: float) -> WindowShape:
    """The form of a window of a size in pixels at a zoom."""
    width, height = size.width() / zoom, size.height() / zoom
    list_width, facts_width = next(
        ((places, facts) for least, places, facts in _PANES if width >= least), (_NARROW_BELOW, _NARROW_BELOW)
    )
    return WindowShape(width < _NARROW_BELOW, height < _LOW_BELOW, list_width, facts_width)
