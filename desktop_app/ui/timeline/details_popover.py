"""Shows everything about one card beside it: context, note, and each source with its address."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal

from desktop_app.publish.citations import source_entry, source_entry_text
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.links import TextLink
from desktop_app.ui.widgets.scroll_popover import ScrollPopover
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.source_token import SourceToken
from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.records import SourceRecord
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.details import Details

_INSET = 16
_TOKEN_COLUMN = 36
_BETWEEN_LINKS = 4


class DetailsPopover(ScrollPopover):
    """The full source of a card. Its words can be selected; addresses are text, since the program needs no network."""

    source_requested = Signal(int)  # the number of a source that someone wants to see in the list of sources
    page_requested = Signal(object)  # the Location of a topic or of all that rests on a source

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show nothing until `show_details`."""
        super().__init__(theme, "Context and sources", parent)

    def show_details(self, details: Details, card: QRect) -> None:
        """Open below a card, given where it is on the screen; above it where the screen ends."""
        page = _Page(self._theme, details, self.page_width)
        page.source_requested.connect(self._on_source_requested)
        page.page_requested.connect(self._on_page_requested)
        self.show_page(page, card)

    def _on_source_requested(self, number: int) -> None:
        self.close()
        self.source_requested.emit(number)

    def _on_page_requested(self, location: Location) -> None:
        self.close()
        self.page_requested.emit(location)


class _Page(SelectableBlocks):
    """The words of the popover, laid out for one width."""

    source_requested = Signal(int)
    page_requested = Signal(object)

    def __init__(self, theme: Theme, details: Details, width: int) -> None:
        super().__init__(theme)
        self._width = width
        self._placed: list[tuple[TextBlock, str]] = []
        self._bottom = float(theme.px(_INSET))
        self._add(TextRole.INSTRUMENT, details.title, theme.colors.text)
        if details.subtitle:
            self._add(TextRole.LABEL, details.subtitle, theme.colors.text2)
        for paragraph in details.paragraphs:
            self._gap(10)
            self._add(TextRole.LABEL, paragraph.label, theme.colors.text3)
            self._add(TextRole.SUMMARY, paragraph.text, theme.colors.text, stored=paragraph.stored)
        if details.topics:
            self._gap(10)
            self._add(TextRole.LABEL, "Topics", theme.colors.text3)
            self._add_links([(topic.label, Location(Screen.TOPIC, topic.value)) for topic in details.topics])
        self._gap(12)
        self._add(TextRole.LABEL, "Source" if len(details.sources) == 1 else "Sources", theme.colors.text3)
        for number, source in details.sources:
            self._gap(4)
            self._add_source(number, source)
        self._gap(_INSET)
        self.set_blocks([block for block, _ in self._placed], [ink for _, ink in self._placed])
        self.resize(width, round(self._bottom))

    def _add(self, role: TextRole, text: str, ink: str, *, stored: str | None = None, left: float = 0) -> TextBlock:
        """Set a text below what is there."""
        block = TextBlock(text, self._theme.font(role), stored=stored, leading=role.style.leading)
        self._arrange(block, left)
        self._placed.append((block, ink))
        return block

    def _arrange(self, block: TextBlock, left: float) -> None:
        inset = self._theme.px(_INSET)
        self._bottom += block.arrange(inset + left, self._bottom, self._width - 2 * inset - left) + self._theme.px(2)

    def _add_source(self, number: int, source: SourceRecord) -> None:
        colors = self._theme.colors
        runs = source_entry(source)
        words = "".join(run.text for run in runs)
        token = SourceToken(self._theme, number, words, self)
        size = token.sizeHint()
        token.setGeometry(QRect(QPoint(self._theme.px(_INSET) - 3, round(self._bottom) - 3), size))
        token.source_requested.connect(self.source_requested)
        left = self._theme.px(_TOKEN_COLUMN)
        entry = TextBlock(words, self._theme.font(TextRole.LABEL), stored=source_entry_text(source))
        entry.set_italics(len(runs[0].text))
        self._arrange(entry, left)
        self._placed.append((entry, colors.text))
        self._add(TextRole.CAPTION, source.kind.label, colors.text3, left=left)
        self._add(TextRole.CAPTION, source.url, colors.text2, left=left)
        self._add_links([("All from it", Location(Screen.SOURCE, source.id))], left)

    def _add_links(self, links: Sequence[tuple[str, Location]], left: float = 0) -> None:
        """Set links after each other, in as many lines as they take."""
        start = self._theme.px(_INSET) + left
        x, y = start, round(self._bottom)
        for words, location in links:
            link = TextLink(self._theme, words, TextRole.LABEL, self)
            link.clicked.connect(partial(self.page_requested.emit, location))
            size = link.sizeHint()
            if x > start and x + size.width() - link.inset > self._width - self._theme.px(_INSET):
                x, y = start, y + size.height()
            link.setGeometry(QRect(QPoint(round(x) - link.inset, y), size))
            x += size.width() + self._theme.px(_BETWEEN_LINKS)
            self._bottom = y + size.height()

    def _gap(self, length: float) -> None:
        self._bottom += self._theme.px(length)
