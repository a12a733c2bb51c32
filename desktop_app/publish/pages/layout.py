"""Pages: briefs laid out one after the other, to be painted on a screen, a printer or into a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.dates import display_day
from desktop_app.publish.brief import shorter_briefs
from desktop_app.publish.brief_parts import SUBJECT
from desktop_app.publish.pages import measures as m
from desktop_app.publish.pages.compose import compose
from desktop_app.publish.pages.flow import Placed
from desktop_app.publish.pages.marks import Box, Hairline, Mark, TextLine
from desktop_app.publish.pages.painter import paint_page
from desktop_app.publish.pages.text import Span, Typesetter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.brief_parts import Brief
    from desktop_app.publish.pages.flow import FilledPage
    from desktop_app.publish.pages.look import PageLook

_GUTTER = 14.0


@dataclass(frozen=True, slots=True)
class Pages:
    """What was laid out, ready to be painted as often as wanted.

    `briefs` are the briefs as they are on the pages: one that would have run over has less in it than was asked for.
    """

    briefs: tuple[Brief, ...]
    paper: Paper
    look: PageLook
    marks: tuple[tuple[Placed[Mark], ...], ...]
    document_title: str = ""
    is_landscape: bool = False
    edition: str = ""

    @property
    def from_edition(self) -> str:
        """Which edition of the data is on them."""
        return self.edition or self.briefs[0].edition

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self.paper.size
        return (height, width) if self.is_landscape else (width, height)

    @property
    def page_count(self) -> int:
        """How many pages there are in all."""
        return len(self.marks)

    @property
    def title(self) -> str:
        """What the document is called."""
        if self.document_title:
            return self.document_title
        first, *others = self.briefs
        if not others:
            return first.document_title
        return f"{first.heading} and {len(others)} more: detainer policy, as of {display_day(first.summary.on)}"

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0, with its upper left corner at the origin and one unit a point."""
        paint_page(painter, self.marks[page], self.look)

    def lines(self, page: int) -> tuple[str, ...]:
        """The lines of text on a page, in the order in which they are painted."""
        return tuple(mark.text for _x, _y, mark in self.marks[page] if isinstance(mark, TextLine))


def layout_briefs(briefs: Sequence[Brief], look: PageLook) -> Pages:
    """Lay out briefs of one paper size, each beginning on a page of its own, with less in one that would run over."""
    setter = Typesetter(look)
    fitted = [_fitted(brief, setter) for brief in briefs]
    count = sum(len(pages) for _brief, pages in fitted)
    marks: list[tuple[Placed[Mark], ...]] = []
    for brief, pages in fitted:
        sheet = Sheet(brief.options.paper.size, brief.heading, brief.as_of, brief.edition)
        measures = m.Measures.of(brief.options)
        for page in pages:
            header = sheet_header(sheet, measures, setter)
            footer = sheet_footer(sheet, measures, setter, f"Page {len(marks) + 1} of {count}")
            marks.append((*header, *_boxes(page, brief), *page.marks, *footer))
    return Pages(tuple(brief for brief, _pages in fitted), briefs[0].options.paper, look, tuple(marks))


def _fitted(brief: Brief, setter: Typesetter) -> tuple[Brief, list[FilledPage[Mark]]]:
    """The longest form of a brief that fits the pages it is to have, else the longest on the fewest pages."""
    best = brief, compose(brief, setter)
    for shorter in shorter_briefs(brief):
        if len(best[1]) <= brief.options.page_goal:
            break
        pages = compose(shorter, setter)
        if len(pages) < len(best[1]):
            best = shorter, pages
    return best


def _boxes(page: FilledPage[Mark], brief: Brief) -> list[Placed[Mark]]:
    width = brief.options.paper.size[0] - 2 * m.SIDE
    return [Placed(m.SIDE, top, Box(width, bottom - top)) for top, bottom in page.frames]


def on_sheets(
    sheet: Sheet, pages: Sequence[FilledPage[Mark]], measures: m.Measures, setter: Typesetter
) -> tuple[tuple[Placed[Mark], ...], ...]:
    """Filled pages with their head and foot."""
    header = sheet_header(sheet, measures, setter)
    return tuple(
        (*header, *page.marks, *sheet_footer(sheet, measures, setter, f"Page {number} of {len(pages)}"))
        for number, page in enumerate(pages, start=1)
    )


class Sheet(NamedTuple):
    """What is the same on every page of a brief."""

    size: tuple[float, float]
    heading: str
    as_of: str
    edition: str


def sheet_header(sheet: Sheet, measures: m.Measures, setter: Typesetter) -> list[Placed[Mark]]:
    """Place and date on every page, so that a loose page tells what it belongs to, and the subject if there is room."""
    style = measures.header
    bold = m.strong(style)
    width = sheet.size[0]
    as_of = setter.line(sheet.as_of, bold)
    heading = setter.lines([Span(sheet.heading, bold)], width - 2 * m.SIDE - as_of.width - _GUTTER)[0]
    subject = setter.line(SUBJECT, m.muted(style))
    y = m.HEADER_BASE - as_of.height
    marks: list[Placed[Mark]] = [Placed(m.SIDE, y, heading)]
    middle = (width - subject.width) / 2
    if m.SIDE + heading.width + _GUTTER <= middle:
        marks.append(Placed(middle, y, subject))
    marks.append(Placed(width - m.SIDE - as_of.width, y, as_of))
    marks.append(Placed(m.SIDE, m.HEADER_LINE, Hairline(width - 2 * m.SIDE)))
    return marks


def sheet_footer(sheet: Sheet, measures: m.Measures, setter: Typesetter, page: str) -> list[Placed[Mark]]:
    """Edition and page at the foot."""
    width, height = sheet.size
    number = setter.line(page, measures.footer)
    return [
        Placed(m.SIDE, height - m.FOOTER_LINE, Hairline(width - 2 * m.SIDE)),
        Placed(m.SIDE, height - m.FOOTER_TEXT, setter.line(sheet.edition, measures.footer)),
        Placed(width - m.SIDE - number.width, height - m.FOOTER_TEXT, number),
    ]
