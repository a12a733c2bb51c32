"""Tells the list how high the cards are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.delegate import TimelineDelegate
    from desktop_app.ui.timeline.model import TimelineModel

_MARGIN = 18  # below the last card


class CardMeasuring:
    """How high the rows of a model are, as a delegate lays them out."""

    def __init__(self, theme: Theme, cards: TimelineModel, delegate: TimelineDelegate) -> None:
        """Measure whatever the model holds when it is asked."""
        self._theme = theme
        self._cards = cards
        self._delegate = delegate

    def height(self, row: int) -> int:
        """What the delegate lays out."""
        return self._delegate.height(self._cards.rows[row])

    def estimates(self, width: int) -> Iterable[int]:
        """Known heights, and for the others about as many lines as there are letters for."""
        self._delegate.set_width(width)
        return self._delegate.estimates(self._cards.rows)

    def header_height(self) -> int:
        """The pinned year."""
        return self._delegate.year_height if self._cards.year_rows else 0

    def bottom_margin(self) -> int:
        """Air below the last card."""
        return self._theme.px(_MARGIN)
