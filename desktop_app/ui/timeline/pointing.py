"""What the pointer is on in the timeline: a card, and on it the number of its source or the name of its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.ui.timeline.rows import BoxRow, QuoteRow

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.ui.timeline.delegate import TimelineDelegate
    from desktop_app.ui.timeline.lazy_list import LazyListView
    from desktop_app.ui.timeline.model import TimelineModel
    from desktop_app.ui.timeline.rows import Card


class UnderPointer(NamedTuple):
    """A row that is a card, the card if the pointer is on the token of its source, and the quote if on its speaker."""

    position: int | None = None
    token: Card | None = None
    named: QuoteRow | None = None

    @property
    def is_link(self) -> bool:
        """Whether a click leads somewhere."""
        return self.token is not None or self.named is not None


class CardPointing:
    """Finds it by what the delegate has drawn there."""

    def __init__(self, view: LazyListView, cards: TimelineModel, painter: TimelineDelegate) -> None:
        self.names_lead = True  # a click on a name asks for the speaker
        self._view = view
        self._cards = cards
        self._painter = painter

    def under(self, point: QPoint | None) -> UnderPointer:
        """What is at a point of the viewport; nothing without a point."""
        index = self._view.indexAt(point) if point is not None else None
        if point is None or index is None or not index.isValid():
            return UnderPointer()
        position, row = index.row(), self._cards.rows[index.row()]
        if not isinstance(row, QuoteRow | BoxRow):
            return UnderPointer()
        inside = point - self._view.row_rect(position).topLeft()
        token = row if self._painter.token_area(row).contains(inside) else None
        is_named = self.names_lead and isinstance(row, QuoteRow) and self._painter.name_area(row).contains(inside)
        return UnderPointer(position, token, row if is_named and isinstance(row, QuoteRow) else None)
