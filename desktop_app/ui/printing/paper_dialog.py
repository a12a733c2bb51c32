"""A print dialog with few choices: the paper, how sources are cited and whether there is colour; pages beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.publish.brief_options import Paper
from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.printing.citation_choice import LABEL, CitationChoice
from desktop_app.ui.printing.look import page_look
from desktop_app.ui.printing.options_panel import NO_PRINTER
from desktop_app.ui.printing.pages_dialog import PagesDialog
from desktop_app.ui.printing.printer import has_printer
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.segmented import Segment, Segmented
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.publish.pages.look import PageLook
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

    LayOut = Callable[[Paper, PageLook, CitationStyle], Pages]

_WIDTH = 280
_NARROW_BELOW = 640  # effective pixels; then the page stands below the choices
_PAGE_LEAST = 200


class PaperDialog(PagesDialog):
    """Prints pages, or saves them as a PDF."""

    def __init__(  # noqa: PLR0913 - what is printed, and the words around it
        self,
        theme: Theme,
        icons: Icons,
        lay_out: LayOut,
        *,
        title: str,
        subtitle: str,
        paper_label: str,
        name: str,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`lay_out` makes the pages as they are wanted; `name` is that of a file, without its ending."""
        super().__init__(theme, icons, name=name, folder=folder, parent=parent)
        self._lay_out = lay_out
        self._icons = icons
        self._is_fault = False
        self._build_choices(title, subtitle, paper_label)
        self.setWindowTitle(title)
        self._arrange()
        self._connect()
        self._lay_out_pages()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def message(self) -> str:
        """What was last reported."""
        return self._message.text()

    @property
    def is_black_and_white(self) -> bool:
        """Override PagesDialog: what is ticked."""
        return self.black_and_white.isChecked()

    def begin_with(self, paper: Paper, style: CitationStyle) -> None:
        """Override PagesDialog: show both among the choices."""
        self.paper.set_current(paper)
        self.citation_style.set_value(style)
        self._lay_out_pages()

    def report(self, words: str, *, is_fault: bool = False) -> None:
        """Override PagesDialog: below the choices."""
        self._is_fault = is_fault
        self._message.setText(words)
        self._message.setVisible(bool(words))
        self._message.dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QDialog: choices and page side by side, or below each other where there is no room."""
        super().resizeEvent(event)
        self._divide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QDialog: the ground of the choices."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.sidebar))

    def _build_choices(self, title: str, subtitle: str, paper_label: str) -> None:
        theme, icons = self._theme, self._icons
        self._title = Words(theme, title, TextRole.DIALOG_TITLE, lambda colors: colors.text)
        self._subtitle = Words(theme, subtitle, TextRole.ROW, lambda colors: colors.text2)
        self._paper_label = Words(theme, paper_label, TextRole.LABEL, lambda colors: colors.text2)
        self.paper = Segmented(theme, icons, "Paper")
        self.paper.set_segments([Segment(paper, paper.label) for paper in Paper])
        self.paper.set_current(Paper.LETTER)
        self._paper_label.setBuddy(self.paper)
        self._style_label = Words(theme, LABEL, TextRole.LABEL, lambda colors: colors.text2)
        self.citation_style = CitationChoice(theme, icons)
        self._style_label.setBuddy(self.citation_style)
        self.black_and_white = CheckBox(theme, icons, "Black and white")
        self._count = Words(theme, "", TextRole.ROW, lambda colors: colors.text2)
        self._message = Words(theme, "", TextRole.LABEL, lambda colors: colors.err if self._is_fault else colors.text)
        self._no_printer = Words(theme, NO_PRINTER, TextRole.LABEL, lambda colors: colors.text2)
        self._print = self._button("Print…", IconName.PRINT, ButtonLook.PRIMARY)
        self._pdf = self._button("Save as PDF…", None, ButtonLook.BORDERED)
        self._print.setEnabled(has_printer())
        self._no_printer.setVisible(not has_printer())

    def _connect(self) -> None:
        self.paper.chosen.connect(self._lay_out_pages)
        self.citation_style.chosen.connect(self._lay_out_pages)
        self.black_and_white.toggled.connect(self._lay_out_pages)
        self._print.clicked.connect(self.print_pages)
        self._pdf.clicked.connect(self.ask_for_pdf)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._print, self._pdf):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        papers, styles = (self._paper_label, self.paper), (self._style_label, self.citation_style)
        for part in (self._title, self._subtitle, *papers, *styles, self.black_and_white, self._count):
            self._column.addWidget(part)
        self._column.addStretch(1)
        for part in (self._message, self._no_printer):
            self._column.addWidget(part)
        self._column.addLayout(buttons)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(1)
        self._panes.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)  # it divides itself as it has room
        self._panes.addWidget(self._choices)
        self._panes.addWidget(self.preview, 1)

    def _lay_out_pages(self) -> None:
        self.report("")
        paper = Paper(self.paper.current or Paper.LETTER)
        look = page_look(black_and_white=self.is_black_and_white)
        self._pages = self._lay_out(paper, look, self.citation_style.style_chosen)
        self.preview.show_pages(self._pages)
        count = self._pages.page_count
        self._count.setText("Fits on 1 page." if count == 1 else f"{count} pages.")

    def _divide(self) -> None:
        px = self._theme.px
        is_narrow = self.width() < px(_NARROW_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(direction)
        self._choices.setMinimumWidth(0 if is_narrow else px(_WIDTH))
        self._choices.setMaximumWidth(self.maximumWidth() if is_narrow else px(_WIDTH))
        self.preview.setMinimumHeight(px(_PAGE_LEAST) if is_narrow else 0)

    def _button(self, words: str, icon: IconName | None, look: ButtonLook) -> ToolButton:
        button = ToolButton(self._theme, self._icons, look)
        button.set_face(words, icon)
        return button

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(18), px(18), px(15), px(18))
        self._column.setSpacing(px(8))
        self._divide()
