"""The measures of the rows of facts, by shape, as the design gives them: before zoom, from the inset of the pane."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui.page.rows import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping


PANE_INSET = 18


class Measures(NamedTuple):
    """Where things stand in a row. `gap` is the space above it, or above the card that it is the first of."""

    gap: float = 0
    top: float = 0
    bottom: float = 0
    lead: float = 0  # where the date before them begins
    text: float = 0  # where the words begin
    right: float = 0  # how far tokens and words stay from the right edge
    least: float = 0  # the height that it has at least
    badge: float = 0
    badge_center: float = 0
    head: float = 0  # where the words beside the badge of a card begin


MEASURES: Mapping[Shape, Measures] = MappingProxyType(
    {
        Shape.HEADING: Measures(gap=16, bottom=7),
        Shape.SUBHEADING: Measures(gap=10, bottom=8),
        Shape.PARAGRAPH: Measures(bottom=2),
        Shape.NOTE: Measures(gap=7, bottom=2),
        Shape.CARD: Measures(top=10, bottom=11, text=14, right=12, badge=20, badge_center=27, head=47),
        Shape.BADGED: Measures(top=8, bottom=9, text=42, right=12, badge=17, badge_center=23),
        Shape.DATED: Measures(top=3, bottom=3, text=112, least=24, badge=15, badge_center=92),
        Shape.LISTED: Measures(top=3, bottom=4, least=24),
        Shape.COMPARED: Measures(top=3, bottom=5, text=30, least=24, badge=17, badge_center=10),
        Shape.COURSE: Measures(top=3, bottom=3, lead=28, text=120, least=24, badge=15, badge_center=10),
        Shape.SOURCE: Measures(top=5, bottom=6, text=36, least=24),
        Shape.BOXED: Measures(top=8, bottom=9, text=14, right=12),
        Shape.COUNTED: Measures(top=3, bottom=3, text=28, least=24, badge=17, badge_center=9),
        Shape.LINKS: Measures(bottom=8, right=12),
        Shape.EMPTY: Measures(),
    }
)
