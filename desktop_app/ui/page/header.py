"""The head of a place's page: its name, what it does, since when, and the law that says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class PlaceHeader(QWidget):
    """Says in two or three lines what a place's rule is, since when, and how recently that was confirmed."""

    source_requested = Signal(int)  # the number of a source on this page
    copied = Signal(str)  # the text that is now on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def show_summary(self, summary: PlaceSummary) -> None:
        """Head the page of this place on this day."""

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the kind and put "since" beside the name, for windows under 1000 effective pixels."""
