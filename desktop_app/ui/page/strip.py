"""The overview strip: the course of the rules above, and of what was said below, on one time axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.theme import Theme


class OverviewStrip(QWidget):
    """Lanes for the rules of each government, a histogram of quotes, the as-of marker and the range window."""

    range_changed = Signal(object, object)  # first and last day of the range, both None for all years
    item_requested = Signal(str)  # the id of the policy or quote that someone wants to see in the timeline

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def show_summary(self, summary: PlaceSummary, *, today: date | None = None) -> None:
        """Draw the course of this place's rules and quotes; `today` is the calendar's unless told otherwise."""

    def set_range(self, first: date | None, last: date | None) -> None:
        """Show this range window without reporting it; None and None for all years."""

    def set_narrow(self, narrow: bool) -> None:
        """Name the lanes by level (Federal, State, County, City), for windows under 1000 effective pixels."""
