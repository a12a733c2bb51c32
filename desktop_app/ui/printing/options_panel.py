"""The left half of the print dialog: what is printed, how, and where to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from desktop_app.domain.dates import display_day
from desktop_app.publish.brief_options import USUAL_SECTIONS, BriefOptions, Paper, Section
from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.printing.citation_choice import LABEL, CitationChoice
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.segmented import Segment, Segmented
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WIDEST_CHOICE = 220
_PATH_SIGN = re.compile(r"[/\\_.-]")

NO_PRINTER = "No printer is set up on this computer. The preview and the PDF work without one."


class OptionsPanel(QWidget):
    """The choices, what comes of them, and the three ways out."""

    changed = Signal()  # the reader has changed what is printed
    quotes_requested = Signal()  # to choose quotes oneself
    print_requested = Signal()
    pdf_requested = Signal()
    web_page_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, summary: PlaceSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._summary = summary
        self._quote_ids: tuple[str, ...] | None = None
        self._labels: dict[QLabel, tuple[TextRole, str]] = {}
        self.sections = {section: CheckBox(theme, icons, self._section_words(section)) for section in Section}
        self.large_print = CheckBox(theme, icons, "Large print (14 point)")
        self.black_and_white = CheckBox(theme, icons, "Black and white")
        self._build_choices()
        self._build_ways_out()
        self._arrange()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def options(self) -> BriefOptions:
        """What the reader has chosen."""
        return BriefOptions(
            paper=Paper(self.paper.current or Paper.LETTER),
            large_print=self.large_print.isChecked(),
            sections=frozenset(section for section, box in self.sections.items() if box.isChecked()),
            quote_ids=self._quote_ids,
            citation_style=self.citation_style.style_chosen,
        )

    @property
    def message(self) -> str:
        """What was last reported."""
        return self._message.accessibleName()

    def begin_with(self, paper: Paper, style: CitationStyle) -> None:
        """Choose a paper, and a style to cite the sources in."""
        self.paper.set_current(paper)
        self.citation_style.set_value(style)
        self.changed.emit()

    def set_quote_ids(self, ids: tuple[str, ...] | None) -> None:
        """Print these quotes; None lets the rule choose."""
        self._quote_ids = ids
        self.sections[Section.QUOTES].setChecked(ids != ())
        self.changed.emit()

    def show_outcome(self, pages: Pages) -> None:
        """Say on how many pages it fits, and what is not on them."""
        brief = pages.briefs[0]
        count = pages.page_count
        fits = count == 1
        self._fit.setText("Fits on 1 page." if fits else f"{count} pages.")
        self._labels[self._fit] = (TextRole.ROW, "ok" if fits else "text2")
        total = len(self._summary.page.quotes)
        if total:
            printed = (
                f" ({len(brief.quotes)} of {total})" if self.sections[Section.QUOTES].isChecked() else f" ({total})"
            )
            self.sections[Section.QUOTES].set_words(f"{Section.QUOTES.label}{printed}")
        self._left_out.setText(brief.left_out)
        self._left_out.setVisible(bool(brief.left_out))
        self._dress_labels()

    def set_printer_there(self, is_there: bool) -> None:
        """Offer printing, or say why it cannot be done."""
        self._print.setEnabled(is_there)
        self._no_printer.setVisible(not is_there)

    def press_print(self) -> None:
        """Print, where there is a printer."""
        self._print.click()

    def report(self, words: str, *, is_fault: bool = False) -> None:
        """Say in the panel what came of a wish."""
        self._message.setText(_PATH_SIGN.sub("\\g<0>\u200b", words))  # a long path may break after each sign
        self._message.setAccessibleName(words)
        self._message.setVisible(bool(words))
        self._labels[self._message] = (TextRole.LABEL, "err" if is_fault else "text")
        self._dress_labels()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: a line where choices go on below the buttons."""
        bar = self._scroll.verticalScrollBar()
        if bar.value() < bar.maximum():
            with QPainter(self) as painter:
                edge = self._scroll.geometry().bottom() + 1
                painter.fillRect(0, edge, self.width(), 1, QColor(self._theme.colors.line2))

    def _section_words(self, section: Section) -> str:
        counts = {
            Section.QUOTES: len(self._summary.page.quotes),
            Section.FIGURES: len(self._summary.figures),
            Section.EVENTS: len(self._summary.page.events),
        }
        return f"{section.label} ({counts[section]})" if section in counts else section.label

    def _build_choices(self) -> None:
        place = self._summary.page.place.name
        self._title = self._label("Print policy summary", TextRole.DIALOG_TITLE, "text")
        self._subtitle = self._label(f"{place}, as of {display_day(self._summary.on)}", TextRole.ROW, "text2")
        self._include = self._label("Include", TextRole.LABEL, "text2")
        self._paper_label = self._label("Paper", TextRole.LABEL, "text2")
        self.paper = Segmented(self._theme, self._icons, "Paper")
        self.paper.set_segments([Segment(paper, paper.label) for paper in Paper])
        self.paper.set_current(Paper.LETTER)
        self._paper_label.setBuddy(self.paper)
        self._style_label = self._label(LABEL, TextRole.LABEL, "text2")
        self.citation_style = CitationChoice(self._theme, self._icons)
        self._style_label.setBuddy(self.citation_style)
        self.choose_quotes = LinkButton(self._theme, "Choose…")
        self.choose_quotes.setAccessibleName("Choose the quotes to print")
        self._fit = self._label("", TextRole.ROW, "ok")
        self._left_out = self._label("", TextRole.LABEL, "text2")
        summary = self._summary
        empty = {
            Section.QUOTES: not summary.page.quotes,
            Section.FIGURES: not summary.figures,
            Section.EVENTS: not summary.page.events,
        }
        for section, box in self.sections.items():
            box.setChecked(section in USUAL_SECTIONS)
            box.setEnabled(not empty.get(section, False))
            box.toggled.connect(self.changed)
        self.choose_quotes.setEnabled(bool(summary.page.quotes))
        self.choose_quotes.clicked.connect(self.quotes_requested)
        self.large_print.toggled.connect(self.changed)
        self.black_and_white.toggled.connect(self.changed)
        self.paper.chosen.connect(self.changed)
        self.citation_style.chosen.connect(self.changed)

    def _build_ways_out(self) -> None:
        self._message = self._label("", TextRole.LABEL, "text")
        self._message.hide()
        self._no_printer = self._label(NO_PRINTER, TextRole.LABEL, "text2")
        self._print = self._way_out("Print…", IconName.PRINT, ButtonLook.PRIMARY)
        self._pdf = self._way_out("Save as PDF…", None, ButtonLook.BORDERED)
        self._web_page = self._way_out("Save as accessible web page…", None, ButtonLook.BORDERED)
        self._web_page.set_tip("Headings, lists and tables for a screen reader; a PDF does not have them")
        self._print.clicked.connect(self.print_requested)
        self._pdf.clicked.connect(self.pdf_requested)
        self._web_page.clicked.connect(self.web_page_requested)

    def _way_out(self, words: str, icon: IconName | None, look: ButtonLook) -> ToolButton:
        button = ToolButton(self._theme, self._icons, look)
        button.set_face(words, icon)
        return button

    def _label(self, words: str, role: TextRole, ink: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._labels[label] = (role, ink)
        return label

    def _arrange(self) -> None:
        choices = QWidget()
        choices.setAutoFillBackground(False)
        self._column = QVBoxLayout(choices)
        self._fill_column()
        self._scroll = self._scrolled(choices)
        self._foot = QVBoxLayout()
        self._first_row = QHBoxLayout()
        self._first_row.addWidget(self._print)
        self._first_row.addWidget(self._pdf)
        self._first_row.addStretch(1)
        for widget in (self._message, self._no_printer):
            self._foot.addWidget(widget)
        self._foot.addLayout(self._first_row)
        self._foot.addWidget(self._web_page, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)

    def _fill_column(self) -> None:
        """Put the choices below each other."""
        papers: tuple[QWidget, ...] = (self._paper_label, self.paper, self._style_label, self.citation_style)
        looks: tuple[QWidget, ...] = (self.large_print, self.black_and_white, self._fit, self._left_out)
        for label in (self._title, self._subtitle, self._include):
            self._column.addWidget(label)
        for section, box in self.sections.items():
            if section is Section.QUOTES:
                row = QHBoxLayout()
                row.addWidget(box, 1)
                row.addWidget(self.choose_quotes)
                self._column.addLayout(row)
            else:
                self._column.addWidget(box)
        for part in papers:
            self._column.addWidget(part)
        self._below_paper = QSpacerItem(0, 0)
        self._column.addItem(self._below_paper)
        for part in looks:
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _scrolled(self, choices: QWidget) -> QScrollArea:
        """Let the choices scroll where they are higher than the dialog."""
        scroll = QScrollArea()
        scroll.setWidget(choices)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setVerticalScrollBar(ThinScrollBar(self._theme))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.verticalScrollBar().valueChanged.connect(self.update)
        scroll.verticalScrollBar().rangeChanged.connect(self.update)
        return scroll

    def _dress_labels(self) -> None:
        for label, (role, ink) in self._labels.items():
            label.setFont(self._theme.font(role))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(getattr(self._theme.colors, ink)))
            label.setPalette(palette)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._dress_labels()
        self._column.setContentsMargins(px(15), px(18), px(15), px(8))
        self._column.setSpacing(0)
        self.citation_style.setMaximumWidth(px(_WIDEST_CHOICE))
        labels = (self._include, self._paper_label, self._style_label, self._fit, self._left_out)
        for label, above in zip(labels, (12, 12, 12, 10, 4), strict=True):
            label.setContentsMargins(px(3), px(above), 0, px(4))
        for label in (self._title, self._subtitle):
            label.setContentsMargins(px(3), 0, 0, px(2))
        self._below_paper.changeSize(0, px(8))
        self._foot.setContentsMargins(px(18), px(8), px(15), px(18))
        self._foot.setSpacing(px(8))
        self._first_row.setSpacing(px(8))
