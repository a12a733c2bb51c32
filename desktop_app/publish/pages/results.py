"""The results of a search on paper: what was asked, then group by group, then the sources in columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.publish.brief_parts import KeyQuote
from desktop_app.publish.pages import measures as m
from desktop_app.publish.pages.flow import Flow
from desktop_app.publish.pages.layout import Pages, Sheet, on_sheets
from desktop_app.publish.pages.pieces import Cell, Pieces, Strips, kept, moved, stack
from desktop_app.publish.pages.text import Span, Typesetter

if TYPE_CHECKING:
    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.pages.flow import FilledPage
    from desktop_app.publish.pages.look import PageLook
    from desktop_app.publish.pages.marks import Mark
    from desktop_app.publish.results_list import ResultGroup, ResultRow, ResultsList

_TITLE = 15.0
_GUTTER = 14.0


def layout_results(listed: ResultsList, paper: Paper, look: PageLook) -> Pages:
    """Lay out the results of a search."""
    setter = Typesetter(look)
    sheet = Sheet(paper.size, listed.title, listed.as_of, listed.edition)
    composed = _Composer(listed, paper, setter)
    marks = on_sheets(sheet, composed.pages(), composed.measures, setter)
    title = f"{listed.title}, {listed.as_of[:1].lower()}{listed.as_of[1:]}"
    return Pages((), paper, look, marks, document_title=title, edition=listed.edition)


class _Composer:
    """Lays out one list."""

    def __init__(self, listed: ResultsList, paper: Paper, setter: Typesetter) -> None:
        self.measures = m.USUAL
        self._listed = listed
        self._setter = setter
        self._pieces = Pieces(setter, self.measures)
        width, self._height = paper.size
        self._width = width - 2 * m.SIDE

    def pages(self) -> list[FilledPage[Mark]]:
        """Put everything on pages, in the order of the screen."""
        flow: Flow[Mark] = Flow(m.TOP, self._height - m.BOTTOM)
        flow.put(self._head(), m.SIDE)
        for group in self._listed.groups:
            flow.put(self._group(group), m.SIDE)
        width = (self._width - _GUTTER) / 2
        strips = [strip for row in self._listed.sources for strip in self._pieces.source(row, width)]
        heading = moved(self._pieces.heading("Sources", self._width), m.SIDE)
        flow.put_balanced(heading, strips, [m.SIDE, m.SIDE + width + _GUTTER])
        return flow.pages

    def _head(self) -> Strips:
        s = self.measures
        title = self._setter.lines([Span(self._listed.query, replace(s.title, size=_TITLE))], self._width)
        strips = kept(stack(title), to_next=True)
        strips += self._pieces.paragraph([Span(self._listed.echo, s.body)], self._width, gap=2.0)
        for note in self._listed.notes:
            strips += self._pieces.paragraph([Span(note, s.meta)], self._width, gap=1.5)
        return strips

    def _group(self, group: ResultGroup) -> Strips:
        strips = self._pieces.heading(group.heading, self._width, group.remark)
        for row in group.rows:
            strips += self._pieces.quote(row, self._width) if isinstance(row, KeyQuote) else self._row(row)
        return strips

    def _row(self, row: ResultRow) -> Strips:
        s, pieces = self.measures, self._pieces
        x = pieces.badge_room if row.sign else 0.0
        head = [Span(row.name, m.strong(s.body))]
        head += [Span(f"  {part}", s.meta) for part in (row.detail, row.lead) if part]
        head += pieces.tokens(row.numbers)
        badge = (0.5, row.sign) if row.sign else None
        strips = pieces.row([Cell(head, x, self._width - x)], badge=badge, gap=s.row_gap + 1.5)
        if row.text:
            text = pieces.paragraph([Span(row.text, s.body)], self._width - x, x=x, gap=0.5)
            strips = [*kept(strips, to_next=True), *text]
        return strips
