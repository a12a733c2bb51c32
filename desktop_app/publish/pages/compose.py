"""Puts the parts of a brief on pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.publish.brief_parts import Sign
from desktop_app.publish.pages import measures as m
from desktop_app.publish.pages.flow import FilledPage, Flow, Placed, Strip
from desktop_app.publish.pages.marks import BadgeMark, Mark
from desktop_app.publish.pages.pieces import Cell, Pieces, Strips, kept, moved, stack, with_mark
from desktop_app.publish.pages.text import Span, Typesetter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.publish.brief_parts import Brief, FactRow, HistoryRow, LawRow

_LEFT_SHARE, _RIGHT_SHARE = 0.44, 0.52
_LABEL_SHARE = 0.28  # at most
_BOX_PADDING = 7.0
_SOURCE_GUTTER = 14.0


def compose(brief: Brief, setter: Typesetter) -> list[FilledPage[Mark]]:
    """Lay out a brief, each line once, and break it into pages."""
    return _Composer(brief, setter).pages()


class _Composer:
    """Lays out one brief."""

    def __init__(self, brief: Brief, setter: Typesetter) -> None:
        self._brief = brief
        self._setter = setter
        self._measures = m.Measures.of(brief.options)
        self._pieces = Pieces(setter, self._measures)
        width, self._height = brief.options.paper.size
        self._width = width - 2 * m.SIDE

    def pages(self) -> list[FilledPage[Mark]]:
        """Put everything on pages, in reading order."""
        brief = self._brief
        flow: Flow[Mark] = Flow(m.TOP, self._height - m.BOTTOM)
        flow.put([*self._title(), *self._standing(), *self._card(), *self._law()], m.SIDE)
        self._put_history_and_quotes(flow)
        figures = self._facts("Figures", brief.figures)
        flow.put([*figures, *self._facts("Lawsuits and other events", brief.events), *self._notes()], m.SIDE)
        self._put_sources(flow)
        return flow.pages

    def _title(self) -> Strips:
        brief, s = self._brief, self._measures
        x = s.title_badge + 12
        name = self._setter.lines([Span(brief.name, s.title)], self._width - x)
        kind = self._setter.lines([Span(brief.kind, s.meta)], self._width - x)
        badge: Placed[Mark] = Placed(1.0, 4.0, BadgeMark(brief.sign.rule, s.title_badge, brief.sign.is_guidance))
        return kept(with_mark([*stack(name, x=x), *stack(kind, x=x)], badge), to_next=True)

    def _standing(self) -> Strips:
        brief, s = self._brief, self._measures
        status = self._setter.lines([Span(brief.status, s.status)], self._width)
        strips = kept(stack(status, gap=s.part_gap * 0.8), to_next=True)
        for sentence in brief.standing:
            strips += self._pieces.paragraph(self._pieces.cited(sentence, m.muted(s.body)), self._width, gap=1.0)
        if brief.overruling:
            rule, sentence = brief.overruling
            x = self._pieces.badge_room
            cell = Cell(self._pieces.cited(sentence, m.strong(s.body)), x, self._width - x)
            strips += self._pieces.row([cell], badge=(0.5, Sign(rule)), gap=s.row_gap)
        return strips

    def _card(self) -> Strips:
        card, s = self._brief.card, self._measures
        if card is None:
            return []
        width = self._width - 2 * _BOX_PADDING
        citation = [Span(f" · {card.citation}", s.body)] if card.citation else []
        parts = [
            (0.0, [Span(card.title, m.strong(s.body)), *citation, *self._pieces.tokens(card.numbers)]),
            (0.5, [Span(card.life, s.meta)]),
            (3.0, [Span(card.summary, s.summary)]),
            (2.0, [Span(f"Note: {card.note}", s.meta)] if card.note else []),
        ]
        strips: Strips = [Strip(_BOX_PADDING - 1, gap=s.part_gap * 0.6, keeps_with_next=True)]
        for gap, spans in parts:
            strips += self._pieces.paragraph(spans, width, x=_BOX_PADDING, gap=gap)
        strips = [*kept(strips[:-1]), replace(strips[-1], keeps_with_next=True), Strip(_BOX_PADDING)]
        return [replace(strip, is_framed=True) for strip in strips]

    # Law

    def _law(self) -> Strips:
        s = self._measures
        strips: Strips = []
        for row in self._brief.law:
            strips += self._law_row(row, gap=s.row_gap if strips else s.part_gap * 0.7)
        return strips

    def _law_row(self, row: LawRow, *, gap: float) -> Strips:
        s, pieces = self._measures, self._pieces
        badge_x = self._setter.width("Law above", s.body) + 6
        text_x = badge_x + pieces.badge_room
        right = self._width - pieces.token_width
        has_label_column = bool(row.label) and self._measures.column_count > 1
        label_width = self._label_width() if has_label_column else 0.0
        numbers = row.items[0].numbers if len(row.items) == 1 else ()
        spans: list[Span] = []
        for item in row.items:
            spans += [Span("; ", s.body)] if spans else []
            spans += [Span(item.text, s.body)] if numbers else pieces.cited(item, s.body)
        if row.label and not has_label_column:
            spans.append(Span(f" · {row.label}", s.meta))
        cells = [
            Cell([Span(row.relation, m.muted(s.body))], 0.0, badge_x),
            Cell(spans, text_x, right - label_width - text_x - (10 if has_label_column else 0)),
        ]
        if has_label_column:
            cells.append(Cell([Span(row.label, m.muted(s.body))], right - label_width, label_width))
        return pieces.row(
            cells,
            badge=(badge_x, row.sign) if row.sign else None,
            number=(self._width, numbers[0]) if numbers else None,
            gap=gap,
        )

    def _label_width(self) -> float:
        """Room for the longest label, as far as it leaves room for the rest."""
        widths = (self._setter.width(row.label, m.muted(self._measures.body)) for row in self._brief.law if row.label)
        return min(max(widths) + 1, self._width * _LABEL_SHARE)

    # History and quotes

    def _put_history_and_quotes(self, flow: Flow[Mark]) -> None:
        if self._measures.column_count == 1 or not (self._brief.history and self._brief.quotes):
            flow.put([*self._history(self._width), *self._quotes(self._width)], m.SIDE)
            return
        left, right = self._width * _LEFT_SHARE, self._width * _RIGHT_SHARE
        quotes = (m.SIDE + self._width - right, self._quotes(right))
        flow.put_beside([(m.SIDE, self._history(left)), quotes])

    def _history(self, width: float) -> Strips:
        brief, s = self._brief, self._measures
        if not (brief.history or brief.history_note):
            return []
        strips = self._pieces.heading("History", width)
        last = len(brief.history) - 1
        for index, row in enumerate(brief.history):
            # No row stands alone before or after the end of a page.
            strips += kept(self._history_row(row, width), to_next=index < last and index in (0, last - 1))
        if brief.history_note:
            strips += self._pieces.paragraph([Span(brief.history_note, s.meta)], width, gap=s.row_gap)
        return strips

    def _history_row(self, row: HistoryRow, width: float) -> Strips:
        s, pieces = self._measures, self._pieces
        badge_x = self._setter.width("not on record", s.body) + 6
        text_x = badge_x + pieces.badge_room
        room = width - text_x - pieces.token_width
        title = [Span(row.title, s.body)]
        if self._measures.column_count == 1 and row.detail:  # in a wide column there is room beside the title
            title.append(Span(f" · {row.detail}", s.meta))
        cells = [Cell([Span(row.when, m.muted(s.body))], 0.0, badge_x), Cell(title, text_x, room)]
        strips = pieces.row(cells, badge=(badge_x, row.sign), number=(width, row.numbers[0]), gap=s.row_gap)
        if self._measures.column_count > 1:
            strips += stack(self._setter.lines([Span(row.detail, s.meta)], width - text_x), x=text_x)
        return kept(strips)

    def _quotes(self, width: float) -> Strips:
        brief = self._brief
        if not (brief.quotes or brief.quotes_note):
            return []
        strips = self._pieces.heading("Key quotes", width, brief.quotes_note)
        for quote in brief.quotes:
            strips += self._pieces.quote(quote, width)
        return strips

    # Figures, notes, sources

    def _facts(self, heading: str, rows: Sequence[FactRow]) -> Strips:
        s = self._measures
        strips = self._pieces.heading(heading, self._width) if rows else []
        for row in rows:
            detail = [Span(f" · {row.detail}", s.meta)] if row.detail else []
            spans = [Span(row.lead, m.strong(s.body)), Span(f" {row.text}", s.body), *detail]
            strips += self._pieces.paragraph([*spans, *self._pieces.tokens(row.numbers)], self._width, gap=s.row_gap)
        return strips

    def _notes(self) -> Strips:
        s = self._measures
        words = "  ".join(note for note in (self._brief.left_out, self._brief.signs) if note)
        return self._pieces.paragraph([Span(words, s.meta)], self._width, gap=s.part_gap * 0.6)

    def _put_sources(self, flow: Flow[Mark]) -> None:
        count = self._measures.column_count
        width = (self._width - (count - 1) * _SOURCE_GUTTER) / count
        strips: Strips = []
        for row in self._brief.sources:
            strips += self._pieces.source(row, width)
        heading = moved(self._pieces.heading("Sources", self._width), m.SIDE)
        flow.put_balanced(heading, strips, [m.SIDE + column * (width + _SOURCE_GUTTER) for column in range(count)])
