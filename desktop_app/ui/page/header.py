"""The head of a place's page: its name, what it does, since when, and the law that says otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.domain.typography import typeset
from desktop_app.publish.citations import source_entry
from desktop_app.publish.remarks import remarks_on
from desktop_app.ui.page.flow import flow, flow_width
from desktop_app.ui.page.notes_popover import NotesPopover
from desktop_app.ui.page.status_text import attestation, kind_words, since_line, spoken_head, status_text
from desktop_app.ui.theme.badges import BOX, Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.bookmark_button import HeadButtons
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.source_token import SourceToken
from desktop_app.ui.widgets.text_block import TextBlock
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.page.flow import Piece
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.bookmark_button import BookmarkButton
    from desktop_app.ui.widgets.tool_button import ToolButton

_BADGE, _SMALL_BADGE = 34, 17
_INSET, _NARROW_INSET = 18, 14
_GAP, _NARROW_GAP = 12, 9
_TOP, _BOTTOM = 12, 9
_RIGHT = 16
_BETWEEN = 8  # pieces of a line
_BEFORE_REMARK = 4
_LINK_INSET = 4  # of the words on the button
_LEAST_WIDTH = 200
_LEAST_HEIGHT = 71
_LOWEST_MIDDLE = 49  # of badge and button, where many lines are broken


class PlaceHeader(SelectableBlocks):
    """Says in two or three lines what a place's rule is, since when, and how recently that was confirmed."""

    source_requested = Signal(int)  # the number of a source on this page
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._summary: PlaceSummary | None = None
        self._is_narrow = False
        self._is_low = self._is_tight = False
        self._heights: dict[int, int] = {}  # by width, since a layout asks many times
        self._name = self._kind = self._status = TextBlock("", theme.font(TextRole.TITLE))
        self._since: TextBlock | None = None
        self._overruling: TextBlock | None = None
        self._remarks: list[TextBlock] = []
        self._badge = BadgeLabel(theme, _BADGE, self)
        self._small_badge = BadgeLabel(theme, _SMALL_BADGE, self)
        self._token = SourceToken(theme, 0, "", self)
        self._above_token = SourceToken(theme, 0, "", self)
        self._more = LinkButton(theme, "", self)
        self._notes = NotesPopover(theme, self)
        self._buttons = HeadButtons(theme, icons, self)
        self._buttons.copy.set_tip(self.tr("Copy the rule with its source"))
        self.setCursor(Qt.CursorShape.IBeamCursor)  # words can be selected
        for plain in (self._badge, self._small_badge, self._buttons):
            plain.setCursor(Qt.CursorShape.ArrowCursor)
        self._more.clicked.connect(self._on_more_clicked)
        self._buttons.copy.clicked.connect(self._on_copy_clicked)
        for token in (self._token, self._above_token):
            token.source_requested.connect(self.source_requested)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def copy_button(self) -> ToolButton:
        """The button that copies the rule with its source."""
        return self._buttons.copy

    @property
    def bookmark_button(self) -> BookmarkButton:
        """The button that bookmarks the place."""
        return self._buttons.bookmark

    @property
    def tokens(self) -> tuple[SourceToken, ...]:
        """The tokens shown: of the rule, and of the law that says otherwise."""
        return tuple(token for token in (self._token, self._above_token) if not token.isHidden())

    @property
    def more_button(self) -> LinkButton:
        """The button that opens the notes which a low window has no room for; hidden where all are shown."""
        return self._more

    @property
    def notes_popover(self) -> NotesPopover:
        """Where these notes open."""
        return self._notes

    def show_summary(self, summary: PlaceSummary) -> None:
        """Head the page of this place on this day."""
        self._summary = summary
        rule, above = summary.rule, summary.overruling
        overruled = above.rule.rule if above and above.rule else None
        self._badge.set_badge(Badge.of(rule, above.rule if above else None))
        self._small_badge.set_badge(Badge(overruled))
        self._show_token(self._token, rule.lead.source if rule else None)
        self._show_token(self._above_token, above.rule.lead.source if above and above.rule else None)
        self._small_badge.setVisible(overruled is not None)
        self._write(summary)
        self._rearrange()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the kind and put "since" beside the name, for windows under 1000 effective pixels."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._rearrange()

    def set_low(self, low: bool) -> None:
        """Show the first note only and lead to the others, for windows under 620 effective pixels high."""
        if low != self._is_low:
            self._is_low = low
            self._rearrange()

    def set_tight(self, tight: bool) -> None:
        """Lead to every note, the law that overrules among them: its mark stays at the badge."""
        if tight != self._is_tight:
            self._is_tight = tight
            self._rearrange()

    def heightForWidth(self, width: int) -> int:
        """Override QLabel: as high as its lines are at this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(width)
            if width != self.width():
                self._arrange(self.width())  # it was only asked
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Override QLabel: the height at the present width."""
        width = self._theme.px(_LEAST_WIDTH)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Override QLabel: words wrap, so that it can be narrow."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QLabel: set the lines anew."""
        super().resizeEvent(event)
        self._arrange(self.width())
        if event.oldSize().width() != self.width():
            self.updateGeometry()  # a layout takes the height of the width before for the greatest

    def event(self, event: QEvent) -> bool:
        """Override QLabel: over "since", say in sentences how surely it is known."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._summary:
            over = self._since is not None and self._since.rect.contains(event.pos().toPointF())
            QToolTip.showText(event.globalPos(), tooltip(attestation(self._summary)) if over else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override SelectableBlocks: draw ground and lower edge too."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.surface))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.line))
            self.paint_blocks(painter)

    def _show_token(self, token: SourceToken, source_id: str | None) -> None:
        token.setVisible(source_id is not None)
        if source_id is not None and self._summary is not None:
            entry = "".join(run.text for run in source_entry(self._summary.page.sources[source_id]))
            token.show_source(self._summary.sources[source_id], entry)

    def _write(self, summary: PlaceSummary) -> None:
        """Make the words of this summary, in the fonts in force."""
        font = self._theme.font
        self._name = TextBlock(typeset(summary.page.place.name), font(TextRole.TITLE), stored=summary.page.place.name)
        self._kind = TextBlock(typeset(kind_words(summary)), font(TextRole.LABEL))
        self._status = TextBlock(summary.status, font(TextRole.STATUS))
        since, overruled = since_line(summary), typeset(summary.overruled_sentence)
        self._since = TextBlock(since, font(TextRole.LABEL)) if since else None
        self._overruling = TextBlock(overruled, font(TextRole.ROW_MEDIUM)) if overruled else None
        remarks = (f"{remark.words} [{summary.sources[remark.record.source]}]" for remark in remarks_on(summary))
        self._remarks = [TextBlock(typeset(words), font(TextRole.LABEL)) for words in remarks]
        self.set_blocks([], [])

    def _rearrange(self) -> None:
        self._heights.clear()
        count = len(self._notes_behind)
        more = "" if self._is_tight else "more "
        self._more.set_words(f"1 {more}note" if count == 1 else f"{count} {more}notes")
        self._more.setVisible(count > 0)
        for widget in (self._small_badge, self._above_token):
            widget.setVisible(self._overruling is not None and not self._is_tight)
        self._arrange(self.width())
        self.updateGeometry()

    def _arrange(self, width: int) -> int:
        """Place everything at this width; gives the height."""
        px = self._theme.px
        inset, gap = (_NARROW_INSET, _NARROW_GAP) if self._is_narrow else (_INSET, _GAP)
        buttons = self._buttons.sizeHint()
        span = px(inset + _BADGE * BOX + gap), width - px(_RIGHT) - buttons.width() - px(_BETWEEN)
        first, second = self._lines(span[1] - span[0])
        between = px(_BETWEEN)
        bottom = flow(first, px(_TOP), span, between)
        bottom = flow(second, bottom + px(1), span, between)
        if self._overruling is not None and not self._is_tight:
            bottom = flow([self._small_badge, self._overruling, self._above_token], bottom + px(6), span, between) + px(
                2
            )
        for remark in self._shown_remarks:
            bottom = flow([remark], bottom + px(_BEFORE_REMARK), span, between)
        if self._more.isVisibleTo(self):
            bottom = self._place_more(bottom, span)
        height = max(round(bottom) + px(_BOTTOM), px(_LEAST_HEIGHT))
        middle = min(height / 2, px(_LOWEST_MIDDLE))
        x = {self._badge: px(inset), self._buttons: width - px(_RIGHT) - buttons.width()}
        for widget, left in x.items():
            size = widget.sizeHint()
            widget.setGeometry(left, round(middle - size.height() / 2), size.width(), size.height())
        return height

    @property
    def _shown_remarks(self) -> list[TextBlock]:
        """All of them; in a low window only one note, which is the overruling law where there is one."""
        if not self._is_low:
            return self._remarks
        return self._remarks[: 0 if self._overruling or self._is_tight else 1]

    @property
    def _notes_behind(self) -> list[str]:
        """The notes that the button leads to."""
        notes = [remark.text for remark in self._remarks[len(self._shown_remarks) :]]
        if self._is_tight and self._overruling is not None:
            return [f"{self._overruling.text} [{self._above_token.number}]", *notes]
        return notes

    def _place_more(self, bottom: float, span: tuple[float, float]) -> float:
        """Put the button at the end of the last line if it has room there, else below; gives the bottom."""
        size, last = self._more.sizeHint(), self._shown_remarks[-1:]
        left, top = span[0] - self._theme.px(_LINK_INSET), bottom
        end = last[0].end if last else None
        if end is not None and end.x() + self._theme.px(_BETWEEN) + size.width() <= span[1]:
            left, top = end.x() + self._theme.px(_BETWEEN), end.y() - size.height() / 2
        self._more.setGeometry(round(left), round(top), size.width(), size.height())
        return max(bottom, top + size.height() - self._theme.px(_LINK_INSET))

    def _lines(self, room: float) -> tuple[list[Piece], list[Piece]]:
        """What stands on the first line and on the second: without room "since" takes the place of the kind."""
        gap = self._theme.px(_BETWEEN)
        since: list[Piece] = [self._since, self._token] if self._since is not None else []
        shows_kind = not self._is_narrow and flow_width([self._status, *since], gap) <= room
        first: list[Piece] = [self._name, self._kind] if shows_kind else [self._name, *since]
        second: list[Piece] = [self._status, *since] if shows_kind else [self._status]
        self._show_blocks([piece for piece in (*first, *second) if isinstance(piece, TextBlock)])
        return first, second

    def _show_blocks(self, blocks: list[TextBlock]) -> None:
        """Paint these, the overruling line if there is one, and the remarks."""
        if self._overruling is not None and not self._is_tight:
            blocks.append(self._overruling)
        blocks += self._shown_remarks
        if blocks != list(self.blocks):
            words = spoken_head(self._summary) if self._summary else ""
            self.set_blocks(blocks, [self._ink(block) for block in blocks], words)

    def _ink(self, block: TextBlock) -> str:
        colors = self._theme.colors
        if block is self._kind or block in self._remarks:
            return colors.text2
        if block is self._since:
            return colors.warn if self._summary and self._summary.is_confirmation_old else colors.text3
        return colors.text

    def _on_copy_clicked(self) -> None:
        if self._summary is not None:
            self.citation_requested.emit(partial(status_text, self._summary))

    def _on_more_clicked(self) -> None:
        self._notes.show_notes(self._notes_behind, QRect(self._more.mapToGlobal(QPoint()), self._more.size()))

    def _on_theme_changed(self) -> None:
        if self._summary is not None:
            self.show_summary(self._summary)
        else:
            self._rearrange()
