"""The print dialog: choices on the left, the page itself on the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.publish.brief import make_brief, suggested_name
from desktop_app.publish.files import write_file
from desktop_app.publish.pages.layout import Pages, layout_briefs
from desktop_app.publish.web_page import web_page
from desktop_app.ui.printing.look import page_look
from desktop_app.ui.printing.options_panel import OptionsPanel
from desktop_app.ui.printing.pages_dialog import PagesDialog
from desktop_app.ui.printing.printer import has_printer
from desktop_app.ui.printing.quote_chooser import QuoteChooser
from desktop_app.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.brief_parts import Brief
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_OPTIONS_WIDTH = 320
_NARROW_BELOW = 640  # effective pixels; then options or page, not both
_OPTIONS, _PAGE = "options", "page"


class PrintDialog(PagesDialog):
    """Prints the summary of one place, or saves it as a PDF or a web page. Esc closes it."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        summary: PlaceSummary,
        *,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer to save in `folder`, or where the system keeps documents."""
        super().__init__(theme, icons, name=suggested_name(summary), folder=folder, parent=parent)
        self._summary = summary
        self.options = OptionsPanel(theme, icons, summary)
        self.citation_style = self.options.citation_style
        self.chooser = QuoteChooser(theme, icons, summary)
        self._left = QStackedWidget()
        self._switch = Segmented(theme, icons, "Show")
        self._pages = self._laid_out()
        self._arrange()
        self._connect()
        self._show_pages()
        self.options.set_printer_there(has_printer())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_black_and_white(self) -> bool:
        """Override PagesDialog: what is ticked."""
        return self.options.black_and_white.isChecked()

    def begin_with(self, paper: Paper, style: CitationStyle) -> None:
        """Override PagesDialog: show both in the panel."""
        self.options.begin_with(paper, style)

    def report(self, words: str, *, is_fault: bool = False) -> None:
        """Override PagesDialog: in the panel."""
        self.options.report(words, is_fault=is_fault)

    def save_web_page(self, target: Path) -> None:
        """Save the same words as a web page for screen readers, and say what came of it."""
        self.save(target, lambda: write_file(target, web_page(self._brief()).encode()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QDialog: show options and page side by side, or one of them where there is no room."""
        super().resizeEvent(event)
        self._divide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QDialog: the ground of the options, with its edge."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.sidebar))
            if not self._is_narrow:
                painter.fillRect(self._left.width(), 0, 1, self.height(), QColor(colors.line2))

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._theme.px(_NARROW_BELOW)

    def _arrange(self) -> None:
        self.setWindowTitle(f"Print {self._summary.page.place.name}")
        self._left.addWidget(self.options)
        self._left.addWidget(self.chooser)
        self._switch.set_segments([Segment(_OPTIONS, "Options"), Segment(_PAGE, "Page")])
        self._switch_row = QHBoxLayout()
        self._switch_row.addWidget(self._switch)
        self._switch_row.addStretch(1)
        panes = QHBoxLayout()
        panes.setSpacing(1)
        panes.addWidget(self._left)
        panes.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it divides itself as it has room
        column.addLayout(self._switch_row)
        column.addLayout(panes, 1)

    def _connect(self) -> None:
        self.options.changed.connect(self._on_options_changed)
        self.options.quotes_requested.connect(self._on_quotes_requested)
        self.options.print_requested.connect(self.print_pages)
        self.options.pdf_requested.connect(self.ask_for_pdf)
        self.options.web_page_requested.connect(self._on_web_page_requested)
        self.chooser.chosen.connect(self.options.set_quote_ids)
        self.chooser.rule_requested.connect(self._on_rule_requested)
        self.chooser.closed.connect(self._on_chooser_closed)
        self._switch.chosen.connect(self._divide)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.options.press_print)

    def _brief(self) -> Brief:
        return make_brief(self._summary, self.options.options, date.today())

    def _laid_out(self) -> Pages:
        look = page_look(black_and_white=self.is_black_and_white)
        return layout_briefs([self._brief()], look)

    def _show_pages(self) -> None:
        self.preview.show_pages(self._pages)
        self.options.show_outcome(self._pages)

    def _divide(self) -> None:
        is_narrow = self._is_narrow
        is_page = self._switch.current == _PAGE
        self._switch.setVisible(is_narrow)
        margin = self._theme.px(8) if is_narrow else 0
        self._switch_row.setContentsMargins(margin, margin, margin, 0)
        self._left.setVisible(not is_narrow or not is_page)
        self.preview.setVisible(not is_narrow or is_page)
        if is_narrow:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(self.maximumWidth())
        else:
            self._left.setFixedWidth(self._theme.px(_OPTIONS_WIDTH))
        self.update()

    def _on_options_changed(self) -> None:
        self.options.report("")
        self._pages = self._laid_out()
        self._show_pages()

    def _on_quotes_requested(self) -> None:
        self.chooser.set_chosen(self._printed_quotes())
        self._left.setCurrentWidget(self.chooser)
        self.chooser.start()

    def _printed_quotes(self) -> tuple[str, ...]:
        return tuple(quote.id for quote in self._pages.briefs[0].quotes)

    def _on_rule_requested(self) -> None:
        self.options.set_quote_ids(None)
        self.chooser.set_chosen(self._printed_quotes())

    def _on_chooser_closed(self) -> None:
        self._left.setCurrentWidget(self.options)
        self.options.choose_quotes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_web_page_requested(self) -> None:
        self.ask_where("Save as accessible web page", "html", "Web pages (*.html)", self.save_web_page)

    def _on_theme_changed(self) -> None:
        self._divide()
