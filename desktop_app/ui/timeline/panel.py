"""The pane with what officials said about a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.timeline import ItemKind
    from desktop_app.domain.vocabulary import RecordKind
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class TimelinePanel(QWidget):
    """Head, cards and source bar: what was said, between what became of the rules."""

    range_changed = Signal(object, object)  # first and last day (date or None) that the user has chosen here
    source_requested = Signal(int)  # the number of a source on this page, to be shown in the list of sources
    person_requested = Signal(str)  # the id of a speaker whose page is wanted
    copied = Signal(str)  # what has been put on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show nothing until `show_summary`."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def show_summary(self, summary: PlaceSummary) -> None:
        """Show a place's page; filters go back to everything when it is another place."""
        raise NotImplementedError

    def set_range(self, first: date | None, last: date | None) -> None:
        """Show what falls into these days; None leaves an end open. Not announced by `range_changed`."""
        raise NotImplementedError

    def set_speaker(self, person_id: str | None) -> None:
        """Show the quotes of one person, or of everyone."""
        raise NotImplementedError

    def select_item(self, kind: ItemKind | RecordKind, record_id: str) -> bool:
        """Select the card of a record and bring it into view; filters that hide it are lifted. False without one."""
        raise NotImplementedError

    def copy_with_citation(self) -> None:
        """Put the words that are selected on the clipboard, with their source."""
        raise NotImplementedError
