"""What print dialogs share: the pages, the ways to a printer and into files, and what came of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.publish.pages.pdf import write_pdf
from desktop_app.ui.printing.preview import Preview
from desktop_app.ui.printing.printer import PrintJob

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.ui.printing.citation_choice import CitationChoice
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SHARE = 0.96  # of the window below


class PagesDialog(QDialog):
    """Whoever inherits lays out the pages, and says in a panel beside them what came of a wish. Esc closes it."""

    folder_chosen = Signal(str)  # the folder that something was saved in

    citation_style: CitationChoice

    _pages: Pages

    def __init__(self, theme: Theme, icons: Icons, *, name: str, folder: str, parent: QWidget | None) -> None:
        """Offer to save under a name (without an ending) in `folder`, or where the system keeps documents."""
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._folder = folder
        self.preview = Preview(theme, icons)
        self.preview.close_requested.connect(self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize((parent.size() if parent else self.screen().availableSize()) * _SHARE)

    @property
    def pages(self) -> Pages:
        """The pages as they are shown, printed and saved."""
        return self._pages

    def begin_with(self, paper: Paper, style: CitationStyle) -> None:
        """Lay out for a paper, with the sources cited in a style."""
        raise NotImplementedError

    def report(self, words: str, *, is_fault: bool = False) -> None:
        """Say what came of a wish."""
        raise NotImplementedError

    @property
    def is_black_and_white(self) -> bool:
        """Whether the pages are to be without colours."""
        raise NotImplementedError

    def save_pdf(self, target: Path) -> None:
        """Save the pages as a PDF and say what came of it."""
        self.save(target, lambda: write_pdf(self._pages, target))

    def save(self, target: Path, write: Callable[[], None]) -> None:
        """Write a file and say what came of it."""
        try:
            write()
        except KnownError as error:
            self.report(str(error), is_fault=True)
            return
        self._folder = str(target.parent)
        self.folder_chosen.emit(self._folder)
        self.report(f"Saved as {target}.")

    def print_pages(self) -> None:
        """Ask which printer, print, and say what came of it."""
        job = PrintJob(self._pages, black_and_white=self.is_black_and_white, parent=self)
        job.printed.connect(lambda printer: self.report(f"Sent to {printer}."))
        job.failed.connect(self._on_print_failed)
        job.start()

    def ask_for_pdf(self) -> None:
        """Ask where to save a PDF."""
        self.ask_where("Save as PDF", "pdf", "PDF files (*.pdf)", self.save_pdf)

    def ask_where(self, title: str, ending: str, kind: str, save: Callable[[Path], None]) -> None:
        """Ask for a file name with the system's own dialog."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, title, self._folder or documents, kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._name}.{ending}")
        dialog.fileSelected.connect(lambda name: save(Path(name)))
        dialog.open()

    def _on_print_failed(self) -> None:
        words = "The printer did not take the pages. Check that it is on and has paper, or save a PDF."
        self.report(words, is_fault=True)
