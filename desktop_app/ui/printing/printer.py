"""The way to a printer. Qt's module for printing is loaded when someone prints, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from desktop_app.publish.pages.pdf import page_layout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.pages.layout import Pages


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


class PrintJob(QObject):
    """Asks which printer, and prints."""

    printed = Signal(str)  # the name of the printer that took the pages
    failed = Signal()

    def __init__(self, pages: Pages, *, black_and_white: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(page_layout(pages))
        self._printer.setFullPage(True)  # the page has margins of its own
        self._printer.setDocName(pages.title)
        self._printer.setCreator("Jurisdex")
        if black_and_white:
            self._printer.setColorMode(QPrinter.ColorMode.GrayScale)
        self._dialog = QPrintDialog(self._printer, parent)
        self._dialog.setMinMax(1, pages.page_count)
        self._dialog.accepted.connect(self._on_accepted)

    def start(self) -> None:
        """Ask; what follows is told by signals."""
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.show()

    def _on_accepted(self, printer: QPrinter) -> None:
        if print_pages(self._pages, printer):
            self.printed.emit(printer.printerName())
        else:
            self.failed.emit()


def print_pages(pages: Pages, printer: QPrinter) -> bool:
    """Print the pages that the printer is set to, and say whether it took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    chosen = _chosen(pages.page_count, printer)
    for number, page in enumerate(chosen):
        if number > 0 and not printer.newPage():
            break
        painter.save()
        _fit(painter, pages, printer)
        pages.paint(painter, page)
        painter.restore()
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


def _chosen(count: int, printer: QPrinter) -> range:
    """The pages to print, counted from 0; a printer that is asked for all of them says 0 to 0."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(first - 1, min(last, count))


def _fit(painter: QPainter, pages: Pages, printer: QPrinter) -> None:
    """Scale points to the printer's dots, and a page for other paper than is in the printer to that."""
    width, height = pages.size
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    scale = min(paper.width() / width, paper.height() / height)
    painter.translate((paper.width() - width * scale) / 2, (paper.height() - height * scale) / 2)
    painter.scale(scale, scale)
