"""What stands in place of a page that takes long to come, and the way back from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.history import Screen
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction, EmptyState

if TYPE_CHECKING:
    from desktop_app.catalog.pages import Outline
    from desktop_app.ui.history import Location
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

SAID_AFTER_MS = 300
"""A page that comes sooner is not spoken of."""

_CANCEL = EmptyAction("cancel", "Cancel")


class Loading(QObject):
    """Says that a page is being read, or a search is running, once that takes long enough to wonder."""

    def __init__(self, window: MainWindow, reading: Reading, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._edition = "the data"
        self._screen = Screen.START
        self.page = EmptyState(theme, icons)
        self.page.action_triggered.connect(reading.cancel)
        window.add_page(self.page)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SAID_AFTER_MS)
        self._slow.timeout.connect(self._say)
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.location_changed.connect(self._on_location_changed)
        reading.arrived.connect(self._on_arrived)
        reading.stayed.connect(self._slow.stop)

    def _say(self) -> None:
        is_search = self._screen is Screen.SEARCH
        title = "Searching…" if is_search else f"Reading {self._edition}…"
        self.page.show_state(Emptiness(icon=IconName.DISK, title=title, actions=(_CANCEL,)))
        self._window.show_page(self.page)

    def _on_catalog_opened(self, outline: Outline) -> None:
        self._edition = f"the {outline.edition.name} edition"

    def _on_location_changed(self, location: Location) -> None:
        self._screen = location.screen
        self._slow.start()

    def _on_arrived(self, location: Location) -> None:
        """The parts of the window show their pages themselves, but for a search, whose page was there before."""
        self._slow.stop()
        if self.page.isVisible() and location.screen is Screen.SEARCH:
            self._window.show_screen(Screen.SEARCH)
