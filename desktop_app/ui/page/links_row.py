"""A row of links, one after the other like the words of a sentence: topics, places, names with their counts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.ui.page.row_frame import paint_frame
from desktop_app.ui.page.row_measures import MEASURES, PANE_INSET
from desktop_app.ui.page.rows import Frame
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.links import TextLink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.theme import Theme

_ROLE = TextRole.LABEL


class LinksRow(QWidget):
    """Lays links out in lines; what stands before the first and after each is drawn between them."""

    link_followed = Signal(object)  # the `Link`

    def __init__(self, row: Row, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._theme = theme
        self._measures = MEASURES[row.shape]
        self._lead = row.words[0].text if row.words else ""
        self._words: list[tuple[QPointF, str]] = []
        self._links = [TextLink(theme, link.text, _ROLE, self) for link in row.links]
        for widget, link in zip(self._links, row.links, strict=True):
            widget.setAccessibleName(link.name)
            widget.clicked.connect(lambda _checked=False, link=link: self.link_followed.emit(link))

    @property
    def row(self) -> Row:
        """What it shows."""
        return self._row

    @property
    def links(self) -> tuple[TextLink, ...]:
        """The links in it."""
        return tuple(self._links)

    @property
    def gap(self) -> int:
        """The space above it."""
        return 0

    def arrange(self, width: int) -> int:
        """Place everything in a row of this width; gives the height."""
        px = self._theme.px
        is_framed = self._row.frame is not Frame.NONE
        inset = self._row.indent if is_framed else 0
        left = px(PANE_INSET + inset)
        right = width - px(PANE_INSET + (self._measures.right if is_framed else 0))
        metrics = QFontMetricsF(self._theme.font(_ROLE))
        space = metrics.horizontalAdvance(" ")
        line = max((link.sizeHint().height() for link in self._links), default=0)
        drop = (line - metrics.height()) / 2 + metrics.ascent()
        x, y = float(left), 0
        self._words = []
        if self._lead:
            self._words.append((QPointF(x, y + drop), self._lead))
            x += metrics.horizontalAdvance(self._lead) + space
        for link, widget in zip(self._row.links, self._links, strict=True):
            advance = widget.sizeHint().width() - 2 * widget.inset
            after = metrics.horizontalAdvance(link.after)
            if x + advance + after > right and x > left:
                x, y = float(left), y + line
            shown = min(advance, max(right - x - after, 1))
            widget.setGeometry(math.floor(x) - widget.inset, y, math.ceil(shown) + 2 * widget.inset, line)
            self._words.append((QPointF(math.floor(x) + math.ceil(shown), y + drop), link.after))
            x += shown + after + space
        return y + line + px(self._measures.bottom if is_framed and self._row.is_last else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: draw the card, and the words between the links."""
        px = self._theme.px
        with QPainter(self) as painter:
            box = QRectF(self.rect()).adjusted(px(PANE_INSET), 0, -px(PANE_INSET), 0)
            paint_frame(painter, box, self._row, self._theme)
            painter.setFont(self._theme.font(_ROLE))
            painter.setPen(QColor(self._theme.colors.text3))
            for at, words in self._words:
                painter.drawText(at, words)
