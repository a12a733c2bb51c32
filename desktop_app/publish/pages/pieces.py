"""The pieces that the parts of a page are made of: paragraphs, headings and rows, as strips."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from desktop_app.domain.typography import hanging_marks
from desktop_app.publish.pages.flow import Placed, Strip
from desktop_app.publish.pages.marks import BadgeMark, Mark
from desktop_app.publish.pages.measures import muted, strong
from desktop_app.publish.pages.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.publish.brief_parts import Cited, KeyQuote, Sign, SourceRow
    from desktop_app.publish.pages.marks import TextLine
    from desktop_app.publish.pages.measures import Measures
    from desktop_app.publish.pages.text import TextStyle, Typesetter

Strips: TypeAlias = list[Strip[Mark]]

_GAP = 7.0  # between the cells of a row
_SHORT_ROW = 6  # lines that a page is not broken between


class Cell(NamedTuple):
    """Text at an `x` of a row, no wider than `width`."""

    spans: Sequence[Span]
    x: float
    width: float


class Pieces:
    """Makes pieces in the sizes of one set of measures."""

    def __init__(self, setter: Typesetter, measures: Measures) -> None:
        self._setter = setter
        self._measures = measures
        self.token_width = setter.width("[00]", measures.meta) + _GAP
        self.badge_room = measures.badge + _GAP

    def paragraph(self, spans: Sequence[Span], width: float, *, x: float = 0.0, gap: float = 0.0) -> Strips:
        """A paragraph of one strip a line, which a page may not break after its first or before its last line."""
        return kept_at_ends(stack(self._setter.lines(spans, width), x=x, gap=gap))

    def heading(self, text: str, width: float, beside: str = "") -> Strips:
        """A heading that stays with what it heads, and a remark beside it."""
        spans = [Span(text, self._measures.heading), *self._remark(beside)]
        return kept(stack(self._setter.lines(spans, width), gap=self._measures.part_gap), to_next=True)

    def _remark(self, text: str) -> list[Span]:
        return [Span(f"  {text}", self._measures.meta)] if text else []

    def cited(self, cited: Cited, style: TextStyle) -> list[Span]:
        """Words followed by the numbers of their sources."""
        return [Span(cited.text, style), *self.tokens(cited.numbers)]

    def tokens(self, numbers: Iterable[int]) -> list[Span]:
        """The numbers of sources after words: " [1] [2]", never at the beginning of a line."""
        text = "".join(f"\u00a0[{number}]" for number in numbers)
        return [Span(text, self._measures.meta)] if text else []

    def row(
        self,
        cells: Sequence[Cell],
        *,
        badge: tuple[float, Sign] | None = None,
        number: tuple[float, int] | None = None,
        gap: float,
    ) -> Strips:
        """Cells side by side, with a badge and the number of a source; number and badge say where they stand."""
        columns = [(self._setter.lines(cell.spans, cell.width), cell.x) for cell in cells]
        height = columns[0][0][0].height
        beside = tuple(self._beside(badge, number, height))
        count = max(len(lines) for lines, _x in columns)
        if count <= _SHORT_ROW:
            # Cell by cell, so that the words of a cell stay together in the text of a PDF.
            marks: list[Placed[Mark]] = [
                Placed(x, index * height, text) for lines, x in columns for index, text in enumerate(lines)
            ]
            return [Strip(count * height, (*marks, *beside), gap=gap)]
        strips: Strips = []
        for index in range(count):
            line: tuple[Placed[Mark], ...] = tuple(
                Placed(x, 0.0, lines[index]) for lines, x in columns if index < len(lines)
            )
            strips.append(Strip(height, line if index else (*line, *beside), gap=0.0 if index else gap))
        return kept_at_ends(strips)

    def quote(self, quote: KeyQuote, width: float) -> Strips:
        """Words and, below them, who said them then, where and when."""
        s = self._measures
        gap = s.row_gap + 1.5
        if quote.is_verbatim:
            hang = self._setter.width(hanging_marks(quote.words), s.quote)
            words = stack(self._setter.lines([Span(quote.words, s.quote)], width, hang=hang), gap=gap, hang=hang)
        else:
            words = stack(self._setter.lines([Span(quote.words, muted(s.body))], width), gap=gap)
        by = [Span(quote.name, strong(s.meta)), Span(f", {quote.speech}", s.meta), *self.tokens(quote.numbers)]
        return kept([*words, *stack(self._setter.lines(by, width), gap=0.5)])

    def source(self, row: SourceRow, width: float) -> Strips:
        """An entry of the list of sources, with its number before it."""
        style = self._measures.source
        quiet = muted(style)
        x = self._setter.width("00", style) + 5
        spans = [Span(run.text, replace(style, italic=run.italic)) for run in row.entry]
        if row.address:
            spans.append(Span(row.address, quiet, row.address))
        number = self._setter.line(str(row.number), quiet)
        lines = stack(self._setter.lines(spans, width - x), x=x, gap=1.6)
        return kept(with_mark(lines, Placed(x - 5 - number.width, 0.0, number)))

    def _beside(
        self, badge: tuple[float, Sign] | None, number: tuple[float, int] | None, height: float
    ) -> Iterable[Placed[Mark]]:
        if badge is not None:
            x, sign = badge
            size = self._measures.badge
            yield Placed(x, (height - size) / 2, BadgeMark(sign.rule, size, sign.is_guidance))
        if number is not None:
            right, source = number
            token = self._setter.line(f"[{source}]", self._measures.meta)
            yield Placed(right - token.width, (height - token.height) / 2, token)


def stack(lines: Sequence[TextLine], *, x: float = 0.0, gap: float = 0.0, hang: float = 0.0) -> Strips:
    """Lines one below the other; the first hangs out to the left."""
    return [
        Strip(
            line.height,
            (Placed(x if index else x - hang, 0.0, line),),
            gap=0.0 if index else gap,
        )
        for index, line in enumerate(lines)
    ]


def kept(strips: Strips, *, to_next: bool = False) -> Strips:
    """Keep strips on one page, and with what follows if told so."""
    last = len(strips) - 1
    return [replace(strip, keeps_with_next=to_next or index < last) for index, strip in enumerate(strips)]


def kept_at_ends(strips: Strips) -> Strips:
    """Keep the first two and the last two strips together."""
    last = len(strips) - 1
    return [
        replace(strip, keeps_with_next=index < last and index in (0, last - 1)) for index, strip in enumerate(strips)
    ]


def moved(strips: Strips, x: float) -> Strips:
    """The same strips further to the right."""
    return [replace(strip, marks=tuple(mark._replace(x=mark.x + x) for mark in strip.marks)) for strip in strips]


def with_mark(strips: Strips, mark: Placed[Mark]) -> Strips:
    """Put a mark beside the first strip."""
    first, *rest = strips
    return [replace(first, marks=(mark, *first.marks)), *rest]
