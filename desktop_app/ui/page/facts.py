"""The facts of a place: its rule on the day, the law above it, history, figures, officials and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class FactsPanel(QScrollArea):
    """All facts of a place's page, each with its numbered source."""

    place_requested = Signal(str)  # the id of a place above
    person_requested = Signal(str)  # the id of an official whose quotes someone wants to see
    copied = Signal(str)  # the text that is now on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show these facts; the same place on another day keeps its scroll position."""

    def scroll_to_source(self, number: int) -> None:
        """Bring the entry of a source into view, mark it and give it the focus."""
