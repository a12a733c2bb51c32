"""Sets words in lines, with the hits lit by background and by weight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.domain.typography import hanging_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from desktop_app.domain.marked import Mark
    from desktop_app.ui.theme.fonts import TextRole
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors


@dataclass(slots=True)
class SetText:
    """Lines ready to be drawn."""

    layout: QTextLayout
    height: int
    color: str

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw them from a top left corner; what hangs stands to the left of it."""
        painter.setPen(QColor(self.color))
        self.layout.draw(painter, at)


@dataclass(slots=True)
class Words:
    """A text with the looks of its parts: begin with plain words, then add."""

    theme: Theme
    text: str
    role: TextRole
    color: str
    ranges: list[QTextLayout.FormatRange] = field(default_factory=list)

    def style(self, start: int, end: int, role: TextRole, color: str) -> None:
        """Set a part in another role."""
        look = QTextCharFormat()
        look.setFont(self.theme.font(role))
        look.setForeground(QColor(color))
        self._add(start, end, look)

    def light(self, marks: Iterable[Mark], shift: int = 0) -> None:
        """Light the hits, which were counted from `shift`."""
        for start, end in marks:
            self._add(start + shift, end + shift, _lit(self.theme.colors, self.role))

    def set_in(self, width: float, *, first_width: float | None = None, hangs: bool = False) -> SetText:
        """Break into lines of a width. Opening quotation marks may hang, so that the words align below each other."""
        font = self.theme.font(self.role)
        metrics = QFontMetricsF(font)
        pitch = round(metrics.height() * self.role.style.leading)
        hang = metrics.horizontalAdvance(hanging_marks(self.text)) if hangs else 0.0
        layout = QTextLayout(self.text.replace("\n", "\u2028"), font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.setFormats(self.ranges)
        layout.setCacheEnabled(True)
        drop = round((pitch - metrics.height()) / 2)  # the leading goes half above, half below
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            wide = width if count or first_width is None else first_width
            line.setLineWidth(wide + (0 if count else hang))
            line.setPosition(QPointF(0 if count else -hang, count * pitch + drop))
            count += 1
        layout.endLayout()
        return SetText(layout, max(count, 1) * pitch, self.color)

    def _add(self, start: int, end: int, look: QTextCharFormat) -> None:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, end - start, look
        self.ranges.append(part)


def _lit(colors: Colors, role: TextRole) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(colors.hit))
    look.setForeground(QColor(colors.hit_text))
    # The bundled serif has one weight; Qt draws a heavier one from Bold on.
    look.setFontWeight(QFont.Weight.Bold if role.style.serif else QFont.Weight.DemiBold)
    return look
