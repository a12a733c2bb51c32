"""Opens the dialogs that print: each begins with what the reader chose before, and what is chosen in it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.publish.brief_options import Paper
from desktop_app.publish.citing.style import CitationStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.results_list import FoundForPaper
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.printing.pages_dialog import PagesDialog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class PrintDialogs(QObject):
    """Prints places, comparisons and the results of a search in one window."""

    opened = Signal(object)  # the PagesDialog

    def __init__(self, window: QWidget, theme: Theme, icons: Icons, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons = icons
        self._preferences = preferences

    def print_place(self, summary: PlaceSummary) -> None:
        """Ask how to print the summary of a place."""
        from desktop_app.ui.printing.dialog import PrintDialog

        self._open(PrintDialog(self._theme, self._icons, summary, folder=self._folder, parent=self._window))

    def print_comparison(self, comparison: Comparison) -> None:
        """Ask how to print a comparison."""
        from desktop_app.ui.printing.comparison_dialog import ComparisonPrintDialog

        dialog = ComparisonPrintDialog(self._theme, self._icons, comparison, folder=self._folder, parent=self._window)
        self._open(dialog)

    def print_results(self, found: FoundForPaper) -> None:
        """Ask how to print the results of a search."""
        from desktop_app.ui.printing.results_dialog import ResultsPrintDialog

        self._open(ResultsPrintDialog(self._theme, self._icons, found, folder=self._folder, parent=self._window))

    @property
    def _folder(self) -> str:
        return self._preferences.pdf_folder

    def _open(self, dialog: PagesDialog) -> None:
        dialog.begin_with(Paper(self._preferences.paper), CitationStyle(self._preferences.citation_style))
        dialog.citation_style.chosen.connect(self._on_citation_style_chosen)
        dialog.folder_chosen.connect(self._on_folder_chosen)
        self.opened.emit(dialog)
        dialog.open()

    def _on_citation_style_chosen(self, style: str) -> None:
        self._preferences.citation_style = style

    def _on_folder_chosen(self, folder: str) -> None:
        self._preferences.pdf_folder = folder
