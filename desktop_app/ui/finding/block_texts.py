"""The paragraphs and links of some widgets as a part of a page that is looked through."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from desktop_app.ui.widgets.lights import lit_ranges
from desktop_app.ui.widgets.links import TextLink
from desktop_app.ui.widgets.plain_label import PlainLabel
from desktop_app.ui.widgets.selectable import SelectableBlocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark
    from desktop_app.ui.finding.part import TextHit
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.text_block import TextBlock

_TEXTS = (SelectableBlocks, TextLink, PlainLabel)
_MARGIN = 60  # kept above and below what is scrolled to


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A text with the widget that draws it; `block` is None for a link or a label."""

    widget: SelectableBlocks | TextLink | PlainLabel
    block: TextBlock | None
    text: str

    def light(self, marks: Sequence[Mark], theme: Theme, current: Mark | None = None) -> None:
        """Light the marks; a widget that the page has let go of by now has nothing to be lit."""
        if not isValid(self.widget):
            return
        ranges = lit_ranges(marks, theme, current)
        if isinstance(self.widget, PlainLabel):
            self.widget.light(marks, theme.colors, current)
        elif isinstance(self.widget, TextLink):
            self.widget.set_lit(ranges)
        elif self.block is not None:
            self.block.set_lit(ranges)
            self.widget.update()

    def middle(self, index: int) -> QPoint:
        """The middle of the line with a character, on the widget."""
        if self.block is None:
            return self.widget.rect().center()
        return self.block.line_rect(index).center().toPoint()


class BlockTexts:
    """What stands in a widget and those inside it, from top to bottom.

    A pane that scrolls is scrolled to a hit; `show_pane` is called first, where the pane may be behind a tab. `widgets`
    gives those that have texts, in order, where that is known; else they are looked for.
    """

    def __init__(
        self,
        theme: Theme,
        root: QWidget,
        *,
        show_pane: Callable[[], None] | None = None,
        widgets: Callable[[], Iterable[QWidget]] | None = None,
    ) -> None:
        self._theme = theme
        self._root = root
        self._show_pane = show_pane
        self._widgets = widgets
        self._paragraphs: list[_Paragraph] = []
        self._found: Sequence[tuple[Mark, ...]] = ()
        self._current: TextHit | None = None

    def texts(self) -> Sequence[str]:
        """See `FindPart`."""
        widgets = self._widgets() if self._widgets else _inside(self._root)
        self._paragraphs = [paragraph for widget in widgets for paragraph in _paragraphs(widget)]
        self._found, self._current = (), None
        return [paragraph.text for paragraph in self._paragraphs]

    def light(self, _wanted: Wanted | None, found: Sequence[tuple[Mark, ...]]) -> None:
        """See `FindPart`."""
        nothing: tuple[Mark, ...] = ()
        for paragraph, before, marks in zip_longest(self._paragraphs, self._found, found, fillvalue=nothing):
            if marks != before and isinstance(paragraph, _Paragraph):
                paragraph.light(marks, self._theme)
        self._found = found

    def point_at(self, hit: TextHit | None) -> None:
        """See `FindPart`."""
        before, self._current = self._current, hit
        for each in (before, hit):
            if each is not None and each.text < len(self._found):
                current = each.mark if each is hit else None
                self._paragraphs[each.text].light(self._found[each.text], self._theme, current)
        if hit is not None:
            self._reveal(self._paragraphs[hit.text], hit.mark)

    def _reveal(self, paragraph: _Paragraph, mark: Mark) -> None:
        if self._show_pane is not None:
            self._show_pane()
        content = self._root.widget() if isinstance(self._root, QScrollArea) else None
        if isinstance(self._root, QScrollArea) and content is not None:
            point = paragraph.widget.mapTo(content, paragraph.middle(mark[0]))
            self._root.ensureVisible(point.x(), point.y(), 0, self._theme.px(_MARGIN))


def _inside(root: QWidget) -> list[QWidget]:
    """The widgets that have texts, from top to bottom and from left to right."""
    widgets = [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if isinstance(widget, _TEXTS) and (widget is root or widget.isVisibleTo(root))
    ]
    return sorted(widgets, key=lambda widget: _place(widget, root))


def _paragraphs(widget: QWidget) -> Iterator[_Paragraph]:
    if isinstance(widget, TextLink | PlainLabel):
        yield _Paragraph(widget, None, widget.words)
    elif isinstance(widget, SelectableBlocks):
        yield from (_Paragraph(widget, block, block.text) for block in widget.blocks)


def _place(widget: QWidget, root: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(root, QPoint())
    return corner.y(), corner.x()
