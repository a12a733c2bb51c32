"""A paragraph that is measured, drawn and selected without a widget of its own.

A page of facts has hundreds of paragraphs; a label for each of them would take longer to make than to read.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from desktop_app.ui.theme.tokens import Colors


class TextBlock:
    """Words in one font, of which the first may be in italics, broken into lines at a width.

    `text` is shown as it is: no markup in it is obeyed. `stored` are the characters that a copy gives; they stand for
    those shown one by one.
    """

    def __init__(self, text: str, font: QFont, *, stored: str | None = None, leading: float = 1.0) -> None:
        """`leading` is the distance of lines, as a share of the font's own."""
        self._text = text
        self._stored = stored if stored is not None and len(stored) == len(text) else text
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a word or an address may be too wide
        self._layout.setTextOption(option)
        metrics = QFontMetricsF(font)
        self._metrics = metrics
        self._pitch = math.ceil(metrics.lineSpacing() * leading)
        self._first = math.ceil(metrics.height())
        self._hang = 0.0
        self._height = 0.0
        self._at = QPointF()
        self._lit: list[QTextLayout.FormatRange] = []

    @property
    def text(self) -> str:
        """The words as shown."""
        return self._text

    @property
    def rect(self) -> QRectF:
        """Where it stands, as wide as its longest line."""
        return QRectF(self._at, QPointF(self._at.x() + self.used_width, self._at.y() + self._height))

    @property
    def line_rects(self) -> list[QRectF]:
        """Where the words of each line stand."""
        lines = (self._layout.lineAt(index) for index in range(self.line_count))
        return [line.naturalTextRect().translated(self._at) for line in lines]

    @property
    def used_width(self) -> float:
        """How wide the longest line is."""
        return max((self._layout.lineAt(index).naturalTextWidth() for index in range(self.line_count)), default=0.0)

    @property
    def baseline(self) -> float:
        """How far below its top the words of the first line stand."""
        return self._metrics.ascent()

    @property
    def line_height(self) -> float:
        """How high the words of a line are."""
        return self._first

    @property
    def end(self) -> QPointF:
        """The middle of the right end of the last line, where a token follows."""
        if not self.line_count:
            return self._at
        last = self._layout.lineAt(self.line_count - 1)
        return self._at + QPointF(last.naturalTextWidth(), last.y() + self._first / 2)

    @property
    def natural_width(self) -> float:
        """How wide it would be on one line, italics apart."""
        return self._metrics.horizontalAdvance(self._text)

    @property
    def line_count(self) -> int:
        """Over how many lines it runs."""
        return self._layout.lineCount()

    def set_italics(self, length: int) -> None:
        """Set the first characters in italics."""
        italic = QTextLayout.FormatRange()
        italic.start, italic.length = 0, length
        characters = QTextCharFormat()
        characters.setFontItalic(True)
        italic.format = characters
        self._layout.setFormats([italic])

    def hang(self, marks: str) -> None:
        """Let the marks that it begins with stand to the left, so that the words of all lines are flush."""
        self._hang = self._metrics.horizontalAdvance(marks)

    def arrange(self, x: float, y: float, width: float) -> float:
        """Stand here and break lines at this width; gives the height that it takes."""
        layout = self._layout
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            hang = 0.0 if top else self._hang
            line.setLineWidth(max(width + hang, 1.0))
            line.setPosition(QPointF(-hang, top))
            top += self._pitch
        layout.endLayout()
        self._at = QPointF(x, y)
        self._height = top - self._pitch + self._first if top else 0.0
        return self._height

    def move(self, x: float, y: float) -> None:
        """Stand somewhere else with the same lines."""
        self._at = QPointF(x, y)

    def set_lit(self, ranges: list[QTextLayout.FormatRange]) -> None:
        """Light these parts; their looks may be colours and outlines only, since no line is broken anew."""
        self._lit = ranges

    def line_rect(self, index: int) -> QRectF:
        """Where the line with a character stands."""
        line = self._layout.lineForTextPosition(index)
        return line.naturalTextRect().translated(self._at) if line.isValid() else self.rect

    def paint(self, painter: QPainter, ink: str, colors: Colors, selection: tuple[int, int] = (0, 0)) -> None:
        """Draw the words; those from the first to the second index of `selection` as selected."""
        painter.setPen(QColor(ink))
        start, end = selection
        if start == end:
            self._layout.draw(painter, self._at, self._lit)
            return
        chosen = QTextLayout.FormatRange()
        chosen.start, chosen.length = start, end - start
        characters = QTextCharFormat()
        characters.setBackground(QColor(colors.sel_row))
        characters.setForeground(QColor(colors.sel_row_text))
        chosen.format = characters
        self._layout.draw(painter, self._at, [*self._lit, chosen])

    def index_at(self, point: QPointF) -> int:
        """The index between characters that is nearest to a point."""
        local = point - self._at
        if local.y() < 0:
            return 0
        index = min(int(local.y() // self._pitch), self.line_count - 1)
        return self._layout.lineAt(index).xToCursor(local.x()) if index >= 0 else 0

    def word_at(self, index: int) -> tuple[int, int]:
        """Where the word around an index begins and ends."""
        start = end = index
        while start > 0 and self._text[start - 1].isalnum():
            start -= 1
        while end < len(self._text) and self._text[end].isalnum():
            end += 1
        return start, end

    def stored_part(self, start: int, end: int) -> str:
        """The stored characters of a part."""
        return self._stored[start:end]
