"""How hits are lit in a text that is set already: by background and weight, without moving a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QPainter

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark
    from desktop_app.ui.theme.theme import Theme

_HEAVIER = 0.55  # the outline that makes a letter heavier and leaves its width alone


class Pointed(NamedTuple):
    """A hit in a view of rows: the key of the row, which of its texts it is in, and where."""

    key: str
    number: int
    mark: Mark


class Lights:
    """What is lit in a view of rows, asked for each text as it is drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.wanted: Wanted | None = None
        self.pointed: Pointed | None = None  # the hit that the reader is at

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The hits in a text."""
        return self.wanted.marks_in(text) if self.wanted else ()

    def ranges(self, text: str, key: str, number: int = 0) -> list[QTextLayout.FormatRange]:
        """The looks of the hits in a text of a row."""
        is_here = self.pointed is not None and self.pointed[:2] == (key, number)
        return lit_ranges(self.marks(text), self._theme, self.pointed.mark if self.pointed and is_here else None)


def lit_ranges(marks: Iterable[Mark], theme: Theme, current: Mark | None = None) -> list[QTextLayout.FormatRange]:
    """The looks of the hits in one text; the one that the reader is at stands out among them."""
    return [_range(mark, theme, is_current=mark == current) for mark in marks]


def draw_lit(painter: QPainter, room: QRectF, line: str, font: QFont, lit: list[QTextLayout.FormatRange]) -> None:
    """Draw one line with its hits, in the middle of the height that it has."""
    layout = QTextLayout(line, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(2 * room.width())  # what fits was decided before
    layout.endLayout()
    top = room.top() + (room.height() - QFontMetricsF(font).height()) / 2
    layout.draw(painter, QPointF(room.left(), round(top)), lit)


def _range(mark: Mark, theme: Theme, *, is_current: bool) -> QTextLayout.FormatRange:
    colors = theme.colors
    ink = QColor(colors.accent_text if is_current else colors.hit_text)
    look = QTextCharFormat()
    look.setBackground(QColor(colors.accent if is_current else colors.hit))
    look.setForeground(ink)
    look.setTextOutline(QPen(ink, _HEAVIER * theme.zoom))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = mark[0], mark[1] - mark[0], look
    return found
