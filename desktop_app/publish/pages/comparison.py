"""A comparison on paper: landscape, the places side by side, each row beginning at the same height."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.dates import display_day
from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions, Extent, Section
from desktop_app.publish.brief_parts import Sign
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.comparison import Aspect, Verdict
from desktop_app.publish.pages import measures as m
from desktop_app.publish.pages.flow import Flow, Placed, Strip
from desktop_app.publish.pages.layout import Pages, Sheet, on_sheets
from desktop_app.publish.pages.marks import BadgeMark, Hairline, Mark
from desktop_app.publish.pages.pieces import Cell, Pieces, Strips, kept, moved, stack, with_mark
from desktop_app.publish.pages.text import Span, Typesetter
from desktop_app.publish.summary import SourceNumbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.brief_parts import Brief, HistoryRow, LawRow
    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.pages.flow import FilledPage
    from desktop_app.publish.pages.look import PageLook

_SECTIONS = frozenset({Section.LAW, Section.HISTORY, Section.FIGURES, Section.QUOTES, Section.ADDRESSES})
_LABELS = 66.0  # wide
_GUTTER = 14.0
_NAME = 14.0
_BADGE = 18.0
_BELOW_HEADS = 6.0
_SOURCE_COLUMNS = 3
_ABOVE = "Law above"


def layout_comparison(
    comparison: Comparison,
    paper: Paper,
    printed_on: date,
    look: PageLook,
    citation_style: CitationStyle = CitationStyle.PLAIN,
) -> Pages:
    """Lay out a comparison on landscape pages; the sources of all places have one numbering."""
    options = BriefOptions(paper=paper, sections=_SECTIONS, citation_style=citation_style)
    sources = {key: value for place in comparison.places for key, value in place.summary.page.sources.items()}
    numbers = SourceNumbers(sources)
    briefs = tuple(
        make_brief(place.summary, options, printed_on, Extent(quotes=1), numbers) for place in comparison.places
    )
    width, height = paper.size
    day = display_day(comparison.on)
    sheet = Sheet((height, width), comparison.title, f"As of {day}", briefs[0].edition)
    setter = Typesetter(look)
    composed = _Composer(comparison, briefs, sheet, setter)
    filled = composed.pages()
    marks = on_sheets(sheet, filled, composed.measures, setter)
    title = f"{comparison.title} compared: detainer policy, as of {day}"
    return Pages(briefs, paper, look, marks, document_title=title, is_landscape=True)


class _Composer:
    """Lays out one comparison."""

    def __init__(self, comparison: Comparison, briefs: Sequence[Brief], sheet: Sheet, setter: Typesetter) -> None:
        self.measures = replace(m.USUAL, column_count=1)
        self._comparison = comparison
        self._briefs = briefs
        self._setter = setter
        self._pieces = Pieces(setter, self.measures)
        self._height = sheet.size[1]
        self._top = m.TOP
        self._whole = sheet.size[0] - 2 * m.SIDE
        count = len(briefs)
        self._width = (self._whole - _LABELS - (count - 1) * _GUTTER) / count

    def pages(self) -> list[FilledPage[Mark]]:
        """Put everything on pages, row by row, below the heads of the columns."""
        heads = _in_one_piece([self._at(index, self._head(brief)) for index, brief in enumerate(self._briefs)])
        self._top = m.TOP + heads.height + _BELOW_HEADS
        flow: Flow[Mark] = Flow(self._top, self._height - m.BOTTOM)
        rows = {
            Aspect.RULE: self._rule,
            Aspect.BASIS: self._basis,
            Aspect.ABOVE: self._above,
            Aspect.HISTORY: self._history,
            Aspect.FIGURES: self._figures,
            Aspect.OFFICIALS: self._quotes,
        }
        for aspect, make in rows.items():
            cells = [self._at(index, make(brief)) for index, brief in enumerate(self._briefs)]
            self._put_row(flow, [(m.SIDE, self._label(aspect)), *cells])
        self._put_end(flow)
        for page in flow.pages:  # so that a loose page tells whose columns it has
            page.marks[:0] = [Placed(x, m.TOP + y, mark) for x, y, mark in heads.marks]
        return flow.pages

    def _put_row(self, flow: Flow[Mark], columns: Sequence[tuple[float, Strips]]) -> None:
        """Put a row below a line; it stays in one piece unless it is higher than a page."""
        line: Strip[Mark] = Strip(4.0, (Placed(m.SIDE, 0.0, Hairline(self._whole)),), gap=6.0, keeps_with_next=True)
        row = _in_one_piece(columns)
        if line.height + row.height <= self._height - m.BOTTOM - self._top:
            flow.put([line, row])
        else:
            flow.put([line])
            flow.put_beside(columns)

    def _at(self, index: int, strips: Strips) -> tuple[float, Strips]:
        return m.SIDE + _LABELS + index * (self._width + _GUTTER), strips

    def _label(self, aspect: Aspect) -> Strips:
        s, verdict = self.measures, self._comparison.verdicts.get(aspect)
        strips = stack(self._setter.lines([Span(aspect.value, m.strong(s.body))], _LABELS - 6))
        if verdict is not None:
            style = m.strong(s.meta) if verdict is Verdict.DIFFERS else s.meta
            strips += stack(self._setter.lines([Span(verdict.value, style)], _LABELS - 6))
        return strips

    def _head(self, brief: Brief) -> Strips:
        s, x = self.measures, _BADGE + 8
        name = self._setter.lines([Span(brief.name, replace(s.title, size=_NAME))], self._width - x)
        kind = self._setter.lines([Span(brief.kind.partition(" · ")[0], s.meta)], self._width - x)
        badge: Placed[Mark] = Placed(1.0, 1.0, BadgeMark(brief.sign.rule, _BADGE, brief.sign.is_guidance))
        return kept(with_mark([*stack(name, x=x), *stack(kind, x=x)], badge), to_next=True)

    def _rule(self, brief: Brief) -> Strips:
        s, pieces = self.measures, self._pieces
        strips = pieces.paragraph([Span(brief.status, m.strong(s.body))], self._width)
        for sentence in brief.standing:
            strips += pieces.paragraph(pieces.cited(sentence, s.meta), self._width, gap=1.0)
        if brief.overruling:
            rule, sentence = brief.overruling
            x = pieces.badge_room
            cell = Cell(pieces.cited(sentence, m.strong(s.body)), x, self._width - x)
            strips += pieces.row([cell], badge=(0.5, Sign(rule)), gap=s.row_gap)
        return strips

    def _basis(self, brief: Brief) -> Strips:
        s, pieces = self.measures, self._pieces
        strips: Strips = []
        if brief.card:
            title = [Span(brief.card.title, m.strong(s.body)), *pieces.tokens(brief.card.numbers)]
            strips += pieces.paragraph(title, self._width)
            strips += pieces.paragraph([Span(brief.card.life, s.meta)], self._width, gap=0.5)
            strips += pieces.paragraph([Span(brief.card.summary, s.summary)], self._width, gap=2.0)
            if brief.card.note:
                strips += pieces.paragraph([Span(brief.card.note, s.meta)], self._width, gap=2.0)
        for row in brief.law[: _first_above(brief)]:
            strips += self._law(row, row.relation)
        return strips or self._none("No policy on record for this day.")

    def _above(self, brief: Brief) -> Strips:
        strips: Strips = []
        for row in brief.law[_first_above(brief) :]:
            strips += self._law(row, "" if row.relation == _ABOVE else row.relation)
        return strips or self._none("There is no government above it.")

    def _law(self, row: LawRow, relation: str) -> Strips:
        s, pieces, x = self.measures, self._pieces, self._pieces.badge_room
        spans = [Span(f"{relation}: ", m.muted(s.body))] if relation else []
        for index, item in enumerate(row.items):
            spans += [Span("; ", s.body)] if index else []
            spans += pieces.cited(item, s.body)
        spans += [Span(f" · {row.label}", s.meta)] if row.label else []
        badge = (0.5, row.sign) if row.sign else None
        return pieces.row([Cell(spans, x, self._width - x)], badge=badge, gap=s.row_gap)

    def _history(self, brief: Brief) -> Strips:
        strips: Strips = []
        for row in brief.history:
            strips += self._past(row)
        if brief.history_note:
            strips += self._none(brief.history_note)
        return strips or self._none("No policy on record by this day.")

    def _past(self, row: HistoryRow) -> Strips:
        s, pieces, x = self.measures, self._pieces, self._pieces.badge_room
        spans = [Span(f"{row.when}  ", m.muted(s.body)), Span(row.title, s.body)]
        spans += [Span(f" · {row.detail}", s.meta)] if row.detail else []
        spans += pieces.tokens(row.numbers)
        return pieces.row([Cell(spans, x, self._width - x)], badge=(0.5, row.sign), gap=s.row_gap)

    def _figures(self, brief: Brief) -> Strips:
        s = self.measures
        strips: Strips = []
        for row in brief.figures:
            spans = [Span(row.lead, m.strong(s.body)), Span(f" {row.text}", s.body)]
            spans += [Span(f" · {row.detail}", s.meta)] if row.detail else []
            strips += self._pieces.paragraph([*spans, *self._pieces.tokens(row.numbers)], self._width, gap=s.row_gap)
        return strips or self._none("No figure on record.")

    def _quotes(self, brief: Brief) -> Strips:
        strips: Strips = []
        for quote in brief.quotes:
            strips += self._pieces.quote(quote, self._width)
        return [*strips, *self._none(f"{brief.quotes_note[:1].upper()}{brief.quotes_note[1:]}.")]

    def _none(self, words: str) -> Strips:
        return self._pieces.paragraph([Span(words, self.measures.meta)], self._width, gap=1.0)

    def _put_end(self, flow: Flow[Mark]) -> None:
        """What explains the signs, and the sources in columns."""
        signs = "  ".join(dict.fromkeys(brief.signs for brief in self._briefs if brief.signs))
        flow.put(self._pieces.paragraph([Span(signs, self.measures.meta)], self._whole, gap=6.0), m.SIDE)
        width = (self._whole - (_SOURCE_COLUMNS - 1) * _GUTTER) / _SOURCE_COLUMNS
        strips: Strips = []
        for row in self._briefs[-1].sources:
            strips += self._pieces.source(row, width)
        heading = self._pieces.heading("Sources", self._whole)
        at = [m.SIDE + column * (width + _GUTTER) for column in range(_SOURCE_COLUMNS)]
        flow.put_balanced(moved(heading, m.SIDE), strips, at)


def _first_above(brief: Brief) -> int:
    """Where the rows of the law above begin."""
    return next((index for index, row in enumerate(brief.law) if row.relation == _ABOVE), len(brief.law))


def _in_one_piece(columns: Sequence[tuple[float, Strips]]) -> Strip[Mark]:
    """Columns side by side as one strip, as high as the highest."""
    marks: list[Placed[Mark]] = []
    height = 0.0
    for x, strips in columns:
        y = 0.0
        for index, strip in enumerate(strips):
            y += strip.gap if index else 0.0
            marks += (Placed(x + dx, y + dy, mark) for dx, dy, mark in strip.marks)
            y += strip.height
        height = max(height, y)
    return Strip(height, tuple(marks))
