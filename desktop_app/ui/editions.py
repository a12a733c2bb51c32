"""Which data file is open, and which one to go back to when it cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.start_page import StartPage


class Editions(QObject):
    """Opens data files, remembers those that could be read, and offers the last of them in place of a damaged one."""

    def __init__(  # noqa: PLR0913 - it stands between all of these
        self,
        reading: Reading,
        service: CatalogService,
        start_page: StartPage,
        preferences: Preferences,
        *,
        opened: Path,
        bundled: Path | None,
    ) -> None:
        """Begin with the file that is opened first; `bundled` comes with the program, if that is known."""
        super().__init__(reading)
        self._reading = reading
        self._service = service
        self._start_page = start_page
        self._preferences = preferences
        self._opened = opened
        self._bundled = bundled
        self._readable: Path | None = None
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.catalog_failed.connect(self._on_catalog_failed)
        start_page.edition_requested.connect(self.open)

    def open(self, path: Path) -> None:
        """Read another file from now on."""
        self._opened = path
        self._service.open_other(path)
        self._reading.open()

    def _on_catalog_opened(self) -> None:
        self._readable = self._opened
        if self._opened != self._bundled:
            self._preferences.data_file = str(self._opened.absolute())

    def _on_catalog_failed(self) -> None:
        """Look for a file to go back to: the one that was open, else the last that could be read, else the bundled."""
        remembered = Path(self._preferences.data_file) if self._preferences.data_file else None
        known = (path for path in (self._readable, remembered, self._bundled) if path is not None)
        others = [path for path in dict.fromkeys(known) if path.absolute() != self._opened.absolute()]
        self._service.first_readable(others, self._start_page.offer_edition, self._start_page.show_damaged)
