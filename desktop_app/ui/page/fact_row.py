"""One row of the facts as a widget: its words, which can be selected, and the tokens and links in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter

from desktop_app.domain.typography import hanging_marks
from desktop_app.ui.page.row_frame import paint_frame
from desktop_app.ui.page.row_measures import MEASURES, PANE_INSET
from desktop_app.ui.page.rows import Link, LinkKind, Row, Shape
from desktop_app.ui.page.token_cluster import TokenCluster
from desktop_app.ui.theme.badges import BOX, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.links import TextLink
from desktop_app.ui.widgets.painting import IconPainter, paint_ring, paint_soft_panel
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.source_token import TARGET, SourceToken, paint_source_token, token_size
from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop_app.ui.page.rows import Words
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_BAR = 3
_ICON = 16
_TOKEN_GAP = 8
_BETWEEN_LINKS = 4
_TOKEN_COLUMN = 26  # what words leave free below the tokens, so that each row of a card ends where the others do


class FactRow(SelectableBlocks):
    """Lays out one row at a given width, and draws it."""

    source_requested = Signal(int)  # the number of a source
    link_followed = Signal(object)  # the `Link`
    link_requested = Signal(object)  # the RecordRef that a link is wanted to

    def __init__(
        self, row: Row, entry: Callable[[int], str], theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        """`entry` gives the words of a source by its number."""
        super().__init__(theme, parent)
        self._row = row
        self._measures = MEASURES[row.shape]
        self._icons = IconPainter(theme, icons)
        self._is_marked = False
        self._badge_center = QPointF()
        self._link = self._make_link(row.link) if row.link else None  # first, as it is read and reached first
        self._more = self._make_link(row.more) if row.more else None
        self._tokens = [SourceToken(theme, number, entry(number), self) for number in row.tokens]
        self._cluster = TokenCluster(self._tokens, theme)
        self._make_blocks()
        for token in self._tokens:
            token.source_requested.connect(self.source_requested)

    @property
    def row(self) -> Row:
        """What it shows."""
        return self._row

    @property
    def tokens(self) -> list[SourceToken]:
        """The tokens in it."""
        return self._tokens

    @property
    def link(self) -> TextLink | None:
        """The link in it."""
        return self._link

    @property
    def links(self) -> tuple[TextLink, ...]:
        """All links in it."""
        return tuple(link for link in (self._link, self._more) if link)

    @property
    def is_marked(self) -> bool:
        """Whether it stands out."""
        return self._is_marked

    @property
    def gap(self) -> int:
        """The space above it."""
        return self._theme.px(self._measures.gap) if self._row.is_first else 0

    def set_marked(self, marked: bool) -> None:
        """Stand out, as the source that was asked for."""
        self._is_marked = marked
        self.update()

    def arrange(self, width: int) -> int:
        """Place everything in a row of this width; gives the height."""
        px, measures = self._theme.px, self._measures
        left, right = px(PANE_INSET + measures.text), width - px(PANE_INSET + measures.right)
        top = px(measures.top)
        if self._row.shape is Shape.CARD:
            self._arrange_head(top, right)
        taken = self._cluster.width + px(_TOKEN_GAP) if self._tokens else self._count_width()
        bottom = self._arrange_words(left, top, right - taken, right)
        middle = top + self._first_line_height() / 2
        self._cluster.place(right, middle)
        self._badge_center = QPointF(px(PANE_INSET + measures.badge_center), middle)
        height = max(bottom, top + self._cluster.height - px(4)) + px(measures.bottom)
        return int(max(height, px(measures.least)))

    def context_menu(self) -> QMenu:
        """Override SelectableBlocks: offer a link to the record too."""
        menu = super().context_menu()
        record = self._row.record
        if record is not None:
            menu.addAction("Copy link", lambda: self.link_requested.emit(record))
        return menu

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override SelectableBlocks: draw frame, badge, number and count too."""
        with QPainter(self) as painter:
            self._paint_frame(painter)
            self._paint_badge(painter)
            self._paint_number(painter)
            self._paint_count(painter)
            self.paint_blocks(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: show the focus that a jump to a source gives."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override SelectableBlocks: a source is no longer the one that was asked for."""
        super().focusOutEvent(event)
        self.update()

    def _make_link(self, link: Link) -> TextLink:
        role = {LinkKind.PLACE: TextRole.INSTRUMENT, LinkKind.PERSON: TextRole.ROW}
        if self._row.shape is Shape.BOXED:
            role[LinkKind.PERSON] = TextRole.ROW_STRONG  # the speaker, as on a card
        widget = TextLink(self._theme, link.text, role.get(link.kind, TextRole.LABEL), self)
        widget.setAccessibleName(link.name)
        if link.kind is LinkKind.PLACE or self._row.shape is Shape.BOXED:
            widget.set_ink(self._theme.colors.text)
        widget.clicked.connect(lambda: self.link_followed.emit(link))
        return widget

    def _make_blocks(self) -> None:
        row, colors = self._row, self._theme.colors
        words = [row.lead, *row.words] if row.lead else list(row.words)
        self.set_blocks([self._block(part) for part in words], [part.ink.color(colors) for part in words], row.spoken)

    def _block(self, words: Words) -> TextBlock:
        font = self._theme.font(words.role)
        if words is not self._row.lead:
            font.clearFeatures()  # figures of one width are for columns; they would pull words and addresses apart
        block = TextBlock(words.text, font, stored=words.stored, leading=words.role.style.leading)
        if words.role.style.serif:
            block.hang(hanging_marks(words.text))
        if words.italics:
            block.set_italics(words.italics)
        return block

    def _arrange_head(self, top: int, right: int) -> None:
        """Put the label of a card beside its badge; the tokens take what it leaves free."""
        head, left = self.blocks[0], self._theme.px(PANE_INSET + self._measures.head)
        self._cluster.fit(right - left - head.natural_width - self._theme.px(_TOKEN_GAP))
        height = head.arrange(left, 0, right - left - self._cluster.width)
        head.move(left, top + max(self._first_line_height() - height, 0) / 2)

    def _arrange_words(self, left: int, top: int, right: int, edge: int) -> float:
        """Put the words below each other; those of a card run below its tokens to the edge."""
        px, row = self._theme.px, self._row
        blocks, words, y = list(self.blocks), list(row.words), float(top)
        if row.lead:
            begin = px(PANE_INSET + self._measures.lead)
            blocks.pop(0).arrange(begin, top, left - begin)
        if self._link and self._link_is_first:
            y = self._place_link(left, top, right)
        is_card = row.shape is Shape.CARD
        if is_card:
            head = blocks.pop(0).rect
            y = max(top + self._first_line_height(), head.bottom()) + px(words.pop(0).gap)
        below_tokens = top + self._cluster.height - px(4)
        widest = edge if is_card or not self._tokens else max(right, edge - px(_TOKEN_COLUMN))
        for index, (block, part) in enumerate(zip(blocks, words, strict=True)):
            y += px(part.gap) if index or self._link_is_first else 0
            y += block.arrange(left, y, (widest if y >= below_tokens else right) - left)
        if self._link and not self._link_is_first:
            y = self._place_link_after(y, edge)
        return y

    @property
    def _link_is_first(self) -> bool:
        return self._row.link is not None and self._row.shape is not Shape.SOURCE

    def _place_link(self, left: int, top: int, right: int) -> int:
        """The link as the first line: its words begin where the others do."""
        assert self._link is not None
        size = self._link.sizeHint()
        overlap = (size.height() - self._theme.px(17)) // 2  # what it answers to is higher than its words
        width = min(size.width(), right - left + 2 * self._link.inset)
        self._link.setGeometry(left - self._link.inset, top - overlap, width, size.height())
        return top + size.height() - 2 * overlap

    def _place_link_after(self, y: float, edge: int) -> float:
        """The links at the right end of the last line."""
        last, bottom, right = self.blocks[-1].rect, y, edge
        for link in self.links:
            size = link.sizeHint()
            top = round(last.center().y() - size.height() / 2)
            link.setGeometry(right + link.inset - size.width(), top, size.width(), size.height())
            right -= size.width() + self._theme.px(_BETWEEN_LINKS)
            bottom = max(bottom, top + size.height() - self._theme.px(4))
        return bottom

    def _first_line_height(self) -> float:
        """How high the line is that badge and token stand beside."""
        if self._row.shape is Shape.CARD:
            return self._theme.px(self._measures.badge * BOX)
        if self._link_is_first:
            return self._theme.px(17)
        first = self.blocks[1 if self._row.lead else 0]
        return first.rect.height() / max(first.line_count, 1)

    def _paint_frame(self, painter: QPainter) -> None:
        px = self._theme.px
        box = QRectF(self.rect()).adjusted(px(PANE_INSET), 0, -px(PANE_INSET), 0)
        paint_frame(painter, box, self._row, self._theme)
        if self._is_marked:
            self._paint_mark(painter, box.adjusted(-px(8), 0, px(8), 0))

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        colors, px = self._theme.colors, self._theme.px
        paint_soft_panel(painter, box, px(6), colors)
        painter.fillRect(QRectF(box.left(), box.top() + px(4), px(_BAR), box.height() - px(8)), QColor(colors.accent))
        if self.hasFocus():
            paint_ring(painter, box, px(6), colors.focus)

    def _paint_badge(self, painter: QPainter) -> None:
        row = self._row
        if row.badge is not None:
            size = self._theme.px(self._measures.badge)
            paint_badge(painter, self._badge_center, size, row.badge, self._theme.colors)
        elif row.icon is not None:
            self._icons.paint(painter, self._badge_center, row.icon, color=self._theme.colors.text2, size=_ICON)

    def _paint_number(self, painter: QPainter) -> None:
        if self._row.number:
            width = token_size(self._row.number, self._theme).width()
            center = QPointF(self._theme.px(PANE_INSET) + width / 2, self._badge_center.y())
            paint_source_token(painter, center, self._row.number, self._theme)

    def _count_width(self) -> int:
        return self._theme.px(TARGET) if self._row.count else 0

    def _paint_count(self, painter: QPainter) -> None:
        if self._row.count:
            px, line = self._theme.px, self._first_line_height()
            painter.setFont(self._theme.font(TextRole.CAPTION))
            painter.setPen(QColor(self._theme.colors.text3))
            right = self.width() - px(PANE_INSET)
            box = QRectF(right - px(60), px(self._measures.top), px(60), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._row.count)
