"""Bookmarks into files and out of them, with a question where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import KnownError
from desktop_app.domain.wording import counted
from desktop_app.publish.bookmark_file import as_json
from desktop_app.publish.bookmark_lists import as_csv, as_text
from desktop_app.publish.files import write_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.bookmarks.kept_bookmarks import KeptBookmarks

_EXPORTS = {
    "json": ("Bookmarks (*.json)", as_json),
    "csv": ("Table (*.csv)", as_csv),
    "txt": ("Text (*.txt)", as_text),
}


class BookmarkFiles(QObject):
    """Imports into and exports what one window keeps."""

    def __init__(self, kept: KeptBookmarks, window: QWidget) -> None:
        super().__init__(window)
        self._kept = kept
        self._window = window
        self._folder = Path.home()

    def choose_import(self) -> None:
        """Ask for a file and add its bookmarks to those that are here."""
        dialog = QFileDialog(self._window, "Import bookmarks", str(self._folder), "Bookmarks (*.json);;All files (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_from(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_export(self, kind: str) -> None:
        """Ask for a place and save all bookmarks there; "json", "csv" or "txt"."""
        words, _ = _EXPORTS[kind]
        dialog = QFileDialog(self._window, "Save bookmarks", str(self._folder / f"bookmarks.{kind}"), words)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen), kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Add the bookmarks of a file."""
        self._folder = path.parent
        self._kept.import_from(path)

    def export_to(self, path: Path, kind: str) -> None:
        """Write all bookmarks with their notes as written last."""
        self._folder = path.parent
        bookmarks = [replace(each, note=self._kept.note(each)) for each in self._kept.all]
        _, write = _EXPORTS[kind]
        try:
            write_file(path, write(bookmarks))
        except KnownError as error:
            self._kept.failed.emit(error)
        else:
            self._kept.said.emit(f"Saved {counted(len(bookmarks), 'bookmark')} in {path.name}.")
