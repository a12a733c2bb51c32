"""What the page area says before a place is chosen, while the data is read, and when it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction, EmptyState

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.catalog.pages import Outline
    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.tool_button import ToolButton

_PLACE_EXAMPLE = EmptyAction("place:us-ny-new-york", "New York City")
_EXAMPLES = (
    _PLACE_EXAMPLE,
    EmptyAction("search:Greg Abbott", "Greg Abbott"),
    EmptyAction("search:judicial warrant", "judicial warrant"),
)
_LOADING_IS_SAID_AFTER_MS = 300


class StartPage(QWidget):
    """The page area without a place."""

    place_requested = Signal(str)
    search_requested = Signal(str)
    other_data_requested = Signal()
    edition_requested = Signal(object)  # the Path of the data file to go back to
    tour_requested = Signal()
    details_copied = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(theme, icons)
        self._state.action_triggered.connect(self._on_action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        self._details = ""
        self._error: KnownError | None = None
        self._back: Path | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.timeout.connect(self._say_loading)

    @property
    def emptiness(self) -> Emptiness | None:
        """What it says."""
        return self._state.emptiness

    @property
    def buttons(self) -> tuple[ToolButton, ...]:
        """The ways on, the first one first."""
        return self._state.buttons

    def start_loading(self) -> None:
        """Say that the data is being read, if that takes long enough to wonder."""
        self._slow.start(_LOADING_IS_SAID_AFTER_MS)

    def show_first_run(self, outline: Outline) -> None:
        """Say how to begin."""
        self._slow.stop()
        self._error = None
        counts = [
            wording.counted(len(outline.places), "place"),
            wording.counted(outline.quote_count, "quote"),
            wording.counted(outline.source_count, "source"),
        ]
        self._state.show_state(
            Emptiness(
                icon=IconName.PLACE,
                title="Start with a place, a name or a word",
                body="Everything is on this computer. Nothing you type leaves it.",
                actions=_EXAMPLES,
                note=f"Edition {outline.edition.name}: {', '.join(counts)}.\nPress F1 for {{}}.",
                note_action=EmptyAction("tour", "a two-minute tour"),
            )
        )

    def show_damaged(self, error: KnownError) -> None:
        """Say that the data cannot be read, what is safe, and what to do."""
        self._slow.stop()
        self._error, self._back = error, None
        self._details = str(error)
        self._say_damaged(error)

    def offer_edition(self, found: tuple[Path, str] | None) -> None:
        """Offer a data file that can be read, by the name of its edition; None offers nothing."""
        if found is not None and self._error is not None:
            self._back, name = found
            self._say_damaged(self._error, EmptyAction("back", f"Go back to edition {name}", is_primary=True))

    def _say_damaged(self, error: KnownError, *back: EmptyAction) -> None:
        other = EmptyAction("other", "Open another data file…", is_primary=not back)
        self._state.show_state(
            Emptiness(
                icon=IconName.WARNING,
                title="The data file cannot be read",
                body=f"{error} Your bookmarks, notes and settings are safe: they are kept in separate files.",
                actions=(*back, other),
                note="{}",
                note_action=EmptyAction("details", "Copy details"),
                is_fault=True,
            )
        )

    def _say_loading(self) -> None:
        self._state.show_state(Emptiness(icon=IconName.DISK, title="Reading the data…"))

    def _on_action(self, key: str) -> None:
        kind, _, value = key.partition(":")
        if kind == "place":
            self.place_requested.emit(value)
        elif kind == "search":
            self.search_requested.emit(value)
        elif kind == "other":
            self.other_data_requested.emit()
        elif kind == "back":
            self.edition_requested.emit(self._back)
        elif kind == "tour":
            self.tour_requested.emit()
        else:
            self.details_copied.emit(self._details)
