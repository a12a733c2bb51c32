"""Saving the results of a search as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import KnownError
from desktop_app.domain.wording import counted
from desktop_app.publish.files import file_name, write_file
from desktop_app.publish.result_files import as_csv, as_json

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.domain.results import SearchResults
    from desktop_app.ui.searching import Searching

_KINDS = {"csv": ("Table (*.csv)", as_csv), "json": ("JSON (*.json)", as_json)}


class ResultsSaving(QObject):
    """Asks where to, finds everything once more, and writes it."""

    saved = Signal(str)  # a sentence that says so
    failed = Signal(object)  # KnownError

    def __init__(self, searching: Searching, window: QWidget) -> None:
        super().__init__(window)
        self._searching = searching
        self._window = window
        self._last_folder = Path.home()

    def save(self, kind: str, query: str) -> None:
        """Ask for a place and save there; "csv" or "json"."""
        words, _ = _KINDS[kind]
        proposed = self._last_folder / f"{file_name(query)}.{kind}"
        dialog = QFileDialog(self._window, "Save results", str(proposed), words)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen), kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path, kind: str) -> None:
        """Find everything and write it, with its sources."""
        self._last_folder = path.parent
        self._searching.read_all(partial(self._read_sources, path, kind))

    def _read_sources(self, path: Path, kind: str, results: SearchResults) -> None:
        self._searching.read_sources(results, lambda resting: self._write(path, kind, results, resting))

    def _write(self, path: Path, kind: str, results: SearchResults, resting: Resting) -> None:
        _, as_file = _KINDS[kind]
        try:
            write_file(path, as_file(results, resting))
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.saved.emit(f"{counted(len(results.hits), 'result')} saved as {path.name}.")
