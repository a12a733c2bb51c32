"""Text for pages: paragraphs cut into lines once, which are then painted on any device.

Lines are laid out in units of 1/20 point, since Qt's fonts have whole pixels only. Nothing here depends on a device,
so a line breaks at the same word in the preview, on the printer and in the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.publish.citations import is_web_address
from desktop_app.publish.pages.breaks import address_break
from desktop_app.publish.pages.look import Ink, PageLook
from desktop_app.publish.pages.marks import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QTextLine

UNITS = 20
"""Units in a point."""

_ENDLESS = 1e5
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set, in points. `leading` is the distance of lines as a share of the font's own."""

    size: float
    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = False
    italic: bool = False
    ink: Ink = Ink.TEXT
    leading: float = 1.0


class Span(NamedTuple):
    """Text in one style; an `address` makes it a link, and lets it break where addresses break."""

    text: str
    style: TextStyle
    address: str | None = None


class Typesetter:
    """Sets text in the fonts and inks of a look; what was set once is not set again."""

    def __init__(self, look: PageLook) -> None:
        self._look = look
        self._fonts: dict[TextStyle, QFont] = {}
        self._set: dict[tuple[tuple[Span, ...], float, float], tuple[TextLine, ...]] = {}

    def lines(self, spans: Sequence[Span], width: float, *, hang: float = 0.0) -> tuple[TextLine, ...]:
        """Cut a paragraph into lines no wider than `width`; the first may be wider by `hang`, to the left."""
        key = (tuple(spans), width, hang)
        if key not in self._set:
            plain = [span._replace(text=span.text.translate(_CONTROLS)) for span in spans]
            self._set[key] = self._cut(plain, width, hang)
        return self._set[key]

    def line(self, text: str, style: TextStyle) -> TextLine:
        """Set words on one line, however wide."""
        return self.lines([Span(text, style)], _ENDLESS)[0]

    def width(self, text: str, style: TextStyle) -> float:
        """How wide words are on one line."""
        return self.line(text, style).width

    def _cut(self, spans: Sequence[Span], width: float, hang: float) -> tuple[TextLine, ...]:
        text = "".join(span.text for span in spans)
        if not text:
            return ()
        layout = self._layout(text, spans)
        addresses = _addresses(spans)
        room = (width + hang) * UNITS
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            _fill_line(line, text, room, addresses)
            line.setPosition(QPointF(0, 0))
            room = width * UNITS
        layout.endLayout()
        natural = QFontMetricsF(self._font(spans[0].style)).height() / UNITS
        height = natural * spans[0].style.leading
        return tuple(_text_line(layout, index, height, (height - natural) / 2) for index in range(layout.lineCount()))

    def _layout(self, text: str, spans: Sequence[Span]) -> QTextLayout:
        layout = QTextLayout(text, self._font(spans[0].style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(spans))
        return layout

    def _formats(self, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for span in spans:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, len(span.text), self._format(span)
            ranges.append(part)
            start += len(span.text)
        return ranges

    def _format(self, span: Span) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._font(span.style))
        form.setForeground(QColor(self._look.inks[span.style.ink]))
        if span.address is not None and is_web_address(span.address):
            form.setAnchor(True)
            form.setAnchorHref(span.address)
        return form

    def _font(self, style: TextStyle) -> QFont:
        if style not in self._fonts:
            font = QFont(self._look.serif if style.serif else self._look.sans)
            font.setPixelSize(round(style.size * UNITS))
            font.setWeight(style.weight)
            font.setItalic(style.italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[style] = font
        return self._fonts[style]


def paint_line(painter: QPainter, line: TextLine, x: float, y: float) -> None:
    """Draw a line with the upper left corner of its share of the column at a point of the page."""
    painter.save()
    painter.scale(1 / UNITS, 1 / UNITS)
    line.layout.lineAt(line.index).draw(painter, QPointF(x * UNITS, (y + line.drop) * UNITS))
    painter.restore()


def _text_line(layout: QTextLayout, index: int, height: float, drop: float) -> TextLine:
    line = layout.lineAt(index)
    start = line.textStart()
    text = layout.text()[start : start + line.textLength()].rstrip()
    return TextLine(layout, index, text, height, line.naturalTextWidth() / UNITS, drop)


def _addresses(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Where the addresses are in the text: from the first character to the one after the last."""
    found = []
    start = 0
    for span in spans:
        if span.address is not None:
            found.append((start, start + len(span.text)))
        start += len(span.text)
    return found


def _fill_line(line: QTextLine, text: str, room: float, addresses: Sequence[tuple[int, int]]) -> None:
    """Fill a line as Qt does, except inside an address: that is broken where a reader sees that it goes on."""
    line.setLineWidth(room)
    start, end = line.textStart(), line.textStart() + line.textLength()
    for first, last in addresses:
        if first <= end < last:
            line.setNumColumns(last - start)
            fitting = int(line.xToCursor(room, line.CursorPosition.CursorOnCharacter))
            at = address_break(text, max(start, first), fitting, last)
            line.setNumColumns((at if at > start else max(end, start + 1)) - start)
