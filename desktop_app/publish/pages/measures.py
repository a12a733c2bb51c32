"""How large and how far apart things are on a page, in points, at the usual size and in large print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from desktop_app.publish.pages.look import Ink
from desktop_app.publish.pages.text import TextStyle

if TYPE_CHECKING:
    from desktop_app.publish.brief_options import BriefOptions

SIDE = 52.0
TOP = 56.0
BOTTOM = 50.0  # from the lower edge of the paper
HEADER_BASE = 40.0  # where the text of the header ends
HEADER_LINE = 43.0
FOOTER_LINE = 43.0  # from the lower edge of the paper
FOOTER_TEXT = 38.5  # likewise
STROKE = 0.6

_STRONG = QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The styles of text and the distances that go with them; `column_count` is how many stand side by side."""

    @classmethod
    def of(cls, options: BriefOptions) -> Measures:
        """The measures for what the reader chose."""
        return LARGE if options.large_print else USUAL

    title: TextStyle
    status: TextStyle
    heading: TextStyle
    body: TextStyle
    summary: TextStyle
    meta: TextStyle
    quote: TextStyle
    source: TextStyle
    header: TextStyle
    footer: TextStyle
    title_badge: float
    badge: float
    row_gap: float
    part_gap: float
    column_count: int


USUAL = Measures(
    title=TextStyle(19, _STRONG),
    status=TextStyle(12.5, _STRONG),
    heading=TextStyle(10, _STRONG),
    body=TextStyle(9),
    summary=TextStyle(9, leading=1.12),
    meta=TextStyle(8, ink=Ink.SECONDARY),
    quote=TextStyle(10.5, serif=True),
    source=TextStyle(7),
    header=TextStyle(8.5),
    footer=TextStyle(7.5, ink=Ink.SECONDARY),
    title_badge=25,
    badge=11,
    row_gap=3,
    part_gap=10,
    column_count=2,
)

LARGE = Measures(
    title=TextStyle(24, _STRONG),
    status=TextStyle(17, _STRONG),
    heading=TextStyle(15, _STRONG),
    body=TextStyle(14),
    summary=TextStyle(14, leading=1.08),
    meta=TextStyle(12, ink=Ink.SECONDARY),
    quote=TextStyle(15.5, serif=True),
    source=TextStyle(10.5),
    header=TextStyle(10.5),
    footer=TextStyle(9.5, ink=Ink.SECONDARY),
    title_badge=32,
    badge=15,
    row_gap=4,
    part_gap=12,
    column_count=1,
)


def strong(style: TextStyle) -> TextStyle:
    """A style in bold, in the ink of the text."""
    return replace(style, weight=_STRONG, ink=Ink.TEXT)


def muted(style: TextStyle) -> TextStyle:
    """A style that steps back."""
    return replace(style, ink=Ink.SECONDARY)
