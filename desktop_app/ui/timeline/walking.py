"""Where keys lead in the timeline: from card to card, a page on, or on within a card that is higher than the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.timeline.lazy_list import LazyListView
    from desktop_app.ui.timeline.model import TimelineModel

_Action = QAbstractItemView.CursorAction
_BY_ROW = (_Action.MoveUp, _Action.MoveDown)
_BY_PAGE = (_Action.MovePageUp, _Action.MovePageDown)
_TO_AN_END = (_Action.MoveHome, _Action.MoveEnd)
_STEPS = {
    _Action.MoveUp: -1,
    _Action.MovePrevious: -1,
    _Action.MovePageUp: -1,
    _Action.MoveDown: 1,
    _Action.MoveNext: 1,
    _Action.MovePageDown: 1,
}


class CardWalk:
    """Passes over headers; `header_height` is what the pinned year hides of the view, `line` what is left in view."""

    def __init__(
        self, view: LazyListView, cards: TimelineModel, header_height: Callable[[], int], line: Callable[[], int]
    ) -> None:
        self._view = view
        self._cards = cards
        self._header_height = header_height
        self._line = line

    def target(self, action: QAbstractItemView.CursorAction, current: int | None) -> int | None:
        """The card that a key leads to from the current one; None to stay, perhaps with the view scrolled."""
        if current is None and action not in _TO_AN_END:
            return self.first_in_view()
        if action is _Action.MoveHome:
            return self._cards.next_card(0, 1)
        if action is _Action.MoveEnd:
            return self._cards.next_card(len(self._cards.rows) - 1, -1)
        step = _STEPS.get(action, 0)
        if current is None or not step or (action in _BY_ROW and self._scroll_within(current, step)):
            return None
        return self._page_target(current, step) if action in _BY_PAGE else self._cards.next_card(current + step, step)

    def first_in_view(self) -> int:
        """The first card that is wholly in view; else the first of all from there."""
        visible = self._view.visible_rows()
        whole = (
            at for at in visible if self._cards.is_card(at) and self._view.row_rect(at).top() >= self._header_height()
        )
        nearest = self._cards.next_card(visible.start, 1)
        return next(whole, nearest if nearest is not None else 0)

    def _page_target(self, current: int, step: int) -> int | None:
        """The card a page further on, at least the next."""
        page = self._view.viewport().height() - self._header_height()
        y = self._view.row_rect(current).top() + self._view.verticalOffset() + step * page
        reached = self._cards.next_card(self._view.row_near(y), -step)
        if reached is None or (reached - current) * step <= 0:
            reached = self._cards.next_card(current + step, step)
        return reached

    def _scroll_within(self, current: int, step: int) -> bool:
        """Scroll on in a card that goes on beyond the view; false if its end has been seen."""
        rect = self._view.visualRect(self._cards.index(current))
        page, header = self._view.viewport().height(), self._header_height()
        if rect.bottom() < header or rect.top() > page:
            return False
        hidden = rect.bottom() + 1 - page if step > 0 else header - rect.top()
        if hidden <= 0:
            return False
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + step * min(hidden, max(page - header - self._line(), 1)))
        return True
